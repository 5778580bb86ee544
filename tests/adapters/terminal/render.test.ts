import { describe, expect, it } from "vitest";
import type { Look } from "../../../src/adapters/terminal/look.ts";
import { render } from "../../../src/adapters/terminal/render.ts";
import { visible } from "../../../src/adapters/terminal/visible.ts";
import { describeRenderer } from "../../contract/renderer.ts";
import { answerOf, paragraph, quote, record, suggest, table } from "../../standins/answers.ts";
import { plainLook } from "./plain-look.ts";
import { readTerminal, type Shown, show, terminalViolations } from "./reader.ts";

const looks: Readonly<Record<string, Look>> = {
  "80 columns with colours": { columns: 80, colour: true, numbered: true },
  "24 columns": { columns: 24, colour: false, numbered: true },
  "16 columns": { columns: 16, colour: true, numbered: false },
  "200 columns": { columns: 200, colour: false, numbered: false },
  pipe: plainLook,
};

for (const [name, look] of Object.entries(looks)) {
  describeRenderer<Shown>({
    name: `terminal (${name})`,
    render: (answer) => show(answer, look),
    violations: terminalViolations,
    read: readTerminal,
    carried: visible,
    sizes: { text: [look.columns ?? 100, 100, 1_000], count: [10, 50] },
    runs: 40,
  });
}

describe("an answer in the terminal", () => {
  const look: Look = { columns: 60, colour: false, numbered: true };
  const shown = (parts: Parameters<typeof answerOf>[0], as = look) => render(answerOf(parts), as);

  const source = "  — Example Broadcaster, editorial, 20 October 2015 [000-01]\n    https://example.org/editorial";

  it("wraps a quote with a hanging indent, and shows the source below it", () => {
    const text = `${"The Assembly adopted it. ".repeat(5)}End.`;
    expect(shown({ blocks: [quote(text)] })).toBe(
      [
        "  “The Assembly adopted it. The Assembly adopted it. The",
        "   Assembly adopted it. The Assembly adopted it. The",
        "   Assembly adopted it. End.”",
        source,
      ].join("\n"),
    );
  });

  it("counts two columns for a wide character of a quote, and breaks no word of it", () => {
    const text = `${"북한 인권 ".repeat(8)}${"x".repeat(70)}`;
    expect(shown({ blocks: [quote(text)] })).toBe(
      [
        `  “${"북한 인권 ".repeat(5).trim()} 북한`,
        `   ${"인권 북한 ".repeat(2)}인권`,
        `   ${"x".repeat(70)}”`,
        source,
      ].join("\n"),
    );
  });

  it("indents a line of the source's own by one more than a wrapped one", () => {
    const text = "One sentence that goes on for more than the sixty columns here.\n Another.";
    expect(shown({ blocks: [quote(text)] })).toBe(
      `  “One sentence that goes on for more than the sixty columns\n   here.\n     Another.”\n${source}`,
    );
  });

  it("neither wraps nor indents a quote in a file or a pipe", () => {
    const text = `${"The Assembly adopted it. ".repeat(8)}\nEnd.`;
    expect(shown({ blocks: [quote(text)] }, plainLook)).toBe(`  “${text}”\n${source}`);
  });

  it("ends what is marked with its line, and marks on in the next", () => {
    const text = `${"a ".repeat(20)}${"b ".repeat(20)}c`;
    const marked = quote(text, { marks: [[40, 80]] });
    expect(shown({ blocks: [marked] }, { ...look, colour: true })).toContain(
      `a \u001b[1m${"b ".repeat(9).trim()}\u001b[22m\n   \u001b[1m${"b ".repeat(11)}\u001b[22mc”`,
    );
  });

  it("wraps a suggestion under its number", () => {
    const question = "who voted against the resolution of the General Assembly in the year 2011";
    expect(shown({ outcome: "help", blocks: [paragraph("Hello.")], suggestions: suggest(question) })).toBe(
      "Hello.\n\n  [1] who voted against the resolution of the General\n      Assembly in the year 2011",
    );
  });

  it("keeps a row of a table one line in a file or a pipe, and columns no wider than forty", () => {
    const cell = (row: number, column: number) => (row === 0 && column === 0 ? "x".repeat(60) : `${row}.${column}`);
    const lines = shown({ outcome: "help", blocks: [table(2, 2, cell)] }, plainLook).split("\n");
    expect(lines).toEqual([
      "Resolutions",
      `${"Column 1".padEnd(40)}  Column 2`,
      `${"─".repeat(40)}  ────────`,
      `${"x".repeat(60)}       0.1`,
      `${"1.0".padEnd(40)}       1.1`,
    ]);
  });

  it("marks the answer in a quote without changing a character of it", () => {
    const marked = quote("on 16 December 2005", { marks: [[3, 19]] });
    expect(shown({ blocks: [marked] }, { ...look, colour: true })).toContain(
      "“on \u001b[1m16 December 2005\u001b[22m”",
    );
    expect(shown({ blocks: [marked] })).toContain("“on 16 December 2005”");
  });

  it("aligns a table's columns, wide characters included", () => {
    const cells = [
      ["한국", "1"],
      ["e\u0301", "100"],
      ["👩‍👩‍👧‍👦", "10"],
    ];
    expect(shown({ outcome: "help", blocks: [table(3, 2, (row, column) => cells[row]?.[column] ?? "")] })).toBe(
      [
        "Resolutions",
        "Column 1  Column 2",
        "────────  ────────",
        "한국             1",
        "e\u0301              100",
        "👩‍👩‍👧‍👦              10",
      ].join("\n"),
    );
  });

  it("wraps cells where the window is narrower than the table", () => {
    const cell = (_: number, column: number) => (column === 0 ? "Situation of human rights in the DPRK" : "88");
    const lines = shown({ outcome: "help", blocks: [table(1, 2, cell)] }, { ...look, columns: 34 }).split("\n");
    expect(lines).toEqual([
      "Resolutions",
      "Column 1                  Column 2",
      "────────────────────────  ────────",
      "Situation of human              88",
      "rights in the DPRK",
    ]);
  });

  it("makes lists of rows where a column would have to break a word, such as an id that is to be copied", () => {
    const cell = (_: number, column: number) => (column === 0 ? "x".repeat(60) : "88");
    const answer = { outcome: "help" as const, blocks: [table(1, 2, cell)] };
    expect(shown(answer, { ...look, columns: 72 })).toContain(`${"x".repeat(60)}        88`);
    expect(shown(answer, { ...look, columns: 68 })).toBe(
      `Resolutions\n\n    Column 1  ${"x".repeat(54)}\n              ${"x".repeat(6)}\n    Column 2  88`,
    );
  });

  it("makes lists of rows where the window is too narrow for columns", () => {
    const lines = shown({ outcome: "help", blocks: [table(2, 4)] }, { ...look, columns: 24 });
    expect(lines).toContain("    Column 1  0.0\n    Column 2  0.1");
    expect(lines).toContain("    Column 1  1.0");
  });

  it("shows a record's values below each other, with how certain it is", () => {
    expect(shown({ blocks: [record()] })).toBe(
      [
        "A/RES/60/173: human rights in the DPRK",
        "    Adopted  16 December 2005",
        "    Vote     88 yes, 21 no, 60 abstentions",
        "  — General Assembly resolution A/RES/60/173 (two sources)",
        "    [A/RES/60/173]",
        "    https://undocs.org/A/RES/60/173",
      ].join("\n"),
    );
  });

  it("shows a long value below its label where there is little room beside it", () => {
    expect(
      shown({ blocks: [record()] }, { ...look, columns: 28 })
        .split("\n")
        .slice(2, 7),
    ).toEqual(["    Adopted", "      16 December 2005", "    Vote", "      88 yes, 21 no, 60", "      abstentions"]);
  });

  it("styles every line by itself, so that a pager can show any of them alone", () => {
    const note = { type: "note" as const, text: "word ".repeat(20).trim() };
    const lines = shown({ outcome: "help", blocks: [note] }, { ...look, colour: true }).split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) expect([line.slice(0, 6), line.slice(-5)]).toEqual(["\u001b[33m│", "\u001b[39m"]);
  });

  it("sets notes apart and numbers suggestions where a number asks one", () => {
    const parts = {
      outcome: "help" as const,
      blocks: [paragraph("Hello."), { type: "note" as const, text: "Mind the Third Committee." }],
      suggestions: suggest("sources", "topics"),
    };
    expect(shown(parts)).toBe("Hello.\n\n│ Note: Mind the Third Committee.\n\n  [1] sources\n  [2] topics");
    expect(shown(parts, plainLook)).toContain("  › sources\n  › topics");
  });

  it("wraps prose with a hanging indent", () => {
    const list = { type: "list" as const, ordered: true, items: [[{ text: "word ".repeat(14) }], [{ text: "two" }]] };
    expect(shown({ outcome: "help", blocks: [list] })).toBe(
      `  1. ${"word ".repeat(11).trim()}\n     ${"word ".repeat(3).trim()}\n  2. two`,
    );
  });

  it("lets no control character through, also not in a title, a label or an address", () => {
    const nasty = "\u001b]0;owned\u0007\u001b[2Jx\r\u009b31m";
    const text = shown({
      blocks: [paragraph(nasty), quote(nasty), record({ title: nasty })],
      suggestions: suggest(nasty),
    });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Control}/u);
    expect(text).toContain("␛]0;owned␇␛[2Jx");
  });
});

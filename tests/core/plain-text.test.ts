import { describe, expect, test } from "vitest";
import { blockText, lineText, toPlainText } from "../../src/core/index.ts";
import { ask, base } from "./asking.ts";

describe("an answer as plain text", () => {
  test("holds every quote character for character, with its source, link and id", () => {
    for (const { id, quote, source, kind } of base.facts) {
      if (kind === "furniture") continue;
      const text = toPlainText(ask(`cite ${id}`));
      expect(text, id).toContain(`“${quote}”`);
      expect(text, id).toContain(base.sources.find((one) => one.id === source)?.url);
    }
  });

  test("holds every record with its fields, citation and certainty", () => {
    for (const { id, adopted, url, certainty } of base.resolutions) {
      const text = toPlainText(ask(`cite ${id}`));
      for (const part of [id, adopted.slice(0, 4), url, certainty]) expect(text, id).toContain(part);
    }
  });

  test("begins with the lead and ends with the notes", () => {
    const answer = ask("how many people are in the camps?");
    const text = toPlainText(answer);
    expect(text.startsWith(answer.lead)).toBe(true);
    expect(text.endsWith(`Note: ${answer.notes.at(-1)}`)).toBe(true);
  });

  test("parts blocks by a blank line", () => {
    const answer = ask("resolutions 2005");
    expect(toPlainText(answer)).toBe(answer.blocks.map(blockText).join("\n\n"));
  });
});

describe("a block as plain text:", () => {
  const citation = { id: "1", label: "A source", ask: "cite 1" };
  test.each([
    ["heading", { type: "heading", text: "Title *x*" }, "Title *x*"],
    ["paragraph", { type: "paragraph", line: [{ text: "a " }, { text: "b", strong: true }] }, "a b"],
    ["quote", { type: "quote", text: "Said.", marks: [[0, 2]], citation }, "“Said.”\n— A source [1]"],
    [
      "record",
      {
        type: "record",
        title: "R",
        fields: [{ label: "Body", value: "X" }],
        citation: { ...citation, certainty: "one source" },
      },
      "R\n  Body: X\n— A source (one source) [1]",
    ],
    [
      "table",
      {
        type: "table",
        caption: "T",
        columns: [
          { label: "A", align: "left" },
          { label: "B", align: "left" },
        ],
        rows: [[{ text: "1" }, { text: "2" }]],
      },
      "T\nA | B\n1 | 2",
    ],
    ["ordered list", { type: "list", ordered: true, items: [[{ text: "x" }], [{ text: "y" }]] }, "1. x\n2. y"],
    ["list", { type: "list", ordered: false, items: [[{ text: "x" }]] }, "- x"],
    ["note", { type: "note", text: "Mind." }, "Note: Mind."],
    ["code", { type: "code", language: "bibtex", text: "@misc{x}" }, "@misc{x}"],
  ] as const)("%s", (_, block, text) => expect(blockText(block)).toBe(text));

  test("a line is its runs put together", () => expect(lineText([{ text: "a" }, { text: "<b>" }])).toBe("a<b>"));
});

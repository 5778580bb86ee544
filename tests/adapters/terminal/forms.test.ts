import { readFileSync } from "node:fs";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../src/adapters/terminal/csv.ts";
import { toJsonLine, toMachine } from "../../../src/adapters/terminal/machine.ts";
import { machineJsonSchema, machineSchema } from "../../../src/adapters/terminal/machine-schema.ts";
import { toMarkdown } from "../../../src/adapters/terminal/markdown.ts";
import { visible } from "../../../src/adapters/terminal/visible.ts";
import type { Answer } from "../../../src/core/index.ts";
import { answers } from "../../contract/answers.ts";
import { answerOf, paragraph, quote, record, table } from "../../standins/answers.ts";

const sizes = { text: [200], count: [10] };
const check = (arbitrary: fc.Arbitrary<Answer>, hold: (answer: Answer) => void) =>
  fc.assert(
    fc.property(arbitrary, (answer) => void hold(answer)),
    { numRuns: 200, seed: 20_051_216 },
  );

describe("the machine form", () => {
  it("fits its schema, whatever the answer holds", () => {
    check(answers("wild", sizes), (answer) => {
      const line = toJsonLine(toMachine(answer, "q-1"));
      expect(machineSchema.parse(JSON.parse(line))).toEqual({ ...answer, id: "q-1", text: expect.any(String) });
    });
  });

  it("is one line without a raw control character", () => {
    check(answers("wild", sizes), (answer) => {
      expect(toJsonLine(toMachine(answer, null))).not.toMatch(/[\p{Control}\u2028-\u202e\u2066-\u2069]/u);
    });
  });

  it("has its schema in docs, as the code has it", () => {
    const written = readFileSync(new URL("../../../docs/answer.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(written), "run npm run schema").toEqual(machineJsonSchema());
  });

  it("refuses an answered question without evidence", () => {
    const machine = toMachine(answerOf(), null);
    expect(machineSchema.safeParse(machine).success).toBe(true);
    expect(machineSchema.safeParse({ ...machine, evidence: [] }).success).toBe(false);
  });
});

describe("CSV", () => {
  const csv = (...cells: readonly string[]) =>
    toCsv(answerOf({ outcome: "help", blocks: [table(1, cells.length, (_, column) => cells[column] ?? "")] })).split(
      "\r\n",
    )[1];

  it("is the answer's table, header first, lines ended as RFC 4180 says", () => {
    expect(toCsv(answerOf({ outcome: "help", blocks: [paragraph("Two."), table(2, 2)] }))).toBe(
      "Column 1,Column 2\r\n0.0,0.1\r\n1.0,1.1\r\n",
    );
  });

  it("quotes what has commas, quotation marks or line breaks", () => {
    expect(csv('say "no"', "a,b", "a\nb", " x", "plain")).toBe('"say ""no""","a,b","a\nb"," x",plain');
  });

  it("keeps a cell from being a formula and leaves numbers alone", () => {
    expect(csv("=1+1", "+cmd", "@x", "-x", "-5", "+3.5", "1,000")).toBe("'=1+1,'+cmd,'@x,'-x,-5,+3.5,\"1,000\"");
  });

  it("guards the full-width forms of these signs too", () => {
    expect(csv("＝1+1", "＋cmd", "－5", "＠x", "a＝b")).toBe("'＝1+1,'＋cmd,'－5,'＠x,a＝b");
  });

  it("puts several tables into one, with their captions", () => {
    const votes = {
      type: "table" as const,
      caption: "Votes",
      columns: [{ label: "Yes", align: "right" as const }],
      rows: [[{ text: "88" }]],
    };
    expect(toCsv(answerOf({ outcome: "help", blocks: [table(1, 2), votes] }))).toBe(
      "Table,Column 1,Column 2,Yes\r\nResolutions,0.0,0.1,\r\nVotes,,,88\r\n",
    );
  });

  it("gives the evidence where there is no table", () => {
    expect(toCsv(answerOf({ blocks: [quote("Adopted, at last."), record()] }))).toBe(
      [
        "Id,Text,Source,Address,Certainty",
        '000-01,"Adopted, at last.","Example Broadcaster, editorial, 20 October 2015",https://example.org/editorial,',
        'A/RES/60/173,"Adopted: 16 December 2005; Vote: 88 yes, 21 no, 60 abstentions",General Assembly resolution A/RES/60/173,https://undocs.org/A/RES/60/173,two sources',
        "",
      ].join("\r\n"),
    );
  });

  it("gives all the evidence where a table holds only the rest of it", () => {
    const [, first] = toCsv(answerOf({ blocks: [quote("Adopted."), record(), table(1, 2)] })).split("\r\n");
    expect(first).toMatch(/^000-01,Adopted\./);
    expect(toCsv(answerOf({ blocks: [table(1, 2), quote("Adopted.")] }))).toMatch(/^Column 1,Column 2\r\n/);
  });

  it("gives the claims of a checked text, each with its verdict and what bears on it", () => {
    const claims = [
      { text: "It was adopted.", verdict: "in the record" as const, evidence: ["A/RES/60/173"] },
      { text: "=1+1, it says.", verdict: "not in the record" as const, evidence: [] },
    ];
    const rows = readCsv(toCsv({ ...answerOf({ blocks: [quote("Adopted."), record()] }), claims }));
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["Verdict", "Claim", "Id"],
      ["in the record", "It was adopted.", "A/RES/60/173"],
      ["not in the record", "'=1+1, it says.", ""],
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
  });

  it("gives the lists of an answer that only helps on", () => {
    const list = {
      type: "list" as const,
      ordered: false,
      items: [[{ text: "Camps", strong: true as const }, { text: ": who is held" }], [{ text: "cite 004-11" }]],
    };
    expect(toCsv(answerOf({ outcome: "help", blocks: [paragraph("Two."), list] }))).toBe(
      "Name,Text\r\nCamps,who is held\r\n,cite 004-11\r\n",
    );
  });

  it("has as many cells in every row, read back by a reader of its own", () => {
    check(answers("wild", sizes), (answer) => {
      const rows = readCsv(toCsv(answer));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    });
  });
});

describe("Markdown", () => {
  const reader = new MarkdownIt({ html: true, linkify: false });
  /** What a reader sees of the Markdown: tags gone, entities read, white space aside. */
  const read = (markdown: string) =>
    reader
      .render(markdown)
      .replace(/<\/?(?:h\d|p|a|blockquote|strong|em|s|br|hr|table|thead|tbody|tr|t[hd]|ul|ol|li|pre|code)\b[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&")
      .replace(/\s+/g, "");
  const bare = (text: string) => visible(text).replace(/\s+/g, "");

  it("shows every text literally", () => {
    check(answers("printable", sizes), (answer) => {
      const shown = read(toMarkdown(answer));
      for (const block of answer.blocks) {
        if (block.type === "quote" || block.type === "heading" || block.type === "note" || block.type === "code")
          expect(shown).toContain(bare(block.text));
        if (block.type === "paragraph")
          expect(shown).toContain(bare(block.line.map(({ text, href }) => text || href).join("")));
        if (block.type === "table")
          for (const cell of [...block.columns.map(({ label }) => label), ...block.rows.flat().map(({ text }) => text)])
            expect(shown).toContain(bare(cell));
        if (block.type === "record")
          for (const { label, value } of block.fields) expect(shown).toContain(`${bare(label)}:${bare(value)}`);
        if (block.type === "quote" || block.type === "record") {
          expect(shown).toContain(bare(block.citation.label));
          expect(shown).toContain(`[${block.citation.id}]`);
        }
      }
    });
  });

  it("keeps each block of one kind what it is", () => {
    const tags = (answer: Answer) => [...new Set(reader.render(toMarkdown(answer)).match(/<\w+/g))].sort();
    check(answers("printable", sizes), (answer) => {
      const [block] = answer.blocks;
      if (
        answer.blocks.length > 1 ||
        block?.type !== "paragraph" ||
        block.line.some(({ href, strong }) => href || strong)
      )
        return;
      expect(tags(answer)).toEqual(["<p"]);
    });
  });

  it("makes no links of bare addresses, and shows them as they are", () => {
    const text = "See https://example.org/a_b, WWW.example.org or \\://: it says 10:30.";
    const line = toMarkdown(answerOf({ outcome: "help", blocks: [paragraph(text)] }));
    expect(line).toBe("See https\\://example.org/a\\_b, WWW\\.example.org or \\\\\\://: it says 10:30.\n");
    expect(read(line)).toBe(bare(text));
    const linked = { type: "paragraph" as const, line: [{ text: "https://example.org", href: "https://example.org" }] };
    expect(toMarkdown(answerOf({ outcome: "help", blocks: [linked] }))).toBe(
      "[https://example.org](<https://example.org>)\n",
    );
  });

  it("links to a source whatever its address holds", () => {
    const url = "https://example.org/a_(b)?c=*d*&copy=%20#f";
    const html = reader.render(
      toMarkdown(answerOf({ blocks: [quote("x", { citation: { id: "1", label: "L", ask: "cite 1", url } })] })),
    );
    expect(html).toContain(`<a href="${url.replaceAll("&", "&amp;")}">L</a>`);
  });

  it("reads well", () => {
    const note = { type: "note" as const, text: "Mind the Third Committee." };
    expect(
      toMarkdown(
        answerOf({ blocks: [paragraph("88 to 21."), quote("Adopted.\nTwice."), record(), table(1, 2), note] }),
      ),
    ).toBe(
      `88 to 21.

> Adopted.\\
> Twice.
>
> — [Example Broadcaster, editorial, 20 October 2015](<https://example.org/editorial>) \\[000-01\\]

### A/RES/60/173: human rights in the DPRK

- **Adopted**: 16 December 2005
- **Vote**: 88 yes, 21 no, 60 abstentions

— [General Assembly resolution A/RES/60/173](<https://undocs.org/A/RES/60/173>) (two sources) \\[A/RES/60/173\\]

**Resolutions**

| Column 1 | Column 2 |
| :--- | ---: |
| 0.0 | 0.1 |

Note: Mind the Third Committee.
`,
    );
  });
});

/** Rows and cells of a CSV text, by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, cell = "", end] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
    if (cells.lastIndex === text.length) return rows.slice(0, -1);
  }
  throw new Error("not CSV");
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedLine, asQuestion, MAX_ASKED_LINE, readAskedLine } from "../../../src/adapters/discord/asked.ts";
import { type Action, decodeAction, encodeAction } from "../../../src/adapters/discord/custom-id.ts";
import { escapeText, unescapeText } from "../../../src/adapters/discord/markdown.ts";
import { render } from "../../../src/adapters/discord/render.ts";
import type { Block } from "../../../src/core/index.ts";
import { shortText, textOfSize } from "../../contract/hostile-text.ts";
import { answerOf, citation, paragraph, quote, record, suggest, table } from "../../standins/answers.ts";
import { violationsOf } from "./limits.ts";
import { readMessages } from "./reader.ts";

const pagesOf = (...blocks: Block[]) => render(answerOf({ outcome: "help", blocks }));
const textsOf = (...blocks: Block[]) =>
  pagesOf(...blocks).flatMap((page) =>
    page.flatMap((part) =>
      part.type === 17
        ? part.components.flatMap((one) =>
            one.type === 10 ? [one.content] : one.type === 9 ? one.components.map(({ content }) => content) : [],
          )
        : [],
    ),
  );

describe("a quote", () => {
  it("is a block quote with its answer bold and its source under it", () => {
    expect(textsOf(quote("Adopted on 16 December 2005.", { marks: [[11, 27]] }))).toEqual([
      "> Adopted on **16 December 2005**.\n-# — Example Broadcaster, editorial, 20 October 2015 · characters 36-72 of the archived text · [000-01](https://example.org/editorial)",
    ]);
  });

  it("of several lines is quoted and bold on each", () => {
    const [text] = textsOf(quote("one two\nthree four", { marks: [[4, 13]] }));
    expect(text).toMatch(/^> one \*\*two\*\*\n> \*\*three\*\* four\n-# /);
  });

  it.each<[string, readonly (readonly [number, number])[], string[]]>([
    [
      "touch",
      [
        [0, 3],
        [3, 5],
      ],
      ["abcde"],
    ],
    [
      "overlap",
      [
        [0, 3],
        [2, 5],
      ],
      ["abcde"],
    ],
    ["reach out of the text", [[3, 900]], ["de fgh"]],
    ["are empty", [[3, 3]], []],
    ["hold white space alone", [[5, 6]], []],
    ["begin and end with white space", [[5, 10]], ["fgh"]],
  ])("whose marks %s stays whole", (_, marks, bold) => {
    const seen = readMessages(pagesOf(quote("abcde fgh", { marks: marks.map(([a, b]): [number, number] => [a, b]) })));
    expect(seen.live).toEqual([]);
    expect(seen.quotes).toEqual(["abcde fgh"]);
    expect(seen.bold).toEqual(bold);
  });

  it("has a Source button that shows it alone", () => {
    expect(JSON.stringify(pagesOf(quote("Adopted.")))).toContain('"custom_id":"source:0:cite 000-01"');
  });

  it("has no such button where its question does not fit, but its source all the same", () => {
    const block = quote("Adopted.", { citation: citation({ ask: `cite ${"x".repeat(100)}` }) });
    expect(JSON.stringify(pagesOf(block))).not.toContain('custom_id":"source');
    expect(readMessages(pagesOf(block)).sources).toHaveLength(1);
  });
});

describe("a record", () => {
  it("is a card of labelled values with its certainty", () => {
    expect(textsOf(record())).toEqual([
      "**A/RES/60/173: human rights in the DPRK**\nAdopted: **16 December 2005**\nVote: 88 yes, 21 no, 60 abstentions\n-# — General Assembly resolution A/RES/60/173 · characters 36-72 of the archived text · two sources · [A/RES/60/173](https://undocs.org/A/RES/60/173)",
    ]);
  });
});

describe("a table", () => {
  it("is a row a line, with figures under their names", () => {
    expect(textsOf(table(2))).toEqual([
      "**Resolutions**\nColumn 1 · Column 2 · Column 3\n**0.0** · Column 2 0.1 · Column 3 0.2\n**1.0** · Column 2 1.1 · Column 3 1.2",
    ]);
  });

  it("goes on by the page, under its caption", () => {
    const pages = pagesOf(table(43));
    expect(pages.length).toBe(3);
    for (const page of pages) {
      expect(readMessages([page]).text).toContain("Resolutions\n");
      expect(JSON.stringify(page)).toMatch(/Page \d of 3/);
    }
  });
});

it("sets notes apart", () => {
  const [page = []] = pagesOf(
    paragraph("16 December 2005"),
    { type: "note", text: "The Third Committee acted before." },
    { type: "note", text: "Another." },
  );
  const [container] = page;
  expect(container?.type === 17 ? container.components.map(({ type }) => type) : []).toEqual([10, 14, 10, 10]);
});

it("gives code to copy as it is, and escapes what a fence cannot hold", () => {
  expect(textsOf({ type: "code", language: "bibtex", text: "@misc{x,\n  title = {*a*}\n}" })).toEqual([
    "```tex\n@misc{x,\n  title = {*a*}\n}\n```",
  ]);
  const seen = readMessages(pagesOf({ type: "code", language: "text", text: "a ``` b" }));
  expect([seen.text, seen.live]).toEqual(["a ``` b", []]);
});

it.each([
  ["with signs of Markdown", "https://example.org/a_(b)?c=*d*", "[here](https://example.org/a_%28b%29?c=%2Ad%2A)"],
  ["too long for a link", `https://example.org/${"x".repeat(1_100)}`, undefined],
])("links to an address %s", (_, href, markup) => {
  const [text = ""] = textsOf({ type: "paragraph", line: [{ text: "here", href }] });
  if (markup === undefined) expect(text).not.toContain("](");
  else expect(text).toBe(markup);
});

it("shows an address as what it is, whatever a link calls it", () => {
  const [text = ""] = textsOf({
    type: "paragraph",
    line: [{ text: "https://good.example/", href: "https://bad.example/" }],
  });
  expect(text).toBe("https\\://good.example/ (<https://bad.example/>)");
});

describe("the page of an answer", () => {
  const many = answerOf({
    question: "everything",
    blocks: [...Array.from({ length: 60 }, (_, at) => quote(`${at}. ${"x".repeat(200)}`))],
    suggestions: suggest("one", "two", "three", "four", "five"),
  });

  it("keeps within the limits with everything around it, also when shared", async () => {
    const { sharedBy } = await import("../../../src/adapters/discord/shown.ts");
    const asked = askedLine({ text: "q".repeat(500), context: ["r".repeat(50)] });
    const topics = Array.from({ length: 25 }, (_, at) => ({ label: `Topic ${at}`, question: `topic ${at}` }));
    const pages = render({ ...many, outcome: "help", evidence: [] }, { asked, share: true, topics });
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flatMap(violationsOf)).toEqual([]);
    expect(pages.map((page) => sharedBy(page, "123456789012345678")).flatMap(violationsOf)).toEqual([]);
  });

  it("has the suggestions on each page", () => {
    for (const page of render(many))
      expect(readMessages([page]).suggestions).toEqual(["one", "two", "three", "four", "five"]);
  });
});

describe("the line that shows what was asked", () => {
  const signs = fc.array(fc.constantFrom("a", " › ", "›", "↵", "\\", "\n", ": ", "-# "), { maxLength: 8 });
  const text = fc
    .oneof(
      signs.map((parts) => parts.join("")),
      shortText("wild"),
      textOfSize("lines", 200),
      fc.string({ unit: "grapheme" }),
    )
    .map(asQuestion);

  it("is read back exactly", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(
          text.filter((one) => one !== ""),
          { maxLength: 3 },
        ),
        (question, context) => {
          const asked = { text: question, context };
          const line = askedLine(asked);
          if (line === undefined) return;
          expect(line.length).toBeLessThanOrEqual(MAX_ASKED_LINE);
          expect(line).not.toContain("\n");
          expect(readAskedLine(line)).toEqual(asked);
        },
      ),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it.each(["", "Something else.", "-# ", "-# nothing", "> -# a: b", "-# a: b\nc"])("is not seen in “%s”", (line) => {
    expect(readAskedLine(line)).toBeUndefined();
  });

  it("is left out where the question does not fit", () => {
    expect(askedLine({ text: "x".repeat(601), context: [] })).toBeUndefined();
    expect(askedLine({ text: "*".repeat(301), context: [] })).toBeUndefined();
    expect(askedLine({ text: "", context: [] })).toBeUndefined();
  });
});

describe("a custom id", () => {
  const question = shortText("printable");
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ type: fc.constant("page" as const), page: fc.integer({ min: 1, max: 99_999 }) }),
    fc.record({ type: fc.constantFrom("ask" as const, "source" as const), question }),
    fc.record({ type: fc.constantFrom("share" as const, "topics" as const) }),
    fc.record({
      type: fc.constant("feedback" as const),
      verdict: fc.constantFrom("helpful" as const, "wrong" as const),
      outcome: fc.constantFrom("answered" as const, "corrected" as const, "not-found" as const, "help" as const),
      withheld: fc.boolean(),
    }),
  );

  it("carries an action whole", () => {
    fc.assert(
      fc.property(action, fc.nat({ max: 40 }), (one, index) => {
        expect(decodeAction(encodeAction(one, index) ?? "")).toEqual(one);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("is refused where it means nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => decodeAction(id) === undefined),
      { numRuns: 500, seed: 1 },
    );
  });

  it("holds any suggestion, and no more than Discord takes", () => {
    expect(encodeAction({ type: "ask", question: "x".repeat(80) }, 39)).toHaveLength(87);
    expect(encodeAction({ type: "source", question: "x".repeat(95) })).toBeUndefined();
  });
});

it("escapes in time that grows with the text alone", () => {
  const time = (length: number) => {
    const texts = ["`", "* ", "1. ", "\r", "> ", "\\", "https://a ", " "].map((piece) =>
      piece.repeat(length / piece.length),
    );
    const began = performance.now();
    for (const text of texts) expect(unescapeText(escapeText(text))).toBe(text);
    return performance.now() - began;
  };
  // The least of three, so that whatever else the machine does weighs on neither.
  const least = (length: number) => Math.min(...[1, 2, 3].map(() => time(length)));
  least(100_000);
  // Ten times the text: a hundred times as long if it were quadratic.
  expect(least(1_000_000)).toBeLessThan(40 * Math.max(least(100_000), 1));
});

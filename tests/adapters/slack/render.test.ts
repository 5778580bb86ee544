import { describe, expect, test } from "vitest";
import { carried } from "../../../src/adapters/carried.ts";
import { type Ask, decodeAsk } from "../../../src/adapters/slack/ask.ts";
import { type Rendered, render, type Showing } from "../../../src/adapters/slack/render.ts";
import type { Answer, Block } from "../../../src/core/index.ts";
import { describeRenderer } from "../../contract/renderer.ts";
import { answerOf, paragraph, quote, record, suggest, table } from "../../standins/answers.ts";
import { faultsIn, pingsIn, type Surface, stringsIn } from "../../standins/slack/blocks.ts";
import { noise } from "./noise.ts";
import { buttonsIn, contentOf, mrkdwn, quotesIn, shownText, sourcesIn } from "./reading.ts";

/** How an answer is shown, with a question as long as any that still fits into a button. */
const showings = [
  ["message", { surface: "message", ask: ask("camps"), shareable: true, withQuestion: true }],
  ["view", { surface: "view", ask: ask("camps") }],
  [
    "message with a long question",
    { surface: "message", ask: ask('"'.repeat(480)), shareable: true, withQuestion: true },
  ],
  ["message with a question too long for buttons", { surface: "message", ask: ask(noise(4_000)), shareable: true }],
  [
    "message with a question that fits into the button alone that shares",
    { surface: "message", ask: ask(noise(1_400)), shareable: true, withQuestion: true },
  ],
] as const satisfies readonly (readonly [string, Showing])[];

function ask(text: string): Ask {
  return { text, context: [], origin: "person" };
}

function violations(pages: readonly Rendered[], surface: Surface): string[] {
  return pages.flatMap(({ blocks, text }) => [
    ...faultsIn(blocks, surface),
    ...pingsIn(blocks),
    ...(text.length > 4_000 ? [`${text.length} characters of top-level text`] : []),
    ...(/<|>|&(?!amp;|lt;|gt;)/.test(text) ? ["markup in the top-level text"] : []),
    ...(stringsIn(blocks, ["type"]).join("").length > 9_000 ? ["more than 9,000 characters in all"] : []),
  ]);
}

for (const [name, showing] of showings) {
  describeRenderer<readonly Rendered[]>({
    name: `Slack ${name}`,
    render: (answer) => render(answer, showing),
    violations: (pages) => violations(pages, showing.surface === "message" ? "message" : "modal"),
    read: (pages) => {
      const blocks = pages.flatMap((page) => page.blocks);
      return {
        text: shownText(contentOf(blocks)),
        quotes: quotesIn(blocks),
        sources: sourcesIn(blocks),
        suggestions: buttonsIn(blocks)
          .filter((button) => button.action_id.startsWith("ask"))
          .map((button) => decodeAsk(button.value)?.text ?? "unreadable"),
      };
    },
    sizes: { text: [75, 150, 400, 2_000, 3_000, 9_000], count: [5, 10, 20, 25, 50, 100] },
    carried,
    runs: 60,
  });
}

/** English of that length: sentences of the record in turn, each with a number of its own. */
function sentences(length: number): string {
  const record = [
    "The United Nations General Assembly adopted a resolution on the situation of human rights.",
    "Between 80,000 and 120,000 people were held in political prison camps, according to estimates.",
    "The special envoy said that refugees who are sent back face torture and forced labour.",
    "China and Russia voted against, and many states abstained from the vote on it.",
    "Nobody is free to leave the country, to assemble, to speak or to believe.",
  ];
  let text = "";
  for (let at = 0; text.length < length; at++) text += `${record[at % record.length]} (${at * 7_919}) `;
  return text.slice(0, length).trim();
}

const shown: Showing = { surface: "message", ask: ask("resolutions"), shareable: true };

function only(answer: Answer, showing: Showing = shown): Rendered {
  const [page, ...more] = render(answer, showing);
  expect(more).toEqual([]);
  if (page === undefined) throw new Error("no page");
  return page;
}

describe("an answer in a Slack message", () => {
  test("shows the quote in a bordered block, what answers the question bold, and the source in a line under it", () => {
    const { blocks } = only(
      answerOf({
        blocks: [paragraph("16 December 2005"), quote("Adopted on 16 December 2005.", { marks: [[11, 27]] })],
      }),
    );
    expect(blocks.slice(1, 3)).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_quote",
            elements: [
              { type: "text", text: "Adopted on " },
              { type: "text", text: "16 December 2005", style: { bold: true } },
              { type: "text", text: "." },
            ],
          },
        ],
      },
      {
        type: "context",
        elements: [
          {
            type: "plain_text",
            text: "Example Broadcaster, editorial, 20 October 2015 · characters 36-72 of the archived text",
            emoji: false,
          },
          { type: "mrkdwn", text: "<https://example.org/editorial|Open the source>", verbatim: true },
          { type: "plain_text", text: "[000-01]", emoji: false },
        ],
      },
    ]);
  });

  test("shows a table as a table, with its header, alignment and at most one on a page", () => {
    const pages = render(answerOf({ blocks: [record(), table(43), table(3)] }), shown);
    expect(pages).toHaveLength(2);
    const tables = pages.map((page) => page.blocks.filter((block) => block.type === "table"));
    expect(tables.map((found) => found.length)).toEqual([1, 1]);
    expect(tables[0]?.[0]).toMatchObject({
      column_settings: [{ align: "left" }, { align: "right" }, { align: "right" }],
      rows: { length: 44 },
    });
  });

  test("has in its top-level text what notifications and screen readers need: answer, quote, source", () => {
    const { text } = only(
      answerOf({ blocks: [paragraph("16 December 2005 & after"), quote("On <16> December."), record()] }),
    );
    expect(text).toContain("16 December 2005 &amp; after");
    expect(mrkdwn(text)).toContain("“On <16> December.”");
    expect(text).toContain("Example Broadcaster, editorial, 20 October 2015");
    expect(text).toContain("Vote: 88 yes, 21 no, 60 abstentions");
  });

  test("sets notes visibly apart", () => {
    const { blocks, text } = only(
      answerOf({ blocks: [quote("A."), { type: "note", text: "The plenary came later." }] }),
    );
    expect(blocks[2]).toMatchObject({
      elements: [{ elements: [{ type: "emoji", name: "warning" }, { text: " Note: ", style: { bold: true } }, {}] }],
    });
    expect(text).toContain("Note: The plenary came later.");
  });

  test("keeps a heading with what follows it", () => {
    const rows = table(50, 3, () => "x".repeat(30));
    const pages = render(
      answerOf({ blocks: [quote("x".repeat(4_000)), { type: "heading", text: "Votes" }, rows] }),
      shown,
    );
    const [first, second] = pages.map((page) => page.blocks.map((block) => block.type));
    expect(first).toContain("context_actions");
    expect(first).not.toContain("header");
    expect(second?.[0]).toBe("header");
  });

  test("gives each source on a page a button that asks for it", () => {
    const { blocks } = only(answerOf({ blocks: [quote("A."), record()] }));
    const sources = buttonsIn(blocks).filter((button) => button.action_id.startsWith("source"));
    expect(sources.map(({ label, value }) => [label, decodeAsk(value)?.text])).toEqual([
      ["Source 000-01", "cite 000-01"],
      ["Source A/RES/60/173", "cite A/RES/60/173"],
    ]);
  });

  test("leads from page to page by buttons that carry the question, its thread and the page", () => {
    const answer = answerOf({ blocks: [quote("x".repeat(20_000))], suggestions: suggest("sources") });
    const asked: Ask = { text: "and in 2006?", context: ["resolutions"], origin: "person" };
    const pages = render(answer, { ...shown, ask: asked });
    expect(pages.length).toBeGreaterThan(2);
    const onward = pages.map((page) => buttonsIn(page.blocks).find((button) => button.action_id === "more"));
    for (const [at, button] of onward.entries()) {
      if (at === pages.length - 1) expect(button).toBeUndefined();
      else expect(decodeAsk(button?.value ?? "")).toEqual({ ...asked, page: at + 2 });
    }
    const inView = render(answer, { surface: "view", ask: asked });
    const back = buttonsIn(inView[1]?.blocks ?? []).find((button) => button.action_id === "back");
    expect(decodeAsk(back?.value ?? "")).toMatchObject({ page: 1 });
  });

  test.each([ask("who voted no?"), ask(noise(1_400))])(
    "has the same on each page, whatever stands around it: %#",
    (asked) => {
      const blocks = Array.from({ length: 200 }, (_, at) => paragraph(`${at} ${"word ".repeat(at % 30)}`));
      const answer = answerOf({ blocks: [quote("A."), ...blocks], suggestions: suggest("sources") });
      const pages = (over: Partial<Showing>) =>
        render(answer, { surface: "message", ask: asked, ...over }).map((page) => shownText(contentOf(page.blocks)));
      const plain = pages({});
      expect(plain.length).toBeGreaterThan(2);
      expect(pages({ shareable: true, withQuestion: true })).toEqual(plain);
      expect(pages({ withQuestion: true, notice: "x".repeat(300) }).map((text) => text.replace(/^x+…\n/, ""))).toEqual(
        plain,
      );
    },
  );

  test("carries a text as long as any that is read to where it is shared, packed", () => {
    const text = `check ${sentences(4_000)}`;
    const [page] = render(answerOf(), { ...shown, ask: { text, context: ["resolutions"], origin: "message" } });
    const share = buttonsIn(page?.blocks ?? []).find((button) => button.action_id === "share");
    expect(decodeAsk(share?.value ?? "")).toEqual({ text, context: ["resolutions"], origin: "message", page: 1 });
  });

  test.each(["~", "~AAAA", "~not base 64 url", `~${"A".repeat(1_999)}`])("takes %j for no ask", (value) => {
    expect(decodeAsk(value)).toBeUndefined();
  });

  test("offers to share only what nobody else sees", () => {
    const labels = (showing: Showing) => buttonsIn(only(answerOf(), showing).blocks).map((button) => button.action_id);
    expect(labels(shown)).toContain("share");
    expect(labels({ ...shown, shareable: false })).not.toContain("share");
  });
});

describe("at Slack's limits", () => {
  const family = "👩‍👩‍👧‍👦";

  test.each(["paragraph", "quote", "note", "code", "heading"] as const)(
    "a long %s is cut between characters",
    (type) => {
      for (let shift = 0; shift < family.length; shift++) {
        const text = `${"x".repeat(shift)}${family.repeat(700)}`;
        const block: Block =
          type === "paragraph"
            ? paragraph(text)
            : type === "quote"
              ? quote(text)
              : type === "code"
                ? { type, language: "text", text }
                : { type, text };
        const blocks = render(answerOf({ blocks: [block, quote("A.")] }), shown).flatMap((page) => page.blocks);
        expect(
          blocks.flatMap((found) => stringsIn(found)).filter((found) => /^[\u200d\udc00-\udfff]|\u200d$/.test(found)),
        ).toEqual([]);
        expect(shownText(contentOf(blocks)).replace(/\n/g, "")).toContain(text);
      }
    },
  );

  test("a mark that parts a character is widened to the whole of it", () => {
    const text = `a ${family} b`;
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 1; to <= text.length; to++) {
        const { blocks } = only(answerOf({ blocks: [quote(text, { marks: [[from, to]] })] }));
        expect(quotesIn(blocks)).toEqual([text]);
        expect(stringsIn(blocks).some((found) => /^\u200d|\u200d$/.test(found))).toBe(false);
      }
    }
  });

  test.each([98, 99, 100, 101, 250])("a table of %i rows has at most 100 in a block and loses none", (rows) => {
    const pages = render(answerOf({ blocks: [quote("A."), table(rows, 1, (row) => `r${row}`)] }), shown);
    expect(violations(pages, "message")).toEqual([]);
    const tables = pages.flatMap((page) => page.blocks.filter((block) => block.type === "table"));
    expect(Math.max(...tables.map((found) => found.rows.length))).toBe(Math.min(rows + 1, 100));
    expect(tables.map((found) => found.rows.length - 1).reduce((a, b) => a + b, 0)).toBe(rows);
    const last = pages.at(-1)?.text.split("\n").at(-1);
    expect(last).toBe(`r${rows - 1}`);
  });

  test.each([30, 40, 44, 45, 60, 120])("%i short paragraphs are parted over messages of 50 blocks", (count) => {
    const pages = render(
      answerOf({ blocks: [quote("A."), ...Array.from({ length: count }, (_, at) => paragraph(`${at}`))] }),
      shown,
    );
    expect(violations(pages, "message")).toEqual([]);
    expect(Math.max(...pages.map((page) => page.blocks.length))).toBeGreaterThan(Math.min(count, 40));
  });

  test("a table too wide for Slack is shown as a list with the column before each cell", () => {
    const { blocks, text } = only(answerOf({ blocks: [quote("A."), table(2, 21)] }));
    expect(blocks.some((block) => block.type === "table")).toBe(false);
    expect(shownText(blocks)).toContain("Column 1: 0.0 · Column 2: 0.1");
    expect(text).toContain("Column 21: 1.20");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Block, unreachable } from "../../src/core/index.ts";
import { answers, type Sizes } from "./answers.ts";

/** What a reader gets from a message, as far as a platform shows it. */
export interface Reading {
  /** All words that are shown, in order, markup interpreted as the platform does, quotes and sources included. */
  readonly text: string;
  /** The quotes, as somebody who copies them gets them. One that is spread over parts or pages is put together. */
  readonly quotes: readonly string[];
  /** The source lines under quotes and records: their words, with the address of a link after it. */
  readonly sources: readonly string[];
  /** The questions that the buttons (or numbers) ask, as the adapter gets them back. */
  readonly suggestions: readonly string[];
}

/** What of an answer a piece of text is. */
export type Part = "heading" | "paragraph" | "quote" | "field" | "cell" | "caption" | "item" | "note" | "code";

/** A renderer and what is needed to read its messages. */
export interface RendererSubject<Message> {
  readonly name: string;
  /** The message for an answer; where answers have pages, all of them together. */
  readonly render: (answer: Answer) => Message;
  /**
   * Everything in the message that the platform would refuse or cut, one sentence each; checked against the limits as
   * the platform documents them, not with the renderer's own code.
   */
  readonly violations: (message: Message) => readonly string[];
  /** Reads the message as the platform would show it, in the worst case and not with the renderer's own code. */
  readonly read: (message: Message) => Reading;
  /** The limits around which answers are generated. */
  readonly sizes: Sizes;
  /**
   * How the platform shows characters that it cannot: control characters, halves of surrogate pairs. Must leave
   * printable text as it is. By default only halves are replaced, by U+FFFD.
   */
  readonly carried?: (text: string) => string;
  /** Whether a part of that length may be shortened visibly. Never by default; give the platform's reason. */
  readonly shortens?: (part: Part, length: number) => boolean;
  /** How often each property is tried; 150 unless told. */
  readonly runs?: number;
}

/** What every renderer promises, on generated answers at the platform's limits. */
export function describeRenderer<Message>(subject: RendererSubject<Message>): void {
  const { render, read, violations, sizes, carried = wellFormed, shortens = () => false } = subject;
  const wild = answers("wild", sizes);
  const printable = answers("printable", sizes);
  const check = (arbitrary: fc.Arbitrary<Answer>, hold: (answer: Answer) => void) =>
    fc.assert(
      // A matcher's own result would be taken for the property's.
      fc.property(arbitrary, (answer) => void hold(answer)),
      { numRuns: subject.runs ?? 150, seed: 20_051_216 },
    );

  describe(`the ${subject.name} renderer`, () => {
    it("renders any answer within the platform's limits", () => {
      check(wild, (answer) => expect(violations(render(answer))).toEqual([]));
      check(printable, (answer) => expect(violations(render(answer))).toEqual([]));
    });

    it("renders the same answer the same way", () => {
      check(wild, (answer) => expect(render(structuredClone(answer))).toEqual(render(answer)));
    });

    it("leaves the answer as it was", () => {
      check(wild, (answer) => {
        const before = structuredClone(answer);
        render(answer);
        expect(answer).toEqual(before);
      });
    });

    it("splits no character", () => {
      check(printable, (answer) => expect(stringsIn(render(answer)).filter(isSplit)).toEqual([]));
      check(wild, (answer) => expect(stringsIn(render(answer)).filter(hasHalf)).toEqual([]));
    });

    it("shows hostile text literally and leaves nothing out", () => {
      check(printable, (answer) => {
        const shown = bare(read(render(answer)).text);
        for (const { part, text } of textsOf(answer)) {
          const wanted = bare(carried(text));
          if (shown.includes(wanted)) continue;
          expect(shortens(part, text.length), `${part} is not shown whole: ${text.slice(0, 200)}`).toBe(true);
          expect(shown).toContain(wanted.slice(0, 20));
        }
      });
    });

    it.each([
      ["printable", printable],
      ["wild", wild],
    ])("gives quotes back character for character: %s text", (_, arbitrary) => {
      check(arbitrary, (answer) => {
        const shown = read(render(answer)).quotes;
        const quotes = answer.blocks.flatMap((block) => (block.type === "quote" ? [block.text] : []));
        expect(shown).toHaveLength(quotes.length);
        for (const [at, text] of quotes.entries()) {
          const wanted = carried(text);
          if (shown[at] === wanted) continue;
          expect(shortens("quote", text.length) ? "shortened" : shown[at]).toBe(
            shortens("quote", text.length) ? "shortened" : wanted,
          );
          expect(bare(wanted).startsWith(bare(shown[at] ?? "").slice(0, 40))).toBe(true);
        }
      });
    });

    it("shows every source, with its id, certainty and address", () => {
      check(printable, (answer) => {
        const { sources } = read(render(answer));
        const cited = answer.blocks.flatMap((block) =>
          block.type === "quote" || block.type === "record" ? [block.citation] : [],
        );
        expect(sources).toHaveLength(cited.length);
        for (const [at, { label, id, certainty = "", url = "" }] of cited.entries()) {
          const shown = bare(sources[at] ?? "");
          for (const wanted of [label, id, certainty, url]) expect(shown).toContain(bare(carried(wanted)));
        }
      });
    });

    it("gives each suggestion back as it was", () => {
      check(printable, (answer) => {
        expect(read(render(answer)).suggestions).toEqual(answer.suggestions.map(({ question }) => question));
      });
    });

    it("replaces only what the platform cannot show", () => {
      check(printable, (answer) => {
        for (const { text } of textsOf(answer)) expect(carried(text)).toBe(text);
      });
    });
  });
}

/** Every text of an answer's blocks and what it is. */
function textsOf(answer: Answer): { part: Part; text: string }[] {
  return answer.blocks.flatMap(blockTexts);
}

function blockTexts(block: Block): { part: Part; text: string }[] {
  switch (block.type) {
    case "heading":
    case "quote":
    case "note":
    case "code":
      return [{ part: block.type, text: block.text }];
    case "paragraph":
      return block.line.map(({ text }) => ({ part: "paragraph", text }));
    case "record":
      return [
        { part: "heading", text: block.title },
        ...block.fields.flatMap(({ label, value }) => [label, value].map((text) => ({ part: "field" as const, text }))),
      ];
    case "table":
      return [
        { part: "caption", text: block.caption },
        ...[
          ...block.columns.map(({ label }) => label),
          ...block.rows.flatMap((row) => row.map(({ text }) => text)),
        ].map((text) => ({ part: "cell" as const, text })),
      ];
    case "list":
      return block.items.flatMap((item) => item.map(({ text }) => ({ part: "item" as const, text })));
    default:
      return unreachable(block);
  }
}

/** Without white space: where lines break is the platform's affair. */
const bare = (text: string): string => text.replace(/\s+/gu, "");

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

const hasHalf = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Printable answers hold joiners and combining marks only inside characters, so none stands at an end. */
const isSplit = (text: string): boolean => hasHalf(text) || /^[\u200d\ufe0f\u0301\u0303]|\u200d$/u.test(text);

/** All strings of a message, however nested. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(stringsIn);
  return [];
}

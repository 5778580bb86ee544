import fc from "fast-check";
import type { Answer, Block, Citation, Inline, Range, Suggestion } from "../../src/core/index.ts";
import { answerOf, quote } from "../standins/answers.ts";
import { type Alphabet, shortText, sizesAround, textAround, textOfSize } from "./hostile-text.ts";

/** Sizes around which answers are built, in UTF-16 code units and in numbers of things. */
export interface Sizes {
  /** The platform's limits on lengths: a message, a block, a cell, a label. */
  readonly text: readonly number[];
  /** The platform's limits on counts: blocks, rows, columns, fields, items. */
  readonly count: readonly number[];
}

/**
 * Valid answers of every outcome and every kind of block. Most parts are short; one text or one count of each answer is
 * at a limit, so that an answer stays small enough to run many.
 */
export function answers(alphabet: Alphabet, sizes: Sizes): fc.Arbitrary<Answer> {
  const small = fc.array(
    block(alphabet, shortText(alphabet), shortText(many(alphabet)), fc.integer({ min: 1, max: 4 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const long = block(
    alphabet,
    textAround(alphabet, sizes.text),
    textAround(many(alphabet), sizes.text),
    fc.constant(1),
  );
  const numerous = block(
    alphabet,
    shortText(alphabet),
    shortText(many(alphabet)),
    fc.constantFrom(...sizesAround(sizes.count).filter((count) => count <= 1_000)),
  );
  const manyBlocks = fc.constantFrom(...sizes.count.filter((count) => count <= 100)).chain((count) =>
    fc.array(block(alphabet, shortText(alphabet), shortText(many(alphabet)), fc.constant(1)), {
      minLength: count,
      maxLength: count + 1,
    }),
  );
  const blocks = fc.oneof(
    small,
    manyBlocks,
    ...[long, numerous].map((big) => fc.tuple(small, big, fc.nat()).map(([rest, one, at]) => insert(rest, one, at))),
  );
  return fc
    .record({
      question: fc.oneof({ weight: 3, arbitrary: shortText(alphabet) }, textOfSize(alphabet, 4_000)),
      outcome: fc.constantFrom("answered", "corrected", "not-found", "help"),
      blocks,
      suggestions: fc.array(suggestion(alphabet), { maxLength: 5 }),
    })
    .map((parts) => answerOf({ ...parts, blocks: withEvidence(parts.blocks) }));
}

/** Every answer shows a quote, so that those which need evidence have some. */
function withEvidence(blocks: readonly Block[]): readonly Block[] {
  const shown = blocks.some((block) => block.type === "quote" || block.type === "record");
  return shown ? blocks : [...blocks, quote("Adopted on 16 December 2005.")];
}

const many = (alphabet: Alphabet): Alphabet => (alphabet === "printable" ? "lines" : alphabet);

const insert = (blocks: readonly Block[], one: Block, at: number): Block[] => {
  const place = at % (blocks.length + 1);
  return [...blocks.slice(0, place), one, ...blocks.slice(place)];
};

const href = fc.option(fc.constantFrom("https://example.org/", "https://example.org/a_(b)?c=*d*&e=%20#f"), {
  nil: undefined,
});

function inline(text: fc.Arbitrary<string>): fc.Arbitrary<Inline> {
  const shown = fc.oneof({ weight: 9, arbitrary: text }, fc.constant(""));
  return fc
    .record({ text: shown, strong: fc.boolean(), href })
    .map(({ text, strong, href }) => ({ text, ...(strong ? { strong } : {}), ...(href ? { href } : {}) }));
}

function citationOf(alphabet: Alphabet): fc.Arbitrary<Citation> {
  return fc
    .record({
      id: fc.constantFrom("000-01", "004-33", "A/RES/60/173", "envoy/julie-turner"),
      label: shortText(alphabet),
      url: href,
      certainty: fc.option(fc.constantFrom("one source", "verified"), { nil: undefined }),
    })
    .map(({ id, label, url, certainty }) => ({
      id,
      label,
      ask: `cite ${id}`,
      ...(url ? { url } : {}),
      ...(certainty ? { certainty } : {}),
    }));
}

/** Ranges in order that do not overlap: beside spaces in printable text, else also in the middle of a character. */
function marksIn(alphabet: Alphabet, text: string): fc.Arbitrary<Range[]> {
  const tricky = [...text.matchAll(alphabet === "wild" ? /(?<=[\uD800-\uDBFF])./g : / /g)].map((match) => match.index);
  return fc
    .uniqueArray(fc.constantFrom(0, text.length, ...tricky.slice(0, 100)), { minLength: 1, maxLength: 6 })
    .map((cuts) => {
      const sorted = cuts.sort((a, b) => a - b);
      return sorted.flatMap((start, at): Range[] => {
        const end = sorted[at + 1];
        return at % 2 === 0 && end !== undefined ? [[start, end]] : [];
      });
    });
}

function block(
  alphabet: Alphabet,
  text: fc.Arbitrary<string>,
  lines: fc.Arbitrary<string>,
  count: fc.Arbitrary<number>,
): fc.Arbitrary<Block> {
  const short = shortText(alphabet);
  const times = <T>(each: fc.Arbitrary<T>) => count.chain((n) => fc.array(each, { minLength: n, maxLength: n }));
  return fc.oneof(
    fc.record({ type: fc.constant("heading" as const), text }),
    fc.record({
      type: fc.constant("paragraph" as const),
      line: fc.tuple(inline(text), fc.array(inline(short), { maxLength: 3 })).map(([a, b]) => [a, ...b]),
    }),
    lines.chain((text) =>
      fc.record({
        type: fc.constant("quote" as const),
        text: fc.constant(text),
        marks: marksIn(alphabet, text),
        citation: citationOf(alphabet),
      }),
    ),
    fc.record({
      type: fc.constant("record" as const),
      title: short,
      fields: times(fc.record({ label: short, value: text })),
      citation: citationOf(alphabet),
    }),
    fc.tuple(fc.integer({ min: 1, max: 6 }), short, count).chain(([columns, caption, rows]) =>
      fc.record({
        type: fc.constant("table" as const),
        caption: fc.constant(caption),
        columns: fc.array(fc.record({ label: short, align: fc.constantFrom("left" as const, "right" as const) }), {
          minLength: columns,
          maxLength: columns,
        }),
        rows: fc.array(fc.array(fc.record({ text }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      }),
    ),
    fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: times(fc.tuple(inline(text))) }),
    fc.record({ type: fc.constant("note" as const), text }),
    fc.record({
      type: fc.constant("code" as const),
      language: fc.constantFrom("text" as const, "bibtex" as const, "csl-json" as const),
      text: lines,
    }),
  );
}

/** Suggestions at their own limit of 80. */
function suggestion(alphabet: Alphabet): fc.Arbitrary<Suggestion> {
  const text = fc.oneof(
    shortText(alphabet),
    fc.constantFrom(79, 80).chain((size) => textOfSize(alphabet, size)),
  );
  return fc.record({ label: text, question: text });
}

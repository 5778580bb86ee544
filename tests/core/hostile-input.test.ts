import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, answerSchema, MAX_CONTEXT, MAX_QUESTION_LENGTH } from "../../src/core/index.ts";
import { base, core, NOW } from "./asking.ts";

/** The inputs of this file, in all; each generator gets its part of them. */
const INPUTS = 100_000;
const SEED = 20_060_405;
/** One in so many answers is held against the schema, which costs more than most of the answers themselves. */
const CHECKED = 10;

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const anyCharacter = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  anyUnit,
  fc.constantFrom(
    "\ud83d",
    "\udc00",
    "\u0000",
    "\u001b",
    "\u200d",
    "\u202e",
    "\ufeff",
    "\u0301",
    "\ufdfa",
    "İ",
    "ſ",
    "ﬁ",
    "²",
    "Ⅷ",
  ),
);
const unicode = fc.array(anyCharacter, { maxLength: 60 }).map((parts) => parts.join(""));

const MARKUP =
  "<@U024BE7LH> <!channel> <!here|here> <https://example.org|label> &lt;script&gt; *bold* _it_ ~gone~ `code` ```fence``` > # **b** __u__ ||spoiler|| [link](javascript:alert(1)) </nkhr:1> <t:0:R> <script>alert(1)</script> <!-- <b onload=x> &#0; &amp;amp; \\* {{x}} %s %n ' OR 1=1 -- ../../etc/passwd __proto__ constructor toString hasOwnProperty".split(
    " ",
  );
const markup = fc.array(fc.constantFrom(...MARKUP, " ", "\n", "\t"), { maxLength: 30 }).map((parts) => parts.join(""));

const bracketed = fc
  .tuple(
    fc.array(fc.constantFrom(..."([{<\"'“‘«*_~`|/\\-.,;:?!#%&@^$+=…—"), { minLength: 1, maxLength: 80 }),
    fc.constantFrom("", "2005", "60/173", "camps"),
  )
  .map(([marks, inside]) => `${marks.join("")}${inside}${marks.toReversed().join("")}`);

/** Words of the vocabulary, the commands, the dates and figures, in any order: what looks most like a question. */
const KNOWN: readonly string[] = [
  ...base.vocabulary.terms.flatMap((term) => term.words),
  ...base.vocabulary.stop,
  ...base.vocabulary.chat,
  ...base.countries.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...base.topics.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  ...[base.facts, base.resolutions, base.milestones, base.sources].flatMap((list) => list.map(({ id }) => id)),
  ..."resolutions timeline figures topic topics sources check cite why help about resolution who when where how many did and in not".split(
    " ",
  ),
  ..."2005 '05 2004-2006 05/04/2006 31/31/2005 spring 2006 since before 1990s 80,000 150k tier 3 #3 60/173 a/res/60/173 88-21-60 at least".split(
    " ",
  ),
];
const FORMS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.slice(1),
  (word) => `${word.slice(0, 2)}${word.slice(3)}`,
  (word) => `${word}'s`,
  (word) => `“${word}”`,
];
const noiseWord = fc.tuple(fc.constantFrom(...KNOWN), fc.constantFrom(...FORMS)).map(([word, form]) => form(word));
const noise = fc
  .tuple(fc.array(noiseWord, { minLength: 1, maxLength: 12 }), fc.constantFrom("", "?", ".", " ?!", "..."))
  .map(([words, end]) => words.join(" ") + end);
const command = fc
  .tuple(
    fc.constantFrom(
      "check",
      "cite",
      "topic",
      "timeline",
      "figures",
      "resolutions",
      "why",
      "help",
      "/nkhr ask",
      "sources:",
    ),
    fc.oneof(noise, unicode, markup),
  )
  .map(([name, rest]) => `${name} ${rest}`);

const anything = fc.oneof(noise, command, unicode, markup, bracketed);
const run = fc
  .tuple(
    fc.oneof(noiseWord, anyCharacter, fc.constantFrom(...MARKUP)),
    fc.integer({ min: 1, max: MAX_QUESTION_LENGTH + 200 }),
  )
  .map(([piece, size]) => piece.repeat(Math.ceil(size / Math.max(1, piece.length))).slice(0, size));

/** Asks twice. What an input makes go wrong, the property test reports with the input. */
function examine(text: string, context: readonly string[], checked: boolean): void {
  const answer = core.ask({ text, context, now: NOW });
  expectBare(answer);
  if (!checked) return;
  answerSchema.parse(answer);
  expect(core.ask({ text, context: [...context], now: new Date(NOW) })).toStrictEqual(answer);
}

/** The promise that costs nothing to look at: an answer has evidence, everything else has none. */
function expectBare({ outcome, evidence, blocks, lead }: Answer): void {
  const stands = outcome === "answered" || outcome === "corrected";
  if (evidence.length > 0 !== stands || blocks.length === 0 || lead === "") throw new Error(`${outcome}: ${lead}`);
}

function examineAll(inputs: fc.Arbitrary<readonly [string, readonly string[]]>, numRuns: number): void {
  let at = 0;
  fc.assert(
    fc.property(inputs, ([text, context]) => examine(text, context, at++ % CHECKED === 0)),
    { numRuns, seed: SEED, endOnFailure: true },
  );
}

const alone = (texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, readonly string[]]> =>
  texts.map((text) => [text, []] as const);

describe(`${INPUTS.toLocaleString("en")} random and hostile inputs never throw and get a valid answer (one in ${CHECKED} checked by the schema and asked twice):`, () => {
  test.each([
    ["any Unicode, with halves of characters and controls", alone(unicode), 25_000],
    ["markup of Slack, Discord and HTML", alone(markup), 15_000],
    ["nested punctuation", alone(bracketed), 10_000],
    ["noise of the vocabulary's own words", alone(noise), 25_000],
    ["commands with anything behind them", alone(command), 14_500],
    ["one piece repeated up to the limit and over it", alone(run), 500],
    [
      "threads of anything",
      fc.tuple(anything, fc.array(anything, { minLength: 1, maxLength: MAX_CONTEXT + 2 })),
      9_990,
    ],
    ["a megabyte", alone(anything.map((text) => (text || "x").repeat(2 ** 20 / Math.max(1, text.length)))), 10],
  ] as const)("%s", (_, inputs, numRuns) => examineAll(inputs, numRuns), 120_000);
});

describe("the time that a question takes", () => {
  const PIECES: readonly string[] = [
    "a",
    "(",
    "9",
    "1,000,",
    "a/",
    "a.",
    "\u0301",
    "\u200d",
    "twenty-",
    "since before ",
    "dec 5 ",
    "abcdefghij ",
    "prsioner camsp ",
    "who voted no in 2005 ",
    "China voted no in 2005. ",
    "camp estimates 2013, ",
    "cite 004-11 ",
    "60/173 ",
    "resolutions 2004-2006 ",
    "North Korea vs South Korea ",
    "which camps, which countries ",
    "is it right ",
    "½",
    "20 voted no in 2014, ",
  ];
  const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  /** The best of some runs, in milliseconds: what the machine does besides only adds. */
  function timeOf(text: string, context: readonly string[] = []): number {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      core.ask({ text, context, now: NOW });
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }
  /** Eight times the length may take eight times as long; the rest is margin for a busy machine and for what is fixed. */
  const TIMES = 8;
  const MARGIN = 3;
  const FIXED_MS = 30;

  test.each(PIECES)("grows with the length and not with its square: %j", (piece) => {
    for (const prefix of ["", "check "]) {
      const long = MAX_QUESTION_LENGTH - prefix.length;
      const [part, whole] = [long / TIMES, long].map((size) => timeOf(prefix + filled(piece, size)));
      expect(whole).toBeLessThan(TIMES * MARGIN * (part ?? 0) + FIXED_MS);
    }
  });

  test.each(PIECES)("grows no further beyond the limit: %j", (piece) => {
    const atLimit = timeOf(filled(piece, MAX_QUESTION_LENGTH));
    expect(timeOf(filled(piece, 2 ** 20))).toBeLessThan(MARGIN * atLimit + FIXED_MS);
  });

  test.each(PIECES)("grows with the thread as far as that is read: %j", (piece) => {
    const text = filled(piece, MAX_QUESTION_LENGTH);
    const one = timeOf(text);
    expect(timeOf("and in 2006?", Array(MAX_CONTEXT).fill(text))).toBeLessThan(
      MAX_CONTEXT * MARGIN * one + 2 * FIXED_MS,
    );
    expect(timeOf("and in 2006?", Array(100).fill(text))).toBeLessThan(MAX_CONTEXT * MARGIN * one + 2 * FIXED_MS);
  });
});

describe("what is longer than the limit", () => {
  test("is read up to the limit, and the answer says so", () => {
    const long = core.ask({ text: `who voted no in 2011? ${"x ".repeat(MAX_QUESTION_LENGTH)}`, now: NOW });
    expect(long.question).toHaveLength(MAX_QUESTION_LENGTH);
    expect(long.notes.join(" ")).toContain(MAX_QUESTION_LENGTH.toString());
    const whole = core.ask({ text: `@nkhr who voted no in 2011? ${"x ".repeat(1_980)}`, now: NOW });
    expect(whole.notes.join(" ")).not.toContain(MAX_QUESTION_LENGTH.toString());
    expect(long.blocks[0]).toEqual({ type: "note", text: long.notes.at(-1) });
  });

  test("is read from its first word on, however much space stands before it", () => {
    const answer = core.ask({ text: `${" ".repeat(2 ** 20)}A/RES/60/173`, now: NOW });
    expect(answer.question).toBe("A/RES/60/173");
    expect(answer.outcome).toBe("answered");
  });

  test.each([59, 199, MAX_QUESTION_LENGTH])("splits no character where the answer repeats it, cut after %i", (size) => {
    for (const name of ["", "topic ", "cite ", "check "]) {
      const text = `${name}${"x".repeat(size - name.length)}😀😀`;
      for (const asked of [text, `${name}${"x".repeat(size)}😀😀`, `${name}${"x".repeat(size - 1)}😀😀`]) {
        const answers = [core.ask({ text: asked, now: NOW }), core.ask({ text: "why", context: [asked], now: NOW })];
        expect(JSON.stringify(answers)).not.toMatch(/\\ud8/);
      }
    }
  });
});

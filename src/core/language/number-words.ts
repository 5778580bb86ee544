import type { Place } from "./place.ts";
import { matchesOf } from "./text.ts";

/** A folded text whose number words are written in digits, and where its places are in the text itself. */
interface InDigits {
  readonly text: string;
  /** The place in the text itself of where a number begins or ends. */
  readonly back: (at: number) => number;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Numbers below a hundred that are one word. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at] as const).slice(1),
  ...TENS.map((word, at) => [word, at * 10 + 20] as const),
]);

/** What a number before it is multiplied by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1_000],
  ["m", 1_000_000],
  ["mn", 1_000_000],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["dozen", 12],
]);

const SCALE_WORD = "hundred|thousand|million|dozen";
const WORD = `(?:${[...SMALL.keys()].join("|")}|${SCALE_WORD})(?![a-z])`;
const HAS_WORD = new RegExp(`\\b${WORD}`);
const RUN = new RegExp(
  `(?<![\\w/.,'])(?:(?:half )?a (?=(?:${SCALE_WORD})(?![a-z])))?${WORD}(?:[- ](?:and[- ])?${WORD})*`,
  "g",
);

/** Writes the number words of a folded text in digits: "one hundred and sixteen" is 116, "two hundred thousand" 2 hundred thousand. */
export function inDigits(folded: string): InDigits {
  if (!HAS_WORD.test(folded)) return { text: folded, back: (at) => at };
  const parts: { readonly from: number; readonly to: number; readonly words: number }[] = [];
  let text = "";
  let end = 0;
  for (const match of matchesOf(folded, RUN)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const around = [folded.slice(Math.max(0, from - FAR), from), folded.slice(to, to + FAR)] as const;
    for (const number of numbersIn(match[0], ...around)) {
      const [start, stop] = [from + number.start, from + number.end];
      text += folded.slice(end, start);
      parts.push({ from: text.length, to: text.length + number.digits.length, words: stop });
      text += number.digits;
      end = stop;
    }
  }
  return { text: text + folded.slice(end), back: (at) => placeOf(at, parts, folded) };
}

/** How much of the text around a number is looked at. */
const FAR = 12;

/** Within a number nothing begins or ends, so that its two ends are all that is looked for. */
function placeOf(
  at: number,
  parts: readonly { readonly from: number; readonly to: number; readonly words: number }[],
  folded: string,
): number {
  const last = parts.findLast(({ to }) => to <= at);
  return Math.min(folded.length, last ? at - last.to + last.words : at);
}

interface NumberWords extends Place {
  readonly digits: string;
}

interface Token extends Place {
  readonly word: string;
}

const LETTERS = /[a-z]+/g;

/** The numbers in a run of number words: one as a rule, two in "five and six" and "between one hundred and two hundred". */
function numbersIn(run: string, before: string, after: string): readonly NumberWords[] {
  const tokens: Token[] = matchesOf(run, LETTERS).map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  // "Twenty-first" is an ordinal.
  if (TENS.includes(tokens[tokens.length - 1]?.word ?? "") && ORDINAL_UNIT.test(after)) tokens.pop();
  const parted = before.endsWith("between ") && tokens.filter(({ word }) => word === "and").length === 1;
  const numbers: NumberWords[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at, parted);
    const [first, last] = [tokens[at], tokens[number.next - 1]];
    if (number.digits !== null && first && last && !(at === 0 && number.bare && COUNTED.test(before)))
      numbers.push({ start: first.start, end: last.end, digits: number.digits });
    at = number.next;
    if (tokens[at]?.word === "and") at += 1;
  }
  return numbers;
}

const ORDINAL_UNIT = /^[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])/;
/** "A few hundred thousand" is no hundred thousand, and "2 hundred thousand" has its number in digits. */
const COUNTED = /(?:\d|\b(?:few|several|couple|couple of|many|of)) ?$/;

interface ReadNumber {
  /** Null for a scale alone: a "thousand" of which the number is elsewhere. */
  readonly digits: string | null;
  /** Whether no number stands before its scales. */
  readonly bare: boolean;
  /** Where the next number begins. */
  readonly next: number;
}

/** Reads the longest number that begins at a token. */
function readNumber(tokens: readonly Token[], from: number, parted: boolean): ReadNumber {
  let [at, total, group] = [from, 0, 0];
  let [least, bare] = [Number.POSITIVE_INFINITY, true];
  for (; at < tokens.length; at += 1) {
    const word = tokens[at]?.word ?? "";
    const scale = SCALES.get(word);
    const small = SMALL.get(word);
    if (word === "half") group = HALF - 1;
    else if (word === "a") [group, bare] = [group + 1, false];
    else if (word === "and") {
      if (
        parted ||
        group % 100 !== 0 ||
        !SMALL.has(tokens[at + 1]?.word ?? "") ||
        !isTail(tokens, at + 1, total, group)
      )
        break;
    } else if (small !== undefined) {
      if (!fits(small, group, tokens[at - 1]?.word) || !isTail(tokens, at, total, group)) break;
      [group, bare] = [group + small, false];
    } else if (scale === undefined) break;
    else if (scale < 1_000) {
      if (group >= 100) break;
      group = (group || 1) * scale;
    } else {
      if (scale >= least) break;
      [total, group, least] = [total + (group || 1) * scale, 0, scale];
    }
  }
  const words = tokens.slice(from, at).map(({ word }) => word);
  return { digits: digitsOf(words, total + group, bare), bare, next: Math.max(at, from + 1) };
}

const HALF = 0.5;

/** Units stand after tens, and anything below a hundred stands first or after hundreds and thousands. */
const fits = (small: number, group: number, before: string | undefined): boolean =>
  group % 100 === 0 || (before !== "and" && small < 10 && group % 10 === 0 && group % 100 >= 20);

/** Whether the small number that begins here goes on with what was read, and does not begin another: "one hundred and two hundred". */
function isTail(tokens: readonly Token[], at: number, total: number, group: number): boolean {
  const end = SMALL.has(tokens[at + 1]?.word ?? "") ? at + 2 : at + 1;
  const next = tokens[end]?.word ?? "";
  if (next === "hundred") return group < 100;
  return total === 0 || total >= (SCALES.get(next) ?? 0) * 1_000;
}

/** The scales stay words where one small number is before them, as a range may share them: "two to 3 hundred thousand". */
function digitsOf(words: readonly string[], value: number, bare: boolean): string | null {
  const scales = words.slice(words.findLastIndex((word) => !SCALES.has(word)) + 1);
  if (bare) return scales.length > 1 ? `1 ${scales.join(" ")}` : null;
  const head = words.slice(0, words.length - scales.length);
  if (scales.length === 0 || head.some((word) => SCALES.has(word) && word !== "hundred")) return String(value);
  if (head.includes("hundred") && scales.includes("hundred")) return String(value);
  const whole = scales.reduce((product, word) => product * (SCALES.get(word) ?? 1), 1);
  return `${value / whole} ${scales.join(" ")}`;
}

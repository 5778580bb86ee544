import { inDigits, SCALES } from "./number-words.ts";
import { meets, type Place } from "./place.ts";
import { matchesOf } from "./text.ts";

/** A figure in a folded text. A single number has `low` equal to `high`. */
export interface FigureMention extends Place {
  readonly low: number;
  readonly high: number;
  /** `ordinal`: third, 2nd, #3, no. 2; `tier`: Tier 3; `share`: 75 %. */
  readonly kind: "count" | "ordinal" | "tier" | "share";
  /** How the figure bounds what is asked: "at least 50,000" is `least`, "under 100" is `most`, "up to 200,000" `peak`. */
  readonly bound: "exact" | "least" | "most" | "peak";
}

const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** In order, each at its own number. */
export const ORDINALS: readonly string[] =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const SCALE = [...SCALES.keys()].join("|");
const SHARE = " ?%| ?percent| per ?cent";
/** Thousands are parted by a comma, a point or a blank; what a scale or a share follows has decimals. */
const DIGITS = `\\d{1,3}(?:,\\d{3})+|[1-9]\\d{0,2}(?:\\.\\d{3})+(?!\\d| ?(?:${SCALE})(?![a-z])|${SHARE})|[1-9]\\d{0,2}(?: \\d{3})* \\d00(?!\\d)|\\d+(?:\\.\\d{1,3})?`;
const NUMBER = `(?:${DIGITS})(?: ?(?:${SCALE})(?![a-z]))?(?: thousand| million)?`;

/** "Voted no more than twice" says no and more than twice. */
const NO = "(?<!\\b(?:vot\\w{1,3}|said|say) )no";
const NOT = `(?:not|never|${NO})`;
const LEAST = `at least|(?<!n't )more than|over|above|(?:topp|exceed|surpass|cross)(?:ed|s)?|(?<=\\bfirst )pass(?:ed)?|${NOT} (?:fewer|less|lower) than|not (?:under|below)|upwards of|minimum of|>=?`;
const MOST = `at most|(?:less|fewer) than|under|below|(?:${NOT}|(?<=n't)) (?:more|greater|higher) than|more than|not (?:over|above)|<=?`;
const PEAK = "up to|as many as|maximum of";
const OR_MORE = " (?:or|and) (?:more|over|above|upwards?)|\\+";
const OR_LESS = " (?:or|and) (?:fewer|less|under|below)";

const FIGURE = new RegExp(
  `(?<![\\w/.,'])(?:(${LEAST})|(${MOST})|(${PEAK}))? ?(?:` +
    `tier[ -]?(\\d)|(?:#|no\\. ?|${NO} ?|number )(\\d{1,3})` +
    `|(\\d+)(?:st|nd|rd|th)|((?:(?:${TENS})[- ])?(?:${ORDINALS.slice(1).join("|")}))` +
    `|(${NUMBER})(?: ?(?:-|to|and|or) ?(${NUMBER}))?(${SHARE})?(?:(${OR_MORE})|(${OR_LESS}))?` +
    `)(?![\\w/])`,
  "g",
);
const MAYBE = new RegExp(`\\d|${ORDINALS.slice(1).join("|")}`);

/** The figures of a folded text, in order. Text spans in `taken` (dates, symbols) are passed over. */
export function findFigures(folded: string, taken: readonly Place[] = []): FigureMention[] {
  const found: FigureMention[] = [];
  const { text, back } = inDigits(folded);
  if (!MAYBE.test(text)) return found;
  for (const match of matchesOf(text, FIGURE)) {
    const place = { start: back(match.index), end: back(match.index + match[0].length) };
    if (taken.some((other) => meets(other, place))) continue;
    const words = folded.slice(place.start, place.end);
    const figure = read(match, words);
    if (figure && !isPronoun(words)) found.push({ ...figure, ...place });
  }
  return found;
}

/** "One of them" counts nothing. */
const isPronoun = (words: string): boolean => /^ ?(?:one|no one|zero)$/.test(words);

function read(match: RegExpExecArray, words: string): Omit<FigureMention, keyof Place> | null {
  const [, least, most, peak, tier, numbered, ordinal, ordinalWord, first, second, share, more, less] = match;
  const bound = (least ?? more) ? "least" : (most ?? less) ? "most" : peak ? "peak" : "exact";
  if (tier) return single(readNumber(tier), "tier", bound);
  // "No. 2" and "no 2" are places, "no ten times" has a number in words.
  if (numbered) return single(readNumber(numbered), /^ ?no [a-z]/.test(words) ? "count" : "ordinal", bound);
  if (ordinal) return single(readNumber(ordinal), "ordinal", bound);
  if (ordinalWord) return single(placeOf(ordinalWord), "ordinal", bound);
  if (first === undefined) return null;
  const kind = share ? "share" : "count";
  if (second === undefined) return single(readNumber(first, share ? true : undefined), kind, bound);
  const high = readNumber(second);
  const low = scaled(first, second);
  return low < high ? { low, high, kind, bound } : single(low, kind, bound);
}

const single = (
  at: number,
  kind: FigureMention["kind"],
  bound: FigureMention["bound"],
): Omit<FigureMention, keyof Place> => ({
  low: at,
  high: at,
  kind,
  bound,
});

/** "Twenty-first". */
function placeOf(ordinal: string): number {
  const [tens = "", unit] = ordinal.split(/[- ]/);
  return unit === undefined ? ORDINALS.indexOf(tens) : TENS.split("|").indexOf(tens) * 10 + 20 + ORDINALS.indexOf(unit);
}

/** The lower end of a range, which is of the thousands that only the upper names: "80 to 100 thousand", "50 to 1 hundred thousand". */
function scaled(low: string, high: string): number {
  const [from, to] = [readNumber(low), readNumber(high)];
  const scales = (SCALES_AT_END.exec(high)?.[0].match(/[a-z]+/g) ?? []).map((word) => SCALES.get(word) ?? 1);
  const whole = scales.reduce((product, scale) => product * scale, 1);
  const last = scales[scales.length - 1] ?? 1;
  if (from >= 1_000) return from;
  if (!SCALES_AT_END.test(low) && from * whole < to) return from * whole;
  return last >= 1_000 && from * last < to ? from * last : from;
}

const SCALES_AT_END = new RegExp(`(?: ?(?:${SCALE}))+$`);

/** The value of a number in digits: "1,200", "200 000", "1.97 million", "2 hundred thousand"; what is too long to be told exactly is the greatest that is. */
function readNumber(text: string, decimal = /[a-z]/.test(text)): number {
  const [digits = "", ...scales] = text.replace(decimal ? /,/g : PARTED, "").match(/[\d.]+|[a-z]+/g) ?? [];
  const value = scales.reduce((product, word) => product * (SCALES.get(word) ?? 1), Number(digits));
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}

/** What parts thousands: a comma, and a point or a blank before three digits. */
const PARTED = /,|(?<=^[1-9]\d{0,2}(?:[. ]\d{3})*)[. ](?=\d{3}(?:[. ]|$))/g;

/** What is said to be about a number is near enough within this share of it. */
export const NEARLY = 0.03;

/** What stands before a bound that a number is close to: "just over 80", "slightly fewer than 120". */
export const CLOSELY = /\b(?:just|barely|slightly|narrowly|marginally|a (?:little|bit|shade|touch)) $/;

/** What stands before a number that is about right. */
export const ROUGHLY =
  /\b(?:almost|nearly|about|around|roughly|approximately|some|close to|just (?:under|over)|an estimated|circa)\b[a-z .$]{0,6}$/;

import type { Resolution } from "../base/schema.ts";
import { daysOf } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { inDigits } from "../language/number-words.ts";
import type { Earlier } from "./earlier.ts";
import { kindOfName } from "./names.ts";
import { isTelling, type Query, type QueryTerm } from "./query.ts";
import { ORDINAL_KEYS } from "./understand.ts";

/** "The fewest", "the latest", "the second": one is to be picked from a set by its place in an order. */
export const isPick = ({ terms, ordinals }: Query): boolean => ordinals.length > 0 || terms.some(isPlace);

/** Whether a term says a place in an order. */
export const isPlace = ({ keys }: QueryTerm): boolean => hasAny(PLACES, keys);

/**
 * "And the fewest?" after "which had the most?": picked from the set that the question before was over, and not from what
 * was picked there; nor is anything picked from a single one.
 */
export const picksAnew = (query: Query, { query: before, resolutions }: Earlier): boolean =>
  isPick(query) &&
  !query.asked.confirms &&
  !THIS.test(query.folded) &&
  (isPick(before) || (resolutions.length === 1 && before.terms.some(isTelling)));

/** The times that a question goes on in: where it goes on over a set, what was picked from that has a time of its own. */
export function timesOf(query: Query, earlier: Earlier): Query["dates"] {
  const { query: before, resolutions } = earlier;
  const single = picksAnew(query, earlier) && !isPick(before);
  if (single || (before.dates.length === 0 && goesOnOver(query, earlier))) return [];
  if (before.dates.length > 0) return before.dates;
  if (resolutions.length > 0) return yearsOf(resolutions);
  return shiftOf(query.folded) === 0 ? [] : yearOfEntry(earlier);
}

/** "The lowest estimate", "the upper bound": which end of what is estimated. */
export const isEnd = ({ keys }: QueryTerm): boolean => keys.includes("low-end") || keys.includes("high-end");

/** "And the highest?" after "the lowest estimate" is the highest estimate. */
export const asEnd = (term: QueryTerm): QueryTerm => {
  const end = term.keys.includes("most") ? "high-end" : term.keys.includes("fewest") ? "low-end" : null;
  return end === null ? term : { ...term, keys: [...term.keys, end] };
};

/** By how many years. */
export function shiftOf(folded: string): number {
  const [, count = "", way] = YEARS_ON.exec(folded) ?? [];
  if (way !== undefined) return Number(inDigits(count).text) * (way === "later" ? 1 : -1);
  if (
    /\b(?:year before|previous year|year earlier|prior year|twelve months (?:earlier|before)|12 months (?:earlier|before))\b/.test(
      folded,
    )
  )
    return -1;
  return /\b(?:year after|following year|next year|year later|twelve months (?:later|after)|12 months (?:later|after))\b/.test(
    folded,
  )
    ? 1
    : 0;
}

/** "Two years later": some years on from the time of the question before. */
const YEARS_ON = /\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (later|earlier)\b/;

/** The Third Committee and the plenary are stages of one resolution, not bodies to change to. */
export const isStage = (term: QueryTerm): boolean =>
  term.keys.includes("third-committee") || term.keys.includes("plenary");

const AMOUNTS = new Set(["most", "fewest", "high-end", "low-end"]);
const PLACES = new Set([...ORDINAL_KEYS, ...AMOUNTS, "first", "first-time", "last", "newest"]);

const isAmount = ({ keys }: QueryTerm): boolean => hasAny(AMOUNTS, keys);

const THIS = /\b(?:it|its|this|that|these|those|them|their|same)\b/;

/** "And in the Council?", "and no votes?" after "which had the most yes votes?": the same is to be picked there. */
function goesOnOver(query: Query, earlier: Earlier): boolean {
  if (!isPick(earlier.query) || isOfYear(query)) return false;
  const isAnother = (term: QueryTerm): boolean =>
    (kindOfName(term) === "body" && !isStage(term)) ||
    (kindOfName(term) === "side" && earlier.query.terms.some(isAmount));
  return picksAnew(query, earlier) || query.terms.some(isAnother);
}

/** "That year", "the year after". */
const isOfYear = ({ folded }: Query): boolean => shiftOf(folded) !== 0 || /\b(?:that|same) year\b/.test(folded);

/** "And the Assembly that year?" after a symbol: the year of that resolution. */
const yearsOf = (resolutions: readonly Resolution[]): Query["dates"] =>
  resolutions.slice(0, 1).map((one) => ({ ...daysOf(one.adopted.slice(0, 4)), precision: "year", start: 0, end: 0 }));

/** "And the next year?" after a meeting: the year after that of the entry. */
function yearOfEntry({ units: [unit] }: Earlier): Query["dates"] {
  const from = unit?.kind === "milestone" ? unit.milestone.from : null;
  return from === null ? [] : [{ ...daysOf(from.slice(0, 4)), precision: "year", start: 0, end: 0 }];
}

import { anyOf } from "../../language/any-of.ts";
import { enumerate } from "../../language/enumerate.ts";
import { inDigits } from "../../language/number-words.ts";
import { capitalised } from "../../language/text.ts";
import type { Query } from "../../reading/query.ts";
import type { ClaimVerdict } from "../verdict.ts";

/** "On 13 October of that year", "a year later": of the last year that the statement names before that, or the one before it. */
export function withYear(text: string, before: ClaimVerdict | null): string {
  const then = lastYear(before?.claim.text ?? "");
  const named = text.replace(THAT_YEAR, (whole, word = "in", at = 0) => {
    const year = lastYear(text.slice(0, at)) ?? then;
    return year === undefined ? whole : word === "of" ? String(year) : `in ${year}`;
  });
  return named.replace(OTHER_YEAR, (whole, all = "", count = "", ago = "", next = "", at = 0) => {
    if (/^(?:after|before)$/i.test(ago) && OF_CLAUSE.test(named.slice(at + whole.length))) return whole;
    const year = lastYear(named.slice(0, at)) ?? then ?? Number.NaN;
    const many = next ? 1 : yearsIn(count);
    const step = BACK.test(ago || next) ? -1 : 1;
    if (!(Number.isFinite(year) && many <= MOST_YEARS)) return whole;
    const years = Array.from({ length: many }, (_, by) => String(year + step * (by + 1)));
    return `in ${all && many > 1 ? enumerate(years.toSorted()) : years.at(-1)}`;
  });
}

/** No more is told of so many years later. */
const MOST_YEARS = 50;

const THAT_YEAR = /\b(?:(of|in|within|during) )?(?:(?<=(?:of|in|within|during) )that|the same|the very same) year\b/i;

/** "A year later", "the two years after that", "the following year"; what comes before or after something else is of that. */
const OTHER_YEAR =
  /\b(?:(?:in )?(the )?(\w+) years? (later|afterwards?|earlier|previously|(?:after|on|before)(?: that\b|(?=[,.;:)]|$| (?:it|he|she|they|had|has|was|were|did)\b)))|(?:in )?the (following|next|previous|preceding) year)\b(?! than\b| (?:\w+ )?(?:19|20)\d\d\b)/gi;

/** "A year after it had voted yes" is told by what it did. */
const OF_CLAUSE = /^ (?:it|he|she|they|having)\b/;

/** "A year later its report came out" as "Its report came out a year later": what points back is looked for at the beginning. */
export const pointingFirst = (text: string): string =>
  text.replace(
    YEAR_FIRST,
    (_, time: string, who: string, rest: string, end: string) =>
      `${capitalised(who)}${rest} ${time.toLowerCase()}${end}`,
  );

const YEAR_FIRST =
  /^((?:\w+ years? (?:later|afterwards?|earlier|(?:before|after)(?: that)?)|the (?:following|next|previous|preceding) year)),? (he|she|its|his|her|their)\b(.*?)(\.?)$/is;

const BACK = /^(?:earlier|before|previous)/i;

/** How many years "a", "the", "one" and "two" are; not a number for "few". */
const yearsIn = (count: string): number =>
  /^(?:an?|the)$/i.test(count) ? 1 : Number(inDigits(count.toLowerCase()).text);

const lastYear = (text: string): number | undefined => {
  const year = text.match(/\b(?:19|20)\d\d\b/g)?.at(-1);
  return year === undefined ? undefined : Number(year);
};

/** Whether a statement is of another time than is told: "a year later" after nothing that names one, "a week earlier". */
export const isOfUntoldTime = ({ folded, dates }: Query): boolean =>
  folded.search(OTHER_YEAR) >= 0 || OTHER_DAY.test(folded) || (dates.length < 2 && BOTH_TIMES.test(folded));

const BOTH_TIMES = /\bboth (?:years|times|occasions|days)\b/;

const OTHER_DAY = anyOf(
  /\b\w+ (?:days?|weeks?|months?) (?:later|afterwards?|earlier|previously|(?:after|before)(?=[,.;:)]|$| (?:it|he|she|they|had|has|was|were|did)\b))/,
  /\bthe (?:following|next|previous) (?:day|week|month)\b/,
  /\b(?:the|that|this|one)(?: very)? same (?:day|week|month|year)\b|\bthat (?:day|week|month)\b/,
  /\b(?:only later|afterwards|beforehand|ever since|since then)\b/,
  /\bsince(?= (?:has|have|had|was|were|is|are)\b|\W*$)/,
);

import { MONTHS, SEASONS } from "../base/dates.ts";
import { type Days, isOfAnyYear, isOpenAfter, isOpenBefore, season, yearAt } from "./days.ts";

/** A span in words for a reader: "16 December 2005", "December 2005", "2005", "2004 to 2006", "March 2014 to May 2015". */
export function timeWords(days: Days): string {
  const { from, to } = days;
  if (isOfAnyYear(days)) return `${from % 100} ${longMonth(Math.floor(from / 100))}`;
  if (isOpenBefore(days)) return to % 100 === 0 ? `before ${beginningAt(to + 1)}` : `up to ${endingAt(to)}`;
  if (isOpenAfter(days)) return from % 100 === 32 ? `after ${endingAt(from - 1)}` : `since ${beginningAt(from)}`;
  const named = SEASONS.find((name) => isSame(season(name, yearAt(from)), days));
  if (named) return `${named} ${yearAt(from)}`;
  const isOfMonths = from % 100 === 1 && to % 100 === 31;
  const isOfYears = isOfMonths && from % 10_000 === 101 && to % 10_000 === 1_231;
  const [first, last] = [from, to].map(isOfYears ? yearWords : isOfMonths ? monthWords : dayWords);
  return first === last ? `${first}` : `${first} to ${last}`;
}

const isSame = (a: Days | null, b: Days): boolean => a !== null && a.from === b.from && a.to === b.to;

/** The year, month or day that begins on a day, the widest first. */
function beginningAt(at: number): string {
  if (at % 10_000 === 101) return yearWords(at);
  return at % 100 === 1 ? monthWords(at) : dayWords(at);
}

/** The year, month or day that ends on a day, the widest first; every month ends on its 31st here. */
function endingAt(at: number): string {
  if (at % 10_000 === 1_231) return yearWords(at);
  return at % 100 === 31 ? monthWords(at) : dayWords(at);
}

const yearWords = (at: number): string => String(yearAt(at));
const monthWords = (at: number): string => `${longMonth(Math.floor(at / 100) % 100)} ${yearAt(at)}`;
const dayWords = (at: number): string => `${at % 100} ${monthWords(at)}`;

const longMonth = (at: number): string => MONTHS[at - 1] ?? "";

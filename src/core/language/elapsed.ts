import { type Days, yearAt } from "./days.ts";
import { enumerate } from "./enumerate.ts";
import { capitalised } from "./text.ts";

/**
 * How long it is from one time to another, as exactly as both are known: "333 days, about 11 months" from day to day,
 * "About 7 years and 2 months" where one is a month, "About 6 years" where one is a year.
 */
export function elapsedWords(start: Days, end: Days): string {
  const about = aboutWords(start, end);
  if (!isDay(start) || !isDay(end)) return capitalised(about);
  const days = daysBetween(start, end);
  return `${days} ${days === 1 ? "day" : "days"}${days > A_MONTH ? `, ${about}` : ""}`;
}

/** "about 7 years and 2 months": by the months of both times, or by their years where one names no month. */
export function aboutWords(start: Days, end: Days): string {
  const count = monthsBetween(start, end);
  const [years, rest] = [Math.floor(count / 12), count % 12];
  const parts = [
    ...(years > 0 ? [`${years} ${years === 1 ? "year" : "years"}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? "month" : "months"}`] : []),
  ];
  return `about ${parts.length > 0 ? enumerate(parts) : "a month or less"}`;
}

function monthsBetween(start: Days, end: Days): number {
  const both = [start, end];
  if (both.every(isDay)) return Math.round(daysBetween(start, end) / DAYS_OF_A_MONTH);
  return both.every((time) => isDay(time) || isMonth(time))
    ? monthsAt(end.from) - monthsAt(start.from)
    : (yearAt(end.from) - yearAt(start.from)) * 12;
}

const daysBetween = (start: Days, end: Days): number => (dateAt(end.from) - dateAt(start.from)) / DAY;

/** Of a year of 365.25 days a twelfth. */
const DAYS_OF_A_MONTH = 30.4375;

const isDay = ({ from, to }: Days): boolean => from === to;

const isMonth = ({ from, to }: Days): boolean => Math.floor(from / 100) === Math.floor(to / 100);

const monthsAt = (at: number): number => yearAt(at) * 12 + (Math.floor(at / 100) % 100);

/** In milliseconds. */
const dateAt = (at: number): number => Date.UTC(yearAt(at), (Math.floor(at / 100) % 100) - 1, at % 100);

const DAY = 86_400_000;

/** More days than these are told in months too. */
const A_MONTH = 31;

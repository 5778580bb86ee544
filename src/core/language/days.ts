import { SEASONS } from "../base/dates.ts";
import { rememberingMany } from "../remember.ts";

/** A span of days, both ends included, each as the number YYYYMMDD. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The years from one to another, both included; none where the other is earlier. */
export const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** The year of a day. */
export const yearAt = (at: number): number => Math.floor(at / 10_000);

/** A span of days with how exactly it is named. */
export interface Time extends Days {
  /** `range` is anything wider than one named day, month, season or year: "2004-2006", "since 2012", "the 1990s". */
  readonly precision: "day" | "month" | "season" | "year" | "range";
}

/** Where a time begins or ends that is open towards the past or the future. */
export const BEGINNING = 0;
export const END = 99_991_231;

export const isOpenBefore = ({ from }: Days): boolean => from === BEGINNING;

export const isOpenAfter = ({ to }: Days): boolean => to === END;

/** Whether a day has no year: it is kept as month * 100 + day, and is that day of any year. */
export const isOfAnyYear = ({ from, to }: Days): boolean => from === to && to > BEGINNING && to < 10_000;

/** The same time by some years later; where it is open, or of any year, it stays so. */
export function inYears<One extends Days>(days: One, by: number): One {
  if (by === 0 || isOfAnyYear(days)) return days;
  const [from, to] = [days.from + by * 10_000, days.to + by * 10_000];
  return { ...days, from: isOpenBefore(days) ? days.from : from, to: isOpenAfter(days) ? days.to : to };
}

/** How many days a month of a year has. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day after another. */
export function dayAfter(at: number): number {
  const [year, month, date] = [yearAt(at), Math.floor(at / 100) % 100, at % 100];
  if (date < daysIn(year, month)) return at + 1;
  return month < 12 ? year * 10_000 + (month + 1) * 100 + 1 : (year + 1) * 10_000 + 101;
}

/** A day of a month, counted on from a year's first; the last that the month has, where it has none such. */
export function dayOf(year: number, month: number, date: number): number {
  const [ofYear, ofMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  return ofYear * 10_000 + ofMonth * 100 + Math.min(date, daysIn(ofYear, ofMonth));
}

/** About how many days have gone by since the year 0. */
export const roughDays = (at: number): number => yearAt(at) * 365 + (Math.floor(at / 100) % 100) * 30 + (at % 100);

/** A day; null where the month has none such. */
export function day(year: number, month: number, date: number): Time | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  const at = year * 10_000 + month * 100 + date;
  return { from: at, to: at, precision: "day" };
}

/** A month; null where the year has none such. */
export const month = (year: number, at: number): Time | null =>
  at < 1 || at > 12
    ? null
    : { from: year * 10_000 + at * 100 + 1, to: year * 10_000 + at * 100 + 31, precision: "month" };

/** From one month to another, which is of the year named. */
export const months = (year: number, first: number, last: number): Time => ({
  from: (first > last ? year - 1 : year) * 10_000 + first * 100 + 1,
  to: year * 10_000 + last * 100 + 31,
  precision: "range",
});

/** A year, or some. */
export const year = (from: number, to = from): Time => ({
  from: from * 10_000 + 101,
  to: to * 10_000 + 1_231,
  precision: from === to ? "year" : "range",
});

/** A season, winter with the two months after the year's end; null for what is none. */
export function season(name: string | undefined, at: number): Time | null {
  const index = SEASONS.indexOf(name === "fall" ? "autumn" : (name ?? ""));
  if (index < 0) return null;
  const first = index * 3 + 3;
  if (first === 12) return { from: at * 10_000 + 1_201, to: (at + 1) * 10_000 + 231, precision: "season" };
  return { from: at * 10_000 + first * 100 + 1, to: at * 10_000 + (first + 2) * 100 + 31, precision: "season" };
}

/** The span of an EDTF value as the data holds it: `2005-12-16`, `2005-12`, `2005`, `2006-21`. */
export const daysOf = rememberingMany(readEdtf);

function readEdtf(edtf: string): Days {
  const [y, m, d] = edtf.split("-").map(Number);
  const at = y ?? 0;
  if (m === undefined) return year(at);
  if (m > 20) return season(SEASONS[m - 21], at) ?? year(at);
  if (d === undefined) return month(at, m) ?? year(at);
  return day(at, m, d) ?? year(at);
}

/** From the beginning of a span on. */
export const since = ({ from }: Days): Days => ({ from, to: END });

/** Up to the end of a span. */
export const until = ({ to }: Days): Days => ({ from: BEGINNING, to });

/** Whether two spans share a day. */
export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Whether a day without a year is asked for, and this is that day of some year. */
const isDayOfAnyYear = (asked: Days, days: Days): boolean =>
  isOfAnyYear(asked) && days.from === days.to && days.from % 10_000 === asked.from;

/** Whether the first span lies within the second. */
export const within = (inner: Days, outer: Days): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Whether a time lies within the one that is asked for. */
export const isIn = (days: Days, asked: Days): boolean => within(days, asked) || isDayOfAnyYear(asked, days);

/** Whether a time may lie within the one that is asked for. */
export const mayBeIn = (days: Days, asked: Days): boolean => overlap(days, asked) || isDayOfAnyYear(asked, days);

/** A span of days, both ends included, each as the number YYYYMMDD. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A date in a folded text: what it spans and where it stands there. */
export interface DateMention extends Days {
  readonly start: number;
  readonly end: number;
  /** `range` is anything wider than one named day, month, season or year: "2004-2006", "since 2012", "the 1990s". */
  readonly precision: "day" | "month" | "season" | "year" | "range";
}

/** Where a time begins or ends that is open towards the past or the future. */
export const BEGINNING = 0;
export const END = 99_991_231;

export const isOpenBefore = ({ from }: Days): boolean => from === BEGINNING;

const isOpenAfter = ({ to }: Days): boolean => to === END;

/** Whether a day has no year: it is kept as month * 100 + day, and is that day of any year. */
const isOfAnyYear = ({ from, to }: Days): boolean => from === to && to > BEGINNING && to < 10_000;

/** The same time by some years later; where it is open, or of any year, it stays so. */
export function inYears<Time extends Days>(days: Time, by: number): Time {
  if (by === 0 || isOfAnyYear(days)) return days;
  const [from, to] = [days.from + by * 10_000, days.to + by * 10_000];
  return { ...days, from: isOpenBefore(days) ? days.from : from, to: isOpenAfter(days) ? days.to : to };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** What makes a two-digit number before it a day, and no year. */
const OF_MONTH = `(?:st|nd|rd|th)? (?:of )?${MONTH.replace("(", "(?:")}`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d{2}|'\\d{2})";
const SHORT_YEAR = "((?:19|20)\\d{2}|'?\\d{2})";
const SEASONS = ["spring", "summer", "autumn", "winter"];
/** Nouns of documents and events that a two-digit year stands before: "the 06 article", "the 67 protocol". */
const DATED =
  "article|report|story|piece|protocol|convention|resolution|vote|law|act|hearing|editorial|estimate|session|text|one";

interface Shape {
  readonly pattern: string;
  readonly read: (groups: readonly (string | undefined)[]) => Omit<DateMention, "start" | "end"> | null;
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);

/** The year that two or four digits mean: '05 is 2005, '67 is 1967. */
function yearOf(text: string | undefined): number {
  const digits = (text ?? "").replace("'", "");
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value <= 45 ? 2_000 + value : 1_900 + value;
}

const monthOf = (text: string | undefined): number => MONTHS.indexOf((text ?? "").slice(0, 3)) + 1;

/** Whether a folded word is the name of a month, or an abbreviation of one, and nothing else. */
export const isMonth = (word: string): boolean => WHOLE_MONTH.test(word);

const WHOLE_MONTH = new RegExp(`^${MONTH}$`);

const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function day(year: number, month: number, date: number): ReturnType<Shape["read"]> {
  if (month < 1 || month > 12 || date < 1 || date > (LAST_DAY[month - 1] ?? 0)) return null;
  const at = year * 10_000 + month * 100 + date;
  return { from: at, to: at, precision: "day" };
}

const month = (year: number, at: number): ReturnType<Shape["read"]> =>
  at < 1 || at > 12
    ? null
    : { from: year * 10_000 + at * 100 + 1, to: year * 10_000 + at * 100 + 31, precision: "month" };

/** From one month to another, which is of the year named. */
const months = (year: number, first: number, last: number): Omit<DateMention, "start" | "end"> => ({
  from: (first > last ? year - 1 : year) * 10_000 + first * 100 + 1,
  to: year * 10_000 + last * 100 + 31,
  precision: "range",
});

const year = (from: number, to = from): Omit<DateMention, "start" | "end"> => ({
  from: from * 10_000 + 101,
  to: to * 10_000 + 1_231,
  precision: from === to ? "year" : "range",
});

function season(name: string | undefined, at: number): ReturnType<Shape["read"]> {
  const index = SEASONS.indexOf(name === "fall" ? "autumn" : (name ?? ""));
  if (index < 0) return null;
  const first = index * 3 + 3;
  if (first === 12) return { from: at * 10_000 + 1_201, to: (at + 1) * 10_000 + 231, precision: "season" };
  return { from: at * 10_000 + first * 100 + 1, to: at * 10_000 + (first + 2) * 100 + 31, precision: "season" };
}

/** The wider shapes come first: the first shape that matches at a place wins. */
const SHAPES: readonly Shape[] = [
  { pattern: "(\\d{4})-(\\d{2})-(\\d{2})", read: ([y, m, d]) => day(number(y), number(m), number(d)) },
  {
    pattern: "((?:19|20)(\\d{2}))[-/](\\d{2})(?= (?:[a-z]+ ){0,2}(?:report|edition))",
    read: ([y, , next]) => (yearOf(next) === number(y) + 1 ? year(number(y), yearOf(next)) : null),
  },
  { pattern: "(\\d{4})-(0\\d|1[0-2])(?![\\d,])", read: ([y, m]) => month(number(y), number(m)) },
  {
    pattern: "(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})",
    read: ([a, b, y]) =>
      number(b) > 12
        ? day(number(y), number(a), number(b))
        : number(a) > 12
          ? day(number(y), number(b), number(a))
          : year(number(y)),
  },
  { pattern: `${DAY} (?:of )?${MONTH},? (?:of )?${YEAR}`, read: ([d, m, y]) => day(yearOf(y), monthOf(m), number(d)) },
  { pattern: `${MONTH} ${DAY},? (?:of )?${YEAR}`, read: ([m, d, y]) => day(yearOf(y), monthOf(m), number(d)) },
  {
    pattern: `(?:(?<=between )${MONTH} and |${MONTH} ?(?:-|to|till?|until|through|thru) ?)${MONTH},? ?(?:of )?${YEAR}`,
    read: ([a, b, c, y]) => months(yearOf(y), monthOf(a ?? b), monthOf(c)),
  },
  { pattern: `${MONTH},? ?(?:of )?${YEAR}`, read: ([m, y]) => month(yearOf(y), monthOf(m)) },
  { pattern: `${MONTH} (?:of )?(0\\d|[4-9]\\d)(?!\\d|st|nd|rd|th)`, read: ([m, y]) => month(yearOf(y), monthOf(m)) },
  {
    pattern: `(spring|summer|autumn|fall|winter),? (?:of |in )?${SHORT_YEAR}`,
    read: ([name, y]) => season(name, yearOf(y)),
  },
  {
    pattern: `(?:between ${YEAR} and |(?:from )?${YEAR} ?(?:-|\\.{2}(?!\\.)|to|till?|until|through|thru) ?)((?:19|20)\\d{2}|'?\\d{2})(?![\\dk%]|,\\d|${OF_MONTH})`,
    read: ([a, b, c]) => {
      const [first, second] = [yearOf(a ?? b), yearOf(c)];
      if (second < first && (a ?? b)?.length === 4 && c?.length === 4) return year(second, first);
      return second > first ? year(first, second) : null;
    },
  },
  {
    pattern: "(early|mid|late)?[- ]?(?:the )?(early |mid |late )?((?:19|20)\\d0|'?\\d0)'?s",
    read: ([a, b, decade]) => {
      const first = yearOf(decade);
      const part = (a ?? b ?? "").trim();
      if (part === "early") return year(first, first + 3);
      if (part === "mid") return year(first + 4, first + 6);
      if (part === "late") return year(first + 7, first + 9);
      return year(first, first + 9);
    },
  },
  { pattern: YEAR, read: ([y]) => year(yearOf(y)) },
  {
    pattern: `(?<=(?:in|of|since|before|after|until|by|chr|hrc|ga|unga|vote|votes|tally|resolutions?|timeline|report|hearing) )(0\\d|1\\d|2[0-6])(?! ?%|st|nd|rd|th|[\\d,k/]|${OF_MONTH})(?= *[?.!,;:/)]| *$| (?!countries|states|people|votes|co|min|day|hour|week|month|year|other|more|of|un|cit|camp|word|sec|page|line|time))`,
    read: ([y]) => year(yearOf(y)),
  },
  { pattern: "(?<=(?:the|'s|s|that|a) )(0\\d)(?= [a-z])", read: ([y]) => year(yearOf(y)) },
  { pattern: `(\\d{2})(?= (?:un )?(?:${DATED})\\b)`, read: ([y]) => year(yearOf(y)) },
];

const groupCount = (pattern: string): number => (new RegExp(`${pattern}|`).exec("")?.length ?? 1) - 1;
const COUNTS = SHAPES.map((shape) => groupCount(shape.pattern));
const ALL = new RegExp(`(?<![\\w/.,]|\\d-)(?:${SHAPES.map((shape) => `(${shape.pattern})`).join("|")})(?![\\w/])`, "g");
/** Presidencies that people date by. One that came back later is two times at once, and so is none of them. A term begins and ends on 20 January: U.S. Constitution, Amendment XX, section 1. */
const PRESIDENCIES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  bush: [20_010_120, 20_090_120],
  obama: [20_090_120, 20_170_120],
  biden: [20_210_120, 20_250_120],
};
const PRESIDENT = `(${Object.keys(PRESIDENCIES).join("|")})`;
const PRESIDENCY = new RegExp(
  `\\b(?:(?:under|during) (?:the )?(?:president )?(?:george )?(?:w\\.? )?${PRESIDENT}(?:'s)?(?:[- ](?:administration|presidency|years|era))?|${PRESIDENT}(?:'s)?[- ](?:era|years|presidency)|(?:when|while) (?:president )?${PRESIDENT} was (?:in office|president|in power|in the white house))(?!\\w)`,
  "g",
);
const HAS_DIGIT = /\d/;
const BARE_MONTH_DAY = new RegExp(`(?<![\\w])(?:${MONTH} ${DAY}|${DAY} (?:of )?${MONTH})(?![\\w,]*\\d)`, "g");

const OPEN =
  /(?:^|[^a-z])(since|after|before|until|till|up to|prior to|post|pre|no later than|no earlier than|later than|earlier than)[ -](?:the )?(?:start of |end of |close of |beginning of |year )?$/;
const ONWARDS = /^(?: (?:onwards?|and (?:after|later|on|onwards?)|or later|on(?= *[?.!,]| *$))(?![a-z])|[+-](?= *$))/;
const SPANS = "year|month|spring|summer|autumn|fall|winter|decade";
const COUNTS_AGO = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNT_AGO = `\\d{1,2}|${COUNTS_AGO.slice(1).join("|")}|twenty`;
/** "Last year", "this month", "three years ago", "the last five years". */
const RELATIVE = new RegExp(
  `(?<![a-z])(?:(last|this|next|past|previous|current|coming) (${SPANS})|(${COUNT_AGO}|an?) (year|month|decade)s? ago|(?:last|past) (${COUNT_AGO}) (year|month|decade)s)(?![a-z])`,
  "g",
);

/** A time may be told from the asker's present or by a president. */
const MAY_BE_TOLD = new RegExp(`last|this|next|past|previous|current|coming|ago|${PRESIDENT}`);

/** The span of an EDTF value as the data holds it: `2005-12-16`, `2005-12`, `2005`, `2006-21`. */
export function daysOf(edtf: string): Days {
  const known = spans.get(edtf);
  if (known) return known;
  const days = readEdtf(edtf);
  if (spans.size < MOST_SPANS) spans.set(edtf, days);
  return days;
}

const MOST_SPANS = 5_000;
const spans = new Map<string, Days>();

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
export const isDayOfAnyYear = (asked: Days, days: Days): boolean =>
  isOfAnyYear(asked) && days.from === days.to && days.from % 10_000 === asked.from;

/** Whether the first span lies within the second. */
export const within = (inner: Days, outer: Days): boolean => inner.from >= outer.from && inner.to <= outer.to;

/**
 * The dates of a folded text, in order, not overlapping: days, months, years, ranges, seasons, decades and open ends, as
 * history is written, and relative ones told from `now`. A date library knows few of these and would double the start-up.
 */
export function findDates(folded: string, now: Date): DateMention[] {
  const found: DateMention[] = [];
  if (HAS_DIGIT.test(folded)) {
    const shapes = [...folded.matchAll(ALL)].flatMap((match) => readShape(match) ?? []);
    for (const mention of joined(folded, shapes)) found.push(open(folded, mention));
    for (const match of folded.matchAll(BARE_MONTH_DAY)) addMonthDay(found, match, now);
  }
  if (MAY_BE_TOLD.test(folded)) {
    for (const match of folded.matchAll(RELATIVE)) {
      const mention = relative(match, now);
      if (mention) found.push(open(folded, mention));
    }
    for (const match of folded.matchAll(PRESIDENCY)) found.push(open(folded, presidency(match)));
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

function readShape(match: RegExpExecArray): DateMention | null {
  let group = 1;
  for (const [at, shape] of SHAPES.entries()) {
    const count = COUNTS[at] ?? 0;
    if (match[group] !== undefined) {
      const value = shape.read(match.slice(group + 1, group + 1 + count));
      return value && { ...value, start: match.index, end: match.index + match[0].length };
    }
    group += count + 1;
  }
  return null;
}

/** "From March 2014 to 2015", "between November 2005 and January 2006": two times with such words between are one. */
function joined(folded: string, mentions: readonly DateMention[]): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const mention of mentions) {
    const last = found[found.length - 1];
    if (last && last.from <= mention.to && isLinked(folded, last, mention)) {
      found[found.length - 1] = { ...last, to: mention.to, precision: "range", end: mention.end };
    } else found.push(mention);
  }
  return found;
}

const isLinked = (folded: string, first: DateMention, second: DateMention): boolean => {
  const link = folded.slice(first.end, second.start);
  return TO.test(link) || (link === " and " && folded.endsWith("between ", first.start));
};

const TO = /^ (?:to|till?|until|up to|through|thru|-) $/;

/** A day of a month without a year matches that day in every year: it is kept as month * 100 + day. */
function addMonthDay(found: DateMention[], match: RegExpExecArray, now: Date): void {
  const [start, end] = [match.index, match.index + match[0].length];
  if (found.some((mention) => mention.start < end && start < mention.end)) return;
  const at = monthOf(match[1] ?? match[4]) * 100 + number(match[2] ?? match[3]);
  if (at % 100 < 1 || at % 100 > 31) return;
  const ofAnyYear: DateMention = { from: at, to: at, precision: "day", start, end };
  found.push(ENDS.test(match.input.slice(end)) ? openFromLast(match.input, ofAnyYear, now) : ofAnyYear);
}

/** "Since 17 December" is told from the last one that there was; "the 17 December vote" may be of any year. */
function openFromLast(folded: string, day: DateMention, now: Date): DateMention {
  const today = dayAt(now);
  const passed = Math.floor(today / 10_000) * 10_000 + day.from;
  const at = passed > today ? passed - 10_000 : passed;
  const opened = open(folded, { ...day, from: at, to: at });
  return opened.precision === "range" ? opened : day;
}

const ENDS = /^ *(?:[?.!,;]|$)/;

const dayAt = (now: Date): number => now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate();

/** "Since 2012" reaches to the end of time, "before 2012" from its beginning. */
function open(folded: string, mention: DateMention): DateMention {
  const opener = OPEN.exec(folded.slice(Math.max(0, mention.start - 24), mention.start))?.[1];
  switch (opener ?? (ONWARDS.test(folded.slice(mention.end, mention.end + 24)) ? "since" : undefined)) {
    case "since":
    case "no earlier than":
      return { ...mention, to: END, precision: "range" };
    case "after":
    case "post":
    case "later than":
      return { ...mention, from: mention.to + 1, to: END, precision: "range" };
    case "before":
    case "pre":
    case "prior to":
    case "earlier than":
      return { ...mention, from: BEGINNING, to: mention.from - 1, precision: "range" };
    case "no later than":
    case "until":
    case "till":
    case "up to":
      return { ...mention, from: BEGINNING, precision: "range" };
    default:
      return mention;
  }
}

/** Reads a time that is told from the asker's present, in UTC; to the year or month, which is as far as people mean it; what lasted until now, to the day. */
function relative(match: RegExpExecArray, now: Date): DateMention | null {
  const [text, which, span, count, unit, lasting, lastingUnit] = match;
  const place = { start: match.index, end: match.index + text.length };
  const [thisYear, thisMonth] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  if (lasting !== undefined) {
    const months = thisYear * 12 + thisMonth - 1 - countAgo(lasting) * (MONTHS_IN[lastingUnit ?? ""] ?? 1);
    const from = Math.floor(months / 12) * 10_000 + ((months % 12) + 1) * 100 + now.getUTCDate();
    return { from, to: dayAt(now), precision: "range", ...place };
  }
  const back = count === undefined ? stepOf(which) : -countAgo(count);
  const what = span ?? unit;
  if (what === "year") return { ...year(thisYear + back), ...place };
  if (unit === "decade") return { ...year(thisYear + back * 10), ...place };
  if (what === "decade") {
    const first = Math.floor(thisYear / 10) * 10 + back * 10;
    return { ...year(first, first + 9), ...place };
  }
  if (what === "month") {
    const months = thisYear * 12 + thisMonth - 1 + back;
    const value = month(Math.floor(months / 12), (months % 12) + 1);
    return value && { ...value, ...place };
  }
  const value = season(what, thisYear + back);
  return value && { ...value, ...place };
}

function presidency(match: RegExpExecArray): DateMention {
  const [from, to] = PRESIDENCIES[match[1] ?? match[2] ?? match[3] ?? ""] ?? [BEGINNING, END];
  return { from, to, precision: "range", start: match.index, end: match.index + match[0].length };
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };

const countAgo = (count: string): number =>
  count === "twenty" ? 20 : Number(count) || Math.max(1, COUNTS_AGO.indexOf(count));

function stepOf(which: string | undefined): number {
  if (which === "last" || which === "past" || which === "previous") return -1;
  return which === "next" || which === "coming" ? 1 : 0;
}

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

const yearAt = (at: number): number => Math.floor(at / 10_000);
const yearWords = (at: number): string => String(yearAt(at));
const monthWords = (at: number): string => `${longMonth(Math.floor(at / 100) % 100)} ${yearAt(at)}`;
const dayWords = (at: number): string => `${at % 100} ${monthWords(at)}`;

const LONG_MONTHS = "January February March April May June July August September October November December".split(" ");
const longMonth = (at: number): string => LONG_MONTHS[at - 1] ?? "";

import { BEGINNING, type Days, day, dayAfter, dayOf, END, month, months, season, type Time, year } from "./days.ts";
import { SMALL } from "./number-words.ts";
import { meets, type Place, placeOf } from "./place.ts";
import { matchesOf } from "./text.ts";

/** A date in a folded text: what it spans and where it stands there. */
export interface DateMention extends Time, Place {
  /** The time that is named, where what is meant reaches on from it: 2014 of "before 2014". */
  readonly named?: Days;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** What makes a two-digit number before it a day, and no year. */
const OF_MONTH = `(?:st|nd|rd|th)? (?:of )?${MONTH.replace("(", "(?:")}`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
/** "May 20 people be held" asks, and names no day and no year. */
const NOT_MAY =
  "(?<!\\bmay \\d{1,2}(?= (?:people|persons|men|women|children|prisoners|inmates|detainees|refugees|defectors|states|countries|members|votes|camps)\\b))";
const YEAR = "((?:19|20)\\d{2}|'\\d{2})";
/** After a day and month, where no number of something else follows. */
const DAYS_YEAR = "((?:19|20)\\d{2}|'\\d{2}|0\\d(?![\\d,])|[1-9]\\d(?= *(?:[?.!;)]|$)))";
const SHORT_YEAR = "((?:19|20)\\d{2}|'?\\d{2})";
/** Nouns of documents and events that a two-digit year stands before: "the 06 article", "the 67 protocol". */
const DATED =
  "article|report|story|piece|protocol|convention|resolution|vote|law|act|hearing|editorial|estimate|session|text|one";

interface Shape {
  readonly pattern: string;
  readonly read: (groups: readonly (string | undefined)[]) => Time | null;
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);

/** The year that two or four digits mean: '05 is 2005, '67 is 1967. */
function yearOf(text: string | undefined): number {
  const digits = (text ?? "").replace("'", "");
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value <= 45 ? 2_000 + value : 1_900 + value;
}

/** A day; its month, where that has no such day. */
const dayOrMonth = (y: string | undefined, m: string | undefined, d: string | undefined): Time | null =>
  day(yearOf(y), monthOf(m), number(d)) ?? month(yearOf(y), monthOf(m));

const monthOf = (text: string | undefined): number => MONTHS.indexOf((text ?? "").slice(0, 3)) + 1;

/** Whether a folded word is the name of a month, or an abbreviation of one, and nothing else. */
export const isMonth = (word: string): boolean => WHOLE_MONTH.test(word);

const WHOLE_MONTH = new RegExp(`^${MONTH}$`);

/** "Of 53 may" names no day; what is over 39 after a month is a year. */
const IN_MONTH = new RegExp(
  `\\b(\\d{2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])(?<!\\d may(?! \\d{4}))|\\b${MONTH} ([0-3]\\d)(?!\\d)`,
  "g",
);

/** Whether a folded text names a day that no month has: "33 October 2015". */
export const namesNoDay = (folded: string): boolean =>
  matchesOf(folded, IN_MONTH).some(
    ([, before, after, first, last]) => day(LEAP_YEAR, monthOf(after ?? first), number(before ?? last)) === null,
  );

const LEAP_YEAR = 2_000;

/** The wider shapes come first: the first shape that matches at a place wins. */
const SHAPES: readonly Shape[] = [
  { pattern: "(\\d{4})-(\\d{2})-(\\d{2})", read: ([y, m, d]) => day(number(y), number(m), number(d)) },
  {
    pattern: "((?:19|20)(\\d{2}))[-/](\\d{2})(?= (?:[a-z]+ ){0,2}(?:report|edition))",
    read: ([y, , next]) => (yearOf(next) === number(y) + 1 ? year(number(y), yearOf(next)) : null),
  },
  { pattern: "(?<=[:=] ?)(\\d{4})-(0\\d|1[0-2])(?![\\d,])", read: ([y, m]) => month(number(y), number(m)) },
  // "2005-06" is two years as people write them, "2005-12" a month.
  {
    pattern: "(\\d{4})-(0\\d|1[0-2])(?![\\d,])",
    read: ([y, m]) => (yearOf(m) === number(y) + 1 ? year(number(y), number(y) + 1) : month(number(y), number(m))),
  },
  {
    pattern: `(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|0\\d|(?<=(?:on|of|dated|since|before|after|until|by|from) [\\d/.]+)\\d{2})`,
    read: ([a, b, y]) =>
      number(b) > 12
        ? day(yearOf(y), number(a), number(b))
        : number(a) > 12
          ? day(yearOf(y), number(b), number(a))
          : year(yearOf(y)),
  },
  {
    pattern: "((?:19|20)\\d{2})/(\\d{2})(?![\\d,])",
    read: ([y, next]) => (yearOf(next) === number(y) + 1 ? year(number(y), yearOf(next)) : null),
  },
  { pattern: "(0?[1-9]|1[0-2])/((?:19|20)\\d{2})", read: ([m, y]) => month(number(y), number(m)) },
  { pattern: `${DAY} (?:of )?${MONTH},? (?:of )?${DAYS_YEAR}`, read: ([d, m, y]) => dayOrMonth(y, m, d) },
  { pattern: `${MONTH} ${DAY},? (?:of )?${DAYS_YEAR}`, read: ([m, d, y]) => dayOrMonth(y, m, d) },
  {
    pattern: `(?:(?<=between )${MONTH} and |${MONTH} ?(?:-|to|till?|until|through|thru) ?)${MONTH},? ?(?:of )?${YEAR}`,
    read: ([a, b, c, y]) => months(yearOf(y), monthOf(a ?? b), monthOf(c)),
  },
  { pattern: `${MONTH},? ?(?:of )?${YEAR}`, read: ([m, y]) => month(yearOf(y), monthOf(m)) },
  {
    pattern: `${MONTH} (?:of )?(0\\d|[4-9]\\d)(?!\\d|[,.]\\d|st|nd|rd|th)${NOT_MAY}`,
    read: ([m, y]) => month(yearOf(y), monthOf(m)),
  },
  {
    // "Support fell", "did it fall in 2008": a verb, unless an article or a preposition stands before it.
    pattern: `(spring|summer|autumn|winter|fall(?! in )|(?<=(?:in|during|since|until|by|before|after) (?:the )?)fall),? (?:of |in )?${SHORT_YEAR}`,
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
    pattern: `(?<=(?:in|of|since|before|after|until|by|chr|hrc|ga|unga|vote|votes|tally|resolutions?|timeline|figures|report|hearing) )(0\\d|1\\d|2[0-6])(?! ?%|st|nd|rd|th|[\\d,k/]|${OF_MONTH})(?= *[?.!,;:/)]| *$| (?!to \\d|countries|states|people|votes|co|min|day|hour|week|month|year|other|more|of|un|cit|camp|word|sec|page|line|time))`,
    read: ([y]) => year(yearOf(y)),
  },
  { pattern: "(?<=(?:the|'s|s|that|a) )(0\\d)(?= [a-z])", read: ([y]) => year(yearOf(y)) },
  { pattern: `(\\d{2})(?= (?:un )?(?:${DATED})\\b)`, read: ([y]) => year(yearOf(y)) },
];

/** How many groups of a pattern hold a part of what it matches. To count them in its text takes no compiling. */
const groupCount = (pattern: string): number => pattern.match(/(?<!\\)\((?!\?)/g)?.length ?? 0;

/** Shapes as one pattern, which has a group for each and within it the groups of the shape. */
interface Shapes {
  readonly pattern: RegExp;
  readonly each: readonly { readonly read: Shape["read"]; readonly groups: number }[];
}

const together = (shapes: readonly Shape[]): Shapes => ({
  pattern: new RegExp(`(?<![\\w/.,]|\\d-)(?:${shapes.map(({ pattern }) => `(${pattern})`).join("|")})(?![\\w/])`, "g"),
  each: shapes.map(({ pattern, read }) => ({ read, groups: groupCount(pattern) })),
});

const ALL = together(SHAPES);
/** Most texts name no month, and half of all shapes is months. */
const WITHOUT_MONTHS = together(SHAPES.filter(({ pattern }) => !pattern.includes(MONTH)));
const MAY_NAME_MONTH = new RegExp(MONTHS.join("|"));
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
const BARE_MONTH_DAY = new RegExp(`(?<![\\w])(?:${MONTH} ${DAY}${NOT_MAY}|${DAY} (?:of )?${MONTH})(?![\\w,]*\\d)`, "g");

const OPEN =
  /(?:^|[^a-z])(since|after|before|until|till|up to|prior to|(?<!\b(?:the|an?|his|her|their|its|this|that|same|vacant|empty|envoy|rapporteur|\w+'s|\w+s') )post|pre|no later than|no earlier than|later than|earlier than)[ -](?:the )?(?:start of |end of |close of |beginning of |year )?$/;
const ONWARDS =
  /^(?: (?:onwards?|and (?:after|later|on|onwards?)|or later|on(?= *[?.!,]| *$))(?![a-z])|[+-](?= *$)| ?(?:-|to|till?|until|up to|through|thru) ?(?:now|today|date|(?:the )?present(?: day)?|this day)(?![a-z]))/;
const SPANS = "year|month|spring|summer|autumn|fall|winter|decade";
const COUNT_AGO = `\\d{1,2}|${[...SMALL.keys()].join("|")}`;
/** What makes "the last year" the latest of several, and not the one before this. */
const OF_SEVERAL =
  "(?<=\\blast \\w+)(?= (?:with|without|in which|when|that|where|there|of (?:a|any)|(?<=\\bthe last \\w+ )(?:it|they|the|a|an)))";
/** "Last year", "this month", "three years ago", "the last five years". */
const RELATIVE = new RegExp(
  `(?<![a-z])(?:(last|this|next|past|previous|current|coming) (${SPANS})|(${COUNT_AGO}|an?) (year|month|decade)s? ago|(?:last|past) (${COUNT_AGO}) (year|month|decade)s)(?![a-z])(?!${OF_SEVERAL})`,
  "g",
);

/** A time may be told from the asker's present or by a president. */
const MAY_BE_TOLD = new RegExp(`last|this|next|past|previous|current|coming|ago|${PRESIDENT}`);

/**
 * The dates of a folded text, in order, not overlapping: days, months, years, ranges, seasons, decades and open ends, as
 * history is written, and relative ones told from `now`. A date library knows few of these and would double the start-up.
 */
export function findDates(folded: string, now: Date): DateMention[] {
  const found: DateMention[] = [];
  if (HAS_DIGIT.test(folded)) {
    const { pattern, each } = MAY_NAME_MONTH.test(folded) ? ALL : WITHOUT_MONTHS;
    const shapes = matchesOf(folded, pattern).flatMap((match) => readShape(match, each) ?? []);
    for (const mention of joined(folded, shapes)) found.push(open(folded, mention));
    for (const match of matchesOf(folded, BARE_MONTH_DAY)) addMonthDay(found, match, now);
  }
  if (MAY_BE_TOLD.test(folded)) {
    const told = [
      ...matchesOf(folded, RELATIVE).flatMap((match) => relative(match, now) ?? []),
      ...matchesOf(folded, PRESIDENCY).map(presidency),
    ];
    for (const mention of told) if (!isTaken(mention, found)) found.push(open(folded, mention));
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** For texts that write their years, as those of the fact base do: none is told from a present. */
export const NO_PRESENT = new Date(0);

/** Whether a place is that of a date which was found already. */
const isTaken = (place: Place, found: readonly DateMention[]): boolean =>
  found.some((mention) => meets(mention, place));

function readShape(match: RegExpExecArray, shapes: Shapes["each"]): DateMention | null {
  let group = 1;
  for (const { read, groups } of shapes) {
    if (match[group] !== undefined) {
      const value = read(match.slice(group + 1, group + 1 + groups));
      return value && { ...value, ...placeOf(match) };
    }
    group += groups + 1;
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
  const place = placeOf(match);
  if (isTaken(place, found)) return;
  const at = monthOf(match[1] ?? match[4]) * 100 + number(match[2] ?? match[3]);
  if (at % 100 < 1 || at % 100 > 31) return;
  const ofAnyYear: DateMention = { from: at, to: at, precision: "day", ...place };
  found.push(ENDS.test(match.input.slice(place.end)) ? openFromLast(match.input, ofAnyYear, now) : ofAnyYear);
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

/** The day of a moment in UTC, as the number YYYYMMDD. */
export const dayAt = (now: Date): number =>
  now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate();

/** "Since 2012" reaches to the end of time, "before 2012" from its beginning. */
function open(folded: string, mention: DateMention): DateMention {
  const named: Days = { from: mention.from, to: mention.to };
  const opener = OPEN.exec(folded.slice(Math.max(0, mention.start - 24), mention.start))?.[1];
  const [onwards] = opener === undefined ? (ONWARDS.exec(folded.slice(mention.end, mention.end + 24)) ?? []) : [];
  switch (onwards === undefined ? opener : "since") {
    case "since":
    case "no earlier than":
      return { ...mention, named, to: END, precision: "range", end: mention.end + (onwards?.length ?? 0) };
    case "after":
    case "post":
    case "later than":
      // Other times end on a 31st, whatever their last month has.
      return {
        ...mention,
        named,
        from: mention.precision === "day" ? dayAfter(mention.to) : mention.to + 1,
        to: END,
        precision: "range",
      };
    case "before":
    case "pre":
    case "prior to":
    case "earlier than":
      return { ...mention, named, from: BEGINNING, to: mention.from - 1, precision: "range" };
    case "no later than":
    case "until":
    case "till":
    case "up to":
      return { ...mention, named, from: BEGINNING, precision: "range" };
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
    const months = countAgo(lasting) * (MONTHS_IN[lastingUnit ?? ""] ?? 1);
    const from = dayOf(thisYear, thisMonth - months, now.getUTCDate());
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
  return { from, to, precision: "range", ...placeOf(match) };
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };

const countAgo = (count: string): number => SMALL.get(count) ?? Math.max(1, Number(count) || 1);

function stepOf(which: string | undefined): number {
  if (which === "last" || which === "past" || which === "previous") return -1;
  return which === "next" || which === "coming" ? 1 : 0;
}

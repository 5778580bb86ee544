import type { Milestone } from "../base/schema.ts";
import type { DateMention } from "../language/dates.ts";
import { type Days, daysOf, overlap, roughDays, within } from "../language/days.ts";
import { inDigits } from "../language/number-words.ts";
import { placeOf } from "../language/place.ts";
import { blankOut } from "../language/text.ts";
import type { Query } from "../reading/query.ts";

/**
 * "King served until 2020", "the post was vacant for six years": whether a time in an office, or without a holder, was when
 * and as long as is said; null where neither is said of it, or the record does not know it so exactly.
 * @param known the last day that the record tells of: what has no end is not known to go on beyond it
 */
export function isSoOfTime({ dates, folded }: Query, { from, to, office }: Milestone, known: number): boolean | null {
  if (from === null) return null;
  const isVacancy = office?.role === "vacancy";
  const span = { from: daysOf(from), to: to === null ? null : daysOf(to), known, isVacancy };
  const [date, ...more] = dates;
  if (date === undefined) return isOfLength(folded, span);
  if (more.length > 0) return null;
  const isThen = isOfDate(date, folded, span);
  // "For more than seven years, from 2009 to 2017": both.
  const isSoLong = isOfBothEnds(date, folded) ? isOfLength(blankOut(folded, dates), span) : null;
  return isSoLong === false ? false : isThen;
}

/** A time with both its ends as they are known. */
interface Span {
  readonly from: Days;
  readonly to: Days | null;
  readonly known: number;
  readonly isVacancy: boolean;
}

function isOfDate(date: DateMention, folded: string, span: Span): boolean | null {
  const { from, to } = span;
  const [before, text] = [folded.slice(0, date.start), folded.slice(date.start, date.end)];
  const named = date.named ?? date;
  const isPair = isOfBothEnds(date, folded);
  if (FILLED.test(folded)) return isPair ? isInSome(date, span) : isEnd(named, span);
  if (BECAME.test(folded)) return covers(named, from);
  if (GIVEN.test(folded)) return null;
  if (UNTIL.test(before) || IS_OVER.test(before)) return isEnd(named, span);
  if (IN_OFFICE_SINCE.test(before) && !isPair) return covers(named, from) === false ? false : null;
  if (isPair) {
    const [begun, ended] = [covers(endsOf(date).first, from), isEnd(endsOf(date).last, span)];
    const isInside = BETWEEN.test(`${before}${text}`) && to !== null && within(date, { from: from.from, to: to.to });
    return begun === false || ended === false ? (isInside ? null : false) : begun && ended;
  }
  return date.named || WHOLE.test(before) || (to === null && date.from > span.known) ? null : isDuring(date, span);
}

/** Whether a known time is the one that is named; null where it may be. */
const covers = (named: Days, known: Days): boolean | null =>
  within(known, named) ? true : overlap(known, named) ? null : false;

/** Whether it ended then; what has no end in the record did not end before it began. */
const isEnd = (named: Days, { from, to }: Span): boolean | null =>
  to ? covers(named, to) : named.to < from.from ? false : null;

/** Whether it was so in a time, or nobody was in office in all of it; null where that may lie beyond an end of which no day is known. */
function isDuring(date: Days, { from, to, known, isVacancy }: Span): boolean | null {
  const end = to ?? { from: known, to: known };
  const outer = { from: from.from, to: end.to };
  if (!overlap(date, outer)) return false;
  if (isVacancy && !within(date, outer)) return null;
  return overlap(date, { from: from.to, to: end.from }) ? true : null;
}

/** Whether some of it surely was in a time. */
const isInSome = (date: Days, { from, to }: Span): boolean | null =>
  to ? overlap(date, { from: from.to, to: to.from }) : date.to < from.from ? false : null;

/** The year, month or day with which a span begins and with which it ends. */
function endsOf({ from, to }: Days): { readonly first: Days; readonly last: Days } {
  const isOfYears = from % 10_000 === 101 && to % 10_000 === 1_231;
  const beginning = (at: number): number => (isOfYears ? Math.floor(at / 10_000) * 10_000 + 101 : at - (at % 100) + 1);
  const ending = (at: number): number => (isOfYears ? Math.floor(at / 10_000) * 10_000 + 1_231 : at - (at % 100) + 31);
  return {
    first: from % 100 === 1 ? { from: beginning(from), to: ending(from) } : { from, to: from },
    last: to % 100 === 31 ? { from: beginning(to), to: ending(to) } : { from: to, to },
  };
}

/** "From 2009 to 2017", "2009-2017", "between 2009 and 2017". */
const isOfBothEnds = ({ precision, start, end }: DateMention, folded: string): boolean =>
  precision === "range" && PAIR.test(folded.slice(start, end));

const PAIR = /\S ?(?:-| (?:to|till?|until|through|thru|and) ).*\d/;
const BETWEEN = /\bbetween \S+(?: \S+){0,2} and /;
const UNTIL = /\b(?:until|till?|up to)(?: (?:in|on|the|about|around))* $/;
const IS_OVER = /\b(?:ended|came to an end|(?:is|was) over)(?: (?:in|on|about|around))* $/;
/** "Was envoy from January 2023", when she was nominated: an office is held from the day on which it was taken up. */
export const IN_OFFICE_SINCE = /\b(?:since|from|starting|beginning|as of)(?: (?:in|on|the|about|around))* $/;
const WHOLE =
  /\b(?:throughout|all|whole|entire|only|most|half|part|end|beginning|start|early|late)(?: (?:of|in|the))* $/;
/** "Was filled from 2017 to 2023", and not in 2023, when it was filled again. */
export const isFilledFrom = ({ dates, folded }: Query): boolean =>
  FILLED.test(folded) && dates.some((date) => isOfBothEnds(date, folded));

const FILLED = /\b(?:filled|occupied)\b/;
const BECAME =
  /\b(?:bec[ao]me|beg[au]n|started|took over|f[ae]ll(?:en)? (?:vacant|empty)|(?:took|take|assumed?|entered?) (?:up |over )?(?:the )?(?:office|post|job|position|role))\b/;
/** That somebody got it, which may be before they held it. */
const GIVEN = /\b(?:given|handed|offered|got|gets?|received|landed)\b/;

/** Whether it lasted so long, in months; null where no length is told, or it may be so. */
function isOfLength(folded: string, { from, to }: Span): boolean | null {
  const said = lengthIn(folded);
  if (said === null || to === null) return null;
  const [least, most] = [monthsBetween(from.to, to.from), monthsBetween(from.from, to.to)];
  const { months, bound, slack } = said;
  const middle = (least + most) / 2;
  switch (bound) {
    case "least":
      return least >= months ? true : most < months ? false : null;
    case "below":
      return least >= months ? false : most < months && months - middle <= slack ? true : null;
    default:
      if (Math.abs(months - middle) <= slack) return true;
      return months > most + A_YEAR / 2 || months < least - A_YEAR / 2 ? false : null;
  }
}

const A_YEAR = 12;

const monthsBetween = (one: number, other: number): number => Math.round((roughDays(other) - roughDays(one)) / 30.4);

interface Length {
  readonly months: number;
  readonly bound: "exact" | "least" | "below";
  /** How many months more or less are still about so long. */
  readonly slack: number;
}

/** "For more than seven years", "six years and nine months", where that is the one amount that is told. */
function lengthIn(folded: string): Length | null {
  const { text } = inDigits(folded);
  const match = LENGTH.exec(text);
  if (!match || /\d/.test(blankOut(text, [placeOf(match)]))) return null;
  const { bound = "", years, months, alone } = match.groups ?? {};
  return {
    months: A_YEAR * countOf(years) + countOf(months ?? alone),
    bound: /^(?:more|longer|over|at)/.test(bound) ? "least" : /^(?:almost|nearly|just)/.test(bound) ? "below" : "exact",
    slack: (months ?? alone) ? 1 : bound === "" ? A_YEAR / 4 : A_YEAR / 2,
  };
}

const LENGTH =
  /\b(?:(?<bound>more than|longer than|over|at least|almost|nearly|just under|about|around|some|roughly|approximately) )?(?:(?<years>an?|\d+) years?(?:,? (?:and )?(?<months>an?|\d+) months?)?|(?<alone>\d+) months)\b/;

const countOf = (words: string | undefined): number =>
  words === undefined ? 0 : /^an?$/.test(words) ? 1 : Number(words);

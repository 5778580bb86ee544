import type { Milestone } from "../../base/schema.ts";
import type { DateMention } from "../../language/dates.ts";
import { type Days, daysOf, isIn, mayBeIn, overlap, within, yearAt } from "../../language/days.ts";
import { hasAll, hasAny } from "../../language/keys.ts";
import { isName, isTelling, type Query, type QueryTerm } from "../../reading/query.ts";
import { IN_OFFICE_SINCE } from "../../series/tenure.ts";
import { isAbout, isOnThing, onTheirThing, type Slot, type Unit } from "../../units.ts";
import { isUntil, tellsItsEnd } from "../../weighing/agree-dates.ts";
import { isOfAnotherChamber } from "./chambers.ts";
import { isOfAnotherOccasion } from "./own-pairs.ts";

/** "Established in 2014": a record that has a date for just that has to have this one. */
export function isOfItsMatter(date: DateMention, query: Query, { slots }: Unit): boolean {
  const { terms, folded } = query;
  const dated = slots.filter(
    (slot) => slot.days !== null && slot.type !== "name" && (isUntil(date, query) || !tellsItsEnd(slot)),
  );
  const then = slots.filter(({ days }) => days !== null && mayBeIn(days, date));
  if (!isUntil(date, query) && then.length > 0 && then.every(tellsItsEnd)) return false;
  if (isOfUndated(terms, then, slots)) return false;
  const isEnded = ({ field }: Slot): boolean => ENDED.test(field?.label ?? "");
  if (BEGUN.test(folded) && then.length > 0 && then.every(isEnded)) return false;
  if (isOtherEnd(folded, then) || isOfLaterTime(query, then, dated)) return false;
  if (IN_FORCE.test(folded) && !isUntil(date, query) && then.some(isEnded)) return false;
  if (TAKES_OFFICE.test(folded) && !slots.some(({ days }) => days !== null && isIn(days, date))) return false;
  const said = terms.filter((term) => !isName(term));
  if (isDayOfAnother(date, said, slots)) return false;
  if (isOfAnotherChamber(folded, then) || isOfAnotherOccasion(date, query, { slots })) return false;
  const isOfThatAlone = said.some(
    (term) =>
      then.some((slot) => isAbout(term, slot)) && dated.every((slot) => then.includes(slot) || !isAbout(term, slot)),
  );
  return said.every(({ keys, stems, surface }) => {
    // "The hearing was held" on its own day, whenever something else was held.
    if (isOfThatAlone && HELD.test(surface)) return true;
    const isOnIt = ({ about }: Slot): boolean =>
      keys.some((key) => (key.startsWith("~") || keys.length === 1) && about.has(key)) || hasAll(about, stems);
    const speaking = dated.filter(isOnIt);
    // "Report" is said of all that was done with it.
    const begun = speaking.some((slot) => isOnThing(slot, surface)) ? speaking : onTheirThing(speaking, folded);
    const own =
      begun.length === 0 && ENDS.test(surface)
        ? slots.filter((slot) => slot.days !== null && hasAny(slot.about, keys))
        : begun;
    return (
      // A year alone bears out no month of it.
      own.length === 0 || own.some(({ days }) => days !== null && isIn(days, date))
    );
  });
}

/** "The hearing was held in 2014", of public hearings whose time no field tells: the dates of an entry are of something else. */
const isOfUndated = (terms: readonly QueryTerm[], then: readonly Slot[], slots: readonly Slot[]): boolean => {
  const said = terms.filter((term) => !isName(term) && isTelling(term));
  const telling = slots.filter((slot) => said.length > 0 && said.every((term) => isAbout(term, slot)));
  return then.length > 0 && telling.length > 0 && telling.every(({ type }) => type === "place");
};

const HELD = /^(?:held|hosted|convened|organi[sz]ed)$/;

/** "Was passed on 30 September 2022", the day on which the law lapsed: of the dates of an entry, that day's are of something else. */
function isDayOfAnother(date: DateMention, said: readonly QueryTerm[], slots: readonly Slot[]): boolean {
  if (date.precision !== "day") return false;
  const acts = said.filter(({ kind }) => kind === "act");
  const dated = slots.filter(({ type }) => type === "date");
  const then = dated.filter(({ days }) => days !== null && isIn(days, date));
  const isOneOfSome = then.length > 0 && then.length < dated.length;
  return isOneOfSome && acts.length > 0 && !then.some((slot) => acts.some((term) => isAbout(term, slot)));
}

/** What is told of an end alone: a post that was vacant is filled, and a law lapses. */
const ENDS = /^(?:fill|end|expir|laps|r[au]ns? out)/;

/** "Was given the post on 29 August", "became rapporteur in 2005": the time is that of a beginning, and not one of many in office. */
const TAKES_OFFICE =
  /\b(?:given|handed|offered|got|took(?: over| up)?|assumed|received|landed|entered) (?:\w+(?:'s)? ){0,4}(?:post|job|office|position|role|mandate)\b|\bbecame\b/;

/** "Took effect at the end of September 2022", when it lapsed. */
const BEGUN =
  /\b(?:t(?:ook|ake[sn]?) effect|(?:came|come|went|entered) into (?:force|effect|being)|beg[au]n|start(?:s|ed)|commenced|extended|renewed|reauthori[sz]ed)\b/;
/**
 * "The vacancy ended in January 2017", when it began; "took office on 13 January 2015", of who was known to be in it by then:
 * the end that a field has is not that which is told.
 */
function isOtherEnd(folded: string, then: readonly Slot[]): boolean {
  const isAll = (label: RegExp): boolean =>
    then.length > 0 && then.every(({ field }) => label.test(field?.label ?? ""));
  return (
    (IS_OVER.test(folded) && isAll(/(?:^| )(?:from|since)$/i)) ||
    ((TAKES_OFFICE.test(folded) || STARTED.test(folded)) && isAll(/ by$/))
  );
}

/** "First passed on 4 October 2004", where another field has it done before. */
const isOfLaterTime = ({ folded, terms }: Query, then: readonly Slot[], dated: readonly Slot[]): boolean =>
  /\bfirst (?:passed|met|named|set up)\b/.test(folded) &&
  then.length > 0 &&
  dated.some(
    (slot) =>
      terms.some((term) => term.kind === "act" && isAbout(term, slot)) &&
      then.every(({ days }) => days !== null && slot.days !== null && slot.days.to < days.from),
  );

const IS_OVER = /\b(?:ended|ceased|finished|(?:was|were) (?:over|filled)|came to an end)\b/;
const STARTED = /\b(?:beg[au]n|started|commenced|(?:fell|became) (?:vacant|empty))\b/;

/** "In force since 2022", when it lapsed. */
const IN_FORCE = /\b(?:in (?:force|effect)|valid|active)\b/;
const ENDED = /\b(?:lapsed|expired|ended)\b/i;

/** "Since 2012", "until 2012" and "from 2009 to 2017" say when something began or ended, and not that some of it was then. */
export function isItsEnd(date: DateMention, query: Query, unit: Unit): boolean {
  const { folded } = query;
  const { days } = unit;
  const since = sinceWhen(unit);
  const [before, text] = [folded.slice(0, date.start), folded.slice(date.start, date.end)];
  const ends = days.flatMap(({ from, to }) => [from, to]);
  const isEnd = (day: number): boolean => ends.some((end) => yearAt(end) === yearAt(day));
  if (date.precision === "range" && SPAN.test(text))
    return (
      since === null &&
      (unit.kind === "milestone" ? isSpanOf(date, unit.milestone) : isEnd(date.from) && isEnd(date.to))
    );
  const bound = date.named ?? date;
  const began = IN_OFFICE_SINCE.test(before) ? beginningIn(unit) : null;
  if (began !== null) return within(began, bound) || (overlap(began, bound) && days.some((own) => within(own, bound)));
  if (!BOUND.test(before)) return date.named === undefined || days.some((each) => overlap(each, date));
  const isBegun = SINCE.test(before);
  if (since !== null) return isBegun && within(since, bound);
  if (isBegun && unit.kind === "passage" && AGAIN.test(unit.quote)) return false;
  const other = otherEndOf(unit, isBegun);
  return days.some((each) => {
    const end = isBegun ? each.from : each.to;
    return (other === null || !within(each, other)) && bound.from <= end && end <= bound.to;
  });
}

/** When an office was taken up, or was without a holder from. */
function beginningIn(unit: Unit): Days | null {
  const { office, from } = unit.kind === "milestone" ? unit.milestone : {};
  return office && from ? daysOf(from) : null;
}

/** When what an entry is on began, which has not ended. */
export const sinceWhen = ({ slots }: Pick<Unit, "slots">): Days | null =>
  slots.find(({ field }) => field?.label === "Since")?.days ?? null;

/** What was done again had begun before. */
const AGAIN = /\bagain\b/;

/**
 * "Since 24 November 2009", of who took up an office in a month of which no day is known; "until 2030", of what goes on as
 * far as is known; "after 2024", when another thing may have been done: it may be so.
 */
export function mayBeItsEnd(date: DateMention, { folded }: Query, unit: Unit): boolean {
  const before = folded.slice(0, date.start);
  const began = IN_OFFICE_SINCE.test(before) ? beginningIn(unit) : null;
  if (began !== null) return overlap(began, date.named ?? date);
  return sinceWhen(unit) !== null && !SINCE.test(before) && unit.days.every(({ to }) => to <= (date.named ?? date).to);
}

/** "Until 2004", of who began then: the end of an entry that a bound is not of. */
function otherEndOf(unit: Unit, isBegun: boolean): Days | null {
  if (unit.kind !== "milestone") return null;
  const { from, to } = unit.milestone;
  if (from === null || to === null || from === to) return null;
  return daysOf(isBegun ? to : from);
}

const SINCE = /\bsince\b[a-z ]{0,20}$/;

/** An entry's own beginning and end, or others of its dates, in the year or in the month that is named. */
function isSpanOf({ from, to }: DateMention, { from: begun, to: ended, fields }: Milestone): boolean {
  const inYears = from % 10_000 === FIRST_DAY && to % 10_000 === LAST_DAY;
  const unit = inYears ? 10_000 : 100;
  const dates = fields.flatMap(({ date }) => date ?? []);
  const isIn = (day: number, date: string | null): boolean =>
    date !== null && Math.floor(daysOf(date).from / unit) === Math.floor(day / unit);
  return [begun, ...dates].some((date) => isIn(from, date)) && [ended, ...dates].some((date) => isIn(to, date));
}

/** Of a year, as month and day. */
const FIRST_DAY = 101;
const LAST_DAY = 1231;

/** Years with their ends told apart, as a term of office is. */
const SPAN = /^(?:from )?(?:[a-z]{3,9} )?\S+(?: ?- ?| (?:to|till?|until|through|thru) )(?:[a-z]{3,9} )?\S+$/;

const BOUND = /\b(?:since|until|till|up to)\b[a-z ]{0,20}$/;

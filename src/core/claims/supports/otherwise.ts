import { overlap } from "../../language/days.ts";
import { ROUGHLY } from "../../language/figures.ts";
import { hasAny, stemKey, stemKeysOf } from "../../language/keys.ts";
import { inDigits } from "../../language/number-words.ts";
import { fold } from "../../language/text.ts";
import { isName, isTelling, type Query, type QueryFigure, type QueryTerm } from "../../reading/query.ts";
import { isAbout, isEstimate, type MilestoneUnit, type Slot, tellsByWhom, type Unit } from "../../units.ts";
import { isDoneThenInOther, slotsOnActs } from "./chambers.ts";
import { sinceWhen } from "./own-dates.ts";

/**
 * Whether an entry that holds every word of a statement has a field of its own for what that tells, which says another: another
 * number of the same things, the day of the other chamber, an earlier first time, or that it is over.
 */
export const tellsOtherwise = (query: Query, unit: MilestoneUnit): boolean =>
  countsOtherwise(query, unit) ||
  isDoneThenInOther(query, unit) ||
  isDatedOtherwise(query, unit) ||
  beganBefore(query, unit) ||
  isOver(query, unit);

/** "The detailed findings contained 80 pages", of which a field counts 372; of a bound or an estimate other numbers may be so. */
function countsOtherwise(query: Query, unit: MilestoneUnit): boolean {
  const { figures, terms, folded } = query;
  const [figure, ...more] = figures.filter(({ kind }) => kind === "count");
  if (!figure || more.length > 0 || figure.bound !== "exact" || figure.low !== figure.high) return false;
  if (ROUGHLY.test(folded.slice(0, figure.start)) || isOfMore(figure, query)) return false;
  // "Five camps" may be a term of its own.
  const [, counted = ""] = /^ ([a-z]+)/.exec(folded.slice(figure.end)) ?? [];
  const stem = figure.noun?.stems.at(-1) ?? stemKey(counted);
  const matter = terms.filter((term) => term.start >= figure.end || term.end <= figure.start);
  const isOfThem = (slot: Slot): boolean =>
    matter.every((term) => !isName(term) || isItsOwn(term, unit) || hasAny(slot.own(), term.keys));
  const counting = unit.slots.flatMap((slot) => {
    const number = isEstimate(slot) ? null : countIn(slot, stem);
    // "100 votes" says not of which, nor on what.
    const isOnIt =
      isOfNamedYear(query, unit) ||
      matter.some((term) => term !== figure.noun && isTelling(term) && isAbout(term, slot));
    return number !== null && isOfThem(slot) && isOnIt ? [number] : [];
  });
  return counting.length > 0 && !counting.includes(figure.low);
}

/** "KINU counted 5 camps in 2025", of an entry on just that. */
const isOfNamedYear = ({ dates, terms }: Query, unit: MilestoneUnit): boolean =>
  dates.length === 1 &&
  dates.every((date) => unit.days.some((day) => overlap(day, date))) &&
  terms.some((term) => term.kind === "name" && isItsOwn(term, unit));

/** Whether it is what the entry is called, or by whom it is. */
const isItsOwn = ({ keys }: QueryTerm, { nameKeys, slots }: MilestoneUnit): boolean =>
  hasAny(nameKeys, keys) || slots.some((slot) => tellsByWhom(slot) && hasAny(slot.own(), keys));

/** "Two of its members": there may be more. */
export const isOfMore = ({ end }: QueryFigure, { folded }: Query): boolean =>
  OF_MORE.test(folded.slice(end)) && !/\btier \d$/.test(folded.slice(0, end));

const OF_MORE = /^ (?:\w+ )?of (?:the|its|their|those)\b/;

/** How many of what a statement counts a field has: "four large camps", "Recommendations: 19". */
function countIn({ type, field, text, figures }: Slot, stem: string): number | null {
  const [own, ...more] = figures();
  if (type !== "figure" || !field || !own || own.bound !== "exact" || own.low !== own.high) return null;
  const [next = "", second = ""] = inDigits(fold(text)).text.match(AFTER_NUMBER)?.slice(1) ?? [];
  const isCounted = [next, second].some((word) => word !== "" && stemKey(word) === stem);
  const isNamed = more.length === 0 && stemKey(fold(field.label).split(" ")[0] ?? "") === stem;
  return isCounted || isNamed ? own.low : null;
}

const AFTER_NUMBER = /^\d[\d.,]* ([a-z]+)(?: ([a-z]+))?/;

/** "Resumed in October 2025", of an entry whose field on just that has another day, and whose day then is of something else. */
function isDatedOtherwise(query: Query, unit: MilestoneUnit): boolean {
  const { dates, terms, folded } = query;
  const [date, ...more] = dates;
  const acts = terms.filter(({ kind, stems }) => kind === "act" && stems.length > 0);
  if (
    date === undefined ||
    more.length + acts.length !== 1 ||
    date.named !== undefined ||
    !IN.test(folded.slice(0, date.start))
  )
    return false;
  const named = unit.slots.filter(
    ({ type, field }) =>
      type === "date" && acts.every(({ stems }) => stems.every((key) => stemKeysOf(field?.label ?? "").includes(key))),
  );
  const [own, ...others] = named;
  return (
    own !== undefined &&
    others.length === 0 &&
    !(own.days !== null && overlap(own.days, date)) &&
    terms.every((term) => !isName(term) || stemKeysOf(own.field?.label ?? "").some((key) => term.keys.includes(key))) &&
    !hasItThen(query, unit)
  );
}

const IN = /\b(?:in|on) $/;

/** Whether an entry has what a statement tells of as done in its time: of several of a kind it may be that one. */
export const hasItThen = ({ dates, terms }: Query, { kind, slots }: Unit): boolean =>
  kind === "milestone" &&
  slotsOnActs(terms, slots).some(({ days }) => days !== null && dates.some((date) => overlap(days, date)));

/** "Was first designated in 2005", of what is so since 2001. */
function beganBefore({ folded, dates, terms }: Query, unit: MilestoneUnit): boolean {
  const [date, ...more] = dates;
  const since = sinceWhen(unit);
  return (
    FIRST.test(folded) &&
    date !== undefined &&
    more.length === 0 &&
    since !== null &&
    !overlap(since, date) &&
    terms.some((term) => unit.slots.some((slot) => slot.field?.label === "Since" && isAbout(term, slot)))
  );
}

const FIRST = /\bfirst (?!\w+ in (?:a row|years))|\bfor the first time\b/;

/** "The Act is still in force", which lapsed. */
const isOver = ({ folded, dates }: Query, { slots }: MilestoneUnit): boolean =>
  dates.length === 0 &&
  IN_FORCE.test(folded) &&
  slots.some(({ field, days }) => days !== null && /\b(?:lapsed|expired)\b/.test(field?.label ?? ""));

const IN_FORCE = /\b(?:is|remains) (?:still )?(?:in (?:force|effect)|valid)\b/;

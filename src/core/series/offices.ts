import { inOrder } from "../base/in-order.ts";
import type { Milestone } from "../base/schema.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { confirmed, type Finding, notRecorded } from "../finding.ts";
import { daysOf, overlap, roughDays, within } from "../language/days.ts";
import { aboutWords } from "../language/elapsed.ts";
import { enumerate } from "../language/enumerate.ts";
import { blankOut, capitalised } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import { deniesClaim } from "../reading/denial.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { rememberingEach } from "../remember.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { isHolder } from "./members.ts";
import { confirmCount, confirmNow, confirmTenure, deniesTenure, MONTH } from "./office-claims.ts";
import {
  entriesOfOffice,
  holdersShown,
  isEmpty,
  isIdle,
  isNameOf,
  isTerm,
  nameOf,
  OFFICE,
  officeOf,
  spanOf,
} from "./office-terms.ts";

/** Who held an office at a time, or how long somebody held it; null if the question asks for neither. */
export function answerOffice(query: Query, units: readonly Unit[], before: readonly Unit[]): Finding | null {
  const telling = query.terms.filter((term) => isTelling(term) && !isIdle(term));
  if (telling.some(({ kind }) => kind !== "name")) return null;
  const entries = entriesOfOffice(units);
  const [, length] = LONGER.exec(query.folded) ?? [];
  const compared = entries.filter((unit) => length && query.terms.some((term) => isNameOf(term, unit)));
  if (compared.length > 1) return ranked(compared, length === "longer" ? "longest" : "shortest");
  const ordered = query.asked.confirms ? answerOrder(query, entries) : null;
  if (ordered) return ordered;
  const named = entries.find((unit) => query.terms.some((term) => isNameOf(term, unit)));
  const pointed = before.find((unit): unit is MilestoneUnit => entries.some((entry) => entry === unit));
  const key = [...OFFICE_KEYS].find((office) => query.keys.has(office)) ?? null;
  // "How long was the post empty between King and Turner?" names two.
  const isOfTwo = HOW_LONG.test(query.folded) && isEmpty(query);
  const isMeant = (term: QueryTerm): boolean =>
    isOfTwo ? entries.some((unit) => isNameOf(term, unit)) : named !== undefined && isNameOf(term, named);
  if (!telling.every(isMeant)) return null;
  const series = entries.filter((unit) => officeOf(unit) === (key ?? (named ? officeOf(named) : null)));
  if (HOW_LONG.test(query.folded)) {
    if (isEmpty(query)) return answerVacancy(query, named, key === null && !named ? entries : series);
    return answerLength(named ?? (POINTS.test(query.folded) ? pointed : undefined));
  }
  const ofOffice = key === null && !named ? entries : series;
  const now = named ? confirmNow(query, named) : null;
  if (now) return now;
  const vacancy = named ? null : confirmVacancy(query, ofOffice);
  if (vacancy) return vacancy;
  const count = named ? null : confirmCount(query, ofOffice);
  if (count) return count;
  const tenure = query.asked.confirms ? confirmTenure(query, named, ofOffice, lastDayOf(units)) : null;
  if (tenure) return tenure;
  if (key === null || named) return named && query.asked.confirms ? confirmPlace(query, named, series) : null;
  const ranks = LONGEST.test(query.folded) ? "longest" : SHORTEST.test(query.folded) ? "shortest" : null;
  return ranks ? ranked(series, ranks) : heldAt(query, series);
}

const HOW_LONG = /\bhow long\b|\bhow many (?:ye?a?rs?|months?)\b|\b(?:length|duration) of\b|\bfor what period\b/;

/** "Who served longer, Muntarbhorn or Darusman?" */
const LONGER = /\b(longer|shorter)\b/;

const LONGEST = /\blongest\b/;

const SHORTEST = /\bshortest\b|\bbriefest\b/;

const POINTS = /\b(?:he|she|him|her|his|they|it|the post|the job)\b/;

/** Whether it is asked who was in office longest or shortest, of all or of two. */
export const asksForRank = ({ folded }: Query): boolean =>
  [LONGER, LONGEST, SHORTEST].some((rank) => rank.test(folded));

/** Whether one held an office before or after another, as is claimed: "did Lefkowitz come after King?" */
function answerOrder({ terms, folded, dates, figures }: Query, entries: readonly MilestoneUnit[]): Finding | null {
  const joint = ORDER.exec(folded);
  if (joint === null || dates.length + figures.length > 0) return null;
  const holder = (isBefore: boolean): MilestoneUnit | undefined =>
    entries.find((unit) => terms.some((term) => term.start < joint.index === isBefore && isNameOf(term, unit)));
  const [left, right] = [holder(true), holder(false)];
  if (!left || !right || left === right || officeOf(left) !== officeOf(right)) return null;
  const [first, last] = [left, right].toSorted((a, b) => spanOf(a.milestone).from - spanOf(b.milestone).from);
  if (!first || !last) return null;
  const isInOrder = (first === left) === (joint[1] === "before");
  const told = [first.milestone, last.milestone];
  const found = holdersShown(told);
  if (deniesClaim(folded)) return confirmed(found, !isInOrder);
  return isInOrder
    ? confirmed(found, true)
    : { ...found, outcome: "corrected", lead: `No, the other way round: ${found.lead}` };
}

const ORDER = /(?<!\b(?:years?|months?|weeks?|days?|right|directly|immediately|just)) (before|after) /;

/** Who held the office in the times asked for: the holders, and that there was none. */
function heldAt(query: Query, series: readonly MilestoneUnit[]): Finding | null {
  const isLookedUp = query.asked.keyword && query.terms.every(({ surface }) => OFFICE.test(surface));
  const asksWho = query.asked.type === "person" || isLookedUp || EXISTS.test(query.folded);
  if (!asksWho || query.dates.length === 0 || query.figures.length > 0) return null;
  const found = series.filter(
    (unit) => isTerm(unit) && query.dates.some((date) => overlap(spanOf(unit.milestone), date)),
  );
  const milestones = found
    .map(({ milestone }) => milestone)
    .sort((a, b) => sharedDays(b, query) - sharedDays(a, query));
  const [most] = milestones;
  if (!most) return null;
  return milestonesShown(
    milestones,
    `${enumerate(query.dates.map(timeWords))}: ${milestones.map(({ summary }) => summary).join(" ")}`,
  );
}

/** "Was there one", "anybody in the chair". */
const EXISTS =
  /\b(?:was|were|is) there\b|\bany(?:one|body)\b|\bsome(?:one|body)\b|\b(?:have|had|without) (?:an?|any|no|the)\b|\bholders?\b|\b(?:vacant|empty|filled|unfilled|occupied)\b/;

/** The last day that the record tells of. */
const lastDayOf = rememberingEach((units: readonly Unit[]): number =>
  Math.max(...units.flatMap(({ days }) => days.map(({ to }) => to))),
);

/** How much of the time asked for falls into a term, as a rough number of days. */
function sharedDays(milestone: Milestone, query: Query): number {
  const span = spanOf(milestone);
  return query.dates.reduce(
    (sum, date) => sum + Math.max(0, roughDays(Math.min(span.to, date.to)) - roughDays(Math.max(span.from, date.from))),
    0,
  );
}

/** How long somebody held the office. */
const answerLength = (unit: MilestoneUnit | undefined): Finding | null =>
  unit ? holdersShown([unit.milestone], lengthLead(unit.milestone)) : null;

/** How long nobody held it. */
function answerVacancy(
  query: Query,
  named: MilestoneUnit | undefined,
  series: readonly MilestoneUnit[],
): Finding | null {
  const told = vacanciesIn(query, named, series).map(({ milestone }) => milestone);
  if (told.length > 0) return holdersShown(told, told.map(lengthLead).join(" "));
  return series.length > 0 ? notRecorded("Not in the record: no time in which nobody held the office.") : null;
}

/** Whether nobody held it then: "was there no envoy in 2019?" Null where somebody did for a part of that time, or nothing is told. */
function confirmVacancy(query: Query, series: readonly MilestoneUnit[]): Finding | null {
  const { dates, figures, folded, asked } = query;
  const [date, ...more] = dates;
  if (!asked.confirms || !isEmpty(query) || more.length + figures.length > 0) return null;
  if (TURNED.test(folded) || MONTH.test(blankOut(folded, dates))) return null;
  const empty = series.filter((unit) => isTerm(unit) && !isHolder(unit));
  const offices = new Set(empty.map(officeOf));
  if (!date) {
    const latest = inOrder(series.filter(isTerm), ({ milestone }) => milestone.from ?? "").at(-1);
    const isHeld = latest !== undefined && isHolder(latest) && latest.milestone.to === null;
    return isHeld && NOW.test(folded) ? confirmed(holdersShown([latest.milestone]), deniesTenure(folded, true)) : null;
  }
  const then = series.filter((unit) => isTerm(unit) && overlap(spanOf(unit.milestone), date));
  const holders = then
    .filter((unit) => isHolder(unit) && offices.has(officeOf(unit)))
    .map(({ milestone }) => milestone);
  const vacant = empty.find(({ milestone }) => within(date, spanOf(milestone)))?.milestone;
  const denied = deniesTenure(folded, true);
  if (vacant && holders.length === 0) return confirmed(holdersShown([vacant]), !denied);
  if (holders.length === 0 || then.some((unit) => empty.includes(unit))) return null;
  return confirmed(holdersShown(holders), denied);
}

const NOW = /^(?:(?:so|and|but),? )?(?:is|are|isn't)\b/;

/** That a vacancy began or ended then, or lasted: its own dates tell that. */
const TURNED =
  /\b(?:f[ea]ll(?:en)?|bec[ao]me|beg[au]n|began|start\w*|end\w*|fill\w*|until|till|since|from|through|remain\w*|stay\w*|again|after|before|left|leave)\b/;

/** When nobody held the office: beside whom a question names, else all; with "has been", what may last until today first. */
function vacanciesIn(
  { folded }: Query,
  named: MilestoneUnit | undefined,
  series: readonly MilestoneUnit[],
): readonly MilestoneUnit[] {
  const found = series.filter((unit) => isTerm(unit) && !isHolder(unit));
  const isBefore = BEFORE.test(folded);
  const beside = found.filter(({ milestone: { from, to } }) =>
    isBefore ? isSame(to, named?.milestone.from) : isSame(from, named?.milestone.to),
  );
  if (beside.length > 0) return beside;
  const lasting = (unit: MilestoneUnit): number => Number(unit.milestone.to === null);
  return /\b(?:has|is|now|currently|still)\b/.test(folded) ? [...found].sort((a, b) => lasting(b) - lasting(a)) : found;
}

/** "Before Turner", "when Turner came in": up to her time, not after it. */
const BEFORE =
  /\b(?:before|until|till)\b|\bwhen (?:\w+ ){1,3}(?:came|took|got|started|began|arrived|was (?:sworn|confirmed|named))\b/;

/** Whether two dates may be the same day. */
const isSame = (one: string | null, other: string | null | undefined): boolean =>
  Boolean(one && other && overlap(daysOf(one), daysOf(other)));

function lengthLead(milestone: Milestone): string {
  const length = lengthWords(milestone);
  return length === null ? milestone.summary : `${capitalised(length)}: ${milestone.summary}`;
}

/** "about 7 years and 2 months", as exactly as both ends are recorded; null where one is open. */
const lengthWords = ({ from, to }: Milestone): string | null =>
  from === null || to === null ? null : aboutWords(daysOf(from), daysOf(to));

/** All holders with how long each held the office, the longest or shortest first; one who still holds it comes last. */
function ranked(series: readonly MilestoneUnit[], first: "longest" | "shortest"): Finding | null {
  const holders = series.filter(isHolder).map(({ milestone }) => milestone);
  if (holders.length === 0) return null;
  const ended = holders
    .filter(({ to }) => to !== null)
    .sort((a, b) => (daysIn(b) - daysIn(a)) * (first === "longest" ? 1 : -1));
  const open = holders.filter(({ to }) => to === null);
  const told = [
    ...ended.map((one) => `${nameOf(one)}, ${lengthWords(one) ?? ""}`),
    ...open.map((one) => `${nameOf(one)}, since ${timeWords(daysOf(one.from ?? ""))}`),
  ];
  return holdersShown([...ended, ...open], `By the dates recorded: ${told.join("; ")}.`);
}

const daysIn = (milestone: Milestone): number => roughDays(spanOf(milestone).to) - roughDays(spanOf(milestone).from);

/** "Was Salmón the first?": her place among the holders. */
function confirmPlace(query: Query, named: MilestoneUnit, series: readonly MilestoneUnit[]): Finding | null {
  const ordinal = query.figures.find(({ kind }) => kind === "ordinal")?.low ?? (/\bfirst\b/.test(query.folded) ? 1 : 0);
  if (ordinal === 0 || query.dates.length > 0) return null;
  const holders = series.filter(isHolder).sort((a, b) => spanOf(a.milestone).from - spanOf(b.milestone).from);
  const one = holders[ordinal - 1];
  if (!one) return null;
  const denied = deniesClaim(query.folded);
  if (one === named) return confirmed(holdersShown([one.milestone]), !denied);
  if (denied) return confirmed(holdersShown([named.milestone, one.milestone], named.milestone.summary), true);
  const place = holders.indexOf(named) + 1;
  return {
    ...holdersShown(
      [named.milestone, one.milestone],
      `No: ${nameOf(named.milestone)} is number ${place} of ${holders.length} in the record; number ${ordinal} is ${nameOf(one.milestone)}.`,
    ),
    outcome: "corrected",
  };
}

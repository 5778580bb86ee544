import { MONTHS } from "../base/dates.ts";
import type { Milestone } from "../base/schema.ts";
import { confirmed, type Finding, toldOtherwise } from "../finding.ts";
import { daysOf } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { blankOut } from "../language/text.ts";
import { deniesClaim } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";
import type { MilestoneUnit } from "../units.ts";
import { isHolder } from "./members.ts";
import {
  holdersShown,
  isEmpty,
  isIdle,
  isOfTenure,
  isTerm,
  nameOf,
  OFFICE,
  officeIn,
  officeOf,
} from "./office-terms.ts";
import { isFilledFrom, isSoOfTime } from "./tenure.ts";

/**
 * Whether somebody held the office, or nobody, when or as long as is said: "was King envoy in 2010?", "the post was vacant
 * until 2023". Null where more is said than that, or nothing of it is known.
 */
export function confirmTenure(
  query: Query,
  named: MilestoneUnit | undefined,
  series: readonly MilestoneUnit[],
  last: number,
): Finding | null {
  const { folded, terms } = query;
  // "Turner ended a vacancy of six years": how long that was is no time of hers.
  if (named && query.keys.has("vacancy")) return null;
  const isOfNone = !named && isEmpty(query);
  const office = officeIn(series);
  if (!(isOfNone || HOLDS.test(folded)) || !terms.every((term) => isOfTenure(term, named, office))) return null;
  if (
    (!named && !isOfNone && !THERE.test(folded) && !SOMEBODY.test(folded)) ||
    MONTH.test(blankOut(folded, query.dates))
  )
    return null;
  const spans = series
    .filter((unit) => isTerm(unit) && (!named || unit === named))
    .map((unit) => ({ ...unit, isSo: isSoOfTime(query, unit.milestone, lastTold(unit.milestone, last)) }));
  const [meant, others] = [
    spans.filter((unit) => named || isHolder(unit) !== isOfNone),
    spans.filter((unit) => !named && isHolder(unit) === isOfNone),
  ];
  const so = meant.find(({ isSo }) => isSo === true);
  if (!so && (meant.length === 0 || meant.some(({ isSo }) => isSo === null))) return null;
  const offices = new Set(meant.map(officeOf));
  const against = others.filter((unit) => unit.isSo === true && offices.has(officeOf(unit)));
  const told = (so ? [so] : against.length > 0 ? against : meant).map(({ milestone }) => milestone);
  const found = holdersShown(told);
  const isSo = (so !== undefined) !== (deniesTenure(folded, isOfNone) || isFilledFrom(query));
  return named && !so && !isSo ? toldOtherwise(found) : confirmed(found, isSo);
}

/** "The envoy was in office in 2012", whoever that was. */
const SOMEBODY =
  /\b(?:envoy|rapporteur) (?:was |were )?(?:in|held) (?:the )?(?:office|post)\b(?! (?:since|from|until|for))/;

/** "Is King still the envoy?": not where his term has ended; null where it has not, or more is said. */
export function confirmNow({ folded, asked, dates, figures, terms }: Query, named: MilestoneUnit): Finding | null {
  const { milestone } = named;
  const isOfToday = dates.every(({ start, end }) => folded.slice(start, end).trim() === "today");
  if (!asked.confirms || !isOfToday || figures.length > 0 || milestone.to === null) return null;
  if (!NOW.test(folded) || !(OFFICE.test(folded) || IN_OFFICE.test(folded))) return null;
  if (!terms.every((term) => isOfTenure(term, named, officeOf(named)) || isIdle(term))) return null;
  return confirmed(holdersShown([milestone]), deniesClaim(folded));
}

const NOW =
  /^(?:(?:and|so|but) )?is(?:n't)? .*\b(?:still|now|current(?:ly)?|today|at present|presently|nowadays|no longer|any ?more)\b/;

const IN_OFFICE = /\b(?:in|holds?|holding) (?:the )?(?:office|post|job|position)\b/;

/** Whether so many have held the office: "there have been three special envoys". */
export function confirmCount(query: Query, series: readonly MilestoneUnit[]): Finding | null {
  const { asked, folded, dates, figures, terms } = query;
  const [figure, ...more] = figures;
  const office = officeIn(series);
  if (
    !asked.confirms ||
    figure?.kind !== "count" ||
    figure.bound !== "exact" ||
    more.length + dates.length > 0 ||
    !office
  )
    return null;
  if (!HAVE_HELD.test(folded) || !terms.every((term) => isOfTenure(term, undefined, office))) return null;
  const holders = series.filter(isHolder).map(({ milestone }) => milestone);
  const isSo = figure.low <= holders.length && holders.length <= figure.high;
  const named = enumerate(holders.map(nameOf));
  return confirmed(holdersShown(holders, `${holders.length} in the record: ${named}.`), isSo !== deniesClaim(folded));
}

const HAVE_HELD = /\bthere (?:have been|were|had been|has been)\b|\b(?:have|has|had) (?:had|held|been|served)\b/;

/** "Was there an envoy", which claims that there was; "was there any" only asks. */
const THERE = /\b(?:was|were|is) there (?:an?|the)\b|\b(?:have|had) (?:an?|the)\b/;

/** Words of holding an office. */
const HOLDS =
  /\b(?:was|were|is|be|been|became|become|serv\w+|held|hold|had|have|stay\w*|remain\w*|work\w*|took|take|in office|filled|occupied|ended|beg[au]n|started)\b/;

/** Whether a claim denies that it was so; that nobody held an office is no denial. */
export function deniesTenure(folded: string, isOfNone: boolean): boolean {
  return deniesClaim(folded) && (!isOfNone || VACANT.test(folded));
}

const VACANT = /\b(?:vacan(?:t|cy)|empty|unfilled|unoccupied)\b/;

/** How long nobody held it, whose end the record does not know, is told up to what it tells itself. */
const lastTold = ({ office, fields }: Milestone, last: number): number =>
  office?.role === "vacancy" ? Math.max(0, ...fields.flatMap(({ date }) => (date ? daysOf(date).to : []))) : last;

export const MONTH = new RegExp(`\\b(?:${MONTHS.join("|").toLowerCase()})\\b`);

import type { Milestone } from "../base/schema.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, yesOrNo } from "../finding.ts";
import { daysOf, overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { answerSequence } from "../series/answering.ts";
import { isHolder } from "../series/members.ts";
import { isIdle } from "../series/office-terms.ts";
import { AT_ONCE } from "../series/place.ts";
import type { MilestoneUnit, Unit } from "../units.ts";

/**
 * Who came after whom in an office, as a statement has it: borne out or put right, with all whom that concerns. Null where
 * it says so of nobody, or says more than who, in which office and when.
 */
export function succession(query: Query, units: readonly Unit[]): Finding | null {
  const { folded, terms, dates, figures, keys } = query;
  if (!hasAny(keys, [...SUCCESSION])) return null;
  // "Ten years after King left", "after a two-year gap": how long that was, no order of holders tells.
  if (figures.length > 0 || keys.has("vacancy") || LENGTH.test(folded)) return null;
  const isSaid = terms.some((term) => term.keys.includes("successor") && term.surface !== "after");
  const found = answerSequence(isSaid ? { ...query, dates: [] } : query, units)?.finding ?? null;
  const verdict = found && yesOrNo(found);
  if (!found || !verdict) return null;
  const entries = units.filter((unit): unit is MilestoneUnit => unit.kind === "milestone");
  const isOf = (unit: MilestoneUnit, term: QueryTerm): boolean => isHolder(unit) && hasAny(unit.nameKeys, term.keys);
  const named = entries.filter((unit) => terms.some((term) => isOf(unit, term)));
  const concerned = entries.filter(
    (unit) => named.includes(unit) || found.evidence.some(({ citation }) => citation.id === unit.milestone.id),
  );
  const shown = shownInTurn(concerned, found.lead);
  if (verdict === "no") return { ...shown, outcome: "corrected" };
  const isKnown = (term: QueryTerm): boolean =>
    hasAny(SUCCESSION, term.keys) || isIdle(term) || named.some((unit) => isOf(unit, term));
  if (!terms.every((term) => !isTelling(term) || isKnown(term))) return null;
  const begun = daysOf(named.map(beginningOf).toSorted().at(-1) ?? "");
  if (!dates.every((date) => overlap(begun, date.named ?? date))) return null;
  return { ...shown, outcome: AT_ONCE.test(folded) && concerned.length > named.length ? "corrected" : "answered" };
}

const SUCCESSION = new Set(["successor", "predecessor"]);

const LENGTH = /\b(?:years?|months?|weeks?|days?|decades?) (?:after|before|later|earlier)\b|\b(?:long|short) \w+$/;

const beginningOf = ({ milestone }: MilestoneUnit): string => milestone.from ?? "";

/** Their entries in time, with when each began and ended first. */
function shownInTurn(units: readonly MilestoneUnit[], lead: string): Finding {
  const inTurn = units
    .toSorted((a, b) => beginningOf(a).localeCompare(beginningOf(b)))
    .map(({ milestone }) => milestone);
  return milestonesShown(inTurn, lead, inTurn.flatMap(labelsOfEnds));
}

const labelsOfEnds = ({ fields, from, to }: Milestone): readonly string[] =>
  fields.flatMap(({ label, date }) => (date !== undefined && (date === from || date === to) ? [label] : []));

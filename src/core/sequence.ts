import type { Milestone } from "./base/schema.ts";
import { evidenceOfMilestone, milestoneCard } from "./compose/evidence.ts";
import { enumerate } from "./votes/words.ts";
import { type Finding, notFound } from "./finding.ts";
import { daysOf, wordsOf } from "./language/dates.ts";
import type { Query, QueryTerm } from "./query.ts";
import type { MilestoneUnit, Unit } from "./units.ts";
import { weigh } from "./weigh.ts";

/** Which member of a series is asked for: a place in it, or the neighbour of a named one. */
type Place =
  | { readonly kind: "nth"; readonly at: number }
  | { readonly kind: "newest" }
  | { readonly kind: "after" | "before"; readonly of: QueryTerm };

const ORDER = new Set(["first", "first-time", "last", "newest", "second", "third", "ever", "successor", "predecessor", "series", "vacancy", "estimate", "chair"]);

/**
 * Answers "the first", "the latest", "who followed" over the dated entries of one group: envoys, rapporteurs, meetings,
 * estimates. Null if the question asks for no place in a series.
 */
export function answerSequence(query: Query, units: readonly Unit[]): Finding | null {
  const place = readPlace(query);
  if (!place) return null;
  const series = seriesOf(query, units, place);
  if (!series) return null;
  const member = pick(series, place);
  if (!member) return null;
  if (query.dates.length > 0 && place.kind !== "nth") return null;
  const { milestone } = member;
  if (!milestone) return notFound(`No further entry of the series “${series[0]?.milestone.group ?? ""}” is in the record.`);
  const given = givenBy(query, member.unit);
  return {
    outcome: "answered",
    lead: `${leadWord(place)}: ${milestone.summary}${member.between ? ` Between the two: ${member.between.summary}` : ""}`,
    blocks: [milestoneCard(milestone, given)],
    evidence: [evidenceOfMilestone(milestone), ...(member.between ? [evidenceOfMilestone(member.between)] : [])],
  };
}

function leadWord(place: Place): string {
  switch (place.kind) {
    case "nth":
      return place.at === 0 ? "The first in the record" : `Number ${place.at + 1} in the record`;
    case "newest":
      return "The latest in the record";
    case "after":
      return "Next in the record";
    default:
      return "Before that in the record";
  }
}

function readPlace(query: Query): Place | null {
  const has = (key: string): boolean => query.keys.has(key);
  const person = query.terms.find((term) => term.kind === "name" && !term.keys.some((key) => GROUP_KEYS.has(key)));
  if (person && has("successor")) return { kind: "after", of: person };
  if (person && (has("predecessor") || /\bbefore\b/.test(query.folded))) return { kind: "before", of: person };
  const ordinal = query.figures.find((figure) => figure.kind === "ordinal");
  if (ordinal && ordinal.low >= 1 && ordinal.low <= 20) return { kind: "nth", at: ordinal.low - 1 };
  if (has("first") || has("first-time")) return { kind: "nth", at: 0 };
  if (has("newest") || has("last") || /\b(?:now|today|currently|these days|at the moment)\b/.test(query.folded)) return { kind: "newest" };
  return null;
}

const GROUP_KEYS = new Set(["special-envoy", "special-rapporteur", "security-council", "camp", "reauthorization", "un", "kinu"]);

/** The members of the one group that the question speaks of, in time. */
function seriesOf(query: Query, units: readonly Unit[], place: Place): readonly MilestoneUnit[] | null {
  const rest: Query = {
    ...query,
    figures: [],
    dates: [],
    terms: query.terms.filter((term) => !term.keys.some((key) => ORDER.has(key)) && !("of" in place && place.of === term)),
  };
  const named = query.terms.some((term) => term.keys.some((key) => GROUP_KEYS.has(key)));
  const of = "of" in place ? place.of : null;
  const groups = new Map<string, MilestoneUnit[]>();
  for (const unit of units) {
    if (unit.kind !== "milestone") continue;
    const { missing, held } = weigh(rest, unit, 0);
    const isNamed = of?.keys.some((key) => unit.keys.has(key)) ?? false;
    if (!isNamed && (missing.some((term) => term.weight >= 2) || (held.length === 0 && !of))) continue;
    const group = groups.get(unit.milestone.group);
    if (group) group.push(unit);
    else groups.set(unit.milestone.group, [unit]);
  }
  const series = [...groups.values()].filter((group) => group.length > 1 && (named || of !== null)).sort((a, b) => b.length - a.length)[0];
  if (!series) return null;
  return [...series].filter((unit) => unit.milestone.from !== null).sort((a, b) => startOf(a.milestone) - startOf(b.milestone) || a.at - b.at);
}

const startOf = (milestone: Milestone): number => daysOf(milestone.from ?? "9999").from;

interface Pick {
  readonly unit: MilestoneUnit;
  readonly milestone: Milestone;
  /** A gap between the named member and the next holder. */
  readonly between: Milestone | null;
}

function pick(series: readonly MilestoneUnit[], place: Place): Pick | null {
  const holders = series.filter((unit) => unit.milestone.fields.some((field) => field.type === "person" && field.label === "Name"));
  switch (place.kind) {
    case "nth": {
      const unit = (holders.length > 0 ? holders : series)[place.at];
      return unit ? { unit, milestone: unit.milestone, between: null } : null;
    }
    case "newest": {
      const unit = series[series.length - 1];
      return unit ? { unit, milestone: unit.milestone, between: null } : null;
    }
    default: {
      const at = holders.findIndex((unit) => place.of.keys.some((key) => unit.keys.has(key)));
      const unit = at < 0 ? undefined : holders[at + (place.kind === "after" ? 1 : -1)];
      const named = holders[at];
      if (!unit || !named) return null;
      const [low, high] = [Math.min(series.indexOf(named), series.indexOf(unit)), Math.max(series.indexOf(named), series.indexOf(unit))];
      return { unit, milestone: unit.milestone, between: series[low + 1] && low + 1 < high ? (series[low + 1]?.milestone ?? null) : null };
    }
  }
}

function givenBy(query: Query, unit: MilestoneUnit): readonly string[] {
  const { slot } = weigh(query, unit, 0);
  return slot?.field ? [slot.field.label] : [];
}

/** A milestone's time in words: "13 October 2023 to January 2025". */
export function spanWords(milestone: Milestone): string {
  const parts = [milestone.from, milestone.to].flatMap((date) => (date === null ? [] : [wordsOf(daysOf(date))]));
  return enumerate([...new Set(parts)]).replace(" and ", " to ");
}

import type { Milestone } from "./base/schema.ts";
import { evidenceOfMilestone, milestoneCard } from "./compose/evidence.ts";
import { type Finding, notFound } from "./finding.ts";
import { daysOf, wordsOf } from "./language/dates.ts";
import type { Query, QueryTerm } from "./reading/query.ts";
import { enumerate } from "./votes/words.ts";
import type { MilestoneUnit, Unit } from "./weighing/units.ts";
import { weigh, withSlot } from "./weighing/weigh.ts";

/** Which member of a series is asked for: a place in it, or the neighbour of a named one. */
type Place =
  | { readonly kind: "nth"; readonly at: number }
  | { readonly kind: "newest" }
  | { readonly kind: "count" }
  | { readonly kind: "extreme"; readonly side: "yes" | "no" | "abstain" | null; readonly most: boolean }
  | { readonly kind: "after" | "before"; readonly of: QueryTerm };

const ORDER = new Set([
  "most",
  "fewest",
  "low-end",
  "high-end",
  "vote-no",
  "vote-yes",
  "abstain",
  "tally",
  "people",
  "term",
  "first",
  "first-time",
  "last",
  "newest",
  "second",
  "third",
  "ever",
  "successor",
  "predecessor",
  "series",
  "vacancy",
  "estimate",
  "chair",
]);

/**
 * Answers "the first", "the latest", "who followed" over the dated entries of one group: envoys, rapporteurs, meetings,
 * estimates. Null if the question asks for no place in a series.
 */
export function answerSequence(query: Query, units: readonly Unit[], before: readonly Unit[] = []): Finding | null {
  const place = readPlace(query, before);
  if (!place) return null;
  const series = seriesOf(query, units, place);
  if (!series) return null;
  if (place.kind === "count") return countOf(series);
  if (place.kind === "extreme") return extremeOf(series, place.side, place.most);
  const member = pick(series, place);
  if (!member) return null;
  if (query.dates.length > 0 && place.kind !== "nth") return null;
  const { milestone } = member;
  if (!milestone)
    return notFound(`No further entry of the series “${series[0]?.milestone.group ?? ""}” is in the record.`);
  const given = givenBy(query, member.unit);
  return {
    outcome: "answered",
    lead: `${leadWord(place)}: ${milestone.summary}${member.between ? ` Between the two: ${member.between.summary}` : ""}`,
    blocks: [milestoneCard(milestone, given)],
    evidence: [evidenceOfMilestone(milestone), ...(member.between ? [evidenceOfMilestone(member.between)] : [])],
  };
}

function countOf(series: readonly MilestoneUnit[]): Finding | null {
  const holders = series.filter(isHolder);
  const members = holders.length > 0 ? holders : series.filter(({ milestone }) => milestone.from === milestone.to);
  if (members.length < 2) return null;
  return {
    outcome: "answered",
    lead: `${members.length} in the record: ${enumerate(members.map(({ milestone }) => milestone.name))}.`,
    blocks: members.map(({ milestone }) => milestoneCard(milestone)),
    evidence: members.map(({ milestone }) => evidenceOfMilestone(milestone)),
  };
}

/** The entry with the most or fewest votes on a side, or the highest or lowest estimate; ties are all shown. */
function extremeOf(
  series: readonly MilestoneUnit[],
  side: "yes" | "no" | "abstain" | null,
  most: boolean,
): Finding | null {
  const values = series.flatMap((unit) => {
    const value = side ? votesOn(unit.milestone, side) : estimateOf(unit, most);
    return value === null ? [] : [{ unit, value }];
  });
  if (values.length < 2) return null;
  const numbers = values.map(({ value }) => value);
  const best = most ? Math.max(...numbers) : Math.min(...numbers);
  const winners = values.filter(({ value }) => value === best).map(({ unit }) => unit.milestone);
  return {
    outcome: "answered",
    lead: `${most ? "The most" : "The fewest"} of ${values.length} in the record: ${winners.map((one) => one.summary).join(" ")}`,
    blocks: winners.map((milestone) => milestoneCard(milestone)),
    evidence: winners.map(evidenceOfMilestone),
  };
}

function votesOn(milestone: Milestone, side: "yes" | "no" | "abstain"): number | null {
  const tally = milestone.fields
    .map((field) => /^(\d+)-(\d+)-(\d+)\b/.exec(field.value))
    .find((match) => match !== null);
  const value = tally?.[{ yes: 1, no: 2, abstain: 3 }[side]];
  return value === undefined ? null : Number(value);
}

function estimateOf(unit: MilestoneUnit, most: boolean): number | null {
  const slot = unit.slots.find((one) => one.type === "figure" && one.field?.label === "Estimate");
  const [first] = slot?.figures ?? [];
  if (!first) return null;
  return most ? first.high : first.low;
}

const isHolder = (unit: MilestoneUnit): boolean =>
  unit.milestone.fields.some((field) => field.type === "person" && field.label === "Name");

function leadWord(place: Exclude<Place, { readonly kind: "count" | "extreme" }>): string {
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

function readPlace(query: Query, before: readonly Unit[]): Place | null {
  const has = (key: string): boolean => query.keys.has(key);
  const person = query.terms.find((term) => term.kind === "name" && !term.keys.some((key) => GROUP_KEYS.has(key)));
  if (person && has("successor")) return { kind: "after", of: person };
  if (person && (has("predecessor") || /\bbefore\b/.test(query.folded))) return { kind: "before", of: person };
  const found = before.find((unit): unit is MilestoneUnit => unit.kind === "milestone");
  if (!person && found && (has("successor") || has("predecessor"))) {
    const of: QueryTerm = {
      kind: "name",
      surface: found.milestone.name,
      keys: [...found.nameKeys],
      wider: [],
      stems: [],
      start: 0,
      end: 0,
      corrected: null,
      weight: 3,
    };
    return { kind: has("successor") ? "after" : "before", of };
  }
  if (
    query.asked.type === "figure" &&
    /\bhow many\b|\bnumber of\b/.test(query.folded) &&
    (has("special-rapporteur") || has("special-envoy"))
  )
    return { kind: "count" };
  if (has("most") || has("fewest") || has("low-end") || has("high-end")) {
    const side = has("vote-no") ? "no" : has("vote-yes") ? "yes" : has("abstain") ? "abstain" : null;
    if (side !== null || has("estimate")) return { kind: "extreme", side, most: has("most") || has("high-end") };
  }
  const ordinal = query.figures.find((figure) => figure.kind === "ordinal");
  if (ordinal && ordinal.low >= 1 && ordinal.low <= 20) return { kind: "nth", at: ordinal.low - 1 };
  if (has("first") || has("first-time")) return { kind: "nth", at: 0 };
  if (has("newest") || has("last") || /\b(?:now|today|currently|these days|at the moment)\b/.test(query.folded))
    return { kind: "newest" };
  return null;
}

const GROUP_KEYS = new Set([
  "special-envoy",
  "special-rapporteur",
  "security-council",
  "camp",
  "reauthorization",
  "un",
  "kinu",
]);

/** The members of the one group that the question speaks of, in time. */
function seriesOf(query: Query, units: readonly Unit[], place: Place): readonly MilestoneUnit[] | null {
  const rest: Query = {
    ...query,
    figures: [],
    dates: [],
    terms: query.terms.filter(
      (term) => !term.keys.some((key) => ORDER.has(key)) && !("of" in place && place.of === term),
    ),
  };
  const named = query.terms.some((term) => term.keys.some((key) => GROUP_KEYS.has(key)));
  const of = "of" in place ? place.of : null;
  const groups = new Map<string, MilestoneUnit[]>();
  for (const unit of units) {
    if (unit.kind !== "milestone") continue;
    const { missing, held } = weigh(rest, unit, 0);
    const isNamed = of?.keys.some((key) => unit.keys.has(key)) ?? false;
    if (!isNamed && (missing.some((term) => term.weight >= 2 && term.kind !== "common") || (held.length === 0 && !of)))
      continue;
    const group = groups.get(unit.milestone.group);
    if (group) group.push(unit);
    else groups.set(unit.milestone.group, [unit]);
  }
  const isOf = (unit: MilestoneUnit): boolean => of?.keys.some((key) => unit.nameKeys.has(key)) ?? false;
  const series = [...groups.values()]
    .filter((group) => group.length > 1 && (of ? group.some(isOf) : named))
    .sort((a, b) => b.length - a.length)[0];
  if (!series) return null;
  return [...series]
    .filter((unit) => unit.milestone.from !== null)
    .sort((a, b) => startOf(a.milestone) - startOf(b.milestone) || a.at - b.at);
}

const startOf = (milestone: Milestone): number => daysOf(milestone.from ?? "9999").from;

interface Pick {
  readonly unit: MilestoneUnit;
  readonly milestone: Milestone;
  /** A gap between the named member and the next holder. */
  readonly between: Milestone | null;
}

function pick(
  series: readonly MilestoneUnit[],
  place: Exclude<Place, { readonly kind: "count" | "extreme" }>,
): Pick | null {
  const holders = series.filter(isHolder);
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
      const [low, high] = [
        Math.min(series.indexOf(named), series.indexOf(unit)),
        Math.max(series.indexOf(named), series.indexOf(unit)),
      ];
      return {
        unit,
        milestone: unit.milestone,
        between: series[low + 1] && low + 1 < high ? (series[low + 1]?.milestone ?? null) : null,
      };
    }
  }
}

function givenBy(query: Query, unit: MilestoneUnit): readonly string[] {
  const { slot } = withSlot(query, weigh(query, unit, 0));
  return slot?.field ? [slot.field.label] : [];
}

/** A milestone's time in words: "13 October 2023 to January 2025". */
export function spanWords(milestone: Milestone): string {
  const parts = [milestone.from, milestone.to].flatMap((date) => (date === null ? [] : [wordsOf(daysOf(date))]));
  return enumerate([...new Set(parts)]).replace(" and ", " to ");
}

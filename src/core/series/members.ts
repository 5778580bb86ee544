import { meant } from "../base/meant.ts";
import type { Milestone } from "../base/schema.ts";
import { groupBy } from "../group-by.ts";
import { daysOf } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { weigh } from "../weighing/weigh.ts";
import { GROUP_KEYS, isOfEstimates, type SeriesPlace } from "./place.ts";

const AMOUNTS = ["most", "fewest", "low-end", "high-end", "tally", "people", "term", "estimate"];
const SIDES = ["vote-no", "vote-yes", "abstain", "chair"];
const PLACES = ["first", "first-time", "last", "newest", "second", "third", "ever"];
const BESIDE = ["successor", "predecessor", "series", "vacancy"];
const ORDER = new Set([...AMOUNTS, ...SIDES, ...PLACES, ...BESIDE]);

export const isHolder = ({ milestone }: MilestoneUnit): boolean => milestone.office?.role === "holder";

/** The members of the one group that the question speaks of, in time. */
export function seriesOf(query: Query, units: readonly Unit[], place: SeriesPlace): readonly MilestoneUnit[] | null {
  if ("found" in place) {
    if ("among" in place && place.among !== null) return inTime(place.among);
    const { group } = place.found.milestone;
    return inTime(
      units.filter((unit): unit is MilestoneUnit => unit.kind === "milestone" && unit.milestone.group === group),
    );
  }
  const named = query.terms.some((term) => hasAny(GROUP_KEYS, term.keys));
  const of = "of" in place ? place.of : null;
  const claimed = "of" in place ? place.claimed : null;
  const rest: Query = {
    ...query,
    figures: [],
    dates: [],
    terms: query.terms.filter(
      (term) =>
        !hasAny(ORDER, term.keys) &&
        // "When was the third envoy sworn in?": the third of all, sworn in or not.
        !(place.kind === "nth" && term.kind === "act" && query.asked.type === "date") &&
        term.surface !== "often" &&
        term !== of &&
        term !== claimed,
    ),
  };
  const strict = isOfEstimates(place, query);
  const isLacking = ({ kind }: QueryTerm): boolean => strict || kind !== "common";
  const meant = units.filter((unit): unit is MilestoneUnit => {
    if (unit.kind !== "milestone") return false;
    const { missing, held } = weigh(rest, unit, 0);
    const isNamed = of !== null && hasAny(unit.keys, of.keys);
    const isMeant = held.length > 0 || of !== null || (strict && !rest.terms.some(isTelling) && givesEstimate(unit));
    return isNamed || (isMeant && !missing.some(isLacking));
  });
  const isOf = (unit: MilestoneUnit): boolean => of !== null && hasAny(unit.nameKeys, of.keys);
  const series = [...groupBy(meant, ({ milestone }) => milestone.group).values()]
    .filter((group) => group.length > 1 && (of ? group.some(isOf) : named || (strict && group.every(givesEstimate))))
    .sort((a, b) => b.length - a.length)[0];
  return series ? inTime(series) : null;
}

/** Whether an entry tells an estimate of prisoners. */
export const givesEstimate = ({ milestone }: MilestoneUnit): boolean => meant(milestone, "estimate") !== undefined;

const inTime = (series: readonly MilestoneUnit[]): readonly MilestoneUnit[] =>
  series
    .filter((unit) => unit.milestone.from !== null)
    .sort((a, b) => startOf(a.milestone) - startOf(b.milestone) || a.at - b.at);

const startOf = (milestone: Milestone): number => daysOf(milestone.from ?? "9999").from;

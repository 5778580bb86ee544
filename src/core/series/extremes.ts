import { voteOf } from "../base/tally.ts";
import { milestonesShown } from "../compose/milestones.ts";
import type { Finding } from "../finding.ts";
import { stemKey } from "../language/keys.ts";
import { isMeeting } from "../meetings/meeting.ts";
import type { MilestoneUnit } from "../units.ts";
import { givesEstimate, isHolder } from "./members.ts";

/** What is counted in a series: who held an office, or the meetings, or what happened once and does not last. */
export function countedIn(series: readonly MilestoneUnit[]): readonly MilestoneUnit[] {
  const holders = series.filter(isHolder);
  const meetings = series.filter(({ milestone }) => isMeeting(milestone));
  return (
    [holders, meetings].find(({ length }) => length > 0) ??
    series.filter(({ milestone }) => milestone.from === milestone.to)
  );
}

export function countOf(series: readonly MilestoneUnit[]): Finding | null {
  const counted = countedIn(series);
  if (counted.length < 2) return null;
  const told = counted.map(({ milestone }) => milestone);
  return milestonesShown(told, `${told.length} in the record: ${namesOf(counted)}.`);
}

export const namesOf = (units: readonly MilestoneUnit[]): string =>
  units.map(({ milestone }) => milestone.name).join("; ");

/** The entry with the most or fewest votes on a side, or the highest or lowest estimate; ties are all shown. */
export function extremeOf(
  series: readonly MilestoneUnit[],
  side: "yes" | "no" | "abstain" | null,
  most: boolean,
): Finding | null {
  const values = series.flatMap((unit) => {
    const value = side ? (voteOf(unit.milestone)?.[side] ?? null) : estimateOf(unit, most);
    return value === null ? [] : [{ unit, value }];
  });
  if (values.length < 2) return null;
  const numbers = values.map(({ value }) => value);
  const best = most ? Math.max(...numbers) : Math.min(...numbers);
  const winners = values.filter(({ value }) => value === best).map(({ unit }) => unit.milestone);
  return milestonesShown(
    winners,
    `${bestWords(side !== null, most)} of ${values.length} in the record: ${winners.map((one) => one.summary).join(" ")}`,
  );
}

/** Votes are counted; estimates are high or low. */
const bestWords = (votes: boolean, most: boolean): string =>
  votes ? (most ? "The most" : "The fewest") : most ? "The highest" : "The lowest";

function estimateOf(unit: MilestoneUnit, most: boolean): number | null {
  if (!givesEstimate(unit)) return null;
  const figures = unit.slots.flatMap((slot) =>
    slot.type === "figure" && slot.about.has(ESTIMATE) ? slot.figures() : [],
  );
  return most ? Math.max(...figures.map(({ high }) => high)) : Math.min(...figures.map(({ low }) => low));
}

const ESTIMATE = stemKey("estimate");

import { voteOf } from "../base/tally.ts";
import { milestonesShown } from "../compose/milestones.ts";
import type { Finding } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import { isMeeting } from "../meetings/meeting.ts";
import type { MilestoneUnit } from "../units.ts";
import { isHolder } from "./members.ts";

export function countOf(series: readonly MilestoneUnit[]): Finding | null {
  const holders = series.filter(isHolder);
  const meetings = series.filter(({ milestone }) => isMeeting(milestone));
  const members =
    [holders, meetings].find(({ length }) => length > 0) ??
    series.filter(({ milestone }) => milestone.from === milestone.to);
  if (members.length < 2) return null;
  const milestones = members.map(({ milestone }) => milestone);
  return milestonesShown(
    milestones,
    `${milestones.length} in the record: ${enumerate(milestones.map(({ name }) => name))}.`,
  );
}

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
  const slot = unit.slots.find((one) => one.type === "figure" && one.field?.means === "estimate");
  const [first] = slot?.figures() ?? [];
  if (!first) return null;
  return most ? first.high : first.low;
}

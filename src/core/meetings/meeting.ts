import type { FactBase, Milestone, Tally } from "../base/schema.ts";
import { voteOf } from "../base/tally.ts";
import { daysOf } from "../language/days.ts";
import type { Unit } from "../weighing/units.ts";

/** A meeting of the Security Council on North Korea and the procedural vote before it. */
export interface Meeting {
  readonly milestone: Milestone;
  readonly year: number;
  /** Null where there was no vote. */
  readonly tally: Tally | null;
  /** Complete, as are the abstentions; who voted yes is not recorded. */
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  /** The symbol of the meeting record, where it is known. */
  readonly record: string | null;
}

const PREFIX = "security-council/";

/** Whether a unit is an entry on the Security Council's meetings. */
export const isOnMeetings = (unit: Unit): boolean => unit.kind === "milestone" && unit.milestone.id.startsWith(PREFIX);

/** The entries of a span of years are no meetings: they say that there was none. */
const isGap = ({ id, from, to }: Milestone): boolean => id.startsWith(PREFIX) && from !== to;

export const gapsIn = (base: FactBase): readonly Milestone[] => base.milestones.filter(isGap);

/** The meetings in order of time. */
export function meetingsIn(base: FactBase): readonly Meeting[] {
  return base.milestones
    .filter((one) => one.id.startsWith(PREFIX) && !isGap(one) && one.from !== null)
    .map(read)
    .sort((a, b) => (a.milestone.from ?? "").localeCompare(b.milestone.from ?? ""));
}

function read(milestone: Milestone): Meeting {
  const field = (label: string): string | null => milestone.fields.find((one) => one.label === label)?.value ?? null;
  const names = (label: string): readonly string[] => field(label)?.split(", ") ?? [];
  return {
    milestone,
    year: Math.floor(daysOf(milestone.from ?? "").from / 10_000),
    tally: voteOf(milestone),
    no: names("Voted no"),
    abstain: names("Abstained"),
    record: field("Meeting record"),
  };
}

import { meant, namesIn } from "../base/meant.ts";
import type { FactBase, Meaning, Milestone, Tally } from "../base/schema.ts";
import { voteOf } from "../base/tally.ts";
import { type Days, daysOf } from "../language/days.ts";
import type { Unit } from "../units.ts";

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

/** A meeting has a procedural vote before it, or says that it had none. */
export const isMeeting = (milestone: Milestone): boolean => meant(milestone, "procedural-vote") !== undefined;

/** The other entries on the Council say that there was no meeting. */
export const gapsIn = (base: FactBase): readonly Milestone[] =>
  base.milestones.filter((one) => one.id.startsWith(PREFIX) && !isMeeting(one));

/** The meetings in order of time. */
export function meetingsIn(base: FactBase): readonly Meeting[] {
  return base.milestones
    .filter((one) => isMeeting(one) && one.from !== null)
    .map(read)
    .sort((a, b) => (a.milestone.from ?? "").localeCompare(b.milestone.from ?? ""));
}

/** Those before which there was a vote. */
export const votedOn = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.filter(({ tally }) => tally !== null);

/** The day on which the Council met. */
export const dayOf = ({ milestone }: Pick<Meeting, "milestone">): Days => daysOf(milestone.from ?? "");

function read(milestone: Milestone): Meeting {
  const saidAs = (meaning: Meaning): string | null => meant(milestone, meaning)?.value ?? null;
  const names = (meaning: Meaning): readonly string[] => {
    const value = saidAs(meaning);
    return value === null ? [] : namesIn(value);
  };
  return {
    milestone,
    year: Math.floor(daysOf(milestone.from ?? "").from / 10_000),
    tally: voteOf(milestone),
    no: names("voted-no"),
    abstain: names("abstained"),
    record: saidAs("meeting-record"),
  };
}

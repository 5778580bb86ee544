import { dateText } from "../base/dates.ts";
import { tallyWords } from "../base/tally.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, settled } from "../finding.ts";
import type { Meeting } from "./meeting.ts";

/** Meetings as cards with one line of lead. */
export function meetingsShown(meetings: readonly Meeting[], lead: string, strong: readonly string[] = []): Finding {
  return settled(
    milestonesShown(
      meetings.map(({ milestone }) => milestone),
      lead,
      strong,
    ),
  );
}

export const dayWords = ({ milestone }: Meeting): string => dateText(milestone.from ?? "");

/** "11 yes, 2 no, 2 abstentions" or "no procedural vote". */
export const resultWords = ({ tally }: Meeting): string => (tally ? tallyWords(tally) : "no procedural vote");

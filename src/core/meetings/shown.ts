import { evidenceOfMilestone, milestoneCard } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { dateWords, tallyWords } from "../votes/words.ts";
import type { Meeting } from "./meeting.ts";

/** Meetings as cards with one line of lead. */
export function shown(meetings: readonly Meeting[], lead: string, strong: readonly string[] = []): Finding {
  return {
    outcome: "answered",
    lead,
    blocks: meetings.map(({ milestone }) => milestoneCard(milestone, strong)),
    evidence: meetings.map(({ milestone }) => evidenceOfMilestone(milestone)),
    final: true,
  };
}

export const dayWords = ({ milestone }: Meeting): string => dateWords(milestone.from ?? "");

/** "11 yes, 2 no, 2 abstentions" or "no procedural vote". */
export const resultWords = ({ tally }: Meeting): string => (tally ? tallyWords(tally) : "no procedural vote");

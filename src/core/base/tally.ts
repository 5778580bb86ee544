import { meant } from "./meant.ts";
import type { Milestone, Tally } from "./schema.ts";

/** "11-2-2", in the order yes, no, abstentions; null in a text without one. */
export function tallyOf(text: string): Tally | null {
  const match = /(?<![\d-])(\d{1,3}) ?[-:/] ?(\d{1,3}) ?[-:/] ?(\d{1,3})(?![\d-])/.exec(text);
  return match ? { yes: Number(match[1]), no: Number(match[2]), abstain: Number(match[3]) } : null;
}

/** "88-21-60", in the order in which the UN prints a vote. */
export const tallyText = ({ yes, no, abstain }: Tally): string => `${yes}-${no}-${abstain}`;

/** "88 yes, 21 no, 60 abstentions". */
export const tallyWords = ({ yes, no, abstain }: Tally): string =>
  `${yes} yes, ${no} no, ${abstain} ${abstain === 1 ? "abstention" : "abstentions"}`;

/** All votes that were cast. */
export const castOf = ({ yes, no, abstain }: Tally): number => yes + no + abstain;

/** The vote that a milestone tells of; null if it tells of none. */
export const voteOf = (milestone: Milestone): Tally | null => tallyOf(meant(milestone, "procedural-vote")?.value ?? "");

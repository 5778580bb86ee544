import { dateText } from "../base/dates.ts";
import type { Milestone } from "../base/schema.ts";
import type { Finding } from "../finding.ts";
import { evidenceOfMilestone, milestoneCard } from "./evidence.ts";

/** Dated entries as cards under one line of lead, else under what they come to. Fields whose label is in `strong` come first. */
export function milestonesShown(
  milestones: readonly Milestone[],
  lead = milestones.map(({ summary }) => summary).join(" "),
  strong: readonly string[] = [],
): Finding {
  return {
    outcome: "answered",
    lead,
    blocks: milestones.map((one) => milestoneCard(one, strong)),
    evidence: milestones.map(evidenceOfMilestone),
  };
}

/** A milestone's time in words: "13 October 2023 to January 2025". */
export const spanWords = ({ from, to }: Milestone): string =>
  [...new Set([from, to])].flatMap((date) => (date === null ? [] : [dateText(date)])).join(" to ");

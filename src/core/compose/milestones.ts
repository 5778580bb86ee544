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

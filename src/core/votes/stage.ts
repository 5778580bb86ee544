import type { Resolution, Tally } from "../base/schema.ts";
import type { VoteQuestion } from "./reading.ts";

/** Where a text was voted on: by the body that adopted it, or before that by the Assembly's Third Committee. */
export type Stage = "final" | "committee";

export const stageOf = ({ committee, plenary }: VoteQuestion): Stage => (committee && !plenary ? "committee" : "final");

/** The tally at a stage; null where there was no vote or none is recorded. */
export const tallyAt = (one: Resolution, stage: Stage): Tally | null =>
  stage === "final" ? one.vote : (one.thirdCommittee?.vote ?? null);

export const stageWords = (stage: Stage): string => (stage === "committee" ? " in the Third Committee" : "");

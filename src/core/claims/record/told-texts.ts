import type { Body, FactBase, Resolution } from "../../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../../compose/evidence.ts";
import type { Query } from "../../reading/query.ts";
import { strangersIn } from "../../reading/vote-terms.ts";
import { happenedIn } from "../../votes/happened-in.ts";
import { readVoteQuestion } from "../../votes/reading.ts";
import type { Held } from "../verdict.ts";

/** The bodies whose texts a statement names; none where they may be those of any. */
export const bodiesTold = (query: Query, base: FactBase): readonly Body[] =>
  readVoteQuestion(query, base)?.bodies ?? [];

/** The texts of the bodies that a statement names, or all. */
export function textsTold(query: Query, base: FactBase): readonly Resolution[] {
  const bodies = bodiesTold(query, base);
  return bodies.length === 0 ? base.resolutions : base.resolutions.filter(({ body }) => bodies.includes(body));
}

/** Whether a text was adopted or went through the Third Committee in a time that a statement names; any was where it names none. */
export const isOfTimesTold = (one: Resolution, { dates }: Query): boolean =>
  dates.length === 0 || dates.some((date) => happenedIn(one, date) !== null);

/** Whether a statement says more than votes and those who cast them can tell. */
export const tellsMoreThanVotes = (query: Query): boolean => strangersIn(query).some(({ kind }) => kind !== "country");

/** That a statement is so or is not, by texts that are shown in a table. */
export const heldByTexts = (isSo: boolean, texts: readonly Resolution[], caption: string): Held => ({
  verdict: isSo ? "in" : "differs",
  blocks: [resolutionTable(texts, caption)],
  evidence: texts.map(evidenceOfResolution),
});

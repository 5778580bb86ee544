import { PROSPECT } from "../base/measures.ts";
import type { Training } from "../base/schema.ts";
import { once } from "../remember.ts";
import type { Judged } from "./agreement.ts";
import type { Judgement } from "./judgement.ts";
import { logOdds, shareOf } from "./linear.ts";
import { createTrees } from "./trees.ts";

/** The unit that would answer a question, beside what else is known of both. */
export interface Prospect {
  readonly best: Judged;
  /** The next best, if there is one. */
  readonly next: Judged | null;
  readonly judgement: Judgement;
  /** A term or a time is looked up, and the unit has it. */
  readonly lookedUp: boolean;
  /** Nearly nothing of the question is there to be held. */
  readonly saysNothing: boolean;
  /** It has no figure where a claim has one. */
  readonly unconfirmed: boolean;
  /** The question goes on from one before. */
  readonly follows: boolean;
}

/** How likely it has to be that something answers: what is rather right than wrong is told. */
export const NEEDED = 0.5;

/** What speaks for or against that the best unit answers, in the order of its names. */
export function prospectOf({ best, next, judgement, ...seen }: Prospect): readonly number[] {
  return [
    best.score,
    judgement.likely,
    judgement.doubt / 3,
    best.logit / 3,
    Math.min(FAR_AHEAD, best.logit - (next?.logit ?? Number.NEGATIVE_INFINITY)) / 3,
    Math.max(-FARTHEST, Math.min(FARTHEST, logOdds(best.score))) / 3,
    best.opinion / 3,
    judgement.opinion.none / 3,
    (best.opinion - judgement.opinion.none) / 3,
    judgement.opinion.most / 3,
    Number(best.opinion < judgement.opinion.most),
    judgement.judged.filter(({ score }) => score >= best.score / 2).length / 5,
    Number(best === judgement.judged[0]),
    Number(seen.lookedUp),
    Number(seen.saysNothing),
    Number(seen.saysNothing && !seen.follows),
    Number(seen.unconfirmed),
    Number(seen.follows),
    ...best.evidence,
    ...judgement.question,
  ];
}

/** In log odds: beyond this a score says no more. */
const FARTHEST = 5;

/** In log odds: whatever is so far ahead of the next is alone. */
const FAR_AHEAD = 3;

/**
 * Boosted trees (J. Friedman, 2001) that say how likely it is, 0 to 1, that the best unit answers. The judge says which
 * unit is the likeliest, and is surer of questions that it learned from than it should be of others; this goes by what it
 * said of those that it did not learn from. `npm run learn` grows the trees.
 */
export function createConfidence({ confidence }: Training): (prospect: Prospect) => number {
  const logOddsOf = once(() => createTrees(PROSPECT, confidence));
  return (prospect) => shareOf(logOddsOf()(prospectOf(prospect)));
}

import { NOW } from "../../eval/ask.ts";
import type { EvalQuestion } from "../../eval/questions.ts";
import type { Training } from "../../src/core/base/schema.ts";
import { earlierIn, readInThread } from "../../src/core/interpret.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import { decideFor } from "../../src/core/search.ts";
import { PROSPECT, prospectOf } from "../../src/core/weighing/confidence.ts";
import { acceptedIn, isRight, isUnsettled } from "./examples.ts";
import { logistic } from "./logistic.ts";

/** What was seen of the unit that would have answered a question, and whether it does. */
export interface ProspectExample {
  readonly seen: readonly number[];
  readonly right: boolean;
}

/** What would answer each question; those are left out that no unit may answer. */
export function readProspects(questions: readonly EvalQuestion[], knowledge: Knowledge): readonly ProspectExample[] {
  return questions.flatMap((question) => {
    if (isUnsettled(question)) return [];
    const earlier = earlierIn(question.context ?? [], NOW, knowledge);
    const { prospect } = decideFor(readInThread(question.question, earlier, NOW, knowledge), knowledge);
    if (prospect === null) return [];
    const wanted = new Set(acceptedIn(question));
    return [{ seen: prospectOf(prospect), right: isRight(prospect.best.unit, wanted) }];
  });
}

/** How likely it has to be that the best unit answers: below it more is told wrongly than is worth it. */
const NEEDED = 0.4;

/** Before anything is learned of it: as confident as the judge. */
export const UNTRIED: Training["confidence"] = { needed: 0.5, weights: { likely: 10, none: -5 } };

/** Finds the weights under which it is most likely that what answered was told, and what did not was not. */
export function trainConfidence(examples: readonly ProspectExample[]): Training["confidence"] {
  const cases = examples.map(({ seen, right }) => ({
    entries: seen.flatMap((value, place) => (value === 0 ? [] : [[place, value] as const])),
    right,
  }));
  const weights = logistic(cases, PROSPECT.length);
  return {
    needed: NEEDED,
    weights: Object.fromEntries(PROSPECT.map((name, place) => [name, Number((weights[place] ?? 0).toFixed(2))])),
  };
}

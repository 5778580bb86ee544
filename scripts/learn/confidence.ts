import type { EvalQuestion } from "../../eval/questions.ts";
import { decideFor } from "../../src/core/answering/search.ts";
import { PROSPECT } from "../../src/core/base/measures.ts";
import type { Training } from "../../src/core/base/schema.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import { prospectOf } from "../../src/core/weighing/confidence.ts";
import { boost, type Seen } from "./boost.ts";
import { acceptedIn, isRight, isUnsettled, readingOf } from "./examples.ts";

/** What would answer each question; those are left out that no unit may answer. */
export function readProspects(questions: readonly EvalQuestion[], knowledge: Knowledge): readonly Seen[] {
  return questions.flatMap((question) => {
    if (isUnsettled(question)) return [];
    const { prospect } = decideFor(readingOf(question, knowledge), knowledge);
    if (prospect === null) return [];
    const wanted = new Set(acceptedIn(question));
    return [{ seen: prospectOf(prospect), right: isRight(prospect.best.unit, wanted) }];
  });
}

/** Before anything is learned of it: as confident as the judge. */
export const UNTRIED: Training["confidence"] = [{ asks: "likely > 0.5", says: "-5 5" }];

/** Grows the trees that tell what was right from what was not. */
export function trainConfidence(examples: readonly Seen[]): Training["confidence"] {
  return boost(examples).map(({ asks, says }) => ({
    asks: asks.map(([place, above]) => `${PROSPECT[place]} > ${above}`).join(", "),
    says: says.join(" "),
  }));
}

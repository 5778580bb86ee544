import type { Answer, Question } from "../../../src/core/index.ts";
import { answerOf, paragraph, quote, record, suggest } from "../../standins/answers.ts";

/** Answers with what was asked; "long" has several pages, sources are shown as such. */
export function pagedAnswer({ text, context = [] }: Question): Answer {
  const said = paragraph(`You asked: ${text} after ${context.length}`);
  const blocks =
    text === "long"
      ? [said, quote("x".repeat(20_000)), paragraph("The end.")]
      : text.startsWith("cite")
        ? [said, quote("Before. The quote. After."), record()]
        : [said, quote("The quote.")];
  return answerOf({ question: text, blocks, suggestions: suggest("sources", "figures camps") });
}

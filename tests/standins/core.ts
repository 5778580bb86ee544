import type { Answer, Core, Question } from "../../src/core/index.ts";
import { answerOf, paragraph, quote, suggest } from "./answers.ts";

/** The one question that {@link cannedCore} fails on, to see what an adapter tells the asker then. */
export const FAILING = "make it fail";

/**
 * A core that knows no facts: it answers with what it was asked and in which context, so that a test sees what
 * arrived. It throws for {@link FAILING}, which no real core does.
 */
export function cannedCore(
  answer: (question: Question) => Answer = echo,
): Core & { readonly asked: readonly Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    ask: (question) => {
      asked.push(question);
      if (question.text === FAILING) throw new Error("the secret inside");
      return answer(question);
    },
    complete: (_kind, typed) => [{ label: `${typed} one`, value: typed }],
    topics: [{ label: "Camps", question: "topic camps" }],
  };
}

export function echo({ text, context = [] }: Question): Answer {
  const words = text.trim();
  return answerOf({
    question: words,
    blocks: [paragraph(`You asked: ${words}`), quote(`Heard “${words}” after ${context.length} earlier.`)],
    suggestions: suggest("sources", "topics"),
  });
}

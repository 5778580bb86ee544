import type { Answer, Core } from "../../core/index.ts";
import { type Asked, askedLine, asQuestion } from "./asked.ts";

/** An answer with the line that shows what was asked; no line where the question is too long for one. */
export interface Told {
  readonly answer: Answer;
  readonly asked: string | undefined;
}

/**
 * Asks the core. Of the earlier questions, the line shows the fewest that give the same answer, so that it says what a
 * follow-up was understood to follow, and a button on the answer asks the very same again. A question too long for
 * the line is asked by itself.
 */
export function ask(core: Core, now: Date, { text, context }: Asked): Told {
  const question = asQuestion(text);
  const earlier = fitting(question, context.map(asQuestion));
  const answer = core.ask({ text: question, context: earlier, now });
  if (earlier.length === 0) return { answer, asked: askedLine({ text: question, context: [] }) };
  const isSame = (other: Answer) => other === answer || JSON.stringify(other) === JSON.stringify(answer);
  for (let kept = 0; kept < earlier.length; kept++) {
    const fewer = lastOf(earlier, kept);
    if (!isSame(core.ask({ text: question, context: fewer, now }))) continue;
    return { answer, asked: askedLine({ text: question, context: fewer }) };
  }
  return { answer, asked: askedLine({ text: question, context: earlier }) };
}

/** The last earlier questions, as many as the line has room for. */
function fitting(text: string, context: readonly string[]): readonly string[] {
  const earlier = context.filter((question) => question !== "");
  for (let kept = earlier.length; kept > 0; kept--) {
    const last = lastOf(earlier, kept);
    if (askedLine({ text, context: last }) !== undefined) return last;
  }
  return [];
}

const lastOf = (questions: readonly string[], count: number) => questions.slice(questions.length - count);

/** The only door of the core: questions in, answers out. Adapters import nothing else from here. */
export {
  type Answer,
  answerSchema,
  type Block,
  type Citation,
  type Evidence,
  type Inline,
  type Outcome,
  type Range,
  type Suggestion,
  unreachable,
} from "./answer.ts";
export { type Opened, openFactBase } from "./base/load.ts";
export { type Problem, problemText } from "./base/problem.ts";
export type { FactBase } from "./base/schema.ts";
export { USAGES } from "./commands/help.ts";
export type { CompletionKind, Core } from "./core.ts";
export { createCore } from "./create-core.ts";
export { inTurn } from "./in-turn.ts";
export { nearest } from "./language/spelling.ts";
export { hasWords } from "./language/text.ts";
export { blockText, lineText, toPlainText } from "./plain-text.ts";
export { cut, MAX_CONTEXT, MAX_QUESTION_LENGTH, type Question } from "./question.ts";
export type { Kept, MemoryOf } from "./recall.ts";
export { words } from "./words.ts";

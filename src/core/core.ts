import type { Answer } from "./answer.ts";
import type { Question } from "./question.ts";

/** What can be completed while somebody types a command's option. */
export type CompletionKind = "topic" | "body" | "year" | "symbol";

/** One completion: what is shown and what is filled in, at most 100 characters each. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

export interface Core {
  /**
   * Answers one question. Pure and synchronous: the same question gets the same answer, and no input makes it throw.
   */
  ask(question: Question): Answer;
  /** All completions for what has been typed so far, best first; any input, never throws. */
  complete(kind: CompletionKind, typed: string): readonly Completion[];
  /** Topics in the order in which they are listed, for buttons: a label and the question that it asks. */
  readonly topics: readonly { readonly label: string; readonly question: string }[];
}

import { type Answer, toPlainText } from "../../core/index.ts";

/** The id that somebody gave a question, to find its answer again. Null where none was given. */
type QuestionId = string | number | null;

/** An answer for programs. `machine-schema.ts` has its schema, `docs/machine-form.md` explains it. */
export type MachineAnswer = Answer & { readonly id: QuestionId; readonly text: string };

/** In place of an answer, for a line of a batch that could not be asked. */
export interface MachineError {
  readonly id: QuestionId;
  readonly outcome: "error";
  /** The line in the input, counted from 1. */
  readonly line: number;
  /** What is wrong with it and what to write instead. */
  readonly error: string;
}

/** An answer for programs: everything that the answer holds, the id of its question, and its whole text. */
export function toMachine(answer: Answer, id: QuestionId): MachineAnswer {
  return { id, text: toPlainText(answer), ...answer };
}

/** One line of JSON, safe to print: what JSON leaves raw of control and direction characters is escaped too. */
export function toJsonLine(value: MachineAnswer | MachineError): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

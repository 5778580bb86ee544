import { cut } from "../question.ts";
/** One thing that is wrong with the fact base: where it stands, what it is and what to do about it. */
export interface Problem {
  /** The file in the data directory, `facts.json`. */
  readonly file: string;
  /** The entry's id, or its place in the file (`entry 3`) where it has none. */
  readonly id?: string;
  /** The field within the entry, `dates[0].text`. */
  readonly field?: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with an entry that is known. */
export type Fault = Omit<Problem, "file" | "id">;

export type Report<What = Problem> = (what: What) => void;

/** The problem in one line: `facts.json, 004-11, figures[0]: “8” is not in the quote. Write the figure as …`. */
export function problemText(problem: Problem): string {
  const { file, id, field, message, remedy } = problem;
  const place = [file, id && shortened(id), field && shortened(field)].filter((part) => part !== undefined).join(", ");
  return `${place}: ${message}. ${remedy}.`.replaceAll(/\p{Cc}+/gu, " ");
}

/** A value from the data as it is shown in a message. */
export function quoted(value: string): string {
  return `“${shortened(value)}”`;
}

/** The beginning of a text, where it is long. */
export function shortened(text: string): string {
  return text.length > 80 ? `${cut(text, 79)}…` : text;
}

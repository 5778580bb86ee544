import type { Answer } from "../answer.ts";
import type { Interpretation } from "../answering/interpretation.ts";
import type { NotesFor } from "../compose/notes.ts";
import type { Knowledge } from "../knowledge.ts";

/** What a command works with. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly notesFor: NotesFor;
  readonly now: Date;
  /** What was asked earlier in the thread, oldest first, without the whys. */
  readonly earlier: () => readonly string[];
  readonly interpretThread: (texts: readonly string[], now: Date) => Interpretation;
  /** The command that a text is read as, alone or after others; null if it is a plain question. */
  readonly read: (text: string, before?: readonly string[]) => ReadCommand | null;
}

/** What a text that is no plain question was read as. */
export interface ReadCommand {
  /** As help lists it: greetings are `help`, and a bare topic is `topic`. */
  readonly name: string;
  readonly answer: Answer;
}

/** A command as typed and what follows its name. */
interface Command {
  readonly text: string;
  readonly rest: string;
}

/** Answers a command, or null where the text is a plain question after all. */
export type RunCommand = (command: Command, setting: Setting) => Answer | null;

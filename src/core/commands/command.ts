import type { Answer } from "../answer.ts";
import type { NotesFor } from "../compose/notes.ts";
import type { Interpretation } from "../interpret.ts";
import type { Knowledge } from "../knowledge.ts";

/** What a command works with. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly notesFor: NotesFor;
  readonly now: Date;
  /** Earlier questions of the thread, oldest first. */
  readonly context: readonly string[];
  readonly interpretThread: (texts: readonly string[], now: Date) => Interpretation;
}

/** A command as typed and what follows its name. */
export interface Command {
  readonly text: string;
  readonly rest: string;
}

/** Answers a command, or null where the text is a plain question after all. */
export type RunCommand = (command: Command, setting: Setting) => Answer | null;

import type { Core } from "../../core/index.ts";
import type { Look } from "./look.ts";
import type { Output } from "./output.ts";

/** What a chat works with. */
export interface ChatOptions {
  readonly core: Core;
  readonly now: () => Date;
  /** How the window looks now; asked before every answer, because windows are resized. */
  readonly look: () => Look;
  readonly output: Output;
  /** For what is not an answer: what went wrong, for whoever runs the bot. */
  readonly notices: Output;
}

/** A chat in a terminal or a pipe. */
export interface Chat {
  readonly name: "terminal";
  /** Resolves once lines are read. */
  start(): Promise<void>;
  /** Ends the chat. May be called twice. */
  stop(): Promise<void>;
  /**
   * Resolves when the chat is over: by `exit`, Ctrl-C, Ctrl-D, the end of the input or `stop`. Rejects with an
   * `InputError` where the input could not be read to its end.
   */
  readonly ended: Promise<void>;
}

/** Whether a line ends the chat. */
export const isFarewell = (line: string): boolean => /^\s*(?:exit|quit|:q)\s*$/i.test(line);

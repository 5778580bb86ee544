import type { Logger } from "pino";
import type { Answer } from "../core/index.ts";
import type { Feedback } from "./feedback.ts";

/** A chat platform that questions come from and answers go to. */
export interface Adapter {
  readonly name: string;
  /** Resolves once questions are answered. Rejects with a {@link StartError} where a person has to change something. */
  start(): Promise<void>;
  /** Renders an answer and sends it nowhere, so that what does it is compiled before the first question. */
  rehearse?(question: string, answer: Answer): void;
  /**
   * Takes no more questions, lets running replies finish, then lets go of everything. May be called twice, and while it
   * starts: then the start comes to an end one way or the other.
   */
  stop(): Promise<void>;
}

/**
 * How long stopping waits for replies under way, in milliseconds. With a goodbye to the platform it is less than the
 * ten seconds after which Docker ends a process.
 */
export const STOP_WITHIN_MS = 7_000;

/** What every chat adapter is given beside its own settings. */
export interface Surroundings {
  /** Gets no message text and no token. */
  readonly logger: Logger;
  readonly now: () => Date;
  readonly feedback: Feedback;
  /** Called at most once, when a running adapter cannot go on, with one sentence that says what to do. */
  readonly onFatal: (reason: string) => void;
}

/** Why an adapter did not start. The message is one plain sentence with the remedy, and names no secret. */
export class StartError extends Error {
  override readonly name = "StartError";
}

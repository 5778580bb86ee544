import type { Core } from "../../core/index.ts";
import type { Feedback } from "../feedback.ts";
import type { Threads } from "../threads.ts";
import type { BoundedSet } from "./bounded-set.ts";

/** What answering an event needs. */
export interface Services {
  readonly core: Core;
  readonly now: () => Date;
  readonly threads: Threads;
  readonly feedback: Feedback;
  /** Threads that hang under nobody's answer. */
  readonly foreign: BoundedSet;
}

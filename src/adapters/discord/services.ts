import type { LRUCache } from "lru-cache";
import type { Core } from "../../core/index.ts";
import type { Feedback } from "../feedback.ts";
import type { Threads } from "../threads.ts";

/** What answering an event needs. */
export interface Services {
  readonly core: Core;
  readonly now: () => Date;
  readonly threads: Threads;
  readonly feedback: Feedback;
  /** Threads that hang under nobody's answer. */
  readonly foreign: LRUCache<string, true>;
}

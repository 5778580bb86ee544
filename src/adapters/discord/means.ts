import type { LRUCache } from "lru-cache";
import type { Core } from "../../core/index.ts";
import type { Feedback } from "../feedback.ts";
import type { Seen } from "../seen.ts";
import type { Threads } from "../threads.ts";

/** What answering an event needs. */
export interface Means {
  readonly core: Core;
  readonly now: () => Date;
  readonly threads: Threads;
  readonly feedback: Feedback;
  /** Tells a press of the same button from the first. */
  readonly seen: Seen;
  /** Threads that hang under nobody's answer. */
  readonly foreign: LRUCache<string, true>;
}

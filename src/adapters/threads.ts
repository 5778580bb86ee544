import { LRUCache } from "lru-cache";
import { cut, MAX_CONTEXT } from "../core/index.ts";

/** The last questions of each thread, so that "and in 2006?" is understood. Kept in memory alone. */
export interface Threads {
  /** The earlier questions of a thread, oldest first; none after the time limit. */
  earlier(thread: string): readonly string[];
  /** Adds a question to its thread. */
  remember(thread: string, question: string): void;
}

/** How many threads are remembered; the one that was quiet longest goes first. */
const MAX_THREADS = 1_000;

/** How long after its last question a thread is forgotten, in milliseconds. */
export const REMEMBERED_MS = 12 * 3_600_000;

/** Longest part of a question that is remembered, in UTF-16 code units. */
export const MAX_REMEMBERED_LENGTH = 240;

/** Remembers threads until their time is over or there are too many. */
export function createThreads({ now }: { readonly now: () => Date }): Threads {
  const clock = { now: () => now().getTime() };
  const threads = new LRUCache<string, readonly string[]>({
    max: MAX_THREADS,
    ttl: REMEMBERED_MS,
    ttlResolution: 0,
    perf: clock,
  });
  const earlier = (thread: string) => threads.get(thread) ?? [];
  return {
    earlier,
    remember(thread, question) {
      threads.set(thread, [...earlier(thread), cut(question.trim(), MAX_REMEMBERED_LENGTH)].slice(-MAX_CONTEXT));
    },
  };
}

/** A question with those that it was understood to follow. */
interface Followed {
  readonly text: string;
  /** Oldest first. */
  readonly context: readonly string[];
}

/** Adds a question to its thread; a thread of which nothing is known begins with what the question follows. */
export function rememberAll(threads: Threads, thread: string, { text, context }: Followed): void {
  const begun = threads.earlier(thread).length > 0;
  for (const question of begun ? [text] : [...context, text]) threads.remember(thread, question);
}

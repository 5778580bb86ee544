import { LRUCache } from "lru-cache";
import { cut, MAX_CONTEXT } from "../core/index.ts";

/** The last questions of each thread, so that "and in 2006?" is understood. Kept in memory alone. */
export interface Threads {
  /** The earlier questions of a thread, oldest first; none after the time limit. */
  earlier(thread: string): readonly string[];
  /** Adds a question to its thread. */
  remember(thread: string, question: string): void;
}

interface ThreadsOptions {
  readonly now: () => Date;
  /** How many threads are kept; the one that was quiet longest goes first. Default 1,000. */
  readonly maxThreads?: number;
  /** How long after its last question a thread is forgotten, in milliseconds. Default 12 hours. */
  readonly maxAgeMs?: number;
}

/** Longest part of a question that is remembered, in UTF-16 code units. */
export const MAX_REMEMBERED_LENGTH = 240;

/** Remembers threads until their time is over or there are too many. */
export function createThreads({ now, maxThreads = 1_000, maxAgeMs = 12 * 3_600_000 }: ThreadsOptions): Threads {
  const clock = { now: () => now().getTime() };
  const threads = new LRUCache<string, readonly string[]>({
    max: maxThreads,
    ttl: maxAgeMs,
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

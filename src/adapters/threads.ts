import { MAX_CONTEXT } from "../core/index.ts";

/** The last questions of each thread, so that "and in 2006?" is understood. Kept in memory alone. */
export interface Threads {
  /** The earlier questions of a thread, oldest first; none after the time limit. */
  earlier(thread: string): readonly string[];
  /** Adds a question to its thread. */
  remember(thread: string, question: string): void;
}

export interface ThreadsOptions {
  readonly now: () => Date;
  /** How many threads are kept; the one that was quiet longest goes first. Default 1,000. */
  readonly maxThreads?: number;
  /** How long after its last question a thread is forgotten, in milliseconds. Default 12 hours. */
  readonly maxAgeMs?: number;
}

/** Longest part of a question that is remembered, in UTF-16 code units. */
export const MAX_REMEMBERED_LENGTH = 240;

export function createThreads({ now, maxThreads = 1_000, maxAgeMs = 12 * 3_600_000 }: ThreadsOptions): Threads {
  const threads = new Map<string, { readonly questions: readonly string[]; readonly at: number }>();
  function live(thread: string): readonly string[] {
    const entry = threads.get(thread);
    return entry && now().getTime() - entry.at < maxAgeMs ? entry.questions : [];
  }
  return {
    earlier: live,
    remember(thread, question) {
      const questions = [...live(thread), shorten(question)].slice(-MAX_CONTEXT);
      threads.delete(thread);
      threads.set(thread, { questions, at: now().getTime() });
      const [quietest] = threads.keys();
      if (threads.size > maxThreads && quietest !== undefined) threads.delete(quietest);
    },
  };
}

function shorten(question: string): string {
  // A cut between the halves of a surrogate pair takes the first half along.
  return question
    .trim()
    .slice(0, MAX_REMEMBERED_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "");
}

import { LRUCache } from "lru-cache";
import type { Kept, MemoryOf } from "./core/index.ts";

/** How much is kept; what was not asked for longest goes first. One entry takes some 3 kB, a long answer 75 kB. */
const MAX_KEPT = 1_000;

/** A memory of one day. */
interface DayMemory {
  /** The memory of the day that a question is asked on. The next day begins with nothing. */
  readonly memoryOf: MemoryOf;
  forget(): void;
}

/**
 * A memory for the chats. More, Source and Share ask again what was asked before, so do people, and a follow-up is read
 * after all that it follows. What a question came to in its thread stays so all day, since the core knows no time finer
 * than the day; no question is kept longer than it is of use.
 */
export function createDayMemory(): DayMemory {
  const kept = new LRUCache<string, Kept>({ max: MAX_KEPT });
  let today = 0;
  return {
    memoryOf(now) {
      const day = Math.floor(now.getTime() / DAY_MS);
      if (day !== today) kept.clear();
      today = day;
      return kept;
    },
    forget: () => kept.clear(),
  };
}

const DAY_MS = 24 * 3_600_000;

import { LRUCache } from "lru-cache";

/** Tells the first delivery of an event from its redeliveries. Kept in memory alone. */
export interface Seen {
  /** True the first time that a key comes; false again until its time is over. */
  first(key: string): boolean;
  /** Takes a key for new again: what it stood for did not come about. */
  forget(key: string): void;
}

/** How long a key is known, in milliseconds: longer than any platform goes on redelivering. */
const KNOWN_MS = 900_000;

/** How many keys are known; the oldest goes first. */
const MAX_KEYS = 50_000;

/** Knows keys until their time is over or there are too many. */
export function createSeen({ now }: { readonly now: () => Date }): Seen {
  const clock = { now: () => now().getTime() };
  const keys = new LRUCache<string, true>({ max: MAX_KEYS, ttl: KNOWN_MS, ttlResolution: 0, perf: clock });
  return {
    first(key) {
      if (keys.has(key)) return false;
      keys.set(key, true);
      return true;
    },
    forget(key) {
      keys.delete(key);
    },
  };
}

/**
 * Does a thing unless it has been done or is being done; a thing that failed may be done again. With `again`, one that
 * was done may be too, so that only what comes meanwhile is passed over. Resolves with whether it was done.
 */
export async function once(
  seen: Seen,
  key: string,
  act: () => Promise<void>,
  { again = false }: { readonly again?: boolean } = {},
): Promise<boolean> {
  if (!seen.first(key)) return false;
  try {
    await act();
  } catch (error) {
    seen.forget(key);
    throw error;
  }
  if (again) seen.forget(key);
  return true;
}

/** Where a platform asks to wait and does not say how long in a way that can be read. */
export const DEFAULT_WAIT_MS = 1_000;

/** How long a Retry-After header asks to wait, in milliseconds: by seconds, or by the time of day as HTTP allows. */
export function retryAfterMs(header: string | null | undefined, now: number): number {
  const text = (header ?? "").trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1_000;
  const time = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? DEFAULT_WAIT_MS : Math.max(0, time - now);
}

/**
 * Longest wait that is kept to, in milliseconds; then it is asked again. A timer holds no more than 24 days and takes
 * what is longer for nothing.
 */
export const LONGEST_WAIT_MS = 3_600_000;

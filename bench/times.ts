/** Times in milliseconds: the middle one, and the one that 99 of 100 stay below. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

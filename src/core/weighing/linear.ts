/** The weights in the order of the names; what has none weighs nothing. */
export const weightsOf = (names: readonly string[], weights: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(names, (name) => weights[name] ?? 0);

/** The sum of the values, each times its weight. */
export function weighted(values: readonly number[], weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < weights.length; at += 1) total += (weights[at] ?? 0) * (values[at] ?? 0);
  return total;
}

/** The log odds of a share between 0 and 1. */
export const logOdds = (share: number): number => Math.log(share / (1 - share));

/** The share between 0 and 1 that log odds stand for. */
export const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

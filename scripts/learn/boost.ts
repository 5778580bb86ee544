import { shareOf } from "../../src/core/weighing/linear.ts";

/** What was seen in one case, and what came of it. */
export interface Seen {
  readonly seen: readonly number[];
  readonly right: boolean;
}

/** Values that are asked for one after the other, and what each row of answers, as a binary number, says in log odds. */
export interface Tree {
  readonly asks: readonly (readonly [place: number, above: number])[];
  readonly says: readonly number[];
}

/** Trees, how many questions each asks, and how much of what each would say is believed. */
const TREES = 200;
const DEPTH = 3;
const BELIEVED = 0.1;

/** Limits that are tried of each value. */
const MOST_LIMITS = 31;

/** What pulls every leaf towards saying nothing, in cases of the greatest doubt. */
const PULL = 4;

/**
 * Gradient boosting (J. Friedman, 2001) of trees that ask the same of all cases at a level (as CatBoost does): each tree
 * says what those before it left unsaid. The same cases give the same trees.
 */
export function boost(cases: readonly Seen[]): readonly Tree[] {
  const values = cases[0]?.seen.length ?? 0;
  const limits = Array.from({ length: values }, (_, place) => limitsOf(cases.map(({ seen }) => seen[place] ?? 0)));
  const bins = limits.map((ofValue, place) => Uint8Array.from(cases, ({ seen }) => binOf(seen[place] ?? 0, ofValue)));
  const right = Float64Array.from(cases, (one) => Number(one.right));
  const logits = new Float64Array(cases.length);
  return Array.from({ length: TREES }, () => {
    const slopes = new Float64Array(cases.length);
    const doubts = new Float64Array(cases.length);
    for (let at = 0; at < cases.length; at += 1) {
      const share = shareOf(logits[at] ?? 0);
      slopes[at] = (right[at] ?? 0) - share;
      doubts[at] = share * (1 - share);
    }
    const leaves = new Uint8Array(cases.length);
    const asks: [number, number][] = [];
    for (let level = 0; level < DEPTH; level += 1) {
      const { place, limit } = bestSplit(bins, limits, { leaves, slopes, doubts }, 1 << level);
      asks.push([place, limits[place]?.[limit] ?? 0]);
      const ofValue = bins[place];
      for (let at = 0; at < cases.length; at += 1)
        leaves[at] = 2 * (leaves[at] ?? 0) + Number((ofValue?.[at] ?? 0) > limit);
    }
    const sums = sumsOf(leaves, slopes, 1 << DEPTH);
    const weights = sumsOf(leaves, doubts, 1 << DEPTH);
    const says = Array.from(sums, (sum, leaf) => rounded((BELIEVED * sum) / ((weights[leaf] ?? 0) + PULL)));
    for (let at = 0; at < cases.length; at += 1) logits[at] = (logits[at] ?? 0) + (says[leaves[at] ?? 0] ?? 0);
    return { asks, says };
  });
}

interface Standing {
  readonly leaves: Uint8Array;
  readonly slopes: Float64Array;
  readonly doubts: Float64Array;
}

/** The value and limit that part the cases best, over all leaves. */
function bestSplit(
  bins: readonly Uint8Array[],
  limits: readonly (readonly number[])[],
  { leaves, slopes, doubts }: Standing,
  count: number,
): { place: number; limit: number } {
  const best = { place: 0, limit: 0, gain: Number.NEGATIVE_INFINITY };
  for (const [place, ofValue] of bins.entries()) {
    const width = (limits[place]?.length ?? 0) + 1;
    if (width < 2) continue;
    const [pulls, weights] = [new Float64Array(count * width), new Float64Array(count * width)];
    for (let at = 0; at < ofValue.length; at += 1) {
      const cell = (leaves[at] ?? 0) * width + (ofValue[at] ?? 0);
      pulls[cell] = (pulls[cell] ?? 0) + (slopes[at] ?? 0);
      weights[cell] = (weights[cell] ?? 0) + (doubts[at] ?? 0);
    }
    const gains = new Float64Array(width - 1);
    for (let leaf = 0; leaf < count; leaf += 1) addGains(gains, pulls, weights, leaf * width);
    for (const [limit, gain] of gains.entries()) if (gain > best.gain) Object.assign(best, { place, limit, gain });
  }
  return best;
}

/** Adds what each limit would gain in one leaf, whose cells begin there. */
function addGains(gains: Float64Array, pulls: Float64Array, weights: Float64Array, from: number): void {
  let [pull, weight] = [0, 0];
  for (let at = from; at <= from + gains.length; at += 1) {
    pull += pulls[at] ?? 0;
    weight += weights[at] ?? 0;
  }
  let [below, lighter] = [0, 0];
  for (let limit = 0; limit < gains.length; limit += 1) {
    below += pulls[from + limit] ?? 0;
    lighter += weights[from + limit] ?? 0;
    gains[limit] =
      (gains[limit] ?? 0) + below ** 2 / (lighter + PULL) + (pull - below) ** 2 / (weight - lighter + PULL);
  }
}

/** Limits between the values, each with about as many cases on either side as the next. */
function limitsOf(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  const found = new Set<number>();
  for (let at = 1; at <= MOST_LIMITS; at += 1) {
    const limit = rounded(sorted[Math.floor((at * sorted.length) / (MOST_LIMITS + 1))] ?? 0);
    if (limit < (sorted.at(-1) ?? 0)) found.add(limit);
  }
  const [least] = sorted;
  if (least !== undefined && least < (sorted.at(-1) ?? 0)) found.add(rounded(least));
  return [...found].sort((a, b) => a - b);
}

function binOf(value: number, limits: readonly number[]): number {
  let bin = 0;
  while (bin < limits.length && value > (limits[bin] ?? 0)) bin += 1;
  return bin;
}

function sumsOf(leaves: Uint8Array, values: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at] ?? 0;
    sums[leaf] = (sums[leaf] ?? 0) + (values[at] ?? 0);
  }
  return sums;
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** A function of many variables and its gradient, which is written into `slope`. */
export type Objective = (at: Float64Array, slope: Float64Array) => number;

/** How strongly a weight is held to zero (ridge, in units of one question). */
const RIDGE = 1;

/** What keeps weights small, and the slope that it gives to each: the beginning of an objective. */
export const ridge: Objective = (at, slope) => {
  let cost = 0;
  for (let place = 0; place < at.length; place += 1) {
    const weight = at[place] ?? 0;
    cost += (RIDGE / 2) * weight * weight;
    slope[place] = RIDGE * weight;
  }
  return cost;
};

const MEMORY = 25;
const MOST_STEPS = 400;
const ENOUGH = 2e-6;
const FLAT = 1e-18;

/**
 * The least of a smooth, convex function, by L-BFGS with a backtracking line search (J. Nocedal and S. J. Wright,
 * "Numerical Optimization", 2006, algorithms 7.4, 7.5 and 3.1). Begins at zero; the same function has the same result.
 */
export function minimise(of: Objective, variables: number): Float64Array {
  let at: Float64Array = new Float64Array(variables);
  let slope: Float64Array = new Float64Array(variables);
  let value = of(at, slope);
  const steps: { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[] = [];
  for (let count = 0; count < MOST_STEPS && dot(slope, slope) > FLAT; count += 1) {
    const way = direction(slope, steps);
    const descent = dot(way, slope);
    let length = count === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let next = moved(at, way, length);
    let nextSlope = new Float64Array(variables);
    let nextValue = of(next, nextSlope);
    while (nextValue > value + 1e-4 * length * descent && length > 1e-9) {
      length /= 2;
      next = moved(at, way, length);
      nextSlope = new Float64Array(variables);
      nextValue = of(next, nextSlope);
    }
    const step = moved(next, at, -1);
    const turn = moved(nextSlope, slope, -1);
    const curvature = dot(step, turn);
    if (curvature > 1e-10) steps.push({ step, turn, scale: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = value - nextValue;
    [at, slope, value] = [next, nextSlope, nextValue];
    if (gain < ENOUGH * Math.abs(value)) break;
  }
  return at;
}

function direction(
  slope: Float64Array,
  steps: readonly { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[],
): Float64Array {
  const way = new Float64Array(slope.length);
  move(way, slope, -1);
  const shares: number[] = [];
  for (const { step, turn, scale } of steps.toReversed()) {
    const share = scale * dot(step, way);
    shares.unshift(share);
    move(way, turn, -share);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.scale * dot(last.turn, last.turn));
    for (let at = 0; at < way.length; at += 1) way[at] = scale * (way[at] ?? 0);
  }
  for (const [index, { step, turn, scale }] of steps.entries())
    move(way, step, (shares[index] ?? 0) - scale * dot(turn, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Adds `length × way`. */
function move(from: Float64Array, way: Float64Array, length: number): void {
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) + length * (way[at] ?? 0);
}

/** `from + length × way`. */
function moved(from: Float64Array, way: Float64Array, length: number): Float64Array {
  const to = from.slice();
  move(to, way, length);
  return to;
}

import { minimise, ridge } from "./minimise.ts";

/** What was seen in one case, as places and values, and what came of it. */
export interface Case {
  readonly entries: readonly (readonly [place: number, value: number])[];
  readonly right: boolean;
}

/** Logistic regression: the weights of so many places under which what came of the cases is most likely. */
export function logistic(cases: readonly Case[], places: number): Float64Array {
  return minimise((at, slope) => {
    let cost = ridge(at, slope);
    for (const { entries, right } of cases) {
      let logit = 0;
      for (const [place, value] of entries) logit += value * (at[place] ?? 0);
      const sign = right ? 1 : -1;
      cost += Math.log1p(Math.exp(-sign * logit));
      const pull = -sign / (1 + Math.exp(sign * logit));
      for (const [place, value] of entries) slope[place] = (slope[place] ?? 0) + pull * value;
    }
    return cost;
  }, places);
}

import { BASE, NONE, type Training } from "../base/schema.ts";
import { createLookUp } from "../base/table.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { once } from "../remember.ts";
import { type Unit, unitId } from "../units.ts";
import { wordingOf } from "./wording.ts";

/** What the network makes of the words of a question, in log likelihoods. */
export interface Opinion {
  /** For each unit, by its place among all, that it answers; what training did not know is held for as likely as the likeliest. */
  readonly units: Float64Array;
  /** That none of them does. */
  readonly none: number;
  /** Of the likeliest unit. */
  readonly most: number;
}

interface Network {
  opinionOf(query: Query, before: Before): Opinion;
  /** Whether training had questions that a unit answers; without any training it is as if it had. */
  knows(unit: Unit): boolean;
}

/** The weights are written in whole numbers of this. */
export const STEP = 0.01;

/**
 * A neural network with one hidden layer of rectified units and a softmax: each word of a question is a row of numbers;
 * their sum says for each unit, and for "not in the record", how likely that is the answer. It tells words of like use
 * from others, which the linear judge cannot. `npm run learn` finds the weights.
 */
export function createNetwork(units: readonly Unit[], training: Training): Network {
  const rowOf = createLookUp(training.networkWords, numbersIn);
  const output = once(() => outputsOf(units, training.networkAnswers));
  const buffers = once(() => ({
    hidden: new Float64Array(rowOf(BASE)?.length ?? 0),
    likely: new Float64Array(output().bias.length),
  }));
  // Plain loops over buffers that are kept: this is the most arithmetic that a question takes.
  function opinionOf(query: Query, before: Before): Opinion {
    const { weights, bias, places, none } = output();
    const { hidden, likely } = buffers();
    hear(heardBy(query, before), rowOf, hidden);
    likely.set(bias);
    const count = likely.length;
    // Two at a time, which reads and writes each sum half as often.
    for (let at = 0; at < hidden.length; at += 2) {
      const one = hidden[at] ?? 0;
      const other = hidden[at + 1] ?? 0;
      if (one === 0 && other === 0) continue;
      for (let answer = 0, from = at * count; answer < count; answer += 1)
        likely[answer] =
          (likely[answer] ?? 0) + one * (weights[from + answer] ?? 0) + other * (weights[from + count + answer] ?? 0);
    }
    normalise(likely);
    const units = new Float64Array(places.length);
    let most = LEAST;
    for (let at = 0; at < places.length; at += 1) {
      const answer = places[at] ?? NEVER;
      const own = answer < 0 ? LEAST : (likely[answer] ?? LEAST);
      if (own > most) most = own;
    }
    for (let at = 0; at < places.length; at += 1) {
      const answer = places[at] ?? NEVER;
      units[at] = answer === NEVER ? LEAST : answer === UNTAUGHT ? most : (likely[answer] ?? most);
    }
    return { units, none: likely[none] ?? LEAST, most };
  }

  function knows({ at }: Unit): boolean {
    const { bias, places } = output();
    return bias.length === 0 || places[at] !== UNTAUGHT;
  }

  return { opinionOf, knows };
}

/** Makes logits log likelihoods. */
function normalise(logits: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logits.length; at += 1) {
    const logit = logits[at] ?? LEAST;
    if (logit > top) top = logit;
  }
  let all = 0;
  for (let at = 0; at < logits.length; at += 1) all += Math.exp((logits[at] ?? LEAST) - top);
  const whole = top + Math.log(all);
  for (let at = 0; at < logits.length; at += 1) {
    const likely = (logits[at] ?? LEAST) - whole;
    logits[at] = Math.max(likely, LEAST);
  }
}

/** What a question takes over from the one before it. */
export interface Before {
  readonly carried: readonly QueryTerm[];
  /** What answered that, best first. */
  readonly units: readonly Unit[];
}

/** What the network hears of a question: its wording without pairs of words, and, marked, what is taken over. */
export function heardBy(query: Query, { carried, units }: Before): readonly string[] {
  const words = wordingOf(query).unpaired;
  if (carried.length + units.length === 0) return words;
  const terms = carried.flatMap(({ keys }) => keys.filter((key) => !key.startsWith("~")));
  return [...words, ...terms.map((key) => `<#${key}`), ...units.slice(0, 1).map((unit) => `<${unitId(unit)}`)];
}

/** In the place of an answer: of what is told by rules alone, and of what training did not know. */
const NEVER = -2;
const UNTAUGHT = -1;

/** Less likely than this is as unlikely. */
const LEAST = Math.log(1e-6);

/** Puts into `hidden` what the words come to: the sum of their rows, by the root of their number, and 0 for less than that. */
function hear(words: readonly string[], rowOf: (word: string) => Float64Array | null, hidden: Float64Array): void {
  hidden.fill(0);
  const base = rowOf(BASE);
  if (base === null) return;
  let count = 0;
  for (const word of words) {
    const row = rowOf(word);
    if (row === null) continue;
    count += 1;
    for (let at = 0; at < hidden.length; at += 1) hidden[at] = (hidden[at] ?? 0) + (row[at] ?? 0);
  }
  const scale = 1 / Math.sqrt(Math.max(1, count));
  for (let at = 0; at < hidden.length; at += 1) hidden[at] = Math.max(0, (base[at] ?? 0) + scale * (hidden[at] ?? 0));
}

/** The last layer: the weights, those of one hidden unit together, each answer's bias, and the place of each unit's answer. */
function outputsOf(units: readonly Unit[], table: Training["networkAnswers"]) {
  const ids = [...new Set(units.map(unitId)), NONE];
  const rowOf = createLookUp(table, numbersIn);
  const rows = ids.map(rowOf);
  const known = rows.filter((row) => row !== null);
  const width = (known[0]?.length ?? 1) - 1;
  const placeOf = new Map<string, number>();
  for (const [at, id] of ids.entries()) if (rows[at]) placeOf.set(id, placeOf.size);
  const weights = new Float32Array(known.length * width);
  for (const [answer, row] of known.entries())
    for (let at = 0; at < width; at += 1) weights[at * known.length + answer] = row[at] ?? 0;
  return {
    weights,
    bias: Float64Array.from(known, (row) => row[width] ?? 0),
    places: Int16Array.from(units, (unit) =>
      unit.kind === "notable" ? NEVER : (placeOf.get(unitId(unit)) ?? UNTAUGHT),
    ),
    none: placeOf.get(NONE) ?? -1,
  };
}

const numbersIn = (row: string): Float64Array =>
  Float64Array.from(row.split(" "), (number) => (Number(number) || 0) * STEP);

import type { EvalQuestion } from "../../eval/questions.ts";
import { merged } from "../../src/core/answering/search.ts";
import { BASE, NONE, type Training } from "../../src/core/base/schema.ts";
import { writeTable } from "../../src/core/base/table.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import { unitId } from "../../src/core/units.ts";
import { heardBy, STEP } from "../../src/core/weighing/network.ts";
import { acceptedIn, isRight, isUnsettled, readingOf } from "./examples.ts";

/** A question as the network learns it: its words, and the ids of the units that answer it, if any does. */
export interface Case {
  readonly id: string;
  readonly words: readonly string[];
  readonly answers: readonly string[];
}

/** Reads the questions; those are left out that a unit may answer and may as well not. */
export function readCases(questions: readonly EvalQuestion[], knowledge: Knowledge): readonly Case[] {
  return questions.flatMap((question) => {
    if (isUnsettled(question)) return [];
    const resolved = readingOf(question, knowledge);
    const accepted = new Set(acceptedIn(question));
    const answers = new Set(knowledge.units.filter((unit) => isRight(unit, accepted)).map(unitId));
    return [
      { id: question.id, words: heardBy(merged(resolved.query, resolved.carried), resolved), answers: [...answers] },
    ];
  });
}

/** What the network is made of. */
export type NetworkTraining = Pick<Training, "networkWords" | "networkAnswers">;

/** What each word is turned into: so many numbers. */
const WIDTH = 48;

/** How often all questions are gone through, and how many at a time. */
const ROUNDS = 40;
const BATCH = 64;

/** Shares of a question's words, and of what they come to, that are left out at random (dropout; N. Srivastava et al., 2014). */
const WORDS_LEFT_OUT = 0.3;
const HIDDEN_LEFT_OUT = 0.3;

/** How far one step goes: less after half of the rounds, and less again near the end. */
const rateIn = (round: number): number => 0.003 * (round >= ROUNDS / 2 ? 0.5 : 1) * (round >= ROUNDS * 0.8 ? 0.3 : 1);

/** Words of fewer questions than this are not learned. */
const LEAST_USED = 3;

const SEED = 20_041_018;

/** Finds the weights of `createNetwork` by stochastic gradient descent. The same questions give the same weights. */
export function trainNetwork(cases: readonly Case[]): NetworkTraining {
  const words = placesOf(
    cases.map((one) => one.words).flatMap((own) => [...new Set(own)]),
    LEAST_USED,
  );
  const answers = placesOf([NONE, ...cases.flatMap((one) => one.answers)], 1);
  const random = randomNumbers(SEED);
  const net = {
    words: layer(words.size, WIDTH, random),
    base: layer(1, WIDTH, () => 0.5),
    answers: layer(answers.size, WIDTH, random),
    bias: layer(answers.size, 1, () => 0.5),
  };
  const numbers = cases.map((one) => ({
    words: [...new Set(one.words)].flatMap((word) => words.get(word) ?? []),
    answers: (one.answers.length > 0 ? one.answers : [NONE]).map((id) => answers.get(id) ?? 0),
  }));
  let steps = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = shuffled(numbers, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const one of batch) learnFrom(one, net, 1 / batch.length, random);
      steps += 1;
      for (const part of Object.values(net)) step(part, rateIn(round), steps);
    }
  }
  return {
    networkWords: writeTable([[BASE, written(net.base, 0)], ...entriesOf(words, net.words)]),
    networkAnswers: writeTable(
      [...answers].map(([id, at]) => [id, `${written(net.answers, at)} ${written(net.bias, at)}`] as const),
    ),
  };
}

/** The numbers of so many things, the slopes of what is to be made small, and what Adam remembers of those. */
interface Layer {
  readonly width: number;
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
  /** Rows that have slopes. */
  readonly touched: Set<number>;
}

function layer(rows: number, width: number, random: () => number): Layer {
  const empty = () => new Float32Array(rows * width);
  const values = empty().map(() => (random() - 0.5) * SPREAD);
  return { width, values, slopes: empty(), means: empty(), squares: empty(), touched: new Set() };
}

/** How far apart the first numbers are. */
const SPREAD = 0.35;

interface Net {
  readonly words: Layer;
  readonly base: Layer;
  readonly answers: Layer;
  readonly bias: Layer;
}

/** Adds to the slopes what one question asks for. */
function learnFrom(
  one: { readonly words: readonly number[]; readonly answers: readonly number[] },
  { words, base, answers, bias }: Net,
  weight: number,
  random: () => number,
): void {
  const kept = one.words.filter(() => random() >= WORDS_LEFT_OUT);
  const scale = 1 / Math.sqrt(Math.max(1, kept.length));
  const hidden = base.values.slice();
  for (const word of kept)
    for (let at = 0; at < WIDTH; at += 1)
      hidden[at] = (hidden[at] ?? 0) + scale * (words.values[word * WIDTH + at] ?? 0);
  for (let at = 0; at < WIDTH; at += 1) {
    const isOn = random() >= HIDDEN_LEFT_OUT && (hidden[at] ?? 0) > 0;
    hidden[at] = isOn ? (hidden[at] ?? 0) / (1 - HIDDEN_LEFT_OUT) : 0;
  }
  const pulls = sharesOf(answers, bias, hidden);
  for (const answer of one.answers) pulls[answer] = (pulls[answer] ?? 0) - 1 / one.answers.length;
  const back = new Float32Array(WIDTH);
  for (let answer = 0; answer < pulls.length; answer += 1) {
    const pull = (pulls[answer] ?? 0) * weight;
    if (Math.abs(pull) < LEAST_PULL) continue;
    bias.slopes[answer] = (bias.slopes[answer] ?? 0) + pull;
    bias.touched.add(answer);
    answers.touched.add(answer);
    for (let at = 0, from = answer * WIDTH; at < WIDTH; at += 1) {
      answers.slopes[from + at] = (answers.slopes[from + at] ?? 0) + pull * (hidden[at] ?? 0);
      back[at] = (back[at] ?? 0) + pull * (answers.values[from + at] ?? 0);
    }
  }
  for (let at = 0; at < WIDTH; at += 1) back[at] = (hidden[at] ?? 0) > 0 ? (back[at] ?? 0) / (1 - HIDDEN_LEFT_OUT) : 0;
  base.touched.add(0);
  for (let at = 0; at < WIDTH; at += 1) base.slopes[at] = (base.slopes[at] ?? 0) + (back[at] ?? 0);
  for (const word of kept) {
    words.touched.add(word);
    for (let at = 0, from = word * WIDTH; at < WIDTH; at += 1)
      words.slopes[from + at] = (words.slopes[from + at] ?? 0) + scale * (back[at] ?? 0);
  }
}

/** What is pulled less than this stays where it is. */
const LEAST_PULL = 1e-7;

/** How likely each answer is. */
function sharesOf(answers: Layer, bias: Layer, hidden: Float32Array): Float32Array {
  const shares = bias.values.slice();
  for (let answer = 0; answer < shares.length; answer += 1) {
    let sum = shares[answer] ?? 0;
    for (let at = 0, from = answer * WIDTH; at < WIDTH; at += 1)
      sum += (answers.values[from + at] ?? 0) * (hidden[at] ?? 0);
    shares[answer] = sum;
  }
  const top = shares.reduce((most, one) => Math.max(most, one));
  let all = 0;
  for (let answer = 0; answer < shares.length; answer += 1) {
    shares[answer] = Math.exp((shares[answer] ?? 0) - top);
    all += shares[answer] ?? 0;
  }
  return shares.map((share) => share / all);
}

const FIRST_MOMENT = 0.9;
const SECOND_MOMENT = 0.999;

/** One step against the slopes, by Adam (D. Kingma and J. Ba, 2015), for the rows that have any. */
function step({ width, values, slopes, means, squares, touched }: Layer, rate: number, steps: number): void {
  const reach = (rate * Math.sqrt(1 - SECOND_MOMENT ** steps)) / (1 - FIRST_MOMENT ** steps);
  for (const row of touched) {
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const slope = slopes[at] ?? 0;
      const mean = FIRST_MOMENT * (means[at] ?? 0) + (1 - FIRST_MOMENT) * slope;
      const square = SECOND_MOMENT * (squares[at] ?? 0) + (1 - SECOND_MOMENT) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      values[at] = (values[at] ?? 0) - (reach * mean) / (Math.sqrt(square) + 1e-8);
      slopes[at] = 0;
    }
  }
  touched.clear();
}

/** A place for each text that stands there so often, in order. */
function placesOf(texts: readonly string[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= least).map(([text]) => text);
  return new Map(often.toSorted().map((text, at) => [text, at]));
}

const entriesOf = (places: ReadonlyMap<string, number>, rows: Layer) =>
  [...places].map(([text, at]) => [text, written(rows, at)] as const);

/** One row in whole steps. */
const written = ({ width, values }: Layer, row: number): string =>
  Array.from(values.subarray(row * width, (row + 1) * width), (value) => Math.round(value / STEP) || 0).join(" ");

function shuffled<One>(list: readonly One[], random: () => number): readonly One[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
  return order;
}

/** Numbers from 0 to 1, the same each time (mulberry32, T. Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

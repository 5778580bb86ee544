import { NONE, type Training } from "../../src/core/base/schema.ts";
import { type Counts, countWords, LEAST_USED, saysFor, saysForNone, UNHEARD } from "./counts.ts";
import { EVIDENCE_NAMES, type Example, QUESTION_NAMES, type Row } from "./examples.ts";
import { minimise, type Objective, ridge } from "./minimise.ts";

/** How likely it has to be that something answers: below it more is told wrongly than is worth it. */
const NEEDED = 0.5;

/** What a word counts beside a feature: less, as there are so many of them. */
export const WORD_SCALE = 0.5;

/** Weights below this say nothing and are left out. */
const LEAST_WEIGHT = 0.02;

/** What the judge of the units is trained with. */
export type JudgeTraining = Omit<Training, "told">;

/** Where each weight stands: features of units, of questions, the two sums of what words say, and words by themselves. */
const AT_QUESTION = EVIDENCE_NAMES.length;
const AT_SAID = AT_QUESTION + QUESTION_NAMES.length;
const AT_SAID_NONE = AT_SAID + 1;
const AT_WORDS = AT_SAID_NONE + 1;

/** One candidate in numbers: the features with their places, and the words by their places. */
interface Numbers {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly right: boolean;
}

/** Finds the weights under which the right outcomes of all examples are most likely. */
export function train(examples: readonly Example[]): JudgeTraining {
  const counts = countWords(examples);
  const used = usedIn(counts);
  const words = placesOf(examples, used);
  const numbers = examples.map((example) => numbersOf(example, counts, words, used));
  return written(minimise(likelihood(numbers), AT_WORDS + words.size), counts, words, used);
}

function usedIn({ inAnswered, inUnanswered }: Counts): ReadonlySet<string> {
  const all = new Set([...inAnswered.keys(), ...inUnanswered.keys()]);
  return new Set([...all].filter((word) => (inAnswered.get(word) ?? 0) + (inUnanswered.get(word) ?? 0) >= LEAST_USED));
}

const pair = (word: string, id: string): string => `${word}\t${id}`;

/** A place for each word with each unit that a question with it wants, and with "not in the record". */
function placesOf(examples: readonly Example[], used: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { wording, candidates } of examples) {
    for (const word of wording) {
      if (!used.has(word)) continue;
      for (const id of [NONE, ...candidates.flatMap(({ id, right }) => (right && id !== undefined ? [id] : []))])
        if (!places.has(pair(word, id))) places.set(pair(word, id), AT_WORDS + places.size);
    }
  }
  return places;
}

function numbersOf(
  { wording, candidates, none }: Example,
  counts: Counts,
  places: ReadonlyMap<string, number>,
  used: ReadonlySet<string>,
): readonly Numbers[] {
  const words = wording.filter((word) => used.has(word));
  const own = none.right ? "unanswered" : "answered";
  const rows = candidates.map((row) => {
    const id = row.id ?? "";
    const said = words.reduce((sum, word) => sum + saysFor(word, id, counts, row.right), 0);
    return inNumbers(row, 0, [AT_SAID, said / SAID_SCALE], words, id, places);
  });
  const said = words.reduce((sum, word) => sum + saysForNone(word, counts, own), 0);
  return [...rows, inNumbers(none, AT_QUESTION, [AT_SAID_NONE, said / SAID_SCALE], words, NONE, places)];
}

/** What brings a sum over words into the range of the features. */
const SAID_SCALE = 3;

function inNumbers(
  { features, right }: Row,
  from: number,
  said: readonly [number, number],
  words: readonly string[],
  id: string,
  places: ReadonlyMap<string, number>,
): Numbers {
  const entries = [...features.map((value, at) => [from + at, value] as const), said].filter(
    ([, value]) => value !== 0,
  );
  const own = words.flatMap((word) => places.get(pair(word, id)) ?? []);
  return {
    places: Int32Array.from([...entries.map(([place]) => place), ...own]),
    values: Float64Array.from([...entries.map(([, value]) => value), ...own.map(() => WORD_SCALE)]),
    right,
  };
}

/** The negative log likelihood of the right outcomes, with what keeps weights small. */
function likelihood(examples: readonly (readonly Numbers[])[]): Objective {
  return (weights, slope) => {
    let cost = ridge(weights, slope);
    for (const rows of examples) cost += addExample(rows, weights, slope);
    return cost;
  };
}

function addExample(rows: readonly Numbers[], weights: Float64Array, slope: Float64Array): number {
  const logits = rows.map(({ places, values }) => {
    let sum = 0;
    for (let at = 0; at < places.length; at += 1) sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
    return sum;
  });
  const top = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (rows[at]?.right ? share : 0), 0) + 1e-12;
  for (const [row, { places, values, right: isRight }] of rows.entries()) {
    const share = shares[row] ?? 0;
    const pull = share / all - (isRight ? share / right : 0);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      slope[place] = (slope[place] ?? 0) + pull * (values[at] ?? 0);
    }
  }
  return Math.log(all) - Math.log(right);
}

/** The weights as the core reads them: what words say in all, by word. */
function written(
  weights: Float64Array,
  counts: Counts,
  places: ReadonlyMap<string, number>,
  used: ReadonlySet<string>,
): JudgeTraining {
  const weight = (place: number | undefined): number => (place === undefined ? 0 : (weights[place] ?? 0));
  const said = weight(AT_SAID) / SAID_SCALE;
  const saidNone = weight(AT_SAID_NONE) / SAID_SCALE;
  const rowOf = (word: string): string => {
    const units = [...counts.byUnit.keys()].filter((id) => counts.byUnit.get(id)?.words.has(word));
    const none = saidNone * saysForNone(word, counts, null) + WORD_SCALE * weight(places.get(pair(word, NONE)));
    return [
      [NONE, none] as const,
      ...units.map(
        (id) =>
          [id, said * saysFor(word, id, counts, false) + WORD_SCALE * weight(places.get(pair(word, id)))] as const,
      ),
    ]
      .filter(([, value]) => Math.abs(value) >= LEAST_WEIGHT)
      .map(([id, value]) => `${id} ${rounded(value)}`)
      .join(" ");
  };
  return {
    needed: NEEDED,
    evidence: Object.fromEntries(EVIDENCE_NAMES.map((name, at) => [name, rounded(weight(at))])),
    question: Object.fromEntries(QUESTION_NAMES.map((name, at) => [name, rounded(weight(AT_QUESTION + at))])),
    unheard: rounded(said * UNHEARD),
    words: Object.fromEntries(
      [...used]
        .toSorted()
        .map((word) => [word, rowOf(word)] as const)
        .filter(([, row]) => row !== ""),
    ),
  };
}

const rounded = (value: number): number => Number(value.toFixed(2));

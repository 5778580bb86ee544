import { EVIDENCE, QUESTION } from "../../src/core/base/measures.ts";
import { NONE, type Training } from "../../src/core/base/schema.ts";
import { writeTable } from "../../src/core/base/table.ts";
import { type Counts, countWords, LEAST_USED, saysFor, saysForNone, UNHEARD } from "./counts.ts";
import type { Example, Row } from "./examples.ts";
import { minimise, type Objective, ridge } from "./minimise.ts";

/** What a word counts beside a feature: less, as there are so many of them. */
export const WORD_SCALE = 0.5;

/** Weights below this say nothing and are left out. */
const LEAST_WEIGHT = 0.02;

/** What the judge of the units is trained with. */
export type JudgeTraining = Pick<Training, "evidence" | "question" | "unheard" | "words">;

/** Where each weight stands: features of units, of questions, the two sums of what words say, and words by themselves. */
const AT_QUESTION = EVIDENCE.length;
const AT_SAID = AT_QUESTION + QUESTION.length;
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

/** The rows of all examples, one after the other: entries `rowEnds[row - 1]` to `rowEnds[row]` are those of a row. */
interface Table {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly rowEnds: Int32Array;
  readonly exampleEnds: Int32Array;
  readonly right: Uint8Array;
}

function tableOf(examples: readonly (readonly Numbers[])[]): Table {
  const rows = examples.flat();
  const rowEnds = runningTotals(rows.map(({ places }) => places.length));
  const entries = rowEnds.at(-1) ?? 0;
  const table: Table = {
    places: new Int32Array(entries),
    values: new Float64Array(entries),
    rowEnds,
    exampleEnds: runningTotals(examples.map(({ length }) => length)),
    right: Uint8Array.from(rows, ({ right }) => Number(right)),
  };
  for (const [row, { places, values }] of rows.entries()) {
    const from = rowEnds[row - 1] ?? 0;
    table.places.set(places, from);
    table.values.set(values, from);
  }
  return table;
}

function runningTotals(counts: readonly number[]): Int32Array {
  let total = 0;
  return Int32Array.from(counts, (count) => {
    total += count;
    return total;
  });
}

/** The negative log likelihood of the right outcomes, with what keeps weights small. */
function likelihood(examples: readonly (readonly Numbers[])[]): Objective {
  const { places, values, rowEnds, exampleEnds, right } = tableOf(examples);
  const logits = new Float64Array(right.length);

  return (weights, slope) => {
    let cost = ridge(weights, slope);
    let [row, entry] = [0, 0];
    for (const end of exampleEnds) {
      const first = row;
      const firstEntry = entry;
      let top = Number.NEGATIVE_INFINITY;
      for (; row < end; row += 1) {
        let logit = 0;
        for (const rowEnd = rowEnds[row] ?? 0; entry < rowEnd; entry += 1)
          logit += (values[entry] ?? 0) * (weights[places[entry] ?? 0] ?? 0);
        logits[row] = logit;
        if (logit > top) top = logit;
      }
      let [all, ofRight] = [0, 1e-12];
      for (let at = first; at < end; at += 1) {
        const share = Math.exp((logits[at] ?? 0) - top);
        all += share;
        if (right[at] === 1) ofRight += share;
      }
      cost += Math.log(all) - Math.log(ofRight);
      let back = firstEntry;
      for (let at = first; at < end; at += 1) {
        const share = Math.exp((logits[at] ?? 0) - top);
        const pull = share / all - (right[at] === 1 ? share / ofRight : 0);
        for (const rowEnd = rowEnds[at] ?? 0; back < rowEnd; back += 1) {
          const place = places[back] ?? 0;
          slope[place] = (slope[place] ?? 0) + pull * (values[back] ?? 0);
        }
      }
    }
    return cost;
  };
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
    evidence: Object.fromEntries(EVIDENCE.map((name, at) => [name, rounded(weight(at))])),
    question: Object.fromEntries(QUESTION.map((name, at) => [name, rounded(weight(AT_QUESTION + at))])),
    unheard: rounded(said * UNHEARD),
    words: writeTable([...used].map((word) => [word, rowOf(word)] as const).filter(([, row]) => row !== "")),
  };
}

const rounded = (value: number): number => Number(value.toFixed(2));

import { NOW } from "../../eval/ask.ts";
import { grade } from "../../eval/grade.ts";
import type { EvalQuestion } from "../../eval/questions.ts";
import { interpret } from "../../src/core/answering/interpret.ts";
import type { Training } from "../../src/core/base/schema.ts";
import { writeTable } from "../../src/core/base/table.ts";
import { composeAnswer } from "../../src/core/compose/answer.ts";
import { createNotes } from "../../src/core/compose/notes.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import { READ, type Telling, tellingOf, WORD } from "../../src/core/weighing/trust.ts";
import { earlierIn } from "./earlier.ts";
import { logistic } from "./logistic.ts";
import { WORD_SCALE } from "./train.ts";

/** What a rule told of a question, as the trust sees it, and whether that was right. */
export interface ToldExample {
  readonly features: ReadonlyMap<string, number>;
  readonly right: boolean;
}

/** Asks the rules, one after the other, as if none of them was trusted. */
export function readTellings(questions: readonly EvalQuestion[], knowledge: Knowledge): readonly ToldExample[] {
  const notesFor = createNotes(knowledge.base);
  return questions.flatMap((question) => {
    const earlier = earlierIn(question.context ?? [], NOW, knowledge);
    const tellings: Telling[] = [];
    const trust = {
      trusts(telling: Telling) {
        tellings.push(telling);
        return false;
      },
    };
    interpret(question.question, earlier, NOW, { ...knowledge, trust });
    return tellings.map((telling) => {
      const answer = composeAnswer(question.question, telling.told.finding, notesFor, []);
      const { misses } = grade([question], () => answer);
      return { features: tellingOf(telling), right: misses.length === 0 };
    });
  });
}

/** What stands in fewer examples than this is not learned. */
const LEAST_SEEN = 3;

/** Finds the weights under which it is most likely that what was right was told, and what was wrong was not. */
export function trainTrust(examples: readonly ToldExample[]): Pick<Training, "told" | "toldWords"> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => (seen.get(name) ?? 0) >= LEAST_SEEN);
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, right }) => ({
    entries: [...features].flatMap(([name, value]) => {
      const place = places.get(name);
      return place === undefined ? [] : [[place, value * scaleOf(name)] as const];
    }),
    right,
  }));
  const found = logistic(rows, names.length);
  const weights = names.map((name, at) => [name, Number(((found[at] ?? 0) * scaleOf(name)).toFixed(2))] as const);
  const telling = weights.filter(([, weight]) => weight !== 0);
  const ofNames = telling.filter(([name]) => !isWord(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { told: Object.fromEntries(ofNames), toldWords: wordTable(telling.filter(([name]) => isWord(name))) };
}

const scaleOf = (name: string): number => (isWord(name) ? WORD_SCALE : 1);

const isWord = (name: string): boolean => name.startsWith(WORD) || name.startsWith(READ + WORD);

/** For each word its weight where a part of the question was read, and where all of it was. */
function wordTable(weights: readonly (readonly [string, number])[]): Training["toldWords"] {
  const rows = new Map<string, [number, number]>();
  for (const [name, weight] of weights) {
    const whole = name.startsWith(READ);
    const word = name.slice((whole ? READ + WORD : WORD).length);
    const row = rows.get(word) ?? [0, 0];
    row[Number(whole)] = weight;
    rows.set(word, row);
  }
  return writeTable([...rows].map(([word, row]) => [word, row.join(" ")]));
}

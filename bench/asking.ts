import MiniSearch from "minisearch";
import { createAsker, NOW } from "../eval/ask.ts";
import { readQuestions, sets } from "../eval/questions.ts";
import { builtCore } from "./built-core.ts";
import type { FactBase } from "./core.ts";
import { type Times, timesOf } from "./times.ts";

/** The time for each question, asked and searched in turn in one run. */
export interface AskingTimes {
  readonly questions: number;
  /** The core's answer. */
  readonly ask: Times;
  /** The bare search in the core's own index. */
  readonly search: Times;
  /** The bare search in an index with MiniSearch's defaults over the same texts. */
  readonly defaults: Times;
  /** The same where it finds beginnings of words and slips too, as whoever types into a chat needs it. */
  readonly tolerant: Times;
}

/** Rounds before those that are measured: a bot that runs all day has been compiled, and so have the bare searches by then. */
const WARM_UP = 10;

/** As in the examples of MiniSearch's README. */
const TOLERANT = { prefix: true, fuzzy: 0.2 };

/** Asks all questions of the evaluation `rounds` times, after the rounds to warm up. */
export async function measureAsking(rounds: number): Promise<AskingTimes> {
  const { createCore, createKnowledge, joined, openFactBase, understand } = await builtCore();
  const opened = openFactBase(new URL("../data/", import.meta.url));
  if (!opened.ok) throw new Error("the fact base is broken: npm run build && node dist/main.js data check");
  const { base } = opened;
  const ask = createAsker(createCore(base));
  const { lexicon, retriever } = createKnowledge(base);
  const plain = plainIndex(base);
  const questions = sets.flatMap(readQuestions);
  const asked = questions.map((question) => ({
    question,
    terms: joined(understand(question.question, lexicon, NOW).keys),
  }));
  const rows = Array.from({ length: WARM_UP + rounds }, (_, round) =>
    asked.map(({ question, terms }) => ({
      round,
      ask: timed(() => ask(question)),
      search: timed(() => retriever.index.search(terms)),
      defaults: timed(() => plain.search(question.question)),
    })),
  )
    .flat()
    .filter(({ round }) => round >= WARM_UP);
  // By itself, after the others: it makes so much that it would slow whatever is measured beside it.
  const tolerant = Array.from({ length: WARM_UP + rounds }, () =>
    asked.map(({ question }) => timed(() => plain.search(question.question, TOLERANT))),
  ).slice(WARM_UP);
  return {
    questions: questions.length,
    ask: timesOf(rows.map((row) => row.ask)),
    search: timesOf(rows.map((row) => row.search)),
    defaults: timesOf(rows.map((row) => row.defaults)),
    tolerant: timesOf(tolerant.flat()),
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The texts that can be found, in an index without anything of ours. */
function plainIndex({ facts, milestones, resolutions }: FactBase): MiniSearch {
  const texts = [
    ...facts.map(({ quote }) => quote),
    ...milestones.map(({ name, summary }) => `${name}: ${summary}`),
    ...resolutions.map(({ id, title, notable }) => [id, title, ...notable.map(({ text }) => text)].join(" ")),
  ];
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return index;
}

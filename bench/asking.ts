import MiniSearch from "minisearch";
import { createAsker, openCore } from "../eval/ask.ts";
import { readQuestions, sets } from "../eval/questions.ts";
import { openFactBase } from "../src/core/index.ts";
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
}

/** Asks all questions of the evaluation `rounds` times, after one round to warm up. */
export function measureAsking(rounds: number): AskingTimes {
  const core = openCore();
  const ask = createAsker(core);
  const plain = plainIndex();
  const questions = sets.flatMap(readQuestions);
  const asked = questions.map((question) => ({
    question,
    terms: core.termsOf({ text: question.question, now: new Date() }),
  }));
  const rows = Array.from({ length: rounds + 1 }, (_, round) =>
    asked.map(({ question, terms }) => ({
      round,
      ask: timed(() => ask(question)),
      search: timed(() => core.index.search(terms)),
      defaults: timed(() => plain.search(question.question)),
    })),
  )
    .flat()
    .filter(({ round }) => round > 0);
  return {
    questions: questions.length,
    ask: timesOf(rows.map((row) => row.ask)),
    search: timesOf(rows.map((row) => row.search)),
    defaults: timesOf(rows.map((row) => row.defaults)),
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The texts that can be found, in an index without anything of ours. */
function plainIndex(): MiniSearch {
  const opened = openFactBase(new URL("../data/", import.meta.url));
  if (!opened.ok) throw new Error("the fact base is broken: npm run build && node dist/main.js data check");
  const { facts, milestones, resolutions } = opened.base;
  const texts = [
    ...facts.map(({ quote }) => quote),
    ...milestones.map(({ name, summary }) => `${name}: ${summary}`),
    ...resolutions.map(({ id, title, notable }) => [id, title, ...notable.map(({ text }) => text)].join(" ")),
  ];
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return index;
}

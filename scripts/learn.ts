import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAsker } from "../eval/ask.ts";
import { grade } from "../eval/grade.ts";
import { type EvalQuestion, readTraining } from "../eval/questions.ts";
import { createCore, createKnowledge } from "../src/core/create-core.ts";
import { type FactBase, openFactBase, problemText } from "../src/core/index.ts";
import { readExamples } from "./learn/examples.ts";
import { train } from "./learn/train.ts";

/**
 * Learns from the questions in `eval/training/` how likely what speaks for a unit makes it the answer, and writes
 * `data/training.json`. With `--cross 5` it writes nothing and prints how well each fifth of the authors' questions is
 * answered after training on the others'.
 */
const { values } = parseArgs({ options: { cross: { type: "string" } } });
const file = new URL("../data/training.json", import.meta.url);
const opened = openFactBase(new URL("../data/", import.meta.url));
if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
const { base } = opened;
const questions = readTraining();

if (values.cross === undefined) writeFileSync(file, `${JSON.stringify(learn(questions), null, 1)}\n`);
else crossValidate(Number(values.cross));

/** Twice: what follows up on an answer is learned when it is known what is answered. */
function learn(from: readonly EvalQuestion[]): FactBase["training"] {
  const alone = from.filter(({ context = [] }) => context.length === 0);
  const first = train(readExamples(alone, createKnowledge(base)));
  return train(readExamples(from, createKnowledge({ ...base, training: first })));
}

function crossValidate(parts: number): void {
  const authors = [...new Set(questions.map(authorOf))];
  const percent = ({ hits, of }: { hits: number; of: number }) => `${((100 * hits) / of).toFixed(1)} %`.padStart(8);
  for (let part = 0; part < parts; part += 1) {
    const asked = new Set(authors.filter((_, at) => at % parts === part));
    const training = learn(questions.filter((question) => !asked.has(authorOf(question))));
    const ask = createAsker(createCore({ ...base, training }));
    for (const author of asked) {
      const { shares } = grade(
        questions.filter((question) => authorOf(question) === author),
        ask,
      );
      console.log(
        `${author.padEnd(6)} right ${percent(shares.right)}  abstained ${percent(shares.abstained)}  wrong ${percent(shares.wrong)}`,
      );
    }
  }
}

/** Each author's questions have ids of their own: `t4-017`. */
function authorOf({ id }: EvalQuestion): string {
  return id.slice(0, id.indexOf("-"));
}

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAsker } from "../eval/ask.ts";
import { grade } from "../eval/grade.ts";
import { type EvalQuestion, readTraining } from "../eval/questions.ts";
import { createCore, createKnowledge } from "../src/core/create-core.ts";
import { type FactBase, openFactBase, problemText } from "../src/core/index.ts";
import { readExamples } from "./learn/examples.ts";
import { readTellings, trainTrust } from "./learn/tellings.ts";
import { type JudgeTraining, train } from "./learn/train.ts";

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

/** In how many parts the authors stand aside for what goes by the judge. */
const PARTS = 3;

if (values.cross === undefined) writeFileSync(file, `${JSON.stringify(learn(questions), null, 1)}\n`);
else crossValidate(Number(values.cross));

/**
 * The judge of the units twice: what follows up on an answer is learned when it is known what is answered. Then the
 * trust in what rules tell, which goes by what the judge says: on questions that it did not learn from, since it is surer
 * of the others than it will be.
 */
function learn(from: readonly EvalQuestion[]): FactBase["training"] {
  const alone = from.filter(({ context = [] }) => context.length === 0);
  const first = train(readExamples(alone, createKnowledge(base)));
  const examples = readExamples(from, knowing(first));
  const judge = train(examples);
  const authors = [...new Set(from.map(authorOf))];
  const tellings = Array.from({ length: PARTS }, (_, part) => {
    const isAside = (one: { readonly id: string }) => authors.indexOf(authorOf(one)) % PARTS === part;
    const others = train(examples.filter((example) => !isAside(example)));
    return readTellings(from.filter(isAside), knowing(others));
  });
  return { ...judge, told: trainTrust(tellings.flat()) };
}

/** What is known with this judge, where all that rules tell is trusted. */
function knowing(judge: JudgeTraining) {
  return createKnowledge({ ...base, training: { ...judge, told: { needed: 0.5, doubted: 0.5, weights: {} } } });
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
function authorOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf("-"));
}

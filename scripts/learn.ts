import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAsker } from "../eval/ask.ts";
import { grade } from "../eval/grade.ts";
import { type EvalQuestion, readTraining } from "../eval/questions.ts";
import { tableFiles } from "../src/core/base/schema.ts";
import { linesOf } from "../src/core/base/table.ts";
import { createCore } from "../src/core/create-core.ts";
import { createKnowledge } from "../src/core/create-knowledge.ts";
import { type FactBase, openFactBase, problemText } from "../src/core/index.ts";
import { readProspects, trainConfidence, UNTRIED } from "./learn/confidence.ts";
import { readExamples } from "./learn/examples.ts";
import { type NetworkTraining, readCases, trainNetwork } from "./learn/network.ts";
import { readTellings, trainTrust } from "./learn/tellings.ts";
import { type JudgeTraining, train } from "./learn/train.ts";

/**
 * Learns from the questions in `eval/training/` how likely what speaks for a unit makes it the answer, and writes
 * `data/training.json` and the tables beside it. With `--aside r1,t2` it writes nothing and prints how well the questions
 * of these authors are answered after training on the others'; with `--cross 5` so for each fifth of the authors in turn.
 */
const { values } = parseArgs({ options: { cross: { type: "string" }, aside: { type: "string" } } });
const data = new URL("../data/", import.meta.url);
const opened = openFactBase(data);
if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
const { base } = opened;
const questions = readTraining();

/** In how many parts the authors stand aside for what goes by the judge. */
const PARTS = 3;

/** What looks promising changes with what was learned, so that the judge learns anew from what then does. */
const PASSES = 2;

/** To begin with, what the index finds is all that is known. */
const UNTAUGHT: JudgeTraining = { evidence: { rank: 5 }, question: {}, unheard: 0, words: "" };
const NO_NETWORK: NetworkTraining = { networkWords: "", networkAnswers: "" };

const authors = [...new Set(questions.map(authorOf))];

if (values.aside !== undefined) tryOut(values.aside.split(","));
else if (values.cross !== undefined) for (const aside of partsOf(authors, Number(values.cross))) tryOut(aside);
else write(learn(questions));

/**
 * The judge of the units first: what follows up on an answer is learned when it is known what is answered. Then the
 * confidence in what it says and the trust in what rules tell, both of which go by what a judge says of questions that it
 * did not learn from: it is surer of the others than it will be.
 */
function learn(from: readonly EvalQuestion[]): FactBase["training"] {
  const alone = from.filter(({ context = [] }) => context.length === 0);
  let first = UNTAUGHT;
  for (let pass = 0; pass < PASSES; pass += 1) first = train(readExamples(alone, knowing(first)));
  const examples = readExamples(from, knowing(first));
  const judge = train(examples);
  const cases = readCases(from, knowing(first));
  const network = trainNetwork(cases);
  const parts = partsOf([...new Set(from.map(authorOf))], PARTS).map((aside) => {
    const isAside = (one: { readonly id: string }) => aside.includes(authorOf(one));
    return {
      questions: from.filter(isAside),
      others: {
        ...train(examples.filter((one) => !isAside(one))),
        ...trainNetwork(cases.filter((one) => !isAside(one))),
      },
    };
  });
  const prospects = parts.map(({ questions, others }) => readProspects(questions, knowing(others)));
  const confidence = trainConfidence(prospects.flat());
  const tellings = parts.map(({ questions, others }) => readTellings(questions, knowing(others, confidence)));
  return { ...judge, ...network, confidence, ...trainTrust(tellings.flat()) };
}

function write({ words, toldWords, networkWords, networkAnswers, ...weights }: FactBase["training"]): void {
  const counts = {
    confidence: weights.confidence.length,
    told: Object.keys(weights.told).length,
    words: linesOf(words).length,
    toldWords: linesOf(toldWords).length,
    networkWords: linesOf(networkWords).length,
    networkAnswers: linesOf(networkAnswers).length,
  };
  writeFileSync(new URL("training.json", data), `${JSON.stringify({ ...weights, counts }, null, 1)}\n`);
  writeFileSync(new URL(tableFiles.words, data), words);
  writeFileSync(new URL(tableFiles.toldWords, data), toldWords);
  writeFileSync(new URL(tableFiles.networkWords, data), networkWords);
  writeFileSync(new URL(tableFiles.networkAnswers, data), networkAnswers);
}

/** What is known with this judge, where all that rules tell is trusted. */
function knowing(judge: JudgeTraining & Partial<NetworkTraining>, confidence = UNTRIED) {
  return createKnowledge({
    ...base,
    training: { ...NO_NETWORK, ...judge, confidence, told: {}, toldWords: "" },
  });
}

/** Every author in one of so many parts. */
function partsOf(names: readonly string[], parts: number): readonly (readonly string[])[] {
  return Array.from({ length: parts }, (_, part) => names.filter((_name, at) => at % parts === part));
}

/** Prints how well the questions of these authors are answered by what the others' teach. */
function tryOut(aside: readonly string[]): void {
  const percent = ({ hits, of }: { hits: number; of: number }) => `${((100 * hits) / of).toFixed(1)} %`.padStart(8);
  const training = learn(questions.filter((question) => !aside.includes(authorOf(question))));
  const ask = createAsker(createCore({ ...base, training }));
  for (const author of aside) {
    const { shares } = grade(
      questions.filter((question) => authorOf(question) === author),
      ask,
    );
    console.log(
      `${author.padEnd(6)} right ${percent(shares.right)}  abstained ${percent(shares.abstained)}  wrong ${percent(shares.wrong)}`,
    );
  }
}

/** Each author's questions have ids of their own: `t4-017`. */
function authorOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf("-"));
}

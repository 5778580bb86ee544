import { parseArgs } from "node:util";
import { output } from "../src/process.ts";
import { createAsker, openCore } from "./ask.ts";
import { type Grades, grade, measures, type Share } from "./grade.ts";
import { readQuestions, readUnseen, type SetName, sets } from "./questions.ts";

/** Prints what the bot gets right: `npm run eval -- [--set articles] [--misses 20]`. Misses of unseen questions are not shown, so that they stay unseen. */
const values = readOptions();
const chosen = sets.filter((set) => values.set === undefined || values.set === set);
if (chosen.length === 0) refuse(`--set ${values.set}: write one of ${sets.join(", ")}.`);
if (!/^\d+$/.test(values.misses)) refuse(`--misses ${values.misses}: write a number.`);

const ask = createAsker(openCore());
const grades = new Map<SetName, Grades>(chosen.map((set) => [set, grade(readQuestions(set), ask)]));
const unseen = new Map<SetName, Grades>(chosen.map((set) => [set, grade(readUnseen(set), ask)]));

const column = (text: string) => text.padStart(22);
const cells = (name: (typeof measures)[number]) =>
  chosen.flatMap((set) => [grades, unseen].map((of) => column(percent(of.get(set)?.shares[name]))));
await print("".padEnd(10) + chosen.flatMap((set) => [column(set), column(`unseen ${set}`)]).join(""));
for (const name of measures) await print(name.padEnd(10) + cells(name).join(""));
for (const [set, { byKind }] of grades)
  await print(
    `\n${set}, right by kind: ${[...byKind].map(([kind, { hits, of }]) => `${kind} ${hits}/${of}`).join(", ")}`,
  );
for (const [set, { misses }] of grades)
  for (const { question, answer } of misses.slice(0, Number(values.misses))) {
    const [first] = answer.evidence;
    const found = first?.citation.id ?? "-";
    const wanted = "none" in question ? "none" : "any" in question ? question.any.join(" ") : question.all.join(" + ");
    await print(
      `  ${set} ${question.id} ${question.kind} | ${question.question.slice(0, 110)} | ${answer.outcome} ${found} | ${wanted}`,
    );
  }

/** A line; nobody may be left to read it. */
async function print(line: string): Promise<void> {
  await output.write(`${line}\n`);
}

function readOptions(): { readonly set?: string; readonly misses: string } {
  try {
    return parseArgs({ options: { set: { type: "string" }, misses: { type: "string", default: "0" } } }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

function percent(share: Share = { hits: 0, of: 0 }): string {
  const part = share.of === 0 ? 0 : (100 * share.hits) / share.of;
  return `${part.toFixed(1)} %  ${String(share.hits).padStart(3)} of ${String(share.of).padStart(3)}`;
}

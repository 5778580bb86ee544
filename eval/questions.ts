import { readFileSync } from "node:fs";
import * as z from "zod";

/** The question sets beside this file. */
export const sets = ["articles", "records"] as const;

/** The name of a question set. */
export type SetName = (typeof sets)[number];

const id = z.string().min(1);
const asked = {
  id,
  question: z.string(),
  context: z.array(z.string()).optional(),
  kind: z.string().min(1),
};

/** A question and what a right answer is; `eval/README.md` explains the fields. */
const questionSchema = z.union([
  z.strictObject({ ...asked, any: z.array(id).min(1), shows: z.array(z.string()).optional() }),
  z.strictObject({ ...asked, all: z.array(z.array(id).min(1)).min(1), shows: z.array(z.string()).optional() }),
  z.strictObject({ ...asked, none: z.literal(true), unless: z.array(z.enum(["corrected", "record"])).optional() }),
]);

/** One question of a set. */
export type EvalQuestion = z.infer<typeof questionSchema>;

/** Reads a question set; throws where a line is not of its form. */
export function readQuestions(set: SetName): readonly EvalQuestion[] {
  return readLines(`${set}.jsonl`);
}

/**
 * Reads the questions of the same kind that nothing was taught with, to see what the bot makes of them. The few short ones
 * that somebody else had typed too, "IRFA", "lefkowitz", are left out.
 */
export function readUnseen(set: SetName): readonly EvalQuestion[] {
  const keyOf = ({ question, context = [] }: EvalQuestion): string =>
    [...context, question].map((text) => text.trim().toLowerCase()).join("\n");
  const taught = new Set(readTraining().map(keyOf));
  return readLines(`unseen/${set}.jsonl`).filter((question) => !taught.has(keyOf(question)));
}

/** Reads the questions that the core is trained with, of both kinds: the sets for development and many more. */
export function readTraining(): readonly EvalQuestion[] {
  return sets.flatMap((set) => [...readQuestions(set), ...readLines(`training/${set}.jsonl`)]);
}

function readLines(file: string): readonly EvalQuestion[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => questionSchema.parse(JSON.parse(line)));
}

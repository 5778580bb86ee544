import * as z from "zod";
import { ask } from "./asking.ts";
import { MAX_LINE_BYTES } from "./limits.ts";
import { type Line, readLines } from "./lines.ts";
import { type MachineAnswer, type MachineError, toJsonLine, toMachine } from "./machine.ts";
import { exit, type Surroundings } from "./one-shot.ts";

const say = (wrong: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? "is missing" : wrong),
});

/** One line of a batch. Further fields are left alone, so that a question set can be piped in as it is. */
const lineSchema = z.object(
  {
    id: z
      .union([z.string(), z.number()], say("is neither text nor number"))
      .refine(isKept, "is a number with more digits than are kept: write it as a text")
      .nullish(),
    question: z.string(say("is no text")),
    context: z.array(z.string(say("is no text")), say("is no list")).nullish(),
  },
  "it is no object",
);

/** A whole number beyond 2^53 would come back as another. */
function isKept(id: string | number): boolean {
  return typeof id === "string" || !Number.isInteger(id) || Number.isSafeInteger(id);
}

const example = '{"id": "1", "question": "when was 60/173 adopted?"}';

/**
 * Answers one JSON object a line with one a line, in order. A line that cannot be read gives an error object and the
 * next ones are answered. Gives the exit status: wrong where there was such a line.
 */
export async function runBatch(surroundings: Surroundings & { readonly progress: boolean }): Promise<number> {
  const { input, output, notices, progress } = surroundings;
  const failed: number[] = [];
  let done = 0;
  for await (const line of readLines(input, MAX_LINE_BYTES)) {
    if (line.text.trim() === "" && line.whole) continue;
    const result = await answerLine(line, surroundings);
    if (result.outcome === "error") failed.push(line.number);
    if (!(await output.write(`${toJsonLine(result)}\n`))) break;
    done += 1;
    if (progress && done % 25 === 0) await notices.write(`\r${done} answered`);
  }
  if (progress && done > 0) await notices.write(`\r${done} answered\n`);
  const [first] = failed;
  if (first === undefined) return exit.answered;
  const others = failed.length > 1 ? `; the first is line ${first}` : ` (line ${first})`;
  await notices.write(`nkhr: ${failed.length} of ${done} lines got an error in place of an answer${others}.\n`);
  return exit.wrong;
}

async function answerLine(
  { number, text, whole, utf8 }: Line,
  { core, now, notices }: Surroundings,
): Promise<MachineAnswer | MachineError> {
  const error = (problem: string, id: MachineError["id"] = null): MachineError => ({
    id,
    outcome: "error",
    line: number,
    error: problem,
  });
  if (!whole) return error(`Line ${number} is longer than ${MAX_LINE_BYTES} bytes. Write a shorter one.`);
  if (!utf8) return error(`Line ${number} is not UTF-8. Save the input as UTF-8.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return error(`Line ${number} is not JSON. Write one object a line, such as ${example}.`);
  }
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const faults = read.error.issues.map(({ path: [field, item], message }) =>
      field === undefined
        ? message
        : `${typeof item === "number" ? `item ${item + 1} of ` : ""}“${String(field)}” ${message}`,
    );
    return error(
      `Line ${number} is no question: ${faults.join(", ")}. Write an object such as ${example}.`,
      idOf(value),
    );
  }
  const { id = null, question, context } = read.data;
  const asked = ask(core, { text: question, context: context ?? [], now: now() });
  if (asked.ok) return toMachine(asked.answer, id);
  await notices.write(`${asked.log}\n`);
  return error(asked.apology, id);
}

/** The id of a line that has a sound one, whatever else is wrong with it. */
function idOf(value: unknown): MachineError["id"] {
  const read = lineSchema.shape.id.safeParse(
    typeof value === "object" && value !== null && "id" in value ? value.id : null,
  );
  return read.data ?? null;
}

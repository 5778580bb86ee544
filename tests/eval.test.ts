import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createAsker, NOW, openCore } from "../eval/ask.ts";
import floors from "../eval/floors.json" with { type: "json" };
import { type Grades, grade } from "../eval/grade.ts";
import { readQuestions, readUnseen, sets } from "../eval/questions.ts";
import { toMachine } from "../src/adapters/terminal/machine.ts";
import { machineSchema } from "../src/adapters/terminal/machine-schema.ts";
import type { Answer } from "../src/core/index.ts";
import { answerOf, paragraph, quote, record } from "./standins/answers.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const reference = fileURLToPath(new URL("../../shared/eval/", import.meta.url));
const core = openCore();
const ask = createAsker(core);
const part = ({ shares }: Grades, name: keyof Grades["shares"]) => shares[name].hits / shares[name].of;

describe.each(sets)("the questions on %s", (set) => {
  const questions = readQuestions(set);

  it("are answered as well as they were", () => {
    const grades = grade(questions, ask);
    const missed = grades.misses.map(({ question }) => `${question.id} ${question.question}`).join("\n");
    expect(part(grades, "right"), missed).toBeGreaterThanOrEqual(floors[set].right);
    expect(part(grades, "abstained"), missed).toBeGreaterThanOrEqual(floors[set].abstained);
    expect(part(grades, "wrong"), missed).toBeLessThanOrEqual(floors[set].wrong);
  });

  it("are answered as well where nothing was taught with them, and no miss is named, so that they stay unseen", () => {
    const grades = grade(readUnseen(set), ask);
    expect(part(grades, "right")).toBeGreaterThanOrEqual(floors.unseen[set].right);
    expect(part(grades, "abstained")).toBeGreaterThanOrEqual(floors.unseen[set].abstained);
    expect(part(grades, "wrong")).toBeLessThanOrEqual(floors.unseen[set].wrong);
  });

  it("name facts and records that there are", () => {
    for (const question of questions) {
      const ids = "none" in question ? [] : "any" in question ? question.any : question.all.flat();
      for (const id of ids)
        expect(core.ask({ text: `cite ${id}`, now: NOW }).outcome, `${question.id}: ${id}`).toBe("answered");
    }
  });

  it("have ids of their own", () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it("are answered by the program as they are here", () => {
    const day = NOW.toISOString().slice(0, 10);
    const input = readFileSync(new URL(`../eval/${set}.jsonl`, import.meta.url));
    const program = ["--import", "tsx", "src/main.ts", "ask", "--batch", "--now", day];
    const output = execFileSync(process.execPath, program, { cwd: root, input, maxBuffer: 2 ** 28 }).toString("utf8");
    const printed = output
      .trim()
      .split("\n")
      .map((line) => machineSchema.parse(JSON.parse(line)));
    expect(printed).toEqual(questions.map((question) => toMachine(ask(question), question.id)));
  });

  it("get the same grades from the reference grader, where the reference data is present", (test) => {
    if (!existsSync(join(reference, "grade.mjs"))) test.skip("the reference data is not here");
    const asked = readFileSync(join(reference, `${set}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean);
    expect(asked.map((line) => referenceQuestion.parse(JSON.parse(line)))).toEqual(
      questions.map(({ id, question, context = [] }) => ({ id, question, context })),
    );
    const answers = questions.map(ask);
    for (const given of [answers, answers.map(spoil)]) {
      const byQuestion = new Map(questions.map((question, at) => [question, given[at]]));
      const { shares } = grade(questions, (question) => byQuestion.get(question) ?? answerOf({ outcome: "help" }));
      const own = Object.entries(shares).map(([name, { hits, of }]) => [name, Number((hits / of).toFixed(4))]);
      const lines = questions.map(({ id }, at) => JSON.stringify(toMachine(given[at] ?? answerOf(), id)));
      expect(Object.fromEntries(own)).toEqual(gradeByReference(lines));
    }
  });

  function gradeByReference(lines: readonly string[]): unknown {
    const folder = mkdtempSync(join(tmpdir(), "nkhr-"));
    try {
      const path = join(folder, "answers.jsonl");
      writeFileSync(path, lines.join("\n"));
      const program = [join(reference, "grade.mjs"), join(reference, `${set}.jsonl`), path, "--json"];
      const { questions: _, ...graded } = JSON.parse(execFileSync(process.execPath, program).toString("utf8"));
      return graded;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});

it("prints what is right without a complaint when its reader has gone", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "eval/run.ts", "--set", sets[0]], { cwd: root });
  child.stdout.destroy();
  let complaints = "";
  child.stderr.on("data", (chunk) => (complaints += String(chunk)));
  expect(await once(child, "close")).toEqual([0, null]);
  expect(complaints).toBe("");
});

const referenceQuestion = z.object({ id: z.string(), question: z.string(), context: z.array(z.string()) });

/** Makes some answers worse in different ways, so that the graders have more to agree on. */
function spoil(answer: Answer, at: number): Answer {
  if (answer.outcome !== "answered" && answer.outcome !== "corrected")
    return at % 3 === 0 ? answerOf({ outcome: "corrected", blocks: [paragraph("Guessed."), record()] }) : answer;
  const [first, ...rest] = answer.evidence.toReversed();
  if (at % 4 === 0 && first) return { ...answer, evidence: [first, ...rest] };
  if (at % 4 === 1) return { ...answer, blocks: answer.blocks.slice(0, 1) };
  if (at % 4 === 2) return answerOf({ outcome: "not-found", blocks: answer.blocks });
  return answerOf({ blocks: [paragraph("Guessed."), quote("Nobody said that.")] });
}

import { describe, expect, it } from "vitest";
import { runBatch } from "../../../src/adapters/terminal/batch.ts";
import type { AskCommand } from "../../../src/adapters/terminal/command-line.ts";
import { machineSchema } from "../../../src/adapters/terminal/machine-schema.ts";
import { runAsk } from "../../../src/adapters/terminal/one-shot.ts";
import type { Answer } from "../../../src/core/index.ts";
import { answerOf, table } from "../../standins/answers.ts";
import { cannedCore, echo, FAILING } from "../../standins/core.ts";
import { plainLook } from "./plain-look.ts";
import { bytesOf, keep } from "./streams.ts";

const now = () => new Date("2026-04-01T12:00:00Z");

function surroundings(core: ReturnType<typeof cannedCore>, ...input: readonly (string | Uint8Array)[]) {
  const shown = keep();
  const notices = keep();
  const given = { core, now, input: bytesOf(...input), output: shown.output, notices: notices.output, look: plainLook };
  return { given, shown, notices };
}

describe("one question", () => {
  async function ask(
    over: Partial<AskCommand>,
    { answer, input = [] }: { answer?: Answer; input?: readonly string[] } = {},
  ) {
    const core = cannedCore(answer ? () => answer : echo);
    const { given, shown, notices } = surroundings(core, ...input);
    const command = {
      kind: "ask" as const,
      question: "one",
      fromInput: false,
      context: [],
      format: "table" as const,
      ...over,
    };
    const status = await runAsk(command, given);
    return { status, shown: shown.text(), notices: notices.text(), asked: core.asked };
  }

  it.each([
    ["answered", 0],
    ["corrected", 0],
    ["help", 0],
    ["not-found", 1],
  ] as const)("ends with the status for %s", async (outcome, status) => {
    expect((await ask({}, { answer: answerOf({ outcome }) })).status).toBe(status);
  });

  it("passes context and the asker's present", async () => {
    const { asked } = await ask({ context: ["zero"] });
    expect(asked).toEqual([{ text: "one", context: ["zero"], now: now() }]);
  });

  it("reads the rest of the question from standard input, up to a limit", async () => {
    expect(
      (await ask({ question: "check", fromInput: true }, { input: ["The Assembly\n", "voted.\n"] })).asked[0]?.text,
    ).toBe("check The Assembly\nvoted.\n");
    const endless = await ask(
      { question: "", fromInput: true },
      { input: Array.from({ length: 100 }, () => "한".repeat(10_000)) },
    );
    expect(endless.asked[0]?.text).toBe("한".repeat(349_525));
  });

  it.each([
    ["table", /^You asked: one\n\n {2}“/],
    ["json", /^\{"id":null,"text":"You asked: one/],
    ["csv", /^Id,Text,Source/],
    ["markdown", /^You asked: one\n\n> /],
  ] as const)("prints it as %s", async (format, form) => {
    expect((await ask({ format })).shown).toMatch(form);
  });

  it("says that a single word is no command where the core does not know it", async () => {
    const otherwise = '"frob" is no command.';
    const unknown = await ask(
      { question: "frob", otherwise },
      { answer: answerOf({ outcome: "not-found", blocks: [table(1)] }) },
    );
    expect(unknown).toMatchObject({ status: 2, shown: "", notices: `nkhr: ${otherwise}\n` });
    expect(await ask({ question: "camps", otherwise })).toMatchObject({ status: 0, notices: "" });
  });

  it("apologises with a reference where the core fails", async () => {
    const { status, shown, notices } = await ask({ question: FAILING });
    expect({ status, shown }).toEqual({ status: 2, shown: "" });
    expect(notices).toMatch(/^nkhr: reference (\w{8}): Error at .*\nSomething went wrong .* the reference \1\.\n$/);
    expect(notices).not.toContain("secret");
  });
});

describe("a batch", () => {
  async function batch(...input: readonly (string | Uint8Array)[]) {
    const core = cannedCore();
    const { given, shown, notices } = surroundings(core, ...input);
    const status = await runBatch({ ...given, progress: false });
    const lines = shown
      .text()
      .split("\n")
      .filter(Boolean)
      .map((line) => machineSchema.parse(JSON.parse(line)));
    return { status, lines, notices: notices.text(), asked: core.asked };
  }
  const error = (line: number, problem: string, id: string | number | null = null) => ({
    id,
    outcome: "error",
    line,
    error: expect.stringContaining(problem),
  });

  it("answers each line with one, in order, with its id and context", async () => {
    const { status, lines, asked } = await batch(
      '{"id": "a", "question": "one", "kind": "date"}\r\n\n{"id": 2, "question": "two", "context": ["one"]}\n{"question": "three"}',
    );
    expect(status).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(["a", 2, null]);
    expect(asked.map(({ text, context }) => [text, context])).toEqual([
      ["one", []],
      ["two", ["one"]],
      ["three", []],
    ]);
  });

  it("gives an error with its line number for a bad line, and goes on", async () => {
    const { status, lines, notices } = await batch(
      "\ufeffnot JSON\n",
      '["a"]\n{"id": "x"}\n{"id": "y", "question": 5, "context": "no"}\n{"id": {}, "question": "q", "context": ["a", 5]}\n',
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      `"${"x".repeat(1_100_000)}"\n`,
      `{"id": "z", "question": ${JSON.stringify(FAILING)}}\n`,
      '{"id": "end", "question": "end"}\n',
    );
    expect(status).toBe(2);
    expect(lines.slice(0, -1)).toEqual([
      error(1, "Line 1 is not JSON"),
      error(2, "Line 2 is no question: it is no object. Write an object such as {"),
      error(3, "Line 3 is no question: “question” is missing. Write", "x"),
      error(4, "Line 4 is no question: “question” is no text, “context” is no list. Write", "y"),
      error(5, "Line 5 is no question: “id” is neither text nor number, item 2 of “context” is no text. Write"),
      error(6, "Line 6 is not UTF-8"),
      error(7, "Line 7 is longer than"),
      error(8, "reference", "z"),
    ]);
    expect(notices).toMatch(/nkhr: 8 of 9 lines got an error in place of an answer; the first is line 1\.\n$/);
    expect(lines.at(-1)).toMatchObject({ id: "end", outcome: "answered" });
  });

  it("refuses an id that would come back as another number", async () => {
    const { lines } = await batch('{"id": 12345678901234567890, "question": "q"}\n{"id": 1.5, "question": "q"}\n');
    expect(lines).toEqual([
      error(1, "Line 1 is no question: “id” is a number with more digits than are kept"),
      expect.objectContaining({ id: 1.5, outcome: "answered" }),
    ]);
  });

  it("answers what it could read of an input that breaks off, and rejects", async () => {
    async function* broken() {
      yield Buffer.from('{"question": "one"}\n{"question": "two"}');
      throw Object.assign(new Error("secret"), { code: "EIO" });
    }
    const core = cannedCore();
    const { given } = surroundings(core);
    const reading = runBatch({ ...given, input: broken(), progress: false });
    await expect(reading).rejects.toMatchObject({ name: "InputError", cause: { code: "EIO" } });
    expect(core.asked.map(({ text }) => text)).toEqual(["one"]);
  });

  it("stops when the reader has gone", async () => {
    const core = cannedCore();
    const { given, shown } = surroundings(core, '{"question": "one"}\n'.repeat(1_000));
    shown.stream.destroy();
    expect(await runBatch({ ...given, progress: false })).toBe(0);
    expect(core.asked.length).toBeLessThan(3);
  });

  it("tells its progress where somebody watches", async () => {
    const { given, notices } = surroundings(cannedCore(), '{"question": "one"}\n'.repeat(30));
    await runBatch({ ...given, progress: true });
    expect(notices.text()).toBe("\r25 answered\r30 answered\n");
  });
});

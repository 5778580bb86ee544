import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machineSchema } from "../src/adapters/terminal/machine-schema.ts";

const root = new URL("../", import.meta.url);
const program = fileURLToPath(new URL("src/main.ts", root));
const sources = fileURLToPath(new URL("../shared/sources", root));

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input: number | "pipe" = "pipe",
): ChildProcess {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^NKHR_|COLOR|^VITEST|^NODE_/.test(name)),
  );
  return spawn(process.execPath, ["--import", "tsx", program, ...args], {
    cwd: fileURLToPath(root),
    env: { ...clean, ...environment },
    stdio: [input, "pipe", "pipe"],
  });
}

function finish(child: ChildProcess): Promise<Run> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => (out += String(chunk)));
  child.stderr?.on("data", (chunk) => (err += String(chunk)));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}

function nkhr(
  args: readonly string[],
  { input = "", environment = {} }: { input?: string | Buffer; environment?: Record<string, string> } = {},
): Promise<Run> {
  const child = start(args, environment);
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return finish(child);
}

const noTrace = ({ out, err }: Run) => expect(`${out}${err}`).not.toMatch(/^\s+at .*:\d+|node:internal|Error:/m);

describe("the program", () => {
  it("answers a question, with a quote or record and status 0", async () => {
    const run = await nkhr(["ask", "when was 60/173 adopted?"]);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toContain("16 December 2005");
    expect(run.out).toMatch(/^ {2}— /m);
  });

  it("says that something is not in the record, with status 1", async () => {
    const run = await nkhr(["ask", "how many warheads does Iran have?"]);
    expect(run).toMatchObject({ status: 1, err: "" });
    expect(run.out).not.toBe("");
  });

  it("prints the machine form", async () => {
    const run = await nkhr(["resolutions", "2005", "--format", "json", "--now", "2026-04-01"]);
    const machine = machineSchema.parse(JSON.parse(run.out));
    expect(machine).toMatchObject({ id: null, outcome: "answered" });
    expect(
      machine.outcome === "answered" && machine.evidence.map((item) => item.kind === "record" && item.record),
    ).toContain("A/RES/60/173");
  });

  it.each([
    ["csv", /A\/RES\/60\/173,/],
    ["markdown", /\| A\/RES\/60\/173 |\[A\/RES\/60\/173\]/],
  ])("prints a table as %s", async (format, row) => {
    const run = await nkhr(["resolutions", "2005", "--format", format]);
    expect(run.status).toBe(0);
    expect(run.out).toMatch(row);
  });

  it("answers a batch in order, with an error for a bad line", async () => {
    const run = await nkhr(["ask", "--batch"], {
      input: '{"id":1,"question":"60/173"}\nnonsense\n{"id":2,"question":"60/173"}\n',
    });
    expect(run).toMatchObject({ status: 2, err: "nkhr: 1 of 3 lines got an error in place of an answer (line 2).\n" });
    expect(
      run.out
        .trim()
        .split("\n")
        .map((line) => machineSchema.parse(JSON.parse(line)))
        .map(({ id, outcome }) => [id, outcome]),
    ).toEqual([
      [1, "answered"],
      [null, "error"],
      [2, "answered"],
    ]);
  });

  it("reads the text to check from standard input", async () => {
    const text = "Resolution 60/173 was adopted on 16 December 2005.";
    const run = await nkhr(["check", "-", "--json"], { input: text });
    expect(run.err).toBe("");
    expect(machineSchema.parse(JSON.parse(run.out))).toMatchObject({ question: `check ${text}` });
  });

  it("answers lines from a pipe as a conversation", async () => {
    const run = await nkhr([], { input: "60/173\n61/174\n" });
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/A\/RES\/60\/173[\s\S]*A\/RES\/61\/174/);
  });

  it("explains how a question is answered", async () => {
    const run = await nkhr(["why", "when was 60/173 adopted?"]);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/^“when was 60\/173 adopted\?” was answered\.[\s\S]*Symbols: .*60\/173/);
  });

  it("helps with its usage and tells its version", async () => {
    expect((await nkhr(["--help"])).out).toMatch(/^nkhr answers questions/);
    expect(await nkhr(["--version"])).toMatchObject({ status: 0, out: "0.1.0\n" });
  });

  it.each([
    [["resolutoins"], "Did you mean resolutions?"],
    [["--nwo"], "See nkhr --help."],
    [["frobnicate"], "no command"],
  ])("refuses %j in plain words with status 2", async (args, words) => {
    const run = await nkhr(args);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.err).toContain(words);
    noTrace(run);
  });

  it.each([
    ["no bytes", ""],
    ["bytes that are not UTF-8", Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a, 0x80, 0x0a])],
    ["a line of three megabytes", "é".repeat(1_500_000)],
    ["control characters", "\u001b[2J\u0007\u0000\r\n"],
  ])("survives %s on standard input", async (_, input) => {
    for (const args of [[], ["ask", "--batch"], ["check", "-"]]) {
      const run = await nkhr(args, { input });
      expect([0, 1, 2]).toContain(run.status);
      noTrace(run);
      expect(run.out.replaceAll("\n", "")).not.toMatch(/\p{Control}/u);
    }
  });

  it.each([
    ["check", "-"],
    ["ask", "-"],
  ])("gives no verdict on bytes that are not UTF-8: %s %s", async (...args) => {
    for (const input of [Buffer.from("Russia abstained in 2014.", "utf16le"), Buffer.from("Salm\u00f3n", "latin1")])
      expect(await nkhr(args, { input: Buffer.concat([Buffer.from([0xff]), input]) })).toEqual({
        status: 2,
        out: "",
        err: "nkhr: the input is not UTF-8. Save it as UTF-8.\n",
      });
    expect(await nkhr(args, { input: "\ufeff60/173\r\n" })).toMatchObject({ err: "" });
  });

  it.each([[["ask", "--batch"]], [["check", "-"]], [["chat"]], [[]]])(
    "says that it cannot read a directory on standard input: %j",
    async (args) => {
      const run = await finish(start(args, {}, openSync(fileURLToPath(root), "r")));
      expect(run).toEqual({ status: 2, out: "", err: "nkhr: the input could not be read (EISDIR).\n" });
    },
  );

  it("ends quietly when the reader of its output has gone", async () => {
    const child = start(["ask", "--batch"]);
    child.stdout?.destroy();
    child.stdin?.on("error", () => {});
    child.stdin?.end('{"question":"60/173"}\n'.repeat(500));
    const run = await finish(child);
    expect(run).toMatchObject({ status: 0, err: "" });
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends a chat on %s", async (signal) => {
    const child = start([]);
    const done = finish(child);
    child.stdin?.write("60/173\n");
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.kill(signal);
    const run = await done;
    expect(run).toMatchObject({ status: 0, err: "" });
  });

  it.each([[["ask", "60/173"]], [["resolutions", "2005"]], [["data", "check"]], [["ask", "--batch"]]])(
    "does %j whatever is wrong with the settings of the chats",
    async (args) => {
      const environment = { SLACK_BOT_TOKEN: "xoxb-1", DISCORD_SHARDS: "3", NKHR_LOG_LEVEL: "loud" };
      expect(await nkhr(args, { environment })).toMatchObject({ status: 0, err: "" });
    },
  );

  it("serves no chat while a setting is wrong, and names each", async () => {
    const environment = { SLACK_BOT_TOKEN: "xoxb-1", NKHR_LOG_LEVEL: "loud", NKHR_DAT: "x" };
    const run = await nkhr([], { environment, input: "60/173\n" });
    expect(run).toMatchObject({ status: 2, out: "" });
    for (const name of ["SLACK_BOT_TOKEN is set alone", "NKHR_LOG_LEVEL: write", "NKHR_DAT is no setting"])
      expect(run.err).toContain(name);
    const doctor = await nkhr(["doctor"], { environment: { NKHR_LOG_LEVEL: "loud", NKHR_DAT: "x" } });
    expect(doctor.status).toBe(2);
    expect(doctor.out).toMatch(/fault {2}The settings can be read\n {7}NKHR_DAT .*\n {7}NKHR_LOG_LEVEL/);
  });

  it("reports every wrong setting before it starts", async () => {
    const run = await nkhr(["ask", "x"], { environment: { NKHR_DAT: "1", NKHR_COLOUR: "1" } });
    expect(run.status).toBe(2);
    expect(run.err).toMatch(/NKHR_DAT[\s\S]*NKHR_COLOUR/);
  });
});

describe("data check", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    await cp(new URL("data/", root), folder, { recursive: true });
    await writeFile(join(folder, "topics.json"), "[");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("says that the fact base is sound", async () => {
    const run = await nkhr(["data", "check"]);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/^The fact base is sound: \d+ facts, /);
  });

  it("compares quotes with the source texts", async (test) => {
    if (!existsSync(sources)) test.skip("the reference data is not here");
    const run = await nkhr(["data", "check", "--sources", sources]);
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining("as in their sources") });
  });

  it("refuses to answer from a broken fact base and names file and remedy", async () => {
    for (const args of [["data", "check"], ["ask", "60/173"], []]) {
      const run = await nkhr(args, { environment: { NKHR_DATA: folder } });
      expect(run).toMatchObject({ status: 2, out: "" });
      expect(run.err).toContain("topics.json");
      noTrace(run);
    }
  });

  it("serves no chat from a base that only a thorough check finds a fault in, and answers a question from it", async () => {
    const other = join(folder, "repeated");
    await cp(new URL("data/", root), other, { recursive: true });
    const topics = await readFile(join(other, "topics.json"), "utf8");
    await writeFile(join(other, "topics.json"), topics.replace('"id"', '"id": "other", "id"'));
    const environment = { NKHR_DATA: other, SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
    const run = await nkhr([], { environment });
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.err).toMatch(/topics\.json: at line \d+ .* “id” a second time/);
    expect(await nkhr(["ask", "60/173"], { environment })).toMatchObject({ status: 0, err: "" });
  });

  it("says so where there is no such directory", async () => {
    const run = await nkhr(["data", "check"], { environment: { NKHR_DATA: "/nowhere" } });
    expect(run.status).toBe(2);
    expect(run.err).toContain("/nowhere");
  });
});

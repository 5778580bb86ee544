#!/usr/bin/env node
import { readFileSync } from "node:fs";
import {
  type Chat,
  type Command,
  codeOf,
  createOutput,
  exit,
  loadBatch,
  loadKeyboardChat,
  loadPipeChat,
  lookOf,
  readCommandLine,
  runAsk,
  usage,
} from "./adapters/terminal/index.ts";
import { type Config, readConfig, readEnvironment } from "./config.ts";
import { type Core, createCore, openFactBase, problemText } from "./core/index.ts";

/** The command line and the composition root: reads what is wanted, puts the parts together, sets the exit status. */

/** What starts and stops: one chat platform. */
interface Adapter {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const output = createOutput(process.stdout);
const notices = createOutput(process.stderr);

async function run(): Promise<number> {
  const { command, now } = readCommandLine(process.argv.slice(2));
  switch (command.kind) {
    case "usage":
      await output.write(usage());
      return exit.answered;
    case "version":
      await output.write(`${version()}\n`);
      return exit.answered;
    case "wrong":
      return refuse([command.problem]);
    default:
      return runWithConfig(command, now === undefined ? () => new Date() : () => now);
  }
}

type Working = Exclude<Command, { kind: "usage" | "version" | "wrong" }>;

async function runWithConfig(command: Working, now: () => Date): Promise<number> {
  const configured = readConfig(readEnvironment());
  if (!configured.ok) return refuse(configured.problems);
  const { config } = configured;
  const sources = command.kind === "data check" ? command.sources : undefined;
  const opened = openFactBase(config.dataDirectory, sources === undefined ? {} : { sourceTexts: sources });
  if (!opened.ok) return refuse(opened.problems.map(problemText));
  if (command.kind === "data check") {
    const { facts, resolutions, milestones } = opened.base;
    const counts = `${facts.length} facts, ${resolutions.length} resolutions, ${milestones.length} milestones`;
    await output.write(
      `The fact base is sound: ${counts}${sources === undefined ? "" : ", quotes as in their sources"}.\n`,
    );
    return exit.answered;
  }
  const core = createCore(opened.base);
  const look = lookOf(process.stdout, config.terminal.colour, false);
  const surroundings = { core, now, input: process.stdin, output, notices, look };
  switch (command.kind) {
    case "ask":
      return runAsk(command, surroundings);
    case "batch":
      return (await loadBatch()).runBatch({ ...surroundings, progress: process.stderr.isTTY });
    case "chat":
      return chat(core, now, config);
    case "start": {
      const adapters = await composeAdapters();
      return adapters.length > 0 ? serve(adapters) : chat(core, now, config);
    }
  }
}

/** The chats that are set up. Each brings its own libraries, so each is imported only when its settings are there. */
async function composeAdapters(): Promise<readonly Adapter[]> {
  return [];
}

/** Runs until the process is told to end. */
async function serve(adapters: readonly Adapter[]): Promise<number> {
  await Promise.all(adapters.map((adapter) => adapter.start()));
  await notices.write(`nkhr answers in ${adapters.map(({ name }) => name).join(" and ")}.\n`);
  await new Promise<void>((resolve) => onEnd(resolve));
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  return exit.answered;
}

async function chat(core: Core, now: () => Date, config: Config): Promise<number> {
  const look = () => lookOf(process.stdout, config.terminal.colour, true);
  const options = { core, now, look, output, notices };
  const { stdin, stdout } = process;
  const running: Chat =
    stdin.isTTY && stdout.isTTY
      ? (await loadKeyboardChat()).createKeyboardChat({
          ...options,
          keyboard: stdin,
          screen: stdout,
          historyFile: config.terminal.historyFile,
        })
      : (await loadPipeChat()).createPipeChat({ ...options, pipe: stdin });
  onEnd(() => void running.stop());
  await running.start();
  await running.ended;
  return exit.answered;
}

function onEnd(end: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
}

async function refuse(problems: readonly string[]): Promise<number> {
  await notices.write(problems.map((problem) => `nkhr: ${problem}\n`).join(""));
  return exit.wrong;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest && "version" in manifest ? String(manifest.version) : "unknown";
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.exitCode = await refuse([`something failed (${codeOf(error)}). Please report what was asked.`]);
  }
  if (output.fault) process.exitCode = await refuse([`the output could not be written (${output.fault}).`]);
}

void main();

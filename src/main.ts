import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { Check } from "./adapters/check.ts";
import {
  type Chat,
  type Command,
  codeOf,
  exit,
  InputError,
  loadBatch,
  loadKeyboardChat,
  loadPipeChat,
  lookOf,
  readCommandLine,
  runAsk,
  usage,
} from "./adapters/terminal/index.ts";
import { type Config, readConfig, readEnvironment } from "./config.ts";
import { type Core, createCore, openFactBase, problemText, USAGES, unreachable } from "./core/index.ts";
import { notices, onEnd, openInput, output, refuse } from "./process.ts";

/** The command line and the composition root: reads what is wanted, puts the parts together, sets the exit status. */
async function run(): Promise<number> {
  const { command, now } = readCommandLine(process.argv.slice(2), USAGES);
  // One answer is there before code that is compiled for speed could pay for its compiling: a tenth of the whole time.
  if (command.kind === "ask") setFlagsFromString("--no-opt");
  switch (command.kind) {
    case "usage":
      await output.write(usage(USAGES));
      return exit.answered;
    case "version":
      await output.write(`${version()}\n`);
      return exit.answered;
    case "wrong":
      return refuse([command.problem]);
    case "doctor":
      return reportChecks();
    case "discord register":
      return (await import("./registering.ts")).registerDiscordCommands(command.guild);
    case "discord unregister":
      return (await import("./registering.ts")).unregisterDiscordCommands(command.guild);
    case "start":
    case "chat":
    case "ask":
    case "batch":
    case "data check":
      return runWithConfig(command, now === undefined ? () => new Date() : () => now);
    default:
      return unreachable(command);
  }
}

type Working = Extract<Command, { kind: "start" | "chat" | "ask" | "batch" | "data check" }>;

async function runWithConfig(command: Working, now: () => Date): Promise<number> {
  const found = readEnvironment();
  const configured = readConfig(found.environment);
  const chats = command.kind === "start" ? await import("./chats.ts") : undefined;
  const serving = chats?.readChats(found);
  const problems = [configured, serving].flatMap((read) => (read && !read.ok ? read.problems : []));
  if (!configured.ok || problems.length > 0) return refuse(problems);
  // What `.env` may hold for the chats does not matter here; what else it may hold does.
  if (!serving && found.problem !== undefined) await notices.write(`nkhr: ${found.problem}\n`);
  const { config } = configured;
  const sources = command.kind === "data check" ? command.sources : undefined;
  const serves = chats && serving?.ok && chats.isSetUp(serving.config);
  const opened = openFactBase(config.dataDirectory, {
    ...(sources === undefined ? {} : { sourceTexts: sources }),
    thorough: serves || command.kind === "data check",
  });
  if (!opened.ok) return refuse(opened.problems.map(problemText));
  if (command.kind === "data check") {
    const { facts, resolutions, milestones } = opened.base;
    const counts = `${facts.length} facts, ${resolutions.length} resolutions, ${milestones.length} milestones`;
    await output.write(
      `The fact base is sound: ${counts}${sources === undefined ? "; quotes were not held against their sources, which --sources DIR does" : ", quotes as in their sources"}.\n`,
    );
    return exit.answered;
  }
  if (serves) {
    const openAgain = () => openFactBase(config.dataDirectory, { thorough: true });
    return chats.serveChats(opened.base, openAgain, now, serving.config);
  }
  const core = createCore(opened.base);
  const look = lookOf(process.stdout, config.terminal.colour, false);
  const surroundings = { core, now, input: openInput(), output, notices, look };
  switch (command.kind) {
    case "ask":
      return runAsk(command, surroundings);
    case "batch":
      return (await loadBatch()).runBatch({ ...surroundings, progress: process.stderr.isTTY });
    case "chat":
    case "start":
      return chat(core, now, config);
    default:
      return unreachable(command);
  }
}

/** Says of each thing that the doctor looked at whether it is as it should be. */
async function reportChecks(): Promise<number> {
  const checks = await (await import("./doctor.ts")).examine(readEnvironment());
  await output.write(checks.map(checkText).join(""));
  return checks.every(({ ok }) => ok) ? exit.answered : exit.wrong;
}

const checkText = ({ name, ok, remedy = "" }: Check): string =>
  ok ? `ok     ${name}\n` : `fault  ${name}\n${remedy.replace(/^/gm, "       ")}\n`;

async function chat(core: Core, now: () => Date, config: Config): Promise<number> {
  const look = () => lookOf(process.stdout, config.terminal.colour, true);
  const options = { core, now, look, output, notices };
  const { stdin, stdout } = process;
  const running: Chat =
    stdin.isTTY && stdout.isTTY
      ? (await loadKeyboardChat()).createKeyboardChat({
          ...options,
          commands: USAGES,
          keyboard: stdin,
          screen: stdout,
          dumb: config.terminal.dumb,
          historyFile: config.terminal.historyFile,
        })
      : (await loadPipeChat()).createPipeChat({ ...options, pipe: openInput() });
  onEnd(() => void running.stop());
  await running.start();
  await running.ended;
  return exit.answered;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest && "version" in manifest ? String(manifest.version) : "unknown";
}

/** Runs and ends: all that was to be written has been taken by then, and taking the memory apart would only cost time. */
async function main(): Promise<never> {
  let status: number;
  try {
    status = await run();
  } catch (error) {
    status = await refuse([
      error instanceof InputError
        ? `the input could not be read (${codeOf(error.cause)}).`
        : `something failed (${codeOf(error)}). Please report what was asked.`,
    ]);
  }
  if (output.fault) status = await refuse([`the output could not be written (${output.fault}).`]);
  process.exit(status);
}

void main();

#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { type Finding, StartError, type Surroundings } from "./adapters/adapter.ts";
import { createFeedback } from "./adapters/feedback.ts";
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
import { warmUp } from "./adapters/warm-up.ts";
import { type Config, readConfig, readDiscord, readEnvironment, readSlack } from "./config.ts";
import { type Core, createCore, openFactBase, type Problem, problemText } from "./core/index.ts";
import type { Reloading } from "./reloading.ts";
import { type MakeAdapter, serve } from "./serving.ts";

/** The command line and the composition root: reads what is wanted, puts the parts together, sets the exit status. */

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
    case "doctor":
      return examine();
    case "discord register":
      return registerDiscordCommands(command.guild);
    default:
      return runWithConfig(command, now === undefined ? () => new Date() : () => now);
  }
}

type Working = Exclude<Command, { kind: "usage" | "version" | "wrong" | "doctor" | "discord register" }>;

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
  if (command.kind === "start" && isSetUp(config)) {
    const { createReloading } = await import("./reloading.ts");
    return answer(
      createReloading(opened.base, () => openFactBase(config.dataDirectory)),
      now,
      config,
    );
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
    case "start":
      return chat(core, now, config);
  }
}

/** Whether there is a chat platform to answer in. */
function isSetUp({ slack, discord }: Config): boolean {
  return slack !== undefined || discord !== undefined;
}

/** The chats that are set up. Each brings its own libraries, so each is imported only when its settings are there. */
async function composeAdapters(
  core: Core,
  { slack, discord }: Config,
  surroundings: Omit<Surroundings, "onFatal">,
): Promise<readonly MakeAdapter[]> {
  const makers: MakeAdapter[] = [];
  if (slack) {
    const { createSlack } = await import("./adapters/slack/index.ts");
    makers.push((onFatal) => createSlack(slack, core, { ...surroundings, onFatal }));
  }
  if (discord) {
    const { createDiscord } = await import("./adapters/discord/index.ts");
    makers.push((onFatal) => createDiscord(discord, core, { ...surroundings, onFatal }));
  }
  return makers;
}

/** How long questions are tried out before the first is heard, in milliseconds. */
const WARM_UP_MS = 500;

/** How long after all adapters have stopped the process may still take to end by itself, in milliseconds. */
const LET_GO_MS = 1_000;

/** Answers in the chats until the process is told to end, or until none can go on. SIGHUP reads the fact base again. */
async function answer({ core, forgetful, reload }: Reloading, now: () => Date, config: Config): Promise<number> {
  const { pino } = await import("pino");
  process.on("SIGHUP", () => void sayOf(reload()));
  const told = new Promise<void>((resolve) => onEnd(resolve));
  const makers = await composeAdapters(core, config, {
    logger: pino({ level: config.logLevel, base: null }),
    now,
    feedback: createFeedback(config.feedbackFile, now),
  });
  const problems = await serve(makers, {
    say: (text) => notices.write(text),
    ready: (adapters) => warmUp(forgetful, adapters, now(), WARM_UP_MS),
    told,
    describe: (error) => `something failed (${codeOf(error)}).`,
  });
  // Whatever still waits for a peer that does not answer is let go.
  setTimeout(() => process.exit(), LET_GO_MS).unref();
  return problems.length > 0 ? exit.wrong : exit.answered;
}

/** Says what came of reading the fact base again. */
async function sayOf(problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) await notices.write("nkhr: the fact base was read again.\n");
  else await refuse([...problems.map(problemText), "the fact base stays as it was."]);
}

/** Tells Discord of the commands without starting the bot, and says what that changed. */
async function registerDiscordCommands(guild: string | undefined): Promise<number> {
  const environment = readEnvironment();
  const configured = readConfig(environment);
  if (!configured.ok) return refuse(configured.problems);
  const { token, ...settings } = readDiscord(environment);
  if (token === undefined) return refuse(["DISCORD_TOKEN is not set. docs/discord.md says where to get it."]);
  const { registerDiscord } = await import("./adapters/discord/index.ts");
  try {
    const report = await registerDiscord({ ...settings, token }, guild);
    const lines = Object.entries(report).map(([what, names]) => `${what.padEnd(10)} ${names.join(", ") || "none"}\n`);
    await output.write(lines.join(""));
    return exit.answered;
  } catch (error) {
    if (error instanceof StartError) return refuse([error.message]);
    throw error;
  }
}

/** Looks at the settings, the fact base and the chats without starting them, with a remedy for each fault. */
async function examine(): Promise<number> {
  const environment = readEnvironment();
  const configured = readConfig(environment);
  const settings = configured.ok ? [] : configured.problems;
  const findings: Finding[] = [
    { check: "The settings can be read", ok: settings.length === 0, remedy: settings.join(" ") },
    ...(configured.ok ? [dataFinding(configured.config)] : []),
  ];
  const found = readSlack(environment);
  if (found) {
    const { checkSlack } = await import("./adapters/slack/index.ts");
    findings.push(...(await checkSlack(found)));
  }
  const discord = readDiscord(environment);
  if (discord.token !== undefined || discord.applicationId !== undefined) {
    const { checkDiscord } = await import("./adapters/discord/index.ts");
    findings.push(...(await checkDiscord(discord)));
  }
  const line = ({ check, ok, remedy }: Finding) => (ok ? `ok     ${check}\n` : `fault  ${check}\n       ${remedy}\n`);
  await output.write(findings.map(line).join(""));
  return findings.every(({ ok }) => ok) ? exit.answered : exit.wrong;
}

function dataFinding({ dataDirectory }: Config): Finding {
  const opened = openFactBase(dataDirectory, {});
  const remedy = opened.ok ? "" : opened.problems.map(problemText).join("\n       ");
  return { check: "The fact base is sound", ok: opened.ok, remedy };
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

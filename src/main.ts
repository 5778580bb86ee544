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
import type { ChatConfig } from "./chat-config.ts";
import { type Config, type Configured, type FoundEnvironment, readConfig, readEnvironment } from "./config.ts";
import { USAGES } from "./core/commands/help.ts";
import { type Core, createCore, openFactBase, type Problem, problemText, unreachable } from "./core/index.ts";
import { createReloading, type Reloading } from "./reloading.ts";
import { type MakeAdapter, serve } from "./serving.ts";

/** The command line and the composition root: reads what is wanted, puts the parts together, sets the exit status. */

const output = createOutput(process.stdout);
const notices = createOutput(process.stderr);

async function run(): Promise<number> {
  const { command, now } = readCommandLine(process.argv.slice(2), USAGES);
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
      return reportFindings();
    case "discord register":
      return registerDiscordCommands(command.guild);
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
  const chats = command.kind === "start" ? await readChats(found) : undefined;
  const problems = [configured, chats].flatMap((read) => (read && !read.ok ? read.problems : []));
  if (!configured.ok || problems.length > 0) return refuse(problems);
  // What `.env` may hold for the chats does not matter here; what else it may hold does.
  if (!chats && found.problem !== undefined) await notices.write(`nkhr: ${found.problem}\n`);
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
  if (chats?.ok && isSetUp(chats.config))
    return serveChats(
      createReloading(opened.base, () => openFactBase(config.dataDirectory)),
      now,
      chats.config,
    );
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
    default:
      return unreachable(command);
  }
}

/** The settings of the chats; a `.env` that cannot be read may hold some of them, so nothing is started then. */
async function readChats({ environment, problem }: FoundEnvironment): Promise<Configured<ChatConfig>> {
  const { readChatConfig } = await import("./chat-config.ts");
  return problem === undefined ? readChatConfig(environment) : { ok: false, problems: [problem] };
}

/** Whether there is a chat platform to answer in. */
function isSetUp({ slack, discord }: ChatConfig): boolean {
  return slack !== undefined || discord !== undefined;
}

/** The chats that are set up. Each brings its own libraries, so each is imported only when its settings are there. */
async function composeAdapters(
  core: Core,
  { slack, discord }: ChatConfig,
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

/** Answers in the chats until the process is told to end, or until none can go on. SIGHUP reads the fact base again. */
async function serveChats({ core, reload }: Reloading, now: () => Date, config: ChatConfig): Promise<number> {
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
    ready: (adapters) => warmUp(core, adapters, now(), WARM_UP_MS),
    told,
    describe: (error) => `something failed (${codeOf(error)}).`,
  });
  return problems.length > 0 ? exit.wrong : exit.answered;
}

/** Says what came of reading the fact base again. */
async function sayOf(problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) await notices.write("nkhr: the fact base was read again.\n");
  else await refuse([...problems.map(problemText), "the fact base stays as it was."]);
}

/** Tells Discord of the commands without starting the bot, and says what that changed. */
async function registerDiscordCommands(guild: string | undefined): Promise<number> {
  const found = readEnvironment();
  const configured = [readConfig(found.environment), await readChats(found)];
  const problems = configured.flatMap((read) => (read.ok ? [] : read.problems));
  if (problems.length > 0) return refuse(problems);
  const { readDiscord } = await import("./chat-config.ts");
  const { token, ...settings } = readDiscord(found.environment);
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

/** Says of each thing that the doctor looked at whether it is as it should be. */
async function reportFindings(): Promise<number> {
  const findings = await (await import("./doctor.ts")).examine(readEnvironment());
  await output.write(findings.map(findingText).join(""));
  return findings.every(({ ok }) => ok) ? exit.answered : exit.wrong;
}

const findingText = ({ check, ok, remedy = "" }: Finding): string =>
  ok ? `ok     ${check}\n` : `fault  ${check}\n${remedy.replace(/^/gm, "       ")}\n`;

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

/** Runs and ends: all that was to be written has been taken by then, and taking the memory apart would only cost time. */
async function main(): Promise<never> {
  let status: number;
  try {
    status = await run();
  } catch (error) {
    status = await refuse([`something failed (${codeOf(error)}). Please report what was asked.`]);
  }
  if (output.fault) status = await refuse([`the output could not be written (${output.fault}).`]);
  process.exit(status);
}

void main();

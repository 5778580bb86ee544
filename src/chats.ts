import type { Surroundings } from "./adapters/adapter.ts";
import { faultOf } from "./adapters/fault.ts";
import { createFeedback } from "./adapters/feedback.ts";
import { codeOf, exit } from "./adapters/terminal/index.ts";
import { warmUp } from "./adapters/warm-up.ts";
import { type ChatConfig, readChatConfig } from "./chat-config.ts";
import type { Configured, FoundEnvironment } from "./config.ts";
import { type Core, type FactBase, type Opened, type Problem, problemText } from "./core/index.ts";
import { hangUp, isHungUp, notices, onEnd, refuse } from "./process.ts";
import { questionsOn } from "./rehearsal.ts";
import { createReloading } from "./reloading.ts";
import { type MakeAdapter, serve } from "./serving.ts";

/** The settings of the chats; a `.env` that cannot be read may hold some of them, so nothing is started then. */
export function readChats({ environment, problem }: FoundEnvironment): Configured<ChatConfig> {
  return problem === undefined ? readChatConfig(environment) : { ok: false, problems: [problem] };
}

/** Whether there is a chat platform to answer in. */
export function isSetUp({ slack, discord }: ChatConfig): boolean {
  return slack !== undefined || discord !== undefined;
}

/** How long questions are tried out before the first is heard, in milliseconds. */
const WARM_UP_MS = 1_500;

/**
 * Answers in the chats until the process is told to end, or until none can go on. A chat whose settings are wrong is
 * reported like one that fails to start. SIGHUP reads the fact base again, or ends it where its terminal was closed.
 */
export async function serveChats(
  base: FactBase,
  open: () => Opened,
  now: () => Date,
  config: ChatConfig,
): Promise<number> {
  if (config.problems.length > 0) await refuse(config.problems);
  const { core, forgetful, reload } = createReloading(base, open);
  const { pino } = await import("pino");
  const logger = pino({ level: config.logLevel, base: null });
  // A library that fails by itself, where nothing of ours waits for it, takes no other chat along.
  process.on("uncaughtException", (error) => logger.error({ fault: faultOf(error) }, "a library failed by itself"));
  const told = new Promise<void>((resolve) => {
    onEnd(resolve);
    process.on("SIGHUP", () => (isHungUp() ? resolve() : void sayOf(reload())));
  });
  const makers = await composeAdapters(core, config, {
    logger,
    now,
    feedback: createFeedback(config.feedbackFile, now),
  });
  const problems = await serve(makers, {
    say: (text) => notices.write(text),
    part: config.discord?.shard === true,
    ready: (adapters) => warmUp(forgetful, adapters, questionsOn(base), now(), WARM_UP_MS),
    told,
    describe: (error) => `something failed (${codeOf(error)}).`,
  });
  if (isHungUp()) hangUp();
  return config.problems.length + problems.length > 0 ? exit.wrong : exit.answered;
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

/** Says what came of reading the fact base again. */
async function sayOf(problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) await notices.write("nkhr: the fact base was read again.\n");
  else await refuse([...problems.map(problemText), "the fact base stays as it was."]);
}

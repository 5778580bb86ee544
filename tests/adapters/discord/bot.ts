import { expect, onTestFinished } from "vitest";
import type { Adapter } from "../../../src/adapters/adapter.ts";
import { createDiscord, type DiscordSettings } from "../../../src/adapters/discord/index.ts";
import type { FeedbackEntry } from "../../../src/adapters/feedback.ts";
import type { Core } from "../../../src/core/index.ts";
import { cannedCore } from "../../standins/core.ts";
import { type Channel, type Discord, type DiscordOptions, openDiscord } from "../../standins/discord/index.ts";
import { fields } from "../../standins/discord/rules.ts";
import { createLog, type Log } from "../../standins/log.ts";

/** The adapter with the real discord.js, running against a stand-in of its own. */
export interface Bot {
  readonly discord: Discord;
  readonly adapter: Adapter;
  readonly log: Log;
  readonly feedback: FeedbackEntry[];
  readonly fatal: string[];
  /** Stops the bot and starts another in its place, with nothing remembered. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface BotOptions extends DiscordOptions {
  readonly core?: Core;
  readonly settings?: Partial<DiscordSettings>;
  /** What is in Discord before the bot starts. */
  readonly before?: (discord: Discord) => void;
  /** Whether the stand-in may find fault; then the test looks at it by itself. */
  readonly faulty?: boolean;
  readonly now?: () => Date;
  /** The test's own, where tests run side by side. */
  readonly finished?: typeof onTestFinished;
}

/** Opens a stand-in without starting anything on it; closed when the test is over. */
export async function standIn(options: BotOptions = {}): Promise<{
  discord: Discord;
  create: (more?: Partial<DiscordSettings>) => Adapter;
  log: Log;
  feedback: FeedbackEntry[];
  fatal: string[];
}> {
  const discord = await openDiscord(options);
  const log = createLog();
  const feedback: FeedbackEntry[] = [];
  const fatal: string[] = [];
  const core = options.core ?? cannedCore();
  const started: Adapter[] = [];
  options.before?.(discord);
  const finished = options.finished ?? onTestFinished;
  finished(async () => {
    for (const adapter of started) await adapter.stop();
    await discord.close();
    if (!options.faulty) expect(discord.violations()).toEqual([]);
    expect(discord.pings).toEqual([]);
    for (const { body } of discord.rest.requests) expect(mentionsOf(body)).toEqual([]);
    expect(log.lines.filter((line) => line.includes(discord.token))).toEqual([]);
  });
  const create = (more: Partial<DiscordSettings> = {}) => {
    const adapter = createDiscord({ token: discord.token, apiUrl: discord.url, ...options.settings, ...more }, core, {
      logger: log.logger,
      now: options.now ?? (() => new Date()),
      feedback: { record: async (entry) => void feedback.push(entry) },
      onFatal: (reason) => void fatal.push(reason),
    });
    started.push(adapter);
    return adapter;
  };
  return { discord, create, log, feedback, fatal };
}

/** What a request that carries a message lets ping: everything it does not rule out. */
function mentionsOf(body: unknown): unknown[] {
  const outer = fields(body);
  const message = outer.has("data") ? fields(outer.get("data")) : outer;
  if (!message.has("components") || message.has("title")) return [];
  const { parse, replied_user } = Object.fromEntries(fields(message.get("allowed_mentions")));
  return [...(Array.isArray(parse) ? parse : ["everything"]), ...(replied_user ? ["the one replied to"] : [])];
}

export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const { discord, create, log, feedback, fatal } = await standIn(options);
  let adapter = create();
  await adapter.start();
  return {
    discord,
    get adapter() {
      return adapter;
    },
    log,
    feedback,
    fatal,
    async restart() {
      await adapter.stop();
      adapter = create();
      await adapter.start();
    },
    stop: () => adapter.stop(),
  };
}

/** A bot that answers what it is told to, in a server with one channel. */
export async function openInChannel() {
  const core = cannedCore();
  let channel: Channel | undefined;
  const bot = await openBot({
    core,
    before: (discord) => {
      channel = discord.guild("Newsroom").channel;
    },
  });
  if (!channel) throw new Error("no channel");
  return { ...bot, core, channel };
}

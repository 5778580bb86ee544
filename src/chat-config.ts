import * as z from "zod";
import type { DiscordSettings, FoundDiscord } from "./adapters/discord/settings.ts";
import type { FoundSlack, SlackSettings } from "./adapters/slack/settings.ts";
import { SNOWFLAKE } from "./adapters/snowflake.ts";
import { type Configured, type Environment, givenIn, pathOf } from "./config.ts";

/** What the bot in a chat works with beside the settings of every command. */
export interface ChatConfig {
  /** The file that feedback is written to. Default: `feedback.jsonl` in the working directory. */
  readonly feedbackFile: string;
  /** From which level on the log has a line: `info` unless told. */
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Undefined where Slack is not set up. */
  readonly slack: SlackSettings | undefined;
  /** Undefined where Discord is not set up. */
  readonly discord: DiscordSettings | undefined;
  /** What keeps one chat from being started where the other can be, a sentence each with what to do. */
  readonly problems: readonly string[];
}

const address = z.url({ protocol: /^https?$/, error: "write an address that begins with http:// or https://" });

/** The settings of every chat, under the names of their environment variables. */
const commonSettings = z.object({
  NKHR_FEEDBACK: z.string().optional(),
  NKHR_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "write debug, info, warn, error or silent")
    .optional(),
});

/** What of Slack's settings has a form of its own. */
const slackForms = z.object({ SLACK_API_URL: address.optional() });

/** What of Discord's has one. */
const discordForms = z.object({
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(SNOWFLAKE, "write the number from the application's General Information page")
    .optional(),
  DISCORD_API_URL: address.optional(),
  DISCORD_MESSAGE_CONTENT: z.enum(["true", "false"], "write true or false").optional(),
  DISCORD_SHARDS: z.enum(["auto"], "write auto, or leave it out for one connection").optional(),
});

/** Reads the settings of the chats. What is wrong with those of one chat is no reason not to start the other. */
export function readChatConfig(environment: Environment): Configured<ChatConfig> {
  const given = givenIn(environment);
  const common = commonSettings.safeParse(given);
  const wrong = chatProblems(given);
  const problems = [...wrong.slack, ...wrong.discord];
  const slack = wrong.slack.length > 0 || isShard(given) ? undefined : slackSettings(given);
  const discord = wrong.discord.length > 0 ? undefined : discordSettings(given);
  const none = slack === undefined && discord === undefined;
  if (!common.success || (none && problems.length > 0)) {
    return { ok: false, problems: [...issuesOf(common.error), ...problems] };
  }
  const { NKHR_LOG_LEVEL: logLevel = "info" } = common.data;
  return { ok: true, config: { feedbackFile: feedbackFileOf(given), logLevel, slack, discord, problems } };
}

/** What is wrong with the settings of each chat, half-set ones included. */
export function chatProblems(environment: Environment): Readonly<Record<"slack" | "discord", readonly string[]>> {
  const given = givenIn(environment);
  return {
    // A shard is Discord's: the process that started it has said what is wrong with Slack.
    slack: isShard(given) ? [] : [...issuesOf(slackForms.safeParse(given).error), ...slackProblems(given)],
    discord: [...issuesOf(discordForms.safeParse(given).error), ...discordProblems(given)],
  };
}

function issuesOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}.`);
}

/** Whether this is the process of a shard, as discord.js says to it: it has its Discord alone. */
function isShard({ SHARDING_MANAGER }: Environment): boolean {
  return SHARDING_MANAGER !== undefined;
}

/** The file that feedback is written to, also where another setting is wrong. */
export function feedbackFileOf({ NKHR_FEEDBACK }: Environment): string {
  return pathOf(NKHR_FEEDBACK?.trim() ? NKHR_FEEDBACK : "feedback.jsonl");
}

function discordSettings(given: Environment): DiscordSettings | undefined {
  const { token, ...settings } = readDiscord(given);
  return token === undefined ? undefined : { ...settings, token, ...(isShard(given) ? { shard: true } : {}) };
}

function discordProblems(given: Environment): string[] {
  const { token, applicationId } = readDiscord(given);
  return applicationId !== undefined && token === undefined
    ? ["DISCORD_APPLICATION_ID is set without DISCORD_TOKEN. Set both, or neither to run without Discord."]
    : [];
}

/** Discord's settings as they are, for the doctor and for registering; the token may be missing. */
export function readDiscord(environment: Environment): FoundDiscord {
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL, DISCORD_MESSAGE_CONTENT, DISCORD_SHARDS } =
    givenIn(environment);
  const token = DISCORD_TOKEN?.trim().replace(/^Bot\s+/i, "");
  return {
    ...(token ? { token } : {}),
    ...(DISCORD_APPLICATION_ID ? { applicationId: DISCORD_APPLICATION_ID } : {}),
    ...(DISCORD_API_URL ? { apiUrl: DISCORD_API_URL } : {}),
    messageContent: DISCORD_MESSAGE_CONTENT === "true",
    ...(DISCORD_SHARDS === "auto" ? { shards: DISCORD_SHARDS } : {}),
  };
}

/** Where Slack's Web API is, unless told. */
const SLACK_API_URL = "https://slack.com/api/";

const DEFAULT_PORT = 3_000;

function slackSettings(given: Environment): SlackSettings | undefined {
  const found = readSlack(given);
  return found?.botToken === undefined ? undefined : { ...found, botToken: found.botToken };
}

/** Slack's settings as they are, complete or not, for the doctor; undefined where there are none. */
export function readSlack(environment: Environment): FoundSlack | undefined {
  const { SLACK_API_URL: url, PORT, ...given } = givenIn(environment);
  // Blanks come along when a secret is copied.
  const botToken = given.SLACK_BOT_TOKEN?.trim();
  const appToken = given.SLACK_APP_TOKEN?.trim();
  const signingSecret = given.SLACK_SIGNING_SECRET?.trim();
  if (!botToken && !appToken && !signingSecret) return undefined;
  const apiUrl = url && URL.canParse(url) ? url : SLACK_API_URL;
  return { botToken, appToken, signingSecret, port: portOf(PORT) ?? DEFAULT_PORT, apiUrl };
}

function portOf(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? "") ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

function slackProblems(given: Environment): string[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = given;
  const spoilt = Object.entries({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }).filter(
    ([, value]) => value !== undefined && /[^\x21-\x7e]|["'`]/.test(value.trim()),
  );
  if (spoilt.length > 0) {
    return spoilt.map(([name]) => `${name} has a blank, a quotation mark or a foreign letter in it. Copy it again.`);
  }
  const beside = SLACK_APP_TOKEN ? "SLACK_APP_TOKEN" : SLACK_SIGNING_SECRET ? "SLACK_SIGNING_SECRET" : undefined;
  if (SLACK_BOT_TOKEN && !beside) {
    return ["SLACK_BOT_TOKEN is set alone. Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP."];
  }
  if (!SLACK_BOT_TOKEN && beside) {
    return [`${beside} is set without SLACK_BOT_TOKEN. Set both, or neither to run without Slack.`];
  }
  // Others set PORT too, so it is looked at only where it is used.
  if (beside === "SLACK_SIGNING_SECRET" && given.PORT && portOf(given.PORT) === undefined) {
    return ["PORT: write a port between 1 and 65535."];
  }
  return [];
}

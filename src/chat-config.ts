import * as z from "zod";
import type { DiscordSettings } from "./adapters/discord/settings.ts";
import type { FoundSlack, SlackSettings } from "./adapters/slack/settings.ts";
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
}

const address = z.url({ protocol: /^https?$/, error: "write an address that begins with http:// or https://" });

/** Every setting of the chats, under the name of its environment variable. */
const settings = z.object({
  NKHR_FEEDBACK: z.string().optional(),
  NKHR_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "write debug, info, warn, error or silent")
    .optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: address.optional(),
  PORT: z.string().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/, "write the number from the application's General Information page")
    .optional(),
  DISCORD_API_URL: address.optional(),
  DISCORD_MESSAGE_CONTENT: z.enum(["true", "false"], "write true or false").optional(),
  DISCORD_SHARDS: z.enum(["auto"], "write auto, or leave it out for one connection").optional(),
  /** Set by discord.js in the processes of shards. */
  SHARDING_MANAGER: z.string().optional(),
});

type Given = z.infer<typeof settings>;

/** Reads the settings of the chats. */
export function readChatConfig(environment: Environment): Configured<ChatConfig> {
  const given = givenIn(environment);
  const result = settings.safeParse(given);
  const problems = [
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}.`),
    ...slackProblems(given),
  ];
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { NKHR_LOG_LEVEL } = result.data;
  return {
    ok: true,
    config: { feedbackFile: feedbackFileOf(given), logLevel: NKHR_LOG_LEVEL ?? "info", ...chats(result.data) },
  };
}

/** The file that feedback is written to, also where another setting is wrong. */
export function feedbackFileOf({ NKHR_FEEDBACK }: Environment): string {
  return pathOf(NKHR_FEEDBACK?.trim() ? NKHR_FEEDBACK : "feedback.jsonl");
}

/** The chats that are set up; in the process of a shard, its Discord alone. */
function chats(given: Given): Pick<ChatConfig, "slack" | "discord"> {
  const discord = discordSettings(given);
  if (given.SHARDING_MANAGER === undefined) return { slack: slackSettings(given), discord };
  return { slack: undefined, discord: discord && { ...discord, shard: true } };
}

function discordSettings(given: Given): DiscordSettings | undefined {
  const { token, ...settings } = readDiscord(given);
  return token === undefined ? undefined : { ...settings, token };
}

/** Discord's settings as they are, for the doctor and for registering; the token may be missing. */
export function readDiscord(environment: Environment): Omit<DiscordSettings, "token"> & { readonly token?: string } {
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

function slackSettings(given: Given): SlackSettings | undefined {
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

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import * as z from "zod";
import type { DiscordSettings } from "./adapters/discord/settings.ts";
import type { FoundSlack, SlackSettings } from "./adapters/slack/settings.ts";

/**
 * Every setting, under the name of its environment variable. `.env.example` explains each to the person who runs the
 * bot; a setting that is empty counts as not given.
 */
const settings = z.object({
  NKHR_DATA: z.string().optional(),
  NKHR_HISTORY: z.string().optional(),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  TERM: z.string().optional(),
  NKHR_FEEDBACK: z.string().optional(),
  NKHR_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "write debug, info, warn, error or silent")
    .optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: "write an address that begins with http:// or https://" })
    .optional(),
  PORT: z.string().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/, "write the number from the application's General Information page")
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: "write an address that begins with http:// or https://" })
    .optional(),
  DISCORD_MESSAGE_CONTENT: z.enum(["true", "false"], "write true or false").optional(),
  DISCORD_SHARDS: z.enum(["auto"], "write auto, or leave it out for one connection").optional(),
  /** Set by discord.js in the processes of shards. */
  SHARDING_MANAGER: z.string().optional(),
});

export interface Config {
  /** The directory of the fact base. Default: `data/` beside the program. */
  readonly dataDirectory: string;
  readonly terminal: {
    /** The file that keeps the chat's history between runs; undefined: it is forgotten. */
    readonly historyFile: string | undefined;
    /** Colours wanted or not; undefined: where the output is a terminal. */
    readonly colour: boolean | undefined;
  };
  /** The file that feedback is written to. Default: `feedback.jsonl` in the working directory. */
  readonly feedbackFile: string;
  /** From which level on the log has a line: `info` unless told. */
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Undefined where Slack is not set up. */
  readonly slack: SlackSettings | undefined;
  /** Undefined where Discord is not set up. */
  readonly discord: DiscordSettings | undefined;
}

export type Configured =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The settings, or everything that is wrong with them, a sentence each with what to do. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Configured {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const unknown = Object.keys(given).filter((name) => name.startsWith("NKHR_") && !Object.hasOwn(settings.shape, name));
  const result = settings.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} is no setting. Correct its name or remove it; .env.example lists all settings.`),
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}.`),
    ...slackProblems(given),
  ];
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { NKHR_DATA, NKHR_HISTORY, NO_COLOR, FORCE_COLOR, TERM, NKHR_FEEDBACK, NKHR_LOG_LEVEL } = result.data;
  const forced = FORCE_COLOR === undefined ? undefined : FORCE_COLOR !== "0";
  return {
    ok: true,
    config: {
      dataDirectory: NKHR_DATA ?? fileURLToPath(new URL("../data/", import.meta.url)),
      terminal: {
        historyFile: NKHR_HISTORY,
        colour: NO_COLOR !== undefined || TERM === "dumb" ? false : forced,
      },
      feedbackFile: NKHR_FEEDBACK ?? "feedback.jsonl",
      logLevel: NKHR_LOG_LEVEL ?? "info",
      ...chats(result.data),
    },
  };
}

/** The chats that are set up; in the process of a shard, its Discord alone. */
function chats(given: Given): Pick<Config, "slack" | "discord"> {
  const discord = discordSettings(given);
  if (given.SHARDING_MANAGER === undefined) return { slack: slackSettings(given), discord };
  return { slack: undefined, discord: discord && { ...discord, shard: true } };
}

function discordSettings(given: Given): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token } = given;
  return token === undefined ? undefined : { token, ...readDiscord(given) };
}

/** Discord's settings as they are, for the doctor and for registering; the token may be missing. */
export function readDiscord(
  environment: Readonly<Record<string, string | undefined>>,
): Omit<DiscordSettings, "token"> & { readonly token?: string } {
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL, DISCORD_MESSAGE_CONTENT, DISCORD_SHARDS } =
    environment;
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

type Given = z.infer<typeof settings>;

function slackSettings(given: Given): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL: url, PORT } = given;
  if (SLACK_BOT_TOKEN === undefined) return undefined;
  return {
    botToken: SLACK_BOT_TOKEN,
    ...(SLACK_APP_TOKEN ? { appToken: SLACK_APP_TOKEN } : {}),
    ...(SLACK_SIGNING_SECRET ? { signingSecret: SLACK_SIGNING_SECRET } : {}),
    port: portOf(PORT) ?? DEFAULT_PORT,
    apiUrl: url ?? SLACK_API_URL,
  };
}

/** Slack's settings as they are, complete or not, for the doctor; undefined where there are none. */
export function readSlack(environment: Readonly<Record<string, string | undefined>>): FoundSlack | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: url,
    PORT,
  } = environment;
  if (!botToken && !appToken && !signingSecret) return undefined;
  const apiUrl = url && URL.canParse(url) ? url : SLACK_API_URL;
  return { botToken, appToken, signingSecret, port: portOf(PORT) ?? DEFAULT_PORT, apiUrl };
}

function portOf(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? "") ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

function slackProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = given;
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

/** The environment with what `.env` beside the program adds; what is set in the environment goes first. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const file = new URL("../.env", import.meta.url);
  return existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...process.env } : process.env;
}

import * as z from "zod";
import { mentions, typedText } from "./mrkdwn.ts";
import { messageSchema as contentSchema, textOfMessage } from "./target.ts";

/** Who the bot is in this workspace, from `auth.test`. */
export interface Bot {
  readonly userId: string;
  readonly botId: string;
}

/** Where a person can be reached in private: best first a response URL, then the channel, then their direct messages. */
export interface Asker {
  readonly user: string;
  /** As Slack gives it with an interaction, without a mention that would notify. */
  readonly name: string;
  readonly channel?: string;
  readonly threadTs?: string;
  readonly responseUrl?: string;
}

/** `/nkhr` with what stands behind it. */
export interface Command {
  readonly text: string;
  readonly asker: Asker;
  /** The same for every delivery of the same event. */
  readonly key: string;
}

/** A message that addresses the bot: a mention in a channel or anything in a direct message. */
export interface Said {
  readonly text: string;
  readonly user: string;
  readonly channel: string;
  readonly direct: boolean;
  readonly ts: string;
  /** Set where the message stands in a thread already, and is not the one that the thread is about. */
  readonly threadTs?: string;
  readonly keys: readonly string[];
}

/** A tab of the app that somebody opened. */
export interface Opened {
  readonly user: string;
  readonly channel: string;
  readonly tab: string;
  readonly key: string;
}

const text = z.string().nullish();

const commandSchema = z.object({
  text,
  user_id: z.string(),
  user_name: text,
  channel_id: z.string(),
  response_url: text,
  trigger_id: text,
});

/** The command in a payload; undefined where there is none. */
export function readCommand(body: unknown, bot: Bot): Command | undefined {
  const read = commandSchema.safeParse(body);
  if (!read.success) return undefined;
  const { user_id, user_name, channel_id, response_url, trigger_id } = read.data;
  return {
    text: typedText(read.data.text ?? "", bot.userId),
    asker: {
      user: user_id,
      name: user_name || user_id,
      channel: channel_id,
      ...(response_url ? { responseUrl: response_url } : {}),
    },
    key: `command:${trigger_id || response_url || Math.random()}`,
  };
}

const messageSchema = z.object({
  type: text,
  channel: z.string(),
  channel_type: text,
  user: z.string(),
  text,
  ts: z.string(),
  thread_ts: text,
  client_msg_id: text,
  subtype: text,
  bot_id: text,
  hidden: z.boolean().nullish(),
  edited: z.unknown().optional(),
  blocks: contentSchema.shape.blocks,
});

/** Slack's own bot, which has no bot id. */
const SLACKBOT = "USLACKBOT";

/** Messages that people write. Everything else with a subtype is Slack's own or an edit. */
const WRITTEN = new Set(["file_share", "thread_broadcast", "me_message"]);

/**
 * A question out of an `app_mention` or `message` event; undefined for what is to be met with silence: the bot itself,
 * other bots, edits, joins, messages in channels that do not mention it, and direct ones that hold nothing. Slack
 * delivers some messages as both events, and one under several event ids, so the keys name the message
 * (slackapi/node-slack-sdk#2141).
 */
export function readMessage(event: unknown, bot: Bot): Said | undefined {
  const read = messageSchema.safeParse(event);
  if (!read.success) return undefined;
  const { channel, channel_type, user, ts, thread_ts, client_msg_id, subtype, bot_id, hidden, edited, blocks } =
    read.data;
  const raw = read.data.text ?? "";
  if (user === bot.userId || user === SLACKBOT || bot_id || hidden || edited) return undefined;
  if (subtype && !WRITTEN.has(subtype)) return undefined;
  const direct = channel_type === "im" || isDirect(channel);
  const mentioned = mentions(raw, bot.userId) || (read.data.type === "app_mention" && raw === "");
  const typed = textOfMessage({ text: raw, ...(direct || raw === "" ? { blocks } : {}) }, bot.userId);
  // A blank code block reads as nothing, and was sent all the same.
  const isEmpty = typed === "" && raw.trim() === "" && subtype !== "file_share";
  if (!mentioned && (!direct || isEmpty)) return undefined;
  return {
    text: typed,
    user,
    channel,
    direct,
    ts,
    ...(thread_ts && thread_ts !== ts ? { threadTs: thread_ts } : {}),
    keys: [`message:${channel}:${ts}`, ...(client_msg_id ? [`client:${client_msg_id}`] : [])],
  };
}

/** Whether a channel is a direct message, by its id. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

const openedSchema = z.object({ user: z.string(), channel: z.string(), tab: z.string(), event_ts: text });

/** The tab in an `app_home_opened` event; undefined where there is none. */
export function readOpened(event: unknown): Opened | undefined {
  const read = openedSchema.safeParse(event);
  if (!read.success) return undefined;
  const { user, channel, tab, event_ts } = read.data;
  return { user, channel, tab, key: `opened:${user}:${tab}:${event_ts || Math.random()}` };
}

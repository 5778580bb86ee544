import * as z from "zod";
import { mentions, typedText } from "./mrkdwn.ts";

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
  /** Set where the message stands in a thread already. */
  readonly threadTs?: string;
  readonly keys: readonly string[];
}

export interface Shortcut {
  readonly callbackId: string;
  readonly triggerId: string;
  readonly asker: Asker;
  /** The text of the message that it was used on; empty for a global shortcut. */
  readonly text: string;
  readonly key: string;
}

/** The view in which a button was pressed. */
export interface InView {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly metadata: string;
}

export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  readonly triggerId: string;
  readonly asker: Asker;
  readonly view?: InView;
  /** The message in which it was pressed; private where only the asker sees it. */
  readonly message?: { readonly ts: string; readonly private: boolean };
  readonly key: string;
}

export interface Submitted {
  readonly callbackId: string;
  readonly viewId: string;
  readonly metadata: string;
  readonly user: string;
  /** Text of the view's one input; empty where it was left so or the view was closed. */
  readonly input: string;
  readonly key: string;
}

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
});

/** Messages that people write. Everything else with a subtype is Slack's own or an edit. */
const written = new Set(["file_share", "thread_broadcast", "me_message"]);

/**
 * A question out of an `app_mention` or `message` event; undefined for what is to be met with silence: the bot itself,
 * other bots, edits, joins, and messages in channels that do not mention it. Slack delivers some messages as both
 * events, and one under several event ids, so the keys name the message (slackapi/node-slack-sdk#2141).
 */
export function readMessage(event: unknown, bot: Bot): Said | undefined {
  const read = messageSchema.safeParse(event);
  if (!read.success) return undefined;
  const { channel, channel_type, user, ts, thread_ts, client_msg_id, subtype, bot_id, hidden, edited } = read.data;
  const raw = read.data.text ?? "";
  if (user === bot.userId || bot_id || hidden || edited) return undefined;
  if (subtype && !written.has(subtype)) return undefined;
  const direct = channel_type === "im" || channel.startsWith("D");
  if (!direct && !mentions(raw, bot.userId)) return undefined;
  return {
    text: typedText(raw, bot.userId),
    user,
    channel,
    direct,
    ts,
    ...(thread_ts ? { threadTs: thread_ts } : {}),
    keys: [`message:${channel}:${ts}`, ...(client_msg_id ? [`client:${client_msg_id}`] : [])],
  };
}

const userSchema = z.object({ id: z.string(), name: text, username: text });

const shortcutSchema = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: userSchema,
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ text, ts: text, thread_ts: text }).nullish(),
  response_url: text,
});

export function readShortcut(body: unknown, bot: Bot): Shortcut | undefined {
  const read = shortcutSchema.safeParse(body);
  if (!read.success) return undefined;
  const { callback_id, trigger_id, user, channel, message, response_url } = read.data;
  return {
    callbackId: callback_id,
    triggerId: trigger_id,
    asker: {
      ...person(user),
      ...(channel ? { channel: channel.id } : {}),
      ...(message?.thread_ts ? { threadTs: message.thread_ts } : {}),
      ...(response_url ? { responseUrl: response_url } : {}),
    },
    text: typedText(message?.text ?? "", bot.userId),
    key: `trigger:${trigger_id}`,
  };
}

const pressedSchema = z.object({
  user: userSchema,
  trigger_id: z.string(),
  response_url: text,
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({ channel_id: text, message_ts: text, thread_ts: text, is_ephemeral: z.boolean().nullish() })
    .nullish(),
  message: z.object({ ts: text, thread_ts: text }).nullish(),
  view: z.object({ id: z.string(), type: text, private_metadata: text }).nullish(),
  actions: z.tuple([z.object({ action_id: z.string(), value: text, action_ts: text })], z.unknown()),
});

export function readPressed(body: unknown): Pressed | undefined {
  const read = pressedSchema.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id, response_url, channel, container, message, view, actions } = read.data;
  const channelId = channel?.id || container?.channel_id;
  const ts = message?.ts || container?.message_ts;
  const threadTs = message?.thread_ts || container?.thread_ts;
  return {
    actionId: actions[0].action_id,
    value: actions[0].value ?? "",
    triggerId: trigger_id,
    asker: {
      ...person(user),
      ...(channelId ? { channel: channelId } : {}),
      ...(threadTs ? { threadTs } : {}),
      ...(response_url ? { responseUrl: response_url } : {}),
    },
    ...(view
      ? { view: { id: view.id, type: view.type === "home" ? "home" : "modal", metadata: view.private_metadata ?? "" } }
      : {}),
    ...(ts ? { message: { ts, private: container?.is_ephemeral === true } } : {}),
    key: `trigger:${trigger_id}:${actions[0].action_ts ?? ""}`,
  };
}

const submittedSchema = z.object({
  type: z.string(),
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: text,
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: text }))) }).nullish(),
  }),
});

export function readSubmitted(body: unknown): Submitted | undefined {
  const read = submittedSchema.safeParse(body);
  if (!read.success) return undefined;
  const { type, user, view } = read.data;
  const inputs = Object.values(view.state?.values ?? {}).flatMap((block) => Object.values(block));
  return {
    callbackId: view.callback_id,
    viewId: view.id,
    metadata: view.private_metadata ?? "",
    user: user.id,
    input: inputs[0]?.value ?? "",
    key: `${type}:${view.id}`,
  };
}

const openedSchema = z.object({ user: z.string(), channel: z.string(), tab: z.string(), event_ts: text });

export function readOpened(event: unknown): Opened | undefined {
  const read = openedSchema.safeParse(event);
  if (!read.success) return undefined;
  const { user, channel, tab, event_ts } = read.data;
  return { user, channel, tab, key: `opened:${user}:${tab}:${event_ts ?? ""}` };
}

function person(user: z.infer<typeof userSchema>): { user: string; name: string } {
  return { user: user.id, name: user.name || user.username || user.id };
}

import * as z from "zod";
import type { Asker, Bot } from "./parse.ts";
import { messageSchema, textOfMessage } from "./target.ts";

/** Shortcuts, buttons and forms, read out of what Slack sends for them. */

/** A shortcut that was used, on a message or anywhere. */
export interface Shortcut {
  readonly callbackId: string;
  readonly triggerId: string;
  readonly asker: Asker;
  /** The text of the message that it was used on; empty for a global shortcut. */
  readonly text: string;
  /** Whether that message is the app's own. */
  readonly own: boolean;
  readonly key: string;
}

/** The view in which a button was pressed. */
interface InView {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly metadata: string;
}

/** A button that was pressed. */
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

/** A form that was sent. */
export interface Submitted {
  readonly callbackId: string;
  readonly viewId: string;
  readonly metadata: string;
  readonly user: string;
  /** Text of the view's one input; empty where it was left so. */
  readonly input: string;
  readonly key: string;
}

const text = z.string().nullish();

const userSchema = z.object({ id: z.string(), name: text, username: text });

const shortcutSchema = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: userSchema,
  channel: z.object({ id: z.string() }).nullish(),
  message: messageSchema.nullish(),
  response_url: text,
});

/** The shortcut in a payload; undefined where there is none. */
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
      ...within(message?.thread_ts, message?.ts),
      ...(response_url ? { responseUrl: response_url } : {}),
    },
    text: message ? textOfMessage(message, bot.userId, "checking") : "",
    own: message?.bot_id === bot.botId,
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

/** The button in a payload; undefined where there is none. */
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
      ...within(threadTs, ts),
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

/** The form in a payload; undefined where there is none. */
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

/** The thread in which a message stands; none for the message that a thread is about, which stands in the channel. */
function within(threadTs: string | null | undefined, ts: string | null | undefined): { threadTs?: string } {
  return threadTs && threadTs !== ts ? { threadTs } : {};
}

function person(user: z.infer<typeof userSchema>): { user: string; name: string } {
  return { user: user.id, name: user.name || user.username || user.id };
}

import type { Json } from "./blocks.ts";
import { bot, nextId, nextTs, time, type Workspace } from "./workspace.ts";

/** What Slack sends when people do things. Each is checked against Slack's samples before it is sent. */

export const jane = { id: "U0JANE000", username: "jane", name: "jane", team_id: bot.teamId } as const;
export type User = { readonly id: string; readonly username: string; readonly name: string; readonly team_id: string };

const team = { id: bot.teamId, domain: "stand-in" } as const;

export function newTrigger(workspace: Workspace, user: string): string {
  const id = nextId(workspace, "trigger.");
  workspace.triggers.set(id, { user, made: time(workspace), used: false });
  return id;
}

export function newResponseUrl(workspace: Workspace, base: string, channel: string, user: string): string {
  const id = nextId(workspace, "R");
  workspace.responseUrls.set(id, { channel, user, made: time(workspace), uses: 0 });
  return `${base}/response/${id}`;
}

export interface CommandOptions {
  readonly channel?: string;
  readonly user?: User;
}

export function commandPayload(workspace: Workspace, base: string, text: string, options: CommandOptions): Json {
  const { channel = "C0GENERAL", user = jane } = options;
  return {
    token: "verification",
    api_app_id: bot.appId,
    team_id: bot.teamId,
    team_domain: team.domain,
    channel_id: channel,
    channel_name: channel.startsWith("D") ? "directmessage" : "general",
    user_id: user.id,
    user_name: user.name,
    command: "/nkhr",
    text,
    response_url: newResponseUrl(workspace, base, channel, user.id),
    trigger_id: newTrigger(workspace, user.id),
    is_enterprise_install: false,
  };
}

export interface MessageOptions {
  readonly channel?: string;
  readonly user?: User;
  readonly threadTs?: string;
  readonly ts?: string;
  readonly clientMsgId?: string;
  /** Further fields of the event: a subtype, another bot. */
  readonly more?: Json;
}

/** An event as Slack wraps it. */
export function eventPayload(workspace: Workspace, event: Json): Json {
  return {
    token: "verification",
    team_id: bot.teamId,
    api_app_id: bot.appId,
    type: "event_callback",
    authorizations: [{ team_id: bot.teamId, user_id: bot.userId, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_id: nextId(workspace, "Ev"),
    event_time: Math.floor(time(workspace) / 1_000),
    event_context: "context",
    event,
  };
}

export function messageEvent(
  workspace: Workspace,
  type: "message" | "app_mention",
  text: string,
  options: MessageOptions,
): Json {
  const { channel = "C0GENERAL", user = jane, ts = nextTs(workspace), threadTs, clientMsgId, more } = options;
  return {
    type,
    channel,
    user: user.id,
    text,
    ts,
    event_ts: ts,
    team: bot.teamId,
    ...(type === "message" ? { channel_type: channel.startsWith("D") ? "im" : "channel" } : {}),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    client_msg_id: clientMsgId ?? nextId(workspace, "client-"),
    ...more,
  };
}

export interface ShortcutOptions {
  /** Further fields of the message: attachments, blocks. */
  readonly more?: Json;
  readonly channel?: string;
  readonly user?: User;
  readonly threadTs?: string;
}

export function messageShortcut(workspace: Workspace, base: string, text: string, options: ShortcutOptions): Json {
  const { channel = "C0GENERAL", user = jane, threadTs, more } = options;
  const ts = nextTs(workspace);
  return {
    type: "message_action",
    callback_id: "check",
    token: "verification",
    trigger_id: newTrigger(workspace, user.id),
    response_url: newResponseUrl(workspace, base, channel, user.id),
    message_ts: ts,
    action_ts: nextTs(workspace),
    message: { type: "message", user: "U0BOB0000", text, ts, ...(threadTs ? { thread_ts: threadTs } : {}), ...more },
    team,
    user: { id: user.id, name: user.name, team_id: user.team_id },
    channel: { id: channel, name: "general" },
    is_enterprise_install: false,
  };
}

export function globalShortcut(workspace: Workspace, user: User): Json {
  return {
    type: "shortcut",
    callback_id: "ask",
    token: "verification",
    trigger_id: newTrigger(workspace, user.id),
    action_ts: nextTs(workspace),
    team,
    user: { id: user.id, username: user.username, team_id: user.team_id },
    is_enterprise_install: false,
  };
}

/** A button that is pressed in a message or in a view. */
export interface Press {
  readonly actionId: string;
  readonly value: string;
  readonly user?: User;
}

export function pressInMessage(
  workspace: Workspace,
  base: string,
  press: Press,
  message: Workspace["messages"][number],
): Json {
  const user = press.user ?? jane;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    ...pressed(workspace, press, user),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.only !== undefined,
      ...thread,
    },
    channel: { id: message.channel, name: "general" },
    response_url: newResponseUrl(workspace, base, message.channel, user.id),
    // Slack does not send along a message that only its reader sees.
    ...(message.only === undefined
      ? {
          message: {
            type: "message",
            user: bot.userId,
            bot_id: bot.botId,
            text: message.text,
            ts: message.ts,
            ...thread,
          },
        }
      : {}),
  };
}

export function pressInView(workspace: Workspace, press: Press, id: string, view: Json): Json {
  const user = press.user ?? jane;
  return {
    ...pressed(workspace, press, user),
    container: { type: "view", view_id: id },
    view: {
      id,
      team_id: bot.teamId,
      type: String(view.type),
      callback_id: String(view.callback_id ?? ""),
      private_metadata: String(view.private_metadata ?? ""),
      hash: "hash",
    },
  };
}

function pressed(workspace: Workspace, { actionId, value }: Press, user: User): Json {
  const feedback = actionId === "feedback";
  return {
    type: "block_actions",
    team,
    user,
    api_app_id: bot.appId,
    token: "verification",
    trigger_id: newTrigger(workspace, user.id),
    actions: [
      {
        action_id: actionId,
        block_id: "block",
        type: feedback ? "feedback_buttons" : "button",
        text: { type: "plain_text", text: "label", emoji: false },
        value,
        action_ts: nextTs(workspace),
      },
    ],
    is_enterprise_install: false,
  };
}

export function viewPayload(
  workspace: Workspace,
  type: "view_submission" | "view_closed",
  id: string,
  view: Json,
  inputs: Readonly<Record<string, string>>,
): Json {
  const values = Object.fromEntries(
    Object.entries(inputs).map(([block, value]) => [block, { text: { type: "plain_text_input", value } }]),
  );
  return {
    type,
    team,
    user: jane,
    api_app_id: bot.appId,
    token: "verification",
    ...(type === "view_submission" ? { trigger_id: newTrigger(workspace, jane.id) } : { is_cleared: false }),
    view: {
      id,
      team_id: bot.teamId,
      type: "modal",
      callback_id: String(view.callback_id ?? ""),
      private_metadata: String(view.private_metadata ?? ""),
      state: { values },
      hash: "hash",
    },
    is_enterprise_install: false,
  };
}

export function homeOpened(workspace: Workspace, tab: "home" | "messages", user: User): Json {
  return { type: "app_home_opened", user: user.id, channel: "D0JANE000", tab, event_ts: nextTs(workspace) };
}

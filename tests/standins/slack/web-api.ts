import { faultsIn, isObject, type Json, pingsIn, type Surface, stringsIn } from "./blocks.ts";
import { unknownKeys } from "./samples.ts";
import { bot, nextId, nextTs, time, type Workspace } from "./workspace.ts";

/** What a method answers: `ok` with more, or an error. */
export type Answer = Json & { readonly ok: boolean };

const refused = (error: string, messages: readonly string[] = []): Answer => ({
  ok: false,
  error,
  ...(messages.length > 0 ? { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } } : {}),
});

/** The Web API, as far as the app uses it. */
export function callMethod(workspace: Workspace, method: string, args: Json, token: string, socketUrl: string): Answer {
  if (method === "apps.connections.open") {
    if (token !== workspace.appToken)
      return refused(token.startsWith("xapp-") ? "invalid_auth" : "not_allowed_token_type");
    if (!workspace.socketMode) return refused("socket_mode_disabled");
    return { ok: true, url: socketUrl };
  }
  if (token !== workspace.botToken) return refused(token === "" ? "not_authed" : "invalid_auth");
  switch (method) {
    case "auth.test":
      return {
        ok: true,
        url: "https://stand-in.slack.com/",
        team: "Stand-in",
        user: "nkhr",
        team_id: bot.teamId,
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: false,
      };
    case "chat.postMessage":
      return post(workspace, args);
    case "chat.postEphemeral":
      return postEphemeral(workspace, args);
    case "views.open":
    case "views.push":
      return openView(workspace, args);
    case "views.update":
      return updateView(workspace, args);
    case "views.publish":
      return publish(workspace, args);
    case "assistant.threads.setStatus":
    case "assistant.threads.setTitle":
      return typeof args.channel_id === "string" && typeof args.thread_ts === "string"
        ? { ok: true }
        : refused("invalid_arguments");
    case "assistant.threads.setSuggestedPrompts":
      if (!Array.isArray(args.prompts) || args.prompts.length < 1 || args.prompts.length > 4) {
        return refused("invalid_arguments");
      }
      return args.thread_ts === undefined ? { ok: true } : refused("invalid_thread_ts");
    default:
      workspace.complaints.push(`unknown method ${method}`);
      return refused("unknown_method");
  }
}

/** Checks blocks as Slack does, and beyond that for what no message of ours may hold. */
export function check(workspace: Workspace, blocks: unknown, surface: Surface): Answer | undefined {
  if (blocks === undefined) return undefined;
  for (const ping of pingsIn(blocks)) workspace.complaints.push(`would notify: ${ping}`);
  for (const key of unknownKeys(blocks)) {
    if (!newerThanSamples.test(key)) workspace.complaints.push(`not in Slack's samples: ${key}`);
  }
  if (stringsIn(blocks).some((text) => /\p{Surrogate}/u.test(text))) workspace.complaints.push("half a character");
  const faults = faultsIn(blocks, surface);
  return faults.length > 0 ? refused(faults[0]?.split(":")[0] ?? "invalid_blocks", faults) : undefined;
}

/** Elements that are documented and missing in the samples' templates of their type. */
const newerThanSamples = /^(?:context_actions|feedback_buttons|table|raw_text)\./;

function post(workspace: Workspace, args: Json): Answer {
  const channel = String(args.channel ?? "");
  const known = workspace.channels.get(channel);
  const direct = channel.startsWith("U") ? `D-${channel}` : undefined;
  if (!known && !direct) return refused("channel_not_found");
  if (known && !known.member) return refused("not_in_channel");
  const fault = check(workspace, args.blocks, "message") ?? textFault(args);
  if (fault) return fault;
  const ts = nextTs(workspace);
  keep(workspace, { channel: direct ?? channel, ts, through: "chat.postMessage" }, args);
  return { ok: true, channel: direct ?? channel, ts };
}

function postEphemeral(workspace: Workspace, args: Json): Answer {
  const channel = String(args.channel ?? "");
  const known = workspace.channels.get(channel);
  if (!known) return refused("channel_not_found");
  if (!known.member) return refused("not_in_channel");
  if (typeof args.user !== "string") return refused("user_not_in_channel");
  const fault = check(workspace, args.blocks, "message") ?? textFault(args);
  if (fault) return fault;
  const ts = nextTs(workspace);
  keep(workspace, { channel, ts, only: args.user, through: "chat.postEphemeral" }, args);
  return { ok: true, message_ts: ts };
}

/** A message to a response URL. */
export function respondTo(
  workspace: Workspace,
  id: string,
  body: Json,
  arrived: number,
): { status: number; text: string } {
  const url = workspace.responseUrls.get(id);
  if (!url) return { status: 404, text: "no_such_url" };
  if (time(workspace) - url.made > 30 * 60_000) return { status: 404, text: "expired_url" };
  if (url.uses >= 5) return { status: 404, text: "used_url" };
  url.uses++;
  const fault = check(workspace, body.blocks, "message") ?? textFault(body);
  if (fault) return { status: 200, text: JSON.stringify(fault) };
  const everybody = body.response_type === "in_channel";
  keep(
    workspace,
    {
      channel: url.channel,
      ts: nextTs(workspace),
      through: "response_url",
      ...(everybody ? {} : { only: url.user }),
      ...(body.replace_original === true ? { replaces: true } : {}),
      responseUrl: id,
      at: arrived,
    },
    body,
  );
  return { status: 200, text: "ok" };
}

type Placed = Pick<Workspace["messages"][number], "channel" | "ts" | "through"> & {
  only?: string;
  replaces?: boolean;
  responseUrl?: string;
  at?: number;
};

function keep(workspace: Workspace, placed: Placed, raw: Json): void {
  const text = typeof raw.text === "string" ? raw.text : "";
  if (text === "") workspace.complaints.push("a message without top-level text");
  if (text.length > 4_000) workspace.complaints.push(`top-level text of ${text.length}`);
  if (/<[@#!]|<(?!https?:)/.test(text)) workspace.complaints.push("markup in top-level text");
  if (placed.through !== "chat.postEphemeral" && (raw.unfurl_links !== false || raw.unfurl_media !== false)) {
    workspace.complaints.push("a link could unfurl");
  }
  const threadTs = typeof raw.thread_ts === "string" ? { threadTs: raw.thread_ts } : {};
  const blocks = Array.isArray(raw.blocks) ? raw.blocks : [];
  workspace.messages.push({ at: performance.now(), ...placed, text, blocks, ...threadTs, raw });
}

function textFault(args: Json): Answer | undefined {
  return args.text === undefined && args.blocks === undefined ? refused("no_text") : undefined;
}

function openView(workspace: Workspace, args: Json): Answer {
  const trigger = workspace.triggers.get(String(args.trigger_id));
  if (!trigger) return refused("invalid_trigger_id");
  if (trigger.used) return refused("exchanged_trigger_id");
  if (time(workspace) - trigger.made > 3_000) return refused("expired_trigger_id");
  const fault = viewFault(workspace, args.view, "modal");
  if (fault) return fault;
  trigger.used = true;
  const id = nextId(workspace, "V");
  const view: Json = isObject(args.view) ? args.view : {};
  workspace.views.set(id, { id, user: trigger.user, view, closed: false });
  return { ok: true, view: { ...view, id } };
}

function updateView(workspace: Workspace, args: Json): Answer {
  const open = workspace.views.get(String(args.view_id));
  if (!open || open.closed) return refused("not_found");
  const fault = viewFault(workspace, args.view, "modal");
  if (fault) return fault;
  open.view = isObject(args.view) ? args.view : {};
  return { ok: true, view: { ...open.view, id: open.id } };
}

function publish(workspace: Workspace, args: Json): Answer {
  const fault = viewFault(workspace, args.view, "home");
  if (fault) return fault;
  const view: Json = isObject(args.view) ? args.view : {};
  workspace.homes.set(String(args.user_id), view);
  return { ok: true, view: { ...view, id: nextId(workspace, "V") } };
}

/** https://docs.slack.dev/reference/views */
export function viewFault(workspace: Workspace, view: unknown, type: "modal" | "home"): Answer | undefined {
  if (!isObject(view) || view.type !== type) return refused("invalid_arguments", ["no view of that type"]);
  const title = isObject(view.title) ? String(view.title.text) : "";
  const blocks = Array.isArray(view.blocks) ? view.blocks : [];
  const inputs = blocks.some((block) => isObject(block) && block.type === "input");
  const faults = [
    ...(type === "modal" && (title.length < 1 || title.length > 24) ? ["title of 1 to 24 characters"] : []),
    ...(String(view.private_metadata ?? "").length > 3_000 ? ["private_metadata over 3000"] : []),
    ...(String(view.callback_id ?? "").length > 255 ? ["callback_id over 255"] : []),
    ...(inputs && view.submit === undefined ? ["inputs need a submit button"] : []),
  ];
  if (faults.length > 0) return refused("invalid_arguments", faults);
  return check(workspace, blocks, type === "home" ? "home" : "modal");
}

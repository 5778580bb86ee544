import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { Adapter } from "../../../src/adapters/adapter.ts";
import { createFeedback } from "../../../src/adapters/feedback.ts";
import { createSlack, type SlackSettings } from "../../../src/adapters/slack/index.ts";
import type { Core } from "../../../src/core/index.ts";
import { cannedCore } from "../../standins/core.ts";
import { createLog, type Log } from "../../standins/log.ts";
import { isObject, type Json } from "../../standins/slack/blocks.ts";
import { type Delivery, type SlackStandin, startSlack } from "../../standins/slack/index.ts";
import {
  type CommandOptions,
  commandPayload,
  eventPayload,
  globalShortcut,
  homeOpened,
  jane,
  type MessageOptions,
  messageEvent,
  messageShortcut,
  pressInMessage,
  pressInView,
  type ShortcutOptions,
  type User,
  viewPayload,
} from "../../standins/slack/payloads.ts";
import type { Shown } from "../../standins/slack/workspace.ts";
import { freePort } from "./ports.ts";
import { buttonsIn, shownText } from "./reading.ts";

export type TransportName = "Socket Mode" | "HTTP";
export const transports: readonly TransportName[] = ["Socket Mode", "HTTP"];

/** A running adapter in a loopback Slack, and people who use it. */
export interface SlackStage {
  readonly slack: SlackStandin;
  readonly adapter: Adapter;
  readonly log: Log;
  readonly fatal: string[];
  /** Where events come in over HTTP. */
  readonly address: string;
  command(text: string, options?: CommandOptions): Promise<Delivery>;
  event(event: Json): Promise<Delivery>;
  mention(text: string, options?: MessageOptions): Promise<Delivery>;
  direct(text: string, options?: MessageOptions): Promise<Delivery>;
  check(text: string, options?: ShortcutOptions): Promise<Delivery>;
  askShortcut(): Promise<Delivery>;
  openHome(tab: "home" | "messages", user?: User): Promise<Delivery>;
  /** Presses the button with that label, or whose action begins so, in a message or a view. */
  press(where: Shown | { readonly id: string; readonly view: Json }, label: string, user?: User): Promise<Delivery>;
  submit(id: string, view: Json, inputs: Readonly<Record<string, string>>): Promise<Delivery>;
  close(id: string, view: Json): Promise<Delivery>;
  /** Waits until nothing happens any more. */
  settled(): Promise<void>;
  /** Waits for so many messages, and that there are no more of them. */
  messages(count: number): Promise<readonly Shown[]>;
  feedback(): Promise<readonly Json[]>;
  /** While full, feedback cannot be written. */
  readonly disk: { full: boolean };
  stop(): Promise<void>;
}

/** How long nothing may happen before it counts as settled, in milliseconds. */
const QUIET_MS = 50;

export async function openStage(
  transport: TransportName,
  core: Core = cannedCore(),
  over: Partial<SlackSettings> = {},
): Promise<SlackStage> {
  const slack = await startSlack();
  const { workspace, base } = slack;
  const log = createLog();
  const fatal: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), "nkhr-slack-"));
  const path = join(folder, "feedback.jsonl");
  const settings = { ...(await settingsFor(transport, slack)), ...over };
  const now = () => new Date();
  const file = createFeedback(path, now);
  let writing = 0;
  const disk = { full: false };
  const adapter = createSlack(settings, core, {
    logger: log.logger,
    now,
    feedback: {
      record: (entry) => {
        if (disk.full) return Promise.reject(new Error("no room"));
        writing++;
        return file.record(entry).finally(() => writing--);
      },
    },
    onFatal: (reason) => fatal.push(reason),
  });
  await adapter.start();

  const settled = async () => {
    const state = () => `${workspace.messages.length} ${workspace.calls.length} ${log.lines.length} ${workspace.count}`;
    for (let before = ""; before !== state() || writing > 0; ) {
      before = state();
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  };
  const event = (body: Json) => slack.deliver("events_api", eventPayload(workspace, body));
  return {
    slack,
    adapter,
    log,
    fatal,
    disk,
    address: `http://127.0.0.1:${settings.port}/slack/events`,
    event,
    command: (text, options = {}) => slack.deliver("slash_commands", commandPayload(workspace, base, text, options)),
    mention: (text, options = {}) => event(messageEvent(workspace, "app_mention", text, options)),
    direct: (text, options = {}) =>
      event(messageEvent(workspace, "message", text, { channel: "D0JANE000", ...options })),
    check: (text, options = {}) => slack.deliver("interactive", messageShortcut(workspace, base, text, options)),
    askShortcut: () => slack.deliver("interactive", globalShortcut(workspace, jane)),
    openHome: (tab, user = jane) => event(homeOpened(workspace, tab, user)),
    press(where, label, user = jane) {
      const blocks = "view" in where ? listOf(where.view.blocks) : where.blocks;
      const button = buttonsIn(blocks).find((one) => one.label === label || one.action_id === label);
      if (!button) throw new Error(`no button ${label} among ${buttonsIn(blocks).map((one) => one.label)}`);
      const press = { actionId: button.action_id, value: button.value, user };
      const payload =
        "view" in where
          ? pressInView(workspace, press, where.id, where.view)
          : pressInMessage(workspace, base, press, where);
      return slack.deliver("interactive", payload);
    },
    submit: (id, view, inputs) =>
      slack.deliver("interactive", viewPayload(workspace, "view_submission", id, view, inputs)),
    close: (id, view) => slack.deliver("interactive", viewPayload(workspace, "view_closed", id, view, {})),
    settled,
    async messages(count) {
      await vi.waitFor(() => expect(workspace.messages.length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
      await settled();
      expect(workspace.messages.map((message) => message.text)).toHaveLength(count);
      return workspace.messages;
    },
    async feedback() {
      const text = await readFile(path, "utf8").catch(() => "");
      return text
        .split("\n")
        .filter(Boolean)
        .map((line): Json => JSON.parse(line));
    },
    async stop() {
      await adapter.stop();
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The end of a test in which everything was sent as Slack takes it, and acknowledged in time. */
export async function closeFaultless(stage: SlackStage): Promise<void> {
  await stage.settled();
  const { workspace, late } = stage.slack;
  await stage.stop();
  expect(workspace.complaints).toEqual([]);
  expect(late).toEqual([]);
}

/** Waits for one message, and that there is no other. */
export async function onlyMessage(stage: SlackStage): Promise<Shown> {
  const [message] = await stage.messages(1);
  if (!message) throw new Error("no message");
  return message;
}

export async function settingsFor(transport: TransportName, slack: SlackStandin): Promise<SlackSettings> {
  const { botToken, appToken } = slack.workspace;
  const port = await freePort();
  if (transport === "HTTP") slack.sendTo(`http://127.0.0.1:${port}/slack/events`);
  return {
    botToken,
    port,
    apiUrl: slack.apiUrl,
    ...(transport === "HTTP" ? { signingSecret: slack.signingSecret } : { appToken }),
  };
}

/** All words that a message shows. */
export function wordsOf(message: Shown | undefined): string {
  return message ? shownText(message.blocks) : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

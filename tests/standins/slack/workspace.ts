import type { Json } from "./blocks.ts";

/** A message as it came to be shown. */
export interface Shown {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly threadTs?: string;
  /** Who alone sees it. */
  readonly only?: string;
  readonly through: "chat.postMessage" | "chat.postEphemeral" | "response_url";
  /** Replaces the message that its response URL belongs to. */
  readonly replaces?: boolean;
  /** The response URL that it came through. */
  readonly responseUrl?: string;
  /** When it came, on the clock of `performance.now`. */
  readonly at: number;
  readonly raw: Json;
}

export interface OpenView {
  readonly id: string;
  readonly user: string;
  view: Json;
  closed: boolean;
}

/** What a response URL is good for. */
export interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  readonly made: number;
  uses: number;
}

/** One call of the Web API. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly at: number;
}

/**
 * An order to fail: an HTTP status, Slack's own error, no answer at all, or one of other text than Slack's, which may
 * break off or stop there. With `taken` what was asked is done, and then there is no answer, the connection is cut, the
 * answer comes after so many milliseconds, or it says that it failed.
 */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number | string }
  | { readonly error: string }
  | { readonly hang: true }
  | { readonly taken: "hanging" | "dropped" | number | Failed }
  | { readonly text: string; readonly ends?: "dropped" | "hanging" };

/** How an answer says that it failed: by a status, or by Slack's own error. */
export type Failed = { readonly status: number } | { readonly error: string };

/** Everything that a test can look at or set up. */
export interface Workspace {
  readonly messages: Shown[];
  readonly views: Map<string, OpenView>;
  readonly homes: Map<string, Json>;
  readonly calls: Call[];
  /** Channels that exist, and whether the app is in them. Direct messages begin with D. */
  readonly channels: Map<string, { readonly member: boolean }>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** Trigger ids with the user and the time at which they were made. */
  readonly triggers: Map<string, { readonly user: string; readonly made: number; used: boolean }>;
  readonly faults: Map<string, Fault[]>;
  readonly scopes: string[];
  botToken: string;
  appToken: string;
  socketMode: boolean;
  /** Milliseconds that the workspace's clock is ahead. */
  ahead: number;
  /** How long every answer takes, in milliseconds. */
  latencyMs: number;
  /** What was wrong with what the app sent, or with what the stand-in did. Stays empty in a good test. */
  readonly complaints: string[];
  count: number;
}

export const bot = { userId: "U0NKHR000", botId: "B0NKHR000", appId: "A0NKHR000", teamId: "T0TEAM000" } as const;

export function createWorkspace(): Workspace {
  return {
    messages: [],
    views: new Map(),
    homes: new Map(),
    calls: [],
    channels: new Map([
      ["C0GENERAL", { member: true }],
      ["C0PRIVATE", { member: false }],
      ["D0JANE000", { member: true }],
    ]),
    responseUrls: new Map(),
    triggers: new Map(),
    faults: new Map(),
    scopes: ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"],
    botToken: "xoxb-0-stand-in",
    appToken: "xapp-0-stand-in",
    socketMode: true,
    ahead: 0,
    latencyMs: 0,
    complaints: [],
    count: 0,
  };
}

export function time(workspace: Workspace): number {
  return Date.now() + workspace.ahead;
}

/** A timestamp as Slack's messages have it, never the same twice. */
export function nextTs(workspace: Workspace): string {
  workspace.count++;
  return `${Math.floor(time(workspace) / 1_000)}.${String(workspace.count).padStart(6, "0")}`;
}

export function nextId(workspace: Workspace, prefix: string): string {
  workspace.count++;
  return `${prefix}${String(workspace.count).padStart(8, "0")}`;
}

/** The next fault that was ordered for a method, if any. */
export function takeFault(workspace: Workspace, method: string): Fault | undefined {
  return workspace.faults.get(method)?.shift();
}

import { setTimeout } from "node:timers/promises";
import type { types, webApi } from "@slack/bolt";
import { faultOf } from "../fault.ts";
import { fieldOf, parseJson } from "../json.ts";
import { postJson } from "../posting.ts";
import { retryAfterMs } from "../retry-after.ts";
import { type Failure, failureOf, ResponseUrlError } from "./failure.ts";
import { TRIGGER_MS } from "./limits.ts";
import type { Rendered } from "./render.ts";

/**
 * Everything that the adapter asks of Slack. Each call goes on through brief faults and rejects for good after that. A
 * new message is not sent again where Slack may have taken it: that is for `deliver` to decide.
 */
export interface Calls {
  /** Resolves with the timestamp by which Slack knows the message; its thread has the same. */
  post(place: { channel: string; threadTs?: string }, rendered: Rendered): Promise<string | undefined>;
  ephemeral(place: { channel: string; user: string; threadTs?: string }, rendered: Rendered): Promise<void>;
  respond(url: string, how: Response, rendered: Rendered): Promise<void>;
  openView(triggerId: string, view: types.ModalView): Promise<void>;
  pushView(triggerId: string, view: types.ModalView): Promise<void>;
  updateView(viewId: string, view: types.ModalView): Promise<void>;
  publishHome(user: string, view: types.HomeView): Promise<void>;
  /** Best effort, once: an answer does not depend on it. */
  status(channel: string, threadTs: string, status: string): Promise<void>;
  title(channel: string, threadTs: string, title: string): Promise<void>;
  prompts(channel: string, prompts: { title: string; message: string }[]): Promise<void>;
}

/** What becomes of a message that is sent to a response URL. */
interface Response {
  readonly type: "ephemeral" | "in_channel";
  readonly replace: boolean;
  readonly threadTs?: string;
}

/** Waits before a call is made again, as shares of the time that it may take. */
const PAUSES = [1 / 40, 1 / 10] as const;

/**
 * How many times as long as another call a message may take: 30 s unless the settings say otherwise. Slack has no key
 * by which it knows a message that comes again (slackapi/slack-api-specs#10), so patience is what keeps a slow Slack
 * from showing an answer twice.
 */
export const PATIENCE = 3;

/** How long an answer waits for the status before it, as a share of the time that a call may take. */
const STATUS_SHARE = 1 / 10;

/** Longest that a call waits where Slack asks for it, in milliseconds; response URLs live for 30 minutes. */
const MAX_WAIT_MS = 300_000;

/** Shortest such wait, in milliseconds, whatever Slack says. */
const MIN_WAIT_MS = 250;

/** Nothing in our messages is a link to preview, a name to mention or markup to read. */
const literal = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: "none", link_names: false } as const;

/** A message as Slack takes it, in a thread where there is one. */
const said = ({ text, blocks }: Rendered, threadTs: string | undefined) => ({
  text,
  ...(blocks.length > 0 ? { blocks } : {}),
  ...(threadTs ? { thread_ts: threadTs } : {}),
});

/** When the bot lets go of what is still under way. */
interface Ending {
  /** Aborted when it is told to end. */
  readonly told: AbortSignal;
  /** When it is over, on the clock of `performance.now`; without end until it is told. */
  readonly at: () => number;
}

/** Clients of the Web API, by how long they wait for an answer. */
interface Clients {
  /** For what a person waits for, or nobody does. */
  readonly brief: webApi.WebClient;
  /** For messages: a slow answer is waited for, since one that is given up on may have been posted. */
  readonly patient: webApi.WebClient;
}

interface CallsOptions {
  /** How long a call may take but for messages, in milliseconds. */
  readonly timeoutMs: number;
  readonly ending: Ending;
  /** Hears Slack's word for it when the token is refused: nothing will work until a person acts. */
  readonly onRevoked: (reason: string) => void;
}

/** Slack's Web API by these clients, and response URLs. */
export function createCalls({ brief, patient }: Clients, { timeoutMs, ending, onRevoked }: CallsOptions): Calls {
  const pauses = PAUSES.map((share) => share * timeoutMs);
  const persisting: Persisting = { pauses, withinMs: Infinity, repeatable: true, ending, onRevoked };
  const persist = async (attempt: () => Promise<unknown>, over: Partial<Persisting> = {}): Promise<void> => {
    await persistently(attempt, { ...persisting, ...over });
  };
  const message = <Got>(attempt: () => Promise<Got>) => persistently(attempt, { ...persisting, repeatable: false });
  return {
    async post({ channel, threadTs }, rendered) {
      const { ts } = await message(() =>
        patient.chat.postMessage({ channel, ...said(rendered, threadTs), ...literal }),
      );
      return ts;
    },
    async ephemeral({ channel, user, threadTs }, rendered) {
      await message(() =>
        patient.chat.postEphemeral({ channel, user, ...said(rendered, threadTs), link_names: false, parse: "none" }),
      );
    },
    respond: (url, how, rendered) =>
      persist(
        () =>
          sendTo(url, timeoutMs * PATIENCE, {
            response_type: how.type,
            replace_original: how.replace,
            ...said(rendered, how.threadTs),
            ...literal,
          }),
        { repeatable: how.replace },
      ),
    // A trigger opens one view, however often it is sent.
    openView: (trigger_id, view) => persist(() => brief.views.open({ trigger_id, view }), { withinMs: TRIGGER_MS }),
    pushView: (trigger_id, view) => persist(() => brief.views.push({ trigger_id, view }), { withinMs: TRIGGER_MS }),
    updateView: (view_id, view) => persist(() => brief.views.update({ view_id, view })),
    publishHome: (user_id, view) => persist(() => brief.views.publish({ user_id, view })),
    status: (channel_id, thread_ts, status) =>
      Promise.race([
        quietly(brief.assistant.threads.setStatus({ channel_id, thread_ts, status })),
        setTimeout(timeoutMs * STATUS_SHARE),
      ]),
    title: (channel_id, thread_ts, title) =>
      quietly(brief.assistant.threads.setTitle({ channel_id, thread_ts, title })),
    prompts: (channel_id, prompts) => quietly(brief.assistant.threads.setSuggestedPrompts({ channel_id, prompts })),
  };
}

interface Persisting {
  /** Waits before the second and further tries of what may work in a moment, in milliseconds. */
  readonly pauses: readonly number[];
  /** How long after the first try another can still be of use, in milliseconds. */
  readonly withinMs: number;
  /** Whether doing it twice comes to the same, so that it is tried again where it may have been done. */
  readonly repeatable: boolean;
  readonly ending: Ending;
  readonly onRevoked: (reason: string) => void;
}

async function persistently<Got>(
  attempt: () => Promise<Got>,
  { pauses, withinMs, repeatable, ending, onRevoked }: Persisting,
): Promise<Got> {
  const began = performance.now();
  let waitedMs = 0;
  for (let tried = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "revoked") onRevoked(faultOf(error, 0).reason ?? "");
      const brief = failure.kind === "again" || (failure.kind === "unknown" && repeatable);
      // A message that is in doubt goes once more when its caller says so: not at once where Slack failed at once.
      if (failure.kind === "unknown" && !repeatable) await waited(pauses.at(-1) ?? 0, ending);
      const pause = brief ? pauses[tried++] : waitFor(failure, waitedMs);
      if (pause === undefined || performance.now() - began + pause >= withinMs) throw error;
      if (failure.kind === "wait") waitedMs += pause;
      if (!(await waited(pause, ending))) throw error;
    }
  }
}

/** How long to wait where Slack asks for it; undefined where it cannot be waited for, all waits taken together. */
function waitFor(failure: Failure, waitedMs: number): number | undefined {
  if (failure.kind !== "wait") return undefined;
  const ms = Math.max(failure.ms, MIN_WAIT_MS);
  return waitedMs + ms <= MAX_WAIT_MS ? ms : undefined;
}

async function sendTo(url: string, timeoutMs: number, message: object): Promise<void> {
  const { status, retryAfter, text: answer } = await postJson(url, message, { headers: {}, timeoutMs });
  const told = parseJson(answer);
  const refused = fieldOf(told, "ok") === false;
  // Slack says "ok", or nothing; a page comes of something in between.
  if (status < 300 && !refused && !/^\s*</.test(answer)) return;
  const reason = refused ? fieldOf(told, "error") : answer;
  throw new ResponseUrlError(status, String(reason).slice(0, 80), retryAfterMs(retryAfter, Date.now()));
}

async function quietly(call: Promise<unknown>): Promise<void> {
  await call.catch(() => undefined);
}

/** Waits. False, and at once, where the bot ends before the wait does: then there may be another way to the asker. */
async function waited(ms: number, { told, at }: Ending): Promise<boolean> {
  const until = performance.now() + ms;
  const waiting = new AbortController();
  const giveUp = () => until > at() && waiting.abort();
  giveUp();
  told.addEventListener("abort", giveUp, { signal: waiting.signal });
  await setTimeout(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  const whole = !waiting.signal.aborted;
  waiting.abort();
  return whole;
}

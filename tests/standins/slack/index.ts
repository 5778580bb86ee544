import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { isObject, type Json } from "./blocks.ts";
import { unlikeSample } from "./samples.ts";
import { type Answer, callMethod, respondTo } from "./web-api.ts";
import { acceptSocket, type Socket } from "./websocket.ts";
import { createWorkspace, type Failed, nextId, takeFault, time, type Workspace } from "./workspace.ts";

/** What kind of thing is delivered; Slack has an envelope and a form of request for each. */
export type Kind = "events_api" | "slash_commands" | "interactive";

/** How one delivery went. */
export interface Delivery {
  readonly kind: Kind;
  readonly payload: Json;
  /** Milliseconds until the acknowledgement; undefined where there was none in time. */
  readonly ackMs: number | undefined;
  /** What came with the acknowledgement: a new view, for example. */
  readonly ack: unknown;
  /** The status of the answer over HTTP. */
  readonly status?: number;
}

export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

/** A Slack on the loopback: the Web API, response URLs, Socket Mode and signed requests. */
export interface SlackStandin {
  readonly workspace: Workspace;
  /** What SLACK_API_URL is set to. */
  readonly apiUrl: string;
  readonly base: string;
  readonly signingSecret: string;
  /** Sends over Socket Mode where an app is connected, else to the address given. */
  deliver(kind: Kind, payload: Json, retry?: Retry): Promise<Delivery>;
  /** Where events go over HTTP. */
  sendTo(address: string | undefined): void;
  /** A raw request to the app, to forge signatures. */
  request(body: string, headers: Readonly<Record<string, string>>): Promise<number>;
  sign(body: string, timestamp?: number): Readonly<Record<string, string>>;
  /** Open connections of Socket Mode. */
  connections(): number;
  /** Says goodbye on every connection, then closes it. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Cuts every connection. */
  drop(): void;
  /** Sends any text on every connection. */
  babble(text: string): void;
  /** While true, connections are refused at the handshake. */
  refuse: boolean;
  /** What is said first on a new connection in place of hello; undefined: nothing, and it is cut. */
  greeting: string | undefined;
  /** While true, no connection is closed when the app asks for it. */
  clings: boolean;
  /** Deliveries that were not acknowledged in time. */
  readonly late: Delivery[];
  stop(): Promise<void>;
}

/** How long an app has to acknowledge, in milliseconds. */
const ACK_MS = 3_000;

/** How often an event comes again that was not acknowledged. Slack waits between; here each follows at once. */
const RETRIES = 3;

export async function startSlack(): Promise<SlackStandin> {
  const workspace = createWorkspace();
  const sockets = new Set<Socket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const late: Delivery[] = [];
  const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";
  const hanging = new Set<ServerResponse>();
  let address: string | undefined;
  let stopped = false;

  const server = createServer((request, response) => {
    void receive(request).then((body) => serve(request, response, body));
  });

  async function serve(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const arrived = performance.now();
    if (workspace.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, workspace.latencyMs));
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const [, root, name = ""] = path.split("/");
    const ordered = takeFault(workspace, root === "response" ? "response_url" : name);
    const taken = ordered && "taken" in ordered ? ordered.taken : undefined;
    const fault = ordered && "taken" in ordered ? undefined : ordered;
    const end = (status: number, headers: OutgoingHttpHeaders, text: string) => {
      const answer = () => response.writeHead(status, headers).end(text);
      if (taken === undefined) answer();
      else if (taken === "hanging") hanging.add(response);
      else if (taken === "dropped") response.destroy();
      else if (typeof taken === "object") failAfterTaking(response, taken, root === "response");
      else setTimeout(answer, taken);
    };
    if (fault && "hang" in fault) {
      hanging.add(response);
      return;
    }
    if (fault && "text" in fault) {
      if (fault.ends === undefined) {
        response.end(fault.text);
        return;
      }
      response.writeHead(200, { "content-type": "application/json", "content-length": fault.text.length + 100 });
      response.write(fault.text);
      if (fault.ends === "hanging") hanging.add(response);
      else setTimeout(() => response.destroy(), 20);
      return;
    }
    if (fault && "status" in fault) {
      response.writeHead(
        fault.status,
        fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
      );
      response.end("");
      return;
    }
    if (root === "response") {
      const { status, text } = fault
        ? { status: 404, text: fault.error }
        : respondTo(workspace, name, objectOf(JSON.parse(body)), arrived);
      end(status, {}, text);
      return;
    }
    const args = argumentsOf(body);
    workspace.calls.push({ method: name, args, at: time(workspace) });
    const token = (request.headers.authorization ?? "").replace(/^Bearer /, "");
    const socketUrl = `ws://127.0.0.1:${port()}/socket?ticket=${nextId(workspace, "ticket-")}`;
    const answer: Answer = fault
      ? { ok: false, error: fault.error }
      : callMethod(workspace, name, args, token, socketUrl);
    workspace.complaints.push(...unlikeSample(name, answer));
    end(
      200,
      { "content-type": "application/json", "x-oauth-scopes": workspace.scopes.join(",") },
      JSON.stringify(answer),
    );
  }

  server.on("upgrade", (request, stream) => {
    if (slack.refuse) {
      stream.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
      return;
    }
    const socket = acceptSocket(request, stream, {
      onText: (text) => {
        const { envelope_id, payload } = objectOf(JSON.parse(text));
        waiting.get(String(envelope_id))?.(payload);
      },
      onClose: () => sockets.delete(socket),
      answersClose: () => !slack.clings,
    });
    sockets.add(socket);
    if (slack.greeting === undefined) socket.drop();
    else socket.send(slack.greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = () => (server.address() as AddressInfo).port;

  function overSocket(
    socket: Socket,
    kind: Kind,
    payload: Json,
    retry?: Retry,
  ): Promise<Pick<Delivery, "ackMs" | "ack">> {
    const envelope = nextId(workspace, "envelope-");
    const began = performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish(undefined), ACK_MS);
      const finish = (ack: unknown, ackMs?: number) => {
        clearTimeout(timer);
        waiting.delete(envelope);
        resolve({ ack, ackMs });
      };
      waiting.set(envelope, (ack) => finish(ack, performance.now() - began));
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type: kind,
          accepts_response_payload: kind !== "events_api",
          payload,
          ...(retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
        }),
      );
    });
  }

  async function overHttp(kind: Kind, payload: Json, retry?: Retry): Promise<Omit<Delivery, "kind" | "payload">> {
    const json = JSON.stringify(payload);
    const form =
      kind === "interactive"
        ? new URLSearchParams({ payload: json })
        : new URLSearchParams(Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])));
    const body = kind === "events_api" ? json : form.toString();
    const type = kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
    const retried: Record<string, string> = retry
      ? { "x-slack-retry-num": String(retry.attempt), "x-slack-retry-reason": retry.reason }
      : {};
    const began = performance.now();
    try {
      const response = await fetch(address ?? "", {
        method: "POST",
        headers: { "content-type": type, ...slack.sign(body), ...retried },
        body,
        signal: AbortSignal.timeout(ACK_MS),
      });
      const text = await response.text();
      const ackMs = response.ok ? performance.now() - began : undefined;
      return { ackMs, ack: text === "" ? undefined : JSON.parse(text), status: response.status };
    } catch {
      return { ackMs: undefined, ack: undefined };
    }
  }

  const slack: SlackStandin = {
    workspace,
    base: `http://127.0.0.1:${port()}`,
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    signingSecret,
    late,
    refuse: false,
    clings: false,
    greeting: JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0NKHR000" } }),
    async deliver(kind, payload, retry) {
      workspace.complaints.push(...unlikeSample(sampleFor(kind, payload), payload));
      const [socket] = [...sockets].filter((one) => one.open());
      const how =
        address === undefined && socket
          ? await overSocket(socket, kind, payload, retry)
          : await overHttp(kind, payload, retry);
      const delivery: Delivery = { kind, payload, ...how };
      if (delivery.ackMs === undefined) {
        late.push(delivery);
        const attempt = (retry?.attempt ?? 0) + 1;
        if (kind === "events_api" && attempt <= RETRIES && !stopped) {
          void slack.deliver(kind, payload, { attempt, reason: "timeout" });
        }
      }
      return delivery;
    },
    sendTo: (to) => {
      address = to;
    },
    async request(body, headers) {
      const response = await fetch(address ?? "", { method: "POST", headers, body });
      await response.text();
      return response.status;
    },
    sign(body, timestamp = Math.floor(Date.now() / 1_000)) {
      const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
      return { "x-slack-request-timestamp": String(timestamp), "x-slack-signature": `v0=${signature}` };
    },
    connections: () => [...sockets].filter((socket) => socket.open()).length,
    disconnect(reason) {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "stand-in" } }));
        if (reason !== "warning") socket.close();
      }
    },
    drop() {
      for (const socket of sockets) socket.drop();
    },
    babble(text) {
      for (const socket of sockets) socket.send(text);
    },
    async stop() {
      stopped = true;
      for (const socket of sockets) socket.drop();
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

/** Says of what was done that it failed: at a response URL an error is words with a status. */
function failAfterTaking(response: ServerResponse, failed: Failed, atResponseUrl: boolean): void {
  if ("status" in failed) response.writeHead(failed.status).end("");
  else if (atResponseUrl) response.writeHead(500).end(failed.error);
  else {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ok: false, error: failed.error }));
  }
}

/** The sample that a payload has to be like. */
function sampleFor(kind: Kind, payload: Json): string {
  if (kind === "slash_commands") return "SlashCommandPayload";
  const event = objectOf(payload.event);
  // Slack's sample is for what people write; each subtype has further fields.
  if (event.subtype !== undefined) return "none";
  const type = kind === "events_api" ? event.type : payload.type;
  return (
    {
      message: "MessagePayload",
      app_mention: "AppMentionPayload",
      app_home_opened: "AppHomeOpenedPayload",
      block_actions: "BlockActionPayload",
      message_action: "MessageShortcutPayload",
      view_submission: "ViewSubmissionPayload",
      view_closed: "ViewClosedPayload",
    }[String(type)] ?? "none"
  );
}

async function receive(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** The SDK sends forms whose nested values are JSON. */
function argumentsOf(body: string): Json {
  return Object.fromEntries(
    Object.entries(parse(body)).map(([key, value]) => [
      key,
      typeof value === "string" ? argumentOf(key, value) : value,
    ]),
  );
}

function argumentOf(key: string, value: string): unknown {
  if (["blocks", "view", "prompts"].includes(key)) return JSON.parse(value);
  return value === "true" ? true : value === "false" ? false : value;
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

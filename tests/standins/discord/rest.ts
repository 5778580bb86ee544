import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Fault, Faults } from "./faults.ts";
import type { World } from "./model.ts";
import { loadSpec } from "./spec.ts";

/** A request that arrived. */
export interface Request {
  readonly method: string;
  /** Without the `/api/v10` before it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorised: boolean;
  /** When the last of it came in, by `performance.now()`; it is read and checked after that. */
  readonly arrivedAt: number;
}

/** What is said back: a body with 200, a status alone, or an error as Discord writes it. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Route = readonly [method: string, path: RegExp, handle: (request: Request, ...ids: string[]) => Answer];

export interface RestLog {
  /** `METHOD /path`, in order of arrival, with the status that was given. */
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly body: unknown;
  }[];
  readonly violations: string[];
  open: number;
  /** When the last request was dealt with, by `performance.now()`. */
  last: number;
}

export function createRest(
  world: World,
  routes: readonly Route[],
  faults: Faults,
  seen: (request: Request) => void,
): { server: Server; log: RestLog } {
  const log: RestLog = { requests: [], violations: [], open: 0, last: performance.now() };
  const spec = loadSpec();

  const server = createServer(async (incoming, outgoing) => {
    log.open += 1;
    outgoing.on("close", () => {
      log.open -= 1;
      log.last = performance.now();
    });
    const request = await readRequest(world, incoming);
    if (request === undefined) {
      log.violations.push(`${incoming.url} is not below /api/v10`);
      return send(outgoing, refusal(404, 0, "404: Not Found"));
    }
    if (!incoming.headers["user-agent"]) log.violations.push("no User-Agent");
    seen(request);
    const { method, path } = request;
    const fault = faults.take(method, path);
    const answer = fault ? faulty(fault.with, () => handle(request)) : handle(request);
    if (answer === "hang" || answer === "hang up") {
      log.requests.push({ method, path, status: 0, body: request.body });
      if (answer === "hang up") incoming.socket.destroy();
      return;
    }
    log.requests.push({ method, path, status: answer.status, body: request.body });
    send(outgoing, answer);
  });

  function handle(request: Request): Answer {
    const { method, path, body } = request;
    for (const [wanted, pattern, act] of routes) {
      const ids = wanted === method ? pattern.exec(path) : null;
      if (!ids) continue;
      if (!request.authorised && !/^\/(?:interactions|webhooks)\//.test(path))
        return refusal(401, 0, "401: Unauthorized");
      const wrong = spec.request(method, path, body);
      if (wrong.length > 0) {
        log.violations.push(`${method} ${path}: ${wrong.join("; ")}`);
        return invalid(wrong);
      }
      const answer = act(request, ...ids.slice(1));
      for (const fault of spec.response(method, path, answer.status, answer.body)) {
        log.violations.push(`the stand-in's own answer to ${method} ${path}: ${fault}`);
      }
      return answer;
    }
    log.violations.push(`no route for ${method} ${path}`);
    return refusal(404, 0, "404: Not Found");
  }

  return { server, log };
}

export const ok = (body: unknown, status = 200): Answer => ({ status, body });
export const nothing: Answer = { status: 204 };
export const refusal = (status: number, code: number, message: string): Answer => ({ status, body: { message, code } });
export const invalid = (faults: readonly string[]): Answer => ({
  status: 400,
  body: {
    message: "Invalid Form Body",
    code: 50_035,
    errors: { _errors: faults.map((message) => ({ code: "BASE_TYPE_BAD", message })) },
  },
});

type Extra = Answer & { readonly headers?: Readonly<Record<string, string>>; readonly half?: boolean };

function faulty(fault: Fault["with"], act: () => Answer): Extra | "hang" | "hang up" {
  if (fault === "cut short") return { ...act(), half: true };
  if (fault === "hang up after") act();
  if (fault === "hang") return "hang";
  if (fault === "hang up" || fault === "hang up after") return "hang up";
  if ("retryAfterMs" in fault) {
    const seconds = fault.retryAfterMs / 1_000;
    const body = { message: "You are being rate limited.", retry_after: seconds, global: fault.global === true };
    if (fault.unsaid) return { status: 429, body, headers: {} };
    if (fault.sublimit) return { status: 429, body, headers: { "retry-after": String(seconds) } };
    return {
      status: 429,
      body,
      headers: {
        "retry-after": String(seconds),
        "x-ratelimit-scope": fault.global ? "global" : "user",
        ...(fault.global ? { "x-ratelimit-global": "true" } : { "x-ratelimit-bucket": "limited" }),
        "x-ratelimit-limit": "5",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset-after": String(seconds),
        "x-ratelimit-reset": String((Date.now() + fault.retryAfterMs) / 1_000),
      },
    };
  }
  if (fault.done) act();
  if (fault.status >= 500) return { status: fault.status, body: { message: `${fault.status}: failed`, code: 0 } };
  const { code = 0, message = "refused", errors } = fault;
  return { status: fault.status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

function send(outgoing: ServerResponse, answer: Extra): void {
  const whole = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  const body = answer.half ? whole?.slice(0, whole.length / 2) : whole;
  outgoing.writeHead(answer.status, {
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    ...(answer.headers ?? {
      "x-ratelimit-limit": "50",
      "x-ratelimit-remaining": "49",
      "x-ratelimit-reset": String(Date.now() / 1_000 + 1),
      "x-ratelimit-reset-after": "1",
      "x-ratelimit-bucket": "wide",
    }),
  });
  outgoing.end(body);
}

async function readRequest(world: World, incoming: IncomingMessage): Promise<Request | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const arrivedAt = performance.now();
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const path = /^\/api\/v10(\/.*)$/.exec(decodeURIComponent(url.pathname))?.[1];
  if (path === undefined) return undefined;
  const text = Buffer.concat(chunks).toString("utf8");
  const json = incoming.headers["content-type"]?.startsWith("application/json") && text !== "";
  return {
    method: incoming.method ?? "GET",
    path,
    query: url.searchParams,
    body: json ? JSON.parse(text) : text === "" ? undefined : text,
    authorised: incoming.headers.authorization === `Bot ${world.token}`,
    arrivedAt,
  };
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type App, HTTPModuleFunctions as bolt } from "@slack/bolt";
import type { Logger } from "pino";
import { StartError } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { fieldOf } from "../json.ts";
import { EVENTS_PATH } from "./settings.ts";
import type { Transport } from "./transport.ts";

interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
}

/** How far the time of a request may be ahead of ours, in seconds; Bolt looks at those alone that are behind. */
const AHEAD_S = 300;

/**
 * How long a connection is kept for the next request, in milliseconds. Load balancers keep theirs for a minute: with
 * Node's 5 s one of them sends a command into a connection that is being closed, and Slack sends no command again.
 */
const KEPT_MS = 75_000;

/** How long requests that are under way may take when the bot is stopped, in milliseconds. */
const END_WITHIN_MS = 2_000;

/**
 * Events over HTTP, each with Slack's signature. Bolt verifies and reads the requests; taking them in is ours, since
 * its own receiver refuses a form that names its character set, quotes an unreadable body in its log, and ends the
 * process over a body of `null`.
 */
export function createHttp({ signingSecret, port, logger }: HttpOptions): Transport {
  let app: App | undefined;
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      logger.warn({ fault: faultOf(error) }, "an event was not taken");
      if (!response.headersSent) bolt.buildNoBodyResponse(response, 500);
    });
  });

  server.keepAliveTimeout = KEPT_MS;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST" || request.url?.split("?")[0] !== EVENTS_PATH) {
      bolt.buildNoBodyResponse(response, 404);
      return;
    }
    const read = await readRequest(request, signingSecret);
    if (!read.ok) {
      logger.warn({ status: read.status, why: read.why }, "a request was refused");
      // What is left of a body that is too long would be taken for the next request.
      if (read.status === 413) response.setHeader("connection", "close");
      bolt.buildNoBodyResponse(response, read.status);
    } else if (fieldOf(read.body, "ssl_check") === "1") {
      bolt.buildSSLCheckResponse(response);
    } else if (fieldOf(read.body, "type") === "url_verification") {
      bolt.buildUrlVerificationResponse(response, read.body);
    } else {
      await app?.processEvent({
        body: { ...read.body },
        ack: async (content?: unknown) => bolt.buildContentResponse(response, content),
      });
      // What nothing here listens to is acknowledged by nobody.
      if (!response.headersSent) bolt.buildNoBodyResponse(response, 404);
    }
  }

  return {
    receiver: {
      init: (heard) => {
        app = heard;
      },
      start: async () => undefined,
      stop: async () => undefined,
    },
    name: `HTTP on port ${port} at ${EVENTS_PATH}`,
    async start() {
      try {
        await once(server.listen(port), "listening");
      } catch (error) {
        const { code } = faultOf(error);
        const why =
          code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${code ?? "no reason"})`;
        throw new StartError(`Port ${port} ${why}. Set PORT to a free one.`, { cause: error });
      }
      server.on("error", (error) => logger.warn({ fault: faultOf(error) }, "a connection could not be taken"));
    },
    async stop() {
      if (!server.listening) return;
      // A request that does not come to its end would keep the server open.
      const late = setTimeout(() => server.closeAllConnections(), END_WITHIN_MS);
      await new Promise((closed) => server.close(closed));
      clearTimeout(late);
    },
  };
}

type Read =
  | { readonly ok: true; readonly body: object }
  | { readonly ok: false; readonly status: 400 | 401 | 413; readonly why: string };

/** What Slack signed, read; or the status for a request that it did not sign, or that cannot be read. */
async function readRequest(request: IncomingMessage, signingSecret: string): Promise<Read> {
  const [mediaType] = (request.headers["content-type"] ?? "").split(";");
  request.headers["content-type"] = mediaType?.trim().toLowerCase();
  let signed: Awaited<ReturnType<typeof bolt.parseAndVerifyHTTPRequest>>;
  try {
    signed = await bolt.parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: bolt.defaultBodyLimit }, request);
  } catch (error) {
    // These say which header is wrong, or that the body is too long or ended early; they quote nothing.
    const why = error instanceof Error ? error.message : "no reason";
    return { ok: false, status: bolt.isRawBodyError(error) && error.statusCode === 413 ? 413 : 401, why };
  }
  if (Number(request.headers["x-slack-request-timestamp"] ?? 0) > Date.now() / 1_000 + AHEAD_S) {
    return { ok: false, status: 401, why: "the request's time is more than five minutes ahead" };
  }
  const body = bodyOf(signed);
  return typeof body === "object" && body !== null
    ? { ok: true, body }
    : { ok: false, status: 400, why: "the body is neither a form nor an object of JSON" };
}

function bodyOf(signed: Parameters<typeof bolt.parseHTTPRequestBody>[0]): unknown {
  try {
    return bolt.parseHTTPRequestBody(signed);
  } catch {
    return undefined;
  }
}

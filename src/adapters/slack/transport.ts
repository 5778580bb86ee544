import type { Server } from "node:http";
import { HTTPReceiver, type Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import { StartError } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { sdkLogger } from "./sdk-log.ts";
import { EVENTS_PATH } from "./settings.ts";

/** How Slack's events come in. */
export interface Transport {
  readonly receiver: Receiver;
  /** For the line that says what is running. */
  readonly name: string;
  start(): Promise<void>;
  /** No further events; may be called before it started and twice. */
  stop(): Promise<void>;
}

interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
}

/** How long requests that are under way may take when the bot is stopped, in milliseconds. */
const END_WITHIN_MS = 2_000;

/** Events over HTTP, each with Slack's signature. */
export function createHttp({ signingSecret, port, logger }: HttpOptions): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: [EVENTS_PATH],
    logger: sdkLogger(logger, "warn"),
    processEventErrorHandler: async ({ error, response }) => {
      logger.warn({ fault: faultOf(error) }, "an event was not taken");
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
  });
  let server: Server | undefined;
  return {
    receiver,
    name: `HTTP on port ${port} at ${EVENTS_PATH}`,
    async start() {
      try {
        server = await receiver.start(port);
      } catch (error) {
        const { code } = faultOf(error);
        const why =
          code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${code ?? "no reason"})`;
        throw new StartError(`Port ${port} ${why}. Set PORT to a free one.`, { cause: error });
      }
    },
    async stop() {
      const open = server;
      server = undefined;
      if (!open) return;
      // A request that does not come to its end would keep the server open.
      const late = setTimeout(() => open.closeAllConnections(), END_WITHIN_MS);
      await receiver.stop();
      clearTimeout(late);
    },
  };
}

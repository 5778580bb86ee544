import { setTimeout } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { faultOf } from "../fault.ts";
import { fieldOf, parseJson } from "../json.ts";
import { DismissedError } from "./failure.ts";

/** One connection to Slack's Socket Mode at a time. */
interface Connection {
  /**
   * Resolves when Slack has said hello. Rejects where it refuses, or does not in time; with a {@link DismissedError}
   * where it says why.
   */
  open(): Promise<void>;
  close(): Promise<void>;
}

interface Watching {
  readonly logger: Logger;
  /** Aborted when the connection is to end for good. */
  readonly stopping: AbortSignal;
  /** Called when an open connection is gone that was not closed here. */
  readonly onLost: (loss: Loss) => void;
}

interface Loss {
  /** Slack's word for it where it gave one. */
  readonly reason: string;
  /** How long the connection lasted, in milliseconds. */
  readonly lastedMs: number;
}

/** How long Slack may take to say hello on a new connection, in milliseconds. */
export const HELLO_MS = 15_000;

/** How long Slack may take to answer a close, in milliseconds. */
const GOODBYE_MS = 1_000;

/** A connection by the SDK's client, whose own ways to open and to close leave gaps. */
export function createConnection(
  client: SocketModeReceiver["client"],
  { logger, stopping, onLost }: Watching,
): Connection {
  catchUnreadable(client, logger);
  let connected = false;
  let since = 0;
  let reason: string | undefined;

  client.on("connected", () => {
    connected = true;
    since = performance.now();
    reason = undefined;
  });
  client.on("ws_message", (data: unknown) => {
    const told = disconnectReason(data);
    if (told === undefined) return;
    reason = told;
    void letGo(since);
  });
  client.on("disconnected", () => {
    if (!connected) return;
    connected = false;
    if (!stopping.aborted) onLost({ reason: reason ?? "connection lost", lastedMs: performance.now() - since });
  });

  /** Ends a connection that Slack closes and that the SDK would leave open for 30 s where Slack does not answer. */
  async function letGo(opened: number): Promise<void> {
    await setTimeout(GOODBYE_MS, undefined, { ref: false });
    if (connected && since === opened) void client.disconnect();
  }

  return {
    async open() {
      const hello = new AbortController();
      reason = undefined;
      const opened = client.start();
      // Whichever comes second must not be an unhandled rejection.
      opened.catch(() => undefined);
      const late = setTimeout(HELLO_MS, "late", { signal: hello.signal }).catch(() => undefined);
      try {
        if ((await Promise.race([opened, late])) !== "late") {
          // The SDK goes on with an attempt that was under way when it was told to disconnect.
          if (stopping.aborted) void client.disconnect();
          return;
        }
      } catch (error) {
        throw reason === undefined ? error : new DismissedError(reason);
      } finally {
        hello.abort();
      }
      void client.disconnect();
      throw reason === undefined ? new Error("no hello") : new DismissedError(reason);
    },
    async close() {
      const closed = client.disconnect();
      // A peer that does not answer the close frame: the second call lets go at once.
      await Promise.race([closed, setTimeout(GOODBYE_MS, undefined, { ref: false })]);
      if (connected) await Promise.race([client.disconnect(), setTimeout(100, undefined, { ref: false })]);
    },
  };
}

/** The SDK's reader rejects for a message that lacks what it looks for, and nothing catches that: the process would end. */
function catchUnreadable(client: SocketModeReceiver["client"], logger: Logger): void {
  const readers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...message: unknown[]) => {
    for (const read of readers) {
      Promise.resolve(Reflect.apply(read, client, message)).catch((error: unknown) =>
        logger.warn({ fault: faultOf(error) }, "a message from Slack could not be read"),
      );
    }
  });
}

/** Why Slack says that it closes the connection; undefined for any other message. */
function disconnectReason(data: unknown): string | undefined {
  if (typeof data !== "string" || !data.includes('"disconnect"')) return undefined;
  const message = parseJson(data);
  if (fieldOf(message, "type") !== "disconnect") return undefined;
  const reason = fieldOf(message, "reason");
  return typeof reason === "string" ? reason.slice(0, 40) : "no reason";
}

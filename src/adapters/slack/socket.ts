import { setTimeout } from "node:timers/promises";
import { SocketModeReceiver, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { faultOf } from "../fault.ts";
import { LONGEST_WAIT_MS } from "../retry-after.ts";
import { createConnection } from "./connection.ts";
import { DismissedError } from "./failure.ts";
import { fetchWithWait } from "./fetch-with-wait.ts";
import { firstly } from "./first-call.ts";
import { isFinal, remedyFor } from "./remedies.ts";
import { sdkLogger } from "./sdk-log.ts";
import { CALL_TIMEOUT_MS } from "./settings.ts";
import type { Transport } from "./transport.ts";

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  /** The connection is lost for good; the sentence says what to do. */
  readonly onFatal: (reason: string) => void;
}

/** A pong that takes longer means that the connection is dead. The SDK's 5 s fail a process that is merely busy. */
const PONG_MS = 15_000;

/** Waits between attempts to connect, in milliseconds. */
const PAUSES = [250, 1_000, 3_000, 10_000] as const;
const LONGEST_PAUSE = 30_000;

/** A connection that is lost sooner counts as one that did not last, in milliseconds. */
const BRIEF_MS = 30_000;

/**
 * Events over Slack's Socket Mode. Reconnecting is ours: the SDK's own gives up with an unhandled rejection when the
 * network fails while it reconnects, which ends the process (slackapi/bolt-js#2225).
 */
export function createSocket(options: SocketOptions): Transport {
  const { apiUrl, logger, onFatal } = options;
  const receiver = createReceiver(options);
  const stopping = new AbortController();
  /** Connections in a row that did not last: the next is not tried at once. */
  let brief = 0;
  const connection = createConnection(receiver.client, {
    logger,
    stopping: stopping.signal,
    onLost({ reason, lastedMs }) {
      const dismissed = new DismissedError(reason);
      if (isFinal(dismissed)) {
        onFatal(remedyFor(dismissed, "SLACK_APP_TOKEN", apiUrl));
        return;
      }
      brief = lastedMs < BRIEF_MS ? brief + 1 : 0;
      logger.warn({ reason }, "Slack closed the connection; connecting again");
      void reconnect();
    },
  });

  /** Ends early when the bot is stopped. Keeps the process running meanwhile: nothing else does while cut off. */
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  async function reconnect(): Promise<void> {
    for (let attempt = Math.max(0, brief - 1); !stopping.signal.aborted; attempt++) {
      await pause(attempt === 0 ? 0 : (PAUSES[attempt - 1] ?? LONGEST_PAUSE));
      if (stopping.signal.aborted) return;
      try {
        await connection.open();
        logger.info("connected to Slack again");
        return;
      } catch (failed) {
        if (isFinal(failed)) {
          onFatal(remedyFor(failed, "SLACK_APP_TOKEN", apiUrl));
          return;
        }
        const remedy = remedyFor(failed, "SLACK_APP_TOKEN", apiUrl);
        logger.warn({ fault: faultOf(failed), attempt: attempt + 1, remedy }, "cannot connect to Slack yet");
        if (failed instanceof webApi.WebAPIRateLimitedError) {
          await pause(Math.min(failed.retryAfter * 1_000, LONGEST_WAIT_MS));
        }
      }
    }
  }

  return {
    receiver,
    name: "Socket Mode",
    start: () => firstly(() => connection.open(), { secret: "SLACK_APP_TOKEN", apiUrl, stopping: stopping.signal }),
    async stop() {
      stopping.abort();
      await connection.close();
    },
  };
}

function createReceiver({ appToken, apiUrl, logger }: SocketOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: sdkLogger(logger, "debug"),
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_MS,
    processEventErrorHandler: async ({ error }) => {
      logger.warn({ fault: faultOf(error) }, "an event was not taken; Slack sends it again");
      return false;
    },
    // Without a retryConfig of its own the SDK writes one for 100 retries into these options.
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout: CALL_TIMEOUT_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        fetch: fetchWithWait,
      },
    },
  });
}

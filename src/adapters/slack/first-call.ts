import { setTimeout } from "node:timers/promises";
import { StartError } from "../adapter.ts";
import { type Failure, failureOf } from "./failure.ts";
import { remedyFor, type Secret } from "./remedies.ts";

/** Waits before the second and the third try of what a start needs, in milliseconds. */
const PAUSES = [1_000, 3_000] as const;

/** Longest wait that Slack may ask for at start, in milliseconds; a longer one is said to whoever starts the bot. */
const MAX_WAIT_MS = 30_000;

interface Starting {
  /** Which secret the call stands on. */
  readonly secret: Secret;
  readonly apiUrl: string;
  /** Aborted when the bot is stopped: then nothing is tried again. */
  readonly stopping: AbortSignal;
}

/**
 * Does what a start needs, through brief faults and as soon as Slack allows. Rejects with a {@link StartError} that
 * says what to do.
 */
export async function firstly<Got>(call: () => Promise<Got>, { secret, apiUrl, stopping }: Starting): Promise<Got> {
  for (let tried = 0; ; tried++) {
    try {
      return await call();
    } catch (error) {
      const waitMs = waitAfter(failureOf(error), tried);
      if (waitMs > MAX_WAIT_MS || stopping.aborted) {
        throw new StartError(remedyFor(error, secret, apiUrl), { cause: error });
      }
      await setTimeout(waitMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

/** How long to wait until it is tried again, in milliseconds; without end where that cannot help. */
function waitAfter(failure: Failure, tried: number): number {
  const pauseMs = PAUSES[tried] ?? Infinity;
  if (failure.kind === "wait") return Math.max(failure.ms, pauseMs);
  return failure.kind === "again" || failure.kind === "unknown" ? pauseMs : Infinity;
}

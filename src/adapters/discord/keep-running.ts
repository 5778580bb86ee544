import type { Shard } from "discord.js";
import type { Logger } from "pino";
import { faultOf } from "../fault.ts";
import { READY_WITHIN_MS } from "./client.ts";

/**
 * How long a shard may take until it is ready, in milliseconds: what it gives Discord, and time to begin before that
 * and to say why it came to nothing.
 */
export const SHARD_READY_WITHIN_MS = READY_WITHIN_MS + 10_000;

/**
 * How long after its end a shard is started again, in milliseconds: twice as long each time that it ended again soon,
 * since Discord resets the token of a bot that connects more than 1,000 times a day.
 */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 600_000;

/** A shard that ran longer counts as one that lasted, in milliseconds. */
const LASTING_MS = 120_000;

/** Starts a shard again whenever it ends, until the bot is stopped; and says so in the log. */
export function keepRunning(shard: Shard, logger: Logger, stopping: AbortSignal): void {
  let since = performance.now();
  let pauseMs = FIRST_PAUSE_MS;
  shard.on("ready", () => logger.info({ shard: shard.id }, "a shard is ready"));
  shard.on("death", () => {
    if (stopping.aborted) return;
    if (performance.now() - since > LASTING_MS) pauseMs = FIRST_PAUSE_MS;
    logger.error({ shard: shard.id, pauseMs }, "a shard ended and is started again");
    setTimeout(again, pauseMs).unref();
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  });

  function again(): void {
    if (stopping.aborted) return;
    since = performance.now();
    shard.spawn(SHARD_READY_WITHIN_MS).catch((error: unknown) => {
      logger.error({ shard: shard.id, fault: faultOf(error) }, "a shard could not be started");
      // One that hangs is ended, which is told like any other end.
      if (shard.process && !stopping.aborted) shard.kill();
    });
  }
}

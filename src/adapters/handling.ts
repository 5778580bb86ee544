import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { faultOf } from "./fault.ts";

/** One event of a platform while it is being answered. */
export interface Handled {
  /** Eight characters that stand in the log and, when something goes wrong, in what the asker is told. */
  readonly reference: string;
  /**
   * Adds to the one line that the log gets for this event, and makes it a warning. No message text and no token.
   */
  remark(fields: Readonly<Record<string, unknown>>): void;
  /** Says that nobody asked anything, so that the log gets no line for this event unless it fails. */
  ignore(): void;
}

/** Runs the handling of events: each stands alone, none can reject, and stopping can wait for them. */
export interface Handling {
  /**
   * Starts to handle an event and returns at once. Where `work` fails, one line is logged and `apologise` is called
   * with the reference; where that fails too, the log says so, and why.
   */
  run(event: string, work: (handled: Handled) => Promise<void>, apologise: (reference: string) => Promise<void>): void;
  /** True as soon as nothing is running, false where something still runs after `withinMs`. */
  settled(withinMs: number): Promise<boolean>;
}

/** Handles events and writes a line of this log for each. */
export function createHandling(logger: Logger): Handling {
  const running = new Set<Promise<void>>();
  return {
    run(event, work, apologise) {
      const done = handle(logger, event, work, apologise).finally(() => running.delete(done));
      running.add(done);
    },
    async settled(withinMs) {
      const deadline = Date.now() + withinMs;
      while (running.size > 0) {
        const left = deadline - Date.now();
        if (left <= 0) return false;
        await Promise.race([Promise.all(running), pause(left)]);
      }
      return true;
    },
  };
}

async function handle(
  logger: Logger,
  event: string,
  work: (handled: Handled) => Promise<void>,
  apologise: (reference: string) => Promise<void>,
): Promise<void> {
  const reference = randomBytes(4).toString("hex");
  const began = performance.now();
  let remarks: Readonly<Record<string, unknown>> | undefined;
  let ignored = false;
  try {
    await work({
      reference,
      remark: (fields) => {
        remarks = { ...remarks, ...fields };
      },
      ignore: () => {
        ignored = true;
      },
    });
    if (ignored) return;
    const ms = Math.round(performance.now() - began);
    if (remarks) logger.warn({ reference, event, ms, ...remarks }, "handled with trouble");
    else logger.info({ reference, event, ms }, "handled");
  } catch (error) {
    const failed = { reference, event, fault: faultOf(error), ...remarks };
    try {
      await apologise(reference);
    } catch (untold) {
      logger.error({ ...failed, told: false, untold: faultOf(untold) }, "failed");
      return;
    }
    logger.error({ ...failed, told: true }, "failed; the asker was told");
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

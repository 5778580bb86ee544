import { Writable } from "node:stream";
import { type Logger, pino } from "pino";

/** A logger whose lines can be read back. */
export interface Log {
  readonly logger: Logger;
  readonly lines: string[];
  /** The lines of a level and above, parsed: 40 is a warning, 50 an error. */
  at(level: number): Record<string, unknown>[];
}

export function createLog(): Log {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return {
    logger: pino({ level: "debug" }, stream),
    lines,
    at: (level) =>
      lines.map((line): Record<string, unknown> => JSON.parse(line)).filter((line) => Number(line.level) >= level),
  };
}

import type { Writable } from "node:stream";

/** Where text is written to. */
export interface Output {
  /** Resolves when the text has been taken: true, or false where nobody takes any more. Never rejects. */
  write(text: string): Promise<boolean>;
  /** Why nobody takes any more, unless a reader that had enough just closed the pipe. */
  readonly fault: string | undefined;
}

/** Writes to a stream, waiting for it, and takes a closed pipe for an end, not for an error. */
export function createOutput(stream: Writable): Output {
  let closed = false;
  let fault: string | undefined;
  stream.on("error", (error: Error) => {
    closed = true;
    const code = codeOf(error);
    if (code !== "EPIPE" && code !== "ERR_STREAM_DESTROYED") fault ??= code;
  });
  return {
    get fault() {
      return fault;
    },
    write: (text) =>
      closed ? Promise.resolve(false) : new Promise((resolve) => stream.write(text, (error) => resolve(!error))),
  };
}

/** The system's name for what went wrong, `ENOSPC`; else the error's. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? String(error.code) : error.name;
}

import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";
import { createOutput, type Output } from "../../../src/adapters/terminal/output.ts";

/** A stream that keeps what is written to it. */
export interface Kept {
  readonly stream: PassThrough;
  readonly output: Output;
  text(): string;
}

export function keep(): Kept {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (chunk) => {
    text += String(chunk);
  });
  return { stream, output: createOutput(stream), text: () => text };
}

/** A keyboard to type on: what a terminal in raw mode sends. */
export function createKeyboard(): ReadStream & { readonly modes: boolean[] } {
  const modes: boolean[] = [];
  const keys = new PassThrough();
  const raw = (mode: boolean) => {
    modes.push(mode);
    return keys;
  };
  // biome-ignore lint/suspicious/noExplicitAny: a stream stands in for the keyboard's device.
  return Object.assign(keys, { isTTY: true, isRaw: false, setRawMode: raw, modes }) as any;
}

/** Bytes as they come from a pipe, in pieces. */
export async function* bytesOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

/** Lets everything that is under way in streams happen. */
export async function turns(count = 20): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => setImmediate(resolve));
}

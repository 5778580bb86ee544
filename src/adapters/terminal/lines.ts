import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

/** One line of a pipe or file, without the line break at its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The text, as far as it was kept; bytes that are not UTF-8 are replaced by U+FFFD. */
  readonly text: string;
  /** False where the line was longer than the limit and its rest left out. */
  readonly whole: boolean;
  /** False where it has bytes that are not UTF-8. */
  readonly utf8: boolean;
}

const LINE_FEED = 0x0a;

/** The input could not be read to its end; the cause says why. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/**
 * The lines of a stream of bytes. Keeps at most `maxBytes` of a line, so that one without an end fills no memory; a last
 * line without a line break counts. Throws an {@link InputError} where the stream fails.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let dropped = false;
  let number = 0;
  const keep = (part: Uint8Array) => {
    const room = maxBytes - size;
    if (part.length > room) dropped = true;
    if (room > 0 && part.length > 0) kept.push(part.subarray(0, room));
    size += Math.min(part.length, Math.max(0, room));
  };
  const take = (): Line => {
    number += 1;
    const line = toLine(number, Buffer.concat(kept), !dropped);
    kept = [];
    size = 0;
    dropped = false;
    return line;
  };
  for await (const chunk of readable(bytes)) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** At most `maxBytes` of a stream as one line, whatever line breaks it has; the rest is not read. Rejects with an {@link InputError}. */
export async function readText(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Line> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readable(bytes)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBytes) break;
  }
  return toLine(1, Buffer.concat(chunks).subarray(0, maxBytes), size <= maxBytes);
}

/** The bytes themselves, with what the stream fails with told from what their reader does. */
async function* readable(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    throw new InputError("unreadable input", { cause });
  }
}

function toLine(number: number, bytes: Buffer, whole: boolean): Line {
  const text = decode(bytes).replace(/\r$/, "");
  return { number, text: number === 1 ? text.replace(/^\ufeff/, "") : text, whole, utf8: !whole || isUtf8(bytes) };
}

/** As UTF-8; a character that was cut at the end is left out. */
const decode = (bytes: Buffer): string => new StringDecoder("utf8").write(bytes);

import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

/** One line of a pipe or file, without its line break. */
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

/**
 * The lines of a stream of bytes. Keeps at most `maxBytes` of a line, so that one without an end fills no memory; a last
 * line without a line break counts.
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
  for await (const chunk of bytes) {
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

/** At most `maxBytes` of a stream as one text; the rest is not read. */
export async function readText(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBytes) break;
  }
  return decode(Buffer.concat(chunks).subarray(0, maxBytes));
}

function toLine(number: number, bytes: Buffer, whole: boolean): Line {
  const text = decode(bytes).replace(/\r$/, "");
  return { number, text: number === 1 ? text.replace(/^\ufeff/, "") : text, whole, utf8: !whole || isUtf8(bytes) };
}

/** As UTF-8; a character that was cut at the end is left out. */
const decode = (bytes: Buffer): string => new StringDecoder("utf8").write(bytes);

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import * as z from "zod";
import { carried } from "../carried.ts";
import { parseJson } from "../json.ts";

/** What is needed to ask a question again: it travels in a button, so that no state stands behind buttons. */
export interface Ask {
  readonly text: string;
  /** Earlier questions of the thread, oldest first. */
  readonly context: readonly string[];
  /** `message` where the text is somebody's message, which is not kept with feedback. */
  readonly origin: "person" | "message";
}

/** A page of an answer, by its number from 1. */
export interface PagedAsk extends Ask {
  readonly page: number;
}

const wireSchema = z.tuple([z.int().min(1), z.enum(["p", "m"]), z.string()], z.string());

/** The ask as a string of at most `max` code units; undefined where it does not fit, packed or not. */
export function encodeAsk({ text, context, origin, page }: PagedAsk, max: number): string | undefined {
  const value = JSON.stringify([page, origin === "message" ? "m" : "p", carried(text), ...context.map(carried)]);
  if (value.length <= max) return value;
  if (value.length > max * DENSEST) return undefined;
  const packed = `${PACKED}${brotliCompressSync(value, packing).toString("base64url")}`;
  return packed.length <= max ? packed : undefined;
}

/** How many code units become one at the best: of what people write, about two. */
const DENSEST = 4;

/** Stands before what is packed. */
const PACKED = "~";

/** Longest ask that is unpacked, in bytes. */
const UNPACKED = 100_000;

/** Brotli knows the words of English by itself, so that a paragraph becomes half as long also when written in letters. */
const packing = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

/** The ask in a string; undefined where it is none, as in a button of an older version. */
export function decodeAsk(value: string): PagedAsk | undefined {
  const read = wireSchema.safeParse(parseJson(value.startsWith(PACKED) ? unpacked(value.slice(1)) : value));
  if (!read.success) return undefined;
  const [page, origin, text, ...context] = read.data;
  return { page, origin: origin === "m" ? "message" : "person", text, context };
}

function unpacked(packed: string): string {
  try {
    return brotliDecompressSync(Buffer.from(packed, "base64url"), { maxOutputLength: UNPACKED }).toString();
  } catch {
    return "";
  }
}

import type { types } from "@slack/bolt";
import { isObject } from "../json.ts";
import { BLOCK_COST } from "./limits.ts";

/** What blocks take of a message's room: all their strings, values of buttons included, and something for each. */
export function weight(blocks: readonly types.KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + BLOCK_COST + strings(block), 0);
}

/** The length of all strings in a part of a block. */
export function strings(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (!isObject(value)) return 0;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const one of value) sum += strings(one);
    return sum;
  }
  for (const key in value) if (key !== "type") sum += strings(value[key]);
  return sum;
}

import { interpret } from "../../src/core/answering/interpret.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Earlier } from "../../src/core/reading/earlier.ts";

/** What the earlier questions of a thread come to, oldest first, each in the light of the one before; null for none. */
export function earlierIn(context: readonly string[], now: Date, knowledge: Knowledge): Earlier | null {
  return context.reduce<Earlier | null>((earlier, text) => interpret(text, earlier, now, knowledge).earlier(), null);
}

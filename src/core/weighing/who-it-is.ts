import { hasAny, stemKey } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import type { Slot } from "../units.ts";
import type { Judged } from "./agreement.ts";
import { asksWhoItIs } from "./answer-types.ts";

/**
 * "Who is Julie Turner?": of the fields of an entry the one that tells it, which is the title, or of an entry on something
 * else the one that names them. Where none does, "Confirmed by: U.S. Senate" is no answer, and the entry stands for itself.
 */
export function tellingWho(query: Query, judged: Judged): Judged {
  const { unit } = judged;
  if (unit.kind !== "milestone" || !asksWhoItIs(query)) return judged;
  const isIn = (keys: ReadonlySet<string>): boolean => query.terms.some((term) => hasAny(keys, term.keys));
  const isOfName = isIn(unit.nameKeys);
  // "Who was on the Commission of Inquiry": that is nobody.
  if (isOfName && unit.milestone.office === undefined) return judged;
  const tells = (slot: Slot): boolean =>
    isOfName ? slot.type === "title" && slot.about.has(TITLE) : NAMING.has(slot.type) && isIn(slot.own());
  const slot = unit.slots.find(tells) ?? null;
  return { ...judged, slot, gives: slot !== null };
}

const TITLE = stemKey("title");

/** Types of what names people. */
const NAMING: ReadonlySet<string> = new Set(["person", "list"]);

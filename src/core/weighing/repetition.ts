import type { AnswerType } from "../base/schema.ts";
import { hasAll, hasAny, stemKeysOf } from "../language/keys.ts";
import { isTelling, type Query } from "../reading/query.ts";
import type { Slot, Unit } from "../units.ts";

/** "Who was secretary of state?" is not answered by "the secretary of state", nor "who did Bush pick?" by "President Bush". */
export function isRepetition(slot: Slot, query: Query): boolean {
  if (slot.days || !REPEATABLE.has(slot.type) || slot.figures().length > 0) return false;
  const names = [...slot.own()].filter((key) => !key.startsWith("~"));
  if (query.asked.type === "person" && areCountries(names) && names.some((key) => query.keys.has(key)))
    return !BESIDE.test(query.folded);
  if (names.length > 0) return names.every((key) => query.keys.has(key)) && !isMeantByHead(slot, names, query);
  const words = [...slot.own()].filter((key) => !COMMON.has(key));
  return hasAll(query.keys, words);
}

/** "Who was the envoy from South Korea" is not answered by "South Korea and Japan". */
const areCountries = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((key) => key.startsWith("@"));

/** "Who else beside South Korea", "who was urged along with Japan". */
const BESIDE = /\b(?:else|besides?|other|apart|along|together|with|and)\b/;

/** "Which Senate committee" is answered by the name of one, although the words may stand for it. */
const isMeantByHead = ({ text }: Slot, names: readonly string[], { asked: { head } }: Query): boolean =>
  head !== null && names.every((key) => head.keys.includes(key)) && !isIn(stemKeysOf(head.surface), stemKeysOf(text));

const isIn = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.includes(word));

/** "Who wrote the editorial?" asks for the author of the source itself, not for one that it mentions. */
export function asksForAuthor({ asked, keys, terms }: Query, { keys: held, sourceKeys }: Unit): boolean {
  if (asked.type !== "person" || !keys.has("author")) return false;
  const works = terms.filter((term) => isTelling(term) && term.kind !== "act" && !term.keys.includes("author"));
  return works.length > 0 && works.every(({ keys }) => hasAny(sourceKeys, keys) && !hasAny(held, keys));
}

/** Names that stand for some of many, who have names of their own. */
const GROUPS = new Set(["ngo", "un-special-representatives", "defector", "supporter", "worst-violators"]);

/** "Which NGOs got the grants" is not answered by a sentence that calls them the NGOs, nor by whoever else it names. */
export function isUnnamed({ asked: { head }, keys }: Query, unit: Unit): boolean {
  if (head === null || !hasAny(GROUPS, head.keys)) return false;
  const meant = unit.slots.filter(({ type, own }) => REPEATABLE.has(type) && hasAny(own(), head.keys));
  return meant.length > 0 && meant.every(({ own }) => [...own()].every((key) => /^[~@]/.test(key) || keys.has(key)));
}

const REPEATABLE: ReadonlySet<AnswerType> = new Set(["person", "organisation", "country", "place", "title", "name"]);

const COMMON = new Set(["~the", "~a", "~an", "~of", "~in", "~on", "~to", "~and", "~for", "~that", "~us", "~un"]);

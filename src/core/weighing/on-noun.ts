import { hasAll, hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { TYPE_OF_NOUN } from "../reading/asked/wording.ts";
import { isJoined, isName, isTelling, keysOfTerms, matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import type { Passage, Slot } from "../units.ts";
import type { Judged } from "./agreement.ts";

/**
 * The part of a sentence that is of the kind which a noun asks for, and about all that is said beside the names: "which tier
 * is North Korea in", "sung kim title", "what was released on 8 March"; null where none is.
 */
export function onNoun(query: Query, { unit, slot, missing }: Judged): Slot | null {
  const { asked, terms, folded, ordinals } = query;
  const isOpen = asked.type === null && !asked.confirms && !asked.compares && !isJoined(query);
  if (unit.kind !== "passage" || !isOpen || missing.some((term) => !isHolding(term))) return null;
  const nouns = terms.filter((term) => !isName(term));
  const said = keysOfTerms(terms.filter(({ start }) => !WHICH.test(folded.slice(0, start))));
  const fits = (one: Slot): boolean =>
    NAMING.has(one.type) &&
    !isSaid(one, said) &&
    matterOf(terms).every((term) => isHolding(term) || isSpoken(term, one)) &&
    nouns.some((term) => isAsked(term, one, query, unit));
  const isOfNoun = (one: Slot): boolean =>
    nouns.some((term) => WHICH.test(folded.slice(0, term.start)) && isCalled(term, one));
  const found = [...(slot ? [slot] : []), ...(ordinals.length > 0 ? [] : unit.slots)].filter(fits);
  return found.find(isOfNoun) ?? found[0] ?? null;
}

/** Types of what is named, and not told in a sentence. */
const NAMING: ReadonlySet<string> = new Set(["person", "country", "organisation", "place", "name", "title", "figure"]);

/** "China" is no answer where China is named, nor "U.S. Trafficking in Persons report" where that report is. */
function isSaid(slot: Slot, keys: ReadonlySet<string>): boolean {
  const own = [...slot.own()];
  const names = own.filter((key) => !/^[~@]/.test(key));
  return (names.length > 0 ? names : own).every((key) => keys.has(key));
}

const isSpoken = (term: QueryTerm, slot: Slot): boolean =>
  hasAny(slot.about, term.keys) || hasAny(slot.own(), term.keys);

/** "Tier 3" is called a tier. */
const isCalled = ({ keys, stems }: QueryTerm, slot: Slot): boolean =>
  hasAny(slot.own(), keys) || hasAll(slot.stems(), stems);

/** Whether a term asks for a slot: a noun after "which" or of a keyword, whose something is, or what is done to it. */
function isAsked(term: QueryTerm, slot: Slot, query: Query, { quote }: Passage): boolean {
  const { folded, asked } = query;
  const before = folded.slice(0, term.start);
  const isNamed = slot.type === "name" || slot.type === "title";
  if (WHICH.test(before)) {
    if (/s$/.test(term.surface) || isQualifier(term, query)) return false;
    return isNamed ? isSpoken(term, slot) : slot.type !== "place" && isCalled(term, slot);
  }
  if (WHOSE.test(before)) return fold(quote).includes(`${term.surface} of ${fold(slot.text)}`);
  if (asked.keyword) return isTelling(term) && (fold(slot.text).startsWith(`${term.surface} `) || isKind(term, slot));
  return WHAT_WAS.test(before) && /ed$/.test(term.surface) && isNamed && hasAny(slot.about, term.keys);
}

/** "Which State Department report", "which convention and protocol": the first of them is not all that is asked for. */
const isQualifier = ({ end }: QueryTerm, { folded, terms }: Query): boolean =>
  folded.startsWith(" and ", end) || terms.some(({ start, kind }) => start === end + 1 && kind !== "act");

/** "Title" and "headline" ask for a name, and of a person for what they are. */
function isKind({ surface }: QueryTerm, { type }: Slot): boolean {
  const kind = TYPE_OF_NOUN.get(surface);
  return kind !== undefined && (kind === type || (kind === "name" && type === "title"));
}

const WHICH = /(?:^|\b(?:in|under|at|on|by|of|for) )(?:which|what) (?:un |us )?$/;
/** "What post did he hold" says no more than "what post". */
const isHolding = ({ surface }: QueryTerm): boolean => /^(?:hold|held)$/.test(surface);

const WHOSE = /\bwhose $/;
const WHAT_WAS = /^what (?:is|are|was|were|has been|have been)\b/;

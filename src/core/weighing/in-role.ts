import { hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import { fold } from "../language/text.ts";
import { sameAs } from "../reading/order.ts";
import { isJoined, type Query } from "../reading/query.ts";
import { isAbout, type Passage, type Slot } from "../units.ts";
import type { Judged } from "./agreement.ts";
import { isRepetition, isUnnamed } from "./repetition.ts";

/**
 * What answers "who" in the part of the sentence that is asked for: "who urged" is answered by whoever urged, "who was urged"
 * by whomever they did, "whose report" by whoever has it. Where what was chosen has another part, the one that has it takes
 * its place, or nothing does, so that the sentence stands for itself. A sentence in other words tells no parts.
 */
export function inRole(query: Query, judged: Judged): Judged {
  const { unit, slot, gives } = judged;
  if (unit.kind !== "passage" || slot === null || isJoined(query) || isUnnamed(query, unit)) return judged;
  const has = partAsked(query, unit);
  const isWho = WHO.has(slot.type);
  if (has === null || (isWho && has(slot)) || (gives && !isWho)) return judged;
  const { head } = query.asked;
  const isOfHead = ({ about, own }: Slot): boolean =>
    head === null || hasAny(about, head.keys) || hasAny(own(), head.keys);
  const others = unit.slots.filter(
    (one) => WHO.has(one.type) && has(one) && isOfHead(one) && !isRepetition(one, query),
  );
  const at = ({ text }: Slot): number => unit.quote.indexOf(text);
  const [other = null] = others.toSorted((a, b) => spokenIn(query, b) - spokenIn(query, a) || at(a) - at(b));
  // "Which UN body" may be told by one that has another part, where it is the only body.
  const isKept = other === null ? head !== null : namesSame(slot, other);
  if (gives) return isKept ? judged : { ...judged, slot: other };
  return other && spokenIn(query, other) > 0 ? { ...judged, slot: other, gives: true } : judged;
}

/** Types of those who do something, or to whom it is done. */
export const WHO: ReadonlySet<string> = new Set(["person", "organisation", "country"]);

/** Whether two parts of a sentence name the same: "the U.N. General Assembly" and "the General Assembly". */
const namesSame = (one: Slot, other: Slot): boolean =>
  [...other.own()].some((key) => !key.startsWith("~") && one.own().has(key));

/** How many terms of a question a slot is about. */
const spokenIn = ({ terms }: Query, slot: Slot): number => terms.filter((term) => isAbout(term, slot)).length;

/** Whether a slot has the part of the sentence that is asked for; null where none is, or it tells none. */
function partAsked(query: Query, unit: Passage): ((slot: Slot) => boolean) | null {
  if (WHOSE.test(query.folded)) return (slot) => hasIt(slot, unit);
  const deed = WHO.has(query.asked.type ?? "") ? deedAsked(query) : null;
  const told = deed ? toldIn(unit, deed.act) : [];
  return deed && told.length > 0 ? (slot) => told.some((act) => hasPart(slot, act, deed.part, unit)) : null;
}

const WHOSE = /^(?:\w+ )?whose\b/;

/** "The State Department's website", "the power of Kim Jong Il", "violations by the regime". */
function hasIt({ text }: Slot, { quote }: Passage): boolean {
  const at = quote.indexOf(text);
  return /^['’]s\b/.test(quote.slice(at + text.length)) || /\b(?:of|by) (?:the )?$/.test(quote.slice(0, at));
}

/**
 * Where a sentence tells an act, in the same word if it has that, and as a verb if it has one. A body passes what others win
 * passage of, so that of passing no other word tells who did.
 */
function toldIn({ spans }: Passage, act: Span): readonly Span[] {
  const same = sameAs(act, spans());
  const literal = same.filter(({ stems }) => stems.length > 0 && stems.every((key) => act.stems.includes(key)));
  const told = literal.length > 0 || act.keys.includes("adopt") ? literal : same;
  const verbs = told.filter(({ surface }) => !NOUN.test(surface));
  return verbs.length > 0 ? verbs : told;
}

const NOUN = /(?:er|or|tion|ment)s?$/;

type Part = "doer" | "sufferer";

/**
 * What somebody is said to do or to have done to them, and who of both is asked for: "who urged", "which agency funds it", "who
 * was urged", "who did they urge".
 */
function deedAsked({ folded, spans, asked }: Query): { readonly act: Span; readonly part: Part } | null {
  const [who = ""] = asked.type === "person" ? (WHO_ASKED.exec(folded) ?? []) : [folded.slice(0, asked.head?.end ?? 0)];
  if (who === "" || !(asked.type === "person" || WHICH.test(who))) return null;
  const [aux = ""] = AUXILIARY.exec(folded.slice(who.length)) ?? [];
  const from = who.length + aux.length;
  const rest = spans.filter(({ start }) => start >= from);
  if (/^ (?:did|does|do)\b/.test(aux)) {
    const act = rest.find(({ kind }) => kind === "act") ?? verbAfterName(rest);
    return act ? { act, part: "sufferer" } : null;
  }
  const [act] = rest;
  if (!act || act.start > from + 1 || act.kind === "stop" || NOT_DONE.has(act.kind)) return null;
  if (HAS.test(aux) && !PARTICIPLE.test(act.surface)) return null;
  return { act, part: BEING.test(aux) && !/ing$/.test(act.surface) ? "sufferer" : "doer" };
}

/** "Whom did the NED support?": what may be a noun elsewhere is a verb right after the name of whoever does it. */
const verbAfterName = (spans: readonly Span[]): Span | undefined =>
  spans.find((_, at) => NOT_DONE.has(spans[at - 1]?.kind ?? "stop"));

const WHO_ASKED = /^(?:so |and |by )?whom?\b/;

const WHICH = /^(?:so |and |by )?(?:which|what) /;

const AUXILIARY =
  /^(?: (?:is|are|was|were|has|have|had|did|does|do|will|to|be|been|being|got|also|again|regularly|consistently)\b)*/;

const BEING = /\b(?:is|are|was|were|be|been|being|got)\b/;

/** "Who had absolute power" had it, and did nothing. */
const HAS = /\b(?:has|have|had)$/;
const PARTICIPLE = /^\w+(?:ed|ing|ught|[aeo]nt|en|ld|de|ne|un|id)\b/;

/** What stands for somebody or something, and for nothing that is done. */
const NOT_DONE: ReadonlySet<Span["kind"]> = new Set(["name", "country"]);

/** Whether what a slot says is the doer of an act of the sentence, or the one it is done to. */
function hasPart({ text }: Slot, act: Span, part: Part, { quote }: Passage): boolean {
  const sentence = fold(quote);
  const start = sentence.indexOf(fold(text));
  const end = start + fold(text).length;
  if (start < 0) return false;
  const [before, after] = [sentence.slice(end, act.start), sentence.slice(act.end, start)];
  const isBefore = end <= act.start && !OTHER_CLAUSE.test(before);
  const isBehind = start >= act.end && !OTHER_CLAUSE.test(after);
  const isDoneBy = isBehind && BY.test(`${act.surface}${after}`);
  if (PASSIVE.test(sentence.slice(0, act.start))) return part === "doer" ? isDoneBy : isBefore;
  if (part === "sufferer") return isBehind && !/\b(?:to|by)\b/.test(after);
  return isBefore || isDoneBy || (isBehind && TOLD_BY.test(`${act.surface}${after}`));
}

/** What begins another clause, with a doer of its own. */
const OTHER_CLAUSE = /[;:]|\b(?:said|says|that|where|which|whom?)\b/;

const PASSIVE = /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?$/;
const BY = /^[^ ]+ (?:by|of) (?:the )?$/;

/** "…, said Special Envoy Robert King", "according to the State Department report". */
const TOLD_BY = /^(?:said|says|according to) (?:[a-z' ]{0,60} )?$/;

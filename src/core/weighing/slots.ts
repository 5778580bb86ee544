import type { AnswerType } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import { SOFT } from "../reading/asked/heads.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import type { Slot, Unit } from "./units.ts";

/** Types that may stand for another where a question word is wide: "who" asks for bodies and countries too. */
const ACCEPTS: Readonly<Partial<Record<AnswerType, readonly AnswerType[]>>> = {
  person: ["person", "organisation", "country", "title"],
  organisation: ["organisation", "country", "name", "person"],
  country: ["country", "organisation", "list", "place"],
  place: ["place"],
  date: ["date"],
  figure: ["figure", "name"],
  reason: ["reason"],
  list: ["list", "name", "organisation", "country", "statement"],
  name: ["name", "title", "organisation", "person", "country", "list"],
  title: ["title", "name"],
};

/** How much of a question's matter the slot has to speak of: all for a name, most for a reason, else half. */
function spokenNeeded(type: AnswerType, matter: number): number {
  if (type === "name") return matter;
  return type === "reason" && matter > 1 ? Math.floor(matter / 2) + 1 : matter / 2;
}

/** What "how many" is answered with. */
const COUNTED: readonly AnswerType[] = ["figure", "list"];

/** What "who is" and nothing but a name is answered with. */
const IDENTITY: readonly AnswerType[] = ["person", "title", "organisation"];

/** Types that a question insists on: without a slot of the type there is no answer. */
const STRICT: ReadonlySet<AnswerType> = new Set(["date", "figure", "person", "place", "reason", "name"]);

function acceptedTypes({ asked, terms, folded }: Query): readonly AnswerType[] | null {
  const { type, head } = asked;
  if (type === null) return null;
  if (type === "figure" && (head !== null || !/\bnumber\b|\bno\./.test(folded))) return COUNTED;
  const telling = terms.filter((term) => term.weight >= 1);
  if (type === "person" && telling.length > 0 && telling.every((term) => term.kind === "name")) return IDENTITY;
  if (type === "name" && head !== null) return NAMED;
  return ACCEPTS[type] ?? [type];
}

/** What the name of somebody or something is. */
const NAMED: readonly AnswerType[] = ["name", "title", "organisation", "person"];

/**
 * The slot that answers the question. It has to be of the type asked for, speak of the noun that is counted or asked
 * for and of every act that the question names, and must not merely repeat what the question already says. Where the unit holds
 * the `whole` question, its one slot of the type is what is asked for, whatever that slot is said to be about.
 */
export function chooseSlot(
  query: Query,
  unit: Unit,
  whole: boolean,
): { readonly slot: Slot; readonly fit: number; readonly gives: boolean } | null {
  const { type, head } = query.asked;
  const accepted = acceptedTypes(query);
  const loosely = type !== "date" && type !== "figure" && type !== "name";
  const lone = whole && unit.slots.filter((slot) => slot.type === type).length === 1;
  let best: { slot: Slot; fit: number; gives: boolean } | null = null;
  const ownWork = asksForAuthor(query, unit);
  const unnamed = head !== null && hasAny(GROUPS, head.keys) && namesOnlyItself(head, unit, query);
  for (const slot of unit.slots) {
    if (accepted && !accepted.includes(slot.type)) continue;
    if (ownWork && !slot.about.has("article")) continue;
    let fit = 0;
    let total = 0;
    let matter = 0;
    let spoken = 0;
    let acts = true;
    for (const term of query.terms) {
      total += term.weight;
      const named = hasAny(unit.nameKeys, term.keys) || hasAny(unit.sourceKeys, term.keys);
      const about =
        hasAny(slot.about, term.keys) ||
        hasAny(slot.own, term.keys) ||
        hasAny(slot.about, term.wider) ||
        (loosely && hasAny(unit.hintKeys(), term.keys));
      if (named) total -= term.weight;
      if (term.weight >= 1 && !named && (term.kind === "plain" || term.kind === "act")) {
        matter += 1;
        if (about) spoken += 1;
      }
      if (hasAny(slot.about, term.keys) || hasAny(slot.about, term.wider)) fit += term.weight;
      else if (named) continue;
      else if (hasAny(slot.own, term.keys)) fit += 0.8 * term.weight;
      else if (term.weight >= 1 && !about && needs(type, term, unit)) acts = false;
    }
    for (const key of query.ordinals) {
      total += 2;
      if (slot.about.has(key)) fit += 2;
    }

    const heads =
      head === null ||
      (whole && head.kind === "country" && slot.type === type) ||
      ((type === "person" ? head.weight <= SOFT : head.weight === SOFT) && slot.type === type) ||
      hasAny(slot.about, head.keys) ||
      hasAny(slot.own, head.keys);
    const repeats = type !== null && isRepetition(slot, query);
    const speaks =
      type === null ||
      !STRICT.has(type) ||
      (lone && slot.type === type) ||
      (matter === 0 ? total === 0 || fit > 0 : spoken >= spokenNeeded(type, matter));
    const numbered =
      type !== "figure" ||
      slot.type === "figure" ||
      slot.about.has("~number") ||
      (head !== null && isCountable(slot) && hasAny(slot.about, head.keys));
    const gives = acts && heads && !unnamed && !repeats && speaks && numbered && !isOfAnotherPlace(slot, query);
    const share =
      (total === 0 ? 0 : fit / total) +
      (accepted && slot.type === accepted[0] ? 0.15 : 0) -
      (repeats ? 0.5 : 0) -
      (type !== null && matter > 0 && fit === 0 ? UNSPOKEN : 0) +
      (query.defines && slot.about.has("~what") ? DEFINING : 0) +
      (query.asked.lists && slot.type === "list" && fit > 0 ? LISTING : 0);
    if (best === null || Number(gives) > Number(best.gives) || (gives === best.gives && share > best.fit))
      best = { slot, fit: share, gives };
  }
  if (best === null) return type !== null && STRICT.has(type) ? { slot: EMPTY, fit: -0.5, gives: false } : null;
  if (!best.gives && !unnamed && type !== null && !STRICT.has(type)) return { ...best, gives: true };
  return best;
}

/**
 * A date, person or place that is asked for has to belong to the act that the question names, a name to all that it
 * says; a figure or reason may leave it to its unit.
 */
function needs(type: AnswerType | null, term: QueryTerm, unit: Unit): boolean {
  if (type === null || !STRICT.has(type)) return false;
  if (term.kind === "unknown") return true;
  if (term.kind !== "act") return false;
  return (type !== "name" && type !== "reason") || !hasAny(unit.keys, term.keys);
}

/** "The second conference" is not answered by what is about the third. */
const isOfAnotherPlace = ({ about }: Slot, { ordinals }: Query): boolean =>
  ordinals.length > 0 && !hasAny(about, ordinals) && hasAny(about, ORDINAL_KEYS);

/** What it adds that a slot says what something is, where that is asked. */
const DEFINING = 0.5;

/** What it costs that a slot is about nothing that the question names. */
const UNSPOKEN = 0.5;

/** What it adds that a slot lists what is asked to be listed. */
const LISTING = 0.3;

const EMPTY: Slot = {
  type: "statement",
  text: "",
  about: new Set(),
  own: new Set(),
  figures: [],
  days: null,
  field: null,
};

/** "How many freedoms" is answered by all of them, one after another. */
const isCountable = ({ type, text }: Slot): boolean => type === "list" && text.split(",").length > 2;

/** "Who was secretary of state?" is not answered by "the secretary of state", nor "who did Bush pick?" by "President Bush". */
function isRepetition(slot: Slot, query: Query): boolean {
  if (slot.figures.length > 0 || slot.days || !REPEATABLE.has(slot.type)) return false;
  const names = [...slot.own].filter((key) => !key.startsWith("~"));
  if (names.length > 0) return names.every((key) => query.keys.has(key));
  const words = [...slot.own].filter((key) => !COMMON.has(key));
  return words.length > 0 && words.every((key) => query.keys.has(key));
}

/** "Who wrote the editorial?" asks for the author of the source itself, not for one that it mentions. */
function asksForAuthor({ asked, keys, terms }: Query, { keys: held, sourceKeys }: Unit): boolean {
  if (asked.type !== "person" || !keys.has("author")) return false;
  const works = terms.filter(({ kind, weight, keys }) => weight >= 1 && kind !== "act" && !keys.includes("author"));
  return works.length > 0 && works.every(({ keys }) => hasAny(sourceKeys, keys) && !hasAny(held, keys));
}

/** Names that stand for some of many, who have names of their own. */
const GROUPS = new Set(["ngo", "un-special-representatives", "defector", "supporter", "worst-violators"]);

/** "Which NGOs got the grants" is not answered by a sentence that calls them the NGOs, nor by whoever else it names. */
function namesOnlyItself(head: QueryTerm, unit: Unit, query: Query): boolean {
  const meant = unit.slots.filter(({ type, own }) => REPEATABLE.has(type) && hasAny(own, head.keys));
  return (
    meant.length > 0 && meant.every(({ own }) => [...own].every((key) => /^[~@]/.test(key) || query.keys.has(key)))
  );
}

const REPEATABLE: ReadonlySet<AnswerType> = new Set(["person", "organisation", "country", "place", "title", "name"]);

const COMMON = new Set(["~the", "~a", "~an", "~of", "~in", "~on", "~to", "~and", "~for", "~that", "~us", "~un"]);

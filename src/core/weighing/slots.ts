import type { AnswerType } from "../base/schema.ts";
import { billsIn } from "../language/bills.ts";
import { overlap, yearAt } from "../language/days.ts";
import { hasAll, hasAny, shareIn, stemKey } from "../language/keys.ts";
import { fold, wordsOf } from "../language/text.ts";
import { isSoft } from "../reading/asked/heads.ts";
import { isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { rememberingLatest } from "../remember.ts";
import {
  BARE_SLOT,
  fieldText,
  givesFigure,
  isAbout,
  isEstimate,
  isOnThing,
  type Slot,
  tellsByWhom,
  type Unit,
} from "../units.ts";
import { acceptedTypes, STRICT } from "./answer-types.ts";
import { asksForAuthor, isRepetition, isUnnamed } from "./repetition.ts";

/** The slot that was chosen, and how well it fits; `gives`: whether it gives what is asked. */
interface Chosen {
  readonly slot: Slot;
  readonly fit: number;
  readonly gives: boolean;
}

/**
 * The slot that answers the question. It has to be of the type asked for, speak of the noun that is counted or asked
 * for and of every act that the question names, and must not merely repeat what the question already says. Where the unit holds
 * the `whole` question, its one slot of the type is what is asked for, whatever that slot is said to be about.
 */
export function chooseSlot(query: Query, unit: Unit, whole: boolean): Chosen | null {
  const { type } = query.asked;
  const accepted = acceptedTypes(query);
  const lone = whole && unit.slots.filter((slot) => slot.type === type).length === 1;
  const ownWork = asksForAuthor(query, unit);
  const unnamed = isUnnamed(query, unit);
  const toward = towards(query, unit);
  const picking = pickingOf(query, unit);
  const bills = billsNamed(query);
  const isPlaced = query.ordinals.length > 0;
  const isDated = query.dates.length > 0;
  const asksUntil = type === "date" && pickedBy(query).until;
  let best: Chosen | null = null;
  for (const slot of unit.slots) {
    if (
      accepted &&
      !accepted.includes(slot.type) &&
      !((type === "person" || type === "name") && isMembers(slot, toward, query))
    )
      continue;
    if (ownWork && !slot.about.has("article")) continue;
    if (hasAny(slot.about, query.shunned)) continue;
    const speech = speechOf(slot, toward, picking, query.sections);
    const isOfIt = isOfBill(slot, bills);
    // "What did the government estimate" is not answered by that the government did.
    const repeats = (type !== null || (!query.asked.confirms && tellsByWhom(slot))) && isRepetition(slot, query);
    const gives =
      speech.acts &&
      !unnamed &&
      !repeats &&
      isOfHead(slot, query, whole) &&
      (speaksEnough(speech, type) || (lone && slot.type === type) || (speech.matter === 0 && isOfIt)) &&
      isOfKind(slot, query) &&
      !(isPlaced && (isOfAnotherPlace(slot, query) || isOfAllPlaces(slot, query, unit))) &&
      !isOfAnotherPerson(slot, query) &&
      !isOfAnotherBill(slot, bills) &&
      !(isDated && isOfAnotherYear(slot, query, unit)) &&
      !(asksUntil && slot.type === "date" && !slot.about.has(UNTIL_KEY));
    const ofMembers = slot.type === "list" && asksWhoIsOn(query) ? OF_MEMBERS : 0;
    const ofBill = isOfIt ? (asksForFate(query) && tellsFate(slot) ? OF_FATE : OF_BILL) : 0;
    const fit = fitOf(slot, speech, query, slot.type === accepted?.[0], repeats) + ofBill + ofMembers;
    const found = { slot, fit, gives };
    if (best === null || isBetter(found, best, query)) best = found;
  }
  const strict = type !== null && STRICT.has(type);
  if (best === null) return strict ? NONE : null;
  return !best.gives && !unnamed && type !== null && !strict ? { ...best, gives: true } : best;
}

/** "Who were the members", "who was on the inquiry": a record's list of them, where the question asks for just that. */
function isMembers(slot: Slot, toward: readonly Toward[], query: Query): boolean {
  if (slot.type !== "list" || slot.field === null) return false;
  const matter = toward.filter(({ matters }) => matters);
  if (matter.length === 0) return slot.about.has(MEMBER) && asksWhoIsOn(query) && toward.some(({ named }) => named);
  return matter.every(({ term }) => hasAny(slot.about, term.keys));
}

/**
 * What gives an answer, then what came later where that is asked for, then, where two speak of as much, what has the number
 * or date that is claimed, then what counts the very thing ("six camps" for "how many camps"), then what is on the thing that
 * is named, then what fits better, and of two that fit alike the one that is about more of what is counted, is labelled by
 * what is asked for, or names more of what is to be listed.
 */
function isBetter(one: Chosen, other: Chosen, query: Query): boolean {
  const { asked, terms } = query;
  const { later, noun } = pickedBy(query);
  if (one.gives !== other.gives) return one.gives;
  if (later && isOfLater(one.slot) !== isOfLater(other.slot)) return isOfLater(one.slot);
  if (noun !== undefined && isCalled(noun, one.slot) !== isCalled(noun, other.slot)) return isCalled(noun, one.slot);
  if (asked.confirms) {
    const isClaimed = hasClaimed(query, one.slot);
    if (isClaimed !== hasClaimed(query, other.slot) && spokenOf(one.slot, terms) === spokenOf(other.slot, terms))
      return isClaimed;
  }
  const counted = asked.type === "figure" ? countsIt(one.slot, asked.head) - countsIt(other.slot, asked.head) : 0;
  if (counted !== 0) return counted > 0;
  const isOnNamed = isOnNamedThing(query, one.slot);
  if (isOnNamed !== isOnNamedThing(query, other.slot)) return isOnNamed;
  if (one.fit !== other.fit) return one.fit > other.fit;
  const { head } = asked;
  if (head !== null) return shareIn(one.slot.about, head.keys) > shareIn(other.slot.about, head.keys);
  const isLabelled = isLabelledBy(one.slot, terms);
  if (isLabelled !== isLabelledBy(other.slot, terms)) return isLabelled;
  return asked.lists && namedIn(one.slot, terms) > namedIn(other.slot, terms);
}

/** Whether a term is the very label of a field that says what somebody is: "rank" that of "Rank". */
const isLabelledBy = ({ field, type }: Slot, terms: readonly QueryTerm[]): boolean =>
  field !== null && type === "title" && terms.some(({ surface }) => surface === field.label.toLowerCase());

/** How many terms a slot speaks of, or names. */
const spokenOf = (slot: Slot, terms: readonly QueryTerm[]): number =>
  terms.filter((term) => isTelling(term) && (isAbout(term, slot) || hasAny(slot.own(), term.keys))).length;

/** "Was it set up in 2013, right?": a field on what is claimed has that date, or that number. */
const hasClaimed = ({ figures, dates, terms, folded }: Query, slot: Slot): boolean =>
  (dates.some((date) => slot.days !== null && overlap(slot.days, date)) ||
    figures.some((figure) => givesFigure(slot, figure))) &&
  terms.some((term) => isTelling(term) && !isName(term) && isAbout(term, slot)) &&
  ASKING.test(folded);

const ASKING = /\?|^(?:did|do|does|was|were|is|are|has|have|had)\b/;

/** "When was the Kirby report launched", "when was the Kirby report": when the report was, and not who wrote it. */
const isOnNamedThing = (query: Query, slot: Slot): boolean =>
  isOnThing(slot, query.folded) && (query.terms.every(isName) || tellsMoreOf(query, slot));

const tellsMoreOf = ({ terms }: Query, slot: Slot): boolean =>
  terms.some((term) => isTelling(term) && !isName(term) && isAbout(term, slot) && !isOnThing(slot, term.surface));

const countsIt = (slot: Slot, head: QueryTerm | null): number =>
  Number(head !== null && slot.type === "figure" && isNamedIn(slot, head));

/** How many terms a slot names in its own words: "four camps (14, 16, 18, 25)" for "which camps". */
const namedIn = (slot: Slot, terms: readonly QueryTerm[]): number =>
  terms.filter((term) => isTelling(term) && isNamedIn(slot, term)).length;

const isNamedIn = (slot: Slot, { stems }: QueryTerm): boolean => hasAll(slot.stems(), stems);

/** How far a slot speaks of what a question says. */
interface Speech {
  /** Weight of the terms that a slot could speak of, and of those that it does. */
  readonly total: number;
  readonly fit: number;
  /** How many terms say what the question is about, and how many of those it speaks of. */
  readonly matter: number;
  readonly spoken: number;
  /** Whether it speaks of every act and name that it has to. */
  readonly acts: boolean;
}

/** @param picking see {@link pickingOf} */
function speechOf(
  slot: Slot,
  toward: readonly Toward[],
  picking: readonly string[],
  sections: Query["sections"],
): Speech {
  let total = 0;
  let fit = 0;
  let matter = 0;
  let spoken = 0;
  let acts = true;
  for (const { term, named, needed, matters } of toward) {
    const told = hasAny(slot.about, term.keys) || (term.wider.length > 0 && hasAny(slot.about, term.wider));
    const own = !told && hasAny(slot.own(), term.keys);
    const about = told || own;
    if (!named) total += term.weight;
    if (matters) {
      matter += 1;
      if (about) spoken += 1;
    }
    if (told) fit += term.weight;
    else if (named) continue;
    else if (own) fit += OWN_SHARE * term.weight;
    else if (needed && !about) acts = false;
  }
  for (const key of picking) {
    total += PICKING_WEIGHT;
    if (slot.about.has(key)) fit += PICKING_WEIGHT;
  }
  for (const key of sections) {
    total += PICKING_WEIGHT;
    if (isOfSection(slot, key)) fit += PICKING_WEIGHT;
  }
  return { total, fit, matter, spoken, acts };
}

/** Whether a slot is about a section, or names it in what it says. */
const isOfSection = ({ about, own }: Slot, section: string): boolean => about.has(section) || own().has(section);

/** How a term stands to a unit, whatever the slot. */
interface Toward {
  readonly term: QueryTerm;
  /** It is a name of the unit or its source. */
  readonly named: boolean;
  /** A slot has to speak of it. */
  readonly needed: boolean;
  /** It says what the question is about. */
  readonly matters: boolean;
}

function towards({ asked: { type }, terms }: Query, unit: Unit): readonly Toward[] {
  return terms.map((term) => {
    const named = isUnitName(term, unit.nameKeys) || hasAny(unit.sourceKeys, term.keys);
    return {
      term,
      named,
      needed: isTelling(term) && needs(type, term, unit),
      matters: isTelling(term) && !named && (term.kind === "plain" || term.kind === "act"),
    };
  });
}

/** "Hearing" is what a hearing is named by, and "testified" is not, although it may mean one. */
export const isUnitName = ({ keys, stems }: QueryTerm, names: ReadonlySet<string>): boolean =>
  hasAny(names, keys) && (hasAny(names, stems) || keys.filter((key) => !key.startsWith("~")).length < 2);

/** What a word of the value itself is worth, against one that the slot is said to be about. */
const OWN_SHARE = 0.8;

/** What an ordinal weighs, or an "until": as much as a term of the matter. */
const PICKING_WEIGHT = 2;

/** Keys that a slot has to be about, beside what is asked: "second"; "until", "how" and "afterwards" where that is asked for. */
function pickingOf(query: Query, { slots }: Unit): readonly string[] {
  const { ordinals } = query;
  const { until, how, later } = pickedBy(query);
  if (until) return [...ordinals, UNTIL_KEY];
  if (how && slots.some(tellsHow)) return [...ordinals, "~how"];
  return later && slots.some(isOfLater) ? [...ordinals, LATER] : ordinals;
}

const UNTIL_KEY = stemKey("until");

const pickedBy = rememberingLatest(({ asked: { type, confirms }, folded }: Query) => ({
  until: (type === "date" && UNTIL.test(folded)) || (confirms && UNTIL_THEN.test(folded)),
  how: HOW.test(folded),
  later: (type === null || type === "title") && AFTERWARDS.test(folded),
  noun: type === null ? ASKED_NOUN.exec(folded)?.[1] : undefined,
}));

/** "Which bill became law": the field that is called so. */
const isCalled = (noun: string, { field }: Slot): boolean => field?.label.toLowerCase() === noun;

const ASKED_NOUN = /^(?:(?:and|so|in|under|by|through) )*(?:what|which) ([a-z]+)(?! (?:of|about)\b)/;

const tellsHow = ({ field }: Slot): boolean => field?.label.startsWith("How ") === true;

/** Whether what came afterwards is asked for, and a slot tells that. */
export const tellsLater = (query: Query, slot: Slot): boolean => isOfLater(slot) && pickedBy(query).later;

const isOfLater = ({ about }: Slot): boolean => about.has(LATER);

const LATER = stemKey("afterwards");

/** "What became of her", "her job now". */
const AFTERWARDS =
  /\b(?:becam?e of|happened to|now|today|nowadays|these days|afterwards|next|later on|after (?:her|his|their|that))\b/;

/** "How was she confirmed": a field that tells how. */
const HOW = /^(?:and )?how (?:was|were|is|are|did|does|do|got)\b/;

/** "Did it extend the Act until 2022?" */
const UNTIL_THEN = /\b(?:until|till|til|through|up to) (?:[a-z]+ ){0,4}\d/;

/** "Until when" asks for an end. */
const UNTIL = /\b(?:until|till|til|up to|through) (?:when|what (?:date|day|month|year))\b/;

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

/** "How many camps" is answered by what counts camps, and not by an estimate of who is in them; a noun that only names its type by whatever is of the type. */
function isOfHead(slot: Slot, { asked: { type, head } }: Query, whole: boolean): boolean {
  if (isEstimate(slot) && head?.keys.includes("camp") && !head.keys.includes("prisoner")) return false;
  if (head === null || hasAny(slot.about, head.keys) || hasAny(slot.own(), head.keys)) return true;
  if (slot.type !== type) return false;
  return (whole && head.kind === "country") || (type === "person" ? !isTelling(head) : isSoft(head));
}

function speaksEnough({ total, fit, matter, spoken }: Speech, type: AnswerType | null): boolean {
  if (type === null || !STRICT.has(type)) return true;
  return matter === 0 ? total === 0 || fit > 0 : spoken >= spokenNeeded(type, matter);
}

/** How much of a question's matter the slot has to speak of: all for a name, most for a reason, else half. */
function spokenNeeded(type: AnswerType, matter: number): number {
  if (type === "name") return matter;
  return type === "reason" && matter > 1 ? Math.floor(matter / 2) + 1 : matter / 2;
}

/** Whether a slot can stand for a figure, where one is asked for. */
function isOfKind(slot: Slot, { asked: { type, head } }: Query): boolean {
  if (type !== "figure" || slot.type === "figure" || slot.about.has("~number")) return true;
  return head !== null && isCountable(slot) && hasAny(slot.about, head.keys);
}

/** "How many freedoms" is answered by all of them, one after another. */
const isCountable = ({ type, text }: Slot): boolean => type === "list" && text.split(",").length > 2;

/** "How many years in a row in 2023": of fields that are each of a year, those of another do not answer. */
function isOfAnotherYear({ told }: Slot, { dates }: Query, { slots }: Unit): boolean {
  const own = told().year;
  if (own === null) return false;
  const asked = (year: number): boolean => dates.some(({ from, to }) => yearAt(from) <= year && year <= yearAt(to));
  return !asked(own) && slots.some((slot) => asked(slot.told().year ?? 0));
}

/** "Did the House pass H.R. 5959" is not answered by what became of another bill. */
function isOfAnotherBill(slot: Slot, bills: readonly string[]): boolean {
  if (bills.length === 0) return false;
  const own = billsIn(fold(fieldText(slot)));
  return own.length > 0 && !own.some((bill) => bills.includes(bill));
}

/** "Did H.R. 3012 pass": of several fields that of the bill itself. */
export const isOfBill = (slot: Slot, bills: readonly string[]): boolean =>
  bills.length > 0 && billsIn(fold(fieldText(slot))).some((bill) => bills.includes(bill));

/** What it adds that a slot names the bill that is asked about, and that it says what became of it where that is asked. */
const OF_BILL = 1;
const OF_FATE = 2;

const MEMBER = stemKey("member");
/** Who belongs to a body, and not who heads it. */
const asksWhoIsOn = rememberingLatest(({ folded }: Query): boolean => WHO_ON.test(folded));

const WHO_ON = /\bwho (?:else )?(?:was|were|is|are) on (?:the )?\w/;
const OF_MEMBERS = 2;

/** "What happened to H.R. 3012 in the end?" */
export const asksForFate = ({ folded }: Query): boolean => FATE.test(folded);

const tellsFate = (slot: Slot): boolean => FATE.test(fold(fieldText(slot)));

const FATE = /\b(?:happened to|bec(?:a|o)me of|fate of|how far (?:did|has|have)|status of)\b/;

/** The bills that a question names. */
export const billsNamed = rememberingLatest(({ folded }: Query): readonly string[] => billsIn(folded));

/** "Which country is Sonja Biserko from?" is not answered by "Michael Kirby's country". */
function isOfAnotherPerson({ owner }: Slot, query: Query): boolean {
  if (owner.length === 0) return false;
  const named = personsIn(query);
  return named.length > 0 && !named.some((words) => owner.some((word) => words.includes(word)));
}

/** The words of each person's name. */
const personsIn = rememberingLatest(({ terms }: Query): readonly (readonly string[])[] =>
  terms
    .filter(({ kind, surface }) => kind === "name" && !NO_PERSON.test(surface))
    .map(({ surface }) => wordsOf(surface)),
);

/** Names that are no person's. */
const NO_PERSON = /\b(?:commission|inquiry|coi|un|rapporteur|envoy|chair\w*|panel|council)\b/;

/** "The second conference" is not answered by what is about the third, nor by what names all of them. */
const isOfAnotherPlace = ({ about, own }: Slot, { ordinals }: Query): boolean =>
  (!hasAny(about, ordinals) && hasAny(about, ORDINAL_KEYS)) ||
  ORDINAL_KEYS.some((key) => own().has(key) && !ordinals.includes(key));

/** What the second of three conferences cost is not told by what all of them did. */
const isOfAllPlaces = ({ type, about }: Slot, { ordinals }: Query, { kind, slots }: Unit): boolean =>
  kind === "milestone" &&
  type === "figure" &&
  !hasAny(about, ordinals) &&
  slots.some((other) => hasAny(other.about, ordinals));

function fitOf(
  slot: Slot,
  { total, fit, matter }: Speech,
  { asked, defines }: Query,
  isFirstType: boolean,
  repeats: boolean,
): number {
  return (
    (total === 0 ? Math.min(fit, OF_NAME) : fit / total) +
    (isFirstType ? FIRST_TYPE : 0) -
    (repeats ? REPEATED : 0) -
    (asked.type !== null && matter > 0 && fit === 0 ? UNSPOKEN : 0) +
    (defines && slot.about.has("~what") ? DEFINING : 0) +
    (asked.lists && slot.type === "list" && fit > 0 ? LISTING : 0)
  );
}

/** What it adds that a slot is of the very type that is asked for. */
const FIRST_TYPE = 0.15;

/** What it costs that it repeats the question. */
const REPEATED = 0.5;

/** What it costs that it is about nothing that the question names. */
const UNSPOKEN = 0.5;

/** What it adds that it says what something is, where that is asked. */
const DEFINING = 0.5;

/** What it adds at most that it is about what the unit is named by, where nothing else is asked for. */
const OF_NAME = 0.2;

/** What it adds that it lists what is asked to be listed. */
const LISTING = 0.3;

const EMPTY: Slot = { ...BARE_SLOT, type: "statement", text: "", about: new Set() };

/** A unit that has nothing of the type that is asked for. */
const NONE: Chosen = { slot: EMPTY, fit: -0.5, gives: false };

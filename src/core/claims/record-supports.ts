import { hasAny, shareIn } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { isNegative, isPending } from "../reading/denial.ts";
import { CHAMBERS } from "../reading/names.ts";
import { bodiesDoing, deedsIn, doersIn, isReversed } from "../reading/order.ts";
import { isName, isTelling, matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import { fieldText, isAbout, type MilestoneUnit, type Slot, type Unit } from "../units.ts";
import { saidBy } from "../weighing/said-by.ts";
import {
  areDoneByThose,
  areInOrder,
  areInTheirPlaces,
  areOfTheirCountries,
  areOfTheirNumbers,
  isItsDoer,
  isOfItsBill,
  isOn,
  partsOf,
} from "./own-fields.ts";
import { areOfTheirNames, areOfTheirSymbols } from "./own-pairs.ts";

/** Words that put something into a row, of which a record has its own place. */
export const PLACES =
  /\b(?:first(?! (?:passed|met|named|set up))|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** "Lefkowitz's last report" is his final one. */
const ALSO_SAID: Readonly<Record<string, string>> = { last: "final" };

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT =
  /\b(?:still|currently|nowadays|today|at present|(?:go|goes) on|continues?|remains?|as before)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
/** Who is the first stays it. */
const FOR_GOOD = /\b(?:is|are) the (?=(?:first|second|third|fourth|fifth)\b)/g;
export const PRESENT_OF_OFFICE = /\b(?:is|(?<!the )works|serves|remains)\b/;

/** Kinds of terms by which a part of a record is known to tell of what a statement says; whom the record is on, all of it is of. */
const TELLTALE: ReadonlySet<string> = new Set(["act", "plain", "word", "broad", "name"]);

const LIGHT_DEED = /\b(?:let|lets|been to|came|got|went|put|sent|voted out|gave|took)\b/;

/** A statement held against one record. */
interface Held {
  readonly query: Query;
  readonly unit: MilestoneUnit;
  readonly lexicon: Lexicon;
  /** What the statement is about, beside names. */
  readonly matter: readonly QueryTerm[];
  readonly words: readonly QueryTerm[];
  /** Whom it names beside the record itself. */
  readonly named: readonly QueryTerm[];
  /** The fields that are about its matter. */
  readonly speaking: readonly Slot[];
}

/** Who is named has to stand in a field of the record that is about what is said of them. */
export function recordSupports(query: Query, unit: MilestoneUnit, lexicon: Lexicon): boolean {
  const { terms } = query;
  const isOnWhat = (term: QueryTerm): boolean => !HOW_OFTEN.test(term.surface) && !isCitation(term, query);
  const matter = matterOf(terms).filter(isOnWhat);
  const words = terms.filter((term) => term.kind === "word" && isOnWhat(term));
  const telltale = matter.length > 0 ? matter : words;
  const { name, group } = unit.milestone;
  const ofName = lexicon.keysOf([name, group], true);
  const held: Held = {
    query,
    unit,
    lexicon,
    matter,
    words,
    named: terms.filter(
      (term) => isTelling(term) && isName(term) && !hasAny(unit.nameKeys, term.keys) && !hasAny(ofName, term.keys),
    ),
    speaking: unit.slots.filter((slot) => telltale.some((term) => isAbout(term, slot))),
  };
  if (isOfThePresent(query)) return false;
  if (saysNamesAlone(held)) return isNegative(query.folded);
  return RECORD_RULES.every((holds) => holds(held));
}

/** "As resolution 80/220 noted": that it is said in a resolution which is named says nothing of what is said. */
const isCitation = ({ keys }: QueryTerm, { symbols }: Query): boolean =>
  symbols.length > 0 && keys.includes("resolution");

/** What holds now, which may be over; who is the first stays it. */
function isOfThePresent({ folded, terms }: Query): boolean {
  const said = terms.filter(({ surface }) => !NATIONAL.test(surface));
  if (NATIONALITY.test(folded) && said.at(-1)?.kind === "country") return false;
  const past = folded.replace(FOR_GOOD, "was the ");
  // What is so of the office itself is so whoever holds it.
  return PRESENT.test(past) || (!MANDATE.test(past) && PRESENT_OF_OFFICE.test(past) && terms.some(isOffice));
}

const MANDATE = /\bmandate (?:is|was|has been) \w+ed\b/;

/** "Elizabeth Salmón is a Peruvian", which she stays. */
const NATIONALITY = /^[^,]{3,60} is (?:an? |from )[\p{L} ]{3,20}\W*$/u;

const NATIONAL = /^(?:national|citizen)$/;

/** How often says nothing of what was done. */
const HOW_OFTEN = /^(?:often|rarely|seldom|sometimes|repeatedly|frequently|regularly|occasionally)$/;

/** What was done is in no word that counts: "was let into North Korea" holds the names alone. */
const saysNamesAlone = ({ query: { folded, dates, figures }, matter, words }: Held): boolean =>
  matter.filter(({ surface }) => !EACH_TIME.test(surface)).length + words.length + dates.length + figures.length ===
    0 && LIGHT_DEED.test(folded);

const EACH_TIME = /^(?:(?:every|each) (?:year|time)|yearly|annually|always)$/;

/** "The first", "the last": a field on the matter says so too. */
function isInARow({ query, unit, speaking }: Held): boolean {
  const placed = speaking.length > 0 ? speaking.map((slot) => fieldText(slot).toLowerCase()) : [saidBy(unit)];
  const places: readonly string[] = query.folded.match(PLACES) ?? [];
  return places.every((place) => placed.some((text) => text.includes(ALSO_SAID[place] ?? place)));
}

/**
 * With the same negation, and as much done. "Passed the House, not adopted in the Senate" denies only its second part: the
 * parts that tell most of the matter count, and of parts that tell as much, that which does so in more of the statement's
 * own words.
 */
function isAlike({ query, unit, lexicon, speaking }: Held): boolean {
  const { folded, terms } = query;
  const { name, summary } = unit.milestone;
  const persons = unit.slots.flatMap(({ type, text }) => (type === "person" && name.includes(text) ? text : []));
  const ofPersons = lexicon.keysOf(persons, false);
  const isItself = ({ keys }: QueryTerm): boolean => hasAny(unit.nameKeys, keys) || hasAny(ofPersons, keys);
  const telltales = terms.filter((term) => TELLTALE.has(term.kind) && !isItself(term) && !isCitation(term, query));
  const told = (keys: ReadonlySet<string>): number =>
    telltales.reduce(
      (sum, term) => sum + Number(hasAny(keys, term.keys)) + shareIn(keys, term.stems) / (telltales.length + 1),
      0,
    );
  const whole = summary.toLowerCase();
  const all =
    speaking.length > 0
      ? speaking.flatMap((slot) => partsOf(slot, lexicon))
      : whole.split(/[,;]/).map((text) => ({ text, keys: lexicon.keysOf([text], true) }));
  // What one chamber did not do is denied by no part on the other.
  const [chamber, ...more] = [...CHAMBERS].filter((key) => query.keys.has(key));
  const isOfOther = ({ keys }: { readonly keys: ReadonlySet<string> }): boolean =>
    chamber !== undefined && more.length === 0 && !keys.has(chamber) && hasAny(keys, [...CHAMBERS]);
  const parts = all.filter((part) => !isOfOther(part));
  const most = Math.max(0, ...parts.map(({ keys }) => told(keys)));
  // Another denial than that of what is said denies none of it.
  if (most === 0 && telltales.length > 0 && isNegative(folded)) return false;
  const said = speaking.length > 0 ? speaking.map((slot) => fieldText(slot).toLowerCase()) : [whole];
  const telling = most > 0 ? parts.filter(({ keys }) => told(keys) === most).map(({ text }) => text) : said;
  return telling.some((text) => isNegative(text) === isNegative(folded) && isPending(text) === isPending(folded));
}

/** "Sung Kim was the special envoy", of whom a field says that he was not, and another that he was nominated for one. */
function isSoOfThem({ query: { folded, terms }, unit, lexicon }: Held): boolean {
  // That somebody was not what the entry calls him is denied by no other part of it.
  if (isNegative(folded)) return terms.some((term) => isTelling(term) && !hasAny(unit.nameKeys, term.keys));
  const says = (text: string): boolean => !isNegative(text) && (NOMINATED.test(folded) || !NOMINATED.test(text));
  const parts = unit.slots.flatMap((slot) => partsOf(slot, lexicon));
  return terms.every(({ kind, keys }) => {
    if (kind !== "name" || hasAny(unit.nameKeys, keys)) return true;
    const telling = parts.filter((part) => hasAny(part.keys, keys));
    return telling.length === 0 || telling.some(({ text }) => says(text));
  });
}

const NOMINATED = /\bnominat/;

const tellsOfThem = ({ query: { terms }, unit, lexicon, named }: Held): boolean =>
  named.length === 0 || (tellsOfActs(terms, unit, lexicon) && areInTheirPlaces(named, terms, unit));

/** The bodies and countries that do something are told of. Every entry is on North Korea, and so names it, whoever does what it tells. */
function namesThoseDoing({ query, unit, lexicon }: Held): boolean {
  const { name, group } = unit.milestone;
  const ofIt = lexicon.keysOf([saidBy(unit), name, group], true);
  const doing = bodiesDoing(query);
  return (
    doing.every(({ keys }) => hasAny(ofIt, keys)) &&
    (isNegative(query.folded) || !doing.some(isNorth) || doersIn(saidBy(unit), lexicon).some(isNorth))
  );
}

/** Whom or what it names stands in a field on the matter; beside what is known of it, a field tells of what its own words say: "reintroduced". */
function isOnThem({ query, unit, lexicon, matter, words, named, speaking }: Held): boolean {
  const isOfAmount =
    query.figures.some(({ kind }) => kind !== "ordinal") && !named.some(({ kind }) => kind === "country");
  if (matter.length === 0 || isOfAmount) return true;
  const own = unit.slots.filter((slot) => speaking.includes(slot) || words.some((term) => isAbout(term, slot)));
  if (speaking.length > 0) return named.every((term) => own.some((slot) => isOn(term, slot)));
  const summary = lexicon.keysOf([unit.milestone.summary], false);
  return named.length === 0 || [...named, ...matter].every(({ keys }) => hasAny(summary, keys));
}

/** What has to hold for a record to bear a statement out. */
const RECORD_RULES: readonly ((held: Held) => boolean)[] = [
  isInARow,
  isAlike,
  isSoOfThem,
  tellsOfThem,
  ({ query, unit }) => areInOrder(query, unit),
  namesThoseDoing,
  ({ query, unit }) => areOfTheirNumbers(query, unit),
  ({ query, unit, lexicon }) => areOfTheirCountries(query, unit, lexicon),
  ({ query, unit, lexicon }) => areDoneByThose(query, unit, lexicon),
  ({ query, unit, lexicon }) => areOfTheirNames(query, unit, lexicon),
  ({ query, unit }) => areOfTheirSymbols(query, unit),
  ({ query, unit, lexicon }) => !isTurnedInFields(query, unit, lexicon),
  isOnThem,
  ({ query, unit }) => isOfItsBill(query, unit),
  ({ query, unit }) => !isItsDoer(query, unit),
];

/** "Rubio was told by the House", where the field that has both says that he told it. */
function isTurnedInFields(query: Query, { slots }: MilestoneUnit, lexicon: Lexicon): boolean {
  const doing = deedsIn(query).flatMap(({ doing }) => doing);
  const names = query.terms.filter((term) => isName(term) && isTelling(term));
  const both = slots.filter(
    ({ type, own }) =>
      type === "statement" &&
      doing.some(({ keys }) => hasAny(own(), keys)) &&
      names.some(({ keys }) => hasAny(own(), keys)),
  );
  return both.length > 0 && both.every((slot) => isReversed(query, fold(fieldText(slot)), lexicon));
}

const isNorth = ({ keys }: { readonly keys: readonly string[] }): boolean => keys.includes("@North Korea");

/** Who is said to have done something: that has to be told, in whatever words mean it. */
function tellsOfActs(terms: readonly QueryTerm[], unit: Unit, lexicon: Lexicon): boolean {
  const told = new Set(lexicon.read(saidBy(unit)).flatMap(({ keys }) => keys));
  return terms.every((term) => term.kind !== "act" || !isTelling(term) || hasAny(told, term.keys));
}

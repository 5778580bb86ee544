import { isDeed } from "../../answering/others-doing.ts";
import { billsIn } from "../../language/bills.ts";
import { yearAt } from "../../language/days.ts";
import { hasAny, shareIn } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { fold } from "../../language/text.ts";
import { isNegative, isPending } from "../../reading/denial.ts";
import { CHAMBERS } from "../../reading/names.ts";
import { addresseesOf, bodiesDoing, doersIn } from "../../reading/order.ts";
import { isName, isTelling, matterOf, type Query, type QueryTerm } from "../../reading/query.ts";
import { fieldText, givesFigure, isAbout, type MilestoneUnit, type Slot } from "../../units.ts";
import { saidBesidePlaces, saidBy, sentenceOf } from "../../weighing/said-by.ts";
import { isOfBill } from "../../weighing/slots.ts";
import { isInItsChamber } from "./chambers.ts";
import { BEHIND_ENTRIES, isOfItsCountry } from "./own-countries.ts";
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
import { areOfTheirNames, areOfTheirPlaces, areOfTheirSymbols } from "./own-pairs.ts";
import { PLACES } from "./own-rows.ts";
import { areByTheirSpeakers } from "./own-speakers.ts";
import { goesBeyondRecord } from "./present.ts";

/** "Lefkowitz's last report" is his final one. */
const ALSO_SAID: Readonly<Record<string, string>> = { last: "final" };

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
  const matter = matterOf(terms).filter(({ surface }) => !HOW_OFTEN.test(surface));
  const words = terms.filter(({ kind }) => kind === "word");
  const telltale = matter.length > 0 ? matter : words;
  const ofName = lexicon.keysOf([unit.milestone.name], true);
  const held: Held = {
    query,
    unit,
    lexicon,
    matter,
    words,
    named: terms.filter(
      (term) => isTelling(term) && isName(term) && !hasAny(unit.nameKeys, term.keys) && !hasAny(ofName, term.keys),
    ),
    speaking: unit.slots.filter((slot) =>
      // "S. 4216 was reported": what is on the bill, where no word but that stands everywhere says more.
      telltale.length > 0 ? telltale.some((term) => isAbout(term, slot)) : isOfBill(slot, billsIn(query.folded)),
    ),
  };
  if (goesBeyondRecord(query)) return false;
  if (saysNamesAlone(held)) return isNegative(query.folded);
  return RECORD_RULES.every((holds) => holds(held));
}

/** How often says nothing of what was done. */
const HOW_OFTEN = /^(?:often|rarely|seldom|sometimes|repeatedly|frequently|regularly|occasionally)$/;

/** What was done is in no word that counts: "was let into North Korea" holds the names alone. */
const saysNamesAlone = ({ query: { folded, dates, figures }, matter, words }: Held): boolean =>
  matter.filter(({ surface }) => !EACH_TIME.test(surface)).length + words.length + dates.length + figures.length ===
    0 && LIGHT_DEED.test(folded);

const EACH_TIME = /^(?:(?:every|each) (?:year|time)|yearly|annually|always)$/;

/** "The first", "the last": a field on the matter says so too, or the record as a whole of the same word, "the second edition". */
function isInARow({ query: { folded }, unit, speaking }: Held): boolean {
  const placed = speaking.length > 0 ? speaking.map((slot) => fieldText(slot).toLowerCase()) : [saidBy(unit)];
  const isSince = speaking.some(({ field, about }) => field?.label === "Since" && about.has("~first"));
  return [...folded.matchAll(PLACES)].every(({ 0: place, index }) => {
    const [phrase] = WITH_NEXT.exec(folded.slice(index)) ?? [];
    const isSaid = phrase !== undefined && sentenceOf(unit).includes(phrase);
    const isLast = place === "last" && speaking.some(({ about }) => about.has("~last"));
    return (
      isSaid ||
      isLast ||
      (place === "first" && isSince) ||
      placed.some((text) => text.includes(ALSO_SAID[place] ?? place))
    );
  });
}

const WITH_NEXT = /^\w+ \w+/;

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
  const found = terms.filter((term) => TELLTALE.has(term.kind) && !isItself(term));
  // "The Act lapsed": what stands everywhere does not say alone which part is meant.
  const telltales = found.every(({ kind }) => kind === "broad") ? [] : found;
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
  const said = speaking.length > 0 ? speaking.map((slot) => fieldText(slot).toLowerCase()) : [whole];
  // "The authorization was renewed": of what lapsed it tells, and of a renewal that there was none.
  const isDenied = (term: QueryTerm): boolean => {
    const own = speaking.filter((slot) => isAbout(term, slot));
    return own.length > 0 && own.every((slot) => partsOf(slot, lexicon).every(({ text }) => isNegative(text)));
  };
  if (!isNegative(folded) && telltales.some(isDenied)) return false;
  const telling = most > 0 ? parts.filter(({ keys }) => told(keys) === most).map(({ text }) => text) : said;
  return telling.some((text) => isNegative(text) === isNegative(folded) && isPending(text) === isPending(folded));
}

/** "Voted in 2003", of an entry with a field for each year, which says of that one that it took no part. */
function isOfItsYear({ query: { folded, dates }, unit }: Held): boolean {
  const [date, ...more] = dates;
  if (date?.precision !== "year" || more.length > 0) return true;
  const own = unit.slots.filter(({ field }) => field?.label === String(yearAt(date.from)));
  return own.length === 0 || own.some(({ text }) => isNegative(text) === isNegative(folded));
}

/** "VOA broadcasts 12 hours a day", where that is a goal alone. */
function isMoreThanAimedAt({ query: { folded, figures }, unit }: Held): boolean {
  const isGoal = ({ field }: Slot): boolean => /\bgoal\b/i.test(field?.label ?? "");
  const having = unit.slots.filter((slot) => figures.some((figure) => givesFigure(slot, figure)));
  return having.length === 0 || !having.every(isGoal) || AIMED_AT.test(folded);
}

const AIMED_AT =
  /\b(?:goals?|aim(?:s|ed)?|targets?|call(?:s|ed)?|set(?:s)?|ask(?:s|ed)?|want(?:s|ed)?|urge[sd]?|should|sense of congress)\b/;

/**
 * "The Act is Public Law 110-346", which is that of its reauthorization: what is named by a number is what the entry is on, and
 * not what that is of.
 */
function isItsOwnNumber({ query: { folded }, unit }: Held): boolean {
  const { name, aliases } = unit.milestone;
  const [, kind] = OF_ANOTHER.exec(name) ?? [];
  const isCalled = aliases.some((alias) => !/\d{3}/.test(alias) && folded.includes(fold(alias)));
  const numbers = unit.slots.filter(({ type, text }) => type === "name" && /\d{3}/.test(text));
  const isNumbered = numbers.some(({ text }) => folded.includes(fold(text).replace(/^public law /, "")));
  return (
    kind === undefined || isCalled || !isNumbered || !IS_NAMED.test(folded) || folded.includes(kind.slice(0, ROOT))
  );
}

/** What is named as something of another: "2008 reauthorization of the North Korean Human Rights Act". */
const OF_ANOTHER = /(?:^|\d )([a-z]{5,}) of the /;
const ROOT = 8;

/** "A court order took VOA off the air": whatever does it stands with whom it does it to, in one field or clause. */
function isDoneByIt({ query: { terms, folded }, unit, lexicon }: Held): boolean {
  const [subject = ""] = PUTS_OFF.exec(folded) ?? [];
  const doing = terms.filter(({ end }) => end <= subject.length);
  const whom = terms.find((term) => term.start >= subject.length && isName(term));
  if (doing.length === 0 || whom === undefined) return true;
  const clauses = sentenceOf(unit).split(";");
  const parts = [
    ...unit.slots.flatMap((slot) => partsOf(slot, lexicon)),
    ...clauses.map((text) => ({ keys: lexicon.keysOf([text], true) })),
  ];
  return parts.some(({ keys }) => [...doing, whom].every((term) => hasAny(keys, term.keys)));
}

const PUTS_OFF = /^.{2,60}?(?= (?:took|takes|cuts?|knocked|pulled|forced|silenced|stopped|shut down) )/;

/** That one is the other, and nothing that was done to it. */
const IS_NAMED =
  /\b(?:public law|p\.l\.|h\.r\.|s\.) [\d-]+ (?:is|was|became) (?:the|an?|nkhra|north)\b|\b(?:is|was|became|began as|known as) (?:public law |p\.l\. |h\.r\. |s\. )?\d[\d-]*\W*$/;

/** "Sung Kim was the special envoy", of whom a field says that he was not, and another that he was nominated for one. */
function isSoOfThem({ query: { folded, terms }, unit, lexicon }: Held): boolean {
  // That somebody was not what the entry calls him is denied by no other part of it.
  if (isNegative(folded)) return terms.some((term) => isTelling(term) && !hasAny(unit.nameKeys, term.keys));
  const says = (text: string): boolean => !isNegative(text) && (NOMINATED.test(folded) || !NOMINATED.test(text));
  const parts = unit.slots.flatMap((slot) => partsOf(slot, lexicon));
  return terms.every(({ kind, keys, surface }) => {
    if (kind !== "name" || hasAny(unit.nameKeys, keys)) return true;
    const literal = parts.filter(({ text }) => text.includes(surface));
    if (literal.length > 0 && literal.every(({ text }) => isNegative(text))) return false;
    const telling = parts.filter((part) => hasAny(part.keys, keys));
    return telling.length === 0 || telling.some(({ text }) => says(text));
  });
}

const NOMINATED = /\bnominat/;

const tellsOfThem = ({ query: { terms }, unit, named }: Held): boolean =>
  named.length === 0 || areInTheirPlaces(named, terms, unit);

const whollySaidBy = (unit: MilestoneUnit): string =>
  fold([unit.milestone.group, unit.milestone.name, saidBesidePlaces(unit)].join("; "));

/** The bodies and countries that do something are told of. Every entry is on North Korea, and so names it, whoever does what it tells. */
function namesThoseDoing({ query, unit, lexicon }: Held): boolean {
  const ofIt = lexicon.keysOf([whollySaidBy(unit)], true);
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

/** "The Act of 2004 gave the envoy a rank", which its reauthorization did; "the Act created the post", of which who held it tells nothing. */
const isOfItsLaw = ({ query: { folded, terms }, unit: { milestone } }: Held): boolean => {
  const [, kind] = OF_ANOTHER.exec(milestone.name) ?? [];
  const isOfOriginal = kind !== undefined && ORIGINAL.test(folded) && !RENEWS.test(folded);
  return !isOfOriginal && !(milestone.office?.role === "holder" && terms.some(isDeed));
};

const ORIGINAL = /\b(?:(?:act|law) of 2004|2004 (?:act|law)|original (?:act|law))\b/;
const RENEWS = /\b(?:re-?author|renew|exten|prolong|kept)/;

/** What has to hold for a record to bear a statement out. */
const RECORD_RULES: readonly ((held: Held) => boolean)[] = [
  isOfItsYear,
  // "The United States was not a member of the Council", of an entry on a meeting that names it nowhere.
  ({ query, unit, lexicon }) => isOfItsCountry(query, whollySaidBy(unit), lexicon, BEHIND_ENTRIES),
  isOfItsLaw,
  isMoreThanAimedAt,
  isItsOwnNumber,
  isDoneByIt,
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
  ({ query, unit }) => areOfTheirPlaces(query, unit),
  ({ query, unit, lexicon }) => areByTheirSpeakers(query, unit, lexicon),
  ({ query, unit, lexicon }) => isToldToThem(query, unit, lexicon),
  isOnThem,
  ({ query, unit }) => isOfItsBill(query, unit),
  ({ query, unit }) => isInItsChamber(query, unit),
  ({ query, unit }) => !isItsDoer(query, unit),
];

/** "Told the United Nations", where a record has whom it was told to, and that is another. */
function isToldToThem({ spans, folded }: Query, { milestone, slots }: MilestoneUnit, lexicon: Lexicon): boolean {
  const own = [milestone.summary, ...slots.map(fieldText)]
    .map(fold)
    .flatMap((text) => addresseesOf(lexicon.read(text), text).flatMap(({ keys }) => keys));
  return own.length === 0 || addresseesOf(spans, folded).every(({ keys }) => keys.some((key) => own.includes(key)));
}

const isNorth = ({ keys }: { readonly keys: readonly string[] }): boolean => keys.includes("@North Korea");

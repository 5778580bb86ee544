import { unreachable } from "../answer.ts";
import { yearAt } from "../language/days.ts";
import { hasAny, shareIn } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { blankOut, fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { denialsIn, deniesWordOf, isNegative, isPending } from "../reading/denial.ts";
import {
  bodiesDoing,
  deedsIn,
  doersIn,
  isReversed,
  isTurnedRound,
  isWithinAnother,
  namesDoers,
} from "../reading/order.ts";
import { isName, isTelling, matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { fieldText, isAbout, type MilestoneUnit, type Passage, type Unit } from "../units.ts";
import { saidBy, sentenceOf } from "../weighing/said-by.ts";
import { speaksAlike } from "../weighing/speaks-alike.ts";
import { isAsNarrow } from "./narrowing.ts";
import { isItsEnd, isOfItsMatter, lasts } from "./own-dates.ts";
import {
  areDoneByThose,
  areInOrder,
  areInTheirPlaces,
  areOfTheirCountries,
  areOfTheirNumbers,
  isForItsReason,
  isOn,
  isToldByFields,
  partsOf,
} from "./own-fields.ts";
import { areOfTheirYears, isBorne } from "./own-figures.ts";
import { hasTheirTitles } from "./own-titles.ts";
import { goesAlike } from "./trend.ts";

/** Words that put something into a row, of which a record has its own place. */
const PLACES =
  /\b(?:first(?! (?:passed|met|named|set up))|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** "Lefkowitz's last report" is his final one. */
const ALSO_SAID: Readonly<Record<string, string>> = { last: "final" };

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT =
  /\b(?:still|currently|nowadays|today|at present|(?:go|goes) on|continues?|remains?|as before)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
/** Who is the first stays it. */
const FOR_GOOD = /\b(?:is|are) the (?=(?:first|second|third|fourth|fifth)\b)/g;
const PRESENT_OF_OFFICE = /\b(?:is|(?<!the )works|serves|remains)\b/;

/**
 * Whether what is held bears a statement out and does not merely hold its words: with the same negation, the same place
 * in a row and the same bounds of figures.
 */
export function supports(query: Query, unit: Unit, lexicon: Lexicon): boolean {
  return query.dates.every((date) => isItsEnd(date, query, unit)) && supportsSome(query, unit, lexicon);
}

/** Whether it bears a statement out but for when it began or ended: "King served until 2020". */
export function endsOtherwise(query: Query, unit: Unit, lexicon: Lexicon): boolean {
  const { dates } = query;
  return (
    unit.kind === "milestone" &&
    dates.length === 1 &&
    dates.every((date) => !isItsEnd(date, query, unit)) &&
    supportsSome(query, unit, lexicon)
  );
}

function supportsSome(query: Query, unit: Unit, lexicon: Lexicon): boolean {
  if (!query.figures.every((figure) => isBorne(figure, unit, query)) || !areOfTheirYears(query, unit)) return false;
  if (!isInItsPlace(query, unit)) return false;
  if (!speaksAlike(query, unit) || !hasTheirTitles(query, unit, lexicon)) return false;
  if (!query.dates.every((date) => lasts(date, query, unit) || isOfItsMatter(date, query, unit))) return false;
  // "By Jane Morse, Washington File Staff Writer" is no sentence, in which somebody does something to somebody.
  const isSentence = unit.kind !== "passage" || unit.facts[0].kind !== "byline";
  const sentence = sentenceOf(unit);
  if (isSentence && isTurnedRound(query, sentence, lexicon)) return false;
  if (isSentence && !isToldByFields(query, unit) && isReversed(query, sentence, lexicon)) return false;
  const words = saidBy(unit);
  if (isWithinAnother(query, words) || !isForItsReason(query, unit)) return false;
  if (!(query.folded.match(IN_CAPITAL) ?? []).every((place) => words.includes(place.slice("in ".length)))) return false;
  if (!namesDoers(query, new Set([...unit.keys, ...lexicon.keysOf([words], false)]))) return false;
  if (!wordsToHold(query).every((word) => rated(words).includes(word))) return false;
  if (!isNegative(query.folded) && deniesWordOf(words, query.folded)) return false;
  if (!goesAlike(query.folded, words) || !isAsNarrow(query.folded, words)) return false;
  const denials = denialsIn(query.folded);
  if (denials > 1 && denials !== denialsIn(words)) return false;
  switch (unit.kind) {
    case "passage":
      return sentenceSupports(query, unit);
    case "milestone":
      return recordSupports(query, unit, lexicon);
    case "notable":
      return !isNegative(query.folded) || isNegative(fold(unit.text));
    default:
      return unreachable(unit);
  }
}

/** Whether the evidence names a year of the statement in its words alone, and not as that of a date of its own. */
export const mentionsYear = ({ dates }: Query, unit: Unit): boolean => {
  const years = dates.map(({ from }) => yearAt(from));
  const isDated = (year: number): boolean =>
    unit.days.some(({ from, to }) => year * 10_000 <= to && from < (year + 1) * 10_000);
  return years.some((year) => new RegExp(`\\b${year}\\b`).test(saidBy(unit)) && !isDated(year));
};

/** Words that have to stand in the evidence too: how many of many, where no figure is given, and in which months beside whole dates; and what somebody is, which questions say of the asker. */
const wordsToHold = ({ folded, dates }: Query): readonly string[] =>
  rated(blankOut(folded, dates)).match(TO_HOLD) ?? [];

/** "12 hours per day" is 12 hours a day. */
const rated = (folded: string): string =>
  folded.replace(/\b(?:per|each|every) (?=(?:hour|day|week|month|year)\b)/g, "a ");

const TO_HOLD =
  /\b(?:most|many|few|several|all|every|half|majority|minority|only|each(?! other)|request|insistence|behest|behalf|wishes|apiece|alone|white house|pentagon|well[- ](?:fed|treated|cared for)|enough (?:food|to eat)|fully|entirely|completely|totally|wholly|altogether|a (?:hour|day|week|month|year)|(?:full|part)[- ]?time|agency|lawyer|jurist|diplomat|professor|judge|journalist|reporter|researcher|teacher|student|analyst|advis[eo]r|editor|january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** A capital that stands for its country elsewhere; what happened in it did not happen in the country alone. */
const IN_CAPITAL = /\bin (?:pyongyang|seoul|beijing|moscow|tokyo|washington|havana|hanoi|tehran)\b/g;

/** "The first was held in Seoul": where the second was. */
function isInItsPlace({ ordinals, terms }: Query, { slots }: Unit): boolean {
  if (ordinals.length === 0) return true;
  // "The second in Washington and the first in Seoul": which is where is told clause by clause.
  if (ordinals.length > 1) return false;
  return terms.every((term) => {
    const rows = slots.filter((slot) => hasAny(slot.own(), term.keys) && hasAny(slot.about, ORDINAL_KEYS));
    return rows.length === 0 || rows.some(({ about }) => hasAny(about, ordinals));
  });
}

/** A sentence names itself the countries that are named, and gives a figure of what the statement says was done, and an office's holder of its own day. */
function sentenceSupports(query: Query, { quote, textKeys, slots }: Passage): boolean {
  const words = fold(quote);
  if (isNegative(query.folded) !== isNegative(words)) return false;
  if ((query.folded.match(PLACES) ?? []).some((place) => !words.includes(place))) return false;
  if (PRESENT_OF_OFFICE.test(query.folded) && query.terms.some(isOffice)) return false;
  const countries = query.terms.filter((term) => isTelling(term) && term.kind === "country");
  if (!countries.every(({ keys }) => hasAny(textKeys, keys))) return false;
  if (query.keys.has("un") && !textKeys.has("un")) return false;
  const counts = query.figures.filter(({ kind }) => kind === "count");
  const giving = slots.filter(
    ({ type, figures }) =>
      type === "figure" &&
      figures().some((own) => counts.some(({ low, high }) => own.low === low && own.high === high)),
  );
  const done = query.terms.filter((term) => term.kind === "act" && isTelling(term));
  return giving.length === 0 || done.every((term) => giving.some((slot) => isAbout(term, slot)));
}

/** Kinds of terms by which a part of a record is known to tell of what a statement says; whom the record is on, all of it is of. */
const TELLTALE: ReadonlySet<string> = new Set(["act", "plain", "word", "broad", "name"]);

const LIGHT_DEED = /\b(?:let|lets|came|got|went|put|sent|voted out|gave|took)\b/;

/** Who is named has to stand in a field of the record that is about what is said of them. */
function recordSupports(query: Query, unit: MilestoneUnit, lexicon: Lexicon): boolean {
  const { folded, terms } = query;
  const past = folded.replace(FOR_GOOD, "was the ");
  if (PRESENT.test(past) || (PRESENT_OF_OFFICE.test(past) && terms.some(isOffice))) return false;
  const matter = matterOf(terms);
  const words = terms.filter(({ kind }) => kind === "word");
  // What was done is in no word that counts: "was let into North Korea" holds the names alone.
  if (matter.length + words.length + query.dates.length + query.figures.length === 0 && LIGHT_DEED.test(folded))
    return isNegative(folded);
  const telltale = matter.length > 0 ? matter : words;
  const speaking = unit.slots.filter((slot) => telltale.some((term) => isAbout(term, slot)));
  const fields = speaking.map((slot) => fieldText(slot).toLowerCase());
  const said = fields.length > 0 ? fields : [unit.milestone.summary.toLowerCase()];
  const placed = fields.length > 0 ? fields : [saidBy(unit)];
  if ((folded.match(PLACES) ?? []).some((place) => !placed.some((text) => text.includes(ALSO_SAID[place] ?? place))))
    return false;
  const { name, group } = unit.milestone;
  const persons = unit.slots.flatMap(({ type, text }) => (type === "person" && name.includes(text) ? text : []));
  const ofPersons = lexicon.keysOf(persons, false);
  const isItself = ({ keys }: QueryTerm): boolean => hasAny(unit.nameKeys, keys) || hasAny(ofPersons, keys);
  const telltales = terms.filter((term) => TELLTALE.has(term.kind) && !isItself(term));
  // "Passed the House, not adopted in the Senate" denies only its second part: the parts that tell most of the matter count.
  // Of parts that tell as much, that counts which does so in more of the statement's own words.
  const told = (keys: ReadonlySet<string>): number =>
    telltales.reduce(
      (sum, term) => sum + Number(hasAny(keys, term.keys)) + shareIn(keys, term.stems) / (telltales.length + 1),
      0,
    );
  const parts =
    speaking.length > 0
      ? speaking.flatMap((slot) => partsOf(slot, lexicon))
      : said.flatMap((text) => text.split(/[,;]/)).map((text) => ({ text, keys: lexicon.keysOf([text], true) }));
  const most = Math.max(0, ...parts.map(({ keys }) => told(keys)));
  const telling = most > 0 ? parts.filter(({ keys }) => told(keys) === most).map(({ text }) => text) : said;
  const isAlike = (text: string): boolean =>
    isNegative(text) === isNegative(folded) && isPending(text) === isPending(folded);
  if (!telling.some(isAlike)) return false;
  const ofName = lexicon.keysOf([name, group], true);
  const named = terms.filter(
    (term) => isTelling(term) && isName(term) && !hasAny(unit.nameKeys, term.keys) && !hasAny(ofName, term.keys),
  );
  if (named.length > 0 && !(tellsOfActs(terms, unit, lexicon) && areInTheirPlaces(named, terms, unit))) return false;
  if (!areInOrder(query, unit)) return false;
  const ofIt = lexicon.keysOf([saidBy(unit), name, group], true);
  const doing = bodiesDoing(query);
  if (!doing.every(({ keys }) => hasAny(ofIt, keys))) return false;
  // Every entry is on North Korea, and so names it, whoever does what it tells.
  if (!isNegative(folded) && doing.some(isNorth) && !doersIn(saidBy(unit), lexicon).some(isNorth)) return false;
  if (!areOfTheirNumbers(query, unit) || !areOfTheirCountries(query, unit, lexicon)) return false;
  if (!areDoneByThose(query, unit, lexicon) || isTurnedInFields(query, unit, lexicon)) return false;
  if (matter.length === 0 || (query.figures.length > 0 && !named.some(({ kind }) => kind === "country"))) return true;
  // Beside what is known of it, a field tells of what its own words say: "reintroduced".
  const own = unit.slots.filter((slot) => speaking.includes(slot) || words.some((term) => isAbout(term, slot)));
  if (speaking.length > 0) return named.every((term) => own.some((slot) => isOn(term, slot)));
  const summary = lexicon.keysOf([unit.milestone.summary], false);
  return named.length === 0 || [...named, ...matter].every(({ keys }) => hasAny(summary, keys));
}

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

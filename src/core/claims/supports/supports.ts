import { unreachable } from "../../answer.ts";
import type { DateMention } from "../../language/dates.ts";
import { within, yearAt } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { blankOut, fold } from "../../language/text.ts";
import { denialsIn, deniesWordOf, isNegative } from "../../reading/denial.ts";
import { isReversed, isTurnedRound, isWithinAnother, namesDoers } from "../../reading/order.ts";
import { isName, isTelling, type Query } from "../../reading/query.ts";
import { ORDINAL_KEYS } from "../../reading/understand.ts";
import { isAbout, type MilestoneUnit, type Unit } from "../../units.ts";
import { daysToldBy } from "../../votes/told-days.ts";
import { saidBesidePlaces, saidBy, sentenceOf } from "../../weighing/said-by.ts";
import { speaksAlike } from "../../weighing/speaks-alike.ts";
import { goesAlike } from "../record/trend.ts";
import { hasLooseWords } from "./loose-words.ts";
import { isAsNarrow } from "./narrowing.ts";
import { isItsEnd, isOfItsMatter, mayBeItsEnd } from "./own-dates.ts";
import { isForItsReason, isToldByFields } from "./own-fields.ts";
import { isBorne } from "./own-figures.ts";
import { areOfTheirEstimates, areOfTheirYears } from "./own-pairs.ts";
import { isOfItsRow } from "./own-rows.ts";
import { hasTheirTitles } from "./own-titles.ts";
import { capitalsIn } from "./places.ts";
import { recordSupports } from "./record-supports.ts";
import { sentenceSupports } from "./sentence-supports.ts";

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
    dates.every((date) => !isItsEnd(date, query, unit) && !mayBeItsEnd(date, query, unit)) &&
    supportsSome(query, unit, lexicon)
  );
}

const supportsSome = (query: Query, unit: Unit, lexicon: Lexicon): boolean =>
  RULES.every((holds) => holds(query, unit, lexicon));

/** What has to hold for evidence to bear a statement out, whatever kind of evidence it is; the cheap ones first. */
type Rule = (query: Query, unit: Unit, lexicon: Lexicon) => boolean;

const hasTheFigures: Rule = (query, unit) =>
  query.figures.every((figure) => isBorne(figure, unit, query)) &&
  areOfTheirYears(query, unit) &&
  areOfTheirEstimates(query, unit);

const hasTheDates: Rule = (query, unit) =>
  query.dates.every(
    (date) => isOfItsText(date, unit) || isOfItsField(date, query, unit) || isOfItsMatter(date, query, unit),
  );

/** "Rubio told the House in May 2025": a field on what is said names that time itself. */
const isOfItsField = ({ start, end }: DateMention, { folded, terms }: Query, { slots }: Unit): boolean =>
  slots.some(
    (slot) =>
      slot.type === "statement" &&
      slot.days === null &&
      fold(slot.text).includes(folded.slice(start, end).trim()) &&
      terms.some((term) => isTelling(term) && !isName(term) && isAbout(term, slot)),
  );

/** "In November 2014", of what is notable and was done on a day of its own. */
const isOfItsText = (date: DateMention, unit: Unit): boolean =>
  unit.kind === "notable" && daysToldBy(unit).some((day) => within(day, date));

/** Who does it to whom. "By Jane Morse, Washington File Staff Writer" is no sentence, in which somebody does something. */
const hasTheRoles: Rule = (query, unit, lexicon) => {
  if (unit.kind === "passage" && unit.facts[0].kind === "byline") return true;
  const sentence = sentenceOf(unit);
  return (
    !isTurnedRound(query, sentence, lexicon) && (isToldByFields(query, unit) || !isReversed(query, sentence, lexicon))
  );
};

const hasTheDoers: Rule = (query, unit, lexicon) => {
  const said = lexicon.keysOf([saidBesidePlaces(unit)], false);
  return namesDoers(
    query,
    unit.kind === "milestone" ? new Set([...said, ...ofItsName(unit, lexicon)]) : new Set([...unit.keys, ...said]),
  );
};

const ofItsName = ({ milestone: { name, group, aliases } }: MilestoneUnit, lexicon: Lexicon): ReadonlySet<string> =>
  lexicon.keysOf([name, group, ...aliases], true);

const hasThePlaces: Rule = (query, unit) => {
  const words = saidBy(unit);
  return !isWithinAnother(query, words) && capitalsIn(query.folded).every((place) => words.includes(place));
};

/** "Deported Americans", "the South Korean regime": a people, or what is a people's own, is named so by the evidence too; all of it is on North Koreans. */
const hasThePeoples: Rule = ({ spans, folded }, unit) => {
  const words = saidBy(unit);
  if (KOREAN.test(folded)) return false;
  return spans.every(
    ({ kind, surface, keys, start, end }) =>
      kind !== "country" ||
      keys.includes("north-korean") ||
      !(PEOPLE.test(surface) || (PEOPLES.test(surface) && OF_PEOPLE.test(folded.slice(end)))) ||
      new RegExp(`\\b${folded.slice(start, end)}`).test(words),
  );
};

/** "Kirby is Korean": of neither of the two, which are told apart wherever somebody is from one. */
const KOREAN = /\b(?:is|was|are|were) (?:an? )?koreans?\b(?! \w)/;
const PEOPLE = /(?:can|rean|ian|ban|ssian)s$/;
const PEOPLES = /(?:an|ese|ish|ch)$/;
const OF_PEOPLE =
  /^ (?:people|public|(?:\w+ )?(?:prison|detention|labou?r) camps?|citizens?|regime|refugees?|prisoners?|defectors?|women|girls|children|human rights(?! (?:issues|envoy|commission|report|policy)))\b/;

const hasTheWords: Rule = (query, unit) => {
  const words = rated(saidBy(unit));
  const isHeld = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(words);
  return (
    wordsToHold(query).every(isHeld) &&
    [...query.folded.matchAll(TEXT_NUMBER)].every(([, text = ""]) => isHeld(text)) &&
    [...query.folded.matchAll(CITED)].every(([citation]) => words.includes(citation))
  );
};

const hasTheDenials: Rule = ({ folded }, unit) => {
  const words = saidBy(unit);
  const denials = denialsIn(folded);
  return (isNegative(folded) || !deniesWordOf(words, folded)) && (denials < 2 || denials === denialsIn(words));
};

/** Which way it goes, and of how much of what is told. */
const hasTheScope: Rule = ({ folded }, unit) => {
  const words = saidBy(unit);
  return goesAlike(folded, words) && isAsNarrow(folded, words);
};

const isToldByItsKind: Rule = (query, unit, lexicon) => {
  switch (unit.kind) {
    case "passage":
      return sentenceSupports(query, unit, lexicon);
    case "milestone":
      return recordSupports(query, unit, lexicon);
    case "notable":
      return isNegative(query.folded) ? isNegative(fold(unit.text)) : !isNegative(fold(mainOf(unit.text)));
    default:
      return unreachable(unit);
  }
};

/** Without what is said of somebody in it: "prisoners of war who were never sent home". */
const mainOf = (text: string): string => text.split(/[,;:]| (?:who|which) /)[0] ?? text;

const RULES: readonly Rule[] = [
  hasTheFigures,
  isInItsPlace,
  isOfItsRow,
  speaksAlike,
  hasTheirTitles,
  hasTheDates,
  hasTheRoles,
  hasThePlaces,
  isForItsReason,
  hasTheDoers,
  hasThePeoples,
  hasTheWords,
  hasLooseWords,
  hasTheDenials,
  hasTheScope,
  isToldByItsKind,
];

/** Whether the evidence names a year of the statement in its words alone, and not as that of a date of its own. */
export const mentionsYear = ({ dates }: Query, unit: Unit): boolean => {
  const years = dates.map(({ from }) => yearAt(from));
  const isDated = (year: number): boolean =>
    unit.days.some(({ from, to }) => year * 10_000 <= to && from < (year + 1) * 10_000);
  return years.some((year) => new RegExp(`\\b${year}\\b`).test(saidBy(unit)) && !isDated(year));
};

/** Words that have to stand in the evidence too: how many of many and whether they become more, where no figure is given, and in which months beside whole dates; and what somebody is, which questions say of the asker. */
const wordsToHold = ({ folded, dates }: Query): readonly string[] =>
  rated(blankOut(folded, dates)).match(TO_HOLD) ?? [];

/** "Resolution 2004/13", of a text that is told by its number. */
const TEXT_NUMBER = /\bresolution (?:[a-z./]+\/)?(\d+\/\d+)\b/g;

/** "118 Stat. 1287", which is no section of the Code. */
const CITED = /\b\d+ (?:stat|usc|u\.s\.c)\.? \d+/g;

/** "12 hours per day" is 12 hours a day. */
const rated = (folded: string): string =>
  folded.replace(/\b(?:per|each|every) (?=(?:hour|day|week|month|year)\b)/g, "a ").replace(/\byearly\b/g, "a year");

const HELD_WORDS = [
  // How many of how many, and how far.
  "(?<!\\bat )most|many|few|several|all|every|half|majority|minority|only|solely|exclusively|each(?! other)|apiece",
  "in full|alone|a (?:hour|day|week|month|year)|(?:small|large|growing|rising|shrinking|falling) number|fully",
  "entirely|completely|totally|wholly|altogether|(?:full|part)[- ]?time",
  // In which way.
  "unamended|unchanged|identical|closed|private|behind closed doors|non-?public|roll[- ]call",
  "show of hands|secret ballot|voice vote|acclamation|unanimous consent",
  "(?:before|after) a (?:procedural )?vote",
  // At whose wish, and where.
  "request|insistence|behest|behalf|wishes|senate|white house|pentagon|(?<!h[oe]lds? the )mandate|(?:non)?governmental",
  "by the (?:un|united nations)(?! (?:\\w+ )?(?:human|general|security|commission|office|high|assembly|council))",
  "agency",
  // What somebody is or became.
  "rank|dismissed|fired|sacked|ousted|well[- ](?:fed|treated|cared for)|enough (?:food|to eat)",
  "(?:democrat|republican)s?",
  "(?:lawyer|jurist|diplomat|professor|judge|journalist|reporter|researcher|teacher|student|analyst|advis[eo]r|editor)s?",
  // A month beside whole dates.
  "january|february|march|april|june|july|august|september|october|november|december",
];

const TO_HOLD = new RegExp(`\\b(?:${HELD_WORDS.join("|")})\\b`, "g");

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

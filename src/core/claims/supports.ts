import { unreachable } from "../answer.ts";
import type { Milestone } from "../base/schema.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { daysOf, isDayOfAnyYear, overlap } from "../language/days.ts";
import type { FigureMention } from "../language/figures.ts";
import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { isTelling, matterOf, type Query, type QueryFigure, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { figuresFor } from "../weighing/agree-figures.ts";
import type { MilestoneUnit, Passage, Slot, Unit } from "../weighing/units.ts";
import { denialsIn, deniesWordOf, isNegative, isUnreal, turnsAbout, wishes } from "./denial.ts";
import { isReversed } from "./order.ts";

/** Words that put something into a row, of which a record has its own place. */
const PLACES = /\b(?:first|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT = /\b(?:still|currently|nowadays|today|at present)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
const PRESENT_OF_OFFICE = /\b(?:is|works|serves|remains)\b/;

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
  if (!query.figures.every((figure) => isBorne(figure, unit))) return false;
  if (!isInItsPlace(query, unit)) return false;
  if (!speaksAlike(query.folded, unit)) return false;
  if (!query.dates.every((date) => isOfItsMatter(date, query, unit))) return false;
  if (isReversed(query, sentenceOf(unit), lexicon)) return false;
  const words = saidBy(unit);
  if (!wordsToHold(query.folded).every((word) => rated(words).includes(word))) return false;
  if (!isNegative(query.folded) && deniesWordOf(words, query.folded)) return false;
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
  const years = dates.map(({ from }) => Math.floor(from / 10_000));
  const isDated = (year: number): boolean =>
    unit.days.some(({ from, to }) => year * 10_000 <= to && from < (year + 1) * 10_000);
  return years.some((year) => new RegExp(`\\b${year}\\b`).test(saidBy(unit)) && !isDated(year));
};

/** Whether the evidence says as the statement does that something ended, that it is wanted, or that it only might be. */
export function speaksAlike(folded: string, unit: Unit): boolean {
  const words = saidBy(unit);
  return (
    (!turnsAbout(folded) || turnsAbout(words)) &&
    (wishes(folded) || !wishes(words)) &&
    (!isUnreal(folded) || isUnreal(words))
  );
}

/** "Established in 2014": a record that has a date for just that has to have this one. */
function isOfItsMatter(date: DateMention, { terms }: Query, { slots }: Unit): boolean {
  const dated = slots.filter(({ days }) => days !== null);
  return matterOf(terms).every(({ keys }) => {
    const own = dated.filter(({ about }) => keys.some((key) => key.startsWith("~") && about.has(key)));
    return (
      own.length === 0 || own.some(({ days }) => days !== null && (overlap(days, date) || isDayOfAnyYear(date, days)))
    );
  });
}

/** "Since 2012", "until 2012" and "from 2009 to 2017" say when something began or ended, and not that some of it was then. */
function isItsEnd(date: DateMention, { folded }: Query, unit: Unit): boolean {
  const { days } = unit;
  const [before, text] = [folded.slice(0, date.start), folded.slice(date.start, date.end)];
  const ends = days.flatMap(({ from, to }) => [from, to]);
  const isEnd = (day: number): boolean => ends.some((end) => Math.floor(end / 10_000) === Math.floor(day / 10_000));
  if (date.precision === "range" && SPAN.test(text))
    return unit.kind === "milestone" ? isSpanOf(date, unit.milestone) : isEnd(date.from) && isEnd(date.to);
  if (!BOUND.test(before)) return true;
  const [bound] = findDates(text, EPOCH);
  return !bound || ends.some((end) => bound.from <= end && end <= bound.to);
}

/** An entry's own beginning and end, or others of its dates, in the year or in the month that is named. */
function isSpanOf({ from, to }: DateMention, { from: begun, to: ended, fields }: Milestone): boolean {
  const inYears = from % 10_000 === FIRST_DAY && to % 10_000 === LAST_DAY;
  const unit = inYears ? 10_000 : 100;
  const dates = fields.flatMap(({ date }) => date ?? []);
  const isIn = (day: number, date: string | null): boolean =>
    date !== null && Math.floor(daysOf(date).from / unit) === Math.floor(day / unit);
  return [begun, ...dates].some((date) => isIn(from, date)) && [ended, ...dates].some((date) => isIn(to, date));
}

/** Of a year, as month and day. */
const FIRST_DAY = 101;
const LAST_DAY = 1231;

/** Years with their ends told apart, as a term of office is. */
const SPAN = /^(?:from )?(?:[a-z]{3,9} )?\S+ ?(?:-|to|till?|until|through|thru) ?(?:[a-z]{3,9} )?\S+$/;
const BOUND = /\b(?:since|until|till|up to)\b[a-z ]{0,20}$/;

/** A bound is written with its year, so that it is told from no present. */
const EPOCH = new Date(0);

/** Words that have to stand in the evidence too: how many of many, where no figure is given, and in which months. */
const wordsToHold = (folded: string): readonly string[] => rated(folded).match(TO_HOLD) ?? [];

/** "12 hours per day" is 12 hours a day. */
const rated = (folded: string): string =>
  folded.replace(/\b(?:per|each|every) (?=(?:hour|day|week|month|year)\b)/g, "a ");

const TO_HOLD =
  /\b(?:most|many|few|several|all|every|half|majority|minority|only|a (?:hour|day|week|month|year)|agency|january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** The sentence in which the evidence says it, folded. */
function sentenceOf(unit: Unit): string {
  return unit.kind === "milestone" ? fold(unit.milestone.summary) : saidBy(unit);
}

/** What the evidence says, folded. */
function saidBy(unit: Unit): string {
  switch (unit.kind) {
    case "passage":
      return fold(unit.quote);
    case "milestone":
      return fold(
        [unit.milestone.summary, ...unit.slots.map(({ field, text }) => `${field?.label} ${text}`)].join(" "),
      );
    case "notable":
      return fold(unit.text);
    default:
      return unreachable(unit);
  }
}

/** Each number has to be one that the evidence gives, and a bound that of what it counts; ordinals have a rule of their own. */
const isBorne = (figure: QueryFigure, unit: Unit): boolean =>
  (figure.bound === "exact" && figure.kind !== "count") || figuresFor(figure, unit).some((own) => bears(own, figure));

/** "More than 80" says nothing of more than 800, nor does 200,000 of up to 300,000. */
function bears(own: FigureMention, { low, high, bound, kind }: FigureMention): boolean {
  if (own.kind !== kind) return false;
  if (bound === "exact") return own.low === low && own.high === high;
  if (own.bound === "exact") return bound === "least" ? own.low >= low : own.high === high;
  return own.bound === bound && (bound === "least" ? own.low >= low : own.high === high);
}

/** "The first was held in Seoul": where the second was. */
function isInItsPlace({ ordinals, terms }: Query, { slots }: Unit): boolean {
  if (ordinals.length === 0) return true;
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

/** Who is named has to stand in a field of the record that is about what is said of them. */
function recordSupports(query: Query, unit: MilestoneUnit, lexicon: Lexicon): boolean {
  const { folded, terms } = query;
  if (PRESENT.test(folded) || (PRESENT_OF_OFFICE.test(folded) && terms.some(isOffice))) return false;
  const matter = matterOf(terms);
  const speaking = unit.slots.filter((slot) => matter.some((term) => isAbout(term, slot)));
  const fields = speaking.map(({ field, text }) => `${field?.label} ${text}`.toLowerCase());
  const said = fields.length > 0 ? fields : [unit.milestone.summary.toLowerCase()];
  if ((folded.match(PLACES) ?? []).some((place) => !said.some((text) => text.includes(place)))) return false;
  if (!said.some((text) => isNegative(text) === isNegative(folded))) return false;
  const named = terms.filter(
    (term) =>
      isTelling(term) &&
      (term.kind === "name" || term.kind === "country") &&
      !hasAny(unit.nameKeys, term.keys) &&
      !hasAny(lexicon.keysOf([unit.milestone.name, unit.milestone.group], true), term.keys),
  );
  if (named.length > 0 && !tellsOfActs(terms, unit, lexicon)) return false;
  if (matter.length === 0 || (query.figures.length > 0 && !named.some(({ kind }) => kind === "country"))) return true;
  if (speaking.length > 0) return named.every(({ keys }) => speaking.some((slot) => hasAny(slot.own(), keys)));
  const summary = lexicon.keysOf([unit.milestone.summary], false);
  return named.length === 0 || [...named, ...matter].every(({ keys }) => hasAny(summary, keys));
}

/** Who is said to have done something: that has to be told, in whatever words mean it. */
function tellsOfActs(terms: readonly QueryTerm[], unit: Unit, lexicon: Lexicon): boolean {
  const told = new Set(lexicon.read(saidBy(unit)).flatMap(({ keys }) => keys));
  return terms.every((term) => term.kind !== "act" || !isTelling(term) || hasAny(told, term.keys));
}

const isAbout = ({ keys }: QueryTerm, slot: Slot): boolean => hasAny(slot.about, keys);

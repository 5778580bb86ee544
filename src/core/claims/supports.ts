import { unreachable } from "../answer.ts";
import type { Milestone } from "../base/schema.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { daysOf, isDayOfAnyYear, overlap } from "../language/days.ts";
import type { FigureMention } from "../language/figures.ts";
import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { blankOut, fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { isTelling, matterOf, type Query, type QueryFigure, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { figuresFor } from "../weighing/agree-figures.ts";
import type { MilestoneUnit, Passage, Slot, Unit } from "../weighing/units.ts";
import { denialsIn, deniesWordOf, isNegative, isUnreal, turnsAbout, wishes } from "./denial.ts";
import { isReversed } from "./order.ts";

/** Words that put something into a row, of which a record has its own place. */
const PLACES =
  /\b(?:first(?! (?:passed|met|named|set up))|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT =
  /\b(?:still|currently|nowadays|today|at present|(?:go|goes) on|continues?|remains?|as before)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
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
  if (!query.figures.every((figure) => isBorne(figure, unit, query))) return false;
  if (!isInItsPlace(query, unit)) return false;
  if (!speaksAlike(query.folded, unit)) return false;
  if (!query.dates.every((date) => isOfItsMatter(date, query, unit))) return false;
  if (!isToldByFields(query, unit) && isReversed(query, sentenceOf(unit), lexicon)) return false;
  const words = saidBy(unit);
  if (!wordsToHold(query).every((word) => rated(words).includes(word))) return false;
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
  const said = terms.filter(({ kind }) => kind !== "name" && kind !== "country");
  return said.every(({ keys }) => {
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

/** Words that have to stand in the evidence too: how many of many, where no figure is given, and in which months beside whole dates. */
const wordsToHold = ({ folded, dates }: Query): readonly string[] =>
  rated(blankOut(folded, dates)).match(TO_HOLD) ?? [];

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
export function saidBy(unit: Unit): string {
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
const isBorne = (figure: QueryFigure, unit: Unit, { folded, figures }: Query): boolean =>
  (figure.bound === "exact" && figure.kind !== "count") ||
  figuresFor(figure, unit).some((own) => bears(own, figure, isRough(figure, folded)) || areEnds(own, figure, figures));

/** "From 415 hours to 89" are the ends of what the evidence gives as one. */
const areEnds = (own: FigureMention, { low, high }: QueryFigure, all: readonly QueryFigure[]): boolean =>
  low === high &&
  own.low !== own.high &&
  [own.low, own.high].every((end) => all.some((one) => one.low === end && one.high === end)) &&
  (low === own.low || low === own.high);

/** What is said to be about a number is no further from it than this share. */
const NEAR = 0.03;

/** "Almost 2 million", "some 120": a round number that is said to be about right. */
export const isRough = ({ low, high, start }: QueryFigure, folded: string): boolean =>
  low === high && /^\d{1,2}0*$/.test(String(low)) && ROUGHLY.test(folded.slice(0, start));

const ROUGHLY =
  /\b(?:almost|nearly|about|around|roughly|approximately|some|close to|just (?:under|over)|circa)\b[a-z .$]{0,6}$/;

/** "More than 80" says nothing of more than 800, nor does 200,000 of up to 300,000; "almost 2 million" is near 1.97 million. */
function bears(own: FigureMention, { low, high, bound, kind }: FigureMention, rough: boolean): boolean {
  if (own.kind !== kind) return false;
  if (rough && own.low === own.high && low === high) return Math.abs(own.low - low) <= NEAR * low;
  if (bound === "exact") return own.low === low && own.high === high;
  if (own.bound === "exact") return bound === "least" ? own.low >= low : own.high === high;
  return own.bound === bound && (bound === "least" ? own.low >= low : own.high === high);
}

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

/** Who is named has to stand in a field of the record that is about what is said of them. */
function recordSupports(query: Query, unit: MilestoneUnit, lexicon: Lexicon): boolean {
  const { folded, terms } = query;
  if (PRESENT.test(folded) || (PRESENT_OF_OFFICE.test(folded) && terms.some(isOffice))) return false;
  const matter = matterOf(terms);
  const speaking = unit.slots.filter((slot) => matter.some((term) => isAbout(term, slot)));
  const fields = speaking.map(({ field, text }) => `${field?.label} ${text}`.toLowerCase());
  const said = fields.length > 0 ? fields : [unit.milestone.summary.toLowerCase()];
  const placed = fields.length > 0 ? fields : [saidBy(unit)];
  if ((folded.match(PLACES) ?? []).some((place) => !placed.some((text) => text.includes(place)))) return false;
  const holdsMatter = (text: string): boolean => {
    const keys = lexicon.keysOf([text], false);
    return matter.every((term) => hasAny(keys, term.keys));
  };
  // "Passed the House, not adopted in the Senate" denies only its second part.
  const parts = matter.length > 0 ? said.flatMap((text) => text.split(/[,;]/)).filter(holdsMatter) : [];
  const telling = parts.length > 0 ? parts : said;
  if (!telling.some((text) => isNegative(text) === isNegative(folded))) return false;
  const named = terms.filter(
    (term) =>
      isTelling(term) &&
      (term.kind === "name" || term.kind === "country") &&
      !hasAny(unit.nameKeys, term.keys) &&
      !hasAny(lexicon.keysOf([unit.milestone.name, unit.milestone.group], true), term.keys),
  );
  if (named.length > 0 && !(tellsOfActs(terms, unit, lexicon) && areInTheirPlaces(named, terms, unit))) return false;
  if (!areOfTheirNumbers(query, unit) || !areOfTheirCountries(query, unit)) return false;
  if (matter.length === 0 || (query.figures.length > 0 && !named.some(({ kind }) => kind === "country"))) return true;
  const isOn = ({ keys }: QueryTerm, slot: Slot): boolean =>
    hasAny(slot.own(), keys) || (!NAMING.has(slot.type) && hasAny(slot.about, keys));
  if (speaking.length > 0) return named.every((term) => speaking.some((slot) => isOn(term, slot)));
  const summary = lexicon.keysOf([unit.milestone.summary], false);
  return named.length === 0 || [...named, ...matter].every(({ keys }) => hasAny(summary, keys));
}

/** Types of fields that name somebody or some place. */
const NAMING: ReadonlySet<Slot["type"]> = new Set(["person", "organisation", "country", "place"]);

/** "King chaired the hearing": where a field alone tells who did, whoever is named next to it has to stand there. */
function areInTheirPlaces(named: readonly QueryTerm[], terms: readonly QueryTerm[], { slots }: Unit): boolean {
  return matterBeside(named, terms).every((term) => {
    const telling = slots.filter((slot) => isAbout(term, slot));
    const [nearest] = [...named].sort((a, b) => gapOf(a, term) - gapOf(b, term));
    const isTold = telling.length > 0 && telling.every(({ type }) => NAMING.has(type));
    return !isTold || (nearest !== undefined && telling.some((slot) => hasAny(slot.own(), nearest.keys)));
  });
}

/** How many characters stand between two terms. */
const gapOf = (a: QueryTerm, b: QueryTerm): number => Math.max(a.start - b.end, b.start - a.end);

/** "Section 107 set a goal of 12 hours": what is numbered is that of the fields which the rest of the statement speaks of. */
function areOfTheirNumbers({ folded, terms }: Query, { slots }: MilestoneUnit): boolean {
  return [...folded.matchAll(NUMBERED)].every(({ 0: whole, 1: what = "", index }) => {
    const others = terms.filter(({ start, end }) => end <= index || start >= index + whole.length);
    const texts = slots
      .filter((slot) => others.some((term) => isAbout(term, slot) || hasAny(slot.own(), term.keys)))
      .map(({ field, text }) => fold(`${field?.label} ${text}`))
      .filter((text) => [...text.matchAll(NUMBERED)].some(([, other]) => other === what));
    return texts.length === 0 || texts.some((text) => text.includes(whole));
  });
}

const NUMBERED = /\b(section|h\.r\.|s\.|tier|camp|article) \d+/g;

/** "Sonja Biserko of Australia": who is named with a country stands with it in one field, or is whom the record is on. */
function areOfTheirCountries(query: Query, { slots, nameKeys }: MilestoneUnit): boolean {
  return query.terms.every((country) => {
    const name = query.terms.find(
      ({ kind, end }) => kind === "name" && OF.test(query.folded.slice(end, country.start)),
    );
    if (country.kind !== "country" || !name || hasAny(nameKeys, name.keys)) return true;
    const [own, others] = [name.keys, country.keys];
    return slots.some((slot) => hasAny(slot.own(), own) && hasAny(slot.own(), others));
  });
}

const OF = /^ (?:of|from) $|^ \($/;

/** Whether fields of a record tell of whoever is named what is said of them, whatever the order in which its summary tells it. */
function isToldByFields({ terms }: Query, { kind, slots }: Unit): boolean {
  const named = terms.filter((term) => isTelling(term) && (term.kind === "name" || term.kind === "country"));
  const isOfOne = (slot: Slot): boolean =>
    named.some(({ keys }) => hasAny(slot.own(), keys) || (!NAMING.has(slot.type) && hasAny(slot.about, keys)));
  const told = matterBeside(named, terms).map((term) => ({ term, own: slots.filter((slot) => isAbout(term, slot)) }));
  const isNaming = ({ type }: Slot): boolean => NAMING.has(type);
  return (
    kind === "milestone" &&
    told.some(({ own }) => own.some(isOfOne)) &&
    told.every(({ term, own }) => term.kind !== "act" || own.some(isOfOne) || !own.some(isNaming))
  );
}

/** What a statement is about beside names; "Senator" right before one is a title. */
const matterBeside = (named: readonly QueryTerm[], terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  matterOf(terms).filter(({ end }) => !named.some(({ start }) => start === end + 1));

/** Who is said to have done something: that has to be told, in whatever words mean it. */
function tellsOfActs(terms: readonly QueryTerm[], unit: Unit, lexicon: Lexicon): boolean {
  const told = new Set(lexicon.read(saidBy(unit)).flatMap(({ keys }) => keys));
  return terms.every((term) => term.kind !== "act" || !isTelling(term) || hasAny(told, term.keys));
}

const isAbout = ({ keys }: QueryTerm, slot: Slot): boolean => hasAny(slot.about, keys);

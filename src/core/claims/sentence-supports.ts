import { findDates } from "../language/dates.ts";
import { overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { isNegative } from "../reading/denial.ts";
import { governsAnother } from "../reading/governed.ts";
import { tellsDeed } from "../reading/order.ts";
import { isName, isTelling, type Query } from "../reading/query.ts";
import { isAbout, type Passage, states } from "../units.ts";
import { capitalsIn } from "./places.ts";
import { PLACES, PRESENT_OF_OFFICE } from "./record-supports.ts";

/** A statement held against the sentence of a source. */
interface Held {
  readonly query: Query;
  readonly unit: Passage;
  /** The sentence, folded. */
  readonly words: string;
  readonly lexicon: Lexicon;
}

/** What a sentence of a source has to say itself, so that it bears a statement out. */
export function sentenceSupports(query: Query, unit: Passage, lexicon: Lexicon): boolean {
  const held: Held = { query, unit, words: fold(unit.quote), lexicon };
  return SENTENCE_RULES.every((holds) => holds(held));
}

type SentenceRule = (held: Held) => boolean;

/** "Controls many aspects, denying freedom of speech" denies its second part: what tells most of the statement counts. */
const deniesAlike: SentenceRule = ({ query: { folded, terms }, words, lexicon }) => {
  const telling = terms.filter(isTelling);
  const parts = words.split(PART).map((part) => {
    const keys = lexicon.keysOf([part], false);
    return { part, told: telling.filter((term) => hasAny(keys, term.keys)).length };
  });
  const most = Math.max(...parts.map(({ told }) => told));
  return parts.some(({ part, told }) => told === most && isNegative(part) === isNegative(folded));
};

const PART = /[,;:]| (?:that|which|who|whose|for (?:its|their)|and (?:is|are|was|were|has|have)) /;

/** What is said to be done is told by the sentence or by what it was put into, and not by what else people ask of it. */
const tellsDeeds: SentenceRule = ({ query: { terms }, unit, lexicon }) => {
  // A dateline says when something came out.
  if (!states(unit)) return true;
  const { textKeys, facts } = unit;
  const deeds = terms.filter((term) => isTelling(term) && tellsDeed(term));
  const others = deeds.filter(({ keys }) => !hasAny(textKeys, keys));
  if (others.length === 0) return true;
  const stated = lexicon.keysOf(
    facts.map(({ statement }) => statement),
    false,
  );
  return others.every(({ keys }) => hasAny(stated, keys));
};

/** "Condemned the resolutions", which were supported. */
const governsAlike: SentenceRule = ({ query, words, lexicon }) => !governsAnother(query, words, lexicon);

const hasItsPlaces: SentenceRule = ({ query: { folded }, words }) =>
  (folded.match(PLACES) ?? []).every((place) => words.includes(place));

/** "The first was in Washington; the second in Seoul": whom, where or when only the part on another in the row names is not said of it. */
const isInItsPart: SentenceRule = ({ query: { ordinals, terms, dates, folded }, words, lexicon }) => {
  const parts = words
    .split(";")
    .map((text) => ({ text, keys: lexicon.keysOf([text], false), times: findDates(text, EPOCH) }));
  const places = capitalsIn(folded);
  // "The conference in Seoul" is the second, as "the second" is.
  const own = parts.filter(({ text, keys }) =>
    ordinals.length > 0 ? hasAny(keys, ordinals) : places.some((place) => text.includes(place)),
  );
  if (own.length === 0 || own.length === parts.length) return true;
  const isOwn = (says: (part: (typeof parts)[number]) => boolean): boolean => own.some(says) || !parts.some(says);
  return (
    terms.every((term) => !isName(term) || isOwn(({ keys }) => hasAny(keys, term.keys))) &&
    dates.every((date) => isOwn(({ times }) => times.some((time) => overlap(time, date)))) &&
    places.every((place) => isOwn(({ text }) => text.includes(place)))
  );
};

/** A source writes its years, so that none is told from a present. */
const EPOCH = new Date(0);

/** One report that is not named is none of several: "released the report on 8 March". */
const namesItsReport: SentenceRule = ({ query: { folded }, words }) =>
  !ONE_REPORT.test(folded) || /\breport\b/.test(words);

const ONE_REPORT = /\bthe report(?: (?:was|were|came|appeared|on|in)\b|\W*$)/;

/** What was so when it was written may be over, and an office's holder is of that day. */
const isOfItsDay: SentenceRule = ({ query: { folded, terms }, words }) =>
  !(STILL.test(folded) && !STILL.test(words)) && !(PRESENT_OF_OFFICE.test(folded) && terms.some(isOffice));

const STILL = /\b(?:still|currently|nowadays|at present|these days)\b/;

const namesCountries: SentenceRule = ({ query: { terms, keys }, unit: { textKeys } }) =>
  terms.every((term) => !isTelling(term) || term.kind !== "country" || hasAny(textKeys, term.keys)) &&
  (!keys.has("un") || textKeys.has("un"));

/** A figure is given of what the statement says was done. */
const givesFigureOfDeeds: SentenceRule = ({ query: { figures, terms }, unit: { slots } }) => {
  const counts = figures.filter(({ kind }) => kind === "count");
  const giving = slots.filter(
    ({ type, figures: own }) =>
      type === "figure" && own().some((one) => counts.some(({ low, high }) => one.low === low && one.high === high)),
  );
  const done = terms.filter((term) => term.kind === "act" && isTelling(term));
  return giving.length === 0 || done.every((term) => giving.some((slot) => isAbout(term, slot)));
};

const SENTENCE_RULES: readonly SentenceRule[] = [
  deniesAlike,
  tellsDeeds,
  governsAlike,
  hasItsPlaces,
  isInItsPart,
  isOfItsDay,
  namesItsReport,
  namesCountries,
  givesFigureOfDeeds,
];

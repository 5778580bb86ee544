import { hasAny } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { fold } from "../../language/text.ts";
import { isNegative } from "../../reading/denial.ts";
import { governsAnother } from "../../reading/governed.ts";
import { tellsDeed } from "../../reading/order.ts";
import { isName, isTelling, type Query } from "../../reading/query.ts";
import { type Passage, states } from "../../units.ts";
import { isOfItsCountry } from "./own-countries.ts";
import { PLACES } from "./own-rows.ts";
import { capitalsIn } from "./places.ts";
import { isOfItsDay } from "./present.ts";

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

/**
 * "Controls many aspects, denying freedom of speech" denies its second part: what tells most of the statement counts, and what
 * is denied there: "not under sanctions for its failure" denies the sanctions.
 */
const deniesAlike: SentenceRule = ({ query: { folded, terms }, words, lexicon }) => {
  const telling = terms.filter(isTelling);
  const parts = words.split(PART).map((part) => {
    const keys = lexicon.keysOf([part], false);
    return { part, keys, told: telling.filter((term) => hasAny(keys, term.keys)).length };
  });
  const most = Math.max(...parts.map(({ told }) => told));
  const denying = /\b(?:not|never) /.exec(folded);
  const denied = denying && telling.find(({ start }) => start > denying.index);
  return parts.some(
    ({ part, keys, told }) =>
      told === most && isNegative(part) === isNegative(folded) && (!denied || hasAny(keys, denied.keys)),
  );
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

/** "The first was in Washington; the second in Seoul": whom only the part on another in the row names is not said of it. */
const isInItsPart: SentenceRule = ({ query: { ordinals, terms, folded }, words, lexicon }) => {
  const parts = words.split(";").map((text) => ({ text, keys: lexicon.keysOf([text], false) }));
  const places = capitalsIn(folded);
  // "The conference in Seoul" is the second, as "the second" is.
  const own = parts.filter(({ text, keys }) =>
    ordinals.length > 0 ? hasAny(keys, ordinals) : places.some((place) => text.includes(place)),
  );
  if (own.length === 0 || own.length === parts.length) return true;
  return terms.every((term) => {
    const names = ({ keys }: (typeof parts)[number]): boolean => hasAny(keys, term.keys);
    return !isName(term) || own.some(names) || !parts.some(names);
  });
};

/** One report that is not named is none of several: "released the report on 8 March". */
const namesItsReport: SentenceRule = ({ query: { folded }, words }) =>
  !ONE_REPORT.test(folded) || /\breport\b/.test(words);

const ONE_REPORT = /\bthe report(?: (?:was|were|came|appeared|on|in)\b|\W*$)/;

const SENTENCE_RULES: readonly SentenceRule[] = [
  deniesAlike,
  tellsDeeds,
  governsAlike,
  ({ query, unit, words, lexicon }) => !states(unit) || isOfItsCountry(query, words, lexicon),
  hasItsPlaces,
  isInItsPart,
  ({ query, words }) => isOfItsDay(query, words),
  namesItsReport,
];

import { withBills } from "../language/bills.ts";
import { findDates } from "../language/dates.ts";
import { findFigures, ORDINALS } from "../language/figures.ts";
import { hasAny, stemKey } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { isInside, meets, type Place, placeOf } from "../language/place.ts";
import type { Span } from "../language/span.ts";
import { ADDRESS, fold, matchesOf, UN_DOCUMENT } from "../language/text.ts";
import { isOffice, soften } from "./asked/heads.ts";
import { readAsked } from "./asked/index.ts";
import { distinct, keysOfTerms, type Query, type QueryTerm, termOf } from "./query.ts";
import { findSymbols } from "./symbols.ts";
import { CODE, EMOJI, OPINION, ORDER, withoutPreface } from "./tone.ts";

const WEIGHTS: Readonly<Record<Span["kind"], number>> = {
  name: 3,
  country: 3,
  act: 2,
  plain: 2,
  word: 2,
  common: 2,
  unknown: 2.5,
  broad: 0.2,
  stop: 0,
  chat: 0,
};

/** North Korea and the United States stand in nearly everything here, so that naming them tells little. */
const EVERYWHERE = new Set(["@North Korea", "@United States"]);

/** The keys of "zeroth" to "tenth", in order. */
export const ORDINAL_KEYS: readonly string[] = ORDINALS.slice(0, 11).map(stemKey);

const DEFINES = /^(?:so )?(?:what|who)(?:'s|s| is| are| was)? (?:the |a |an )?[^?]{2,60}\??$|\bdefine\b|\bmeaning of\b/;

/** "Besides the report", "not the Council", "who was not the chair": what the answer is not to be. */
const EXCLUDES =
  /\b(?:(?:was|were|is|are)(?: not|n't)(?<=\b(?:who|which)\b[^,?]*)(?= the )|besides|apart from|other than|aside from|rather than|instead of|except(?: for)?|excluding|in addition to|\(not|, not)(?: the| a| an| its| their)? /;
const EACH_EXCLUDED = new RegExp(EXCLUDES, "g");

/** "Section 107", "sec. 103". */
const SECTION = /(?:\b(?:section|sect?\.?)|§) $/;

/** "R. King": the letter says nothing, and is no "are". */
const INITIAL = /(?<![a-z.])[a-z]\. (?!korea)(?=[a-z]{2})/g;

/** "Hiii", "sooo": no word here has a letter three times in a row, but for "www" and the numbers of Romans. */
const unstretched = (folded: string): string =>
  folded.replace(/([a-hj-vx-z])\1{2,}/g, "$1").replace(/\bhi{2,}\b/g, "hi");

/** The number of a law or a bill counts nothing. */
const OF_LAW = /\b(?:h\.r\.|s\.|public law|p\.l\.|pub\. l\.) $/;

/** From the end of a figure to the noun that it counts: "43 un resolutions". */
const NOUN_WITHIN = 12;

/** Reads a question: what is asked for, and which terms, dates, figures and symbols the answer has to agree with. */
export function understand(text: string, lexicon: Lexicon, now: Date): Query {
  const folded = counting(withBills(withoutSigns(withoutPreface(withoutUrls(unstretched(fold(text)))))));
  const symbols = findSymbols(folded);
  const spans = beforeDates(lexicon.read(folded), folded, lexicon, now);
  const untitled = WHO_IS.test(folded) ? withoutTitle(folded, spans) : null;
  if (untitled !== null) return understand(untitled, lexicon, now);
  const names = spans.filter((span) => span.kind === "name" && span.surface.includes(" "));
  const named = (place: Place): boolean => names.some((span) => isInside(place, span));
  const dates = findDates(folded, now).filter((date) => !named(date) && !symbols.some((symbol) => meets(symbol, date)));
  const found = findFigures(folded, [...symbols, ...dates]).filter((figure) => !named(figure));
  const isTaken = takenBy([...symbols, ...dates, ...found]);
  const content: QueryTerm[] = [];
  const excluded = excludedIn(folded);
  const shunned: string[] = [];
  let excludedTo = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    const weight = weightOf(span);
    const goesOn = span.start - excludedTo <= 1 && (span.kind === "plain" || span.kind === "broad");
    if (goesOn || excluded.has(span.start)) {
      excludedTo = span.end;
      if (span.kind === "act") shunned.push(...span.keys);
      continue;
    }
    if (weight > 0 && !isTaken(span)) content.push(termOf(span, weight));
  }
  const { terms, asked } = soften(content, readAsked(folded, spans, content, dates.length + found.length > 0));
  const keys = keysOfTerms(terms);
  const figures = found.map((figure) => ({
    ...figure,
    noun: OF_LAW.test(folded.slice(0, figure.start))
      ? null
      : (terms.find(
          ({ start }) =>
            start >= figure.end &&
            start <= figure.end + NOUN_WITHIN &&
            !found.some((other) => other.start >= figure.end && other.end <= start),
        ) ?? null),
  }));
  return {
    folded,
    spans,
    terms: distinct(terms),
    dates,
    figures,
    symbols: symbols.map((symbol) => symbol.text),
    asked,
    ordinals: figures.flatMap((figure) => (figure.kind === "ordinal" ? (ORDINAL_KEYS[figure.low] ?? []) : [])),
    sections: found.flatMap(({ start, low }) => (SECTION.test(folded.slice(0, start)) ? stemKey(String(low)) : [])),
    defines: (asked.keyword || DEFINES.test(folded)) && terms.some((term) => term.kind === "name"),
    keys,
    shunned,
    outside: OPINION.test(folded) || ORDER.test(folded) || CODE.test(folded),
  };
}

const WHO_IS = /^(?:so )?who(?:'s|s| is| was)\b/;

/** "Who is the special envoy Julie Turner": the office right before the name of whoever is asked about says nothing more. */
function withoutTitle(folded: string, spans: readonly Span[]): string | null {
  const at = spans.findIndex((span, place) => isOffice(span) && spans[place + 1]?.kind === "name");
  const title = spans[at];
  if (!title || spans[at + 1]?.start !== title.end + 1) return null;
  const isAlone = spans.every((span) => span === title || span.kind === "name" || weightOf(span) < 1);
  return isAlone ? folded.slice(0, title.start) + folded.slice(title.end + 1) : null;
}

/**
 * "Passed the Lilley-Solarz Act on May 15": what a day follows does not act on it, unless it is asked whether somebody did; nor
 * does what an article comes before.
 */
const beforeDates = (spans: readonly Span[], folded: string, lexicon: Lexicon, now: Date): readonly Span[] =>
  folded.includes("act on ")
    ? spans.flatMap((span) => {
        const before = folded.slice(0, span.start);
        const isNoun =
          span.surface === "act on" &&
          (ARTICLE.test(before) ||
            (!DOES.test(before) && findDates(folded, now).some(({ start }) => start === span.end + 1)));
        return isNoun ? lexicon.read("act").map((act) => ({ ...act, start: span.start, end: span.start + 3 })) : span;
      })
    : spans;

const ARTICLE = /\b(?:the|this|that|an) (?:\d{4} )?$/;

const DOES = /\b(?:do|does|did|to|will|would)\b/;

const withoutUrls = (folded: string): string =>
  ADDRESSED.test(folded) ? folded.replace(UN_DOCUMENT, "$1").replace(ADDRESS, "") : folded;

const ADDRESSED = /:\/\/|undocs\.org|docs\.un\.org/;

const withoutSigns = (folded: string): string =>
  /[.:;]/.test(folded) ? folded.replace(INITIAL, "   ").replace(EMOJI, " ").replace(/ +;/g, ";") : folded;

/** "How much countries", "no. of", "date King left": what is counted or dated is asked for as such, whatever the grammar. */
const counting = (folded: string): string =>
  (folded.includes("how much") ? folded.replace(MUCH, "how many") : folded)
    .replace(NUMBER_OF, "number ")
    .replace(DATE_THAT, "when ")
    .replace(IT_WAS, "did $1")
    .replace(PER, "a ");

const NUMBER_OF = /\b(?:nos?\.|nr\.?) (?=of\b)/g;

const DATE_THAT =
  /^(?:the )?(?:exact )?(?:date|day) (?=(?!(?:of|in|for|was|is|and|on|when|by)\b)(?:[\w.'-]+ ){1,5}(?:was|were|got|became|came|left|took|began|ended|opened|met|signed|adopted|set up)\b)/;

/** "Wasn't it Obama who signed it?" */
const IT_WAS =
  /^(?:(?:so|and|but) )?(?:(?:was|is)(?:n't| not)? it|it (?:was|is))(?: not| really| actually)? ((?:[\w.'-]+ ){1,4})who (?!(?:is|was|were|are)\b)/;

/** "12 hours per day" is 12 hours a day. */
const PER = /\bper (?=(?:hour|day|week|month|year)\b)/g;

const MUCH =
  /\bhow much(?= (?:of the )?(?:people|persons|men|women|children|(?!(?:does|was|is|has|news)\b)[a-z]{3,}[^su]s)\b)/g;

/** Where what the answer is not to be begins. */
const excludedIn = (folded: string): ReadonlySet<number> =>
  EXCLUDES.test(folded) ? new Set(matchesOf(folded, EACH_EXCLUDED).map((match) => placeOf(match).end)) : NOWHERE;

const NOWHERE: ReadonlySet<number> = new Set();

/**
 * Whether a date, figure or symbol takes a span out of the terms, though not out of a name that is longer than it is. Asked
 * of spans in their order.
 */
function takenBy(places: readonly Place[]): (span: Span) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (span) => {
    for (let place = sorted[next]; place && place.start <= span.start; place = sorted[next]) {
      end = Math.max(end, place.end);
      next += 1;
    }
    return span.end <= end && !(span.kind === "name" && span.surface.includes(" "));
  };
}

function weightOf(span: Span): number {
  if (hasAny(EVERYWHERE, span.keys)) return WEIGHTS.broad;
  if (span.kind === "unknown" && /^[\d#%&]/.test(span.surface)) return 0;
  if (span.kind === "unknown" && span.surface.length <= 1) return 0;
  return WEIGHTS[span.kind];
}

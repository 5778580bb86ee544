import { dateText } from "../base/dates.ts";
import type { Body, Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import { type Finding, type Told, told, unrivalled } from "../finding.ts";
import { anyOf } from "../language/any-of.ts";
import { daysOf, overlap } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { hasAny } from "../language/keys.ts";
import { kindOfName } from "../reading/names.ts";
import { holdsTerm, isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { isIdleWord } from "../reading/vote-phrases.ts";
import type { NotableUnit, Unit } from "../units.ts";
import { isNamedBy, readBodies } from "./bodies.ts";
import { MOST_IN_LEAD } from "./shown.ts";

interface Scored {
  readonly unit: NotableUnit;
  /** The share of what the question says that the notable thing holds, by how telling it is. */
  readonly share: number;
  /** The most telling of what it holds. */
  readonly best: number;
  /** The share that stands there in the very words. */
  readonly literal: number;
  /** The share that stands there in words which mean the same, whatever a curator expects it to be asked with. */
  readonly sense: number;
}

/** Which resolution did something, or whether a body did: answered by what is notable about one; null if nothing is. */
export function answerNotable(query: Query, units: readonly Unit[]): Told | null {
  if (query.figures.some(({ kind }) => kind === "count")) return null;
  const asked = asksOfTexts(query);
  if (!asked && !mayBeOfTexts(query)) return null;
  const telling = told(asked ? "notable" : "notable, unnamed", notableFor(query, units, asked ? ASKED : UNASKED));
  // What is notable of a resolution that is named, and holds all that is said of it, nothing else knows.
  const isWhole = asked && query.symbols.length > 0 && scored(query, tellingIn(query), units, WHOLE).length > 0;
  return isWhole ? unrivalled(telling) : telling;
}

const TELLING = 1.6;
/** What is told word by word need tell less apart where a body and a time do so already. */
const OF_THAT_TIME = 1.2;
const WORD_BY_WORD = 0.9;

/** What has to be held of a question that speaks of resolutions, and of one that does not. */
const ASKED = { share: 0.62, literal: 0, best: TELLING };
const UNASKED = { share: 1, literal: 0.6, best: TELLING };
const WHOLE = { share: 1, literal: 0, best: TELLING };

/** What is notable of resolutions of the body and the time that a statement names, and holds all that it says, most of it in the same sense. */
export function notablesHolding(query: Query, units: readonly Unit[]): readonly NotableUnit[] {
  const terms = tellingIn(query);
  // A name alone says nothing of it.
  if (terms.length < 2 || terms.every(isName)) return [];
  const isOfThatTime = query.dates.length > 0 && query.figures.length === 0 && readBodies(query, true).length > 0;
  return scored(query, terms, units, { ...WHOLE, best: isOfThatTime ? OF_THAT_TIME : TELLING }).flatMap(
    ({ unit, sense, literal, best }) =>
      sense >= UNASKED.literal && (best >= TELLING || literal >= WORD_BY_WORD) ? unit : [],
  );
}

function notableFor(query: Query, units: readonly Unit[], enough: typeof ASKED): Finding | null {
  const terms = tellingIn(query);
  const strict = WHICH_TEXT.test(query.folded) || query.symbols.length > 0 || MENTIONS.test(query.folded);
  if (terms.length === 0 || (!strict && terms.every(({ kind }) => kind === "country"))) return null;
  const found = [...scored(query, terms, units, enough)].sort(
    (a, b) => b.share - a.share || b.literal - a.literal || a.unit.at - b.unit.at,
  );
  const [first] = found;
  if (!first) return null;
  const shown = found
    .filter(({ share, literal }) => share >= first.share - NEAR && literal >= first.literal)
    .slice(0, /\b(?:resolutions|texts)\b/.test(query.folded) ? MOST_LISTED : MOST_IN_LEAD)
    .map(({ unit }) => unit);
  const resolutions = [...new Set(shown.map(({ resolution }) => resolution))];
  return {
    outcome: "answered",
    lead:
      resolutions.length > MOST_IN_LEAD
        ? `${resolutions.length} resolutions are known for it: ${enumerate(resolutions.map(({ id }) => id))}.`
        : resolutions.map((one) => leadOf(one, shown)).join(" "),
    blocks: resolutions.map((one) => resolutionCard(one, ["Notable", "Adopted"])),
    evidence: resolutions.map(evidenceOfResolution),
  };
}

const tellingIn = ({ terms }: Query): readonly QueryTerm[] =>
  terms.filter((term) => isTelling(term) && !isGeneral(term));

/** What is notable within what a question names, and holds enough of its terms. */
function scored(
  query: Query,
  terms: readonly QueryTerm[],
  units: readonly Unit[],
  enough: typeof ASKED,
): readonly Scored[] {
  const notables = units.filter((unit): unit is NotableUnit => unit.kind === "notable");
  const bodies = readBodies(query, true);
  const weighed = terms.map((term) => ({ term, weight: weightOf(term, notables) }));
  return notables
    .filter((unit) => isWithin(unit, query, bodies))
    .map((unit) => scoreOf(unit, weighed))
    .filter(({ share, best, literal }) => share >= enough.share && literal >= enough.literal && best >= enough.best);
}

/** What is notable of a resolution, in the words that an answer begins with. */
export const leadOf = (one: Resolution, shown: readonly NotableUnit[]): string =>
  `${one.id}, adopted on ${dateText(one.adopted)}: ${shown.flatMap(({ resolution, text }) => (resolution === one ? [text] : [])).join(" ")}`;

const NEAR = 0.02;
const MOST_LISTED = 12;

/** Whether it speaks of resolutions, or of what a body said or did. */
function asksOfTexts(query: Query): boolean {
  const { type } = query.asked;
  if (WHICH_TEXT.test(query.folded)) return true;
  if (
    type !== "person" &&
    type !== "reason" &&
    type !== "figure" &&
    (query.symbols.length > 0 || query.keys.has("resolution"))
  )
    return true;
  if (type === "person" || type === "reason" || type === "figure" || type === "country") return false;
  return BODY_ACTS.test(query.folded) && readBodies(query, true).length > 0;
}

/** What a resolution did may be asked for without a word of resolutions: "has North Korea been referred to the ICC?" */
const mayBeOfTexts = ({ asked: { type }, keys, folded }: Query): boolean =>
  (type === null || /^who (?:first )?(?:(?:asked|called) for|requested|encouraged|noted)\b/.test(folded)) &&
  !keys.has("vote");

export const WHICH_TEXT = anyOf(
  /\b(?:which|what) (?:\w+ ){0,4}?(?:resolution|text|one|draft)s?\b/,
  /\b(?:which|what) (?:\w+ ){0,2}(?:session|year)(?:'s)? (?:text|resolution)\b/,
  /\b(?:resolution|text) (?:that|which|with|on|about|mentioning|asking|calling|setting)\b/,
  /\bwhich (?:one|text)\W*$/,
  /\b(?:decided|ordered|requested|set up|created|asked for|called for|agreed|initiated) (?:by|in) ?(?:which|what|whom?)?\W*$/,
);

const MENTIONS = /\b(?:mention\w*|bring up|brought up|refer\w*|text)\b/;

const BODY_ACTS =
  /\b(?:did|has|have|had|when did|was it)\b|\b(?:call(?:s|ed)? for|ask(?:s|ed)? for|said?|say|bring up|brought up|mention\w*|decid\w+|recommend\w*|request\w*|respon\w+|react\w*|text)\b/;

/** Bodies, resolutions and votes themselves, and words of no consequence, say nothing of what is notable. */
const isGeneral = (term: QueryTerm): boolean =>
  hasAny(GENERAL, term.keys) ||
  isIdleWord(term.surface) ||
  SPEAKS.test(term.surface) ||
  term.keys.some((key) => key === "@North Korea");

const SPEAKS =
  /^(?:re(?:act|spon)\w*|talk\w*|deal\w*|address\w*|cover\w*|contain\w*|speak\w*|touch\w*|decid\w*|bring|brought)$/;

const TEXTS = ["resolution", "vote", "adopt", "symbol", "title", "tell", "cite", "effect", "tally"];
const BODIES = ["general-assembly", "human-rights-council", "commission-on-human-rights", "un", "organisation"];
const PLACES = ["geneva", "host", "~geneva", "~york", "~new", "country", "north-korean", "kim"];
const OTHERS = ["commit", "release", "successor", "predecessor"];
const GENERAL = new Set([...TEXTS, ...BODIES, ...PLACES, ...OTHERS]);

/** Of the body and the time that the question names; a day may be that of what is notable. */
function isWithin({ resolution, text, days }: NotableUnit, query: Query, bodies: readonly Body[]): boolean {
  if (bodies.length > 0 && !bodies.includes(resolution.body)) return false;
  if (query.symbols.length > 0 && !query.symbols.some((symbol) => isNamedBy(resolution, symbol))) return false;
  const when = [daysOf(resolution.adopted), ...days];
  return query.dates.every(
    (date) =>
      when.some((day) => overlap(day, date)) ||
      text.toLowerCase().includes(query.folded.slice(date.start, date.end).trim()),
  );
}

function scoreOf(unit: NotableUnit, weighed: readonly { readonly term: QueryTerm; readonly weight: number }[]): Scored {
  let [held, all, best, literal, sense] = [0, 0, 0, 0, 0];
  for (const { term, weight } of weighed) {
    all += weight;
    if (!holdsTerm(unit.keys, term)) continue;
    held += weight;
    // A name says the same in any of its forms, "ICC"; a body is what resolutions are of.
    const isLiteral =
      isName(term) && kindOfName(term) !== "body"
        ? hasAny(unit.textKeys, term.keys)
        : term.stems.length > 0 && term.stems.every((one) => unit.textKeys.has(one));
    if (hasAny(unit.textKeys, term.keys)) sense += weight;
    if (isLiteral) literal += weight;
    if (hasAny(unit.keys, term.keys)) best = Math.max(best, weight);
  }
  return { unit, share: held / all, best, literal: literal / all, sense: Math.max(literal, sense) / all };
}

/** A word that few notable things hold tells more; a name that none holds tells most. */
function weightOf(term: QueryTerm, notables: readonly NotableUnit[]): number {
  const count = notables.filter((unit) => holdsTerm(unit.keys, term)).length;
  const weight = Math.log((notables.length + 1) / (count + 1));
  return count === 0 && isName(term) ? weight * STRANGE_NAME : weight;
}

const STRANGE_NAME = 2;

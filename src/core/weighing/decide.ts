import { hasAll, hasAny, stemKey } from "../language/keys.ts";
import { isNegative } from "../reading/denial.ts";
import { kindOfName } from "../reading/names.ts";
import { holdsTerm, isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { asksOfToday } from "../reading/today.ts";
import { rememberingLatest } from "../remember.ts";
import { isAbout, isEstimate, type Slot, tellsByWhom, type Unit } from "../units.ts";
import type { Judged } from "./agreement.ts";
import { NEEDED, type Prospect } from "./confidence.ts";
import type { Standing } from "./features.ts";
import type { Heard, Judge } from "./judge.ts";
import type { Candidate } from "./retrieve.ts";
import { saidBy } from "./said-by.ts";
import { isUnitName } from "./slots.ts";
import { isHeld, weigh, withSlot } from "./weigh.ts";

/** What the evidence comes to. */
export interface Decision {
  /** Units that answer the question, best first. */
  readonly accepted: readonly Judged[];
  /** Units that come near, best first: never an answer. */
  readonly near: readonly Judged[];
  /** Units of another date, figure or body than the question presumes, best first. */
  readonly contradicting: readonly Judged[];
  /** 0 to 1: how likely it is that a unit answers. */
  readonly likely: number;
  /** In log odds: what the question itself says for that nothing answers it. */
  readonly doubt: number;
  /** What would answer, if that is sure enough. */
  readonly prospect: Prospect | null;
}

/** What a question takes over from the one before it. */
interface Context {
  readonly carried: readonly QueryTerm[];
  readonly units: readonly Unit[];
  /** What stands next to those in their source, where a reader would look on. */
  readonly beside: readonly Unit[];
}

/** What a question is looked for in, and what its words say. */
export interface Field {
  readonly candidates: readonly Candidate[];
  readonly heard: Heard;
  /** For a follow-up: what it takes over. */
  readonly context: Context | undefined;
}

const ALONE: Context = { carried: [], units: [], beside: [] };

/** In log odds: for what so much less speaks than for the best is no answer beside it. */
const BESIDE_BEST = Math.log(0.02);

/**
 * Parts the candidates into what answers, what comes near and what contradicts. What is of another date or figure than
 * the question's never answers it, however likely it looks.
 */
export function decide(query: Query, { candidates, heard, context = ALONE }: Field, judge: Judge): Decision {
  const judgement = judge.judge(query, heard, lookAt(query, candidates, context));
  const { judged, likely, doubt } = judgement;
  const contradicting = judged.filter(contradicts);
  const others = judged.filter((one) => !contradicts(one));
  const [best, next = null] = others;
  const holders = context === ALONE ? holdersNamed(query, judged) : [];
  const isElsewhere = (one: Judged): boolean =>
    isOfAnother(query, one) ||
    (holders.length > 0 && (isOfOtherHolder(holders, one) || tellsNoneOf(query, holders, one)));
  const prospect =
    best === undefined || isElsewhere(best) || (context === ALONE && (isSenseless(best) || isBare(query, best)))
      ? null
      : {
          best,
          next,
          judgement,
          lookedUp: isLookedUp(query, best),
          saysNothing: saysNothing(query, best),
          unconfirmed: isUnconfirmed(query, best),
          follows: context !== ALONE,
        };
  const accepted =
    prospect !== null &&
    (judge.confidence(prospect) >= NEEDED ||
      isOneOfSeveral(query, others, likely) ||
      isItsField(query, prospect.best, context) ||
      isItsOnlyField(query, prospect.best, context) ||
      isItsEstimate(query, prospect.best) ||
      isItsList(query, prospect.best))
      ? others.filter((one) => !isElsewhere(one) && one.logit >= prospect.best.logit + BESIDE_BEST)
      : others.filter((one) => !isElsewhere(one) && (answersUntaught(one) || confirmsItsField(query, one)));
  const current = asksOfToday(query) ? ofToday(accepted) : accepted;
  return {
    accepted: current,
    near: others.filter((one) => !current.includes(one)),
    contradicting,
    likely,
    doubt,
    prospect,
  };
}

/**
 * What tells how it is today: neither a document of an earlier day nor an entry on what is over, where one that lasts or is
 * of a later day answers as well.
 */
function ofToday(accepted: readonly Judged[]): readonly Judged[] {
  const entries = accepted.filter(({ unit }) => unit.kind === "milestone");
  const isOver = ({ unit, missing }: Judged): boolean =>
    entries.some(
      ({ unit: entry, missing: lacking }) =>
        entry !== unit &&
        lacking.every((term) => missing.includes(term)) &&
        entry.topics.some((topic) => unit.topics.includes(topic)) &&
        (unit.kind === "passage" ? isLater(entry, unit) : isLasting(entry) && !isLasting(unit)),
    );
  return accepted.filter((one) => !isOver(one));
}

const isLater = ({ days }: Unit, { documentDays }: Unit): boolean =>
  documentDays !== null && days.some(({ from }) => from > documentDays.to);

const isLasting = (unit: Unit): boolean =>
  unit.kind === "milestone" && unit.milestone.from !== null && unit.milestone.to === null;

/** "Estimate of inmates": of several that each give such a figure none is likely alone, and together they are. */
const isOneOfSeveral = ({ asked, dates }: Query, [first, second]: readonly Judged[], likely: number): boolean =>
  asked.type === "figure" &&
  !asked.confirms &&
  dates.length === 0 &&
  likely >= TOGETHER &&
  [first, second].every((one) => one !== undefined && one.missing.length === 0 && one.held.length > 0 && one.gives);

/**
 * "Who headed the inquiry?", "when did RFA halt?": an entry that is named, or that has a field on who is, or that the question
 * before was about, and a field of the type that is asked for which is about all else that is said; that answers, whatever
 * words training had for it.
 */
function isItsField(
  { asked, terms, figures, folded }: Query,
  { unit, slot, gives, missing, dates }: Judged,
  { units: [before] }: Context,
): boolean {
  if (unit.kind !== "milestone" || !slot?.field || !gives || missing.length > 0 || dates === "differ") return false;
  if (asked.type === null || slot.type !== asked.type || asked.confirms || figures.length > 0) return false;
  const telling = terms.filter(isTelling);
  const [named, rest] = [
    telling.filter(({ keys }) => hasAny(unit.nameKeys, keys)),
    telling.filter(({ keys }) => !hasAny(unit.nameKeys, keys)),
  ];
  return (
    ([...named, ...rest].some(({ kind }) => kind === "name") || (unit === before && POINTS.test(folded))) &&
    rest.length > 0 &&
    rest.every((term) => term.corrected === null && isWholly(term, slot))
  );
}

/** "In which year?", "how many?" after what an entry told: the one field that it has of that type. */
const isItsOnlyField = (
  { asked, terms, figures, dates }: Query,
  { unit, slot, gives }: Judged,
  { units: [before] }: Context,
): boolean =>
  unit.kind === "milestone" &&
  unit === before &&
  gives &&
  slot?.field != null &&
  slot.type === asked.type &&
  !asked.confirms &&
  figures.length + dates.length === 0 &&
  terms.every((term) => !isTelling(term)) &&
  unit.slots.filter(({ type }) => type === asked.type).length === 1;

/** By all of its words, or by what they mean together, where that is one thing alone: "the House". */
const isWholly = ({ keys, stems }: QueryTerm, { about }: Slot): boolean =>
  hasAll(about, stems) || (keys.length === 1 && hasAny(about, keys));

/**
 * "How many people were in the camps in 2009?", "when did KINU say so?": an estimate of that source, year or figure, in words
 * that all speak of it.
 */
function isItsEstimate(
  { asked, terms, figures: asking }: Query,
  { unit, slot, gives, missing, dates, figures }: Judged,
): boolean {
  const estimate = unit.slots.find(isEstimate);
  if (!estimate || !gives || missing.length > 0 || asked.type === null || asked.confirms) return false;
  if (!(dates === "none" || dates === "agree") || !(asking.length === 0 || figures === "agree")) return false;
  const sources = unit.slots.filter(tellsByWhom);
  const telling = terms.filter(isTelling);
  const isSource = ({ keys }: QueryTerm): boolean =>
    hasAny(unit.nameKeys, keys) || sources.some(({ own }) => hasAny(own(), keys));
  const rest = telling.filter((term) => !isSource(term));
  const isOfOne = rest.length < telling.length || dates === "agree" || figures === "agree";
  return (
    isOfOne &&
    rest.every((term) => hasAny(estimate.about, term.keys) || (slot !== null && hasAny(slot.about, term.stems)))
  );
}

/** "Did Kirby head the inquiry?", "did Sung Kim testify?": a field of an entry which is about all that is said beside its name, and has the names. */
const confirmsItsField = (
  { asked, terms, figures: asking, folded }: Query,
  { unit, slot, missing, dates }: Judged,
): boolean => {
  if (unit.kind !== "milestone" || !slot?.field || missing.length > 0 || !asked.confirms || isNegative(folded))
    return false;
  if (asking.length > 0 || dates !== "none") return false;
  const telling = terms.filter(isTelling);
  const rest = telling.filter((term) => !isUnitName(term, unit.nameKeys));
  const isTold = (term: QueryTerm): boolean =>
    isName(term) ? hasAny(slot.own(), term.keys) : term.stems.every((key) => slot.about.has(key));
  const isDeed = rest.length < telling.length || /^(?:and )?did /.test(folded);
  return isDeed && rest.some(isName) && !rest.every(isName) && rest.every(isTold);
};

/** "Which freedoms does the 2015 editorial list?": a sentence of that document which lists the very noun, and holds all that is said. */
const isItsList = (
  { asked: { type, head, confirms } }: Query,
  { unit, slot, gives, missing, dates }: Judged,
): boolean =>
  unit.kind === "passage" &&
  type === "list" &&
  slot?.type === type &&
  !confirms &&
  gives &&
  missing.length === 0 &&
  dates === "agree" &&
  head !== null &&
  head.stems.length > 0 &&
  head.stems.every((key) => slot.about.has(key));

/** To what the question before was about. */
const POINTS = /\b(?:it|its|he|she|him|her|his|they|them|their|that|this)\b/;

/** 0 to 1: how likely several have to be together. */
const TOGETHER = 0.8;

/**
 * An entry that training did not know, and that a judge who learned from questions never finds likely: it answers where
 * it holds everything that is said, more than one thing, and has what is asked for.
 */
const answersUntaught = ({ untaught, missing, held, gives, dates }: Judged): boolean =>
  untaught && missing.length === 0 && held.length > 1 && gives && (dates === "none" || dates === "agree");

/** A term or a time and nothing else is looked up: it says nothing that could be wrong. */
const isLookedUp = ({ asked }: Query, { missing, held, dates, unit }: Judged): boolean =>
  asked.keyword &&
  asked.type === null &&
  missing.length === 0 &&
  (held.length > 0 || (dates === "agree" && unit.kind === "passage"));

/** A word alone that stands everywhere here, and that was guessed at: "sorces". */
const isBare = (query: Query, best: Judged): boolean =>
  query.terms.length < 2 && query.terms.every(({ corrected }) => corrected !== null) && saysNothing(query, best);

/** Nearly nothing but words that mean nothing here: "brisk lantern trombone". */
function isSenseless({ held, missing }: Judged): boolean {
  const certain = held.filter(({ corrected }) => corrected === null).length;
  const strange = missing.filter(({ kind }) => kind === "unknown" || kind === "common").length;
  return strange > 1 && strange >= NEARLY_ALL * (certain + missing.length - strange);
}

/**
 * Nearly nothing but words that the evidence lacks, or that were guessed at; or such as stand everywhere here, which find
 * something only with a time or a figure, or where there are many and the evidence has all.
 */
function saysNothing(query: Query, { held, missing, dates, unit }: Judged): boolean {
  const certain = held.filter(({ corrected }) => corrected === null).length;
  if (missing.length > 1 && missing.length >= NEARLY_ALL * certain) return true;
  if (held.length + missing.length > 0 || query.figures.some(({ high }) => high >= 100)) return false;
  if (query.dates.length > 0) return dates !== "agree" && (query.asked.confirms || query.asked.type === "person");
  const enough = query.terms.length >= (query.asked.keyword ? 2 : BROAD_ENOUGH);
  return !enough || !query.terms.every((term) => hasAny(unit.keys, term.keys));
}

const BROAD_ENOUGH = 3;

/** So many words that are lacking for each that is held are nearly all. */
const NEARLY_ALL = 3;

/** Every candidate held against the question, with how it stands to what answered before. */
export function lookAt(query: Query, candidates: readonly Candidate[], context: Context = ALONE) {
  return candidates.map(({ unit, rank }) => ({
    agreement: withSlot(query, weigh(query, unit, rank)),
    standing: standingOf(unit, context),
  }));
}

function standingOf(unit: Unit, { carried, units, beside }: Context): Standing {
  const before = units.includes(unit);
  return {
    first: unit === units[0],
    before,
    beside: !before && beside.includes(unit),
    carried: carried.length === 0 ? 0 : carried.filter((term) => isHeld(term, unit)).length / carried.length,
    follows: carried.length + units.length > 0,
  };
}

/** Of another date, figure or body than is asked for. */
export const contradicts = ({ dates, figures, otherBody }: Judged): boolean =>
  dates === "differ" || figures === "differ" || figures === "absent" || otherBody !== null;

/**
 * Of another country than the question's, or without what is counted or measured, or an entry that names nobody where it is asked
 * who: "on Belarus", "estimate of soldiers", "how old", "who signed the order".
 */
const isOfAnother = (query: Query, judged: Judged): boolean =>
  (query.asked.confirms && judged.missing.length > 0 && lacksMention(query, judged.missing)) ||
  (query.asked.type === "person" && tellsNotWho(query, judged)) ||
  isOnOther(query, judged);

/** The holders of an office whom a question names, unless it asks for whoever came next to them. */
function holdersNamed({ terms, folded, keys }: Query, judged: readonly Judged[]): readonly Holder[] {
  const names = terms.filter(({ kind }) => kind === "name");
  if (names.length === 0 || hasAny(keys, BESIDE_THEM) || NEXT_TO.test(folded)) return [];
  return judged.flatMap(({ unit }) =>
    isHolder(unit) && names.some((term) => hasAny(unit.nameKeys, term.keys)) ? unit : [],
  );
}

const BESIDE_THEM = ["successor", "predecessor"];
const NEXT_TO =
  /\b(?:before|after|between|until|till|others?|else|than|next|previous|former|prior|then)\b|succe|replac|follow/;

type Holder = Extract<Unit, { readonly kind: "milestone" }>;

const isHolder = (unit: Unit): unit is Holder => unit.kind === "milestone" && unit.milestone.office?.role === "holder";

/** "Lefkowitz confirmed by the Senate?", "who confirmed Lefkowitz?": what is so of another holder of the office. */
const isOfOtherHolder = (holders: readonly Holder[], { unit }: Judged): boolean =>
  isHolder(unit) &&
  !holders.includes(unit) &&
  holders.some(({ milestone }) => milestone.office?.of === unit.milestone.office?.of);

/** "Turner's final report", "was King full-time?": that somebody held an office tells nothing of what else is asked of them. */
function tellsNoneOf({ asked, terms }: Query, holders: readonly Holder[], { unit, gives }: Judged): boolean {
  if (asked.type !== null && gives) return false;
  const rest = terms.filter(
    ({ kind, keys }) => kind !== "country" && !holders.some(({ nameKeys }) => hasAny(nameKeys, keys)),
  );
  return rest.some(isTelling) && rest.every((term) => !holdsTerm(unit.keys, term));
}

/** Whether an entry tells of nobody who is asked for. */
function tellsNotWho({ asked, folded, terms }: Query, { unit, gives, slot }: Judged): boolean {
  if (unit.kind !== "milestone") return false;
  const isOfOffice = unit.milestone.office !== undefined;
  return (
    (!gives && !asked.confirms && slot?.text === "" && !WHO_IS.test(folded)) ||
    ((isOfOffice || !(slot && tellsByWhom(slot))) && asksForAppointer(folded, unit)) ||
    (isOfOffice && BY_WHOM.test(folded) && !(slot && tellsByWhom(slot) && areAbout(terms, slot))) ||
    (!isOfOffice && slot?.type !== "person" && WHO_HELD.test(folded))
  );
}

const isOnOther = ({ asked, folded, keys, ordinals, terms }: Query, { unit, missing, gives, slot }: Judged): boolean =>
  (asked.confirms && missing.some(({ kind, start }) => NAMING.has(kind) && BY.test(folded.slice(0, start)))) ||
  (unit.kind === "milestone" &&
    unit.milestone.office !== undefined &&
    ((SAID.test(folded) && !TOLD.test(saidBy(unit))) || isOnAnother(missing, { folded, keys }))) ||
  missing.some(({ kind, start }) => kind === "country" || COUNTED.test(folded.slice(0, start))) ||
  (isMeasure(asked.head) && !gives) ||
  (slot !== null && unit.kind === "milestone" && (isOfOtherBody(slot, terms, unit) || isGoalAlone(slot, folded))) ||
  (unit.kind === "milestone" &&
    ordinals.length > 0 &&
    ordinals.every((key) => key !== FIRST && !(asked.type === "person" ? unit.textKeys : unit.keys).has(key))) ||
  (asked.type === "date" && DAY.test(folded) && slot?.days != null && slot.days.from !== slot.days.to);

/** "Who chaired the Human Rights Council?" is not told by who chaired what it set up. */
const isOfOtherBody = ({ type, about }: Slot, terms: readonly QueryTerm[], { nameKeys }: Unit): boolean =>
  type !== "statement" &&
  hasAny(about, ON_BODY) &&
  terms.some((term) => kindOfName(term) === "body") &&
  !terms.some(({ keys }) => hasAny(nameKeys, keys));

const ON_BODY = ["chair", "member"];

/** "How many hours did RFA broadcast?" is not told by how many it was to. */
const isGoalAlone = ({ about }: Slot, folded: string): boolean => about.has("goal") && DONE.test(folded);

const DONE =
  /^(?:and )?how (?:many|much) (?:\w+ ){1,4}?(?:did|do|does|has|have) (?!.*\b(?:acts?|laws?|nkhra|congress|section|call|aim|require|want|ask|need|have to)\b)/;

/** "Who was the rapporteur when the inquiry was set up?" is not told by whoever set it up. */
const WHO_HELD = /\bwho (?:is|was|were) (?:the )?(?:\w+ ){0,3}(?:envoy|rapporteur)\b/;

/** "Is cannibalism mentioned in it?" is not told by what says nothing of that. */
function lacksMention(query: Query, missing: readonly QueryTerm[]): boolean {
  const things = mentionedIn(query);
  return things.length > 0 && things.every((term) => missing.includes(term));
}

const mentionedIn = rememberingLatest(({ folded, terms }: Query): readonly QueryTerm[] => {
  const [upTo, isSo, verb = ""] = MENTIONED.exec(folded) ?? [];
  if (upTo === undefined) return [];
  return terms.filter(
    (term) => isTelling(term) && (isSo ? term.end <= upTo.length - verb.length : term.start >= upTo.length),
  );
});

/** What is mentioned stands before that, and after "does it mention". */
const MENTIONED =
  /^(?:(?:and|so) )?(?:(is|are|was|were)|does|do|did)\b.*? (mentioned|included|mention|include|refer to|talk about|speak of|cover)\b/;

/** "Was Turner nominated by Biden?": by whom that was done is what is claimed. */
const NAMING: ReadonlySet<QueryTerm["kind"]> = new Set(["name", "unknown"]);
const BY = /\bby (?:the |president |secretary |senator )?$/;

/** "Who was Kirby?" is answered by the entry itself. */
const WHO_IS = /\bwho(?:'s|s| is| are| was| were) /;

/** "Who appointed Salmón?", which no entry tells that names its holder alone: by whom that was done is no holder's name. */
const asksForAppointer = (folded: string, { slots }: Unit): boolean =>
  APPOINTS.test(folded) && !slots.some(({ field }) => field !== null && APPOINTED_BY.test(field.label));

const areAbout = (terms: readonly QueryTerm[], slot: Slot): boolean =>
  terms.every((term) => term.kind !== "act" || isAbout(term, slot));

/** "By whom?", after when somebody was appointed. */
const BY_WHOM = /^(?:(?:and|so|ok|but),? )*by whom\W*$/;

const APPOINTED_BY = /^(?:appointed|nominated|named|chosen) by$/i;
const APPOINTS =
  /^(?:and )?(?:who|which \w+) (?:appoint|nominat|nam|pick|chose|select)\w* (?!in\b|on\b|after\b)|^(?:and )?by whom (?:was|were) .* (?:appoint|nominat|nam|pick|chosen|select)/;

/** Whoever there was, there was a first. */
const FIRST = stemKey("first");

/** "When was Kirby named rapporteur?": the dates of another holder of the office are not his. */
const isOnAnother = (missing: readonly QueryTerm[], { folded, keys }: Pick<Query, "folded" | "keys">): boolean =>
  !keys.has("successor") && missing.some(({ kind, start }) => kind === "name" && SUBJECT.test(folded.slice(0, start)));

/** What stands before whom a question is about: "is", "was the special envoy". */
const SUBJECT =
  /\b(?:was|were|is|did|does|has|had) (?:the )?(?:(?:un|us|special) )*(?:(?:envoy|rapporteur|representative|ambassador) )?$/;

/** What somebody said is told by no entry of an office and its holder, unless it tells that they did. */
const TOLD = /\b(?:said|told)\b/;
const SAID = /\bwhat (?:did|does|has|had) (?:\w+ ){1,4}(?:say|said|tell|told)\b/;

/** What is counted stands after this. */
const COUNTED = /\b(?:estimates?|numbers?|figures?) (?:of|for) (?:the |all )?$/;

/** "On which day": a month or a year is no answer. */
const DAY = /\b(?:what|which|exact|precise) (?:calendar )?day\b|\bday (?:in|of) (?!adoption)\w+|\bexact date\b/;

/** What is measured stands in no word of the question. */
const isMeasure = (head: QueryTerm | null): boolean => head !== null && head.start === head.end;

/** A claim with a figure needs evidence that has a figure to compare. */
const isUnconfirmed = (query: Query, { figures, unit }: Judged): boolean =>
  query.asked.confirms &&
  query.figures.some(({ noun }) => noun !== null) &&
  figures === "none" &&
  !namesPlaces(query, unit);

/** "The second conference", of a unit that has a field for the second. */
const namesPlaces = ({ figures, ordinals }: Query, unit: Unit): boolean =>
  figures.every(({ kind }) => kind === "ordinal") && ordinals.every((key) => unit.textKeys.has(key));

import { correctName } from "../answering/misnaming.ts";
import { correctBody } from "../answering/misplaced.ts";
import { agreeingWith } from "../answering/search.ts";
import { meant } from "../base/meant.ts";
import { type Finding, yesOrNo } from "../finding.ts";
import { hasAny } from "../language/keys.ts";
import { isNegative, isUnreal } from "../reading/denial.ts";
import { publishedBy } from "../reading/documents.ts";
import { tellsOfEvent, tellsOfSomeEvent } from "../reading/events.ts";
import { isTelling, type Query } from "../reading/query.ts";
import { answerOffice } from "../series/offices.ts";
import { isAbout, states, type Unit, unitId } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";
import { speaksAlike } from "../weighing/speaks-alike.ts";
import { decisionOn, only } from "./decision.ts";
import { isObject, isOfOneOfMany, pointsTo } from "./parting/pointing.ts";
import { verdictBy, verdictOn } from "./shown.ts";
import { readStatement, type Statement, unshown } from "./statement.ts";
import { succession } from "./succession.ts";
import {
  holdsAll,
  isEnough,
  isInItsWords,
  isOfItsTime,
  isOfVotes,
  mayBeNear,
  mayGive,
  mayHold,
  namesBills,
  namesSymbols,
  presumes,
  tellsChange,
} from "./supports/agreeing.ts";
import { affirmed, deniedOf } from "./supports/denied.ts";
import { hasItThen, tellsOtherwise } from "./supports/otherwise.ts";
import { areTurnedRound } from "./supports/own-fields.ts";
import { hasTheirTitles } from "./supports/own-titles.ts";
import { endsOtherwise, supports } from "./supports/supports.ts";
import { mayTell } from "./teller.ts";
import type { ClaimVerdict } from "./verdict.ts";

/** Holds a statement against the entries and the sentences of the sources. */
export function judgeByEntries(statement: Statement): ClaimVerdict {
  const { claim, query, about, now, knowledge } = statement;
  const told = judgeDenied(statement) ?? judgeByOffice(statement);
  if (told) return told;
  const decision = onItself(decisionOn(statement), statement);
  // Whoever is said to have set something up did so, or another did: what else has all the words does not matter.
  const founder = correctBody(query, [...decision.accepted, ...decision.near]);
  if (founder) return verdictBy(statement, "differs", founder);
  const weighed = holdingIt(statement, decision);
  const holding = weighed.length > 0 ? weighed : holdingIt(statement, unweighed(statement));
  if (holding.length > 0) return verdictOn(claim, "in", query, holding, about);
  // What else is said of a resolution that is named is not told by what does not name it.
  if (query.symbols.length > 0) return unshown(statement, "missing");
  const against = againstIt(statement, decision);
  if (against.length > 0) return verdictOn(claim, "differs", query, against, about);
  const denying = denyingIt(statement, decision);
  if (denying.length > 0) return verdictOn(claim, "differs", query, denying, about);
  const misnamed = isUnreal(query.folded) ? null : correctName(query, now, knowledge);
  return misnamed ? verdictBy(statement, "differs", misnamed) : unshown(statement, "missing");
}

/** Whether a statement denies what is borne out: then that stands against it; else null. */
function judgeDenied(statement: Statement): ClaimVerdict | null {
  const so = affirmed(statement.text);
  const found = so === null ? null : judgeByEntries(readStatement(so, statement));
  return found?.verdict === "in" ? { ...found, claim: statement.claim, verdict: "differs" } : null;
}

/** What bears out that it is not so, of entries that deny something, and for good: "none found up to November 2025" is not. */
function denyingIt(statement: Statement, decision: Decision): readonly Judged[] {
  const isDenying = ({ unit }: Judged): boolean =>
    unit.kind === "milestone" &&
    unit.slots.some(
      (slot) => isNegative(slot.text) && statement.query.terms.some((term) => isTelling(term) && isAbout(term, slot)),
    );
  const denied = [...decision.accepted, ...decision.near].some(isDenying) ? deniedOf(statement.text) : null;
  if (denied === null) return [];
  const read = readStatement(denied, statement);
  return holdingIt(read, onItself(decisionOn(read), read)).filter(
    (one) => isDenying(one) && isNamed(one, read.query) && !(one.slot !== null && UP_TO.test(one.slot.text)),
  );
}

/** Of what an entry on somebody denies, whoever is said to be it is named. */
const isNamed = ({ unit }: Judged, { terms }: Query): boolean =>
  !unit.slots.some(({ type, own }) => type === "person" && hasAny(unit.nameKeys, [...own()])) ||
  terms.some(({ kind, keys }) => kind === "name" && hasAny(unit.nameKeys, keys));

const UP_TO = /\bup to\b/;

/** Holds a statement on who held an office, when, and after whom, against all who did; null where it says more than that. */
export function judgeByOffice(statement: Statement): ClaimVerdict | null {
  const placed = placeClaimed(statement);
  return placed && verdictBy(statement, placed.outcome === "corrected" ? "differs" : "in", placed);
}

/**
 * "The Washington File article was published on 8 March": the head and the foot of the document tell that, and no sentence
 * of it on when another came out.
 */
function onItself(decision: Decision, { text, knowledge }: Statement): Decision {
  const published = publishedBy(text, knowledge.base);
  if (published === null) return decision;
  return only(decision, ({ unit }) => unit.kind !== "passage" || (unit.source === published && !states(unit)));
}

/**
 * What else may bear it out: a statement need not be what anybody would ask. A sentence that says it is always weighed, and
 * names and a date alone say nothing that is.
 */
function unweighed(statement: Statement): Weighed {
  const { query, source, knowledge } = statement;
  const says = query.figures.length > 0 || query.terms.some(({ kind }) => TELLING.has(kind));
  const near = says && !source ? agreeingWith(query, knowledge) : [];
  return {
    accepted: [],
    near: near.filter(({ unit }) => unit.kind === "milestone" && mayTell(statement, unit)),
    contradicting: [],
  };
}

/** Kinds of terms that say what was done or was so. */
const TELLING: ReadonlySet<string> = new Set(["act", "plain", "word"]);

type Weighed = Pick<Decision, "accepted" | "near" | "contradicting">;

/** What bears it out. */
function holdingIt({ query, before, knowledge }: Statement, weighed: Weighed): readonly Judged[] {
  const { accepted, near, contradicting } = weighed;
  const nearly = contradicting.filter((one) => mayBeNear(one, query) || tellsChange(one, query));
  return [...accepted, ...near, ...nearly].filter(
    (one) =>
      holdsAll(one, query) &&
      isOfItsTime(one, query) &&
      isInItsWords(one, query) &&
      pointsTo(one, query, before) &&
      isObject(one, query, before) &&
      namesSymbols(one, query) &&
      supports(query, one.unit, knowledge.lexicon),
  );
}

/** What contradicts it: by another beginning or end, or by another date or figure of the same. */
function againstIt({ text, query, before, knowledge }: Statement, decision: Decision): readonly Judged[] {
  if (isNegative(query.folded) || isOfOneOfMany(text)) return [];
  const { accepted, near, contradicting } = decision;
  const all = [...accepted, ...near, ...contradicting];
  const isOtherwise = ({ unit }: Judged): boolean =>
    unit.kind === "milestone" &&
    ((tellsOtherwise(query, unit) && !all.some((one) => one.unit !== unit && hasItThen(query, one.unit))) ||
      (!contradicting.some((one) => one.unit === unit) &&
        (areTurnedRound(query, unit) || endsOtherwise(query, unit, knowledge.lexicon))));
  const otherwise = all.filter(
    (one) =>
      holdsAll(one, query) &&
      namesBills(one, query) &&
      pointsTo(one, query, before) &&
      isObject(one, query, before) &&
      isOtherwise(one),
  );
  if (otherwise.length > 0) return otherwise;
  // What is said of resolutions and votes at large is contradicted by their own entries alone, which were asked before.
  const mayBeSo = (one: Judged): boolean =>
    mayHold(one, query) || (mayGive(one) && supports(query, one.unit, knowledge.lexicon));
  if (isOfVotes(query) || [...accepted, ...near].some(mayBeSo)) return [];
  return contradicting.filter(
    (one) =>
      one.missing.length === 0 &&
      !isOfOtherBody(one, query, all) &&
      !(one.dates === "differ" && (tellsOfSomeEvent(query) || isOfSeries(one))) &&
      namesBills(one, query) &&
      isEnough(one, query) &&
      presumes(one, query) &&
      speaksAlike(query, one.unit) &&
      pointsTo(one, query, before) &&
      isObject(one, query, before),
  );
}

/** "KINU reported six camps in 2024": of another year there may be another estimate, or another meeting. */
const isOfSeries = ({ unit, figures }: Judged): boolean =>
  unit.kind === "milestone" &&
  figures !== "agree" &&
  (meant(unit.milestone, "estimate") ?? meant(unit.milestone, "procedural-vote")) !== undefined;

/**
 * What another body did on another day, and every meeting of another, is something else; so is another number of what the
 * body that is named has no entry of.
 */
const isOfOtherBody = ({ unit, otherBody, dates, figures }: Judged, query: Query, all: readonly Judged[]): boolean =>
  otherBody !== null &&
  (dates === "differ" ||
    tellsOfEvent(query) ||
    (figures === "differ" &&
      !all.some(
        (one) => one.held.includes(otherBody) && groupOf(one.unit) !== null && groupOf(one.unit) === groupOf(unit),
      )));

const groupOf = (unit: Unit): string | null => (unit.kind === "milestone" ? unit.milestone.group : null);

/**
 * A place in an office, first or second or after another, that a statement gives somebody, and the time of it, or that
 * nobody held one; null if it gives none, or another time than is told.
 */
function placeClaimed({ query, knowledge: { units, lexicon } }: Statement): Finding | null {
  const office = answerOffice(query, units, []);
  if (query.ordinals.length === 0 && (!office || yesOrNo(office) === null)) return succession(query, units);
  const [shown] = office?.evidence ?? [];
  const unit = units.find((one) => one.kind === "milestone" && unitId(one) === shown?.citation.id);
  return unit && hasTheirTitles(query, unit, lexicon) ? office : null;
}

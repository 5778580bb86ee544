import type { FactBase, Resolution } from "./base/schema.ts";
import { correctionOf, findingOf, nothingFound, unitId } from "./compose/prose.ts";
import { timelineOf } from "./compose/timeline.ts";
import type { Finding } from "./finding.ts";
import { hasAny } from "./language/keys.ts";
import type { Lexicon } from "./language/lexicon.ts";
import { fold } from "./language/text.ts";
import { type Documents, withYears } from "./reading/documents.ts";
import { type Earlier, resolve } from "./reading/follow-up.ts";
import type { Query } from "./reading/query.ts";
import { sidesOf } from "./reading/sides.ts";
import { understand } from "./reading/understand.ts";
import { answerSequence } from "./series/answering.ts";
import { answerBySymbol } from "./series/by-symbol.ts";
import { answerNotable, WHICH_TEXT } from "./votes/notable.ts";
import { answerFromRecord } from "./votes/route.ts";
import type { Agreement } from "./weighing/agreement.ts";
import { type Decision, decide } from "./weighing/decide.ts";
import type { Candidate, Retriever } from "./weighing/retrieve.ts";
import type { Unit } from "./weighing/units.ts";

/** Everything that answering needs, made once from the fact base. */
export interface Knowledge {
  readonly base: FactBase;
  readonly lexicon: Lexicon;
  readonly units: readonly Unit[];
  readonly retriever: Retriever;
}

/** How a question was read and what it came to. */
export interface Interpretation {
  readonly query: Query;
  readonly decision: Decision;
  readonly finding: Finding;
  /** How the question was read where the public record itself answers it; else empty. */
  readonly fromRecord: readonly string[];
  /** What a follow-up can go on from. */
  readonly earlier: () => Earlier;
}

/** The command that is read like a question; as a command it stands alone. */
const COMMAND = /^\/?(?:nkhr\s+)?resolutions\b/i;

/** Reads one question in the light of the one before, looks for it in every way there is, and settles on a finding. */
export function interpret(text: string, before: Earlier | null, now: Date, knowledge: Knowledge): Interpretation {
  const read = understand(withYears(text, documentsOf(knowledge)), knowledge.lexicon, now);
  const resolved = resolve(read, COMMAND.test(text) ? null : before);
  const { query } = resolved;
  const whole = decideFor(resolved.query, resolved.carried, resolved.units, knowledge);
  const decision = (resolved.kind === "whole" && decideBySides(text, query, whole, now, knowledge)) || whole;
  const record = answerFromRecord(query, before, resolved.kind === "about", knowledge.base);
  const votes = record && COMMAND.test(text) ? { ...record.finding, final: true as const } : (record?.finding ?? null);
  const sequence = query.opinion
    ? null
    : (answerBySymbol(query, knowledge.units) ?? answerSequence(query, knowledge.units, resolved.units));
  const settled = settle(query, decision, votes, sequence ?? timeFor(query, knowledge));
  const open = !query.opinion && !votes?.final && (settled.outcome === "not-found" || isOfTexts(query, settled, votes));
  const finding = (open && answerNotable(query, knowledge.units)) || settled;
  return {
    query,
    decision,
    finding,
    fromRecord:
      record && finding.evidence[0] === record.finding.evidence[0] && finding.lead === record.finding.lead
        ? record.read
        : [],
    earlier: () => ({
      query: merged(query, resolved.carried),
      units: finding.outcome === "not-found" ? [] : unitsOf(finding, knowledge.units),
      resolutions: votes?.outcome === "answered" ? resolutionsOf(votes, knowledge.base) : [],
      aboutVotes: votes?.outcome === "answered",
    }),
  };
}

const documentsOf = ({ base, lexicon, units }: Knowledge): Documents => ({
  sources: base.sources,
  speaksOf(source, words) {
    const terms = lexicon.read(fold(words)).filter(({ kind }) => kind === "name" || kind === "plain");
    const passages = units.filter((unit) => unit.kind === "passage" && unit.source === source);
    return (
      terms.some(({ kind }) => kind === "name") &&
      terms.every(({ keys }) => passages.some((passage) => hasAny(passage.keys, keys)))
    );
  },
});

/** "Which resolution …": what no resolution answers is not answered by an entry that mentions one. */
function isOfTexts({ folded }: Query, { evidence: [first] }: Finding, votes: Finding | null): boolean {
  const isResolution = first?.kind === "record" && /^[AE]\//.test(first.record);
  return isResolution ? votes === null : WHICH_TEXT.test(folded);
}

/** Below what has to be held, above what is passed over. */
const CARRIED_WEIGHT = 0.9;

const MOST_REMEMBERED = 4;

/** The units that a finding shows, best first, for follow-ups to ask on about. */
function unitsOf(finding: Finding, units: readonly Unit[]): readonly Unit[] {
  const shown = finding.evidence.map((item) => (item.kind === "quote" ? item.fact : item.record));
  const found = shown.flatMap((id) => units.find((unit) => unit.kind !== "notable" && unitId(unit) === id) ?? []);
  return found.slice(0, MOST_REMEMBERED);
}

function merged(query: Query, carried: readonly Query["terms"][number][]): Query {
  if (carried.length === 0) return query;
  const terms = [...query.terms, ...carried.map((term) => ({ ...term, weight: CARRIED_WEIGHT }))];
  return { ...query, terms, keys: new Set(terms.flatMap((term) => term.keys)) };
}

function resolutionsOf(finding: Finding, base: FactBase): readonly Resolution[] {
  const ids = new Set(finding.evidence.flatMap((item) => (item.kind === "record" ? [item.record] : [])));
  const found = base.resolutions.filter((one) => ids.has(one.id));
  return found.length <= 3 ? found : [];
}

function decideFor(query: Query, carried: Query["terms"], before: readonly Unit[], knowledge: Knowledge): Decision {
  const wide = merged(query, carried);
  const found = knowledge.retriever.find(wide);
  const beside = besideOf(before, knowledge.units);
  const extra: Candidate[] = [...before, ...beside]
    .filter((unit) => !found.some((one) => one.unit === unit))
    .map((unit) => ({ unit, rank: 0.5 }));
  const candidates = [...found, ...extra];
  const context = carried.length > 0 || before.length > 0 ? { carried, units: before, beside } : undefined;
  if (query.asked.compares && query.dates.length === 1)
    return decide({ ...wide, dates: [], figures: [] }, candidates, context);
  const decision = pointingBack(query, before, decide(wide, candidates, context));
  if (decision.accepted.length > 0 || query.dates.length < 2 || query.dates.length > MOST_COMPARED) return decision;
  return decideByDate(wide, candidates, context) ?? decision;
}

/** A comparison of two matters is two questions: what answers either, in turn, where both have an answer of their own. */
function decideBySides(text: string, query: Query, whole: Decision, now: Date, knowledge: Knowledge): Decision | null {
  if (!query.asked.compares) return null;
  const sides = sidesOf(text, query, knowledge.lexicon, now);
  if (!sides) return null;
  const [left, right] = sides.map((side) => decideFor(side, [], [], knowledge).accepted);
  if (!left?.[0] || !right?.[0] || left[0].unit === right[0].unit) return null;
  const held = new Set(whole.accepted.map(({ unit }) => unit));
  if (held.has(left[0].unit) && held.has(right[0].unit)) return null;
  return { accepted: inTurn([left.slice(0, MOST_A_SIDE), right.slice(0, MOST_A_SIDE)]), near: [], contradicting: [] };
}

const MOST_A_SIDE = 2;

/** The passages right before and after each, in the same source. */
function besideOf(units: readonly Unit[], all: readonly Unit[]): readonly Unit[] {
  const beside = units.flatMap((unit) => {
    if (unit.kind !== "passage") return [];
    return [all[unit.at - 1], all[unit.at + 1]].filter(
      (other): other is Unit => other?.kind === "passage" && other.source === unit.source,
    );
  });
  return beside.filter((unit) => !units.includes(unit));
}

const PERSON = /\b(?:he|she|him|her|his|hers)\b/;
const PRONOUN = /\b(?:he|she|him|her|his|hers|it|its|they|them|their|that|those|there)\b/;

/** "When was she sworn in?" means whom the last answer was about, if that answers it; "what else?" means anything but. */
function pointingBack(query: Query, before: readonly Unit[], decision: Decision): Decision {
  if (before.length === 0) return decision;
  if (/\belse\b/.test(query.folded) && query.terms.length > 0) {
    const persons = PERSON.test(query.folded) && before[0] ? personsOf(before[0]) : [];
    const others = decision.accepted.filter(
      ({ unit, held }) => !before.includes(unit) && (held.length > 0 || hasAny(unit.textKeys, persons)),
    );
    return others.length > 0 ? { ...decision, accepted: others } : decision;
  }
  if (!PRONOUN.test(query.folded)) return decision;
  const same = decision.accepted.filter(({ unit }) => before.includes(unit));
  const only = PERSON.test(query.folded) ? same.filter(({ unit }) => unit === before[0]) : [];
  return same.length > 0 ? { ...decision, accepted: only.length > 0 ? only : same } : decision;
}

/** The names of the persons that a unit can answer with. */
const personsOf = ({ slots }: Unit): readonly string[] =>
  slots.flatMap(({ type, own }) => (type === "person" ? [...own].filter((key) => !key.startsWith("~")) : []));

/** More dates than this are no comparison, and each costs another look at every candidate. */
const MOST_COMPARED = 6;

/** "2006 versus 2015": what agrees with one of the dates each. */
function decideByDate(
  query: Query,
  candidates: readonly Candidate[],
  context: Parameters<typeof decide>[2],
): Decision | null {
  const parts = query.dates.map((date) => decide({ ...query, dates: [date] }, candidates, context));
  if (parts.some((part) => part.accepted.length === 0)) return null;
  return { accepted: inTurn(parts.map(({ accepted }) => accepted)), near: [], contradicting: [] };
}

/** The best of each, then the second of each, and so on; none twice. */
function inTurn(parts: readonly (readonly Agreement[])[]): readonly Agreement[] {
  const merged: Agreement[] = [];
  const most = Math.max(...parts.map((part) => part.length));
  for (let at = 0; at < most; at += 1) {
    for (const part of parts) {
      const next = part[at];
      if (next && !merged.some(({ unit }) => unit === next.unit)) merged.push(next);
    }
  }
  return merged;
}

/** A time and nothing else: what is dated then. */
function timeFor(query: Query, { base, units }: Knowledge): Finding | null {
  if (query.asked.confirms || query.asked.type === "figure" || query.asked.type === "person") return null;
  if (query.dates.length === 0 || query.opinion || query.symbols.length > 0 || query.figures.length > 0) return null;
  if (
    query.terms.some(
      (term) => term.weight >= 1 && !term.keys.some((key) => key === "adopt" || key === "release" || key === "~new"),
    )
  )
    return null;
  const records = units.filter((unit) => unit.kind === "milestone");
  const finding = timelineOf(query.dates, base, records);
  return finding.outcome === "answered" ? finding : null;
}

/** Puts together what the ways of looking found: the record's own answer first, what the sources say beside it. */
function settle(query: Query, decision: Decision, votes: Finding | null, sequence: Finding | null): Finding {
  if (query.opinion) return nothingFound(query, decision);
  if (votes?.final && !(votes.outcome === "not-found" && isToldElsewhere(query, decision, votes))) return votes;
  if (sequence?.final && (votes === null || votes.outcome === "not-found")) return sequence;
  const premise =
    query.asked.confirms && votes?.outcome === "answered"
      ? correctionOf(
          query,
          decision.contradicting.filter(({ figures, unit }) => figures === "differ" && fits(unit, query, votes)),
        )
      : null;
  if (premise) return premise;
  const record = votes && votes.outcome !== "not-found" ? votes : sequence;
  const prose = findingOf(
    query,
    decision.accepted.filter(({ unit }) => fits(unit, query, votes)),
  );
  const isNow = record === sequence && query.asked.type === "person" && query.keys.has("newest");
  if (record && prose && !isNow) return join(record, prose);
  if (record) return record;
  if (prose && !(votes && isAboutVotes(query))) return prose;
  if (votes) return votes;
  return (
    correctionOf(
      query,
      decision.contradicting.filter(({ unit }) => fits(unit, query, votes)),
    ) ?? nothingFound(query, decision)
  );
}

/** What the record does not hold of a vote may be what a source tells, where the question itself speaks of no vote. */
function isToldElsewhere(query: Query, { accepted }: Decision, votes: Finding): boolean {
  const votesNamed =
    query.symbols.length > 0 ||
    query.ordinals.length > 0 ||
    query.terms.some((term) => term.weight >= 1 && hasAny(VOTING, term.keys));
  return !votesNamed && accepted.some(({ unit }) => unit.kind === "passage" && fits(unit, query, votes));
}

const VOTING = new Set([
  "vote",
  "vote-no",
  "vote-yes",
  "abstain",
  "tally",
  "position",
  "recorded-vote",
  "without-vote",
]);

/** What is notable about a resolution stands aside where the record itself answers, and for other symbols than its own. */
function fits(unit: Unit, query: Query, votes: Finding | null): boolean {
  if (unit.kind === "notable")
    return (
      votes?.outcome !== "answered" &&
      query.symbols.every((symbol) => unit.resolution.id.toLowerCase().endsWith(symbol))
    );
  return query.symbols.length === 0 || query.symbols.some((symbol) => symbol.startsWith("s/"));
}

/** Tallies and positions are answered from the record or not at all: a sentence that mentions votes is no answer. */
const isAboutVotes = (query: Query): boolean =>
  query.symbols.length > 0 ||
  ["vote-no", "vote-yes", "abstain", "tally"].some((key) => query.keys.has(key) && query.dates.length > 0);

function join(first: Finding, second: Finding): Finding {
  const ids = new Set(first.evidence.map((item) => (item.kind === "quote" ? item.fact : item.record)));
  const at = second.evidence.flatMap((item, index) =>
    ids.has(item.kind === "quote" ? item.fact : item.record) ? [] : [index],
  );
  return {
    outcome: first.outcome,
    lead: first.lead,
    blocks: [...first.blocks, ...at.flatMap((index) => second.blocks[index] ?? [])],
    evidence: [...first.evidence, ...at.flatMap((index) => second.evidence[index] ?? [])],
  };
}

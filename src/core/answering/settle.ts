import { correctionOf } from "../compose/correction.ts";
import { nothingFound } from "../compose/nothing-found.ts";
import { findingOf } from "../compose/prose.ts";
import { bothOf, type Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { isOnMeetings } from "../meetings/meeting.ts";
import { kindOfName } from "../reading/names.ts";
import { isTelling, type Query } from "../reading/query.ts";
import { strangersIn, VOTES } from "../reading/vote-terms.ts";
import type { Unit } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";

/** Puts together what the ways of looking found: the record's own answer first, what the sources say beside it. */
export function settle(query: Query, decision: Decision, votes: Finding | null, sequence: Finding | null): Finding {
  if (query.outside) return nothingFound(query, decision);
  const elsewhere =
    votes?.outcome === "not-found" && (isToldElsewhere(query, decision, votes) || isOfMeeting(query, decision));
  if (votes?.final && !elsewhere) return votes;
  if (sequence?.final && (votes === null || votes.outcome === "not-found")) return sequence;
  const record = votes && votes.outcome !== "not-found" ? votes : sequence;
  const prose = findingOf(
    query,
    decision.accepted.filter(({ unit }) => fits(unit, query, votes)),
  );
  const isNow = record === sequence && query.asked.type === "person" && query.keys.has("newest");
  if (record && prose && !isNow) return { outcome: record.outcome, lead: record.lead, ...bothOf(record, prose) };
  if (record) return record;
  if (prose && (elsewhere || !(votes && isAboutVotes(query)))) return prose;
  if (votes) return votes;
  const all = [...decision.near, ...decision.contradicting];
  const named = all.filter(({ unit }) => isNamedWithYear(unit, query));
  const isBorneOut = decision.near.some(
    ({ missing, held, figures }) =>
      missing.length === 0 && held.length > 0 && (query.figures.length === 0 || figures !== "none"),
  );
  const presumed = isBorneOut
    ? []
    : decision.contradicting.filter(
        (one) =>
          fits(one.unit, query, votes) && !isOfAnother(one, query, all) && (named.length === 0 || named.includes(one)),
      );
  return correctionOf(query, presumed) ?? nothingFound(query, decision);
}

/** "The 2008 reauthorization": the year is part of the name, and says nothing that another could put right. */
const isNamedWithYear = (unit: Unit, { folded }: Query): boolean =>
  unit.kind === "milestone" &&
  unit.milestone.aliases.some((alias) => /\b(?:19|20)\d\d\b/.test(alias) && folded.includes(fold(alias)));

/**
 * What a question presumes is not contradicted by one entry where another is of that date or body: the law of 2008 says
 * nothing of that of 2012.
 */
function isOfAnother({ dates, otherBody, coverage, unit }: Judged, query: Query, others: readonly Judged[]): boolean {
  if (otherBody !== null) return others.some((one) => one.held.includes(otherBody) && one.coverage >= coverage);
  const isThen = ({ days }: Unit): boolean => days.some((day) => query.dates.some((date) => overlap(day, date)));
  return (
    dates === "differ" &&
    !isThen(unit) &&
    others.some(
      (one) =>
        (unit.kind === "passage" && !query.asked.confirms
          ? one.unit.kind === "milestone"
          : groupOf(one.unit) === groupOf(unit)) &&
        isThen(one.unit) &&
        one.held.length > 0 &&
        one.missing.every(({ kind }) => kind === "act"),
    )
  );
}

const groupOf = (unit: Unit): string => (unit.kind === "milestone" ? unit.milestone.group : unit.kind);

/**
 * What the record does not hold of a vote may be what a source tells, where the question itself speaks of no vote; whether
 * there was a text then, the record alone knows.
 */
function isToldElsewhere(query: Query, { accepted }: Decision, votes: Finding): boolean {
  const votesNamed =
    (query.asked.confirms && strangersIn(query).every(({ keys }) => keys.includes("security-council"))) ||
    query.symbols.length > 0 ||
    query.ordinals.length > 0 ||
    query.terms.some((term) => isTelling(term) && hasAny(VOTING, term.keys));
  const [best] = accepted;
  return !votesNamed && best?.unit.kind === "passage" && fits(best.unit, query, votes);
}

/** "The council in June 2024", when only the other Council met: the Security Council's meetings are entries of their own. */
function isOfMeeting({ terms, dates }: Query, { accepted: [best] }: Decision): boolean {
  const bodies = terms.filter((term) => kindOfName(term) === "body").map(({ surface }) => surface);
  return (
    (bodies.every((name) => name === "council") || bodies.length === 0) &&
    terms.some(({ surface }) => /^(?:council|meeting|session)s?$/.test(surface)) &&
    dates.length > 0 &&
    best?.dates === "agree" &&
    isOnMeetings(best.unit)
  );
}

const VOTING = new Set([...VOTES, "tally", "position"]);

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

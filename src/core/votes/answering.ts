import { unreachable } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import type { FactBase, Resolution } from "../base/schema.ts";
import { yearOf } from "../compose/resolution-words.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { enumerate } from "../language/enumerate.ts";
import { blankOut } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import type { Query } from "../reading/query.ts";
import { IN_ALL, NEGATED } from "../reading/vote-phrases.ts";
import { changeOf, changeSince } from "./change.ts";
import { committeeAnswer, votersUnknown } from "./committee.ts";
import { confirmExtreme, extreme } from "./extremes.ts";
import { gapsIn } from "./gaps.ts";
import { BY_NAME } from "./groups.ts";
import { confirmFirst, countPositions } from "./history.ts";
import { meanOf, measures, shareOf } from "./measures.ts";
import { positions } from "./positions.ts";
import { absenceOf, adoptionPresumed, falselyPresumed, rejectionIn } from "./presumed.ts";
import type { VoteQuestion } from "./reading.ts";
import { bareMonth, inScope, nearestSymbols, notInScope } from "./scope.ts";
import {
  countWords,
  howWords,
  MOST_IN_LEAD,
  nearest,
  recordLead,
  records,
  scopeWords,
  table,
  votedOn,
} from "./shown.ts";
import { sidesOf } from "./side.ts";
import { stageOf } from "./stage.ts";
import { between, states } from "./states.ts";
import { switchOf } from "./switch.ts";
import { confirmOrdinal, countAll, counted, noneOf, numbers, ordinal, tallies } from "./tallies.ts";
import { thresholdWords } from "./thresholds.ts";
import { coSponsors, voters } from "./voters.ts";
import { readVoters } from "./voting-states.ts";
import type { PlainWanted, Wanted } from "./wanted.ts";

/** Answers a question about resolutions from the record alone, and says which of those that it names are not there. */
export function answerVotes(question: VoteQuestion, query: Query, base: FactBase): Finding {
  const found = answerKnown(question, query, base);
  const { named, unknownSymbols } = question;
  if (found.outcome === "not-found" || named.length === 0 || unknownSymbols.length === 0) return found;
  return { ...found, lead: `${found.lead} ${unknownSymbols.join(", ").toUpperCase()} is not in the record.` };
}

function answerKnown(question: VoteQuestion, query: Query, base: FactBase): Finding {
  const outside = outsideOf(question, query, base);
  if (outside) return outside;
  const scope = inScope(question, query, base);
  const set = scope.resolutions;
  // What the Third Committee approved then was not adopted then.
  const isEarlier = scope.committee && !question.committee;
  const claim = claimOf(question, query, base, isEarlier ? [] : set);
  if (claim) return claim;
  if (set.length === 0 && question.recorded !== null && question.wanted.kind === "list") {
    const wider = inScope({ ...question, recorded: null }, query, base).resolutions;
    if (wider.length > 0) return noneOf(wider, question, query);
  }
  if (set.length === 0) return notInScope(question, query, base);
  const rejection = rejectionIn(set, question, query);
  if (rejection) return rejection;
  const held = { ...question, recorded: scope.recorded };
  const { kind } = question.wanted;
  if ((scope.committee && !TEXTUAL.has(kind)) || (question.committee && !question.plenary && !WITH_STAGE.has(kind))) {
    if (kind !== "list" || scope.committee || set.length === 1) return committeeAnswer(question, set, isEarlier);
  }
  return answerWanted(question.wanted, set, held, query, base);
}

/** What no stage has anything to say to. */
const TEXTUAL: ReadonlySet<Wanted["kind"]> = new Set(["unrecorded", "reason"]);

/** What is wanted that knows itself what the Third Committee has. */
const WITH_STAGE: ReadonlySet<Wanted["kind"]> = new Set([...TEXTUAL, "extreme", "count", "change", "measure", "group"]);

/** What the record cannot hold: Security Council texts, numbers that are nobody's, symbols that it lacks. */
function outsideOf(question: VoteQuestion, query: Query, base: FactBase): Finding | null {
  const { unknownSymbols, named, beyond } = question;
  if (beyond)
    return records(
      [beyond.one],
      ({ id, adopted, body }) =>
        `${id} (${dateText(adopted)}) is the ${beyond.by < 0 ? "first" : "latest"} resolution of the ${BODY_NAMES[body]} in the record: it holds none ${beyond.by < 0 ? "before" : "after"} it.`,
      ["Adopted", "Body"],
    );
  if (unknownSymbols.some((symbol) => /^(?:unsc|sc|security|resolution)/.test(symbol)))
    return notRecorded(
      "Security Council resolutions are not in the record; it holds the Council's procedural votes and meetings on North Korea.",
    );
  const stray = query.figures.find((figure) => figure.kind === "count" && figure.high >= 1_000);
  if (stray) return notFound(`Nothing in the record on these resolutions has the number ${stray.high}.`);
  if (unknownSymbols.length === 0 || named.length > 0) return null;
  return notFound(
    `${unknownSymbols.join(", ").toUpperCase()} is not in the record, which holds the ${base.resolutions.length} UN resolutions on human rights in North Korea.`,
    nearestSymbols(unknownSymbols[0] ?? "", base),
  );
}

/** A claim about a place in a row or a superlative is held against the whole row, not against the year that it names. */
function claimOf(question: VoteQuestion, query: Query, base: FactBase, set: readonly Resolution[]): Finding | null {
  const { wanted, named, bodies } = question;
  const isTimed = query.dates.length + named.length > 0;
  if (!query.asked.confirms || question.strained || !(isTimed || query.figures.length > 0)) return null;
  const allOf = (): readonly Resolution[] => {
    const timeless = { ...query, dates: [], folded: blankOut(query.folded, query.dates) };
    const all = inScope({ ...question, named: [] }, timeless, base).resolutions;
    const [first] = named;
    return bodies.length === 0 && first && !OF_ALL.test(query.folded)
      ? all.filter(({ body }) => body === first.body)
      : all;
  };
  switch (wanted.kind) {
    case "position": {
      const isPlace = wanted.place !== null && wanted.side !== null;
      return isPlace && isTimed && set.length > 0 ? confirmFirst(set, allOf(), wanted, question) : null;
    }
    case "ordinal":
      return isTimed ? confirmOrdinal(set, allOf(), wanted.at, question) : null;
    case "extreme":
      return query.dates.some(({ precision }) => precision === "range")
        ? null
        : confirmExtreme(set, allOf(), wanted, query, stageOf(question));
    default:
      return null;
  }
}

/** "The fewest ever", "of any vote": not of one body alone. */
const OF_ALL = /\b(?:ever|of (?:any|all)|all[- ]time)\b/;

function answerWanted(
  wanted: Wanted,
  set: readonly Resolution[],
  question: VoteQuestion,
  query: Query,
  base: FactBase,
): Finding {
  switch (wanted.kind) {
    case "reason": {
      const countries = readVoters(query, true) ?? [];
      const sides = sidesOf(query);
      const absent = absenceOf(set, countries, sides);
      if (absent) return absent;
      // "Why is there no list of no votes for 2018?"
      if (sides[0] !== undefined && countries.length === 0 && set.length <= MOST_IN_LEAD && votedOn(set).length === 0)
        return voters(set, sides[0]);
      const presumed = falselyPresumed(set, countries, query, question)?.lead ?? adoptionPresumed(set, query);
      return (presumed || query.keys.has("vote-no") || query.keys.has("abstain") ? notRecorded : notFound)(
        `Reasons for votes are not in the record; it holds dates, results and positions.${presumed ? ` ${presumed}` : ""}`,
        nearest(set),
      );
    }
    case "unrecorded":
      return notRecorded(
        `${wanted.what} not in the record; it holds dates, results and what is notable.`,
        nearest(set),
      );
    case "group":
      return groupOf(wanted, set);
    case "mean":
      return meanOf(set, wanted.measure, question);
    case "voters":
      return votersOf(wanted, set, question, query, base);
    case "states":
      return states(set, wanted.side, wanted.often, question);
    case "number":
      return numbers(counted(set, wanted.side, query), wanted, question);
    case "measure":
      if (wanted.measure.kind === "share" && question.recorded !== null && query.keys.has("resolution"))
        return shareOf(set, inScope({ ...question, recorded: null }, query, base).resolutions, question);
      return measures(set, wanted.measure, stageOf(question));
    case "switch":
      return switchOf(set, question);
    case "gaps":
      return gapsIn(set, inScope({ ...question, recorded: null }, query, base).resolutions, question, query);
    case "change":
      return wanted.since
        ? changeSince(set, base.resolutions, wanted.measure, question)
        : changeOf(set, wanted.measure, question);
    case "position":
      if (query.asked.type === "person" && SIDED_WITH.test(query.folded)) return alliesOf(wanted.countries, set);
      return positions(set, { ...wanted, ...claimsOf(query) }, question);
    case "count":
      return wanted.countries.length > 0
        ? countPositions(set, { ...wanted, place: null }, question)
        : (inARow(set, question, query, base) ?? countAll(set, question, query));
    case "extreme":
      return extreme(set, wanted, stageOf(question));
    case "ordinal":
      return ordinal(set, wanted.at, question, query.dates);
    case "cosponsors":
      return coSponsors(set, wanted.names, query);
    default:
      return answerPlain(wanted, set, question, query);
  }
}

/** "How many years in a row without a vote?": those up to the latest text of the body, which has one a year; null where it is no such text. */
function inARow(set: readonly Resolution[], question: VoteQuestion, { keys }: Query, base: FactBase): Finding | null {
  const [body, ...more] = question.bodies;
  if (!keys.has("consecutive") || question.recorded === null || body === undefined || more.length > 0) return null;
  const ours = base.resolutions.filter((one) => one.body === body);
  const row = ours.slice(ours.findLastIndex((one) => !set.includes(one)) + 1);
  const words = `${row.length} years in a row${scopeWords(question)}${howWords(question)}`;
  return row.length > 1 ? table(row, words) : null;
}

/** "Who voted with China?" */
const SIDED_WITH = /\b(?:voted?|sided|stood) (?:along(?:side)? )?with\b/;

/** Whoever voted no with states that did; who stood with those that did not is not recorded. */
function alliesOf(countries: readonly string[], set: readonly Resolution[]): Finding {
  const ours = set.filter(({ votedNo }) => countries.every((country) => votedNo.includes(country)));
  return ours.length > 0
    ? voters(ours, "no")
    : notRecorded(
        "Who voted with a state that did not vote no is not in the record; it names those that voted no.",
        nearest(set),
      );
}

/** Whether a yes or no is asked for, and of what: one vote, any of them, or all. */
function claimsOf({ asked, folded, keys }: Query): {
  readonly confirms: boolean;
  readonly claims: "ever" | "always" | null;
} {
  if (!asked.confirms || NEGATED.test(folded)) return { confirms: false, claims: null };
  return {
    confirms: true,
    claims: keys.has("always") || IN_ALL.test(folded) ? "always" : keys.has("ever") ? "ever" : null,
  };
}

/** Of states that are told by region or alliance: all that voted no, where their names are asked for a few votes. */
function groupOf({ side, names }: Extract<Wanted, { readonly kind: "group" }>, set: readonly Resolution[]): Finding {
  const told = names && side === "no" && set.length <= MOST_IN_LEAD ? voters(set, side) : null;
  return told?.outcome === "answered"
    ? { ...told, lead: `${BY_NAME}. ${told.lead}` }
    : notRecorded(`${BY_NAME}.`, nearest(set));
}

function votersOf(
  wanted: Extract<Wanted, { readonly kind: "voters" }>,
  set: readonly Resolution[],
  question: VoteQuestion,
  query: Query,
  base: FactBase,
): Finding {
  if (question.committee) return votersUnknown(set);
  const compared =
    wanted.among === "each" || wanted.side !== "no" ? null : between(set, wanted.among, base.resolutions);
  return compared ?? voters(counted(set, wanted.side, query), wanted.side);
}

function answerPlain({ kind }: PlainWanted, set: readonly Resolution[], question: VoteQuestion, query: Query): Finding {
  if (set.length > MOST_IN_LEAD) return list(set, question, query);
  if (query.keys.has("title") && query.asked.type !== "date")
    return records(set, ({ id, title }) => `The title of ${id}: “${title}”.`, ["Adopted", "Body"]);
  switch (kind) {
    case "date":
      return records(set, (one) => `${one.id} was adopted on ${dateText(one.adopted)}.`, ["Adopted", "Body"]);
    case "method":
    case "tally":
      return tallies(set, question);
    case "record":
      return records(set, recordLead, ["Body", "Adopted", "Result"], notableFor(question, query));
    case "list":
      return list(set, question, query);
    default:
      return unreachable(kind);
  }
}

/** What is notable about a resolution, where one is asked for by its symbol or for just that. */
const notableFor = ({ named }: VoteQuestion, { keys }: Query): ((one: Resolution) => string) | undefined =>
  named.length > 0 || keys.has("notable") ? ({ notable }) => notable.map(({ text }) => ` ${text}`).join("") : undefined;

function list(set: readonly Resolution[], question: VoteQuestion, query: Query): Finding {
  if (set.length === 1) return records(set, recordLead, ["Body", "Adopted", "Result"], notableFor(question, query));
  const when = query.dates.length > 0 ? `, ${enumerate(query.dates.map(timeWords))}` : "";
  const month = bareMonth(query);
  const during = month ? ` in ${month.name}` : "";
  const caption = `${countWords(set)}${scopeWords(question)}${howWords(question)}${thresholdWords(question.thresholds)}${during}${when}`;
  const years = [...new Set(set.map((one) => String(yearOf(one))))];
  const asked = query.asked.type === "date" || /\byears?\b/.test(query.folded);
  return table(set, caption, asked ? ` Years: ${enumerate(years)}.` : "");
}

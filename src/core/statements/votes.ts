import type { FactBase, Resolution } from "../base/schema.ts";
import { yearOf } from "../compose/resolution-words.ts";
import type { DateMention } from "../language/dates.ts";
import { within, yearAt } from "../language/days.ts";
import { isNegative } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";
import { strangersIn } from "../reading/vote-terms.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { readVoteQuestion, type VoteQuestion } from "../votes/reading.ts";
import { holdsOfMeeting, meetingsNamed } from "./meetings.ts";
import { FIRST_TEXT } from "./place-facets.ts";
import { positionsIn, statesIn } from "./positions.ts";
import { countedIn } from "./tallies.ts";
import { OTHER_TIME } from "./times.ts";
import { facetsOf } from "./vote-facets.ts";

/** How a statement about a vote stands to the record. */
export interface VoteVerdict {
  readonly verdict: "in" | "differs" | "unknown";
  /** The resolutions that it is about. */
  readonly resolutions: readonly Resolution[];
}

/**
 * Holds a statement about resolutions and votes against the record; null if it is about something else. Of several that
 * may be meant one is enough to bear it out, but what it denies has to hold of all.
 * @param before the resolutions that the statement before it was about, which are meant where it names none and no time
 */
export function checkVotes(query: Query, base: FactBase, before: readonly Resolution[] = []): VoteVerdict | null {
  const question = readVoteQuestion(query, base);
  if (!question || question.strained || question.unknownSymbols.length > 0) return null;
  if (OTHER_TIME.test(query.folded) || CAUSE.test(query.folded) || query.dates.length > MOST_DATES)
    return { verdict: "unknown", resolutions: [] };
  if (!speaksOfTexts(query, question, base)) return null;
  const ours = before.filter(({ body }) => question.bodies.length === 0 || question.bodies.includes(body));
  const verdicts =
    question.named.length > 0
      ? question.named.map((one) => checkScope([one], query.dates, question, query, base))
      : query.dates.length > 0
        ? narrowest(query.dates).map((date) => checkScope(scopeOf(date, question, base), [date], question, query, base))
        : [checkScope(ours, [], question, query, base)];
  const known = verdicts.filter((one) => one !== null);
  if (known.length === 0) return null;
  const resolutions = [...new Set(known.flatMap((one) => one.resolutions))];
  const differing = known.filter(({ verdict }) => verdict === "differs");
  if (differing.length > 0) {
    const isOfNone = question.bodies.length + question.named.length === 0 && !question.explicit;
    if (isOfNone && holdsOfMeeting(query, base)) return { verdict: "unknown", resolutions };
    const against = [...new Set(differing.flatMap((one) => one.resolutions))];
    return { verdict: "differs", resolutions: FIRST_TEXT.test(query.folded) ? firstOf(against, base) : against };
  }
  // "Both" were named before, and a statement remembers the last alone.
  if (BOTH.test(query.folded) && resolutions.length !== 2 && statesIn(query).length !== 2)
    return { verdict: "unknown", resolutions };
  const isWhole = strangersIn(query).every(({ kind }) => kind === "country");
  const isIn = isWhole && known.length === verdicts.length && known.every(({ verdict }) => verdict === "in");
  return { verdict: isIn ? "in" : "unknown", resolutions };
}

/** "The 2012 resolution was adopted on 20 December 2012": the day is of that year, and says more. */
const narrowest = (dates: readonly DateMention[]): readonly DateMention[] =>
  dates.filter((date) => !dates.some((other) => other.precision !== date.precision && within(other, date)));

/** Of a statement that tells of more dates each of its sayings would be held against each of them. */
const MOST_DATES = 40;

const BOTH = /\bboth\b/;

/**
 * Whether it is about a resolution: a meeting is none, a vote of "the Council" alone, on a day of one, may be that on a meeting, and "Iran
 * rejected the deal" is no vote.
 */
function speaksOfTexts(query: Query, { bodies, named }: VoteQuestion, base: FactBase): boolean {
  if (named.length > 0 || query.keys.has("resolution")) return true;
  if (query.keys.has("meeting")) return false;
  const council = query.terms.some(({ surface }) => surface === "council");
  const isOnDay = query.dates.some(({ precision }) => precision !== "year");
  const saysHow = positionsIn(query).length + countedIn(query).length > 0;
  if (council && isOnDay && !(saysHow && meetingsNamed(query, base).length === 0)) return false;
  if (OTHER_OBJECT.test(query.folded) && !VOTING.test(query.folded)) return false;
  const others = strangersIn(query).filter(({ kind }) => kind !== "country");
  return others.length === 0 || bodies.length > 0 || query.keys.has("vote");
}

const OTHER_OBJECT =
  /\b(?:reject|oppos|back|support|approv|endors)\w* (?:the|an?|any|this|that|its|their|such) (?!resolution|text|draft|motion|measure)/;
const VOTING = /\bvot(?:e|es|ed|ing)\b|\babstain\w*|\bin favou?r\b/;

/** Why a vote came out so is not in the record. */
const CAUSE = /\b(?:thanks to|because|due to|owing to|on account of|as a result of)\b/;

/** The resolutions that a statement names, by symbol or by body and time; none if they are too many, or none is named. */
export function meantIn(query: Query, base: FactBase): readonly Resolution[] {
  const question = readVoteQuestion(query, base);
  if (!question) return [];
  if (question.named.length > 0) return question.named;
  const [date, ...more] = query.dates;
  const found = date && more.length === 0 ? scopeOf(date, question, base) : [];
  return found.length > MOST_MEANT ? [] : found;
}

/** What is said of the resolutions of one date, or of those that are named. */
function checkScope(
  scope: readonly Resolution[],
  dates: readonly DateMention[],
  question: VoteQuestion,
  query: Query,
  base: FactBase,
): VoteVerdict | null {
  if (scope.length === 0 || scope.length > MOST_MEANT) return null;
  if (SHARE.test(query.folded)) return { verdict: "unknown", resolutions: scope };
  const judged = scope.map((one) => ({ one, facets: facetsOf(one, dates, question, query, base) }));
  const told = judged.filter(({ facets }) => facets.length > 0);
  if (told.length === 0) return null;
  const holding = told.filter(({ facets }) => facets.every((facet) => facet === "holds"));
  if (isNegative(query.folded) && holding.length > 0 && holding.length < told.length)
    return { verdict: "unknown", resolutions: told.map(({ one }) => one) };
  if (holding.length > 0) return { verdict: "in", resolutions: holding.map(({ one }) => one) };
  const failing = told.filter(({ facets }) => facets.includes("fails"));
  if (failing.length === told.length) return { verdict: "differs", resolutions: failing.map(({ one }) => one) };
  return { verdict: "unknown", resolutions: told.map(({ one }) => one) };
}

/** "Fewer than half of the members": how many there were is not in the record. */
const SHARE = /\b(?:half|majority|minority|(?:one|two|three)[- ](?:thirds?|quarters?)|per ?cent)\b|%/;

/** A statement that may mean more resolutions than this is too wide to be judged. */
const MOST_MEANT = 3;

/** What the statement is about by body and time; a year without a body may mean two. */
function scopeOf(date: DateMention, { bodies, explicit }: VoteQuestion, base: FactBase): readonly Resolution[] {
  const bodied = base.resolutions.filter((one) => bodies.length === 0 || bodies.includes(one.body));
  const exact = bodied.filter((one) => happenedIn(one, date) !== null);
  if (exact.length > 0 || (date.precision !== "year" && !explicit && bodies.length === 0)) return exact;
  return bodied.filter((one) => yearAt(date.from) === yearOf(one));
}

/** The first resolution of each body, which says what another one was not. */
const firstOf = (set: readonly Resolution[], base: FactBase): readonly Resolution[] => [
  ...new Set(set.flatMap(({ body }) => base.resolutions.find((one) => one.body === body) ?? [])),
];

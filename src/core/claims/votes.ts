import type { FactBase, Resolution } from "../base/schema.ts";
import { daysOf, within } from "../language/dates.ts";
import type { Query } from "../reading/query.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { positionOf } from "../votes/position.ts";
import { readVoteQuestion, type VoteQuestion } from "../votes/reading.ts";
import { SIDES, type Side } from "../votes/side.ts";
import { isDenied, isNegative } from "./denial.ts";
import { type Counted, countedIn } from "./tallies.ts";

/** How a statement about a vote stands to the record. */
export interface VoteVerdict {
  readonly verdict: "in" | "differs" | "unknown";
  /** The resolutions that it is about. */
  readonly resolutions: readonly Resolution[];
}

type Facet = "holds" | "fails" | "unknown";

/**
 * Holds a statement about resolutions and votes against the record; null if it is about something else. Of several that
 * may be meant one is enough to bear it out, but what it denies has to hold of all.
 */
export function checkVotes(query: Query, base: FactBase): VoteVerdict | null {
  const question = readVoteQuestion(query, base);
  if (!question || question.strained || question.unknownSymbols.length > 0) return null;
  const scope = scopeOf(question, query, base);
  if (scope.length === 0 || scope.length > MOST_MEANT) return null;
  if (countsTexts(query)) return { verdict: "unknown", resolutions: scope };
  const judged = scope.map((one) => ({ one, facets: facetsOf(one, question, query) }));
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

/** "The Assembly adopted three resolutions": that each was adopted then does not bear out how many there were. */
const countsTexts = ({ figures, folded }: Query): boolean =>
  figures.some(
    ({ kind, end }) => kind === "count" && /^ (?:\w+ ){0,2}?(?:resolutions|texts)\b/.test(folded.slice(end)),
  );

/** A statement that may mean more resolutions than this is too wide to be judged. */
const MOST_MEANT = 3;

/** What the statement is about: by symbol, else by body and time; a year without a body may mean two. */
function scopeOf(question: VoteQuestion, query: Query, base: FactBase): readonly Resolution[] {
  if (question.named.length > 0) return question.named;
  if (query.dates.length === 0) return [];
  const bodied = base.resolutions.filter((one) => question.bodies.length === 0 || question.bodies.includes(one.body));
  const exact = bodied.filter((one) => query.dates.some((date) => happenedIn(one, date) !== null));
  if (exact.length > 0) return exact;
  return bodied.filter((one) =>
    query.dates.some((date) => Math.floor(date.from / 10_000) === Number(one.adopted.slice(0, 4))),
  );
}

/** What the statement says of a resolution. What it denies is turned about; the day stands unless nothing else is said. */
function facetsOf(one: Resolution, question: VoteQuestion, query: Query): readonly Facet[] {
  const said = [...numberFacets(one, question, query), ...positionFacets(one, query), ...methodFacets(one, query)];
  const dates = dateFacets(one, question, query);
  if (said.length > 0) return [...dates, ...said];
  if (dates.length > 0) return isDenied(query.folded) ? dates.map(turned) : dates;
  return adoptionFacets(query);
}

const turned = (facet: Facet): Facet => (facet === "holds" ? "fails" : facet === "fails" ? "holds" : "unknown");

/** What is said at a place of the statement, turned about where it is denied there. */
const denied = (facet: Facet, query: Query, at: number): Facet =>
  isDenied(query.folded.slice(0, at)) ? turned(facet) : facet;

function dateFacets(one: Resolution, question: VoteQuestion, query: Query): readonly Facet[] {
  return query.dates.flatMap((date): readonly Facet[] => {
    if (question.named.length === 0 && date.precision === "year") return [];
    const committee = one.thirdCommittee?.date;
    if (question.committee)
      return [committee === undefined ? "unknown" : within(daysOf(committee), date) ? "holds" : "fails"];
    const happened = query.keys.has("adopt") ? within(daysOf(one.adopted), date) : happenedIn(one, date) !== null;
    return [happened ? "holds" : "fails"];
  });
}

function numberFacets(one: Resolution, question: VoteQuestion, query: Query): readonly Facet[] {
  const counted = countedIn(query);
  if (counted.length === 0) return [];
  const tally = question.committee && !question.plenary ? one.thirdCommittee?.vote : one.vote;
  if (tally === undefined) return ["unknown"];
  return counted.map((each) => {
    if (tally === null) return denied("fails", query, each.start);
    const known = each.side ? [tally[each.side]] : [tally.yes, tally.no, tally.abstain, one.coSponsors ?? -1];
    return denied(numberFacet(each, known), query, each.start);
  });
}

function numberFacet({ low, bound, rough, side }: Counted, known: readonly number[]): Facet {
  if (known.some((number) => number === low && bound === "exact")) return "holds";
  if (rough) return "unknown";
  if (bound === "exact") return "fails";
  if (side === null) return "unknown";
  return known.some((number) => (bound === "least" ? number >= low : number <= low)) ? "holds" : "fails";
}

const SIDE_KEYS: Readonly<Record<Side, string>> = { yes: "vote-yes", no: "vote-no", abstain: "abstain" };

/** Each state did what is said next after it; where nothing is, what was said last: "Russia too". */
function positionFacets(one: Resolution, query: Query): readonly Facet[] {
  const said = query.terms.flatMap((term) => {
    const side = SIDES.find((each) => term.keys.includes(SIDE_KEYS[each]));
    return side ? [{ side, at: term.start }] : [];
  });
  return query.terms.flatMap((term): readonly Facet[] => {
    const country = term.keys.find((key) => key.startsWith("@"))?.slice(1);
    if (country === undefined || (country === "North Korea" && !isVoter(query, term.end))) return [];
    const own = said.find(({ at }) => at >= term.end) ?? said[said.length - 1];
    if (!own) return [];
    const { side, at } = own;
    if (one.vote === null) return [denied("fails", query, at)];
    const position = positionOf(country, one);
    if (position === null) return [side === "no" ? denied("fails", query, at) : "unknown"];
    return [denied(position === side ? "holds" : "fails", query, at)];
  });
}

const isVoter = (query: Query, end: number): boolean =>
  /^ (?:itself )?(?:vote|abstain|oppose)/.test(query.folded.slice(end, end + 16));

function methodFacets(one: Resolution, query: Query): readonly Facet[] {
  const at = (key: string): number => query.terms.find(({ keys }) => keys.includes(key))?.start ?? -1;
  const said = (key: string, holds: boolean): readonly Facet[] => [denied(holds ? "holds" : "fails", query, at(key))];
  if (/\bunanim/.test(query.folded)) return [one.vote === null ? "unknown" : "fails"];
  if (query.keys.has("without-vote")) return said("without-vote", one.vote === null);
  if (query.keys.has("recorded-vote")) return said("recorded-vote", one.vote !== null);
  return [];
}

/** That it was adopted and no more. */
const adoptionFacets = (query: Query): readonly Facet[] =>
  query.keys.has("adopt") && query.symbols.length > 0 ? [isDenied(query.folded) ? "fails" : "holds"] : [];

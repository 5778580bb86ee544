import type { FactBase, Resolution } from "../base/schema.ts";
import { anyOf } from "../language/any-of.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import type { DateMention } from "../language/dates.ts";
import { daysOf, isIn } from "../language/days.ts";
import { NEARLY } from "../language/figures.ts";
import { isDenied } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";
import { isNamedBy } from "../votes/bodies.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { positionOf } from "../votes/position.ts";
import type { VoteQuestion } from "../votes/reading.ts";
import { rejectedAt } from "../votes/rejected.ts";
import type { Side } from "../votes/side.ts";
import { aloneSaid } from "./alone.ts";
import { amongIn } from "./among.ts";
import { comparedIn } from "./compared.ts";
import { asSaid, type Facet, facetOf, type Said, turned, unlessDenied } from "./facet.ts";
import { PLACE_OR_ROW, placeFacets } from "./place-facets.ts";
import { positionsIn, statesIn } from "./positions.ts";
import { type Counted, countedIn, countsSponsors } from "./tallies.ts";
import { saysOfEach } from "./times.ts";

/** What the statement says of a resolution. What it denies is turned about; the day stands unless nothing else is said. */
export function facetsOf(
  one: Resolution,
  dates: readonly DateMention[],
  question: VoteQuestion,
  query: Query,
  base: FactBase,
): readonly Facet[] {
  const { folded } = query;
  const sponsors = coSponsorsSaid(one, query);
  // "South Korea co-sponsored it, which was adopted without a vote": the one is not borne out by the other.
  const untold: readonly Facet[] = query.keys.has("co-sponsor") && sponsors.length === 0 ? ["unknown"] : [];
  const all = [
    ...numbersSaid(one, question, query),
    ...positionsSaid(one, query, dates),
    ...turnoutSaid(one, query),
    ...amongSaid(one, query),
    ...(one.vote === null ? [] : aloneSaid(query, { no: one.votedNo })),
    ...methodsSaid(one, query),
    ...sponsors,
    ...comparedSaid(one, question, query),
  ];
  const places = [...new Set(all.map(({ at }) => at))];
  const dateOf = datesBySaying(query, places);
  // "116 in 2014 and three more in 2015": one thing alone is known to be said, and not of which of the dates.
  const isOfOne = all.length === 1 && saysOfEach(query);
  const said = all.flatMap(({ facet, at }): readonly Facet[] => {
    const own = dateOf(at);
    if (own === null) return ["unknown"];
    return dates.length === 0 || own.some((date) => dates.includes(date)) ? [isOfOne ? orUnknown(facet) : facet] : [];
  });
  const days = [...dateFacets(one, dates, question, query), ...bodyFacets(one, question, query)];
  const isNone = isDenied(folded.slice(0, Math.max(folded.search(PLACE_OR_ROW), 0)));
  const rows = placeFacets(one, question, query, base).map((facet) => (isNone ? turned(facet) : facet));
  if (said.length > 0) return [...days, ...said, ...rows, ...untold];
  if (all.length > 0) return [];
  // Of a state that did something else than vote the day tells nothing.
  if (query.keys.has("co-sponsor") || statesIn(query).length > 0) return days.length > 0 ? ["unknown"] : [];
  if (days.length > 0 || rows.some((facet) => facet !== "unknown")) {
    const isOfNone = isDenied(folded) && !isNone;
    // "The first was not in 2005": what its place says is denied, where nothing else is said.
    if (isOfNone && days.length === 0) return rows.map(turned);
    return [...(isDenied(folded) ? days.map(turned) : days), ...rows];
  }
  return adoptionFacets(query);
}

/**
 * Which dates what is said at a place goes with: those after it where each saying is followed by its own, "yes in 2006 and
 * no in 2007", those before it where each follows its own; null where it cannot be told.
 */
function datesBySaying({ dates }: Query, places: readonly number[]): (place: number) => readonly DateMention[] | null {
  if (dates.length < 2 || places.length < 2) return () => dates;
  const sorted = [...places].sort((a, b) => a - b);
  const between = (from: number, to: number): readonly DateMention[] =>
    dates.filter(({ start }) => from <= start && start < to);
  const after = sorted.map((place, at) => between(place, sorted[at + 1] ?? Number.POSITIVE_INFINITY));
  const before = sorted.map((place, at) => between(sorted[at - 1] ?? 0, place));
  const first = Math.min(...dates.map(({ start }) => start));
  const [own, other] = first < (sorted[0] ?? 0) ? [before, after] : [after, before];
  if (own.every((each) => each.length > 0)) return (place) => own[sorted.indexOf(place)] ?? null;
  // All that is said goes with all dates where they stand together, at the end or at the beginning.
  const isTogether = [...own, ...other].filter((each) => each.length > 0).length === 1;
  return () => (isTogether ? dates : null);
}

const orUnknown = (facet: Facet): Facet => (facet === "fails" ? "unknown" : facet);

/** What another body is said to have adopted, it has not; nor is it another's text. */
function bodyFacets(one: Resolution, { bodies }: VoteQuestion, { keys, terms, folded }: Query): readonly Facet[] {
  if (!keys.has("adopt") && !TEXT_OF_BODY.test(folded)) return [];
  const isOther = terms.some(
    (term) => BODIES.some((key) => term.keys.includes(key)) && !term.keys.includes(BODY_KEYS[one.body]),
  );
  return isOther || (bodies.length > 0 && !bodies.includes(one.body)) ? ["fails"] : [];
}

const BODIES = Object.values(BODY_KEYS);

const TEXT_OF_BODY = anyOf(
  /\b(?:resolution|text|first|second|third|last|latest) (?:of|by|from) the (?:un )?(?:human rights council|council|general assembly|assembly|commission)\b/,
  /\b(?:council|assembly|commission|human rights)(?:'s)? (?:\w+ ){0,2}(?:resolution|text)\b/,
);

function dateFacets(
  one: Resolution,
  dates: readonly DateMention[],
  question: VoteQuestion,
  query: Query,
): readonly Facet[] {
  return dates.flatMap((date): readonly Facet[] => {
    if (question.named.length === 0 && date.precision === "year") return [];
    const committee = one.thirdCommittee?.date;
    const isThen = (day: string): boolean => isIn(daysOf(day), date);
    if (question.committee) return [committee === undefined ? "unknown" : facetOf(isThen(committee))];
    const happened = query.keys.has("adopt") ? isThen(one.adopted) : happenedIn(one, date) !== null;
    return [facetOf(happened)];
  });
}

function numbersSaid(one: Resolution, question: VoteQuestion, query: Query): readonly Said[] {
  const counted = countedIn(query).filter(({ start }) => isSaidOf(start, one, question, query));
  if (counted.length === 0) return [];
  const tally = tallyOf(one, question);
  return counted.map((each) => {
    const at = each.start;
    if (tally === undefined) return { facet: "unknown", at };
    // Nobody opposed what nobody voted on, and yet "with no votes against" tells of a vote.
    if (tally === null) return { facet: each.high === 0 ? "unknown" : asSaid(false, query, at), at };
    const known = each.side ? [tally[each.side]] : [tally.yes, tally.no, tally.abstain];
    return { facet: unlessDenied(numberFacet(each, known), query, at), at };
  });
}

/** Of the stage that is spoken of: null where it had no vote, undefined where its vote is not recorded. */
const tallyOf = (one: Resolution, { committee, plenary }: VoteQuestion): Resolution["vote"] | undefined =>
  committee && !plenary ? one.thirdCommittee?.vote : one.vote;

function comparedSaid(one: Resolution, question: VoteQuestion, query: Query): readonly Said[] {
  const compared = comparedIn(query);
  if (compared === null) return [];
  const { isSo, at } = compared;
  const tally = tallyOf(one, question);
  if (!isSo || tally === undefined) return [{ facet: "unknown", at }];
  return [{ facet: tally === null ? "fails" : asSaid(isSo(tally), query, at), at }];
}

/** "It had 61 co-sponsors"; nothing of a text whose number is not known. */
function coSponsorsSaid({ coSponsors }: Resolution, query: Query): readonly Said[] {
  if (coSponsors === undefined) return [];
  return query.figures
    .filter((figure) => figure.kind === "count" && figure.bound === "exact" && countsSponsors(figure, query))
    .map(({ low, start: at }) => ({ facet: asSaid(coSponsors === low, query, at), at }));
}

/** Where several are named, each with its numbers after it: whether a place is of this one. */
function isSaidOf(place: number, one: Resolution, { named }: VoteQuestion, { folded, symbols }: Query): boolean {
  if (named.length < 2) return true;
  const places = symbols.map((symbol) => ({ symbol, at: folded.indexOf(symbol) }));
  const before = places.filter(({ at }) => at <= place).sort((a, b) => b.at - a.at)[0];
  return before === undefined || isNamedBy(one, before.symbol);
}

function numberFacet({ low, high, bound, rough, strict, side }: Counted, known: readonly number[]): Facet {
  if (known.some((number) => bound === "exact" && low <= number && number <= high)) return "holds";
  const near = rough ? roughFacet(low, high, known) : "holds";
  if (near !== "holds" || (rough && bound === "exact")) return near;
  if (bound === "exact") return "fails";
  if (side === null) return "unknown";
  const isWithin = (number: number): boolean =>
    number === low ? !strict : bound === "least" ? number > low : number < low;
  return facetOf(known.some(isWithin));
}

/** What is said to be about right is so where it is near, and not where it is far off; between the two nobody can say. */
function roughFacet(low: number, high: number, known: readonly number[]): Facet {
  const off = Math.min(...known.map((number) => Math.max(low - number, number - high, 0) / Math.max(low, 1)));
  if (off <= NEARLY) return "holds";
  return off > FAR_OFF ? "fails" : "unknown";
}

/** What is said to be about a number is wrong, further from it than this share. */
const FAR_OFF = 0.15;

/** On the side that had as many, of which only the no votes are known; what else is said of a state is not known. */
function amongSaid({ vote, votedNo }: Resolution, query: Query): readonly Said[] {
  const voting = new Set(positionsIn(query).map(({ country }) => country));
  return amongIn(query)
    .filter(({ country, count }) => count !== null || !voting.has(country))
    .map(({ country, count, at }) => {
      const isOfNo = vote !== null && count === vote.no && count !== vote.yes && count !== vote.abstain;
      return { facet: isOfNo ? facetOf(votedNo.includes(country)) : "unknown", at };
    });
}

/** Who voted how in the Third Committee is not recorded: what is said of its day is not borne out by the plenary. */
const positionsSaid = (one: Resolution, query: Query, dates: readonly DateMention[]): readonly Said[] =>
  positionsIn(query).map(({ country, side, at }) => ({
    facet: dates.some((date) => happenedIn(one, date) === "committee")
      ? "unknown"
      : positionFacet(country, side, at, one, query),
    at,
  }));

function positionFacet(country: string, side: Side, at: number, one: Resolution, query: Query): Facet {
  if (one.vote === null) return asSaid(false, query, at);
  const position = positionOf(country, one);
  // Whoever refused to back a text may have abstained.
  if (position !== "yes" && position !== side && REFUSING.test(query.folded.slice(at))) return "unknown";
  if (position === null) return side === "no" ? asSaid(false, query, at) : "unknown";
  return asSaid(position === side, query, at);
}

/** "Took part in the vote", "did not vote": known of states whose position is recorded, whatever it was. */
function turnoutSaid(one: Resolution, query: Query): readonly Said[] {
  if (positionsIn(query).length > 0) return [];
  return statesIn(query).flatMap(({ country, term: { end } }) => {
    const [before = "", , did] = VOTED.exec(query.folded.slice(end)) ?? [];
    if (did === undefined) return [];
    const at = end + before.length - did.length;
    const position = positionOf(country, one);
    if (position === null) return [{ facet: "unknown", at }];
    return [{ facet: asSaid(!NO_PART.has(position), query, at), at }];
  });
}

const VOTED =
  /^ ((?:also|did|does|has|had|have|not|never|\w+n't) ){0,3}((?:took|take|taken) part|participated?|(?:voted|(?<=(?:not|never|n't) )vote)(?! (?:no|yes|against|for|to|with|down|in favou?r)\b)|cast (?:a|its) (?:vote|ballot))\b/;

/** Positions of those that had no vote, or gave none. */
const NO_PART: ReadonlySet<string> = new Set(["without a vote", "did not take part", "not a member"]);

const REFUSING = /^refus\w+ to (?:back|support|endorse|approve|vote for|join)\b/;

function methodsSaid(one: Resolution, query: Query): readonly Said[] {
  const at = (key: string): number => query.terms.find(({ keys }) => keys.includes(key))?.start ?? -1;
  const said = (key: string, isSo: boolean): readonly Said[] => [{ facet: asSaid(isSo, query, at(key)), at: at(key) }];
  const rejected = query.keys.has("resolution") || query.symbols.length > 0 ? rejectedAt(query) : -1;
  if (rejected >= 0) return [{ facet: asSaid(false, query, rejected), at: rejected }];
  const unanimous = query.folded.search(/\bunanim/);
  if (unanimous >= 0)
    return [{ facet: one.vote === null ? "unknown" : asSaid(false, query, unanimous), at: unanimous }];
  // "South Korea skipped the vote": it did, and the vote took place.
  const isSkipped = statesIn(query).some(({ term }) => query.folded.slice(term.end, at("without-vote")) === " ");
  if (query.keys.has("without-vote") && !isSkipped) return said("without-vote", one.vote === null);
  // "Took no part in the vote on it": whoever is said to have, it took place.
  const isOfTurnout = turnoutSaid(one, query).length > 0;
  return query.keys.has("recorded-vote") && !isOfTurnout ? said("recorded-vote", one.vote !== null) : [];
}

/** That it was adopted and no more. */
const adoptionFacets = (query: Query): readonly Facet[] =>
  query.keys.has("adopt") && query.symbols.length > 0 ? [facetOf(!isDenied(query.folded))] : [];

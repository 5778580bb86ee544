import type { FactBase, Resolution } from "../base/schema.ts";
import { daysOf, within } from "../language/dates.ts";
import type { Query, QueryFigure } from "../reading/query.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { positionOf } from "../votes/position.ts";
import { readVoteQuestion, type VoteQuestion } from "../votes/reading.ts";
import type { Side } from "../votes/side.ts";

/** How a statement about a vote stands to the record. */
export interface VoteVerdict {
  readonly verdict: "in" | "differs" | "unknown";
  /** The resolutions that it is about. */
  readonly resolutions: readonly Resolution[];
}

type Facet = "holds" | "fails" | "unknown";

/** Holds a statement about resolutions and votes against the record; null if it is about something else. */
export function checkVotes(query: Query, base: FactBase): VoteVerdict | null {
  const question = readVoteQuestion(query, base);
  if (!question || question.unknownSymbols.length > 0) return null;
  const scope = scopeOf(question, query, base);
  if (scope.length === 0 || scope.length > MOST_MEANT) return null;
  const judged = scope.map((one) => ({ one, facets: facetsOf(one, question, query) }));
  const told = judged.filter(({ facets }) => facets.length > 0);
  if (told.length === 0) return null;
  const holding = told.filter(({ facets }) => facets.every((facet) => facet === "holds"));
  if (holding.length > 0) return { verdict: "in", resolutions: holding.map(({ one }) => one) };
  const failing = told.filter(({ facets }) => facets.includes("fails"));
  if (failing.length === told.length) return { verdict: "differs", resolutions: failing.map(({ one }) => one) };
  return { verdict: "unknown", resolutions: told.map(({ one }) => one) };
}

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

function facetsOf(one: Resolution, question: VoteQuestion, query: Query): readonly Facet[] {
  return [
    ...dateFacets(one, question, query),
    ...numberFacets(one, question, query),
    ...positionFacets(one, query),
    ...methodFacets(one, query),
  ];
}

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

const SIDES: readonly (readonly [string, Side])[] = [
  ["vote-no", "no"],
  ["vote-yes", "yes"],
  ["abstain", "abstain"],
];

function numberFacets(one: Resolution, question: VoteQuestion, query: Query): readonly Facet[] {
  const counts = query.figures.filter(
    ({ kind, end }) => kind === "count" && !/^[- ]?(?:thirds?|quarters?|fifths?)\b/.test(query.folded.slice(end)),
  );
  if (counts.length === 0) return [];
  const tally = question.committee && !question.plenary ? one.thirdCommittee?.vote : one.vote;
  if (tally === undefined) return ["unknown"];
  if (tally === null) return ["fails"];
  const known = [tally.yes, tally.no, tally.abstain, one.coSponsors ?? -1];
  const holds = ({ low, noun }: QueryFigure): boolean => {
    const side = SIDES.find(([key]) => noun?.keys.includes(key))?.[1];
    return side === undefined ? known.includes(low) : tally[side] === low;
  };
  return [counts.every(holds) ? "holds" : "fails"];
}

function positionFacets(one: Resolution, query: Query): readonly Facet[] {
  const side = SIDES.find(([key]) => query.keys.has(key))?.[1];
  if (!side) return [];
  return query.terms.flatMap((term): readonly Facet[] => {
    const country = term.keys.find((key) => key.startsWith("@"))?.slice(1);
    if (country === undefined || (country === "North Korea" && !isVoter(query, term.end))) return [];
    if (one.vote === null) return ["fails"];
    const position = positionOf(country, one);
    if (position === null) return [side === "no" ? "fails" : "unknown"];
    return [position === side ? "holds" : "fails"];
  });
}

const isVoter = (query: Query, end: number): boolean =>
  /^ (?:itself )?(?:vote|abstain|oppose)/.test(query.folded.slice(end, end + 16));

function methodFacets(one: Resolution, query: Query): readonly Facet[] {
  if (/\bunanim/.test(query.folded)) return [one.vote === null ? "unknown" : "fails"];
  if (query.keys.has("without-vote")) return [one.vote === null ? "holds" : "fails"];
  if (query.keys.has("recorded-vote")) return [one.vote === null ? "fails" : "holds"];
  return query.keys.has("adopt") && query.symbols.length > 0 ? ["holds"] : [];
}

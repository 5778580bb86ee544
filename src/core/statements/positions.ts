import { countryIn } from "../language/keys.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { rememberingLatest } from "../remember.ts";
import { SIDE_KEYS, SIDES, type Side } from "../votes/side.ts";

/** What a state is said to have done in a vote, and where that is said. */
interface Position {
  readonly country: string;
  readonly side: Side;
  readonly at: number;
}

/**
 * What states are said to have done in a vote, and where. Each did what is said next after it, and what is added to that:
 * "voted no in 2005 and yes in 2006"; where nothing is, what was said last: "Russia too".
 */
export const positionsIn = rememberingLatest((query: Query): readonly Position[] => {
  const said = sidesSaid(query);
  const states = statesIn(query);
  return states.flatMap(({ country, term }) => {
    const first = said.find(({ at }) => at >= term.end) ?? said[said.length - 1];
    if (!first) return [];
    const next = states.find((other) => other.term.start > first.at)?.term.start ?? Number.POSITIVE_INFINITY;
    const added = said.filter(({ at }) => first.at < at && at < next && ADDED.test(query.folded.slice(first.at, at)));
    return [first, ...added].map(({ side, at }) => ({ country, side, at }));
  });
});

/** The states that may have voted, where they stand. */
export const statesIn = (query: Query): readonly { readonly country: string; readonly term: QueryTerm }[] =>
  query.terms.flatMap((term) => {
    const country = countryIn(term.keys);
    return country === undefined || (country === "North Korea" && !isVoter(query, term.end)) ? [] : [{ country, term }];
  });

/** Of a resolution that is named, as much as to vote for it. */
const FOR_IT = /^(?:supported|backed|endorsed)$/;

/** What is said of the same state after an "and". */
const ADDED =
  /(?:\band|\bbut|\bthen|\bor|\bafter|\bbefore|,) (?:(?:also|then|later|again|it|they|had|having|vot\w+|in|\d{4}) )*$/;

/** The sides that a statement names, in order; a bare "yes" or "no" after another is one too. */
function sidesSaid({
  terms,
  folded,
  keys,
  dates,
  symbols,
}: Query): readonly { readonly side: Side; readonly at: number }[] {
  const isOfOne = keys.has("resolution") && dates.length + symbols.length > 0;
  const named = terms.flatMap((term) => {
    const isFor = FOR_IT.test(term.surface) && (isOfOne || isBeforeSymbol(folded.slice(term.end), symbols));
    const side = isFor ? "yes" : SIDES.find((each) => term.keys.includes(SIDE_KEYS[each]));
    return side ? [{ side, at: term.start, end: term.end }] : [];
  });
  const bare = [...folded.matchAll(/\b(?:yes|no)\b(?= in\b| on\b|[,.;]|$)/g)].flatMap(({ 0: word, index }) =>
    named.some(({ at, end }) => at <= index && index < end) || !named.some(({ at }) => at < index)
      ? []
      : [{ side: word === "yes" ? ("yes" as const) : ("no" as const), at: index }],
  );
  return [...named, ...bare].sort((a, b) => a.at - b.at);
}

/** "Supported A/RES/61/174", "backed resolution 61/174". */
const isBeforeSymbol = (after: string, symbols: readonly string[]): boolean =>
  symbols.some((symbol) => after.startsWith(` ${symbol}`) || after.startsWith(` resolution ${symbol}`));

const isVoter = (query: Query, end: number): boolean =>
  /^ (?:(?:itself )?(?:vote|abstain|oppose)|was (?:also )?(?:among|one of) the (?:states|countries|\d+|\w+) that )/.test(
    query.folded.slice(end, end + LONGEST_VOTING),
  );

/** Characters within which a state is said to be a voter. */
const LONGEST_VOTING = 48;

import { hasAny } from "../language/keys.ts";
import { isInside } from "../language/place.ts";
import { rememberingLatest } from "../remember.ts";
import { isTelling, type Query, type QueryTerm } from "./query.ts";
import { readPlaces } from "./vote-phrases.ts";

/** Terms that say that somebody voted, or how. */
export const VOTING: readonly string[] = ["vote", "vote-no", "vote-yes", "abstain"];

/** Terms that speak of a vote. */
export const VOTES: readonly string[] = [...VOTING, "without-vote", "recorded-vote"];

/** Terms that belong to questions about resolutions and need no agreement of their own. */
const OWN: ReadonlySet<string> = new Set([
  ...VOTES,
  "resolution",
  "tally",
  "adopt",
  "first",
  "first-time",
  "last",
  "newest",
  "most",
  "fewest",
  "ever",
  "annual",
  "un",
  "general-assembly",
  "plenary",
  "human-rights-council",
  "commission-on-human-rights",
  "third-committee",
  "symbol",
  "compare",
  "position",
  "always",
  "country",
  "condemn",
  "human-rights",
  "north-korean",
  "people",
  "win-passage",
  "release",
  "title",
  "record",
  "estimate",
  "korea",
  "situation",
  "article",
  "international-community",
  "report",
  "consecutive",
  "support",
  "co-sponsor",
  "must",
  "third",
  "second",
  "few",
  "low-end",
  "high-end",
  "origin",
  "supporter",
  "criticism",
  "meeting",
  "call-on",
  "organisation",
  "bureau",
  "member",
  "conference",
  "increase",
  "growing-number",
  "signed",
  "leave-office",
]);

const OWN_STEMS = new Set(
  "~geneva ~york ~new ~outcom ~final ~side ~time ~list ~sponsor ~year ~go ~got ~one ~ones ~text ~put ~pass ~through ~dprk ~roll ~call ~total ~score ~in ~session ~sinc ~until ~between".split(
    " ",
  ),
);

/** The telling terms that belong to something else than resolutions and votes. */
export const strangersIn = rememberingLatest((query: Query): readonly QueryTerm[] =>
  unreadOf(query.terms.filter(isStrange), query),
);

/** Whether a term tells something, and is none of those that questions about resolutions are made of. */
export const isStrange = (term: QueryTerm): boolean => isTelling(term) && !isOwn(term);

/** The terms that are no part of the wording of questions about votes; looking for that costs, where there are any. */
export function unreadOf(terms: readonly QueryTerm[], { folded }: Query): readonly QueryTerm[] {
  if (terms.length === 0) return terms;
  const read = readPlaces(folded);
  return terms.filter((term) => term.kind === "country" || !read.some((place) => isInside(term, place)));
}

/** Whether more of a question belongs to something else than a question about resolutions and votes may hold. */
export function hasOther(query: Query, countries: readonly string[], named: boolean): boolean {
  const others = strangersIn(query).filter((term) => {
    if (term.kind !== "country") return true;
    return countries.length === 0 && !term.keys.some((key) => key === "@United States" || key === "@South Korea");
  });
  const loose = others.filter(({ kind }) => kind === "common" || kind === "word" || (named && kind === "unknown"));
  const own = query.terms.filter((term) => isTelling(term) && isOwn(term)).length + (named ? 2 : 0);
  return others.length > loose.length || loose.length > Math.max(0, own - 1) || loose.length > MOST_LOOSE;
}

/** Words of no consequence that a question about resolutions may hold beside its own. */
const MOST_LOOSE = 2;

export const isOwn = (term: QueryTerm): boolean => hasAny(OWN, term.keys) || hasAny(OWN_STEMS, term.keys);

import type { FactBase, Resolution } from "../base/schema.ts";
import { stemKey } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { positionOf } from "../votes/position.ts";
import type { VoteQuestion } from "../votes/reading.ts";
import { type Facet, facetOf } from "./facet.ts";
import { positionsIn } from "./positions.ts";

/** Its place in a row is not told by the vote; only which text was a body's first is known. */
export function placeFacets(one: Resolution, question: VoteQuestion, query: Query, base: FactBase): readonly Facet[] {
  const { id, body } = one;
  const { folded } = query;
  const inRow = query.figures.find(({ kind, end }) => kind === "ordinal" && IN_A_ROW.test(folded.slice(end)));
  if (inRow) {
    const before = base.resolutions.filter((other) => other.body === body && other.adopted <= one.adopted);
    return [facetOf(before.length === inRow.low)];
  }
  const nth = NTH_TEXT.exec(folded)?.[1];
  if (nth !== undefined) {
    const ofBody = base.resolutions.filter((other) => other.body === body);
    const own = facetOf(ofBody[ORDINAL_KEYS.indexOf(stemKey(nth)) - 1]?.id === id);
    const more = (folded.match(EACH_PLACE) ?? []).filter((other) => other !== nth);
    return [own, ...more.map((other): Facet => (other === "last" && ofBody.at(-1)?.id === id ? "holds" : "unknown"))];
  }
  const [place, ...others] = new Set(folded.match(EACH_PLACE) ?? []);
  if (others.length > 0 || FIRST_OF_ANY.test(folded)) return ["unknown"];
  if (place === undefined) return [];
  // "The latest vote": of which body is not said.
  if (question.bodies.length + question.named.length === 0 && !question.explicit) return ["unknown"];
  if (/latest|newest/.test(place))
    return [base.resolutions.findLast((other) => other.body === body)?.id === id ? "holds" : "unknown"];
  if (place === "first" && FIRST_DONE.test(folded)) return [firstTimeFacet(one, question, query, base)];
  const isUnvoted = query.keys.has("without-vote");
  const isAlike = (other: Resolution): boolean =>
    (!isUnvoted || other.vote === null) && (isUnvoted || !query.keys.has("recorded-vote") || other.vote !== null);
  if (place === "last" && isOfLast(folded)) {
    const last = base.resolutions.findLast((other) => other.body === body && isAlike(other))?.id;
    const lastOfAll = base.resolutions.findLast(isAlike)?.id;
    return [last === id && (question.bodies.length > 0 || lastOfAll === id) ? "holds" : "unknown"];
  }
  const first = base.resolutions.find((other) => other.body === body && isAlike(other))?.id;
  if (place !== "first" || (first !== id && !FIRST_TEXT.test(folded))) return ["unknown"];
  // A symbol alone says nothing of a body: the first text of its own may not be the first of all.
  const isOfAll = question.bodies.length === 0 && !/\b(?:its|their)\b/.test(folded);
  if (first === id && isOfAll && base.resolutions.find(isAlike)?.id !== id) return ["unknown"];
  return [facetOf(first === id)];
}

/** "The last resolution that was put to a vote", and not a state's last vote of a kind. */
const isOfLast = (folded: string): boolean => /\blast (?:\w+ ){0,5}?(?:resolutions?|texts?)\b/.test(folded);

/** "The first such text ever adopted by any UN body": of others than this body, too. */
export const FIRST_OF_ANY = /\bfirst\b.*\b(?:any(?:where)?|by the (?:un|u\.n\.|united nations))\b/;

/** A state's first vote of a kind, and not the first text of a body. */
const FIRST_DONE =
  /\bfor the first time\b|\bfirst (?:vot|abstain|abstention|oppos|support|back|reject|said|say|cast)|\bfirst (?:yes|no)\b/;

/**
 * Whether a state had not voted so before, in any body or in those that are named; known of no votes, and where each vote
 * of a state is.
 */
function firstTimeFacet({ adopted }: Resolution, { bodies }: VoteQuestion, query: Query, base: FactBase): Facet {
  const [said, ...more] = positionsIn(query);
  if (!said || more.length > 0) return "unknown";
  const earlier = base.resolutions.filter(
    (one) => one.vote !== null && one.adopted < adopted && (bodies.length === 0 || bodies.includes(one.body)),
  );
  const positions = earlier.map((one) => positionOf(said.country, one));
  if (positions.includes(said.side)) return "fails";
  return said.side === "no" || positions.every((position) => position !== null) ? "holds" : "unknown";
}

/** Of a body's first resolution, and not of something that happened for the first time. */
export const FIRST_TEXT =
  /\b(?:its|the|their) (?:very )?first (?:\w+ ){0,3}?(?:resolutions?|texts?)\b|\bfirst (?:adopted|passed)\b/;

/** Of a body's second resolution, and so on; its first has more ways to be told. */
const NTH_TEXT =
  /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!committee)(?:\w+ ){0,5}?(?:resolution|text)\b/;

/** "For the 20th time in a row", "the ninth consecutive year": every body has had one text a year since its first. */
const IN_A_ROW =
  /^ (?:\w+ ){0,2}?(?:(?:time|year|text|resolution)s? )?(?:in a row|running|in succession)\b|^ (?:straight|consecutive|successive)\b/;

const PLACE =
  /\b(?:peak(?:s|ed)?|first|second|third(?! committee)|last|latest|newest|(?<!at )most|fewest|(?<!at )least|highest|lowest|largest|smallest|record|ever|every|always)\b/;

const EACH_PLACE = new RegExp(PLACE, "g");
export const PLACE_OR_ROW = new RegExp(`${PLACE.source}|\\b\\d{1,2}(?:st|nd|rd|th)\\b`);

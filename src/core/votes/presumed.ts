import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { methodWords } from "../compose/resolution-words.ts";
import { type Finding, settled } from "../finding.ts";
import { capitalised } from "../language/text.ts";
import type { Query } from "../reading/query.ts";
import { NEGATED } from "../reading/vote-phrases.ts";
import { positionOf, positionWords } from "./position.ts";
import { positions } from "./positions.ts";
import type { VoteQuestion } from "./reading.ts";
import { asksOfRejected } from "./rejected.ts";
import { MOST_IN_LEAD, records } from "./shown.ts";
import { SIDE_KEYS, SIDES, type Side } from "./side.ts";

/** "Did the Assembly vote down the 2011 resolution?": it was adopted; null where nothing of the kind is presumed. */
export function rejectionIn(set: readonly Resolution[], question: VoteQuestion, query: Query): Finding | null {
  if (question.named.length + query.dates.length === 0 || set.length === 0 || set.length > MOST_IN_LEAD) return null;
  if (query.asked.type === "person" || query.asked.reason || !presumesRejection(query)) return null;
  return settled({
    ...records(set, adoptionWords, ["Result", "Adopted"]),
    outcome: "corrected",
    lead: `No: ${set.map(adoptionWords).join(" ")}`,
  });
}

const adoptionWords = (one: Resolution): string =>
  `${one.id} was adopted on ${dateText(one.adopted)} ${methodWords(one)}.`;

/**
 * "Why did the Assembly vote it down?", "why was 69/188 adopted by 123 votes?": how it was adopted, for whoever presumes
 * something of that; null where nothing is presumed.
 */
export const adoptionPresumed = (set: readonly Resolution[], query: Query): string | null =>
  set.length <= MOST_IN_LEAD &&
  (query.figures.some(({ kind, bound }) => kind === "count" && bound === "exact") || presumesRejection(query))
    ? set.map(adoptionWords).join(" ")
    : null;

/** "Why did India vote no in 2011 at the Council?": it did not. */
export function falselyPresumed(
  set: readonly Resolution[],
  countries: readonly string[],
  query: Query,
  question: VoteQuestion,
): Finding | null {
  const [country] = countries;
  const [side, ...others] = SIDES.filter((one) => query.keys.has(SIDE_KEYS[one]));
  if (country === undefined || side === undefined || others.length > 0 || NEGATED.test(query.folded)) return null;
  // The no votes are complete; how else a state voted is known of few.
  const mayHave = (one: Resolution): boolean => {
    const position = positionOf(country, one);
    return one.vote === null || position === side || (position === null && side !== "no");
  };
  if (set.length === 0 || set.length > MOST_IN_LEAD || set.some(mayHave)) return null;
  return {
    ...positions(set, { countries, side, place: null, confirms: true, claims: null }, question),
    outcome: "corrected",
  };
}

/** Why a state has no vote is known where it was no member or did not take part; why it abstained is not told by that, where there are others. */
export function absenceOf(
  set: readonly Resolution[],
  countries: readonly string[],
  sides: readonly Side[],
): Finding | null {
  const [country] = countries;
  const found = set.filter(
    ({ positions: known }) => country !== undefined && /^(?:not|did not)/.test(known?.[country] ?? ""),
  );
  if (country === undefined || found.length === 0 || found.length > MOST_IN_LEAD) return null;
  if (sides.length > 0 && found.length < set.length) return null;
  return records(found, (one) => capitalised(positionWords(country, one, null)), [country, "Result"]);
}

/** That a text was rejected; what is denied presumes nothing. */
const presumesRejection = (query: Query): boolean =>
  !query.keys.has("amendment") && !/\bnot\b|n't\b/.test(query.folded) && asksOfRejected(query);

import { blankOut } from "../language/text.ts";
import type { Query } from "../reading/query.ts";
import { BACKED, BARE, LAID_OUT, NO_VOTE, WITH_NORTH } from "../reading/vote-phrases.ts";
import { rememberingLatest } from "../remember.ts";

/** The three ways in which a vote is counted. */
export type Side = "yes" | "no" | "abstain";

/** What a state did that voted on a side. */
export const DID: Readonly<Record<Side, string>> = { yes: "voted yes", no: "voted no", abstain: "abstained" };

export const TO_VOTE: Readonly<Record<Side, string>> = { yes: "vote yes", no: "vote no", abstain: "abstain" };

export const SIDES: readonly Side[] = ["yes", "no", "abstain"];

/** The vocabulary's term of each side. */
export const SIDE_KEYS: Readonly<Record<Side, string>> = { yes: "vote-yes", no: "vote-no", abstain: "abstain" };

/** The sides that a question names, in the order in which the UN prints them. */
export const sidesOf = rememberingLatest((query: Query): readonly Side[] => {
  const bare = withoutTag(masked(query));
  return SIDES.filter(
    (side) =>
      isNamed(query, side) ||
      (side === "no" && isWithNorth(query)) ||
      (side === "yes" && BACKED.test(query.folded) && !query.keys.has("co-sponsor") && isPlaced(query)) ||
      (side !== "abstain" && WORDS[side].test(bare) && BARE[side].test(bare)),
  );
});

/** Words of which one stands in whatever counts votes barely: most questions have none, and need not be read for that. */
const WORDS = { yes: /\b(?:yes(?:es)?|yay|aye|for)\b/, no: /\b(?:nos?|nay|against)\b/ } as const;

/** The one side that is asked for; null where none or several are. */
export function sideOf(query: Query): Side | null {
  const sides = sidesOf(query);
  return sides.length === 1 || (sides.length > 1 && !namesAll(query)) ? (preferred(query, sides) ?? null) : null;
}

/** Where two are named, "no" says most, as it is recorded state by state. */
const preferred = (query: Query, sides: readonly Side[]): Side | undefined => (isNamed(query, "no") ? "no" : sides[0]);

/** "For, against or abstaining": all sides are laid out, and none is asked for. */
export const namesAll = (query: Query): boolean =>
  sidesOf(query).length === SIDES.length || LAID_OUT.test(query.folded);

/** Whether it is said of which vote: states also support much else. */
const isPlaced = ({ dates, symbols, keys }: Query): boolean =>
  dates.length + symbols.length > 0 || keys.has("general-assembly") || keys.has("human-rights-council");

/** "There was no vote" names no side, though "no vote" does elsewhere. */
const isNamed = (query: Query, side: Side): boolean =>
  query.terms.some(
    ({ keys, surface }) =>
      keys.includes(SIDE_KEYS[side]) && !(side === "no" && surface === "no vote" && NO_VOTE.test(query.folded)),
  );

/** "With no vote" tells how it was adopted, and nothing of a side. */
function masked({ folded, terms }: Query): string {
  const methods = terms.filter(({ keys }) => keys.includes("without-vote"));
  return blankOut(folded, methods).replace(NO_VOTE, " ");
}

/** "Yes?" at the end asks for assent, but for "how many yes?", and so does "no" at the beginning. */
const withoutTag = (folded: string): string =>
  folded
    .replace(/(?<!\d|\b(?:many|of|for|a|said|voted?))(?:, ?(?:yes|no)\W*| (?:yes|no)\?+)$/, "")
    .replace(/^(?:yes|no),? /, "");

const isWithNorth = ({ folded }: Query): boolean => WITH_NORTH.test(folded);

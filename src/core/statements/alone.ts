import type { Query } from "../reading/query.ts";
import type { Side } from "../votes/side.ts";
import { asSaid, type Said } from "./facet.ts";
import { positionsIn } from "./positions.ts";

/**
 * "Only China voted no": nobody else did; none where nothing of the kind is said.
 * @param known who voted on the sides of which all voters are recorded
 */
export function aloneSaid(query: Query, known: Partial<Readonly<Record<Side, readonly string[]>>>): readonly Said[] {
  const said = positionsIn(query);
  const [first] = said;
  const at = query.folded.search(ALONE);
  if (!first || at < 0) return [];
  const voters = known[first.side];
  if (!voters || said.some(({ side }) => side !== first.side)) return [{ facet: "unknown", at }];
  const states = new Set(said.map(({ country }) => country));
  const isSo = voters.every((state) => states.has(state));
  return [{ facet: asSaid(isSo, query, at), at }];
}

/** That nobody else did so. */
export const ALONE =
  /\b(?:only|alone|lone|sole|solely|nobody but|no one but|no (?:country|state|other \w+) (?:but|except|other than))\b/;

import type { Tally } from "../base/schema.ts";
import type { Query } from "../reading/query.ts";
import { SIDES, type Side } from "../votes/side.ts";

/** Two sides of a vote that a statement holds against each other, and where it does. */
interface Compared {
  /** Null where two amounts are compared that are not both those of sides. */
  readonly isSo: ((tally: Tally) => boolean) | null;
  readonly at: number;
}

/** "More states voted no than abstained", "the noes outnumbered the abstentions"; null where nothing of the kind is said. */
export function comparedIn({ folded }: Query): Compared | null {
  const found = COMPARED.exec(folded) ?? OUTNUMBERED.exec(folded);
  if (found === null) {
    const at = folded.search(AMOUNTS);
    return at < 0 ? null : { isSo: null, at };
  }
  const { more = "more", one = "", other = "" } = found.groups ?? {};
  const [first, second] = [sideNamed(one), sideNamed(other)];
  const isMore = more !== "fewer";
  return {
    isSo: first && second ? (tally) => (isMore ? tally[first] > tally[second] : tally[first] < tally[second]) : null,
    at: found.index,
  };
}

const WORDS: Readonly<Record<Side, string>> = {
  yes: "(?:vot\\w+|said|say) (?:yes|for|in favou?r)|supported|backed|were in favou?r|ayes|yeses|yes votes|votes in favou?r",
  no: "(?:vot\\w+|said|say) (?:no|against)|opposed|were against|noes|nays|no votes|votes against",
  abstain: "abstain\\w*|abstentions",
};

const ANY = SIDES.map((side) => WORDS[side]).join("|");

const COMPARED = new RegExp(
  `\\b(?<more>more|fewer) (?:\\w+ ){0,3}?(?<one>${ANY})\\b(?: \\w+){0,2}? than (?:\\w+ ){0,2}?(?<other>${ANY})\\b`,
);

const OUTNUMBERED = new RegExp(`\\b(?<one>${ANY}) outnumbered (?:the )?(?<other>${ANY})\\b`);

/** Of more than a number it is no comparison. */
const AMOUNTS =
  /\b(?:more|fewer|less) (?:\w+ ){0,6}?than\b(?! (?:\d|half\b|twice\b|an?\b|one\b|two\b|three\b))|\boutnumber/;

const sideNamed = (words: string): Side | undefined =>
  SIDES.find((side) => new RegExp(`^(?:${WORDS[side]})$`).test(words));

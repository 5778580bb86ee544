import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";
import { distinct, isTelling, keysOfTerms, matterOf, type Query, type QueryTerm } from "./query.ts";
import { understand } from "./understand.ts";

/** What stands between the sides of a comparison, the plainest first. */
const BETWEEN = [
  / (?:vs\.?|versus|as opposed to|as against|compared (?:to|with)|in comparison (?:to|with)) /,
  / (?:higher|lower|larger|bigger|smaller|greater) than /,
  / (?:next to|alongside|beside|as well as|against) /,
  /,? or /,
  /,? and /,
];

/** The two questions that a comparison puts: "the envoy's appointment or the first text" asks for either. Null if it has no two sides. */
export function comparedSides(text: string, whole: Query, lexicon: Lexicon, now: Date): readonly [Query, Query] | null {
  const folded = fold(text);
  for (const between of BETWEEN) {
    const [left, right, ...more] = folded.split(between);
    if (left === undefined || right === undefined || more.length > 0) continue;
    const sides = [understand(left, lexicon, now), understand(right, lexicon, now)] as const;
    if (sides.every(saysEnough)) return [completed(sides[0], sides[1], whole), completed(sides[1], sides[0], whole)];
  }
  return null;
}

const saysEnough = ({ terms, dates }: Query): boolean => dates.length > 0 || terms.some(isTelling);

/** A side that names only whom or when is asked the other's matter; one that names only a time, all that the other says. */
function completed(side: Query, other: Query, { asked }: Query): Query {
  const terms = distinct([...lackedBy(side, other), ...side.terms]);
  return {
    ...side,
    terms,
    keys: keysOfTerms(terms),
    asked: { ...asked, compares: false, confirms: false },
  };
}

function lackedBy(side: Query, other: Query): readonly QueryTerm[] {
  const { terms } = side;
  if (!terms.some(isTelling) && !DOCUMENT_OF_YEAR.test(side.folded)) return other.terms.filter(isTelling);
  return ownMatter(terms).length > 0 ? [] : ownMatter(other.terms);
}

/** "The 2006 report" is a source to compare, not a time. */
const DOCUMENT_OF_YEAR = /\d{4} (?:\w+ )?(?:article|story|piece|editorial|report|text)\b/;

/** What the question is about, the one aside whose word is compared. */
const ownMatter = (terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  matterOf(terms).filter(({ keys }) => !keys.includes("state-department"));

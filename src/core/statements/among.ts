import type { Query } from "../reading/query.ts";
import { statesIn } from "./positions.ts";

/** A state that is said to be one of so many: "28 to 5, with Nigeria among the five". */
interface Among {
  readonly country: string;
  /** Of how many; null where no number is given. */
  readonly count: number | null;
  /** Where it stands in the folded statement. */
  readonly at: number;
}

/** The states that a statement tells to be among so many, or in a list that is not said to have voted so or so. */
export function amongIn(query: Query): readonly Among[] {
  const { folded, figures } = query;
  return statesIn(query).flatMap(({ country, term: { start: at, end } }) => {
    const [among] = AMONG.exec(folded.slice(end)) ?? [];
    if (among === undefined) return LISTED.test(folded.slice(end)) ? [{ country, count: null, at }] : [];
    const from = end + among.length;
    return [{ country, count: figures.find(({ start, end: to }) => start <= from && from < to)?.low ?? null, at }];
  });
}

const AMONG = /^ (?:(?:was|were|is|being|also) )*(?:among|one of) (?:the |those )?(?=\S)/;

/** "…, Venezuela and Nigeria included", "South Korea among them". */
const LISTED = /^[^.;:]{0,60}\b(?:included|among (?:them|those))\b/;

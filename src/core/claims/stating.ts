import { isTelling, type Query } from "../reading/query.ts";
import { positionsIn } from "./positions.ts";

/** Telling terms without which a statement with no date, figure or name has nothing to be checked. */
const ENOUGH_TO_CHECK = 2;

/** Whether a statement has nothing in it that a record could hold. */
export function isOpinion(query: Query): boolean {
  if (query.opinion) return true;
  if (query.dates.length + query.figures.length + query.symbols.length > 0) return false;
  if (positionsIn(query).length > 0) return false;
  const telling = query.terms.filter(isTelling);
  return telling.length < ENOUGH_TO_CHECK && !telling.some((term) => term.kind === "name");
}

/** "Who voted no in 2014?", "I doubt that China voted no". */
export const statesNothing = ({ folded }: Query): boolean => ASKING.test(folded);

/** Whether a statement denies everybody: "no vote was held", "none of the members abstained"; "no" is also a way to vote. */
export const deniesAll = ({ folded }: Query): boolean => NOBODY.test(folded);

const NOBODY = /^(?:no (?!votes? (?:was|were) cast\b)|none\b|nobody\b|no one\b|nothing\b|not (?:one|a single)\b)/;

const ASKING = /\?["')\]]*$|^(?:i|we) (?:doubt|wonder|am not sure|do not know|don't know)\b/;

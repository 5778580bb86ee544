import { blankOut } from "../language/text.ts";
import type { Query } from "../reading/query.ts";
import { GROUP } from "../reading/vote-phrases.ts";

/** Whether states are told by region or alliance, "the African states", and not by name alone: "South Africa". */
export function namesGroup({ folded, terms }: Query): boolean {
  const countries = terms.filter(({ kind }) => kind === "country");
  return GROUP.test(blankOut(folded, countries));
}

/** Why a group of states has no answer of its own. */
export const BY_NAME =
  "Who voted how is in the record by the names of states, not by region, alliance or other groups of states";

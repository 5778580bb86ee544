import { kindOfName } from "../reading/names.ts";
import type { Query } from "../reading/query.ts";

/**
 * Where a statement tells that a text was rejected, as none was; -1 where it does not, or a state did so, which may be so of
 * what was adopted.
 */
export const rejectedAt = (query: Query): number => placeOf(REJECTED, query);

/** Whether a question has it that a text was rejected: "why did the Council reject it?" */
export const asksOfRejected = (query: Query): boolean => placeOf(REJECTED, query) >= 0 || placeOf(REJECT, query) >= 0;

function placeOf(rejected: RegExp, { folded, terms }: Query): number {
  const at = folded.search(rejected);
  const before = folded.slice(0, Math.max(at, 0));
  const isByStates =
    REJECTING_STATES.test(before) || terms.some((term) => term.end < at && kindOfName(term) === "country");
  return isByStates && !PASSIVE.test(before) ? -1 : at;
}

const REJECTED = /\b(?:rejected|defeated|blocked|vetoed|(?:voted|turned) down)\b(?! by\b)/;
const REJECT = /\b(?:reject|defeat|block|veto|(?:vote|turn) down)\b/;

const PASSIVE = /\b(?:was|were|been|being|be|got) (?:(?!(?:that|which|who) )\S+ ){0,6}$/;

/** "Six countries rejected it": they voted no, and what they voted on may have been adopted. */
const REJECTING_STATES =
  /\b(?:states|countries|nations|members|governments|many|who|whoever)(?: (?:that|which|who))?(?: had)? $/;

import { hasAny } from "../language/keys.ts";
import type { Query } from "./query.ts";
import { VOTES } from "./vote-terms.ts";

/** "Did the Council hold a special session?", "a debate in the Assembly": what a body does beside its texts, and every body does. */
export const tellsOfEvent = ({ asked, folded, keys, symbols }: Query): boolean =>
  (asked.confirms || asked.keyword) &&
  symbols.length === 0 &&
  (EVENT.test(folded) || SITTING.test(folded)) &&
  !hasAny(keys, ON_TEXTS);

/** "Did the Senate hold a hearing in 2019?": one of which any number may have been held, and not "the hearing". */
export const tellsOfSomeEvent = (query: Query): boolean => tellsOfEvent(query) && SOME_EVENT.test(query.folded);

const SOME_EVENT =
  /\b(?:hold|held|hosts?|hosted|have|had|conven\w+|organi[sz]\w+|(?:was|were) there|there (?:was|were)) (?:(?!(?:the|this|that|its|their)\b)[\w-]+ ){0,3}(?:sessions?|panels?|debates?|hearings?|summits?|meetings?|conferences?|events?|discussions?)\b/;

const EVENT =
  /\b(?:(?:special|emergency) sessions?|side[- ]events?|panels?|debates?|(?:interactive )?dialogues?|hearings?|summits?|briefings?)\b/;
const SITTING =
  /\b(?:an?|any|some|no) (?:[\w-]+ ){0,3}(?:sessions?|meetings?|conferences?|events?|discussions?|missions?)\b/;

const ON_TEXTS = [...VOTES, "resolution", "adopt", "tally"];

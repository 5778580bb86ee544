import { anyOf } from "../language/any-of.ts";
import { isTelling, type Query } from "../reading/query.ts";
import { positionsIn } from "../statements/positions.ts";
import { FIRST_SINCE } from "../statements/times.ts";
import type { Claim } from "./parting/split.ts";
import type { ClaimVerdict } from "./verdict.ts";

/** Telling terms without which a statement with no date, figure or name has nothing to be checked. */
const ENOUGH_TO_CHECK = 2;

/** Whether a statement has nothing in it that a record could hold. */
export function isOpinion(query: Query): boolean {
  if (query.outside || GRADING.test(query.folded)) return true;
  if (query.dates.length + query.figures.length + query.symbols.length > 0) return false;
  if (positionsIn(query).length > 0) return false;
  const telling = query.terms.filter(isTelling);
  return telling.length < ENOUGH_TO_CHECK && !telling.some((term) => term.kind === "name");
}

/** "Most of them have been implemented": it says something of what the one before was found in, however few its words. */
export const goesOnAbout = ({ folded, terms }: Query, before: ClaimVerdict | null): boolean =>
  before !== null &&
  before.evidence.length > 0 &&
  terms.some(isTelling) &&
  /\b(?:them|they|their|it|its)\b/.test(folded);

/** "King was a good envoy": how good something is. */
const GRADING =
  /\b(?:is|are|was|were|did|has been|have been) (?:an? |the )?(?:very |really |quite )?(?:good|great|fine|bad|terrible|poor|excellent|wonderful|awful|brilliant|decent|better|worse|useless)\b/;

/** "In my view that is a pity", "What a flip-flop": whoever begins so judges, where nothing of it is found. */
export const isOpining = ({ text }: Claim): boolean => OPINING.test(text) || JUDGING.test(text);

/** Whether a statement says what ought to be, and nobody else is told to have said so. */
export const saysWhatOught = ({ folded }: Query): boolean => OUGHT.test(folded) && !REPORTED.test(folded);

const OUGHT = /\b(?:should|ought to)\b/;
const REPORTED =
  /\b(?:said|says|told|asked|urged|called|recommend\w*|demand\w*|provid(?:es|ed)|express(?:es|ed)|sense of congress)\b/;

/** What something is to whoever says so. */
const JUDGING = anyOf(
  /\b(?:is|are|was|were) (?:an? )?(?:disgrace|shame|scandal|outrage|pity|tragedy|disgraceful|shameful|scandalous|encouraging|disappointing|money well spent)\b/,
  /\b[Ww]e (?:applaud|welcome|deplore|condemn|regret)\b/,
);

const OPINING = anyOf(
  /^(?:honestly,? |frankly,? )?(?:in (?:my|our) (?:view|opinion)\b|(?:i|we) (?:think|believe|feel|guess|hope)\b|imo\b|imho\b|shame\b|what an? |how (?:sad|awful|terrible)\b|may (?:he|she|they) rest\b)/i,
  /,? in (?:my|our) (?:view|opinion),? /i,
);

/** "Who voted no in 2014?", "I doubt that China voted no". */
export const statesNothing = ({ folded }: Query): boolean => ASKING.test(folded);

/** Whether a statement denies everybody: "no vote was held", "none of the members abstained"; "no" is also a way to vote. */
export const deniesAll = ({ folded }: Query): boolean => NOBODY.test(folded);

/**
 * Whether a statement tells of those that another one left out, and not what of, or of its time: "Egypt and Ethiopia were
 * the other two", "it was no member then".
 */
export const tellsOfTheRest = ({ folded }: Query): boolean => REST.test(folded);

/** "In every vote except that of 2011", "apart from Quintana": what is left out has to be otherwise, which no rule looks at. */
export const leavesOut = ({ folded }: Query): boolean => LEFT_OUT.test(folded) && !NONE_BUT.test(folded);

const LEFT_OUT =
  /\b(?:except(?:ing)?|apart from|other than|aside from|with the exception of|save for|but for|excluding|all but|(?:all|every)\b[^,;]{0,60}\bbut (?:one|two|three|four|five|\d+)|besides)\b/;
const NONE_BUT = /\b(?:nobody|no one|no (?:country|state|other \w+)) (?:but|except|other than)\b/;

/** "The same range", "KINU's was higher": an amount that is told by that of something else. */
export const tellsByAnother = ({ folded }: Query): boolean => BY_ANOTHER.test(folded);

const BY_ANOTHER = anyOf(
  /\b(?:the|that) (?:very |exact )?same (?:estimate|range|number|figure|result|tally|total|amount|margin|score|outcome|vote)s?\b/,
  /\b(?:that|this) (?:range|figure|estimate|number)\b/,
  /\b(?:higher|lower|larger|smaller|greater) (?:estimate|range|number|figure|total|one)s?\b/,
  /\b(?:was|were|is|are) (?:(?:much|slightly|a little|even|far|also) )?(?:higher|lower|larger|smaller|greater)\b/,
);

/**
 * "For the first time since 2017", "its first in six years": the first of those after another; of the Security Council's
 * meetings that is known.
 */
export const tellsFirstSince = ({ folded, keys }: Query): boolean =>
  FIRST_SINCE.test(folded) && !keys.has("security-council");

/** "Five months after the executive order": a time that is told from that of something else. */
export const tellsTimeApart = ({ folded }: Query): boolean => APART.test(folded);

const APART =
  /\b(?:days?|weeks?|months?|years?|decades?) (?:after|before) (?!(?:that|it|he|she|they|him|her|them)\b)|\bafter (?:the|its|their|an?) [^,]{3,60} had (?!been (?:in|on|at)\b)/;

/** "Two votes more than it needed", "17 more states than in 2010": a difference, which stands in no entry. */
export const tellsADifference = ({ folded }: Query): boolean => DIFFERENCE.test(folded);

const DIFFERENCE =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen) (?:\w+ )?(?:more|fewer|less) (?:\w+ ){0,2}?than\b(?! \d)/;

const REST =
  /\bthen\W*$|\bat (?:that|the) time\b|\b(?:the (?:other (?:one|two|three|four|five|\d+)|others|rest)|the remaining \w+)\b(?! of\b)/;

const NOBODY = /^(?:no (?!votes? (?:was|were) cast\b)|none\b|nobody\b|no one\b|nothing\b|not (?:one|a single)\b)/;

const ASKING = /\?["')\]]*$|^(?:i|we) (?:doubt|wonder|am not sure|do not know|don't know)\b/;

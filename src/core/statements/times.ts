import { anyOf } from "../language/any-of.ts";
import type { Query } from "../reading/query.ts";

/** "Abstained again, after its yes in 2006", "a month before the plenary's 116", "before the Assembly": part of it is of another vote. */
export const OTHER_TIME = anyOf(
  /\b(?:after|before|since|unlike|despite|following) (?:(?:its|their|having|voting|a|the|(?:19|20)\d\d) ){0,2}(?:yes|no|abstention|abstaining|votes?|plenary|committee)\b/,
  /\badopted [^,;.]{3,60} (?:before|after) the (?:un )?(?:(?:general )?assembly|(?:human rights )?council|commission)\b(?! (?:of|on)\b)/,
);

/** "A year after voting no", "unlike its vote of 2014". */
export const VOTED_OTHERWISE = /\b(?:after|before|since|unlike|despite) (?:having voted|voting|its|their)\b/;

/** "For the first time since 2017", "its first vote in six years": the first of those after another. */
export const FIRST_SINCE =
  /\bfirst (?:time|one|meeting|session|debate|discussion|vote|text|resolution|public \w+)\b[^.;]{0,60}\b(?:since (?!then\b)|in (?:(?:almost|nearly|over|about|more than) )?\w+ (?:years|months)\b)/;

/** "To 99 in 2006" after "88 in 2005": what is said of each of some dates, and not of all of them. */
export const saysOfEach = ({ folded, dates }: Query): boolean =>
  dates.some(({ start }, at) => at > 0 && !LISTED.test(folded.slice(dates[at - 1]?.end, start)));

/** What stands between the dates of a list. */
export const LISTED = /^(?:,|,? and|,? or|,? but)? *(?:(?:in|on|also|again|then|both) )*$/;

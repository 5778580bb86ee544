import { anyOf, anyWord } from "../../language/any-of.ts";
import { isName } from "../query.ts";
import type { Wording } from "./wording.ts";

/** "Is that right?", "or not", "fact-check:". */
export const CONFIRMS = anyOf(
  /(?:is (?:that|it|this) (?:so|right|correct|true|the case|accurate)|right|correct|true|confirmed|really|huh|, ?(?:yes|no|yeah|ok)|innit|(?:is|was|are|were|did|do|does|has|have|had|ca|wo)n'?t (?:it|that|they|he|she|we)(?: so| right)?|or not|agree|y\/n|t\/f|yes\/no|(?:yes|true) or (?:no|false)|(?:ok|safe|good) to (?:print|publish|run)|(?:do|have) i (?:have|got) (?:that|it|this) right|i(?: have|'ve) (?:got )?(?:that|it|this) right|(?:thats?|that is|it is|its) what (?:\w+ ){1,3}(?:has|have|says?|said|wrote)|i (?:think|believe|guess|assume|was told|heard|read|am told))\s*\?*$/,
  /^(?:fact-?check|fact check|true or false|t\/f)\b/,
  /^(?:so|is it true|is it correct|confirm|can (?:u|you) confirm|true that)\b/,
);

/** Words of comparisons. */
export const COMPARES = anyOf(
  anyWord(
    /vs\.?|versus|which (?:is|was|one is|number is) (?:larger|higher|lower|bigger|smaller|older|newer)/,
    /(?:higher|lower|greater) than|larger|compare[ds]?|comparing|comparison|differ(?:s|ed|ence|ent|ences)?/,
    /chang(?:e|ed|es|ing)|bigger|smaller|(?:go(?:ne)?|went) (?:up|down)(?! (?:at|in|on|there|here|when))/,
    /then and now|both|over time|evolv\w+|one[- ]off|shr(?:i|u|a)nk|trend|side by side|next to|against what/,
    /contrast|each|between the two/,
  ),
  /^which [^,]*, [^,]+ or /,
);

/** Words and plurals that ask for all there are. */
export const LISTS = anyOf(
  /\b(?:which|what) (?:(?!does|is|was|has|this|us\b|congress)\w+ ){0,3}(?!does|is|was|has|this|us\b|congress)\w{3,}(?<!s)s\b/,
  /\b(?:list|all|every(?! (?:year|yr|month|week|day|time))|everything|each(?! (?:year|yr|month|week|day|time))|names? the|enumerate|full set|complete)\b/,
  /\b(?:which|what) (?:were |are )?(?:all |the )?\w+s\b/,
);

/** "The envoy was appointed in 2004": a verb between two terms, and no question word; or "the editorial said 200,000". */
export function isStatement({ folded, spans, terms }: Wording): boolean {
  const { index = 0 } = SAYS_NUMBER.exec(folded) ?? {};
  if (index > 0 && terms.some(({ kind, end }) => kind === "name" && end <= index)) return true;
  const verb = spans.find(
    ({ surface, start }, at) =>
      FINITE.has(surface) && spans[at + 1]?.surface !== "to" && terms.some(({ end }) => end <= start),
  );
  return verb !== undefined && terms.some((term) => term.start >= verb.end);
}

const SAYS_NUMBER =
  /\b(?:said|says|gave|gives|claimed|claims|estimated|reported|counted)(?: (?:that|there|were|are|about|some|up|to|as|many|a|figure|of))* \d/;

const FINITE = new Set("is are was were isnt arent wasnt werent has had".split(" "));

/** "King left in January 2016?": of somebody named, a verb in the past, with a question mark and no question word. */
export function isPutForward({ folded, terms }: Wording): boolean {
  const verb = /\?\s*$/.test(folded) ? PAST.exec(folded) : null;
  return (
    verb !== null &&
    !/\b(?:that|which|who|whose)\b/.test(folded.slice(0, verb.index)) &&
    terms.some((term) => isName(term) && term.end <= verb.index)
  );
}

const PAST = anyWord(
  /(?!\w*(?:need|united|seed|speed|agreed-|based|red|bed)\b)[a-z]{2,}ed|left|quit|went|got|took|came|gave/,
  /said|met|ran|began|held|became|put|told|wrote|won|lost|made|brought|chose|cost|fell|rose|kept|sat|stood/,
  /led|spoke|set|shut|sent|paid|found|built|let|cut|sworn|chosen|given|taken|written|begun|gone|done/,
);

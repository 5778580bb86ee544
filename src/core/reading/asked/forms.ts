import type { Wording } from "./wording.ts";

/** "Is that right?", "or not", "fact-check:". */
export const CONFIRMS =
  /(?:is (?:that|it|this) (?:so|right|correct|true|the case|accurate)|right|correct|true|really|huh|, ?(?:yes|no)|innit|isn'?t (?:it|that)|wasn'?t (?:it|that)|weren'?t they|didn'?t (?:they|it|he|she)|don'?t they|or not|agree|y\/n|t\/f|yes\/no|(?:yes|true) or (?:no|false)|(?:ok|safe|good) to (?:print|publish|run))\s*\?*$|^(?:fact-?check|fact check|true or false|t\/f)\b|^(?:so|is it true|is it correct|confirm|can (?:u|you) confirm|true that)\b/;

/** Words of comparisons. */
export const COMPARES =
  /\b(?:vs\.?|versus|which (?:is|was|one is|number is) (?:larger|higher|lower|bigger|smaller|older|newer)|larger|compare[ds]?|comparing|comparison|differ(?:s|ed|ence|ent|ences)?|chang(?:e|ed|es|ing)|bigger|smaller|(?:go(?:ne)?|went) (?:up|down)(?! (?:at|in|on|there|here|when))|then and now|both|over time|evolv\w+|one[- ]off|shr(?:i|u|a)nk|trend|side by side|next to|against what|contrast|each|between the two)\b|^which [^,]*, [^,]+ or /;

/** Words and plurals that ask for all there are. */
export const LISTS =
  /\b(?:which|what) (?:(?!does|is|was|has|this|us\b|congress)\w+ ){0,3}(?!does|is|was|has|this|us\b|congress)\w{3,}(?<!s)s\b|\b(?:list|all|every(?! (?:year|yr|month|week|day|time))|everything|each(?! (?:year|yr|month|week|day|time))|names? the|enumerate|full set|complete)\b|\b(?:which|what) (?:were |are )?(?:all |the )?\w+s\b/;

/** "The envoy was appointed in 2004": a verb between two terms, and no question word. */
export function isStatement({ spans, terms }: Wording): boolean {
  const verb = spans.find(
    ({ surface, start }, at) =>
      FINITE.has(surface) && spans[at + 1]?.surface !== "to" && terms.some(({ end }) => end <= start),
  );
  return verb !== undefined && terms.some((term) => term.start >= verb.end);
}

const FINITE = new Set("is are was were isnt arent wasnt werent has had".split(" "));

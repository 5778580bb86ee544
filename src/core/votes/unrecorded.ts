import type { Query } from "../reading/query.ts";
import { TEXT } from "../reading/vote-phrases.ts";

/** What people ask of a resolution or a vote that the record does not hold, and how that is put. */
interface Unrecorded {
  readonly pattern: RegExp;
  readonly what: string;
  /** Whether somebody has to be asked for or named: an Assembly that "says" something speaks in its text. */
  readonly ofSomebody: boolean;
}

const KINDS: readonly Unrecorded[] = [
  { pattern: TEXT, what: "The texts of the resolutions are", ofSomebody: false },
  {
    pattern:
      /\b(?<!\b(?:i|we|to|safely) )(?:say|said|says|tell(?! (?:me|us) (?:how|who|what|when|which|whether|if)\b)|told|speak|spoke|spoken|speech|speeches|statements?|remark(?:s|ed)?|argued?|explain(?:ed)?|explanation|comment(?:s|ed)?|react(?:s|ed|ion)|thinks?|feels?)\b(?! (?:yes|no|aye|nay)\b)/,
    what: "What was said of the votes is",
    ofSomebody: true,
  },
  {
    pattern:
      /\b(?:draft(?:ed|er)|tabled?|tabling|introduc(?:ed|er|es)|author(?:ed)?|wrote|written|submitted|submits|put (?:it |them )?forward|proposed|presented|read out)\b/,
    what: "Who put the texts forward is",
    ofSomebody: true,
  },
  {
    pattern:
      /\bwhat time\b|\bat what hour\b|\bhow long (?:did|was|were) the (?:\w+ )?(?:debate|session|discussion|vote|meeting)\b|\bhow long did .* last\b|\bwho (?:chaired|presided)\b|\bpresid(?:ed|ing)\b|\bwhich room\b/,
    what: "How the sittings went is",
    ofSomebody: false,
  },
  {
    pattern:
      /\bmost (?:important|significant|successful|influential|controversial|effective|famous|relevant|critical|powerful|interesting|surprising|historic|meaningful|serious|severe)\b|\b(?:a success|successful|effective|any (?:effect|impact|use)|matter|matters|binding|legitimate|worthwhile)\b/,
    what: "What the resolutions are worth is",
    ofSomebody: false,
  },
  {
    pattern: /\b(?:next|upcoming|coming|forthcoming) (?:\w+ ){0,3}(?:vote|resolution|text|session)\b/,
    what: "What is still to come is",
    ofSomebody: false,
  },
];

/** In words what the record does not hold of resolutions, where a question asks for such a thing. */
export function unrecordedIn({ folded, asked }: Query, countries: readonly string[]): string | null {
  const somebody = countries.length > 0 || asked.type === "person" || asked.type === "country" || SPEAKERS.test(folded);
  const found = KINDS.find(({ pattern, ofSomebody }) => pattern.test(folded) && (!ofSomebody || somebody));
  return found?.what ?? null;
}

const SPEAKERS =
  /\b(?:ambassadors?|delegates?|delegations?|representatives?|diplomats?|minist\w+|spokes\w+|officials?)\b/;

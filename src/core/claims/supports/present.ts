import { isOffice } from "../../reading/asked/heads.ts";
import type { Query } from "../../reading/query.ts";

/** Whether a statement tells what holds now, which may be over: a record tells until when it is known. */
export function goesBeyondRecord({ folded, terms }: Query): boolean {
  const said = terms.filter(({ surface }) => !NATIONAL.test(surface));
  if (NATIONALITY.test(folded) && said.at(-1)?.kind === "country") return false;
  const past = folded.replace(FOR_GOOD, "was the ").replace(ESTIMATED_THEN, "was");
  // What is so of the office itself is so whoever holds it.
  return PRESENT.test(past) || (!MANDATE.test(past) && PRESENT_OF_OFFICE.test(past) && terms.some(isOffice));
}

/** Whether a sentence tells of its own day what a statement tells: what was so then may be over, and an office's holder is of that day. */
export const isOfItsDay = ({ folded, terms }: Query, words: string): boolean =>
  !(STILL.test(folded) && !STILL.test(words)) && !(PRESENT_OF_OFFICE.test(folded) && terms.some(isOffice));

const STILL = /\b(?:still|currently|nowadays|at present|these days)\b/;

const PRESENT =
  /\b(?:still|currently|nowadays|today|at present|(?:go|goes) on|continues?|remains?|as before)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
/** Who is the first stays it. */
const FOR_GOOD = /\b(?:is|are) the (?=(?:first|second|third|fourth|fifth)\b)/g;
/** "Estimated that 80,000 are in the camps": then. */
const ESTIMATED_THEN = /(?<=\bestimated that .{0,80})\b(?:is|are)(?= in\b)/g;
const PRESENT_OF_OFFICE = /\b(?:is|(?<!the )works|serves|remains)\b/;

const MANDATE = /\bmandate (?:is|was|has been) \w+ed\b/;

/** "Elizabeth Salmón is a Peruvian", which she stays. */
const NATIONALITY = /^[^,]{3,60} is (?:an? |from )[\p{L} ]{3,20}\W*$/u;

const NATIONAL = /^(?:national|citizen)$/;

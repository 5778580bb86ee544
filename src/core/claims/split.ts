import { ADDRESS } from "../language/text.ts";

/** One statement of a checked text, as it stands there. */
export interface Claim {
  readonly text: string;
}

let segmenter: Intl.Segmenter | undefined;

/** The first use of it takes milliseconds, and most starts check nothing. */
function sentencesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  return segmenter.segment(text);
}

/** Ends that are abbreviations and not the end of a sentence: "U.S.", "U.N.", "No.", "Dec.". */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z](?:\.[A-Za-z])*|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|No|vs|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
/** Where a sentence makes a second statement. */
const JOINT = /;\s+|,?\s+(?:while|whereas|but)\s+|\n+/;

/** Parts a text into its statements, in order, without addresses. The text is bounded by the question's limit. */
export function splitClaims(text: string): readonly Claim[] {
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of sentencesOf(text.replace(ADDRESS, ""))) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = "";
  }
  if (open !== "") sentences.push(open);
  return sentences
    .flatMap((sentence) => sentence.split(JOINT))
    .map((part) => ({ text: part.trim() }))
    .filter((claim) => /[\p{L}\p{N}]/u.test(claim.text));
}

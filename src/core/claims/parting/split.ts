import { anyOf } from "../../language/any-of.ts";
import { ADDRESS, hasWords } from "../../language/text.ts";

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
  /(?:^|[\s("“'‘])(?:[A-Za-z](?:\.[A-Za-z])*|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|No|vs|Stat|Hrg|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
/** Where a sentence makes a second statement. */
const JOINT = anyOf(
  /;\s+/u,
  /,?(?<!\b(?:all|nothing|anything|none|last|[Nn]obody|[Nn]o (?:one|country|state|nation|member|government)))\s+(?:while|whereas|but(?!\s+(?:one|two|three|four|five|\d+)\b))\s+/u,
  /\n+/u,
  /(?<=(?:\p{Ll}{3}|\d)[.!?])(?<!\b(?:approx|etc|incl|dept|govt|est|resp|[Ss]ept|[Ss]tat|[Cc]ong|[Ss]ect?|[Aa]rt|[Pp]ara|[Vv]ol|[Rr]es|[Nn]os)\.)\s+(?=\p{Ll}|\d)/u,
);

/** What a list or a quoted message puts before its lines: "- ", "2) ", "> ". */
const LINE_MARKS = /^[ \t]*(?:(?:[-*•>]|\d{1,2}[.)])[ \t]+)+/gm;
/** What a thread of messages puts before or behind each: "1/", "2/5", "(3/5)". */
const COUNTED_OFF = /(?<=^|[.!?]["”']? |\n)[ \t]*(?:\(\d{1,2}\/\d{0,2}\)|\d{1,2}\/\d{0,2}(?![\d/]))(?=\s|$)/g;
/** Links as Markdown writes them, of which the words are kept. */
const LINK = /\[([^[\]\n]{1,200})\]\(https?:[^\s()]{1,1000}\)/g;

/** "#NorthKorea", "@un" say nothing by themselves. */
const TAG = /[#@][\p{L}\p{N}_]+/gu;

/** Parts a text into its statements, in order, without addresses and the marks of lists. The text is bounded by the question's limit. */
export function splitClaims(text: string): readonly Claim[] {
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of sentencesOf(withoutMarks(text))) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = "";
  }
  if (open !== "") sentences.push(open);
  return sentences
    .flatMap((sentence) => sentence.split(JOINT))
    .map((part) => ({ text: part.trim() }))
    .filter((claim) => hasWords(claim.text.replace(TAG, "")));
}

const withoutMarks = (text: string): string =>
  text.replace(LINK, "$1").replace(ADDRESS, "").replace(COUNTED_OFF, "").replace(LINE_MARKS, "");

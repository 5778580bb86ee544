import type { AnswerType } from "../../base/schema.ts";
import type { Span } from "../../language/span.ts";
import type { Asked, QueryTerm } from "../query.ts";
import { COMPARES, CONFIRMS, isPutForward, isStatement, LISTS } from "./forms.ts";
import { countedIn } from "./heads.ts";
import { nameAsked, readQuestionWord, SHARE_ASKED, type What } from "./question-word.ts";
import { AUXILIARY, TYPE_OF_NOUN, typeOfNoun, type Wording } from "./wording.ts";

/** What a question asks for: the type of answer, the noun it names for it, and whether it puts a claim, compares or lists. */
export function readAsked(
  folded: string,
  spans: readonly Span[],
  terms: readonly QueryTerm[],
  hasAmount: boolean,
): Asked {
  const words = spans.map((span) => span.surface);
  const wording: Wording = { folded, spans, words, terms };
  const compares = COMPARES.test(folded);
  const lists = LISTS.test(folded);
  const firstContent = words.findIndex((_, index) => spans[index]?.kind !== "chat");
  const verbFirst = AUXILIARY.has(words[firstContent] ?? "");
  const found = words.findIndex((word, index) => WH.has(word) && !isRelative(wording, index, firstContent));
  const at = verbFirst && found > firstContent + 2 ? -1 : found;
  const confirms =
    (at < 0 &&
      (verbFirst ||
        (!lists &&
          !NAMES.test(folded) &&
          !PERSON_THEN.test(folded) &&
          (isStatement(wording) || (hasAmount && isPutForward(wording)))))) ||
    CONFIRMS.test(folded) ||
    (at > 0 && AUXILIARY.has(words[0] ?? ""));
  const keyword = at < 0 && !confirms && terms.length <= 3;
  const ofWord = (): What => (at < 0 ? readNoun(wording, confirms, lists) : readQuestionWord(wording, at));
  const { type, head, reason } = SHARE.test(folded) ? SHARE_ASKED : ofWord();
  return { type, head, reason, confirms, states: confirms && !verbFirst, compares, lists, keyword };
}

/** "Date of the hearing", "names of the envoys": what a noun asks for where no question word does. */
function readNoun(wording: Wording, confirms: boolean, lists: boolean): What {
  if (confirms) return { type: null, head: null, reason: false };
  if (NAMES.test(wording.folded)) return nameAsked(wording);
  const type = lists ? null : typeIn(wording);
  return { type, head: type === "figure" ? countedIn(wording) : null, reason: type === "reason" };
}

function typeIn({ folded, terms }: Wording): AnswerType | null {
  if (MEASURE_FIRST.test(folded) || MEASURED_GOAL.test(folded)) return "figure";
  if (PERSON_THEN.test(folded)) return "person";
  const type = typeOfNoun(terms);
  if (type !== null) return type;
  if (DATE_NOUN.test(folded)) return "date";
  return FIGURE_NOUN.test(folded) ? "figure" : null;
}

/** A share is asked for that no source gives. */
const SHARE =
  /\b(?:what|which) ?%|(?:^(?:the )?|\bwhat )(?:per ?cent(?:age)?|share|proportion|fraction) of\b|\bper (?:capita|household|head|inmate|prisoner)\b/;

/** "Hours of radio a day that the law aims for". */
const MEASURE_FIRST = /^(?:the )?(?:hours|pages|minutes) (?:of|per|a|that|in|on)\b/;

/** "The goal in hours", "hours of radio as a target". */
const MEASURED_GOAL =
  /\b(?:hours|pages|minutes|dollars)\b.*\b(?:goal|target|aim)\b|\b(?:goal|target|aim)\b.*\b(?:hours|pages|minutes|dollars)\b/;

/** "President when the act was signed". */
const PERSON_THEN =
  /^(?:the )?(?:us |u\.s\. |un )?(?:president|secretary(?: of state| general)?|chair\w*|leader|speaker) (?:in office )?(?:when|while|at the time)\b/;

const FIGURE_NOUN = /\b(?:head|body|vote) ?counts?\b|\b(?:death )?toll\b/;
const DATE_NOUN = /^(?:the )?(?:\S+ ){0,4}(?:date|day)\b/;
const NAMES =
  /^(?:please |pls )?names? (?!the countries|the states|countries|states)|\bnames? of\b|\b(?:title|headline) of\b|\bnames (?:please|pls)\b|\bname them\b|\bby name\b/;

/** "Camps who", "officials which": a relative pronoun asks nothing. */
function isRelative({ spans, folded }: Wording, at: number, firstContent: number): boolean {
  const [before, word] = [spans[at - 1], spans[at]];
  if (!before || !word || at <= firstContent || TYPE_OF_NOUN.has(spans[at + 1]?.surface ?? "")) return false;
  if (word.surface === "when" && PERSON_THEN.test(folded)) return true;
  const joins = (word.surface === "when" || word.surface === "where") && at > firstContent + 2 && at < spans.length - 2;
  if (word.surface !== "who" && word.surface !== "which" && !joins) return false;
  return (
    (before.kind !== "stop" && before.kind !== "chat" && word.start - before.end <= 1) || ANTECEDENT.has(before.surface)
  );
}

const ANTECEDENT = new Set(["those", "people", "ones", "anyone", "everyone", "someone"]);

const WH = new Set(["who", "whom", "whose", "when", "where", "why", "how", "what", "which"]);

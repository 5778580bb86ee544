import { hasAny, stemKey } from "../../language/keys.ts";
import type { Span } from "../../language/span.ts";
import { type Asked, implied, type QueryTerm } from "../query.ts";
import { headAfter, isOffice, namedIn, officeAsked, unchartedNoun } from "./heads.ts";
import { AUXILIARY, LEADING, lastWord, TYPE_OF_NOUN, type Wording } from "./wording.ts";

export type What = Pick<Asked, "type" | "head" | "reason">;

const ask = (type: Asked["type"], head: Asked["head"] = null): What => ({ type, head, reason: type === "reason" });

/** "The name of": of an office it is its holder. */
export function nameAsked(wording: Wording): What {
  const head = namedIn(wording);
  return head && isOffice(head) ? ask("person") : ask("name", head);
}

/** What the question word at a place asks for. */
export function readQuestionWord(wording: Wording, at: number): What {
  const { words } = wording;
  switch (words[at]) {
    case "who":
    case "whom":
      return ask("person", officeAsked(wording, at + 1));
    case "when":
      return ask("date");
    case "where":
      return ask(hasAny(RANKS, words) ? null : FROM_WHERE.test(wording.folded) ? "country" : "place");
    case "why":
      return ask("reason");
    case "how":
      return readHow(wording, at);
    default:
      return readWhat(wording, at);
  }
}

function readHow(wording: Wording, at: number): What {
  const { words, spans } = wording;
  const [next = "", after = ""] = words.slice(at + 1);
  if (next === "much") return isMatter(spans[at + 2]) ? ask(null) : HOW_MUCH;
  if (next === "expensive" || next === "costly") return HOW_MUCH;
  if (next === "many" && UNITS.has(after)) return ask("figure", measureTerm("how many", [stemKey(after)]));
  if (next === "many") return ask("figure", AUXILIARY.has(after) ? null : headAfter(wording, at + 2));
  if (UNRECORDED_MEASURES.has(next)) return ask("figure", measureTerm(`how ${next}`, []));
  if (next === "long" && (after === "has" || after === "have")) return ask("date");
  if (next === "long") return ask("figure", measureTerm("how long", LENGTH_KEYS));
  if (SIZES.has(next)) return ask("figure");
  return ask(next === "come" ? "reason" : null);
}

/** "How often", "how big": a figure of whatever the question is about. */
const SIZES = new Set(["often", "big", "large", "high", "low"]);

/** A noun that stands in no question: what is measured. */
const measureTerm = (surface: string, keys: readonly string[]): QueryTerm =>
  implied({ kind: "unknown", surface, keys, weight: 2 });

/** What a share asks for, which no source gives. */
export const SHARE_ASKED = ask("figure", measureTerm("share", []));

/** "What year", "which bureau", "what is the purpose": the noun names the type; "what the resolution asked" names none. */
function readWhat(wording: Wording, at: number): What {
  const { folded, words, spans } = wording;
  const next = words[at + 1] ?? "";
  if (words[at - 1] === "in" && PARTS.has(next)) return ask("place");
  if (KIND.test(next) && (next.includes(" of ") || words[at + 2] === "of")) return ask(null);
  if (CALLED.test(folded)) return ask("name");
  if (COSTS.test(folded)) return HOW_MUCH;
  if (IDENTIFIER.test(folded)) return ask(null);
  if (words[at] === "what" && (next === "for" || isWhatFor(words, at) || WHAT_FOR.test(folded))) return ask("reason");
  const opens =
    at === 0 ||
    PREPOSITIONS.has(words[at - 1] ?? "") ||
    spans[at - 1]?.kind === "chat" ||
    (spans[at]?.start ?? 0) - (spans[at - 1]?.end ?? 0) > 1;
  const direct = words[at] === "which" || (opens && !(AUXILIARY.has(next) || LEADING.has(next)));
  const asksWhich = direct && words[at] !== "whose";
  const type = TYPE_OF_NOUN.get(lastWord(nounAfter(words, at + 1))) ?? null;
  const measure = type === "date" || type === "figure" || type === "reason" || type === "name";
  if (type !== null && (direct || (measure && (AUXILIARY.has(next) || LEADING.has(next))))) {
    return type === "name" ? nameAsked(wording) : ask(type, measure ? null : headAfter(wording, at + 1));
  }
  return ask(null, type === null && asksWhich ? unchartedNoun(wording, at + 1) : null);
}

/** "The bill number" is a name, and counts nothing. */
const IDENTIFIER = /\b(?:bill|law|public law|statute|resolution|document|hearing|report|serial) (?:number|no)\b/;

/** "What kind of state" asks for no state. */
const KIND = /^(?:kind|type|sort)s?\b/;

/** "Where was he from": whence somebody is. */
const FROM_WHERE = /\bwhere(?:'s| is| was| are| were| does| did) [^,?]{2,40} (?:from|come from|came from)\W*$/;

/** "Where does it rank" asks for no place. */
const RANKS = new Set(["rank", "ranks", "ranked", "stand", "stands"]);

/** "How old", "how tall": asks for something that nothing here measures. */
const UNRECORDED_MEASURES = new Set(["old", "tall", "fast", "rich", "heavy", "hot", "cold", "deep", "wide"]);

const HOW_MUCH = ask("figure", measureTerm("how much", ["cost", stemKey("much"), stemKey("hours")]));

/** "What did the meetings cost?" */
const COSTS = /^(?:so |and )?what (?:did|does|do) [^?]{2,60}? cost\W*$/;

/** "How much power" asks for no sum. */
const isMatter = (span: Span | undefined): boolean =>
  span !== undefined && (span.kind === "plain" || span.kind === "broad") && !hasAny(MONEY, span.keys);

const MONEY = new Set(["cost", "fund", "estimate", "tally"]);

/** "How many days" counts days, whatever they are days of. */
const UNITS = new Set(
  "seconds minutes hours days weeks months years decades dollars euros pages words miles kilometers kilometres km".split(
    " ",
  ),
);

const LENGTH_KEYS: readonly string[] = [stemKey("length"), stemKey("long"), stemKey("duration"), stemKey("term")];

/** "What is the law called?" */
const CALLED =
  /^(?:so )?(?:what|how)(?:'s|s| is| are| was| were)? .*\b(?:called|titled|headed|entitled)(?: again)?(?:,|\?|$)/;

/** "In what part of the country?" */
const PARTS = new Set(["part", "parts", "area", "areas"]);

/** "What was it for?" */
const isWhatFor = (words: readonly string[], at: number): boolean =>
  words.length - at <= LONGEST_WHAT_FOR && words[words.length - 1] === "for" && AUXILIARY.has(words[at + 1] ?? "");

const WHAT_FOR = /^(?:so |and )?what (?:was|were|is|are) [^,?]{2,40} for(?:,|$)/;

const LONGEST_WHAT_FOR = 6;
const PREPOSITIONS = new Set("in on at under from by for to with since until and".split(" "));

/** The first word after a question word that is neither an article nor an auxiliary, or the noun that it qualifies. */
function nounAfter(words: readonly string[], from: number): string {
  const at = words.findIndex((word, index) => index >= from && !AUXILIARY.has(word) && !LEADING.has(word));
  const [first = "", second = ""] = at < 0 || at > from + 3 ? [] : [words[at], words[at + 1]];
  return TYPE_OF_NOUN.has(lastWord(first)) || !TYPE_OF_NOUN.has(lastWord(second)) ? first : second;
}

import type { AnswerType } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import { type Span, stemKey } from "../language/lexicon.ts";
import type { Asked, QueryTerm } from "./query.ts";

/** Nouns that say what type of answer is wanted, by stem. */
const TYPE_OF_HEAD: ReadonlyMap<string, AnswerType> = new Map(
  (
    [
      ["date", "date dated year day month time season decade yr when"],
      ["figure", "number figure count estimate percentage share total amount tally population size"],
      [
        "person",
        "person president envoy official guy woman man author writer reporter journalist leader holder rapporteur ambassador chair",
      ],
      ["country", "country countries nation state government capital"],
      [
        "organisation",
        "organization organisation ngo agency body bodies office bureau group institution department station outlet broadcaster commission committee forum",
      ],
      ["place", "place city location town continent venue cities where region"],
      [
        "reason",
        "reason purpose aim goal grounds basis motive point justification rationale reasoning motivation thinking",
      ],
      ["name", "name title headline"],
      ["list", "list treaties freedoms abuses violations laws rights crimes conditions stations"],
    ] as const
  ).flatMap(([type, words]) =>
    words.split(" ").flatMap((word) => [[word, type] as const, [`${word}s`, type] as const]),
  ),
);

const AUXILIARY = new Set(
  "is are was were do does did has have had can could will would should may might must isnt arent wasnt werent didnt doesnt dont hasnt havent am".split(
    " ",
  ),
);

const CONFIRMS =
  /(?:is (?:that|it|this) (?:so|right|correct|true|the case|accurate)|right|correct|true|really|huh|, ?(?:yes|no)|innit|isn'?t (?:it|that)|wasn'?t (?:it|that)|weren'?t they|didn'?t (?:they|it|he|she)|don'?t they|or not|agree|y\/n|t\/f|yes\/no|(?:yes|true) or (?:no|false)|(?:ok|safe|good) to (?:print|publish|run))\s*\?*$|^(?:fact-?check|fact check|true or false|t\/f)\b|^(?:so|is it true|is it correct|confirm|can (?:u|you) confirm|true that)\b/;

const COMPARES =
  /\b(?:vs\.?|versus|which (?:is|was|one is|number is) (?:larger|higher|lower|bigger|smaller|older|newer)|larger|compare[ds]?|comparing|comparison|differ(?:s|ed|ence|ent|ences)?|chang(?:e|ed|es|ing)|bigger|smaller|(?:go(?:ne)?|went) (?:up|down)(?! (?:at|in|on|there|here|when))|then and now|both|over time|evolv\w+|one[- ]off|shr(?:i|u|a)nk|trend|side by side|next to|against what|contrast|each|between the two)\b|^which [^,]*, [^,]+ or /;

const LISTS =
  /\b(?:which|what) (?:(?!does|is|was|has|this|us\b|congress)\w+ ){0,3}(?!does|is|was|has|this|us\b|congress)\w{3,}(?<!s)s\b|\b(?:list|all|every(?! (?:year|yr|month|week|day|time))|everything|each(?! (?:year|yr|month|week|day|time))|names? the|enumerate|full set|complete)\b|\b(?:which|what) (?:were |are )?(?:all |the )?\w+s\b/;

/** "Country" in "which country" says what is wanted; the evidence need not hold the word. */
export function soften(
  terms: readonly QueryTerm[],
  asked: Asked,
): { readonly terms: readonly QueryTerm[]; readonly asked: Asked } {
  const { head, type } = asked;
  const isType = (term: QueryTerm): boolean =>
    term.weight > SOFT &&
    TYPE_OF_HEAD.get(term.surface) === type &&
    (MEASURES.has(type ?? "") || (term === head && GENERIC.has(term.surface) && !isQualified(term, terms)));
  if (type === null || !terms.some(isType)) return { terms, asked };
  const softened = terms.map((term) => (isType(term) ? { ...term, weight: SOFT } : term));
  const at = head ? terms.indexOf(head) : -1;
  return { terms: softened, asked: type === "figure" ? asked : { ...asked, head: softened[at] ?? head } };
}

/** "UN agency" says more than "agency". */
const isQualified = (noun: QueryTerm, terms: readonly QueryTerm[]): boolean =>
  terms.some(({ kind, end }) => QUALIFIERS.has(kind) && end < noun.start && noun.start <= end + 1);

/** Nouns that say no more than their type; "which bureau" asks for a bureau, "which body" for any. */
const GENERIC = new Set(
  "country countries nation nations state states government governments person people official officials organisation organization organisations organizations body bodies group groups institution institutions agency agencies forum forums place places".split(
    " ",
  ),
);

/** Types whose noun says nothing else: "the reason", "the number", "the year". */
const MEASURES = new Set<string>(["reason", "figure", "date"]);

/** The weight of a noun that only says what type of answer is wanted. */
export const SOFT = 0.9;

export function readAsked(folded: string, spans: readonly Span[], terms: readonly QueryTerm[]): Asked {
  const words = spans.map((span) => span.surface);
  const compares = COMPARES.test(folded);
  const lists = LISTS.test(folded);
  const firstContent = words.findIndex((_, index) => spans[index]?.kind !== "chat");
  const verbFirst = AUXILIARY.has(words[firstContent] ?? "");
  const found = words.findIndex((word, index) => WH.has(word) && !isRelative(spans, index, firstContent));
  const at = verbFirst && found > firstContent + 2 ? -1 : found;
  const confirms =
    (at < 0 && (verbFirst || (!lists && !NAMES.test(folded) && isStatement(spans, terms)))) ||
    CONFIRMS.test(folded) ||
    (at > 0 && AUXILIARY.has(words[0] ?? ""));
  const keyword = at < 0 && !confirms && terms.length <= 3;
  const base = { confirms, compares, lists, keyword, reason: false };
  if (SHARE.test(folded)) return { ...base, type: "figure", head: { ...NOTHING, surface: "share" } };
  if (at < 0) {
    const type = confirms
      ? null
      : NAMES.test(folded)
        ? "name"
        : lists
          ? null
          : (typeOfNoun(terms) ?? (DATE_NOUN.test(folded) ? "date" : FIGURE_NOUN.test(folded) ? "figure" : null));
    const head =
      type === "name"
        ? namedIn(folded, spans, terms)
        : type === "figure"
          ? nounOf(COUNT_OF, folded, spans, terms)
          : null;
    if (type === "name" && head && hasAny(OFFICES, head.keys)) return { ...base, type: "person", head: null };
    return { ...base, type, head, reason: type === "reason" };
  }
  return { ...base, ...readQuestionWord(folded, words, spans, terms, at) };
}

/** "The envoy was appointed in 2004": a verb between two terms, and no question word. */
function isStatement(spans: readonly Span[], terms: readonly QueryTerm[]): boolean {
  const verb = spans.find(
    ({ surface, start }, at) =>
      FINITE.has(surface) && spans[at + 1]?.surface !== "to" && terms.some(({ end }) => end <= start),
  );
  return verb !== undefined && terms.some((term) => term.start >= verb.end);
}

const FINITE = new Set("is are was were isnt arent wasnt werent has had".split(" "));

/** "NGOs" in "the names of the NGOs". */
function namedIn(folded: string, spans: readonly Span[], terms: readonly QueryTerm[]): QueryTerm | null {
  return nounOf(/\bnames? of\b/, folded, spans, terms);
}

const COUNT_OF = /\b(?:numbers?|count|total) of(?! (?:both|each|the two))\b/;

function nounOf(before: RegExp, folded: string, spans: readonly Span[], terms: readonly QueryTerm[]): QueryTerm | null {
  const of = before.exec(folded);
  return of && headAfter(spans, terms, spans.findIndex(({ start }) => start > of.index) + 1);
}

/** Offices, whose name is their holder's. */
const OFFICES = new Set([
  "special-envoy",
  "special-representative-policy",
  "special-rapporteur",
  "secretary-of-state",
  "high-commissioner",
]);

/** A share is asked for that no source gives. */
const SHARE = /\b(?:what|which) ?%|\bwhat (?:per ?cent(?:age)?|share|proportion|fraction) of\b/;

/** "Where does it rank" asks for no place. */
const RANKS = new Set(["rank", "ranks", "ranked", "stand", "stands"]);

/** "How old", "how tall": asks for something that nothing here measures. */
const UNRECORDED_MEASURES = new Set(["old", "tall", "fast", "rich", "heavy", "hot", "cold", "deep", "wide"]);

const NOTHING: QueryTerm = {
  kind: "unknown",
  surface: "",
  keys: [],
  wider: [],
  stems: [],
  start: 0,
  end: 0,
  corrected: null,
  weight: 2,
};

const COST_KEYS: readonly string[] = ["cost", stemKey("much"), stemKey("hours")];

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

const FIGURE_NOUN = /\b(?:head|body|vote) ?counts?\b|\b(?:death )?toll\b/;
const DATE_NOUN = /^(?:the )?(?:\S+ ){0,4}(?:date|day)\b/;
const NAMES =
  /^(?:please |pls )?names? (?!the countries|the states|countries|states)|\bnames? of\b|\b(?:title|headline) of\b|\bnames (?:please|pls)\b|\bname them\b|\bby name\b/;

/** "Camps who", "officials which": a relative pronoun asks nothing. */
function isRelative(spans: readonly Span[], at: number, firstContent: number): boolean {
  const [before, word] = [spans[at - 1], spans[at]];
  if (!before || !word || at <= firstContent || TYPE_OF_HEAD.has(spans[at + 1]?.surface ?? "")) return false;
  const joins = (word.surface === "when" || word.surface === "where") && at > firstContent + 2 && at < spans.length - 2;
  if (word.surface !== "who" && word.surface !== "which" && !joins) return false;
  return (
    (before.kind !== "stop" && before.kind !== "chat" && word.start - before.end <= 1) || ANTECEDENT.has(before.surface)
  );
}

const ANTECEDENT = new Set(["those", "people", "ones", "anyone", "everyone", "someone"]);

const WH = new Set(["who", "whom", "whose", "when", "where", "why", "how", "what", "which"]);

function readQuestionWord(
  folded: string,
  words: readonly string[],
  spans: readonly Span[],
  terms: readonly QueryTerm[],
  at: number,
): Pick<Asked, "type" | "head" | "reason"> {
  const word = words[at];
  const next = words[at + 1] ?? "";
  switch (word) {
    case "who":
    case "whom":
      return { type: "person", head: null, reason: false };
    case "when":
      return { type: "date", head: null, reason: false };
    case "where":
      if (hasAny(RANKS, words)) return { type: null, head: null, reason: false };
      return { type: "place", head: null, reason: false };
    case "why":
      return { type: "reason", head: null, reason: true };
    case "how":
      if (next === "much" && isMatter(spans[at + 2])) return { type: null, head: null, reason: false };
      if (next === "much")
        return { type: "figure", head: { ...NOTHING, surface: "how much", keys: COST_KEYS }, reason: false };
      if (next === "many" && UNITS.has(words[at + 2] ?? ""))
        return {
          type: "figure",
          head: { ...NOTHING, surface: "how many", keys: [stemKey(words[at + 2] ?? "")] },
          reason: false,
        };
      if (next === "many" && AUXILIARY.has(words[at + 2] ?? "")) return { type: "figure", head: null, reason: false };
      if (next === "many") return { type: "figure", head: headAfter(spans, terms, at + 2), reason: false };
      if (UNRECORDED_MEASURES.has(next))
        return { type: "figure", head: { ...NOTHING, surface: `how ${next}` }, reason: false };
      if (next === "long" && (words[at + 2] === "has" || words[at + 2] === "have"))
        return { type: "date", head: null, reason: false };
      if (next === "long")
        return { type: "figure", head: { ...NOTHING, surface: "how long", keys: LENGTH_KEYS }, reason: false };
      if (["often", "big", "large", "high", "low"].includes(next)) return { type: "figure", head: null, reason: false };
      if (next === "come") return { type: "reason", head: null, reason: true };
      return { type: null, head: null, reason: false };
    default:
      return readWhat(folded, words, spans, terms, at);
  }
}

/** "What year", "which bureau", "what is the purpose": the noun names the type; "what the resolution asked" names none. */
function readWhat(
  folded: string,
  words: readonly string[],
  spans: readonly Span[],
  terms: readonly QueryTerm[],
  at: number,
): Pick<Asked, "type" | "head" | "reason"> {
  const next = words[at + 1] ?? "";
  if (words[at - 1] === "in" && PARTS.has(next)) return { type: "place", head: null, reason: false };
  if (words[at] === "what" && (next === "for" || isWhatFor(words, at)))
    return { type: "reason", head: null, reason: true };
  const opens =
    at === 0 ||
    PREPOSITIONS.has(words[at - 1] ?? "") ||
    spans[at - 1]?.kind === "chat" ||
    (spans[at]?.start ?? 0) - (spans[at - 1]?.end ?? 0) > 1;
  const direct = words[at] === "which" || (opens && !(AUXILIARY.has(next) || LEADING.has(next)));
  const asksWhich = direct && words[at] !== "whose";
  const type = TYPE_OF_HEAD.get(lastWord(nounAfter(words, at + 1))) ?? null;
  const measure = type === "date" || type === "figure" || type === "reason" || type === "name";
  if (type !== null && (direct || (measure && (AUXILIARY.has(next) || LEADING.has(next))))) {
    const head = type === "name" ? namedIn(folded, spans, terms) : measure ? null : headAfter(spans, terms, at + 1);
    if (type === "name" && head && hasAny(OFFICES, head.keys)) return { type: "person", head: null, reason: false };
    return { type, head, reason: type === "reason" };
  }
  return { type: null, head: type === null && asksWhich ? unchartedNoun(spans, terms, at + 1) : null, reason: false };
}

/** "Room" in "which room of the Senate": what is asked for, which no term stands for, so that the evidence has to hold the word. */
function unchartedNoun(spans: readonly Span[], terms: readonly QueryTerm[], from: number): QueryTerm | null {
  const span = spans[from];
  const noun = span && terms.find(({ start }) => start === span.start);
  return noun && UNCHARTED.has(noun.kind) ? noun : null;
}

/** Words whose meaning the vocabulary does not know, so that no other wording can stand for them. */
const UNCHARTED: ReadonlySet<Span["kind"]> = new Set(["word", "common", "unknown"]);

/** "In what part of the country?" */
const PARTS = new Set(["part", "parts", "area", "areas"]);

/** "What was it for?" */
const isWhatFor = (words: readonly string[], at: number): boolean =>
  words.length - at <= LONGEST_WHAT_FOR && words[words.length - 1] === "for" && AUXILIARY.has(words[at + 1] ?? "");

const LONGEST_WHAT_FOR = 6;
const PREPOSITIONS = new Set("in on at under from by for to with since until and".split(" "));

const LEADING = new Set("the a an of kind sort type s exact exactly full other".split(" "));

/** The first word after a question word that is neither an article nor an auxiliary, or the noun that it qualifies. */
function nounAfter(words: readonly string[], from: number): string {
  const at = words.findIndex((word, index) => index >= from && !AUXILIARY.has(word) && !LEADING.has(word));
  const [first = "", second = ""] = at < 0 || at > from + 3 ? [] : [words[at], words[at + 1]];
  return TYPE_OF_HEAD.has(lastWord(first)) || !TYPE_OF_HEAD.has(lastWord(second)) ? first : second;
}

const lastWord = (surface: string): string => surface.slice(surface.lastIndexOf(" ") + 1);

/** The first content term after a question word, past articles and auxiliaries; of "UN bodies" it is the bodies. */
function headAfter(spans: readonly Span[], terms: readonly QueryTerm[], from: number): QueryTerm | null {
  for (let at = from; at < Math.min(spans.length, from + 5); at += 1) {
    const span = spans[at];
    if (!span) return null;
    const term = terms.find((other) => other.start === span.start);
    if (!term) continue;
    const next = terms.find((other) => other.start > term.end && other.start <= term.end + 1);
    return QUALIFIERS.has(term.kind) &&
      !term.keys.includes("people") &&
      (next?.kind === "plain" || next?.kind === "name")
      ? next
      : term;
  }
  return null;
}

/** What stands before a noun that is counted: "U.S. sanctions", "UN bodies". */
const QUALIFIERS: ReadonlySet<Span["kind"]> = new Set(["country", "broad"]);

/** "Number of…", "name of…", "the year": a noun that names the type without a question word for it. */
function typeOfNoun(terms: readonly QueryTerm[]): AnswerType | null {
  for (const term of terms) {
    const type =
      term.surface.includes(" ") || term.surface.startsWith("point") ? undefined : TYPE_OF_HEAD.get(term.surface);
    if (type === "date" || type === "figure" || type === "reason") return type;
  }
  return null;
}

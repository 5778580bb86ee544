import { hasAny } from "../../language/keys.ts";
import type { Span } from "../../language/span.ts";
import { type Asked, isTelling, type QueryTerm, termOf } from "../query.ts";
import { AUXILIARY, LEADING, TYPE_OF_NOUN, type Wording } from "./wording.ts";

/** The first content term after a question word, past articles and auxiliaries; of "UN bodies" it is the bodies. */
export function headAfter({ spans, terms }: Wording, from: number): QueryTerm | null {
  for (let at = from; at < Math.min(spans.length, from + 5); at += 1) {
    const span = spans[at];
    if (!span) return null;
    const term = terms.find((other) => other.start === span.start);
    if (!term) continue;
    const next = terms.find((other) => other.start > term.end && other.start <= term.end + 1);
    const isQualifier = QUALIFIERS.has(term.kind) || (term.kind === "name" && next?.kind === "plain");
    return isQualifier && !PEOPLE.test(term.surface) && (next?.kind === "plain" || next?.kind === "name") ? next : term;
  }
  return null;
}

/** "North Koreans", "people": counted themselves. */
const PEOPLE = /^(?:people|persons?|folks)$|ns$/;

/** What stands before a noun that is counted: "U.S. sanctions", "UN bodies". */
const QUALIFIERS: ReadonlySet<Span["kind"]> = new Set(["country", "broad"]);

/** "NGOs" in "the names of the NGOs". */
export const namedIn = (wording: Wording): QueryTerm | null => nounOf(/\bnames? of\b/, wording);

/** "Refugees" in "the number of refugees". */
export const countedIn = (wording: Wording): QueryTerm | null => nounOf(COUNT_OF, wording);

const COUNT_OF = /\b(?:numbers?|count|total) of(?! (?:both|each|the two))\b/;

function nounOf(before: RegExp, wording: Wording): QueryTerm | null {
  const of = before.exec(wording.folded);
  return of && headAfter(wording, wording.spans.findIndex(({ start }) => start > of.index) + 1);
}

/** Whether a noun is an office, whose name is its holder's. */
export const isOffice = ({ keys }: Pick<QueryTerm, "keys">): boolean => hasAny(OFFICES, keys);

const OFFICES = new Set([
  "special-envoy",
  "special-representative-policy",
  "special-rapporteur",
  "secretary-of-state",
  "high-commissioner",
]);

/** "Commandant" in "who is the commandant of the camp". */
export function officeAsked(wording: Wording, from: number): QueryTerm | null {
  const { words } = wording;
  if (!AUXILIARY.has(words[from] ?? "")) return null;
  return unchartedNoun(wording, LEADING.has(words[from + 1] ?? "") ? from + 2 : from + 1);
}

/** "Room" in "which room of the Senate": what is asked for, which no term stands for, so that the evidence has to hold the word. */
export function unchartedNoun({ spans, terms }: Wording, from: number): QueryTerm | null {
  const span = spans[from];
  const noun = span && terms.find(({ start }) => start === span.start);
  return noun && UNCHARTED.has(noun.kind) && !TYPE_OF_NOUN.has(noun.surface) ? noun : null;
}

/** Words whose meaning the vocabulary does not know, so that no other wording can stand for them. */
const UNCHARTED: ReadonlySet<Span["kind"]> = new Set(["word", "common", "unknown"]);

/** "Country" in "which country" says what is wanted; the evidence need not hold the word. */
export function soften(
  terms: readonly QueryTerm[],
  asked: Asked,
): { readonly terms: readonly QueryTerm[]; readonly asked: Asked } {
  const { head, type } = asked;
  const isType = (term: QueryTerm): boolean =>
    isTelling(term) &&
    TYPE_OF_NOUN.get(term.surface) === type &&
    (MEASURES.has(type ?? "") || (term === head && GENERIC.has(term.surface) && !isQualified(term, terms)));
  if (type === null || !terms.some(isType)) return { terms, asked };
  const softened = terms.map((term) => (isType(term) ? termOf(term, SOFT) : term));
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
const SOFT = 0.9;

/** Whether a noun only says what type of answer is wanted. */
export const isSoft = ({ weight }: QueryTerm): boolean => weight === SOFT;

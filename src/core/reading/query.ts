import type { AnswerType } from "../base/schema.ts";
import type { DateMention } from "../language/dates.ts";
import type { FigureMention } from "../language/figures.ts";
import { hasAll, hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";

/** A content term of a question. */
export interface QueryTerm extends Span {
  /** How much it matters whether the evidence holds it. */
  readonly weight: number;
}

/** A span as a term of that weight. Field by field, since V8 takes ten times as long to add a field to a copy. */
export const termOf = (span: Span, weight: number): QueryTerm => ({
  kind: span.kind,
  surface: span.surface,
  keys: span.keys,
  start: span.start,
  end: span.end,
  corrected: span.corrected,
  wider: span.wider,
  stems: span.stems,
  weight,
});

/** Whether a term tells units apart: a broad one stands in nearly every one, a noun of the type asked for in any. */
export const isTelling = ({ weight }: QueryTerm): boolean => weight >= 1;

/** Whether a term names somebody or something, a country among them. */
export const isName = ({ kind }: Pick<Span, "kind">): boolean => kind === "name" || kind === "country";

/** Whether keys hold a term as what it means, or all of its words. */
export const holdsTerm = (held: ReadonlySet<string>, { keys, stems }: QueryTerm): boolean =>
  hasAny(held, keys) || hasAll(held, stems);

/** What terms may stand for, all together. */
export function keysOfTerms(terms: readonly QueryTerm[]): Set<string> {
  const all = new Set<string>();
  for (const { keys } of terms) for (const key of keys) all.add(key);
  return all;
}

/** A question with other terms than its own. */
export const withTerms = (query: Query, terms: readonly QueryTerm[]): Query => ({
  ...query,
  terms,
  keys: keysOfTerms(terms),
});

/** The terms without those that say what one before them says: a repeated word counts once, and costs once. */
export function distinct(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const found: QueryTerm[] = [];
  for (const term of terms) if (!found.some((other) => saysTheSame(other, term))) found.push(term);
  return found;
}

const saysTheSame = (one: QueryTerm, other: QueryTerm): boolean =>
  one.kind === other.kind &&
  one.weight === other.weight &&
  one.keys.length === other.keys.length &&
  one.keys.every((key, at) => key === other.keys[at]);

/** The terms that say what a question is about, apart from whom and where. */
export const matterOf = (terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  terms.filter((term) => isTelling(term) && (term.kind === "act" || term.kind === "plain"));

/** A term that stands in no question, as if it had been named. */
export const implied = (term: Pick<QueryTerm, "kind" | "surface" | "keys" | "weight">): QueryTerm => ({
  ...term,
  ...{ wider: [], stems: [], start: 0, end: 0, corrected: null },
});

/** What a question asks for. */
export interface Asked {
  /** The type of answer, if the question names one. */
  readonly type: AnswerType | null;
  /** The noun that is asked for or counted: "camps" in "how many camps", "bureau" in "which bureau". */
  readonly head: QueryTerm | null;
  /** "Is", "did", "right?": the question puts a claim. */
  readonly confirms: boolean;
  /** It puts its claim as a statement, which is wrong or right, and not as an open question: "King left in 2016?" */
  readonly states: boolean;
  /** "Why". */
  readonly reason: boolean;
  /** "Versus", "change", "both": two or more are wanted side by side. */
  readonly compares: boolean;
  /** "List", "all", "which" with a plural: everything that fits is wanted. */
  readonly lists: boolean;
  /** No question word and no verb: a term or two to look up. */
  readonly keyword: boolean;
}

/** A figure of a question and the noun that it counts, if one follows. */
export interface QueryFigure extends FigureMention {
  readonly noun: QueryTerm | null;
}

/** What stands between two questions of a thread that are read as one; no question by itself has it ({@link understand}). */
export const JOINED = " ; ";

/** Whether a question is one of a thread, read together with the one before it. */
export const isJoined = ({ folded }: Pick<Query, "folded">): boolean => folded.includes(JOINED);

/** What was understood of a question. */
export interface Query {
  /** The text, folded; in a thread it may be that of two questions, one behind the other. */
  readonly folded: string;
  readonly spans: readonly Span[];
  readonly terms: readonly QueryTerm[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly QueryFigure[];
  /** UN symbols and numbers, folded: `a/res/60/173`, `60/173`. */
  readonly symbols: readonly string[];
  readonly asked: Asked;
  /** Keys of the ordinals in it, "third" or "#3": they pick among a unit's slots. */
  readonly ordinals: readonly string[];
  /** Keys of the numbers of sections: what a law says in one of them stands in one of a unit's slots. */
  readonly sections: readonly string[];
  /** "What is X?", "X": whether it names something and says little more, also after "who" or "what". */
  readonly defines: boolean;
  /** All keys of all terms, for quick questions about the question. */
  readonly keys: ReadonlySet<string>;
  /** Keys of what the answer is not to have done or been: "not the chair". */
  readonly shunned: readonly string[];
  /** Whether it asks for an opinion or a forecast, gives an order or is code: nothing that a record could hold. */
  readonly outside: boolean;
}

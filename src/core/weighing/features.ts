import type { AnswerType } from "../base/schema.ts";
import { answerTypes } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import type { Agreement } from "./agreement.ts";
import { acceptedTypes, STRICT } from "./answer-types.ts";

/** Where a unit stands to what answered the question before. */
export interface Standing {
  /** It was the best of what answered. */
  readonly first: boolean;
  readonly before: boolean;
  /** It stands next to that in its source. */
  readonly beside: boolean;
  /** 0 to 1: the share that it holds of what the question takes over. */
  readonly carried: number;
  /** Whether the question takes over anything at all. */
  readonly follows: boolean;
}

/** A question, as the features see it. */
export interface Asking {
  readonly query: Query;
  readonly telling: readonly QueryTerm[];
  /** The types of answer that will do; none where any will. */
  readonly types: readonly AnswerType[];
  /** How rare each telling term is among the units: 0 for one that all hold, about 5 for one that none does. */
  readonly rarity: ReadonlyMap<QueryTerm, number>;
  /** The rarity of all telling terms together. */
  readonly rare: number;
}

/** A unit beside a question. */
export interface Look extends Asking {
  readonly agreement: Agreement;
  readonly standing: Standing;
  /** How many of the telling terms of each kind the unit lacks, and holds. */
  readonly missing: Kinds;
  readonly held: Kinds;
  /** How many telling terms the slot is said to be about. */
  readonly spoken: number;
}

type Kinds = Readonly<Partial<Record<Span["kind"], number>>>;

/** A unit beside a question, with what several features see of it. */
export function lookOf(asking: Asking, agreement: Agreement, standing: Standing): Look {
  const { query, telling, types, rarity, rare } = asking;
  const { slot } = agreement;
  return {
    query,
    telling,
    types,
    rarity,
    rare,
    agreement,
    standing,
    missing: kindsOf(agreement.missing),
    held: kindsOf(agreement.held),
    spoken: slot === null ? 0 : telling.filter(({ keys }) => hasAny(slot.about, keys)).length,
  };
}

function kindsOf(terms: readonly QueryTerm[]): Kinds {
  const kinds: Partial<Record<Span["kind"], number>> = {};
  for (const { kind } of terms) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

/** What is measured, by name: the judgement has a weight for each. */
export type Features<Seen> = Readonly<Record<string, (seen: Seen) => number>>;

const KINDS = ["name", "country", "plain", "act", "word", "common", "unknown"] as const;

/** What speaks for or against a unit as the answer. */
export const EVIDENCE: Features<Look> = {
  unit: () => 1,
  passage: ({ agreement: { unit } }) => Number(unit.kind === "passage"),
  notable: ({ agreement: { unit } }) => Number(unit.kind === "notable"),
  rank: ({ agreement }) => agreement.rank,
  coverage: ({ agreement }) => agreement.coverage,
  literal: ({ agreement }) => agreement.literal,
  wide: ({ agreement }) => agreement.wide,
  "named so": ({ agreement: { unit, held } }) => Number(held.some(({ keys }) => hasAny(unit.nameKeys, keys))),
  "nothing held": ({ agreement: { held } }) => Number(held.length === 0),
  "nothing missing": ({ agreement: { missing } }) => Number(missing.length === 0),
  "held rarity": ({ agreement: { held }, rarity }) => sum(held, rarity) / 10,
  "missing rarity": ({ agreement: { missing }, rarity }) => sum(missing, rarity) / 10,
  "rarity covered": ({ agreement: { held }, rarity, rare }) => sum(held, rarity) / Math.max(0.1, rare),
  ...counts("missing", KINDS, ({ missing }) => missing),
  ...counts("held", KINDS.slice(0, 5), ({ held }) => held),
  ...counts("claim lacks", KINDS, ({ query, missing }) => (query.asked.confirms ? missing : {})),
  "date agrees": ({ agreement }) => Number(agreement.dates === "agree"),
  "date is wider": ({ agreement }) => Number(agreement.dates === "around"),
  "date of the document": ({ agreement }) => Number(agreement.dates === "document"),
  "another date": ({ agreement }) => Number(agreement.dates === "differ"),
  "figure agrees": ({ agreement }) => Number(agreement.figures === "agree"),
  "another figure": ({ agreement }) => Number(agreement.figures === "differ"),
  "no figure": ({ agreement }) => Number(agreement.figures === "absent"),
  "another body": ({ agreement }) => Number(agreement.otherBody !== null),
  gives: ({ agreement }) => Number(agreement.gives),
  "gives no such answer": ({ query, agreement }) => Number(query.asked.type !== null && !agreement.gives),
  "lacks what is insisted on": ({ query, agreement }) => Number(insists(query.asked.type) && !agreement.gives),
  "lacks the noun asked for": ({ query, agreement }) => Number(query.asked.head !== null && !agreement.gives),
  "has the type": (look) => Number(hasType(look)),
  "lacks the type": (look) => Number(look.types.length > 0 && !hasType(look)),
  fit: ({ agreement }) => agreement.fit,
  "slot speaks of": ({ spoken }) => spoken / 2,
  "slot speaks of share": ({ spoken, telling }) => spoken / Math.max(1, telling.length),
  "claim lacks": ({ query, agreement }) => (query.asked.confirms ? agreement.missing.length : 0),
  "claim is held": ({ query, agreement }) => Number(query.asked.confirms && agreement.missing.length === 0),
  "claim has another figure": ({ query, agreement }) =>
    Number(query.asked.confirms && (agreement.figures === "differ" || agreement.figures === "absent")),
  "answered before": ({ standing }) => Number(standing.before),
  "answered best before": ({ standing }) => Number(standing.first),
  "beside what answered": ({ standing }) => Number(standing.beside),
  "goes on from before": ({ standing }) => standing.carried,
  "not of before": ({ standing: { follows, before, beside, carried } }) =>
    Number(follows && !before && !beside && carried === 0),
};

/** What a question itself says of whether the record answers it. */
export const QUESTION: Features<Query> = {
  none: () => 1,
  ...Object.fromEntries(
    answerTypes.map((type) => [`asks for ${type}`, (query: Query) => Number(query.asked.type === type)]),
  ),
  "puts a claim": ({ asked }) => Number(asked.confirms),
  "looks up": ({ asked }) => Number(asked.keyword),
  "wants a list": ({ asked }) => Number(asked.lists),
  compares: ({ asked }) => Number(asked.compares),
  "names a time": ({ dates }) => Number(dates.length > 0),
  "names a figure": ({ figures }) => Number(figures.length > 0),
  length: (query) => telling(query).length / 5,
};

function counts(what: string, kinds: readonly Span["kind"][], countsOf: (look: Look) => Kinds): Features<Look> {
  const of = (wanted: Span["kind"]) => (look: Look) => countsOf(look)[wanted] ?? 0;
  return Object.fromEntries(kinds.map((kind) => [`${what} ${kind}`, of(kind)]));
}

const telling = ({ terms }: Query): readonly QueryTerm[] => terms.filter(({ weight }) => weight >= 1);

/** What the features see of a question, worked out once. `rarityOf`: how rare a term is among the units. */
export function askingOf(query: Query, rarityOf: (term: QueryTerm) => number): Asking {
  const terms = telling(query);
  const rarity = new Map(terms.map((term) => [term, rarityOf(term)]));
  return { query, telling: terms, types: acceptedTypes(query) ?? [], rarity, rare: sum(terms, rarity) };
}

function sum(terms: readonly QueryTerm[], rarity: ReadonlyMap<QueryTerm, number>): number {
  return terms.reduce((total, term) => total + (rarity.get(term) ?? 0), 0);
}

const insists = (type: AnswerType | null): boolean => type !== null && STRICT.has(type);

const hasType = ({ types, agreement: { unit } }: Look): boolean => unit.slots.some(({ type }) => types.includes(type));

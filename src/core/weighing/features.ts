import type { EVIDENCE } from "../base/measures.ts";
import { type AnswerType, answerTypes } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
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

/** A number for each name, in their order. */
type Each<Names extends readonly string[]> = { readonly [At in keyof Names]: number };

/** What speaks for or against a unit as the answer, in the order of its names. */
export function evidenceOf(
  { query, telling, types, rarity, rare }: Asking,
  agreement: Agreement,
  standing: Standing,
): Each<typeof EVIDENCE> {
  const { unit, held, missing, dates, figures, gives, slot } = agreement;
  const { confirms, type, head } = query.asked;
  const lacks = kindsOf(missing);
  const holds = kindsOf(held);
  const heldRarity = sum(held, rarity);
  const hasType = unit.slots.some((one) => types.includes(one.type));
  const spoken = slot === null ? 0 : telling.filter(({ keys }) => hasAny(slot.about, keys)).length;
  return [
    1,
    Number(unit.kind === "passage"),
    Number(unit.kind === "notable"),
    agreement.rank,
    agreement.coverage,
    agreement.literal,
    agreement.wide,
    Number(held.some(({ keys }) => hasAny(unit.nameKeys, keys))),
    Number(held.length === 0),
    Number(missing.length === 0),
    heldRarity / 10,
    sum(missing, rarity) / 10,
    heldRarity / Math.max(0.1, rare),
    lacks.name,
    lacks.country,
    lacks.plain,
    lacks.act,
    lacks.word,
    lacks.common,
    lacks.unknown,
    holds.name,
    holds.country,
    holds.plain,
    holds.act,
    holds.word,
    confirms ? lacks.name : 0,
    confirms ? lacks.country : 0,
    confirms ? lacks.plain : 0,
    confirms ? lacks.act : 0,
    confirms ? lacks.word : 0,
    confirms ? lacks.common : 0,
    confirms ? lacks.unknown : 0,
    Number(dates === "agree"),
    Number(dates === "around"),
    Number(dates === "document"),
    Number(dates === "differ"),
    Number(figures === "agree"),
    Number(figures === "differ"),
    Number(figures === "absent"),
    Number(agreement.otherBody !== null),
    Number(gives),
    Number(type !== null && !gives),
    Number(type !== null && STRICT.has(type) && !gives),
    Number(head !== null && !gives),
    Number(hasType),
    Number(types.length > 0 && !hasType),
    agreement.fit,
    spoken / 2,
    spoken / Math.max(1, telling.length),
    confirms ? missing.length : 0,
    Number(confirms && missing.length === 0),
    Number(confirms && (figures === "differ" || figures === "absent")),
    Number(standing.before),
    Number(standing.first),
    Number(standing.beside),
    standing.carried,
    Number(standing.follows && !standing.before && !standing.beside && standing.carried === 0),
  ];
}

/** How many of the terms are of each kind. */
function kindsOf(terms: readonly QueryTerm[]): Readonly<Record<Span["kind"], number>> {
  const kinds = { ...NO_KINDS };
  for (const { kind } of terms) kinds[kind] += 1;
  return kinds;
}

const NO_KINDS: Readonly<Record<Span["kind"], number>> = {
  name: 0,
  country: 0,
  plain: 0,
  act: 0,
  word: 0,
  common: 0,
  unknown: 0,
  broad: 0,
  stop: 0,
  chat: 0,
};

/** What a question itself says of whether the record answers it, in the order of its names. */
export function questionOf({ query: { asked, dates, figures }, telling }: Asking): readonly number[] {
  return [
    1,
    ...answerTypes.map((type) => Number(asked.type === type)),
    Number(asked.confirms),
    Number(asked.keyword),
    Number(asked.lists),
    Number(asked.compares),
    Number(dates.length > 0),
    Number(figures.length > 0),
    telling.length / 5,
  ];
}

const telling = ({ terms }: Query): readonly QueryTerm[] => terms.filter(isTelling);

/** What the features see of a question, worked out once. `rarityOf`: how rare a term is among the units. */
export function askingOf(query: Query, rarityOf: (term: QueryTerm) => number): Asking {
  const terms = telling(query);
  const rarity = new Map(terms.map((term) => [term, rarityOf(term)]));
  return { query, telling: terms, types: acceptedTypes(query) ?? [], rarity, rare: sum(terms, rarity) };
}

function sum(terms: readonly QueryTerm[], rarity: ReadonlyMap<QueryTerm, number>): number {
  return terms.reduce((total, term) => total + (rarity.get(term) ?? 0), 0);
}

import MiniSearch from "minisearch";
import type { Query } from "../reading/query.ts";
import type { Unit } from "./units.ts";

/** A unit that shares terms with a question, and how well by BM25. */
export interface Candidate {
  readonly unit: Unit;
  /** 1 for the best match of this question, less for the others. */
  readonly rank: number;
}

export interface Retriever {
  /** The units that share a term with the question, best first; ties in the order of the fact base. */
  find(query: Query): readonly Candidate[];
  /** The index itself, for measuring against. */
  readonly index: MiniSearch;
}

const MOST_CANDIDATES = 22;

/** Term saturation and length normalisation as measured on SQuAD 2.0's sentences (k 0.9, b 0.7). */
const BM25 = { k: 0.9, b: 0.7, d: 0.5 };

export function createRetriever(units: readonly Unit[]): Retriever {
  const index = new MiniSearch({
    fields: ["text", "more"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { boost: { text: 1, more: 0.5 }, bm25: BM25, prefix: false, fuzzy: false },
  });
  index.addAll(units.map((unit) => ({ id: unit.at, text: joined(unit.textKeys), more: joined(beyondText(unit)) })));

  function find(query: Query): readonly Candidate[] {
    if (query.terms.every((term) => term.weight < 1)) return units.map((unit) => ({ unit, rank: 1 }));
    const results = index.search(joined(tellingKeys(query))).slice(0, MOST_CANDIDATES);
    const best = results[0]?.score ?? 1;
    return results.flatMap(({ id, score }) => {
      const unit = units[Number(id)];
      return unit ? [{ unit, rank: score / best }] : [];
    });
  }
  return { find, index };
}

/** The keys that tell units apart: nearly every one has the country that all is about. */
const tellingKeys = ({ keys }: Query): Set<string> => new Set([...keys].filter((key) => key !== "@North Korea"));

/** What a unit stands for besides its own words: the curator's terms and the names of its source. */
const beyondText = (unit: Unit): Set<string> =>
  new Set([...unit.keys, ...unit.sourceKeys].filter((key) => !unit.textKeys.has(key)));

/** Keys as a query of the index; those of countries hold spaces, which part the terms there. */
export const joined = (keys: ReadonlySet<string>): string =>
  [...keys].map((key) => (key.includes(" ") ? key.replaceAll(" ", "_") : key)).join(" ");

import type MiniSearch from "minisearch";
import { isTelling, keysOfTerms, type Query } from "../reading/query.ts";
import { rememberingMany } from "../remember.ts";
import type { Unit } from "../units.ts";
import { createIndex } from "./create-index.ts";
import { mostOf } from "./most-of.ts";

/** A unit that shares terms with a question, and how well by BM25. */
export interface Candidate {
  readonly unit: Unit;
  /** 1 for the best match of this question, less for the others. */
  readonly rank: number;
}

export interface Retriever {
  /** The units that share a term with the question, best first; ties in the order of the fact base. All, where no term tells any apart. */
  find(query: Query): readonly Candidate[];
  /** The index itself, for measuring against. */
  readonly index: MiniSearch;
}

const MOST_CANDIDATES = 22;

/** A unit that holds a key, by its position, and its BM25 score for that. */
interface Hit {
  readonly at: number;
  readonly score: number;
}

export function createRetriever(units: readonly Unit[]): Retriever {
  // What the text says itself is said twice: by the text and by whoever describes it.
  const index = createIndex(units.map((unit) => [...termsOf(unit.textKeys), ...termsOf(allKeys(unit))]));

  /** What one key finds. No other key changes that, so each is searched once. */
  const search = rememberingMany((key): readonly Hit[] =>
    index.search(joined([key])).map(({ id, score }) => ({ at: Number(id), score })),
  );

  // Kept for each question anew: to make them takes longer than to fill them.
  const ranks = new Float64Array(units.length);
  const counts = new Float64Array(units.length);

  /** Ranks as MiniSearch does for several terms: the sum of their scores, times how many of them are found. */
  function find(query: Query): readonly Candidate[] {
    const telling = tellingKeys(query);
    if (telling.size === 0) return units.map((unit) => ({ unit, rank: 1 }));
    ranks.fill(0);
    counts.fill(0);
    for (const key of telling) {
      for (const { at, score } of search(key)) {
        ranks[at] = (ranks[at] ?? 0) + score;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
    for (let at = 0; at < ranks.length; at += 1) ranks[at] = (ranks[at] ?? 0) * (counts[at] ?? 0);
    const places = mostOf(ranks, MOST_CANDIDATES);
    const best = ranks[places[0] ?? 0] ?? 0;
    const found: Candidate[] = [];
    for (const at of places) {
      const unit = units[at];
      const rank = ranks[at] ?? 0;
      if (unit && rank > 0) found.push({ unit, rank: rank / best });
    }
    return found;
  }
  return { find, index };
}

/** The keys that tell units apart: a broad term stands in nearly every one. */
const tellingKeys = ({ terms }: Query): Set<string> => keysOfTerms(terms.filter(isTelling));

/** What a unit stands for: its own words, the curator's terms and the names of its source. */
const allKeys = (unit: Unit): Set<string> => new Set([...unit.keys, ...unit.sourceKeys, ...unit.textKeys]);

/** Keys as a query of the index. */
export const joined = (keys: Iterable<string>): string => termsOf(keys).join(" ");

/** Keys as terms of the index; those of countries hold spaces, which part the terms there. */
const termsOf = (keys: Iterable<string>): readonly string[] =>
  [...keys].map((key) => (key.includes(" ") ? key.replaceAll(" ", "_") : key));

import MiniSearch, { type AsPlainObject } from "minisearch";

/** Term saturation and length normalisation as measured on SQuAD 2.0's sentences (k 0.9, b 0.7). */
const BM25 = { k: 0.9, b: 0.7, d: 0.5 };

/** Terms are what is between blanks, as it stands. */
export const INDEX_OPTIONS = {
  fields: ["keys"],
  tokenize: (text: string) => text.split(" "),
  processTerm: (term: string) => term,
  searchOptions: { bm25: BM25, prefix: false, fuzzy: false },
};

/**
 * The index of some texts of terms, under their places. It is the one that `addAll` makes: that looks each term up again in
 * each text, which takes a tenth of a start, and here it is put in once with all texts that hold it, as MiniSearch reads
 * an index that it wrote.
 */
export function createIndex(texts: readonly (readonly string[])[]): MiniSearch {
  const counts = new Map<string, Record<string, number>>();
  for (const [at, terms] of texts.entries()) {
    for (const term of terms) {
      const own = counts.get(term);
      if (own) own[at] = (own[at] ?? 0) + 1;
      else counts.set(term, { [at]: 1 });
    }
  }
  const lengths = texts.map((terms) => new Set(terms).size);
  const byPlace = <Value>(value: (at: number) => Value) => Object.fromEntries(texts.map((_, at) => [at, value(at)]));
  const written: AsPlainObject = {
    documentCount: texts.length,
    nextId: texts.length,
    documentIds: byPlace((at) => at),
    fieldIds: { keys: FIELD },
    fieldLength: byPlace((at) => [lengths[at] ?? 0]),
    averageFieldLength: [lengths.reduce((all, length) => all + length, 0) / Math.max(lengths.length, 1)],
    storedFields: {},
    dirtCount: 0,
    index: [...counts].map(([term, held]) => [term, { [FIELD]: held }]),
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(written, INDEX_OPTIONS);
}

const FIELD = 0;

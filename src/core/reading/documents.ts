import type { Source } from "../base/schema.ts";

const NOUN = "article|story|piece|text|source|document|doc|write-?up|editorial|headline|byline";

const AGED = new RegExp(
  `\\b(older|oldest|earlier|newer|newest|more recent|later)(?: one)?(?: of the (?:two|2))?( (?:${NOUN})s?\\b)`,
  "gi",
);

const NEWER = /new|recent|later/i;

const TOLD_BY = new RegExp(
  `\\b(${NOUN}|one) (?:with|w/|featuring|quoting|citing|mentioning|(?:that|which) (?:quotes|cites|carries|has|mentions|shows|features)) ([^,?()]{3,60}?)(?=,|\\?|\\)|$| (?:called|headed|titled|say|says|give|gives)\\b)`,
  "i",
);

/** The documents of a fact base, as far as people tell them apart. */
export interface Documents {
  readonly sources: readonly Source[];
  /** Whether a source speaks of whom or what some words name. */
  speaksOf(source: Source, words: string): boolean;
}

/**
 * Documents as people tell them apart, with the year in the place of the telling: "the older article" is "the 2006
 * article", and so is "the article with the camps in it", if one document alone has them.
 */
export function withYears(text: string, documents: Documents): string {
  if (text.search(AGED) < 0 && text.search(TOLD_BY) < 0) return text;
  const years = documents.sources.flatMap((source) => yearOf(source) ?? []).sort();
  const [oldest] = years;
  const newest = years[years.length - 1];
  if (oldest === undefined || oldest === newest) return text;
  return text
    .replace(AGED, (_, age: string, noun: string) => `${NEWER.test(age) ? newest : oldest}${noun}`)
    .replace(TOLD_BY, (all: string, noun: string, words: string) => {
      const [only, ...more] = documents.sources.filter((source) => documents.speaksOf(source, words));
      const year = only && more.length === 0 ? yearOf(only) : undefined;
      return year === undefined ? all : `${year} ${noun === "one" ? "article" : noun}`;
    });
}

const yearOf = ({ published }: Source): string | undefined => (published.date ?? published.inferred)?.slice(0, 4);

import type { Source } from "../base/schema.ts";

const AGED =
  /\b(older|oldest|earlier|newer|newest|more recent|later)(?: one)?(?: of the (?:two|2))?( (?:article|story|piece|text|source|document|doc|write-?up|headline|byline)s?\b)/gi;

const NEWER = /new|recent|later/i;

/** "The older article" as people tell documents apart, with the year in the place of the age: "the 2006 article". */
export function withYears(text: string, sources: readonly Source[]): string {
  const years = sources
    .flatMap(({ published }) => published.date ?? published.inferred ?? [])
    .map((date) => date.slice(0, 4))
    .sort();
  const [oldest] = years;
  const newest = years[years.length - 1];
  if (oldest === undefined || oldest === newest) return text;
  return text.replace(AGED, (_, age: string, noun: string) => `${NEWER.test(age) ? newest : oldest}${noun}`);
}

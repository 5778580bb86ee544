/** What makes of an office one below it, with the word that it stands before. */
const LOWER = /\b(acting|deputy|vice) (?=([a-z]+))/g;

/** What makes of the first of all one among others. */
const AMONG = /\b(?:one|some) of the (?:(?:world's|country's) )?((?:most|least) \w+|\w+est)\b/g;

/**
 * Whether a folded statement leaves out of the folded evidence no word that makes it another thing: a "deputy secretary" is no
 * secretary, and "one of the most repressive countries" not the most repressive one.
 */
export const isAsNarrow = (folded: string, words: string): boolean =>
  isAsLow(folded, words) && isOneAmong(folded, words);

const isOneAmong = (folded: string, words: string): boolean =>
  [...words.matchAll(AMONG)].every(
    ([, superlative = ""]) =>
      !folded.includes(superlative) || new RegExp(`\\b(?:of|among) (?:\\w+ |\\w+'s )*${superlative}`).test(folded),
  );

const isAsLow = (folded: string, words: string): boolean =>
  [...words.matchAll(LOWER)].every(([, lower = "", office = ""]) => {
    const alone = new RegExp(`(?<!\\b${lower} )\\b${office}\\b`);
    return !alone.test(folded) || alone.test(words);
  });

/** What makes of an office one below it. */
const LOWER = /\b(?:deputy|vice) ([a-z]+)/g;

/** Whether a folded statement leaves out of the folded evidence no word that makes it another thing: a "deputy secretary" is no secretary. */
export const isAsNarrow = (folded: string, words: string): boolean =>
  [...words.matchAll(LOWER)].every(([whole, office = ""]) => {
    const alone = new RegExp(`(?<!\\b(?:deputy|vice) )\\b${office}\\b`);
    return !alone.test(folded) || alone.test(words.replaceAll(whole, ""));
  });

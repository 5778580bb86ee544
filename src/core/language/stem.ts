import { stem as porter2 } from "porter2";

const MAX_REMEMBERED = 20_000;
const LONGEST_WORD = 40;
const remembered = new Map<string, string>();

/**
 * The stem of a folded word by Porter 2 (M. Porter, "The English (Porter2) stemming algorithm", snowballstem.org). Numbers,
 * symbols and very long strings are their own stems.
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const first = word.charCodeAt(0);
  const stemmed = first < 97 || word.length > LONGEST_WORD || word.includes("/") ? word : porter2(word);
  remembered.set(word, stemmed);
  return stemmed;
}

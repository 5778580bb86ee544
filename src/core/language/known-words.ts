import { english } from "./english.ts";
import { createSpelling } from "./spelling.ts";
import { stem } from "./stem.ts";

/** The words that the fact base and its curator use, and what a misspelt one may mean. */
interface KnownWords {
  /** Makes a word of the vocabulary known. */
  add(word: string): void;
  learn(texts: readonly string[]): void;
  hear(phrases: readonly string[]): void;
  has(word: string): boolean;
  /** Whether a text or a phrase has a word of this stem. */
  hasStem(root: string): boolean;
  /** Whether texts write a word with a capital and never without. */
  isName(word: string): boolean;
  /** The word that an unknown one is a slip of, else null. */
  correct(word: string): string | null;
}

/** @param wordsOf a text's words, folded */
export function createKnownWords(wordsOf: (text: string) => readonly string[]): KnownWords {
  const known = new Set<string>();
  const stems = new Set<string>();
  const capitals = new Set<string>();
  const smalls = new Set<string>();
  const heard = new Set<string>();
  const unheard: (readonly string[])[] = [];
  const spelling = createSpelling(known, english.isWord);

  function hear(phrases: readonly string[]): void {
    unheard.push(phrases);
  }

  /** Taking the curator's phrases in can wait until a word turns up that nothing else has. */
  function isIn(words: ReadonlySet<string>, word: string): boolean {
    if (words.has(word)) return true;
    listen();
    return words.has(word);
  }

  function listen(): void {
    for (const phrases of unheard.splice(0)) takeIn(phrases);
  }

  function takeIn(phrases: readonly string[]): void {
    for (const phrase of phrases) {
      for (const word of wordsOf(phrase)) {
        if (heard.has(word)) continue;
        heard.add(word);
        known.add(word);
        stems.add(stem(word));
      }
    }
  }

  function learn(texts: readonly string[]): void {
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        known.add(word);
        stems.add(stem(word));
      }
      for (const [word] of text.matchAll(WORD)) {
        const small = word.toLowerCase();
        (small === word ? smalls : capitals).add(small);
      }
    }
  }

  return {
    add: (word) => void known.add(word),
    learn,
    hear,
    has: (word) => isIn(known, word),
    hasStem: (root) => isIn(stems, root),
    isName: (word) => capitals.has(word) && !smalls.has(word),
    correct(word) {
      listen();
      return spelling.correct(word);
    },
  };
}

const WORD = /[A-Za-z]{4,}/g;

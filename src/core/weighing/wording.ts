import type { Query } from "../reading/query.ts";
import { rememberingLatest, rememberingMany } from "../remember.ts";

/**
 * The wording of a question, as training counts it: its words by their stems, each with the next one, the terms that
 * they stand for, and the type of answer that is asked for. Each once.
 */
interface Wording {
  readonly all: readonly string[];
  /** All but the words with the next one. */
  readonly unpaired: readonly string[];
}

export const wordingOf = rememberingLatest(({ spans, asked }: Query): Wording => {
  const words: string[] = [];
  const pairs: string[] = [];
  const terms: string[] = [];
  let before = FIRST;
  for (const { stems, keys } of spans) {
    for (const key of stems) {
      const word = stemOf(key);
      addOnce(words, word);
      addOnce(pairs, paired(before)(word));
      before = word;
    }
    for (const key of keys) if (!key.startsWith("~")) addOnce(terms, marked(key));
  }
  addOnce(pairs, paired(before)(LAST));
  if (asked.type !== null) terms.push(`?${asked.type}`);
  return { all: [...words, ...pairs, ...terms], unpaired: [...words, ...terms] };
});

const FIRST = "^";
const LAST = "$";

// A text that is made anew is looked up far more slowly than one that was looked up before.
const stemOf = rememberingMany((key) => key.slice(1));
const marked = rememberingMany((key) => `#${key}`);
const paired = rememberingMany((before) => rememberingMany((word) => `${before} ${word}`));

/** There are few of them: to look through them takes less than to make a set. */
function addOnce(texts: string[], text: string): void {
  if (!texts.includes(text)) texts.push(text);
}

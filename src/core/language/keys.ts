import { rememberingMany } from "../remember.ts";
import { stem } from "./stem.ts";
import { wordsOf } from "./text.ts";

/** The key of a country. */
export const countryKey = (name: string): string => `@${name}`;

/** The name of the country that is among some keys; undefined if none is. */
export const countryIn = (keys: readonly string[]): string | undefined =>
  keys.find((key) => key.startsWith("@"))?.slice(1);

/** The countries that some terms name, in order. */
export const countriesIn = (terms: readonly { readonly keys: readonly string[] }[]): readonly string[] =>
  terms.flatMap(({ keys }) => countryIn(keys) ?? []);

/**
 * The key of a stem that stands for itself. Each has one string for all units and questions: a set then finds it without
 * reading its letters.
 */
export const keyOfStem = rememberingMany((stem: string): string => `~${stem}`);

/** The key of a word that stands for itself. */
export const stemKey = (word: string): string => keyOfStem(stem(word));

/** The keys of the words of a text, each for itself. */
export const stemKeysOf = (text: string): readonly string[] => wordsOf(text).map(stemKey);

/** Whether a set holds one of the keys. A plain loop: it runs thousands of times a question. */
export function hasAny(set: ReadonlySet<string>, keys: readonly string[]): boolean {
  for (const key of keys) if (set.has(key)) return true;
  return false;
}

/** Whether a set holds all of the keys, of which there is one at least. */
export const hasAll = (set: ReadonlySet<string>, keys: readonly string[]): boolean =>
  keys.length > 0 && keys.every((key) => set.has(key));

/** 0 to 1: how many of the keys a set holds; 0 of none. */
export function shareIn(set: ReadonlySet<string>, keys: readonly string[]): number {
  let held = 0;
  for (const key of keys) if (set.has(key)) held += 1;
  return held / Math.max(keys.length, 1);
}

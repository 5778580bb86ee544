import type { Country, Term, Vocabulary } from "../base/schema.ts";
import { rememberingMany } from "../remember.ts";
import { english } from "./english.ts";
import { createForms, type Form, keysIn, kindIn, stemsIn } from "./forms.ts";
import { keyOfStem } from "./keys.ts";
import { createKnownWords } from "./known-words.ts";
import type { Span, SpanKind } from "./span.ts";
import { stem } from "./stem.ts";
import { tokenise, wordsOf } from "./text.ts";

/** Reads words: what the vocabulary, the countries' names and the fact base's own words make of them. */
export interface Lexicon {
  /** Reads a folded question: every word in exactly one span, the longest known phrase first. */
  read(folded: string): readonly Span[];
  /** Every key that texts of the fact base stand for. A `curated` phrase counts in all its senses, words of a text in their only one. */
  keysOf(texts: readonly string[], curated: boolean): Set<string>;
  /** The keys of words that are one term as a whole; none of others. */
  wholeKeys(text: string): readonly string[];
  /**
   * Makes the words of texts of the fact base known: a misspelt word may mean one of them, and one that is always written
   * with a capital is a name.
   */
  learn(texts: readonly string[]): void;
  /** Makes the words of a curator's phrases known, which are in lower case: a misspelt word may mean one of them. */
  hear(phrases: readonly string[]): void;
}

const NONE: readonly string[] = [];

export function createLexicon(vocabulary: Vocabulary, countries: readonly Country[]): Lexicon {
  const words = new Map<string, readonly string[]>();
  const ofPhrases = new Map<string, readonly string[]>();
  const ofTexts = new Map<string, readonly string[]>();
  const known = createKnownWords(remembered);
  const forms = createForms(vocabulary, countries, (text) => {
    const found = wordsOf(text);
    for (const word of found) known.add(word);
    return found;
  });
  const spellings = new Map(Object.entries(vocabulary.spellings));
  const closure = broaderClosure(vocabulary.terms);

  /** A plural or possessive "s" on a short name that the stemmer keeps: "nks", "rapporteurs". */
  function rootOf(word: string): string {
    const root = stem(word);
    if (forms.begins(root) || known.hasStem(root)) return root;
    if (/^[a-z]{2,}s$/.test(word) && known.has(word.slice(0, -1))) return stem(word.slice(0, -1));
    return root;
  }

  /** A word as typed may be a short spelling of several, or a slip of another. */
  const spell = rememberingMany((typed): readonly Spelt[] => {
    const word = spellings.get(typed) ?? typed;
    const root = rootOf(word);
    const isKnown = forms.exact(word) || forms.begins(root) || known.hasStem(root) || known.has(word);
    const corrected = isKnown ? null : known.correct(word);
    return (corrected ?? word).split(" ").map((one) => ({ word: one, corrected, root: rootOf(one) }));
  });

  function remembered(text: string): readonly string[] {
    const before = words.get(text);
    if (before) return before;
    const found = wordsOf(text);
    words.set(text, found);
    return found;
  }

  function read(folded: string): readonly Span[] {
    const tokens: Token[] = [];
    for (const { word: typed, start, end } of tokenise(folded))
      for (const { word, corrected, root } of spell(typed)) tokens.push({ word, corrected, root, start, end });
    const roots = tokens.map(({ root }) => root);
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = tokens[at]?.word === "the" ? afterArticle(roots, at) : forms.longest(roots, at);
      const alone = (phrase?.stems.length ?? 1) > 1 ? undefined : forms.exact(tokens[at]?.word ?? "");
      const form = alone ?? phrase;
      const count = form?.stems.length ?? 1;
      const [first, last] = [tokens[at], tokens[at + count - 1]];
      if (!first || !last) break;
      const root = roots[at] ?? "";
      spans.push({
        kind: form ? kindIn(form) : loneKind(first.word, known.hasStem(root), known.isName(first.word)),
        surface: count === 1 ? first.word : folded.slice(first.start, last.end),
        keys: form ? keysIn(form) : [keyOfStem(root)],
        start: first.start,
        end: last.end,
        corrected: first.corrected,
        wider: form ? widerOf(form) : NONE,
        stems: form ? stemsIn(form) : [keyOfStem(root)],
      });
      at += count;
    }
    return spans;
  }

  /** "The North" is a phrase, but none in "the North Korean government", where a longer one begins behind the article. */
  function afterArticle(roots: readonly string[], at: number): Form | undefined {
    const phrase = forms.longest(roots, at);
    const behind = forms.longest(roots, at + 1)?.stems.length ?? 0;
    return behind > 1 && behind >= (phrase?.stems.length ?? 0) ? forms.single(roots[at] ?? "") : phrase;
  }

  function wholeKeys(text: string): readonly string[] {
    const roots = remembered(text).map(stem);
    const form = forms.longest(roots, 0);
    return form?.stems.length === roots.length ? keysIn(form) : NONE;
  }

  function widerOf(form: Form): readonly string[] {
    form.wider ??= form.keys.flatMap((key) => closure.get(key)?.slice(1) ?? []);
    return form.wider;
  }

  function keysOf(texts: readonly string[], curated: boolean): Set<string> {
    const keys = new Set<string>();
    for (const text of texts) for (const key of keysOfOne(text, curated)) keys.add(key);
    return keys;
  }

  function keysOfOne(text: string, curated: boolean): readonly string[] {
    const memory = curated ? ofPhrases : ofTexts;
    const before = memory.get(text);
    if (before) return before;
    const keys: string[] = [];
    addKeys(keys, remembered(text), curated);
    memory.set(text, keys);
    return keys;
  }

  function addKeys(keys: string[], found: readonly string[], curated: boolean): void {
    const roots = found.map(stem);
    for (let at = 0; at < roots.length; at += 1) {
      const root = roots[at] ?? "";
      keys.push(keyOfStem(root));
      const literal = forms.exact(found[at] ?? "");
      if (literal) keys.push(...literal.keys);
      addForms(keys, forms.single(root), curated && roots.length === 1);
      let longest = true;
      for (const form of forms.phrasesAt(roots, at)) {
        addForms(keys, form, longest || (curated && form.stems.length === roots.length));
        longest = false;
      }
    }
  }

  /** A form adds its keys, and what they also count as; one of several senses only where it is `whole`: a curated phrase, or the longest at its place. */
  function addForms(keys: string[], form: Form | undefined, whole: boolean): void {
    if (!form || (form.keys.length > 1 && !whole)) return;
    for (const key of form.keys) keys.push(...(closure.get(key) ?? [key]));
  }

  return { read, keysOf, wholeKeys, learn: known.learn, hear: known.hear };
}

/** A word as it is read: by its stem, and what it was corrected to. */
interface Spelt {
  readonly word: string;
  readonly corrected: string | null;
  readonly root: string;
}

/** A word as it is read, and where it stands in the folded text. */
interface Token extends Spelt {
  readonly start: number;
  readonly end: number;
}

/** A word that is always written with a capital, or that is none of English, is a name: "Solarz", "Yodok". */
function loneKind(word: string, held: boolean, capital: boolean): SpanKind {
  if (held) return capital ? "name" : "word";
  if (english.isCommon(word)) return "common";
  return english.isWord(word) || /[^a-z]/.test(word) || word.length < 4 ? "unknown" : "name";
}

/** Each term with all that it also counts as, itself first. */
function broaderClosure(terms: readonly Term[]): Map<string, readonly string[]> {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const closure = new Map<string, readonly string[]>();
  for (const { id } of terms) {
    const wider = new Set([id]);
    for (const key of wider) for (const next of byId.get(key)?.broader ?? []) wider.add(next);
    closure.set(id, [...wider]);
  }
  return closure;
}

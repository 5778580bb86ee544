import type { Country, Term, Vocabulary } from "../base/schema.ts";
import { english } from "./english.ts";
import { createSpelling } from "./spelling.ts";
import { stem } from "./stem.ts";
import { type Token, tokenise, wordsOf } from "./text.ts";

/**
 * What a span of words is. `name`, `act`, `plain`, `broad`: as the vocabulary says. `country`: a country. `word`: not in
 * the vocabulary, but in the fact base. In neither, `common` if everybody uses it, `unknown` if not. `stop` and `chat` carry
 * no content.
 */
export type SpanKind = Term["kind"] | "country" | "word" | "common" | "unknown" | "stop" | "chat";

/** One or more words of a question, read as one term. */
export interface Span {
  readonly kind: SpanKind;
  /** The words as typed, folded. */
  readonly surface: string;
  /** What it may stand for, any of which will do: term ids, `@` and a country's name, and `~` and the word's stem. */
  readonly keys: readonly string[];
  /** Where it stands in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The word that a misspelt one was read as, else null. */
  readonly corrected: string | null;
  /** Wider terms that its keys also count as: torture counts as abuse. */
  readonly wider: readonly string[];
  /** Keys of its words as they stand, each by itself. */
  readonly stems: readonly string[];
}

export interface Lexicon {
  /** Reads a folded question: every word in exactly one span, the longest known phrase first. */
  read(folded: string): readonly Span[];
  /** Every key that texts of the fact base stand for. A `curated` phrase counts in all its senses, words of a text in their only one. */
  keysOf(texts: readonly string[], curated: boolean): Set<string>;
  /**
   * Makes the words of texts of the fact base known: a misspelt word may mean one of them, and one that is always written
   * with a capital is a name.
   */
  learn(texts: readonly string[]): void;
  /**
   * Makes the words of a curator's phrases known, which are in lower case: they are no typing errors, and what is `meant`
   * may be what a misspelt word stands for.
   */
  hear(phrases: readonly string[], meant: boolean): void;
}

interface Form {
  readonly stems: readonly string[];
  keys: string[];
  kinds: Set<SpanKind>;
  /** Whether it is one word, matched by its stem, which is then a key as well. */
  readonly stemmed: boolean;
  /** Worked out when first read: the keys of a span, what they also count as, and the kind. */
  all?: readonly string[];
  wider?: readonly string[];
  own?: readonly string[];
  kind?: SpanKind;
}

const NONE: readonly string[] = [];

function stemsIn(form: Form): readonly string[] {
  form.own ??= form.stems.map((part) => `~${part}`);
  return form.own;
}

function keysIn(form: Form): readonly string[] {
  form.all ??= form.stemmed && !form.kinds.has("foreign") ? [...form.keys, `~${form.stems[0]}`] : form.keys;
  return form.all;
}

/** The key of a country. */
export const countryKey = (name: string): string => `@${name}`;

/** The key of a word that stands for itself. */
export const stemKey = (word: string): string => `~${stem(word)}`;

export function createLexicon(vocabulary: Vocabulary, countries: readonly Country[]): Lexicon {
  /** Forms of one word by its stem, longer ones by their first two, the longest first. */
  const single = new Map<string, Form>();
  const phrases = new Map<string, Form[]>();
  /** The stems that any form begins with. */
  const beginnings = new Set<string>();
  /** Words that count only as they stand. */
  const exact = new Map<string, Form>();
  const known = new Set<string>();
  const stems = new Set<string>();
  const capitals = new Set<string>();
  const smalls = new Set<string>();
  const words = new Map<string, readonly string[]>();
  const ofPhrases = new Map<string, readonly string[]>();
  const heard = new Set<string>();
  const unheard: { readonly phrases: readonly string[]; readonly meant: boolean }[] = [];
  const ofTexts = new Map<string, readonly string[]>();
  const spelling = createSpelling(known, english.isWord);
  const spellings = new Map(Object.entries(vocabulary.spellings));
  const closure = broaderClosure(vocabulary.terms);

  for (const word of vocabulary.stop) addForm(word, "stop");
  for (const word of vocabulary.chat) addForm(word, "chat");
  for (const term of vocabulary.terms)
    for (const word of term.words) addForm(word, term.kind, term.kind === "foreign" ? `!${word}` : term.id);
  for (const { name, aliases } of countries)
    for (const word of [name, ...aliases]) addForm(word, "country", countryKey(name));
  for (const form of [...single.values(), ...exact.values(), ...[...phrases.values()].flat()]) {
    if (form.kinds.has("foreign")) form.keys = form.keys.filter((key) => key.startsWith("!"));
  }
  for (const forms of phrases.values()) forms.sort((a, b) => b.stems.length - a.stems.length);

  function addForm(words: string, kind: SpanKind, key?: string): void {
    const found = remembered(words);
    for (const word of found) known.add(word);
    const form = words.startsWith("=") ? formAt(exact, words.slice(1), false) : formFor(found.map(stem));
    if (!form) return;
    form.kinds.add(kind);
    if (key !== undefined && !form.keys.includes(key)) form.keys.push(key);
  }

  function formFor(parts: readonly string[]): Form | null {
    const [first, second] = parts;
    if (first === undefined) return null;
    beginnings.add(first);
    if (second === undefined) return formAt(single, first, true);
    const forms = phrases.get(`${first} ${second}`) ?? [];
    const before = forms.find((form) => form.stems.length === parts.length && startsWith(parts, 0, form));
    if (before) return before;
    const form: Form = { stems: parts, keys: [], kinds: new Set(), stemmed: false };
    phrases.set(`${first} ${second}`, [...forms, form]);
    return form;
  }

  /** A plural or possessive "s" on a short name that the stemmer keeps: "nks", "rapporteurs". */
  function rootOf(word: string): string {
    const root = stem(word);
    if (beginnings.has(root) || stems.has(root)) return root;
    if (!/^[a-z]/.test(word)) return root;
    listen();
    if (stems.has(root)) return root;
    if (word.length > 2 && word.endsWith("s") && known.has(word.slice(0, -1))) return stem(word.slice(0, -1));
    return root;
  }

  function longest(roots: readonly string[], at: number): Form | undefined {
    const first = roots[at] ?? "";
    return phrases.get(`${first} ${roots[at + 1]}`)?.find((form) => startsWith(roots, at, form)) ?? single.get(first);
  }

  function spell(token: Token): { readonly word: string; readonly corrected: string | null } {
    const word = spellings.get(token.word) ?? token.word;
    const root = rootOf(word);
    if (exact.has(word)) return { word, corrected: null };
    if (beginnings.has(root) || stems.has(root) || known.has(word)) return { word, corrected: null };
    const corrected = spelling.correct(word);
    return { word: corrected ?? word, corrected };
  }

  function remembered(text: string): readonly string[] {
    const before = words.get(text);
    if (before) return before;
    const found = wordsOf(text);
    words.set(text, found);
    return found;
  }

  function read(folded: string): readonly Span[] {
    const tokens = tokenise(folded).flatMap((token) => {
      const spelt = spell(token);
      return spelt.word.split(" ").map((word) => ({ ...token, ...spelt, word }));
    });
    const roots = tokens.map((token) => rootOf(token.word));
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = longest(roots, at);
      const alone = (phrase?.stems.length ?? 1) > 1 ? undefined : exact.get(tokens[at]?.word ?? "");
      const form = alone ?? phrase;
      const count = form?.stems.length ?? 1;
      const [first, last] = [tokens[at], tokens[at + count - 1]];
      if (!first || !last) break;
      const root = roots[at] ?? "";
      spans.push({
        kind: form
          ? kindIn(form)
          : loneKind(first.word, stems.has(root), capitals.has(first.word) && !smalls.has(first.word)),
        surface: count === 1 ? first.word : folded.slice(first.start, last.end),
        keys: form ? keysIn(form) : [`~${root}`],
        start: first.start,
        end: last.end,
        corrected: first.corrected,
        wider: form ? widerOf(form) : NONE,
        stems: form ? stemsIn(form) : [`~${root}`],
      });
      at += count;
    }
    return spans;
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
    const known = curated ? ofPhrases : ofTexts;
    const before = known.get(text);
    if (before) return before;
    const keys: string[] = [];
    addKeys(keys, remembered(text), curated);
    known.set(text, keys);
    return keys;
  }

  function addKeys(keys: string[], found: readonly string[], curated: boolean): void {
    const roots = found.map(stem);
    for (let at = 0; at < roots.length; at += 1) {
      const root = roots[at] ?? "";
      keys.push(`~${root}`);
      const literal = exact.get(found[at] ?? "");
      if (literal) keys.push(...literal.keys);
      addForms(keys, single.get(root), curated && roots.length === 1);
      let longest = true;
      for (const form of phrases.get(`${root} ${roots[at + 1]}`) ?? []) {
        if (!startsWith(roots, at, form)) continue;
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

  function hear(phrases: readonly string[], meant: boolean): void {
    unheard.push({ phrases, meant });
  }

  /** Taking the curator's phrases in can wait until a word turns up that is none of the vocabulary. */
  function listen(): void {
    for (const { phrases, meant } of unheard.splice(0)) takeIn(phrases, meant);
  }

  function takeIn(phrases: readonly string[], meant: boolean): void {
    for (const phrase of phrases) {
      for (const word of phrase.split(" ")) {
        if (meant) known.add(word);
        if (heard.has(word)) continue;
        heard.add(word);
        stems.add(stem(word));
      }
    }
  }

  function learn(texts: readonly string[]): void {
    for (const text of texts) {
      for (const word of remembered(text)) {
        known.add(word);
        stems.add(stem(word));
      }
      for (const [word] of text.matchAll(WORD)) {
        const small = word.toLowerCase();
        (small === word ? smalls : capitals).add(small);
      }
    }
  }

  return { read, keysOf, learn, hear };
}

function startsWith(roots: readonly string[], at: number, form: Form): boolean {
  for (let offset = 0; offset < form.stems.length; offset += 1)
    if (form.stems[offset] !== roots[at + offset]) return false;
  return true;
}

function formAt(forms: Map<string, Form>, at: string, stemmed: boolean): Form {
  const before = forms.get(at);
  if (before) return before;
  const form: Form = { stems: [at], keys: [], kinds: new Set(), stemmed };
  forms.set(at, form);
  return form;
}

const WORD = /[A-Za-z]{4,}/g;

/** A word that is always written with a capital, or that is none of English, is a name: "Solarz", "Yodok". */
function loneKind(word: string, held: boolean, capital: boolean): SpanKind {
  if (held) return capital ? "name" : "word";
  if (english.isCommon(word)) return "common";
  return english.isWord(word) || /[^a-z]/.test(word) || word.length < 4 ? "unknown" : "name";
}

function kindIn(form: Form): SpanKind {
  form.kind ??= kindOf(form);
  return form.kind;
}

function kindOf(form: Form): SpanKind {
  const kinds = form.kinds;
  if (form.keys.length === 0) return kinds.has("chat") ? "chat" : "stop";
  if (kinds.has("chat") || kinds.has("stop")) return "broad";
  if (kinds.has("foreign")) return "name";
  if (kinds.has("country")) return "country";
  if (kinds.has("plain")) return "plain";
  if (kinds.has("act")) return "act";
  return kinds.has("name") ? "name" : "broad";
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

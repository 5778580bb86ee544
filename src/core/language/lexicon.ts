import type { Country, Term, Vocabulary } from "../base/schema.ts";
import { english } from "./english.ts";
import { createSpelling } from "./spelling.ts";
import { stem } from "./stem.ts";
import { fold, type Token, tokenise } from "./text.ts";

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
}

export interface Lexicon {
  /** Reads a folded question: every word in exactly one span, the longest known phrase first. */
  read(folded: string): readonly Span[];
  /** Every key that a text of the fact base stands for. A `curated` word counts in all its senses, others in their only one. */
  keysOf(text: string, curated: boolean): Set<string>;
  /** Makes the words of the fact base known: they are no typing errors, and their own stems are keys. */
  learn(text: string): void;
}

interface Form {
  readonly stems: readonly string[];
  keys: string[];
  kinds: Set<SpanKind>;
}

/** The key of a country. */
export const countryKey = (name: string): string => `@${name}`;

/** The key of a word that stands for itself. */
export const stemKey = (word: string): string => `~${stem(word)}`;

export function createLexicon(
  vocabulary: Vocabulary,
  countries: readonly Country[],
): Lexicon {
  const byFirst = new Map<string, Form[]>();
  const known = new Set<string>();
  const stems = new Set<string>();
  const spelling = createSpelling(known, english.isWord);
  const spellings = new Map(Object.entries(vocabulary.spellings));
  const closure = broaderClosure(vocabulary.terms);

  for (const word of vocabulary.stop) addForm(word, "stop");
  for (const word of vocabulary.chat) addForm(word, "chat");
  for (const term of vocabulary.terms) for (const word of term.words) addForm(word, term.kind, term.kind === "foreign" ? `!${word}` : term.id);
  for (const { name, aliases } of countries) for (const word of [name, ...aliases]) addForm(word, "country", countryKey(name));
  for (const forms of byFirst.values()) forms.sort((a, b) => b.stems.length - a.stems.length);

  function addForm(words: string, kind: SpanKind, key?: string): void {
    const tokens = tokenise(fold(words));
    const parts = words.startsWith("=") ? [words] : tokens.map((token) => stem(token.word));
    const [first] = parts;
    if (first === undefined) return;
    for (const token of tokens) known.add(token.word);
    const forms = byFirst.get(first) ?? [];
    let form = forms.find((other) => other.stems.length === parts.length && other.stems.every((part, at) => part === parts[at]));
    if (!form) {
      form = { stems: parts, keys: [], kinds: new Set() };
      forms.push(form);
    }
    byFirst.set(first, forms);
    form.kinds.add(kind);
    if (key !== undefined && !form.keys.includes(key)) form.keys.push(key);
  }

  /** A plural or possessive "s" on a short name that the stemmer keeps: "nks", "rapporteurs". */
  function rootOf(word: string): string {
    const root = stem(word);
    if (byFirst.has(root) || stems.has(root)) return root;
    if (word.length > 2 && word.endsWith("s") && known.has(word.slice(0, -1))) return stem(word.slice(0, -1));
    return root;
  }

  function longest(roots: readonly string[], at: number): Form | undefined {
    return byFirst.get(roots[at] ?? "")?.find((form) => form.stems.every((part, offset) => part === roots[at + offset]));
  }

  function spell(token: Token): { readonly word: string; readonly corrected: string | null } {
    const word = spellings.get(token.word) ?? token.word;
    const root = rootOf(word);
    if (byFirst.has(`=${word}`)) return { word, corrected: null };
    if (byFirst.has(root) || stems.has(root) || known.has(word)) return { word, corrected: null };
    const corrected = spelling.correct(word);
    return { word: corrected ?? word, corrected };
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
      const exact = (phrase?.stems.length ?? 1) > 1 ? undefined : byFirst.get(`=${tokens[at]?.word}`)?.[0];
      const form = exact ?? phrase;
      const count = form?.stems.length ?? 1;
      const [first, last] = [tokens[at], tokens[at + count - 1]];
      if (!first || !last) break;
      const root = roots[at] ?? "";
      spans.push({
        kind: form ? kindOf(form) : stems.has(root) ? "word" : english.isCommon(first.word) ? "common" : "unknown",
        surface: count === 1 ? first.word : folded.slice(first.start, last.end),
        keys: form ? (count === 1 && !form.stems[0]?.startsWith("=") ? [...form.keys, `~${root}`] : form.keys) : [`~${root}`],
        start: first.start,
        end: last.end,
        corrected: first.corrected,
        wider: form ? form.keys.flatMap((key) => closure.get(key)?.slice(1) ?? []) : [],
      });
      at += count;
    }
    return spans;
  }

  function keysOf(text: string, curated: boolean): Set<string> {
    const tokens = tokenise(fold(text));
    const roots = tokens.map((token) => rootOf(token.word));
    const keys = new Set<string>();
    for (let at = 0; at < roots.length; at += 1) {
      for (const form of byFirst.get(`=${tokens[at]?.word}`) ?? []) for (const key of form.keys) keys.add(key);
      keys.add(`~${roots[at]}`);
      for (const form of byFirst.get(roots[at] ?? "") ?? []) {
        if (!form.stems.every((part, offset) => part === roots[at + offset])) continue;
        if (form.keys.length > 1 && !(curated && form.stems.length === roots.length)) continue;
        for (const key of form.keys) for (const wider of closure.get(key) ?? [key]) keys.add(wider);
      }
    }
    return keys;
  }

  return {
    read,
    keysOf,
    learn(text) {
      for (const token of tokenise(fold(text))) {
        known.add(token.word);
        stems.add(stem(token.word));
      }
    },
  };
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

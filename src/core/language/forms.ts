import type { Country, Vocabulary } from "../base/schema.ts";
import { countryKey, keyOfStem } from "./keys.ts";
import type { SpanKind } from "./span.ts";
import { stem } from "./stem.ts";

/** Words of the vocabulary or of a country's names, and what they may stand for. */
export interface Form {
  readonly stems: readonly string[];
  keys: string[];
  /** What the vocabulary says of it; a word may stand in several lists. */
  kinds: Set<SpanKind | "foreign">;
  /** Whether it is one word, matched by its stem, which is then a key as well. */
  readonly stemmed: boolean;
  /** Worked out when first read: the keys of a span, what they also count as, and the kind. */
  all?: readonly string[];
  wider?: readonly string[];
  own?: readonly string[];
  kind?: SpanKind;
}

/** The forms of the vocabulary and of the countries' names, by their stems. */
interface Forms {
  /** A word that counts only as it stands. */
  exact(word: string): Form | undefined;
  /** One word by its stem. */
  single(root: string): Form | undefined;
  /** Forms of several words that begin here, the longest first. */
  phrasesAt(roots: readonly string[], at: number): readonly Form[];
  /** The longest form that begins here. */
  longest(roots: readonly string[], at: number): Form | undefined;
  /** Whether any form begins with a stem. */
  begins(root: string): boolean;
}

/** @param wordsOf a form's words, folded */
export function createForms(
  vocabulary: Vocabulary,
  countries: readonly Country[],
  wordsOf: (text: string) => readonly string[],
): Forms {
  const single = new Map<string, Form>();
  /** By the first stem and the second, the longest first. */
  const phrases = new Map<string, Map<string, Form[]>>();
  const exact = new Map<string, Form>();

  for (const word of vocabulary.stop) add(word, "stop");
  for (const word of vocabulary.chat) add(word, "chat");
  for (const term of vocabulary.terms)
    for (const word of term.words) add(word, term.kind, term.kind === "foreign" ? `!${word}` : term.id);
  for (const { name, aliases } of countries)
    for (const word of [name, ...aliases]) add(word, "country", countryKey(name));
  const together = [...phrases.values()].flatMap((seconds) => [...seconds.values()]);
  for (const form of [...single.values(), ...exact.values(), ...together.flat()]) {
    if (form.kinds.has("foreign")) form.keys = form.keys.filter((key) => key.startsWith("!"));
  }
  for (const forms of together) forms.sort((a, b) => b.stems.length - a.stems.length);

  function add(words: string, kind: SpanKind | "foreign", key?: string): void {
    const found = wordsOf(words);
    const form = words.startsWith("=") ? formAt(exact, words.slice(1), false) : formFor(found.map(stem));
    if (!form) return;
    form.kinds.add(kind);
    if (key !== undefined && !form.keys.includes(key)) form.keys.push(key);
  }

  function formFor(parts: readonly string[]): Form | null {
    const [first, second] = parts;
    if (first === undefined) return null;
    if (second === undefined) return formAt(single, first, true);
    const seconds = phrases.get(first) ?? new Map<string, Form[]>();
    phrases.set(first, seconds);
    const forms = seconds.get(second) ?? [];
    seconds.set(second, forms);
    const before = forms.find((form) => form.stems.length === parts.length && startsWith(parts, 0, form));
    if (before) return before;
    const form: Form = { stems: parts, keys: [], kinds: new Set(), stemmed: false };
    forms.push(form);
    return form;
  }

  const at = (roots: readonly string[], place: number): readonly Form[] | undefined =>
    phrases.get(roots[place] ?? "")?.get(roots[place + 1] ?? "");

  const phrasesAt = (roots: readonly string[], place: number): readonly Form[] =>
    at(roots, place)?.filter((form) => startsWith(roots, place, form)) ?? NONE;

  return {
    exact: (word) => exact.get(word),
    single: (root) => single.get(root),
    phrasesAt,
    longest: (roots, place) =>
      at(roots, place)?.find((form) => startsWith(roots, place, form)) ?? single.get(roots[place] ?? ""),
    begins: (root) => single.has(root) || phrases.has(root),
  };
}

const NONE: readonly Form[] = [];

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

/** The keys of its words as they stand, each by itself. */
export function stemsIn(form: Form): readonly string[] {
  form.own ??= form.stems.map(keyOfStem);
  return form.own;
}

/** The keys of a span of this form. */
export function keysIn(form: Form): readonly string[] {
  form.all ??= form.stemmed && !form.kinds.has("foreign") ? [...form.keys, keyOfStem(form.stems[0] ?? "")] : form.keys;
  return form.all;
}

/** What a span of this form is. */
export function kindIn(form: Form): SpanKind {
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

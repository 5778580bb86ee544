import type { Term } from "../base/schema.ts";
import type { Place } from "./place.ts";

/**
 * What a span of words is. `name`, `act`, `plain`, `broad`: as the vocabulary says, whose foreign words are
 * names. `country`: a country. `word`: not in the vocabulary, but in the fact base. In neither, `common` if everybody uses
 * it, `unknown` if not. `stop` and `chat` carry no content.
 */
export type SpanKind = Exclude<Term["kind"], "foreign"> | "country" | "word" | "common" | "unknown" | "stop" | "chat";

/** One or more words of a question, read as one term. */
export interface Span extends Place {
  readonly kind: SpanKind;
  /** A single word as it was read, corrected and without the dots of an abbreviation; a phrase as typed, folded. */
  readonly surface: string;
  /** What it may stand for, any of which will do: term ids, `@` and a country's name, and `~` and the word's stem. */
  readonly keys: readonly string[];
  /** The word that a misspelt one was read as, else null. */
  readonly corrected: string | null;
  /** Wider terms that its keys also count as: torture counts as abuse. */
  readonly wider: readonly string[];
  /** Keys of its words as they stand, each by itself. */
  readonly stems: readonly string[];
}

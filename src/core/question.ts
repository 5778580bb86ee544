/** What was typed, with everything that an answer may depend on. */
export interface Question {
  /** The text without the platform's own mention of the bot. Read up to {@link MAX_QUESTION_LENGTH} characters. */
  readonly text: string;
  /** Earlier questions of the same thread, oldest first. The last {@link MAX_CONTEXT} are read. */
  readonly context?: readonly string[];
  /** The asker's present, for "today" and "last year". The core has no clock of its own. */
  readonly now: Date;
}

/** Longest question that is read whole, in UTF-16 code units; a longer one is cut there and the answer says so. */
export const MAX_QUESTION_LENGTH = 4_000;

/** The beginning of a text, at most `most` UTF-16 code units of it, with no half of a character at the end. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");

/** So much of what was typed is repeated in an answer, in UTF-16 code units. */
export const MOST_REPEATED = 60;

/** How many earlier questions of a thread are read, newest kept. */
export const MAX_CONTEXT = 6;

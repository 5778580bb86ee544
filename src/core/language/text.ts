import { rememberingLatest } from "../remember.ts";
import { anyOf } from "./any-of.ts";
import type { Place } from "./place.ts";

/** One word, number or symbol of a text, in the form in which texts are compared. */
interface Token extends Place {
  /** Lower case, without accents, apostrophes, possessive endings and dots of abbreviations. */
  readonly word: string;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu;
const MARKS = /\p{M}+/gu;
/** With a dash "2004–06" are years; with a hyphen it could be a month. */
const YEARS = /(?<!\d)((19|20)(\d\d))[–—](\d\d)(?![\d–—-])/g;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Folds a text for comparison: compatibility forms, lower case, no accents, plain quotes and hyphens, no invisible
 * characters, single spaces. Takes time in proportion to the length.
 */
export const fold = rememberingLatest((text: string): string => {
  let folded = text;
  if (!PLAIN.test(folded)) {
    folded = folded
      .replace(/\s+/g, " ")
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(INVISIBLE, "")
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(YEARS, (range, first: string, century: string, year: string, last: string) =>
        last > year ? `${first}-${century}${last}` : range,
      )
      .replace(/[‐-―−]/g, "-");
    if (PLAIN.test(folded)) folded = narrow(folded);
  }
  const single = folded.includes("  ") ? folded.replace(/ {2,}/g, " ") : folded;
  const small = single.toLowerCase();
  return (small.includes("nt") ? small.replace(BARE_DENIAL, "$1n't") : small).trim();
});

/**
 * The same text of ASCII, held in one byte a character: V8 keeps two where a text that it was made from needed them, and
 * compiles each pattern a second time for those.
 */
const narrow = (ascii: string): string => Buffer.from(ascii, "latin1").toString("latin1");

/** "Didnt" is "didn't", as chats write it. */
const BARE_DENIAL = /\b(are|is|was|were|do|does|did|has|have|had|could|would|should)nt\b/g;

/**
 * UN and U.S. symbols first, then dotted abbreviations, numbers, and words; `&` and `#` stand alone. Every branch
 * advances without looking back, so that scanning is linear.
 */
const TOKEN = anyOf(
  /w\/(?:o(?:ut)?)?(?![a-z0-9])/gu,
  /[a-z]{1,3}(?:\.\d)?(?:\/[a-z]{1,5}(?:\.\d)?)*(?:\/\d+(?:\/\d+)?|\/[a-z]{1,4}\.?\d+)|\d+\/\d+(?:\/\d+)?/gu,
  /[a-z](?:\.[a-z])+\.?|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:st|nd|rd|th|[a-z])?(?![a-z0-9])/gu,
  /\p{L}[\p{L}\p{N}]*(?:'[\p{L}]+)?|\d+|[#%&]/gu,
);

/**
 * All matches of a global pattern in a text, in order, as `matchAll` finds them. That copies the pattern for each text,
 * which takes longer than most patterns need for a question.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}

/** The tokens of a folded text, in order. Words of plain letters, which most are, need no pattern. */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < folded.length; ) {
    const end = lettersFrom(folded, at);
    if (end > at && isBetween(folded, end)) {
      tokens.push({ word: folded.slice(at, end), start: at, end });
      at = end + 1;
    } else if (isBetween(folded, at)) at += 1;
    else {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(folded);
      if (!match) break;
      at = match.index + match[0].length;
      tokens.push({ word: bare(match[0]), start: match.index, end: at });
    }
  }
  return tokens;
}

/** Where the letters a to z from here end. */
function lettersFrom(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code >= 97 && code <= 122; code = text.charCodeAt(at)) at += 1;
  return at;
}

/** Whether what stands there is in no token, and ends one. */
const isBetween = (text: string, at: number): boolean => at >= text.length || BETWEEN.includes(text.charAt(at));

const BETWEEN = ' ?,-!":;()';

/** A text with blanks in the place of some of its parts, which leaves the rest where it stands. */
export const blankOut = (text: string, parts: readonly Place[]): string =>
  parts.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/** The words of a text of the fact base. Most are plain words already, which need no scanning. */
export function wordsOf(text: string): readonly string[] {
  return PLAIN_WORDS.test(text) ? text.split(" ") : tokenise(fold(text)).map((token) => token.word);
}

function bare(word: string): string {
  if (word.includes("/")) return word;
  const apostrophe = word.indexOf("'");
  if (apostrophe >= 0) {
    const ending = word.slice(apostrophe + 1);
    return ending === "s" || ending === "" ? word.slice(0, apostrophe) : word.slice(0, apostrophe) + ending;
  }
  const first = word.charCodeAt(0);
  return first > 57 && word.includes(".") ? word.replaceAll(".", "") : word;
}

/** An address of a document of the UN names it: "https://undocs.org/en/A/RES/60/173". */
export const UN_DOCUMENT =
  /<?(?<![\w/])(?:https?:\/\/)?(?:www\.)?(?:undocs\.org|docs\.un\.org)\/(?:(?:ar|en|es|fr|ru|zh)\/)?([\w./-]+)>?/gi;

/** Addresses say nothing themselves: "see https://example.org/a?b=2004". */
export const ADDRESS = /(?:, )?(?:\b(?:see|via|source|from|at):? )?<?\bhttps?:\/\/[^\s<>]+>?/gi;

/** Whether a text says anything: emoji and punctuation alone do not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** With a capital at the beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a full stop, where a sentence has no end yet. */
export const stopped = (sentence: string): string => (/[.:]$/.test(sentence) ? sentence : `${sentence}.`);

/** With a small letter at the beginning. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A name that was folded, with its capitals. */
export const titled = (folded: string): string =>
  folded.replace(WORD_OF_NAME, (word) => (ACRONYM.test(word) ? word.toUpperCase() : capitalised(word)));

const WORD_OF_NAME = /(?<![\p{L}'’])(?!(?:the|of|and|for|in|on)(?!\p{L}))\p{Ll}+/gu;
const ACRONYM = /^(?:un|us|eu|ga|unga|unsc|icc|voa|rfa|ned|ngo|coi|[^aeiouy]{2,}|ohchr|unhcr|unicef|kinu|nkhra)$/;

/** Whether a place is a whole continent, in which there are many others. */
export const isContinent = (place: string): boolean =>
  /^(?:africa|asia|europe|america|north|south|east|west)\W*$/i.test(place);

import { carried } from "../carried.ts";
import { graphemes } from "../graphemes.ts";

/** A part of a text, `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longest character in code units that is kept in one piece; a longer one is a pile of combining marks. */
const MAX_CHARACTER = 64;

/**
 * Cuts a text into spans whose escaped form is at most `max` long each, behind white space where there is some in the
 * second half of a span, never inside a character as a reader sees it. `perLine` is what each line costs besides.
 */
export function spans(text: string, max: number, perLine = 0): readonly Span[] {
  // Most texts are far from the limit.
  if (2 * text.length + perLine <= max && (perLine === 0 || !text.includes("\n")))
    return [{ start: 0, end: text.length }];
  const whole = carried(text);
  if (sizeOf(whole, perLine) + perLine <= max) return [{ start: 0, end: text.length }];
  const found: Span[] = [];
  let start = 0;
  let at = 0;
  let size = perLine;
  let space = { at: 0, size: 0 };
  for (const character of charactersOf(whole)) {
    const cost = sizeOf(character, perLine);
    if (size + cost > max && at > start) {
      const atSpace = space.at > start && space.size > max / 2;
      const end = atSpace ? space.at : at;
      found.push({ start, end });
      size = perLine + (atSpace ? size - space.size : 0);
      start = end;
    }
    size += cost;
    at += character.length;
    if (/\s$/.test(character)) space = { at, size };
  }
  found.push({ start, end: at });
  return found;
}

/** Longest that a text can be with its backslashes. */
function sizeOf(text: string, perLine: number): number {
  let size = text.length;
  for (const character of text) {
    if (/[!-/:-@[-`{-~]/.test(character)) size += 1;
    else if (character === "\n") size += perLine;
  }
  return size;
}

/** The characters as a reader sees them; of one that is too long each code point. */
function charactersOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of graphemes(text)) {
    if (segment.length <= MAX_CHARACTER) found.push(segment);
    else found.push(...segment);
  }
  return found;
}

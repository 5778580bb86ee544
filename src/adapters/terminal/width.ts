import { eastAsianWidth } from "get-east-asian-width";
import { graphemes } from "../graphemes.ts";

/** How many columns a terminal gives to a text without control characters. */
export function widthOf(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const character of charactersOf(text)) width += character.width;
  return width;
}

/** A character as a reader counts them: its place in the text and its columns. */
interface Character {
  readonly at: number;
  readonly width: number;
}

/**
 * The characters of a text. The segmenter takes quadratic time over a long text, so it gets a window at a time; what
 * reaches near the window's end may go on behind it and is left for the next window.
 */
export function* charactersOf(text: string): Generator<Character> {
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW);
    const sure = from + WINDOW < text.length ? WINDOW - LONGEST_CHARACTER : WINDOW;
    let read = 0;
    for (const { segment, index } of graphemes(window)) {
      const end = index + segment.length;
      if (end > sure && read > 0) break;
      yield { at: from + index, width: widthOfCharacter(segment) };
      read = end;
    }
    from += read;
  }
}

/** In UTF-16 code units. A longer character, a letter under hundreds of marks, may count as several. */
const LONGEST_CHARACTER = 64;
const WINDOW = 512;

/** The start and end of the character that a place in the text falls in. */
export function characterAt(text: string, at: number): readonly [number, number] {
  const from = Math.max(0, at - WINDOW);
  const found = graphemes(text.slice(from, at + WINDOW)).containing(at - from);
  return found ? [from + found.index, from + found.index + found.segment.length] : [text.length, text.length];
}

/** Latin letters, the usual punctuation and the lines of tables, each one column wide: most text. */
const isNarrow = (text: string): boolean =>
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u257f]*$/.test(text);

function widthOfCharacter(character: string): number {
  if (/^[\p{Default_Ignorable_Code_Point}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Control}]*$/u.test(character))
    return 0;
  // Emoji of one code point are wide by themselves; joined ones, flags, keycaps and those that ask to be emoji are too.
  if (/\ufe0f|\u20e3|\p{Extended_Pictographic}\u200d|^\p{Regional_Indicator}{2}/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

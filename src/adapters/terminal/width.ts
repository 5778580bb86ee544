import { eastAsianWidth } from "get-east-asian-width";

const segmenter = new Intl.Segmenter();

/** How many columns a terminal gives to a text without control characters. */
export function widthOf(text: string): number {
  if (isAscii(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += characterWidth(segment);
  return width;
}

/** The characters as a reader counts them, each with its place in the text and its columns. */
export function* charactersOf(text: string): Generator<{ readonly at: number; readonly width: number }> {
  for (const { segment, index } of segmenter.segment(text)) yield { at: index, width: characterWidth(segment) };
}

/** The start and end of the character that a place in the text falls in. */
export function characterAt(text: string, at: number): readonly [number, number] {
  const found = segmenter.segment(text).containing(at);
  return found ? [found.index, found.index + found.segment.length] : [text.length, text.length];
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function characterWidth(character: string): number {
  if (/^[\p{Default_Ignorable_Code_Point}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Control}]*$/u.test(character))
    return 0;
  // Emoji of one code point are wide by themselves; joined ones, flags, keycaps and those that ask to be emoji are too.
  if (/\ufe0f|\u20e3|\p{Extended_Pictographic}\u200d|^\p{Regional_Indicator}{2}/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

/**
 * Text as a terminal can safely show it, of the same length: control characters and halves of characters would move the
 * cursor, change colours or the window's title, or reorder the line, so each is replaced by a visible sign. Line breaks
 * and tabs stay.
 */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replace(unsafe, sign);
}

/** {@link visible} for what stands in one line: line breaks and tabs become spaces. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " "));
}

const isPlain = (text: string): boolean => /^[\x20-\x7e\n\u00a0-\u02ff\u2010-\u2027]*$/.test(text);

// Control characters but tab and line feed; separators and direction controls; halves of surrogate pairs.
const unsafe = /(?![\t\n])\p{Control}|[\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x24_00 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

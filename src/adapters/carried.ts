/**
 * Text as a chat platform can carry it: halves of surrogate pairs and control characters become U+FFFD, line breaks and
 * tabs stay.
 */
export function carried(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNCARRIED, "\ufffd") : text;
}

/** Most texts have none of these, and this is quicker to say than what to replace. The halves of whole pairs are among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/;
const UNCARRIED = /[^\P{Cc}\t\n\r]|\p{Surrogate}/gu;

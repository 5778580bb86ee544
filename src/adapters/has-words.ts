/** Whether a text says anything that can be checked: emoji and punctuation alone do not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

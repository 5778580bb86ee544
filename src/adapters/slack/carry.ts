import { graphemes } from "../graphemes.ts";

/** Text for a mrkdwn field: Slack reads `& < >` as markup. https://docs.slack.dev/messaging/formatting-message-text */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The part of a text that fits into `max` code units and what is left of it, cut between two characters. */
export function cut(text: string, max: number): readonly [string, string] {
  if (text.length <= max) return [text, ""];
  const at = boundary(text, max);
  return [text.slice(0, at), text.slice(at)];
}

/** A text in parts of at most `max` code units, cut between characters; none for an empty text. */
export function parts(text: string, max: number): string[] {
  const found: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const [part, left] = cut(rest, max);
    found.push(part);
    rest = left;
  }
  return found;
}

/** A text that is shortened visibly where it is longer than `max` code units. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${cut(text, max - 1)[0]}…`;
}

/** The last boundary between two characters, as a reader counts them, that is not after `max`. */
export function boundary(text: string, max: number): number {
  if (isPlain(text.charCodeAt(max - 1)) && isPlain(text.charCodeAt(max))) return max;
  const at = graphemes(text.slice(0, max + 64)).containing(max)?.index ?? max;
  if (at > 0) return at;
  // One character that is longer than the room: between two of its code points.
  return /[\uDC00-\uDFFF]/.test(text.charAt(max)) ? max - 1 : max;
}

/** ASCII from the space on: between two of these a character always ends. */
function isPlain(code: number): boolean {
  return code >= 32 && code < 127;
}

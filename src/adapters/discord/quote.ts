import type { Range } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { escapeText } from "./markdown.ts";
import type { Span } from "./split.ts";

/** What a block quote costs on each line: its sign, and bold that is closed and opened again. */
export const QUOTE_LINE = "> ****".length;

/**
 * A part of a source's words as a block quote, with the marked parts bold. Read back without the signs at the start of
 * the lines and the asterisks, it is the source's text.
 */
export function quoteMarkup(text: string, { start, end }: Span, marks: readonly Range[]): string {
  const part = carried(text).slice(start, end);
  let at = 0;
  let markup = "";
  for (const [from, to] of boldParts(part, start, marks)) {
    markup += `${escapeText(part.slice(at, from), at > 0)}**${escapeText(part.slice(from, to))}**`;
    at = to;
  }
  return `> ${(markup + escapeText(part.slice(at), at > 0)).replaceAll("\n", "\n> ")}`;
}

/** What is bold in a part: within a line, from visible character to visible character, between whole code points. */
function boldParts(part: string, start: number, marks: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const [from, to] of merged(marks)) {
    for (let at = Math.max(from - start, 0); at < Math.min(to - start, part.length); ) {
      const newline = part.indexOf("\n", at);
      const lineEnd = newline === -1 ? part.length : newline;
      const [first, end] = trimmed(part, at, Math.min(lineEnd, to - start));
      if (first < end && first >= (found.at(-1)?.[1] ?? 0)) found.push([first, end]);
      at = lineEnd + 1;
    }
  }
  return found;
}

/** In order, with those that touch or overlap made one: two bolds side by side read as one with asterisks in it. */
function merged(marks: readonly Range[]): readonly Range[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const previous = found.at(-1);
    if (previous && from <= previous[1]) previous[1] = Math.max(previous[1], to);
    else found.push([from, to]);
  }
  return found;
}

function trimmed(part: string, from: number, to: number): readonly [number, number] {
  let start = insidePair(part, from) ? from - 1 : from;
  let end = insidePair(part, to) ? to + 1 : to;
  while (start < end && /\s/.test(part.charAt(start))) start += 1;
  while (end > start && /\s/.test(part.charAt(end - 1))) end -= 1;
  return [start, end];
}

function insidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

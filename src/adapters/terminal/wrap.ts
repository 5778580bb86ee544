import { charactersOf, widthOf } from "./width.ts";

/** A part of a text: where it starts and where it ends, exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/**
 * Where the lines of a text stand in it when none is wider than `columns`, the first than `firstColumns`. Lines break
 * at spaces, which then belong to no line, and inside a word only where the word is wider than a line. Gives at least
 * one line.
 */
export function wrap(text: string, columns: number, firstColumns = columns): Span[] {
  const lines: Span[] = [];
  const room = () => (lines.length === 0 ? firstColumns : columns);
  let line: Span | undefined;
  let used = 0;
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const end = index + word.length;
    const width = widthOf(word);
    if (line) {
      const gap = index - line[1];
      if (used + gap + width <= room()) {
        line = [line[0], end];
        used += gap + width;
        continue;
      }
      lines.push(line);
    }
    let start = index;
    for (const at of width > room() ? breaksIn(word, room(), columns) : []) {
      lines.push([start, index + at]);
      start = index + at;
    }
    line = [start, end];
    used = widthOf(text.slice(start, end));
  }
  return [...lines, line ?? [0, 0]];
}

/**
 * The same for text that must not change: put together with a space, its lines give it back character for character. So
 * a line ends before one single space, further spaces stay where they are, and what has no space is left to the terminal
 * to break, which copies it whole.
 */
export function wrapExactly(text: string, columns: number, firstColumns = columns): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const take = (to: number) => {
    const width = widthOf(text.slice(end, to));
    if (end > start && used + width > (lines.length === 0 ? firstColumns : columns)) {
      lines.push([start, end]);
      start = end + 1;
      used = widthOf(text.slice(start, to));
    } else used += width;
    end = to;
  };
  for (const { index } of text.matchAll(/(?<=.) (?=[^ ])/gs)) take(index);
  take(text.length);
  return [...lines, [start, end]];
}

/** Where a word has to be broken that is too wide for a line. */
function* breaksIn(word: string, firstColumns: number, columns: number): Generator<number> {
  let room = firstColumns;
  let used = 0;
  for (const { at, width } of charactersOf(word)) {
    if (used > 0 && used + width > room) {
      yield at;
      room = columns;
      used = 0;
    }
    used += width;
  }
}

import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { MAX_PROSE_COLUMNS, MIN_COLUMNS, USUAL_COLUMNS } from "./limits.ts";

/** How a place shows text. */
export interface Look {
  /** The window's width. Null for a file or a pipe: nothing is wrapped there, so that a line stays a line. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Whether suggestions have numbers, because typing one asks it. */
  readonly numbered: boolean;
}

/** How a stream shows text now. `colour` undefined: colours where it is a terminal. */
export function lookOf(stream: Partial<WriteStream>, colour: boolean | undefined, numbered: boolean): Look {
  // A terminal that does not know its width says 0.
  const columns = stream.isTTY ? stream.columns || USUAL_COLUMNS : null;
  return { columns, colour: colour ?? stream.isTTY ?? false, numbered };
}

type Style = Parameters<typeof styleText>[0];

/** Text in a style, where the place shows styles. Each line by itself, since a pager shows lines in any order. */
export function paint(look: Look, style: Style, text: string): string {
  return look.colour ? text.replace(/.+/g, (line) => styleText(style, line, { validateStream: false })) : text;
}

/** Columns for the whole width, for example of a table. */
export function allColumns(look: Look): number {
  return look.columns === null ? Number.POSITIVE_INFINITY : Math.max(look.columns, MIN_COLUMNS);
}

/** Columns for prose. */
export function proseColumns(look: Look): number {
  return look.columns === null ? Number.POSITIVE_INFINITY : Math.min(allColumns(look), MAX_PROSE_COLUMNS);
}

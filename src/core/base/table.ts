import { once, rememberingMany } from "../remember.ts";

/**
 * Lines of a key, a tab and a value, in the order of the keys by their UTF-16 code units, each with a line break at its
 * end. It is searched by halves as it is, since a map of what training taught of words would be a tenth of a start; it is
 * made when many words were searched.
 */
export type Table = string;

/** The table of some keys, each of which is there once. */
export function writeTable(values: Iterable<readonly [key: string, value: string]>): Table {
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}\t${value}\n`)
    .join("");
}

/** The keys and values of a table, in order; null for a line that is none. */
export function linesOf(table: Table): readonly (readonly [key: string, value: string] | null)[] {
  const lines = table.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => {
    const tab = line.indexOf("\t");
    return tab > 0 ? [line.slice(0, tab), line.slice(tab + 1)] : null;
  });
}

/** After so many searches a map pays, which a single question never comes to. */
const MANY_SEARCHES = 500;

/** Looks up keys of a table; null where it has no such key. Values are read when they are first asked for. */
export function createLookUp<Value>(table: Table, read: (value: string) => Value): (key: string) => Value | null {
  const all = once(() => new Map(linesOf(table).filter((line) => line !== null)));
  let searches = 0;
  return rememberingMany((key) => {
    searches += 1;
    const value = searches > MANY_SEARCHES ? (all().get(key) ?? null) : valueIn(table, key);
    return value === null ? null : read(value);
  });
}

function valueIn(table: Table, key: string): string | null {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : table.lastIndexOf("\n", middle - 1) + 1;
    const lineEnd = table.indexOf("\n", start);
    const end = lineEnd < 0 ? table.length : lineEnd;
    const order = orderOf(key, table, start);
    if (order === 0) return table.slice(start + key.length + 1, end);
    if (order < 0) high = start;
    else low = end + 1;
  }
  return null;
}

const TAB = 9;

/** Below 0 where the key is before that of the line that starts there, above 0 where it is after. */
function orderOf(key: string, table: Table, start: number): number {
  for (let at = 0; at <= key.length; at += 1) {
    const own = at < key.length ? key.charCodeAt(at) : TAB;
    const other = table.charCodeAt(start + at);
    if (own !== other) return own < other ? -1 : 1;
  }
  return 0;
}

import type { Block } from "../../core/index.ts";
import { MAX_PIPED_CELL_COLUMNS, MIN_CELL_COLUMNS } from "./limits.ts";
import { allColumns, type Look, paint } from "./look.ts";
import { pairs } from "./pairs.ts";
import { runs } from "./prose.ts";
import { oneLine } from "./visible.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

type Table = Extract<Block, { type: "table" }>;
type Align = Table["columns"][number]["align"];

const gap = "  ";

/**
 * A table as aligned columns; in a window too narrow for them, each row as a list of labels and values. In a file or a
 * pipe a row stays a line.
 */
export function table(look: Look, block: Table): string {
  const labels = block.columns.map((column) => oneLine(column.label));
  const rows = block.rows.map((row) => row.map((cell) => oneLine(cell.text)));
  const natural = widest([labels, ...rows], widthOf);
  const words = widest([labels, ...rows], longestWord);
  const piped = natural.map((width) => Math.min(width, MAX_PIPED_CELL_COLUMNS));
  const widths = look.columns === null ? piped : narrow(natural, words, allColumns(look));
  const caption = runs(look, [{ text: block.caption, strong: true }]);
  if (!widths) {
    const lists = rows.map((row) =>
      pairs(
        look,
        row.map((value, at) => ({ label: labels[at] ?? "", value })),
      ),
    );
    return [caption, ...lists].join("\n\n");
  }
  const aligns = block.columns.map((column) => column.align);
  const rule = widths.map((width) => "─".repeat(width)).join(gap);
  const lay = (row: readonly string[]) =>
    look.columns === null ? [layLine(row, widths, aligns)] : layRow(row, widths, aligns);
  const laid = rows.map(lay);
  const tall = laid.some((lines) => lines.length > 1);
  const between = tall ? [paint(look, "dim", rule.replaceAll("─", "┄"))] : [];
  return [
    caption,
    ...lay(labels).map((line) => paint(look, "bold", line)),
    paint(look, "dim", rule),
    ...laid.flatMap((lines, at) => (at === 0 ? lines : [...between, ...lines])),
  ].join("\n");
}

/** The largest measure of each column's cells. */
function widest(rows: readonly (readonly string[])[], measure: (cell: string) => number): number[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 1, measure(cell));
  return widths;
}

const longestWord = (cell: string): number => Math.max(0, ...cell.split(" ").map(widthOf));

/**
 * Widths that fit into the columns, taken from the widest first, none so narrow that a word of its cells is broken or
 * that few words fit on a line; null where none do.
 */
function narrow(natural: readonly number[], words: readonly number[], columns: number): number[] | null {
  const floors = natural.map((width, at) => Math.min(width, Math.max(words[at] ?? 0, MIN_CELL_COLUMNS)));
  const widths = natural.map((width) => Math.min(width, columns));
  let over = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)) - columns;
  for (; over > 0; over--) {
    const widest = Math.max(...widths.filter((width, at) => width > (floors[at] ?? 0)));
    const at = widths.findLastIndex((width, each) => width === widest && width > (floors[each] ?? 0));
    if (at === -1) return null;
    widths[at] = widest - 1;
  }
  return widths;
}

/** One row, as many lines as its tallest cell has. */
function layRow(cells: readonly string[], widths: readonly number[], aligns: readonly Align[]): string[] {
  const columns = cells.map((cell, at) => wrap(cell, widths[at] ?? 1).map(([start, end]) => cell.slice(start, end)));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((lines) => lines[line] ?? "");
    return layLine(parts, widths, aligns);
  });
}

/** Cells side by side on one line; one that is wider than its column moves the next to the right. */
function layLine(cells: readonly string[], widths: readonly number[], aligns: readonly Align[]): string {
  return cells
    .map((cell, at) => pad(cell, widths[at] ?? 1, aligns[at] ?? "left"))
    .join(gap)
    .trimEnd();
}

function pad(text: string, width: number, align: Align): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}

import type { Block } from "../../core/index.ts";
import { MIN_CELL_COLUMNS } from "./limits.ts";
import { allColumns, type Look, paint } from "./look.ts";
import { pairs } from "./pairs.ts";
import { runs } from "./prose.ts";
import { oneLine } from "./visible.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

type Table = Extract<Block, { type: "table" }>;
type Align = Table["columns"][number]["align"];

const gap = "  ";

/** A table as aligned columns; in a window too narrow for them, each row as a list of labels and values. */
export function table(look: Look, block: Table): string {
  const labels = block.columns.map((column) => oneLine(column.label));
  const rows = block.rows.map((row) => row.map((cell) => oneLine(cell.text)));
  const widths = narrow(naturalWidths([labels, ...rows]), allColumns(look));
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
  return [
    caption,
    ...layRow(labels, widths, aligns).map((line) => paint(look, "bold", line)),
    paint(look, "dim", rule),
    ...rows.flatMap((row) => layRow(row, widths, aligns)),
  ].join("\n");
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 1, widthOf(cell));
  return widths;
}

/** Widths that fit into the columns, taken from the widest first; null where cells would become too narrow. */
function narrow(natural: readonly number[], columns: number): number[] | null {
  const widths = [...natural];
  const room = columns - gap.length * (widths.length - 1);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const widest = Math.max(...widths);
    const next = Math.max(0, ...widths.filter((width) => width < widest));
    const count = widths.filter((width) => width === widest).length;
    const wanted = Math.floor((room - (total() - widest * count)) / count);
    const reduced = Math.max(next, wanted, MIN_CELL_COLUMNS);
    if (reduced >= widest) return null;
    for (const [at, width] of widths.entries()) if (width === widest) widths[at] = reduced;
  }
  return widths;
}

/** One row, as many lines as its tallest cell has. */
function layRow(cells: readonly string[], widths: readonly number[], aligns: readonly Align[]): string[] {
  const columns = cells.map((cell, at) => wrap(cell, widths[at] ?? 1).map(([start, end]) => cell.slice(start, end)));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, at) => pad(lines[line] ?? "", widths[at] ?? 1, aligns[at] ?? "left"))
      .join(gap)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: Align): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}

import type { Block } from "../answer.ts";

type TableBlock = Extract<Block, { type: "table" }>;

/** A table under its caption, with a column for each label. */
export const tableOf = (caption: string, labels: readonly string[], rows: TableBlock["rows"]): TableBlock => ({
  type: "table",
  caption,
  columns: labels.map((label) => ({ label, align: "left" })),
  rows,
});

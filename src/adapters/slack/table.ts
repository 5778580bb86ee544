import type { types } from "@slack/bolt";
import type { Block } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { flowing, listing } from "./flow.ts";
import { TABLE_COLUMNS, TABLE_ROWS } from "./limits.ts";
import type { Piece, Room, Surface } from "./piece.ts";
import { type Run, run } from "./runs.ts";
import { strings, weight } from "./weight.ts";

type Table = Extract<Block, { type: "table" }>;
type Row = types.TableBlock["rows"][number];

/** Longest text that is readable in a cell. A table with a longer one is shown as a list. */
const CELL = 400;

/**
 * A table in parts of whole rows, each under its caption and header; a list of its rows where there are no tables, or
 * where it has too many columns or too much text in a cell.
 */
export function tablePieces(table: Table, surface: Surface, room: Room): Piece[] {
  const { columns, rows } = table;
  const wide = Math.max(columns.length, ...rows.map((row) => row.length)) > TABLE_COLUMNS;
  const wordy = [...columns.map((column) => column.label), ...rows.flat().map((cell) => cell.text)].some(
    (text) => text.length > CELL,
  );
  if (surface === "view" || wide || wordy) return rowList(table, room);
  const most = room.table - weight(blocksOf(table, []));
  const parts: Row[][] = [];
  let part: Row[] = [];
  let taken = 0;
  for (const cells of rows.map((row) => row.map(({ text, href }) => cell(text, href)))) {
    const own = strings(cells);
    // One row alone can be too much for the room that a long question leaves.
    if (own > most) return rowList(table, room);
    if (part.length > 0 && (part.length + 1 >= TABLE_ROWS || taken + own > most)) {
      parts.push(part);
      part = [];
      taken = 0;
    }
    part.push(cells);
    taken += own;
  }
  parts.push(part);
  let at = 0;
  return parts.map((part) => {
    const shown = rows.slice(at, at + part.length);
    at += part.length;
    const lines = [columns.map((column) => column.label), ...shown.map((row) => row.map((cell) => cell.text))];
    return {
      blocks: blocksOf(table, part),
      text: [table.caption, ...lines.map((line) => line.join(" | "))].join("\n"),
      table: true,
    };
  });
}

function blocksOf({ caption, columns }: Table, rows: readonly Row[]): types.KnownBlock[] {
  const header = columns.map(({ label }): Row[number] => rich(run(label === "" ? BLANK : label, true)));
  return [
    rich(run(caption, true)),
    {
      type: "table",
      column_settings: columns.map(({ align }) => ({ align, is_wrapped: true })),
      rows: [header, ...rows],
    },
  ];
}

/** Stands in an empty cell, which Slack refuses. */
const BLANK = "\u00a0";

function cell(text: string, href: string | undefined): Row[number] {
  if (text.trim() === "") return { type: "raw_text", text: BLANK };
  return href === undefined ? { type: "raw_text", text: carried(text) } : rich(run(text, false, href));
}

function rich(elements: Run[]): types.RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

function rowList({ caption, columns, rows }: Table, room: Room): Piece[] {
  const items = rows.map((row) =>
    row.flatMap(({ text, href }, at) => {
      const label = columns[at]?.label ?? "";
      return [...run(`${at === 0 ? "" : " · "}${label === "" ? "" : `${label}: `}`), ...run(text, false, href)];
    }),
  );
  return [...flowing(run(caption, true), room), ...listing(items, false, room)];
}

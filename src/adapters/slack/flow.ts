import type { types } from "@slack/bolt";
import type { Piece, Room } from "./piece.ts";
import { grouped, type Run, textOf } from "./runs.ts";

/** Running text as rich text, in as many blocks as it needs. */
export function flowing(runs: readonly Run[], room: Room): Piece[] {
  return grouped(runs, room.text).map((elements) => ({
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }],
    text: spoken(elements),
  }));
}

/** Items of a list, as many in a block as fit. What does not fit into an item goes on below it as running text. */
export function listing(items: readonly (readonly Run[])[], ordered: boolean, room: Room): Piece[] {
  const pieces: Piece[] = [];
  let batch: Run[][] = [];
  let first = 0;
  let size = 0;
  const close = () => {
    if (batch.length > 0) pieces.push(list(batch, ordered, first));
    first += batch.length;
    batch = [];
    size = 0;
  };
  for (const item of items) {
    const [start = [{ type: "text", text: " " } as const], ...rest] = grouped(item, room.text);
    const length = ITEM_COST + spoken(start).length;
    if (size + length > room.text) close();
    batch.push(start);
    size += length;
    if (rest.length > 0) {
      close();
      pieces.push(...rest.flatMap((group) => flowing(group, room)));
    }
  }
  close();
  return pieces;
}

/** The words of runs. */
export function spoken(runs: readonly Run[]): string {
  return runs.map(textOf).join("").trim();
}

/** What an item takes of the room beside its text, so that lists of many short items are parted too. */
const ITEM_COST = 20;

function list(items: readonly Run[][], ordered: boolean, offset: number): Piece {
  const elements = items.map((runs): types.RichTextSection => ({ type: "rich_text_section", elements: runs }));
  const block: types.RichTextList = {
    type: "rich_text_list",
    style: ordered ? "ordered" : "bullet",
    elements,
    ...(ordered && offset > 0 ? { offset } : {}),
  };
  return {
    blocks: [{ type: "rich_text", elements: [block] }],
    text: items.map((runs, at) => `${ordered ? `${offset + at + 1}.` : "-"} ${spoken(runs)}`).join("\n"),
  };
}

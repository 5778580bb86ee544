import type { types } from "@slack/bolt";
import { type Block, type Citation, unreachable, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { parts } from "./carry.ts";
import { flowing, listing, spoken } from "./flow.ts";
import { HEADER } from "./limits.ts";
import type { Piece, Room, Surface } from "./piece.ts";
import { grouped, marked, type Run, run, runsOf } from "./runs.ts";
import { plain, sourceLine } from "./source-line.ts";
import { tablePieces } from "./table.ts";

/** One block of the answer as pieces, in order; none where it has no text. */
export function piecesOf(block: Block, surface: Surface, room: Room): Piece[] {
  switch (block.type) {
    case "heading":
      return heading(block.text, room);
    case "paragraph":
      return flowing(runsOf(block.line), room);
    case "quote":
      return withSource(quote(marked(block.text, block.marks), room), block.citation, room);
    case "record":
      return withSource(flowing(card(block), room), block.citation, room);
    case "table":
      return tablePieces(block, surface, room);
    case "list":
      return listing(block.items.map(runsOf), block.ordered, room);
    case "note":
      return flowing([{ type: "emoji", name: "warning" }, ...run(` ${words.note}: `, true), ...run(block.text)], room);
    case "code":
      return parts(carried(block.text), room.text).map((text) => ({
        blocks: [
          { type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }] },
        ],
        text,
      }));
    default:
      return unreachable(block);
  }
}

function heading(text: string, room: Room): Piece[] {
  const shown = carried(text);
  // A header may read an entity as a character; rich text is literal for certain.
  if (shown.length > HEADER || /[&<>\n\r]/.test(shown)) {
    return flowing(run(shown, true), room).map((piece) => ({ ...piece, heading: true }));
  }
  const block: types.HeaderBlock = { type: "header", text: plain(shown) };
  return [{ blocks: [block], text: shown, heading: true }];
}

function quote(runs: readonly Run[], room: Room): Piece[] {
  const groups = grouped(runs, room.text);
  return groups.map((elements, at) => ({
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_quote", elements }] }],
    text: `${at === 0 ? "“" : ""}${spoken(elements)}${at === groups.length - 1 ? "”" : ""}`,
  }));
}

function card({ title, fields }: Extract<Block, { type: "record" }>): Run[] {
  return [
    ...run(title, true),
    ...fields.flatMap(({ label, value, strong }) => [...run(`\n${label}: `), ...run(value, strong === true)]),
  ];
}

/** The source line stands in the same piece as the end of what it is the source of. */
function withSource(pieces: readonly Piece[], citation: Citation, room: Room): Piece[] {
  const [line, ...more] = sourceLine(citation, room);
  const last = pieces.at(-1);
  if (line === undefined) return [...pieces];
  const end: Piece = {
    blocks: [...(last?.blocks ?? []), ...line.blocks],
    text: [last?.text, line.text].filter((text) => text !== undefined).join("\n"),
    citation,
  };
  return [...pieces.slice(0, -1), end, ...more];
}

import type { Answer } from "../../core/index.ts";
import { row, sourceButtons } from "./controls.ts";
import { ACTIONS, ALL_TEXT, MESSAGE_BLOCKS, TABLES, VIEW_BLOCKS } from "./limits.ts";
import type { Piece, Room, Surface } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { weight } from "./weight.ts";

/** What the buttons around a page take of its room. */
interface Reserve {
  readonly blocks: number;
  readonly weight: number;
}

/** Sources on one page: their buttons and the others stand in one row. */
const SOURCES_A_PAGE = ACTIONS - 5;

/** The answer in pages that each fit into one message or view, whole pieces in order. At least one page. */
export function pagesOf(answer: Answer, surface: Surface, reserve: Reserve): Piece[][] {
  const blocks = (surface === "message" ? MESSAGE_BLOCKS : VIEW_BLOCKS) - reserve.blocks;
  const most: Load = { weight: ALL_TEXT - reserve.weight, blocks, tables: TABLES, sources: SOURCES_A_PAGE };
  const room: Room = {
    text: Math.min(2_500, Math.floor(most.weight / 3)),
    table: Math.min(7_000, most.weight),
  };
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  let load = EMPTY;
  for (const piece of answer.blocks.flatMap((block) => piecesOf(block, surface, room))) {
    const own = loadOf(piece);
    if (page.length > 0 && !fits(sum(load, own), most)) {
      const headings = trailingHeadings(page);
      const headed = headings.map(loadOf).reduce(sum, EMPTY);
      const together = headings.length > 0 && fits(sum(headed, own), most);
      pages.push(together ? page.slice(0, -headings.length) : page);
      page = together ? headings : [];
      load = together ? headed : EMPTY;
    }
    page.push(piece);
    load = sum(load, own);
  }
  return [...pages, page];
}

/** What pieces take of a page, the buttons for their sources included. */
interface Load {
  readonly weight: number;
  readonly blocks: number;
  readonly tables: number;
  readonly sources: number;
}

const EMPTY: Load = { weight: 0, blocks: 0, tables: 0, sources: 0 };

function loadOf({ blocks, citation, table }: Piece): Load {
  // Two of them, so that the button has the longer label that it has beside others.
  const buttons = citation ? weight(row(sourceButtons([citation, citation]))) / 2 : 0;
  return {
    weight: weight(blocks) + buttons,
    blocks: blocks.length,
    tables: table ? 1 : 0,
    sources: citation ? 1 : 0,
  };
}

function sum(a: Load, b: Load): Load {
  return {
    weight: a.weight + b.weight,
    blocks: a.blocks + b.blocks,
    tables: a.tables + b.tables,
    sources: a.sources + b.sources,
  };
}

function fits(load: Load, most: Load): boolean {
  return (
    load.weight <= most.weight &&
    load.blocks <= most.blocks &&
    load.tables <= most.tables &&
    load.sources <= most.sources
  );
}

/** Headings at the end of a page, which go with what follows; none where the page has nothing else. */
function trailingHeadings(page: readonly Piece[]): Piece[] {
  const last = page.findLastIndex((piece) => !piece.heading);
  return last < 0 ? [] : page.slice(last + 1);
}

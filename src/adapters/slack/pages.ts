import type { Answer } from "../../core/index.ts";
import { row, sourceButtons } from "./controls.ts";
import { ACTIONS, ALL_TEXT, MESSAGE_BLOCKS, TABLES, VIEW_BLOCKS } from "./limits.ts";
import type { Piece, Room, Surface } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { weight } from "./weight.ts";

/** What the buttons around a page take of its room. */
export interface Reserve {
  readonly blocks: number;
  readonly weight: number;
}

/** Sources on one page: their buttons and the others stand in one row. */
export const SOURCES_A_PAGE = ACTIONS - 5;

/** The answer in pages that each fit into one message or view, whole pieces in order. At least one page. */
export function pagesOf(answer: Answer, surface: Surface, reserve: Reserve): Piece[][] {
  const blocks = (surface === "message" ? MESSAGE_BLOCKS : VIEW_BLOCKS) - reserve.blocks;
  const budget = ALL_TEXT - reserve.weight;
  const room: Room = { text: Math.min(2_500, Math.floor(budget / 3)), table: Math.min(7_000, budget) };
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  for (const piece of answer.blocks.flatMap((block) => piecesOf(block, surface, room))) {
    if (page.length > 0 && !fits([...page, piece], blocks, budget)) {
      const carriedOver = trailingHeadings(page);
      pages.push(page.slice(0, page.length - carriedOver.length));
      page = fits([...carriedOver, piece], blocks, budget) ? carriedOver : [];
      if (page.length === 0 && carriedOver.length > 0) pages.push(carriedOver);
    }
    page.push(piece);
  }
  return [...pages, page];
}

function fits(pieces: readonly Piece[], blocks: number, budget: number): boolean {
  const sources = sourceButtons(pieces.flatMap((piece) => (piece.citation ? [piece.citation] : [])));
  return (
    pieces.reduce((sum, piece) => sum + piece.blocks.length, 0) <= blocks &&
    pieces.reduce((sum, piece) => sum + weight(piece.blocks), weight(row(sources))) <= budget &&
    pieces.filter((piece) => piece.table).length <= TABLES &&
    sources.length <= SOURCES_A_PAGE
  );
}

/** Headings at the end of a page, which go with what follows; none where the page has nothing else. */
function trailingHeadings(page: readonly Piece[]): Piece[] {
  const last = page.findLastIndex((piece) => !piece.heading);
  return last < 0 ? [] : page.slice(last + 1);
}

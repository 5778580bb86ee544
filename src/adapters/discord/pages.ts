import { MAX_COMPONENTS, MAX_ROW_BUTTONS } from "./limits.ts";
import type { Piece } from "./pieces.ts";

/** A text of a page: one text display, with its Source button where it has one. */
export interface Passage {
  readonly markup: string;
  readonly source?: string;
  readonly ruled?: boolean;
}

/** What stands around a page's passages at most: lines above and below, the container, three rows with their buttons. */
const FURNITURE = 4 + 3 + 2 * MAX_ROW_BUTTONS + 1;

/** Most components that a page's passages take. */
const PAGE_COMPONENTS = MAX_COMPONENTS - FURNITURE;

/** Most pieces on a page, so that a long table is read by the page and not by the screen. */
const PAGE_PIECES = 18;

/** Deals the pieces out to pages, in order, as many on each as fit into `maxText` UTF-16 code units, and one at least. */
export function pagesOf(pieces: readonly Piece[], maxText: number): readonly (readonly Passage[])[] {
  const pages: Page[] = [];
  for (const piece of pieces) {
    const page = pages.at(-1);
    const grown = page && add(page, piece);
    if (grown && fits(grown, maxText)) pages[pages.length - 1] = grown;
    else pages.push(add({ passages: [], text: 0, components: 0, pieces: 0 }, piece));
  }
  return pages.map((page) => page.passages);
}

interface Page {
  readonly passages: readonly Passage[];
  readonly text: number;
  readonly components: number;
  readonly pieces: number;
}

function fits({ text, components, pieces }: Page, maxText: number): boolean {
  return text <= maxText && components <= PAGE_COMPONENTS && pieces <= PAGE_PIECES;
}

function add(page: Page, piece: Piece): Page {
  const { joins, above, ...passage } = piece;
  const previous = page.passages.at(-1);
  const joined = joins && previous !== undefined && previous.source === undefined;
  const repeated = previous === undefined && above !== undefined ? `${above}\n` : "";
  const markup = `${joined ? `${previous.markup}\n` : repeated}${piece.markup}`;
  const rest = joined ? page.passages.slice(0, -1) : page.passages;
  return {
    passages: [...rest, { ...(joined ? previous : {}), ...passage, markup }],
    text: page.text + markup.length - (joined ? previous.markup.length : 0),
    components: page.components + (joined ? 0 : 1) + (piece.source === undefined ? 0 : 2) + (piece.ruled ? 1 : 0),
    pieces: page.pieces + 1,
  };
}

import type { Piece } from "./pieces.ts";

/** A text of a page: one text display, with its Source button where it has one. */
export interface Passage {
  readonly markup: string;
  readonly source?: string;
  readonly ruled?: boolean;
}

/** Longest text of a page, in UTF-16 code units. The rest of Discord's 4,000 is for what stands around it. */
export const PAGE_TEXT = 2_600;

/** Most components that a page's passages take. The rest of Discord's 40 is for what stands around them. */
export const PAGE_COMPONENTS = 22;

/** Most pieces on a page, so that a long table is read by the page and not by the screen. */
export const PAGE_PIECES = 18;

/** Deals the pieces out to pages, in order, as many on each as fit. */
export function pagesOf(pieces: readonly Piece[]): readonly (readonly Passage[])[] {
  const pages: Page[] = [];
  for (const piece of pieces) {
    const page = pages.at(-1);
    const grown = page && add(page, piece);
    if (grown && fits(grown)) pages[pages.length - 1] = grown;
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

function fits({ text, components, pieces }: Page): boolean {
  return text <= PAGE_TEXT && components <= PAGE_COMPONENTS && pieces <= PAGE_PIECES;
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

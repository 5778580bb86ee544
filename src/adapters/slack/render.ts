import type { types } from "@slack/bolt";
import { type Answer, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import type { Ask, PagedAsk } from "./ask.ts";
import { cut, escaped, shortened } from "./carry.ts";
import { askButton, feedback, row, sourceButtons, suggestionButtons } from "./controls.ts";
import { TOP_TEXT } from "./limits.ts";
import { pagesOf } from "./pages.ts";
import type { Piece, Surface } from "./piece.ts";
import { plain } from "./source-line.ts";
import { weight } from "./weight.ts";

/** How an answer is shown beside what it says. */
export interface Showing {
  readonly surface: Surface;
  /** What the buttons ask again. */
  readonly ask: Ask;
  /** Shows the question above the answer, where it does not stand there already. */
  readonly withQuestion?: boolean;
  /** Offers to share: for answers that only the asker sees. */
  readonly shareable?: boolean;
  /** A line above the answer: who shared it, or why it stands here. */
  readonly notice?: string;
}

/** One message, or the inside of one view. */
export interface Rendered {
  readonly blocks: types.KnownBlock[];
  /** The whole in words, as mrkdwn: what notifications and screen readers get. */
  readonly text: string;
}

/** Stands for a page's number where the room that buttons take is reckoned. */
const MANY = 1_000;

/** Longest question that is shown again above its answer. */
const SHOWN_QUESTION = 280;

/** Longest line above an answer: names in Slack have 80 characters at most. */
const NOTICE = 120;

/**
 * The answer in pages, each within Slack's limits. Pure: a page is chosen by its number, so the button that leads to
 * it works after a restart and on any replica.
 */
export function render(answer: Answer, showing: Showing): readonly Rendered[] {
  const { surface, ask } = showing;
  const above = linesAbove(showing);
  const suggestions = suggestionButtons(answer.suggestions);
  const below = [...row(suggestions), feedback(answer, ask, surface)];
  // Whatever stands around it, a page holds the same: More and Share ask for one by its number, to show it elsewhere.
  const most: types.KnownBlock[] = [
    ...linesAbove({ ...showing, notice: "x".repeat(NOTICE), withQuestion: true }),
    ...below,
    ...row(around(ask, MANY, MANY + 1, { ...showing, shareable: true })),
    context(words.page(MANY, MANY)),
  ];
  const reserve = { blocks: most.length + 1, weight: weight(most) };
  const pages = pagesOf(answer, surface, reserve);
  return pages.map((pieces, at) => {
    const number = at + 1;
    const sources = sourceButtons(pieces.flatMap((piece) => (piece.citation ? [piece.citation] : [])));
    return {
      blocks: [
        ...above,
        ...pieces.flatMap((piece) => piece.blocks),
        ...(pages.length > 1 ? [context(words.page(number, pages.length))] : []),
        ...row([...sources, ...around(ask, number, pages.length, showing)]),
        ...(at === 0 ? below : []),
      ],
      text: topText(pieces, showing.notice),
    };
  });
}

/** Plain words in place of an answer: an apology, thanks. */
export function saying(sentence: string): Rendered {
  return {
    blocks: [
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: carried(sentence) }] }],
      },
    ],
    text: escaped(carried(sentence)),
  };
}

/** The way on from a page: back where a view shows one page in place of another, more, and to the channel. */
function around(ask: Ask, number: number, of: number, { surface, shareable }: Showing): types.Button[] {
  const page = (page: number): PagedAsk => ({ ...ask, page });
  return [
    ...(surface === "view" && number > 1 ? askButton("back", words.back, page(number - 1)) : []),
    ...(number < of ? askButton("more", words.more, page(number + 1)) : []),
    ...(shareable && surface === "message" ? askButton("share", words.share, page(number)) : []),
  ];
}

function linesAbove({ notice, withQuestion, ask }: Showing): types.KnownBlock[] {
  return [
    ...(notice ? [context(shortened(carried(notice), NOTICE))] : []),
    ...(withQuestion && ask.origin === "person" && ask.text.trim() !== ""
      ? [context(words.asked(shortened(carried(ask.text.trim()), SHOWN_QUESTION)))]
      : []),
  ];
}

function context(text: string): types.ContextBlock {
  return { type: "context", elements: [plain(text)] };
}

/** Escaping lengthens a text, so it is cut until it fits. */
function topText(pieces: readonly Piece[], notice: string | undefined): string {
  const whole = carried([...(notice ? [notice] : []), ...pieces.map((piece) => piece.text)].join("\n\n"));
  for (let max = TOP_TEXT; ; max = Math.floor(max * 0.8)) {
    const text = escaped(whole.length <= max ? whole : `${cut(whole, max - 1)[0]}…`);
    if (text.length <= TOP_TEXT) return text;
  }
}

import { type Answer, type Block, type Citation, type Inline, unreachable, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { bold, escapeText, fence, link, oneLine } from "./markdown.ts";
import { QUOTE_LINE, quoteMarkup } from "./quote.ts";
import { spans } from "./split.ts";

/** A part of a block that is not cut any more: markup that stands alone or joins the piece before it. */
export interface Piece {
  readonly markup: string;
  /** Whether it goes on in the text of the piece before it, on a new line; else it stands apart. */
  readonly joins: boolean;
  /** What is said again when a page begins with this piece: a table's caption. */
  readonly above?: string;
  /** The question of its Source button. */
  readonly source?: string;
  /** Whether a line is drawn before it. */
  readonly ruled?: boolean;
}

/** Longest markup of a piece, in UTF-16 code units; a page holds one at least. */
const MAX_PIECE = 1_800;

/** Room in a piece for signs around a text. */
const SIGNS = 40;

/** An answer's blocks as pieces, in order, nothing left out. */
export function piecesOf(answer: Answer): readonly Piece[] {
  const pieces = answer.blocks
    .flatMap((block, at) => blockPieces(block, answer.blocks[at - 1]))
    .filter((piece) => piece.markup.trim() !== "");
  return pieces.length > 0 ? pieces : textPieces(answer.lead);
}

function blockPieces(block: Block, previous: Block | undefined): readonly Piece[] {
  switch (block.type) {
    case "heading":
      return textPieces(oneLine(block.text), (text) => `### ${escapeText(text)}`);
    case "paragraph":
      return packed(inlineAtoms(block.line));
    case "quote":
      return quotePieces(block);
    case "record":
      return recordPieces(block);
    case "table":
      return tablePieces(block);
    case "list":
      return block.items.flatMap((item, at) => itemPieces(item, block.ordered ? `${at + 1}.` : "-", at > 0));
    case "note":
      return textPieces(block.text).map((piece, at) =>
        at > 0 ? piece : { ...piece, markup: `**${words.note}:** ${piece.markup}`, ruled: previous?.type !== "note" },
      );
    case "code":
      return codePieces(block);
    default:
      return unreachable(block);
  }
}

function quotePieces({ text, marks, citation }: Extract<Block, { type: "quote" }>): readonly Piece[] {
  const parts = spans(text, MAX_PIECE - SIGNS, QUOTE_LINE);
  const quoted = parts.map((part, at): Piece => {
    const markup = quoteMarkup(text, part, marks);
    return { markup: at === parts.length - 1 ? markup : `${markup}\n-# ${words.continued}`, joins: false };
  });
  return withSource(quoted, citation);
}

function recordPieces({ title, fields, citation }: Extract<Block, { type: "record" }>): readonly Piece[] {
  const lines = fields.map(({ label, value, strong }): Inline[] => [
    { text: `${oneLine(label)}: ` },
    { text: oneLine(value), ...(strong ? { strong } : {}) },
  ]);
  const heading = [{ text: oneLine(title), strong: true as const }];
  return withSource(coalesced(linePieces([heading, ...lines])), citation);
}

function tablePieces({ caption, columns, rows }: Extract<Block, { type: "table" }>): readonly Piece[] {
  const labels = columns.map(({ label }) => oneLine(label));
  const heading = textPieces(oneLine(caption), bold);
  const names = textPieces(labels.join(" · ")).map((piece) => ({
    ...piece,
    joins: true,
  }));
  const [only] = heading;
  const above = heading.length === 1 && only && only.markup.length < 200 ? { above: only.markup } : {};
  const lines = rows.map((row) => row.flatMap((cell, at) => cellRuns(cell, at, columns[at])));
  return [...heading, ...names, ...linePieces(lines, { joins: true, ...above })];
}

/** A cell in its row: the first stands out, a figure has its column's name before it. */
function cellRuns(
  { text, href }: { readonly text: string; readonly href?: string | undefined },
  at: number,
  column: { readonly label: string; readonly align: "left" | "right" } | undefined,
): readonly Inline[] {
  const shown: Inline = {
    text: oneLine(text),
    ...(href ? { href } : {}),
    ...(at === 0 ? { strong: true as const } : {}),
  };
  const name = at > 0 && column?.align === "right" ? `${oneLine(column.label)} ` : "";
  return [{ text: at > 0 ? ` · ${name}` : name }, shown];
}

function itemPieces(item: readonly Inline[], sign: string, joins: boolean): readonly Piece[] {
  const pieces = packed(inlineAtoms(item.map((run) => ({ ...run, text: oneLine(run.text) }))));
  return pieces.map((piece, part) =>
    part > 0 ? piece : { markup: `${sign} ${piece.markup.trim() === "" ? "…" : piece.markup}`, joins },
  );
}

function codePieces({ language, text }: Extract<Block, { type: "code" }>): readonly Piece[] {
  const sign = { text: "", bibtex: "tex", "csl-json": "json" }[language];
  const whole = fence(text, sign);
  if (whole === undefined) return textPieces(text);
  if (whole.length <= MAX_PIECE) return [{ markup: whole, joins: false }];
  return spans(text, MAX_PIECE - SIGNS).flatMap((part): readonly Piece[] => {
    const cut = text.slice(part.start, part.end);
    const markup = fence(cut, sign);
    return markup === undefined ? textPieces(cut) : [{ markup, joins: false }];
  });
}

/** The pieces of what is cited with the source under them; in one piece with its button where there is room. */
function withSource(cited: readonly Piece[], citation: Citation): readonly Piece[] {
  const { label, locator, certainty, url, id, ask } = citation;
  const facts = [label, locator, certainty].filter((text) => text !== undefined).map(oneLine);
  const runs: Inline[] = [{ text: `— ${facts.join(" · ")} · ` }, { text: oneLine(id), ...(url ? { href: url } : {}) }];
  const source = packed(inlineAtoms(runs), "-# ");
  const last = cited.at(-1);
  const [line] = source;
  if (last && line && source.length === 1 && last.markup.length + line.markup.length < MAX_PIECE) {
    return [...cited.slice(0, -1), { ...last, markup: `${last.markup}\n${line.markup}`, source: ask }];
  }
  return [...cited, ...source.map((piece, at) => (at === source.length - 1 ? { ...piece, source: ask } : piece))];
}

/** A piece for each line, with `start` on those that begin one; the first line joins nothing unless told. */
function linePieces(
  lines: readonly (readonly Inline[])[],
  start: { readonly joins?: boolean; readonly above?: string } = {},
): readonly Piece[] {
  return lines.flatMap((line, at) =>
    packed(inlineAtoms(line)).map((piece, part) =>
      part > 0 ? piece : { ...piece, ...start, joins: at > 0 || start.joins === true },
    ),
  );
}

/** Pieces that join one another, made one as far as one may be long. */
function coalesced(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const previous = found.at(-1);
    const markup = `${previous?.markup}\n${piece.markup}`;
    if (previous && piece.joins && markup.length <= MAX_PIECE - SIGNS)
      found[found.length - 1] = { ...previous, markup };
    else found.push(piece);
  }
  return found;
}

function textPieces(text: string, write: (text: string) => string = escapeText): readonly Piece[] {
  return spans(text, MAX_PIECE - SIGNS).map(({ start, end }) => ({
    markup: write(text.slice(start, end)),
    joins: false,
  }));
}

/** A line's runs as markup, none longer than a piece. */
function inlineAtoms(line: readonly Inline[]): readonly string[] {
  return line.flatMap(({ text, strong, href }) => {
    if (href !== undefined) {
      const whole = link(text, href);
      if (whole.length <= MAX_PIECE - SIGNS) return [strong && whole.startsWith("[") ? `**${whole}**` : whole];
      const target = link("", href);
      return [
        ...inlineAtoms([{ text: `${text} ` }]),
        ...(target.length <= MAX_PIECE - SIGNS ? [target] : inlineAtoms([{ text: href }])),
      ];
    }
    return spans(text, MAX_PIECE - SIGNS).map(({ start, end }) => {
      const part = text.slice(start, end);
      return strong ? bold(part) : escapeText(carried(part));
    });
  });
}

/** Puts markup together into pieces of a line each, as few as there can be. */
function packed(atoms: readonly string[], sign = ""): readonly Piece[] {
  const found: string[] = [];
  for (const atom of atoms) {
    const previous = found.at(-1);
    if (previous === undefined || previous.length + atom.length > MAX_PIECE - SIGNS) found.push(atom);
    // Two bolds side by side would read as one with asterisks in it.
    else if (previous.endsWith("**") && atom.startsWith("**"))
      found[found.length - 1] = previous.slice(0, -2) + atom.slice(2);
    else found[found.length - 1] = previous + atom;
  }
  return found.map((markup) => ({ markup: sign + markup, joins: false }));
}

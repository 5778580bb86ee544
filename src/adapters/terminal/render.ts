import { type Answer, type Block, blockText, type Citation, type Suggestion, unreachable } from "../../core/index.ts";
import { type Look, paint, proseColumns } from "./look.ts";
import { pairs } from "./pairs.ts";
import { prose, runs } from "./prose.ts";
import { renderQuote } from "./quote.ts";
import { table } from "./table.ts";
import { oneLine, visible } from "./visible.ts";
import { wrapExactly } from "./wrap.ts";

/** An answer as text for a terminal, one block after another with a blank line between, without a line break after it. */
export function render(answer: Answer, look: Look): string {
  const blocks = answer.blocks.map((block) => renderBlock(look, block));
  return [...blocks, ...renderSuggestions(look, answer.suggestions)].join("\n\n");
}

function renderBlock(look: Look, block: Block): string {
  switch (block.type) {
    case "heading":
      return runs(look, [{ text: block.text, strong: true }]);
    case "paragraph":
      return runs(look, block.line);
    case "quote":
      return `${renderQuote(look, block)}\n${renderSource(look, block.citation)}`;
    case "record":
      return [
        runs(look, [{ text: block.title, strong: true }]),
        ...(block.fields.length > 0 ? [pairs(look, block.fields)] : []),
        renderSource(look, block.citation),
      ].join("\n");
    case "table":
      return table(look, block);
    case "list":
      return renderList(look, block);
    case "note":
      return renderNote(look, block);
    case "code":
      return visible(block.text).replace(/^/gm, "    ");
    default:
      return unreachable(block);
  }
}

/** The address stands alone on its line and is not wrapped, so that it can be opened and copied. */
function renderSource(look: Look, { label, id, certainty, url }: Citation): string {
  const words = `${label}${certainty ? ` (${certainty})` : ""} [${id}]`;
  const source = prose(look, words, { first: "  — ", rest: "    " });
  return paint(look, "dim", url ? `${source}\n    ${oneLine(url)}` : source);
}

function renderList(look: Look, { ordered, items }: Extract<Block, { type: "list" }>): string {
  const width = ordered ? `  ${items.length}. `.length : 4;
  const rest = " ".repeat(width);
  return items
    .map((item, at) => runs(look, item, { first: (ordered ? `${at + 1}. ` : "- ").padStart(width), rest }))
    .join("\n");
}

/** A note has a bar beside it: it is ours, not the source's. */
function renderNote(look: Look, block: Extract<Block, { type: "note" }>): string {
  return paint(look, "yellow", prose(look, blockText(block), { first: "│ ", rest: "│ " }));
}

/** What a suggestion asks can be copied from its line, so it is wrapped as a quote is. */
function renderSuggestions(look: Look, suggestions: readonly Suggestion[]): string[] {
  if (suggestions.length === 0) return [];
  const lines = suggestions.map(({ question }, at) => {
    const mark = look.numbered ? `[${at + 1}]` : "›";
    const rest = " ".repeat(mark.length + 3);
    const shown = oneLine(question);
    return wrapExactly(shown, proseColumns(look) - rest.length)
      .map(([start, end], line) => (line === 0 ? `  ${paint(look, "cyan", mark)} ` : rest) + shown.slice(start, end))
      .join("\n");
  });
  return [lines.join("\n")];
}

import { type Answer, type Block, type Inline, unreachable } from "./answer.ts";

/**
 * The whole answer as plain text: no markup, one block after another with a blank line between. Quotes stand in the
 * source's exact characters between quotation marks.
 */
export function toPlainText(answer: Answer): string {
  return answer.blocks.map(blockText).join("\n\n");
}

/** One block as plain text. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "heading":
      return block.text;
    case "paragraph":
      return lineText(block.line);
    case "quote":
      return `“${block.text}”\n— ${block.citation.label}${block.citation.url ? ` <${block.citation.url}>` : ""} [${block.citation.id}]`;
    case "record": {
      const fields = block.fields.map((field) => `  ${field.label}: ${field.value}`);
      const { label, url, certainty, id } = block.citation;
      const source = `— ${label}${certainty ? ` (${certainty})` : ""}${url ? ` <${url}>` : ""} [${id}]`;
      return [block.title, ...fields, source].join("\n");
    }
    case "table": {
      const rows = [
        block.columns.map((column) => column.label),
        ...block.rows.map((row) => row.map((cell) => cell.text)),
      ];
      return [block.caption, ...rows.map((row) => row.join(" | "))].join("\n");
    }
    case "list":
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${lineText(item)}`).join("\n");
    case "note":
      return `Note: ${block.text}`;
    case "code":
      return block.text;
    default:
      return unreachable(block);
  }
}

/** A line's runs, put together. */
export function lineText(line: readonly Inline[]): string {
  return line.map((run) => run.text).join("");
}

import type { types } from "@slack/bolt";
import { unreachable } from "../../core/index.ts";
import { button } from "./controls.ts";
import { splitVerdict } from "./verdict.ts";

/**
 * The same blocks without the kinds that not every workspace and place has: a table becomes a list of its rows, Slack's
 * feedback pair becomes two buttons. Nothing else changes.
 */
export function plainer(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  return blocks.map((block) => {
    if (block.type === "table") return listOf(block);
    return block.type === "context_actions" ? buttonsOf(block) : block;
  });
}

function listOf({ rows }: types.TableBlock): types.RichTextBlock {
  const elements = rows.map(
    (row): types.RichTextSection => ({
      type: "rich_text_section",
      elements: row.flatMap((cell, at) => [
        ...(at === 0 ? [] : [{ type: "text", text: " · " } as const]),
        ...cellRuns(cell),
      ]),
    }),
  );
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements }] };
}

function cellRuns(cell: types.TableBlock["rows"][number][number]): types.RichTextElement[] {
  switch (cell.type) {
    case "raw_text":
      return [{ type: "text", text: cell.text }];
    case "raw_number":
      return [{ type: "text", text: String(cell.value) }];
    case "rich_text":
      return cell.elements.flatMap((part) => (part.type === "rich_text_section" ? part.elements : []));
    default:
      return unreachable(cell);
  }
}

function buttonsOf({ elements }: types.ContextActionsBlock): types.ActionsBlock {
  return {
    type: "actions",
    elements: elements.flatMap((element) => {
      if (element.type !== "feedback_buttons") return [];
      return [element.positive_button, element.negative_button].flatMap(({ text, value }) => {
        const { verdict, judged } = splitVerdict(value);
        return verdict ? [button(verdict, text.text, judged)] : [];
      });
    }),
  };
}

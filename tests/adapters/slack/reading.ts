import { isObject, type Json } from "../../standins/slack/blocks.ts";

/**
 * Reads blocks as a person in Slack does, in the worst case: mrkdwn is interpreted, everything else is what it is. Not
 * with the adapter's own code.
 */

/** Every word that is shown, buttons aside. */
export function shownText(blocks: readonly unknown[]): string {
  return blocks.map(blockWords).join("\n");
}

/** The blocks of the answer itself, without buttons and the lines that say which page and which question it is. */
export function contentOf(blocks: readonly unknown[]): Json[] {
  return blocks.filter(isObject).filter(isContent);
}

/** Quotes as somebody who copies them gets them; what follows without a source line between belongs together. */
export function quotesIn(blocks: readonly unknown[]): string[] {
  const quotes: string[] = [];
  let open = false;
  for (const part of contentOf(blocks)) {
    const quote = firstRich(part, "rich_text_quote");
    if (quote !== undefined && open) quotes.push(`${quotes.pop() ?? ""}${quote}`);
    else if (quote !== undefined) quotes.push(quote);
    open = quote !== undefined;
  }
  return quotes;
}

/** Source lines: context blocks that end with an id in brackets. */
export function sourcesIn(blocks: readonly unknown[]): string[] {
  let line = "";
  return blocks.filter(isObject).flatMap((block) => {
    if (block.type !== "context" || isPageLine(block)) return [];
    line += blockWords(block);
    if (!/\[[^\]]*\]$/.test(line)) return [];
    const whole = line;
    line = "";
    return [whole];
  });
}

/** All buttons, with what Slack sends back when one is pressed. */
export function buttonsIn(blocks: readonly unknown[]): { action_id: string; value: string; label: string }[] {
  return blocks.filter(isObject).flatMap((block) =>
    list(block.elements).flatMap((element) => {
      if (!isObject(element)) return [];
      if (element.type === "feedback_buttons") {
        return [element.positive_button, element.negative_button].filter(isObject).map((one) => ({
          action_id: String(element.action_id),
          value: String(one.value),
          label: isObject(one.text) ? String(one.text.text) : "",
        }));
      }
      if (element.type !== "button") return [];
      const label = isObject(element.text) ? String(element.text.text) : "";
      return [{ action_id: String(element.action_id), value: String(element.value ?? ""), label }];
    }),
  );
}

function isContent(block: Json): boolean {
  return block.type !== "actions" && block.type !== "context_actions" && !isPageLine(block);
}

function isPageLine(block: Json): boolean {
  return block.type === "context" && /^(?:Page \d+ of \d+|Question: .*)$/s.test(blockWords(block));
}

function blockWords(block: unknown): string {
  if (!isObject(block)) return "";
  switch (block.type) {
    case "header":
      return textWords(block.text);
    case "section":
      return textWords(block.text);
    case "context":
      return list(block.elements).map(textWords).join(" ");
    case "rich_text":
      return list(block.elements).map(richWords).join("\n");
    case "table":
      return list(block.rows)
        .map((row) => list(row).map(cellWords).join("\n"))
        .join("\n");
    case "input":
      return isObject(block.label) ? textWords(block.label) : "";
    default:
      return "";
  }
}

function cellWords(cell: unknown): string {
  return isObject(cell) && cell.type === "raw_text" ? String(cell.text) : blockWords(cell);
}

function textWords(text: unknown): string {
  if (!isObject(text)) return "";
  return text.type === "mrkdwn" ? mrkdwn(String(text.text)) : String(text.text);
}

/** What is left of mrkdwn when Slack has read it: a link's label and address, no formatting characters. */
export function mrkdwn(text: string): string {
  return text
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? target(part.slice(1, -1)) : part.replace(/[*_~`]/g, "")))
    .join("")
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "");
}

function target(link: string): string {
  const [address = "", label = ""] = link.split("|");
  return `${label} ${decode(address)}`;
}

function decode(address: string): string {
  return address.replace(/%7C/g, "|").replace(/%3C/g, "<").replace(/%3E/g, ">");
}

function richWords(part: unknown): string {
  if (!isObject(part)) return "";
  if (part.type === "rich_text_list") return list(part.elements).map(richWords).join("\n");
  return list(part.elements).map(runWords).join("");
}

function runWords(run: unknown): string {
  return isObject(run) && typeof run.text === "string" ? run.text : "";
}

function firstRich(block: Json, type: string): string | undefined {
  const part = list(block.elements).find((element) => isObject(element) && element.type === type);
  return block.type === "rich_text" && part !== undefined ? richWords(part) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

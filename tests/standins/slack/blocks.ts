/**
 * What Slack refuses in blocks, written from its reference pages and not from the adapter's own numbers.
 * https://docs.slack.dev/reference/block-kit/blocks
 */

export type Surface = "message" | "modal" | "home";

export type Json = Readonly<Record<string, unknown>>;

/** A sentence for each thing that Slack would refuse; the first words are the error that it answers with. */
export function faultsIn(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return ["invalid_blocks_format: not an array"];
  const faults: string[] = [];
  const most = surface === "message" ? 50 : 100;
  if (blocks.length > most) faults.push(`invalid_blocks: ${blocks.length} blocks, at most ${most}`);
  const ids = blocks.map((block) => (isObject(block) ? block.block_id : undefined)).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) faults.push("invalid_blocks: a block_id occurs twice");
  for (const [at, block] of blocks.entries()) {
    for (const fault of blockFaults(block, surface)) faults.push(`invalid_blocks: ${fault} [/blocks/${at}]`);
  }
  const tables = blocks.filter((block) => isObject(block) && block.type === "table");
  if (tables.length > 1) faults.push("invalid_attachments: only_one_table_allowed");
  if (stringsIn(tables, ["type", "align"]).join("").length > 10_000) faults.push("invalid_blocks: table over 10,000");
  const size = stringsIn(blocks, ["type"]).join("").length;
  if (surface === "message" && size > 11_300) faults.push(`msg_blocks_too_long: ${size} characters`);
  if (JSON.stringify(blocks).length > 250_000) faults.push("view_too_large: over 250 KB");
  return faults;
}

/** What in blocks would notify somebody: mentions in rich text and in mrkdwn. */
export function pingsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pingsIn);
  if (!isObject(value)) return [];
  if (["user", "usergroup", "channel", "broadcast"].includes(String(value.type))) return [JSON.stringify(value)];
  if (value.type === "mrkdwn") return String(value.text).match(/<[@#!][^>]*>/g) ?? [];
  return Object.values(value).flatMap(pingsIn);
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All strings of a value, however nested, without those under the given keys. */
export function stringsIn(value: unknown, without: readonly string[] = []): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((part) => stringsIn(part, without));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => (without.includes(key) ? [] : stringsIn(part, without)));
}

function blockFaults(block: unknown, surface: Surface): string[] {
  if (!isObject(block)) return ["not an object"];
  if (typeof block.block_id === "string" && block.block_id.length > 255) return ["block_id over 255"];
  const elements = Array.isArray(block.elements) ? block.elements : [];
  switch (block.type) {
    case "header":
      return textObject(block.text, 150, ["plain_text"]);
    case "divider":
      return [];
    case "section":
      return [
        ...(block.text === undefined ? [] : textObject(block.text, 3_000)),
        ...(block.accessory === undefined ? [] : elementFaults(block.accessory)),
        ...(block.text === undefined && !Array.isArray(block.fields) ? ["a section without text"] : []),
      ];
    case "context":
      return [...count(elements, 1, 10), ...elements.flatMap((element) => textObject(element, 3_000))];
    case "actions":
      return [...count(elements, 1, 25), ...actionIds(elements), ...elements.flatMap(elementFaults)];
    case "context_actions":
      if (surface !== "message") return ["context_actions exist in messages alone"];
      return [...count(elements, 1, 5), ...elements.flatMap(elementFaults)];
    case "rich_text":
      return [...count(elements, 1, 1_000), ...elements.flatMap(richFaults)];
    case "table":
      return surface === "message" ? tableFaults(block) : ["tables exist in messages alone"];
    case "input":
      if (surface !== "modal") return ["inputs exist in modals alone here"];
      return [...textObject(block.label, 2_000, ["plain_text"]), ...elementFaults(block.element)];
    default:
      return [`unsupported type: ${String(block.type)}`];
  }
}

function textObject(text: unknown, most: number, types: readonly string[] = ["plain_text", "mrkdwn"]): string[] {
  if (!isObject(text) || typeof text.text !== "string") return ["no text object"];
  if (!types.includes(String(text.type))) return [`a text of type ${String(text.type)}`];
  if (text.text.length === 0) return ["must be more than 0 characters"];
  return text.text.length > most ? [`must be less than ${most + 1} characters`] : [];
}

function elementFaults(element: unknown): string[] {
  if (!isObject(element)) return ["an element that is no object"];
  if (typeof element.action_id === "string" && element.action_id.length > 255) return ["action_id over 255"];
  switch (element.type) {
    case "button":
      return [
        ...textObject(element.text, 75, ["plain_text"]),
        ...atMost("value", element.value, 2_000),
        ...atMost("url", element.url, 3_000),
        ...atMost("accessibility_label", element.accessibility_label, 75),
      ];
    case "feedback_buttons":
      return [element.positive_button, element.negative_button].flatMap((one) =>
        isObject(one)
          ? [
              ...textObject(one.text, 75, ["plain_text"]),
              ...(typeof one.value === "string" ? [] : ["a feedback button without value"]),
              ...atMost("value", one.value, 2_000),
              ...atMost("accessibility_label", one.accessibility_label, 75),
            ]
          : ["feedback_buttons need both buttons"],
      );
    case "plain_text_input":
      return [
        ...(element.placeholder === undefined ? [] : textObject(element.placeholder, 150, ["plain_text"])),
        ...(Number(element.max_length ?? 1) > 3_000 ? ["max_length over 3000"] : []),
        ...atMost("initial_value", element.initial_value, 3_000),
      ];
    default:
      return [`unsupported element: ${String(element.type)}`];
  }
}

function richFaults(part: unknown): string[] {
  if (!isObject(part)) return ["rich text that is no object"];
  const elements = Array.isArray(part.elements) ? part.elements : [];
  switch (part.type) {
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text_preformatted":
      return [...count(elements, 1, 1_000), ...elements.flatMap(runFaults)];
    case "rich_text_list":
      if (part.style !== "bullet" && part.style !== "ordered") return ["a list without style"];
      return [
        ...count(elements, 1, 1_000),
        ...elements.flatMap((item) =>
          isObject(item) && item.type === "rich_text_section" ? richFaults(item) : ["a list item that is no section"],
        ),
      ];
    default:
      return [`unsupported rich text: ${String(part.type)}`];
  }
}

function runFaults(run: unknown): string[] {
  if (!isObject(run)) return ["a run that is no object"];
  switch (run.type) {
    case "text":
      return typeof run.text === "string" && run.text.length > 0 ? [] : ["an empty text in rich text"];
    case "link":
      return [
        ...(typeof run.url === "string" && /^https?:/.test(run.url) ? [] : ["a link without address"]),
        ...atMost("url", run.url, 3_000),
      ];
    case "emoji":
      return typeof run.name === "string" ? [] : ["an emoji without name"];
    case "user":
    case "usergroup":
    case "channel":
    case "broadcast":
      return [];
    default:
      return [`unsupported run: ${String(run.type)}`];
  }
}

function tableFaults(table: Json): string[] {
  const rows = Array.isArray(table.rows) ? table.rows : [];
  const settings = Array.isArray(table.column_settings) ? table.column_settings : [];
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  return [
    ...count(rows, 1, 100),
    ...count(settings, 0, 20),
    ...(widths.size > 1 ? ["rows of different lengths"] : []),
    ...[...widths].flatMap((width) => (width >= 1 && width <= 20 ? [] : [`a row of ${width} cells`])),
    ...rows.flat().flatMap((cell) => {
      if (isObject(cell) && cell.type === "rich_text") return blockFaults(cell, "message");
      if (isObject(cell) && cell.type === "raw_text") return cell.text ? [] : ["an empty cell"];
      return ["a cell of another type"];
    }),
  ];
}

function count(elements: readonly unknown[], least: number, most: number): string[] {
  return elements.length < least || elements.length > most
    ? [`${elements.length} of ${least} to ${most} elements`]
    : [];
}

function actionIds(elements: readonly unknown[]): string[] {
  const ids = elements.map((element) => (isObject(element) ? element.action_id : undefined));
  return new Set(ids).size < ids.length ? ["an action_id occurs twice"] : [];
}

function atMost(name: string, value: unknown, most: number): string[] {
  if (value === undefined) return [];
  return typeof value === "string" && value.length <= most ? [] : [`${name} over ${most}`];
}

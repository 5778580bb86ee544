import * as z from "zod";
import { type StruckOut, typedText } from "./mrkdwn.ts";

/** What a message is read for. A link alone can be asked about, and holds nothing to check. */
type ReadFor = "answering" | "checking";

/** Text of any kind; what is not of its form counts as none. */
const text = z.string().nullish().catch(undefined);

const list = z.array(z.unknown()).nullish().catch(undefined);

const attachmentSchema = z.object({
  pretext: text,
  title: text,
  text,
  fallback: text,
  fields: z
    .array(z.object({ title: text, value: text }).catch({}))
    .nullish()
    .catch(undefined),
  blocks: list,
});

/** The fields in which blocks and their elements have their words; of a table, the rows. */
const partSchema = z.object({
  type: text,
  text: z.unknown().optional(),
  url: text,
  style: z.object({ strike: z.boolean().nullish() }).nullish().catch(undefined),
  elements: list,
  fields: list,
  rows: z.array(z.array(z.unknown())).nullish().catch(undefined),
});

/** A message of somebody's, as it comes with a shortcut. */
export const messageSchema = z.object({
  text,
  ts: text,
  thread_ts: text,
  attachments: z.array(attachmentSchema.catch({})).nullish().catch(undefined),
  blocks: list,
  bot_id: text,
});

/** What Slack writes as the text of a message that an app posted with blocks alone. */
const NO_TEXT = "This content can't be displayed.";

/**
 * What a message says to who reads it: its text, else that of its attachments, else that of its blocks. Of one that is
 * checked, links alone and what is struck out do not count. An app's message shows its blocks and attachments, and its
 * text only where it has no blocks. Empty where a message says nothing.
 */
export function textOfMessage(
  message: z.infer<typeof messageSchema>,
  botUserId: string,
  readFor: ReadFor = "answering",
): string {
  const struckOut = readFor === "checking" ? "left out" : "kept";
  const { text, attachments, blocks, bot_id } = message;
  const typed = (markup: string | null | undefined) => typedText(markup ?? "", botUserId, struckOut);
  const joined = (parts: readonly string[], by = "\n") => parts.filter((part) => part.trim() !== "").join(by);
  const shown = (blocks: readonly unknown[] | null | undefined) =>
    joined((blocks ?? []).map((block) => wordsOf(block, botUserId, struckOut))).trim();
  const attached = (attachments ?? []).map(({ pretext, title, text, fallback, fields, blocks }) => {
    const pairs = (fields ?? []).map((field) => joined([typed(field.title), typed(field.value)], ": "));
    // Where there are blocks, the fallback says "[no preview available]".
    return joined([...[pretext, title, text].map(typed), ...pairs, shown(blocks)]) || typed(fallback);
  });
  const own = text === NO_TEXT ? "" : typed(text);
  const parts = bot_id ? [joined([shown(blocks) || own, ...attached])] : [own, joined(attached), shown(blocks)];
  return parts.find((whole) => whole !== "" && !(readFor === "checking" && LINKS.test(whole))) ?? "";
}

/** Links and nothing else. */
const LINKS = /^(?:https?:\/\/\S+(?:\s+|$))+$/;

/** The words of a block or of a part of one: mrkdwn is read as typed, all other text is literal. */
function wordsOf(part: unknown, botUserId: string, struckOut: StruckOut): string {
  const read = partSchema.safeParse(part);
  if (!read.success) return "";
  const { type, text, url, style, elements, fields, rows } = read.data;
  if (style?.strike && struckOut === "left out") return "";
  const words = (one: unknown) => wordsOf(one, botUserId, struckOut);
  const said = text ?? (type === "link" ? url : undefined);
  const own =
    typeof said === "string" ? (type === "mrkdwn" ? typedText(said, botUserId, struckOut) : said) : words(said);
  const inner = [...(elements ?? []), ...(fields ?? [])].map(words);
  for (const row of rows ?? []) inner.push(row.map(words).join(" "));
  const apart =
    type === "rich_text_section" || type === "rich_text_quote" || type === "rich_text_preformatted" ? "" : "\n";
  const whole = [own, ...inner].filter((words) => words !== "").join(apart);
  // What is left out leaves the blanks on both its sides.
  return struckOut === "left out" && apart === "" ? whole.replace(/ {2,}/g, " ") : whole;
}

import * as z from "zod";
import { typedText } from "./mrkdwn.ts";

/** Text of any kind; what is not of its form counts as none. */
const text = z.string().nullish().catch(undefined);

const attachmentSchema = z.object({ pretext: text, title: text, text, fallback: text });

/** The fields in which blocks and their elements have their words. */
const partSchema = z.object({
  type: text,
  text: z.unknown().optional(),
  elements: z.array(z.unknown()).nullish().catch(undefined),
  fields: z.array(z.unknown()).nullish().catch(undefined),
});

/** A message of somebody's, as it comes with a shortcut. */
export const messageSchema = z.object({
  text,
  ts: text,
  thread_ts: text,
  attachments: z.array(attachmentSchema.catch({})).nullish().catch(undefined),
  blocks: z.array(z.unknown()).nullish().catch(undefined),
});

/**
 * What a message says: its text, else that of its attachments, else that of its blocks; apps such as feeds write there
 * alone. Empty where it says nothing.
 */
export function textOfMessage({ text, attachments, blocks }: z.infer<typeof messageSchema>, botUserId: string): string {
  const typed = (markup: string | null | undefined) => typedText(markup ?? "", botUserId);
  const attached = (attachments ?? []).map(({ pretext, title, text, fallback }) => {
    const own = [pretext, title, text].map(typed).filter((part) => part !== "");
    return own.length > 0 ? own.join("\n") : typed(fallback);
  });
  const shown = (blocks ?? []).map((block) => wordsOf(block, botUserId));
  const joined = (parts: readonly string[]) => parts.filter((part) => part.trim() !== "").join("\n");
  return [typed(text), joined(attached), joined(shown).trim()].find((whole) => whole !== "") ?? "";
}

/** The words of a block or of a part of one: mrkdwn is read as typed, all other text is literal. */
function wordsOf(part: unknown, botUserId: string): string {
  const read = partSchema.safeParse(part);
  if (!read.success) return "";
  const { type, text, elements, fields } = read.data;
  const own =
    typeof text === "string" ? (type === "mrkdwn" ? typedText(text, botUserId) : text) : wordsOf(text, botUserId);
  const inner = [...(elements ?? []), ...(fields ?? [])].map((one) => wordsOf(one, botUserId));
  const apart =
    type === "rich_text_section" || type === "rich_text_quote" || type === "rich_text_preformatted" ? "" : "\n";
  return [own, ...inner].filter((words) => words !== "").join(apart);
}

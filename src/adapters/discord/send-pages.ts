import { type APIMessageTopLevelComponent, ComponentType, type RepliableInteraction } from "discord.js";
import { words } from "../../core/index.ts";
import type { Told } from "./conversation.ts";
import { firstReply } from "./first-reply.ts";
import { followUp } from "./follow-up.ts";
import { MAX_USER_FOLLOW_UPS } from "./limits.ts";
import { escapeText } from "./markdown.ts";
import { type Message, render, type View } from "./render.ts";

interface Sending extends Omit<View, "asked" | "unrolled"> {
  /** Whether the asker alone sees it. */
  readonly secret: boolean;
}

/**
 * Answers an interaction: the first page, with a button to the next. Where the question is too long to stand in the
 * message, no button could ask it again, so all pages come at once, as many as one interaction may send.
 */
export async function sendPages(
  interaction: RepliableInteraction,
  { answer, asked }: Told,
  { secret, ...view }: Sending,
): Promise<void> {
  const unrolled = asked === undefined;
  const pages = render(answer, { ...view, asked, unrolled });
  const sent = unrolled ? atOnce(pages) : pages.slice(0, 1);
  for (const [at, page] of sent.entries()) {
    if (at === 0) await firstReply(interaction, page, secret);
    else await followUp(interaction, page, secret);
  }
}

function atOnce(pages: readonly Message[]): readonly Message[] {
  const sent = pages.slice(0, 1 + MAX_USER_FOLLOW_UPS);
  const last = sent.at(-1);
  if (sent.length === pages.length || last === undefined) return sent;
  const rest: APIMessageTopLevelComponent = {
    type: ComponentType.TextDisplay,
    content: `-# ${escapeText(words.restLeftOut)}`,
  };
  return [...sent.slice(0, -1), [...last, rest]];
}

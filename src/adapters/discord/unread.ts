import { type Client, InteractionResponseType, InteractionType, Routes } from "discord.js";
import * as z from "zod";
import { dataOf } from "./payload.ts";
import { saying } from "./render.ts";

/** What an interaction that cannot be read says all the same: where it can be answered, and what kind it is. */
export type UnreadInteraction = z.infer<typeof unreadSchema>;

const unreadSchema = z
  .object({
    id: z.string().regex(/^\d+$/),
    token: z.string().min(1),
    type: z.number().optional().catch(undefined),
    data: z.object({ type: z.number().optional(), component_type: z.number().optional() }).optional().catch(undefined),
  })
  .transform(({ id, token, type, data }) => ({
    id,
    token,
    type,
    /** Discord's numbers for the interaction and for what it is about. */
    kind: [type, data?.type ?? data?.component_type].filter((one) => one !== undefined),
  }));

/** Undefined where it cannot even be told from whom it came. */
export function readUnread(interaction: unknown): UnreadInteraction | undefined {
  return unreadSchema.safeParse(interaction).data;
}

/** Tells the asker, and nobody else, in a plain word. Whoever is typing only gets nothing to choose from. */
export async function tellUnread(
  { rest }: Client,
  { id, token, type }: UnreadInteraction,
  word: string,
): Promise<void> {
  const body =
    type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : { type: InteractionResponseType.ChannelMessageWithSource, data: dataOf(saying(word), true) };
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

import { type APIInteractionResponseCallbackData, MessageFlags } from "discord.js";
import type { Message } from "./render.ts";

/** A message as Discord takes it: components alone, links without previews, and nobody is pinged. */
export function dataOf(message: Message, secret: boolean): APIInteractionResponseCallbackData {
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | (secret ? MessageFlags.Ephemeral : 0);
  return { components: [...message], flags, allowed_mentions: { parse: [] } };
}

/** A message as discord.js sends it: components alone, links without previews. */
export function payload(message: Message) {
  return {
    // What says how it is written is sent as it is; anything else discord.js rewrites key by key, which takes longer
    // than finding the answer.
    components: message.map((component) => ({ toJSON: () => component })),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds] as const,
  };
}

/** The same, for the one who asked alone. */
export function privatePayload(message: Message) {
  const { components, flags } = payload(message);
  return { components, flags: [...flags, MessageFlags.Ephemeral] as const };
}

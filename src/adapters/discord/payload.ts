import { MessageFlags } from "discord.js";
import type { Message } from "./render.ts";

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

import { MessageFlags } from "discord.js";
import type { Message } from "./render.ts";

/** A message as discord.js sends it: components alone, links without previews. */
export function payload(message: Message) {
  return {
    components: [...message],
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds] as const,
  };
}

/** The same, for the one who asked alone. */
export function privatePayload(message: Message) {
  const { components, flags } = payload(message);
  return { components, flags: [...flags, MessageFlags.Ephemeral] as const };
}

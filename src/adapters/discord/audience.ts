import { InteractionContextType, type RepliableInteraction } from "discord.js";

/** Whether others read along: everywhere but in the bot's own direct messages. */
export function isCompany(interaction: RepliableInteraction): boolean {
  return interaction.context !== InteractionContextType.BotDM;
}

/**
 * Where follow-ups of an interaction belong: the direct messages, else the one person in that place, also where Discord
 * does not say which place it is.
 */
export function threadOf(interaction: RepliableInteraction): string {
  const { channelId, user } = interaction;
  return isCompany(interaction) || channelId === null ? `${channelId}:${user.id}` : channelId;
}

import { InteractionContextType, type RepliableInteraction } from "discord.js";

/** Whether others read along: everywhere but in the bot's own direct messages. */
export function isCompany(interaction: RepliableInteraction): boolean {
  return interaction.context !== InteractionContextType.BotDM;
}

/** Where follow-ups of an interaction belong: the direct messages, else the one person in that place. */
export function threadOf(interaction: RepliableInteraction): string {
  return isCompany(interaction) ? `${interaction.channelId}:${interaction.user.id}` : String(interaction.channelId);
}

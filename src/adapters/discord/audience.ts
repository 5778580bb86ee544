import { InteractionContextType, PermissionFlagsBits, type RepliableInteraction } from "discord.js";

/** Whether others read along: everywhere but in the bot's own direct messages. */
export function isCompany(interaction: RepliableInteraction): boolean {
  return interaction.context !== InteractionContextType.BotDM;
}

/**
 * Whether others can be shown what one sees. Where a server forbids it to apps that are a person's own, Discord shows
 * all that such an app says to that person alone, and says nothing of it. topics/permissions
 */
export function isShareable(interaction: RepliableInteraction): boolean {
  const { guildId, memberPermissions, authorizingIntegrationOwners: owners } = interaction;
  const own = guildId !== null && owners.guildId === null;
  const forbidden = own && memberPermissions?.has(PermissionFlagsBits.UseExternalApps) === false;
  return isCompany(interaction) && !forbidden;
}

/**
 * Where follow-ups of an interaction belong: the direct messages, else the one person in that place, also where Discord
 * does not say which place it is.
 */
export function threadOf(interaction: RepliableInteraction): string {
  const { channelId, user } = interaction;
  return isCompany(interaction) || channelId === null ? `${channelId}:${user.id}` : channelId;
}

import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from "discord.js";

/** What the bot has to be allowed in a server, and how the developer portal calls it. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, "View Channels"],
  [PermissionFlagsBits.SendMessages, "Send Messages"],
  [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"],
  [PermissionFlagsBits.ReadMessageHistory, "Read Message History"],
] as const;

/** The names of what is missing from a permission bit field; an administrator may do all. */
export function missingPermissions(granted: string): readonly string[] {
  const permissions = new PermissionsBitField(BigInt(granted));
  return NEEDED.filter(([bit]) => !permissions.has(bit, true)).map(([, name]) => name);
}

/** The page where whoever runs a server adds the bot, or adds to what it may do. */
export function serverLink(applicationId: string, guildId?: string): string {
  const bits = NEEDED.reduce((sum, [bit]) => sum | bit, 0n);
  return authorize({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(bits),
    ...(guildId ? { guild_id: guildId, disable_guild_select: "true" } : {}),
  });
}

/** The page where a person adds the commands to the own account, to use them anywhere. */
export function userLink(applicationId: string): string {
  return authorize({ client_id: applicationId, integration_type: "1", scope: OAuth2Scopes.ApplicationsCommands });
}

function authorize(query: Readonly<Record<string, string>>): string {
  return `https://discord.com/oauth2/authorize?${new URLSearchParams(query)}`;
}

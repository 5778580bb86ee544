import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
} from "discord.js";
import { StartError } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { apiAddress, type DiscordSettings, portalPage } from "./settings.ts";

/** How a connection to Discord came out: `intents` where it refuses one that needs a switch. */
export type Connected = "ready" | "intents";

/**
 * Connects, and resolves once events come. Rejects with a {@link StartError} where a person has to change something.
 */
export async function connect(client: Client, settings: DiscordSettings): Promise<Connected> {
  const outcome = new Promise<Connected>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve("ready"));
    client.once(Events.ShardDisconnect, ({ code }) => {
      if (code === GatewayCloseCodes.DisallowedIntents) resolve("intents");
      else reject(new StartError(closeReason(code, settings)));
    });
  });
  outcome.catch(() => undefined);
  try {
    await client.login(settings.token);
  } catch (error) {
    // The gateway's refusal comes as an event too, and that one says why.
    const closed = await Promise.race([outcome, Promise.resolve(undefined)]);
    if (closed !== undefined) return closed;
    throw new StartError(loginReason(error, settings), { cause: error });
  }
  return outcome;
}

/** Why the gateway closed for good, and what to do. */
export function closeReason(code: number, settings: DiscordSettings): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenRefused(settings);
    case GatewayCloseCodes.DisallowedIntents:
      return intentRefused(settings);
    case GatewayCloseCodes.ShardingRequired:
    case GatewayCloseCodes.InvalidShard:
      return "Discord: the bot is in more servers than one connection may carry. Set DISCORD_SHARDS=auto.";
    default:
      return `Discord closed the connection for good (${code}). Update nkhr; if that does not help, report the number.`;
  }
}

export function tokenRefused({ applicationId }: DiscordSettings): string {
  return `Discord refuses the token. Reset it at ${portalPage(applicationId, "bot")} and set DISCORD_TOKEN to the new one.`;
}

export function intentRefused({ applicationId, messageContent }: DiscordSettings): string {
  return `Discord refuses an intent (4014). Turn on "Message Content Intent" at ${portalPage(applicationId, "bot")}${messageContent ? ", or unset DISCORD_MESSAGE_CONTENT" : ""}.`;
}

function loginReason(error: unknown, settings: DiscordSettings): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return tokenRefused(settings);
  if (error instanceof DiscordAPIError && error.status === 401) return tokenRefused(settings);
  const { code, status, name, cause } = faultOf(error);
  const why = code ?? status ?? cause?.code ?? name;
  return `Discord cannot be reached at ${apiAddress(settings)} (${why}). Check the network${settings.apiUrl ? " and DISCORD_API_URL" : ""}, or try again later.`;
}

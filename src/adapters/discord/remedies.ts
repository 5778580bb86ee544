import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, RateLimitError } from "discord.js";
import { faultOf } from "../fault.ts";
import { apiAddress, type DiscordSettings, portalPage } from "./settings.ts";

/** One sentence on what is wrong, one on what to do. None names a secret. */

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

/** That the token is refused, and where another is to be had. */
export function tokenRefused({ applicationId }: DiscordSettings): string {
  return `Discord refuses the token. Reset it at ${portalPage(applicationId, "bot")} and set DISCORD_TOKEN to the new one.`;
}

/** That an intent is refused, and which switch grants it. */
export function intentRefused({ applicationId, messageContent }: DiscordSettings): string {
  return `Discord refuses an intent (4014). Turn on "Message Content Intent" at ${portalPage(applicationId, "bot")}${messageContent ? ", or unset DISCORD_MESSAGE_CONTENT" : ""}.`;
}

/** That the day's connections are used up, and for how long. */
export function connectedTooOften(resetAfterMs: number): string {
  const minutes = Math.ceil(resetAfterMs / 60_000);
  return `Discord lets the bot connect no more today: it connected too often. Wait ${minutes} minutes, and look in the log why it does not stay connected.`;
}

/** That Discord took the connection and then said nothing. */
export function notLetIn(withinMs: number): string {
  return `Discord did not let the bot in within ${withinMs / 1_000} s. Look at https://discordstatus.com, and try again later.`;
}

/** That an application may make no more commands today. */
export const createdTooOften =
  "Discord takes no more new commands from this application today (30034). Run this again tomorrow; commands that are there go on working.";

/** That an application has as many commands as it may. */
export const tooManyCommands =
  "The application has as many commands as Discord allows (30032). Take away those of another program, or give nkhr an application of its own.";

/** Where Discord says what its numbers for refusals mean. */
const CODES_PAGE = "https://docs.discord.com/developers/topics/opcodes-and-status-codes";

/** Why Discord's REST API did not take a request at the start. */
export function requestReason(error: unknown, settings: DiscordSettings): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return tokenRefused(settings);
  if (error instanceof DiscordAPIError && error.status === 401) return tokenRefused(settings);
  if (error instanceof RateLimitError) return askedTooOften(Math.max(error.timeToReset, error.retryAfter));
  // A refusal without a number need not be Discord's own.
  if (error instanceof DiscordAPIError && error.code)
    return `Discord refuses what it was asked (${error.code}). ${CODES_PAGE} says what the number means.`;
  const { code, status, name, cause } = faultOf(error);
  if (code === "UND_ERR_INVALID_ARG" || cause?.code === "UND_ERR_INVALID_ARG")
    return `DISCORD_TOKEN has a foreign letter in it, which may not be seen. Copy it again, from ${portalPage(settings.applicationId, "bot")}.`;
  const why = name === "AbortError" ? "no answer in time" : (code ?? status ?? cause?.code);
  if (why === undefined)
    return `What answers at ${apiAddress(settings)} does not speak as Discord does (${name}). Check ${settings.apiUrl ? "DISCORD_API_URL" : "the network"}, or try again later.`;
  return `Discord cannot be reached at ${apiAddress(settings)} (${why}). Check the network${settings.apiUrl ? " and DISCORD_API_URL" : ""}, or try again later.`;
}

/** That Discord takes no more of the same for now, and for how long. */
function askedTooOften(waitMs: number): string {
  return `Discord takes no more of this for now: it was asked too often. Wait ${Math.ceil(waitMs / 60_000)} minutes.`;
}

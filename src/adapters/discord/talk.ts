import { REST } from "discord.js";
import { sendRequest } from "./send-request.ts";
import { apiAddress, type DiscordSettings } from "./settings.ts";

/** Longest wait that Discord may ask for, in milliseconds: somebody is waiting too. */
const PATIENCE_MS = 15_000;

/**
 * Talks to Discord's REST API without a connection to its gateway: for the doctor and for registering. Rejects where
 * Discord asks to wait long, as it does for hours after 200 new commands in a day.
 */
export function createTalk(settings: Pick<DiscordSettings, "token" | "apiUrl">): REST {
  return new REST({
    api: apiAddress(settings),
    retries: 1,
    timeout: 10_000,
    makeRequest: sendRequest,
    // A limit within a route's own says how long by `Retry-After` alone.
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > PATIENCE_MS,
  }).setToken(settings.token);
}

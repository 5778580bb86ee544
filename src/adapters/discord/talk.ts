import { REST } from "discord.js";
import { sendRequest } from "./send-request.ts";
import { apiAddress, type DiscordSettings } from "./settings.ts";

/** Talks to Discord's REST API without a connection to its gateway: for the doctor and for registering. */
export function createTalk(settings: Pick<DiscordSettings, "token" | "apiUrl">): REST {
  return new REST({ api: apiAddress(settings), retries: 1, timeout: 10_000, makeRequest: sendRequest }).setToken(
    settings.token.replace(/^Bot\s+/i, ""),
  );
}

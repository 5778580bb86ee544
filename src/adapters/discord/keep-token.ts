import { type Client, DiscordAPIError, RESTEvents, Routes } from "discord.js";
import { tokenRefused } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createTalk } from "./talk.ts";

/**
 * discord.js forgets its token at the first 401, and answers nothing but interactions from then on. Here it keeps it,
 * and Discord is asked once more: where the token is refused again, `onRefused` is told what to do.
 */
export function keepToken(client: Client, settings: DiscordSettings, onRefused: (reason: string) => void): void {
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status !== 401 || !data.auth) return;
    // It is forgotten when the status is looked at, which comes next; what reads the refusal itself comes later.
    process.nextTick(() => client.token && client.rest.setToken(client.token));
    void isRefused(settings).then((refused) => refused && onRefused(tokenRefused(settings)));
  });
}

async function isRefused(settings: DiscordSettings): Promise<boolean> {
  try {
    await createTalk(settings).get(Routes.user());
    return false;
  } catch (error) {
    return error instanceof DiscordAPIError && error.status === 401;
  }
}

import { type Client, Events, GatewayCloseCodes } from "discord.js";
import { StartError } from "../adapter.ts";
import { closeReason, requestReason } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";

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
    throw new StartError(requestReason(error, settings), { cause: error });
  }
  return outcome;
}

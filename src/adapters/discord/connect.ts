import { type Client, Events, GatewayCloseCodes } from "discord.js";
import type { Logger } from "pino";
import { StartError } from "../adapter.ts";
import { createClient } from "./client.ts";
import { closeReason, intentRefused, requestReason } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";

/**
 * A client that is connected, prepared before the first event comes; without the Message Content intent where Discord
 * refuses that. Rejects with a {@link StartError} where a person has to change something.
 */
export async function open(
  settings: DiscordSettings,
  prepare: (client: Client) => void,
  logger: Logger,
): Promise<Client> {
  const wanted = settings.messageContent === true;
  for (const messageContent of wanted ? [true, false] : [false]) {
    const client = createClient(settings, messageContent);
    prepare(client);
    try {
      if ((await connect(client, settings)) === "ready") return client;
    } catch (error) {
      await client.destroy();
      throw error;
    }
    await client.destroy();
    if (messageContent) {
      logger.warn({ remedy: intentRefused(settings) }, "going on without the Message Content intent");
    }
  }
  throw new StartError(intentRefused(settings));
}

/** How a connection came out: `intents` where Discord refuses one that needs a switch. */
type Connected = "ready" | "intents";

/** Connects, and resolves once events come. */
async function connect(client: Client, settings: DiscordSettings): Promise<Connected> {
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

import { setTimeout } from "node:timers/promises";
import { type Client, Events, GatewayCloseCodes, Routes } from "discord.js";
import type { Logger } from "pino";
import { StartError } from "../adapter.ts";
import { createClient, READY_WITHIN_MS } from "./client.ts";
import { gatewaySchema } from "./gateway.ts";
import { closeReason, connectedTooOften, intentRefused, notLetIn, requestReason } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createTalk } from "./talk.ts";

/**
 * A client that is connected, prepared before the first event comes; without the Message Content intent where Discord
 * refuses that. Rejects with a {@link StartError} where a person has to change something.
 */
export async function open(
  settings: DiscordSettings,
  prepare: (client: Client) => void,
  logger: Logger,
  stopping: AbortSignal,
): Promise<Client> {
  const wanted = settings.messageContent === true;
  for (const messageContent of wanted ? [true, false] : [false]) {
    const client = createClient(settings, messageContent);
    prepare(client);
    try {
      if ((await connect(client, settings, stopping)) === "ready") return client;
    } catch (error) {
      await disconnect(client);
      throw error;
    }
    await disconnect(client);
    if (messageContent) {
      logger.warn({ remedy: intentRefused(settings) }, "going on without the Message Content intent");
    }
  }
  throw new StartError(intentRefused(settings));
}

/** How long Discord may take to answer a goodbye, in milliseconds. */
const GOODBYE_MS = 2_000;

/** Lets go of a client, also where Discord does not answer; what is left of the connection then ends by itself. */
export async function disconnect(client: Client): Promise<void> {
  await Promise.race([client.destroy(), setTimeout(GOODBYE_MS, undefined, { ref: false })]);
}

/** How a connection came out: `intents` where Discord refuses one that needs a switch. */
type Connected = "ready" | "intents";

/** Connects, and resolves once events come. */
async function connect(client: Client, settings: DiscordSettings, stopping: AbortSignal): Promise<Connected> {
  const given = new AbortController();
  let failed: unknown;
  client.on(Events.ShardError, (error) => {
    failed = error;
  });
  const outcome = new Promise<Connected>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve("ready"));
    client.once(Events.ShardDisconnect, ({ code }) => {
      if (code === GatewayCloseCodes.DisallowedIntents) resolve("intents");
      else reject(new StartError(closeReason(code, settings)));
    });
    setTimeout(READY_WITHIN_MS, undefined, { signal: AbortSignal.any([given.signal, stopping]) }).then(
      () => reject(new StartError(failed === undefined ? notLetIn(READY_WITHIN_MS) : requestReason(failed, settings))),
      () => stopping.aborted && reject(new StartError("Discord: stopped before it was connected.")),
    );
  });
  outcome.catch(() => undefined);
  const login = client.login(settings.token);
  login.catch(() => undefined);
  try {
    await Promise.race([login, outcome]);
    return await outcome;
  } catch (error) {
    // The gateway's refusal comes as an event too, and that one says why.
    const closed = await Promise.race([outcome, Promise.resolve(undefined)]);
    if (closed !== undefined) return closed;
    throw new StartError((await exhausted(settings, error)) ?? requestReason(error, settings), { cause: error });
  } finally {
    given.abort();
  }
}

/** That the bot connected too often today: discord.js does not try then, and says so by an error without a code. */
async function exhausted(settings: DiscordSettings, error: unknown): Promise<string | undefined> {
  if (!(error instanceof Error) || error.constructor !== Error) return undefined;
  const read = gatewaySchema.safeParse(
    await createTalk(settings)
      .get(Routes.gatewayBot())
      .catch(() => undefined),
  );
  if (!read.success) return undefined;
  const { remaining, reset_after } = read.data.session_start_limit;
  return remaining > 0 ? undefined : connectedTooOften(reset_after);
}

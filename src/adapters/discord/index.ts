import { type Client, Events, GatewayCloseCodes, GatewayIntentBits } from "discord.js";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Core } from "../../core/index.ts";
import { type Adapter, STOP_WITHIN_MS, StartError, type Surroundings } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { createHandling } from "../handling.ts";
import { onceFatal } from "../once-fatal.ts";
import { createSeen } from "../seen.ts";
import { createThreads } from "../threads.ts";
import { askedLine } from "./asked.ts";
import { disconnect, open } from "./connect.ts";
import { keepToken } from "./keep-token.ts";
import { listen } from "./listen.ts";
import { registerCommands } from "./register.ts";
import { closeReason, intentRefused, requestReason } from "./remedies.ts";
import { render } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import { createShards } from "./shards.ts";
import { createTalk } from "./talk.ts";

export { checkDiscord } from "./doctor.ts";
export { type Registered, registerDiscord, type Unregistered, unregisterDiscord } from "./register.ts";
export type { DiscordSettings, FoundDiscord } from "./settings.ts";

/** How many threads are known not to be about an answer. */
const THREADS_KEPT = 10_000;

/**
 * Discord over its gateway: commands, mentions, direct messages, replies, threads, buttons.
 */
export function createDiscord(settings: DiscordSettings, core: Core, surroundings: Surroundings): Adapter {
  return settings.shards === "auto" && !settings.shard
    ? createShards(settings, surroundings)
    : createBot(settings, core, surroundings);
}

function createBot(settings: DiscordSettings, core: Core, surroundings: Surroundings): Adapter {
  const { now, feedback } = surroundings;
  const logger = surroundings.logger.child({ platform: "discord" });
  const onFatal = onceFatal({ logger, onFatal: surroundings.onFatal });
  const foreign = new LRUCache<string, true>({ max: THREADS_KEPT });
  const seen = createSeen({ now });
  const means = { core, now, feedback, seen, threads: createThreads({ now }), foreign };
  const handling = createHandling(logger);
  const stopping = new AbortController();
  let client: Client | undefined;
  let ready = false;
  // Until it is connected, what goes wrong is the start's to say.
  const connected = () => ready && !stopping.signal.aborted;

  function prepare(opened: Client): void {
    client = opened;
    listen(opened, { means, handling, logger, stopping: stopping.signal });
    // Without a listener an error would end the process.
    opened.on(Events.Error, (error) => logger.error({ fault: faultOf(error) }, "discord.js failed"));
    opened.on(Events.ShardError, (error) => connected() && logger.warn({ fault: faultOf(error) }, "connection failed"));
    opened.on(Events.ShardReconnecting, () => connected() && logger.info("reconnecting"));
    opened.on(Events.ShardDisconnect, ({ code }) => {
      if (!connected()) return;
      const isRefused = code === GatewayCloseCodes.DisallowedIntents;
      if (isRefused && opened.options.intents.has(GatewayIntentBits.MessageContent)) void goOnWithout(opened);
      else onFatal(closeReason(code, settings));
    });
  }

  function begin(opened: Client): void {
    ready = true;
    keepToken(opened, settings, (reason) => connected() && onFatal(reason));
  }

  /** Connects again without the Message Content intent, whose switch was turned off meanwhile. Never rejects. */
  async function goOnWithout(refused: Client): Promise<void> {
    ready = false;
    logger.warn({ remedy: intentRefused(settings) }, "going on without the Message Content intent");
    try {
      begin(await open({ ...settings, messageContent: false }, prepare, logger, stopping.signal));
    } catch (error) {
      if (!stopping.signal.aborted)
        onFatal(error instanceof StartError ? error.message : requestReason(error, settings));
    }
    // Replies under way still go out through the client that they came by.
    await handling.settled(STOP_WITHIN_MS);
    await disconnect(refused).catch((error: unknown) => logger.warn({ fault: faultOf(error) }, "discord.js failed"));
  }

  return {
    name: "discord",
    async start() {
      // A shard ends with the process that runs it.
      if (settings.shard)
        process.once(
          "disconnect",
          () => stopping.signal.aborted || onFatal("The process that ran this shard is gone."),
        );
      const opened = await open(settings, prepare, logger, stopping.signal);
      begin(opened);
      await register(opened, settings, logger);
    },
    rehearse(text, answer) {
      const asked = askedLine({ text, context: [] });
      JSON.stringify(render(answer, { asked, share: true, topics: core.topics }));
    },
    async stop() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      if (!(await handling.settled(STOP_WITHIN_MS))) logger.warn("stopped before all replies were sent");
      if (client) await disconnect(client);
      // The line to the process that runs the shards would keep this one alive.
      if (settings.shard) process.disconnect?.();
    },
  };
}

async function register({ application, shard }: Client, settings: DiscordSettings, logger: Logger): Promise<void> {
  // Each shard would find the same to do.
  if (!application || (shard && !shard.ids.includes(0))) return;
  try {
    const report = await registerCommands(createTalk(settings), application.id);
    logger.info(report, "commands");
  } catch (error) {
    logger.error({ fault: faultOf(error) }, "commands could not be registered; run: nkhr discord register");
  }
}

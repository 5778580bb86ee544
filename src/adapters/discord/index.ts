import { type Client, Events, type Interaction, type Message } from "discord.js";
import { LRUCache } from "lru-cache";
import type { Core } from "../../core/index.ts";
import { words } from "../../core/index.ts";
import { type Adapter, StartError, type Surroundings } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { createHandling, type Handled } from "../handling.ts";
import { createSeen } from "../seen.ts";
import { createThreads } from "../threads.ts";
import { createClient } from "./client.ts";
import { connect } from "./connect.ts";
import { refusalOf } from "./fault-codes.ts";
import { interact, tell } from "./interactions.ts";
import { answerHeard, hear, replyTo } from "./messages.ts";
import { registerCommands } from "./register.ts";
import { closeReason, intentRefused } from "./remedies.ts";
import { plain } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import { createShards } from "./shards.ts";

export { checkDiscord, type FoundSettings } from "./doctor.ts";
export { type Registered, registerDiscord } from "./register.ts";
export type { DiscordSettings } from "./settings.ts";

/** How many threads are known not to be about an answer. */
const THREADS_KEPT = 10_000;

/** How long stopping waits for replies under way. */
const STOP_WITHIN_MS = 10_000;

/**
 * Discord over its gateway: commands, mentions, direct messages, replies, threads, buttons.
 */
export function createDiscord(settings: DiscordSettings, core: Core, surroundings: Surroundings): Adapter {
  return settings.shards === "auto" && !settings.shard
    ? createShards(settings, surroundings)
    : createBot(settings, core, surroundings);
}

function createBot(settings: DiscordSettings, core: Core, surroundings: Surroundings): Adapter {
  const { now, feedback, onFatal } = surroundings;
  const logger = surroundings.logger.child({ adapter: "discord" });
  const services = {
    core,
    now,
    feedback,
    threads: createThreads({ now }),
    foreign: new LRUCache<string, true>({ max: THREADS_KEPT }),
  };
  const seen = createSeen({ now });
  const handling = createHandling(logger);
  let client: Client | undefined;
  let stopping = false;

  function onInteraction(interaction: Interaction): void {
    if (stopping || !seen.first(interaction.id)) return;
    handling.run(
      eventOf(interaction),
      (handled) => handleInteraction(interaction, handled),
      (reference) => tell(interaction, words.apology(reference)),
    );
  }

  async function handleInteraction(interaction: Interaction, { remark }: Handled): Promise<void> {
    try {
      await interact(services, interaction);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== "late" && refusal !== "deleted") throw error;
      remark({ refusal, fault: faultOf(error) });
      if (refusal === "deleted") await tell(interaction, words.expired);
    }
  }

  async function onMessage(message: Message): Promise<void> {
    if (stopping || !seen.first(message.id)) return;
    const heard = await hear(services, message);
    if (heard && !stopping) handleMessage(message, (handled) => answerHeard(services, heard, handled));
  }

  function handleMessage(message: Message, work: (handled: Handled) => Promise<void>): void {
    handling.run("message", work, (reference) => replyTo(message, plain(words.apology(reference))));
  }

  function listen(to: Client): void {
    // Without a listener an error would end the process.
    to.on(Events.Error, (error) => logger.error({ fault: faultOf(error) }, "discord.js failed"));
    to.on(Events.InteractionCreate, onInteraction);
    to.on(Events.MessageCreate, (message) => {
      onMessage(message).catch((error: unknown) => handleMessage(message, () => Promise.reject(error)));
    });
    // Until it is connected, what goes wrong is the start's to say.
    const connected = () => client === to && !stopping;
    to.on(Events.ShardError, (error) => connected() && logger.warn({ fault: faultOf(error) }, "connection failed"));
    to.on(Events.ShardReconnecting, () => connected() && logger.info("reconnecting"));
    to.on(Events.ShardDisconnect, ({ code }) => connected() && onFatal(closeReason(code, settings)));
  }

  async function open(messageContent: boolean): Promise<Client> {
    const opened = createClient(settings, messageContent);
    listen(opened);
    try {
      if ((await connect(opened, settings)) === "ready") return opened;
    } catch (error) {
      await opened.destroy();
      throw error;
    }
    await opened.destroy();
    if (!messageContent) throw new StartError(intentRefused(settings));
    logger.warn({ remedy: intentRefused(settings) }, "going on without the Message Content intent");
    return open(false);
  }

  return {
    name: "discord",
    async start() {
      client = await open(settings.messageContent === true);
      // A shard ends with the process that runs it.
      if (settings.shard)
        process.once("disconnect", () => stopping || onFatal("The process that ran this shard is gone."));
      await register(client);
    },
    async stop() {
      if (stopping) return;
      stopping = true;
      await handling.settled(STOP_WITHIN_MS);
      await client?.destroy();
      // The line to the process that runs the shards would keep this one alive.
      if (settings.shard) process.disconnect?.();
    },
  };

  async function register({ rest, application, shard }: Client): Promise<void> {
    // Each shard would find the same to do.
    if (!application || (shard && !shard.ids.includes(0))) return;
    try {
      const report = await registerCommands(rest, application.id);
      logger.info(report, "commands");
    } catch (error) {
      logger.error({ fault: faultOf(error) }, "commands could not be registered; run: nkhr discord register");
    }
  }
}

function eventOf(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return "autocomplete";
  if (interaction.isChatInputCommand()) return "command";
  if (interaction.isContextMenuCommand()) return "message command";
  if (interaction.isButton()) return "button";
  if (interaction.isAnySelectMenu()) return "select";
  return interaction.isModalSubmit() ? "modal" : "interaction";
}

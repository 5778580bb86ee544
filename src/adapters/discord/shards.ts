import { once } from "node:events";
import { Routes, type Shard, ShardingManager } from "discord.js";
import * as z from "zod";
import { type Adapter, StartError, type Surroundings } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { requestReason } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createTalk } from "./talk.ts";

/** How long a shard may take until it is ready, in milliseconds. */
const READY_WITHIN_MS = 60_000;

/** How long after its end a shard is started again: Discord counts how often a bot connects. */
const RESPAWN_AFTER_MS = 10_000;

/** How long a shard may take to finish its replies and end, in milliseconds. */
const END_WITHIN_MS = 15_000;

/**
 * Runs as many processes as Discord recommends, each with a part of the servers, by discord.js's own manager. Each is
 * this program once more; it knows from its environment which part is its own.
 */
export function createShards(settings: DiscordSettings, { logger: parent }: Pick<Surroundings, "logger">): Adapter {
  const logger = parent.child({ platform: "discord" });
  let manager: ShardingManager | undefined;
  let stopping = false;

  function watch(shard: Shard): void {
    shard.on("error", (error) => logger.error({ shard: shard.id, fault: faultOf(error) }, "a shard failed"));
    shard.on("ready", () => logger.info({ shard: shard.id }, "a shard is ready"));
    shard.on("death", () => {
      if (stopping) return;
      logger.error({ shard: shard.id }, "a shard ended and is started again");
      setTimeout(() => respawn(shard), RESPAWN_AFTER_MS).unref();
    });
  }

  function respawn(shard: Shard): void {
    if (stopping) return;
    shard.spawn(READY_WITHIN_MS).catch((error: unknown) => {
      logger.error({ shard: shard.id, fault: faultOf(error) }, "a shard could not be started");
    });
  }

  return {
    name: "discord",
    async start() {
      const { file = process.argv[1] ?? "", args = [], execArgv = process.execArgv } = settings.program ?? {};
      const count = await recommended(settings);
      manager = new ShardingManager(file, {
        token: settings.token,
        totalShards: count,
        // Started again by `watch`, later than the manager would.
        respawn: false,
        shardArgs: [...args],
        execArgv: [...execArgv],
      });
      let starting = true;
      manager.on("shardCreate", (shard) => {
        shard.once("ready", () => watch(shard));
        shard.on("error", (error) => starting && logger.error({ fault: faultOf(error) }, "a shard failed"));
      });
      try {
        await manager.spawn({ timeout: READY_WITHIN_MS });
        starting = false;
        logger.info({ shards: count }, "sharded");
      } catch (error) {
        await stop();
        throw new StartError("Discord: a shard did not start. Its own lines above say why.", { cause: error });
      }
    },
    stop,
  };

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    const ending = [...(manager?.shards.values() ?? [])].flatMap(({ process }) =>
      process && "exitCode" in process && process.exitCode === null ? [process] : [],
    );
    await Promise.all(
      ending.map(async (child) => {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        const late = setTimeout(() => child.kill("SIGKILL"), END_WITHIN_MS);
        await ended;
        clearTimeout(late);
      }),
    );
  }
}

async function recommended(settings: DiscordSettings): Promise<number> {
  try {
    return z.object({ shards: z.int().positive() }).parse(await createTalk(settings).get(Routes.gatewayBot())).shards;
  } catch (error) {
    throw new StartError(requestReason(error, settings), { cause: error });
  }
}

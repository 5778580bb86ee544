import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Routes, ShardingManager } from "discord.js";
import { type Adapter, StartError, type Surroundings } from "../adapter.ts";
import { faultOf } from "../fault.ts";
import { gatewaySchema } from "./gateway.ts";
import { keepRunning, SHARD_READY_WITHIN_MS } from "./keep-running.ts";
import { requestReason } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createTalk } from "./talk.ts";

/** How long a shard may take to finish its replies and end, in milliseconds. */
const END_WITHIN_MS = 15_000;

/**
 * Runs as many processes as Discord recommends, each with a part of the servers, by discord.js's own manager. Each is
 * this program once more; it knows from its environment which part is its own.
 */
export function createShards(settings: DiscordSettings, { logger: parent }: Pick<Surroundings, "logger">): Adapter {
  const logger = parent.child({ platform: "discord" });
  const stopping = new AbortController();
  let manager: ShardingManager | undefined;

  /** Each shard has a fact base of its own, so each has to hear that it is to be read again. */
  const tellAll = () => {
    for (const child of manager ? running(manager) : []) child.kill("SIGHUP");
  };

  async function stop(): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    process.off("SIGHUP", tellAll);
    if (manager) await end(manager);
  }

  return {
    name: "discord",
    async start() {
      const count = await recommended(settings);
      manager = createManager(settings, count);
      manager.on("shardCreate", (shard) => {
        shard.on("error", (error) => logger.error({ shard: shard.id, fault: faultOf(error) }, "a shard failed"));
        // One that never was ready fails the start.
        shard.once("ready", () => keepRunning(shard, logger, stopping.signal));
      });
      try {
        await manager.spawn({ timeout: SHARD_READY_WITHIN_MS });
        logger.info({ shards: count }, "sharded");
        // Told to end meanwhile, it may have gone on to start shards.
        if (stopping.signal.aborted) await end(manager);
        else process.on("SIGHUP", tellAll);
      } catch (error) {
        await stop();
        throw new StartError("Discord: a shard did not start. Its own lines above say why.", { cause: error });
      }
    },
    stop,
  };
}

function createManager({ token, program = {} }: DiscordSettings, totalShards: number): ShardingManager {
  const { file = process.argv[1] ?? "", args = [], execArgv = process.execArgv } = program;
  return new ShardingManager(file, {
    token,
    totalShards,
    // `keepRunning` starts them again, later than the manager would.
    respawn: false,
    shardArgs: [...args],
    execArgv: [...execArgv],
  });
}

/** The processes of the shards that have not ended. */
function running({ shards }: ShardingManager): readonly ChildProcess[] {
  return [...shards.values()].flatMap(({ process }) =>
    process && "exitCode" in process && process.exitCode === null ? [process] : [],
  );
}

/** Tells all shards to end, and waits for them; one that does not is ended. */
async function end(manager: ShardingManager): Promise<void> {
  await Promise.all(
    running(manager).map(async (child) => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), END_WITHIN_MS);
      await ended;
      clearTimeout(late);
    }),
  );
}

async function recommended(settings: DiscordSettings): Promise<number> {
  try {
    return gatewaySchema.parse(await createTalk(settings).get(Routes.gatewayBot())).shards;
  } catch (error) {
    throw new StartError(requestReason(error, settings), { cause: error });
  }
}

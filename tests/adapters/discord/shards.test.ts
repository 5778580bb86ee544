import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { StartError } from "../../../src/adapters/adapter.ts";
import { READY_WITHIN_MS } from "../../../src/adapters/discord/client.ts";
import { SHARD_READY_WITHIN_MS } from "../../../src/adapters/discord/keep-running.ts";
import { type Channel, person } from "../../standins/discord/index.ts";
import { until } from "../../standins/until.ts";
import { standIn } from "./bot.ts";
import { readableOf } from "./readable.ts";

const program = { file: fileURLToPath(new URL("shard-program.ts", import.meta.url)), execArgv: ["--import", "tsx"] };

it("runs as many processes as Discord recommends, each for its part of the servers", async () => {
  const channels: Channel[] = [];
  const { discord, create } = await standIn({
    shards: 2,
    // Servers go to shards by their ids; enough of them reach both.
    before: (one) => {
      for (let at = 0; at < 8; at++) channels.push(one.guild(`Server ${at}`).channel);
    },
  });
  const adapter = create({ shards: "auto", program: { ...program, args: [discord.url] } });
  await adapter.start();
  expect(discord.gateway.log.identified.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  for (const channel of channels) discord.say(person("Ann"), channel, `<@${discord.world.bot.id}> camps`);
  await until("answered everywhere", () => discord.said().length === channels.length);
  await discord.quiet();
  expect(discord.said()).toHaveLength(channels.length);
  for (const message of discord.said()) expect(readableOf(message)).toContain("You asked: camps");
  // One of them registers the commands.
  expect(discord.rest.requests.filter(({ path }) => path.endsWith("/commands")).map(({ method }) => method)).toEqual([
    "GET",
    "POST",
    "POST",
  ]);
  await adapter.stop();
  await until("gone", () => discord.gateway.live() === 0);
});

it("starts a shard again that ended", async () => {
  const { discord, create, log } = await standIn({ shards: 1 });
  await create({ shards: "auto", program: { ...program, args: [discord.url] } }).start();
  discord.gateway.drop(4004);
  await until("back", () => discord.gateway.log.identified.length === 2);
  expect(log.at(50).map(({ msg }) => msg)).toEqual(["a shard ended and is started again"]);
  await until("connected", () => discord.gateway.live() === 1);
  const ann = person("Ann");
  discord.say(ann, discord.dm(ann), "still there?");
  await until("answered", () => discord.said().length === 1);
});

it("gives a shard that Discord does not let in the time to say so itself", () => {
  expect(SHARD_READY_WITHIN_MS).toBeGreaterThan(READY_WITHIN_MS + 5_000);
});

it("says what to do where Discord refuses the token", async () => {
  const { create } = await standIn({ settings: { token: "nonsense.of.a-token", shards: "auto", program } });
  const started = create().start();
  await expect(started).rejects.toBeInstanceOf(StartError);
  await expect(started).rejects.toThrow("DISCORD_TOKEN");
});

import { describe, expect, it } from "vitest";
import { StartError } from "../../../src/adapters/adapter.ts";
import { cannedCore } from "../../standins/core.ts";
import { MESSAGE_CONTENT, person } from "../../standins/discord/index.ts";
import { toldJson } from "../../standins/discord/wire.ts";
import { until } from "../../standins/until.ts";
import { openBot, standIn } from "./bot.ts";
import { readableOf } from "./readable.ts";

/** The connection: dropped, refused, resumed. */

const ann = person("Ann");

async function answers(bot: Awaited<ReturnType<typeof openBot>>, text: string) {
  const { discord } = bot;
  await until("connected again", () => discord.gateway.live() === 1);
  discord.say(ann, discord.dm(ann), text);
  await until("answered", () => discord.said().some((message) => readableOf(message).includes(`You asked: ${text}`)));
}

describe.concurrent("a connection that is closed", () => {
  const codes = [1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];
  it.for(codes)("with %i comes back", async (code, { onTestFinished: finished }) => {
    const bot = await openBot({ finished });
    if (code === 1006) bot.discord.gateway.cut();
    else bot.discord.gateway.drop(code);
    await answers(bot, "still there?");
    expect(bot.fatal).toEqual([]);
    expect(bot.log.at(50)).toEqual([]);
  });

  it("comes back when Discord asks it to reconnect", async ({ onTestFinished: finished }) => {
    const bot = await openBot({ finished });
    bot.discord.gateway.reconnect();
    await until("resumed", () => bot.discord.gateway.log.resumes === 1);
    await answers(bot, "still there?");
  });

  it.for([
    ["resumable", true],
    ["lost", false],
  ] as const)("comes back when its session is %s", async ([, resumable], { onTestFinished: finished }) => {
    const bot = await openBot({ finished });
    bot.discord.gateway.invalidate(resumable);
    const { log } = bot.discord.gateway;
    await until("back", () => (resumable ? log.resumes : log.identifies - 1) === 1);
    await answers(bot, "still there?");
  });

  it("comes back when its session was forgotten meanwhile", async ({ onTestFinished: finished }) => {
    const bot = await openBot({ finished });
    bot.discord.gateway.drop(4000, { forget: true });
    await until("identified again", () => bot.discord.gateway.log.identifies === 2);
    await answers(bot, "still there?");
  });

  it("comes back when heartbeats stay without an answer", async ({ onTestFinished: finished }) => {
    const bot = await openBot({ finished, heartbeatMs: 150 });
    bot.discord.gateway.ignoreHeartbeats(2);
    await until("connected again", () => bot.discord.gateway.log.connections > 1);
    await answers(bot, "still there?");
  });

  it("loses nothing that was said while it was away, and answers it once", async ({ onTestFinished: finished }) => {
    const bot = await openBot({ finished });
    const { discord } = bot;
    discord.say(ann, discord.dm(ann), "before");
    await discord.quiet();
    discord.gateway.cut();
    discord.say(ann, discord.dm(ann), "meanwhile");
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await until("answered", () => discord.said().length === 3);
    await discord.quiet();
    expect(discord.said()).toHaveLength(3);
    expect(deed.acknowledged).toBe(4);
    expect(discord.gateway.log.replayed).toBeGreaterThan(0);
  });

  it("answers once what is replayed although it was read before", async ({ onTestFinished: finished }) => {
    const { discord } = await openBot({ finished });
    discord.say(ann, discord.dm(ann), "once");
    await discord.quiet();
    discord.gateway.repeatLast("MESSAGE_CREATE");
    await discord.quiet();
    expect(discord.said().filter(({ components }) => components.length > 0)).toHaveLength(1);
  });
});

describe("an event", () => {
  it.each([
    ["an interaction without a token", "INTERACTION_CREATE", { data: null, token: undefined }],
    ["a message with nobody's mention", "MESSAGE_CREATE", { mentions: [null] }],
    ["an event of another type", "SOMETHING_NEW", {}],
  ])("that cannot be read ends nothing: %s", async (_, type, without) => {
    const bot = await openBot({ faulty: true });
    const { discord } = bot;
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    const message = discord.say(ann, discord.dm(ann), "camps");
    await discord.quiet();
    const whole = type === "MESSAGE_CREATE" ? toldJson(discord.world, message, true) : deed.json;
    discord.gateway.dispatch(type, () => ({ ...whole, id: "1573861584206299139", ...without }));
    await answers(bot, "still there?");
    expect(bot.log.at(40).map(({ msg }) => msg)).toEqual(
      type === "SOMETHING_NEW" ? [] : ["an event from Discord could not be read"],
    );
  });

  it("without what nothing here needs is heard all the same", async () => {
    const core = cannedCore();
    const { discord } = await openBot({ core, faulty: true });
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    const needless = { entitlements: undefined, authorizing_integration_owners: undefined, app_permissions: undefined };
    discord.gateway.dispatch("INTERACTION_CREATE", () => ({ ...deed.json, id: "1573861584206299139", ...needless }));
    await discord.gateway.read();
    expect(core.asked.map(({ text }) => text)).toEqual(["sources", "sources"]);
  });
});

describe("a connection that is closed for good", () => {
  it.each([
    [4004, "DISCORD_TOKEN"],
    [4010, "DISCORD_SHARDS=auto"],
    [4011, "DISCORD_SHARDS=auto"],
    [4012, "4012"],
    [4013, "4013"],
    [4014, "Message Content Intent"],
  ])("with %i ends with what to do", async (code, remedy) => {
    const bot = await openBot();
    bot.discord.gateway.drop(code);
    await expect.poll(() => bot.fatal).toEqual([expect.stringContaining(remedy)]);
  });

  it("because the Message Content intent was switched off is opened again without it, and the log names the switch", async () => {
    const bot = await openBot({ privileged: MESSAGE_CONTENT, settings: { messageContent: true } });
    const { discord } = bot;
    await answers(bot, "before");
    discord.world.privileged = 0;
    discord.gateway.drop(4014, { forget: true });
    await answers(bot, "still there?");
    expect(discord.gateway.log.identified.map(({ intents }) => intents & MESSAGE_CONTENT)).toEqual([
      MESSAGE_CONTENT,
      0,
    ]);
    expect(bot.log.at(40).map((line) => line.remedy)).toEqual([expect.stringContaining("Message Content Intent")]);
    expect(bot.fatal).toEqual([]);
  });

  it("because the Message Content intent was switched off ends with what to do where it cannot be opened again", async () => {
    const bot = await openBot({ privileged: MESSAGE_CONTENT, settings: { messageContent: true } });
    bot.discord.gateway.refuseIdentify(4004);
    bot.discord.gateway.drop(4014, { forget: true });
    await expect.poll(() => bot.fatal).toEqual([expect.stringContaining("DISCORD_TOKEN")]);
  });

  it.each([
    [4004, "DISCORD_TOKEN"],
    [4010, "DISCORD_SHARDS=auto"],
    [4011, "DISCORD_SHARDS=auto"],
    [4012, "4012"],
    [4013, "4013"],
    [4014, "Message Content Intent"],
  ])("at the start with %i does not start, and says what to do", async (code, remedy) => {
    const { discord, create } = await standIn();
    discord.gateway.refuseIdentify(code, 3);
    const started = create().start();
    await expect(started).rejects.toBeInstanceOf(StartError);
    await expect(started).rejects.toThrow(remedy);
  });
});

describe("starting", () => {
  it("goes on without the Message Content intent where its switch is off, and names the switch", async () => {
    const bot = await openBot({ privileged: 0, settings: { messageContent: true } });
    expect(bot.discord.gateway.log.identified.map(({ intents }) => intents & MESSAGE_CONTENT)).toEqual([0]);
    expect(bot.log.at(40).map((line) => line.remedy)).toEqual([expect.stringContaining("Message Content Intent")]);
    await answers(bot, "still there?");
  });

  it("with a token that Discord does not know says so", async () => {
    const { create } = await standIn({ settings: { token: "nonsense.of.a-token" } });
    await expect(create().start()).rejects.toThrow(/refuses the token/);
  });

  it("where nothing listens says where it looked", async () => {
    const { create } = await standIn({ settings: { apiUrl: "http://127.0.0.1:9/api" } });
    await expect(create().start()).rejects.toThrow(
      /cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(ECONNREFUSED\)/,
    );
  });

  it("where Discord is down says so", async () => {
    const { discord, create } = await standIn();
    discord.faults.refuse({ path: /gateway/, with: { status: 503 }, times: 10 });
    await expect(create().start()).rejects.toThrow(/cannot be reached .*503/);
  });

  it("asked to wait for an hour says so at once", async () => {
    const { discord, create } = await standIn();
    discord.faults.refuse({ path: /\/gateway\/bot$/, with: { retryAfterMs: 3_600_000, global: true }, times: 9 });
    await expect(create().start()).rejects.toThrow(/asked too often\. Wait 6[01] minutes/);
  });

  it("too often in a day says for how long to wait", async () => {
    const { discord, create } = await standIn({ connectionsLeft: 0 });
    await expect(create().start()).rejects.toThrow(/connect no more today.* Wait 240 minutes/);
    expect(discord.gateway.log.connections).toBe(0);
  });

  it("does not wait long for a server that Discord has trouble with", async () => {
    const { discord, create } = await standIn({ before: (one) => void one.guild("Broken") });
    for (const guild of discord.world.guilds) guild.away = true;
    const adapter = create();
    const began = performance.now();
    await adapter.start();
    // By itself discord.js waits for 15 seconds.
    expect(performance.now() - began).toBeLessThan(10_000);
    discord.slash(ann, discord.dm(ann), "sources");
    await until("answered", () => discord.said().length === 1);
  });

  it("lets no command wait for a server, since Discord waits for its answer", async () => {
    const { discord, create } = await standIn({ before: (one) => void one.guild("Broken") });
    for (const guild of discord.world.guilds) guild.away = true;
    let ready = false;
    const started = create()
      .start()
      .then(() => {
        ready = true;
      });
    await until("let in", () => discord.gateway.live() === 1 && discord.gateway.log.identified.length === 1);
    discord.slash(ann, discord.dm(ann), "sources");
    await until("answered", () => discord.said().length === 1);
    expect(ready).toBe(false);
    await started;
    await discord.quiet();
    expect(discord.said().map(readableOf)).toEqual([expect.stringContaining("You asked: sources")]);
  });

  it("comes to an end when it is stopped while Discord says nothing", async () => {
    const { discord, create } = await standIn();
    discord.gateway.mute(10);
    const adapter = create();
    const started = adapter.start();
    started.catch(() => undefined);
    await until("connected", () => discord.gateway.log.connections === 1);
    await adapter.stop();
    await expect(started).rejects.toBeInstanceOf(StartError);
  });

  it("takes the API's address with and without its version", async () => {
    const { discord } = await standIn();
    for (const apiUrl of [`${discord.url}/`, `${discord.url}/v10`, `${discord.url}/v10/`]) {
      const { createDiscord } = await import("../../../src/adapters/discord/index.ts");
      const { cannedCore } = await import("../../standins/core.ts");
      const { createLog } = await import("../../standins/log.ts");
      const adapter = createDiscord({ token: discord.token, apiUrl }, cannedCore(), {
        logger: createLog().logger,
        now: () => new Date(),
        feedback: { record: async () => undefined },
        onFatal: () => undefined,
      });
      await adapter.start();
      await adapter.stop();
    }
  });
});

describe("stopping", () => {
  it("lets a reply under way finish, and takes no more questions", async () => {
    const bot = await openBot();
    const { discord } = bot;
    discord.faults.refuse({ method: "POST", path: /messages$/, with: { retryAfterMs: 400 } });
    discord.say(ann, discord.dm(ann), "camps");
    await discord.gateway.read();
    const stopped = bot.stop();
    discord.say(ann, discord.dm(ann), "too late");
    await stopped;
    expect(discord.said().map(readableOf)).toEqual([expect.stringContaining("You asked: camps")]);
    expect(bot.log.at(40)).toEqual([]);
  });

  it("does not wait for a reply that Discord takes only much later, and has a line in the log for it", async () => {
    const bot = await openBot();
    const { discord } = bot;
    discord.faults.refuse({ method: "POST", path: /messages$/, with: { retryAfterMs: 30_000 } });
    discord.say(ann, discord.dm(ann), "camps");
    await until("put off", () => discord.faults.left() === 0);
    await bot.stop();
    expect(discord.said()).toEqual([]);
    expect(bot.log.at(40).map(({ msg }) => msg)).toEqual(["stopped before all replies were sent"]);
  });
});

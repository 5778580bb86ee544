import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import {
  checkDiscord,
  type FoundDiscord,
  registerDiscord,
  unregisterDiscord,
} from "../../../src/adapters/discord/index.ts";
import { requestReason } from "../../../src/adapters/discord/remedies.ts";
import { type Discord, type Guild, MESSAGE_CONTENT, PERMISSIONS } from "../../standins/discord/index.ts";
import { openBot, standIn } from "./bot.ts";

async function open(options: Parameters<typeof standIn>[0] = {}) {
  let guild: Guild | undefined;
  const { discord } = await openBot({
    ...options,
    before: (one) => {
      guild = one.guild("Newsroom").guild;
    },
  });
  if (!guild) throw new Error("no server");
  return { discord, guild, check: (found: Partial<FoundDiscord> = {}) => wrongs(discord, found) };
}

async function wrongs(discord: Discord, found: Partial<FoundDiscord>): Promise<string[]> {
  const checks = await checkDiscord({ token: discord.token, apiUrl: discord.url, ...found });
  expect(checks.filter(({ ok, remedy }) => !ok && !remedy)).toEqual([]);
  expect(JSON.stringify(checks)).not.toContain(discord.token);
  return checks.flatMap(({ ok, name, remedy = "" }) => (ok ? [] : [`${name}: ${remedy}`]));
}

it("finds nothing wrong with a bot that runs, and prints the links that add it", async () => {
  const { discord, check } = await open();
  expect(await check()).toEqual([]);
  const checks = await checkDiscord({ token: discord.token, apiUrl: discord.url });
  const links = checks.flatMap(({ name }) => /https:\S+/.exec(name)?.[0] ?? []).map((link) => new URL(link));
  expect(links.map(({ searchParams }) => searchParams.get("client_id"))).toEqual(
    Array(2).fill(discord.world.application.id),
  );
  expect(links[0]?.searchParams.get("scope")).toBe("bot applications.commands");
  expect(BigInt(links[0]?.searchParams.get("permissions") ?? 0) & PERMISSIONS.sendMessages).toBe(
    PERMISSIONS.sendMessages,
  );
  expect(links[1]?.searchParams.get("integration_type")).toBe("1");
});

it("names the permissions that are missing in a server, with the link that adds them", async () => {
  const { check, guild } = await open();
  guild.permissions = PERMISSIONS.viewChannel | PERMISSIONS.sendMessages;
  const [wrong = "", ...others] = await check();
  expect(others).toEqual([]);
  expect(wrong).toMatch(/Newsroom.*Send Messages in Threads, Read Message History/);
  expect(wrong).toContain(`guild_id=${guild.id}`);
  // An administrator may do all.
  guild.permissions = 8n;
  expect(await check()).toEqual([]);
});

it.each<[string, Partial<FoundDiscord>, RegExp]>([
  ["no token", { token: undefined }, /DISCORD_TOKEN is set: Set DISCORD_TOKEN/],
  ["a wrong token", { token: "nonsense.of.a-token" }, /Discord refuses the token\. Reset it at https:/],
  ["another application's id", { applicationId: "42" }, /Set DISCORD_APPLICATION_ID to \d+/],
  ["an intent whose switch is off", { messageContent: true }, /4014.*Turn on "Message Content Intent" at https:/],
  [
    "an address where nothing listens",
    { apiUrl: "http://127.0.0.1:9/api" },
    /cannot be reached at http:\/\/127.*DISCORD_API_URL/,
  ],
])("finds %s", async (_, found, remedy) => {
  const { check } = await open();
  const wrong = await check(found);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toMatch(remedy);
});

it("finds no fault with an intent whose switch is on", async () => {
  const { check } = await open({ privileged: MESSAGE_CONTENT });
  expect(await check({ messageContent: true })).toEqual([]);
});

it("finds the switch with which no link adds the bot, and says on which page it is", async () => {
  const { discord, check } = await open();
  discord.world.application.grantNeeded = true;
  const page = `https://discord.com/developers/applications/${discord.world.application.id}/bot`;
  expect(await check()).toEqual([expect.stringContaining(`Turn off "Requires OAuth2 Code Grant" at ${page}.`)]);
});

it("mentions that its owner alone can add the bot, which is no fault", async () => {
  const { discord, check } = await open();
  const names = async () => (await checkDiscord({ token: discord.token, apiUrl: discord.url })).map(({ name }) => name);
  expect((await names()).join()).not.toContain("Public Bot");
  discord.world.application.open = false;
  expect(await check()).toEqual([]);
  expect((await names()).join()).toMatch(/Its owner alone can add the bot; .*"Public Bot" at https:.*\/bot/);
});

it("takes what Discord leaves out of an application, or has no value for, for no fault", async () => {
  const { discord, check } = await open({ faulty: true });
  const left = ["flags", "integration_types_config", "bot_require_code_grant", "bot_public"];
  for (const value of [null, undefined]) {
    discord.world.application.more = Object.fromEntries(left.map((key) => [key, value]));
    expect(await check()).toEqual([]);
  }
});

it.each([
  ["a page", 200, "text/html", "<html></html>"],
  ["something else", 200, "application/json", "{}"],
  ["half a word", 200, "application/json", "{"],
])("finds that %s and not Discord answers at the address", async (_, status, type, body) => {
  const server = createServer(
    (_request, response) => void response.writeHead(status, { "content-type": type }).end(body),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api`;
  const { check } = await open();
  expect(await check({ apiUrl })).toEqual([
    expect.stringMatching(/What answers at http:.*\/api does not speak as Discord does \(.*\)\. Check DISCORD_API_URL/),
  ]);
});

it("says that no answer came in time, and no number", () => {
  const reason = requestReason(new DOMException("aborted", "AbortError"), { token: "a.b.c" });
  expect(reason).toContain("cannot be reached at https://discord.com/api (no answer in time).");
});

it("asks for shards where Discord recommends them", async () => {
  const { check } = await open({ shards: 1 });
  expect(await check()).toEqual([]);
  const many = await standIn({ shards: 3 });
  const wrong = await wrongs(many.discord, {});
  expect(wrong.join()).toContain("Discord recommends 3 connections. Set DISCORD_SHARDS=auto.");
  expect((await wrongs(many.discord, { shards: "auto" })).join()).not.toContain("SHARDS");
});

it("finds commands that are not registered, until they are", async () => {
  const { discord } = await standIn();
  const settings = { token: discord.token, apiUrl: discord.url };
  expect(await wrongs(discord, {})).toEqual([expect.stringContaining("nkhr discord register")]);
  expect(await registerDiscord(settings)).toMatchObject({ created: ["nkhr", "Check against sources"] });
  expect(await wrongs(discord, {})).toEqual([]);
});

it("finds commands that people see twice in a server, until those of that server are taken away", async () => {
  const { discord, guild, check } = await open();
  const settings = { token: discord.token, apiUrl: discord.url };
  await registerDiscord(settings, guild.id);
  expect(await check()).toEqual([
    expect.stringMatching(`stand once in Newsroom: .*nkhr discord register --guild ${guild.id} --remove`),
  ]);
  await unregisterDiscord(settings, guild.id);
  expect(await check()).toEqual([]);
});

it("finds no fault with another program's command in a server, nor with ours where they are in that server alone", async () => {
  const { discord, create } = await standIn({ before: (one) => void one.guild("Newsroom") });
  const { id = "" } = discord.world.guilds[0] ?? {};
  const settings = { token: discord.token, apiUrl: discord.url };
  await registerDiscord(settings, id);
  expect((await wrongs(discord, {})).join()).not.toContain("Newsroom");
  await unregisterDiscord(settings, id);
  discord.world.commands.push({ id: "11", guild: id, body: { name: "weather", type: 1, description: "Rain" } });
  await create().start();
  expect(await wrongs(discord, {})).toEqual([]);
});

it("looks no further where the bot may not see a server's commands", async () => {
  const { discord, check } = await open();
  discord.faults.refuse({ path: /guilds\/\d+\/commands$/, with: { status: 403, code: 50_001 } });
  expect(await check()).toEqual([]);
  expect(discord.faults.left()).toBe(0);
});

it("registering says which server the bot is not in, and what is wrong with the token", async () => {
  const { discord } = await standIn();
  await expect(registerDiscord({ token: discord.token, apiUrl: discord.url }, "42")).rejects.toThrow(
    /not in server 42\. Add it: https:.*guild_id=42/,
  );
  await expect(registerDiscord({ token: "nonsense", apiUrl: discord.url })).rejects.toThrow(/refuses the token/);
});

it("registering says what Discord refuses, and does not take that for no connection", async () => {
  const { discord } = await standIn();
  discord.faults.refuse({ method: "POST", path: /commands$/, with: { status: 400, code: 50_035 } });
  const registering = registerDiscord({ token: discord.token, apiUrl: discord.url });
  await expect(registering).rejects.toThrow(/refuses what it was asked \(50035\)\. https:/);
});

it("goes on where Discord fails to list a server's commands, and says what could not be looked at", async () => {
  const { discord, guild, check } = await open();
  guild.permissions = 0n;
  discord.faults.refuse({ path: /guilds\/\d+\/commands$/, with: { status: 500 }, times: 2 });
  expect(await check()).toEqual([
    expect.stringMatching(/stand once in Newsroom: This could not be looked at\. Discord cannot be reached .*500/),
    expect.stringContaining("May answer in Newsroom"),
  ]);
});

it("says in how many servers it looked for commands that stand twice, where those are not all", async () => {
  const { discord } = await open();
  const looked = async () =>
    (await checkDiscord({ token: discord.token, apiUrl: discord.url })).flatMap(({ name, ok }) =>
      name.startsWith("Looked in") ? [[name, ok]] : [],
    );
  for (let more = 1; more < 20; more++) discord.guild(`Server ${more}`);
  expect(await looked()).toEqual([]);
  discord.guild("One more");
  expect(await looked()).toEqual([[expect.stringContaining("Looked in 20 of 21 servers"), true]]);
});

it("prints nothing of a server's name that steers a terminal", async () => {
  const { discord } = await standIn();
  discord.guild("\u001b[31mRed\n\u202egnp\u2069 한국 👩‍👩‍👧").guild.permissions = 0n;
  expect((await wrongs(discord, {})).join()).toContain("May answer in \ufffd[31mRed\ufffd\ufffdgnp\ufffd 한국 👩‍👩‍👧");
});

import { expect, it } from "vitest";
import { commands } from "../../../src/adapters/discord/commands.ts";
import { registerCommands, registerDiscord, unregisterDiscord } from "../../../src/adapters/discord/register.ts";
import { createTalk } from "../../../src/adapters/discord/talk.ts";
import { openBot, standIn } from "./bot.ts";

async function open() {
  const { discord } = await standIn({ before: (one) => void one.guild("Newsroom") });
  const rest = createTalk({ token: discord.token, apiUrl: discord.url });
  const register = (guild?: string) => registerCommands(rest, discord.world.application.id, guild);
  const writes = () => discord.rest.requests.filter(({ method }) => method !== "GET").map(({ method }) => method);
  return { discord, register, writes, guild: discord.world.guilds[0]?.id ?? "" };
}

const all = ["nkhr", "Check against sources"];

it("makes the commands, and finds nothing to do the next time", async () => {
  const { register, writes } = await open();
  expect(await register()).toEqual({ created: all, changed: [], removed: [], unchanged: [] });
  expect(await register()).toEqual({ created: [], changed: [], removed: [], unchanged: all });
  expect(writes()).toEqual(["POST", "POST"]);
});

it.each<[string, (body: Record<string, unknown>) => Record<string, unknown>]>([
  ["a description", (body) => ({ ...body, description: "old" })],
  ["a Korean name", (body) => ({ ...body, name_localizations: { ko: "옛" } })],
  ["a language too many", (body) => ({ ...body, description_localizations: { ko: "옛", ja: "旧" } })],
  ["the places where it works", (body) => ({ ...body, contexts: [0] })],
  ["an option too few", (body) => ({ ...body, options: Array.isArray(body.options) ? body.options.slice(1) : [] })],
  [
    "the order of options",
    (body) => ({ ...body, options: Array.isArray(body.options) ? body.options.toReversed() : [] }),
  ],
])("changes a command alone that differs in %s", async (_, change) => {
  const { discord, register, writes } = await open();
  await register();
  const ids = discord.world.commands.map(({ id }) => id);
  discord.world.commands = discord.world.commands.map((command) =>
    command.body.name === "nkhr" ? { ...command, body: change({ ...command.body }) } : command,
  );
  expect(await register()).toEqual({
    created: [],
    changed: ["nkhr"],
    removed: [],
    unchanged: ["Check against sources"],
  });
  expect(await register()).toMatchObject({ changed: [], unchanged: all });
  expect(writes()).toEqual(["POST", "POST", "PATCH"]);
  expect(discord.world.commands.map(({ id }) => id)).toEqual(ids);
});

it("removes what is no longer a command, and leaves an activity's entry point alone", async () => {
  const { discord, register } = await open();
  discord.world.commands = [
    { id: "11", body: { name: "old", type: 1, description: "old" } },
    { id: "12", body: { name: "launch", type: 4, handler: 2 } },
    // The same name as another kind of command.
    { id: "13", body: { name: "nkhr", type: 2 } },
  ];
  expect(await register()).toEqual({ created: all, changed: [], removed: ["old", "nkhr"], unchanged: [] });
  expect(discord.world.commands.map(({ body }) => body.name)).toEqual(["launch", ...all]);
});

it("registers in one server without what a server's command cannot have", async () => {
  const { discord, register, guild } = await open();
  expect(await register(guild)).toMatchObject({ created: all });
  expect(await register(guild)).toMatchObject({ unchanged: all });
  expect(discord.world.commands.map((command) => command.guild)).toEqual([guild, guild]);
});

it("leaves alone what another program registered in that server", async () => {
  const { discord, register, guild } = await open();
  discord.world.commands = [{ id: "11", guild, body: { name: "weather", type: 1, description: "Rain" } }];
  expect(await register(guild)).toMatchObject({ created: all, removed: [] });
  expect(discord.world.commands.map(({ body }) => body.name)).toEqual(["weather", ...all]);
});

it("takes what is registered in one server away again, and nothing else", async () => {
  const { discord, register, guild } = await open();
  const elsewhere = discord.guild("Elsewhere").guild.id;
  for (const place of [undefined, guild, elsewhere]) await register(place);
  const foreign = [
    { id: "11", guild, body: { name: "weather", type: 1, description: "Another program's" } },
    // The same name as another kind of command.
    { id: "12", guild, body: { name: "nkhr", type: 2 } },
  ];
  discord.world.commands.push(...foreign);
  const settings = { token: discord.token, apiUrl: discord.url };
  expect(await unregisterDiscord(settings, guild)).toEqual({ removed: all, left: ["weather", "nkhr"] });
  expect(discord.world.commands.filter((command) => command.guild === guild)).toEqual(foreign);
  expect(discord.world.commands.filter((command) => command.guild !== guild)).toHaveLength(4);
  expect(await unregisterDiscord(settings, guild)).toEqual({ removed: [], left: ["weather", "nkhr"] });
  await expect(unregisterDiscord(settings, "42")).rejects.toThrow(/not in server 42/);
});

it("takes a command for taken away that is gone already, and goes on with the others", async () => {
  const { discord, register, guild } = await open();
  await register(guild);
  const fault = { method: "DELETE", path: /\/commands\/\d+$/, with: { status: 404, code: 10_063 } } as const;
  discord.faults.refuse(fault);
  expect(await unregisterDiscord({ token: discord.token, apiUrl: discord.url }, guild)).toMatchObject({ removed: all });
  // The one that was said to be gone is the stand-in's still.
  expect(discord.world.commands.map(({ body }) => body.name)).toEqual(all.slice(0, 1));
  discord.world.commands = ["old", "older"].map((name, at) => ({ id: `1${at}`, body: { name, type: 1 } }));
  discord.faults.refuse(fault);
  expect(await register()).toMatchObject({ removed: ["old", "older"] });
});

it.each([
  [30_034, /no more new commands from this application today \(30034\)\. Run this again tomorrow/],
  [30_032, /as many commands as Discord allows \(30032\)\. Take away/],
])("says in words which limit is reached (%i)", async (code, word) => {
  const { discord } = await open();
  discord.faults.refuse({ method: "POST", path: /\/commands$/, with: { status: 400, code } });
  await expect(registerDiscord({ token: discord.token, apiUrl: discord.url })).rejects.toThrow(word);
});

it("says so where the application's id is not that of the token", async () => {
  const { discord } = await standIn();
  const settings = { token: discord.token, apiUrl: discord.url, applicationId: "999999999999999999" };
  await expect(registerDiscord(settings)).rejects.toThrow("DISCORD_APPLICATION_ID is not the token's application");
});

it("is done when the bot starts, once", async () => {
  const bot = await openBot();
  expect(bot.discord.world.commands.map(({ body }) => body.name)).toEqual(all);
  const before = bot.discord.rest.requests.filter(({ method }) => method !== "GET").length;
  await bot.restart();
  expect(bot.discord.rest.requests.filter(({ method }) => method !== "GET")).toHaveLength(before);
});

it("that fails keeps no bot from starting, and says how to do it again", async () => {
  const { discord, create, log } = await standIn();
  discord.faults.refuse({ path: /\/commands$/, with: { status: 403, code: 50_001 } });
  await create().start();
  expect(log.at(50).map(({ msg }) => msg)).toEqual([expect.stringContaining("nkhr discord register")]);
});

it.each([[false], [true]])(
  "that Discord puts off for long keeps no bot from starting, and is told with how long (sublimit: %s)",
  async (sublimit) => {
    const { discord, create, log } = await standIn();
    discord.faults.refuse({
      method: "POST",
      path: /\/commands$/,
      with: { retryAfterMs: 2_995_000, sublimit },
      times: 2,
    });
    await create().start();
    expect(log.at(50).map(({ msg }) => msg)).toEqual([expect.stringContaining("nkhr discord register")]);
    const settings = { token: discord.token, apiUrl: discord.url };
    await expect(registerDiscord(settings)).rejects.toThrow(/asked too often\. Wait 50 minutes\./);
  },
);

it("that Discord puts off for a moment is done then", async () => {
  const { discord, create, log } = await standIn();
  discord.faults.refuse({ method: "POST", path: /\/commands$/, with: { retryAfterMs: 300 } });
  await create().start();
  expect(discord.world.commands.map(({ body }) => body.name)).toEqual(all);
  expect(log.at(40)).toEqual([]);
});

it("has names and descriptions in Korean", () => {
  const korean = (part: object): boolean =>
    Object.entries(part).every(([key, value]) => {
      if (key === "options") return Array.isArray(value) && value.every(korean);
      return !key.endsWith("_localizations") || /\p{sc=Hangul}/u.test(JSON.stringify(value));
    });
  const named = (part: object): boolean => "name_localizations" in part;
  expect(commands.every((command) => named(command) && korean(command))).toBe(true);
  const [command] = commands;
  const options = command && "options" in command ? (command.options ?? []) : [];
  expect(options.every((option) => named(option) && "description_localizations" in option)).toBe(true);
  expect(options.map(({ name }) => name)).toEqual([
    "ask",
    "resolutions",
    "timeline",
    "figures",
    "topic",
    "sources",
    "check",
    "help",
  ]);
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { controlsOf, type Discord, type DiscordOptions, openDiscord, person } from "../../standins/discord/index.ts";
import { nkhr } from "../../standins/program.ts";
import { until } from "../../standins/until.ts";
import { readableOf } from "./readable.ts";

/** The program itself, as somebody runs it, against the stand-in. */

async function stage(options: DiscordOptions = {}) {
  const discord = await openDiscord(options);
  const folder = await mkdtemp(join(tmpdir(), "nkhr-"));
  onTestFinished(async () => {
    await discord.close();
    await rm(folder, { recursive: true, force: true });
    expect(discord.violations()).toEqual([]);
  });
  const feedback = join(folder, "feedback.jsonl");
  const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, NKHR_FEEDBACK: feedback };
  return { discord, environment, feedback };
}

const ann = person("Ann");

async function asks(discord: Discord, question: string): Promise<string> {
  const before = discord.said().length;
  discord.say(ann, discord.dm(ann), question);
  await until(`answered: ${question}`, () => discord.said().length > before);
  const message = discord.said().at(-1);
  return message ? readableOf(message) : "";
}

it("answers in Discord from the shipped fact base, keeps feedback, and ends on SIGTERM", async () => {
  const { discord, environment, feedback } = await stage();
  const { child, said, ended } = nkhr([], environment);
  await until("running", () => said.err.includes("nkhr answers in discord."));
  expect(await asks(discord, "when was 60/173 adopted?")).toContain("16 December 2005");
  expect(await asks(discord, "and 61/174?")).toContain("2006");
  const message = discord.said().at(-1);
  const helpful = message && controlsOf(message).find(({ label }) => label === "Helpful");
  if (!message || !helpful) throw new Error("no button");
  discord.press(ann, message, helpful.id);
  await discord.quiet();
  const [line = ""] = (await readFile(feedback, "utf8")).split("\n");
  expect(JSON.parse(line)).toMatchObject({ platform: "discord", verdict: "helpful", question: "and 61/174?" });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(said.out).not.toContain("60/173");
  expect(said.out + said.err).not.toContain(discord.token);
});

it("goes on in Discord where Slack does not start, and says so", async () => {
  const { discord, environment } = await stage();
  const { child, said, ended } = nkhr([], {
    ...environment,
    SLACK_BOT_TOKEN: "xoxb-wrong",
    SLACK_APP_TOKEN: "xapp-wrong",
    SLACK_API_URL: "http://127.0.0.1:9/api/",
  });
  await until("running", () => said.err.includes("nkhr answers in discord."));
  expect(said.err).toMatch(/^nkhr: Slack .*/m);
  expect(await asks(discord, "60/173")).toContain("A/RES/60/173");
  child.kill("SIGTERM");
  expect(await ended).toBe(2);
});

it("goes on where discord.js fails by itself, and has a line in the log for it", async () => {
  const { discord, environment } = await stage();
  const { child, said, ended } = nkhr([], environment);
  await until("running", () => said.err.includes("nkhr answers in discord."));
  discord.gateway.tell({ op: 9, d: null, s: null, t: null });
  await until("logged", () => said.out.includes("a library failed by itself"));
  expect(await asks(discord, "60/173")).toContain("A/RES/60/173");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(said.err).toBe("nkhr answers in discord.\n");
});

it("ends with what to do where Discord does not start, and where it closes the connection for good", async () => {
  const { discord, environment } = await stage();
  const wrong = nkhr([], { ...environment, DISCORD_TOKEN: "nonsense.of.a-token" });
  expect(await wrong.ended).toBe(2);
  expect(wrong.said.err).toMatch(/^nkhr: Discord refuses the token\. Reset it/);
  const { said, ended } = nkhr([], environment);
  await until("running", () => said.err.includes("nkhr answers in discord."));
  discord.gateway.drop(4004);
  expect(await ended).toBe(2);
  expect(said.err).toContain("nkhr: Discord refuses the token");
  expect(said.err + said.out).not.toMatch(/^\s+at /m);
});

it("examines and registers without starting", async () => {
  const { discord, environment } = await stage();
  const first = nkhr(["doctor"], environment);
  expect(await first.ended).toBe(2);
  expect(first.said.out).toMatch(/fault {2}The commands are registered.*\n.*nkhr discord register/);
  const register = nkhr(["discord", "register"], environment);
  expect(await register.ended).toBe(0);
  expect(register.said.out).toMatch(/^created +nkhr, Check against sources$/m);
  const second = nkhr(["doctor"], environment);
  expect(await second.ended).toBe(0);
  expect(second.said.out).toContain(`client_id=${discord.world.application.id}`);
  expect(discord.gateway.log.connections).toBe(0);
  const { guild } = discord.guild("Newsroom");
  const trial = nkhr(["discord", "register", "--guild", guild.id], environment);
  expect(await trial.ended).toBe(0);
  const [, remedy = ""] = /nkhr (discord register --guild \d+ --remove)$/m.exec(trial.said.out) ?? [];
  const back = nkhr(remedy.split(" "), environment);
  expect(await back.ended).toBe(0);
  expect(back.said.out).toBe("removed    nkhr, Check against sources\nleft       none\n");
  const elsewhere = nkhr(["discord", "register", "--guild", "123456789012345678"], environment);
  expect(await elsewhere.ended).toBe(2);
  expect(elsewhere.said.err).toMatch(/not in server 123456789012345678\. Add it: https:/);
});

it("runs in shards, each the program once more with Discord alone", async () => {
  const { discord, environment } = await stage({ shards: 2 });
  const { child, said, ended } = nkhr([], { ...environment, DISCORD_SHARDS: "auto" });
  await until("both connected", () => discord.gateway.log.identified.length === 2, 50_000);
  await until("running", () => /nkhr answers in discord\.\n$/.test(said.err));
  expect(await asks(discord, "60/173")).toContain("A/RES/60/173");
  child.kill("SIGHUP");
  await until("all read again", () => said.err.split("nkhr: the fact base was read again.\n").length === 4);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  await until("gone", () => discord.gateway.live() === 0);
});

it("ends with what to do where a shard does not start", async () => {
  const { discord, environment } = await stage({ shards: 1 });
  discord.gateway.refuseIdentify(4014, 3);
  const { said, ended } = nkhr([], { ...environment, DISCORD_SHARDS: "auto" });
  expect(await ended).toBe(2);
  expect(said.err).toMatch(/^nkhr: Discord refuses an intent \(4014\)\. Turn on "Message Content Intent"/m);
  expect(said.err).toMatch(/^nkhr: Discord: a shard did not start\./m);
});

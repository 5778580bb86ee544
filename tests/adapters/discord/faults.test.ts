import { describe, expect, it } from "vitest";
import { FAILING } from "../../standins/core.ts";
import type { Fault } from "../../standins/discord/faults.ts";
import {
  type Channel,
  controlsOf,
  type Discord,
  FLAGS,
  type Guild,
  type Message,
  PERMISSIONS,
  person,
  textOf,
} from "../../standins/discord/index.ts";
import { openBot } from "./bot.ts";
import { readableOf } from "./readable.ts";

/** What Discord refuses, and what the one who asked gets to know of it. */

const ann = person("Ann");
const CALLBACK = /\/callback$/;
const WEBHOOKS = /^\/webhooks\//;
const MESSAGES = /\/channels\/\d+\/messages$/;

async function open() {
  let place: { guild: Guild; channel: Channel } | undefined;
  const bot = await openBot({
    before: (discord) => {
      place = discord.guild("Newsroom");
    },
  });
  if (!place) throw new Error("no place");
  const { log, discord } = bot;
  return {
    ...bot,
    ...place,
    me: `<@${discord.world.bot.id}>`,
    warnings: () => log.at(40).map((line) => String(line.refusal ?? line.msg)),
    /** The bot answers the next one as if nothing had been. */
    async goesOn() {
      const deed = discord.slash(ann, discord.dm(ann), "sources");
      await discord.quiet();
      expect(readableOf(deed.reply ?? never())).toContain("You asked: sources");
    },
  };
}

describe("an interaction", () => {
  it.each([
    ["came too late (10062)", 404, 10_062],
    ["was answered already (40060)", 400, 40_060],
  ])("that %s costs a line in the log and nothing else", async (_, status, code) => {
    const { discord, faults, warnings, goesOn, log } = await withFaults();
    faults.refuse({ path: CALLBACK, with: { status, code } });
    discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    expect(warnings()).toEqual(["late"]);
    expect(log.at(50)).toEqual([]);
    expect(discord.said()).toEqual([]);
    await goesOn();
  });

  it("whose three seconds are over is not answered to somebody else", async () => {
    const { discord, warnings, goesOn } = await open();
    discord.pass(3_500);
    discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    expect(warnings()).toEqual(["late"]);
    discord.pass(-3_500);
    await goesOn();
  });

  it.each([
    ["is lost", "hang up after"],
    ["is another (504)", { status: 504, done: true }],
  ] as const)("whose answer is taken although the word of that %s goes on with the other pages", async (_, fault) => {
    const { discord, faults, warnings } = await withFaults();
    faults.refuse({ path: CALLBACK, with: fault });
    const deed = discord.slash(ann, discord.dm(ann), "ask", { question: "long ".repeat(700) });
    await discord.quiet();
    expect(warnings()).toEqual([]);
    expect(deed.followUps.length).toBeGreaterThan(0);
    expect(discord.said()).toHaveLength(1 + deed.followUps.length);
  });

  it("on a message that is gone (10008) is told so", async () => {
    const { discord, faults, warnings } = await withFaults();
    const first = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    const message = first.reply ?? never();
    faults.refuse({ path: CALLBACK, with: { status: 404, code: 10_008 } });
    const deed = discord.press(ann, message, "page:0:1");
    await discord.quiet();
    expect(textOf(deed.reply ?? never())).toContain("That came too late.");
    expect(warnings()).toEqual(["deleted"]);
  });

  it.each([
    ["missing access (50001)", 403, 50_001],
    ["missing permissions (50013)", 403, 50_013],
    ["a fault of Discord's that does not pass", 500, 0],
  ])("that cannot be answered for %s ends in an apology with a reference", async (_, status, code) => {
    const { discord, faults, log, goesOn } = await withFaults();
    faults.refuse({ path: CALLBACK, with: { status, code }, times: status === 500 ? 5 : 1 });
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    const [line] = log.at(50);
    expect(log.at(50)).toHaveLength(1);
    expect(textOf(deed.reply ?? never())).toContain(String(line?.reference));
    await goesOn();
  });

  it("that fails inside ends in an apology to the asker alone", async () => {
    const { discord, channel, log, goesOn } = await open();
    const deed = discord.slash(ann, channel, "ask", { question: FAILING, private: false });
    await discord.quiet();
    expect(textOf(deed.reply ?? never())).toContain(String(log.at(50)[0]?.reference));
    expect((deed.reply ?? never()).flags & 64).toBe(64);
    expect(JSON.stringify(log.lines)).not.toContain(FAILING);
    await goesOn();
  });

  it.each([
    ["missing permissions (50013)", { status: 403, code: 50_013 }, 1],
    ["a fault of Discord's that does not pass", { status: 500 }, 4],
  ])("whose sharing fails for %s is told that nothing was shared, and can be shared later", async (_, fault, times) => {
    const { discord, channel, faults, log } = await withFaults();
    const message = discord.slash(ann, channel, "sources");
    await discord.quiet();
    const shown = message.reply ?? never();
    faults.refuse({ method: "POST", path: WEBHOOKS, with: fault, times });
    const failed = discord.press(ann, shown, "share:0:");
    await discord.quiet();
    expect(failed.followUps.map(textOf)).toEqual([expect.stringMatching(/nothing was shared\. \([0-9a-f]{8}\)$/)]);
    expect(textOf(failed.followUps[0] ?? never())).toContain(String(log.at(50)[0]?.reference));
    expect(controlsOf(shown).map(({ label }) => label)).toContain("Share to channel");
    const shared = discord.press(ann, shown, "share:0:");
    await discord.quiet();
    expect(shared.followUps.map(textOf)).toEqual([expect.stringContaining("Shared by")]);
    expect(controlsOf(shown).map(({ label }) => label)).not.toContain("Share to channel");
  });

  it("that was shared from a message which is gone by now costs a line in the log and nothing else", async () => {
    const { discord, channel, faults, log, warnings } = await withFaults();
    const deed = discord.slash(ann, channel, "sources");
    await discord.quiet();
    faults.refuse({ method: "PATCH", path: WEBHOOKS, with: { status: 404, code: 10_008 } });
    const share = discord.press(ann, deed.reply ?? never(), "share:0:");
    await discord.quiet();
    expect(share.followUps.map(textOf)).toEqual([expect.stringContaining("Shared by")]);
    expect(warnings()).toEqual(["handled with trouble"]);
    expect(log.at(50)).toEqual([]);
  });
});

describe("a mention", () => {
  it("where the bot may not write is answered in a direct message that says so", async () => {
    const { discord, guild, channel, me, warnings, log } = await open();
    guild.permissions &= ~PERMISSIONS.sendMessages;
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map((message) => [message.channel.recipient?.name, textOf(message)])).toEqual([
      ["Ann", expect.stringContaining("may not write there")],
    ]);
    expect(readableOf(discord.said()[0] ?? never())).toContain("#general");
    expect(warnings()).toEqual(["not allowed"]);
    expect(log.at(50)).toEqual([]);
  });

  it("where the bot may not write, by somebody who takes no direct messages (50007), costs a line in the log", async () => {
    const { discord, guild, channel, me, warnings, log, goesOn } = await open();
    guild.permissions &= ~PERMISSIONS.sendMessages;
    const closed = person("Carl", { dms: false });
    discord.dm(closed);
    discord.say(closed, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said()).toEqual([]);
    expect(warnings()).toEqual(["not allowed"]);
    expect(log.at(50)).toEqual([]);
    await goesOn();
  });

  it.each([
    ["where the bot sees the channel no more (50001)", 403, 50_001],
    ["in a thread that is locked (160005)", 403, 160_005],
    ["in a thread that is archived for good (50083)", 400, 50_083],
  ])("%s is told in a direct message", async (_, status, code) => {
    const { discord, faults, channel, me, warnings } = await withFaults();
    faults.refuse({ path: MESSAGES, with: { status, code } });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map((message) => message.channel.recipient?.name)).toEqual(["Ann"]);
    expect(warnings()).toEqual(["not allowed"]);
  });

  it("where the bot may not write, by somebody whom it shares no server with any more (50278), costs a line", async () => {
    const { discord, faults, channel, me, warnings, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: { status: 403, code: 50_001 } });
    faults.refuse({ path: MESSAGES, with: { status: 403, code: 50_278 } });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said()).toEqual([]);
    expect(warnings()).toEqual(["not allowed"]);
    expect(log.at(50)).toEqual([]);
  });

  it("where the bot may not read the history is answered without a reply", async () => {
    const { discord, guild, channel, me, warnings } = await open();
    guild.permissions &= ~PERMISSIONS.readMessageHistory;
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map((message) => [message.channel.id, message.replyTo])).toEqual([[channel.id, undefined]]);
    expect(warnings()).toEqual(["no history"]);
  });

  it("that is deleted before the answer comes is let go", async () => {
    const { discord, channel, me, warnings, log, goesOn } = await open();
    const message = discord.say(ann, channel, `${me} camps`);
    message.deleted = true;
    await discord.quiet();
    expect(discord.said()).toEqual([]);
    expect(warnings()).toEqual(["deleted"]);
    expect(log.at(50)).toEqual([]);
    await goesOn();
  });

  it.each(["MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "REPLIES_UNKNOWN_MESSAGE"])(
    "of which Discord says %s when it is answered is let go, without a second try",
    async (code) => {
      const { discord, faults, channel, me, warnings, log } = await withFaults();
      const errors = { message_reference: { _errors: [{ code, message: "Unknown message" }] } };
      faults.refuse({ path: MESSAGES, with: { status: 400, code: 50_035, errors } });
      discord.say(ann, channel, `${me} camps`);
      await discord.quiet();
      expect(discord.said()).toEqual([]);
      expect(warnings()).toEqual(["deleted"]);
      expect(log.at(50)).toEqual([]);
    },
  );

  it("that fails inside is answered with an apology", async () => {
    const { discord, channel, me, log } = await open();
    discord.say(ann, channel, `${me} ${FAILING}`);
    await discord.quiet();
    expect(discord.said().map(textOf)).toEqual([expect.stringContaining(String(log.at(50)[0]?.reference))]);
  });
});

describe("a limit on requests (429)", () => {
  it.each([
    ["of one route", false],
    ["of everything", true],
  ])("%s is waited for, and the answer comes once", async (_, global) => {
    const { discord, faults, channel, me, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: { retryAfterMs: 300, global } });
    const began = performance.now();
    discord.say(ann, channel, `${me} camps`);
    await expect.poll(() => discord.said().length, { timeout: 10_000 }).toBe(1);
    expect(performance.now() - began).toBeGreaterThan(290);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
    expect(log.at(50)).toEqual([]);
  });

  it("that does not say how long is waited for too, and the answer comes once", async () => {
    const { discord, faults, channel, me, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: { retryAfterMs: 300, unsaid: true }, times: 2 });
    const began = performance.now();
    discord.say(ann, channel, `${me} camps`);
    await expect.poll(() => discord.said().length, { timeout: 10_000 }).toBe(1);
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(log.at(40)).toEqual([]);
  });

  it.each([1, 2])("on an interaction, said %i times, is waited for within its time", async (times) => {
    const { discord, faults } = await withFaults();
    faults.refuse({ path: CALLBACK, with: { retryAfterMs: 300 }, times });
    const began = performance.now();
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await expect.poll(() => deed.acknowledged, { timeout: 10_000 }).toBe(4);
    expect(performance.now() - began).toBeGreaterThan(290 * times);
    const statuses = discord.rest.requests.filter(({ path }) => CALLBACK.test(path)).map(({ status }) => status);
    expect(statuses).toEqual([...Array(times).fill(429), 204]);
  });

  it("on an interaction that lasts longer than its time is not waited for", async () => {
    const { discord, faults } = await withFaults();
    faults.refuse({ path: CALLBACK, with: { retryAfterMs: 2_800 } });
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    expect(deed.acknowledged).toBe(4);
  });
});

describe("a fault of Discord's that passes", () => {
  it.each([
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["503", { status: 503 }],
  ] as const)("(%s) is tried again, and the answer comes once", async (_, fault) => {
    const { discord, faults, channel, me, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: fault, times: 2 });
    discord.say(ann, channel, `${me} camps`);
    await expect.poll(() => discord.said().length, { timeout: 10_000 }).toBe(1);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
    expect(faults.left()).toBe(0);
    expect(log.at(50)).toEqual([]);
  });
});

describe("a connection that is cut", () => {
  it.each([
    ["before", "hang up"],
    ["after", "hang up after"],
  ] as const)("%s the answer is taken does not keep it from coming once", async (_, fault) => {
    const { discord, faults, channel, me, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: fault });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map(readableOf)).toEqual([expect.stringContaining("You asked: camps")]);
    expect(log.at(40)).toEqual([]);
  });

  it("in the word of it, which so cannot be read, does not make an answer count as missing", async () => {
    const { discord, faults, channel, me, warnings, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: "cut short" });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map(readableOf)).toEqual([expect.stringContaining("You asked: camps")]);
    expect(warnings()).toEqual(["unread"]);
    expect(log.at(50)).toEqual([]);
  });

  it("again and again ends in an apology, since nobody knows what became of the answer", async () => {
    const { discord, faults, channel, me, log } = await withFaults();
    faults.refuse({ path: MESSAGES, with: "hang up", times: 4 });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map(textOf)).toEqual([expect.stringContaining(String(log.at(50)[0]?.reference))]);
  });

  it("twice before an interaction is answered does not keep the answer from coming", async () => {
    const { discord, faults, log } = await withFaults();
    faults.refuse({ path: CALLBACK, with: "hang up", times: 2 });
    const deed = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    expect(readableOf(deed.reply ?? never())).toContain("You asked: sources");
    expect(log.at(40)).toEqual([]);
  });
});

describe("Share", () => {
  const FOLLOW_UP = { method: "POST", path: /^\/webhooks\/\d+\/[^/]+$/ };
  async function shared(fault: Omit<Fault, "with">, times: number) {
    const { discord, faults, channel, warnings } = await withFaults();
    const asked = discord.slash(ann, channel, "ask", { question: "camps" });
    await discord.quiet();
    faults.refuse({ ...fault, with: "hang up after", times });
    const deed = discord.press(ann, asked.reply ?? never(), "share:0:");
    await discord.quiet();
    const isPrivate = ({ flags }: Message) => ((flags ?? 0) & FLAGS.ephemeral) !== 0;
    return {
      everybody: deed.followUps.filter((one) => !isPrivate(one)),
      sharer: deed.followUps.filter(isPrivate).map(textOf),
      labels: controlsOf(asked.reply ?? never()).map(({ label }) => label),
      warnings: warnings(),
    };
  }

  it("of which the word is lost is sent again once", async () => {
    const { everybody, sharer, labels } = await shared(FOLLOW_UP, 1);
    expect(everybody).toHaveLength(2);
    expect(sharer).toEqual([]);
    expect(labels).not.toContain("Share to channel");
  });

  it("of which the word is lost again says so, and leaves the button", async () => {
    const { everybody, sharer, labels } = await shared(FOLLOW_UP, 2);
    expect(everybody).toHaveLength(2);
    expect(sharer).toEqual([expect.stringContaining("not told whether it was posted")]);
    expect(labels).toContain("Share to channel");
  });

  it("shares where the word of the acknowledgement is lost", async () => {
    const { everybody, sharer, warnings } = await shared({ path: CALLBACK }, 1);
    expect(everybody).toHaveLength(1);
    expect(sharer).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe("a refusal of the token (401)", () => {
  it("that is by mistake is told to the asker, and the bot goes on", async () => {
    const { discord, faults, channel, me, log, fatal } = await withFaults();
    faults.refuse({ path: MESSAGES, with: { status: 401 } });
    discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    expect(discord.said().map(textOf)).toEqual([expect.stringContaining(String(log.at(50)[0]?.reference))]);
    discord.say(ann, channel, `${me} refugees`);
    await discord.quiet();
    expect(readableOf(discord.said()[1] ?? never())).toContain("You asked: refugees");
    expect(fatal).toEqual([]);
  });

  it("that stays ends with what to do, which is said once, in the log too", async () => {
    const { discord, faults, channel, me, log, fatal } = await withFaults();
    faults.refuse({ path: /^\/(?:channels|users)\//, with: { status: 401 }, times: 10 });
    discord.say(ann, channel, `${me} camps`);
    discord.say(ann, channel, `${me} refugees`);
    await expect.poll(() => log.at(50).filter(({ event }) => event === "message")).toHaveLength(2);
    await discord.quiet();
    const remedy = expect.stringContaining("Discord refuses the token. Reset it");
    expect(fatal).toEqual([remedy]);
    expect(log.at(60)).toMatchObject([{ platform: "discord", msg: remedy }]);
  });
});

it("marks each message, so that one sent twice by mistake is shown once", async () => {
  const { discord, channel, me } = await open();
  discord.say(ann, channel, `${me} camps`);
  await discord.quiet();
  const sent = discord.rest.requests.find(({ method, path }) => method === "POST" && MESSAGES.test(path));
  expect(sent?.body).toMatchObject({ enforce_nonce: true, nonce: expect.stringMatching(/^\d+$/) });
});

it("keeps what people write and the token out of the log", async () => {
  const { discord, channel, me, log } = await open();
  discord.say(ann, channel, `${me} a very private question`);
  discord.slash(ann, channel, "ask", { question: "another private question" });
  await discord.quiet();
  expect(log.lines.length).toBeGreaterThan(2);
  expect(log.lines.join("")).not.toContain("private question");
  expect(log.lines.join("")).not.toContain(discord.token);
});

async function withFaults() {
  const scene = await open();
  const { faults }: Discord = scene.discord;
  return { ...scene, faults };
}

function never(): never {
  throw new Error("nothing was said");
}

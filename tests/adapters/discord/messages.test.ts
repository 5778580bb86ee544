import { describe, expect, it } from "vitest";
import { cannedCore } from "../../standins/core.ts";
import {
  type Channel,
  type Discord,
  type Guild,
  MESSAGE_CONTENT,
  type Message,
  person,
} from "../../standins/discord/index.ts";
import { type BotOptions, openBot } from "./bot.ts";
import { readableOf } from "./readable.ts";

const ann = person("Ann");
const ben = person("Ben");

async function open(options: BotOptions = {}) {
  const core = cannedCore();
  let place: { guild: Guild; channel: Channel } | undefined;
  const bot = await openBot({
    core,
    before: (discord) => {
      place = discord.guild("Newsroom");
    },
    ...options,
  });
  if (!place) throw new Error("no place");
  const { discord } = bot;
  return {
    ...bot,
    core,
    ...place,
    me: `<@${discord.world.bot.id}>`,
    /** Says something and gives what the bot says to it. */
    async say(
      by: typeof ann,
      channel: Channel,
      text: string,
      more: Parameters<Discord["say"]>[3] = {},
    ): Promise<Message[]> {
      const before = discord.said().length;
      discord.say(by, channel, text, more);
      await discord.quiet();
      return discord.said().slice(before);
    },
  };
}

describe("a mention", () => {
  it("is answered with a reply to it, in its place", async () => {
    const { say, discord, channel, me } = await open();
    const [reply, ...others] = await say(ann, channel, `${me} how many camps?`);
    expect(others).toEqual([]);
    expect(reply?.replyTo?.content).toBe(`${me} how many camps?`);
    expect(reply?.channel).toBe(channel);
    expect(readableOf(reply ?? never())).toContain("You asked: how many camps?");
    expect(discord.pings).toEqual([]);
  });

  it("loses the bot's own mention alone", async () => {
    const { say, core, channel, me } = await open();
    await say(ann, channel, `<@${ben.id}> asks ${me}: camps <@&42> @everyone?`);
    expect(core.asked[0]?.text).toBe(`<@${ben.id}> asks: camps <@&42> @everyone?`);
  });

  it("loses the sign behind it where the message begins with it", async () => {
    const { say, core, channel, me } = await open();
    for (const text of [`${me}, topics`, ` ${me}: topics`, `${me} - topics`, `${me}:smile: topics`, `a ${me}, topics`])
      await say(ann, channel, text);
    expect(core.asked.map(({ text }) => text)).toEqual(["topics", "topics", "topics", ":smile: topics", "a, topics"]);
  });

  it("leaves one blank where it stood between words, and none before a sign", async () => {
    const { say, core, channel, me } = await open();
    for (const text of [`hey ${me} topics`, `thanks ${me}${me}  camps`, `thanks ${me}!`, `so\n${me} topics`, `a${me}b`])
      await say(ann, channel, text);
    expect(core.asked.map(({ text }) => text)).toEqual(["hey topics", "thanks camps", "thanks!", "so\n topics", "a b"]);
  });

  it("without a word shows what can be asked, in direct messages too", async () => {
    const { say, core, channel, me, discord } = await open();
    for (const place of [channel, discord.dm(ann)]) expect(await say(ann, place, me)).toHaveLength(1);
    expect(core.asked.map(({ text }) => text)).toEqual(["", ""]);
  });

  it("is as good as forwarding a message to it directly, and no more than that elsewhere", async () => {
    const { say, core, channel, discord } = await open();
    const forwards = discord.say(ben, channel, "There were 20 no votes in 2014.");
    expect(await say(ann, discord.dm(ann), "", { forwards })).toHaveLength(1);
    expect(await say(ann, channel, "", { forwards })).toEqual([]);
    expect(core.asked.map(({ text }) => text)).toEqual([""]);
  });

  it("in a thread follows what was asked there before", async () => {
    const { say, core, channel, discord, me } = await open();
    const thread = discord.thread(channel);
    await say(ann, thread, `${me} resolutions 2005`);
    await say(ben, channel, `${me} camps`);
    await say(ben, thread, `${me} and in 2006?`);
    expect(core.asked.find(({ text }) => text === "and in 2006?")?.context).toEqual(["resolutions 2005"]);
    expect(core.asked.find(({ text }) => text === "camps")?.context).toEqual([]);
  });
});

it("answers in a thread that it has not heard of, since that was archived when it came", async () => {
  const { say, discord, channel, me } = await open();
  const thread = discord.archived(channel);
  expect(await say(ben, thread, "how many camps?")).toEqual([]);
  expect(discord.rest.requests.filter(({ path }) => path.endsWith(thread.id))).toEqual([]);
  const [reply] = await say(ann, thread, `${me} how many camps?`);
  expect(reply?.channel).toBe(thread);
  const [next] = await say(ann, thread, `${me} and in 2006?`);
  expect(readableOf(next ?? never())).toContain("Question: how many camps? › and in 2006?");
});

it("reads Discord's timestamps as the days that they show", async () => {
  const { say, core, channel, me } = await open();
  await say(ann, channel, `${me} who voted no on <t:1418860800:D>?`);
  expect(core.asked[0]?.text).toBe("who voted no on 18 December 2014?");
});

it("helps whoever sends something without words in a direct message", async () => {
  const { say, core, discord } = await open();
  expect(await say(ann, discord.dm(ann), "", { poll: ["Who is right?", "I am", "You are"] })).toHaveLength(1);
  expect(core.asked[0]?.text).toBe("");
});

describe("a follow-up", () => {
  it("is a reply to the bot's message, with all that came before it, also after a restart", async () => {
    const { say, core, channel, me, restart } = await open();
    const [first] = await say(ann, channel, `${me} resolutions 2005`);
    const [second] = await say(ben, channel, "and in 2006?", { replyTo: first ?? never() });
    await restart();
    const [third] = await say(ann, channel, "who voted no?", { replyTo: second ?? never() });
    expect(core.asked.find(({ text }) => text === "and in 2006?")?.context).toEqual(["resolutions 2005"]);
    expect(core.asked.find(({ text }) => text === "who voted no?")?.context).toEqual([
      "resolutions 2005",
      "and in 2006?",
    ]);
    expect(readableOf(third ?? never())).toContain("Question: resolutions 2005 › and in 2006? › who voted no?");
  });

  it("shows only the earlier questions that its answer depends on", async () => {
    const { echo } = await import("../../standins/core.ts");
    const core = cannedCore(({ text, now, context = [] }) => echo({ text, now, context: context.slice(-1) }));
    const { say, channel, me } = await open({ core });
    const [first] = await say(ann, channel, `${me} one`);
    const [second] = await say(ann, channel, "two", { replyTo: first ?? never() });
    const [third] = await say(ann, channel, "three", { replyTo: second ?? never() });
    expect(readableOf(third ?? never())).toContain("Question: two › three");
  });

  it("goes on from an answer that was forwarded meanwhile", async () => {
    const { say, core, channel, discord, me } = await open();
    const [answer] = await say(ann, channel, `${me} resolutions 2005`);
    discord.say(ben, channel, "", { forwards: answer ?? never() });
    await discord.quiet();
    await say(ben, channel, "and in 2006?", { replyTo: answer ?? never() });
    const thread = discord.thread(channel, answer ?? never());
    await say(ben, thread, `${me} and in 2007?`);
    for (const text of ["and in 2006?", "and in 2007?"])
      expect(core.asked.find((one) => one.text === text)?.context, text).toEqual(["resolutions 2005"]);
  });

  it("in the thread under an answer needs a mention, or the Message Content intent", async () => {
    for (const [privileged, replies] of [
      [0, 0],
      [MESSAGE_CONTENT, 1],
    ] as const) {
      const { say, core, channel, discord, me } = await open({ privileged, settings: { messageContent: true } });
      const [answer] = await say(ann, channel, `${me} resolutions 2005`);
      const thread = discord.thread(channel, answer ?? never());
      expect(await say(ben, thread, "and in 2006?")).toHaveLength(replies);
      const [mentioned] = await say(ben, thread, `${me} and in 2007?`);
      expect(mentioned?.channel).toBe(thread);
      expect(core.asked.find(({ text }) => text === "and in 2007?")?.context?.[0]).toBe("resolutions 2005");
    }
  });

  it("to a command's answer needs a mention, or the Message Content intent: each who writes none is told so once", async () => {
    for (const privileged of [0, MESSAGE_CONTENT]) {
      const { say, core, channel, discord, me } = await open({ privileged, settings: { messageContent: true } });
      const deed = discord.slash(ann, channel, "resolutions", { year: "2005", private: false });
      await discord.quiet();
      const replyTo = deed.reply ?? never();
      const [told, ...others] = await say(ben, channel, "and in 2006?", { replyTo });
      expect(others).toEqual([]);
      expect(readableOf(told ?? never())).toMatch(
        privileged ? /You asked: and in 2006\?/ : /^Discord does not show me/,
      );
      if (!privileged) {
        expect(await say(ben, channel, "and?", { replyTo })).toEqual([]);
        expect(await say(ann, channel, "and?", { replyTo })).toHaveLength(1);
        expect(await say(ben, channel, "thanks", { replyTo, pings: false })).toEqual([]);
      }
      expect(await say(ben, channel, `${me} and in 2007?`, { replyTo })).toHaveLength(1);
      expect(core.asked.find(({ text }) => text === "and in 2007?")?.context).toEqual(["resolutions 2005"]);
    }
  });

  it("to a command's answer that does not count as a ping is told so once where it is by who gave the command", async () => {
    const { say, core, channel, discord } = await open();
    const deed = discord.slash(ann, channel, "resolutions", { year: "2005", private: false });
    await discord.quiet();
    const reply = { replyTo: deed.reply ?? never(), pings: false };
    const before = core.asked.length;
    expect(await say(ben, channel, "look at that", reply)).toEqual([]);
    const [told, ...others] = await say(ann, channel, "and in 2006?", reply);
    expect(others).toEqual([]);
    expect(told?.replyTo?.content).toBe("and in 2006?");
    expect(readableOf(told ?? never())).toMatch(/^Discord does not show me/);
    expect(await say(ann, channel, "and in 2007?", reply)).toEqual([]);
    expect(core.asked).toHaveLength(before);
  });

  it("to a shared answer that does not count as a ping is told so where it is by who shared it", async () => {
    const { say, channel, discord } = await open();
    const deed = discord.slash(ann, channel, "sources");
    await discord.quiet();
    const share = discord.press(ann, deed.reply ?? never(), "share:0:");
    await discord.quiet();
    const reply = { replyTo: share.followUps[0] ?? never(), pings: false };
    expect(await say(ben, channel, "look at that", reply)).toEqual([]);
    expect(await say(ann, channel, "and in 2006?", reply)).toHaveLength(1);
  });

  it("in direct messages is heard also where Discord does not say what kind of place that is", async () => {
    const { say, core, discord } = await open();
    for (const [by, text] of [
      [ann, "resolutions 2005"],
      [ben, "and in 2007?"],
      [ann, "and in 2006?"],
    ] as const) {
      const [reply] = await say(by, discord.dm(by), text, { untyped: true });
      expect(reply?.channel.recipient).toBe(by);
    }
    expect(core.asked.find(({ text }) => text === "and in 2006?")?.context).toEqual(["resolutions 2005"]);
    expect(core.asked.find(({ text }) => text === "and in 2007?")?.context).toEqual([]);
  });

  it("in direct messages is whatever comes next", async () => {
    const { say, core, discord } = await open();
    await say(ann, discord.dm(ann), "resolutions 2005");
    await say(ben, discord.dm(ben), "camps");
    await say(ann, discord.dm(ann), "and in 2006?");
    expect(core.asked.find(({ text }) => text === "and in 2006?")?.context).toEqual(["resolutions 2005"]);
  });
});

describe("a follow-up in direct messages after a restart", () => {
  const contexts = (core: Awaited<ReturnType<typeof open>>["core"]) =>
    core.asked.filter(({ text }) => text === "and in 2006?").map(({ context }) => context);
  const looks = ({ rest }: Discord) =>
    rest.requests.filter(({ method, path }) => method === "GET" && path.endsWith("/messages"));

  it("follows the answer above it, which Discord is asked for once", async () => {
    const { say, core, discord, restart } = await open();
    const dm = discord.dm(ann);
    await say(ann, dm, "resolutions 2005");
    await restart();
    const before = looks(discord).length;
    const [reply] = await say(ann, dm, "and in 2006?");
    expect(readableOf(reply ?? never())).toContain("Question: resolutions 2005 › and in 2006?");
    await say(ann, dm, "and in 2007?");
    expect(core.asked.find(({ text }) => text === "and in 2007?")?.context).toEqual([
      "resolutions 2005",
      "and in 2006?",
    ]);
    expect(looks(discord)).toHaveLength(before + 1);
  });

  it("follows the answer to a command too", async () => {
    const { say, core, discord, restart } = await open();
    discord.slash(ann, discord.dm(ann), "resolutions", { year: "2005" });
    await discord.quiet();
    await restart();
    await say(ann, discord.dm(ann), "and in 2006?");
    expect(contexts(core)[0]).toEqual(["resolutions 2005"]);
  });

  it("follows nothing where something else stands above it, or the answer is older than twelve hours", async () => {
    const later = { ms: 0 };
    const { say, core, discord, restart } = await open({ now: () => new Date(Date.now() + later.ms) });
    await say(ann, discord.dm(ann), "resolutions 2005");
    await restart();
    discord.say(ann, discord.dm(ann), "", { system: true });
    await say(ann, discord.dm(ann), "and in 2006?");
    await say(ben, discord.dm(ben), "resolutions 2005");
    await restart();
    later.ms = 12 * 3_600_000 + 60_000;
    await say(ben, discord.dm(ben), "and in 2006?");
    expect(contexts(core)).toEqual([[], []]);
  });

  it("is answered for itself where Discord does not say what stands above it", async () => {
    const { say, core, discord, restart } = await open();
    await say(ann, discord.dm(ann), "resolutions 2005");
    await restart();
    discord.faults.refuse({ method: "GET", path: /\/messages$/, with: { status: 500 }, times: 4 });
    expect(await say(ann, discord.dm(ann), "and in 2006?")).toHaveLength(1);
    expect(contexts(core)).toEqual([[]]);
  });

  it("is answered for itself where Discord takes long to say it", async () => {
    const { say, core, discord, restart } = await open();
    await say(ann, discord.dm(ann), "resolutions 2005");
    await restart();
    discord.faults.refuse({ method: "GET", path: /\/messages$/, with: { retryAfterMs: 10_000 } });
    discord.say(ann, discord.dm(ann), "and in 2006?");
    await expect.poll(() => discord.said().length, { timeout: 8_000 }).toBe(2);
    expect(contexts(core)).toEqual([[]]);
  });

  it("follows what was asked just before it, while that is still being looked into", async () => {
    const { say, core, discord } = await open();
    discord.say(ann, discord.dm(ann), "resolutions 2005");
    expect(await say(ann, discord.dm(ann), "and in 2006?")).toHaveLength(2);
    expect(contexts(core)[0]).toEqual(["resolutions 2005"]);
  });
});

it("asks about a thread under nothing of its own once, and is silent there", async () => {
  const { discord, channel, say, core } = await open({
    privileged: MESSAGE_CONTENT,
    settings: { messageContent: true },
  });
  const thread = discord.thread(channel);
  for (let at = 0; at < 3; at++) expect(await say(ann, thread, "how many camps?")).toEqual([]);
  expect(core.asked).toEqual([]);
  expect(discord.rest.requests.filter(({ path }) => path.includes(thread.id))).toHaveLength(1);
});

it.each([
  ["has to be waited for", { retryAfterMs: 60_000 }],
  ["does not come", "hang"],
] as const)("answers in a thread for itself where what stands above that %s", async (_, fault) => {
  const { discord, channel, me, say, core, restart } = await open();
  const [answer] = await say(ann, channel, `${me} resolutions 2005`);
  const thread = discord.thread(channel, answer ?? never());
  await restart();
  discord.faults.refuse({ method: "GET", path: new RegExp(`/messages/${thread.id}$`), with: fault });
  discord.say(ben, thread, `${me} and in 2006?`);
  await expect.poll(() => discord.said().length, { timeout: 8_000 }).toBe(2);
  expect(core.asked.at(-1)).toMatchObject({ text: "and in 2006?", context: [] });
});

it("apologises where it cannot find out what a reply replies to, under the reference in the log", async () => {
  const { discord, channel, me, say, restart, log } = await open();
  const [answer] = await say(ann, channel, `${me} camps`);
  await restart();
  // As when the message that is replied to does not come along, and asking for it fails.
  const reference = answer ?? never();
  discord.faults.refuse({ method: "GET", path: /\/messages\/\d+$/, with: { status: 500 }, times: 4 });
  reference.deleted = true;
  const [apology] = await say(ann, channel, "and who says so?", { replyTo: reference });
  expect(log.at(50)).toMatchObject([{ event: "message", told: true }]);
  expect(readableOf(apology ?? never())).toContain(String(log.at(50)[0]?.reference));
});

it("answers a reply also when it is told to end while it finds out what that replies to", async () => {
  const { discord, channel, me, say, restart, stop } = await open();
  const [answer] = await say(ann, channel, `${me} camps`);
  await restart();
  discord.faults.refuse({ method: "GET", path: /\/messages\/\d+$/, with: { retryAfterMs: 300 } });
  const reference = answer ?? never();
  reference.deleted = true;
  discord.say(ann, channel, "and who says so?", { replyTo: reference });
  await expect.poll(() => discord.faults.left()).toBe(0);
  reference.deleted = false;
  await stop();
  expect(discord.said().map(readableOf).at(-1)).toContain("You asked: and who says so?");
});

describe("silence", () => {
  it.each<[string, (scene: Awaited<ReturnType<typeof open>>) => Promise<unknown> | undefined]>([
    ["to talk that is not for it", ({ say, channel }) => say(ann, channel, "how many camps are there?")],
    ["to @everyone", ({ say, channel }) => say(ann, channel, "@everyone how many camps?")],
    ["to a role", ({ say, channel }) => say(ann, channel, "<@&12345> how many camps?")],
    ["to a mention of somebody else", ({ say, channel }) => say(ann, channel, `<@${ben.id}> how many camps?`)],
    ["to its mention in code", ({ say, channel, me }) => say(ann, channel, `write \`${me} camps\` to ask`)],
    ["to its mention behind a backslash", ({ say, channel, me }) => say(ann, channel, `\\${me} camps`)],
    ["to other bots", ({ say, channel, me }) => say(person("Robot", { bot: true }), channel, `${me} camps`)],
    ["to webhooks", ({ say, channel, me }) => say(person("Hook"), channel, `${me} camps`, { webhook: true })],
    ["to notices", ({ say, channel, me }) => say(ann, channel, `${me} joined`, { system: true })],
    ["to itself", ({ say, channel, me, discord }) => say(discord.world.bot, channel, `${me} camps`)],
    ["to nothing at all in direct messages", ({ say, discord }) => say(ann, discord.dm(ann), "")],
  ])("%s", async (_, act) => {
    const scene = await open({ privileged: MESSAGE_CONTENT, settings: { messageContent: true } });
    await act(scene);
    expect(scene.core.asked).toEqual([]);
    expect(scene.discord.said().filter(({ components }) => components.length > 0)).toEqual([]);
    expect(scene.log.lines.filter((line) => line.includes('"reference"'))).toEqual([]);
  });

  it("to a reply to somebody else, and to a thread under somebody else's message", async () => {
    const { say, core, channel, discord } = await open({
      privileged: MESSAGE_CONTENT,
      settings: { messageContent: true },
    });
    const message = discord.say(ben, channel, "there are camps");
    expect(await say(ann, channel, "how many?", { replyTo: message })).toEqual([]);
    expect(await say(ann, discord.thread(channel, message), "how many?")).toEqual([]);
    expect(core.asked).toEqual([]);
  });

  it("to what is said under an answer to somebody else, or to all", async () => {
    const { say, core, channel, discord, me } = await open({
      privileged: MESSAGE_CONTENT,
      settings: { messageContent: true },
    });
    const [answer] = await say(ann, channel, `${me} resolutions 2005`);
    const thread = discord.thread(channel, answer ?? never());
    const before = core.asked.length;
    const said = discord.say(ben, thread, `<@${ann.id}> what do you think?`);
    await discord.quiet();
    expect(await say(ann, thread, "I think you are right", { replyTo: said })).toEqual([]);
    expect(await say(ann, thread, "@everyone look at this")).toEqual([]);
    expect(core.asked).toHaveLength(before);
    expect(await say(ann, thread, "and in 2006?")).toHaveLength(1);
  });

  it("to an edit, also one that adds a mention", async () => {
    const { core, channel, discord, me } = await open();
    const message = discord.say(ann, channel, "how many camps?");
    await discord.quiet();
    discord.edit(message, `${me} how many camps?`);
    await discord.quiet();
    expect(core.asked).toEqual([]);
  });

  it("to the same message told again after much else", async () => {
    const { channel, discord, me } = await open();
    const message = discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    for (let at = 0; at < 30; at++) discord.say(ben, channel, `talk ${at}`);
    discord.repeat(message);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
  });

  it("to the same message told twice", async () => {
    const { channel, discord, me } = await open();
    const message = discord.say(ann, channel, `${me} camps`);
    await discord.quiet();
    discord.repeat(message);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
  });
});

function never(): never {
  throw new Error("nothing was said");
}

import { describe, expect, it } from "vitest";
import { cannedCore } from "../../standins/core.ts";
import { type Deed, FLAGS, MESSAGE_CONTENT, person, textOf } from "../../standins/discord/index.ts";
import { openBot, openInChannel } from "./bot.ts";
import { readableOf } from "./readable.ts";

const ann = person("Ann");

const isPrivate = (deed: Deed) => deed.reply !== undefined && (deed.reply.flags & FLAGS.ephemeral) !== 0;

describe("a command", () => {
  it.each([
    ["ask", { question: "how many camps?" }, "how many camps?"],
    ["resolutions", {}, "resolutions"],
    ["resolutions", { year: "2005" }, "resolutions 2005"],
    ["resolutions", { year: "2004-2006", body: "council" }, "resolutions 2004-2006 council"],
    ["resolutions", { symbol: "A/RES/60/173" }, "resolutions A/RES/60/173"],
    ["timeline", {}, "timeline"],
    ["timeline", { from: "2004", to: "2006" }, "timeline 2004-2006"],
    ["timeline", { from: "2004" }, "timeline since 2004"],
    ["timeline", { to: "2006" }, "timeline until 2006"],
    ["figures", { topic: "camps" }, "figures camps"],
    ["topic", { name: "envoy" }, "topic envoy"],
    ["sources", {}, "sources"],
    ["check", { text: "Adopted in 2004." }, "check Adopted in 2004."],
    ["help", {}, "help"],
  ])("%s %o asks “%s…”", async (subcommand, options, question) => {
    const { discord, core, channel } = await openInChannel();
    const deed = discord.slash(ann, channel, subcommand, options);
    await discord.quiet();
    expect(core.asked.at(0)?.text).toBe(question);
    expect(deed.acknowledged).toBe(4);
    expect(discord.said()).toHaveLength(1);
    expect(readableOf(discord.said()[0] ?? never())).toContain(`You asked: ${question}`);
  });

  it("is answered to the asker alone in a server, unless told otherwise, and to all in direct messages", async () => {
    const { discord, channel } = await openInChannel();
    const hidden = discord.slash(ann, channel, "sources");
    const open_ = discord.slash(ann, channel, "sources", { private: false });
    const direct = discord.slash(ann, discord.dm(ann), "sources");
    await discord.quiet();
    expect([hidden, open_, direct].map(isPrivate)).toEqual([true, false, false]);
  });

  it("is answered where the bot is not, for a user who installed it", async () => {
    const { discord } = await openInChannel();
    const deed = discord.slash(ann, discord.group(), "ask", { question: "how many camps?" });
    await discord.quiet();
    expect(isPrivate(deed)).toBe(true);
    expect(readableOf(deed.reply ?? never())).toContain("You asked: how many camps?");
  });

  it("follows the asker's own earlier questions in the same place", async () => {
    const { discord, core, channel } = await openInChannel();
    for (const [by, question] of [
      [ann, "resolutions 2005"],
      [person("Ben"), "camps"],
      [ann, "and in 2006?"],
    ] as const) {
      discord.slash(by, channel, "ask", { question });
      await discord.quiet();
    }
    const last = core.asked.find(({ text }) => text === "and in 2006?");
    expect(last?.context).toEqual(["resolutions 2005"]);
    expect(readableOf(discord.said().at(-1) ?? never())).toContain("Question: resolutions 2005 › and in 2006?");
  });

  it("follows in an answer for all nothing that was asked in private", async () => {
    const { discord, core, channel } = await openInChannel();
    for (const [question, hidden] of [
      ["resolutions 2005", false],
      ["camps", true],
      ["and in 2006?", false],
      ["and in 2007?", true],
    ] as const) {
      discord.slash(ann, channel, "ask", { question, private: hidden });
      await discord.quiet();
    }
    const contextOf = (question: string) => core.asked.find(({ text }) => text === question)?.context;
    expect(contextOf("and in 2006?")).toEqual(["resolutions 2005"]);
    expect(contextOf("and in 2007?")).toEqual(["resolutions 2005", "camps", "and in 2006?"]);
  });

  it("follows nobody else's questions where Discord does not say in which place it is", async () => {
    const { discord, core } = await openInChannel();
    for (const [by, question] of [
      [ann, "resolutions 2005"],
      [person("Ben"), "camps"],
      [ann, "and in 2006?"],
    ] as const) {
      const { json } = discord.slash(by, discord.dm(by), "sources");
      const data = {
        name: "nkhr",
        type: 1,
        options: [{ name: "ask", type: 1, options: [{ name: "question", type: 3, value: question }] }],
      };
      discord.gateway.dispatch("INTERACTION_CREATE", () => ({ ...json, id: `${json.id}0`, channel: undefined, data }));
      await discord.gateway.read();
    }
    expect(core.asked.find(({ text }) => text === "camps")?.context).toEqual([]);
    expect(core.asked.find(({ text }) => text === "and in 2006?")?.context).toEqual(["resolutions 2005"]);
  });

  it("is answered once when it is told of twice", async () => {
    const { discord, channel } = await openInChannel();
    const deed = discord.slash(ann, channel, "sources");
    await discord.quiet();
    discord.tellAgain(deed);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
  });

  it("with a text too long to stand above the answer is answered page by page at once", async () => {
    const { answerOf, quote } = await import("../../standins/answers.ts");
    const long = answerOf({ blocks: Array.from({ length: 40 }, (_, at) => quote(`${at}. ${"word ".repeat(100)}`)) });
    const bot = await openBot({ core: cannedCore(() => long) });
    const deed = bot.discord.slash(ann, bot.discord.dm(ann), "check", { text: "claim ".repeat(600) });
    await bot.discord.quiet();
    expect(deed.followUps).toHaveLength(5);
    const ends = [deed.reply ?? never(), ...deed.followUps].map(textOf);
    expect(ends.at(-1)).toContain("check the text in smaller parts");
    expect(ends.filter((text) => text.includes("check the text in smaller parts"))).toHaveLength(1);
  });
});

describe("completion", () => {
  it("offers what the core offers, in Discord's bounds", async () => {
    const core = {
      ...cannedCore(),
      complete: (kind: string, typed: string) =>
        Array.from({ length: 40 }, (_, at) => ({
          label: `${kind} ${typed} ${at} ${"x".repeat(200)}`,
          value: `${at}${at === 3 ? "y".repeat(120) : ""}`,
        })),
    };
    const { discord } = await openBot({ core });
    const deed = discord.complete(ann, discord.dm(ann), "topic", "name", "env");
    await discord.quiet();
    expect(deed.acknowledged).toBe(8);
    expect(deed.choices).toHaveLength(25);
    expect(deed.choices?.[0]?.name).toMatch(/^topic env 0 x+$/);
    expect(deed.choices?.map(({ value }) => value)).not.toContain(`3${"y".repeat(120)}`);
    for (const { name, value } of deed.choices ?? [])
      expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
  });

  it.each([
    ["resolutions", "year", "year"],
    ["resolutions", "body", "body"],
    ["resolutions", "symbol", "symbol"],
    ["timeline", "from", "year"],
    ["timeline", "to", "year"],
    ["figures", "topic", "topic"],
    ["topic", "name", "topic"],
  ])("of %s %s is of the kind %s", async (subcommand, option, kind) => {
    const kinds: string[] = [];
    const core = {
      ...cannedCore(),
      complete: (asked: string) => {
        kinds.push(asked);
        return [];
      },
    };
    const { discord } = await openBot({ core });
    const deed = discord.complete(ann, discord.dm(ann), subcommand, option, "2");
    await discord.quiet();
    expect(kinds).toEqual([kind]);
    expect(deed.choices).toEqual([]);
  });

  it("offers nothing when it fails, and logs a line", async () => {
    const core = {
      ...cannedCore(),
      complete: () => {
        throw new Error("no");
      },
    };
    const { discord, log } = await openBot({ core });
    const deed = discord.complete(ann, discord.dm(ann), "topic", "name", "env");
    await discord.quiet();
    expect(deed.choices).toEqual([]);
    expect(log.at(50)).toHaveLength(1);
  });
});

describe("Check against sources", () => {
  it("checks any message, for the one who asked alone", async () => {
    const { discord, core, channel } = await openInChannel();
    const message = discord.say(person("Ben"), channel, "The Assembly acted in 2004.");
    const deed = discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe("check The Assembly acted in 2004.");
    expect(isPrivate(deed)).toBe(true);
    expect(discord.said()).toHaveLength(1);
  });

  it("works where the bot is not, for a user who installed it", async () => {
    const { discord, core } = await openInChannel();
    const message = discord.say(person("Ben"), discord.group(), "The Assembly acted in 2004.");
    const deed = discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe("check The Assembly acted in 2004.");
    expect(isPrivate(deed)).toBe(true);
  });

  it("reads what a message forwards", async () => {
    const { discord, core, channel } = await openInChannel();
    const forwards = discord.say(person("Carl"), channel, "The Assembly acted in 2004.");
    const message = discord.say(person("Ben"), channel, "", { forwards });
    discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe("check The Assembly acted in 2004.");
  });

  it("reads a poll, its question and its answers", async () => {
    const { discord, core, channel } = await openInChannel();
    const poll = ["When did the Assembly act?", "It acted in 2004.", "It acted in 2005."];
    const message = discord.say(person("Ben"), channel, "", { poll });
    discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe(`check ${poll.join("\n")}`);
  });

  it("reads a message as people do, without the signs of its Markdown", async () => {
    const { discord, core, channel } = await openInChannel();
    const message = discord.say(person("Ben"), channel, "> **The Assembly** [acted](https://un.org/a) in `2004`. <@1>");
    discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe("check The Assembly acted in 2004.");
  });

  it.each(["", "😀 …"])("says so where there is nothing to check: %j", async (text) => {
    const { discord, core, channel } = await openInChannel();
    const message = discord.say(person("Ben"), channel, text);
    const deed = discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked).toEqual([]);
    expect(textOf(deed.reply ?? never())).toContain("no text to check");
  });

  it("reads a poll where the bot is not", async () => {
    const { discord, core } = await openInChannel();
    const poll = ["When did the Assembly act?", "It acted in 2004.", "It acted in 2005."];
    const message = discord.say(person("Ben"), discord.group(), "", { poll });
    discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    expect(core.asked[0]?.text).toBe(`check ${poll.join("\n")}`);
  });

  it("reads a timestamp as the day that it shows, and leaves out what is struck out", async () => {
    const { discord, core, channel } = await openInChannel();
    const text = "China voted ~~yes~~ no on <t:1418860800:D>, not on \\<t:0:D>.";
    discord.messageCommand(ann, "Check against sources", discord.say(person("Ben"), channel, text));
    await discord.quiet();
    expect(core.asked[0]?.text).toBe("check China voted no on 18 December 2014, not on <t:0:D>.");
  });

  it("says that an answer is the bot's own, and reads the words of others' components", async () => {
    const { discord, core, channel } = await openInChannel();
    discord.slash(ann, channel, "sources", { private: false });
    await discord.quiet();
    const [answer = never()] = discord.said();
    const before = core.asked.length;
    const deed = discord.messageCommand(ann, "Check against sources", answer);
    await discord.quiet();
    expect(textOf(deed.reply ?? never())).toContain("an answer of mine");
    expect(core.asked).toHaveLength(before);
    const forwarded = discord.say(person("Ben"), channel, "", { forwards: answer });
    discord.messageCommand(ann, "Check against sources", forwarded);
    await discord.quiet();
    expect(core.asked.at(-1)?.text).toContain("You asked: sources");
  });
});

it("needs no intent with a switch, and can use one", async () => {
  const { discord } = await openInChannel();
  expect(discord.gateway.log.identified[0]?.intents).toBe(1 | (1 << 9) | (1 << 12));
  const more = await openBot({ privileged: MESSAGE_CONTENT, settings: { messageContent: true } });
  expect(more.discord.gateway.log.identified[0]?.intents).toBe(1 | (1 << 9) | (1 << 12) | MESSAGE_CONTENT);
});

function never(): never {
  throw new Error("nothing was said");
}

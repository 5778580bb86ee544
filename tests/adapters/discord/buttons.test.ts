import { describe, expect, it } from "vitest";
import { answerOf, paragraph, quote, suggest, table } from "../../standins/answers.ts";
import { cannedCore, echo } from "../../standins/core.ts";
import { type Channel, controlsOf, FLAGS, type Message, person, textOf } from "../../standins/discord/index.ts";
import { type BotOptions, openBot } from "./bot.ts";
import { readableOf } from "./readable.ts";

const ann = person("Ann");
const ben = person("Ben");

/** Three pages for "long" and for what is checked, one for anything else. */
const core = () =>
  cannedCore((question) =>
    /^(?:long$|check )/.test(question.text)
      ? answerOf({
          question: question.text,
          blocks: [paragraph("Long."), table(50), quote("Adopted.")],
          suggestions: suggest("sources"),
        })
      : question.text === "help"
        ? answerOf({ outcome: "help", blocks: [paragraph("Ask.")] })
        : echo(question),
  );

async function open(options: BotOptions = {}) {
  const asked = core();
  let channel: Channel | undefined;
  const bot = await openBot({
    core: asked,
    before: (discord) => {
      channel = discord.guild("Newsroom").channel;
    },
    ...options,
  });
  if (!channel) throw new Error("no channel");
  const { discord } = bot;
  return {
    ...bot,
    core: asked,
    channel,
    /** Runs a command and gives its answer. */
    async answer(subcommand: string, options: Record<string, string | boolean>, place: Channel | undefined = channel) {
      const deed = discord.slash(ann, place ?? never(), subcommand, options);
      await discord.quiet();
      return deed.reply ?? never();
    },
    async press(message: Message, label: string, by = ann) {
      const control = controlsOf(message).find((one) => one.label === label) ?? never(`no button ${label}`);
      const deed = discord.press(by, message, control.id);
      await discord.quiet();
      return deed;
    },
  };
}

const isPrivate = (message: Message | undefined) => ((message?.flags ?? 0) & FLAGS.ephemeral) !== 0;

describe("More and Back", () => {
  it("turn the page in its place, also after a restart", async () => {
    const { discord, answer, press, restart } = await open();
    const message = await answer("ask", { question: "long" });
    expect(textOf(message)).toContain("Page 1 of 3");
    expect(controlsOf(message).map(({ label }) => label)).not.toContain("Back");
    await press(message, "More");
    expect(textOf(message)).toContain("Page 2 of 3");
    await restart();
    await press(message, "More");
    expect(textOf(message)).toContain("Page 3 of 3");
    expect(controlsOf(message).map(({ label }) => label)).not.toContain("More");
    await press(message, "Back");
    expect(textOf(message)).toContain("Page 2 of 3");
    expect(discord.said()).toHaveLength(1);
  });

  it("ask with the earlier questions that the answer depended on", async () => {
    const { core: asked, discord, press } = await open();
    const dm = discord.dm(ann);
    discord.say(ann, dm, "resolutions 2005");
    await discord.quiet();
    discord.say(ann, dm, "and in 2006?");
    await discord.quiet();
    const message = discord.said().at(-1) ?? never();
    await press(message, "Helpful");
    expect(asked.asked.at(-1)?.text).toBe("and in 2006?");
    expect(asked.asked.some(({ context = [] }) => context[0] === "resolutions 2005")).toBe(true);
  });

  it("read a question too long to stand above its answer from the message that asked it", async () => {
    const long = `check ${"claim ".repeat(300)}`.trim();
    const asked = cannedCore((question) =>
      answerOf({ question: question.text, blocks: [paragraph("Checked."), table(50), quote("Adopted.")] }),
    );
    const { discord } = await openBot({ core: asked });
    discord.say(ann, discord.dm(ann), long);
    await discord.quiet();
    const message = discord.said()[0] ?? never();
    expect(textOf(message)).not.toContain("claim");
    const more = controlsOf(message).find(({ label }) => label === "More") ?? never();
    discord.press(ann, message, more.id);
    await discord.quiet();
    expect(asked.asked.at(-1)?.text).toBe(long);
    expect(textOf(message)).toContain("Page 2 of 3");
  });

  it("say so where that message is gone", async () => {
    const asked = cannedCore((question) =>
      answerOf({ question: question.text, blocks: [paragraph("Checked."), table(50), quote("Adopted.")] }),
    );
    const { discord } = await openBot({ core: asked });
    const question = discord.say(ann, discord.dm(ann), `check ${"claim ".repeat(300)}`);
    await discord.quiet();
    const message = discord.said()[0] ?? never();
    discord.remove(question);
    const deed = discord.press(ann, message, controlsOf(message).find(({ label }) => label === "More")?.id ?? never());
    await discord.quiet();
    expect(deed.followUps.map(textOf)).toEqual([expect.stringContaining("That came too late.")]);
    expect(isPrivate(deed.followUps[0])).toBe(true);
  });
});

describe("a question on a button", () => {
  it("is answered to whoever presses it alone, where others read along", async () => {
    const { answer, press, core: asked } = await open();
    const message = await answer("ask", { question: "camps", private: false });
    const deed = await press(message, "sources", ben);
    expect(asked.asked.at(-1)?.text).toBe("sources");
    expect(isPrivate(deed.reply)).toBe(true);
    expect(textOf(message)).toContain("camps");
  });

  it("is answered to all in direct messages", async () => {
    const { answer, press, discord } = await open();
    const deed = await press(await answer("ask", { question: "camps" }, discord.dm(ann)), "sources");
    expect(isPrivate(deed.reply)).toBe(false);
  });

  it("Source shows one piece of evidence, after a restart too", async () => {
    const { answer, press, core: asked, restart } = await open();
    const message = await answer("ask", { question: "camps" });
    await restart();
    const deed = await press(message, "Source");
    expect(asked.asked.at(-1)?.text).toBe("cite 000-01");
    expect(isPrivate(deed.reply)).toBe(true);
  });

  it("can be chosen from the topics under help", async () => {
    const { answer, discord, core: asked } = await open();
    const message = await answer("help", {});
    const menu = controlsOf(message).find(({ label }) => label === "Choose a topic") ?? never();
    const deed = discord.choose(ann, message, menu.id, ["topic camps"]);
    await discord.quiet();
    expect(asked.asked.at(-1)?.text).toBe("topic camps");
    expect(readableOf(deed.reply ?? never())).toContain("You asked: topic camps");
  });
});

describe("Share to channel", () => {
  it("shows everybody the same words, with who shared them, once", async () => {
    const { answer, press, discord } = await open();
    const message = await answer("ask", { question: "camps" });
    const deed = await press(message, "Share to channel");
    const [shared] = deed.followUps;
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared ?? never())).toContain(`Shared by <@${ann.id}>`);
    expect(readableOf(shared ?? never())).toContain("You asked: camps");
    for (const one of [message, shared ?? never()]) {
      expect(controlsOf(one).map(({ label }) => label)).not.toContain("Share to channel");
    }
    expect(discord.pings).toEqual([]);
  });

  it("is not there where a server lets a person's own apps speak to that person alone", async () => {
    for (const ownApps of [true, false]) {
      const { answer, press, channel, discord } = await open({ userInstalledOnly: true });
      if (channel.guild) channel.guild.ownApps = ownApps;
      const checked = discord.messageCommand(
        ann,
        "Check against sources",
        discord.say(ben, channel, "Adopted in 2005."),
      );
      const message = await answer("ask", { question: "camps" });
      const again = (await press(message, "sources")).reply;
      for (const one of [message, again, checked.reply]) {
        const labels = controlsOf(one ?? never()).map(({ label }) => label);
        expect(labels.includes("Share to channel")).toBe(ownApps);
        expect(isPrivate(one)).toBe(true);
      }
      if (ownApps) expect(isPrivate((await press(message, "Share to channel")).followUps[0])).toBe(false);
    }
  });

  it("shows it once also where the button is pressed twice at once", async () => {
    const { answer, discord } = await open();
    const message = await answer("ask", { question: "camps" });
    const deeds = [discord.press(ann, message, "share:0:"), discord.press(ann, message, "share:0:")];
    await discord.quiet();
    expect(deeds.map(({ acknowledged }) => acknowledged)).toEqual([6, 6]);
    expect(controlsOf(message).map(({ label }) => label)).not.toContain("Share to channel");
    expect(deeds.flatMap(({ followUps }) => followUps)).toHaveLength(1);
  });

  it("shares the page that is read, whose buttons go on working", async () => {
    const { answer, press } = await open();
    const message = await answer("ask", { question: "long" });
    await press(message, "More");
    const [shared] = (await press(message, "Share to channel")).followUps;
    expect(textOf(shared ?? never())).toContain("Page 2 of 3");
    await press(shared ?? never(), "More", ben);
    expect(textOf(shared ?? never())).toContain("Page 3 of 3");
    await press(shared ?? never(), "Back", ben);
    expect(textOf(shared ?? never())).toContain("Page 2 of 3");
    expect(textOf(shared ?? never()).split(`Shared by <@${ann.id}>`)).toHaveLength(2);
    expect(textOf(message)).not.toContain("Shared by");
  });

  it("shares each page by itself where all come at once", async () => {
    const { answer, press, discord } = await open();
    const first = await answer("check", { text: "claim ".repeat(300) });
    const others = discord.said().slice(1);
    expect(others).toHaveLength(2);
    for (const [at, page] of [first, ...others].entries()) {
      const [shared] = (await press(page, "Share to channel")).followUps;
      expect(textOf(shared ?? never())).toContain(`Page ${at + 1} of 3`);
      expect(isPrivate(shared)).toBe(false);
    }
  });

  it("is not offered where all can read already", async () => {
    const { answer, discord } = await open();
    for (const message of [
      await answer("ask", { question: "camps", private: false }),
      await answer("ask", { question: "camps" }, discord.dm(ann)),
    ]) {
      expect(controlsOf(message).map(({ label }) => label)).not.toContain("Share to channel");
    }
  });
});

describe("feedback", () => {
  it("that an answer is helpful is kept with its question and evidence", async () => {
    const { answer, press, feedback } = await open();
    const deed = await press(await answer("ask", { question: "camps" }), "Helpful");
    expect(feedback).toEqual([
      { platform: "discord", verdict: "helpful", question: "camps", outcome: "answered", evidence: ["000-01"] },
    ]);
    expect(textOf(deed.reply ?? never())).toContain("Thank you");
    expect(isPrivate(deed.reply)).toBe(true);
  });

  it("that an answer is helpful counts once for each reader", async () => {
    const { answer, press, feedback } = await open();
    const message = await answer("ask", { question: "camps", private: false });
    const deeds = [];
    for (const by of [ann, ann, ben]) deeds.push(await press(message, "Helpful", by));
    expect(feedback).toHaveLength(2);
    for (const { reply } of deeds) expect(textOf(reply ?? never())).toContain("Thank you");
  });

  it("that it is wrong asks for a comment, which may be empty", async () => {
    const { answer, press, feedback, discord } = await open();
    const message = await answer("ask", { question: "camps" });
    const first = await press(message, "Wrong or outdated");
    expect(feedback).toEqual([]);
    expect(first.modal?.title).toBe("Wrong or outdated");
    const thanks = discord.submit(ann, first, { comment: "It was 2006." });
    await discord.quiet();
    discord.submit(ann, await press(message, "Wrong or outdated"), { comment: "" });
    await discord.quiet();
    expect(feedback.map(({ verdict, question, comment }) => [verdict, question, comment])).toEqual([
      ["wrong", "camps", "It was 2006."],
      ["wrong", "camps", undefined],
    ]);
    expect(textOf(thanks.reply ?? never())).toContain("Thank you");
  });

  it("that cannot be written is said to be lost, and no question to be unanswered", async () => {
    const { discord, answer, press, feedback } = await open();
    const message = await answer("ask", { question: "camps" });
    feedback.push = () => {
      throw new Error("no room");
    };
    const lost = /and your feedback was not noted\. .* the reference [0-9a-f]{8}\.$/;
    expect(textOf((await press(message, "Helpful")).reply ?? never())).toMatch(lost);
    const deed = discord.submit(ann, await press(message, "Wrong or outdated"), { comment: "No." });
    await discord.quiet();
    expect(textOf(deed.reply ?? never())).toMatch(lost);
  });

  it("on somebody's message does not repeat that message", async () => {
    const { discord, channel, press, feedback } = await open();
    const message = discord.say(ben, channel, "a private matter");
    const deed = discord.messageCommand(ann, "Check against sources", message);
    await discord.quiet();
    const reply = deed.reply ?? never();
    await press(reply, "Helpful");
    await press(reply, "More");
    discord.submit(ann, await press(reply, "Wrong or outdated"), { comment: "" });
    await discord.quiet();
    expect(feedback.map(({ question }) => question)).toEqual(["check (a message)", "check (a message)"]);
    expect(JSON.stringify(feedback)).not.toContain("private matter");
  });
});

describe("a button of another time", () => {
  it.each(["", "vote:yes", "page:0:0", "page:0:999999", "ask:0:", "feedback:0:x:y:z", "source", "😀"])(
    "“%s” is told that it is of an older version, under the reference in the log",
    async (customId) => {
      const { answer, discord, log } = await open();
      const message = await answer("ask", { question: "camps" });
      const deed = discord.press(ann, message, customId);
      await discord.quiet();
      expect(textOf(deed.reply ?? never())).toContain("of an older version");
      expect(isPrivate(deed.reply)).toBe(true);
      expect(log.at(40)).toMatchObject([{ event: "button", unknown: "custom id" }]);
      expect(textOf(deed.reply ?? never())).toContain(String(log.at(40)[0]?.reference));
    },
  );

  it("is told so too where it is a menu of people, which no version of this bot has", async () => {
    const { answer, discord } = await open();
    const message = await answer("ask", { question: "camps" });
    const { json } = discord.press(ann, message, "page:0:1");
    await discord.quiet();
    const before = discord.rest.requests.length;
    const data = { component_type: 5, custom_id: "people", id: 1, values: [ben.id], resolved: { users: {} } };
    discord.gateway.dispatch("INTERACTION_CREATE", () => ({ ...json, id: `${json.id}0`, data }));
    await discord.gateway.read();
    await discord.quiet();
    expect(JSON.stringify(discord.rest.requests.slice(before))).toContain("of an older version");
  });

  it("for a page that is no longer there shows the last", async () => {
    const { answer, discord } = await open();
    const message = await answer("ask", { question: "long" });
    discord.press(ann, message, "page:0:40");
    await discord.quiet();
    expect(textOf(message)).toContain("Page 3 of 3");
  });
});

it("quotes stay what they are when shared", async () => {
  const hostile = "*a* _b_ ~~c~~ ||d|| `e` > f\n# g\n- h [x](https://example.org) <@1> @everyone <t:0:R>";
  const asked = cannedCore(() => answerOf({ blocks: [quote(hostile)] }));
  const { discord } = await openBot({ core: asked, before: (one) => void one.guild("Newsroom") });
  const channel = discord.world.guilds[0]?.channels[0] ?? never();
  const deed = discord.slash(ann, channel, "ask", { question: "x" });
  await discord.quiet();
  const share = discord.press(ann, deed.reply ?? never(), "share:0:");
  await discord.quiet();
  const { readMessages } = await import("./reader.ts");
  const { asComponents } = await import("./as-components.ts");
  for (const message of [deed.reply ?? never(), share.followUps[0] ?? never()]) {
    const seen = readMessages([asComponents(message)]);
    expect(seen.live).toEqual([]);
    expect(seen.quotes).toEqual([hostile]);
  }
});

function never(why = "nothing was said"): never {
  throw new Error(why);
}

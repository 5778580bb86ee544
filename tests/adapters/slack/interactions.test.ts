import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cannedCore } from "../../standins/core.ts";
import type { Json } from "../../standins/slack/blocks.ts";
import { globalShortcut, jane, messageShortcut } from "../../standins/slack/payloads.ts";
import { bot } from "../../standins/slack/workspace.ts";
import { noise } from "./noise.ts";
import { pagedAnswer } from "./paged-answer.ts";
import { buttonsIn, shownText } from "./reading.ts";
import { closeFaultless, objectOf, onlyMessage, openStage, type SlackStage, transports, wordsOf } from "./stage.ts";

const helper = { id: "U0HELPER0", username: "helper", name: "helper", team_id: bot.teamId };

describe.each(transports)("over %s", (transport) => {
  let stage: SlackStage;
  let core: ReturnType<typeof cannedCore>;

  beforeEach(async () => {
    core = cannedCore(pagedAnswer);
    stage = await openStage(transport, core);
  });
  afterEach(() => closeFaultless(stage));

  const one = () => onlyMessage(stage);
  const views = () => [...stage.slack.workspace.views.values()];
  const viewWords = (at: number) => shownText(listOf(views()[at]?.view.blocks));

  describe("what this version does not know", () => {
    const expired = "That is of an older version. Please ask again.";
    const noted = (event: string) =>
      expect
        .poll(() =>
          stage.log
            .at(30)
            .filter(({ reference }) => reference !== undefined)
            .slice(-1),
        )
        .toMatchObject([{ level: 40, event, unknown: "gone" }]);

    test("as a button is met with a word to who pressed it, and a log line", async () => {
      await stage.mention(`<@${bot.userId}> resolutions`);
      const message = await one();
      const element = { type: "button", action_id: "gone", value: "x", text: { text: "Gone" } };
      await stage.press({ ...message, blocks: [{ type: "actions", elements: [element] }] }, "Gone");
      const [, told] = await stage.messages(2);
      expect(told).toMatchObject({ only: jane.id, text: expired });
      await noted("button");
    });

    test("as a shortcut on a message is met with a word to who used it, and a log line", async () => {
      const { workspace, base } = stage.slack;
      await stage.slack.deliver("interactive", {
        ...messageShortcut(workspace, base, "Camps.", {}),
        callback_id: "gone",
      });
      expect(await one()).toMatchObject({ only: jane.id, text: expired });
      await noted("shortcut");
    });

    test("as a shortcut anywhere is met with a direct message, and a log line", async () => {
      const payload = { ...globalShortcut(stage.slack.workspace, jane), callback_id: "gone" };
      await stage.slack.deliver("interactive", payload);
      expect(await one()).toMatchObject({ channel: `D-${jane.id}`, text: expired });
      await noted("shortcut");
    });

    test("as a form is met with a word in its place, and a log line", async () => {
      const { ack } = await stage.submit("V0GONE", { callback_id: "gone" }, { text: "x" });
      const answer = objectOf(ack);
      expect(answer.response_action).toBe("update");
      expect(shownText(listOf(objectOf(answer.view).blocks))).toBe(expired);
      await noted("form answer");
    });
  });

  describe("the shortcut Check against sources", () => {
    test("checks the message for its reader alone", async () => {
      await stage.check("The camps hold 500,000 &gt; people.", { channel: "C0PRIVATE" });
      expect(await one()).toMatchObject({ channel: "C0PRIVATE", only: jane.id });
      expect(core.asked[0]?.text).toBe("check The camps hold 500,000 > people.");
    });

    const section = { type: "section", text: { type: "mrkdwn", text: "The camps hold 500,000 people." } };
    test.each<[string, string, Json]>([
      ["an app's message by its blocks", "New post", { bot_id: "B0FEED000", blocks: [section] }],
      ["what Slack has no text of by its blocks", "This content can't be displayed.", { blocks: [section] }],
      [
        "a link alone by what it shows",
        "<https://example.org/x>",
        { attachments: [{ text: "The camps hold 500,000 people." }] },
      ],
    ])("reads %s", async (_, text, more) => {
      await stage.check(text, { more });
      await one();
      expect(core.asked[0]?.text).toBe("check The camps hold 500,000 people.");
    });

    test.each([
      ["an answer of its own", "2 passages", { bot_id: bot.botId }, "an answer of mine"],
      ["a link that shows nothing", "<https://example.org/x>", {}, "no text to check"],
    ])("says of %s that there is nothing to check", async (_, text, more, words) => {
      await stage.check(text, { more });
      expect((await one()).text).toContain(words);
      expect(core.asked).toEqual([]);
    });

    test("answers in the thread in which the message stands", async () => {
      await stage.check("A claim.", { threadTs: "1700000000.000100" });
      expect(await one()).toMatchObject({ threadTs: "1700000000.000100", only: jane.id });
    });

    test("in a thread is shared there, and gone on from once", async () => {
      const threadTs = "1700000000.000100";
      await stage.check("A claim.", { threadTs });
      await stage.press(await one(), "Share to channel");
      const [, shared] = await stage.messages(3);
      expect(shared).toMatchObject({ threadTs, through: "chat.postMessage" });
      await stage.mention(`<@${bot.userId}> why?`, { threadTs });
      await stage.messages(4);
      expect(core.asked.at(-1)).toMatchObject({ text: "why?", context: ["check A claim."] });
    });

    test("answers in the channel about a message that has a thread under it", async () => {
      const ts = "1700000000.000100";
      await stage.check("A claim.", { more: { ts, thread_ts: ts, reply_count: 2 } });
      expect((await one()).threadTs).toBeUndefined();
    });

    test.each<[string, Json, string]>([
      [
        "attachments",
        { attachments: [{ title: "News &amp; more", text: "*500,000* people" }, { fallback: "In the camps." }, null] },
        "check News & more\n500,000 people\nIn the camps.",
      ],
      [
        "blocks",
        {
          blocks: [
            { type: "header", text: { type: "plain_text", text: "News &amp;" } },
            { type: "section", text: { type: "mrkdwn", text: "<https://x.org|500,000> people" }, fields: null },
            {
              type: "rich_text",
              elements: [
                {
                  type: "rich_text_section",
                  elements: [
                    { type: "text", text: "in " },
                    { type: "text", text: "camps." },
                  ],
                },
              ],
            },
            { type: "divider" },
          ],
        },
        "check News &amp;\n500,000 people\nin camps.",
      ],
      [
        "the fields of an attachment",
        {
          attachments: [{ fallback: "n/a", fields: [{ title: "Votes", value: "20 &gt; 19" }, { value: "No." }, null] }],
        },
        "check Votes: 20 > 19\nNo.",
      ],
      [
        "the blocks of an attachment",
        {
          attachments: [
            {
              fallback: "[no preview available]",
              blocks: [{ type: "section", text: { type: "mrkdwn", text: "20 &gt; 19" } }],
            },
          ],
        },
        "check 20 > 19",
      ],
      [
        "a table and a link",
        {
          blocks: [
            {
              type: "table",
              rows: [
                [
                  { type: "raw_text", text: "China" },
                  {
                    type: "rich_text",
                    elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "no" }] }],
                  },
                ],
                [{ type: "raw_text", text: "Japan" }, null],
              ],
            },
            {
              type: "rich_text",
              elements: [{ type: "rich_text_section", elements: [{ type: "link", url: "https://x.org" }] }],
            },
          ],
        },
        "check China no\nJapan \nhttps://x.org",
      ],
    ])("reads a message whose words stand in %s", async (_, more, text) => {
      await stage.check("", { more });
      await one();
      expect(core.asked[0]?.text).toBe(text);
    });

    const runs = [
      { type: "text", text: "China voted " },
      { type: "text", text: "yes", style: { strike: true } },
      { type: "text", text: " no.", style: { bold: true } },
    ];
    const rich = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: runs }] }];

    test.each<[string, string, Json]>([
      ["text", "China voted ~yes~ *no*. *~Twice.~*", {}],
      ["blocks", "", { blocks: rich }],
    ])("leaves out what its author struck out in its %s", async (_, text, more) => {
      await stage.check(text, { more });
      await one();
      expect(core.asked[0]?.text).toBe("check China voted no.");
    });

    test.each(["", "😀 …"])("says so where there is nothing to check: %j", async (text) => {
      await stage.check(text);
      expect(wordsOf(await one())).toBe("That message has no text to check.");
      expect(core.asked).toEqual([]);
    });

    test("sends all pages at once where the message is too long for a button", async () => {
      core = cannedCore(() => pagedAnswer({ text: "long", now: new Date() }));
      await stage.stop();
      stage = await openStage(transport, core);
      await stage.check(noise(3_500));
      const messages = await stage.messages(3);
      expect(wordsOf(messages[2])).toContain("The end.");
      expect(messages.flatMap((message) => buttonsIn(message.blocks)).map((button) => button.label)).not.toContain(
        "More",
      );
    });

    test("of a message of many sentences can be shared, one of no words can not", async () => {
      const text = Array.from(
        { length: 30 },
        (_, at) => `In ${1990 + at} there were ${at * 7_919} people held in the prison camps of North Korea.`,
      ).join(" ");
      await stage.check(text);
      await stage.press(await one(), "Share to channel");
      const [, shared] = await stage.messages(3);
      expect(shared?.only).toBeUndefined();
      expect(wordsOf(shared)).toContain(text);
      expect(shared?.text).toMatch(/^Shared by jane/);
      await stage.check(noise(3_500));
      const [, , , unshared] = await stage.messages(4);
      expect(buttonsIn(unshared?.blocks ?? []).map(({ label }) => label)).not.toContain("Share to channel");
    });

    test("keeps the message out of the feedback", async () => {
      await stage.check("A secret claim.");
      await stage.press(await one(), "Helpful");
      await stage.messages(2);
      expect((await stage.feedback()).map((line) => line.question)).toEqual(["check (a message)"]);
    });
  });

  describe("the shortcut Ask nkhr", () => {
    test("opens a form and answers in its place", async () => {
      await stage.askShortcut();
      await stage.settled();
      const [form] = views();
      expect(form?.view).toMatchObject({ type: "modal", title: { text: "Ask nkhr" }, submit: { text: "Ask" } });
      const { ack, ackMs } = await stage.submit(form?.id ?? "", form?.view ?? {}, { question: " resolutions " });
      expect(ackMs).toBeLessThan(3_000);
      expect(ack).toMatchObject({ response_action: "update", view: { type: "modal" } });
      const view = objectOf(objectOf(ack).view);
      expect(shownText(listOf(view.blocks))).toMatch(/^Question: resolutions\nYou asked: resolutions/);
      expect(stage.slack.workspace.messages).toEqual([]);
    });

    test("has suggestions, pages and sources in the modal", async () => {
      await stage.askShortcut();
      await stage.settled();
      const [form] = views();
      const { ack } = await stage.submit(form?.id ?? "", form?.view ?? {}, { question: "long" });
      if (!form) throw new Error("no form");
      form.view = objectOf(objectOf(ack).view);
      const follow = async (label: string) => {
        await stage.press({ id: form.id, view: form.view }, label);
        await stage.settled();
      };
      expect(viewWords(0)).toContain("Page 1 of 3");
      await follow("More");
      expect(viewWords(0)).toContain("Page 2 of 3");
      await follow("Back");
      expect(viewWords(0)).toContain("Page 1 of 3");
      await follow("figures camps");
      expect(viewWords(0)).toMatch(/^Question: figures camps\nYou asked: figures camps/);
      await follow("Source");
      expect(views()).toHaveLength(2);
      expect(viewWords(1)).toContain("You asked: cite 000-01");
      await follow("Helpful");
      expect(viewWords(0)).toContain("Thank you, noted.");
      expect(viewWords(0)).toContain("You asked: figures camps");
      expect(await stage.feedback()).toMatchObject([{ verdict: "helpful", question: "figures camps" }]);
    });

    test("says so in a direct message where Slack took too long to open the form", async () => {
      stage.slack.workspace.faults.set("views.open", [{ error: "expired_trigger_id" }]);
      await stage.askShortcut();
      expect(await one()).toMatchObject({
        channel: `D-${jane.id}`,
        text: "That came too late. Please ask again.",
      });
    });

    test("apologises in the modal when asking fails", async () => {
      await stage.askShortcut();
      await stage.settled();
      const { ack } = await stage.submit(views()[0]?.id ?? "", views()[0]?.view ?? {}, { question: "make it fail" });
      const words = shownText(listOf(objectOf(objectOf(ack).view).blocks));
      const [line] = stage.log.at(50);
      expect(words).toContain(`reference ${String(line?.reference)}`);
    });
  });

  describe("the Home tab", () => {
    test("says what this is and what is stored, and has a button for each topic", async () => {
      await stage.openHome("home");
      await stage.settled();
      const home = stage.slack.workspace.homes.get(jane.id) ?? {};
      const words = shownText(listOf(home.blocks));
      expect(words).toContain("You asked: about");
      expect(words).toContain("You asked: help");
      expect(words).toContain("What is stored about you: nothing, unless you send feedback.");
      await stage.press({ id: "V0HOME", view: home }, "Camps");
      await stage.settled();
      expect(viewWords(0)).toMatch(/^Question: topic camps\nYou asked: topic camps/);
    });

    test("comes each time that it is opened, also where Slack does not say when", async () => {
      for (let times = 0; times < 2; times++) {
        await stage.event({ type: "app_home_opened", user: jane.id, channel: "D0JANE000", tab: "home" });
        await stage.settled();
      }
      const published = stage.slack.workspace.calls.filter(({ method }) => method === "views.publish");
      expect(published).toHaveLength(2);
    });

    test("of the messages has prompts and no greeting", async () => {
      await stage.openHome("messages");
      await stage.settled();
      const { calls, messages } = stage.slack.workspace;
      expect(calls.at(-1)).toMatchObject({
        method: "assistant.threads.setSuggestedPrompts",
        args: { channel_id: "D0JANE000", prompts: [{ title: "Camps", message: "topic camps" }] },
      });
      expect(messages).toEqual([]);
    });
  });

  describe("a button", () => {
    test("More leads through the pages, privately under a private answer, and after a restart", async () => {
      await stage.command("long");
      const first = await one();
      const { slack } = stage;
      await stage.adapter.stop();
      const again = await openStage(transport, core);
      again.slack.workspace.messages.push(first);
      await again.press(first, "More");
      const [, second] = await again.messages(2);
      expect(second).toMatchObject({ only: jane.id, channel: "C0GENERAL" });
      expect(wordsOf(second)).toContain("Page 2 of 3");
      if (second) await again.press(second, "More");
      const [, , third] = await again.messages(3);
      expect(wordsOf(third)).toContain("The end.");
      await again.stop();
      expect(slack.workspace.messages).toHaveLength(1);
    });

    test("More and a suggestion under a public answer go on in its thread, and are remembered there", async () => {
      await stage.mention(`<@${bot.userId}> long`, { ts: "1700000000.000100" });
      await stage.press(await one(), "More", helper);
      const [, second] = await stage.messages(2);
      expect(second).toMatchObject({ channel: "C0GENERAL", threadTs: "1700000000.000100" });
      expect(second?.only).toBeUndefined();
      const [first] = stage.slack.workspace.messages;
      if (first) await stage.press(first, "figures camps", helper);
      const [, , third] = await stage.messages(3);
      expect(third).toMatchObject({ threadTs: "1700000000.000100" });
      expect(wordsOf(third)).toMatch(/^Question: figures camps/);
      await stage.mention(`<@${bot.userId}> and now?`, { threadTs: "1700000000.000100" });
      await stage.messages(4);
      expect(core.asked.at(-1)?.context).toEqual(["long", "figures camps"]);
    });

    test("a suggestion is known to a follow-up also while its answer still waits for Slack", async () => {
      const { faults } = stage.slack.workspace;
      const threadTs = "1700000000.000100";
      await stage.mention(`<@${bot.userId}> resolutions`, { ts: threadTs });
      const message = await one();
      faults.set("chat.postMessage", [{ status: 429, retryAfter: 1 }]);
      await stage.press(message, "figures camps");
      await expect.poll(() => faults.get("chat.postMessage")).toEqual([]);
      await stage.mention(`<@${bot.userId}> and now?`, { threadTs });
      await stage.messages(3);
      expect(core.asked.at(-1)?.context).toEqual(["resolutions", "figures camps"]);
    });

    test.each(["More", "figures camps"])(
      "%s under a shared answer goes on there, also where the app is not",
      async (label) => {
        await stage.command("long", { channel: "C0PRIVATE" });
        await stage.press(await one(), "Share to channel");
        const [, shared] = await stage.messages(3);
        if (shared) await stage.press(shared, label, helper);
        const [, , , next] = await stage.messages(4);
        expect(next).toMatchObject({ channel: "C0PRIVATE", threadTs: shared?.ts, through: "response_url" });
        expect(next?.only).toBeUndefined();
        expect(stage.log.at(40)).toMatchObject([{ event: "button", through: "response_url" }]);
      },
    );

    test("a suggestion under a private answer stays private", async () => {
      await stage.command("resolutions");
      await stage.press(await one(), "sources");
      const [, second] = await stage.messages(2);
      expect(second).toMatchObject({ only: jane.id });
      expect(buttonsIn(second?.blocks ?? []).map((button) => button.label)).toContain("Share to channel");
    });

    test("Source opens a modal with the citation", async () => {
      await stage.mention(`<@${bot.userId}> resolutions`);
      await stage.press(await one(), "Source", helper);
      await stage.settled();
      expect(viewWords(0)).toContain("You asked: cite 000-01");
      expect(viewWords(0)).toContain("Before. The quote. After.");
      expect(views()[0]?.user).toBe(helper.id);
      await stage.messages(1);
    });

    test("of an older version says so", async () => {
      await stage.command("resolutions");
      const message = await one();
      const block = {
        type: "actions",
        elements: [{ type: "button", action_id: "ask:0", value: "old", text: { text: "Old" } }],
      };
      await stage.press({ ...message, blocks: [block] }, "Old");
      const [, second] = await stage.messages(2);
      expect(wordsOf(second)).toBe("That is of an older version. Please ask again.");
    });

    test("pressed twice at once by one person is answered once, by two it is answered to both", async () => {
      await stage.mention(`<@${bot.userId}> long`);
      const message = await one();
      // The answers are held up until all presses have come in.
      const slow = { status: 429, retryAfter: "0.5" };
      stage.slack.workspace.faults.set("chat.postMessage", [slow, slow]);
      await Promise.all([jane, jane, helper].map((user) => stage.press(message, "More", user)));
      await stage.messages(3);
      await stage.press(message, "More");
      await stage.messages(4);
    });

    test("pressed once is answered once, also when Slack sends it again", async () => {
      await stage.command("resolutions");
      const { payload } = await stage.press(await one(), "sources");
      await stage.slack.deliver("interactive", payload);
      await stage.messages(2);
    });
  });

  describe("feedback", () => {
    test("helpful is written and thanked for in private", async () => {
      await stage.mention(`<@${bot.userId}> resolutions`);
      await stage.press(await one(), "Helpful", helper);
      const [, thanks] = await stage.messages(2);
      expect(thanks).toMatchObject({ only: helper.id, text: "Thank you, noted." });
      expect(await stage.feedback()).toEqual([
        {
          at: expect.stringMatching(/^\d{4}-/),
          platform: "slack",
          verdict: "helpful",
          question: "resolutions",
          outcome: "answered",
          evidence: ["000-01"],
        },
      ]);
    });

    test("helpful counts once for each reader and answer, and each press is thanked for", async () => {
      await stage.mention(`<@${bot.userId}> resolutions`);
      const message = await one();
      for (const [at, user] of [jane, jane, helper].entries()) {
        await stage.press(message, "Helpful", user);
        const thanks = (await stage.messages(at + 2)).at(-1);
        expect(thanks).toMatchObject({ only: user.id, text: "Thank you, noted." });
      }
      await stage.mention(`<@${bot.userId}> resolutions`);
      const again = (await stage.messages(5)).at(-1);
      if (again) await stage.press(again, "Helpful");
      await stage.messages(6);
      expect(await stage.feedback()).toHaveLength(3);
    });

    test("wrong counts once for each reader without a comment, and with each comment", async () => {
      await stage.command("resolutions");
      const message = await one();
      for (const comment of ["", "", "It was 2006.", "No, 2007."]) {
        await stage.press(message, "Wrong or outdated");
        await stage.settled();
        const form = views().at(-1);
        await stage.submit(form?.id ?? "", form?.view ?? {}, { comment });
        await stage.settled();
      }
      expect((await stage.feedback()).map((line) => line.comment)).toEqual([undefined, "It was 2006.", "No, 2007."]);
    });

    test.each([
      ["with a comment", "It was the Third Committee.", { comment: "It was the Third Committee." }],
      ["without one", "", {}],
    ])("wrong is written %s", async (_, comment, written) => {
      await stage.command("resolutions");
      await stage.press(await one(), "Wrong or outdated");
      await stage.settled();
      const [form] = views();
      expect(form?.view).toMatchObject({ title: { text: "Wrong or outdated" } });
      expect(form?.view).not.toHaveProperty("notify_on_close");
      expect(await stage.feedback()).toEqual([]);
      const { ack } = await stage.submit(form?.id ?? "", form?.view ?? {}, { comment });
      expect(shownText(listOf(objectOf(objectOf(ack).view).blocks))).toBe("Thank you, noted.");
      await stage.close(form?.id ?? "", objectOf(objectOf(ack).view));
      await stage.settled();
      const lines = await stage.feedback();
      expect(lines).toMatchObject([{ verdict: "wrong", question: "resolutions", ...written }]);
      expect(Object.keys(lines[0] ?? {}).includes("comment")).toBe(comment !== "");
    });

    test("that cannot be written is said to be lost, and no question to be unanswered", async () => {
      stage.disk.full = true;
      const lost =
        /^Something went wrong on our side, and your feedback was not noted\. .* the reference [0-9a-f]{8}\.$/;
      await stage.command("resolutions");
      const message = await one();
      await stage.press(message, "Helpful");
      const [, told] = await stage.messages(2);
      expect(told).toMatchObject({ only: jane.id, text: expect.stringMatching(lost) });
      await stage.press(message, "Wrong or outdated");
      await stage.settled();
      const [form] = views();
      await stage.submit(form?.id ?? "", form?.view ?? {}, { comment: "No." });
      await stage.settled();
      expect(shownText(listOf(views()[0]?.view.blocks))).toMatch(lost);
      stage.disk.full = false;
      await stage.press(message, "Helpful");
      await stage.messages(3);
      expect(await stage.feedback()).toMatchObject([{ verdict: "helpful" }]);
    });

    test("of a form that does not say what is judged is said to be lost", async () => {
      await stage.command("resolutions");
      await stage.press(await one(), "Wrong or outdated");
      await stage.settled();
      const [form] = views();
      await stage.submit(form?.id ?? "", { ...form?.view, private_metadata: "old" }, { comment: "No." });
      await stage.settled();
      expect(viewWords(0)).toMatch(/your feedback was not noted\. .* the reference [0-9a-f]{8}\.$/);
      expect(stage.log.at(50)).toMatchObject([{ event: "feedback", told: true }]);
      expect(await stage.feedback()).toEqual([]);
    });

    test("wrong is not written when the form is closed, and is when it cannot be opened", async () => {
      await stage.command("resolutions");
      const message = await one();
      await stage.press(message, "Wrong or outdated");
      await stage.settled();
      await stage.close(views()[0]?.id ?? "", views()[0]?.view ?? {});
      stage.slack.workspace.faults.set("views.open", [{ error: "expired_trigger_id" }]);
      await stage.press(message, "Wrong or outdated");
      const [, thanks] = await stage.messages(2);
      expect(thanks?.text).toBe("Thank you, noted.");
      expect(await stage.feedback()).toMatchObject([{ verdict: "wrong" }]);
    });
  });
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

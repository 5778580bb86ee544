import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, Question } from "../../../src/core/index.ts";
import { answerOf, paragraph, quote, record, suggest } from "../../standins/answers.ts";
import { cannedCore } from "../../standins/core.ts";
import { jane, messageEvent } from "../../standins/slack/payloads.ts";
import { bot, type Shown } from "../../standins/slack/workspace.ts";
import { buttonsIn, shownText } from "./reading.ts";
import { objectOf, openStage, type SlackStage, transports, wordsOf } from "./stage.ts";

/** Answers with what was asked; "long" has several pages, sources are shown as such. */
function answer({ text, context = [] }: Question): Answer {
  const said = paragraph(`You asked: ${text} after ${context.length}`);
  const blocks =
    text === "long"
      ? [said, quote("x".repeat(20_000)), paragraph("The end.")]
      : text.startsWith("cite")
        ? [said, quote("Before. The quote. After."), record()]
        : [said, quote("The quote.")];
  return answerOf({ question: text, blocks, suggestions: suggest("sources", "figures camps") });
}

const helper = { id: "U0HELPER0", username: "helper", name: "helper", team_id: bot.teamId };

describe.each(transports)("over %s", (transport) => {
  let stage: SlackStage;
  let core: ReturnType<typeof cannedCore>;

  beforeEach(async () => {
    core = cannedCore(answer);
    stage = await openStage(transport, core);
  });
  afterEach(async () => {
    await stage.settled();
    const { complaints } = stage.slack.workspace;
    const { late } = stage.slack;
    await stage.stop();
    expect(complaints).toEqual([]);
    expect(late).toEqual([]);
  });

  const one = async (): Promise<Shown> => {
    const [message] = await stage.messages(1);
    if (!message) throw new Error("no message");
    return message;
  };
  const views = () => [...stage.slack.workspace.views.values()];
  const viewWords = (at: number) => shownText(listOf(views()[at]?.view.blocks));

  describe("/nkhr", () => {
    test("is answered to the asker alone, with the question above and a way to share", async () => {
      const { ackMs, ack } = await stage.command("how many people are in the camps?");
      expect(ackMs).toBeLessThan(3_000);
      expect(ack ?? {}).toEqual({});
      const message = await one();
      expect(message).toMatchObject({ channel: "C0GENERAL", only: jane.id, through: "response_url" });
      expect(wordsOf(message)).toMatch(/^Question: how many people are in the camps\?\nYou asked: how many/);
      expect(buttonsIn(message.blocks).map((button) => button.label)).toEqual([
        "Source",
        "Share to channel",
        "sources",
        "figures camps",
        "Helpful",
        "Wrong or outdated",
      ]);
    });

    test("works where the app is not in the channel", async () => {
      await stage.command("resolutions", { channel: "C0PRIVATE" });
      expect(await one()).toMatchObject({ channel: "C0PRIVATE", only: jane.id });
    });

    test("with nothing after it asks for what an empty question gives", async () => {
      await stage.command("  ");
      await one();
      expect(core.asked.map((question) => question.text)).toEqual([""]);
    });

    test("reads back what Slack escapes", async () => {
      await stage.command("more than 3 &amp; less &lt; 5 <https://un.org/a?b=1&amp;c=2|un.org>");
      await one();
      expect(core.asked[0]?.text).toBe("more than 3 & less < 5 un.org");
    });

    test("is shared once, with the name of who shared it, and then cannot be shared again", async () => {
      await stage.command("resolutions");
      const asked = await one();
      await stage.press(asked, "Share to channel");
      const [, shared, replaced] = await stage.messages(3);
      expect(shared).toMatchObject({
        channel: "C0GENERAL",
        through: "response_url",
        raw: { response_type: "in_channel" },
      });
      expect(shared?.only).toBeUndefined();
      expect(wordsOf(shared)).toMatch(/^Shared by jane\nQuestion: resolutions\nYou asked: resolutions/);
      expect(shared?.text).toMatch(/^Shared by jane/);
      expect(buttonsIn(shared?.blocks ?? []).map((button) => button.label)).not.toContain("Share to channel");
      expect(replaced).toMatchObject({ only: jane.id, replaces: true });
      expect(buttonsIn(replaced?.blocks ?? []).map((button) => button.label)).not.toContain("Share to channel");
      await stage.press(asked, "Share to channel");
      await stage.messages(3);
    });
  });

  describe("a mention", () => {
    test("is answered in its thread, the bot's own mention taken out and everybody else's left", async () => {
      await stage.mention(`<@${bot.userId}> who is <@U0BOB0000>, asks <@${bot.userId}>?`, { ts: "1700000000.000100" });
      const message = await one();
      expect(message).toMatchObject({
        channel: "C0GENERAL",
        threadTs: "1700000000.000100",
        through: "chat.postMessage",
      });
      expect(message.only).toBeUndefined();
      expect(core.asked[0]?.text).toBe("who is <@U0BOB0000>, asks ?");
      expect(buttonsIn(message.blocks).map((button) => button.label)).not.toContain("Share to channel");
    });

    test("in a thread stays in that thread and knows what was asked there before", async () => {
      const threadTs = "1700000000.000100";
      await stage.mention(`<@${bot.userId}> resolutions`, { ts: threadTs });
      await stage.messages(1);
      await stage.mention(`<@${bot.userId}> and in 2006?`, { threadTs });
      const [, second] = await stage.messages(2);
      expect(second?.threadTs).toBe(threadTs);
      expect(core.asked.at(-1)).toMatchObject({ text: "and in 2006?", context: ["resolutions"] });
      await stage.mention(`<@${bot.userId}> and in 2007?`);
      await stage.messages(3);
      expect(core.asked.at(-1)).toMatchObject({ text: "and in 2007?", context: [] });
    });

    test("is answered once, also when it comes as a message too, under another event id, and again", async () => {
      const { workspace } = stage.slack;
      const mention = messageEvent(workspace, "app_mention", `<@${bot.userId}> resolutions`, { clientMsgId: "one" });
      const twin = { ...mention, type: "message", channel_type: "channel" };
      await Promise.all([stage.event(mention), stage.event(twin), stage.event(mention)]);
      const { payload } = await stage.event({ ...mention, client_msg_id: "two" });
      await stage.slack.deliver("events_api", payload, { attempt: 1, reason: "timeout" });
      await stage.event({ ...mention, ts: "1700000009.000100", client_msg_id: "one" });
      await one();
    });

    test("is answered also where Slack delivers it as a message alone", async () => {
      await stage.event(messageEvent(stage.slack.workspace, "message", `<@${bot.userId}> resolutions`, {}));
      await one();
    });

    test("and nothing else gets help", async () => {
      await stage.mention(`<@${bot.userId}>`);
      await one();
      expect(core.asked[0]?.text).toBe("");
    });
  });

  describe("silence meets", () => {
    test.each([
      ["a message in a channel that does not mention the bot", { text: "resolutions" }],
      ["a mention of somebody else", { text: "<@U0BOB0000> resolutions" }],
      ["somebody who joins", { subtype: "channel_join", text: `<@${bot.userId}> has joined` }],
      ["an edit", { subtype: "message_changed", hidden: true }],
      ["a mention that was edited in", { edited: { user: jane.id, ts: "1700000001.000000" } }],
      ["a deletion", { subtype: "message_deleted", hidden: true }],
      ["the bot itself", { user: bot.userId, bot_id: bot.botId }],
      ["another bot", { bot_id: "B0OTHER00" }],
      ["Slackbot", { user: "USLACKBOT" }],
    ])("%s", async (_, more) => {
      await stage.event(messageEvent(stage.slack.workspace, "message", `<@${bot.userId}> hello`, { more }));
      await stage.settled();
      expect(core.asked).toEqual([]);
      expect(stage.slack.workspace.messages).toEqual([]);
      expect(stage.slack.workspace.calls.map((call) => call.method)).not.toContain("chat.postMessage");
    });

    test("a direct message without words", async () => {
      await stage.direct("", { more: { subtype: "file_share" } });
      await stage.settled();
      expect(core.asked).toEqual([]);
    });
  });

  describe("a direct message", () => {
    test("is answered in its thread, with a status while working and a title after", async () => {
      await stage.direct("how many people are in the camps?", { ts: "1700000000.000100" });
      expect(await one()).toMatchObject({ channel: "D0JANE000", threadTs: "1700000000.000100" });
      const { calls } = stage.slack.workspace;
      const methods = calls.map((call) => call.method).filter((method) => /^(assistant|chat)/.test(method));
      expect(methods).toEqual(["assistant.threads.setStatus", "chat.postMessage", "assistant.threads.setTitle"]);
      expect(calls.at(-1)?.args).toMatchObject({
        thread_ts: "1700000000.000100",
        title: "how many people are in the camps?",
      });
    });

    test("understands follow-ups without a mention, in the thread and beside it", async () => {
      await stage.direct("resolutions", { ts: "1700000000.000100" });
      await stage.messages(1);
      await stage.direct("and in 2006?", { threadTs: "1700000000.000100" });
      await stage.messages(2);
      expect(core.asked.at(-1)).toMatchObject({ context: ["resolutions"] });
      await stage.direct("and in 2007?");
      await stage.messages(3);
      expect(core.asked.at(-1)).toMatchObject({ context: ["resolutions"] });
    });

    test("is answered also when status and title are refused", async () => {
      stage.slack.workspace.faults.set("assistant.threads.setStatus", [{ error: "missing_scope" }]);
      stage.slack.workspace.faults.set("assistant.threads.setTitle", [{ error: "missing_scope" }]);
      await stage.direct("resolutions");
      await one();
      expect(stage.log.at(40)).toEqual([]);
    });
  });

  describe("the shortcut Check against sources", () => {
    test("checks the message for its reader alone", async () => {
      await stage.check("The camps hold 500,000 &gt; people.", { channel: "C0PRIVATE" });
      expect(await one()).toMatchObject({ channel: "C0PRIVATE", only: jane.id });
      expect(core.asked[0]?.text).toBe("check The camps hold 500,000 > people.");
    });

    test("answers in the thread in which the message stands", async () => {
      await stage.check("A claim.", { threadTs: "1700000000.000100" });
      expect(await one()).toMatchObject({ threadTs: "1700000000.000100", only: jane.id });
    });

    test("says so where there is nothing to check", async () => {
      await stage.check("");
      expect(wordsOf(await one())).toBe("That message has no text to check.");
      expect(core.asked).toEqual([]);
    });

    test("sends all pages at once where the message is too long for a button", async () => {
      core = cannedCore(() => answer({ text: "long", now: new Date() }));
      await stage.stop();
      stage = await openStage(transport, core);
      await stage.check("x".repeat(3_500));
      const messages = await stage.messages(3);
      expect(wordsOf(messages[2])).toContain("The end.");
      expect(messages.flatMap((message) => buttonsIn(message.blocks)).map((button) => button.label)).not.toContain(
        "More",
      );
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
        text: "That came too late for this button. Please ask again.",
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
      expect(wordsOf(second)).toBe("That came too late for this button. Please ask again.");
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

    test.each([
      ["with a comment", "It was the Third Committee.", { comment: "It was the Third Committee." }],
      ["without one", "", {}],
    ])("wrong is written %s", async (_, comment, written) => {
      await stage.command("resolutions");
      await stage.press(await one(), "Wrong or outdated");
      await stage.settled();
      const [form] = views();
      expect(form?.view).toMatchObject({ notify_on_close: true, title: { text: "Wrong or outdated" } });
      expect(await stage.feedback()).toEqual([]);
      const { ack } = await stage.submit(form?.id ?? "", form?.view ?? {}, { comment });
      expect(shownText(listOf(objectOf(objectOf(ack).view).blocks))).toBe("Thank you, noted.");
      await stage.close(form?.id ?? "", objectOf(objectOf(ack).view));
      await stage.settled();
      const lines = await stage.feedback();
      expect(lines).toMatchObject([{ verdict: "wrong", question: "resolutions", ...written }]);
      expect(Object.keys(lines[0] ?? {}).includes("comment")).toBe(comment !== "");
    });

    test("wrong is written also when the form is closed, and when it cannot be opened", async () => {
      await stage.command("resolutions");
      const message = await one();
      await stage.press(message, "Wrong or outdated");
      await stage.settled();
      await stage.close(views()[0]?.id ?? "", views()[0]?.view ?? {});
      stage.slack.workspace.faults.set("views.open", [{ error: "expired_trigger_id" }]);
      await stage.press(message, "Wrong or outdated");
      const [, thanks] = await stage.messages(2);
      expect(thanks?.text).toBe("Thank you, noted.");
      expect(await stage.feedback()).toMatchObject([{ verdict: "wrong" }, { verdict: "wrong" }]);
    });
  });

  test("the log has no message text and no token, and one line for each event", async () => {
    await stage.command("sesame opens");
    await stage.mention(`<@${bot.userId}> sesame opens`);
    await stage.messages(2);
    const lines = stage.log.lines.join("");
    expect(lines).not.toContain("sesame");
    expect(lines).not.toContain("xoxb-");
    expect(lines).not.toContain("xapp-");
    const handled = stage.log.at(0).filter((line) => line.reference !== undefined);
    expect(handled.map((line) => [line.event, line.msg])).toEqual([
      ["command", "handled"],
      ["message", "handled"],
    ]);
  });
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

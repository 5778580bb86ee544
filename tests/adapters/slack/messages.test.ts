import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cannedCore } from "../../standins/core.ts";
import type { Json } from "../../standins/slack/blocks.ts";
import type { Kind } from "../../standins/slack/index.ts";
import { commandPayload, jane, messageEvent, pressInMessage } from "../../standins/slack/payloads.ts";
import { bot } from "../../standins/slack/workspace.ts";
import { pagedAnswer } from "./paged-answer.ts";
import { buttonsIn } from "./reading.ts";
import { closeFaultless, onlyMessage, openStage, type SlackStage, transports, wordsOf } from "./stage.ts";

/** Blocks as Slack makes them of what somebody typed. */
const rich = (elements: readonly Json[], type = "rich_text_section"): readonly Json[] => [
  { type: "rich_text", elements: [{ type, elements }] },
];

describe.each(transports)("over %s", (transport) => {
  let stage: SlackStage;
  let core: ReturnType<typeof cannedCore>;

  beforeEach(async () => {
    core = cannedCore(pagedAnswer);
    stage = await openStage(transport, core);
  });
  afterEach(() => closeFaultless(stage));

  const one = () => onlyMessage(stage);
  describe("what it does not know", () => {
    test.each<[string, Kind, Json]>([
      ["an event without an event", "events_api", { type: "event_callback" }],
      ["an event of another type", "events_api", { type: "event_callback", event: { type: "team_join", user: null } }],
      ["a payload of another type", "interactive", { type: "something_new", user: { id: jane.id } }],
      ["a payload without a type", "interactive", {}],
      [
        "a message without a channel",
        "events_api",
        { type: "event_callback", event: { type: "message", channel: null } },
      ],
      ["authorizations of nobody", "events_api", { type: "event_callback", event: {}, authorizations: [null] }],
    ])("is acknowledged and met with silence: %s", async (_, kind, payload) => {
      // Over Socket Mode the SDK itself needs an event to be in it.
      if (transport === "Socket Mode" && kind === "events_api" && !payload.event) return;
      expect((await stage.slack.deliver(kind, payload)).ackMs).toBeLessThan(1_000);
      await stage.settled();
      expect(stage.slack.workspace.messages).toEqual([]);
      expect(stage.log.at(40)).toEqual([]);
    });

    test("is named in the log where it is of a kind that nothing handles, and nothing else of it", async () => {
      await stage.slack.deliver("interactive", { type: "something_new", user: { id: jane.id }, text: "secret words" });
      await expect
        .poll(() => stage.log.at(30).filter(({ msg }) => msg === "not handled"))
        .toMatchObject([{ type: "something_new" }]);
      expect(JSON.stringify(stage.log.at(30))).not.toContain("secret words");
    });

    test("is said where Slack keeps events back", async () => {
      const payload = { type: "app_rate_limited", team_id: bot.teamId, minute_rate_limited: 1_518_467_820 };
      if (transport === "HTTP") expect((await stage.slack.deliver("events_api", payload)).status).toBe(200);
      else
        stage.slack.babble(
          JSON.stringify({ type: "events_api", envelope_id: "1", payload: { ...payload, event: {} } }),
        );
      await expect.poll(() => stage.log.at(40).map(({ msg }) => msg)).toEqual([expect.stringContaining("30,000")]);
    });
  });

  test("a command and a button of an organisation, with no team and with fields that are null, are answered", async () => {
    const { workspace, base } = stage.slack;
    const organisation = {
      team_id: null,
      enterprise_id: "E0ORG0000",
      enterprise_name: "Org",
      is_enterprise_install: "true",
    };
    await stage.slack.deliver("slash_commands", { ...commandPayload(workspace, base, "long", {}), ...organisation });
    const first = await one();
    const more = buttonsIn(first.blocks).find(({ label }) => label === "More");
    await stage.slack.deliver("interactive", {
      ...pressInMessage(workspace, base, { actionId: "more", value: more?.value ?? "" }, first),
      team: null,
      user: { id: jane.id },
      enterprise: { id: "E0ORG0000", name: "Org" },
      is_enterprise_install: true,
      channel: null,
    });
    expect(await stage.messages(2)).toMatchObject([{ only: jane.id }, { only: jane.id }]);
    workspace.complaints.length = 0;
  });

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
        through: "chat.postMessage",
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

    test("is gone on from in the thread below where it was shared", async () => {
      await stage.command("resolutions");
      await stage.press(await one(), "Share to channel");
      const [, shared] = await stage.messages(3);
      await stage.mention(`<@${bot.userId}> and in 2006?`, { threadTs: shared?.ts ?? "" });
      await stage.messages(4);
      expect(core.asked.at(-1)).toMatchObject({ text: "and in 2006?", context: ["resolutions"] });
    });

    test("is shared also where the app is not in the channel, which is no trouble", async () => {
      await stage.command("resolutions", { channel: "C0PRIVATE" });
      await stage.press(await one(), "Share to channel");
      const [, shared] = await stage.messages(3);
      expect(shared).toMatchObject({
        channel: "C0PRIVATE",
        through: "response_url",
        raw: { response_type: "in_channel" },
      });
      expect(stage.log.at(40)).toEqual([]);
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

    test("knows what was asked before also while the answer to that still waits for Slack", async () => {
      const threadTs = "1700000000.000100";
      stage.slack.workspace.faults.set("chat.postMessage", [{ status: 429, retryAfter: 1 }]);
      await stage.mention(`<@${bot.userId}> resolutions`, { ts: threadTs });
      await expect.poll(() => stage.slack.workspace.faults.get("chat.postMessage")).toEqual([]);
      await stage.mention(`<@${bot.userId}> and in 2006?`, { threadTs });
      const [first] = await stage.messages(2);
      expect(wordsOf(first)).toContain("You asked: and in 2006?");
      expect(core.asked.at(-1)).toMatchObject({ text: "and in 2006?", context: ["resolutions"] });
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

    test("with a link and nothing else asks about the link", async () => {
      await stage.mention(`<@${bot.userId}> <https://undocs.org/A/RES/60/173>`);
      await one();
      expect(core.asked[0]?.text).toBe("https://undocs.org/A/RES/60/173");
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
      await stage.direct("");
      await stage.settled();
      expect(core.asked).toEqual([]);
    });
  });

  test("a file alone in a direct message is answered as a mention without words is", async () => {
    await stage.direct("", { more: { subtype: "file_share" } });
    await one();
    expect(core.asked[0]?.text).toBe("");
  });

  test("a mention whose words stand in its blocks alone is answered", async () => {
    const elements = [
      { type: "user", user_id: bot.userId },
      { type: "text", text: " who voted no in 2014?" },
    ];
    await stage.mention("", { more: { blocks: rich(elements) } });
    await one();
    expect(core.asked[0]?.text).toBe("who voted no in 2014?");
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

    test("that is the first of its thread already has a title too, and is gone on from beside it", async () => {
      const ts = "1700000000.000100";
      await stage.direct("resolutions", { ts, threadTs: ts });
      expect(await one()).toMatchObject({ threadTs: ts });
      expect(stage.slack.workspace.calls.at(-1)?.args).toMatchObject({ thread_ts: ts, title: "resolutions" });
      await stage.direct("and in 2006?");
      await stage.messages(2);
      expect(core.asked.at(-1)).toMatchObject({ context: ["resolutions"] });
    });

    test.each<[string, string, Json, string]>([
      ["the bot's name alone", `<@${bot.userId}>`, {}, ""],
      ["blocks alone", "", { blocks: rich([{ type: "text", text: "topics" }]) }, "topics"],
      [
        "a link alone",
        "<https://undocs.org/A/RES/60/173>",
        { blocks: rich([{ type: "link", url: "https://undocs.org/A/RES/60/173" }]) },
        "https://undocs.org/A/RES/60/173",
      ],
      [
        "links without blocks",
        "<https://undocs.org/A/RES/60/173> <https://example.org/x>?",
        {},
        "https://undocs.org/A/RES/60/173 https://example.org/x?",
      ],
      ["a link in blocks alone", "", { blocks: rich([{ type: "link", url: "https://x.org" }]) }, "https://x.org"],
      ["a blank code block", "``` ```", { blocks: rich([{ type: "text", text: " " }], "rich_text_preformatted") }, ""],
      ["a blank code block without blocks", "``` ```", {}, ""],
      ["a quote of nothing", "&gt;", {}, ""],
    ])("of %s is answered", async (_, text, more, asked) => {
      await stage.direct(text, { more });
      await one();
      expect(core.asked.map(({ text }) => text)).toEqual([asked]);
    });

    test("of the bot's name alone is no question of the thread, and no title", async () => {
      await stage.direct("resolutions");
      await stage.messages(1);
      await stage.direct(`<@${bot.userId}>`);
      await stage.messages(2);
      await stage.direct("and in 2006?");
      await stage.messages(3);
      expect(core.asked.at(-1)?.context).toEqual(["resolutions"]);
      const titles = stage.slack.workspace.calls.filter(({ method }) => method === "assistant.threads.setTitle");
      expect(titles.map(({ args }) => args.title)).toEqual(["resolutions", "and in 2006?"]);
    });

    test("is answered also when status and title are refused", async () => {
      stage.slack.workspace.faults.set("assistant.threads.setStatus", [{ error: "missing_scope" }]);
      stage.slack.workspace.faults.set("assistant.threads.setTitle", [{ error: "missing_scope" }]);
      await stage.direct("resolutions");
      await one();
      expect(stage.log.at(40)).toEqual([]);
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

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type Answer, type Question, words } from "../../../src/core/index.ts";
import { answerOf, quote, table } from "../../standins/answers.ts";
import { cannedCore, echo } from "../../standins/core.ts";
import { jane } from "../../standins/slack/payloads.ts";
import { bot, type Fault } from "../../standins/slack/workspace.ts";
import { noise } from "./noise.ts";
import { shownText } from "./reading.ts";
import { objectOf, onlyMessage, openStage, type SlackStage, transports, wordsOf } from "./stage.ts";

/** How long a call may take here, in milliseconds. */
const TIMEOUT = 400;

describe.each(transports)("over %s, when Slack", (transport) => {
  let stage: SlackStage;
  let core: { answer: (question: Question) => Answer };
  beforeEach(async () => {
    core = { answer: echo };
    stage = await openStage(
      transport,
      cannedCore((question) => core.answer(question)),
      { callTimeoutMs: TIMEOUT },
    );
  });
  afterEach(async () => {
    const { late } = stage.slack;
    await stage.stop();
    expect(late).toEqual([]);
  });

  const order = (method: string, ...faults: Fault[]) => stage.slack.workspace.faults.set(method, faults);
  const only = () => onlyMessage(stage);
  /** The one line that the log has for the event, at least a warning. */
  const line = () => {
    const lines = stage.log.at(30).filter((one) => one.reference !== undefined);
    expect(lines).toHaveLength(1);
    expect(stage.log.at(40)).toEqual(lines);
    return lines[0];
  };

  test.each(["chat.postMessage", "response_url"])("asks %s to wait, the answer comes when it may", async (method) => {
    order(method, { status: 429, retryAfter: 1 });
    const began = performance.now();
    if (method === "response_url") await stage.command("resolutions");
    else await stage.mention(`<@${bot.userId}> resolutions`);
    await only();
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(stage.log.at(40)).toEqual([]);
  });

  test("asks many answers to wait at once, Node has nothing to warn of", async () => {
    const warnings: string[] = [];
    const warn = ({ name }: Error) => warnings.push(name);
    process.on("warning", warn);
    onTestFinished(() => {
      process.off("warning", warn);
    });
    const count = 30;
    order("chat.postMessage", ...Array.from({ length: count }, () => ({ status: 429, retryAfter: 1 })));
    for (let at = 0; at < count; at++) await stage.mention(`<@${bot.userId}> resolutions`);
    await stage.messages(count);
    expect(warnings).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["by a time of day", { status: 429, retryAfter: new Date(Date.now() + 1_000).toUTCString() }],
    ["by half a second", { status: 429, retryAfter: "0.5" }],
    ["by less than nothing", { status: 429, retryAfter: -1 }],
    ["by a word", { status: 429, retryAfter: "soon" }],
    ["in a word with a status of 200", { error: "ratelimited" }],
  ])("asks three times in a row to wait %s, the answer comes once", async (_, fault) => {
    order("chat.postMessage", fault, fault, fault);
    order("response_url", fault, fault, fault);
    await Promise.all([stage.mention(`<@${bot.userId}> resolutions`), stage.command("resolutions")]);
    const messages = await stage.messages(2);
    expect(messages.map(({ through }) => through).toSorted()).toEqual(["chat.postMessage", "response_url"]);
    expect(stage.log.at(40)).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["answers with 503", { status: 503 }],
    ["has an internal error", { error: "internal_error" }],
  ])("%s once, the answer comes all the same, and the log says that it may stand there twice", async (_, fault) => {
    order("chat.postMessage", fault);
    order("response_url", Object.hasOwn(fault, "error") ? { status: 500 } : fault);
    await stage.mention(`<@${bot.userId}> resolutions`);
    await stage.command("resolutions");
    await stage.messages(2);
    expect(stage.log.at(40).toSorted((one, other) => (String(one.event) < String(other.event) ? -1 : 1))).toMatchObject(
      [
        { event: "command", through: "ephemeral", response_url: {}, arrived: "perhaps twice" },
        { event: "message", thread: {}, arrived: "perhaps twice" },
      ],
    );
  });

  test("does not answer once, the answer comes all the same, to the same eyes", async () => {
    order("chat.postMessage", { hang: true });
    order("response_url", { hang: true });
    await stage.mention(`<@${bot.userId}> resolutions`);
    await stage.command("resolutions");
    const messages = await stage.messages(2);
    expect(messages.find(({ only }) => only === undefined)).toMatchObject({ through: "chat.postMessage" });
    expect(messages.find(({ only }) => only === jane.id)).toMatchObject({ through: "chat.postEphemeral" });
    await expect
      .poll(() =>
        stage.log
          .at(40)
          .map(({ event }) => event)
          .toSorted(),
      )
      .toEqual(["command", "message"]);
    expect(stage.log.at(40).map(({ arrived }) => arrived)).toEqual(["perhaps twice", "perhaps twice"]);
  });

  test("answers late, the answer comes once", async () => {
    const late = { taken: TIMEOUT * 2 } as const;
    for (const method of ["chat.postMessage", "response_url"]) order(method, late);
    await stage.mention(`<@${bot.userId}> resolutions`);
    await stage.command("resolutions");
    await expect
      .poll(() => stage.log.at(30).filter(({ msg }) => msg === "handled").length, { timeout: 10_000 })
      .toBe(2);
    await stage.messages(2);
    expect(stage.log.at(40)).toEqual([]);
  });

  describe.each<[string, Fault]>([
    ["does not say so", { taken: "hanging" }],
    ["cuts the connection", { taken: "dropped" }],
    ["answers with 500", { taken: { status: 500 } }],
    ["says that it had an internal error", { taken: { error: "internal_error" } }],
    ["says that it had a fatal error", { taken: { error: "fatal_error" } }],
  ])("takes messages and %s", (_, fault) => {
    const everywhere = () => {
      for (const method of ["chat.postMessage", "chat.postEphemeral", "response_url"])
        order(method, ...Array.from({ length: 20 }, () => fault));
    };
    const inDoubt = async () => {
      await expect.poll(() => stage.log.at(40).length, { timeout: 10_000 }).toBe(1);
      expect(line()).toMatchObject({ level: 40, arrived: "unknown" });
      return stage.messages(2);
    };

    test("an answer in a thread comes twice at most, there, and no apology", async () => {
      everywhere();
      await stage.mention(`<@${bot.userId}> resolutions`);
      for (const message of await inDoubt())
        expect(message).toMatchObject({ channel: "C0GENERAL", text: expect.stringMatching(/^You asked/) });
    });

    test("a private answer comes twice at most, to the asker alone", async () => {
      everywhere();
      await stage.command("resolutions");
      for (const message of await inDoubt())
        expect(message).toMatchObject({
          channel: "C0GENERAL",
          only: jane.id,
          text: expect.stringMatching(/^You asked/),
        });
    });

    test("only once, what goes once more is the end of it", async () => {
      order("chat.postMessage", fault);
      await stage.mention(`<@${bot.userId}> resolutions`);
      await stage.messages(2);
      await expect.poll(() => stage.log.at(40).length, { timeout: 10_000 }).toBe(1);
      expect(line()).toMatchObject({ level: 40, event: "message", thread: {}, arrived: "perhaps twice" });
      await stage.messages(2);
    });

    test("each page of a long answer goes on after one in doubt", async () => {
      core.answer = ({ text }) => answerOf({ question: text, blocks: [quote("x".repeat(20_000))] });
      order("chat.postMessage", fault);
      await stage.mention(`<@${bot.userId}> ${noise(2_000)}`);
      const pages = (await stage.messages(5)).map((message) => /Page \d of 4/.exec(wordsOf(message))?.[0]);
      expect(pages).toEqual(["Page 1 of 4", "Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4"]);
    });

    test("refuses what goes once more, the answer comes on the next way", async () => {
      order("response_url", fault);
      order("chat.postEphemeral", { error: "user_not_in_channel" });
      await stage.command("resolutions");
      await expect.poll(() => stage.log.at(40).length, { timeout: 10_000 }).toBe(1);
      expect(line()).toMatchObject({ through: "direct" });
      expect((await stage.messages(2)).map(({ channel }) => channel)).toEqual(["C0GENERAL", `D-${jane.id}`]);
    });
  });

  test.each([500, 502, 503, 504])("says %i each time, the answer goes there once more alone", async (status) => {
    order("chat.postMessage", { status }, { status }, { status });
    await stage.mention(`<@${bot.userId}> resolutions`);
    await expect.poll(() => stage.log.at(40).length, { timeout: 10_000 }).toBe(1);
    expect(line()).toMatchObject({ arrived: "unknown", thread: { status } });
    expect(stage.slack.workspace.messages).toEqual([]);
    expect(stage.slack.workspace.faults.get("chat.postMessage")).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ["answers with another's page", { text: "<html><body>Sign in to this network</body></html>" }],
    ["answers with 408", { status: 408 }],
  ])("%s once, the answer comes where it was asked for", async (_, fault) => {
    order("chat.postMessage", fault);
    await stage.mention(`<@${bot.userId}> resolutions`);
    expect(await only()).toMatchObject({ channel: "C0GENERAL", through: "chat.postMessage" });
    expect(stage.log.at(40)).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["answers with nothing", { text: "" }],
    ["answers with null", { text: "null" }],
    ["answers with nothing of its own", { text: "{}" }],
    ["answers with a list", { text: "[]" }],
    ["answers with no reason", { text: '{"ok":false,"error":null}' }],
    ["answers with a bare ok", { text: "ok" }],
    ["answers with half of an answer", { text: '{"ok":tr' }],
    ["breaks off its answer", { text: '{"ok":', ends: "dropped" }],
    ["stops in the middle of its answer", { text: '{"ok":', ends: "hanging" }],
  ])("%s once, the answer comes where it was asked for, and the log has the doubt", async (_, fault) => {
    order("chat.postMessage", fault);
    await stage.mention(`<@${bot.userId}> resolutions`);
    expect(await only()).toMatchObject({ channel: "C0GENERAL", through: "chat.postMessage" });
    expect(line()).toMatchObject({ event: "message", arrived: "perhaps twice" });
  });

  test("answers at a response URL with another's page once, the answer comes there all the same", async () => {
    order("response_url", { text: "<html><body>Sign in to this network</body></html>" });
    await stage.command("resolutions");
    expect(await only()).toMatchObject({ only: jane.id, through: "response_url" });
    expect(stage.log.at(40)).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["answers with 500", { status: 500 }],
    ["does not answer", { hang: true }],
    ["has used up the URL", { error: "used_url" }],
    ["has let the URL expire", { error: "expired_url" }],
  ])("%s at a response URL, the answer comes to the asker in the channel", async (_, fault) => {
    order("response_url", fault, fault, fault);
    await stage.command("resolutions");
    expect(await only()).toMatchObject({ channel: "C0GENERAL", only: jane.id, through: "chat.postEphemeral" });
    expect(line()).toMatchObject({ level: 40, event: "command", through: "ephemeral", response_url: {} });
  });

  test("has closed the URL and the channel, the answer comes as a direct message", async () => {
    order("response_url", { error: "expired_url" });
    await stage.command("resolutions", { channel: "C0PRIVATE" });
    expect(await only()).toMatchObject({ channel: `D-${jane.id}` });
    expect(line()).toMatchObject({
      through: "direct",
      response_url: { reason: "expired_url" },
      ephemeral: { reason: "not_in_channel" },
    });
  });

  test("finds no thread in a direct message, the answer comes beside it without a word on letting it in", async () => {
    order("chat.postMessage", { error: "thread_not_found" });
    await stage.direct("resolutions");
    const message = await only();
    expect(message.channel).toBe(`D-${jane.id}`);
    expect(message.text).toMatch(/^You asked: resolutions/);
    expect(line()).toMatchObject({ through: "direct", thread: { reason: "thread_not_found" } });
  });

  test.each([
    ["not_in_channel", true],
    ["channel_not_found", true],
    ["is_archived", false],
    ["restricted_action", false],
  ])(
    "says %s to a mention, the answer comes as a direct message that says what helps, if anything",
    async (error, helps) => {
      order("chat.postMessage", { error });
      await stage.mention(`<@${bot.userId}> resolutions`);
      const message = await only();
      expect(message.channel).toBe(`D-${jane.id}`);
      expect(wordsOf(message)).toMatch(/^I could not post this where you asked\./);
      expect(wordsOf(message).includes("/invite")).toBe(helps);
      expect(message.text).toContain("You asked: resolutions");
      expect(line()).toMatchObject({ through: "direct", thread: { reason: error } });
    },
  );

  test.each(["invalid_blocks", "invalid_attachments"])(
    "refuses blocks with %s that not every place has, the same comes in plainer ones",
    async (error) => {
      core.answer = ({ text }) => answerOf({ question: text, blocks: [quote("The quote."), table(3)] });
      order("chat.postMessage", { error });
      await stage.mention(`<@${bot.userId}> resolutions`);
      const message = await only();
      const types = message.blocks.map((block) => objectOf(block).type);
      expect(types).not.toContain("table");
      expect(types).not.toContain("context_actions");
      expect(wordsOf(message)).toContain("The quote.");
      expect(wordsOf(message)).toContain("2.0 · 2.1 · 2.2");
      expect(line()).toMatchObject({ refused: { reason: error } });
      await stage.press(message, "Helpful");
      await stage.messages(2);
      expect(await stage.feedback()).toMatchObject([{ verdict: "helpful", question: "resolutions" }]);
    },
  );

  test.each(["invalid_blocks", "msg_blocks_too_long"])(
    "refuses all blocks with %s, the words come without them",
    async (error) => {
      order("chat.postMessage", { error }, { error });
      await stage.mention(`<@${bot.userId}> resolutions`);
      const message = await only();
      expect(message).toMatchObject({ channel: "C0GENERAL", blocks: [] });
      expect(message.text).toContain("You asked: resolutions");
      expect(message.text).toContain("Example Broadcaster");
      expect(line()).toMatchObject({ refused: { reason: error }, refusedPlainer: { reason: error } });
    },
  );

  test("took too long to open a source, it comes as a message to the asker", async () => {
    await stage.mention(`<@${bot.userId}> resolutions`);
    const message = await only();
    stage.slack.workspace.ahead += 1;
    order("views.open", { error: "expired_trigger_id" });
    await stage.press(message, "Source");
    const [, source] = await stage.messages(2);
    expect(source).toMatchObject({ channel: "C0GENERAL", only: jane.id, threadTs: message.threadTs });
    expect(wordsOf(source)).toContain("You asked: cite 000-01");
  });

  test("asks to wait longer than a view can be opened, the source comes at once as a message", async () => {
    await stage.mention(`<@${bot.userId}> resolutions`);
    order("views.open", { status: 429, retryAfter: 3 }, { error: "expired_trigger_id" });
    await stage.press(await only(), "Source");
    const [, source] = await stage.messages(2);
    expect(wordsOf(source)).toContain("You asked: cite 000-01");
    expect(stage.slack.workspace.faults.get("views.open")).toHaveLength(1);
  });

  test("refuses a modal's blocks, the words stand there without them", async () => {
    await stage.mention(`<@${bot.userId}> resolutions`);
    order("views.open", { error: "invalid_blocks" });
    await stage.press(await only(), "Source");
    await stage.settled();
    const [view] = [...stage.slack.workspace.views.values()];
    expect(shownText(Array.isArray(view?.view.blocks) ? view.view.blocks : [])).toContain("You asked: cite 000-01");
  });

  test("refuses a modal's blocks with more words than one takes, they are shortened visibly", async () => {
    core.answer = ({ text }) => answerOf({ question: text, blocks: [quote("Fish & chips. ".repeat(500))] });
    await stage.mention(`<@${bot.userId}> resolutions`);
    order("views.open", { error: "invalid_blocks" });
    await stage.press(await only(), "Source");
    await stage.settled();
    const [view] = [...stage.slack.workspace.views.values()];
    const [section] = Array.isArray(view?.view.blocks) ? view.view.blocks : [];
    const { text } = objectOf(objectOf(section).text);
    expect(text).toHaveLength(3_000);
    expect(text).toMatch(/^“Fish &amp; chips.*…$/);
  });

  test("lets nobody share, the asker is told how to let the app in", async () => {
    await stage.command("resolutions", { channel: "C0PRIVATE" });
    const message = await only();
    order("response_url", { error: "expired_url" });
    await stage.press(message, "Share to channel");
    const [, told] = await stage.messages(2);
    expect(told).toMatchObject({ only: jane.id });
    expect(told?.text).toContain("/invite");
    await stage.press(message, "Share to channel");
    const [, , shared] = await stage.messages(4);
    expect(shared?.only).toBeUndefined();
    expect(shared?.text).toContain("Shared by jane");
  });

  test("lets nobody post in an archived channel, whoever shares there is not told to let the app in", async () => {
    await stage.command("resolutions");
    const message = await only();
    order("response_url", { error: "is_archived" });
    order("chat.postMessage", { error: "is_archived" });
    await stage.press(message, "Share to channel");
    const [, told] = await stage.messages(2);
    expect(told).toMatchObject({ only: jane.id, text: "I could not post in that channel, so nothing was shared." });
  });

  test.each<[string, Fault]>([
    ["answers with 500", { status: 500 }],
    ["has an internal error", { error: "internal_error" }],
    ["does not answer", { hang: true }],
  ])("%s when an answer is shared, whoever shares it is told so, and can share it again", async (_, fault) => {
    await stage.command("resolutions");
    const message = await only();
    order("chat.postMessage", fault, fault);
    await stage.press(message, "Share to channel");
    const [, told] = await stage.messages(2);
    expect(told).toMatchObject({ only: jane.id, text: words.maybeShared });
    expect(told?.replaces).toBeUndefined();
    expect(stage.log.at(40)).toMatchObject([{ level: 40, event: "button", arrived: "unknown" }]);
    await stage.press(message, "Share to channel");
    const [, , shared, replaced] = await stage.messages(4);
    expect(shared).toMatchObject({ channel: "C0GENERAL", text: expect.stringMatching(/^Shared by jane/) });
    expect(replaced).toMatchObject({ only: jane.id, replaces: true });
  });

  test("has trouble when an answer is shared where the app is not, whoever shares it is told that it may stand there", async () => {
    await stage.command("resolutions", { channel: "C0PRIVATE" });
    const message = await only();
    order("response_url", { taken: { status: 500 } });
    await stage.press(message, "Share to channel");
    const [, shared, told] = await stage.messages(3);
    expect(shared?.text).toMatch(/^Shared by jane/);
    expect(told).toMatchObject({ only: jane.id, text: words.maybeShared });
    expect(stage.log.at(40)).toMatchObject([{ level: 40, event: "button", arrived: "unknown" }]);
  });

  test("does not answer a status, the answer does not wait for it", async () => {
    order("assistant.threads.setStatus", { hang: true });
    await stage.direct("resolutions");
    await only();
    expect(stage.log.at(40)).toEqual([]);
  });

  test("fails everywhere, the log says once that nobody was told", async () => {
    const fault = { error: "is_archived" };
    for (const method of ["response_url", "chat.postEphemeral", "chat.postMessage"]) {
      order(method, ...Array.from({ length: 20 }, () => fault));
    }
    await stage.command("resolutions");
    await expect.poll(() => stage.log.at(50).length, { timeout: 20_000 }).toBe(1);
    expect(line()).toMatchObject({ level: 50, told: false, event: "command" });
    expect(stage.slack.workspace.messages).toEqual([]);
  });

  test("revokes the token, the asker still gets the answer and the adapter ends with what to do", async () => {
    stage.slack.workspace.botToken = "xoxb-another";
    order("response_url", { error: "expired_url" }, { error: "expired_url" });
    await stage.command("resolutions");
    await stage.settled();
    expect(stage.fatal).toEqual([
      "Slack refuses SLACK_BOT_TOKEN (invalid_auth). Install the app again and set the new token.",
    ]);
    await stage.command("resolutions");
    await only();
    expect(stage.fatal).toHaveLength(1);
  });
});

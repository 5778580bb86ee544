import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFeedback } from "../../../src/adapters/feedback.ts";
import { createSlack, type SlackSettings } from "../../../src/adapters/slack/index.ts";
import { cannedCore, echo } from "../../standins/core.ts";
import { createLog } from "../../standins/log.ts";
import { type SlackStandin, startSlack } from "../../standins/slack/index.ts";
import { commandPayload } from "../../standins/slack/payloads.ts";
import { bot, type Fault } from "../../standins/slack/workspace.ts";
import { freePort } from "./ports.ts";
import { openStage, type SlackStage, settingsFor, transports, wordsOf } from "./stage.ts";

describe("Socket Mode", () => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await openStage("Socket Mode");
  });
  afterEach(() => stage.stop());

  /** Connections that were opened since the start, the first included. */
  const opened = (count: number) =>
    expect
      .poll(() => stage.slack.workspace.calls.filter((call) => call.method === "apps.connections.open").length, {
        timeout: 15_000,
      })
      .toBeGreaterThanOrEqual(count);

  async function answersAgain() {
    await opened(2);
    await expect.poll(() => stage.slack.connections(), { timeout: 15_000 }).toBe(1);
    await stage.command("after");
    await stage.messages(1);
    expect(stage.fatal).toEqual([]);
  }

  test.each(["warning", "refresh_requested"] as const)("connects again after a disconnect: %s", async (reason) => {
    stage.slack.disconnect(reason);
    await answersAgain();
    expect(stage.log.at(40)).toMatchObject([{ reason, msg: "Slack closed the connection; connecting again" }]);
  });

  test("ends with what to do when Socket Mode is turned off", async () => {
    stage.slack.disconnect("link_disabled");
    await expect.poll(() => stage.fatal).toEqual(["Turn on Socket Mode in the app's settings."]);
    await stage.settled();
    expect(stage.slack.connections()).toBe(0);
    expect(stage.slack.workspace.calls.filter((call) => call.method === "apps.connections.open")).toHaveLength(1);
  });

  test("ends with what to do when Socket Mode is found turned off on connecting again", async () => {
    stage.slack.greeting = JSON.stringify({ type: "disconnect", reason: "link_disabled" });
    stage.slack.drop();
    await expect.poll(() => stage.fatal, { timeout: 15_000 }).toEqual(["Turn on Socket Mode in the app's settings."]);
  });

  test("goes on trying where Slack says of a new connection that there are too many, and says so", async () => {
    const hello = stage.slack.greeting;
    stage.slack.greeting = JSON.stringify({ type: "disconnect", reason: "too_many_websockets" });
    stage.slack.drop();
    await expect
      .poll(() => stage.log.at(40), { timeout: 15_000 })
      .toMatchObject([{}, { fault: { reason: "too_many_websockets" }, remedy: expect.stringMatching(/too many/) }]);
    stage.slack.greeting = hello;
    await answersAgain();
  });

  test("connects again also where Slack says goodbye and does not close", async () => {
    stage.slack.clings = true;
    stage.slack.disconnect("warning");
    await answersAgain();
    expect(stage.log.at(40)).toMatchObject([{ reason: "warning" }]);
  });

  test("connects again after the line was cut", async () => {
    stage.slack.drop();
    await answersAgain();
    expect(stage.log.at(40)).toMatchObject([{ reason: "connection lost" }]);
  });

  test.each([
    "null",
    "[]",
    "{}",
    "{",
    '{"type":"events_api","envelope_id":"1"}',
    '{"type":"events_api","envelope_id":"2","payload":{"type":"app_rate_limited","minute_rate_limited":1}}',
    '{"type":"something_new","envelope_id":"3","payload":{"type":"something_new"}}',
  ])("goes on after a message that it does not know: %s", async (text) => {
    stage.slack.babble(text);
    await stage.command("after");
    await stage.messages(1);
    expect(stage.slack.connections()).toBe(1);
    expect(stage.log.at(50)).toEqual([]);
  });

  test("goes on trying while Slack cannot be reached, and does not end the process", async () => {
    stage.slack.workspace.faults.set("apps.connections.open", [{ status: 503 }, { error: "internal_error" }]);
    stage.slack.refuse = true;
    stage.slack.drop();
    await expect.poll(() => stage.log.at(40).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
    stage.slack.refuse = false;
    await answersAgain();
  });

  test("ends with what to do when the app token is revoked", async () => {
    stage.slack.workspace.appToken = "xapp-another";
    stage.slack.drop();
    await expect
      .poll(() => stage.fatal, { timeout: 15_000 })
      .toEqual([
        "Slack refuses SLACK_APP_TOKEN (invalid_auth). Generate an app-level token with the scope connections:write under Basic Information, App-Level Tokens.",
      ]);
  });

  test("an event that comes while the line is cut is answered once when Slack sends it again", async () => {
    const { workspace, base } = stage.slack;
    const payload = commandPayload(workspace, base, "resolutions", {});
    const lost = stage.slack.deliver("slash_commands", payload);
    stage.slack.drop();
    await opened(2);
    await expect.poll(() => stage.slack.connections(), { timeout: 15_000 }).toBe(1);
    await stage.slack.deliver("slash_commands", payload, { attempt: 1, reason: "timeout" });
    await stage.messages(1);
    await lost;
    await stage.messages(1);
  });

  test("does not hammer a Slack that hangs up at once", async () => {
    const drops = setInterval(() => stage.slack.drop(), 5);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    clearInterval(drops);
    const { calls } = stage.slack.workspace;
    expect(calls.filter((call) => call.method === "apps.connections.open").length).toBeLessThanOrEqual(6);
  });

  test("does not try again at once where Slack asks to wait for longer than a timer can", async () => {
    stage.slack.workspace.faults.set("apps.connections.open", [{ status: 429, retryAfter: "99999999999" }]);
    stage.slack.drop();
    await expect.poll(() => stage.log.at(40).length, { timeout: 15_000 }).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(stage.slack.connections()).toBe(0);
  });

  test("stops also in the middle of an attempt, and leaves no connection behind", async () => {
    stage.slack.workspace.latencyMs = 300;
    stage.slack.drop();
    await opened(1);
    await stage.adapter.stop();
    await stage.settled();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(stage.slack.connections()).toBe(0);
  });

  test("stops also while it is trying to connect", async () => {
    stage.slack.refuse = true;
    stage.slack.drop();
    await expect.poll(() => stage.log.at(40).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    await stage.adapter.stop();
    stage.slack.refuse = false;
    await stage.settled();
    expect(stage.slack.connections()).toBe(0);
  });
});

test("an acknowledgement that cannot be sent any more is a warning in the log, without the words of it", async () => {
  const stage: SlackStage = await openStage(
    "Socket Mode",
    cannedCore((question) => {
      void stage.adapter.stop();
      return echo(question);
    }),
  );
  await stage.askShortcut();
  await stage.settled();
  const [form] = [...stage.slack.workspace.views.values()];
  void stage.submit(form?.id ?? "", form?.view ?? {}, { question: "resolutions" });
  await expect
    .poll(() => stage.log.at(40))
    .toMatchObject([
      {
        level: 40,
        msg: "an acknowledgement could not be sent",
        fault: { code: "slack_socket_mode_send_while_not_ready_error" },
      },
    ]);
  expect(stage.log.lines.join("")).not.toContain("resolutions");
  await stage.stop();
});

describe.each(transports)("stopping over %s", (transport) => {
  test("lets running replies finish and takes nothing more", async () => {
    const stage = await openStage(transport);
    stage.slack.workspace.latencyMs = 400;
    await stage.command("resolutions");
    expect(stage.slack.workspace.messages).toEqual([]);
    await stage.adapter.stop();
    expect(stage.slack.workspace.messages.map(wordsOf)).toEqual([expect.stringContaining("You asked: resolutions")]);
    expect(stage.slack.connections()).toBe(0);
    await stage.stop();
  });

  test("does not wait for a reply that Slack does not take before the process would be ended, and says so", async () => {
    const stage = await openStage(transport);
    stage.slack.workspace.faults.set("chat.postMessage", [{ hang: true }]);
    await stage.mention(`<@${bot.userId}> resolutions`);
    const began = performance.now();
    await stage.adapter.stop();
    expect(performance.now() - began).toBeLessThan(9_500);
    expect(stage.log.at(40).map(({ msg }) => msg)).toEqual(["stopped before all replies were sent"]);
    await stage.stop();
  });
});

describe.each(transports)("told to end over %s while Slack asks to wait for longer than that takes", (transport) => {
  test.each([
    ["response_url", "chat.postEphemeral"],
    ["chat.postMessage", "chat.postMessage"],
  ])("at %s, it answers by %s at once", async (method, through) => {
    const stage = await openStage(transport);
    const { faults, messages } = stage.slack.workspace;
    faults.set(method, [{ status: 429, retryAfter: 60 }]);
    if (method === "response_url") await stage.command("resolutions");
    else await stage.mention(`<@${bot.userId}> resolutions`);
    await expect.poll(() => faults.get(method)).toEqual([]);
    await stage.settled();
    expect(messages).toEqual([]);
    await stage.adapter.stop();
    expect(messages).toMatchObject([{ through }]);
    expect(wordsOf(messages[0])).toContain("You asked: resolutions");
    await stage.stop();
  });
});

describe("at start", () => {
  let slack: SlackStandin;
  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(() => slack.stop());

  function start(settings: SlackSettings) {
    const log = createLog();
    const now = () => new Date();
    const feedback = createFeedback("/nonexistent/feedback.jsonl", now);
    const surroundings = { logger: log.logger, now, feedback, onFatal: () => undefined };
    const started = (async () => {
      const adapter = createSlack(settings, cannedCore(), surroundings);
      await adapter.start();
      return adapter;
    })();
    return { log, started };
  }

  test("a refused bot token is said with what to do", async () => {
    const { started } = start({ ...(await settingsFor("HTTP", slack)), botToken: "xoxb-wrong" });
    await expect(started).rejects.toThrow(
      "Slack refuses SLACK_BOT_TOKEN (invalid_auth). Install the app in your workspace and copy the Bot User OAuth Token",
    );
  });

  test.each([
    ["xapp-wrong", "Slack refuses SLACK_APP_TOKEN (invalid_auth). Generate an app-level token"],
    ["xoxb-wrong", "Slack refuses SLACK_APP_TOKEN (not_allowed_token_type). Generate an app-level token"],
  ])("a refused app token is said with what to do: %s", async (appToken, message) => {
    const { started } = start({ ...(await settingsFor("Socket Mode", slack)), appToken });
    await expect(started).rejects.toThrow(message);
  });

  test("a Slack that cannot be reached is said with where", async () => {
    const port = await freePort();
    const { started } = start({ ...(await settingsFor("HTTP", slack)), apiUrl: `http://127.0.0.1:${port}/api/` });
    await expect(started).rejects.toThrow(`Slack cannot be reached at 127.0.0.1:${port}. Check the network`);
  });

  test("a refused connection is tried again, then said", async () => {
    slack.refuse = true;
    const { started } = start(await settingsFor("Socket Mode", slack));
    await expect(started).rejects.toThrow(
      /^Slack cannot be reached by Socket Mode, although 127\.0\.0\.1:\d+ answers\. .*WebSockets/,
    );
    expect(slack.workspace.calls.filter((call) => call.method === "apps.connections.open")).toHaveLength(3);
  });

  test.each([
    ["link_disabled", "Turn on Socket Mode in the app's settings.", 1],
    ["too_many_websockets", "the app has too many (too_many_websockets). End other programs", 3],
    ["some_new_reason", "Slack closes new connections by Socket Mode (some_new_reason). Try again later.", 3],
  ])("a connection that is closed with %s is said with what to do", async (reason, message, tries) => {
    slack.greeting = JSON.stringify({ type: "disconnect", reason });
    const { started } = start(await settingsFor("Socket Mode", slack));
    await expect(started).rejects.toThrow(message);
    expect(slack.workspace.calls.filter((call) => call.method === "apps.connections.open")).toHaveLength(tries);
  });

  test("a connection that Slack asks to wait for is opened as soon as it may be", async () => {
    slack.workspace.faults.set("apps.connections.open", [{ status: 429, retryAfter: 2 }]);
    const began = performance.now();
    const { started } = start(await settingsFor("Socket Mode", slack));
    const adapter = await started;
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(slack.connections()).toBe(1);
    await adapter.stop();
  });

  test.each<[string, Fault]>([
    ["Turn on Socket Mode in the app's settings.", { error: "socket_mode_disabled" }],
    ["Slack asks to wait 3600 s. Start again then.", { status: 429, retryAfter: 3_600 }],
  ])("what ends the start is said: %s", async (message, fault) => {
    slack.workspace.faults.set("apps.connections.open", [fault]);
    const { started } = start(await settingsFor("Socket Mode", slack));
    await expect(started).rejects.toThrow(message);
  });

  test("a port in use is said", async () => {
    const first = await settingsFor("HTTP", slack);
    const stage = await openStage("HTTP", cannedCore(), { port: first.port });
    const { started } = start(first);
    await expect(started).rejects.toThrow(`Port ${first.port} is in use by another program. Set PORT to a free one.`);
    await stage.stop();
  });

  test("a missing transport is said", async () => {
    const { botToken, port, apiUrl } = await settingsFor("HTTP", slack);
    await expect(start({ botToken, port, apiUrl }).started).rejects.toThrow("needs SLACK_APP_TOKEN beside it");
  });
});

describe("over HTTP", () => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await openStage("HTTP");
  });
  afterEach(() => stage.stop());

  const form = { "content-type": "application/x-www-form-urlencoded" };
  const body = () => {
    const payload = commandPayload(stage.slack.workspace, stage.slack.base, "resolutions", {});
    return new URLSearchParams(
      Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
    ).toString();
  };
  const nothingDone = async () => {
    await stage.settled();
    expect(stage.slack.workspace.messages).toEqual([]);
  };

  test("a signed request is answered", async () => {
    const text = body();
    expect(await stage.slack.request(text, { ...form, ...stage.slack.sign(text) })).toBe(200);
    await stage.messages(1);
  });

  test("Slack's published signature is what the stand-in makes", () => {
    const text =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    expect(stage.slack.sign(text, 1_531_420_618)["x-slack-signature"]).toBe(
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    );
  });

  test.each([
    [
      "of another secret",
      (text: string) => ({ ...stage.slack.sign(text), "x-slack-signature": `v0=${"0".repeat(64)}` }),
    ],
    ["that is six minutes old", (text: string) => stage.slack.sign(text, Math.floor(Date.now() / 1_000) - 360)],
    ["of six minutes from now", (text: string) => stage.slack.sign(text, Math.floor(Date.now() / 1_000) + 360)],
    ["of another body", (text: string) => stage.slack.sign(`${text}&more=1`)],
    ["of another version", (text: string) => ({ ...stage.slack.sign(text), "x-slack-signature": "v1=00" })],
    ["that is missing", () => ({ "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)) })],
    [
      "without a timestamp",
      (text: string) => ({ "x-slack-signature": stage.slack.sign(text)["x-slack-signature"] ?? "" }),
    ],
    ["and nothing at all", () => ({})],
  ])("a request with a signature %s gets 401 and nothing is done", async (_, headers) => {
    const text = body();
    expect(await stage.slack.request(text, { ...form, ...headers(text) })).toBe(401);
    await nothingDone();
    expect(stage.log.at(40)).toHaveLength(1);
  });

  test("Slack's check of the address is answered", async () => {
    const text = JSON.stringify({ type: "url_verification", challenge: "c" });
    expect(await stage.slack.request(text, { "content-type": "application/json", ...stage.slack.sign(text) })).toBe(
      200,
    );
  });

  test.each([
    "application/x-www-form-urlencoded; charset=utf-8",
    "application/x-www-form-urlencoded;charset=UTF-8",
    "Application/X-WWW-Form-Urlencoded",
  ])("a form is read whatever its type says beside that: %s", async (type) => {
    const text = body();
    expect(await stage.slack.request(text, { "content-type": type, ...stage.slack.sign(text) })).toBe(200);
    await stage.messages(1);
  });

  test.each([
    ["application/json", "null"],
    ["application/json", '"sesame"'],
    ["application/json", "sesame"],
    ["application/json", ""],
    ["application/x-www-form-urlencoded", "payload=null"],
    ["application/x-www-form-urlencoded", "payload=sesame"],
  ])("a signed request that cannot be read gets 400 and is not quoted in the log: %s %s", async (type, text) => {
    expect(await stage.slack.request(text, { "content-type": type, ...stage.slack.sign(text) })).toBe(400);
    await nothingDone();
    expect(stage.log.at(40)).toMatchObject([{ status: 400, msg: "a request was refused" }]);
    expect(stage.log.lines.join("")).not.toContain("sesame");
    const good = body();
    expect(await stage.slack.request(good, { ...form, ...stage.slack.sign(good) })).toBe(200);
    await stage.messages(1);
  });

  test("a body that is too long gets 413, and the next request is answered", async () => {
    const long = "x".repeat(5_000_000);
    expect(await stage.slack.request(long, { ...form, ...stage.slack.sign(long) })).toBe(413);
    const text = body();
    expect(await stage.slack.request(text, { ...form, ...stage.slack.sign(text) })).toBe(200);
    await stage.messages(1);
  });

  test("a connection is kept for longer than a load balancer keeps it", async () => {
    const text = body();
    const answered = await fetch(stage.address, {
      method: "POST",
      headers: { ...form, ...stage.slack.sign(text) },
      body: text,
    });
    expect(answered.headers.get("keep-alive")).toBe("timeout=75");
    await answered.text();
    await stage.messages(1);
  });

  test("another path is not found", async () => {
    const text = body();
    stage.slack.sendTo(stage.address.replace("/slack/events", "/elsewhere"));
    expect(await stage.slack.request(text, { ...form, ...stage.slack.sign(text) })).toBe(404);
    await nothingDone();
  });
});

import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkSlack, type FoundSlack } from "../../../src/adapters/slack/index.ts";
import { type SlackStandin, startSlack } from "../../standins/slack/index.ts";
import type { Fault } from "../../standins/slack/workspace.ts";
import { freePort } from "./ports.ts";

describe("the doctor for Slack", () => {
  let slack: SlackStandin;
  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(() => slack.stop());

  const good = async (): Promise<FoundSlack> => ({
    botToken: slack.workspace.botToken,
    appToken: slack.workspace.appToken,
    signingSecret: undefined,
    port: await freePort(),
    apiUrl: slack.apiUrl,
  });
  const remedies = async (over: Partial<FoundSlack>) =>
    (await checkSlack({ ...(await good()), ...over })).filter(({ ok }) => !ok).map(({ remedy }) => remedy);

  test("finds nothing wrong with good settings, and starts nothing", async () => {
    const checks = await checkSlack(await good());
    expect(checks).toEqual([
      { name: "SLACK_BOT_TOKEN is set and is a bot token", ok: true },
      { name: "SLACK_APP_TOKEN is an app-level token", ok: true },
      { name: "Slack accepts SLACK_BOT_TOKEN: nkhr in Stand-in", ok: true },
      { name: "The app has the scopes that it needs", ok: true },
      { name: "Slack lets the app connect by Socket Mode", ok: true },
    ]);
    await expect.poll(() => slack.connections()).toBe(0);
    expect(slack.workspace.messages).toEqual([]);
  });

  test("has one remedy for each fault", async () => {
    expect(await remedies({ botToken: "" })).toEqual([
      "Set SLACK_BOT_TOKEN to the Bot User OAuth Token from OAuth & Permissions.",
    ]);
    expect(await remedies({ botToken: "xoxb-wrong" })).toEqual([
      "Slack refuses SLACK_BOT_TOKEN (invalid_auth). Install the app in your workspace and copy the Bot User OAuth Token from OAuth & Permissions.",
    ]);
    expect(await remedies({ appToken: "" })).toEqual([
      "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for events over HTTP.",
    ]);
    expect(await remedies({ appToken: "xapp-wrong" })).toEqual([
      "Slack refuses SLACK_APP_TOKEN (invalid_auth). Generate an app-level token with the scope connections:write under Basic Information, App-Level Tokens.",
    ]);
  });

  test("names the scopes that are missing", async () => {
    slack.workspace.scopes.splice(0, 2);
    expect(await remedies({})).toEqual([
      "Scopes are missing: app_mentions:read, assistant:write. Paste manifest.json under App Manifest and install the app again.",
    ]);
  });

  test("says where Socket Mode is turned off", async () => {
    slack.workspace.socketMode = false;
    expect(await remedies({})).toEqual(["Turn on Socket Mode in the app's settings."]);
  });

  test.each<[string, Partial<Pick<SlackStandin, "refuse" | "greeting">>]>([
    ["cannot be opened", { refuse: true }],
    ["is closed without a word", { greeting: undefined }],
    ["is something else's", { greeting: "Sign in to this network" }],
  ])("says where the connection %s, although the Web API answers", async (_, over) => {
    Object.assign(slack, over);
    expect(await remedies({})).toEqual([
      expect.stringMatching(/^Slack cannot be reached by Socket Mode, although 127\.0\.0\.1:\d+ answers\..*WebSockets/),
    ]);
  });

  test("says where Slack closes the connection since Socket Mode is turned off", async () => {
    slack.greeting = JSON.stringify({ type: "disconnect", reason: "link_disabled" });
    expect(await remedies({})).toEqual(["Turn on Socket Mode in the app's settings."]);
    await expect.poll(() => slack.connections()).toBe(0);
  });

  test("says where Slack cannot be reached", async () => {
    const port = await freePort();
    const unreachable = `Slack cannot be reached at 127.0.0.1:${port}. Check the network, the proxy, and SLACK_API_URL where it is set.`;
    expect(await remedies({ apiUrl: `http://127.0.0.1:${port}/api/` })).toEqual([unreachable]);
    const nowhere = await remedies({ apiUrl: "localhost:1" });
    expect(nowhere).toEqual([expect.stringContaining("Slack cannot be reached at localhost:1. ")]);
  });

  test.each<[string, Fault, RegExp]>([
    [
      "a page",
      { text: "<html><body>Sign in</body></html>" },
      /^127\.0\.0\.1:\d+ answers with something that is not Slack's\. Check SLACK_API_URL/,
    ],
    ["nothing of its own", { text: "{}" }, /^127\.0\.0\.1:\d+ answers with something that is not Slack's\./],
    ["404", { status: 404 }, /^127\.0\.0\.1:\d+ answers with HTTP 404\. .* check SLACK_API_URL/],
    ["a wait", { status: 429, retryAfter: 30 }, /^Slack asks to wait 30 s\./],
  ])("says once where its address answers with %s", async (_, fault, remedy) => {
    slack.workspace.faults.set("auth.test", [fault]);
    slack.workspace.faults.set("apps.connections.open", [fault]);
    expect(await remedies({})).toEqual([expect.stringMatching(remedy)]);
  });

  test("does not try a token that is of another kind", async () => {
    expect(await remedies({ botToken: "xoxp-0" })).toEqual([expect.stringMatching(/^A bot token begins with xoxb-\./)]);
    expect(await remedies({ appToken: "xoxb-0" })).toEqual([expect.stringMatching(/^An app-level token begins with/)]);
    expect(slack.workspace.calls.map(({ method }) => method)).toEqual(["apps.connections.open", "auth.test"]);
  });

  test("looks for a free port where events come over HTTP", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const over = { appToken: "", signingSecret: slack.signingSecret };
    expect(await remedies({ ...over, port })).toEqual([`Port ${port} cannot be opened. Set PORT to a free one.`]);
    await new Promise((resolve) => taken.close(resolve));
    expect(await remedies({ ...over, port })).toEqual([]);
  });
});

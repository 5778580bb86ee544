import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { faultsIn, pingsIn } from "../../standins/slack/blocks.ts";
import { type SlackStandin, startSlack } from "../../standins/slack/index.ts";
import { commandPayload } from "../../standins/slack/payloads.ts";
import { samplesPresent, unknownKeys, unlikeSample } from "../../standins/slack/samples.ts";
import { callMethod, respondTo } from "../../standins/slack/web-api.ts";

/** What the loopback Slack refuses, so that the tests on it can fail. */
describe("the loopback Slack", () => {
  let slack: SlackStandin;
  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(() => slack.stop());

  const call = (method: string, args: Record<string, unknown>) =>
    callMethod(slack.workspace, method, args, slack.workspace.botToken, "ws://localhost");
  const text = (length: number) => ({
    type: "rich_text_section",
    elements: [{ type: "text", text: "x".repeat(length) }],
  });

  test.each([
    ["51 blocks", Array.from({ length: 51 }, () => ({ type: "divider" }))],
    ["too much text in all", Array.from({ length: 6 }, () => ({ type: "rich_text", elements: [text(2_000)] }))],
    ["a section over 3,000", [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }]],
    ["an empty text", [{ type: "rich_text", elements: [text(0)] }]],
    [
      "a label over 75",
      [{ type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "x".repeat(76) } }] }],
    ],
    ["two tables", [1, 2].map(() => ({ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }))],
    ["101 rows", [{ type: "table", rows: Array.from({ length: 101 }, () => [{ type: "raw_text", text: "x" }]) }]],
    ["an unknown block", [{ type: "alert" }]],
  ])("refuses a message with %s", (_, blocks) => {
    expect(faultsIn(blocks, "message")).not.toEqual([]);
    expect(call("chat.postMessage", { channel: "C0GENERAL", text: "x", blocks })).toMatchObject({ ok: false });
  });

  test("refuses tables and feedback pairs in views", () => {
    expect(faultsIn([{ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }], "modal")).toHaveLength(1);
    expect(faultsIn([{ type: "context_actions", elements: [{}] }], "home")).toHaveLength(1);
  });

  test("sees what would notify somebody", () => {
    const user = {
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "user", user_id: "U1" }] }],
    };
    expect(pingsIn([user, { type: "mrkdwn", text: "<!channel>" }])).toHaveLength(2);
  });

  test("refuses a response URL after five uses and after thirty minutes", () => {
    const { workspace, base } = slack;
    const idOf = () =>
      String(commandPayload(workspace, base, "x", {}).response_url)
        .split("/")
        .at(-1) ?? "";
    const used = idOf();
    const statuses = Array.from({ length: 6 }, () => respondTo(workspace, used, { text: "x" }, 0).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const old = idOf();
    workspace.ahead += 31 * 60_000;
    expect(respondTo(workspace, old, { text: "x" }, 0)).toEqual({ status: 404, text: "expired_url" });
  });

  test("refuses a trigger after three seconds and when it was used", () => {
    const { workspace, base } = slack;
    const view = { type: "modal", title: { type: "plain_text", text: "x" }, blocks: [] };
    const trigger_id = commandPayload(workspace, base, "x", {}).trigger_id;
    expect(call("views.open", { trigger_id, view })).toMatchObject({ ok: true });
    expect(call("views.open", { trigger_id, view })).toMatchObject({ error: "exchanged_trigger_id" });
    const late = commandPayload(workspace, base, "x", {}).trigger_id;
    workspace.ahead += 3_100;
    expect(call("views.open", { trigger_id: late, view })).toMatchObject({ error: "expired_trigger_id" });
  });

  test("knows its channels", () => {
    const post = (channel: string) => call("chat.postMessage", { channel, text: "x" });
    expect(post("C0PRIVATE")).toMatchObject({ error: "not_in_channel" });
    expect(post("C0NOWHERE")).toMatchObject({ error: "channel_not_found" });
  });

  test.skipIf(!samplesPresent)("compares what passes with Slack's own samples", () => {
    const payload = commandPayload(slack.workspace, slack.base, "x", {});
    expect(unlikeSample("SlashCommandPayload", payload)).toEqual([]);
    expect(unlikeSample("SlashCommandPayload", { ...payload, texts: "x", user_id: 1 })).toEqual([
      "SlashCommandPayload.user_id is a number, not a string",
      "SlashCommandPayload has no texts",
    ]);
    expect(unknownKeys([{ type: "header", text: { type: "plain_text", text: "x", bold: true } }])).toEqual([
      "plain_text.bold",
    ]);
  });
});

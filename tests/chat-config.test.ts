import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readChatConfig } from "../src/chat-config.ts";

const config = (environment: Record<string, string | undefined>) => {
  const read = readChatConfig(environment);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
};

describe("settings of the chats", () => {
  it("are all optional: without them there is no chat", () => {
    expect(config({ SLACK_BOT_TOKEN: " ", DISCORD_TOKEN: "" })).toEqual({
      feedbackFile: join(process.cwd(), "feedback.jsonl"),
      logLevel: "info",
      slack: undefined,
      discord: undefined,
      problems: [],
    });
  });

  it("count a relative path from the working directory", () => {
    expect(config({ NKHR_FEEDBACK: "notes/feedback" }).feedbackFile).toBe(join(process.cwd(), "notes/feedback"));
  });

  it("has Slack where its bot token and one of the two beside it are there", () => {
    expect(config({ PORT: "tcp://elsewhere" }).slack).toBeUndefined();
    expect(config({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }).slack).toEqual({
      botToken: "xoxb-1",
      appToken: "xapp-1",
      port: 3_000,
      apiUrl: "https://slack.com/api/",
    });
    const http = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_SIGNING_SECRET: "s",
      PORT: "8080",
      SLACK_API_URL: "http://localhost:1/api/",
    };
    expect(config(http).slack).toEqual({
      botToken: "xoxb-1",
      signingSecret: "s",
      port: 8_080,
      apiUrl: "http://localhost:1/api/",
    });
  });

  it("takes Slack's secrets without the blanks around them", () => {
    const { slack } = config({ SLACK_BOT_TOKEN: " xoxb-1 ", SLACK_APP_TOKEN: "xapp-1\r", SLACK_SIGNING_SECRET: "s\n" });
    expect(slack).toMatchObject({ botToken: "xoxb-1", appToken: "xapp-1", signingSecret: "s" });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_BOT_TOKEN is set alone\. Set SLACK_APP_TOKEN/],
    [{ SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN\./],
    [{ SLACK_BOT_TOKEN: '"xoxb-1"', SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_BOT_TOKEN has .* a quotation mark .* in it\./],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1“" }, /^SLACK_APP_TOKEN has /],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s\nt" }, /^SLACK_SIGNING_SECRET has a blank/],
    [{ SLACK_BOT_TOKEN: "x", SLACK_SIGNING_SECRET: "s", PORT: "0" }, /^PORT: write a port between 1 and 65535\./],
    [{ SLACK_BOT_TOKEN: "x", SLACK_APP_TOKEN: "y", SLACK_API_URL: "slack.com" }, /^SLACK_API_URL: write an address/],
    [{ DISCORD_APPLICATION_ID: "123456789012345678" }, /^DISCORD_APPLICATION_ID is set without DISCORD_TOKEN\./],
    [{ DISCORD_TOKEN: "x", DISCORD_APPLICATION_ID: "nkhr" }, /^DISCORD_APPLICATION_ID: write the number/],
    [{ DISCORD_TOKEN: "x", DISCORD_API_URL: "discord.com" }, /^DISCORD_API_URL: write an address/],
    [{ DISCORD_TOKEN: "x", DISCORD_MESSAGE_CONTENT: "yes" }, /^DISCORD_MESSAGE_CONTENT: write true or false/],
    [{ DISCORD_TOKEN: "x", DISCORD_SHARDS: "3" }, /^DISCORD_SHARDS: write auto/],
    [{ NKHR_LOG_LEVEL: "loud" }, /^NKHR_LOG_LEVEL: write debug, info/],
  ])("%j is said with what to do", (environment, problem) => {
    expect(readChatConfig(environment)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
  });

  const wholeSlack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  const wholeDiscord = { DISCORD_TOKEN: "abc" };
  it.each([
    [{ ...wholeDiscord, SLACK_BOT_TOKEN: "xoxb-1" }, "discord", /^SLACK_BOT_TOKEN is set alone/],
    [{ ...wholeDiscord, SLACK_SIGNING_SECRET: "s" }, "discord", /^SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN/],
    [{ ...wholeDiscord, ...wholeSlack, SLACK_API_URL: "slack.com" }, "discord", /^SLACK_API_URL: write an address/],
    [
      { ...wholeSlack, DISCORD_APPLICATION_ID: "123456789012345678" },
      "slack",
      /^DISCORD_APPLICATION_ID is set without/,
    ],
    [{ ...wholeSlack, ...wholeDiscord, DISCORD_SHARDS: "3" }, "slack", /^DISCORD_SHARDS: write auto/],
  ] as const)(
    "%j leaves the chat that is set up well, and says what is wrong with the other",
    (environment, left, problem) => {
      const { slack, discord, problems } = config(environment);
      expect([slack ? "slack" : "", discord ? "discord" : ""].join("")).toBe(left);
      expect(problems).toEqual([expect.stringMatching(problem)]);
    },
  );

  it("leave no chat where a setting of all chats is wrong", () => {
    const read = readChatConfig({ ...wholeSlack, NKHR_LOG_LEVEL: "loud", DISCORD_SHARDS: "3" });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^NKHR_LOG_LEVEL/), expect.stringMatching(/^DISCORD_SHARDS/)],
    });
  });

  it("has Discord where its token is there", () => {
    expect(config({ DISCORD_SHARDS: "auto" }).discord).toBeUndefined();
    expect(config({ DISCORD_TOKEN: " Bot abc " }).discord).toEqual({ token: "abc", messageContent: false });
    const all = {
      DISCORD_TOKEN: "abc",
      DISCORD_APPLICATION_ID: "123456789012345678",
      DISCORD_API_URL: "http://localhost:1/api",
      DISCORD_MESSAGE_CONTENT: "true",
      DISCORD_SHARDS: "auto",
    };
    expect(config(all).discord).toEqual({
      token: "abc",
      applicationId: "123456789012345678",
      apiUrl: "http://localhost:1/api",
      messageContent: true,
      shards: "auto",
    });
  });

  it("has Discord alone in the process of a shard", () => {
    const { slack, discord } = config({
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      DISCORD_TOKEN: "abc",
      DISCORD_SHARDS: "auto",
      SHARDING_MANAGER: "true",
    });
    expect(slack).toBeUndefined();
    expect(discord).toMatchObject({ token: "abc", shard: true });
  });
});

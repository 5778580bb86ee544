import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const config = (environment: Record<string, string | undefined>) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
};

describe("settings", () => {
  it("are all optional: the data stands beside the program", () => {
    expect(config({ PATH: "/bin" }).dataDirectory).toMatch(/\/data\/$/);
    expect(config({}).terminal).toEqual({ historyFile: undefined, colour: undefined });
  });

  it("take an empty value for none", () => {
    expect(config({ NKHR_DATA: " ", NO_COLOR: "" })).toEqual(config({}));
  });

  it.each([
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ TERM: "xterm" }, undefined],
  ])("%j: colours %s", (environment, colour) => {
    expect(config(environment).terminal.colour).toBe(colour);
  });

  it("reports every unknown setting of ours at once, with what to do", () => {
    const read = readConfig({ NKHR_DAT: "x", NKHR_HISTROY: "y", OTHER: "z" });
    expect(read).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^NKHR_DAT is no setting\. .*\.env\.example/),
        expect.stringMatching(/^NKHR_HISTROY /),
      ],
    });
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

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_BOT_TOKEN is set alone\. Set SLACK_APP_TOKEN/],
    [{ SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN\./],
    [{ SLACK_BOT_TOKEN: "x", SLACK_SIGNING_SECRET: "s", PORT: "0" }, /^PORT: write a port between 1 and 65535\./],
    [{ SLACK_BOT_TOKEN: "x", SLACK_APP_TOKEN: "y", SLACK_API_URL: "slack.com" }, /^SLACK_API_URL: write an address/],
    [{ DISCORD_TOKEN: "x", DISCORD_APPLICATION_ID: "nkhr" }, /^DISCORD_APPLICATION_ID: write the number/],
    [{ DISCORD_TOKEN: "x", DISCORD_API_URL: "discord.com" }, /^DISCORD_API_URL: write an address/],
    [{ DISCORD_TOKEN: "x", DISCORD_MESSAGE_CONTENT: "yes" }, /^DISCORD_MESSAGE_CONTENT: write true or false/],
    [{ DISCORD_TOKEN: "x", DISCORD_SHARDS: "3" }, /^DISCORD_SHARDS: write auto/],
    [{ NKHR_LOG_LEVEL: "loud" }, /^NKHR_LOG_LEVEL: write debug, info/],
  ])("%j is said with what to do", (environment, problem) => {
    expect(readConfig(environment)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
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

  it("stand in .env.example, each commented out", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    for (const name of [
      "NKHR_DATA",
      "NKHR_HISTORY",
      "NO_COLOR",
      "FORCE_COLOR",
      "NKHR_LOG_LEVEL",
      "NKHR_FEEDBACK",
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN",
      "SLACK_SIGNING_SECRET",
      "SLACK_API_URL",
      "PORT",
      "DISCORD_TOKEN",
      "DISCORD_APPLICATION_ID",
      "DISCORD_MESSAGE_CONTENT",
      "DISCORD_SHARDS",
      "DISCORD_API_URL",
    ])
      expect(example).toMatch(new RegExp(`^#${name}=`, "m"));
  });
});

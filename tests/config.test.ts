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
    [{ NKHR_LOG_LEVEL: "loud" }, /^NKHR_LOG_LEVEL: write debug, info/],
  ])("%j is said with what to do", (environment, problem) => {
    expect(readConfig(environment)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
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
    ])
      expect(example).toMatch(new RegExp(`^#${name}=`, "m"));
  });
});

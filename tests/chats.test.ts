import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDiscord, person } from "./standins/discord/index.ts";
import { nkhr } from "./standins/program.ts";
import { startSlack } from "./standins/slack/index.ts";
import { commandPayload } from "./standins/slack/payloads.ts";
import { until } from "./standins/until.ts";

async function feedbackFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nkhr-chats-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "feedback.jsonl");
}

const slackAlone =
  "nkhr: SLACK_BOT_TOKEN is set alone. Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.\n";
const discordAlone =
  "nkhr: DISCORD_APPLICATION_ID is set without DISCORD_TOKEN. Set both, or neither to run without Discord.\n";

describe("the program, where the settings of one chat are half set", () => {
  test("answers in Discord, and says in one line what Slack lacks", async () => {
    const discord = await openDiscord({});
    onTestFinished(() => discord.close());
    const { child, said, ended } = nkhr([], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      SLACK_BOT_TOKEN: "xoxb-0-stand-in",
      NKHR_FEEDBACK: await feedbackFile(),
    });
    await until("running", () => said.err.includes("nkhr answers in"));
    expect(said.err).toBe(`${slackAlone}nkhr answers in discord.\n`);
    const ann = person("Ann");
    discord.say(ann, discord.dm(ann), "60/173");
    await until("answered", () => discord.said().length > 0);
    child.kill("SIGTERM");
    expect(await ended).toBe(2);
  });

  test("says it once where Discord has a process for each shard", async () => {
    const discord = await openDiscord({ shards: 2 });
    onTestFinished(() => discord.close());
    const { child, said, ended } = nkhr([], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      DISCORD_SHARDS: "auto",
      SLACK_BOT_TOKEN: "xoxb-0-stand-in",
      NKHR_FEEDBACK: await feedbackFile(),
    });
    await until("running", () => said.err.includes("nkhr answers in"), 50_000);
    expect(said.err).toBe(`${slackAlone}nkhr answers in discord.\n`);
    child.kill("SIGTERM");
    expect(await ended).toBe(2);
  });

  test("answers in Slack, and says in one line what Discord lacks", async () => {
    const slack = await startSlack();
    onTestFinished(() => slack.stop());
    const { workspace, base, apiUrl } = slack;
    const { child, said, ended } = nkhr([], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: apiUrl,
      DISCORD_APPLICATION_ID: "123456789012345678",
      NKHR_FEEDBACK: await feedbackFile(),
    });
    await until("running", () => said.err.includes("nkhr answers in"));
    expect(said.err).toBe(`${discordAlone}nkhr answers in slack.\n`);
    await slack.deliver("slash_commands", commandPayload(workspace, base, "60/173", {}));
    await until("answered", () => workspace.messages.length > 0);
    child.kill("SIGTERM");
    expect(await ended).toBe(2);
  });

  test("answers nowhere where no other chat is set up, and ends with status 2", async () => {
    const { said, ended } = nkhr([], {
      SLACK_BOT_TOKEN: "xoxb-0-stand-in",
      DISCORD_APPLICATION_ID: "123456789012345678",
    });
    expect(await ended).toBe(2);
    expect(said).toEqual({ out: "", err: `${slackAlone}${discordAlone}` });
  });
});

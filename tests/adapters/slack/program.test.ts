import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SlackStandin, startSlack } from "../../standins/slack/index.ts";
import { commandPayload } from "../../standins/slack/payloads.ts";
import { freePort } from "./ports.ts";
import { type TransportName, transports, wordsOf } from "./stage.ts";

const root = new URL("../../../", import.meta.url);

describe("the program with Slack's settings", () => {
  let slack: SlackStandin;
  let folder = "";
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    slack = await startSlack();
    folder = await mkdtemp(join(tmpdir(), "nkhr-program-"));
  });
  afterEach(async () => {
    if (child?.exitCode === null) child.kill("SIGKILL");
    child = undefined;
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(transport: TransportName, args: readonly string[] = [], over: Record<string, string> = {}) {
    const port = await freePort();
    if (transport === "HTTP") slack.sendTo(`http://127.0.0.1:${port}/slack/events`);
    const clean = Object.entries(process.env).filter(
      ([name]) => !/^NKHR_|^SLACK_|^PORT$|COLOR|^VITEST|^NODE_/.test(name),
    );
    const { botToken, appToken } = slack.workspace;
    const started = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("src/main.ts", root)), ...args], {
      cwd: fileURLToPath(root),
      env: {
        ...Object.fromEntries(clean),
        SLACK_BOT_TOKEN: botToken,
        SLACK_API_URL: slack.apiUrl,
        NKHR_FEEDBACK: join(folder, "feedback.jsonl"),
        ...(transport === "HTTP"
          ? { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) }
          : { SLACK_APP_TOKEN: appToken }),
        ...over,
      },
    });
    child = started;
    const printed = { out: "", err: "" };
    started.stdout?.on("data", (chunk) => {
      printed.out += String(chunk);
    });
    started.stderr?.on("data", (chunk) => {
      printed.err += String(chunk);
    });
    const ended = new Promise<number | null>((resolve) => started.on("close", resolve));
    return { started, printed, ended, port };
  }
  const ask = (text: string) => slack.deliver("slash_commands", commandPayload(slack.workspace, slack.base, text, {}));

  test.each(transports)(
    "says in one line what is running, answers over %s, and finishes its replies on SIGTERM",
    async (transport) => {
      const { started, printed, ended } = await run(transport);
      await expect.poll(() => printed.err, { timeout: 30_000 }).toBe("nkhr answers in slack.\n");
      slack.workspace.latencyMs = 500;
      const { ackMs } = await ask("when was 60/173 adopted?");
      expect(ackMs).toBeLessThan(3_000);
      started.kill("SIGTERM");
      expect(await ended).toBe(0);
      expect(slack.workspace.messages.map(wordsOf)).toEqual([expect.stringContaining("16 December 2005")]);
      expect(slack.workspace.complaints).toEqual([]);
      const lines = printed.out
        .trim()
        .split("\n")
        .map((line): Record<string, unknown> => JSON.parse(line));
      expect(lines.map((line) => line.msg)).toEqual(["Slack is running", "handled"]);
      expect(lines[0]?.transport).toContain(transport);
      expect(printed.out).not.toContain("60/173");
    },
  );

  test("ends on SIGTERM also while it starts, and while a request over HTTP does not come to its end", async () => {
    slack.workspace.faults.set("auth.test", [{ status: 429, retryAfter: 25 }]);
    const starting = await run("Socket Mode");
    await expect.poll(() => slack.workspace.faults.get("auth.test"), { timeout: 30_000 }).toEqual([]);
    starting.started.kill("SIGTERM");
    expect(await starting.ended).toBe(0);
    expect(starting.printed.err).toBe("");
    const running = await run("HTTP");
    await expect.poll(() => running.printed.err, { timeout: 30_000 }).toBe("nkhr answers in slack.\n");
    const half = connect(running.port, "127.0.0.1", () => half.write("POST /slack/events HTTP/1.1\r\nHost: x\r\n"));
    half.on("error", () => undefined);
    await once(half, "connect");
    running.started.kill("SIGTERM");
    expect(await running.ended).toBe(0);
  });

  test("says at start how long Slack asks to wait, where that is long", async () => {
    slack.workspace.faults.set("auth.test", [{ status: 429, retryAfter: 3_600 }]);
    const { printed, ended } = await run("Socket Mode");
    expect(await ended).toBe(2);
    expect(printed.err).toBe("nkhr: Slack asks to wait 3600 s. Start again then.\n");
  });

  test("ends with what to do and a status when Slack refuses a token", async () => {
    const { printed, ended } = await run("Socket Mode", [], { SLACK_BOT_TOKEN: "xoxb-wrong" });
    expect(await ended).toBe(2);
    expect(printed.err).toMatch(/^nkhr: Slack refuses SLACK_BOT_TOKEN \(invalid_auth\)\. Install the app/);
    expect(`${printed.err}${printed.out}`).not.toContain("xoxb-wrong");
  });

  test("ends so too when a token is revoked while it runs", async () => {
    const { printed, ended } = await run("Socket Mode");
    await expect.poll(() => slack.connections(), { timeout: 30_000 }).toBe(1);
    slack.workspace.appToken = "xapp-another";
    slack.drop();
    expect(await ended).toBe(2);
    expect(printed.err).toMatch(/nkhr: Slack refuses SLACK_APP_TOKEN \(invalid_auth\)\. Generate/);
  });

  test("goes on through an outage, and answers again after it", async () => {
    const { started, printed, ended } = await run("Socket Mode");
    await expect.poll(() => printed.err, { timeout: 30_000 }).toBe("nkhr answers in slack.\n");
    slack.refuse = true;
    slack.drop();
    await expect.poll(() => printed.out.match(/cannot connect to Slack yet/g)?.length, { timeout: 30_000 }).toBe(2);
    slack.refuse = false;
    await expect.poll(() => slack.connections(), { timeout: 30_000 }).toBe(1);
    await ask("resolutions 2005");
    await expect.poll(() => slack.workspace.messages.length, { timeout: 30_000 }).toBe(1);
    started.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("nkhr doctor finds what is wrong and ends", async () => {
    const good = await run("Socket Mode", ["doctor"]);
    expect(await good.ended).toBe(0);
    expect(good.printed.out).toContain("ok     Slack lets the app connect by Socket Mode");
    const bad = await run("Socket Mode", ["doctor"], { SLACK_APP_TOKEN: "xapp-wrong" });
    expect(await bad.ended).toBe(2);
    expect(bad.printed.out).toContain(
      "fault  Slack lets the app connect by Socket Mode\n       Slack refuses SLACK_APP_TOKEN",
    );
    expect(slack.connections()).toBe(0);
  });
});

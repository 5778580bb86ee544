import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examine } from "../src/doctor.ts";

describe("the doctor", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const faults = async (environment: Record<string, string>) =>
    (await examine({ environment })).flatMap(({ name, ok, remedy }) => (ok ? [] : [`${name}: ${remedy}`]));

  it("finds nothing wrong where nothing is set", async () => {
    expect(await examine({ environment: {} })).toEqual([
      { name: "The settings can be read", ok: true, remedy: "" },
      { name: "The fact base is sound", ok: true, remedy: "" },
      { name: "No chat is set up, so nkhr answers in this terminal", ok: true, remedy: "" },
    ]);
  });

  it("names every wrong setting, of the chats too, and what kept the file of settings from being read", async () => {
    const environment = { NKHR_DAT: "x", NKHR_LOG_LEVEL: "loud", DISCORD_SHARDS: "3" };
    const [settings] = await examine({ environment, problem: ".env is a directory." });
    expect(settings).toMatchObject({ ok: false });
    expect(settings?.remedy?.split("\n")).toEqual([
      ".env is a directory.",
      expect.stringMatching(/^NKHR_DAT is no setting/),
      expect.stringMatching(/^NKHR_LOG_LEVEL: write debug/),
      expect.stringMatching(/^DISCORD_SHARDS: write auto/),
    ]);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_BOT_TOKEN is set alone/],
    [{ SLACK_BOT_TOKEN: "xoxb-1“", SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_BOT_TOKEN has a blank/],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: "slack.com" },
      /^SLACK_API_URL: write an addr/,
    ],
    [{ DISCORD_APPLICATION_ID: "123456789012345678" }, /^DISCORD_APPLICATION_ID is set without DISCORD_TOKEN/],
  ])("names one fault for %j, and asks nobody", async (environment, remedy) => {
    const checks = await examine({ environment: { ...environment, NKHR_FEEDBACK: join(folder, "feedback") } });
    expect(checks.flatMap(({ ok, remedy }) => (ok ? [] : [remedy]))).toEqual([expect.stringMatching(remedy)]);
  });

  it("says that there is no fact base where none is", async () => {
    expect(await faults({ NKHR_DATA: join(folder, "none") })).toEqual([expect.stringContaining("none")]);
  });

  it("finds a feedback file that can be written to, and makes nothing", async () => {
    await writeFile(join(folder, "there"), "");
    for (const file of ["there", "new", "new/folder/file"])
      expect(await faults({ NKHR_FEEDBACK: join(folder, file) })).toEqual([]);
    expect(await readdir(folder)).toEqual(["there"]);
  });

  it("says why feedback cannot be written, with what to do", async () => {
    await writeFile(join(folder, "file"), "");
    await mkdir(join(folder, "directory"));
    expect(await faults({ NKHR_FEEDBACK: join(folder, "directory") })).toEqual([
      expect.stringMatching(/^Feedback can be written: .*directory is no file\. .* NKHR_FEEDBACK/),
    ]);
    expect(await faults({ NKHR_FEEDBACK: join(folder, "file/below/feedback") })).toEqual([
      expect.stringMatching(/file is no directory, so .*feedback cannot be made\./),
    ]);
  });

  it("says which directory has to be opened for feedback", async (test) => {
    if (process.getuid?.() === 0) test.skip("root may write anywhere");
    await chmod(folder, 0o500);
    expect(await faults({ NKHR_FEEDBACK: join(folder, "new/feedback") })).toEqual([
      expect.stringContaining(`cannot be made: ${folder} may not be written to`),
    ]);
  });
});

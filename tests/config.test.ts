import { readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig, readEnvironment } from "../src/config.ts";

const config = (environment: Record<string, string | undefined>) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
};

describe("settings", () => {
  it("are all optional: the data stands beside the program", () => {
    expect(config({ PATH: "/bin" }).dataDirectory).toMatch(/\/data\/$/);
    expect(config({}).terminal).toEqual({ historyFile: undefined, colour: undefined, dumb: false });
    expect(config({ TERM: "dumb" }).terminal.dumb).toBe(true);
  });

  it("count a relative path from the working directory, and ~/ from the user's own", () => {
    expect(config({ NKHR_DATA: "here/data" }).dataDirectory).toBe(join(process.cwd(), "here/data"));
    expect(config({ NKHR_DATA: "/there/data" }).dataDirectory).toBe("/there/data");
    expect(config({ NKHR_HISTORY: "~/.nkhr_history" }).terminal.historyFile).toBe(join(homedir(), ".nkhr_history"));
  });

  it("of the chats are not looked at, whatever is wrong with them", () => {
    expect(config({ SLACK_BOT_TOKEN: "xoxb-1", DISCORD_API_URL: "?", NKHR_LOG_LEVEL: "loud" })).toEqual(config({}));
  });

  it("take an empty value for none", () => {
    expect(config({ NKHR_DATA: " ", NO_COLOR: "" })).toEqual(config({}));
  });

  it.each([
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "false" }, false],
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

describe("the file of settings", () => {
  let folder = "";
  let file = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    file = join(folder, ".env");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("adds to the environment, which goes first", async () => {
    await writeFile(file, "NKHR_DATA=/from/file\nNKHR_HISTORY=/from/file # a comment\n");
    expect(readEnvironment(file, { NKHR_DATA: "/set" })).toEqual({
      environment: { NKHR_DATA: "/set", NKHR_HISTORY: "/from/file" },
    });
  });

  it("need not be there", () => {
    expect(readEnvironment(file, { TERM: "xterm" })).toEqual({ environment: { TERM: "xterm" } });
  });

  it("is said to be a directory where it is one, with what to do", async () => {
    await mkdir(file);
    const { environment, problem } = readEnvironment(file, { TERM: "xterm" });
    expect(environment).toEqual({ TERM: "xterm" });
    expect(problem).toBe(
      `${file} is a directory. Remove it, or put a file of settings in its place; .env.example is one.`,
    );
  });

  it("is said to be out of reach where it may not be read", async (test) => {
    if (process.getuid?.() === 0) test.skip("nothing is out of reach for root");
    await writeFile(file, "NKHR_DATA=/x");
    await chmod(file, 0);
    expect(readEnvironment(file, {}).problem).toContain("may not be read by you");
  });

  it("is said to be unreadable where it is a link to itself", async () => {
    await symlink(file, file);
    expect(readEnvironment(file, {}).problem).toContain("cannot be read (ELOOP). Make it a file");
  });
});

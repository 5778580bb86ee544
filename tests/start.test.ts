import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = new URL("../", import.meta.url);

describe.skipIf(!existsSync(new URL("dist/main.js", root)))("the built program", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function build(compiled: (path: string) => Promise<void>): Promise<string> {
    await mkdir(join(folder, "dist"));
    for (const name of ["dist/main.js", "dist/program.cjs", "dist/program.cjs.compiled", "package.json"])
      await copyFile(new URL(name, root), join(folder, name));
    await cp(new URL("data/", root), join(folder, "data"), { recursive: true });
    await compiled(join(folder, "dist/program.cjs.compiled"));
    return join(folder, "dist/main.js");
  }

  it.each([
    ["with what was kept of compiling it", async () => {}],
    ["without", (path: string) => rm(path)],
    ["with an empty file of it", (path: string) => truncate(path, 0)],
    ["with a part of it", (path: string) => truncate(path, 100_000)],
  ])("starts %s", async (_, compiled) => {
    const program = await build(compiled);
    const run = await promisify(execFile)(process.execPath, [program, "resolutions", "2005"]);
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("88-21-60");
  });

  it("loads the chats' libraries where they are set up", async () => {
    const nowhere = "http://127.0.0.1:9/api";
    const environment = {
      ...process.env,
      ...{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: nowhere },
      ...{ DISCORD_TOKEN: "abc", DISCORD_API_URL: nowhere, NKHR_LOG_LEVEL: "silent" },
    };
    const program = fileURLToPath(new URL("dist/main.js", root));
    const run = await promisify(execFile)(process.execPath, [program], { env: environment }).catch((error) => error);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("Slack cannot be reached") });
    expect(run.stderr).toContain("Discord cannot be reached");
  });
});

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

  it("stand in .env.example, each commented out", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    for (const name of ["NKHR_DATA", "NKHR_HISTORY", "NO_COLOR", "FORCE_COLOR"])
      expect(example).toMatch(new RegExp(`^#${name}=`, "m"));
  });
});

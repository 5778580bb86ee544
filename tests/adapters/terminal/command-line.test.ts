import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../../src/adapters/terminal/command-line.ts";
import { ownCommands } from "../../../src/adapters/terminal/commands.ts";
import { usage } from "../../../src/adapters/terminal/usage.ts";
import { USAGES } from "../../../src/core/commands/help.ts";
import { nearest } from "../../../src/core/index.ts";

const SERVER = "123456789012345678";
const commandNames = [...ownCommands, ...USAGES].map(({ name }) => name);
const read = (...args: readonly string[]) => readCommandLine(args, USAGES).command;
const asking = (question: string, over = {}) => ({
  kind: "ask",
  question,
  fromInput: false,
  context: [],
  format: "table",
  ...over,
});

describe("the command line", () => {
  it.each([
    [[], { kind: "start" }],
    [["chat"], { kind: "chat" }],
    [["--help"], { kind: "usage" }],
    [["resolutions", "-h"], { kind: "usage" }],
    [["-v"], { kind: "version" }],
    [["data", "check"], { kind: "data check", sources: undefined }],
    [["data", "check", "--sources", "texts"], { kind: "data check", sources: "texts" }],
    [["ask", "how many camps?"], asking("how many camps?")],
    [["ask", "how", "many", "camps?"], asking("how many camps?")],
    [["ask", "-"], asking("", { fromInput: true })],
    [
      ["ask", "and in 2006?", "--context", "votes in 2005", "--json"],
      asking("and in 2006?", { context: ["votes in 2005"], format: "json" }),
    ],
    [["ask", "--batch"], { kind: "batch" }],
    [["ask", "--batch", "--json"], { kind: "batch" }],
    [["ask", "--batch", "--format", "json"], { kind: "batch" }],
    [["topics", "--format", "CSV"], asking("topics", { format: "csv" })],
    [["topics", "--json", "--format", "json"], asking("topics", { format: "json" })],
    [["resolutions", "2005", "--format", "csv"], asking("resolutions 2005", { format: "csv" })],
    [["timeline", "2004-2006", "--format=markdown"], asking("timeline 2004-2006", { format: "markdown" })],
    [["check", "-"], asking("check", { fromInput: true })],
    [["check", "The Assembly voted 88 to 21."], asking("check The Assembly voted 88 to 21.")],
    [["cite", "A/RES/60/173"], asking("cite A/RES/60/173")],
    [["Timeline", "2005"], asking("Timeline 2005")],
    [["why", "how many camps?"], asking("why this answer", { context: ["how many camps?"] })],
    [
      ["why", "and in 2006?", "--context", "votes in 2005"],
      asking("why this answer", { context: ["votes in 2005", "and in 2006?"] }),
    ],
    [["why", "--context", "votes in 2005"], asking("why this answer", { context: ["votes in 2005"] })],
    [["why", "did", "the", "Assembly", "act"], asking("why did the Assembly act")],
    [["help", "resolutions"], asking("help resolutions")],
    [["how many camps are there?"], asking("how many camps are there?")],
    [["who", "voted", "against"], asking("who voted against")],
    [["ask", "--", "--batch"], asking("--batch")],
    [["discord", "register"], { kind: "discord register", guild: undefined }],
    [["discord", "register", "--guild", SERVER], { kind: "discord register", guild: SERVER }],
    [["discord", "register", "--guild", SERVER, "--remove"], { kind: "discord unregister", guild: SERVER }],
  ])("understands %j", (args, command) => {
    expect(read(...args)).toEqual(command);
  });

  it.each([
    [["resolutoins", "2005"], '"resolutoins" is no command. Did you mean resolutions?'],
    [["why"], 'Write its question after it, in quotation marks: nkhr why "how many camps are there?"'],
    [["why", " "], "why explains an answer."],
    [["timelin"], "Did you mean timeline?"],
    [["chek", "x"], "Did you mean check?"],
    [["sorces"], "Did you mean sources?"],
    [["ask"], "The question is missing."],
    [[""], "The question is empty."],
    [["ask", "--batch", "words"], "--batch goes with ask alone"],
    [["ask", "--batch", "--format", "csv"], "--format does not go with ask --batch"],
    [["--batch"], "--batch goes with ask alone"],
    [["data"], "nkhr data check"],
    [["data", "chek"], "nkhr data check"],
    [["discord"], "nkhr discord register [--guild ID [--remove]]"],
    [["discord", "register", "--guild", "Newsroom"], "--guild Newsroom: write the server's id"],
    [["discord", "register", "--remove"], "--remove goes with --guild"],
    [["doctor", "--remove"], "--remove does not go with doctor"],
    [["chat", "now"], "chat takes no words"],
    [["--json"], "--json does not go with nkhr alone"],
    [["sources", "--sources", "x"], "--sources does not go with sources"],
    [["topics", "--json", "--format", "csv"], "--json does not go with --format csv"],
    [["resolutions", "--format", "xml"], "--format xml: write one of table, csv, json, markdown."],
    [["resolutions", "--fromat", "csv"], "Did you mean --format?"],
    [["resolutions", "--format"], "--format"],
    [["ask", "x", "--now", "2005-13-01"], "--now 2005-13-01: write a day as 2005-12-16."],
    [["ask", "x", "--now", "2005-02-30"], "write a day as"],
    [["ask", "x", "--now", "yesterday"], "write a day as"],
  ])("refuses %j and says what to do", (args, problem) => {
    const command = read(...args);
    expect(command).toMatchObject({ kind: "wrong", problem: expect.stringContaining(problem) });
  });

  it("lets the core say whether it knows a single word that is no command", () => {
    expect(read("camps")).toEqual(asking("camps", { otherwise: expect.stringContaining('"camps" is no command') }));
    expect(read("A/RES/60/173")).toMatchObject({ kind: "ask", question: "A/RES/60/173" });
  });

  it("takes the day for the answer from --now", () => {
    expect(readCommandLine(["ask", "x", "--now", "2026-04-01"], USAGES).now?.toISOString()).toBe(
      "2026-04-01T12:00:00.000Z",
    );
    expect(readCommandLine(["ask", "x"], USAGES).now).toBeUndefined();
  });

  it("names every command in its usage, in lines that fit a screen", () => {
    for (const name of commandNames) expect(usage(USAGES)).toMatch(new RegExp(`^ {2}(?:nkhr )?${name}\\b`, "m"));
    for (const line of usage(USAGES).split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });
});

describe("the nearest name", () => {
  it("is at most two letters away, and never a short word with nothing in common", () => {
    expect(nearest("hepl", commandNames)).toBe("help");
    expect(nearest("RESOLUTION", commandNames)).toBe("resolutions");
    expect(nearest("xyz", commandNames)).toBeUndefined();
    expect(nearest("a", commandNames)).toBeUndefined();
    expect(nearest("x".repeat(100_000), commandNames)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { controlsOf, FLAGS, person, textOf } from "../../standins/discord/index.ts";
import { openInChannel } from "./bot.ts";

/** What another version or another program left behind, and what Discord may bring one day. */

const ann = person("Ann");

const named = (name: string, type: number, more = {}) => ({ type: 2, data: { id: "1", name, type, ...more } });
const subcommand = (name: string) => named("nkhr", 1, { options: [{ name, type: 1, options: [] }] });
const group = (name: string, ...options: object[]) => ({ name, type: 2, options });
const pressed = (componentType: number) => ({
  type: 3,
  data: { component_type: componentType, custom_id: "a", id: 1 },
});

describe("an interaction", () => {
  it.each([
    ["a subcommand that there is not", subcommand("bookmarks"), { event: "command", unknown: "nkhr bookmarks" }],
    [
      "a group of subcommands that there is not",
      named("nkhr", 1, { options: [group("saved", { name: "sources", type: 1, options: [] })] }),
      { event: "command", unknown: "nkhr saved sources" },
    ],
    ["a command without its subcommand", named("nkhr", 1), { event: "command", unknown: "nkhr" }],
    ["another command", named("weather", 1), { event: "command", unknown: "weather" }],
    [
      "another command on a message",
      named("Translate", 3, { target_id: "1", resolved: { messages: {} } }),
      { event: "message command", unknown: "Translate" },
    ],
    [
      "a command on a person",
      named("nkhr", 2, { target_id: "1", resolved: { users: {} } }),
      { event: "message command", unknown: "nkhr" },
    ],
    ["the entry point of an activity", named("launch", 4), { event: "interaction", unknown: "launch" }],
    ["a command of another kind", named("nkhr", 9), { event: "interaction", kind: [2, 9] }],
    ["an interaction of another kind", { type: 9, data: {} }, { event: "interaction", kind: [9] }],
    ["an interaction without its data", { type: 2, data: null }, { event: "interaction", kind: [2] }],
    ["an interaction without a person", { ...named("nkhr", 1), member: undefined }, { event: "interaction" }],
  ])(
    "that is %s is met with a word in private, under the reference in the one line of the log",
    async (_, json, line) => {
      const { discord, channel, core, log } = await openInChannel();
      const deed = discord.act(ann, channel, json);
      await discord.quiet();
      expect(log.at(40)).toMatchObject([line]);
      const reply = deed.reply ?? never();
      expect(textOf(reply)).toMatch(
        "unknown" in line
          ? /^That is of an older version\. Please ask again\. \([0-9a-f]{8}\)$/
          : /was not answered.* the reference [0-9a-f]{8}\.$/,
      );
      expect(textOf(reply)).toContain(String(log.at(40)[0]?.reference));
      expect(reply.flags & FLAGS.ephemeral).toBe(FLAGS.ephemeral);
      expect(discord.said()).toEqual([reply]);
      expect(core.asked).toEqual([]);
    },
  );

  it("with a component of another kind is told so, and its message stays as it is", async () => {
    const { discord, channel, log } = await openInChannel();
    const answer = discord.slash(ann, channel, "sources", { private: false });
    await discord.quiet();
    const message = answer.reply ?? never();
    const before = controlsOf(message);
    const deed = discord.act(ann, channel, pressed(77), message);
    await discord.quiet();
    expect(log.at(40)).toMatchObject([{ event: "interaction", kind: [3, 77], told: true }]);
    expect(textOf(deed.reply ?? never())).toContain(String(log.at(40)[0]?.reference));
    expect(controlsOf(message)).toEqual(before);
  });

  it("that cannot be read is told so once, also when it is told again", async () => {
    const { discord, channel, log } = await openInChannel();
    const deed = discord.act(ann, channel, { type: 9, data: {} });
    await discord.quiet();
    discord.tellAgain(deed);
    await discord.quiet();
    expect(discord.said()).toHaveLength(1);
    expect(log.at(40)).toHaveLength(1);
  });

  it("that cannot be read and came too late costs a line in the log", async () => {
    const { discord, channel, log } = await openInChannel();
    discord.pass(3_500);
    discord.act(ann, channel, { type: 9, data: {} });
    await discord.quiet();
    expect(discord.said()).toEqual([]);
    expect(log.at(40)).toMatchObject([{ event: "interaction", told: false }]);
  });
});

describe("whoever types", () => {
  it.each([
    ["into a subcommand that there is not", [{ name: "bookmarks", type: 1, options: [focused()] }]],
    ["into a group that there is not", [group("saved", { name: "topic", type: 1, options: [focused()] })]],
    ["into another command", [focused()]],
  ])("%s gets nothing to choose from, and the log no line of trouble", async (_, options) => {
    const { discord, channel, log } = await openInChannel();
    const deed = discord.act(ann, channel, { type: 4, data: { id: "1", name: "nkhr", type: 1, options } });
    await discord.quiet();
    expect(deed.choices).toEqual([]);
    expect(log.at(40)).toEqual([]);
  });

  it("into what cannot be read gets nothing to choose from either", async () => {
    const { discord, channel } = await openInChannel();
    const deed = discord.act(ann, channel, { type: 4, data: null });
    await discord.quiet();
    expect(deed.choices).toEqual([]);
  });
});

it("goes on after all that", async () => {
  const { discord, channel, core } = await openInChannel();
  for (const json of [{ type: 9, data: {} }, { type: 2, data: null }, subcommand("bookmarks")])
    discord.act(ann, channel, json);
  discord.slash(ann, channel, "sources");
  await discord.quiet();
  expect(core.asked.map(({ text }) => text)).toEqual(["sources"]);
});

function focused() {
  return { name: "name", type: 3, value: "x", focused: true };
}

function never(): never {
  throw new Error("nothing was said");
}

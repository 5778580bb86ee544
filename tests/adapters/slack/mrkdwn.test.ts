import { expect, test } from "vitest";
import { typedText } from "../../../src/adapters/slack/mrkdwn.ts";
import { bot } from "../../standins/slack/workspace.ts";

test.each([
  ["_help_", "help"],
  ["*resolutions* _2005_ ~2006~", "resolutions 2005 2006"],
  ["*_topics_* and _*sources*_", "topics and sources"],
  ["`cite 004-11`", "cite 004-11"],
  ["```\nresolutions *2005*\n```", "resolutions *2005*"],
  ["`*as it is*` and *not so*", "*as it is* and not so"],
  ["&gt; It was adopted.\n&gt;&gt;&gt; in *2005*", "It was adopted.\nin 2005"],
  ["*see <https://example.org/_a_/*b*|the *text*>*", "see the *text*"],
  ["<https://example.org/_a_b_>", "https://example.org/_a_b_"],
  [`*<@${bot.userId}> help*`, "help"],
])("formatting around words goes: %j", (text, typed) => {
  expect(typedText(text, bot.userId)).toBe(typed);
});

test.each([
  ["voted ~yes~ no", "voted no"],
  ["*~yes~* ~*yes*~ no", "no"],
  ["no ~<https://example.org/~b~|the *text*>~", "no"],
  ["`~as it is~` and ~ 20 of them ~", "~as it is~ and ~ 20 of them ~"],
])("what is struck out is left out where it does not count: %j", (text, typed) => {
  expect(typedText(text, bot.userId, "left out")).toBe(typed);
});

test.each([
  "2 * 3 * 4",
  "snake_case_name",
  "*one",
  "one*",
  "* one\n* two",
  "A*B*C",
  "_ help _",
  "*over\nlines*",
  "5*, 6*",
  "~ 20 of them ~",
  "`",
  "&gt; 100 votes",
])("signs that format nothing stay: %j", (text) => {
  expect(typedText(text, bot.userId)).toBe(text.replace("&gt;", ">"));
});

test("is read in time that grows with the text alone", () => {
  const time = (length: number) => {
    const signs = ["*", "_a ", "*a", "`", "```a", "<", "*<", "<@", "*a *", "&gt;", "&gt; ", "~ a~"];
    const texts = signs.map((sign) => sign.repeat(length / sign.length));
    const began = performance.now();
    for (const text of texts) typedText(text, bot.userId);
    return performance.now() - began;
  };
  time(50_000);
  // Ten times the text: a hundred times as long if it were quadratic.
  expect(time(500_000)).toBeLessThan(40 * Math.max(time(50_000), 1));
});

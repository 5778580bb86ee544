import fc from "fast-check";
import { expect, it } from "vitest";
import { carried } from "../../../src/adapters/carried.ts";
import { escapeText } from "../../../src/adapters/discord/markdown.ts";
import { readMarkdown } from "../../../src/adapters/discord/read-markdown.ts";

it.each([
  ["**The Assembly** acted __in *2004*__ and ~~not~~ ||in 2005||.", "The Assembly acted in 2004 and not in 2005."],
  ["***Adopted***, _in effect_, in 2004", "Adopted, in effect, in 2004"],
  ["> It acted.\n>>> # In 2004\n-# so\n- one\n  - two", "It acted.\nIn 2004\nso\none\ntwo"],
  ["[the **text**](https://undocs.org/A/RES/60/173) of 2005", "the text of 2005"],
  ['[one](<https://example.org/a_b> "title"), <https://example.org>', "one, https://example.org"],
  ["<@1> <@!2> <@&3> <#4> <:un:5> <a:un:6> <t:7:R> </nkhr ask:8> <id:guide>it acted", "it acted"],
  ["`A/RES/60/173` and ```md\n**as it is**\n```", "A/RES/60/173 and **as it is**\n"],
  ["\\*\\*not bold\\*\\* and 1\\. not a list", "**not bold** and 1. not a list"],
  [
    "snake_case_name, 2 * 3 * 4, a < b > c, [sic] (2004), #1",
    "snake_case_name, 2 * 3 * 4, a < b > c, [sic] (2004), #1",
  ],
])("reads %j as people do", (markdown, text) => {
  expect(readMarkdown(markdown).trim()).toBe(text.trim());
});

it("gives back what was escaped", () => {
  const wild = fc.string({ unit: fc.constantFrom(..."*_~|`<>@#-+.:[]()\\/ \n1aé😀"), maxLength: 60 });
  fc.assert(
    fc.property(wild, (text) => {
      expect(readMarkdown(escapeText(text))).toBe(carried(text));
    }),
  );
});

it("reads in time that grows with the text alone", () => {
  const time = (length: number) => {
    const signs = [
      "*",
      "_",
      "`",
      "```a",
      "[",
      "[a](b://c",
      '[a](b://c "',
      "<@",
      "<https://",
      "</",
      "\\",
      "> ",
      "  ",
      "- ",
    ];
    const texts = signs.map((sign) => sign.repeat(length / sign.length));
    const began = performance.now();
    for (const text of texts) readMarkdown(text);
    return performance.now() - began;
  };
  time(100_000);
  // Ten times the text: a hundred times as long if it were quadratic.
  expect(time(1_000_000)).toBeLessThan(40 * Math.max(time(100_000), 1));
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/core/claims/parting/clauses.ts";

const statements = (sentence: string): readonly string[] => clausesOf(sentence).map(({ statement }) => statement);

describe("the clauses of a sentence, each with its subject:", () => {
  test.each([
    [
      "King was confirmed in November 2009 and left the post in January 2017.",
      ["King was confirmed in November 2009", "King left the post in January 2017."],
    ],
    [
      "The Act was signed in 2004, amended in 2008 and extended in 2012.",
      ["The Act was signed in 2004", "The Act was amended in 2008", "The Act was extended in 2012."],
    ],
    [
      "In 2014, the Assembly, the plenary of all members, adopted it.",
      ["In 2014, the Assembly adopted it.", "the Assembly was the plenary of all members"],
    ],
    [
      "In December 2005, the Assembly adopted a text and condemned the abuses.",
      ["In December 2005, the Assembly adopted a text", "In December 2005, the Assembly condemned the abuses."],
    ],
    [
      "The office opened in June 2015, and on 4 July 2015 two members left.",
      ["The office opened in June 2015", "on 4 July 2015 two members left."],
    ],
    [
      "The first conference was held in Washington, the second in Seoul.",
      ["The first conference was held in Washington", "the second conference was held in Seoul."],
    ],
    [
      "She is the first woman in the job and the fourth person to hold it.",
      ["She is the first woman in the job", "She is the fourth person to hold it."],
    ],
    ["Kirby, who chaired it, spoke.", ["Kirby spoke.", "Kirby chaired it"]],
    ["King, whom Obama named in 2009, left in 2017.", ["King left in 2017.", "Obama named King in 2009"]],
    [
      "Turner was sworn in on 13 October 2023, ending a vacancy.",
      ["Turner was sworn in on 13 October 2023", "Turner ending a vacancy."],
    ],
    ["Sung Kim, the envoy, testified.", ["Sung Kim testified.", "Sung Kim was the envoy"]],
  ])("%s", (sentence, expected) => expect(statements(sentence)).toEqual(expected));

  test.each([
    "China, Russia and Cuba voted no.",
    "The text, A/RES/60/173 of 16 December 2005, had 88 yes votes.",
    "Angola and Venezuela joined China and Russia in voting no.",
    "King said that abuses went on and called for help.",
    "The hearing was held on October 20, 2015, in Washington.",
    "According to the inquiry, a third of them died.",
    "",
    ", and",
  ])("one statement: %s", (sentence) => expect(clausesOf(sentence)).toEqual([]));

  test("what another clause says is left out", () =>
    expect(clausesOf("Sung Kim, the envoy, testified.").map(({ text }) => text)).toEqual([
      "Sung Kim … testified.",
      "the envoy",
    ]));
});

const word = fc.constantFrom(
  "and",
  ",",
  "who",
  "was",
  "signed",
  "the second",
  "King",
  "in 2005",
  "with",
  "as",
  ".",
  "it",
);

test("a bare name beside another is shown as it stands there", () =>
  expect(clausesOf("King , who King King").map(({ text }) => text)).toContain("King , who King King"));

test("the clauses of any text are of it", () => {
  const noise = fc.array(word, { maxLength: 200 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), noise), (text) => {
      for (const clause of clausesOf(text))
        for (const part of clause.text.split("…")) expect(text).toContain(part.trim());
    }),
  );
});

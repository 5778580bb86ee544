import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFigures } from "../../../src/core/language/figures.ts";
import { fold } from "../../../src/core/language/text.ts";

const read = (text: string) => findFigures(fold(text)).map(({ low, high, kind, bound }) => [low, high, kind, bound]);

describe("a figure is read", () => {
  test.each([
    ["200,000", 200_000],
    ["200000 prisoners", 200_000],
    ["30000000000 members", 30_000_000_000],
    ["9".repeat(500), Number.MAX_SAFE_INTEGER],
    ["200k", 200_000],
    ["200 thousand", 200_000],
    ["1.97 million dollars", 1_970_000],
    ["1.97m", 1_970_000],
    ["a hundred thousand", 100_000],
    ["two hundred thousand", 200_000],
    ["half a million", 500_000],
    ["a dozen states", 12],
    ["sixteen", 16],
    ["twenty-one", 21],
    ["twenty one", 21],
    ["four camps", 4],
    ["about 154,000", 154_000],
    ["one hundred and twenty-three states", 123],
    ["one hundred sixteen", 116],
    ["a hundred and one", 101],
    ["two hundred and fifty thousand", 250_000],
    ["two million five hundred thousand", 2_500_000],
    ["two thousand nine", 2_009],
    ["hundred thousand", 100_000],
    ["two dozen", 24],
    ["200.000", 200_000],
    ["200 000", 200_000],
    ["1.970.000 dollars", 1_970_000],
    ["1.970 million", 1_970_000],
  ])("%s", (text, value) => expect(read(text)).toEqual([[value, value, "count", "exact"]]));

  test.each([
    ["80,000 to 100,000", 80_000, 100_000],
    ["80,000-100,000", 80_000, 100_000],
    ["between 80,000 and 100,000", 80_000, 100_000],
    ["80-100k", 80_000, 100_000],
    ["80 to 100 thousand", 80_000, 100_000],
    ["five or six", 5, 6],
    ["fifty to a hundred thousand", 50_000, 100_000],
    ["two to three hundred thousand", 200_000, 300_000],
    ["one hundred to two hundred thousand", 100_000, 200_000],
    ["between one hundred and two hundred", 100, 200],
    ["between one hundred and two thousand", 100, 2_000],
    ["between one hundred and fifty and two hundred thousand", 150_000, 200_000],
    ["150 000 to 200 000", 150_000, 200_000],
  ])("as a range: %s", (text, low, high) => expect(read(text)).toEqual([[low, high, "count", "exact"]]));

  test.each([
    ["at least 50,000", 50_000, "least"],
    ["more than 120,000", 120_000, "least"],
    ["up to 200,000", 200_000, "peak"],
    ["as many as 200,000", 200_000, "peak"],
    ["fewer than 20", 20, "most"],
    ["no more than 20", 20, "most"],
    ["not more than 20", 20, "most"],
    ["weren't more than 20", 20, "most"],
    ["no fewer than 20", 20, "least"],
    ["not fewer than 20", 20, "least"],
    ["not less than twenty", 20, "least"],
    ["voted no more than 5 times", 5, "least"],
    ["20 or more", 20, "least"],
    ["100+ states", 100, "least"],
    ["twenty or fewer", 20, "most"],
  ])("as a bound: %s", (text, value, bound) => expect(read(text)).toEqual([[value, value, "count", bound]]));

  test.each([
    ["third", 3, "ordinal"],
    ["the 19th", 19, "ordinal"],
    ["#3", 3, "ordinal"],
    ["no. 2", 2, "ordinal"],
    ["Tier 3", 3, "tier"],
    ["tier three", 3, "tier"],
    ["the twenty-first", 21, "ordinal"],
    ["said no ten times", 10, "count"],
    ["voted no 16 times", 16, "count"],
    ["75 %", 75, "share"],
    ["75 per cent", 75, "share"],
  ])("as what it is: %s", (text, value, kind) => expect(read(text)).toEqual([[value, value, kind, "exact"]]));
});

const UNITS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number below a million in words, as the British or the Americans write it. */
function inWords(value: number, and: string): string {
  if (value < 20) return UNITS[value - 1] ?? "";
  if (value < 100) return `${TENS[Math.floor(value / 10) - 2]}${value % 10 > 0 ? `-${inWords(value % 10, and)}` : ""}`;
  const [scale, word] = value < 1_000 ? [100, "hundred"] : [1_000, "thousand"];
  const rest = value % scale;
  const link = rest === 0 ? "" : rest < 100 ? and : " ";
  return `${inWords(Math.floor(value / scale), and)} ${word}${link}${rest > 0 ? inWords(rest, and) : ""}`;
}

describe("a number in words is read like that in digits:", () => {
  const value = fc.oneof(fc.integer({ min: 2, max: 1_000 }), fc.integer({ min: 2, max: 999_999 }));
  const and = fc.constantFrom(" and ", " ");

  test("alone", () =>
    fc.assert(
      fc.property(value, and, (one, link) => {
        const text = `there are ${inWords(one, link)} people`;
        expect(findFigures(text), text).toMatchObject([{ low: one, high: one, start: 10, end: text.length - 7 }]);
      }),
      { numRuns: 2_000 },
    ));

  test("in a list", () =>
    fc.assert(
      fc.property(value, value, and, (one, other, link) => {
        const text = `${inWords(one, link)} people, ${inWords(other, link)} of them`;
        expect(
          read(text).map(([low]) => low),
          text,
        ).toEqual([one, other]);
      }),
    ));
});

test.each(["one of them", "no votes", "a/res/60/173", "3d", "a few hundred thousand", "several thousand", ""])(
  "there is no figure in %j",
  (text) => expect(read(text)).toEqual([]),
);

test("what was taken for a date or symbol is no figure", () =>
  expect(findFigures("16 voted no in 2011", [{ start: 15, end: 19 }]).map(({ low }) => low)).toEqual([16]));

import { describe, expect, test } from "vitest";
import { findFigures } from "../../../src/core/language/figures.ts";
import { fold } from "../../../src/core/language/text.ts";

const read = (text: string) => findFigures(fold(text)).map(({ low, high, kind, bound }) => [low, high, kind, bound]);

describe("a figure is read", () => {
  test.each([
    ["200,000", 200_000],
    ["200000 prisoners", 200_000],
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
  ])("%s", (text, value) => expect(read(text)).toEqual([[value, value, "count", "exact"]]));

  test.each([
    ["80,000 to 100,000", 80_000, 100_000],
    ["80,000-100,000", 80_000, 100_000],
    ["between 80,000 and 100,000", 80_000, 100_000],
    ["80-100k", 80_000, 100_000],
    ["80 to 100 thousand", 80_000, 100_000],
    ["five or six", 5, 6],
  ])("as a range: %s", (text, low, high) => expect(read(text)).toEqual([[low, high, "count", "exact"]]));

  test.each([
    ["at least 50,000", 50_000, "least"],
    ["more than 120,000", 120_000, "least"],
    ["up to 200,000", 200_000, "peak"],
    ["as many as 200,000", 200_000, "peak"],
    ["fewer than 20", 20, "most"],
  ])("as a bound: %s", (text, value, bound) => expect(read(text)).toEqual([[value, value, "count", bound]]));

  test.each([
    ["third", 3, "ordinal"],
    ["the 19th", 19, "ordinal"],
    ["#3", 3, "ordinal"],
    ["no. 2", 2, "ordinal"],
    ["Tier 3", 3, "tier"],
    ["tier three", 3, "tier"],
    ["75 %", 75, "share"],
    ["75 per cent", 75, "share"],
  ])("as what it is: %s", (text, value, kind) => expect(read(text)).toEqual([[value, value, kind, "exact"]]));
});

test.each(["one of them", "no votes", "a/res/60/173", "3d", ""])("there is no figure in %j", (text) =>
  expect(read(text)).toEqual([]),
);

test("what was taken for a date or symbol is no figure", () =>
  expect(findFigures("16 voted no in 2011", [{ start: 15, end: 19 }]).map(({ low }) => low)).toEqual([16]));

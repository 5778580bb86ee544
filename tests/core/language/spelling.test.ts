import { describe, expect, test } from "vitest";
import { english } from "../../../src/core/language/english.ts";
import { createSpelling, distance } from "../../../src/core/language/spelling.ts";

const known = new Set(
  "prisoners resolution refugees funded envoy launch camps china council broadcasts assembly lefkowitz muntarbhorn".split(
    " ",
  ),
);
const { correct } = createSpelling(known, english.isWord);

describe("a slip of the hand", () => {
  test.each([
    ["prisonrs", "prisoners"],
    ["prsioners", "prisoners"],
    ["resoluton", "resolution"],
    ["ressolution", "resolution"],
    ["resolutoin", "resolution"],
    ["refugess", "refugees"],
    ["evnoy", "envoy"],
    ["chnia", "china"],
    ["councel", "council"],
    ["asembly", "assembly"],
    ["lefkowitch", "lefkowitz"],
    ["muntabhorn", "muntarbhorn"],
  ])("in %s is mended to %s", (typed, meant) => expect(correct(typed)).toBe(meant));
});

test.each(["founded", "lunch", "counsel", "champs", "broadcast", "envy"])(
  "%s is a word of its own, however near it comes to a known one",
  (word) => expect(correct(word)).toBeNull(),
);

test.each(["xyzzy", "ufo", "cmp", "2oo5", "60/173", "x".repeat(30), ""])("%j is left alone", (word) =>
  expect(correct(word)).toBeNull(),
);

test("a short word bears one slip, a longer one two", () => {
  expect([correct("chin"), correct("chnai")]).toEqual([null, null]);
  expect([correct("resoltion"), correct("resltion"), correct("resltin")]).toEqual(["resolution", "resolution", null]);
});

test("distance counts a swap of neighbours as one, and is given up beyond what is asked", () => {
  expect(distance("envoy", "evnoy", 2)).toBe(1);
  expect(distance("envoy", "envoy", 2)).toBe(0);
  expect(distance("camps", "gulag", 2)).toBe(3);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stem } from "../../../src/core/language/stem.ts";
import { fold, tokenise } from "../../../src/core/language/text.ts";

const words = (text: string) => tokenise(fold(text)).map(({ word }) => word);

describe("folding", () => {
  test.each([
    ["Tomás Ojea Quintana", "tomas ojea quintana"],
    ["ＤＰＲＫ　２００５", "dprk 2005"],
    ["North\u00a0Korea’s\n “gulags”", 'north korea\'s "gulags"'],
    ["2004–2006 — and", "2004-2006 - and"],
    ["za\u200bro \u202eevil\u202c", "zaro evil"],
    ["  a \t\r\n b  ", "a b"],
    ["\ud800x\u0000", "x"],
  ])("makes %j plain", (text, folded) => expect(fold(text)).toBe(folded));

  test("once is enough", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 1, numRuns: 2_000 },
    ));
});

describe("tokens", () => {
  test.each([
    ["A/RES/60/173 and 60/173", ["a/res/60/173", "and", "60/173"]],
    ["E/CN.4/RES/2005/11", ["e/cn.4/res/2005/11"]],
    ["the U.S. and the U.N.", ["the", "us", "and", "the", "un"]],
    ["North Korea's states' rights don't", ["north", "korea", "states", "rights", "dont"]],
    ["150,000 to 1.97 million", ["150,000", "to", "1.97", "million"]],
    ["#3 & 75%", ["#", "3", "&", "75", "%"]],
    ["camps,prisoners", ["camps", "prisoners"]],
    ["북한 인권", ["북한", "인권"].map((word) => word.normalize("NFKD"))],
  ])("of %j", (text, expected) => expect(words(text)).toEqual(expected));

  test("stand where they were found, in order and apart", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = fold(text);
        let last = 0;
        for (const { start, end, word } of tokenise(folded)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded.length);
          expect(word).not.toBe("");
          last = end;
        }
      }),
      { seed: 2, numRuns: 2_000 },
    ));
});

test.each([
  ["resolutions", "resolution"],
  ["voted", "votes"],
  ["imprisoned", "imprison"],
  ["defectors", "defector"],
])("%s and %s have one stem", (one, other) => expect(stem(one)).toBe(stem(other)));

test.each(["2005", "60/173", "x".repeat(100)])("%j is its own stem", (word) => expect(stem(word)).toBe(word));

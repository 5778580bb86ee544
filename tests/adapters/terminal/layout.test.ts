import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { readLines } from "../../../src/adapters/terminal/lines.ts";
import { lookOf } from "../../../src/adapters/terminal/look.ts";
import { visible } from "../../../src/adapters/terminal/visible.ts";
import { widthOf } from "../../../src/adapters/terminal/width.ts";
import { wrap, wrapExactly } from "../../../src/adapters/terminal/wrap.ts";
import { shortText } from "../../contract/hostile-text.ts";
import { bytesOf } from "./streams.ts";

const lines = (text: string, columns: number, first?: number) =>
  wrap(text, columns, first).map(([start, end]) => text.slice(start, end));

describe("wrapping", () => {
  it("breaks at spaces, and inside a word only where it is wider than a line", () => {
    expect(lines("one two three", 7)).toEqual(["one two", "three"]);
    expect(lines("  one   two  ", 20)).toEqual(["one   two"]);
    expect(lines("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
    expect(lines("한국어 문장", 4)).toEqual(["한국", "어", "문장"]);
    expect(lines("one two three", 9, 4)).toEqual(["one", "two three"]);
    expect(lines("", 5)).toEqual([""]);
  });

  it("loses nothing but spaces and fits every line, whatever the text", () => {
    fc.assert(
      fc.property(shortText("printable"), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const shown = lines(text, columns);
        expect(shown.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of shown) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("gives a text back, joined with spaces, where it must not change", () => {
    const exact = (text: string, columns: number) =>
      wrapExactly(text, columns).map(([start, end]) => text.slice(start, end));
    expect(exact("one two three", 7)).toEqual(["one two", "three"]);
    expect(exact("one  two", 5)).toEqual(["one ", "two"]);
    expect(exact(" one two", 4)).toEqual([" one", "two"]);
    expect(exact("abcdefghij kl", 4)).toEqual(["abcdefghij", "kl"]);
    expect(exact("", 4)).toEqual([""]);
    fc.assert(
      fc.property(shortText("printable"), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const shown = exact(text, columns);
        expect(shown.join(" ")).toBe(text);
        for (const line of shown) if (/. [^ ]/su.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("takes time in proportion to the text", () => {
    // The best of some runs: what else the machine does only adds.
    const time = (length: number) => {
      const text = "👩‍👩‍👧‍👦한".repeat(length);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run += 1) {
        const start = performance.now();
        wrap(text, 80);
        wrapExactly(text, 80);
        wrapExactly("a ".repeat(length * 5), 80);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(1_000);
    // Ten times the text; a quadratic way takes a hundred times the time.
    expect(time(20_000) / Math.max(5, time(2_000))).toBeLessThan(40);
  });
});

describe("width", () => {
  it("counts a character once wherever it stands in a long text", () => {
    for (let before = 500; before < 530; before++) {
      const text = `${"x".repeat(before)}👩‍👩‍👧‍👦e\u0301${"y".repeat(600)}`;
      expect(widthOf(text)).toBe(before + 2 + 1 + 600);
    }
    expect(widthOf(`e${"\u0301".repeat(5_000)}x`)).toBe(2);
  });

  it("is what an independent count says", () => {
    fc.assert(
      fc.property(shortText("printable"), (text) => void expect(widthOf(text)).toBe(stringWidth(text))),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe("visible text", () => {
  it("has the same length, so that marks stay where they are", () => {
    fc.assert(
      fc.property(shortText("wild"), (text) => void expect(visible(text)).toHaveLength(text.length)),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe("the look of a stream", () => {
  it("has colours and a width at a terminal alone, unless told", () => {
    expect(lookOf({ isTTY: true, columns: 80 }, undefined, true)).toEqual({
      columns: 80,
      colour: true,
      numbered: true,
    });
    expect(lookOf({ isTTY: true, columns: 80 }, false, true)).toMatchObject({ colour: false });
    expect(lookOf({ isTTY: true, columns: 0 }, false, true)).toMatchObject({ columns: 80 });
    expect(lookOf({}, undefined, false)).toEqual({ columns: null, colour: false, numbered: false });
    expect(lookOf({}, true, false)).toMatchObject({ columns: null, colour: true });
  });
});

describe("reading lines", () => {
  it("gives the same lines however the bytes are cut", async () => {
    const bytes = Buffer.from("\ufeffeins\r\n\n한국 👩‍👩‍👧‍👦\nlast");
    for (let at = 0; at <= bytes.length; at++) {
      const texts: string[] = [];
      for await (const line of readLines(bytesOf(bytes.subarray(0, at), bytes.subarray(at)), 100))
        texts.push(line.text);
      expect(texts).toEqual(["eins", "", "한국 👩‍👩‍👧‍👦", "last"]);
    }
  });

  it("keeps only the limit of a long line and no half character", async () => {
    const found = [];
    for await (const line of readLines(bytesOf("ab한국\n", "x"), 6)) found.push(line);
    expect(found).toEqual([
      { number: 1, text: "ab한", whole: false, utf8: true },
      { number: 2, text: "x", whole: true, utf8: true },
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLookUp, linesOf, writeTable } from "../../../src/core/base/table.ts";

const key = fc.stringMatching(/^[ -~é✓]{1,6}$/u);
const entries = fc.uniqueArray(fc.tuple(key, fc.stringMatching(/^[ -~]{0,6}$/)), { selector: ([own]) => own });
const same = (value: string) => value;

describe("a table", () => {
  it("gives each key's value, and nothing for any other key", () => {
    fc.assert(
      fc.property(entries, fc.array(key), (written, others) => {
        const values = new Map(written);
        const lookUp = createLookUp(writeTable(written), same);
        for (const own of [...values.keys(), ...others]) expect(lookUp(own)).toBe(values.get(own) ?? null);
      }),
    );
  });

  it("gives the same however much was looked up before", () => {
    const written = Array.from({ length: 2_000 }, (_, at) => [`word ${at}`, String(at)] as const);
    const lookUp = createLookUp(writeTable(written), same);
    for (const [own, value] of written) expect(lookUp(own)).toBe(value);
    expect([lookUp("word 7"), lookUp("word 1999"), lookUp("word"), lookUp("word 2000")]).toEqual([
      "7",
      "1999",
      null,
      null,
    ]);
  });

  it("has its lines in order", () => {
    fc.assert(
      fc.property(entries, (written) => {
        const lines = linesOf(writeTable(written));
        expect(lines).toEqual(written.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      }),
    );
  });

  it("ends a search in any text whatever", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\t\n]*$/), key, (text, own) => {
        expect(() => createLookUp(text, same)(own)).not.toThrow();
      }),
    );
    expect(createLookUp("", same)("a")).toBeNull();
    expect(createLookUp("a", same)("a")).toBeNull();
  });

  it("reads a value once", () => {
    let times = 0;
    const lookUp = createLookUp("a\t1\nb\t2\n", (value) => {
      times += 1;
      return Number(value);
    });
    expect([lookUp("b"), lookUp("b"), lookUp("c"), times]).toEqual([2, 2, null, 1]);
  });
});

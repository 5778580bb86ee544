import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonFault } from "../../../src/core/base/json-fault.ts";

describe("the place where a text stops being JSON", () => {
  test.each([
    ["{", 1, 2, "a name in double quotes or “}”"],
    ["[1,]", 1, 4, "a value"],
    ["[1 2]", 1, 4, "“,” or “]”"],
    ['{"a" 1}', 1, 6, "“:”"],
    ['{"a": 1,\n\n  b: 2}', 3, 3, "a name in double quotes"],
    ['[\n"a\nb"]', 2, 1, "a value or “]”"],
    ["[] []", 1, 4, "nothing more"],
    ["['a']", 1, 2, "a value or “]”"],
    ["[01]", 1, 2, "a value or “]”"],
    ["[1]]", 1, 4, "nothing more"],
    ['{"a":}', 1, 6, "a value"],
    ["nul", 1, 1, "a value"],
  ])("%j", (text, line, column, expected) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, expected });
  });

  test("is past the end of every text that is JSON", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "binary" }), fc.constantFrom(0, 1, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        const lines = written.split("\n");
        const place = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
        expect(findJsonFault(written)).toEqual({ ...place, expected: "nothing more" });
      }),
    );
  });

  test("is where a stray character was put into JSON, or before the next token", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        const damaged = `${text.slice(0, at)}\u0001${text.slice(at)}`;
        const { line, column } = findJsonFault(damaged);
        expect(line).toBe(1);
        expect(column).toBeLessThanOrEqual(at + 1);
      }),
    );
  });

  test("is found in a text of a million brackets", () => {
    expect(findJsonFault("[".repeat(1_000_000))).toMatchObject({ column: 1_000_001 });
  });
});

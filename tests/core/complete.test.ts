import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base, core } from "./asking.ts";

const kinds = ["topic", "body", "year", "symbol"] as const;

describe("a completion", () => {
  test.each([
    ["topic", "ref", "refugees"],
    ["topic", "Prison", "camps"],
    ["body", "council", "council"],
    ["year", "2014", "2014"],
    ["symbol", "A/RES/60", "A/RES/60/173"],
    ["symbol", "60/173", "A/RES/60/173"],
    ["symbol", "a/hrc/res/25", "A/HRC/RES/25/25"],
  ] as const)("of a %s typed as %j is %s", (kind, typed, value) =>
    expect(core.complete(kind, typed).map((one) => one.value)).toContain(value),
  );

  test("puts what begins with the typed text first", () => {
    const labels = core.complete("topic", "human").map(({ label }) => label);
    expect(labels).toEqual(["Human trafficking", "North Korean Human Rights Act"]);
  });

  test("offers something before anything is typed, and nothing for what there is not", () => {
    for (const kind of kinds) {
      expect(core.complete(kind, "").length).toBeGreaterThan(0);
      expect(core.complete(kind, "xyzzy")).toEqual([]);
    }
  });

  test("of a topic or a symbol can be asked for", () => {
    for (const { value } of core.complete("topic", "")) expect(base.topics.map(({ id }) => id)).toContain(value);
    for (const { value } of core.complete("symbol", "")) expect(base.resolutions.map(({ id }) => id)).toContain(value);
  });

  test("has a label and a value, and is the same each time, whatever is typed", () =>
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: "binary", maxLength: 300 }), (kind, typed) => {
        const found = core.complete(kind, typed);
        for (const { label, value } of found) expect(Math.min(label.length, value.length)).toBeGreaterThan(0);
        expect(core.complete(kind, typed)).toEqual(found);
      }),
      { seed: 3, numRuns: 3_000 },
    ));
});

test("the topics for buttons are all the topics, and each asks for its own", () => {
  expect(core.topics.map(({ label }) => label)).toEqual(base.topics.map(({ name }) => name));
  for (const { label, question } of core.topics) {
    const answer = core.ask({ text: question, now: new Date("2026-11-15T12:00:00Z") });
    expect(answer).toMatchObject({ outcome: "answered", lead: expect.stringContaining(label) });
  }
});

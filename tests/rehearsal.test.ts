import { expect, test } from "vitest";
import { warmUp } from "../src/adapters/warm-up.ts";
import { questionsOn } from "../src/rehearsal.ts";
import { base, core, NOW } from "./core/asking.ts";
import { cannedCore } from "./standins/core.ts";

test("the first questions that are tried out come to answers of every outcome", () => {
  const first = questionsOn(base).slice(0, 200);
  const outcomes = new Set(first.map((text) => core.ask({ text, now: NOW }).outcome));
  expect(outcomes).toEqual(new Set(["answered", "corrected", "not-found"]));
  expect(new Set(first).size).toBeGreaterThan(190);
});

test("questions are tried out until the time is over, and rendered by each adapter", () => {
  const rendered: string[] = [];
  const adapter = {
    name: "one",
    start: async () => {},
    stop: async () => {},
    rehearse: (text: string) => rendered.push(text),
  };
  const began = performance.now();
  warmUp(cannedCore(), [adapter], ["camps", "envoys"], NOW, 50);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(new Set(rendered)).toContain("envoys");
  expect(rendered.length).toBeGreaterThan(2);
});

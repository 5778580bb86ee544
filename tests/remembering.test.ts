import { expect, test } from "vitest";
import { createCore, openFactBase } from "../src/core/index.ts";
import { createRemembering } from "../src/remembering.ts";
import { cannedCore, FAILING } from "./standins/core.ts";

const NOON = new Date("2026-04-01T12:00:00Z");

test("the same question is asked of the core once a day, and has the same answer", () => {
  const core = cannedCore();
  const remembering = createRemembering(core);
  const first = remembering.ask({ text: "camps", now: NOON });
  expect(remembering.ask({ text: "camps", context: [], now: new Date("2026-04-01T23:59:59Z") })).toBe(first);
  expect(core.asked).toHaveLength(1);
  expect(remembering.ask({ text: "camps", now: new Date("2026-04-02T00:00:00Z") })).toEqual(first);
  expect(core.asked).toHaveLength(2);
});

test("another text, another context and the same words parted otherwise are other questions", () => {
  const core = cannedCore();
  const remembering = createRemembering(core);
  const ask = (text: string, ...context: string[]) => remembering.ask({ text, context, now: NOON });
  const answers = [ask("b"), ask("b", "a"), ask("b", "c"), ask("a", "b"), ask("b ", "a"), ask("b", "a", "a")];
  expect(core.asked).toHaveLength(answers.length);
  expect(ask("b", "a")).toBe(answers[1]);
  expect(core.asked).toHaveLength(answers.length);
});

test("the memory is bounded: what was not asked for longest is asked again, and very long texts always", () => {
  const core = cannedCore();
  const remembering = createRemembering(core);
  const ask = (text: string) => remembering.ask({ text, now: NOON });
  for (let at = 0; at < 1_000; at++) ask(`question ${at}`);
  ask("question 0");
  ask("one more");
  expect(core.asked).toHaveLength(1_001);
  ask("question 0");
  expect(core.asked).toHaveLength(1_001);
  ask("question 1");
  expect(core.asked).toHaveLength(1_002);
  ask("x".repeat(4_000));
  ask("x".repeat(4_000));
  expect(core.asked).toHaveLength(1_004);
});

test("a failure is not remembered", () => {
  const core = cannedCore();
  const remembering = createRemembering(core);
  expect(() => remembering.ask({ text: FAILING, now: NOON })).toThrow();
  expect(() => remembering.ask({ text: FAILING, now: NOON })).toThrow();
  expect(core.asked).toHaveLength(2);
});

test("the core knows no time finer than the day, so a day's answers are the same", () => {
  const opened = openFactBase(new URL("../data/", import.meta.url));
  if (!opened.ok) throw new Error("the shipped fact base has a fault");
  const core = createCore(opened.base);
  const questions = [
    "resolutions last year",
    "what happened this month?",
    "timeline since two years ago",
    "today",
    "now",
  ];
  for (const text of [...questions, "who is the special rapporteur now?", "about", "yesterday", "ten minutes ago"]) {
    const [morning, night] = ["00:00:00.000Z", "23:59:59.999Z"].map((time) =>
      core.ask({ text, now: new Date(`2026-03-31T${time}`) }),
    );
    expect(night, text).toEqual(morning);
  }
});

import { expect, test } from "vitest";
import { readQuestions, sets } from "../eval/questions.ts";
import { createCore } from "../src/core/index.ts";
import { createDayMemory } from "../src/remembering.ts";
import { base, core } from "./core/asking.ts";

const NOON = new Date("2026-04-01T12:00:00Z");

/** A core with a memory of its own. */
const remembering = () => createCore(base, createDayMemory().memoryOf);

test("the same question has the same answer all day, without being answered again", () => {
  const { ask } = remembering();
  const first = ask({ text: "figures camps", now: NOON });
  expect(ask({ text: "figures camps", context: [], now: new Date("2026-04-01T23:59:59Z") })).toBe(first);
  const next = ask({ text: "figures camps", now: new Date("2026-04-02T00:00:00Z") });
  expect(next).not.toBe(first);
  expect(next).toEqual(first);
  expect(ask({ text: "figures camps", now: NOON })).not.toBe(first);
});

test("what does not follow on has one answer whatever was asked before it", () => {
  const { ask } = remembering();
  for (const text of ["who chaired the Commission of Inquiry?", "resolutions 2005", "topics"]) {
    const alone = ask({ text, now: NOON });
    expect(ask({ text, context: ["who is the special envoy?", "and before?"], now: NOON }), text).toBe(alone);
  }
});

test("what follows on has an answer for each thread", () => {
  const { ask } = remembering();
  const after = (...context: string[]) => ask({ text: "and in 2006?", context, now: NOON });
  const votes = after("who voted no in 2005?");
  expect(after("timeline envoy")).not.toEqual(votes);
  expect(after("who voted no in 2005?")).toBe(votes);
  expect(after("figures camps", "which states voted no in the General Assembly in 2005?")).toBe(
    after("which states voted no in the General Assembly in 2005?"),
  );
});

test("the memory is bounded: what was not asked for longest is answered again, and very long texts always", () => {
  const { ask } = remembering();
  const topic = (at: number) => ask({ text: `topic camps ${" ".repeat(at)}?`, now: NOON });
  const first = topic(0);
  for (let at = 1; at < 1_000; at++) topic(at);
  expect(topic(0)).toBe(first);
  for (let at = 1_000; at < 1_999; at++) topic(at);
  expect(topic(0)).toBe(first);
  topic(1_999);
  const second = topic(1);
  expect(topic(1)).toBe(second);
  const long = `topic camps ${"x".repeat(2_000)}`;
  expect(ask({ text: long, now: NOON })).not.toBe(ask({ text: long, now: NOON }));
});

test("a memory that forgot has nothing left", () => {
  const { memoryOf, forget } = createDayMemory();
  const { ask } = createCore(base, memoryOf);
  const first = ask({ text: "sources", now: NOON });
  forget();
  expect(ask({ text: "sources", now: NOON })).not.toBe(first);
});

test("no answer is another for what is remembered, in any thread", () => {
  const { ask } = remembering();
  const asked = sets
    .flatMap(readQuestions)
    .flatMap(({ context = [], question }, at) => (at % 3 === 0 ? [...context, question] : []));
  // One person asks all of it, so that each question has those before it for its thread.
  for (const [at, text] of asked.entries()) {
    const question = { text, context: asked.slice(Math.max(0, at - 6), at), now: NOON };
    expect(ask(question), `${question.context.join(" / ")} / ${text}`).toEqual(core.ask(question));
  }
});

test("the core knows no time finer than the day, so a day's answers are the same", () => {
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

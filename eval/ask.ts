import { type Answer, type Core, createCore, openFactBase, problemText } from "../src/core/index.ts";
import type { EvalQuestion } from "./questions.ts";

/** The day on which the questions are asked, so that every run gives the same answers. */
export const NOW = new Date("2026-11-15T12:00:00Z");

/** The core over the fact base of the project. */
export function openCore(): Core {
  const opened = openFactBase(new URL("../data/", import.meta.url));
  if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
  return createCore(opened.base);
}

/** Asks the questions of a set. */
export function createAsker(core: Core): (question: EvalQuestion) => Answer {
  return ({ question, context }) => core.ask({ text: question, context: context ?? [], now: NOW });
}

import { fileURLToPath } from "node:url";
import { type Answer, createCore, type Outcome, openFactBase, problemText, toPlainText } from "../../src/core/index.ts";

/** The day on which tests ask, so that "today" and "last year" mean the same in every run. */
export const NOW = new Date("2026-11-15T12:00:00Z");

const opened = openFactBase(fileURLToPath(new URL("../../data/", import.meta.url)));
if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));

/** The shipped fact base. */
export const base = opened.base;

/** Its resolutions with a recorded vote. */
export const voted = base.resolutions.flatMap((one) => (one.vote ? [{ ...one, vote: one.vote }] : []));

/** The core over it. */
export const core = createCore(base);

/** Asks the last of the texts in a thread that began with the others. */
export function ask(...texts: readonly string[]): Answer {
  return core.ask({ text: texts[texts.length - 1] ?? "", context: texts.slice(0, -1), now: NOW });
}

/** The ids of what an answer stands on, best first. */
export const idsOf = (answer: Answer): readonly string[] => answer.evidence.map(({ citation }) => citation.id);

/** What `check` says of each claim of a text. */
export const verdictsOf = (text: string): readonly string[] =>
  (ask(`check ${text}`).claims ?? []).map(({ verdict }) => verdict);

/** What a test compares of an answer: the outcome, the ids and the first line, for a readable failure. */
export interface Told {
  readonly outcome: Outcome;
  readonly lead: string;
  readonly ids: readonly string[];
  /** The whole answer as plain text. */
  readonly text: string;
}

export function tell(...texts: readonly string[]): Told {
  const answer = ask(...texts);
  return { outcome: answer.outcome, lead: answer.lead, ids: idsOf(answer), text: toPlainText(answer) };
}

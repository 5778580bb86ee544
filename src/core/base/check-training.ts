import type { Draft } from "./draft.ts";
import type { Problem } from "./problem.ts";
import { NONE } from "./schema.ts";

/**
 * What was learned speaks of entries that there are, each with a weight. It is written by a program, and reading all its
 * rows would be a tenth of a start, so only whoever asks for a check gets this one.
 */
export function checkTraining(draft: Draft, report: (problem: Problem) => void): void {
  const { training, facts, milestones, resolutions } = draft;
  if (training === undefined) return;
  const lists = [facts, milestones, resolutions].map(({ ids }) => ids);
  const ids = new Set(lists.flatMap((each) => each ?? []));
  const isWhole = lists.every((each) => each !== undefined);
  for (const [word, row] of Object.entries(training.words)) {
    const parts = row.split(" ");
    const field = `words.${word}`;
    const remedy = "Restore the file, or write it anew with “npm run learn”";
    if (parts.length % 2 !== 0 || parts.some((part, at) => at % 2 === 1 && !WEIGHT.test(part))) {
      report({ file: FILE, field, message: "is not made of pairs of an id and a weight", remedy });
      continue;
    }
    const unknown = parts.find((part, at) => at % 2 === 0 && part !== NONE && !ids.has(part));
    if (unknown !== undefined && isWhole)
      report({ file: FILE, field, message: `speaks of “${unknown}”, which is no entry`, remedy });
  }
}

const FILE = "training.json";
const WEIGHT = /^-?\d+(?:\.\d+)?$/;

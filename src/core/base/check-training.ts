import type { Draft } from "./draft.ts";
import { type Problem, quoted } from "./problem.ts";
import { REWRITE } from "./read.ts";
import { NONE, tableFiles } from "./schema.ts";
import { linesOf, type Table } from "./table.ts";

type Report = (problem: Problem) => void;

/**
 * What was learned of words stands in order and speaks of entries that there are, each with a weight. It is written by a
 * program, and reading all its lines would be a tenth of a start, so only whoever asks for a check gets this one.
 */
export function checkTraining({ words, toldWords, facts, milestones, resolutions }: Draft, report: Report): void {
  const lists = [facts, milestones, resolutions].map(({ ids }) => ids);
  const ids = new Set(lists.flatMap((each) => each ?? []));
  const isWhole = lists.every((each) => each !== undefined);
  checkTable(tableFiles.words, words, report, (row) => {
    const parts = row.split(" ");
    if (parts.length % 2 !== 0 || parts.some((part, at) => at % 2 === 1 && !WEIGHT.test(part)))
      return "is not made of pairs of an id and a weight";
    const unknown = parts.find((part, at) => at % 2 === 0 && part !== NONE && !ids.has(part));
    return unknown !== undefined && isWhole ? `speaks of “${unknown}”, which is no entry` : null;
  });
  checkTable(tableFiles.toldWords, toldWords, report, (row) => {
    const parts = row.split(" ");
    return parts.length === 2 && parts.every((part) => WEIGHT.test(part)) ? null : "is not two weights";
  });
}

/** @param faultOf what is wrong with the value of a line, else null */
function checkTable(
  file: string,
  table: Table | undefined,
  report: Report,
  faultOf: (value: string) => string | null,
): void {
  let before = "";
  for (const [at, line] of linesOf(table ?? "").entries()) {
    const id = `line ${at + 1}`;
    const [key, value] = line ?? [before, ""];
    const message =
      line === null
        ? "is no word and what was learned of it, with a tab between"
        : key <= before
          ? `${quoted(key)} does not come after ${quoted(before)}, so that it may not be found`
          : faultOf(value);
    if (message !== null) report({ file, id, ...(line === null ? {} : { field: key }), message, remedy: REWRITE });
    before = key;
  }
}

const WEIGHT = /^-?\d+(?:\.\d+)?$/;

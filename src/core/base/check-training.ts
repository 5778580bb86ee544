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
export function checkTraining({ tables, facts, milestones, resolutions }: Draft, report: Report): void {
  const lists = [facts, milestones, resolutions].map(({ ids }) => ids);
  const ids = new Set(lists.flatMap((each) => each ?? []));
  const isWhole = lists.every((each) => each !== undefined);
  const check = (name: keyof typeof tableFiles, faultOf: FaultOf): void =>
    checkTable(tableFiles[name], tables[name], report, faultOf);
  check("words", (row) => {
    const parts = row.split(" ");
    if (parts.length % 2 !== 0 || parts.some((part, at) => at % 2 === 1 && !WEIGHT.test(part)))
      return "is not made of pairs of an id and a weight";
    const unknown = parts.find((part, at) => at % 2 === 0 && part !== NONE && !ids.has(part));
    return unknown !== undefined && isWhole ? `speaks of “${unknown}”, which is no entry` : null;
  });
  check("toldWords", (row) => (areNumbers(row, 2) ? null : "is not two weights"));
  const width = (linesOf(tables.networkWords ?? "")[0]?.[1] ?? "").split(" ").length;
  check("networkWords", (row) => (areNumbers(row, width) ? null : `is not ${width} weights, as in the first line`));
  check("networkAnswers", (row, id) =>
    id !== NONE && !ids.has(id) && isWhole
      ? `speaks of “${id}”, which is no entry`
      : areNumbers(row, width + 1)
        ? null
        : `is not ${width} weights, as a word has, and a bias`,
  );
}

const areNumbers = (row: string, count: number): boolean => {
  const parts = row.split(" ");
  return parts.length === count && parts.every((part) => WEIGHT.test(part));
};

/** What is wrong with a line, else null. */
type FaultOf = (value: string, key: string) => string | null;

function checkTable(file: string, table: Table | undefined, report: Report, faultOf: FaultOf): void {
  let before = "";
  for (const [at, line] of linesOf(table ?? "").entries()) {
    const id = `line ${at + 1}`;
    const [key, value] = line ?? [before, ""];
    const message =
      line === null
        ? "is no word and what was learned of it, with a tab between"
        : key <= before
          ? `${quoted(key)} does not come after ${quoted(before)}, so that it may not be found`
          : faultOf(value, key);
    if (message !== null) report({ file, id, ...(line === null ? {} : { field: key }), message, remedy: REWRITE });
    before = key;
  }
}

const WEIGHT = /^-?\d+(?:\.\d+)?$/;

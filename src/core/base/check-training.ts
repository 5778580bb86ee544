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
  const missing = new Map<string, Missing>();
  const meet = (id: string, file: string, line: string): void => {
    if (id === NONE || ids.has(id) || !isWhole) return;
    const before = missing.get(id);
    if (before) before.lines += 1;
    else missing.set(id, { file, line, lines: 1 });
  };
  const check = (name: keyof typeof tableFiles, faultOf: FaultOf): void =>
    checkTable(tableFiles[name], tables[name], report, faultOf);
  check("words", (row, _, line) => {
    const parts = row.split(" ");
    if (parts.length % 2 !== 0 || parts.some((part, at) => at % 2 === 1 && !WEIGHT.test(part)))
      return "is not made of pairs of an id and a weight";
    for (const [at, part] of parts.entries()) if (at % 2 === 0) meet(part, tableFiles.words, line);
    return null;
  });
  check("toldWords", (row) => (areNumbers(row, 2) ? null : "is not two weights"));
  const width = (linesOf(tables.networkWords ?? "")[0]?.[1] ?? "").split(" ").length;
  check("networkWords", (row) => (areNumbers(row, width) ? null : `is not ${width} weights, as in the first line`));
  check("networkAnswers", (row, id, line) => {
    meet(id, tableFiles.networkAnswers, line);
    return areNumbers(row, width + 1) ? null : `is not ${width} weights, as a word has, and a bias`;
  });
  for (const [id, { file, line, lines }] of missing)
    report({
      file,
      id: line,
      message: `speaks of ${quoted(id)}, which is no entry${lines === 1 ? "" : `, as ${lines - 1} more ${lines === 2 ? "line does" : "lines do"}`}`,
      remedy: `Restore the entry, or write what was learned anew with “npm run learn”`,
    });
}

/** An id that is no entry's: where it is first spoken of, and in how many lines. */
interface Missing {
  readonly file: string;
  readonly line: string;
  lines: number;
}

const areNumbers = (row: string, count: number): boolean => {
  const parts = row.split(" ");
  return parts.length === count && parts.every((part) => WEIGHT.test(part));
};

/** What is wrong with a line, else null. */
type FaultOf = (value: string, key: string, line: string) => string | null;

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
          : faultOf(value, key, id);
    if (message !== null) report({ file, id, ...(line === null ? {} : { field: key }), message, remedy: REWRITE });
    before = key;
  }
}

const WEIGHT = /^-?\d+(?:\.\d+)?$/;

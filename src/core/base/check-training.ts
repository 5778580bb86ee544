import { checkWeights, MOST } from "./check-weights.ts";
import type { Draft } from "./draft.ts";
import { quoted, type Report } from "./problem.ts";
import { REWRITE } from "./read.ts";
import { BASE, NONE, tableFiles } from "./schema.ts";
import { linesOf, type Table } from "./table.ts";

/**
 * What was learned of words stands in order and speaks of entries that there are, each with a weight. It is written by a
 * program, and reading all its lines would be a tenth of a start, so only whoever asks for a thorough check gets this one.
 */
export function checkTraining(draft: Draft, report: Report): void {
  const { weights, tables, facts, milestones, resolutions } = draft;
  const faulty = new Set<string>();
  const reportOne: Report = (problem) => {
    faulty.add(problem.file);
    report(problem);
  };
  if (weights !== undefined) checkWeights(weights, report);
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
    checkTable(tableFiles[name], tables[name], name.startsWith("network") ? MOST_STEPS : MOST, reportOne, faultOf);
  check("words", (row, _, line) => {
    const parts = row.split(" ");
    if (parts.length % 2 !== 0 || parts.some((part, at) => at % 2 === 1 && !WEIGHT.test(part)))
      return "is not made of pairs of an id and a weight";
    for (const [at, part] of parts.entries()) if (at % 2 === 0) meet(part, tableFiles.words, line);
    return null;
  });
  check("toldWords", (row) => (areNumbers(row, 2) ? null : "is not two weights"));
  const rows = linesOf(tables.networkWords ?? "");
  const [first = BASE, row = ""] = rows.find((line) => line?.[0] === BASE) ?? rows[0] ?? [];
  const width = row.split(" ").length;
  check("networkWords", (own) => (areNumbers(own, width) ? null : `is not ${width} weights, as ${quoted(first)} has`));
  check("networkAnswers", (row, id, line) => {
    meet(id, tableFiles.networkAnswers, line);
    return areNumbers(row, width + 1) ? null : `is not ${width} weights, as a word has, and a bias`;
  });
  for (const [name, key] of [
    ["networkWords", BASE],
    ["networkAnswers", NONE],
  ] as const)
    if (tables[name] !== undefined && !linesOf(tables[name]).some((line) => line?.[0] === key))
      reportOne({ file: tableFiles[name], message: `has no line of ${quoted(key)}`, remedy: REWRITE });
  for (const [id, { file, line, lines }] of missing)
    reportOne({
      file,
      id: line,
      message: `speaks of ${quoted(id)}, which is no entry${lines === 1 ? "" : `, as ${lines - 1} more ${lines === 2 ? "line does" : "lines do"}`}`,
      remedy: `Restore the entry, or write what was learned anew with “npm run learn”`,
    });
  checkCounts(draft, faulty, report);
}

/** A table that was cut at the end of a line has fewer lines than were counted. */
function checkCounts({ weights, tables }: Draft, faulty: ReadonlySet<string>, report: Report): void {
  for (const name of ["words", "toldWords", "networkWords", "networkAnswers"] as const) {
    const [file, table] = [tableFiles[name], tables[name]];
    if (weights === undefined || table === undefined || faulty.has(file)) continue;
    const [lines, counted] = [linesOf(table).length, weights.counts[name]];
    if (lines !== counted)
      report({ file, message: `has ${lines} lines, but training.json counts ${counted}`, remedy: REWRITE });
  }
}

/** The most of the network's, in its steps. */
const MOST_STEPS = 10_000;

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

function checkTable(file: string, table: Table | undefined, most: number, report: Report, faultOf: FaultOf): void {
  let before = "";
  for (const [at, line] of linesOf(table ?? "").entries()) {
    const id = `line ${at + 1}`;
    const [key, value] = line ?? [before, ""];
    const message =
      line === null
        ? "is no word and what was learned of it, with a tab between"
        : key <= before
          ? `${quoted(key)} does not come after ${quoted(before)}, so that it may not be found`
          : HIDDEN.test(key)
            ? "has a character that is not seen"
            : (faultOf(value, key, id) ?? beyond(value, most));
    if (message !== null) report({ file, id, ...(line === null ? {} : { field: key }), message, remedy: REWRITE });
    before = key;
  }
}

function beyond(row: string, most: number): string | null {
  const weight = row.split(" ").find((part) => WEIGHT.test(part) && Math.abs(Number(part)) > most);
  return weight === undefined ? null : `has a weight of ${quoted(weight)}, beyond ${most}`;
}

const HIDDEN = /[\p{Cc}\p{Cf}]/u;

const WEIGHT = /^-?\d+(?:\.\d+)?$/;

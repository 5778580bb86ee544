import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFactBase, problemText } from "../../../src/core/index.ts";
import { dataCopy, editList } from "./workbench.ts";

/** What is wrong once a file of the data directory is changed. */
function problemsAfter(file: string, change: (text: string) => string, thorough = true): readonly string[] {
  const directory = dataCopy();
  const path = join(directory, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  const opened = openFactBase(directory, { thorough });
  return opened.ok ? [] : opened.problems.map(problemText);
}

const WORDS = "training-words.tsv";
const TOLD = "training-told.tsv";

test.each([
  [WORDS, "~\t0.4\n", "~: is not made of pairs"],
  [WORDS, "~\t- 0.4 000-08\n", "is not made of pairs"],
  [WORDS, "~\t000-08 much\n", "is not made of pairs"],
  [WORDS, "~\tzzz-99 0.4\n", "“zzz-99”, which is no entry"],
  [WORDS, "~ - 0.4\n", "is no word and what was learned of it"],
  [WORDS, "\t- 0.4\n", "is no word and what was learned of it"],
  [WORDS, "gulag\t- 0.4\n", "“gulag” does not come after"],
  [TOLD, "~\t0.4\n", "is not two weights"],
  [TOLD, "~\t0.4 much\n", "is not two weights"],
  [TOLD, "~\t0.4 0.1\n~\t0.4 0.1\n", "“~” does not come after “~”"],
])("a check finds in %s a line that nothing can be read of: %j", (file, line, message) => {
  const problems = problemsAfter(file, (table) => table + line);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${file}, line \\d+`));
  expect(problems[0]).toContain(message);
});

test("an entry that is gone is told of once, and not of each line that speaks of it", () => {
  const directory = dataCopy();
  editList(directory, "milestones.json", (milestones) => {
    const at = milestones.findIndex(({ id }) => id === "camp-estimate/kinu-update");
    milestones.splice(at, 1);
  });
  const opened = openFactBase(directory, { thorough: true });
  const problems = opened.ok ? [] : opened.problems.map(problemText);
  expect(problems.length).toBeLessThanOrEqual(2);
  expect(problems.at(-1)).toMatch(
    /^training-words\.tsv, line \d+: speaks of “camp-estimate\/kinu-update”, which is no entry, as \d+ more lines do\. Restore the entry, or .*“npm run learn”\.$/,
  );
});

test.each([WORDS, TOLD])("%s: a start finds that the file was cut off, is empty or is gone", (file) => {
  expect(problemsAfter(file, (table) => table.slice(0, -3), false)).toEqual([
    expect.stringMatching(`^${file}: ends in the middle of a line. .*“npm run learn”`),
  ]);
  expect(problemsAfter(file, () => "", false)).toEqual([expect.stringMatching(`^${file}: is empty.*“npm run learn”`)]);
});

test("the shipped lines are sound, with the line breaks of Windows too, and a start does not read them", () => {
  expect(problemsAfter(WORDS, (table) => table.replaceAll("\n", "\r\n"))).toEqual([]);
  expect(problemsAfter(WORDS, (table) => `${table}~ - 0.4\n`, false)).toEqual([]);
});

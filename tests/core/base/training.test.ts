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

const NETWORK_WORDS = "training-network-words.tsv";
const NETWORK_ANSWERS = "training-network-answers.tsv";
const large = "9".repeat(400);

test.each([
  [WORDS, `~\t- ${large}\n`, "has a weight of “9999"],
  [WORDS, "~\t- 100.1\n", "has a weight of “100.1”, beyond 100"],
  [TOLD, "~\t0.4 -101\n", "has a weight of “-101”, beyond 100"],
  [
    NETWORK_WORDS,
    `~\t${Array.from({ length: 48 }, () => "10001").join(" ")}\n`,
    "has a weight of “10001”, beyond 10000",
  ],
  [NETWORK_WORDS, "~\t1 2\n", "is not 48 weights, as “^” has"],
  [NETWORK_ANSWERS, "~\t1 2\n", "is not 48 weights, as a word has, and a bias"],
])("a check finds in %s a line that training cannot have written: %#", (file, line, message) => {
  const [problem = "", ...others] = problemsAfter(file, (table) => table + line);
  expect(others.length).toBeLessThanOrEqual(1);
  expect(problem).toMatch(new RegExp(`^${file}, line \\d+`));
  expect(problem).toContain(message);
  expect(problem.length).toBeLessThan(400);
});

test.each([
  [NETWORK_WORDS, "^"],
  [NETWORK_ANSWERS, "-"],
])("a check finds that %s lacks the line of “%s”", (file, key) => {
  const without = (table: string) =>
    table
      .split("\n")
      .filter((line) => !line.startsWith(`${key}\t`))
      .join("\n");
  expect(problemsAfter(file, without)).toEqual([
    `${file}: has no line of “${key}”. Restore the file, or write it anew with “npm run learn”.`,
  ]);
});

test.each([WORDS, TOLD, NETWORK_WORDS, NETWORK_ANSWERS])(
  "a check finds that %s was cut at the end of a line",
  (file) => {
    const cut = (table: string) => `${table.split("\n").slice(0, -3).join("\n")}\n`;
    expect(problemsAfter(file, cut)).toEqual([
      expect.stringMatching(`^${file}: has \\d+ lines, but training\\.json counts \\d+\\. Restore the file`),
    ]);
  },
);

test("a check finds a character that is not seen before the first word of a table", () => {
  expect(problemsAfter(TOLD, (table) => `\0${table}`)).toEqual([
    expect.stringMatching(`^${TOLD}, line 1, .*: has a character that is not seen\\.`),
  ]);
});

test("of thousands of lines with one cause the first are told, and how many more there are", () => {
  const problems = problemsAfter(WORDS, (table) => `${table.split("\n").slice(0, -1).reverse().join("\n")}\n`);
  expect(problems).toHaveLength(11);
  expect(problems[0]).toContain("does not come after");
  expect(problems[10]).toMatch(new RegExp(`^${WORDS}: \\d{4,} more are faulty like the one before\\. `));
});

const TRAINING = "training.json";

test.each([
  ['"coverage":', '"covrage":', ["evidence: has no weight of “coverage”", "evidence: has a weight of “covrage”"]],
  ['"puts a claim":', '"puts claims":', ["question: has no weight of “puts a claim”", "question: has a weight of"]],
  ['"unheard": -0.02', '"unheard": -200', ["unheard: is -200, beyond 100"]],
  ['"coverage": 0.93', '"coverage": 1e308', ["evidence.coverage: is 1e+308, beyond 100"]],
  ['"coverage": 0.93', '"coverage": 1e999', ["evidence.coverage: is Infinity"]],
  ['"coverage": 0.93', '"coverage": 0.93, "__proto__": 3', ["evidence: has a weight of “__proto__”"]],
  ["likely > 0.504, network says it", "likeli > 0.504, network says it", ["confidence[0].asks: asks for “likeli”"]],
  ['"says": "-0.174', '"says": "-174', ["confidence[0].says: has “-174”, beyond 100"]],
  ['"told": {', '"told": { "more": 1,', ["told: has 374 parts, but counts says 373"]],
])("a check finds in training.json what the program cannot go by: %s as %s", (text, by, messages) => {
  const problems = problemsAfter(TRAINING, (json) => json.replace(text, by));
  expect(problems).toHaveLength(messages.length);
  for (const [at, message] of messages.entries()) expect(problems[at]).toContain(`${TRAINING}, ${message}`);
});

test("a check finds that trees, or what speaks for trust, are lost", () => {
  const without = (field: string, value: unknown) =>
    problemsAfter(TRAINING, (json) => JSON.stringify({ ...JSON.parse(json), [field]: value }));
  expect(without("confidence", [])).toEqual([expect.stringContaining("confidence: has 0 parts, but counts says 200")]);
  expect(without("told", {})).toEqual([
    expect.stringContaining("told: has no weight of “told”"),
    expect.stringContaining("told: has no weight of “read: told”"),
    expect.stringContaining("told: has 0 parts, but counts says 373"),
  ]);
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

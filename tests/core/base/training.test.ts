import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFactBase, problemText } from "../../../src/core/index.ts";
import { dataCopy } from "./workbench.ts";

function opened(words: Record<string, string>, thorough: boolean) {
  const directory = dataCopy();
  const path = join(directory, "training.json");
  const training = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...training, words: { ...training.words, ...words } }));
  return openFactBase(directory, { thorough });
}

test.each([
  ["0.4", "is not made of pairs"],
  ["- 0.4 000-08", "is not made of pairs"],
  ["000-08 much", "is not made of pairs"],
  ["zzz-99 0.4", "“zzz-99”, which is no entry"],
])("a check finds a row that nothing can be read of: %s", (row, message) => {
  const result = opened({ gulag: row }, true);
  const problems = result.ok ? [] : result.problems.map(problemText);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("training.json");
  expect(problems[0]).toContain(message);
});

test("the shipped rows are sound, and a start does not read them", () => {
  expect(opened({}, true).ok).toBe(true);
  expect(opened({ gulag: "- 0.4 000-08" }, false).ok).toBe(true);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findRepeatedNames } from "../../../src/core/base/json-fault.ts";
import { openFactBase, problemText } from "../../../src/core/index.ts";
import { dataCopy, dataDirectory, setFields } from "./workbench.ts";

function problemsOf(directory: string): readonly string[] {
  const result = openFactBase(directory, { thorough: true });
  return result.ok ? [] : result.problems.map(problemText);
}

function replaceIn(directory: string, file: string, text: string, by: string): void {
  const path = join(directory, file);
  const before = readFileSync(path, "utf8");
  expect(before).toContain(text);
  writeFileSync(path, before.replace(text, by));
}

test("the shipped files are written as they should be, and a byte order mark or CRLF does no harm", () => {
  expect(problemsOf(dataDirectory)).toEqual([]);
  const directory = dataCopy();
  const path = join(directory, "facts.json");
  writeFileSync(path, `\uFEFF${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
  expect(problemsOf(directory)).toEqual([]);
});

test.each([
  ["facts.json", '"id": "004-11",', '"id": "004-11", "start": 5,', "“start” a second time"],
  ["facts.json", '"id": "004-11",', '"id": "004-11", "\\u0073tart": 5,', "“start” a second time"],
  ["resolutions.json", '"yes": 88,', '"yes": 88, "yes": 88,', "“yes” a second time"],
  ["vocabulary.json", '"spellings": {', '"spellings": { "ppl": "persons",', "“ppl” a second time"],
])("a field that an object of %s has twice is found: %s as %s", (file, text, by, says) => {
  const directory = dataCopy();
  replaceIn(directory, file, text, by);
  expect(problemsOf(directory)).toEqual([expect.stringMatching(`^${file}: at line \\d+ .*${says}`)]);
});

test.each([
  ["half of a character", "\ud800 camps", "half of a character"],
  ["nothing but blanks", "  ", "is blank"],
  ["a control character", "red \u001b[31m", "not seen (U+001B)"],
  ["a character that turns the direction", "\u202e camps", "not seen (U+202E)"],
  ["a blank at its end", "Camps ", "a blank at an end"],
  ["a letter and its accent apart", "Salmo\u0301n", "as two characters"],
])("a text that has %s is found", (_, summary, says) => {
  const directory = dataCopy();
  setFields(directory, "topics.json", "camps", { summary });
  expect(problemsOf(directory)).toEqual([expect.stringMatching(/^topics\.json, camps, summary: /)]);
  expect(problemsOf(directory)[0]).toContain(says);
});

test("a word that questions are compared with is in lower case", () => {
  const directory = dataCopy();
  setFields(directory, "facts.json", "004-11", {
    answers: [{ type: "date", text: "August 2005", about: ["appoint", "U.S. envoy"] }],
  });
  expect(problemsOf(directory)).toEqual([
    "facts.json, 004-11, answers[0].about[1]: “U.S. envoy” has a capital. Write “u.s. envoy”.",
  ]);
});

test("no name is found twice in an object that has each once, however it is written", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), fc.constantFrom(0, 2), (text, indent) => {
      expect(findRepeatedNames(JSON.stringify(JSON.parse(text), null, indent))).toEqual([]);
    }),
  );
  expect(findRepeatedNames('{"a":[{"b":1},{"b":{"a":1}}],\n"c":"a","a":2}')).toEqual([{ name: "a", line: 2 }]);
});

import { expect, test } from "vitest";
import { fewOfEach } from "../../../src/core/base/few-of-each.ts";
import type { Problem } from "../../../src/core/base/problem.ts";

const problems = (count: number, file: string, remedy: (at: number) => string): readonly Problem[] =>
  Array.from({ length: count }, (_, at) => ({ file, id: `${at}`, message: `is ${at}`, remedy: remedy(at) }));

test("few problems of a kind are all told, in order, and a last one is not left out to say that there is one more", () => {
  const all = [...problems(11, "facts.json", () => "Correct it"), ...problems(11, "notes.json", () => "Correct it")];
  expect(fewOfEach(all)).toEqual(all);
});

test("of many of a kind and file the first ten are told, and how many more there are, whatever values they name", () => {
  const many = problems(500, "facts.json", (at) => `Write “${at}”, or set end to ${at}`);
  const other: Problem = { file: "facts.json", message: "is another", remedy: "Remove it" };
  const told = fewOfEach([...many.slice(0, 40), other, ...many.slice(40)]);
  expect(told.slice(0, 10)).toEqual(many.slice(0, 10));
  expect(told[10]).toMatchObject({ file: "facts.json", message: "490 more are faulty like the one before" });
  expect(told.slice(11)).toEqual([other]);
});

import { expect, test } from "vitest";
import { ask, base, tell } from "../asking.ts";

test.each(base.topics)("figures on $id are counted in words that fit their number", ({ id, name }) => {
  const { lead, outcome } = ask(`figures ${id}`);
  const number = Number(/: (\d+) /.exec(lead)?.[1] ?? 0);
  expect(lead.startsWith(`${name}: `)).toBe(true);
  expect(lead).toMatch(
    number === 0 ? /no figures are/ : number === 1 ? /1 figure, as its/ : /\d+ figures, each as its/,
  );
  expect(outcome).toBe(number === 0 ? "not-found" : "answered");
});

test("a record that is named after its year tells it once", () => {
  const { text } = tell("figures camps");
  expect(text).toContain("Korea Institute for National Unification (KINU), 2013");
  expect(text).toContain("U.S. State Department, Supporting Human Rights and Democracy 2005-2006, 2006");
  expect(text).not.toMatch(/, (\d{4}), \1/);
});

test("sources tell a date in the words of every other answer", () => {
  expect(tell("sources").text).toContain("5 April 2006");
  expect(tell("sources").text).not.toContain("2006-04-05");
});

import { describe, expect, test } from "vitest";
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

describe("figures of a time are those that are dated then, as rows:", () => {
  test.each([
    ["figures 2014", /^11 figures, 2014, each/, "80,000-120,000"],
    ["figures camps 2014", /^Prison camps: 9 figures, 2014/, "80,000-120,000"],
    ["figures 2014 camps", /^Prison camps: 9 figures, 2014/, "80,000-120,000"],
    ["figures 06", /^7 figures, 2006/, "150,000 to 200,000"],
    ["figures from:2009 to:2014", /^17 figures, 2009 to 2014/, "about 154,000"],
  ])("%s", (text, lead, shown) => {
    const told = tell(text);
    expect(told.lead).toMatch(lead);
    expect(told.text).toContain(shown);
  });

  test("none is told where none is dated then", () =>
    expect(tell("figures 2018")).toMatchObject({
      outcome: "not-found",
      lead: "No figures dated 2018 are in the record.",
    }));

  test("a tally stands beside no estimate, and what says the same does not differ", () => {
    expect(tell("what figures are there for 2014").lead).not.toMatch(/Figures differ/);
    expect(tell("how many camps in the VOA piece").lead).not.toMatch(/Figures differ/);
    expect(tell("how many people are in the camps").lead).toMatch(/^Figures differ/);
  });
});

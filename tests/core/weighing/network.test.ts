import { describe, expect, it } from "vitest";
import { readInThread } from "../../../src/core/answering/interpret.ts";
import { createKnowledge } from "../../../src/core/create-knowledge.ts";
import { unitId } from "../../../src/core/units.ts";
import { createNetwork, heardBy } from "../../../src/core/weighing/network.ts";
import { base, NOW } from "../asking.ts";

const knowledge = createKnowledge(base);
const queryOf = (text: string) => readInThread(text, null, NOW, knowledge).query;
const ALONE = { carried: [], units: [] };

/** A network of two numbers a word that knows two words and two answers. */
function network(words: string, answers: string) {
  const { opinionOf } = createNetwork(knowledge.units, {
    ...base.training,
    networkWords: words,
    networkAnswers: answers,
  });
  return (text: string) => {
    const { units, none, most } = opinionOf(queryOf(text), ALONE);
    const of = (id: string) => units[knowledge.units.findIndex((unit) => unitId(unit) === id)];
    return { of, none, most };
  };
}

describe("the network", () => {
  const words = "^\t0 0\ncamp\t300 0\nenvoy\t0 300\n";
  const answers = "-\t0 0 0\n000-08\t100 0 0\n004-11\t0 100 0\n";

  it("says how likely each answer is by a sum over the words and a softmax", () => {
    const { of, none } = network(words, answers)("camp");
    const all = Math.log(Math.exp(3) + 2);
    expect(of("000-08")).toBeCloseTo(3 - all);
    expect(of("004-11")).toBeCloseTo(-all);
    expect(none).toBeCloseTo(-all);
  });

  it("divides by the root of the number of words that it knows, and lets nothing below 0 through", () => {
    const { of, none } = network(`${words}zero\t-900 0\n`, answers)("camp envoy");
    const all = Math.log(2 * Math.exp(3 / Math.SQRT2) + 1);
    expect(of("000-08")).toBeCloseTo(3 / Math.SQRT2 - all);
    expect(none).toBeCloseTo(-all);
    expect(network(`${words}zero\t-900 0\n`, answers)("zero").of("000-08")).toBeCloseTo(-Math.log(3));
  });

  it("holds a unit that it was not taught of for as likely as the likeliest", () => {
    const { of, most } = network(words, answers)("envoy");
    expect(of("000-16")).toBe(most);
    expect(most).toBe(of("004-11"));
  });

  it("has no opinion where it was taught nothing", () => {
    const { of, none, most } = network("", "")("camp");
    expect(of("000-08")).toBe(most);
    expect(none).toBe(most);
  });

  it("hears the words, terms and type of a question, and marked what it takes over, but no pairs of words", () => {
    const query = queryOf("who is the envoy");
    const alone = heardBy(query, ALONE);
    expect(alone).toContain("envoy");
    expect(alone).toContain("?person");
    expect(alone.filter((word) => word.includes(" "))).toEqual([]);
    const [unit] = knowledge.units;
    const carried = queryOf("camps").terms;
    expect(heardBy(query, { carried, units: unit ? [unit] : [] }).slice(alone.length)).toEqual([
      "<#camp",
      `<${unit ? unitId(unit) : ""}`,
    ]);
  });

  it("was taught of the entries that there are, in rows of one width", () => {
    const width = (table: string) =>
      new Set(
        table
          .trim()
          .split("\n")
          .map((line) => line.split(/[\t ]/).length),
      );
    expect(width(base.training.networkAnswers).size).toBe(1);
    const { networkAnswers } = base.training;
    const taught = knowledge.units.filter((unit) => networkAnswers.includes(`\n${unitId(unit)}\t`));
    expect(taught.length).toBeGreaterThan(80);
  });
});

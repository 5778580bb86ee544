import { describe, expect, it } from "vitest";
import { readInThread } from "../../../src/core/answering/interpret.ts";
import { decideFor } from "../../../src/core/answering/search.ts";
import { PROSPECT } from "../../../src/core/base/measures.ts";
import { createKnowledge } from "../../../src/core/create-knowledge.ts";
import { createConfidence, prospectOf } from "../../../src/core/weighing/confidence.ts";
import { base, NOW, tell } from "../asking.ts";

const knowledge = createKnowledge(base);

function prospect(text: string) {
  const { prospect: found } = decideFor(readInThread(text, null, NOW, knowledge), knowledge);
  if (found === null) throw new Error(`nothing comes near “${text}”`);
  return found;
}

/** What is seen of what would answer, by name. */
function seen(text: string): Readonly<Record<string, number>> {
  const values = prospectOf(prospect(text));
  expect(values).toHaveLength(PROSPECT.length);
  return Object.fromEntries(PROSPECT.map((name, at) => [name, values[at] ?? Number.NaN]));
}

describe("what would answer", () => {
  it("is seen with how likely the judge finds it, and with all that was measured", () => {
    const all = seen("where was the first conference on north korean human rights held");
    expect(all.score).toBeGreaterThan(0.1);
    expect(all.likely).toBeGreaterThanOrEqual(all.score ?? 1);
    expect(all["asks for place"]).toBe(1);
    expect(Object.values(all).every(Number.isFinite)).toBe(true);
  });

  it("tells a term that is looked up from a question", () => {
    expect(seen("human trafficking")["looked up"]).toBe(1);
    expect(seen("why is human trafficking a concern")["looked up"]).toBe(0);
  });

  it("tells a claim with a figure that nothing in it can be held against", () => {
    expect(seen("were three radio stations supported")).toMatchObject({ unconfirmed: 1 });
    expect(seen("were radio stations supported")).toMatchObject({ unconfirmed: 0 });
  });
});

describe("the confidence", () => {
  const confident = (...confidence: readonly { readonly asks: string; readonly says: string }[]) =>
    createConfidence({ ...base.training, confidence: [...confidence] })(prospect("who is robert king"));

  it("is what all trees say together, as a likelihood", () => {
    expect(confident()).toBe(0.5);
    expect(confident({ asks: "unit > 0.5", says: "-1 1" })).toBeCloseTo(1 / (1 + Math.exp(-1)));
    expect(confident({ asks: "unit > 0.5", says: "-1 1" }, { asks: "unit > 0.5", says: "1 -1" })).toBe(0.5);
  });

  it("has a tree answer one question after the other", () => {
    const says = "0 1 2 3";
    expect(confident({ asks: "unit > 0.5, compares > 0.5", says })).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(confident({ asks: "compares > 0.5, unit > 0.5", says })).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  it("asks for nothing that is not seen of a prospect", () => {
    const names = base.training.confidence.flatMap(({ asks }) => asks.split(", ").map((ask) => ask.split(" > ")[0]));
    expect(names.filter((name) => !PROSPECT.some((one) => one === name))).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });
});

describe("why", () => {
  it("says how likely an answer was and what is needed", () => {
    expect(tell("why “where was the first conference”").text).toMatch(
      /That 004-14 answers .*: \d+ % likely, where \d+ % are/,
    );
  });
});

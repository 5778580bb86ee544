import { describe, expect, it } from "vitest";
import { createKnowledge } from "../../../src/core/create-core.ts";
import { readInThread } from "../../../src/core/interpret.ts";
import { decideFor } from "../../../src/core/search.ts";
import { createConfidence, PROSPECT, prospectOf } from "../../../src/core/weighing/confidence.ts";
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
  const confident = (needed: number, weights: Record<string, number>) =>
    createConfidence({ ...base.training, confidence: { needed, weights } })(prospect("who is robert king"));

  it("lets tell what is as likely as is needed, and nothing else", () => {
    expect(confident(0.5, {})).toEqual({ share: 0.5, needed: 0.5, suffices: true });
    expect(confident(0.51, {}).suffices).toBe(false);
    expect(confident(0.51, { none: 1 }).suffices).toBe(true);
  });

  it("has a weight for each name, and for no other", () => {
    expect(Object.keys(base.training.confidence.weights)).toEqual([...PROSPECT]);
  });
});

describe("why", () => {
  it("says how likely an answer was and what is needed, and of several shown side by side what all are together", () => {
    expect(tell("why “where was the first conference”").text).toMatch(
      /That 004-14 answers .*: \d+ % likely, where \d+ % are/,
    );
    expect(tell("why “how many ppl in the camps”").text).toMatch(/That what is shown side by side does: \d+ %/);
  });
});

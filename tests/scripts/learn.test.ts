import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EvalQuestion, readTraining, readUnseen, sets } from "../../eval/questions.ts";
import { readProspects, trainConfidence } from "../../scripts/learn/confidence.ts";
import { countWords, saysFor, saysForNone, UNHEARD } from "../../scripts/learn/counts.ts";
import type { Example } from "../../scripts/learn/examples.ts";
import { minimise } from "../../scripts/learn/minimise.ts";
import { trainNetwork } from "../../scripts/learn/network.ts";
import { readTellings, trainTrust } from "../../scripts/learn/tellings.ts";
import { train } from "../../scripts/learn/train.ts";
import { EVIDENCE, PROSPECT, QUESTION } from "../../src/core/base/measures.ts";
import { createLookUp, linesOf } from "../../src/core/base/table.ts";
import { createKnowledge } from "../../src/core/create-knowledge.ts";
import { understand } from "../../src/core/reading/understand.ts";
import { unitId } from "../../src/core/units.ts";
import { createNetwork } from "../../src/core/weighing/network.ts";
import { createTrees } from "../../src/core/weighing/trees.ts";
import { base, core, NOW } from "../core/asking.ts";

describe("minimising", () => {
  it("finds the least of a bowl, however it lies and however long it is", () => {
    const bowl = fc.array(
      fc.record({ least: fc.integer({ min: -9, max: 9 }), steep: fc.integer({ min: 1, max: 50 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(bowl, (sides) => {
        const found = minimise((at, slope) => {
          let value = 1;
          for (const [side, { least, steep }] of sides.entries()) {
            const away = (at[side] ?? 0) - least;
            value += (steep * away * away) / 2;
            slope[side] = steep * away;
          }
          return value;
        }, sides.length);
        for (const [side, { least }] of sides.entries()) expect(found[side]).toBeCloseTo(least, 1);
      }),
      { numRuns: 200 },
    );
  });
});

/** A question in these words; the first of two candidates is right, the second, or neither. */
function example(id: string, words: string, right: "first" | "second" | "none"): Example {
  const row = (name: string, isRight: boolean) => ({
    id: name,
    features: EVIDENCE.map((feature) => Number(feature === "unit")),
    right: isRight,
  });
  return {
    id,
    wording: words.split(" "),
    candidates: [row("004-11", right === "first"), row("004-32", right === "second")],
    none: {
      id: undefined,
      features: QUESTION.map((feature) => Number(feature === "none")),
      right: right === "none",
    },
  };
}

const examples = Array.from({ length: 12 }, (_, at) => [
  example(`a-${at}`, "who envoy", "first"),
  example(`b-${at}`, "how camps", "second"),
  example(`c-${at}`, "who cost", "none"),
]).flat();

describe("counting words", () => {
  const counts = countWords(examples);

  it("tells what a word says for the units that it is used of, and nothing good for the others", () => {
    expect(saysFor("envoy", "004-11", counts, false)).toBeGreaterThan(0.5);
    expect(saysFor("envoy", "004-32", counts, false)).toBe(UNHEARD);
  });

  it("tells which words speak for that nothing answers", () => {
    expect(saysForNone("cost", counts, null)).toBeGreaterThan(1);
    expect(saysForNone("camps", counts, null)).toBeLessThan(-1);
    expect(Math.abs(saysForNone("who", counts, null))).toBeLessThan(saysForNone("cost", counts, null));
  });

  it("leaves the question at hand aside, so that a word used once says nothing of itself", () => {
    const once = countWords([...examples, example("d-1", "viceroy", "first")]);
    expect(saysFor("viceroy", "004-11", once, true)).toBe(UNHEARD);
  });
});

describe("training", () => {
  it("gives weight to the words that tell, for what they tell, the same every time", () => {
    const { words, evidence, question } = train(examples);
    const said = (word: string): Record<string, number> => {
      const parts = createLookUp(words, (row) => row.split(" "))(word) ?? [];
      return Object.fromEntries(parts.flatMap((id, at) => (at % 2 === 0 ? [[id, Number(parts[at + 1])]] : [])));
    };
    expect(said("envoy")["004-11"]).toBeGreaterThan(0.2);
    expect(said("camps")["004-32"]).toBeGreaterThan(0.2);
    expect(said("cost")["-"]).toBeGreaterThan(0.2);
    expect(Object.keys(evidence)).toEqual(EVIDENCE);
    expect(Object.keys(question)).toEqual(QUESTION);
    expect(train(examples)).toEqual(train(examples));
  });
});

describe("training the network", () => {
  const cases = Array.from({ length: 60 }, (_, at) => [
    { id: `a-${at}`, words: ["how", "mani", "camp"], answers: ["004-32"] },
    { id: `b-${at}`, words: ["jail", "mani"], answers: ["004-32"] },
    { id: `c-${at}`, words: ["who", "envoy"], answers: ["004-11"] },
    { id: `d-${at}`, words: ["who", "florist"], answers: [] },
  ]).flat();
  const trained = trainNetwork(cases);
  const { opinionOf } = createNetwork(createKnowledge(base).units, { ...base.training, ...trained });
  const { units, lexicon } = createKnowledge(base);
  const likely = (text: string, id: string): number => {
    const opinion = opinionOf(understand(text, lexicon, NOW), { carried: [], units: [] });
    return Math.exp(id === "-" ? opinion.none : (opinion.units[units.findIndex((one) => unitId(one) === id)] ?? 0));
  };

  it("tells what answers, and that nothing does, the same every time", () => {
    expect(likely("jailed", "004-32")).toBeGreaterThan(0.8);
    expect(likely("who envoy", "004-11")).toBeGreaterThan(0.8);
    expect(likely("who florist", "-")).toBeGreaterThan(0.8);
    expect(trainNetwork(cases.slice(0, 40))).toEqual(trainNetwork(cases.slice(0, 40)));
  });

  it("learns no word that is met once or twice", () => {
    const met = trainNetwork([...cases, { id: "e-1", words: ["viceroy"], answers: ["004-11"] }]);
    expect(met.networkWords).not.toContain("viceroy");
    expect(met.networkWords).toContain("jail");
  });
});

describe("training the trust in rules", () => {
  const telling = (way: string, word: string, right: boolean) => ({
    features: new Map([
      ["told", 1],
      [way, 1],
      [` ${word}`, 1],
    ]),
    right,
  });
  const tellings = Array.from({ length: 20 }, () => [
    telling("votes: list", "resolutions", true),
    telling("votes: list", "minutes", false),
    telling("office", "envoy", true),
  ]).flat();

  it("gives weight to what tells right from wrong, the same every time", () => {
    const { told, toldWords } = trainTrust(tellings);
    const wordOf = createLookUp(toldWords, (row) => row.split(" ").map(Number));
    expect(wordOf("minutes")?.[0]).toBeLessThan(-0.3);
    expect(wordOf("resolutions")?.[0]).toBeGreaterThan(0.3);
    expect(wordOf("resolutions")?.[1]).toBe(0);
    expect(told.office).toBeGreaterThan(told["votes: list"] ?? 0);
    expect(trainTrust(tellings)).toEqual(trainTrust(tellings));
  });

  it("learns nothing from what is met once or twice", () => {
    const { toldWords } = trainTrust([...tellings, telling("office", "viceroy", false)]);
    expect(toldWords).not.toContain("viceroy");
  });

  it("knows of each question what a rule told and whether that was right", () => {
    const asked = { question: "the states that voted no in the general assembly in 2011", kind: "list" };
    const read = readTellings(
      [
        { id: "x-1", ...asked, any: ["A/RES/66/174"] },
        { id: "x-2", ...asked, any: ["A/RES/60/173"] },
        { id: "x-3", ...asked, none: true },
      ],
      createKnowledge(base),
    );
    expect(read.length).toBeGreaterThanOrEqual(3);
    expect(read[0]?.right).toBe(true);
    expect(read.filter(({ right }) => right).length).toBeLessThan(read.length);
  });
});

describe("training the confidence", () => {
  const likely = PROSPECT.indexOf("likely");
  const example = (value: number, right: boolean) => ({
    seen: PROSPECT.map((_, at) => (at === likely ? value : 0)),
    right,
  });
  const some = Array.from({ length: 20 }, () => [example(0.9, true), example(0.8, true), example(-0.7, false)]).flat();

  it("asks for what tells right from wrong, the same every time", () => {
    const trees = trainConfidence(some);
    expect(trees[0]?.asks).toMatch(/^likely > /);
    expect(trees.every(({ asks }) => !asks.includes("doubt"))).toBe(true);
    const sum = createTrees(PROSPECT, trees);
    expect(sum(example(0.85, true).seen)).toBeGreaterThan(1);
    expect(sum(example(-0.7, false).seen)).toBeLessThan(-1);
    expect(trainConfidence(some)).toEqual(trees);
  });

  it("knows of each question what would answer it and whether that was right", () => {
    const asked = { question: "who is the special envoy robert king", kind: "who" };
    const read = readProspects(
      [
        { id: "x-1", ...asked, any: ["000-16", "envoy/robert-r-king"] },
        { id: "x-2", ...asked, any: ["004-30"] },
        { id: "x-3", ...asked, none: true },
        { id: "x-4", ...asked, none: true, unless: ["record"] },
      ],
      createKnowledge(base),
    );
    expect(read.map(({ right }) => right)).toEqual([true, false, false]);
  });
});

describe("what was learned", () => {
  it("has a weight for each feature, and for no other", () => {
    expect(Object.keys(base.training.evidence)).toEqual(EVIDENCE);
    expect(Object.keys(base.training.question)).toEqual(QUESTION);
  });

  it("speaks of entries that there are", () => {
    const ids = new Set(
      linesOf(base.training.words).flatMap((line) => line?.[1].split(" ").filter((_, at) => at % 2 === 0) ?? []),
    );
    for (const id of ids)
      if (id !== "-") expect(core.ask({ text: `cite ${id}`, now: NOW }).outcome, id).toBe("answered");
  });

  it("was not learned from the questions that are to stay unseen", () => {
    const keyOf = ({ question, context = [] }: EvalQuestion) => [...context, question].join("\n").toLowerCase();
    const seen = new Set(readTraining().map(keyOf));
    const unseen = sets.flatMap((set) => readUnseen(set));
    expect(unseen.length).toBeGreaterThan(1_900);
    expect(unseen.filter((question) => seen.has(keyOf(question)))).toEqual([]);
  });
});

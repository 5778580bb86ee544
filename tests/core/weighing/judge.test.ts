import { describe, expect, it } from "vitest";
import { readInThread } from "../../../src/core/answering/interpret.ts";
import { decideFor, searchFor } from "../../../src/core/answering/search.ts";
import type { Fact } from "../../../src/core/base/schema.ts";
import { createKnowledge } from "../../../src/core/create-knowledge.ts";
import { unitId } from "../../../src/core/units.ts";
import { lookAt } from "../../../src/core/weighing/decide.ts";
import { base, NOW } from "../asking.ts";

const knowledge = createKnowledge(base);
const { judge } = knowledge;

function search(text: string) {
  const resolved = readInThread(text, null, NOW, knowledge);
  return { resolved, ...searchFor(resolved, knowledge) };
}

describe("judging", () => {
  it("shares all likelihood among what was weighed and that nothing answers", () => {
    const { query, field } = search("who hosted the first conference");
    const { judged, likely } = judge.judge(query, field.heard, lookAt(query, field.candidates, field.context));
    expect(judged.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(likely, 6);
    expect(likely).toBeLessThanOrEqual(1);
    expect(judged.map(({ score }) => score)).toEqual(judged.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it("finds what questions in such words were about, where no word is in the vocabulary's sense", () => {
    const { field } = search("who got handed the rights job by dubya");
    expect(field.candidates.map(({ unit }) => unitId(unit))).toContain("004-11");
  });

  it("knows nothing of words that no question used", () => {
    const { field } = search("zyxwvut qponmlk");
    expect([...field.heard.units].every(Number.isFinite)).toBe(true);
    expect(decideFor(search("zyxwvut qponmlk").resolved, knowledge).accepted).toEqual([]);
  });

  it("works without training: what agrees is found by its rank alone", () => {
    const untaught = createKnowledge({
      ...base,
      training: {
        evidence: { rank: 5 },
        question: {},
        unheard: 0,
        words: "",
        confidence: [{ asks: "likely > 0.5", says: "-5 5" }],
        told: {},
        toldWords: "",
        networkWords: "",
        networkAnswers: "",
      },
    });
    const resolved = readInThread("who hosted the first conference", null, NOW, untaught);
    const [best] = decideFor(resolved, untaught).accepted;
    expect(best && unitId(best.unit)).toBe("004-14");
  });
});

describe("an entry that training did not know", () => {
  const [known] = base.facts;
  if (!known) throw new Error("no facts");
  const added: Fact = {
    ...known,
    id: "000-90",
    start: 9_000,
    end: 9_094,
    kind: "statement",
    quote: "The European Union opened a liaison office in Ulaanbaatar in March 2014 to interview defectors.",
    statement: "The European Union opened an office in Ulaanbaatar.",
    names: ["European Union"],
    terms: ["liaison office", "ulaanbaatar"],
    dates: [{ date: "2014-03", text: "March 2014" }],
    figures: [],
    answers: [
      { type: "place", text: "Ulaanbaatar", about: ["office", "opened", "where"] },
      { type: "date", text: "March 2014", about: ["opened", "office", "when"] },
      { type: "organisation", text: "The European Union", about: ["opened", "office", "who"] },
    ],
  };
  const extended = createKnowledge({ ...base, facts: [...base.facts, added] });
  const accepted = (text: string) =>
    decideFor(readInThread(text, null, NOW, extended), extended).accepted.map(({ unit }) => unitId(unit));

  it.each([
    "where did the European Union open a liaison office",
    "who opened an office in Ulaanbaatar?",
    "when was the liaison office in Ulaanbaatar opened",
  ])("answers what it holds wholly and has: %s", (text) => expect(accepted(text)[0]).toBe("000-90"));

  it.each([
    "why was the liaison office in Ulaanbaatar opened",
    "how many people work in the Ulaanbaatar liaison office",
    "who opened an office in Ulaanbaatar in 2009?",
    "who opened an embassy in Ulaanbaatar?",
  ])("answers nothing else: %s", (text) => expect(accepted(text)).not.toContain("000-90"));
});

describe("whatever the weights say", () => {
  const eager = createKnowledge({ ...base, training: { ...base.training, question: { none: -50 } } });
  const accepted = (text: string) => decideFor(readInThread(text, null, NOW, eager), eager).accepted;

  it.each([
    "how many people were in the camps in 1972",
    "did 400,000 people live in the camps",
    "what are the camps in Belarus like",
    "how tall is Robert King",
  ])("%s: nothing of another date, figure or country answers", (text) => expect(accepted(text)).toEqual([]));
});

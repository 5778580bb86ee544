import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tell, voted } from "../asking.ts";

const NOUNS = { yes: "yes votes", no: "no votes", abstain: "abstentions" } as const;
const side = fc.constantFrom("yes", "no", "abstain");
const resolutionsOf = (text: string) => tell(text).ids.filter((id) => voted.some((one) => one.id === id));

describe("texts that are told by a number of votes are those that had it:", () => {
  test.each([
    ["more than %s", (votes: number, at: number) => votes > at],
    ["over %s", (votes: number, at: number) => votes > at],
    ["fewer than %s", (votes: number, at: number) => votes < at],
    ["at least %s", (votes: number, at: number) => votes >= at],
    ["no fewer than %s", (votes: number, at: number) => votes >= at],
    ["not fewer than %s", (votes: number, at: number) => votes >= at],
    ["not more than %s", (votes: number, at: number) => votes <= at],
    ["no more than %s", (votes: number, at: number) => votes <= at],
    ["%s or more", (votes: number, at: number) => votes >= at],
    ["%s or fewer", (votes: number, at: number) => votes <= at],
    ["exactly %s", (votes: number, at: number) => votes === at],
    ["%s", (votes: number, at: number) => votes === at],
  ])("%s", (bound, holds) =>
    fc.assert(
      fc.property(
        fc.constantFrom("resolutions with", "resolutions that had", "resolutions getting"),
        side,
        fc.constantFrom(...voted),
        (texts, which, { vote }) => {
          const text = `${texts} ${bound.replace("%s", String(vote[which]))} ${NOUNS[which]}`;
          const expected = voted.filter((one) => holds(one.vote[which], vote[which])).map(({ id }) => id);
          expect([...resolutionsOf(text)].sort(), text).toEqual([...expected].sort());
        },
      ),
      { seed: 3, numRuns: 40 },
    ),
  );

  test.each([
    ["what are all the resolutions with 22 no votes", 2, /^2 resolutions with 22 no votes/],
    ["every resolution with fewer than 10 no votes", 8, /^8 resolutions with fewer than 10 no votes/],
    ["all resolutions with more than 100 yes votes", 5, /^5 resolutions with more than 100 yes votes/],
    [
      "did any GA resolution get more than 110 yes votes",
      3,
      /^3 resolutions of the UN General Assembly with more than 110/,
    ],
    ["which resolutions had 20 no votes", 3, /^3 resolutions with 20 no votes/],
    ["which votes had between 15 and 20 noes", 5, /^5 resolutions with 15 to 20 no votes/],
    [
      "resolutions with fewer than 100 yes votes and more than 20 no votes",
      3,
      /fewer than 100 yes votes and more than 20 no/,
    ],
    ["resolutions with fewer than 100 yes in the assembly", 4, /of the UN General Assembly with fewer than 100 yes/],
    ["resolutions in december with over 110 yes votes", 3, /in December/],
    ["how many resolutions got exactly 20 no votes", 3, /^3 resolutions with 20 no votes/],
    ["how many votes had more than 20 noes", 4, /^4 resolutions with more than 20 no votes/],
  ])("%s", (text, count, lead) => {
    expect(resolutionsOf(text)).toHaveLength(count);
    expect(tell(text).lead).toMatch(lead);
  });

  test("none is told where none had so many, and how it was read", () =>
    expect(tell("resolutions with more than 200 yes votes")).toMatchObject({
      outcome: "not-found",
      lead: expect.stringContaining("with more than 200 yes votes"),
    }));

  test("a month in which none was adopted is named", () =>
    expect(tell("resolutions in may").lead).toMatch(/^No resolution .* in May is in the record/));

  test("the states that voted no in all of them are told of them alone", () =>
    expect(tell("how many countries voted no in all resolutions with more than 100 yes votes").lead).toMatch(
      /^15 states voted no in all 5 recorded votes/,
    ));
});

describe("how often a state did so is counted over the votes:", () => {
  const counts = new Map<string, number>();
  for (const state of voted.flatMap(({ votedNo }) => votedNo)) counts.set(state, (counts.get(state) ?? 0) + 1);
  const many = (holds: (count: number) => boolean) => [...counts.values()].filter(holds).length;

  test.each([
    ["how many states voted no at least once", many((count) => count >= 1)],
    ["who voted no in at least ten votes", many((count) => count >= 10)],
    ["which states voted no more than five times", many((count) => count > 5)],
    ["which states voted no no more than five times", many((count) => count <= 5)],
    ["which states voted no more than twice", many((count) => count > 2)],
    ["who voted no exactly once", many((count) => count === 1)],
    ["who voted no five or more times", many((count) => count >= 5)],
    ["who voted no 9 times", many((count) => count === 9)],
    ["who voted no twice", many((count) => count === 2)],
    ["which countries voted no in fewer than 3 of the recorded votes", many((count) => count < 3)],
  ])("%s", (text, count) => expect(tell(text).lead).toMatch(new RegExp(`^${count} states voted no in `)));

  test("a number of voters is none of times", () =>
    expect(tell("who were the 16 that voted no").ids).toEqual(["A/RES/66/174"]));
});

describe("the first text that reached a number is told:", () => {
  test.each([
    ["when did the yes count first go over 100 in the assembly", "A/RES/62/167"],
    ["when did yes votes first pass 100", "A/RES/62/167"],
    ["first year the yes votes topped 120", "A/RES/66/174"],
    ["first time the noes fell below 20 in the assembly", "A/RES/66/174"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));
});

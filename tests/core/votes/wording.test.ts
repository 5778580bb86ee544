import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base, tell, voted } from "../asking.ts";

describe("a rank among results:", () => {
  test.each([
    ["second highest yes count in the ga", ["A/RES/70/172"]],
    ["top three yes votes in the assembly", ["A/RES/66/174", "A/RES/70/172", "A/RES/69/188"]],
    ["third lowest yes count in the general assembly", ["A/RES/61/174", "A/RES/64/175"]],
  ])("%s", (text, ids) => expect(tell(text)).toMatchObject({ outcome: "answered", ids }));
});

describe("a difference of two votes, with no body named, is told body by body:", () => {
  test.each([
    [
      "countries that voted no in 2005 but not 2006",
      /^4 voted no on A\/RES\/60\/173 \(2005\) and not on A\/RES\/61\/174/,
    ],
    ["who voted no in 2006 but not in 2005", /^4 voted no on A\/RES\/61\/174 \(2006\) and not on A\/RES\/60\/173/],
    ["which countries stopped voting no between 2014 and 2015", /A\/HRC\/RES\/25\/25.*Pakistan\..*A\/RES\/69\/188/],
  ])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

test.each(["was 116 the record number of yes votes?", "is 116 the record number of yes votes in the assembly"])(
  "a record that is claimed is held against the highest: %s",
  (text) => expect(tell(text)).toMatchObject({ outcome: "corrected", ids: ["A/RES/66/174"] }),
);

test("what is counted is counted, whatever the grammar", () =>
  expect(tell("how much countries voted no in the ga in 2010").lead).toBe(
    tell("how many countries voted no in the ga in 2010").lead,
  ));

test.each([
  ["which years did the council pass it w/out a vote", /^13 resolutions .* without a vote/],
  ["what was the best ever result for yes in the GA", /^A\/RES\/66\/174 .* 123 yes votes, the most/],
  ["who was no in 2014 but not in 2015 plenary", /: Ecuador, Gambia and Sri Lanka/],
  ["gap between yes in plenary and yes in 3C for 2006", /Yes votes went up by 8, from 91 to 99/],
  ["how many more states backed it in 2011 than 2005", /Yes votes went up by 35/],
  ["how many states backed it in 2011", /123 yes votes/],
  [
    "list every country that said no in all 18 recorded votes",
    /^3 states voted no in all 18 .*: China, Cuba and Russia\./,
  ],
  ["what was special about the 2016 HRC resolution", /went back to adopting/],
  ["which resolution first brought up the ICC", /^A\/RES\/69\/188/],
])("it is the same in short, or in other words: %s", (text, lead) =>
  expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
);

describe("a whole tally", () => {
  test("finds its vote, wherever it was", () =>
    fc.assert(
      fc.property(fc.constantFrom(...voted), ({ id, vote: { yes, no, abstain } }) => {
        expect(tell(`which vote was ${yes}-${no}-${abstain}`).ids).toContain(id);
      }),
    ));

  test.each([
    ["which meeting was 9-5-1", "answered", "security-council/2016-12-09"],
    ["ga 2011 was 123-16-51, right?", "answered", "A/RES/66/174"],
    ["the 2014 ga result was 110-20-53, right?", "corrected", "A/RES/69/188"],
    ["did the 2014 plenary end 111-19-55?", "corrected", "A/RES/69/188"],
  ])("%s", (text, outcome, id) => expect(tell(text)).toMatchObject({ outcome, ids: [id] }));
});

describe("a state and a place or time are a question about its votes:", () => {
  test.each([
    ["oman ever?", /no 7 times/],
    ["algeria at the ga, all years", /no 7 times/],
    ["congo (brazzaville) 2006", /voted no on A\/RES\/61\/174/],
    ["cuba in the commission", /voted no on E\/CN.4\/RES\/2003\/10/],
    ["how did libya vote in geneva in 2011", /did not take part/],
    ["why no american vote on 7/15", /was not a member/],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test("several states are told one by one", () => {
    const { lead } = tell("when did china and angola vote no in the general assembly");
    expect(lead).toMatch(/China voted no on 9 of the 9/);
    expect(lead).not.toMatch(/Angola voted no on/);
  });

  test.each([
    "was cuba alone in voting no in the council in 2011",
    "who else besides china voted no in the council in 2011",
  ])("%s: all of them are named", (text) => expect(tell(text).lead).toContain("China, Cuba and Russia"));
});

test.each([
  "who drafted the 2014 resolution in the general assembly",
  "what did china say before the vote in the ga in 2014",
  "which ambassador introduced 25/25",
  "how long did the debate on 69/188 last",
  "what time was the vote on 69/188",
  "which vote in the assembly was the most important",
  "did the council condemn japan in 2012",
])("%s: the record does not hold it", (text) => expect(tell(text).outcome).toBe("not-found"));

test("a bare month keeps to its months", () => {
  const april = base.resolutions.filter(({ adopted, body }) => adopted.slice(5, 7) === "04" && body === "council");
  expect(tell("council resolutions adopted in april").ids.slice(0, april.length)).toEqual(april.map(({ id }) => id));
});

test("why a question about votes was answered so is told by how it was read", () => {
  const { text } = tell("who voted no in 2014 in the ga", "why");
  expect(text).toContain("Read as a question about the record");
  expect(text).toContain("the states that voted no");
  expect(text).not.toContain("What was weighed");
});

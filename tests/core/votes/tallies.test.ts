import { describe, expect, test } from "vitest";
import { base, tell } from "../asking.ts";

describe("a tally", () => {
  test("is given for every recorded vote, asked for by its symbol", () => {
    for (const { id, vote } of base.resolutions) {
      if (!vote) continue;
      const { lead } = tell(`${id} vote?`);
      for (const number of [vote.yes, vote.no, vote.abstain]) expect(lead, id).toMatch(new RegExp(`\\b${number}\\b`));
    }
  });

  test("is said not to exist where there was no vote", () => {
    for (const { id, vote } of base.resolutions) {
      if (vote) continue;
      const { outcome, lead } = tell(`what was the tally of ${id}`);
      expect(outcome, id).toBe("answered");
      expect(lead, id).toContain("without a vote");
      expect(lead, id).not.toMatch(/\d+ (?:yes|no)\b/);
    }
  });

  test.each([
    ["how many abstained in the very first GA vote", /^A\/RES\/60\/173 .*: 60 abstentions/],
    ["how many yes votes did the first resolution get", /^E\/CN\.4\/RES\/2003\/10 .*: 28 yes votes/],
    ["how many voted yes in the last recorded vote", /^A\/RES\/70\/172 .*: 119 yes votes/],
    ["how many no votes in the last GA vote", /^A\/RES\/70\/172 .*: 19 no votes/],
    ["how many abstained on the latest text", /^A\/HRC\/RES\/61\/27 was adopted without a vote/],
  ])("of the text that a place tells: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    "who voted no at the GA in 2012",
    "tally 2019 ga",
    "how did the council vote in 2016",
    "who voted against in 2013",
  ])("%s: without a vote", (text) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringContaining("without a vote") }),
  );
});

describe("numbers on one side:", () => {
  test.each([
    ["how many countries voted no in 2007", "A/RES/62/167", "22"],
    ["how many voted yes in the ga in 2011", "A/RES/66/174", "123"],
    ["how many abstentions in the ga in 2005", "A/RES/60/173", "60"],
    ["how many states voted against at the commission in 2004", "E/CN.4/RES/2004/13", "8"],
    ["how many in favor of A/RES/69/188", "A/RES/69/188", "116"],
    ["number of no votes on the 2008 GA resolution", "A/RES/63/190", "22 no votes"],
    ["what's the number of the 2008 GA resolution", "A/RES/63/190", "63/190"],
  ])("%s", (text, id, number) => {
    const { lead, ids } = tell(text);
    expect(ids[0]).toBe(id);
    expect(lead).toMatch(new RegExp(`\\b${number}\\b`));
  });
});

describe("superlatives name every holder, ties too:", () => {
  test.each([
    ["most yes votes in the general assembly", ["A/RES/66/174"]],
    ["fewest yes votes in the ga", ["A/RES/60/173"]],
    ["most no votes in the general assembly", ["A/RES/62/167", "A/RES/63/190"]],
    ["fewest no votes in the general assembly", ["A/RES/66/174"]],
    ["highest number of abstentions in the ga", ["A/RES/63/190", "A/RES/64/175"]],
    ["most yes votes in the third committee", ["A/RES/66/174", "A/RES/70/172"]],
  ])("%s", (text, ids) => {
    const told = tell(text);
    expect(told.outcome).toBe("answered");
    const own = told.ids.filter((id) => base.resolutions.some((one) => one.id === id));
    expect(own.toSorted()).toEqual(ids.toSorted());
  });
});

describe("counts:", () => {
  test.each([
    ["how many resolutions are there", 43],
    ["how many ga resolutions", 21],
    ["how many council resolutions", 19],
    ["how many resolutions did the commission adopt", 3],
    ["how many resolutions were adopted without a vote", 25],
    ["how many resolutions by recorded vote", 18],
    ["how many resolutions since 2016", 21],
    ["how many resolutions in 2014", 2],
    ["number of recorded GA votes", 9],
    ["which are the commission resolutions", 3],
  ])("%s", (text, count) => expect(tell(text).lead).toMatch(new RegExp(`^${count} resolutions`)));

  test.each([
    ["how many times did china vote no", 18],
    ["how often did russia vote no", 18],
    ["how many times did south korea abstain", 4],
    ["how many times did iran vote no", 9],
  ])("%s", (text, count) => expect(tell(text).lead).toMatch(new RegExp(`\\b${count} times\\b`)));

  test.each([
    [
      "in how many years was there a vote at the GA",
      /^9 years: 2005, .* 2015\. 9 resolutions adopted by a recorded vote/,
    ],
    ["in how many years did more than 20 states vote no", /^4 years: 2005, 2006, 2007 and 2008/],
    ["in how many years did China vote no", /18 times .* in 11 years/],
    ["how many years in a row has the GA adopted without a vote?", /^10 years in a row .* without a vote/],
    ["how many years in a row has the council adopted without a vote?", /^11 years in a row .* without a vote/],
  ])("years are counted as years: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

describe("firsts and lasts:", () => {
  test.each([
    ["the second to last GA resolution", "A/RES/79/181"],
    ["the penultimate council resolution", "A/HRC/RES/58/17"],
    ["first resolution", "E/CN.4/RES/2003/10"],
    ["resolutions first", "E/CN.4/RES/2003/10"],
    ["resolutions last", "A/HRC/RES/61/27"],
    ["what was the first ga resolution", "A/RES/60/173"],
    ["when did the GA first adopt one", "A/RES/60/173"],
    ["first council resolution", "A/HRC/RES/7/15"],
    ["second ga resolution", "A/RES/61/174"],
    ["last commission resolution", "E/CN.4/RES/2005/11"],
    ["latest resolution", "A/HRC/RES/61/27"],
    ["last ga resolution", "A/RES/80/220"],
    ["last recorded vote", "A/RES/70/172"],
    ["last resolution with a vote in the council", "A/HRC/RES/28/22"],
    ["first ga resolution without a vote", "A/RES/67/181"],
    ["first one the council adopted w/o a vote", "A/HRC/RES/19/13"],
  ])("%s", (text, id) => {
    const { outcome, lead, ids } = tell(text);
    expect([outcome, ids[0]]).toEqual(["answered", id]);
    expect(lead).toContain(id);
  });

  test("in a year are the first of that year, and said to be", () =>
    expect(tell("first ga resolution since 2012").lead).toMatch(/since 2012.*67\/181/));

  test.each([
    ["did the un pass its first resolution in 2004", "corrected", "E/CN.4/RES/2003/10"],
    ["did the general assembly adopt the first resolution in 2003", "corrected", "A/RES/60/173"],
    ["did the council adopt its first resolution in 2008", "answered", "A/HRC/RES/7/15"],
  ])("are not moved by what a question presumes: %s", (text, outcome, id) =>
    expect(tell(text)).toMatchObject({ outcome, lead: expect.stringContaining(id) }),
  );

  test.each([
    ["the one before 60/173", "A/RES/60/173", /the first resolution of the UN General Assembly.* none before it/],
    ["which resolution came before A/HRC/RES/7/15", "A/HRC/RES/7/15", /the first.* none before it/],
    ["what was the resolution after 80/220", "A/RES/80/220", /the latest.* none after it/],
  ])("have nothing of their body beside them: %s", (text, id, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id], lead: expect.stringMatching(lead) }),
  );

  test("say how they were adopted once", () =>
    expect(tell("last time the GA actually voted").lead).toMatch(/by a recorded vote is A\/RES\/70\/172, .*: 119 yes/));

  test("a list that is to be in the order of time is a list", () =>
    expect(tell("list the resolutions, oldest first").ids).toHaveLength(43));

  test("there is no fourth where there were three", () =>
    expect(tell("fourth commission on human rights resolution").outcome).toBe("not-found"));
});

describe("the tally of one stage is not the other's:", () => {
  test.each([
    [
      "Third Committee vote in 2005 88-21-60?",
      "corrected",
      "No: 88 yes, 21 no, 60 abstentions was the vote on A/RES/60/173",
    ],
    ["was the third committee vote in 2014 116-20-53?", "corrected", "Third Committee: 18 November 2014, 111 yes"],
    [
      "was the GA vote in 2005 84-22-62?",
      "corrected",
      "No: 84 yes, 22 no, 62 abstentions was the Third Committee's vote",
    ],
    ["was the vote in the third committee in 2005 84-22-62?", "answered", "Yes: Third Committee"],
    ["was the plenary vote in 2005 88-21-60?", "answered", "Yes: 88 yes"],
  ])("%s", (text, outcome, lead) => {
    const told = tell(text);
    expect(told.outcome).toBe(outcome);
    expect(told.lead).toContain(lead);
  });
});

describe("the Third Committee is not the plenary:", () => {
  test.each([
    ["third committee vote 2005", "84 yes, 22 no, 62 abstentions", "88 yes"],
    ["vote on 17 november 2005", "84 yes, 22 no, 62 abstentions", "88 yes"],
    ["third committee 2011", "112 yes, 16 no, 55 abstentions", "123 yes"],
    ["plenary vote 2005", "88 yes, 21 no, 60 abstentions", "84 yes"],
    ["ga vote 2005", "88 yes, 21 no, 60 abstentions", "84 yes"],
    ["third committee 2012", "without a vote", "yes"],
  ])("%s", (text, has, lacks) => {
    const { lead } = tell(text);
    expect(lead).toContain(has);
    expect(lead).not.toContain(lacks);
  });

  test("both stand side by side where both are asked for", () => {
    const { lead } = tell("third committee tally 2014 and the plenary tally");
    expect(lead).toContain("116 yes, 20 no, 53 abstentions");
    expect(lead).toContain("111 yes, 19 no, 55 abstentions");
  });

  test.each([
    ["third committee tally 2007", "its tally is not recorded"],
    ["who voted no in the third committee 2005", "its voters are not recorded"],
    ["did china vote no in the third committee in 2011", "its voters are not recorded"],
  ])("%s: not in the record, since %s", (text) => expect(tell(text).outcome).toBe("not-found"));
});

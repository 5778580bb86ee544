import { describe, expect, test } from "vitest";
import { tell } from "./asking.ts";

describe("a question with a false premise is corrected:", () => {
  test.each([
    ["Why did Clinton sign the North Korean Human Rights Act?", "Signed by: George W. Bush"],
    ["when did the first conference take place in Seoul", "Not Seoul. Place of the first conference: Washington"],
    ["was 116 yes in 2014 the highest?", "No: A/RES/66/174"],
    ["116 yes in 2014 was the all time high wasnt it", "No: A/RES/66/174"],
  ])("%s", (text, words) => {
    const { outcome, lead } = tell(text);
    expect(outcome).toBe("corrected");
    expect(lead).toContain(words);
  });

  test.each(["was the hearing before the House Foreign Affairs Committee?", "who hosted the conference in Seoul"])(
    "but not by what is about something else: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );
});

describe("a question in other words comes to the same:", () => {
  test.each([
    ["how many hrs of radio per day did congress want", "12 hours a day"],
    ["ROK stance in 2007", "South Korea abstained on A/RES/62/167"],
    ["South Korea's stance 2007", "South Korea abstained on A/RES/62/167"],
    ["cuban amendment result", "40-77-50"],
    ["result of the Cuban amendment on the ICC", "40-77-50"],
    ["resolutions eleven years ago", "2015"],
    ["How did China vote in 2011/12?", "no 2 times (2011)"],
    ["who voted against the oldest text?", "10 voted no on E/CN.4/RES/2003/10"],
    ["@nkhr: resolutions 2005", "A/RES/60/173"],
    ["was 123 yes in 2011 the highest?", "Yes: A/RES/66/174"],
    ["when did the Council first adopt a resolution without a vote", "A/HRC/RES/19/13, 22 March 2012"],
    ["first year the assembly skipped a vote on dprk", "The first resolution of the UN General Assembly"],
    ["first year without a vote in the general assembly", "is A/RES/67/181, 20 December 2012"],
    ["when did the council first dispense with a vote", "is A/HRC/RES/19/13, 22 March 2012"],
    ["what was the last year in which the general assembly voted on it", "is A/RES/70/172, 17 December 2015"],
    ["last year with a recorded vote in the Human Rights Council", "is A/HRC/RES/28/22, 27 March 2015"],
    ["is Kirby Australian", "Michael Kirby's country: Australia"],
    ["name two countries that abstained in the security council in 2014", "Chad and Nigeria"],
    ["what else happened in 2014?", "8 dated entries, 2014"],
    ["what happened last year", "10 dated entries, 2025"],
    ["did the United States co-sponsor the 2025 General Assembly resolution?", "61 states co-sponsored it"],
  ])("%s", (text, words) => {
    const { outcome, text: all } = tell(text);
    expect(outcome).toBe("answered");
    expect(all).toContain(words);
  });

  test.each([
    ["when did South Korea first co-sponsor", ["2008-2018", "2009-2018"]],
    ["when did South Korea stop co-sponsoring the resolutions?", ["not 2019-2021", "not 2019-2022"]],
  ])("with both bodies where none is named: %s", (text, years) => {
    const { lead } = tell(text);
    for (const each of years) expect(lead).toContain(each);
  });

  test("the other chamber takes the place of the one before", () =>
    expect(tell("when did the House pass the 2004 Act?", "and in the Senate?").lead).toContain("28 September 2004"));

  test.each(["who tables the resolutions", "who drafts the resolutions", "who submits the resolution each year"])(
    "whoever puts the texts forward is told by the caution on it: %s",
    (text) =>
      expect(tell(text)).toMatchObject({
        outcome: "answered",
        lead: expect.stringMatching(/^The European Union, for years together with Japan/),
      }),
  );

  test.each([
    ["does adoption without a vote mean unanimity?", /^Adopted without a vote means neither a vote nor unanimity/],
    ["why did estimates fall", /^Estimates of the number of prisoners differ/],
    ["why is there no list of no votes for 2018", /adopted without a vote .* so nobody can be named who voted no/],
    ["how many resolutions did the GA adopt in november 2015", /^None was adopted then\. Third Committee: 19 November/],
  ])("what a caution tells, or the way of adopting, is the answer: %s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test.each([
    "who chaired the human rights council",
    "which states are members of the human rights council",
    "how many hours did RFA broadcast",
    "why is the mandate of the rapporteur important",
  ])("what is so of another body, or was only to be so, is no answer: %s", (text) =>
    expect(tell(text).outcome).toBe("not-found"),
  );

  test.each([
    ["bill number and public law of the act", /^Bill: H\.R\. 4011\. Public law: Public Law 108-333 — /],
    ["chair and members of the COI", /^Chair: Michael Kirby \(Australia\)\. Members: .* Marzuki Darusman/],
    ["lower and upper end of KINU's 2025 estimate", /53,000-65,000/],
  ])("two fields of one entry are told together: %s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test("the first text is put right where a month is named that had none of the plenary", () =>
    expect(tell("Is it true the General Assembly passed its first resolution on NK in November 2005?")).toMatchObject({
      outcome: "corrected",
      lead: expect.stringContaining("A/RES/60/173, 16 December 2005"),
    }));

  test("`@nkhr help` in plain letters is the command", () => expect(tell("@nkhr help").outcome).toBe("help"));
});

import { describe, expect, test } from "vitest";
import { isCoSponsor } from "../../src/core/votes/co-sponsorship.ts";
import { base, tell } from "./asking.ts";

describe("where public sources contradict the record:", () => {
  test.each([
    ["why do sources disagree on 64/175", "answered", "A/RES/64/175", "Serbia"],
    ["why do people give different numbers for 62/167", "answered", "A/RES/62/167", "102-22-58"],
    ["why were only 46 states voting in the council in 2011", "answered", "A/HRC/RES/16/8", "suspended"],
    ["michaelkirby.com.au prints another count for 25/25, how come", "answered", "A/HRC/RES/25/25", "30-6-11"],
    ["why do sources disagree on the 2007 tally", "answered", "A/RES/62/167", "102-22-58"],
    ["some say 55 abstained in 2014, why", "answered", "A/RES/69/188", "53"],
    [
      "some pages date the start of the inquiry to 22 March 2013",
      "answered",
      "inquiry/commission-of-inquiry-on-human-rights-in-the-dprk",
      "21 March 2013",
    ],
    ["isn't 68/182 the one on north korea?", "corrected", "A/RES/68/183", "68/183"],
    ["NCNK dates the icc wording to 2015, is that right?", "corrected", "A/RES/69/188", "2014"],
  ])("%s", (text, outcome, id, shown) => {
    const told = tell(text);
    expect(told.outcome).toBe(outcome);
    expect(told.ids[0]).toBe(id);
    expect(told.lead).toContain(shown);
  });

  test.each([
    "why do sources disagree on 61/174",
    "why do sources disagree on the 2005 tally",
    "why are there two counts for 73/180 in the plenary",
    "why did some countries vote no",
    "60/174",
    "how many people voted no in 2010",
    "how many people voted yes in the General Assembly in 2014",
    "how many sources are there on the 2010 vote",
    "some people voted no in 2010, who",
  ])("%s: where none is recorded, none is told", (text) => expect(tell(text).lead).not.toContain("Used here"));
});

test("a citation tells what sources differ on in whole sentences, like the answer does", () => {
  for (const { id, conflicts } of [...base.resolutions, ...base.milestones]) {
    const { text } = tell(`cite ${id}`);
    for (const { point, cause, use } of conflicts)
      expect(text).toContain(`Sources differ: ${point} ${cause} Used here: ${use}`);
    for (const part of conflicts.flatMap(({ point, cause, use }) => [point, cause, use]))
      expect(part).toMatch(/[.!?]$/);
  }
});

describe("South Korea as a co-sponsor", () => {
  test.each([
    ["2008-2018, not 2019-2021, again from 2022", [2008, 2018, 2022, 2030], [2007, 2019, 2020, 2021]],
    ["2009-2018, not 2019-2022, again from 2023", [2009, 2010, 2023], [2008, 2019, 2022]],
  ])("is read from spans of years: %s", (spans, yes, no) => {
    for (const year of yes) expect(isCoSponsor(spans, year), String(year)).toBe(true);
    for (const year of no) expect(isCoSponsor(spans, year), String(year)).toBe(false);
  });

  test("is told for every year and body of the record", () => {
    for (const { adopted, body } of base.resolutions) {
      if (body === "commission") continue;
      const year = Number(adopted.slice(0, 4));
      const name = body === "council" ? "human rights council" : "general assembly";
      const { lead, ids } = tell(`did south korea co-sponsor in the ${name} in ${year}`);
      const expected =
        body === "council"
          ? (year >= 2009 && year <= 2018) || year >= 2023
          : (year >= 2008 && year <= 2018) || year >= 2022;
      expect(ids[0]).toBe("rok/position-on-the-resolutions");
      expect(lead, `${name} ${year}`).toContain(`${expected ? "yes" : "no"} in ${year}`);
    }
  });
});

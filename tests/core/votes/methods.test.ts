import { describe, expect, test } from "vitest";
import { ask, base, idsOf, tell } from "../asking.ts";

const years = [...new Set(base.resolutions.map(({ adopted }) => adopted.slice(0, 4)))];

describe("no resolution is listed as adopted in a way in which it was not:", () => {
  test.each([
    ["what was adopted by consensus in %s", false],
    ["which resolutions were adopted without a vote in %s", false],
    ["recorded votes in %s", true],
    ["resolutions by recorded vote %s", true],
  ])("%s", (wording, recorded) => {
    for (const year of years) {
      const answer = ask(wording.replace("%s", year));
      const ours = base.resolutions.filter(({ adopted }) => adopted.startsWith(year));
      const fitting = ours.filter(({ vote }) => (vote !== null) === recorded);
      const shown = idsOf(answer).filter((id) => ours.some((one) => one.id === id));
      expect([year, [...shown].sort()]).toEqual([
        year,
        (fitting.length > 0 ? fitting : ours).map(({ id }) => id).sort(),
      ]);
      expect(answer.lead.startsWith("None: "), `${year}: ${answer.lead}`).toBe(fitting.length === 0);
    }
  });

  test("where the other way is all that there is, it is not said of it", () => {
    for (const text of ["tally of the recorded vote in 2013", "how did the recorded vote go in 2020"])
      expect(tell(text).lead, text).not.toMatch(/resolutions by a recorded vote/);
    expect(tell("list a/res/60/173 and a/res/67/181 adopted without a vote").ids).toEqual(["A/RES/67/181"]);
  });
});

const idsWith = (body: string, isVoted: boolean | null) =>
  base.resolutions
    .filter((one) => (body === "" || one.body === body) && (isVoted === null || (one.vote !== null) === isVoted))
    .map(({ id }) => id);

describe("what is asked for with a “not” is never answered with its opposite:", () => {
  test.each([
    ["which years did the council not vote?", "council", false],
    ["when did the assembly not hold a vote?", "assembly", false],
    ["years without a council vote", "council", false],
    ["in which years did the council vote", "council", true],
    ["how many resolutions were not adopted without a vote", "", true],
    ["which resolutions weren't adopted without a vote", "", true],
    ["which resolutions were not adopted by a recorded vote", "", false],
    ["which resolutions were never put to a vote", "", false],
  ])("%s", (text, body, isVoted) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: idsWith(body, isVoted) }),
  );

  test.each([
    ["which years was there no HRC resolution", "council", /^There was a resolution .* every year from 2008 to 2026/],
    ["which years had no GA resolution", "assembly", /^There was a resolution .* every year from 2005 to 2025/],
    ["years without a resolution in the council", "council", /^There was a resolution .* every year from 2008/],
    ["is there any year without a GA resolution since 2005", "assembly", /^No: there was a resolution .* every year/],
    ["was there a year without a resolution", "", /^No: there was a resolution in every year from 2003 to 2026/],
  ])("%s", (text, body, lead) =>
    expect(tell(text)).toMatchObject({
      outcome: "answered",
      ids: idsWith(body, null),
      lead: expect.stringMatching(lead),
    }),
  );

  test("years in which there was none are told where there are any", () => {
    expect(tell("years with no resolution in geneva").lead).toMatch(/: 2006 and 2007\.$/);
    expect(tell("which year had no council or commission resolution").lead).toMatch(/: 2006 and 2007\.$/);
    expect(tell("how many council votes were recorded").lead).toMatch(/^6 resolutions adopted by a recorded vote/);
    expect(tell("which years had no GA resolution by recorded vote").lead).toMatch(
      /: 2012, 2013, 2016, .* and 2025\.$/,
    );
  });
});

test.each([
  ["which ones were adopted without a vote in the council", idsWith("council", false)],
  ["which ones did the council adopt by vote", idsWith("council", true)],
])("all that were adopted so are listed, and not those alone of which that is notable: %s", (text, ids) =>
  expect(tell(text)).toMatchObject({ outcome: "answered", ids }),
);

test.each([
  ["in which years the council voted", "2008, 2009, 2010, 2011, 2014 and 2015"],
  ["years in which the assembly voted", "2005, 2006, 2007, 2008, 2009, 2010, 2011, 2014 and 2015"],
])("the years in which a body voted are those of its recorded votes: %s", (text, years) =>
  expect(tell(text).lead).toContain(`Years: ${years}.`),
);

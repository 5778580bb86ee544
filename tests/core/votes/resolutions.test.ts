import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base, tell } from "../asking.ts";

describe("a symbol is known in every spelling:", () => {
  test.each([
    ["A/RES/60/173", "A/RES/60/173"],
    ["a/res/60/173", "A/RES/60/173"],
    ["60/173", "A/RES/60/173"],
    ["(60/173)", "A/RES/60/173"],
    ["UNGA 61/174?", "A/RES/61/174"],
    ["GA resolution 60/173", "A/RES/60/173"],
    ["A/HRC/RES/25/25.", "A/HRC/RES/25/25"],
    ["a/hrc/25/25", "A/HRC/RES/25/25"],
    ["HRC resolution 7/15", "A/HRC/RES/7/15"],
    ["E/CN.4/RES/2005/11", "E/CN.4/RES/2005/11"],
    ["E/CN.4/2005/11", "E/CN.4/RES/2005/11"],
    ["commission 2003/10", "E/CN.4/RES/2003/10"],
    ["who adopted 66/174?", "A/RES/66/174"],
    ["what was the title of A/HRC/RES/22/13?", "A/HRC/RES/22/13"],
    ["61-174?", "A/RES/61/174"],
    ["A.RES.62.167", "A/RES/62/167"],
    ["a-res-60-173", "A/RES/60/173"],
    ["GA 69-188", "A/RES/69/188"],
    ["unga69/188", "A/RES/69/188"],
    ["who voted no on 66-174?", "A/RES/66/174"],
    ["HRC/RES/22/13", "A/HRC/RES/22/13"],
    ["hrc 25-25", "A/HRC/RES/25/25"],
    ["hrc52/28", "A/HRC/RES/52/28"],
    ["E-CN.4-RES-2003-10", "E/CN.4/RES/2003/10"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));

  test("every resolution's own", () => {
    for (const { id } of base.resolutions) expect(tell(id).ids[0], id).toBe(id);
  });

  test.each([
    "A/RES/60/174",
    "61/175",
    "A/HRC/RES/99/1",
    "12/34",
    "GA 99-188",
    "hrc 25-99",
    "80-120?",
    "security council resolution 1718",
    "S/RES/1718",
  ])("%s is none of the record", (text) => expect(tell(text).outcome).toBe("not-found"));
});

describe("a body and a year name a resolution:", () => {
  test.each([
    ["council 2009", "A/HRC/RES/10/16"],
    ["HRC vote 2015", "A/HRC/RES/28/22"],
    ["general assembly 2009", "A/RES/64/175"],
    ["GA '09 tally", "A/RES/64/175"],
    ["vote count for the unga thing in 2014", "A/RES/69/188"],
    ["commission on human rights vote 2003", "E/CN.4/RES/2003/10"],
    ["the vote on 16 december 2005", "A/RES/60/173"],
  ])("%s", (text, id) => {
    const told = tell(text);
    expect([told.outcome, told.ids[0]]).toEqual(["answered", id]);
    const others = base.resolutions.map((one) => one.id).filter((other) => other !== id);
    for (const other of others) expect(told.ids).not.toContain(other);
  });

  test.each([
    ["hrc 2007", "the Council adopted nothing in 2007"],
    ["ga 2004", "the Assembly began in 2005"],
    ["commission 2007", "the Commission ended in 2006"],
    ["did the commission vote in 2006", "the Commission did not vote on it in 2006"],
    ["was there a resolution at the commission in 2006?", "what an article of 2006 tells is of 2005"],
    ["council resolutions 2004", "there was no Council then"],
    ["resolutions 2002", "the record begins in 2003"],
    ["vote in 1999", "the record begins in 2003"],
    ["resolutions 2030", "that is yet to come"],
    ["ga vote 2026", "the record ends before it"],
    ["ga vote next year", "that is yet to come"],
  ])("%s: not in the record, since %s", (text) => expect(tell(text).outcome).toBe("not-found"));

  test("what is missing is told with what the record covers, and the nearest are no evidence", () => {
    const { lead, ids } = tell("ga vote 2040");
    expect(lead).toMatch(/2040.*2003.*2026/s);
    expect(ids).toEqual([]);
  });

  test("a relative year is told from the day of asking", () => {
    expect(tell("resolutions last year").ids).toEqual(["A/HRC/RES/58/17", "A/RES/80/220"]);
    expect(tell("resolutions this year").ids).toEqual(["A/HRC/RES/61/27"]);
  });
});

describe("lists and ranges hold all that falls into them and no more:", () => {
  const idsWhere = (which: (one: (typeof base.resolutions)[number]) => boolean) =>
    base.resolutions.filter(which).map(({ id }) => id);
  const resolutionsOf = (text: string) => tell(text).ids.filter((id) => base.resolutions.some((one) => one.id === id));
  const year = (one: { readonly adopted: string }) => Number(one.adopted.slice(0, 4));

  test.each([
    ["resolutions", () => true],
    ["resolutions 2005", (one) => year(one) === 2005],
    ["resolutions 2003-2005", (one) => year(one) <= 2005],
    ["resolutions before 2006", (one) => year(one) <= 2005],
    ["resolutions since 2020", (one) => year(one) >= 2020],
    ["resolutions 2020 onwards", (one) => year(one) >= 2020],
    ["resolutions after 2020", (one) => year(one) > 2020],
    ["council resolutions 2010-2014", (one) => one.body === "council" && year(one) >= 2010 && year(one) <= 2014],
    ["ga resolutions 2012-2015", (one) => one.body === "assembly" && year(one) >= 2012 && year(one) <= 2015],
    ["resolutions of the commission on human rights", (one) => one.body === "commission"],
    ["resolutions by recorded vote", (one) => one.vote !== null],
    ["resolutions adopted without a vote since 2020", (one) => one.vote === null && year(one) >= 2020],
    ["compare 2005 and 2014 in the ga", (one) => one.body === "assembly" && [2005, 2014].includes(year(one))],
    ["ga vs council 2014", (one) => year(one) === 2014],
  ] satisfies [string, Parameters<typeof idsWhere>[0]][])("%s", (text, which) =>
    expect(resolutionsOf(text).toSorted()).toEqual(idsWhere(which).toSorted()),
  );
});

test.each([
  "un resolution on iran 2010",
  "resolution on myanmar 2015",
  "resolution on belarus 2012",
  "syria resolution",
  "vote on the iran resolution 2010",
  "when did the GA first adopt a resolution on ukraine",
])("%s: another country's resolution is not answered", (text) => expect(tell(text).outcome).toBe("not-found"));

describe("bodies with like names are kept apart:", () => {
  test.each([
    ["commission on human rights 2004", "E/CN.4/RES/2004/13"],
    ["commission of inquiry: when was it set up", "inquiry/commission-of-inquiry-on-human-rights-in-the-dprk"],
    ["human rights council 2014", "A/HRC/RES/25/25"],
    ["security council vote 2014", "security-council/2014-12-22"],
    ["who chaired the COI", "inquiry/commission-of-inquiry-on-human-rights-in-the-dprk"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));

  test("the Commission of Inquiry adopted nothing and voted on nothing", () => {
    expect(tell("commission of inquiry vote tally 2014").ids).not.toContain("E/CN.4/RES/2005/11");
    expect(tell("commission of inquiry vote").outcome).toBe("not-found");
  });
});

test("a command with a word that is no year, body or symbol lists nothing", () => {
  expect(tell("resolutions banana")).toMatchObject({ outcome: "not-found", lead: expect.stringContaining("banana") });
  expect(tell(", resolutions 2005").ids).toEqual(tell("resolutions 2005").ids);
});

test("from one month to another, in whatever words, are the resolutions of that time and no others", () => {
  const names = "January February March April May June July August September October November December".split(" ");
  const first = fc.record({ year: fc.integer({ min: 2003, max: 2026 }), month: fc.integer({ min: 0, max: 11 }) });
  const wording = fc.constantFrom("from %s to %s", "between %s and %s", "%s until %s", "from %s through %s");
  fc.assert(
    fc.property(first, fc.integer({ min: 2, max: 60 }), wording, ({ year, month }, later, words) => {
      const last = { year: year + Math.floor((month + later) / 12), month: (month + later) % 12 };
      const [from, to] = [{ year, month }, last].map((at) => `${at.year}-${String(at.month + 1).padStart(2, "0")}`);
      const text = [{ year, month }, last].reduce(
        (all, at) => all.replace("%s", `${names[at.month]} ${at.year}`),
        `resolutions ${words}`,
      );
      const isThen = (day = "") => day.slice(0, 7) >= `${from}` && day.slice(0, 7) <= `${to}`;
      const adopted = base.resolutions.filter((one) => isThen(one.adopted));
      const inCommittee = base.resolutions.filter(({ thirdCommittee }) => isThen(thirdCommittee?.date));
      const expected = (adopted.length > 0 ? adopted : inCommittee).map(({ id }) => id);
      const told = tell(text).ids.filter((id) => base.resolutions.some((one) => one.id === id));
      expect([...told].sort(), text).toEqual([...expected].sort());
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("resolutions that are known for something are told with what they are known for", () =>
  expect(tell("resolutions about the commission of inquiry")).toMatchObject({
    outcome: "answered",
    ids: expect.arrayContaining(["A/HRC/RES/22/13", "A/HRC/RES/25/25", "A/RES/69/188"]),
  }));

test.each([
  [
    "what did 61/174 ask the secretary general?",
    "A/RES/61/174",
    "It asked the UN Secretary-General for a full report.",
  ],
  ["did 78/218 mention China?", "A/RES/78/218", "forced return of North Koreans from China"],
  ["what did 28/22 decide on in September 2015", "A/HRC/RES/28/22", "panel discussion"],
])("what a text that is named says is told: %s", (text, id, shown) => {
  const told = tell(text);
  expect([told.outcome, told.ids[0]]).toEqual(["answered", id]);
  expect(told.lead).toContain(shown);
});

test.each(["did 79/181 mention nuclear weapons?", "did 60/173 mention Japan?"])("and no more: %s", (text) =>
  expect(tell(text).outcome).toBe("not-found"),
);

test.each(["resolutions xyz", "resolutions on Iran", "resolutions from January 2006 to April 2006"])(
  "a list of resolutions that the record cannot make is no passage about resolutions: %s",
  (text) => expect(tell(text)).toMatchObject({ outcome: "not-found", ids: [] }),
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base, tell, voted } from "../asking.ts";

const of = (body: string) => voted.filter((one) => one.body === body);
const year = ({ adopted }: { readonly adopted: string }): string => adopted.slice(0, 4);

describe("superlatives rank by what the question counts:", () => {
  test.each([
    ["closest vote ever in the general assembly", "A/RES/60/173", "67"],
    ["which council vote was the tightest", "A/HRC/RES/7/15", "15"],
    ["biggest majority ever for a GA resolution", "A/RES/66/174", "107"],
    ["highest yes in the commission", "E/CN.4/RES/2005/11", "30"],
    ["smallest no camp in the assembly", "A/RES/66/174", "16"],
    ["all-time record of support in the assembly", "A/RES/66/174", "123"],
  ])("%s", (text, id, shown) => {
    const told = tell(text);
    expect([told.outcome, told.ids]).toEqual(["answered", [id]]);
    expect(told.lead).toContain(shown);
  });

  test.each([
    ["so 116 in 2014 is the all-time high at the assembly, right?", "corrected", "123"],
    ["is 2014 the year with most no votes in the assembly", "corrected", "22"],
    ["was 88 the lowest yes count in the ga", "answered", "Yes"],
    ["isn't 2005 the year with the fewest yes votes in the general assembly", "answered", "Yes"],
  ])("%s", (text, outcome, shown) => {
    expect(tell(text)).toMatchObject({ outcome, lead: expect.stringContaining(shown) });
  });
});

describe("shares, margins and sums are worked out of the tally:", () => {
  test.each([
    ["what percentage voted yes in the assembly in 2011", "88.5 %"],
    ["by how many votes did 60/173 pass", "67"],
    ["did 69/188 get a two-thirds majority", "85.3 %"],
    ["turnout of the 2010 assembly vote", "183"],
    ["average yes votes in the assembly", "105.0"],
    ["how many didn't vote yes in the 2011 assembly vote", "67"],
  ])("%s", (text, shown) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringContaining(shown) }),
  );

  test("for every recorded vote", () =>
    fc.assert(
      fc.property(fc.constantFrom(...voted), ({ id, vote }) => {
        expect(tell(`what was the margin between yes and no on ${id}`).text).toContain(String(vote.yes - vote.no));
        expect(tell(`how many states took part in the vote on ${id}`).lead).toContain(
          `${vote.yes + vote.no + vote.abstain} in all`,
        );
      }),
    ));
});

describe("a claim of a rank is held against that rank:", () => {
  test("in any vote of the assembly", () => {
    const yes = [...new Set(of("assembly").map(({ vote }) => vote.yes))].sort((a, b) => b - a);
    const ranks = ["highest", "second highest", "third highest", "fourth highest", "fifth highest"];
    for (const { id, vote } of of("assembly")) {
      for (const [at, rank] of ranks.entries()) {
        const { outcome, lead } = tell(`was ${id} the ${rank} yes vote?`);
        const holds = yes[at] === vote.yes;
        expect([outcome, lead.slice(0, 3)], `${id}, ${rank}`).toEqual(
          holds ? ["answered", "Yes"] : ["corrected", "No:"],
        );
        expect(lead).toContain(`${yes[at]} yes votes`);
      }
    }
  });
});

test.each([
  [
    "did the yes votes rise every year at the GA?",
    "corrected",
    /^The record says otherwise: Yes votes of the UN General Assembly.*2008 94/,
  ],
  ["did support rise every year from 2008 to 2011 in the GA", "answered", /^Yes: .*up by 29, from 94 to 123/],
  [
    "did opposition shrink every year in the Commission on Human Rights?",
    "corrected",
    /^The record says otherwise: .*10 no votes/,
  ],
  ["did support grow each year?", "answered", /^Yes votes, 18 recorded votes/],
] as const)("that votes went one way year by year is so or not: %s", (text, outcome, lead) =>
  expect(tell(text)).toMatchObject({ outcome, lead: expect.stringMatching(lead) }),
);

describe("from one vote to the next:", () => {
  test.each([
    ["did support grow between 2005 and 2006 in the assembly", /up by 11, from 88 to 99/],
    ["were there more no votes in 2007 than in 2006 at the ga", /up by 1, from 21 to 22/],
    ["which had more yes votes, 69/188 or 70/172", /up by 3, from 116 to 119/],
    ["did support for the resolution fall in 2008", /^A\/RES\/62\/167.*A\/RES\/63\/190.*down by 7, from 101 to 94/],
    ["did support go up from 2007 to 2008", /^No\. .*down by 7, from 101 to 94/],
    ["did support grow from 2008 to 2009 in the assembly", /^Yes: .*up by 5, from 94 to 99/],
    ["did support go up from 2014 to 2015", /25\/25.*down by 3, from 30 to 27.*69\/188.*up by 3, from 116 to 119/],
    ["did opposition grow in 2014", /16\/8.*25\/25.*up by 3, from 3 to 6.*66\/174.*69\/188.*up by 4, from 16 to 20/],
    ["did the no vote rise in 2007 in the ga", /up by 1, from 21 to 22/],
    ["third committee vs plenary 2005", /84 yes.*88 yes/],
    ["did the yes vote change between third committee and plenary in 2011", /up by 11, from 112 to 123/],
    ["trend of yes votes in the assembly over the years", /2005 88.*2011 123.*2015 119/],
    ["when did the assembly stop voting and go to consensus", /A\/RES\/70\/172.*A\/RES\/71\/202/],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test("in any two years of a body", () =>
    fc.assert(
      fc.property(fc.constantFrom("assembly", "council"), fc.nat(), fc.nat(), (body, a, b) => {
        const [one, two] = [of(body)[a % of(body).length], of(body)[b % of(body).length]];
        if (!one || !two || one.adopted >= two.adopted) return;
        const { lead } = tell(
          `did yes votes go up or down from ${year(one)} to ${year(two)} in the ${body === "assembly" ? "general assembly" : "human rights council"}`,
        );
        expect(lead).toContain(String(one.vote.yes));
        expect(lead).toContain(String(two.vote.yes));
      }),
    ));
});

describe("who came to the no side, left it or was always there:", () => {
  test("between any two votes of the assembly", () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const assembly = of("assembly");
        const [one, two] = [assembly[a % assembly.length], assembly[b % assembly.length]];
        if (!one || !two || one.adopted >= two.adopted) return;
        const { lead } = tell(`which states voted no in ${year(one)} but not in ${year(two)} in the assembly`);
        const left = one.votedNo.filter((state) => !two.votedNo.includes(state));
        for (const state of left) expect(lead).toContain(state);
        expect(lead).toContain(left.length === 0 ? "Nobody" : `${left.length} voted no`);
        const both = tell(`who voted no in both ${year(one)} and ${year(two)} at the ga`).lead;
        for (const state of one.votedNo.filter((state) => two.votedNo.includes(state))) expect(both).toContain(state);
      }),
    ));

  test.each([
    ["which countries were new among the no votes in 2014 at the GA", ["Bolivia", "Ecuador", "Sri Lanka"]],
    ["who flipped between 2008 and 2009 in the assembly", ["Somalia", "Namibia"]],
    [
      "who stopped voting no after 2014?",
      ["not on A/HRC/RES/28/22 (2015): Pakistan", "Ecuador", "Gambia", "Sri Lanka"],
    ],
    ["who voted with China in the GA in 2014?", ["Cuba", "Zimbabwe"]],
    ["which country voted no only once in the assembly", ["Burundi", "Pakistan", "Namibia"]],
    ["which states voted no in all three commission votes", ["Sudan", "Zimbabwe"]],
  ])("%s", (text, states) => {
    const { outcome, lead } = tell(text);
    expect(outcome).toBe("answered");
    for (const state of states) expect(lead).toContain(state);
  });
});

describe("a bound on a number chooses the votes:", () => {
  test.each([
    ["in which years did more than 20 countries vote no in the assembly", ["60/173", "61/174", "62/167", "63/190"]],
    ["council votes with fewer than 6 no", ["13/14", "16/8"]],
    ["when were there over 60 abstentions", ["63/190", "64/175"]],
    ["assembly votes with more than 110 in favour", ["66/174", "69/188", "70/172"]],
  ])("%s", (text, ends) => {
    const ids = tell(text).ids.filter((id) => base.resolutions.some((one) => one.id === id));
    expect(ids.map((id) => id.split("/").slice(-2).join("/"))).toEqual(ends);
  });
});

test.each([
  "did any western country vote no in 2005",
  "which eu states voted no in the general assembly",
  "how many african countries voted no in 2005",
  "which asian states abstained in 2011 in the assembly",
  "how did muslim countries vote in the ga in 2009",
])("%s: states are recorded by name, not by group", (text) => expect(tell(text).outcome).toBe("not-found"));

test.each([
  ["which asian states voted no in 2011 in the assembly", "A/RES/66/174"],
  ["which muslim countries voted against in the ga in 2009", "A/RES/64/175"],
])("%s: all that voted no are named, and that no group is", (text, id) => {
  const { outcome, lead, ids } = tell(text);
  expect([outcome, ...ids]).toEqual(["answered", id]);
  expect(lead).toMatch(/^Who voted how is in the record by the names of states, not by region/);
  for (const state of base.resolutions.find((one) => one.id === id)?.votedNo ?? []) expect(lead).toContain(state);
});

test.each([
  "how many operative paragraphs are there in 61/174",
  "quote me paragraph 3 of 69/188 word for word",
  "what does operative clause 2 of 60/173 say",
])("%s: the texts are not in the record", (text) => expect(tell(text).outcome).toBe("not-found"));

describe("a state's record over the years:", () => {
  test.each([
    ["when did syria first vote no", ["E/CN.4/RES/2003/10"]],
    ["when did zimbabwe last vote against", ["A/RES/70/172"]],
  ])("%s", (text, ids) => expect(tell(text).ids).toEqual(ids));

  test("for every state that ever voted no, as often as it did", () => {
    for (const country of new Set(voted.flatMap(({ votedNo }) => votedNo))) {
      if (country === "North Korea") continue;
      const times = voted.filter(({ votedNo }) => votedNo.includes(country)).length;
      expect(tell(`how many times did ${country} vote no`).lead, country).toContain(` ${times} time`);
    }
  });

  test("who never voted no is told so, and no more", () => {
    const { outcome, lead } = tell("has japan ever voted against a resolution on north korea");
    expect(outcome).toBe("answered");
    expect(lead).toMatch(/^No: Japan .*how else it voted is not recorded/);
    expect(tell("has japan ever voted yes on a resolution").outcome).toBe("not-found");
  });
});

test.each([
  ["what is the difference in yes votes between 2005 and 2015 in the UNGA", "Yes votes went up by 31, from 88 to 119."],
  ["how did the no votes change from 2008 to 2014 in the council", "No votes went down by 1, from 7 to 6."],
])("over several votes the first and the last are compared: %s", (text, words) =>
  expect(tell(text).lead.endsWith(words)).toBe(true),
);

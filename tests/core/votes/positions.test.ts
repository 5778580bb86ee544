import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base, tell, verdictsOf } from "../asking.ts";

describe("how a state stood:", () => {
  test.each([
    ["did china vote no in 2005", /^Yes: China voted no/],
    ["did china vote yes in 2011", /^No: China voted no/],
    ["did russia vote against nk in the ga in 2008", /^Yes: Russia voted no/],
    [
      "how did vietnam vote in geneva in 2014 vs 2011",
      /^Vietnam voted no on A\/HRC\/RES\/25\/25.* not among the 3 that/,
    ],
    ["how did russia vote in the last GA vote", /^Russia voted no on A\/RES\/70\/172/],
    ["who voted no in the first council vote", /^7 voted no on A\/HRC\/RES\/7\/15/],
    ["how did vietnam vote in 2005", /^Vietnam voted no/],
    ["how did the us vote in the ga in 2014", /United States voted yes/],
    ["how did south korea vote in 2006", /South Korea voted yes/],
    [
      "did egypt abstain in 2017",
      /without a vote.* On 11 December 2017 the Security Council met.* Egypt and Ethiopia abstained/,
    ],
    [
      "who abstained in 2024",
      /nobody can be named who abstained\. On 12 June 2024 the Security Council met.* Mozambique abstained/,
    ],
    ["who abstained in the assembly in 2024", /nobody can be named who abstained\.$/],
    ["did south korea abstain in 2005", /^Yes: South Korea abstained/],
    ["did rok abstain in 2006", /^No: South Korea voted yes/],
    ["how did rok vote in 2007", /South Korea abstained/],
    ["how did south korea vote in 2003", /did not take part/],
    ["did the us vote on 7/15?", /^The United States was not a member/],
    ["did south korea vote on E/CN.4/RES/2003/10?", /^South Korea did not take part/],
    ["did china vote on 69/188?", /^Yes: China voted no/],
    ["did the us vote yes in the council in 2009", /was not a member/],
    ["how did usa vote in the council 2008", /was not a member/],
    ["did japan vote no in 2005", /^No: Japan is not among/],
    ["did Cuba oppose resolution 60/173", /^Yes: Cuba voted no/],
    ["did Cuba vote down resolution 60/173", /^Yes: Cuba voted no/],
    ["did Cuba say no to resolution 60/173", /^Yes: Cuba voted no/],
    ["who rejected GA resolution 60/173?", /^21 voted no on A\/RES\/60\/173/],
    [
      "which countries voted against the December 2014 Security Council meeting",
      /^Voted no on 22 December 2014: China and/,
    ],
    ["which states rejected the Security Council's first meeting on North Korean human rights", /China and Russia/],
    ["was Cuba among those who rejected 60/173", /^Yes: Cuba voted no/],
    ["how did Cuba vote on the first UNGA resolution on North Korea", /^Cuba voted no on A\/RES\/60\/173/],
    ["who opposed the General Assembly's first resolution", /^21 voted no on A\/RES\/60\/173/],
    ["did Cuba back human rights resolution 60/173", /^No: Cuba voted no/],
    ["did the US support the 2005 GA resolution", /^Yes: the United States voted yes on A\/RES\/60\/173/],
    ["did Japan reject resolution 60/173", /^No: Japan is not among/],
    ["north korea's vote in the ga in 2014", /North Korea voted no/],
    ["did north korea itself vote against in the ga in 2011", /^Yes: North Korea voted no/],
    ["was the DPRK for or against in 2010?", /^North Korea voted no on A\/RES\/65\/225/],
    ["North Korea's voting record", /^How North Korea stood .* no 9 times/],
    ["what was Pyongyang's position on A/RES/62/167?", /^North Korea voted no on A\/RES\/62\/167/],
    ["what was Russia's position on A/RES/69/188?", /^Russia voted no on A\/RES\/69\/188/],
    ["what did Iran do in the GA in 2014", /^Iran voted no on A\/RES\/69\/188/],
    ["South Korea vote on A/RES/72/188", /^A\/RES\/72\/188 was adopted without a vote/],
    ["did Syria vote against the resolution in the Human Rights Council in 2022?", /49\/22 was adopted without a vote/],
    ["did the Japanese vote no in 2012?", /19\/13 was adopted without a vote.*67\/181 was adopted without a vote/],
    ["how does China usually vote?", /^How China stood on the 18 recorded votes.* no 18 times/],
    ["did Beijing ever vote no?", /^Yes: China voted no on 18 of the 18/],
    ["how many times did Moscow vote no?", /^Russia voted no 18 times/],
    ["did s. korea support the 2008 General Assembly resolution?", /^Yes: South Korea voted yes/],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test.each([
    ["how many times laos no", "answered", /^Laos voted no 5 times in the 18 recorded votes/],
    [
      "did only China and Russia vote no in the council in 2011",
      "corrected",
      /^No: 3 voted no .*: China, Cuba and Russia/,
    ],
    ["was china the only one to vote no in 2014 in the council", "corrected", /^No: 6 voted no on A\/HRC\/RES\/25\/25/],
    ["did only China, Cuba and Russia vote no in the council in 2011", "answered", /^Yes: 3 voted no/],
    ["did south korea ever abstain after 2007?", "answered", /^No: South Korea abstained in none of these 12 recorded/],
    ["did china ever vote no after 2015", "answered", /^All \d+ resolutions meant were adopted without a vote/],
  ] as const)("whether alone, or ever in a time: %s", (text, outcome, lead) =>
    expect(tell(text)).toMatchObject({ outcome, lead: expect.stringMatching(lead) }),
  );

  test.each([
    ["did South Korea first vote yes in 2006?", "answered", /^Yes: South Korea first voted yes, .* A\/RES\/61\/174/],
    ["did South Korea first vote yes in 2011?", "corrected", /^No: South Korea first voted yes, .* A\/RES\/61\/174/],
    ["did Cuba last vote no in 2014?", "corrected", /^No: Cuba last voted no, .* A\/RES\/70\/172/],
    ["did the US first vote yes in 2003", "answered", /^Yes: the United States first voted yes/],
  ] as const)("its first and last vote of a kind are those of all: %s", (text, outcome, lead) =>
    expect(tell(text)).toMatchObject({ outcome, lead: expect.stringMatching(lead) }),
  );

  test.each([
    ["South Korea first voted yes in 2008.", "the record differs"],
    ["South Korea cast its first yes vote in 2006.", "in the record"],
    ["China first voted no in 2005.", "the record differs"],
    ["China first voted no in the Assembly in 2005.", "in the record"],
    ["Cuba voted for the Council's resolution of 2009.", "the record differs"],
    ["Cuba voted against the Council's resolution of 2009.", "in the record"],
    ["Iran's resolution of 2014 was adopted by 116 votes.", "not in the record"],
  ])("check: %s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test.each([
    "how did brazil vote in 2009",
    "did japan vote yes in 2005",
    "did japan abstain in 2005",
    "how did germany vote in 2014",
  ])("%s: only the no votes and two states' positions are recorded", (text) =>
    expect(tell(text).outcome).toBe("not-found"),
  );

  test("without a vote nobody's was counted", () => {
    for (const text of [
      "did china vote no in 2017",
      "did cuba vote no in 2018",
      "how did russia vote in the ga in 2020",
    ]) {
      expect(tell(text).lead, text).toContain("without a vote");
      expect(tell(text).lead, text).not.toMatch(/voted no on/);
    }
  });

  test("no state is ever told a vote that its record does not have", () => {
    for (const country of ["China", "Cuba", "Malaysia", "Egypt"]) {
      for (const { id, vote, votedNo } of base.resolutions) {
        const { outcome, lead } = tell(`did ${country} vote no on ${id}?`);
        expect(outcome, `${country}, ${id}`).toBe("answered");
        const expected = vote === null ? "without a vote" : votedNo.includes(country) ? "Yes: " : "No: ";
        expect(lead, `${country}, ${id}`).toContain(expected);
      }
    }
  });
});

describe("over many votes", () => {
  test.each([
    [
      "did Malaysia ever vote no",
      "Yes: Malaysia voted no on 8 of the 18 recorded votes: 2003, 2005 (Commission and Assembly), 2007, 2008 (Council and Assembly), 2009 and 2010.",
    ],
    [
      "how often did Malaysia vote no",
      "Malaysia voted no 8 times in the 18 recorded votes here, in 6 years: 2003, 2005 (Commission and Assembly), 2007, 2008 (Council and Assembly), 2009 and 2010.",
    ],
    ["did Malaysia always vote no", "No: Malaysia voted no on 8 of the 18 recorded votes"],
    ["did Egypt always vote no in the council", "Egypt voted no on 3 of the 6 recorded votes"],
    ["did China always vote no in the GA", "Yes: China voted no on 9 of the 9 recorded votes"],
    ["did China ever vote yes", "No: China voted no on all 18 recorded votes."],
    ["has France ever voted no", "No: France is not among those"],
    ["did south korea ever vote no", "As far as recorded, South Korea stood so: did not take part 1 time (2003)"],
    ["did the us ever abstain", "No: the United States abstained in none of these 18 recorded votes."],
    ["how did the us vote over the years", "yes 16 times"],
    ["was cuba against in 2012?", "A/RES/67/181 was adopted without a vote"],
    ["which states opposed all nine of the assembly votes", "12 states voted no in all 9 recorded votes"],
    ["when did Indonesia stop voting no", "Indonesia last voted no"],
  ])("the years, the bodies where a year had two, and a plain yes or no are told: %s", (text, lead) =>
    expect(tell(text).lead).toContain(lead),
  );

  test("“neither” is no claim that a state voted so", () =>
    expect(tell("did neither China nor Russia vote no in the GA in 2014?").lead).toMatch(/^China voted no/));
});

test.each([
  ["why did china vote yes in 2014", "No: China voted no on A/RES/69/188"],
  ["why did south korea vote no in the assembly in 2010", "South Korea voted yes on A/RES/65/225"],
])("a reason that is not recorded leaves no wrong side standing: %s", (text, words) => {
  const { outcome, lead } = tell(text);
  expect(outcome).toBe("not-found");
  expect(lead).toContain(words);
});

test.each(["how did iran's own human rights resolution do in 2014", "cuba's text of 2011"])(
  "another country's text is none of these: %s",
  (text) => expect(tell(text).outcome).toBe("not-found"),
);

test.each([
  "was cuba against the act in 2004?",
  "who said no to an interview",
  "how did the European Parliament vote on North Korea in 2006",
])("what is no vote of the United Nations is not told as one: %s", (text) =>
  expect(tell(text).ids.filter((id) => /^[AE]\//.test(id))).toEqual([]),
);

test("groups of states are not told in the Third Committee either", () =>
  expect(tell("how did the EU states vote in the Third Committee in 2011").outcome).toBe("not-found"));

describe("the number of co-sponsors", () => {
  test.each([
    ["list of the 61 co-sponsors", /names are not in the record; their number is, for A\/RES\/80\/220 \(61\)/],
    ["how many co-sponsors did the resolution have", /in the record for A\/RES\/80\/220 \(61\) alone/],
    ["how many co-sponsors did 80/220 have", /^A\/RES\/80\/220 had 61 co-sponsors/],
  ])("is known of one: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

describe("of two states each is told its own vote:", () => {
  const pairs = fc
    .uniqueArray(fc.constantFrom("Japan", "Belarus", "China", "France", "Namibia", "Oman", "Cuba"), {
      minLength: 2,
      maxLength: 2,
    })
    .map(([one = "", two = ""]) => [one, two] as const);
  const voted = base.resolutions.filter(({ vote }) => vote !== null);

  test("on any resolution", () =>
    fc.assert(
      fc.property(pairs, fc.constantFrom(...voted), (pair, { id, votedNo }) => {
        const known = pair.some((state) => votedNo.includes(state));
        const how = tell(`how did ${pair[0]} and ${pair[1]} vote on ${id}`);
        expect(how.outcome).toBe(known ? "answered" : "not-found");
        const did = tell(`did ${pair[0]} and ${pair[1]} vote no on ${id}`).lead;
        for (const state of pair) {
          const isNo = votedNo.includes(state);
          if (known) expect(how.lead).toContain(`${state} ${isNo ? "voted no" : "is not among"}`);
          expect(did).toContain(`${isNo ? `Yes: ${state} voted no` : `No: ${state} is not among`} `);
        }
      }),
    ));

  test("and how often", () =>
    fc.assert(
      fc.property(pairs, (pair) => {
        const { outcome, lead } = tell(`how many times did ${pair[0]} and ${pair[1]} vote no`);
        const timesOf = (states: readonly string[]) =>
          voted.filter(({ votedNo }) => states.every((state) => votedNo.includes(state))).length;
        expect(outcome).toBe("answered");
        const each = pair.map((state) =>
          timesOf([state]) > 0 ? `${state} voted no on ${timesOf([state])} of the` : `${state} is not among those`,
        );
        const told =
          timesOf(pair) > 0
            ? [`${pair[0]} and ${pair[1]} voted no ${timesOf(pair)} time`]
            : pair.some((state) => timesOf([state]) > 0)
              ? each
              : [`${pair[0]} and ${pair[1]} are not among those`];
        for (const words of told) expect(lead).toContain(words);
      }),
    ));

  test.each([
    ["when did Belarus first vote no in the GA", "Belarus first voted no in the UN General Assembly"],
    ["how often did Japan and France vote no", "Japan and France are not among"],
    ["did France and Germany vote no in the security council in 2014?", "France and Germany are not among"],
  ])("%s", (text, words) => expect(tell(text).lead).toContain(words));
});

describe("who voted no", () => {
  test("with a state that did not vote no is not known", () =>
    expect(tell("who voted with South Korea in 2014?").outcome).toBe("not-found"));

  test("is every state in the list and no other, for every recorded vote", () => {
    for (const { id, vote, votedNo } of base.resolutions) {
      if (vote === null) continue;
      const { lead } = tell(`who voted no on ${id}`);
      for (const { name } of base.countries) {
        const without = votedNo
          .filter((other) => other !== name && other.includes(name))
          .reduce((text, other) => text.replaceAll(other, ""), lead);
        expect(without.includes(name), `${name}, ${id}`).toBe(votedNo.includes(name));
      }
    }
  });

  test("always, is told body by body", () => {
    const { lead } = tell("which countries always vote no in the ga");
    const voted = base.resolutions.filter(({ body, vote }) => body === "assembly" && vote !== null);
    const steady = voted.reduce<readonly string[]>(
      (left, { votedNo }) => left.filter((country) => votedNo.includes(country)),
      voted[0]?.votedNo ?? [],
    );
    expect(steady).toHaveLength(12);
    for (const country of steady) expect(lead).toContain(country);
  });

  test.each([
    "which countries abstained in 2010",
    "who voted yes in 2011",
    "who co-sponsored in 2014",
    "who cosponsored 80/220",
  ])("%s: those lists are not in the record", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each(["why did china vote no", "why did south korea abstain in 2005"])("%s: nor are reasons", (text) =>
    expect(tell(text).outcome).toBe("not-found"),
  );
});

test("the number of co-sponsors is told where it is recorded", () =>
  expect(tell("how many cosponsors 2025")).toMatchObject({
    ids: ["A/RES/80/220"],
    lead: expect.stringContaining("61"),
  }));

describe("what states did not do is not told by what others did:", () => {
  test.each([
    "which countries did not vote no in 2014",
    "who did not vote no in the ga in 2011",
    "which countries never voted no",
    "how many countries never voted no",
    "who did not abstain in 2011",
  ])("%s: who did something else, or was absent, is not in the record", (text) =>
    expect(tell(text)).toMatchObject({ outcome: "not-found", ids: [] }),
  );

  test("how many voted, but otherwise, is told vote by vote", () => {
    const { lead, ids } = tell("how many countries did not vote no in the ga");
    const voted = base.resolutions.filter(({ body, vote }) => body === "assembly" && vote !== null);
    expect(ids).toEqual(voted.map(({ id }) => id));
    for (const { id, adopted, vote } of voted)
      expect(lead).toContain(`${id} (${adopted.slice(0, 4)}) ${(vote?.yes ?? 0) + (vote?.abstain ?? 0)}`);
  });

  test.each([
    ["which resolutions did Cuba not vote no on?", /^How Cuba stood on the 18 recorded votes/],
    ["when did Namibia not vote no in the GA", /^How Namibia stood on the 9 recorded votes/],
    ["did Cuba not vote no in 2011", /^Cuba voted no on/],
    ["did Japan not vote no in the ga in 2011", /^Japan is not among/],
  ])("a state's own vote is told as it was: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

test("to say no to what nobody votes on is no vote", () =>
  expect(tell("who said no to an interview").outcome).toBe("not-found"));

test("what a state tried to do to a text is no question for its vote", () =>
  expect(tell("did cuba try to change the 2014 text?").lead).toMatch(/^A\/RES\/69\/188, .*A Cuban amendment/));

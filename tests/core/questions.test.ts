import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_QUESTION_LENGTH } from "../../src/core/index.ts";
import { ask, base, core, NOW, tell } from "./asking.ts";

describe("a near miss is not answered as if it matched:", () => {
  test.each([
    ["how many people were in the camps in 1995", "no estimate is that old"],
    ["how many prisoners in 2020", "nobody's estimate is of that year"],
    ["what did obama say", "the record does not quote him"],
    ["what did Kirby say", "an entry names him and does not quote him"],
    ["what did Michael Kirby tell the Council", "an entry names him and does not quote him"],
    ["how many missiles did nk launch in 2017", "no missiles in it"],
    ["north korea nuclear test 2017", "no nuclear tests in it"],
    ["what is the weather today", "no weather in it"],
    ["otto warmbier", "nothing names him"],
    ["un resolution on human rights in iran", "it is another country"],
    ["how many prisoners are in iranian camps", "it is another country"],
  ])("%s (%s)", (text) => expect(tell(text).outcome).toBe("not-found"));

  test("a bureau, envoy or article of another year is not named", () => {
    expect(tell("who was the envoy in 2010").lead).toMatch(/King/);
    expect(tell("who was the rapporteur in 2012").lead).toMatch(/Darusman/);
    expect(tell("who was the rapporteur in 2018").lead).toMatch(/Quintana/);
  });

  test("the nearest are marked as none, three at most, and are no evidence", () => {
    const { blocks, evidence } = ask("how many prisoners in 2020");
    const heading = blocks.findIndex(({ type }) => type === "heading");
    expect(blocks[heading]).toMatchObject({ text: expect.stringContaining("not an answer") });
    const list = blocks[heading + 1];
    expect(list?.type === "list" && list.items.length).toBeLessThanOrEqual(3);
    expect(evidence).toEqual([]);
  });

  test("the quote of 2005 names no envoy, and no answer puts a name into it", () => {
    const quote = base.facts.find(({ id }) => id === "004-11")?.quote ?? "";
    expect(quote).toContain("a special envoy");
    const { evidence } = ask("cite 004-11");
    expect(evidence[0]).toMatchObject({ quote });
    expect(ask("did bush appoint a special envoy in august 2005").evidence).toContainEqual(
      expect.objectContaining({ fact: "004-11", quote }),
    );
  });
});

test("words that mean nothing here are not answered, however many there are", () => {
  const word = fc.oneof(
    fc.constantFrom(
      ..."yonder brisk plinth anvil saucer gravel meadow lantern pickle walrus trombone velvet".split(" "),
    ),
    fc
      .array(fc.constantFrom(..."pel vint tarn hask jolt fru zas grac blor wib gno ump".split(" ")), {
        minLength: 2,
        maxLength: 3,
      })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 18 }), (words) => {
      expect(["not-found", "help"]).toContain(tell(words.join(" ")).outcome);
    }),
    { numRuns: 1_000, seed: 20_060_405 },
  );
});

test.each([
  "undocs.org/A/RES/60/173",
  "what is https://undocs.org/en/A/RES/60/173",
  "<https://docs.un.org/en/A/RES/60/173>",
  "cite https://undocs.org/A/RES/60/173",
])("an address of a document of the UN names it: %s", (text) => expect(tell(text).ids).toEqual(["A/RES/60/173"]));

test.each([
  "how many ppl in the camps",
  "how many people in the camps",
  "camp estimates over time",
  "camp population",
  "estimate of inmates",
])("what many entries answer alike is told, though none is likely by itself: %s", (text) =>
  expect(new Set(tell(text).ids).size).toBeGreaterThan(1),
);

describe("a wrong premise is never confirmed:", () => {
  test.each([
    "was the human rights act passed in 2003",
    "did the VOA say 300,000 prisoners",
    "are there 500,000 prisoners in the camps",
    "did kinu estimate 80,000 in 2025",
    "did robert king become envoy in 2005",
    "did robert king testify in 2006",
    "did freedom house host four conferences",
    "did bush appoint a special envoy in august 2006",
    "was the second conference in tokyo",
    "did the general assembly first pass a resolution in 2003",
  ])("%s", (text) => expect(["corrected", "not-found"]).toContain(tell(text).outcome));

  test("what is corrected shows what the evidence says instead", () => {
    const voa = tell("did the VOA say 300,000 prisoners");
    expect(voa).toMatchObject({ outcome: "corrected", lead: expect.stringContaining("300,000") });
    expect(voa.text).toMatch(/80,000.{1,4}(?:to )?100,000/);
    const act = tell("was the human rights act passed in 2003");
    expect(act).toMatchObject({ outcome: "corrected", lead: expect.stringContaining("2003") });
    expect(act.text).toContain("2004");
  });

  test.each([
    ["was the nkhra passed in 2004", "004-05"],
    ["are there 150,000 to 200,000 people in camps", "004-32"],
    ["did bush appoint a special envoy in august 2005", "004-11"],
    ["did freedom house host three conferences", "conferences/series-of-three"],
  ])("but a right one is: %s", (text, id) => {
    const { outcome, ids } = tell(text);
    expect(outcome).toBe("answered");
    expect(ids).toContain(id);
  });
});

describe("figures that differ stand side by side", () => {
  test("each with who gave it and as of when", () => {
    const { text, ids } = tell("figures camps");
    for (const part of ["80,000", "150,000", "200,000", "53,000", "2006", "2015", "2025", "KINU", "Amnesty"])
      expect(text).toContain(part);
    expect(ids).toEqual(expect.arrayContaining(["000-08", "004-32", "camp-estimate/kinu-update"]));
  });

  test("in a plain question too, with the caution that they differ", () => {
    const answer = ask("how many people are in the camps?");
    const text = tell("how many people are in the camps?").text;
    expect(text).toContain("150,000 to 200,000");
    expect(text).toContain("80,000 to 100,000");
    expect(answer.notes.join(" ")).toMatch(/differ by source and year/);
  });

  test.each([
    "is KINU's 2025 number lower than its 2013 number",
    "is the KINU 2025 estimate lower than the KINU 2013 estimate",
  ])("two years of one source are compared, not put right: %s", (text) => {
    const { outcome, ids } = tell(text);
    expect(outcome).toBe("answered");
    expect(ids.filter((id) => id.startsWith("camp-estimate/kinu"))).toHaveLength(2);
  });

  test.each(["camp population 2006 vs 2015?", "did the number of prisoners go down between the two articles"])(
    "a comparison leads with both: %s",
    (text) => expect(tell(text).lead).toMatch(/^Figures differ by source and date: .*150,000 to 200,000/),
  );

  test("and none is an average of others", () => {
    for (const text of ["average number of prisoners in the camps", "how many people are in the camps?"])
      expect(tell(text).text).not.toMatch(/90,000|175,000|\baverage of\b/);
  });

  test.each([
    ["how many prisoners according to kinu in 2013", "camp-estimate/kinu"],
    ["kinu estimate 2025", "camp-estimate/kinu-update"],
    ["how many people in the camps in 2006", "004-32"],
    ["how many prisoners in 2010", "camp-estimate/national-human-rights-commission-of-korea"],
  ])("a year or source picks its own: %s", (text, id) => expect(tell(text).ids[0]).toBe(id));
});

describe("of the fields of a record, the one that is asked for is told first:", () => {
  test.each([
    ["how many camps did the NHRCK count in 2010", "Camps: six camps"],
    ["how many camps did the un commission of inquiry count", "Camps: four large camps"],
    ["why was the 2018 meeting request dropped", "Request of 2018: withdrawn for lack of support"],
    ["which day did obama... i mean when was turner sworn in", "Sworn in: 13 October 2023"],
    ["did the 2018 law extend the act until 2022", "Valid to: 30 September 2022"],
    ["what is julie turner's job now", "Next post: acting deputy"],
    ["what became of julie turner", "Next post: acting deputy"],
    ["in which european city was the 3rd conference", "Place of the third conference: Brussels"],
    ["how many camps according to KINU 2025", "Camps: four camps"],
    ["how many political prisoners according to KINU 2025", "Estimate: 53,000-65,000"],
    ["what's the bill number of the 2004 Act", "Bill: H.R. 4011"],
    ["which bill became the 2004 act", "Bill: H.R. 4011"],
    ["what tier was north korea in 2023", "Tier: Tier 3"],
    ["who testified at the 2015 senate hearing", "Witnesses from the State Department: Sung Kim and Robert King"],
    ["who signed the North Korean Human Rights Act", "Signed by: George W. Bush"],
    ["section 107 of the act", "Special envoy: a special envoy within the State Department (section 107)"],
    ["what does section 107 say?", "Special envoy: a special envoy within the State Department (section 107)"],
    ["sec 103 how many hours radio", "Goal by law: 12 hours a day"],
    ["what did the act say about radio", "Radio goal: 12 hours a day"],
    ["what does the north korean human rights act say about broadcasting", "Radio goal: 12 hours a day"],
    ["what does the nkhra say about the special envoy", "Special envoy: a special envoy within the State Department"],
    ["what did the law of 2004 say about funding", "Money authorized: fiscal years 2005-2008"],
    ["what was Lefkowitz's official title", "Title: Special Envoy for Human Rights in North Korea"],
    ["was the rapporteur allowed into north korea?", "Access: never allowed into North Korea"],
    ["did lefkowitz work full time?", "Working time: part-time"],
    ["what did lefkowitz do part time", "Working time: part-time"],
    ["did the inquiry hold hearings in public?", "Public hearings: Seoul, Tokyo, London, Washington"],
    ["how many people were on the panel of the inquiry", "Number of members: three members"],
    ["names of the three commissioners", "Members: Michael Kirby (Australia, chair), Sonja Biserko"],
    ["which european city had the third conference", "Place of the third conference: Brussels"],
    ["hours of radio a day the 2004 law aims for", "Radio goal: 12 hours a day"],
    ["date turner was confirmed", "Confirmed by the Senate: 27 July 2023"],
    ["public law nr. of the nkhra", "Public law: Public Law 108-333"],
    ["when was the UN Commission of Inquiry on Human Rights in North Korea set up", "Established: 21 March 2013"],
    ["by whom was the UN commission of inquiry created", "Established by: Human Rights Council"],
    ["when did the field-based structure in Seoul open", "Opened: June 2015"],
    ["who was on the Commission of Inquiry?", "Members: Michael Kirby"],
    ["when was the COI report presented", "Presented to the Human Rights Council: March 2014"],
    ["when was the Kirby report launched", "Report released: 17 February 2014"],
    ["when was the COI launched", "Established: 21 March 2013"],
    ["was the COI set up in 2013?", "Established: 21 March 2013"],
    ["when did the act run out", "Valid to: 30 September 2022"],
    ["did sung kim testify?", "Sung Kim and Robert King of the State Department testified"],
    ["did Bush sign?", "Signed by: George W. Bush"],
    ["did the COI hear more than 80 witnesses?", "Witnesses heard: more than 80"],
    ["was King confirmed in November 2009?", "Confirmed by the Senate: November 2009"],
    ["how many prison camps did KINU name in 2013", "Camps: five camps"],
    ["what was the South Korean government's estimate", "Estimate: about 154,000"],
    ["when was the inquiry's report?", "Report released: 17 February 2014"],
    ["who else was on the COI besides Kirby?", "Members: Michael Kirby"],
    ["did Michael Kirby head the Commission of Inquiry?", "Chair: Michael Kirby"],
    ["who was the head of the UN inquiry?", "Chair: Michael Kirby"],
    ["did the COI hold a hearing in Seoul?", "Public hearings: Seoul"],
    ["how many people were in the camps in 2009?", "Estimate: about 154,000"],
    ["how many people did KINU say were in the camps in 2013?", "Estimate: 80,000-120,000"],
    ["when did KINU revise its estimate?", "Year: 2013"],
    ["how many prisoners did South Korea's National Human Rights Commission estimate in 2010?", "about 200,000"],
    ["how many people did the second edition of Hidden Gulag say were in the camps?", "Estimate: 150,000-200,000"],
    ["which COI members were not the chair", "Members: Michael Kirby (Australia, chair), Sonja Biserko"],
  ])("%s", (text, lead) => expect(tell(text).lead).toContain(lead));

  test.each([
    ["TIP report camp number 2023", /^Estimate: 80,000-120,000 — U\.S\. Trafficking in Persons reports/],
    ["TIP report camp number 2014", /^Estimate: 80,000-120,000 — U\.S\. Trafficking in Persons reports/],
    ["TIP report camp number 2019", /nothing of 2019 agrees/],
  ])("an entry is of every year that it lists, and of no other: %s", (text, lead) =>
    expect(tell(text).lead).toMatch(lead),
  );

  test.each([
    ["was the third conference held in 2005?", "corrected", /^Not 2005\. Third conference: 22 March 2006/],
    ["was the second conference in March 2006?", "corrected", /^Not March 2006\. Second conference: December 2005/],
    ["was the first conference in July 2005?", "answered", /^First conference: 19 July 2005/],
    ["did the third conference not take place in 2005?", "answered", /Brussels/],
  ] as const)("one of a row is of its own date: %s", (text, outcome, lead) => {
    const told = tell(text);
    expect(told.outcome).toBe(outcome);
    expect(told.lead).toMatch(lead);
  });

  test.each(["what did the first conference cost?", "how much did the second conference cost"])(
    "what all of them cost is not told of one: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test.each([
    "who signed the executive order that cut USAGM?",
    "who issued the order of 14 March 2025?",
    "who picked the members of the Commission of Inquiry?",
    "who was the rapporteur when the council was founded?",
    "was Turner nominated by Macron?",
    "was Salmón appointed by Ban Ki-moon?",
  ])("an entry that does not name by whom something was done does not tell who: %s", (text) =>
    expect(tell(text).outcome).toBe("not-found"),
  );

  test("what became of another bill is not told for it", () =>
    expect(tell("did the house pass hr 5959?").lead).not.toContain("H.R. 3012: passed"));

  test("a section that is not in the record is said not to be", () =>
    expect(tell("what does section 204 of the nkhra say").lead).toBe(
      "Not in the record: what comes nearest says nothing of that section.",
    ));

  test("camps that are counted are no figure beside prisoners", () => {
    expect(tell("how many camps are there").lead).toMatch(/four camps.*five camps.*six camps/);
    expect(tell("how many camps are there").lead).not.toContain("000");
    expect(tell("how many prisoners are in the camps").lead).not.toContain("four camps");
  });
});

describe("whose an estimate is", () => {
  test.each([
    [
      "who estimates 80,000 to 120,000",
      /^4 estimates .* of 80,000-120,000: .*\(KINU\), 2013; UN Commission of Inquiry, 2014; /,
    ],
    ["where does 80,000 to 120,000 come from", /^4 estimates/],
    ["which report says 150,000-200,000 prisoners", /^2 estimates .*U\.S\. State Department.*Hidden Gulag/],
    ["who says 80,000 to 100,000", /^Estimated by: Voice of America editorial/],
    [
      "who counted 200,000",
      /^2 estimates .*Amnesty International, 2005; National Human Rights Commission of Korea, 2010/,
    ],
  ])("is told of all who gave it: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test("the sentence that gives it is quoted", () =>
    expect(tell("who says 80,000 to 100,000").ids).toContain("000-08"));

  test.each(["who has 200,000 soldiers", "where are the 80,000 to 100,000 held", "who voted for 80,000"])(
    "what is asked of something else is not: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );
});

test.each(["what sources do you use", "which sources do you have?", "where do your facts come from?"])(
  "%s: the sources are shown",
  (text) => expect(tell(text).lead).toEqual(tell("sources").lead),
);

test("what is corrected is not said to be nowhere where it stands in what is shown", () => {
  const { outcome, lead } = tell("did broadcasts fall to 89 hours a week?");
  expect(outcome).toBe("corrected");
  expect(lead).not.toMatch(/does not say[^.]*89/);
});

describe("a document that says something is no part of what it is asked for:", () => {
  test.each([
    ["what does the washington file say about trafficking?", "004-37"],
    ["what does the VOA editorial say about King?", "000-16"],
    ["according to the VOA editorial, how many prisoners are there?", "000-08"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }));
});

describe("who somebody is", () => {
  test.each([
    ["who is julie turner", /^Julie Turner was nominated in January 2023/],
    ["who was Turner?", /^Julie Turner was nominated/],
    ["who is envoy turner", /^Julie Turner was nominated/],
    ["who is the special envoy Julie Turner", /^Julie Turner was nominated/],
    ["who is elizabeth salmon", /^Elizabeth Salmón of Peru has been/],
    ["who is the rapporteur Salmón", /^Elizabeth Salmón of Peru has been/],
    ["who is Jay Lefkowitz", /^Title: Special Envoy for Human Rights in North Korea/],
    ["who is the special representative sung kim", /^Special Representative for North Korea Policy/],
    ["who is Sonja Biserko", /^Members: .*Biserko/],
    ["who is bob corker", /^Chairman: Bob Corker/],
  ])("is told by the title, or by the entry as a whole: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each(["who is the envoy", "who is the special rapporteur now"])(
    "an office alone asks for its holder: %s",
    (text) => expect(tell(text).lead).toMatch(/^The latest in the record/),
  );

  test.each(["did the Act pass unanimously", "was the estimate by KINU higher in 2013 than in 2025"])(
    "neither a resolution nor a slip: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test.each(["Until when is Salmón's term?", "until when is the mandate of the rapporteur"])(
    "a beginning is no end: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test.each(["is cannibalism mentioned among the camp abuses", "is waterboarding mentioned in the editorial?"])(
    "what is not mentioned is not told by the rest: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test("another's date is not told", () => expect(tell("when was rapporteur kirby named").outcome).toBe("not-found"));
});

describe("what somebody said is told by no entry of an office:", () => {
  test.each([
    ["what did robert king say", ["000-16", "000-20"]],
    ["so what did the special envoy say?", ["000-16"]],
  ])("what somebody said is told by the sentences that put it down to them: %s", (text, ids) => {
    const told = tell(text);
    expect(told.outcome).toBe("answered");
    for (const id of ids) expect(told.ids).toContain(id);
  });

  test.each(["what did sung kim say", "what did china say", "what did north korea say", "what did she say"])(
    "and by no other: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test("a day is no answer to what was said on it", () =>
    expect(tell("What did Julie Turner say at her swearing-in?").outcome).toBe("not-found"));
});

describe("words that are quoted are found where they stand:", () => {
  test.each([
    ['"concrete, verifiable, and sustained improvements" who says this', "004-18"],
    ["where is “one of the most repressive countries in the world” from?", "004-31"],
    ["“has urged China to do so” source?", "004-27"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));

  test.each(['who said "we came we saw we conquered"', 'who were the "other concerned governments"'])(
    "and not where they do not, nor what else is asked of them: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );
});

describe("what is not in the record and has a caution of its own brings it along:", () => {
  test.each([
    ["has north korea been referred to the ICC?", /nobody has referred North Korea/],
    ["do estimates show that the camps got better", /does not show an improvement/],
  ])("%s", (text, words) => {
    const { outcome, notes, blocks } = ask(text);
    expect(outcome).toBe("not-found");
    expect(notes.join(" ")).toMatch(words);
    expect(blocks).toContainEqual({ type: "note", text: notes[0] });
  });

  test.each(["is kim jong un married", "how many refugees in mongolia", "what does china say about trafficking"])(
    "and nothing else does: %s",
    (text) => expect(ask(text).notes).toEqual([]),
  );
});

describe("two that are taken for one another are told apart by the caution that does:", () => {
  test.each([
    "what's the difference between commission on human rights and human rights council",
    "COI vs HRC whats the diff",
    "is the commission on human rights the same as the human rights council?",
  ])("%s", (text) => {
    const { outcome, lead, notes, evidence } = ask(text);
    expect(outcome).toBe("answered");
    expect(lead).toMatch(/^The Commission on Human Rights \(53 members\) existed until 2006/);
    expect(notes).not.toContain(lead);
    expect(evidence.map(({ citation }) => citation.id)).toContain("004-20");
  });

  test("and by nothing else", () =>
    expect(tell("difference between the security council and the plenary").lead).not.toMatch(/^The Commission/));
});

test("a reason that is not recorded does not leave standing what it presumes", () => {
  const { outcome, lead } = tell("why did india vote no in 2011 at the council");
  expect(outcome).toBe("not-found");
  expect(lead).toContain("India is not among the 3 that voted no");
  expect(tell("why did China vote no in 2011?").lead).not.toContain("not among");
  expect(tell("why was 69/188 adopted by 123 votes").lead).toMatch(
    /^Reasons .* A\/RES\/69\/188 was adopted .* 116 yes/,
  );
});

describe("what was adopted is not said to have been rejected:", () => {
  test.each([
    ["did the general assembly vote down the 2011 resolution", "A/RES/66/174"],
    ["was A/RES/60/173 rejected?", "A/RES/60/173"],
    ["when did the council reject the 2014 resolution", "A/HRC/RES/25/25"],
  ])("%s", (text, id) =>
    expect(tell(text)).toMatchObject({
      outcome: "corrected",
      ids: [id],
      lead: expect.stringMatching(/^No: .* was adopted on .* yes/),
    }),
  );

  test.each([
    ["why did the general assembly vote down the 2011 resolution", /A\/RES\/66\/174 was adopted .* 123 yes/],
    ["why did the council vote down the 2014 resolution", /A\/HRC\/RES\/25\/25 was adopted .* 30 yes/],
    ["why did the general assembly reject 60/173", /A\/RES\/60\/173 was adopted .* 88 yes/],
    ["why was the 2011 resolution rejected", /A\/RES\/66\/174 was adopted .* 123 yes/],
  ])("nor with a why: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    [["why did north korea reject the 2014 resolution"]],
    [["was the 2014 resolution rejected by north korea"]],
    [["why was the cuban amendment rejected in 2014"]],
    [["A/HRC/RES/28/22", "by whom was it rejected?"]],
  ])("but a state may have rejected it: %j", (texts) => expect(tell(...texts).outcome).not.toBe("corrected"));
});

test.each([
  ["who sat on the coi", /^Members: .*Biserko/],
  ["who were the members of the COI", /^Members: .*Biserko/],
  ["who chaired the coi", /^Chair: Michael Kirby/],
])("who is asked for is told: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

test.each([
  "Thank you — topics",
  "cheers topics",
  "hey topics",
  "hi, topics",
  "please topics",
  "ok topics",
  "thanks! topics",
])("a courtesy before a command is passed over: %s", (text) => expect(ask(text).blocks).toEqual(ask("topics").blocks));

describe("what is asked of one document is not answered from elsewhere:", () => {
  test.each([
    "does the 2006 article mention Lefkowitz?",
    "is Robert King named in the older article",
    "what does the VOA editorial say about refugees",
    "does the editorial mention Julie Turner",
    "does the 2006 article give a tally for the vote",
  ])("%s", (text) => expect(tell(text)).toMatchObject({ outcome: "not-found", ids: [] }));

  test.each([
    ["what does the 2006 article say about China", "washington-file-2006"],
    ["how many prisoners are there according to the 2015 editorial", "voa-2015"],
  ])("%s", (text, source) => {
    const { evidence } = ask(text);
    expect(evidence.length).toBeGreaterThan(0);
    for (const item of evidence) expect(item).toMatchObject({ kind: "quote", source });
  });

  test.each([
    ["who wrote the VOA editorial?", /no author is named in “U\.S\. Policy On N\. Korea Human Rights”/],
    [
      "on what day was the VOA editorial published",
      /no date is printed on the page; about 27 October 2015 is only inferred/,
    ],
  ])("what a document does not tell of itself is said: %s", (text, lead) => {
    const told = tell(text);
    expect(told.outcome).toBe("not-found");
    expect(told.lead).toMatch(lead);
  });
});

describe("opinions and forecasts are not in the record:", () => {
  test.each([
    "what do you think of kim jong un",
    "should the us bomb north korea",
    "is kim jong un evil",
    "was the resolution a good idea",
    "will north korea collapse next year",
    "what should the US do about North Korea?",
    "should the US support radio broadcasts?",
    "should China deport North Koreans?",
    "when will the fourth conference take place?",
    "will the act be renewed again?",
  ])("%s", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["when will the third conference take place?", "004-14"],
    ["what should governments in the region do for refugees?", "004-26"],
    ["what should the UNHCR assess?", "004-30"],
    ["should humanitarian organizations have free access?", "004-22"],
    ["should China allow the UNHCR access?", "004-30"],
    ["what should be a component of bilateral relations with North Korea?", "004-18"],
  ])("but what a source says to be wanted or planned is: %s", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }),
  );
});

describe("help is given", () => {
  test.each([
    "hi",
    "hello there",
    "thanks!",
    "how are you",
    "what can you do",
    "who are you",
    "help",
    "HELP",
    "/nkhr help",
    "",
    "   ",
    "???",
    "\n\t",
  ])("for %j", (text) => {
    const { outcome, blocks } = ask(text);
    expect(outcome).toBe("help");
    expect(blocks).toContainEqual(expect.objectContaining({ type: "list" }));
  });

  test("on one command, with examples that work", () => {
    for (const name of ["resolutions", "timeline", "figures", "topic", "topics", "sources", "check", "cite", "help"]) {
      const answer = ask(`help ${name}`);
      expect(answer).toMatchObject({ outcome: "help", lead: expect.stringMatching(new RegExp(`^${name}`)) });
      expect(answer.suggestions.length, name).toBeGreaterThan(0);
      for (const { question } of answer.suggestions) expect(["answered", "help"]).toContain(ask(question).outcome);
    }
  });

  test("and a greeting before a question does not hide the question", () =>
    expect(tell("hi, who voted no in the general assembly in 2011?").ids).toEqual(["A/RES/66/174"]));
});

describe("the commands:", () => {
  test("topics lists every topic, and each opens by its id, its name and every alias", () => {
    const { text } = tell("topics");
    for (const { id, name, aliases } of base.topics) {
      expect(text).toContain(name);
      for (const typed of [`topic ${id}`, `topic ${name}`, ...aliases.map((alias) => `topic ${alias}`)])
        expect(ask(typed), typed).toMatchObject({ outcome: "answered", lead: expect.stringContaining(name) });
    }
  });

  test("an unknown topic suggests the nearest", () => {
    const answer = ask("topic refuges");
    expect(answer.outcome).toBe("not-found");
    expect(answer.suggestions[0]).toMatchObject({ question: "topic refugees" });
  });

  test("sources names every source and what is not known of its date", () => {
    const { outcome, text } = tell("sources");
    expect(outcome).toBe("answered");
    for (const source of base.sources) {
      expect(text).toContain(source.title);
      expect(text).toContain(source.published.note ?? source.publisher);
    }
  });

  test("timeline gives the dated entries of its range in order", () => {
    const { blocks, evidence } = ask("timeline 2004-2006");
    const rows = blocks.flatMap((block) => (block.type === "table" ? block.rows : []));
    expect(rows.length).toBeGreaterThan(10);
    for (const [date] of rows) expect(date?.text).toMatch(/2004|2005|2006/);
    const years = rows.map(([date]) => Number(/\d{4}/.exec(date?.text ?? "")?.[0]));
    expect(years).toEqual([...years].sort());
    expect(evidence.length).toBeGreaterThan(10);
    expect(tell("timeline 1990").outcome).toBe("not-found");
    expect(tell("timeline february 2014").text).toMatch(
      /17 February 2014\s.*Commission of Inquiry.*: Report released\./,
    );
    expect(tell("timeline of the key events in 2005, please").ids).toEqual(tell("timeline 2005").ids);
    expect(tell("timeline iran 2005").outcome).toBe("not-found");
    expect(tell("timeline 2004 refugees").ids.length).toBeLessThan(tell("timeline 2004").ids.length);
  });

  test("cite knows every fact, record and source, and suggests the nearest for an unknown one", () => {
    const facts = base.facts.filter(({ kind }) => kind !== "furniture");
    for (const list of [facts, base.resolutions, base.milestones, base.sources])
      for (const { id } of list) expect(tell(`cite ${id}`).outcome, id).toBe("answered");
    expect(tell("cite a/res/60/173")).toMatchObject({ outcome: "answered", ids: ["A/RES/60/173"] });
    const unknown = ask("cite 004-99");
    expect(unknown.outcome).toBe("not-found");
    expect(unknown.suggestions[0]?.question).toMatch(/^cite 004-/);
    expect(ask("cite").suggestions.length).toBeGreaterThan(0);
  });

  test("cite shows a quote between its neighbours in the source", () => {
    const { text } = tell("cite 004-11");
    for (const id of ["004-10", "004-11", "004-12"])
      expect(text).toContain(base.facts.find((fact) => fact.id === id)?.quote);
  });

  test("why explains what was understood and weighed, or says that there is nothing to explain", () => {
    const { outcome, text } = tell("how many people are in the camps?", "why");
    expect(outcome).toBe("help");
    expect(text).toMatch(/figure/);
    expect(text).toMatch(/camps/);
    expect(text).toMatch(/004-32|000-08/);
    expect(tell("why").outcome).toBe("help");
    expect(tell("why").lead).toMatch(/no earlier answer/);
  });
});

describe("the asker's present", () => {
  test("is not the record's: who is in office is told as far as that is known", () => {
    const { lead, ids } = tell("who is the envoy today");
    expect(ids[0]).toBe("envoy/after-january-2025");
    expect(lead).toMatch(/vacant.*2025.*nothing later is known/);
    expect(tell("who is the special rapporteur now").ids[0]).toBe("rapporteur/elizabeth-salmon");
  });

  test("moves what “last year” means, and nothing else", () => {
    const in2015 = new Date("2015-06-01T00:00:00Z");
    const at = (text: string, now: Date) => core.ask({ text, now });
    expect(at("ga vote last year", in2015).evidence[0]).toMatchObject({ record: "A/RES/69/188" });
    expect(at("ga vote 2014", in2015)).toEqual(at("ga vote 2014", NOW));
  });
});

test("what is longer than the limit is read up to there, and the answer says so", () => {
  const { notes } = ask(`who voted no in the ga in 2011? ${"please ".repeat(MAX_QUESTION_LENGTH)}`);
  expect(notes.join(" ")).toContain(`${MAX_QUESTION_LENGTH} characters`);
  expect(ask("who voted no in the ga in 2011?").notes.join(" ")).not.toContain("characters");
});

test("a judgement stays its source's: the editorial's caution stands beside its words", () => {
  const answer = ask("are the countries that voted against the worst human rights violators");
  expect(answer.outcome).toBe("answered");
  expect(answer.notes.join(" ")).toMatch(/editorial/);
  expect(ask("cite 000-19").notes.join(" ")).toMatch(/judgement/);
});

test("a question in another script is told that questions are read in English", () => {
  expect(ask("북한 정치범 수용소에 몇 명이 있나요?")).toMatchObject({
    outcome: "not-found",
    lead: "Not in the record: questions are read in English.",
  });
});

test("a mistyped command is not gone on from", () => {
  const now = new Date("2026-04-01T12:00:00Z");
  const after = (context: readonly string[]) => core.ask({ text: "and in 2006?", context, now }).lead;
  expect(after(["who voted no in 2005", "tpoics"])).toBe(after(["who voted no in 2005"]));
});

test("the same question gets the same answer, whatever was asked between", () => {
  const before = ask("how many people are in the camps?");
  for (const text of ["prisonrs", "ga vote 2005", "topics", "who is tomás ojea quintana"]) ask(text);
  expect(ask("how many people are in the camps?")).toEqual(before);
});

test.each([
  ["timelin 2005", "timeline 2005"],
  ["sorces", "sources"],
])("a slip in a command's name is answered with the command that was meant: %s", (text, meant) => {
  expect(ask(text).suggestions[0]).toEqual({ label: meant, question: meant });
});

test.each([
  ["topcs", "There is no command “topcs”. Did you mean “topics”?"],
  ["figurs", "There is no command “figurs”. Did you mean “figures”?"],
  ["tmeline 2004", "There is no command “tmeline”. Did you mean “timeline 2004”?"],
  ["cit 004-11", "There is no command “cit”. Did you mean “cite 004-11”?"],
  ["chek Russia abstained in 2014.", "There is no command “chek”. Did you mean “check Russia abstained in 2014.”?"],
])("a single word that is none is not answered with what it looks like: %s", (text, lead) => {
  const answer = ask(text);
  expect([answer.outcome, answer.lead]).toEqual(["not-found", lead]);
});

test.each([
  ["show resolutions 2005", "2 resolutions, 2005"],
  ["show me the timeline for 2014", "10 dated entries, 2014"],
  ["list sources", "2 articles are quoted"],
  ["resolutions china", "How China stood on the 18 recorded votes"],
  ["cuba resolutions 2014", "Cuba voted no on A/HRC/RES/25/25"],
])("a list is asked for in other words: %s", (text, words) => expect(ask(text).lead).toContain(words));

test("a question is no slip of a command", () => {
  expect(ask("who replaced kim jong il").suggestions.map(({ question }) => question)).not.toContain(
    "why replaced kim jong il",
  );
});

test.each([
  "did china cooperate with the commission",
  "did cuba talk with the council",
  "is china a member of the council",
  "why did south korea abstain",
])("how a state voted does not answer what else it did, or why: %s", (text) =>
  expect(tell(text).outcome).toBe("not-found"),
);

describe("what is asked of the recorded votes is answered of them alone:", () => {
  test.each([
    ["how many resolutions were adopted by a recorded vote in 2016?", "not-found"],
    ["first resolution by recorded vote in 2016", "not-found"],
    ["which countries always voted no in 2016?", "not-found"],
    ["how many resolutions since 2010 were adopted with a vote", "answered"],
    ["which country has voted no most often?", "answered"],
  ])("%s", (text, outcome) => expect(tell(text).outcome).toBe(outcome));

  test("the states that always voted no are told body by body", () => {
    expect(tell("which countries voted no in every GA vote?").lead).toMatch(/^12 states voted no in all 9/);
  });
});

test.each(["who was envoy in 2005", "who was the special envoy in 2005"])(
  "the envoy is not who appointed one: %s",
  (text) => expect(tell(text).lead).toMatch(/Lefkowitz/),
);

test("a wrong year of a release is corrected, though an article of that year tells of it", () => {
  const told = tell("Was the COI report released in 2015?");
  expect(told.outcome).toBe("corrected");
  expect(told.text).toContain("17 February 2014");
});

test.each([
  ["where are the camps located", /^in remote areas/],
  ["when was the seoul conference", /December 2005/],
  ["how many conferences were held", /^three conferences/],
  ["who is the special envoy", /^The latest in the record: The post .* was vacant/],
  ["which country shipped escapees back", /^China/],
])("the part that answers leads: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

test.each(["Did 25 countries vote no in 2014?", "Did the 2005 resolution pass 84-22-62?"])(
  "a tally that no vote had is corrected: %s",
  (text) => expect(tell(text).outcome).toBe("corrected"),
);

test("a bare small number asks nothing", () => expect(tell("1").outcome).toBe("not-found"));

describe("what asks nothing is passed over:", () => {
  test.each([
    ["hey resolutions 2005", "resolutions 2005"],
    ["hi, who voted no on 60/173", "who voted no on 60/173"],
    ["who voted no on 60/173 :eyes:", "who voted no on 60/173"],
    ["who voted no on 60/173 :+1:", "who voted no on 60/173"],
    [":crying_cat_face: when was robert king appointed", "when was robert king appointed"],
    ["who voted no on 60/173 <:thinking:123456>", "who voted no on 60/173"],
    ["who hosted the first conference, see https://example.org/a?b=2004", "who hosted the first conference"],
  ])("%s", (text, bare) => expect(tell(text).lead).toBe(tell(bare).lead));

  test.each([
    "hi there",
    "👋",
    ":wave::skin-tone-2:",
    ":+1:",
    ":100:",
    ":flag-us:",
    "<:foo:123>",
    "ok",
    "Cool!",
    "thanks :+1:",
  ])("what asks nothing at all is met with help: %s", (text) => expect(ask(text).blocks).toEqual(ask("help").blocks));

  test.each(["yes", "no", "good question", "great powers"])("what may ask something is not: %s", (text) =>
    expect(tell(text).outcome).not.toBe("help"),
  );
});

describe("the record is asked for", () => {
  test.each([
    ["sessions in words", "exact day of adoption by the Council at its tenth session", "A/HRC/RES/10/16"],
    ["sessions in words", "vote at the sixty-second session of the assembly", "A/RES/62/167"],
    ["one text told by its place", "who voted against the first HRC resolution", "A/HRC/RES/7/15"],
    ["the Council that met then", "how many yes in june 2024 at the council?", "security-council/2024-06-12"],
    [
      "a year within a listing",
      "TIP report 2021: how many straight years on tier three",
      "us-list/trafficking-in-persons-tier-3",
    ],
  ])("by %s: %s", (_, text, id) => expect(tell(text).ids[0]).toBe(id));

  test("and a draft in the Third Committee is no question of who put it forward", () =>
    expect(tell("Third Committee 2015 - how many yes votes did the NK draft get?").text).toContain("112 yes"));

  test.each([
    "2014 UNGA ballot on human rights in Iran, the figures?",
    "on which day was the seoul office of the un opened",
  ])("%s: not in the record", (text) => expect(tell(text).outcome).toBe("not-found"));
});

test.each([
  ["which topics are there?", "topics"],
  ["what do you cover?", "topics"],
  ["what can I ask you?", "help"],
  ["what can you answer?", "help"],
])("%s is the command %s", (text, command) => expect(ask(text).blocks).toEqual(ask(command).blocks));

describe("what askers say of themselves is no part of the question:", () => {
  test.each([
    ["I am student from Vietnam, I want know who write the article Washington File about NK human right", "004-04"],
    ["Hello, I am from Kenya and study law. Who wrote the Washington File article?", "004-04"],
    ["I'm a reporter, when did China first vote no?", "E/CN.4/RES/2003/10"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }));
});

describe("of a law that is told by its year another date is asked for:", () => {
  test.each(["Until when was the act extended by the 2012 law", "until when did the 2012 law extend the act"])(
    "%s",
    (text) => expect(tell(text).lead).toMatch(/^Extended through: 2017/),
  );

  test("and where it is not recorded no other law's is told", () =>
    expect(tell("when was the 2012 law signed").outcome).toBe("not-found"));

  test.each([
    ["public law number of the 2012 act", /Public Law 112-172/],
    ["public law number of the 2017 reauthorization act", /Public Law 115-198/],
    ["what did the 2012 act do", /Lilley-Solarz Act of 2012/],
    ["what is the 2022 renewal called", /authorization lapsed on 30 September 2022/],
  ])("by the year that it is named by or was made in: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test("and no other that holds up to then", () =>
    expect(tell("public law number of the 2022 act").outcome).toBe("not-found"));
});

describe("a law is found by the time up to which it was to hold:", () => {
  test.each([
    ["which law extended it until 2022", "law/2018-reauthorization"],
    ["through which law was nkhra valid to sept 2022", "law/2018-reauthorization"],
    ["law that prolonged the nk human rights act till 2017", "law/2012-reauthorization"],
    ["which public law extended the act thru 2017", "law/2012-reauthorization"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));

  test.each(["what law extended it until 2030", "which public law extended the act through 2012"])(
    "and by no time in which it was made, or any other: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );
});

describe("what is so today is told by what is known last, and by no document of its own day:", () => {
  test.each([
    ["are VOA broadcasts still on air", "broadcasting/voa-and-rfa-to-north-korea"],
    ["does rfa broadcast now", "broadcasting/voa-and-rfa-to-north-korea"],
    ["does the Act still apply", "law/lapse-and-later-bills"],
    ["is the nkhra still law", "law/lapse-and-later-bills"],
    ["does cpc designation still stand", "us-list/country-of-particular-concern"],
  ])("%s", (text, id) => {
    const { ids, lead } = tell(text);
    expect(ids[0]).toBe(id);
    expect(lead).toBe(base.milestones.find((entry) => entry.id === id)?.summary);
  });
});

describe("who held an office when something happened is told by when that was:", () => {
  test.each([
    ["who was envoy when the 2008 act was signed", "envoy/jay-lefkowitz", "7 October 2008"],
    ["who was rapporteur when the COI was set up", "rapporteur/marzuki-darusman", "21 March 2013"],
    ["who was the rapporteur when the inquiry was set up?", "rapporteur/marzuki-darusman", "21 March 2013"],
    ["envoy when the 2018 act was approved?", "envoy/vacancy", "20 July 2018"],
    ["who was SR at the time of res 2005/11", "rapporteur/vitit-muntarbhorn", "14 April 2005"],
    ["who was the envoy when the seoul office opened", "envoy/robert-r-king", "June 2015"],
  ])("%s", (text, id, time) => {
    const { ids, lead } = tell(text);
    expect(ids[0]).toBe(id);
    expect(lead).toContain(time);
  });

  test.each(["who was envoy when obama was elected", "who was rapporteur when lefkowitz was envoy"])(
    "and by nobody where that is not known: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );

  test("a president is asked for, and no day", () => {
    expect(tell("president when the act was signed").lead).toMatch(/^Signed by: George W\. Bush/);
    expect(tell("president when the 2008 reauth got signed").outcome).toBe("not-found");
  });
});

test.each(["date of the voa editorial", "what date is on the voa editorial", "voa editorial date"])(
  "a document without a date has not that of an estimate: %s",
  (text) => expect(tell(text).lead).toMatch(/no date is printed on the page/),
);

test.each(["radio hours goal in the act", "goal of radio hours in act"])("a goal in hours is no reason: %s", (text) =>
  expect(tell(text).lead).toMatch(/^Radio goal: 12 hours a day/),
);

describe("what a body does beside its texts is told by no text:", () => {
  test.each([
    "did ga hold a debate on nk in 2016",
    "did the hrc hold a special session on nk in 2022",
    "was there a panel at hrc in 2015",
    "did the hrc have a meeting with nk 2014",
    "ga side event 2014",
    "did the ga pass a nuclear resolution in 2016",
  ])("%s", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["did the hrc hold a panel discussion in september 2015", "A/HRC/RES/28/22"],
    ["was there a sc meeting on nk in 2016", "security-council/2016-12-09"],
    ["what panel did the Council decide on in March 2015", "A/HRC/RES/28/22"],
  ])("but where one tells of it: %s", (text, id) => expect(tell(text).ids[0]).toBe(id));
});

test.each(["how often was it reauthorized", "how many times was the nkhra reauthorized", "number of reauthorizations"])(
  "the laws that renewed the Act are counted: %s",
  (text) => {
    const { lead, ids } = tell(text);
    expect(lead).toMatch(/^3 in the record: /);
    expect(ids).toEqual(["law/2008-reauthorization", "law/2012-reauthorization", "law/2018-reauthorization"]);
  },
);

test.each([
  ["how far did hr 3012 get", /^What became of H\.R\. 3012: passed the House/],
  ["were the coi recs implemented", /^Recommendations carried out: most not implemented/],
  ["which year no vote in general assembly", /^12 resolutions .* without a vote.* Years: 2012, 2013, 2016/],
])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));

test.each(["did senate hold hearing in 2019 on nk", "was there a senate hearing on nk in 2012"])(
  "of what may be held at any time another day says nothing: %s",
  (text) => expect(tell(text).outcome).toBe("not-found"),
);

test("another tier than the record's is put right", () => {
  expect(tell("is north korea in tier 1")).toMatchObject({ outcome: "corrected", ids: ["004-37"] });
});

describe("what another held or was is not told of whoever is named:", () => {
  test.each([
    "lefkowitz confirmed by senate?",
    "who confirmed lefkowitz",
    "when was lefkowitz confirmed",
    "turner's nationality",
    "was turner full-time",
    "king next job",
  ])("%s", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["turner next job", "envoy/julie-turner"],
    ["was lefkowitz full time", "envoy/jay-lefkowitz"],
    ["When King became U.S. envoy in 2009, who was the UN's rapporteur?", "rapporteur/vitit-muntarbhorn"],
  ])("and their own is: %s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));
});

describe("of laws, lists, broadcasts and conferences", () => {
  test.each([
    ["when was the European Parliament hearing", "European Parliament hearing: 23 March 2006"],
    ["when was VOA shut down", "Executive order cutting USAGM: 14 March 2025"],
    ["when did the House approve the act", "Passed by the House: 21 July 2004"],
    [
      "when did the House agree to the Senate amendments to the act",
      "House agreed to the Senate's text: 4 October 2004",
    ],
    ["what did the conferences cost?", "Budget: 1.97 million dollars"],
    ["how expensive were the three conferences", "Budget: 1.97 million dollars"],
    ["when was the NKHRA enacted", "Signed: 18 October 2004"],
    ["when was the act approved", "Signed: 18 October 2004"],
    ["when was the 2018 reauthorization enacted", "Approved: 20 July 2018"],
    ["when did the House pass the bill?", "Passed by the House: 21 July 2004"],
    ["the senate passed the act on which day", "Passed by the Senate, with amendments: 28 September 2004"],
    ["what is the P.L. number of the NKHRA", "Public law: Public Law 108-333"],
    ["when did the North Korean Human Rights Act of 2004 lapse", "Authorization lapsed: 30 September 2022"],
    ["how many years in a row has North Korea been in Tier 3", "In 2023: 21st consecutive year"],
    ["how many years in a row had North Korea been in Tier 3 in 2021", "In 2021: 19th consecutive year"],
    ["when was North Korea last designated a CPC", "Last confirmed in this record: late 2022"],
    ["how many hours a day should VOA and RFA broadcast to North Korea", "Goal by law: 12 hours a day"],
    ["who signed hr4011", "Signed by: George W. Bush"],
    ["what became of s4216", "What became of S. 4216: not enacted"],
    ["Can you tell me how South Korea voted in 2003?", "South Korea did not take part in the vote"],
  ])("the field that is asked for leads: %s", (text, expected) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringContaining(expected) }),
  );

  test.each([
    "When did the House pass the 2008 reauthorization?",
    "When did the Senate pass the 2012 reauthorization?",
    "Can you tell me what China said about the vote in 2014?",
  ])("what is of another is not told for it: %s", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["Was the North Korean Human Rights Act signed by Bush?", "law/north-korean-human-rights-act-of-2004"],
    ["Was the North Korean Human Rights Act signed on 18 October 2004?", "law/north-korean-human-rights-act-of-2004"],
    ["Did the House pass the Lilley-Solarz Act on May 15, 2012?", "law/2012-reauthorization"],
  ])("what is borne out is answered: %s", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }),
  );
});

describe("a forecast is no fact:", () => {
  test.each(["will the act be renewed in 2027?", "Will the act be renewed?"])("%s", (text) =>
    expect(tell(text)).toMatchObject({ outcome: "not-found", lead: expect.stringContaining("forecasts") }),
  );
});

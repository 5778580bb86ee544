import { describe, expect, test } from "vitest";
import { MAX_CONTEXT } from "../../src/core/index.ts";
import { ask, tell } from "./asking.ts";

describe("a follow-up takes over what it leaves unsaid:", () => {
  test("whose country is not told by another's", () =>
    expect(tell("Was Sonja Biserko a member of the inquiry?", "from which country is she?").lead).not.toMatch(
      /^Michael Kirby's country/,
    ));

  test.each([
    ["another year", ["ga vote 2005", "and in 2006?"], ["A/RES/61/174"], /99 yes/],
    [
      "another year for the same state",
      ["did china vote no in the ga in 2005", "and in 2011?"],
      ["A/RES/66/174"],
      /^Yes: China/,
    ],
    ["another state", ["did china vote no in the ga in 2005?", "and russia?"], ["A/RES/60/173"], /^Yes: Russia/],
    [
      "another state, politely",
      ["did china vote no in the ga in 2005?", "what about south korea?"],
      ["A/RES/60/173"],
      /South Korea abstained/,
    ],
    ["another body", ["ga vote 2005", "and the commission?"], ["E/CN.4/RES/2005/11"], /30 yes/],
    ["another stage", ["ga vote 2005", "and in the third committee?"], ["A/RES/60/173"], /84 yes/],
    [
      "who voted so, of the text before",
      ["who voted no in the GA in 2008?", "and the one before?"],
      ["A/RES/62/167"],
      /^22 voted no on A\/RES\/62\/167/,
    ],
    [
      "a state's vote, of the text after",
      ["how did Russia vote in the Human Rights Council in 2009?", "and the one after?"],
      ["A/HRC/RES/13/14"],
      /^Russia voted no on/,
    ],
    ["the vote beside the date", ["when was A/HRC/RES/28/22 adopted?", "and the vote?"], ["A/HRC/RES/28/22"], /27 yes/],
    ["the title of a text", ["what was the GA vote in 2011?", "what is it called?"], ["A/RES/66/174"], /“Situation of/],
    [
      "a bare state",
      ["how did Cuba vote in the GA in 2007?", "South Korea?"],
      ["A/RES/62/167"],
      /^South Korea abstained/,
    ],
    ["a state that is a topic too", ["who voted no on 60/173?", "China?"], ["A/RES/60/173"], /^China voted no/],
    [
      "the text, over several questions",
      ["how many votes for 66/174?", "was that a record?", "what about abstentions?"],
      ["A/RES/66/174"],
      /51 abstentions/,
    ],
    [
      "the text, after a state's vote on it",
      ["who voted no on 60/173?", "how did South Korea vote?", "and the US?"],
      ["A/RES/60/173"],
      /voted yes/,
    ],
    ["the first of a list", ["list the council resolutions", "which was the first?"], ["A/HRC/RES/7/15"], /7\/15/],
    [
      "the last of those counted",
      ["how many GA resolutions are there?", "and the last one?"],
      ["A/RES/80/220"],
      /80\/220/,
    ],
    [
      "the first of another body",
      ["what was the first GA resolution?", "and the council?"],
      ["A/HRC/RES/7/15"],
      /first/,
    ],
    [
      "the stage that was asked about",
      ["what was the Third Committee vote in 2014?", "when was that?"],
      ["A/RES/69/188"],
      /^Third Committee: 18 November 2014/,
    ],
    [
      "but for the adoption",
      ["what was the Third Committee vote in 2014?", "when was it adopted?"],
      ["A/RES/69/188"],
      /adopted on 18 December 2014/,
    ],
    [
      "a state and its side over many votes",
      ["did South Korea ever abstain?", "when was the last time?"],
      ["A/RES/62/167"],
      /^South Korea last abstained/,
    ],
    ["the voters of another year", ["who voted no in the ga in 2011", "and in 2014?"], ["A/RES/69/188"], /Ecuador/],
    [
      "another side of the same vote",
      ["who voted no in the ga in 2011", "how many abstained?"],
      ["A/RES/66/174"],
      /51 abstentions/,
    ],
    [
      "a side as a bare word",
      ["result of the human rights council vote in 2014", "how many yes?"],
      ["A/HRC/RES/25/25"],
      /30 yes votes/,
    ],
    [
      "a part of what was asked about",
      ["when was the coi set up", "and its members?"],
      ["inquiry/commission-of-inquiry-on-human-rights-in-the-dprk"],
      /^Members named: 7 May 2013/,
    ],
    [
      "another field",
      ["When was the NK Human Rights Act signed?", "and its bill number?"],
      ["law/north-korean-human-rights-act-of-2004"],
      /^Bill: H\.R\. 4011/,
    ],
    ["who came next", ["when was king appointed", "and his successor?"], ["envoy/julie-turner"], /Julie Turner/],
    ["the other side", ["GA 2014 vote", "and how many no?"], ["A/RES/69/188"], /20 no votes/],
    ["a side without a verb", ["what was the vote in the GA in 2014", "yes votes?"], ["A/RES/69/188"], /116 yes votes/],
    ["who voted against it", ["A/RES/60/173", "who voted against it?"], ["A/RES/60/173"], /21 voted no/],
    ["the year before", ["ga vote 2006", "and the year before?"], ["A/RES/60/173"], /88 yes/],
    [
      "another holder",
      ["who was the rapporteur in 2012", "and in 2018?"],
      ["rapporteur/tomas-ojea-quintana"],
      /Quintana/,
    ],
  ])("%s", (_, texts, ids, lead) => {
    const told = tell(...texts);
    expect(told.outcome).toBe("answered");
    expect(told.lead).toMatch(lead);
    expect(told.ids[0]).toBe(ids[0]);
  });

  test.each([
    [["where was the first conference held", "and the second?"], "004-14", /Seoul/],
    [["where was the first conference held", "and the second?", "and the third?"], "004-14", /Brussels/],
    [["when was julie turner appointed", "and Lefkowitz?"], "envoy/jay-lefkowitz", /19 August 2005/],
    [["what was robert king's title", "and Sung Kim?"], "000-02", /Special Representative/],
    [
      ["what does section 103 of the nkhra say?", "and section 107?"],
      "law/north-korean-human-rights-act-of-2004",
      /^Special envoy/,
    ],
    [
      ["how many are in the camps according to the Commission of Inquiry?", "and KINU in 2025?"],
      "camp-estimate/kinu-update",
      /53,000/,
    ],
    [
      ["the Security Council vote of December 2014", "who abstained?", "and the next year?"],
      "security-council/2015-12-10",
      /10 December 2015/,
    ],
    [["what did Amnesty estimate", "and KINU?"], "camp-estimate/kinu-update", /53,000/],
    [["when was the COI established", "when did the Act lapse"], "law/lapse-and-later-bills", /30 September 2022/],
    [["tell me about the North Korean Human Rights Act", "when did it lapse"], "law/lapse-and-later-bills", /2022/],
  ])("another place in a row, another name: %j", (texts, id, lead) => {
    const told = tell(...texts);
    expect(told.ids[0]).toBe(id);
    expect(told.lead).toMatch(lead);
  });

  test.each([
    [["when did robert king leave the envoy post", "and after?"], "envoy/julie-turner"],
    [["when did king leave", "who came after?"], "envoy/julie-turner"],
    [["when was the act first reauthorized", "and the next one?"], "law/2012-reauthorization"],
    [["when was the act first reauthorized", "and before?"], "law/north-korean-human-rights-act-of-2004"],
    [["who was the first special rapporteur", "and after?"], "rapporteur/marzuki-darusman"],
    [["who was the first special rapporteur", "and then who?"], "rapporteur/marzuki-darusman"],
    [["who is Elizabeth Salmón", "and before?"], "rapporteur/tomas-ojea-quintana"],
    [["security council 2015", "and the next one?"], "security-council/2016-12-09"],
    [["when did Julie Turner leave", "and who is it now?"], "envoy/after-january-2025"],
    [["what did the GA vote in 2011", "and the one before that?"], "A/RES/65/225"],
    [["what did the GA vote in 2011", "and the next one?"], "A/RES/67/181"],
    [["A/RES/66/174", "what about the one before"], "A/RES/65/225"],
    [["HRC vote 2014", "the previous one?", "and before that?"], "A/HRC/RES/19/13"],
    [["who was the first special rapporteur", "who is it now?"], "rapporteur/elizabeth-salmon"],
  ])("what stands next to what was found: %j", (texts, id) => expect(tell(...texts).ids[0]).toBe(id));

  test.each([
    [["timeline 2005", "and 2006?"], "timeline 2006"],
    [["figures camps", "and the conferences?"], "figures conferences"],
    [["topic envoy", "what about the camps?"], "topic camps"],
    [["camps", "and trafficking?"], "topic trafficking"],
    [["timeline envoy", "and 2017?"], "timeline envoy 2017"],
    [["timeline camps 2006", "ok, and 2015?"], "timeline camps 2015"],
    [["timeline 2004", "2006?"], "timeline 2006"],
    [["timeline envoy 2017", "and 2006?"], "timeline envoy 2006"],
  ])("a command for something else: %j", (texts, alone) => expect(ask(...texts).blocks).toEqual(ask(alone).blocks));

  test.each([
    [["resolutions before 2010", "and the year before?"], "before 2009"],
    [["resolutions since 2022", "and the year before?"], "since 2021"],
    [["resolutions up to 2010", "and the year before?"], "up to 2009"],
  ])("a year on from a time that is open: %j", (texts, when) => expect(tell(...texts).lead).toContain(when));

  test.each([
    [["who chaired the COI", "who else was on it?"], "answered", /Sonja Biserko/],
    [["who testified at the senate hearing", "who else?"], "not-found", /beside what was just told/],
    [["where was the first conference held", "where else?"], "answered", /Washington/],
  ])("what is there beside what was told: %j", (texts, outcome, lead) =>
    expect(tell(...texts)).toMatchObject({ outcome, lead: expect.stringMatching(lead) }),
  );

  test("through several turns", () => {
    expect(tell("did china vote no in the ga in 2005?", "and in 2006?", "and russia?")).toMatchObject({
      ids: ["A/RES/61/174"],
      lead: expect.stringMatching(/Russia/),
    });
  });
});

test("which states voted yes is not told by who voted no", () =>
  expect(tell("who voted no in the GA in 2014?", "and yes?").outcome).toBe("not-found"));

test("a bare state after a question on something else is its topic", () =>
  expect(tell("who signed the Act?", "South Korea?").lead).toMatch(/^South Korea: /));

describe("with nothing asked before it, a follow-up is read by itself, and the answer says so:", () => {
  test.each(["and in 2006?", "what about china?", "the one before?", "when was that?", "who else?"])("%s", (text) =>
    expect(ask(text).notes.at(-1)).toMatch(/not known here/),
  );

  test.each(["when was that meeting in 2014", "who voted no in 2014 and in 2015?", "why did the Act lapse?"])(
    "and no other question is one: %s",
    (text) => expect(ask(text).notes.join(" ")).not.toMatch(/not known here/),
  );

  test("and one in a thread is none", () =>
    expect(ask("ga vote 2005", "and in 2006?").notes.join(" ")).not.toMatch(/not known here/));
});

describe("another place in an order is picked from the set that the question before was over:", () => {
  test.each([
    [
      ["which GA resolution had the most yes votes?", "and the fewest?"],
      ["A/RES/60/173"],
      /88 yes votes, the fewest of 9/,
    ],
    [
      ["which GA resolution had the fewest yes votes?", "and the most?"],
      ["A/RES/66/174"],
      /123 yes votes, the most of 9/,
    ],
    [
      ["which resolution had the most no votes?", "and the lowest?"],
      ["A/HRC/RES/16/8"],
      /3 no votes, the fewest of 18/,
    ],
    [
      ["which GA resolution had the most yes votes?", "and the second highest?"],
      ["A/RES/70/172"],
      /119 yes votes, number 2/,
    ],
    [["which GA resolution had the most yes votes?", "which had the fewest?"], ["A/RES/60/173"], /88 yes votes/],
    [["which GA resolution had the most yes votes from 2005 to 2007?", "and the fewest?"], ["A/RES/60/173"], /of 3/],
    [["which GA resolution had the most yes votes?", "and no votes?"], ["A/RES/62/167", "A/RES/63/190"], /22 no votes/],
    [["which council vote was the tightest?", "and the widest?"], ["A/HRC/RES/16/8"], /a margin of 27/],
    [
      ["which GA resolution had the most yes votes?", "and in the council?"],
      ["A/HRC/RES/16/8", "A/HRC/RES/25/25"],
      /30/,
    ],
    [
      ["which GA resolution had the most yes votes?", "and the fewest?", "and in the council?", "and the most?"],
      ["A/HRC/RES/16/8", "A/HRC/RES/25/25"],
      /the most of 6/,
    ],
    [["what was the first HRC resolution?", "and the latest?"], ["A/HRC/RES/61/27"], /^The latest/],
    [["what was the first GA resolution?", "and the last one?"], ["A/RES/80/220"], /^The latest/],
    [["what is the latest HRC resolution?", "and the first?"], ["A/HRC/RES/7/15"], /^The first/],
    [["what was the first HRC resolution?", "and the second?"], ["A/HRC/RES/10/16"], /^Number 2/],
    [["ga vote 2005", "what was the highest?"], ["A/RES/66/174"], /the most of 9/],
    [["resolutions 2014", "which had the most yes votes?"], ["A/RES/69/188"], /the most of 2/],
    [
      ["resolutions 2010-2014", "how many of those were adopted without a vote?", "which had the most no votes?"],
      ["A/RES/65/225", "A/RES/69/188"],
      /the most of 6/,
    ],
    [["resolutions before 2008", "which was the first?"], ["E/CN.4/RES/2003/10"], /^The first/],
    [["resolutions since 2020", "only the council", "the second?"], ["A/HRC/RES/46/17"], /^Number 2/],
    [["resolutions 2014", "the first?"], ["A/HRC/RES/25/25"], /^The first/],
  ])("%j", (texts, ids, lead) =>
    expect(tell(...texts)).toMatchObject({ outcome: "answered", ids, lead: expect.stringMatching(lead) }),
  );

  test.each([
    [["which GA resolution had the most yes votes?", "who voted no?"], "A/RES/66/174"],
    [["which GA resolution had the most yes votes?", "and that year in the council?"], "A/HRC/RES/16/8"],
    [["when was the newest GA resolution adopted", "and the committee stage?"], "A/RES/80/220"],
    [["what was the first GA resolution?", "when was it adopted?"], "A/RES/60/173"],
    [["resolutions before 2008", "which was the first?", "who voted no?"], "E/CN.4/RES/2003/10"],
  ])("but what was picked is what anything else is asked of: %j", (texts, id) =>
    expect(tell(...texts).ids).toEqual([id]),
  );
});

describe("what is asked of the answer before is told of that:", () => {
  test.each([
    [
      ["how many people are in the camps?", "who said that?"],
      /^Sources of the answer before: .*Washington File.*Voice/,
    ],
    [["how many people are in the camps?", "source?"], /^Sources of the answer before: /],
    [["how many people are in the camps?", "says who?"], /^Sources of the answer before: /],
    [["ga vote 2005", "what's the source?"], /^Source of the answer before: UN General Assembly, A\/RES\/60\/173/],
  ])("its sources: %j", ([first = "", next = ""], lead) => {
    const told = tell(first, next);
    expect(told.lead).toMatch(lead);
    expect(told.ids).toEqual(tell(first).ids);
  });

  test("and what follows goes on from that answer", () =>
    expect(tell("ga vote 2005", "source?", "and in 2006?")).toEqual(tell("ga vote 2005", "and in 2006?")));

  test("where there is none, all sources are meant, or none", () => {
    expect(ask("topics", "source?").blocks).toEqual(ask("sources").blocks);
    expect(tell("how many dogs in pyongyang", "source?").outcome).toBe("not-found");
    expect(tell("who said that?").outcome).toBe("not-found");
  });

  test.each([
    [["who was the first special rapporteur?", "where is he from?"], "rapporteur/vitit-muntarbhorn", /Thailand/],
    [["who is Elizabeth Salmón?", "was the one before her from Peru too?"], "rapporteur/tomas-ojea-quintana", /^No: /],
    [["what did Amnesty say?", "in which year?"], "camp-estimate/amnesty-international", /^Year: 2005/],
    [["Amnesty International", "how many?"], "camp-estimate/amnesty-international", /^Estimate: as many as 200,000/],
    [["UNSC 2014 vote", "and in 2017", "who opposed?"], "security-council/2017-12-11", /Bolivia/],
    [["when was julie turner sworn in?", "and after her?"], "envoy/after-january-2025", /vacant/],
    [["when was julie turner sworn in?", "who replaced her?"], "envoy/after-january-2025", /vacant/],
    [["when was julie turner sworn in?", "who did she replace?"], "envoy/robert-r-king", /Between the two: Nobody/],
    [["who was Marzuki Darusman?", "whom did he succeed?"], "rapporteur/vitit-muntarbhorn", /^Before that/],
    [["who was Marzuki Darusman?", "who was he succeeded by?"], "rapporteur/tomas-ojea-quintana", /^Next/],
    [
      ["When did Julie Turner leave as envoy?", "Did anybody take the job after her?"],
      "envoy/after-january-2025",
      /vacant/,
    ],
    [
      ["which resolution set up the commission of inquiry?", "when did it publish its report?"],
      "inquiry/commission-of-inquiry-on-human-rights-in-the-dprk",
      /17 February 2014/,
    ],
  ])("who it was about: %j", (texts, id, lead) => {
    const told = tell(...texts);
    expect(told.ids[0]).toBe(id);
    expect(told.lead).toMatch(lead);
  });
});

test.each([
  [
    ["how many voted yes in the GA in 2011?", "was that more than 2010"],
    ["A/RES/65/225", "A/RES/66/174"],
  ],
  [
    ["how many voted no in the council in 2014?", "is that fewer than in 2008?"],
    ["A/HRC/RES/7/15", "A/HRC/RES/25/25"],
  ],
])("two are compared where one is asked to be: %j", (texts, ids) =>
  expect(tell(...texts)).toMatchObject({ outcome: "answered", ids }),
);

test.each([
  [["how many people are in the camps?", "what about amnesty?"], ["camp-estimate/amnesty-international"], /200,000/],
  [["how many people are in the camps?", "and kinu?"], ["camp-estimate/kinu", "camp-estimate/kinu-update"], /53,000/],
])("another who gave a figure is told alone: %j", (texts, ids, lead) =>
  expect(tell(...texts)).toMatchObject({ outcome: "answered", ids, lead: expect.stringMatching(lead) }),
);

describe("a question that is whole", () => {
  test.each([
    "who chaired the commission of inquiry",
    "A/RES/66/174",
    "how many resolutions did the commission adopt",
    "topics",
    "sources",
    "cite 004-11",
    "resolutions 2012",
  ])("is not changed by what was asked before: %s", (text) =>
    expect(ask("did china vote no in 2005?", text)).toEqual(ask(text)),
  );
});

describe("a question on something else than what came before", () => {
  test.each([
    ["who is the special envoy today", "how many people are in the camps?"],
    ["resolutions", "how many people are in the camps?"],
    ["topic refugees", "how many people are in the camps?"],
    ["who voted no in 2014?", "how many people are in the camps?"],
    ["who voted no in 2014?", "what happens in the camps?"],
    ["who voted no in 2014?", "what is the North Korean Human Rights Act?"],
  ])("is answered as it is alone: %s / %s", (before, text) => expect(tell(before, text)).toEqual(tell(text)));

  test.each([
    ["who voted no in 2014?", "how did China vote?", "A/RES/69/188"],
    ["resolution 2005", "what was the tally?", "A/RES/60/173"],
  ])("is told from one that goes on: %s / %s", (before, text, id) => expect(tell(before, text).ids).toContain(id));
});

test("a follow-up with nothing to follow is answered alone, and never as if it knew", () => {
  for (const text of ["and in 2006?", "what about china?", "why?", "who else?", "and him?"])
    expect(() => ask(text), text).not.toThrow();
  expect(tell("and him?").outcome).not.toBe("answered");
});

test("a follow-up on what is not in the record is not answered from something else", () => {
  expect(tell("did the general assembly vote on iran in 2010", "who voted no?").outcome).not.toBe("corrected");
  expect(tell("ga vote 2005", "and in 2031?").outcome).toBe("not-found");
  expect(tell("ga vote 2005", "and in 1999?").outcome).toBe("not-found");
});

test("the last questions of a thread are read, and no others", () => {
  const filler = Array<string>(MAX_CONTEXT).fill("topics");
  expect(ask("ga vote 2005", ...filler, "and in 2006?")).toEqual(ask(...filler, "and in 2006?"));
});

describe("a word or an emoji on an answer", () => {
  const before = "who voted no in the ga in 2011";
  const remarks = [
    "👋",
    ":wave:",
    ":eyes: :-1:",
    "<a:Foo:123>",
    "ok",
    "OK, cool.",
    "very nice!",
    "thank you so much :+1:",
  ];

  test.each(remarks)("is met with help, and not with that answer again: %s", (text) =>
    expect(ask(before, text).blocks).toEqual(ask("help").blocks),
  );

  test.each(remarks)("is nothing that a follow-up goes on from: %s", (text) => {
    expect(tell(before, text, "and in 2014?")).toEqual(tell(before, "and in 2014?"));
    expect(tell(before, text, "why").lead).toMatch(/^“who voted no in the ga/);
  });

  test("does not keep what stands beside it from being asked", () =>
    expect(tell(before, "ok cool, and in 2014?").ids).toEqual(tell(before, "and in 2014?").ids));
});

describe("why", () => {
  test("explains the answer before it, and is no answer itself", () => {
    const { outcome, lead, ids } = tell("who voted no in the ga in 2011", "why this answer");
    expect([outcome, ids]).toEqual(["help", []]);
    expect(lead).toContain("who voted no in the ga in 2011");
  });

  test("explains why something was not found", () => {
    const { outcome, lead } = tell("how many prisoners in 2020", "why");
    expect(outcome).toBe("help");
    expect(lead).toContain("not found");
  });

  test.each([
    'why "who voted no in 2014?"',
    "why “who voted no in 2014?”",
    "/nkhr why: who voted no in 2014?",
    "why who voted no in 2014?",
  ])("explains the answer to a question that is given, with no thread: %s", (text) => {
    expect(tell(text)).toMatchObject({ outcome: "help", lead: "“who voted no in 2014?” was answered." });
  });

  test("says with no thread that a question can be given, and offers one", () => {
    const { lead, suggestions } = ask("why");
    expect(lead).toContain("give the question with it");
    expect(tell(suggestions[0]?.question ?? "").lead).toContain("was answered");
    expect(tell("help why").text).toContain("question");
  });

  test.each(["why did china vote no", "why are the conditions “deplorable”", "why north korea?"])(
    "begins a question of its own: %s",
    (text) => expect(tell(text).outcome).not.toBe("help"),
  );

  test("is nothing that a follow-up goes on from", () => {
    for (const whys of [["why"], ["why this answer", "why?"]])
      expect(tell("who voted no in the ga in 2011", ...whys, "and in 2006?")).toEqual(
        tell("who voted no in the ga in 2011", "and in 2006?"),
      );
    expect(tell('why "who voted no in the ga in 2011"', "and in 2006?").ids[0]).toBe("A/RES/61/174");
  });

  test("explains a question that began with why", () =>
    expect(tell("who is the envoy", "why did china vote no", "why this answer").lead).toMatch(
      /^“why did china vote no”/,
    ));

  test.each([
    ["cite 004-11", "cite <fact or record>"],
    ["check China voted no in 2005.", "check <text>"],
    ["figures camps", "figures [topic or time]"],
    ["camps", "topic <name>"],
  ])("says that %s is a command, which weighs nothing", (text, form) => {
    const { lead } = tell("who voted no in the ga in 2011", text, "why");
    expect(lead).toContain(`“${text}” was read as the command “${form}”`);
  });

  test("passes over help and greetings", () =>
    expect(tell("who voted no in the ga in 2011", "help", "thanks!", "why").lead).toMatch(/^“who voted no in the ga/));

  test("tells the figures of a follow-up by their number", () =>
    expect(tell("how many people are in the camps", "and 80,000 to 100,000?", "why this answer").text).toContain(
      "Figures: 80,000 to 100,000",
    ));
});

test("a year of its own is asked about, and not the resolution of the question before", () => {
  expect(tell("cite A/RES/60/173", "who voted no in 2014?").ids).toEqual(["A/HRC/RES/25/25", "A/RES/69/188"]);
  expect(tell("A/RES/60/173", "who opposed it").ids[0]).toBe("A/RES/60/173");
});

test("cite it gives the citation of what the answer before stands on", () => {
  expect(tell("A/RES/60/173", "cite it")).toMatchObject({ lead: "A/RES/60/173", ids: ["A/RES/60/173"] });
  expect(tell("who appointed the special envoy?", "cite that please").text).toContain(
    "{nkhr-washington-file-2006-004-11,",
  );
  expect(tell("cite it").outcome).toBe("not-found");
});

test.each([
  [["how many people are in the camps?", "why are they so different?"]],
  [["how many prisoners did the VOA give?", "has it improved?"]],
])("why estimates differ is told by the caution on them: %j", ([first = "", next = ""]) => {
  const { outcome, lead } = tell(first, next);
  expect(outcome).toBe("answered");
  expect(lead).toContain("does not show an improvement");
});

test.each([
  [["was there a Security Council meeting in 2018?", "why not?"], /withdrawn for lack of support/],
  [["did RFA halt its broadcasts in October 2025?", "why?"], /U\.S\. government shutdown/],
])("a reason that the answer before gives is told: %j", ([first = "", next = ""], lead) =>
  expect(tell(first, next).lead).toMatch(lead),
);

test("whence somebody is said to be is put right", () => {
  const { outcome, lead } = tell("who was the first special rapporteur?", "he was from Japan, no?");
  expect(outcome).toBe("corrected");
  expect(lead).toContain("Country: Thailand");
});

test("and none that it gives for another", () =>
  expect(tell("did VOA go off the air?", "why?").lead).not.toMatch(/Reason for RFA/));

test("what a state did otherwise is told over all votes", () =>
  expect(tell("how did South Korea vote in 2005?", "did it ever change its mind?").lead).toMatch(/yes 13 times/));

test("a name that nothing has is not answered by what answered before", () => {
  expect(tell("what does the COI estimate for political prisoners", "and the UNICEF one?").outcome).toBe("not-found");
  expect(tell("how many people are in the camps?", "and the amnesty number?").ids).toEqual([
    "camp-estimate/amnesty-international",
  ]);
});

describe("a follow-up may go beyond what the question before was about:", () => {
  test.each([
    [["how many resolutions by the assembly?", "and all in all?"], /^43 resolutions adopted/],
    [["how many resolutions did the commission adopt?", "how many in total?"], /^43 resolutions adopted/],
    [["who voted no in the council in 2014?", "and in New York?"], /^20 voted no on A\/RES\/69\/188/],
    [["the assembly's tally in 2014", "and in geneva?"], /A\/HRC\/RES\/25\/25.*30 yes, 6 no, 11 abstentions/],
    [["how many states voted against A/RES/69/188", "and the year after?"], /^A\/RES\/70\/172 .*: 19 no votes/],
    [
      ["how many states voted against A/RES/69/188", "how many the year before?"],
      /^A\/RES\/68\/183 was adopted without/,
    ],
    [["who voted no on A/RES/60/173", "and the next year?"], /^21 voted no on A\/RES\/61\/174/],
    [["who chaired the commission of inquiry", "and the other members?"], /^Members: Michael Kirby/],
    [["when was the COI set up", "and the chair?"], /^Chair: Michael Kirby/],
    [
      ["how many people are in the camps according to the 2006 article?", "what does the other article say?"],
      /^In the words of the source, Voice of America editorial/,
    ],
    [
      ["how many prisoners according to the voa editorial", "and the other article?"],
      /^150,000 to 200,000 — Washington File/,
    ],
    [
      ["which NGO hosted the conference in Washington?", "are you sure?"],
      /^Source of the answer before: Washington File/,
    ],
    [["Who voted no in the Council in 2011?", "how many of them?"], /^A\/HRC\/RES\/16\/8 .*: 3 no votes/],
    [["who abstained in the security council in 2014", "how many?"], /^22 December 2014: 2 abstentions/],
    [["who voted no in the human rights council in 2014", "was Syria one?"], /^No: Syria is not among the 6/],
    [
      ["when was South Korea a co-sponsor in the Assembly?", "did it keep doing so in 2019?"],
      /UN General Assembly, no in 2019/,
    ],
    [
      ["Where was the first Freedom House conference?", "and the second?", "When?"],
      /^Second conference: December 2005/,
    ],
    [["Who was envoy in 2024?", "did she get confirmed by roll call?"], /^How confirmed: voice vote/],
    [["when was H.R. 5959 reintroduced?", "who sponsored it"], /^Sponsors of H\.R\. 5959: Young Kim/],
    [["when was julie turner confirmed?", "and nominated?", "and sworn in?"], /^Sworn in: 13 October 2023/],
    [["when was the act signed?", "and passed by the Senate?"], /^Passed by the Senate, with amendments: 28 September/],
    [["when did RFA stop broadcasting?", "and VOA?"], /^Executive order cutting USAGM: 14 March 2025/],
    [["what happened to HR 3012?", "and 5959?"], /^H\.R\. 5959 reintroduced/],
    [["how many prisoners according to the VOA editorial?", "and KINU?"], /53,000-65,000 .* 80,000-120,000/],
    [["who testified at the 2015 Senate hearing?", "who chaired it", "what was it called?"], /^Title: The Persistent/],
    [["who was envoy in 2012?", "what was his rank?"], /^Rank: ambassador/],
    [["who was envoy in 2023?", "is she still envoy?"], /^No: Julie Turner/],
    [["who's special envoy?", "and the rapporteur?"], /Elizabeth Salmón/],
    [["who was the first envoy?", "and the rapporteur?"], /Vitit Muntarbhorn/],
    [
      ["how long was Darusman rapporteur?", "who was longer in office, him or Muntarbhorn?"],
      /Muntarbhorn, about 6 .* Darusman/,
    ],
    [["which country voted no most often?", "how often?"], /^Most often, in 18 of the 18/],
    [["which country voted no most often?", "and Egypt?"], /^Egypt voted no 14 times/],
    [["did Cuba ever abstain?", "how often?"], /^No: Cuba abstained in none|^Cuba/],
    [["when was the last security council meeting?", "who abstained?"], /^Abstained on 12 June 2024: Mozambique/],
    [["when was the last security council meeting?", "who voted no?", "and the one before?"], /On 17 August 2023/],
    [["security council 2015", "and the one before?"], /On 22 December 2014/],
    [["figures camps", "which is the highest?", "and the lowest?"], /53,000-65,000/],
    [["timeline envoy", "who was the second one?"], /Robert R\. King/],
    [["who was envoy in 2012?", "who is his wife?", "when did he leave?"], /^Left: January 2017/],
    [["who voted no on 60/173?", "including Syria?"], /^Yes: Syria/],
    [["who voted no on 60/173?", "how many of them were African?"], /^Who voted how is in the record by the names/],
    [["when was julie turner confirmed?", "what did she do after that?"], /^Next post: acting deputy/],
    [
      ["when was COI established", "by which resolution", "was there a vote on it"],
      /^No. A\/HRC\/RES\/22\/13 was adopted/,
    ],
    [["when was the COI set up?", "who voted against it?"], /A\/HRC\/RES\/22\/13 was adopted without a vote/],
    [["when was the rapporteur's mandate created?", "who voted against?"], /^8 voted no on E\/CN\.4\/RES\/2004\/13/],
    [["tally HRC 2010", "who were the five"], /^5 voted no on A\/HRC\/RES\/13\/14/],
    [["GA vote 2014", "name the twenty"], /^20 voted no on A\/RES\/69\/188/],
    [["GA vote 2014", "name them"], /^20 voted no on A\/RES\/69\/188/],
    [["vote on 69/188", "names?"], /^20 voted no on A\/RES\/69\/188/],
    [["who voted no in 2014", "name them"], /^6 voted no on A\/HRC\/RES\/25\/25 .* 20 voted no/],
    [["how many voted no in 2014", "can you list the countries please"], /^6 voted no on .* 20 voted no/],
    [["resolutions 2014", "list them"], /^2 resolutions, 2014/],
    [["who voted no in 2005?", "how many of them are in Africa?"], /^Who voted how is in the record by the names/],
    [
      ["who voted no in the Council in 2011?", "was that the GA or the HRC?"],
      /^A\/HRC\/RES\/16\/8: UN Human Rights Council/,
    ],
    [["security council december 2015", "how did angola vote?", "and in 2016?"], /^Angola voted no on 9 December 2016/],
    [["security council december 2015", "how did angola vote?", "and Chad?"], /^Chad abstained on 10 December 2015/],
    [["who wrote the Washington File article?", "what does it say on China?"], /^In the sources' words, 3 passages/],
    [["what does the editorial say about radio", "what does it say about China"], /says nothing of “china”/],
    [
      ["resolutions 2011", "which of them was adopted in December"],
      /^A\/RES\/66\/174: UN General Assembly, adopted on 19/,
    ],
    [["resolutions 2011", "which was adopted in June"], /^No resolution .* in June is in the record/],
    [["GA vote 2014", "who were the 53?"], /^Which states abstained is not in the record/],
    [["security council 2015", "who were the four?"], /^Voted no on 10 December 2015: China/],
    [["NKHRA", "was it ever reauthorized?"], /^Yes: 3 in the record: 2008 .* lapsed on 30 September 2022/],
    [["what does the law of 2004 want", "was it renewed"], /^Yes: 3 in the record: 2008/],
    [["what is the mandate of the rapporteur", "was it renewed"], /^Renewed: yearly/],
    [
      ["editorial on the camps", "is this the UN's number?", "what was the UN's then"],
      /^Estimate: 80,000-120,000 — UN Comm/,
    ],
    [["how many prisoners does KINU count?", "and the UN?"], /^Estimate: 80,000-120,000 — UN Comm/],
    [["how many prisoners does the editorial give", "how many does the UN say"], /^Estimate: 80,000-120,000 — UN/],
    [["editorial on the camps", "what is HRNK's one?"], /^Estimate: 150,000-200,000/],
    [["how many camps does KINU count?", "and before?"], /^Before that in the record: The Korea Institute/],
    [["latest estimate of prisoners", "and before?"], /^Before that in the record: The U\.S\. Country Reports/],
    [["A/RES/69/188", "was it a record?"], /^No: A\/RES\/66\/174 .*: 123 yes votes/],
    [["south korea 2019", "was it a co-sponsor"], /^South Korea as a co-sponsor: UN General Assembly, no in 2019/],
    [["china 2005", "did it vote no?"], /^Yes: China voted no on E\/CN\.4\/RES\/2005\/11/],
    [["cuba", "did it ever abstain?"], /^No: Cuba abstained in none/],
    [["what did King say?", "who is he?", "until when was he in office?"], /^Left: January 2017/],
    [["what did King say?", "who was his successor?"], /Julie Turner/],
    [["what did Kirby say?", "where is he from?"], /Australia/],
  ])("%j", (texts, lead) => expect(tell(...texts).lead).toMatch(lead));
});

test.each([
  ["when was Lefkowitz appointed?", "and confirmed?"],
  ["who was rapporteur in 2012?", "what had he done before the UN job?"],
  ["who was envoy in 2023?", "where did she go after?"],
])("nobody else is told for whoever a follow-up is of: %s %s", (...texts) =>
  expect(tell(...texts).ids.filter((id) => /^(?:envoy|rapporteur)\//.test(id)).length).toBeLessThan(2),
);

test.each([["until when was he in office?"], ["what was his rank?"], ["how many camps?", "when was she sworn in?"]])(
  "where nothing tells whom it means, no one of several holders of an office is told: %s %s",
  (...texts) => expect(tell(...texts).outcome).toBe("not-found"),
);

test("whether a number that was told is the UN's is not told by resolutions", () =>
  expect(tell("editorial on the camps", "is this the UN's number?").outcome).toBe("not-found"));

test.each([["when was Lefkowitz appointed?"], ["when was Turner nominated?"]])(
  "by whom is no holder's name: %s",
  (text) => expect(tell(text, "by whom?").outcome).toBe("not-found"),
);

test.each([
  ["when was the act passed?", "was there a vote?"],
  ["when was the Seoul office opened?", "was it unanimous?"],
  ["what does the editorial say about camps?", "was there a vote?"],
])("whether there was a vote on what was found is not told by all resolutions: %s %s", (...texts) =>
  expect(tell(...texts).outcome).toBe("not-found"),
);

test.each([["what did Michael Kirby say?"], ["who chaired the 2015 hearing?", "what did Corker say?"]])(
  "what somebody said is told by nothing that only names them: %s %s",
  (...texts) => expect(tell(...texts).outcome).toBe("not-found"),
);

describe("a command goes on over several follow-ups:", () => {
  test.each([
    [["timeline 2014", "and in 2015?", "and in 2016?"], "timeline 2016"],
    [["timeline envoy", "and in 2008?", "and in 2017?"], "timeline envoy 2017"],
    [["timeline camps", "what about sanctions?", "what about the envoy?"], "timeline envoy"],
    [["timeline camps", "what about the envoy?", "and in 2017?"], "timeline envoy 2017"],
  ])("%j", (texts, alone) => {
    const { evidence } = ask(...texts);
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence).toEqual(ask(alone).evidence);
  });

  test("and why tells that it was read as one", () =>
    expect(tell("timeline 2014", "and in 2015?", "why?").text).toContain("“and in 2015?” was read as the command"));
});

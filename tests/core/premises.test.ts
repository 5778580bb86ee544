import { describe, expect, test } from "vitest";
import { base, tell } from "./asking.ts";

describe("what the fact base itself says is corrected in nothing:", () => {
  const said = [
    ...base.facts.map(({ statement }) => statement),
    ...base.milestones.map(({ summary }) => summary),
    ...base.resolutions.flatMap(({ id, notable }) => notable.map(({ text }) => `${text.replace(/\.$/, "")}, in ${id}`)),
  ];
  test.each(said)("%s", (text) =>
    expect(tell(`Is it true that ${text.replace(/\.$/, "")}?`).outcome).not.toBe("corrected"),
  );
});

describe("what is asked of a vote is answered with yes where check bears it out, and with no where the record differs:", () => {
  test.each([
    ["was A/RES/69/188 adopted on 18 December 2014?", /^Yes: A\/RES\/69\/188/],
    ["was A/RES/69/188 adopted by the General Assembly?", /^Yes: A\/RES\/69\/188/],
    ["was the 2012 Human Rights Council resolution adopted on 23 March 2012?", /^No\b.*22 March 2012/],
    ["was the 2012 Human Rights Council resolution adopted on 22 March 2012?", /^Yes: .*22 March 2012/],
    ["did 30 countries vote for A/HRC/RES/16/8?", /^Yes: .*30 yes/],
    ["was A/RES/69/188 adopted without a vote?", /^No\b.*116 yes/],
    ["was the vote on A/RES/66/174 123-17-51?", /^No\b.*16 no/],
    ["was A/RES/69/188 not adopted by consensus?", /^A\/RES\/69\/188/],
  ])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

describe("what is dated to a day that no month has is of no month:", () => {
  test.each([
    "who voted no on 32 December 2014?",
    "was the Act signed on 31 September 2004?",
    "The photograph was taken at a hearing on 31 November 2015.",
    "31 June 2005",
  ])("%s", (text) => {
    expect(tell(text).outcome).toBe("not-found");
    expect(tell(text).lead).toMatch(/no month has such a day/);
  });
});

describe("mentions of others say nothing:", () => {
  test.each([
    "who is the special envoy today? cc <@U2>",
    "<@U2>, <@!300>: who is the special envoy today?",
    "@anna.k who is the special envoy today?",
    "who is the special envoy today? <#C0123|general>",
  ])("%s", (text) => expect(tell(text).lead).toBe(tell("who is the special envoy today?").lead));

  test.each([
    ["help <@U2>", "help"],
    ["timeline 2014 <@U2>", "timeline 2014"],
    ["check <@U2> says China voted no in 2014.", "check says China voted no in 2014."],
  ])("%s", (text, alone) => expect(tell(text).lead).toBe(tell(alone).lead));
});

describe("a premise is not corrected by what is about something else:", () => {
  test.each(["day the 2012 reauthorization was signed", "did the COI visit North Korea"])("%s", (text) =>
    expect(tell(text).outcome).toBe("not-found"),
  );

  test.each([
    ["was COI established in 2014", "Established: 21 March 2013"],
    ["was the 2008 law signed in 2009", "Signed: 7 October 2008"],
    ["is Elizabeth Salmón from Chile?", "Country: Peru"],
    ["Obama signed the North Korean Human Rights Act of 2004, no?", "Signed by: George W. Bush"],
    ["was the nkhra signed by clinton", "Signed by: George W. Bush"],
    ["the second conference was in Tokyo, right?", "Place of the second conference: Seoul"],
    ["the COI report said 200,000 prisoners", "Prison camp estimate: 80,000-120,000"],
    ["KINU says 200,000 prisoners", "Estimate: 53,000-65,000"],
    ["when did Obama sign the North Korean Human Rights Act of 2004", "Signed by: George W. Bush"],
    ["did Biserko chair the Commission of Inquiry?", "Not Biserko. Chair: Michael Kirby (Australia)"],
    ["was the hearing chaired by Ben Cardin?", "Not Ben Cardin. Chairman: Bob Corker"],
    ["the report of the inquiry was released in 2012", "Report released: 17 February 2014"],
    ["when in November 2015 was the Corker hearing", "Date: 20 October 2015"],
    ["Salmón is from Chile, isn't she?", "Country: Peru"],
    ["Vitit Muntarbhorn of Laos was the first rapporteur, right?", "Not Laos. Country: Thailand"],
    ["when did Kirby, the Canadian judge, chair the inquiry", "Not Canadian. Michael Kirby's country: Australia"],
    ["wasn't it Clinton who signed the NKHRA?", "It says: Signed by: George W. Bush"],
    ["was it John McCain who chaired the October 2015 hearing?", "Chairman: Bob Corker"],
    ["is Kirby British?", "Not British. Michael Kirby's country: Australia"],
    ["was Michael Kirby from Serbia?", "Not Serbia. Michael Kirby's country: Australia"],
    ["is Quintana American?", "Not American. Country: Argentina"],
    ["was the third conference in Vienna?", "Place of the third conference: Brussels"],
    ["did the general assembly set up the commission of inquiry in 2013?", "Established by: Human Rights Council"],
    ["was the COI set up by the United States?", "Not the United States. Established by: Human Rights Council"],
    ["did South Korea open the Seoul office?", "Not South Korea. Run by: UN human rights office (OHCHR)"],
    ["who chaired the inquiry that the GA established?", "Not GA. Established by: Human Rights Council"],
    ["did the Human Rights Council create the special rapporteur in 2004", "Created by: resolution 2004/13"],
    ["Kim Jong Un had absolute power in the 2006 report, yes?", "It says: Kim Jong Il"],
    ["who hosted the first conference in Paris?", "Not Paris. Place of the first conference: Washington"],
    ["When was the second Freedom House conference in Tokyo?", "Not Tokyo. Place of the second conference: Seoul"],
    ["When was Sonja Biserko of Croatia named to the Commission of Inquiry?", "Sonja Biserko (Serbia)"],
    ["Who chaired the inquiry that the Security Council set up in 2013?", "Not Security Council. Established by"],
    ["Did the Commission of Inquiry hold public hearings in Geneva?", "Not Geneva. Public hearings: Seoul"],
    ["Did Human Rights Watch host the first conference?", "It says: Freedom House"],
    ["When did Elizabeth Salmón take over from Marzuki Darusman?", "No, not Marzuki Darusman."],
    ["who succeeded Robert King in 2017 as envoy?", "Not 2017. Nobody held the post"],
    ["Did the Security Council first discuss the situation in the DPRK in 2015?", "No. The first in the record: On 22"],
    ["was A/RES/60/173 adopted by the Human Rights Council?", "No. A/RES/60/173: UN General Assembly"],
    ["GA adopted 69/188 on 10 December 2014?", "No. A/RES/69/188: UN General Assembly, adopted on 18 December"],
    ["the VOA editorial says 200,000 prisoners, whose number is it?", "The record does not say “200,000”"],
    ["the radio free asia 24 hours a day goal in 2004 act, which section?", "Radio goal: 12 hours a day"],
    ["is it true that 116 in 2014 was the record of yes votes", "No: A/RES/66/174"],
    ["was the 2014 vote a record", "No: A/RES/66/174"],
  ])("and the lead says what it is: %s", (text, words) => {
    const told = tell(text);
    expect(told.outcome).toBe("corrected");
    expect(told.lead).toContain(words);
  });

  test.each([
    ["which envoy served the shortest", /^By the dates recorded: Julie Turner/],
    [
      "who served longer as special rapporteur, Muntarbhorn or Darusman?",
      /Muntarbhorn, about 6 years; Marzuki Darusman, about 6/,
    ],
    ["did the hr 3012 bill pass", /passed the House, not adopted in the Senate/],
    ["hiii who chaired the COI on nk??", /^Chair: Michael Kirby/],
    ["Which got more yes votes at the Security Council, 2017 or 2024?", /10 yes votes.*12 yes votes/],
    [
      "What was the vote in the Human Rights Council on North Korea in April 2005?",
      /Commission on Human Rights then: E\/CN.4\/RES\/2005\/11/,
    ],
    ["When did Elizabeth Salmón take over from Quintana?", /^Since: 1 August 2022/],
    ["who was rapporteur before Salmón in 2020", /^Before that in the record: Tomás Ojea Quintana/],
    ["when did julie turner succeed robert king", /^Sworn in: 13 October 2023/],
    ["which african states voted no at unsc in 2016", /by the names of states, not by region.*Angola, Egypt/],
    ["who headed the COI", /^Chair: Michael Kirby/],
    ["was the 88-21-60 vote taken in November 2005", /^No: .*Third Committee: 17 November 2005/],
    ["countries that opposed every single recorded GA text", /^12 states voted no in all 9/],
    ["who voted no just once", /^9 voted no in only one of the 18/],
    ["did more states back the text in 2008 or 2007", /101 yes votes.*94 yes votes/],
    ["which envoy served the longest", /^By the dates recorded: Robert R. King/],
    ["was there a meeting before the 2014 security council meeting", /22 December 2014/],
  ])("the end that is asked for, and the time that is named: %s", (text, lead) =>
    expect(tell(text).lead).toMatch(lead),
  );

  test("a figure that another entry says nothing of", () =>
    expect(tell("in 2005 the us funded 5 conferences right?")).toMatchObject({
      outcome: "corrected",
      ids: ["004-13"],
    }));

  test("a figure that others give is not said to be nobody's", () => {
    const { outcome, lead } = tell("COI 200,000 prisoners?");
    expect(outcome).toBe("not-found");
    expect(lead).toContain("what comes nearest gives another figure");
  });

  test.each([
    "does Laos send North Koreans back too?",
    "has Canada supported General Assembly resolutions on North Korea?",
    "did Freedom House host the third conference in Brussels",
    "did kofi annan visit north korea?",
    "was china against in 2012?",
    "did darusman work with the chair of the inquiry?",
    "did sung kim testify before the committee's chairman?",
    "did bob corker chair the hearing?",
    "is jane morse from canada?",
    "was iran designated country of particular concern in 2005",
    "did japan co-sponsor the november 2005 resolution",
  ])("nor a name where another may do the same: %s", (text) => expect(tell(text).outcome).not.toBe("corrected"));
});

describe("a claim with a wrong number, day or side is put right, however it is put:", () => {
  test.each([
    ["60/173 was adopted on 16 December 2006, I believe", "A/RES/60/173", "2005"],
    ["73/180 was 18 Dec 2018", "A/RES/73/180", "17 December 2018"],
    ["28/22 passed 27-5-14", "A/HRC/RES/28/22", "27 yes, 6 no, 14 abstentions"],
    ["74/166 passed 116-20-53", "A/RES/74/166", "without a vote"],
    ["2015 GA: 48 noes, 19 abstentions?", "A/RES/70/172", "19 no"],
    ["16/8: two no votes only", "A/HRC/RES/16/8", "3 no"],
    ["Seoul voted yes at the commission in 2004, isn't that so", "E/CN.4/RES/2004/13", "abstained"],
    ["France abstained in June 2024 at the UNSC, I think", "security-council/2024-06-12", "not among"],
    ["Robert King left in January 2016?", "envoy/robert-r-king", "January 2017"],
    ["Quintana stepped down in July 2020, right?", "rapporteur/tomas-ojea-quintana", "July 2022"],
  ])("%s", (text, id, said) => {
    const told = tell(text);
    expect(told).toMatchObject({ outcome: "corrected", ids: expect.arrayContaining([id]) });
    expect(told.text).toContain(said);
  });

  test.each([
    ["60/173 was adopted on 16 December 2005, I believe", "A/RES/60/173"],
    ["28/22 passed 27-6-14", "A/HRC/RES/28/22"],
    ["2015 GA: 19 noes, 48 abstentions?", "A/RES/70/172"],
    ["Seoul abstained at the commission in 2004, isn't that so", "E/CN.4/RES/2004/13"],
    ["can I say Seoul abstained in Geneva in 2005", "E/CN.4/RES/2005/11"],
    ["my notes say Sri Lanka rejected it in 2008 at the GA", "A/RES/63/190"],
  ])("and confirmed where it is right: %s", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }),
  );

  test("a question that presumes nothing is answered with no, and not corrected", () => {
    expect(tell("did China vote yes in 2011")).toMatchObject({ outcome: "answered" });
    expect(tell("did France abstain in June 2024 at the UNSC").outcome).toBe("answered");
  });

  test("up to 200,000 is the most that a source gives, and not a bound on it", () => {
    expect(tell("did Amnesty say up to 200,000 prisoners").outcome).toBe("answered");
    expect(tell("Amnesty said up to 250,000 prisoners, right?").outcome).not.toBe("answered");
  });
});

describe("who came before is told apart from who came after:", () => {
  test.each([
    ["who did Robert King replace", "envoy/jay-lefkowitz"],
    ["King replaced whom as envoy", "envoy/jay-lefkowitz"],
    ["who was King replaced by", "envoy/julie-turner"],
    ["who replaced Darusman as rapporteur", "rapporteur/tomas-ojea-quintana"],
    ["who came after Vitit Muntarbhorn", "rapporteur/marzuki-darusman"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));
});

describe("the next year after a question about one is the one after that:", () => {
  test.each([
    ["how did the council vote in 2010", "next year then?", "A/HRC/RES/16/8"],
    ["how did the GA vote in 2006", "and the previous year", "A/RES/60/173"],
    ["how did the GA vote in 2006", "and the year after?", "A/RES/62/167"],
  ])("%s / %s", (before, text, id) => expect(tell(before, text).ids[0]).toBe(id));

  test("by itself it is still to come", () => expect(tell("what will the UN do next year").outcome).toBe("not-found"));
});

describe("a claim that is asked about is held against the record as check does:", () => {
  test.each([
    ["Is it true that Muntarbhorn served until 2004?", "rapporteur/vitit-muntarbhorn"],
    ["Did Muntarbhorn serve until 2004?", "rapporteur/vitit-muntarbhorn"],
    ["has north korea been tier 3 since 2001?", "us-list/trafficking-in-persons-tier-3"],
    ["Was Darusman rapporteur until 2010?", "rapporteur/marzuki-darusman"],
    ["The envoy's post fell vacant in 2018, right?", "envoy/vacancy"],
    [
      "Is it true that KINU estimated 53,000 to 65,000 camps?",
      "camp-estimate/kinu-update-presented-to-the-unification-ministry",
    ],
  ])("%s", (text, id) => {
    const { outcome, lead, ids } = tell(text);
    expect(outcome).toBe("corrected");
    expect(lead).toMatch(/^The record says otherwise: /);
    expect(ids[0]?.slice(0, 20)).toBe(id.slice(0, 20));
  });

  test.each([
    "Is it true that the Senate confirmed Robert King by roll call?",
    "True or false: the secretary of state took the DPRK off the list of Countries of Particular Concern in 2005?",
  ])("what is neither borne out nor denied is not told as if it were: %s", (text) =>
    expect(tell(text)).toMatchObject({
      outcome: "answered",
      lead: expect.stringMatching(/^Not borne out in these words; compare: /),
    }),
  );

  test.each([
    ["Is it true that the Commission of Inquiry was set up on 21 March 2013?", /^Established: 21 March 2013/],
    ["Was anybody in the envoy post in 2021?", /^2021: Nobody held/],
    ["Is it true that China voted no in 2005?", /^(?!The record)/],
  ])("what is so is told as it is: %s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );
});

test("a number of meetings that is claimed is held against those in the record", () => {
  expect(
    tell("Is it true that between December 2017 and August 2023 the Security Council held three public meetings?"),
  ).toMatchObject({
    outcome: "corrected",
    lead: expect.stringMatching(/^No: 2 meetings/),
  });
  expect(tell("Is it true that the Security Council met six times?").lead).toMatch(/^Yes, 6 meetings/);
});

test.each([
  "Is it true that abstentions in the General Assembly have dropped each year since 2009?",
  "Is it true that the General Assembly has adopted a resolution on North Korea every year since 2003?",
  "Is it true that twelve members voted against the Security Council meeting of 12 June 2024?",
])("what the record of votes says otherwise is corrected too: %s", (text) =>
  expect(tell(text)).toMatchObject({
    outcome: "corrected",
    lead: expect.stringMatching(/^The record says otherwise: ./),
  }),
);

test.each([
  ["Is it true that Robert King served as special envoy until 2020?", /^The record says otherwise: Robert R\. King/],
  [
    "Is it true that China was against in 2012?",
    /^The record says otherwise: UN Human Rights Council, A\/HRC\/RES\/19\/13/,
  ],
  [
    "Is it true that ninety-one countries put their names to the General Assembly resolution of December 2025?",
    /^The record says otherwise: UN General Assembly, A\/RES\/80\/220/,
  ],
  [
    "Is it true that on 17 August 2023 the Security Council met on human rights for the first time since 2017, without a vote?",
    /^On 17 August 2023 the Security Council met in public/,
  ],
])("a claim that no passage answers is corrected all the same, or borne out: %s", (text, lead) =>
  expect(tell(text).lead).toMatch(lead),
);

describe("a claim that the record bears out is answered, in whatever form it comes:", () => {
  test.each([
    [
      "was the North Korean Human Rights Act of 2004 signed on 18 October 2004?",
      "law/north-korean-human-rights-act-of-2004",
    ],
    [
      "did Bush sign the North Korean Human Rights Act of 2004 on 18 October 2004?",
      "law/north-korean-human-rights-act-of-2004",
    ],
    ["was the 2008 Act signed on 7 October 2008?", "law/2008-reauthorization"],
    ["Julie Turner was sworn in on 13 October 2023.", "envoy/julie-turner"],
    ["the second conference was held in Seoul.", "004-14"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id] }));

  test.each([
    "was the North Korean Human Rights Act of 2004 signed on 19 October 2004?",
    "did Clinton sign the North Korean Human Rights Act of 2004 on 18 October 2004?",
    "the second conference was held in Geneva.",
  ])("and one that it does not bear out is not: %s", (text) => expect(tell(text).outcome).not.toBe("answered"));
});

describe("the vote on an amendment, and who asked for what a text asks for, are told by what is notable of it:", () => {
  test.each([
    ["how many states backed the Cuban amendment", /^40 yes, 77 no, 50 abstentions: A Cuban amendment/],
    ["who proposed the amendment against the ICC wording", /^A\/RES\/69\/188.*A Cuban amendment/],
    ["which country proposed an amendment in 2014", /^A\/RES\/69\/188.*A Cuban amendment/],
    ["when was the Cuban amendment rejected", /18 November 2014/],
    ["who asked for a high level plenary meeting", /^A\/RES\/79\/181/],
  ])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    "who voted for the Cuban amendment",
    "why was the Cuban amendment rejected",
    "how many backed the Iranian amendment",
  ])("but not who voted so, nor why, nor another's: %s", (text) => expect(tell(text).outcome).toBe("not-found"));
});

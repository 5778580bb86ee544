import { describe, expect, test } from "vitest";
import { base, tell, verdictsOf } from "./asking.ts";

describe("who held an office at a time:", () => {
  test.each([
    ["who was special envoy in 2018", "envoy/vacancy"],
    ["was anybody in the envoy post in 2021?", "envoy/vacancy"],
    ["who was the us envoy in 2012", "envoy/robert-r-king"],
    ["who held the special rapporteur mandate in 2008", "rapporteur/vitit-muntarbhorn"],
    ["who was un special rapporteur in 2019", "rapporteur/tomas-ojea-quintana"],
  ])("%s", (text, id) => expect(tell(text)).toMatchObject({ outcome: "answered", ids: expect.arrayContaining([id]) }));

  test("a year with two is told with both", () =>
    expect(tell("who was the special envoy in 2009").ids).toEqual(
      expect.arrayContaining(["envoy/jay-lefkowitz", "envoy/robert-r-king"]),
    ));
});

describe("who served longest is told by the dates of all:", () => {
  test.each(["which rapporteur served the longest?", "who was rapporteur the longest"])("%s", (text) =>
    expect(tell(text).lead).toMatch(/^By the dates recorded: Vitit Muntarbhorn, about 6 years/),
  );
});

describe("who held an office before or after somebody, in few words:", () => {
  test.each([
    ["sr dprk before salmon?", "rapporteur/tomas-ojea-quintana"],
    ["UN SR before Quintana?", "rapporteur/marzuki-darusman"],
    ["envoy after king?", "envoy/julie-turner"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));
});

describe("a state that voted in the Security Council alone has voted:", () => {
  test.each([
    ["did Angola vote no", /^Yes: Angola voted no on 10 December 2015 and 9 December 2016/],
    ["when did Angola vote no", /^Angola voted no on 10 December 2015/],
    ["how did Senegal vote", /^Senegal abstained on 9 December 2016/],
    ["has France ever voted no", /^No: France is not among those that voted no in any of the 18/],
  ])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));
});

describe("an office whose holder is there is not vacant:", () => {
  test.each(["is the rapporteur's post vacant?", "is there a vacancy in the rapporteur's office"])("%s", (text) =>
    expect(tell(text)).toMatchObject({ outcome: "corrected", lead: expect.stringMatching(/^No: Elizabeth Salmón/) }),
  );
  test("that nobody is known for is not held by anybody", () =>
    expect(tell("is the special envoy post vacant?").ids).toContain("envoy/after-january-2025"));
});

describe("how long an office was without a holder:", () => {
  test.each([
    "how long was the envoy's post vacant after King left",
    "for how many yrs was the envoy's chair empty after king",
    "for how many years was there no envoy",
    "how long was the envoy post empty between King and Turner",
    "how long did the US go without an envoy before Turner",
    "how long had nobody been special envoy when turner came in",
  ])("%s", (text) => {
    const { lead, ids } = tell(text);
    expect(lead).toMatch(/^About 6 years and 9 months: /);
    expect(ids[0]).toBe("envoy/vacancy");
  });

  test("one that was never empty has no such time", () =>
    expect(tell("how long was there no rapporteur").outcome).toBe("not-found"));
});

describe("that an office was empty, or who came before whom, is said to be so or not:", () => {
  test.each([
    ["was there no envoy in 2019?", "answered", /^Yes: Nobody/, "envoy/vacancy"],
    ["was nobody envoy in 2020", "answered", /^Yes: Nobody/, "envoy/vacancy"],
    ["was there no envoy in 2012?", "corrected", /^No: Robert R. King/, "envoy/robert-r-king"],
    ["was Muntarbhorn rapporteur before Darusman?", "answered", /^Yes: Vitit/, "rapporteur/vitit-muntarbhorn"],
    ["was Darusman rapporteur before Muntarbhorn?", "corrected", /^No, the other/, "rapporteur/vitit-muntarbhorn"],
    ["did Lefkowitz come after King", "corrected", /^No, the other way round: Jay/, "envoy/jay-lefkowitz"],
  ] as const)("%s", (text, outcome, lead, id) => {
    const told = tell(text);
    expect(told).toMatchObject({ outcome, lead: expect.stringMatching(lead) });
    expect(told.ids[0]).toBe(id);
  });

  test.each([
    ["There was no special envoy in 2012.", "the record differs"],
    ["There was no envoy in 2019.", "in the record"],
    ["The envoy's post was vacant in October and May 2025.", "not in the record"],
    ["The envoy's post fell vacant in January 2018.", "the record differs"],
    ["King came before Lefkowitz.", "the record differs"],
    ["Lefkowitz was envoy before King.", "in the record"],
    ["King criticised Turner before she left.", "not in the record"],
    ["King left before Turner was sworn in.", "in the record"],
    ["Julie Turner was nominated after she had been confirmed by the Senate.", "the record differs"],
    ["Turner was sworn in after she was confirmed.", "in the record"],
    ["Turner was envoy from January 2023.", "the record differs"],
    ["Turner has been envoy since October 2023.", "in the record"],
    ["King was envoy from 2010.", "the record differs"],
    ["King was envoy from 24 November 2009.", "not in the record"],
    ["Darusman has been rapporteur since June 2010.", "in the record"],
  ])("check: %s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("whether somebody, or nobody, was in office then, and for how long, is said to be so or not:", () => {
  test.each([
    ["was Quintana rapporteur in 2018?", /^Yes: Tomás/, "rapporteur/tomas-ojea-quintana"],
    ["was Turner in office in 2024", /^Yes: Julie/, "envoy/julie-turner"],
    ["did Muntarbhorn hold the post in 2012?", /^The record says otherwise: Vitit/, "rapporteur/vitit-muntarbhorn"],
    ["was there a special envoy in 2014?", /^Yes: Robert/, "envoy/robert-r-king"],
    ["did the US have an envoy in 2021?", /^No: Nobody/, "envoy/vacancy"],
    ["did Quintana become rapporteur in 2018?", /^The record says otherwise: Tomás/, "rapporteur/tomas-ojea-quintana"],
    ["was Quintana rapporteur for six years?", /^Yes: Tomás/, "rapporteur/tomas-ojea-quintana"],
    ["was Turner envoy for five years?", /^The record says otherwise: Julie/, "envoy/julie-turner"],
    ["the envoy's post was not empty in 2019, right?", /^No: Nobody/, "envoy/vacancy"],
    ["Turner was not the third envoy, right?", /^No: Julie/, "envoy/julie-turner"],
    ["wasn't Turner the third envoy?", /^Yes: Julie/, "envoy/julie-turner"],
  ] as const)("%s", (text, lead, id) => {
    const told = tell(text);
    expect(told.lead).toMatch(lead);
    expect(told.ids[0]).toBe(id);
  });

  test.each([
    ["Quintana was rapporteur in 2019.", "in the record"],
    ["Salmón was rapporteur in 2021.", "the record differs"],
    ["King was rapporteur in 2012.", "the record differs"],
    ["King was South Korea's envoy in 2012.", "not in the record"],
    ["King was acting envoy in 2012.", "not in the record"],
    ["Jay Lefkowitz was Special Envoy for North Korean Human Rights Issues in 2007.", "not in the record"],
    ["Quintana served as rapporteur between 2016 and 2022.", "in the record"],
    ["Quintana served as rapporteur between 2016 and 2024.", "the record differs"],
    ["Muntarbhorn became rapporteur in 2010.", "the record differs"],
    ["Quintana held the post until 2016.", "the record differs"],
    ["Quintana was in office for six years.", "in the record"],
    ["Turner served for more than a year.", "in the record"],
    ["Turner served for more than two years.", "the record differs"],
    ["Darusman held the post for three years.", "the record differs"],
    ["The envoy post was vacant for over six years.", "in the record"],
    ["The envoy post was vacant for ten years.", "not in the record"],
    ["The envoy post was filled from 2017 to 2023.", "the record differs"],
    ["No one held the envoy post in 2019.", "in the record"],
    ["No one held the envoy post in 2012.", "the record differs"],
    ["The envoy's position was not vacant in 2021.", "the record differs"],
    ["Quintana did not replace Darusman.", "the record differs"],
    ["Quintana did not replace Salmón.", "in the record"],
    ["Quintana was not succeeded by Salmón.", "the record differs"],
    ["The third rapporteur was not Quintana.", "the record differs"],
    ["Quintana was not the second rapporteur.", "in the record"],
  ])("check: %s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("that somebody came after somebody else is said to be so or not, whatever the word for it:", () => {
  test.each([
    ["was Salmón the successor of Quintana?", /^Yes\. /],
    ["was Quintana the successor of Salmón?", /^No: Tomás/],
    ["was Darusman Quintana's predecessor?", /^Yes\. /],
    ["was Quintana preceded by Darusman?", /^Yes\. /],
    ["did Turner succeed Robert King?", /^Yes\. /],
  ] as const)("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    ["Quintana was the successor of Darusman.", "in the record"],
    ["Darusman was the successor of Quintana.", "the record differs"],
    ["Darusman preceded Quintana.", "in the record"],
    ["Quintana preceded Darusman.", "the record differs"],
    ["Muntarbhorn was Darusman's predecessor.", "in the record"],
    ["There have been four special rapporteurs.", "in the record"],
    ["There have been four special envoys.", "the record differs"],
    ["Three special envoys visited Seoul.", "not in the record"],
  ])("check: %s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test.each(["did Turner succeed King after a two-year gap?", "did Turner succeed King as ambassador to Japan?"])(
    "but not where more is said than that: %s",
    (text) => expect(tell(text).lead).not.toMatch(/^Yes/),
  );

  test.each([
    ["who have been the special rapporteurs?", /^4 in the record: Vitit Muntarbhorn/],
    ["list the rapporteurs and their countries", /^4 in the record: Vitit Muntarbhorn/],
    ["where did the special rapporteurs come from?", /^4 in the record: Vitit Muntarbhorn/],
    ["every envoy and when they served", /^3 in the record: Jay Lefkowitz/],
  ])("all that held an office are told one after the other: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each(["which countries did the rapporteurs visit?", "where did the envoys travel?"])(
    "but not for what else they did: %s",
    (text) => expect(tell(text).outcome).toBe("not-found"),
  );
});

describe("when an office was taken up, held, left or filled is told by the dates of that holder:", () => {
  test.each([
    ["when did Quintana become rapporteur?", "Appointed: July 2016 — Tomás Ojea Quintana, UN Special Rapporteur."],
    ["when did Special Rapporteur Quintana leave?", "To: July 2022 — Tomás Ojea Quintana, UN Special Rapporteur."],
    ["when did Salmón take up the post?", "Since: 1 August 2022 — Elizabeth Salmón, UN Special Rapporteur."],
    ["when did Muntarbhorn's term end?", "To: 2010 — Vitit Muntarbhorn, UN Special Rapporteur."],
    ["when did Ambassador Turner take the oath?", "Sworn in: 13 October 2023 — Julie Turner, U.S. special envoy."],
    [
      "when was the envoy's post filled again?",
      "Vacant to: 13 October 2023 — U.S. special envoy's post vacant, 2017 to 2023.",
    ],
    [
      "when did the rapporteur's mandate start?",
      "Created: 15 April 2004 — Mandate of the UN Special Rapporteur on human rights in North Korea.",
    ],
  ])("%s", (text, lead) => expect(tell(text).lead).toBe(lead));

  test.each([
    ["from when to when was Quintana rapporteur?", "rapporteur/tomas-ojea-quintana"],
    ["what years did Muntarbhorn serve?", "rapporteur/vitit-muntarbhorn"],
    ["who became rapporteur in 2016?", "rapporteur/tomas-ojea-quintana"],
    ["who was nominated in September 2009?", "envoy/robert-r-king"],
    ["when was Quintana in office?", "rapporteur/tomas-ojea-quintana"],
    ["who filled the envoy position after the vacancy?", "envoy/julie-turner"],
  ])("%s", (text, id) => {
    const told = tell(text);
    expect(told.lead).toBe(base.milestones.find((one) => one.id === id)?.summary);
    expect(told.ids).toEqual([id]);
  });

  test.each([
    "what day was Quintana appointed?",
    "who appointed Quintana?",
    "by whom was Turner nominated?",
    "when did Quintana visit Seoul?",
    "when did the mandate of the Commission of Inquiry begin?",
  ])("but nothing that they do not date: %s", (text) => expect(tell(text).outcome).toBe("not-found"));
});

describe("who came before and after somebody:", () => {
  test.each([
    ["by whom was Quintana succeeded?", "rapporteur/elizabeth-salmon"],
    ["who was the successor of Muntarbhorn?", "rapporteur/marzuki-darusman"],
    ["who was the previous special rapporteur?", "rapporteur/tomas-ojea-quintana"],
    ["who was the last special envoy?", "envoy/julie-turner"],
    ["who was Robert King's successor", "envoy/julie-turner"],
    ["who was Darusman's successor?", "rapporteur/tomas-ojea-quintana"],
    ["who succeeded Darusman", "rapporteur/tomas-ojea-quintana"],
    ["who did King succeed", "envoy/jay-lefkowitz"],
    ["whom did Salmón take over from", "rapporteur/tomas-ojea-quintana"],
    ["did King succeed Lefkowitz?", "envoy/jay-lefkowitz"],
  ])("%s", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id, ...tell(text).ids.slice(1)] }),
  );

  test("a claim that leaves one out is corrected", () => {
    const { outcome, lead } = tell("was Darusman succeeded by Salmón?");
    expect(outcome).toBe("corrected");
    expect(lead).toMatch(/^No, not Elizabeth Salmón\. Next in the record: Tomás Ojea Quintana/);
  });

  test.each([
    ["did Turner replace King right away?", /^No, not directly\. Before that .*Between the two: Nobody held/],
    ["did Turner come immediately after King?", /^No, not directly\. /],
    ["did Darusman take over from Muntarbhorn directly?", /^Yes\. /],
  ])("nobody came at once after a time without a holder: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    ["is the present rapporteur Argentinian?", /^No: Elizabeth Salmón of Peru/],
    ["does the current rapporteur come from Peru?", /^Yes: Elizabeth Salmón/],
    ["was the third special rapporteur from Chile?", /^No: Tomás Ojea Quintana of Argentina/],
    ["wasn't the first rapporteur Thai?", /^Yes: Vitit Muntarbhorn/],
  ])("whence somebody is whose place is named: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each(["is the current rapporteur in Seoul?", "did the first rapporteur visit Thailand?"])(
    "and not where else they were: %s",
    (text) => expect(tell(text).lead).not.toMatch(/^(?:Yes|No):/),
  );

  test.each([
    ["is Robert King still the envoy?", /^No: Robert R\. King/],
    ["is Quintana the special rapporteur now?", /^No: Tomás Ojea Quintana/],
    ["is Lefkowitz still in office", /^No: Jay Lefkowitz/],
    ["is Julie Turner no longer the envoy?", /^Yes: Julie Turner/],
  ])("whose term has ended holds the office no more: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each(["is Salmón still the rapporteur?", "is Robert King now a professor?", "is King's report still there?"])(
    "and of nothing else that is said so: %s",
    (text) => expect(tell(text).lead).not.toMatch(/^(?:Yes|No):/),
  );

  test("an office that was never empty has nothing between two holders", () =>
    expect(tell("who was Muntarbhorn's successor").lead).not.toContain("Between the two"));
});

describe("who came after whom is borne out, and nothing else that is said of it:", () => {
  test.each([
    ["Julie Turner succeeded Robert King as special envoy.", ["in the record"]],
    [
      "Robert King took over from Jay Lefkowitz and held the post until January 2017.",
      ["in the record", "in the record"],
    ],
    [
      "Robert King took over from Jay Lefkowitz and held the post until January 2019.",
      ["in the record", "the record differs"],
    ],
    ["Julie Turner succeeded Robert King after a two-year gap.", ["not in the record"]],
    ["Julie Turner immediately succeeded Robert King as special envoy.", ["the record differs"]],
    ["Elizabeth Salmón immediately succeeded Tomás Ojea Quintana.", ["in the record"]],
    ["Robert King held the post until Turner took over in 2023.", ["the record differs"]],
    ["Marzuki Darusman was rapporteur until Quintana took over in 2016.", ["in the record"]],
    ["Ojea Quintana was rapporteur until Darusman took over.", ["the record differs"]],
    ["King was Lefkowitz's successor.", ["in the record"]],
    ["Darusman's successor was Salmón.", ["the record differs"]],
    ["Darusman of Indonesia succeeded Muntarbhorn as rapporteur.", ["in the record"]],
    ["Darusman of Thailand succeeded Muntarbhorn as rapporteur.", ["the record differs"]],
    ["Peru's Elizabeth Salmón succeeded Ojea Quintana as rapporteur.", ["in the record"]],
    ["Argentina's Elizabeth Salmón succeeded Ojea Quintana as rapporteur.", ["the record differs"]],
    ["Canada's Michael Kirby chaired the Commission of Inquiry.", ["the record differs"]],
    ["Darusman of Indonesia took over from Thailand's Vitit Muntarbhorn in 2010.", ["in the record"]],
    ["Darusman of Indonesia took over from Japan's Vitit Muntarbhorn in 2010.", ["the record differs"]],
    ["Darusman was succeeded in 2016 by Tomas Ojea Quintana of Argentina.", ["in the record"]],
    ["Darusman was succeeded in 2016 by Tomas Ojea Quintana of Chile.", ["the record differs"]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));

  test("and shown with the entries of both", () =>
    expect(tell("check King took over from Lefkowitz in 2009.").ids).toEqual([
      "envoy/jay-lefkowitz",
      "envoy/robert-r-king",
    ]));
});

describe("who is said to have held an office that another held, or nobody of that name:", () => {
  test.each([
    ["When was Sung Kim human rights envoy?", /^Not the human rights envoy\. Sung Kim, in post by/],
    ["is Sung Kim the human rights envoy", /^Not the human rights envoy\. Sung Kim, in post by/],
    ["when did King become the Special Rapporteur", /^Not the special rapporteur\. Robert R\. King/],
    ["was darusman the special envoy", /^Not the special envoy\. Marzuki Darusman/],
    ["did Muntarbhorn serve as special envoy", /^Not the special envoy\. Vitit Muntarbhorn/],
  ])("is put right: %s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "corrected", lead: expect.stringMatching(lead) }),
  );

  test.each([
    "when was Kirby named special rapporteur",
    "when was Biserko appointed special rapporteur",
    "when was Rubio named special envoy",
    "was Sung Kim not the human rights envoy",
    "was Sung Kim the six-party talks envoy",
  ])("is answered with no other holder: %s", (text) => {
    const { outcome, lead } = tell(text);
    expect(outcome).not.toBe("corrected");
    expect(lead).toMatch(/^Not in the record|^Sung Kim/);
  });
});

describe("how long somebody held an office", () => {
  test.each([
    ["how long did robert king serve", "About 7 years and 2 months"],
    ["how long was vitit muntarbhorn rapporteur", "About 6 years"],
    ["how long was the envoy post vacant", "About 6 years and 9 months"],
  ])("%s", (text, lead) => expect(tell(text).lead).toContain(lead));

  test.each([
    ["how long has the envoy post been vacant?", ["envoy/after-january-2025", "envoy/vacancy"]],
    ["how long was the envoy post vacant?", ["envoy/vacancy", "envoy/after-january-2025"]],
    ["how long was the envoy post vacant after king", ["envoy/vacancy"]],
    ["how long was the envoy post vacant before turner", ["envoy/vacancy"]],
    ["how long has the envoy post been vacant since turner left", ["envoy/after-january-2025"]],
  ])("or nobody did, is told of each time: %s", (text, ids) => expect(tell(text).ids).toEqual(ids));

  test.each([
    ["was salmon the first special rapporteur", "corrected", "number 4 of 4"],
    ["was lefkowitz the first special envoy", "answered", "Yes"],
    ["was king the second envoy", "answered", "Yes"],
  ])("%s", (text, outcome, lead) => expect(tell(text)).toMatchObject({ outcome, lead: expect.stringContaining(lead) }));
});

test("there is no holder beyond the last in the record", () => {
  const offices = ["UN Special Rapporteur on human rights in North Korea", "U.S. special envoy"];
  const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
  for (const office of offices) {
    const holders = base.milestones.filter(
      ({ group, fields }) =>
        group === office && fields.some(({ type, label }) => type === "person" && label === "Name"),
    );
    expect(holders.length).toBeGreaterThan(2);
    for (const [at, ordinal] of ordinals.entries()) {
      const { outcome, lead, ids } = tell(`who was the ${ordinal} ${office.replace(/^\S+ /, "")}?`);
      const holder = holders[at];
      expect(outcome, `${office}, ${ordinal}`).toBe(holder ? "answered" : "not-found");
      if (holder) expect(ids[0]).toBe(holder.id);
      else expect(lead).toBe(`The record holds ${holders.length} of “${office}”.`);
    }
  }
});

describe("what there is once, or fewer times, has no other:", () => {
  const one = (name: string): string => `The record holds one: ${name}`;
  test.each([
    ["when was the second COI set up", one("UN Commission of Inquiry")],
    ["who led the new commission of inquiry", one("UN Commission of Inquiry")],
    ["the other inquiry", one("UN Commission of Inquiry")],
    ["was a 2nd COI established?", one("UN Commission of Inquiry")],
    ["the second Human Rights Act", one("North Korean Human Rights Act of 2004")],
    ["fifth reauthorization of the act", "The record holds 3: 2008 reauthorization"],
    ["fifth rapporteur", "The record holds 4 of “UN Special Rapporteur"],
    ["third KINU estimate", "The record holds 2: Korea Institute for National Unification (KINU), 2013;"],
    ["who voted no at the ninth Security Council meeting", "The record holds 6: those of 22 December 2014"],
  ])("%s", (text, lead) => {
    expect(tell(text)).toMatchObject({ outcome: "not-found", lead: expect.stringContaining(lead), ids: [] });
  });

  test.each([
    ["the other COI members", /Commission of Inquiry/],
    ["when was the second envoy appointed", /^Number 2 in the record: Robert R\. King/],
    ["the second rapporteur", /^Number 2 in the record: Marzuki Darusman/],
    ["second reauthorization of the act", /^Number 2 in the record: The Lilley-Solarz Act of 2012/],
    ["who voted no at the second Security Council meeting", /^Voted no on 10 December 2015: China, Russia, Venezuela/],
    ["In the sequence of rapporteurs, is Salmón the third, fourth or fifth?", /fourth holder/],
  ])("%s", (text, lead) => {
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) });
  });
});

describe("the latest law, and all estimates, are told as such:", () => {
  const LATEST = /^The latest in the record: Public Law 115-198.* approved on 20 July 2018/;
  test.each([
    ["when was the last renewal", LATEST],
    ["last reauthorization of the nkhra when", LATEST],
    ["when was the act last renewed", LATEST],
    ["until when was the act extended in 2018", /^Valid to: 30 September 2022/],
    ["Which estimate is the lowest one you have", /^The lowest of 11 .* 53,000-65,000/],
    ["highest estimate of prisoners", /^The highest of 11 .* up to 200,000 according to some NGOs/],
    ["list all the estimates with source and year", /^11 in the record: Amnesty International; /],
    ["all estimates of prisoners", /^11 in the record: Amnesty International; /],
    ["how many members does the human rights council have", /Human Rights Council \(47 members\)/],
    ["how many witnesses testified infront of the COI", /^Witnesses heard: more than 80/],
    ["tell me about the freedom house conferences", /^Freedom House's three conferences were held/],
  ])("%s", (text, lead) => {
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) });
  });
});

describe("of all estimates the lowest and the highest are told:", () => {
  test.each([
    [["lowest estimate of camp inmates"], /^The lowest of 11 .* 53,000-65,000/],
    [["lowest estimate of prisoners?"], /^The lowest of 11 .* 53,000-65,000/],
    [["lowest figure for the prison camps"], /^The lowest of 11 .* 53,000-65,000/],
    [["highest estimate of camp inmates"], /^The highest of 11 .* 200,000/],
    [["maximum number of prisoners in the camps"], /^The highest of 11 .* 200,000/],
    [["what's the lowest kinu estimate"], /^The lowest of 2 .* 53,000-65,000/],
    [["lowest figure for the prison camps", "and the highest?"], /^The highest of 11 /],
    [["highest estimate of camp inmates", "and the lowest?"], /^The lowest of 11 /],
  ])("%j", (texts, lead) => expect(tell(...texts).lead).toMatch(lead));

  test.each([
    "upper bound of the voa estimate",
    "lowest no. in the 06 camp estimate",
    "What's the highest estimate of camp prisoners in the articles?",
    "What was the lower limit of the State Department's detention camp estimate?",
    "the second highest estimate of prisoners",
    "highest estimate of refugees",
  ])("and not of one, of a document or of something else: %s", (text) =>
    expect(tell(text).lead).not.toMatch(/^The (?:lowest|highest) of/),
  );
});

describe("how Congress voted", () => {
  test.each([
    "house vote count on H.R. 4011",
    "what was the senate tally on the 2004 act",
    "how many congressmen voted for the 2018 reauthorization",
  ])("%s: is not in the record", (text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["how many senators voted for turner", "envoy/julie-turner"],
    ["senate vote count for robert king", "envoy/robert-r-king"],
  ])("%s: a voice vote counts nobody", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id], lead: expect.stringContaining("voice vote") }),
  );
});

describe("what is notable about a resolution is found in other words:", () => {
  test.each([
    ["which text brought up workers sent abroad", "A/RES/71/202"],
    ["did the assembly respond to the north giving up unification", "A/RES/79/181"],
    ["which geneva resolution asked for a field office", "A/HRC/RES/25/25"],
    ["how did cuba's attempt to amend the 2014 text end", "A/RES/69/188"],
    ["panel discussion of september 2015, decided by which", "A/HRC/RES/28/22"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));

  test.each([
    "did the assembly ever mention torture",
    "which resolution condemned nuclear tests",
    "which text mentions abductions of japanese",
    "which resolution talks about covid",
  ])("%s: nothing notable says so", (text) => expect(tell(text).outcome).toBe("not-found"));
});

test.each([
  ["until when was the act extended in 2018", "30 September 2022"],
  ["until when did the 2018 act extend the NKHRA?", "30 September 2022"],
  ["when was the 2018 reauthorization approved", "20 July 2018"],
  ["until when was King envoy", "January 2017"],
])("an end is told where one is asked for: %s", (text, date) => expect(tell(text).lead).toContain(date));

describe("a document of an entry is found by its symbol:", () => {
  test.each(["A/HRC/25/63", "what is a/hrc/25/63", "how many pages has A/HRC/25/CRP.1"])("%s", (text) =>
    expect(tell(text).ids[0]).toBe("inquiry/commission-of-inquiry-on-human-rights-in-the-dprk"),
  );
});

describe("a resolution is found by the session it was adopted at:", () => {
  test.each([
    ["vote at hrc13", "A/HRC/RES/13/14"],
    ["the ga69 tally", "A/RES/69/188"],
    ["what came of the council's 31st session", "A/HRC/RES/31/18"],
    ["how did the 65th session vote", "A/RES/65/225"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));

  test("a session without a text is not another session", () => {
    expect(tell("the vote at hrc27").outcome).toBe("not-found");
  });
});

describe("estimates are ranked in whatever words:", () => {
  test.each([
    ["lowest estimate", "camp-estimate/kinu-update"],
    ["what is the smallest estimate of the inmates, and who gave it?", "camp-estimate/kinu-update"],
    ["the highest guess at how many political prisoners there are", "camp-estimate/amnesty-international"],
  ])("%s", (text, id) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", ids: [id, ...tell(text).ids.slice(1)] }),
  );

  test("and of something else none is", () => expect(tell("highest estimate of landmines").outcome).toBe("not-found"));
});

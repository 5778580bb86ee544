import { describe, expect, test } from "vitest";
import { tell } from "./asking.ts";

/** What a lead says where the sentence stands for itself. */
const WHOLE = /^In the (?:words of the source|sources' words)/;

describe("who did something, and to whom it was done, is told from the part that they have in the sentence:", () => {
  test.each([
    ["who urged other countries to join the campaign?", /^That envoy/],
    ["who was urged to join the campaign?", /^the Republic of Korea \(ROK\) and Japan/],
    ["who supported annual resolutions?", /^the United States/],
    ["who backed the annual resolutions", /^the United States/],
    ["who worked with other governments to win passage of the resolution?", /^the United States/],
    ["who passed the resolution for the third year?", /Commission on Human Rights/],
    ["who perpetrates the violations?", /^the North Korean regime/],
    ["whose violations are documented?", /^the North Korean regime/],
    ["who documents the violations?", /High Commissioner for Human Rights/],
    ["who said that North Koreans deserve the truth?", /^King/],
    ["who deserves to hear the truth?", /^the North Korean people/],
    ["who urges governments in the region to protect refugees?", /^the United States/],
    ["who was urged to protect refugees?", /^governments in the region/],
    ["who urged China to fulfill its obligations?", /^the United States/],
    ["who deported North Koreans?", /^China/],
    ["who was deported by China?", /^North Koreans/],
    ["who commits the violations in the camps?", /^government officials/],
    ["who said the criticism has had an effect?", /^Robert King/],
    ["who appointed the special envoy?", /^(?:President Bush|Appointed by: George W. Bush)/],
    ["who hosted the first conference?", /^Freedom House/],
    ["who must address human rights violations?", /^North Korea/],
    ["who put out The US Record 2005-2006?", /^the Department of State/],
    ["which agency supported the NED?", /^the State Department's Bureau of Democracy/],
    ["which US agency funds the NED for the NGOs?", /^the State Department's Bureau of Democracy/],
    ["whom did the National Endowment for Democracy support?", /^ROK-based NGOs/],
    ["which groups did the NED back?", /^ROK-based NGOs/],
    ["who did the DRL support?", /^the National Endowment for Democracy/],
    ["which country was designated Tier 3?", /^The DPRK/],
    ["which country has sanctioned North Korea for trafficking?", /^U\.S\./],
  ])("%s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test.each([
    ["who is tortured", "000-08"],
    ["who punishes those who were sent back?", "004-28"],
    ["who is to be held accountable?", "000-12"],
    ["whose lives does the regime control?", "004-34"],
  ])("where none has it the sentence is told without one: %s", (text, id) => {
    const { lead, ids } = tell(text);
    expect(lead).toMatch(WHOLE);
    expect(ids).toContain(id);
  });
});

describe("what a noun asks for is told first:", () => {
  test.each([
    ["which tier is North Korea in?", "Tier 3"],
    ["trafficking tier of north korea", "Tier 3"],
    ["in which report is North Korea Tier 3?", "U.S. Trafficking in Persons report"],
    ["under which act was North Korea designated?", "International Religious Freedom Act"],
    ["which law was passed in 2004?", "North Korean Human Rights Act"],
    ["which report was released on April 5?", "Supporting Human Rights and Democracy"],
    ["what was released on March 8?", "Country Reports on Human Rights Practices"],
    ["what report did the officials cite?", "report by the UN Commission of Inquiry"],
    ["what was North Korea designated in 2005?", '"Country of Particular Concern"'],
    ["what post did Robert King hold?", "Special Envoy for North Korean Human Rights Issues"],
    ["sung kim title", "Special Representative for North Korea Policy"],
    ["second conference location", "Seoul"],
    ["location of the first conference", "Washington —"],
    ["washington file article headline", "U.S. Intensifies Efforts"],
    ["under whose absolute power is the regime?", "Kim Jong Il"],
    ["how often do the Country Reports come out?", "annual"],
  ])("%s", (text, lead) => expect(tell(text).lead.startsWith(lead)).toBe(true));

  test.each([
    "which conference was to be held in Europe?",
    "what was North Korea designated as in the Trafficking in Persons report?",
    "whose testimony is amplified?",
    "which state dept reports came out in spring 06",
    "which convention and protocol come up re refugees",
  ])("and nothing that the question says itself: %s", (text) => expect(tell(text).lead).toMatch(WHOLE));
});

describe("what only names a thing is told in all that is said of it:", () => {
  test.each([
    "in the camps",
    "and the conferences?",
    "the U.S. and the U.N.",
    "what do the broadcasts tell North Koreans?",
  ])("%s", (text) => expect(tell(text).lead).toMatch(WHOLE));
});

describe("who is likeliest to have done it is told where check bears that out, and nobody else:", () => {
  test.each([
    "which country hosted the third conference?",
    "who funded the camps?",
    "who hosted the conference in Seoul?",
    "which country was urged to deport refugees?",
    "which government wrote the editorial?",
  ])("%s", (text) => expect(tell(text).outcome).toBe("not-found"));
});

describe("what is asked for more narrowly than a sentence tells is not told by a part of it:", () => {
  test("a day is none of the years that a report covers", () =>
    expect(tell("what years does the report Supporting Human Rights and Democracy cover?").lead).toMatch(WHOLE));

  test("the first text of a year is not what was passed for the first time", () =>
    expect(tell("which UN body passed such a resolution on North Korea for the first time in 2005?").lead).toMatch(
      /^the U\.N\. General Assembly/,
    ));

  test("a document says nothing of what stands in another alone", () => {
    expect(tell("what is the subtitle of the editorial?").outcome).toBe("not-found");
    expect(tell("what is the subtitle of the Washington File article?").ids[0]).toBe("004-03");
  });

  test("a document says of something what its sentence on that very thing says", () => {
    expect(tell("what does the editorial say about denuclearization?").ids[0]).toBe("000-23");
    expect(tell("what does the editorial say about conferences?").outcome).toBe("not-found");
  });

  test.each([
    ["was the third conference in Seoul?", /^Not Seoul\. .*Brussels/],
    ["was the first conference in Seoul?", /^Not Seoul\. .*Washington/],
  ])("where one of several was is told by its own place: %s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "corrected", lead: expect.stringMatching(lead) }),
  );

  test.each(["was the third conference in Europe?", "was the third conference in Brussels?"])(
    "and a city is in its continent: %s",
    (text) => expect(tell(text).outcome).toBe("answered"),
  );
});

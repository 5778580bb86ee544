import { describe, expect, test } from "vitest";
import { verdictsOf } from "./asking.ts";

const [IN, DIFFERS, MISSING] = ["in the record", "the record differs", "not in the record"] as const;

describe("what a statement turns about is not borne out, and what it does not is:", () => {
  test.each([
    ["The secretary of state took the DPRK off the list of Countries of Particular Concern in 2005.", [MISSING]],
    ["In 2005 North Korea came off the list of Countries of Particular Concern.", [MISSING]],
    ["The authorization of the North Korean Human Rights Act took effect at the end of September 2022.", [MISSING]],
    ["The authorization of the Act came into force on 30 September 2022.", [MISSING]],
    ["The authorization of the Act lapsed on 30 September 2022.", [IN]],
    ["1111111111 states voted no in 2014.", [DIFFERS]],
    ["The Commission of Inquiry had 30000000000 members.", [MISSING]],
    ["The Senate confirmed Robert King by roll call.", [MISSING]],
    ["The Senate confirmed Robert King by voice vote.", [IN]],
    ["The Commission of Inquiry held public hearings in Seoul, Tokyo, London and Pyongyang.", [MISSING]],
    ["The Commission of Inquiry held public hearings in Seoul, Tokyo, London and Washington.", [IN]],
    ["Pyongyang let the Special Rapporteurs in every year.", [MISSING]],
    ["A resolution of the Commission on Human Rights praised the Act of 2004.", [MISSING]],
    ["The Act of 2004 praised resolution 2003/10 of the Commission on Human Rights.", [IN]],
    ["Bob Corker, a Democrat, chaired the hearing of 20 October 2015.", [IN, MISSING]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("amounts that are held against each other are worked out, or not known:", () => {
  test.each([
    ["More states abstained than voted no when the General Assembly voted on North Korea in 2005.", [IN]],
    ["More states voted no than abstained when the General Assembly voted on North Korea in 2005.", [DIFFERS]],
    ["More countries abstained than voted yes in the General Assembly in 2005.", [DIFFERS]],
    ["Fewer states abstained than voted no in the 2014 General Assembly vote.", [DIFFERS]],
    ["Fewer states voted no than abstained in the 2014 General Assembly vote.", [IN]],
    ["The abstentions outnumbered the noes in the General Assembly in 2011.", [IN]],
    ["The noes outnumbered the abstentions in the General Assembly in 2011.", [DIFFERS]],
    [
      "In December 2015 the Security Council put North Korea on its agenda with two votes more than it needed.",
      [MISSING],
    ],
    ["Between December 2017 and August 2023 the Security Council held three public meetings.", [MISSING]],
    ["Between 2014 and 2024 the Security Council met nine times on human rights in North Korea.", [MISSING]],
    ["Between 2014 and 2017 the Security Council held four meetings on human rights in North Korea.", [IN]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("which text of its body it was, and how many votes are needed, is held against just that:", () => {
  test.each([
    ["The Commission on Human Rights passed its third and last North Korea resolution in April 2005.", [IN]],
    ["The Commission on Human Rights passed its fourth and last North Korea resolution in April 2005.", [DIFFERS]],
    ["The Commission adopted its fifth resolution on North Korea in April 2005.", [DIFFERS]],
    ["At least nine yes votes are needed to put North Korea on the Security Council's agenda.", [IN]],
    ["At least seven yes votes are needed to put North Korea on the Security Council's agenda.", [DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("what was done in another year is of that year:", () => {
  test.each([
    ["South Korea abstained in 2007 after it had voted yes in 2006.", [IN]],
    ["South Korea abstained in 2007 after it had voted no in 2006.", [DIFFERS]],
    ["South Korea abstained in 2007, a year after it had voted yes.", [IN, MISSING]],
    ["Sixty-one countries put their names to the General Assembly resolution of December 2025.", [IN]],
    ["Ninety-one countries put their names to the General Assembly resolution of December 2025.", [DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("what is left out, or told by the time of something else, is borne out by no rule:", () => {
  test.each([
    "Zimbabwe voted no in every recorded General Assembly vote except the one in 2011.",
    "No special rapporteur except Quintana was ever allowed to visit North Korea.",
    "Apart from 2012 and 2013, the General Assembly voted on each of its resolutions until 2015.",
    "RFA halted its broadcasts in October 2025, seven months after the executive order.",
    "The Security Council met on December 22, 2014, ten months after the inquiry's report had come out.",
    "The General Assembly's eighth and last recorded vote was in December 2015.",
    "All five procedural votes in the Security Council got at least ten yes votes.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["not in the record"]));

  test.each([
    "Turner was confirmed on July 27, 2023, and sworn in the same month.",
    "King was nominated in September 2009 and confirmed the same month.",
    "King was sworn in and left in the same year.",
    "Egypt, a permanent member of the Security Council, abstained in 2017.",
    "China, which is not a member of the Security Council, voted no in 2014.",
    "The 2011 vote, the General Assembly's ninth, brought 123 yes votes.",
  ])("nor with the rest of its sentence: %s", (text) =>
    expect(verdictsOf(text)).toEqual(["in the record", "not in the record"]),
  );
});

describe("how many there were, and when alone, is counted over the whole record:", () => {
  test.each([
    ["The Commission on Human Rights adopted three resolutions on North Korea.", ["in the record"]],
    ["The Commission on Human Rights adopted four resolutions on North Korea.", ["the record differs"]],
    ["The Human Rights Council has adopted 19 resolutions on North Korea.", ["in the record"]],
    ["The Council has adopted 25 resolutions on North Korea, the latest in March 2026.", ["the record differs"]],
    ["The Security Council has held five procedural votes on North Korea.", ["in the record"]],
    ["The Security Council has held four procedural votes on North Korea.", ["the record differs"]],
    ["The General Assembly adopted four resolutions in 2010.", ["not in the record"]],
    ["Bolivia voted against the Security Council meeting only in 2017.", ["in the record"]],
    ["Angola voted no in the Security Council only in 2015.", ["the record differs"]],
    ["Egypt abstained in the Security Council only in 2016.", ["the record differs"]],
    ["Sri Lanka voted no in the General Assembly only in 2008 and 2014.", ["in the record"]],
    ["Zimbabwe voted no in the General Assembly only in 2015.", ["the record differs"]],
    ["South Korea abstained in the General Assembly only in 2005 and 2007.", ["not in the record"]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

test("what is said of a vote in the Security Council and of a later one is of the same Council", () =>
  expect(verdictsOf("Egypt, which had voted no in the Security Council in 2016, abstained in 2017.")).toEqual([
    "in the record",
    "in the record",
  ]));

describe("what one chamber did is of its own day:", () => {
  test.each([
    ["The House first passed the North Korean Human Rights Act in July 2004.", "in the record"],
    ["The House first passed the North Korean Human Rights Act in September 2004.", "the record differs"],
    ["The Senate passed the North Korean Human Rights Act in September 2004.", "in the record"],
    ["The Senate passed the North Korean Human Rights Act in October 2004.", "the record differs"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("what is told by another amount or from another time is worked out, or left open:", () => {
  test.each([
    ["KINU spoke of 53,000 to 65,000 prisoners in 2025. The inquiry gave the same range in 2014.", "not in the record"],
    [
      "Amnesty International spoke of 200,000 prisoners in 2005. KINU's estimate of 2013 was higher.",
      "not in the record",
    ],
    ["The Council vote of March 2014 was 30-6-11. That of March 2015 had the same result.", "not in the record"],
    ["In 2023 the Security Council met in public on North Korea for the first time since 2017.", "in the record"],
    ["In 2023 the Security Council met in public on North Korea for the first time since 2019.", "the record differs"],
    ["In June 2024 the Security Council voted on North Korea for the first time since 2017.", "in the record"],
    ["In 2014 the General Assembly voted on the resolution for the first time since 2011.", "not in the record"],
    ["The Human Rights Council first adopted a text on North Korea without a vote in 2012.", "in the record"],
    ["The Human Rights Council first adopted a text on North Korea without a vote in 2013.", "the record differs"],
    ["The first vote, in December 2014, was 11 to 2.", "not in the record"],
  ])("%s", (text, verdict) => expect(verdictsOf(text).at(-1)).toBe(verdict));
});

describe("what an entry tells of several is of its own:", () => {
  test.each([
    ["Freedom House held a conference in Washington in July 2005.", "in the record"],
    ["Freedom House held a conference in Brussels in July 2005.", "not in the record"],
    ["A Freedom House conference took place in Washington in March 2006.", "not in the record"],
    ["North Korea was in Tier 3 for the 19th year in 2021 and the 21st in 2023.", "in the record"],
    ["North Korea was in Tier 3 for the 21st year in 2021 and the 19th in 2023.", "not in the record"],
    ["The Country Reports for 2023 give 80,000 to 120,000 prisoners, and some NGOs up to 200,000.", "in the record"],
    ["The Country Reports for 2023 give up to 200,000 prisoners and some NGOs 80,000 to 120,000.", "not in the record"],
    ["The order of 14 March 2025 took Voice of America off the air.", "in the record"],
    ["The order of 14 March 2025 took Radio Free Asia off the air.", "not in the record"],
    ["H.R. 3012 was not adopted in the Senate.", "in the record"],
    ["H.R. 3012 was not adopted in the House.", "the record differs"],
    ["The Special Rapporteur was never allowed into North Korea, as resolution 80/220 noted.", "in the record"],
    ["The Special Rapporteur was allowed into North Korea, as resolution 80/220 noted.", "not in the record"],
    [
      "South Korea co-sponsored resolution 75/190, which the Assembly adopted on 16 December 2020.",
      "the record differs",
    ],
    ["Ten states opposed resolution 79/181, which the Assembly adopted without a vote.", "the record differs"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test("a date is that of the act that it stands with", () => {
    expect(verdictsOf("Turner was confirmed on 27 July 2023 and sworn in on 13 October 2023.")).toEqual([
      "in the record",
      "in the record",
    ]);
    expect(verdictsOf("Turner was confirmed in January 2023 and sworn in on 13 October of that year.")).toEqual([
      "the record differs",
      "in the record",
    ]);
  });
});

describe("after a statement on the Security Council the vote there is its own:", () => {
  test.each([
    ["The Security Council met on 17 August 2023. Mozambique abstained.", "the record differs"],
    [
      "The Security Council first met on North Korea on 22 December 2014. In 2024 there was no vote there.",
      "not in the record",
    ],
    [
      "The Security Council met on 22 December 2014, after the Assembly. In 2016 the vote there was 9 to 5.",
      "in the record",
    ],
  ])("%s", (text, verdict) => expect(verdictsOf(text).at(-1)).toBe(verdict));
});

describe("words that leave nothing else are held to the letter:", () => {
  test.each([
    [
      "In December 2015 the Security Council met after a procedural vote, with China and Russia the lone dissenters.",
      "the record differs",
    ],
    [
      "In March 2011 the Human Rights Council adopted 16/8, with China, Cuba and Russia the lone dissenters.",
      "in the record",
    ],
    ["The Commission of Inquiry consisted solely of Michael Kirby and Sonja Biserko.", "not in the record"],
    [
      "Resolution 60/173 of December 2005 was the first on North Korea adopted by any body of the UN.",
      "not in the record",
    ],
    ["The Security Council's meeting of 22 December 2014, in S/PV.7353, followed a vote of 11 to 2.", "in the record"],
    [
      "On 17 August 2023 the Security Council met behind closed doors on North Korea, without a vote.",
      "not in the record",
    ],
    [
      "The Senate passed an unamended version of the North Korean Human Rights Act on 28 September 2004.",
      "not in the record",
    ],
    ["S. 4011, the North Korean Human Rights Act of 2004, was signed on 18 October 2004.", "not in the record"],
    ["The Commission's detailed findings were issued as A/HRC/25/CRP.1.", "in the record"],
    ["The Commission's detailed findings were issued as A/HRC/25/63.", "not in the record"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test("a meeting beside the record of another is not confirmed of that record", () =>
    expect(
      verdictsOf("The Security Council's meeting of 22 December 2014, in S/PV.7575, followed a vote of 11 to 2."),
    ).toEqual(["in the record", "the record differs"]));

  test("and what was when something else was is of that time", () =>
    expect(verdictsOf("King left office in January 2017, when Julie Turner took over.")).toEqual([
      "in the record",
      "the record differs",
    ]));
});

describe("a state may reject, oppose or refuse to back what was adopted:", () => {
  test.each([
    ["China and Cuba opposed resolution 60/173.", "in the record"],
    ["Japan opposed resolution 60/173.", "the record differs"],
    ["Russia rejected 66/174.", "in the record"],
    ["Cuba said no to the General Assembly's 2005 text.", "in the record"],
    ["Cuba voted down resolution 60/173.", "in the record"],
    ["Japan said no to resolution 60/173.", "the record differs"],
    ["China, in 2011, rejected the General Assembly's resolution.", "in the record"],
    ["Japan rejected 66/174.", "the record differs"],
    ["The General Assembly rejected 66/174.", "the record differs"],
    ["Resolution 66/174 was rejected.", "the record differs"],
    ["Chad refused to back resolution 66/174.", "not in the record"],
    ["South Korea refused to back resolution 66/174.", "the record differs"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("a field of its own for what is said contradicts it:", () => {
  test.each([
    ["The detailed findings contained 80 pages.", DIFFERS],
    ["The inquiry's report had 25 recommendations.", DIFFERS],
    ["The Human Rights Council made 25 recommendations.", MISSING],
    ["George W. Bush signed the North Korean Human Rights Act in October 2007.", DIFFERS],
    ["The House passed the North Korean Human Rights Act in September 2004.", DIFFERS],
    ["The House passed the North Korean Human Rights Act in 2004.", IN],
    ["The United States first designated North Korea a Country of Particular Concern in 2007.", DIFFERS],
    ["North Korea was first placed in Tier 3 in 2014.", DIFFERS],
    ["The North Korean Human Rights Act remains valid.", DIFFERS],
    ["The Senate confirmed King by a recorded vote.", DIFFERS],
    ["VOA's Korean broadcasts resumed in October 2025.", DIFFERS],
    ["Note: the Act was signed, they say, on 18 October 2004.", MISSING],
    ["VOA's Korean broadcasts resumed in August 2025.", IN],
    ["The record of the Security Council's 2015 meeting is S/PV.7575.", IN],
    ["The record of the Security Council's 2015 meeting is S/PV.7353.", DIFFERS],
    ["The Cuban amendment was approved in the Third Committee.", DIFFERS],
    ["An amendment was adopted in the Third Committee in 2015.", MISSING],
    ["The resolution was adopted in the Third Committee.", MISSING],
    ["The House passed the Act by a recorded vote.", MISSING],
    ["Sung Kim testified before the House Foreign Affairs Committee on 20 October 2015.", DIFFERS],
    ["Sung Kim testified before the House Foreign Affairs Committee.", MISSING],
    ["Public hearings were held in Seoul, London and Geneva.", DIFFERS],
    ["The COI wanted to hold public hearings in Seoul, London and Geneva.", MISSING],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("what an entry denies is contradicted by it, but for what was only not found yet:", () => {
  test.each([
    ["S. 4216 was enacted in the autumn of 2022.", DIFFERS],
    ["Special rapporteurs have been allowed into North Korea.", DIFFERS],
    ["Some of the inquiry's recommendations were implemented.", MISSING],
    ["The North Korean Human Rights Act was reauthorized in 2024.", MISSING],
    ["The authorization has been renewed since 2022.", MISSING],
    ["North Korea is not under US sanctions over trafficking in women and girls.", MISSING],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("what one text alone does is told of no other:", () => {
  test.each([
    ["Resolution 25/25 established the Commission of Inquiry.", DIFFERS],
    ["The resolution of March 2015 set up the Commission of Inquiry.", DIFFERS],
    ["Resolution 22/13 established the Commission of Inquiry.", IN],
    ["The 2021 Council resolution was the first to mention prisoners of war.", IN],
    ["The 2016 Council resolution was the first to mention prisoners of war.", DIFFERS],
    ["The 2008 Council resolution set up the Special Rapporteur's mandate.", MISSING],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("he or she is the one holder of an office whom the sentence before names, though nothing was found of it:", () => {
  test.each([
    ["The current rapporteur is Elizabeth Salmón. She is from Peru.", [MISSING, IN]],
    ["Julie Turner spoke in Seoul yesterday. She was sworn in in October 2023.", [MISSING, IN]],
    ["Julie Turner spoke in Seoul yesterday. She was sworn in in July 2023.", [MISSING, MISSING]],
    ["Julie Turner met Robert King. She was sworn in in October 2023.", [MISSING, MISSING]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("what a sentence or an entry tells of North Korea is borne out of no other that stands behind it:", () => {
  test.each([
    ["The United States denies its people freedom of religion.", MISSING],
    ["The UN denies freedom of religion.", MISSING],
    ["The people of the United States deserve the truth.", MISSING],
    ["American officials commit human rights violations in political prison camps.", MISSING],
    ["The US must address its egregious human rights violations.", MISSING],
    ["The United States has been on Tier 3 since 2003.", MISSING],
    ["The United States is subject to sanctions for its failure to address trafficking.", MISSING],
    ["In 2013 KINU estimated that the United States holds 80,000 to 120,000 prisoners.", MISSING],
    ["The international community is increasing pressure on the United States.", MISSING],
    ["The North Korean people deserve the truth.", IN],
    ["The US named an envoy in August 2005.", IN],
    ["The US released a report on 5 April 2006.", IN],
    ["The United States lists North Korea as a Tier 3 country.", IN],
    ["North Korea is under U.S. sanctions for its failure to address trafficking.", IN],
    ["According to the U.S., 150,000 to 200,000 people are held in camps in North Korea.", IN],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("a place that may lie in the one that is told says no other, and a count of some denies none:", () => {
  test.each([
    ["The second conference was held in Asia.", MISSING],
    ["The third conference took place in Belgium.", MISSING],
    ["The third conference was held in Asia.", DIFFERS],
    ["The third conference was held in Vienna.", DIFFERS],
    ["The conferences were held in Washington and Tokyo.", MISSING],
    ["The conferences were held in Seoul and Washington.", IN],
    ["Two of the members of the Commission of Inquiry were Kirby and Darusman.", MISSING],
    ["Two of the members of the inquiry were Muntarbhorn and Salmón.", MISSING],
    ["Two of the three conferences were held in Washington and Tokyo.", MISSING],
    ["The Commission of Inquiry had two members.", DIFFERS],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("what was put forward against a text is held against its own vote:", () => {
  test.each([
    ["Cuba's amendment was rejected by 77 votes to 40 with 50 abstentions.", IN],
    ["The Cuban amendment was rejected 40-77-50.", IN],
    ["77 countries rejected Cuba's amendment in November 2014.", IN],
    ["50 states abstained on Cuba's amendment.", IN],
    ["Cuba's amendment was rejected by 80 votes to 40.", DIFFERS],
    ["60 states backed the Cuban amendment.", DIFFERS],
    ["Cuba's amendment was adopted by 77 votes to 40.", DIFFERS],
    ["The Iranian amendment was rejected by 77 votes to 40.", MISSING],
    ["The Third Committee rejected a Cuban amendment in December 2014.", MISSING],
    ["The Cuban amendment was rejected in the plenary by 77 votes to 40.", MISSING],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

describe("one false member, number or outcome is told by what stands in its place, and another year by nothing:", () => {
  test.each([
    ["The three conferences were held in Washington, Tokyo and Brussels.", DIFFERS],
    ["The United States funded three conferences in Washington, Tokyo and Brussels.", DIFFERS],
    ["The conferences took place in Washington, Seoul and Paris.", DIFFERS],
    ["The three conferences were held in Washington, Seoul and Belgium.", MISSING],
    ["KINU counted 5 camps in 2025.", DIFFERS],
    ["KINU counted five camps in 2025.", DIFFERS],
    ["KINU counted four camps in 2025.", IN],
    ["KINU reported six camps in 2024.", MISSING],
    ["China vetoed the Security Council meeting in December 2014.", DIFFERS],
    ["The Security Council meeting of 10 December 2015 was vetoed by China.", DIFFERS],
    ["China did not veto the Security Council meeting in December 2014.", MISSING],
    ["China vetoed the Security Council meeting in 2019.", MISSING],
    ["China vetoed a Security Council resolution in 2014.", MISSING],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

import { describe, expect, test } from "vitest";
import { splitClaims } from "../../src/core/claims/parting/split.ts";
import { toPlainText } from "../../src/core/plain-text.ts";
import { ask, base, tell, verdictsOf } from "./asking.ts";

/** What `check` says of each claim of a text. */
const verdicts = (text: string): readonly string[] =>
  ask(`check ${text}`).blocks.flatMap((block) => {
    const [verdict, claim] = block.type === "paragraph" ? block.line : [];
    return claim ? [(verdict?.text ?? "").replace(/: $/, "")] : [];
  });

describe("a statement in the record is found there:", () => {
  test.each([
    "China voted no in 2005.",
    "In 2014 the General Assembly adopted A/RES/69/188 by 116 votes to 20, with 53 abstentions.",
    "60/173 was adopted on 16 December 2005.",
    "The Third Committee approved it on 17 November 2005 by 84 to 22.",
    "South Korea abstained in the General Assembly in 2005.",
    "A/RES/67/181 was adopted without a vote.",
    "President Bush appointed a special envoy in August 2005.",
    "Julie Turner was sworn in on 13 October 2023.",
    "Julie Turner was confirmed in July 2023.",
    "The COI was established in 2013.",
    "The Commission of Inquiry was chaired by Michael Kirby.",
    "KINU estimated 53,000 to 65,000 prisoners in 2025.",
    "An estimated 150,000 to 200,000 people are held in the camps, according to the State Department.",
    "Freedom House hosted three conferences.",
    "North Korea was in Tier 3 of the trafficking report.",
    "The second conference was held in Seoul in December 2005.",
    "The Washington File article is dated 5 April 2006.",
    "Jane Morse wrote the Washington File article.",
    "China voted no at the Security Council in 2014.",
    "North Korea never allowed the Special Rapporteur to visit.",
    "The Commission of Inquiry report was released in 2014.",
    "The NKHRA was signed on 18 October 2004.",
    "Cuba did not vote in favour in 2011.",
    "Japan did not vote no in 2014.",
    "60/173 was not adopted by consensus.",
    "60/173 was not adopted on 17 November 2005.",
    "China voted no and did not abstain in 2014.",
    "60/173 was adopted with 88 in favour, 21 against and 60 abstaining.",
    "60/173 was adopted by 88-21-60.",
    "More than 100 states voted yes in the General Assembly in 2014.",
    "The resolution was supported by 116 countries in 2014.",
    "The Commission of Inquiry heard more than 80 witnesses.",
    "The first conference was held in Washington.",
    "North Korea denies freedom of religion.",
    "South Korea voted yes in 2006 and abstained in 2007.",
    "South Korea abstained in 2004, 2005 and 2007.",
    "In 2005 the GA vote was 88-21-60, in 2006 it was 99-21-56.",
    "China and Cuba voted no in 2005 and 2006.",
    "A/RES/60/173 and A/RES/61/174 were both adopted with 21 votes against.",
    "The Commission of Inquiry was established by the Human Rights Council in March 2013.",
    "Robert King served as special envoy from 2009 to 2017.",
    "Elizabeth Salmón has been rapporteur since August 2022.",
    "North Koreans were deported by China.",
    "The United States urged China to fulfill its obligations under the 1951 Convention.",
    "In 2006 the State Department put the number of people in detention camps at 150,000 to 200,000.",
    "Ami Bera and Young Kim reintroduced the bill on 7 November 2025.",
    "The Security Council held no public meeting between 2018 and 2022.",
    "Lefkowitz's final report was written in January 2009.",
    "Elizabeth Salmón is the first woman to hold the post.",
    "The 2010 Assembly resolution was backed by 106 states.",
    "61 countries co-sponsored A/RES/80/220.",
    "The two witnesses from the State Department were Robert King and Sung Kim.",
    "Most recommendations of the Commission of Inquiry were not implemented.",
    "No rapporteur was ever allowed into North Korea.",
    "The special envoy must have the rank of ambassador since 2008.",
    "South Korea was no co-sponsor of the Council's resolution from 2019 to 2022.",
    "The post of special envoy remained vacant from January 2017 to October 2023.",
  ])("%s", (text) => {
    expect(verdicts(text)).toEqual(["In the record"]);
    expect(tell(`check ${text}`).outcome).toBe("answered");
  });
});

describe("a statement that the record contradicts is told what it says:", () => {
  test.each([
    ["The Washington File article is dated 6 April 2006.", "05 April 2006"],
    ["The General Assembly adopted resolution 60/173 by 90 votes to 21.", "88"],
    ["60/173 was adopted on 17 November 2005.", "16 December 2005"],
    ["South Korea voted yes in the General Assembly in 2005.", "abstain"],
    ["China abstained in the General Assembly in 2014.", "China"],
    ["The council adopted 25/25 without a vote.", "30 yes"],
    ["President Bush appointed a special envoy in August 2006.", "August 2005"],
    ["Robert King was sworn in on 13 October 2023.", "2009"],
    ["Robert King was confirmed in January 2017.", "November 2009"],
    ["Julie Turner was confirmed in January 2023.", "27 July 2023"],
    ["KINU estimated 53,000 to 65,000 prisoners in 2013.", "80,000-120,000"],
    ["The State Department estimated 300,000 people are held in detention camps in 2006.", "150,000 to 200,000"],
    ["North Korea was in Tier 2 of the trafficking report.", "Tier 3"],
    ["Cuba did not vote no in 2011.", "Cuba"],
    ["Neither China nor Russia voted no in 2014.", "China"],
    ["60/173 was not adopted on 16 December 2005.", "16 December 2005"],
    ["116 states voted no in 2014.", "20 no"],
    ["The resolution was opposed by 116 countries in 2014.", "20 no"],
    ["In 2014 20 states abstained in the General Assembly.", "53 abstentions"],
    ["60/173 was adopted by 88 to 35.", "21 no"],
    ["60/173 was adopted by 21 votes to 88.", "21 no"],
    ["60/173 was adopted with 60 in favour, 21 against and 88 abstaining.", "88 yes"],
    ["South Korea abstained in 2006 and voted yes in 2007.", "abstain"],
    ["China voted no in 2005 and yes in 2006.", "China"],
    ["The vote was 88-21-60 in 2005 and 98-21-56 in 2006.", "99 yes"],
    ["A/RES/60/173 and A/RES/62/167 were both adopted with 21 votes against.", "22 no"],
    ["The Human Rights Council adopted A/RES/69/188.", "General Assembly"],
    ["The General Assembly rejected A/RES/69/188 by 116 votes to 20.", "116 yes"],
  ])("%s", (text, says) => {
    expect(verdicts(text)).toEqual(["The record differs"]);
    const told = tell(`check ${text}`);
    expect(told.outcome).toBe("corrected");
    expect(told.text).toContain(says);
  });
});

describe("a statement that the record does not hold is neither confirmed nor contradicted:", () => {
  test.each([
    "Kim Jong Un launched 90 missiles in 2022.",
    "There are 80,000 to 100,000 prisoners in Iran's camps.",
    "The moon is made of 3 kinds of cheese.",
    "Brazil voted yes in 2009.",
    "A/RES/99/1 was adopted by 100 to 20.",
    "Pope Francis visited Pyongyang in 2018.",
    "In 2005 two resolutions were adopted.",
    "Between 2010 and 2012 the General Assembly adopted four resolutions.",
    "About 120 countries voted in favour in 2014.",
    "South Korea did not co-sponsor the resolution in 2005.",
    "The Senate passed H.R. 3012 in 2024.",
    "The Senate passed S. 4216.",
    "The law had passed the House in June 2004.",
    "The Council followed in March 2025.",
    "The Security Council asked for it.",
    "Jay Lefkowitz was a full-time envoy.",
    "Robert King wrote the Washington File article.",
    "North Korea followed most recommendations of the Commission of Inquiry.",
    "The two witnesses were Ben Cardin and Robert King.",
    "S. 4216 was reintroduced in November 2025.",
    "S. 4216 was passed by the House.",
    "Both the House and the Senate passed H.R. 3012.",
    "The three witnesses from the State Department were Robert King and Sung Kim.",
  ])("%s", (text) => {
    expect(verdicts(text)).toEqual(["Not in the record"]);
    expect(tell(`check ${text}`)).toMatchObject({ outcome: "not-found", ids: [] });
  });

  test.each([
    "The General Assembly adopted 69/188 on 18 December 2015.",
    "The rapporteur was let into North Korea.",
    "Most recommendations of the Commission of Inquiry were implemented.",
    "The vote was not 116 to 20 in 2014.",
    "Belarus did not vote no in 2014.",
    "The COI was established in 2014.",
    "The Commission of Inquiry was established in 2014.",
    "Freedom House hosted five conferences.",
    "Japan voted no in 2005.",
    "The Commission of Inquiry was chaired by Marzuki Darusman.",
    "The Commission of Inquiry report was released in 2015.",
    "Russia abstained in the Security Council in 2014.",
    "China vetoed the Security Council meeting of 22 December 2014.",
    "North Korea allowed the Special Rapporteur to visit.",
    "The North Korean Human Rights Act is in force.",
    "Julie Turner is still the special envoy.",
    "A/RES/67/181 was adopted unanimously.",
    "Robert King said the criticism has had no effect.",
    "The special envoy is Robert King.",
    "The special envoy works full-time.",
    "North Korea is not a Country of Particular Concern.",
    "China does not return North Korean refugees.",
    "North Korea denies that it has prison camps.",
    "North Korea allows freedom of religion.",
    "North Korea ended forced abortions in its prison camps.",
    "80,000 to 100,000 North Koreans died in prison camps.",
    "80,000 to 100,000 North Koreans were released from political prison camps.",
    "Up to 300,000 people are held in the camps.",
    "The Commission of Inquiry heard more than 800 witnesses.",
    "The first conference was held in Seoul.",
    "It was the 45th.",
    "In August 2005, a special envoy for human rights in North Korea appointed President Bush.",
    "North Korea forcibly returned Chinese refugees.",
    "China was deported by North Korea.",
    "North Koreans have been deported to China.",
    "China has granted the UNHCR access to North Korean refugees.",
    "China urged the United States to fulfill its obligations under the 1951 Convention.",
    "North Korea called on the UN to fulfill its obligations.",
    "The Commission of Inquiry was established in 2014.",
    "The Security Council set up the Commission of Inquiry in 2013.",
    "Elizabeth Salmón has been rapporteur since August 2021.",
    "Robert King served as special envoy from 2010 to 2015.",
    "The post was vacant from 2015 to 2023.",
    "Most countries voted against resolutions critical of North Korea.",
    "The report found crimes against humanity.",
    "In 2006 the Secretary of State once more put North Korea on the list of Countries of Particular Concern.",
    "The post of U.S. special envoy was vacant in October and May 2025.",
    "Freedom House hosted the last conference in Washington.",
    "The special envoy has urged South Korea and Japan to join the campaign for human rights in South Korea.",
    "Russia was a co-sponsor of a resolution in the General Assembly in November 2005.",
    "China would have voted no in 2005.",
    "The Commission of Inquiry estimated 80,000 to 120,000 prisoners in six camps.",
    "Between 200,000 and 200,000 people are estimated to be in detention camps in remote parts of the country.",
    "Bush nearly appointed a special envoy in August 2005.",
    "Permanent members of the Security Council can veto procedural votes.",
    "The act set a goal of 12 hours of radio a week.",
    "Broadcasts fell from 415 to 89 hours a week in 2025.",
    "Robert King said that 80,000 to 100,000 North Koreans are held in political prison camps.",
    "South Korea funded the three conferences.",
    "South Korea funded the conferences.",
    "North Korea is under UN sanctions for its failure to address trafficking.",
    "It was taken off the list in 2008.",
  ])("a near miss is not confirmed: %s", (text) => expect(verdicts(text)).not.toContain("In the record"));
});

test.each([
  "The mandate of the Commission of Inquiry ended in March 2014.",
  "The North Korean Human Rights Act was reauthorized in 2008, 2012 and 2018.",
  "China voted no from 2003 to 2011.",
  "More than half of the states voted yes in 2014.",
])("what no single entry tells is not contradicted by one: %s", (text) =>
  expect(verdicts(text)).not.toContain("The record differs"),
);

/** The verdict on each claim of a text, with the claim as it is shown. */
const claimsOf = (text: string): readonly (readonly [string, string])[] =>
  (ask(`check ${text}`).claims ?? []).map((claim) => [claim.verdict, claim.text] as const);

const IN = "in the record";
const DIFFERS = "the record differs";
const MISSING = "not in the record";

describe("a sentence of several statements is checked clause by clause:", () => {
  test.each([
    [
      "Julie Turner was nominated in January 2023, confirmed on 27 July 2024 and sworn in on 13 October 2023.",
      [
        [IN, "Julie Turner was nominated in January 2023"],
        [DIFFERS, "confirmed on 27 July 2024"],
        [IN, "sworn in on 13 October 2023."],
      ],
    ],
    [
      "Jay Lefkowitz, appointed special envoy in August 2005, was succeeded by Robert King, who was confirmed by the Senate in November 2009 and left the post in January 2016.",
      [
        [IN, "Jay Lefkowitz … was succeeded by Robert King …"],
        [IN, "appointed special envoy in August 2005"],
        [IN, "who was confirmed by the Senate in November 2009"],
        [DIFFERS, "left the post in January 2016."],
      ],
    ],
    [
      "The second conference took place in Seoul in December 2005 and the third in Vienna in March 2006.",
      [
        [IN, "The second conference took place in Seoul in December 2005"],
        [DIFFERS, "the third in Vienna in March 2006."],
      ],
    ],
    [
      "In 2005 China voted no and in 2006 it voted yes.",
      [
        [IN, "In 2005 China voted no"],
        [DIFFERS, "in 2006 it voted yes."],
      ],
    ],
    [
      "Marzuki Darusman, named in June 2011, was Special Rapporteur until 2016.",
      [
        [IN, "Marzuki Darusman … was Special Rapporteur until 2016."],
        [MISSING, "named in June 2011"],
      ],
    ],
    [
      "Freedom House, a UN agency, hosted the first conference.",
      [
        [IN, "Freedom House … hosted the first conference."],
        [MISSING, "a UN agency"],
      ],
    ],
  ])("%s", (text, claims) => expect(claimsOf(text)).toEqual(claims));

  test.each([
    "Robert King, special envoy from 2009 to 2017, testified before the Senate Foreign Relations Committee.",
    "South Korea abstained in 2005, voted yes in 2006 and abstained again in 2007.",
    "The highest number of yes votes ever was 123 in 2011, when only sixteen states voted no.",
    "Robert King, Special Envoy for North Korean Human Rights Issues, said that the North Korean people deserve to hear the truth.",
  ])("all of it holds: %s", (text) => {
    const verdicts = claimsOf(text).map(([verdict]) => verdict);
    expect(new Set(verdicts)).toEqual(new Set([IN]));
  });

  test("and stays whole where the record holds none of it", () => {
    const text = "Canada froze the assets of a ministry in 2019, and Norway opened a new embassy.";
    expect(claimsOf(text)).toEqual([[MISSING, text]]);
  });
});

describe("who did what is told by the field for it, and not by any that has the name:", () => {
  test.each([
    "Robert King chaired the Senate hearing of 20 October 2015.",
    "Marco Rubio named a successor in March 2025.",
    "Broadcasts fell from 415 to 189 hours a day in 2025.",
    "The VOA editorial puts the number of camp inmates at 80,000 to 120,000.",
    "Vitit Muntarbhorn was a Thai professor.",
    "The hearing was chaired by Ben Cardin, with Bob Corker as ranking member.",
    "Sonja Biserko chaired the Commission of Inquiry.",
    "Jay Lefkowitz became special envoy under President Obama.",
    "Young Kim introduced H.R. 3012.",
    "Section 103 of the Act provided for a special envoy.",
    "Section 107 of the Act set a goal of 12 hours of radio a day.",
    "Freedom House hosted the second conference in Washington and the first in Seoul.",
    "North Korea urged the United States to invite UN special representatives.",
    "The resolution called on the United States to fulfill its obligations under human rights accords.",
    "VOA and RFA go on broadcasting to North Korea as before.",
    "The photograph was taken at a Senate Foreign Relations hearing on 33 October 2015.",
    "The photograph was taken at a Senate Foreign Relations hearing on 31 November 2015.",
  ])("not confirmed: %s", (text) => expect(claimsOf(text).map(([verdict]) => verdict)).not.toContain(IN));

  test.each([
    "The hearing on 20 October 2015 was chaired by Senator Bob Corker, with Ben Cardin as ranking member.",
    "COI set up 21 March 2013 by the Human Rights Council.",
    "RFA stopped broadcasting in October 2025 because of the government shutdown.",
    "Section 107 of the Act provided for a special envoy.",
    "North Korea was once more designated a Country of Particular Concern in 2005 by the Secretary of State.",
  ])("in the record: %s", (text) => expect(claimsOf(text).map(([verdict]) => verdict)).toEqual([IN]));
});

describe("what a statement points to, names and rounds:", () => {
  test.each([
    ["A/HRC/RES/7/15 was adopted in March 2008. It passed 22-7-18.", IN],
    ["A/HRC/RES/7/15 was adopted in March 2008. It passed 22-7-17.", DIFFERS],
    ["A/RES/80/220 was adopted without a vote. It had 61 co-sponsors.", IN],
    ["A/RES/80/220 was adopted without a vote. It had 60 co-sponsors.", DIFFERS],
    ["Julie Turner was nominated in January 2023. She was sworn in on 13 October of that year.", IN],
    ["The Act lapsed in September 2022. The U.S. was not a member of the Council then.", MISSING],
    ["Vitit Muntarbhorn of Thailand was the first UN special rapporteur on North Korea.", IN],
    ["Vitit Muntarbhorn of Laos was the first UN special rapporteur on North Korea.", DIFFERS],
    ["Elizabeth Salmón is the first woman in the post.", IN],
    ["Russia backed the 2011 resolution of the General Assembly.", DIFFERS],
    ["The United States supported the General Assembly resolution of 2014.", IN],
    ["The Commission of Inquiry was established by the General Assembly in 2013.", DIFFERS],
    ["The Assembly adopted it.", MISSING],
    ["Robert King held the rank of ambassador.", IN],
    ["Jay Lefkowitz held the rank of ambassador.", MISSING],
    ["S. 4216 cleared the House.", MISSING],
    ["H.R. 3012 cleared the House.", IN],
    ["The General Assembly voted in 2014.", MISSING],
    ["The mandate is renewed by the Human Rights Council.", IN],
    ["Darusman of Indonesia chaired the Commission of Inquiry.", DIFFERS],
    ["Michael Kirby came from Canada.", DIFFERS],
    ["H.R. 3012 passed the House.", IN],
    ["H.R. 5959 was reintroduced in November 2025. The president signed it in December 2025.", MISSING],
    ["Julie Turner was sworn in on 13 October 2023. She speaks Korean. She left in January 2025.", IN],
    ["kinu estimated 53,000-65,000 prisoners in 2025. julie turner left in january 2025.", IN],
    ["H.R. 3012 was adopted in the Senate.", DIFFERS],
    ["The mandate of the Special Rapporteur was created by resolution 2004/13 of the Commission on Human Rights.", IN],
    [
      "The mandate of the Special Rapporteur was created by resolution 2003/10 of the Commission on Human Rights.",
      MISSING,
    ],
    ["The 2006 Washington File reported an estimated 150,000 to 200,000 persons in detention camps.", IN],
    ["The 2006 Washington File reported an estimated 150,000 to 300,000 persons in detention camps.", DIFFERS],
    ["The Washington File article of 5 April 2006 was written by Jane Morse.", IN],
    ["The Washington File article of 5 April 2006 was written by Sung Kim.", DIFFERS],
    ["Under the International Religious Freedom Act of 1998, the North is a Country of Particular Concern.", MISSING],
    ["“The North Korean people deserve to hear the truth,” said Robert King, a special envoy.", IN],
    ["“The North Korean people deserve to hear the truth,” said Sung Kim.", MISSING],
  ])("%s", (text, verdict) => expect(claimsOf(text).at(-1)?.[0]).toBe(verdict));
});

test.each([
  "The Council ought to meet again.",
  "We applaud all who voted yes.",
  "In my view that is a pity!",
  "What a flip-flop.",
  "Consensus is, in my view, a coward's way out.",
])("a judgement has nothing to check: %s", (text) =>
  expect(claimsOf(text).map(([verdict]) => verdict)).toEqual(["nothing to check"]),
);

test("a judgement's words do not hide what is in the record", () =>
  expect(claimsOf("I believe that China voted no in the General Assembly in 2005.")[0]?.[0]).toBe(IN));

test("of a record a checked claim shows what it is held against", () => {
  const text = "Public Law 108-333 was signed by President Bush on 18 October 2004.";
  const fields = ask(`check ${text}`).blocks.flatMap((block) => (block.type === "record" ? block.fields : []));
  expect(fields.map(({ label }) => label)).toEqual(["Signed by", "Signed", "Public law"]);
});

describe("what is said of all votes, or of one by its place among them:", () => {
  test.each([
    ["South Korea has never voted against a resolution on North Korean human rights.", IN],
    ["The highest number of yes votes ever was 123 in 2011.", IN],
    ["The highest number of yes votes ever was 116 in 2014.", DIFFERS],
    ["The last recorded vote in the General Assembly was in 2015.", IN],
    ["The last recorded vote in the General Assembly was in 2014.", DIFFERS],
    ["Since 2016 the General Assembly has adopted the resolution every year without a vote.", IN],
    ["Since 2014 the General Assembly has adopted the resolution every year without a vote.", DIFFERS],
    ["The Human Rights Council adopted its first resolution on North Korea in 2003.", DIFFERS],
    ["The Human Rights Council's first resolution on North Korea was not in 2008.", DIFFERS],
    ["Just over 120 countries voted yes in the General Assembly in 2011.", IN],
    ["Just over 90 countries voted yes in the General Assembly in 2011.", DIFFERS],
    ["Just under 200 countries voted yes in the General Assembly in 2011.", DIFFERS],
    ["The second General Assembly resolution on North Korea was adopted in December 2006.", IN],
    ["The second General Assembly resolution on North Korea was adopted in December 2007.", DIFFERS],
    ["116 in 2014 was no record.", MISSING],
    ["The resolution of 2011 got 123 yes votes, the fewest ever.", DIFFERS],
    ["The General Assembly has adopted a resolution on North Korea every year since 2005.", IN],
    ["The General Assembly has adopted a resolution on North Korea every year since 2003.", DIFFERS],
    ["South Korea co-sponsored the Assembly text every year from 2008 to 2018.", IN],
    ["South Korea co-sponsored the Assembly text every year from 2008 to 2020.", DIFFERS],
    ["South Korea co-sponsored the Council text for the first time in 2009.", IN],
    ["South Korea co-sponsored the Council text for the first time in 2011.", DIFFERS],
  ])("%s", (text, verdict) => expect(claimsOf(text).map(([each]) => each)).toEqual([verdict]));
});

describe("a meeting of the Security Council, by its numbers and its place:", () => {
  test.each([
    ["The Security Council held its first meeting on North Korea on 22 December 2014 after a vote of 11 to 2.", IN],
    ["The Security Council held its first meeting on North Korea in December 2015 by 9 to 4.", DIFFERS],
    ["Twelve members voted for the Security Council meeting of 12 June 2024.", IN],
    ["Twelve members voted against the Security Council meeting of 12 June 2024.", DIFFERS],
    ["The Security Council met on 17 August 2023 without a procedural vote.", IN],
    ["The Security Council met on 12 June 2024 without a procedural vote.", DIFFERS],
    ["On 17 August 2023 the Security Council met on human rights for the first time since 2017, without a vote.", IN],
    ["Senegal was one of the five against the Security Council meeting in December 2016.", DIFFERS],
    ["Mozambique was the only one to abstain in the Security Council in June 2024.", IN],
    ["China alone voted no in the Security Council in June 2024.", DIFFERS],
    ["On 22 December 2014 the General Assembly met on North Korea after a procedural vote of 11-2-2.", MISSING],
  ])("%s", (text, verdict) => expect(claimsOf(text).map(([each]) => each)).toEqual([verdict]));

  test("is that of the time which is named after another", () => {
    const text = "In December 2014 the Security Council voted 11 to 2 on North Korea. In 2015 the vote was 9-4-2.";
    expect(claimsOf(text).map(([each]) => each)).toEqual([IN, IN]);
  });

  test("who is left over is not told from the one before", () =>
    expect(
      claimsOf(
        "Bolivia voted no in the Security Council on 11 December 2017. Egypt and Ethiopia were the other two.",
      )[1]?.[0],
    ).not.toBe(IN));
});

describe("a vote that is told without its text is held against the text named before it:", () => {
  test.each([
    ["The 2011 GA resolution passed 123-16-51. China and Angola voted against.", "The record differs"],
    ["A/HRC/RES/16/8 was adopted in 2011. Angola voted against it.", "The record differs"],
    ["A/HRC/RES/16/8 was adopted in 2011. Cuba voted against it.", "In the record"],
    ["The Commission adopted 2003/10. Egypt voted no.", "The record differs"],
    ["The Commission adopted 2003/10. South Korea abstained.", "The record differs"],
    ["The 2005 resolution was adopted by the General Assembly. South Korea voted yes.", "The record differs"],
    ["The General Assembly adopted the 2014 resolution with 116 yes votes. Ecuador voted against.", "In the record"],
    ["The Security Council met on 12 June 2024. Chad and Nigeria abstained.", "The record differs"],
    ["The Security Council met on 12 June 2024. Mozambique abstained.", "In the record"],
    ["The Security Council met on 12 June 2024. Japan voted yes.", "Not in the record"],
  ])("%s", (text, verdict) => expect(verdicts(text)[1]).toBe(verdict));

  test("and with none named there is nothing to check", () =>
    expect(verdicts("Angola voted against it. China voted no.")).toEqual(["Nothing to check", "Nothing to check"]));

  test.each([
    ["China opposed the meeting in June 2024.", "In the record", "security-council/2024-06-12"],
    ["Eleven members voted for the December 2014 meeting.", "In the record", "security-council/2014-12-22"],
    ["Venezuela opposed the meeting in December 2015.", "In the record", "security-council/2015-12-10"],
    ["Russia opposed the briefing in June 2024.", "In the record", "security-council/2024-06-12"],
    ["The Council met on 22 December 2014.", "In the record", "security-council/2014-12-22"],
    ["The Council adopted a resolution in March 2014.", "In the record", "A/HRC/RES/25/25"],
    ["Ecuador voted no in the Security Council in 2024.", "The record differs", "security-council/2024-06-12"],
  ])("a meeting is the Security Council's: %s", (text, verdict, id) => {
    expect(verdicts(text)).toEqual([verdict]);
    expect(tell(`check ${text}`).ids).toEqual([id]);
  });

  test.each([
    ["The Commission adopted 2003/10. The US voted against it.", "The record differs"],
    ["A/HRC/RES/16/8 was adopted in 2011. The United States voted in favour.", "In the record"],
    [
      "South Korea abstained in the General Assembly in 2005. It voted in favour for the first time in 2006.",
      "In the record",
    ],
    ["South Korea abstained in the General Assembly in 2005. It voted against in 2006.", "The record differs"],
  ])("states that are pointed back to, and the United States, are like others: %s", (text, verdict) =>
    expect(verdicts(text)[1]).toBe(verdict),
  );

  test.each([
    "No resolution was adopted in 2014.",
    "No report was released in 2014.",
    "None of the members abstained in June 2024.",
    "Iran rejected the nuclear deal in 2018.",
    "Russia voted no in November 2014.",
    "In 2005 the Commission on Human Rights passed a resolution.",
    "Japan voted yes in the Security Council in 2024.",
  ])("neither borne out nor contradicted: %s", (text) => expect(verdicts(text)).toEqual(["Not in the record"]));

  test("a bound is not what it bounds", () => {
    expect(verdicts("Fewer than 20 states voted against the resolution of the General Assembly in 2014.")).toEqual([
      "The record differs",
    ]);
    expect(verdicts("At most 20 states voted against the resolution of the General Assembly in 2014.")).toEqual([
      "In the record",
    ]);
  });

  test.each([
    ["Angola voted no in the Security Council in 2014.", "The record differs"],
    ["Russia voted no in the Security Council in 2014.", "In the record"],
    ["South Korea voted yes in 2006 for the first time.", "In the record"],
    ["South Korea abstained in 2005 for the first time.", "The record differs"],
    ["The UN General Assembly adopted its first resolution on North Korea in 2007.", "The record differs"],
    ["The Human Rights Council adopted its first resolution on North Korea in 2008.", "In the record"],
  ])("%s", (text, verdict) => expect(verdicts(text)).toEqual([verdict]));

  test("what is said of a body's first resolution is told from that one", () =>
    expect(tell("check The UN General Assembly adopted its first resolution on North Korea in 2007.").ids).toEqual([
      "A/RES/60/173",
    ]));
});

describe("a name or an end that the evidence contradicts differs:", () => {
  test.each([
    [
      "The North Korean Human Rights Act was signed by President Clinton in 2004.",
      "law/north-korean-human-rights-act-of-2004",
    ],
    ["Kofi Annan chaired the Commission of Inquiry.", "inquiry/commission-of-inquiry-on-human-rights-in-the-dprk"],
    ["The second conference was held in Tokyo.", "004-14"],
    ["Elizabeth Salmón is from Chile.", "rapporteur/elizabeth-salmon"],
    ["Robert King served as special envoy until 2020.", "envoy/robert-r-king"],
    ["Vitit Muntarbhorn was the second UN special rapporteur on North Korea.", "rapporteur/vitit-muntarbhorn"],
    ["North Korea has been on Tier 3 since 2010.", "us-list/trafficking-in-persons-tier-3"],
    [
      "According to a VOA editorial, between 200,000 and 300,000 North Koreans are held in political prison camps.",
      "000-08",
    ],
  ])("%s", (text, id) => {
    expect(verdicts(text)).toEqual(["The record differs"]);
    expect(tell(`check ${text}`).ids).toContain(id);
  });

  test.each([
    "Robert King served as special envoy until January 2017.",
    "Between 80,000 and 100,000 people are held in political prison camps, according to a VOA editorial.",
    "The General Assembly approved its latest resolution on North Korea on 18 December 2025.",
    "North Korea has been on Tier 3 since 2003.",
    "Vitit Muntarbhorn was the first UN special rapporteur on North Korea.",
    "The North Korean Human Rights Act lapsed in September 2022.",
    "According to a VOA editorial, between 80,000 and 100,000 North Koreans are held in political prison camps.",
  ])("and the right one is in the record: %s", (text) => expect(verdicts(text)).toEqual(["In the record"]));

  test.each([
    "Laos sends North Koreans back too.",
    "Canada has supported resolutions on North Korea.",
    "The third conference was held in Brussels.",
  ])("what may be so besides is not contradicted: %s", (text) =>
    expect(verdicts(text)).not.toContain("The record differs"),
  );
});

describe("a statement about what the one before was about", () => {
  test("is held against the same entry", () =>
    expect(verdicts("Julie Turner was sworn in on 13 October 2023. She left in January 2025.")).toEqual([
      "In the record",
      "In the record",
    ]));

  test.each([
    ["Vitit Muntarbhorn was the first UN special rapporteur on North Korea. He is from Thailand.", "In the record"],
    [
      "Vitit Muntarbhorn was the first UN special rapporteur on North Korea. He is from Indonesia.",
      "The record differs",
    ],
    ["Robert King was sworn in in November 2009. He left in 2012.", "The record differs"],
  ])("is about whom that one names: %s", (text, verdict) => expect(verdicts(text)).toEqual(["In the record", verdict]));

  test("is held against it, named by its noun alone", () =>
    expect(
      verdicts("Michael Kirby chaired the UN Commission of Inquiry. The Commission was established in 2010."),
    ).toEqual(["In the record", "The record differs"]));

  test.each([
    "Jay Lefkowitz was appointed on 19 August 2005. His successor was Julie Turner.",
    "North Korea has been a Country of Particular Concern since 2001. It was taken off the list in 2008.",
    "Robert King left in January 2017. His successor was sworn in the same year.",
  ])("is not borne out by another: %s", (text) => expect(verdicts(text)[1]).not.toBe("In the record"));
});

test.each([
  "who voted no in 2014?",
  "Did China vote no in 2014?",
  "Has Jay Lefkowitz been the envoy since 2005?",
  "I doubt that China voted no in 2005",
])("a question or a doubt states nothing: %s", (text) => expect(verdicts(text)).toEqual(["Nothing to check"]));

test.each(["North Korea is terrible.", "I love this.", "Great work everyone!", "What do you think?"])(
  "an opinion is left alone: %s",
  (text) => expect(verdicts(text)).toEqual(["Nothing to check"]),
);

describe("who came after whom, and from when to when:", () => {
  test.each([
    ["Lefkowitz was appointed on 19 August 2005. He was succeeded by Robert King.", "In the record"],
    ["Lefkowitz was appointed on 19 August 2005. He was succeeded by Julie Turner.", "The record differs"],
    [
      "North Korea was put on Tier 3 in 2003. It has also been a Country of Particular Concern since 2001.",
      "In the record",
    ],
  ])("%s", (text, verdict) => expect(verdicts(text)).toEqual(["In the record", verdict]));

  test.each([
    ["Robert King was special envoy from November 2009 to January 2017.", "In the record"],
    ["Robert King was special envoy from November 2010 to January 2017.", "The record differs"],
    ["Elizabeth Salmón succeeded Marzuki Darusman.", "The record differs"],
    ["North Korea was taken off the list in 2008.", "Not in the record"],
  ])("%s", (text, verdict) => expect(verdicts(text)).toEqual([verdict]));
});

test.each([
  [
    "South Korea abstained in 2005 but voted yes in 2006. It abstained again in 2007.",
    ["In the record", "In the record", "In the record"],
  ],
  ["South Korea abstained in 2005 but voted no in 2006.", ["In the record", "The record differs"]],
  [
    "The Security Council met on 22 December 2014. Russia and China voted against holding the meeting.",
    ["In the record", "In the record"],
  ],
  ["The three conferences cost almost 2 million dollars.", ["In the record"]],
  ["The three conferences cost almost two million dollars.", ["In the record"]],
  ["The three conferences cost almost three million dollars.", ["Not in the record"]],
  ["The three conferences cost 3 million dollars.", ["The record differs"]],
])("%s", (text, verdict) => expect(verdicts(text)).toEqual(verdict));

test("a year that is off by one is not borne out", () => {
  // The Country Reports for 2023 came out in 2024.
  const summaries = base.milestones.filter(({ id }) => !id.endsWith("country-reports-for-2023"));
  for (const { summary } of summaries) {
    const text = summary.replace(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) + 1));
    if (text !== summary) expect(verdicts(text).join(), text).not.toMatch(/^(?:In the record,?)+$/);
  }
});

test("nothing that the fact base itself says is told to differ from the record", () => {
  const { facts, milestones, notes, resolutions } = base;
  const said = [
    ...facts.flatMap(({ statement, quote }) => [statement, quote]),
    ...milestones.map(({ summary }) => summary),
    ...notes.map(({ text }) => text),
    ...resolutions.flatMap(({ notable }) => notable.map(({ text }) => text)),
  ];
  for (const text of said) expect(verdicts(text), text).not.toContain("The record differs");
});

describe("a pasted paragraph", () => {
  const paragraph = [
    "The U.S. appointed a special envoy in August 2005.",
    "The U.N. General Assembly adopted 60/173 on 16 Dec. 2005, by 90 votes to 21.",
    "Pope Francis visited Pyongyang in 2018.",
    "This is a disgrace.",
  ];

  test("is held against the record claim by claim, each with what the record holds", () => {
    expect(verdicts(paragraph.join(" "))).toEqual([
      "In the record",
      "The record differs",
      "Not in the record",
      "Nothing to check",
    ]);
    const { outcome, lead, text } = tell(`check ${paragraph.join(" ")}`);
    expect(outcome).toBe("corrected");
    expect(lead).toMatch(/4 claims checked/);
    for (const claim of paragraph) expect(text).toContain(claim);
    expect(text).toContain("88 yes, 21 no, 60 abstentions");
  });

  test("may be pasted with line breaks, bullets and quotation marks", () =>
    expect(verdicts("- “China voted no in 2005.”\n- Russia voted no in 2005.\n\n")).toEqual([
      "In the record",
      "In the record",
    ]));

  test.each([
    "* China voted no in 2005.\n* Russia voted no in 2005.",
    "1. China voted no in 2005.\n2. Russia voted no in 2005.",
    "1) China voted no in 2005.\n  2) Russia voted no in 2005.",
    "> China voted no in 2005.\n> - Russia voted no in 2005.",
    "[China voted no](https://a.b/c?d=1) in 2005.\nRussia voted no in [2005](http://a.b).",
  ])("may be a list or have links, and their marks are no claims: %j", (text) =>
    expect(verdicts(text)).toEqual(["In the record", "In the record"]),
  );

  test.each([
    ["China voted no and South Korea abstained in 2005.", "In the record"],
    ["China voted no in 2005, Russia too.", "In the record"],
    ["China voted no and South Korea voted yes in 2005.", "The record differs"],
    ["China voted no and Japan voted yes in 2005.", "Not in the record"],
  ])("may tell of several states what each did: %s", (text, verdict) => expect(verdicts(text)).toEqual([verdict]));

  test("is read up to its twentieth claim, and the answer says so", () => {
    const { lead } = tell(`check ${"China voted no in 2005. ".repeat(25)}`);
    expect(lead).toMatch(/first 20 of 25/);
  });
});

test.each(["check", "check ???", "check: "])("%j asks for a text", (text) => {
  const { outcome, lead, suggestions } = ask(text);
  expect(outcome).toBe("help");
  expect(lead).toMatch(/Paste the text/);
  expect(ask(suggestions[0]?.question ?? "").outcome).toBe("answered");
});

describe("sentences", () => {
  const split = (text: string) => splitClaims(text).map((claim) => claim.text);

  test.each([
    "The U.S. and the U.N. acted in Dec. 2005.",
    "Gen. Smith met Sen. Brownback on Oct. 18, 2004.",
    "Resolution No. 60/173 passed.",
    "Mr. King spoke for the U.S. State Department.",
    "The figure was 1.97 million.",
    "He said “no.”",
    "It is called “U.S. Policy On N. Korea Human Rights”.",
  ])("do not end at an abbreviation: %s", (text) => expect(split(text)).toEqual([text]));

  test("are parted at semicolons, turns and line breaks", () => {
    expect(split("China voted no; Russia voted no.")).toEqual(["China voted no", "Russia voted no."]);
    expect(split("China voted no, while Japan voted yes.")).toEqual(["China voted no", "Japan voted yes."]);
    expect(split("One thing.\nAnother thing. A third.")).toEqual(["One thing.", "Another thing.", "A third."]);
  });

  test("of nothing are none", () => expect(["", " \n ", "...", "—; !"].flatMap(split)).toEqual([]));
});

test("a checked text tells a program each claim, its verdict and what says so", () => {
  const { claims } = ask("check China voted no in 2005. Pope Francis visited Pyongyang in 2018.");
  expect(claims).toEqual([
    {
      text: "China voted no in 2005.",
      verdict: "in the record",
      evidence: ["E/CN.4/RES/2005/11", "A/RES/60/173"],
    },
    { text: "Pope Francis visited Pyongyang in 2018.", verdict: "not in the record", evidence: [] },
  ]);
  expect(ask("who voted no in 2005?")).not.toHaveProperty("claims");
});

describe("what stands in a part without a subject is said of that of the part before:", () => {
  test.each([
    ["H.R. 3012 cleared the House but never got through the Senate.", [IN, IN]],
    ["H.R. 5959 cleared the House but never got through the Senate.", [MISSING, MISSING]],
    ["South Korea first backed a General Assembly resolution in 2006, and abstained again a year later.", [IN, IN]],
    ["China voted no in 2014 but abstained in 2015.", [IN, DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("under what is not in the record stands what comes nearest, to compare:", () => {
  const NEAREST = "Nearest in the record (no verdict on it): ";

  test.each([
    ["Dubya put his name to the North Korean Human Rights Act in mid-October 2004.", "Signed by: George W. Bush"],
    ["The COI televised its public hearings in Seoul and Tokyo.", "Public hearings: Seoul, Tokyo, London"],
    ["S. 4216, the 2022 renewal bill, was applauded and became law.", "What became of S. 4216: not enacted"],
    [
      "China vetoed the Security Council's meeting on human rights in 2014.",
      "On 22 December 2014 the Security Council",
    ],
    ["The Assembly praised A/RES/60/173.", "A/RES/60/173: 16 December 2005"],
  ])("%s", (text, line) => {
    const answer = ask(`check ${text}`);
    expect(toPlainText(answer)).toContain(`${NEAREST}${line}`);
    expect(answer).toMatchObject({ outcome: "not-found", evidence: [], claims: [{ verdict: MISSING, evidence: [] }] });
  });

  test.each(["Seven people defected last Tuesday.", "Pope Francis visited Pyongyang in 2018.", "It rained in Oslo."])(
    "nothing where nothing comes near: %s",
    (text) => expect(toPlainText(ask(`check ${text}`))).not.toContain(NEAREST),
  );
});

test.each([
  "The General Assembly held a debate on NK in 2016.",
  "372 witnesses testified before the Commission of Inquiry.",
])("what another body did, on another day or with another number, says nothing against it: %s", (text) =>
  expect(verdictsOf(text)).toEqual(["not in the record"]),
);

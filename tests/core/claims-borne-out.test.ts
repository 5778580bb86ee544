import { describe, expect, test } from "vitest";
import { base, verdictsOf } from "./asking.ts";

describe("a statement is not borne out", () => {
  test.each([
    "The NKHRA is Public Law 110-346.",
    "The public law number of the North Korean Human Rights Act is 115-198.",
    "H.R. 4240 was the Act of 2004.",
    "The Act is also called the Lilley-Solarz Act of 2004.",
    "George H. W. Bush signed Public Law 108-333.",
    "H.R. 4011 was signed by George H. W. Bush.",
    "VOA broadcasts 12 hours a day to North Korea.",
    "The three conferences were funded by Freedom House.",
    "South Korea voted in 2003.",
    "South Korea took part in the vote in 2003.",
    "South Korea became a co-sponsor in the Council in 2010.",
    "South Korea has co-sponsored in the Assembly from November 2010.",
    "RFA is still broadcasting to North Korea.",
    "South Korea became a co-sponsor in the Assembly in March 2008.",
    "A law took VOA off the air on 14 March 2025.",
    "RFA was back on the air by 28 August 2025.",
    "A court order took VOA off the air on 14 March 2025.",
    "A law cut USAGM on 14 March 2025.",
    "North Korea took VOA off the air in March 2025.",
    "The European Parliament hearing was held on 22 March 2006.",
  ])("by what is another's, or was aimed at, or was so once: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The Commission of Inquiry heard just over 40 witnesses.",
    "The detailed findings run to slightly more than 250 pages.",
    "The budget of the three conferences was just over 1.5 million dollars.",
    "Barely more than 90 countries voted yes in the General Assembly in 2011.",
    "A rapporteur may serve up to six months.",
    "The Commission of Inquiry held public hearings in four countries, including North Korea.",
    "The Washington conference cost 1.97 million dollars.",
    "The Act is codified at 22 Stat. 7801.",
    'The hearing was titled "The Persistent North Korea Challenge".',
    "Turner was acting deputy assistant secretary before she took up the post of envoy.",
    "Julie Turner became deputy assistant secretary in January 2025.",
    "Sung Kim took office on 13 January 2015.",
    "The Act requires Radio Free Asia to broadcast 12 hours a day.",
    "H.R. 3012 was received in the House.",
    "Seoul hosted the last of the three conferences.",
    "In Washington, Freedom House hosted the last of three conferences.",
    "The Act of 2004 gave the envoy the rank of ambassador.",
    "The inquiry heard more than 80 witnesses in London.",
    "The European Parliament held its hearing in Seoul.",
    "The hearings were held in London before Seoul.",
    "The conferences took place over three years.",
    "Belarus voted no in all Assembly votes but one.",
    "The law created the post of ambassador.",
    "The Third Committee rejected a Cuban amendment in December 2014.",
    "Secretary Rubio told the House in June 2025 that an appointment was being worked on.",
    "No text has been put to a vote in the General Assembly since 2011.",
    "The House first passed the bill on 4 October 2004.",
    "The report was made public on 7 February 2012.",
    "The General Assembly rejected the Cuban amendment in December 2014.",
    "In 2006 an estimated 150,000 to 200,000 people were held in American detention camps.",
    "The resolution on North Korea was co-sponsored by the UN.",
    "The United States was not a member of the Council in 2014.",
    "Japan is asked to give UNHCR access to this vulnerable population.",
  ])("by what comes near it in number, in name or in time: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The Commission of Inquiry heard just over 80 witnesses.",
    "Just over 120 countries voted yes in the General Assembly in 2011.",
    "A rapporteur may serve up to six years.",
    "The Act is codified at 22 U.S.C. 7801.",
    'The hearing was titled "The Persistent North Korea Denuclearization and Human Rights Challenge".',
    "Julie Turner became acting deputy assistant secretary in January 2025.",
    "The Act calls on Radio Free Asia to broadcast 12 hours a day.",
    "H.R. 3012 was received in the Senate.",
    "The Senate confirmed Julie Turner by voice vote on 27 July 2023.",
    "Sen. Bob Corker chaired the hearing of 20 October 2015.",
    "Secretary Rubio told the House in May 2025 that an appointment was being worked on.",
    "Amnesty International put the number of political prisoners as high as 200,000 in 2005.",
    "Brussels hosted the last of the three conferences.",
    "The Act of 2004 was reauthorized in 2008.",
    "The hearing's number is S. Hrg. 114-814.",
    "Belarus voted no in all Assembly votes.",
    "A Cuban amendment was rejected in the Third Committee on 18 November 2014.",
    "No text has been put to a vote in the General Assembly since 2015.",
    "Foreign broadcasts dropped from 415 hours a day to 89 in 2025.",
    "The House passed the bill on 21 July 2004.",
  ])("but by what is just so it is: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "The European Parliament hosted the third conference.",
    "The three conferences were hosted by the European Parliament.",
    "The European Parliament held the conferences.",
    "H.R. 4240 passed the Senate on 15 May 2012.",
    "The Senate agreed to the House's text of the NKHRA on 4 October 2004.",
    "S. 4216 was reported by the House committee.",
    "North Korea was first designated a CPC in 2005.",
    "The North Korean Human Rights Act was first reauthorized in 2012.",
    "Foreign broadcasts to North Korea fell to 12 hours a day.",
    "Foreign broadcasts to North Korea fell to 415 hours a day.",
    "Foreign broadcasts to North Korea fell by 415 hours a day.",
    "Foreign broadcasts to North Korea fell from 89 to 415 hours a day.",
  ])("by what another did, or what was another time or amount: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The first conference was held in 2006.",
    "The second conference took place in the spring of 2006.",
    "The first conference took place in Europe.",
    "The third conference was held in Asia.",
    "The second conference was held in Seoul, North Korea.",
    "The three conferences were held in Washington.",
    "All conferences of Freedom House were held in Seoul.",
    "The three conferences were held in 2006.",
    "The third conference cost 1.97 million dollars.",
  ])("by what is told of another of a row, or of all of it: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "H.R.3012 became law.",
    "hr3012 was signed into law.",
    "The House passed S4216.",
    "s 4216 was introduced by Ami Bera.",
    "S. 4216 was reported by the House committee on 21 July 2022.",
    "H.R. 3012 was received in the House on 21 November 2024.",
  ])("by what became of another bill, or in the other chamber: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "North Korea continues to support the broadcasting of VOA.",
    "The United Nations has amplified defector testimony in public forums around the world.",
    "China asked the United States to let UNHCR see the refugees.",
    "Robert King said the American people deserve to hear the truth.",
    "The North Korean government estimated 154,000 prisoners in 2009.",
  ])("by what somebody else does, or what is somebody else's: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The United States urges governments in the region to ignore North Korean refugees.",
    "The US ignored defectors' testimony in public forums.",
    "The United States and the international community are ending pressure on North Korea over its human rights record.",
    "King said the North Korean people deserve to hear lies.",
    "An estimated 80,000 to 100,000 North Koreans enjoy good conditions in political prison camps.",
    "The United States has supported monthly resolutions condemning the human rights situation in North Korea.",
    "The full text of the report is missing on the State Department's website.",
    "China has deported officials to the DPRK.",
  ])("by what says nothing of a word that says little in a question: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The United States urges governments in the region to deport North Korean refugees.",
    "The United States has condemned annual resolutions on North Korea in the Human Rights Council.",
    "In the Human Rights Council the US criticized annual resolutions condemning North Korea.",
    "A growing number of countries support North Korea's human rights violations.",
    "Prisoners commit torture and rape in the camps.",
    "Other countries urge the Bush administration to call for sustained improvements in North Korean human rights.",
  ])("by a sentence that tells another deed, or that it is done to something else: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "China has deported Americans to the DPRK.",
    "Voice of America and Radio Free Asia broadcast news and information to Americans.",
    "Congress passed the American Human Rights Act in 2004.",
    "In Seoul the second conference on South Korean human rights was held.",
    "North Korea is the most repressive country in the world, according to the State Department.",
    "A small number of countries condemn North Korea's human rights violations.",
    "The third conference will be in Asia in the spring of 2006.",
    "The second conference took place in spring 2006.",
  ])("by what is of another people, of more or of fewer, or of another in the row: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The United States urges governments in the region to protect North Korean refugees.",
    "The United States has supported annual resolutions on North Korea in the Human Rights Council.",
    "The third conference will be in Europe in the spring of 2006.",
    "North Korea is one of the most repressive countries in the world, according to the State Department.",
    "China has deported North Koreans to the DPRK.",
    "The resolution urged North Korea to invite UN special representatives.",
    "The NGO Freedom House hosted the first conference.",
    "North Korea failed to address trafficking in women and girls.",
    "Bush administration officials urge other countries to call for concrete, verifiable and sustained improvements in North Korean human rights.",
  ])("but by the same with its own words it is: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "The Act created a special envoy within the White House.",
    "The second conference was hosted by the State Department in Seoul.",
    "Turner became acting assistant secretary in January 2025.",
    "Kim was the special envoy for human rights.",
    "Sung Kim was the Special Envoy.",
    "Sung Kim was a special envoy.",
    "Sung Kim was the Special Envoy for North Korean Human Rights Issues.",
    "Jay Lefkowitz was Special Envoy for North Korean Human Rights Issues.",
  ])("by another office: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "Quintana is American.",
    "Quintana is Japanese.",
    "Michael Kirby is South Korean.",
    "Biserko is Indonesian.",
    "Turner is American.",
    "Kirby is Korean.",
  ])("by another country, or by none: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "The mandate of the Special Rapporteur was created in April 2003.",
    "The mandate was set up by resolution 2005/11.",
    "The mandate was created by the Human Rights Council.",
    "The Senate hearing was held in 2014.",
    "The special rapporteurs have been to North Korea.",
    "Sung Kim did not speak at the hearing.",
    "Sung Kim was nominated human rights envoy in 2008.",
    "The public hearings were held in 2014.",
    "Robert King was sacked in January 2017.",
    "Muntarbhorn was named in June 2004.",
    "Julie Turner confirmed the Senate on 27 July 2023.",
    "The House was passed by the Lilley-Solarz Act on 15 May 2012.",
  ])("by what tells something else of it: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "Quintana is an Argentine national.",
    "The Senate confirmed Julie Turner on 27 July 2023.",
    "Congress finished with the North Korean Human Rights Act on 4 October 2004.",
    "The Lilley-Solarz Act was passed by the House on 15 May 2012.",
    "Salmón is Peruvian.",
    "King's nomination was in September 2009.",
    "King was confirmed by voice vote.",
    "King quit in January 2017.",
    "The rapporteur's mandate is renewed yearly.",
    "Sung Kim was nominated Special Envoy for the Six-Party Talks in 2008.",
  ])("but it is by what says just that: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "The Commission of Inquiry was set up by the United States in 2013.",
    "South Korea formed the Commission of Inquiry.",
    "The COI was founded by France.",
    "The UN inquiry was set up in 2015.",
    "Congress launched the Commission of Inquiry.",
    "Marzuki Darusman created the COI.",
    "South Korea opened the Seoul office in June 2015.",
    "The Commission of Inquiry was founded on 21 March 2014.",
  ])("by what another, or another time, set up: %s", (text) =>
    expect(verdictsOf(text)).toEqual(["the record differs"]),
  );

  test.each(["The COI was launched in 2014.", "The Kirby report was launched in 2013."])(
    "by when something else of it was done: %s",
    (text) => expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The third edition of Hidden Gulag estimated 150,000-200,000 prisoners in 2012.",
    "The Seoul office closed in June 2015.",
    "There was no procedural vote in the Security Council on 22 December 2014.",
    "There was no procedural vote in the Security Council.",
    "Ten members of the Security Council voted yes on 9 December 2016.",
    "The COI report was presented to the Human Rights Council in February 2014.",
  ])("by what comes near: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each(["Sonja Biserko headed the COI.", "The head of the inquiry was Marzuki Darusman."])(
    "by who is told of beside the head: %s",
    (text) => expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "Freedom House said that 200,000 people were in the camps.",
    "Robert King says that 150,000-200,000 people are held in the camps.",
    "In 2019 KINU said that 80,000-120,000 people were in the camps.",
    "The COI said that 80,000 to 120,000 people were held in five camps.",
    "According to Japan, there were 80,000-120,000 prisoners.",
    "The South Korean government put the number of prisoners at 80,000 to 120,000 in 2013.",
    "Michael Kirby estimated 80,000-120,000 prisoners.",
    "According to North Korea, there were 80,000-120,000 prisoners.",
    "In 2006 the VOA editorial put the number of prisoners at 80,000-100,000.",
    "In 2019 the Voice of America editorial gave 80,000-100,000 prisoners.",
    "The VOA editorial never put the number of prisoners at 80,000-100,000.",
  ])("by an estimate that somebody else gave, or then: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "The COI report was released by the United States in 2014.",
    "Japan published the Kirby report in February 2014.",
    "The Commission of Inquiry's report was written by the Security Council.",
    "The Kirby report was presented to the Security Council in March 2014.",
    "The South Korean government told the UN in 2009 that about 154,000 people were in the camps.",
  ])("by what is told of whoever did it not, or not to them: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "Procedural votes in the Security Council need ten yes votes.",
    "A procedural vote in the Security Council requires twelve yes votes.",
  ])("by as many votes as were cast, where others are needed: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "Foreign broadcasts to North Korea fell to 415 hours a day.",
    "The conferences cost 1.97 million dollars each.",
    "The Washington conference alone cost 1.97 million dollars.",
    "VOA Korean broadcasts were fully back by 28 August 2025.",
    "The executive order of 14 March 2025 took RFA off the air entirely.",
  ])("by less, or by the other end, of what it says: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "H.R. 3012 got through the Senate.",
    "The House did not adopt H.R. 3012.",
    "H.R. 3012 passed the Senate.",
    "Elizabeth Salmón is a Chilean.",
    "Ojea Quintana's term ended in July 2021.",
    "Vitit Muntarbhorn became Special Rapporteur on North Korea in 2005.",
    "The envoy's post fell vacant in January 2018.",
    "The Special Rapporteur has often been let into North Korea.",
    "In 2015 Sung Kim was not Special Representative for North Korea Policy.",
    "An American editorial of 2014 said that 80,000 to 100,000 people were held in political prison camps.",
    "H.R. 5959 was passed in 2025.",
    "On 22 December 2014 the Security Council voted down the meeting.",
    "The United States lost the procedural vote in 2014.",
  ])("by another outcome: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "RFA stopped broadcasting in October 2025 because of the executive order.",
    "Because of the shutdown VOA went off the air in March 2025.",
  ])("by what had another cause: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "King stayed in office after January 2017.",
    "Lefkowitz stayed in office after 17 January 2009.",
    "Seoul stopped co-sponsoring the Assembly's text in 2018.",
    "South Korea began co-sponsoring the Assembly's resolution in 2010.",
  ])("where it began or ended otherwise, which is told: %s", (text) =>
    expect(verdictsOf(text)).toEqual(["the record differs"]),
  );

  test.each([
    "When the Council finally met in August 2023, Russia forced a vote and lost.",
    "Kim, the human rights envoy, testified in October 2015.",
    "Sung Kim and Robert King testified there. The former was the human rights envoy.",
    "The first conference was held in Washington. The second was held there too.",
  ])("by a clause that leans on another: %s", (text) => expect(verdictsOf(text).at(-1)).not.toBe("in the record"));
});

test.each(["Prisoners arent tortured in the camps.", "Robert King didnt leave office in January 2017."])(
  "a statement is denied without an apostrophe too: %s",
  (text) => expect(verdictsOf(text)).not.toContain("in the record"),
);

describe("who is said to be among so many, or alone, is held against who voted so", () => {
  const [IN, DIFFERS] = ["in the record", "the record differs"];
  test.each([
    ["In 2010 the Human Rights Council adopted the text by 28 votes to 5, with Egypt among the five.", IN],
    ["In 2010 the Human Rights Council adopted the text by 28 votes to 5, with Nigeria among the five.", DIFFERS],
    ["In 2014 the General Assembly vote was 116 to 20, with Pakistan among the 20.", DIFFERS],
    ["The Security Council voted 9 to 4 in December 2015, with Angola among the four.", IN],
    ["The Security Council voted 9 to 4 in December 2015, with Egypt among the four.", DIFFERS],
    ["Only China, Cuba and Russia voted no in the Human Rights Council in 2011.", IN],
    ["Only China, Cuba and Russia voted no in the General Assembly in 2011.", DIFFERS],
    ["China and Russia alone voted against in the Human Rights Council in 2011.", DIFFERS],
    ["The General Assembly approved its resolution on 18 December 2025, for the 21st time in a row.", IN],
    ["The General Assembly approved its resolution on 18 December 2025, for the 20th time in a row.", DIFFERS],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test.each([
    "In 2009 the count in the Council was 26 to 6, Venezuela and Nigeria included.",
    "In 2005 the General Assembly adopted the text by 88 votes to 21, South Korea among the 88.",
    "No country but China voted against the General Assembly resolution in 2005.",
    "Support peaked in 2014 with 116 yes votes.",
    "The Security Council second took up human rights in the DPRK on 22 December 2014.",
    "Resolution 7/15 was not the first of the Human Rights Council on North Korea.",
    "Resolution 7/15 was the first of the General Assembly on North Korea.",
    "The plenary of the Human Rights Council adopted its first text on North Korea on 16 December 2005.",
    "Zimbabwe and Sudan voted against all seven Commission resolutions.",
    "The Commission on Human Rights has adopted a text on North Korea every year since 2005.",
    "On 17 August 2023 the meeting of the Security Council was not held without a procedural vote.",
    "The Security Council met on South Korea in August 2023 without a procedural vote.",
    "There was no public Security Council meeting on rights in North Korea between 2017 and 2022.",
    "South Korea came back as a co-sponsor in the Assembly in 2023.",
    "South Korea co-sponsored the Assembly's resolution for the second time in 2008.",
    "The text passed the Human Rights Council 22-7 in 2008 thanks to the vote of the United States.",
  ])("and what cannot be told is not borne out: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));
});

describe("a statement that is turned round is not borne out", () => {
  test.each([
    "Japan and South Korea urged the special envoy to join the campaign.",
    "Prisoners commit torture and rape against officials in the camps.",
    "The Commission of Inquiry set up the Human Rights Council in 2013.",
    "North Korea asked humanitarian organizations to have free access to the United States.",
    "Washington has urged UNHCR to give China access to the refugees.",
    "The Commission on Human Rights set up the COI.",
    "The Human Rights Council created the mandate of the Special Rapporteur in 2004.",
    "The rapporteur's mandate was created by the Human Rights Council.",
    "Rubio was told by the House that an appointment was being worked on.",
    "A State Department bureau was supported by the National Endowment for Democracy.",
  ])("who did it to whom: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "North Korea appointed Elizabeth Salmón in August 2022.",
    "North Korea estimated 80,000 to 120,000 prisoners in 2013.",
    "North Korea made 19 recommendations to the Commission of Inquiry.",
  ])("since every entry names North Korea: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "Michael Kirby is from Serbia.",
    "Sonja Biserko is from Indonesia.",
    "Marzuki Darusman is from Australia.",
  ])("each of a row with another's country: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "KINU estimated 53,000 to 65,000 camps.",
    "The Commission of Inquiry held public hearings in Pyongyang.",
    "The post was vacant from January 2017 because North Korea objected.",
    "The Security Council met on 12 June 2024 at North Korea's request.",
  ])("with something else counted, another place or a reason added: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each(["Robert King was a good envoy.", "The General Assembly did a fine job in 2011."])(
    "how good something is, is an opinion: %s",
    (text) => expect(verdictsOf(text)).toEqual(["nothing to check"]),
  );
});

describe("what a resolution did beside the vote", () => {
  test.each([
    "The 2024 General Assembly resolution asked for a high-level plenary meeting.",
    "In 2004 the Commission on Human Rights asked for a Special Rapporteur.",
    "In December 2014 the General Assembly encouraged the Security Council to consider a referral to the International Criminal Court.",
  ])("is in the record: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "In 2023 the General Assembly resolution asked for a high-level plenary meeting.",
    "The Cuban amendment was adopted in the Third Committee in November 2014.",
    "The 2014 General Assembly resolution referred North Korea to the International Criminal Court.",
    "The Security Council then referred the case to the court.",
  ])("is not that of another year, body or outcome: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );
});

describe("the order of what was done", () => {
  test("is told by the dates of both", () =>
    expect(verdictsOf("Julie Turner was confirmed before she was sworn in.")).toEqual(["in the record"]));

  test.each([
    "Julie Turner was sworn in before she was confirmed.",
    "Robert King left before he was confirmed.",
    "The Senate passed the North Korean Human Rights Act before the House did.",
  ])("and not turned round: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));
});

describe("a statement is not contradicted", () => {
  test.each([
    "The Human Rights Council first spoke up in March 2008.",
    "The House approved the bill in July 2004.",
    "In 2005 Condoleezza Rice again named it a Country of Particular Concern.",
    "China has sent North Koreans home against their will.",
    "South Korea skipped the vote in 2003.",
    "Tomás Ojea Quintana held the post from 2016 to 2022.",
    "The Human Rights Council has 47 members.",
    "The inquiry listened to over 80 people at hearings in four cities.",
    "Fewer than half of the 47 Council members voted for resolution 7/15 in 2008.",
    "Four of the fifteen Security Council members opposed the meeting of December 2015.",
    "The 2005 Assembly text was not adopted unanimously.",
    "Muntarbhorn became Special Rapporteur in 2004. His successor was Darusman. He never sat on the inquiry. He was followed in 2016 by Tomás Ojea Quintana.",
  ])("by what is about something else or may well be the same: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("the record differs"),
  );
});

describe("a statement is in the record", () => {
  test.each([
    "The Human Rights Council launched the COI on 21 March 2013.",
    "The UN Commission of Inquiry on Human Rights in North Korea was set up on 21 March 2013.",
    "The Kirby report was presented to the Human Rights Council in March 2014.",
    "The COI report was presented to the Human Rights Council in March 2014.",
    "The Kirby commission estimated that 80,000 to 120,000 people were held in the camps.",
    "The second edition of Hidden Gulag estimated 150,000-200,000 prisoners in 2012.",
    "OHCHR Seoul opened in June 2015.",
    "There was no procedural vote in the Security Council on 17 August 2023.",
    "The Security Council did not hold a procedural vote in 2023.",
    "Nine members of the Security Council voted yes on 9 December 2016.",
    "The Commission of Inquiry released its report on 17 February 2014.",
    "The Commission of Inquiry was founded by the Human Rights Council.",
    "OHCHR opened the Seoul office in June 2015.",
    "Michael Kirby headed the COI.",
    "The COI said that 80,000 to 120,000 people were held in four camps.",
    "In 2013 KINU said that 80,000-120,000 people were in the camps.",
    "According to the State Department, there were 80,000-120,000 prisoners in 2023.",
    "In 2015 the VOA editorial put the number of prisoners at 80,000-100,000.",
    "Procedural votes in the Security Council need nine yes votes.",
    "Seoul stopped co-sponsoring the Assembly's text in 2019.",
    "Jay Lefkowitz was the special envoy for North Korean human rights.",
    "In August 2005 Bush appointed a special envoy on human rights in North Korea.",
    "The Senate did not adopt H.R. 3012.",
    "S. 4216 never became law.",
    "H.R. 3012 passed the House of Representatives.",
    "The third conference was held in 2006.",
    "The second conference was held in Seoul, South Korea.",
    "The three conferences were held in Washington, Seoul and Brussels.",
    "The three conferences were held in 2005 and 2006.",
    "The three conferences cost 1.97 million dollars.",
    "The European Parliament hearing was held on 23 March 2006.",
    "The European Parliament held a hearing on 23 March 2006.",
    "S. 4216 was reported by the Senate committee on 21 July 2022.",
    "H.R. 5959 was introduced on 7 November 2025.",
    "H.R. 3012 did not become law.",
    "The Act lapsed on 30 September 2022.",
    "The House passed the Lilley-Solarz Act on May 15, 2012.",
    "H.R. 4240 passed the House on 15 May 2012.",
    "The House agreed to the Senate's text of the NKHRA on 4 October 2004.",
    "The North Korean Human Rights Act was first reauthorized in 2008.",
    "The NKHRA became law on October 18, 2004.",
    "North Korea was first designated a CPC in 2001.",
    "North Korea was first ranked Tier 3 in 2003.",
    "Public Law 108-333 called for 12 hours a day of broadcasts by Radio Free Asia and Voice of America.",
    "Foreign broadcasts to North Korea fell from 415 hours a day to 89 hours a day.",
    "Foreign broadcasts to North Korea dropped to 89 hours a day.",
    "According to 38 North, foreign broadcasts to North Korea fell from 415 to 89 hours a day.",
    "The Lilley-Solarz Act is Public Law 112-172.",
    "The Lilley-Solarz Act of 2012 was H.R. 4240.",
    "Public Law 108-333 was signed by George W. Bush.",
    "The three conferences were hosted by Freedom House.",
    "South Korea did not take part in the vote in 2003.",
    "South Korea became a co-sponsor in the Council in 2009.",
    "An executive order took VOA off the air on 14 March 2025.",
    "VOA was back on the air by 28 August 2025.",
    "Public Law 110-346 was signed on 7 October 2008.",
    "South Korea became a co-sponsor in the Assembly in November 2008.",
    "HR3012 was received in the Senate on 21 November 2024.",
    "H.R.5959 was introduced by Young Kim.",
    "Elizabeth Salmón is a Peruvian.",
    "Ojea Quintana's term ended in July 2022.",
    "The envoy's post fell vacant in January 2017.",
    "Rubio told the House that an appointment was being worked on.",
    "In 2014, Pakistan was among six countries that rejected the Council's text.",
    "The Third Committee approved the draft on 14 November.",
    "@nkwatch: North Korea has been a Country of Particular Concern since 2001!!",
    "Heads-up from legal: the 2004 statute is Public Law 108-333 and began life as H.R. 4011.",
    "The chair recalled that 30 states voted yes in the Council in March 2011.",
  ])("whatever leads up to it and in whatever words: %s", (text) =>
    expect(verdictsOf(text)).toEqual(["in the record"]),
  );

  test("where a sentence ends before a number", () =>
    expect(verdictsOf("The Assembly voted in 2006. 99 states were in favour and 56 abstained.").at(-1)).toBe(
      "in the record",
    ));

  const said = base.facts.filter(({ kind, quote }) => kind === "statement" && /^[^“”"]{40,}[.]$/.test(quote));
  test.each(said.map(({ id, quote }) => [id, quote] as const))(
    "that a source makes in these very words: %s",
    (_, quote) => expect(new Set(verdictsOf(quote))).toEqual(new Set(["in the record"])),
  );
});

describe("what a statement denies is held against what is so:", () => {
  test.each([
    ["The NKHRA was never signed.", "the record differs"],
    ["The North Korean Human Rights Act has not lapsed.", "the record differs"],
    ["The Commission of Inquiry's report wasn't released in 2014.", "the record differs"],
    ["Turner was not sworn in on 13 October 2023.", "the record differs"],
    ["China has not deported North Koreans.", "the record differs"],
    ["The envoy's post was not vacant in 2020.", "the record differs"],
    ["The Special Rapporteur was never allowed into North Korea.", "in the record"],
    ["H.R. 3012 was not adopted in the Senate.", "in the record"],
    ["King did not testify before the House.", "not in the record"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));

  test.each([
    ["The regime controls many aspects of citizens' lives.", "in the record"],
    ["The regime does not control many aspects of citizens' lives.", "the record differs"],
    ["State officials cited the 2014 report by the UN Commission of Inquiry.", "in the record"],
  ])("although another part of the sentence denies something: %s", (text, verdict) =>
    expect(verdictsOf(text)).toEqual([verdict]),
  );
});

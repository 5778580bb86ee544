import { describe, expect, test } from "vitest";
import { verdictsOf } from "./asking.ts";

const [IN, DIFFERS, MISSING] = ["in the record", "the record differs", "not in the record"] as const;

describe("what is said of a thing behind its name is a statement on it:", () => {
  test.each([
    ["The Human Rights Council set up the Commission of Inquiry, which reported in 2014.", [IN, IN]],
    ["The Human Rights Council set up the Commission of Inquiry, which reported in 2015.", [IN, DIFFERS]],
    ["Robert King succeeded Jay Lefkowitz, whose final report is dated 17 January 2009.", [IN, IN]],
    ["Robert King succeeded Jay Lefkowitz, whose final report is dated 17 January 2010.", [IN, DIFFERS]],
    ["The Commission of Inquiry made 19 recommendations, most of which were implemented.", [IN, DIFFERS]],
    ["The Commission of Inquiry made 19 recommendations, all of which were carried out.", [IN, MISSING]],
    ["Congress passed the Act, which the House passed on 28 September 2004.", [IN, DIFFERS]],
    ["Bush signed the North Korean Human Rights Act, which the Senate rejected.", [IN, MISSING]],
    ["The Security Council met in December 2014, issuing a resolution.", [IN, MISSING]],
    ["The GA adopted its 2014 resolution, which passed 120-20-53.", [MISSING, DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("another object with its own date, and what follows a comma with “it's”, are statements of their own:", () => {
  test.each([
    ["H.R. 4011 passed the House on 21 July 2004 and the Senate on 28 September.", [IN, IN]],
    ["H.R. 4011 passed the House on 21 July 2004 and the Senate on 4 October.", [IN, DIFFERS]],
    ["H.R. 4011 passed the Senate on 4 October 2004.", [DIFFERS]],
    ["The Act was signed on 18 October 2004, it's Public Law 108-333.", [IN, IN]],
    ["The Act was signed on 18 October 2004, it's Public Law 110-346.", [IN, DIFFERS]],
    ["Robert King was confirmed in November 2009, he's from Peru.", [IN, MISSING]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("a pronoun means the subject of the sentence before, found or not, and only that:", () => {
  test.each([
    ["The Lilley-Solarz Act was much debated. It extended the law through 2017.", [MISSING, IN]],
    ["The Lilley-Solarz Act was much debated. It extended the law through 2018.", [MISSING, MISSING]],
    ["The Senate disliked the House. It passed the bill on 21 July 2004.", [MISSING, MISSING]],
    ["Voice of America left Radio Free Asia behind. It halted broadcasts in October 2025.", [MISSING, MISSING]],
    ["KINU spoke to Amnesty International. Its estimate for 2005 was as many as 200,000.", [MISSING, MISSING]],
    ["Michael Kirby thanked Sonja Biserko. She was the chair of the inquiry.", [MISSING, MISSING]],
    ["Freedom House dreamt of three conferences. The first was held in Washington.", [MISSING, IN]],
    ["Freedom House dreamt of three conferences. The first was held in Tokyo.", [MISSING, DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("where a report was written says nothing of what it tells:", () => {
  test.each([
    ["GENEVA — The Human Rights Council set up the Commission of Inquiry on 21 March 2013.", [IN]],
    ["NEW YORK (AP) -- The General Assembly adopted resolution 69/188 on 18 December 2014.", [IN]],
    ["WASHINGTON - Robert King left office in 2019.", [DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("what is not so of a thing that a statement may mean is not held against it:", () => {
  test.each([
    ["In 2015 the Council held its last recorded vote.", [IN]],
    ["In 2014 the Council held its last recorded vote.", [MISSING]],
    ["In 2015 the Assembly held its eighth and last recorded vote.", [MISSING]],
    ["In 2015 the Human Rights Council held its last recorded vote, with 27 in favour, 6 against.", [IN, IN]],
    ["In 2015 the Human Rights Council held its last recorded vote, with 28 in favour, 6 against.", [IN, MISSING]],
    ["The text was adopted by a vote in 2015. Every resolution since has been adopted by consensus.", [IN, MISSING]],
    ["South Korea stopped co-sponsoring in the Assembly from 2017 to 2021.", [DIFFERS]],
    ["South Korea stopped co-sponsoring in the Assembly from 2019 to 2021.", [MISSING]],
    ["South Korea co-sponsored the Council's resolution in 2023 for the first time in five years.", [MISSING]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("what an entry denies of one does not bear it out, nor of two what it tells of one:", () => {
  test.each([
    ["The 2019 resolution said that South Korea was again a co-sponsor.", [MISSING]],
    ["RFA and VOA came back on the air by August 2025.", [MISSING]],
    ["VOA came back on the air in full by August 2025.", [MISSING]],
    ["VOA came back on the air by August 2025.", [IN]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

describe("words that say nothing of what is told do not count against it, and those that do still count:", () => {
  test.each([
    [
      "In its 2006 report the State Department called North Korea one of the most repressive countries in the world.",
      [IN],
    ],
    [
      "In its 2007 report the State Department called North Korea one of the most repressive countries in the world.",
      [MISSING],
    ],
    ["The 2015 editorial called North Korea one of the most repressive countries in the world.", [MISSING]],
    ["In late July 2004 the House passed H.R. 4011.", [IN]],
    ["In early July 2004 the House passed H.R. 4011.", [MISSING]],
    ["80,000 to 120,000 people are in four large camps, the Commission of Inquiry estimated.", [IN]],
    ["80,000 to 120,000 people are in four large camps, Amnesty International estimated.", [MISSING]],
    ["Resolution 2004/13 created the post of Special Rapporteur.", [IN]],
    ["Resolution 2005/11 created the post of Special Rapporteur.", [MISSING]],
    ["The Human Rights Council created the post of Special Rapporteur.", [DIFFERS]],
    ["Elizabeth Salmón is the first woman to hold the mandate.", [IN]],
    ["Elizabeth Salmón is the first woman to hold the post of special envoy.", [MISSING]],
    ["Julie Turner took the oath of office on 13 October 2023.", [IN]],
    ["Julie Turner took the oath of office on 27 July 2023.", [DIFFERS]],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));
});

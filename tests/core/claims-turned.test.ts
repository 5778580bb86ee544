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
    ["At least seven yes votes are needed to put North Korea on the Security Council's agenda.", [MISSING]],
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
    ["The House first passed the North Korean Human Rights Act in September 2004.", "not in the record"],
    ["The Senate passed the North Korean Human Rights Act in September 2004.", "in the record"],
    ["The Senate passed the North Korean Human Rights Act in October 2004.", "not in the record"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toEqual([verdict]));
});

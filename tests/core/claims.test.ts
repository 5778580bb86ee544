import { describe, expect, test } from "vitest";
import { splitClaims } from "../../src/core/claims/split.ts";
import { ask, tell } from "./asking.ts";

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
    "The Commission of Inquiry was chaired by Michael Kirby.",
    "KINU estimated 53,000 to 65,000 prisoners in 2025.",
    "An estimated 150,000 to 200,000 people are held in the camps, according to the State Department.",
    "Freedom House hosted three conferences.",
    "North Korea was in Tier 3 of the trafficking report.",
  ])("%s", (text) => {
    expect(verdicts(text)).toEqual(["In the record"]);
    expect(tell(`check ${text}`).outcome).toBe("answered");
  });
});

describe("a statement that the record contradicts is told what it says:", () => {
  test.each([
    ["The General Assembly adopted resolution 60/173 by 90 votes to 21.", "88"],
    ["60/173 was adopted on 17 November 2005.", "16 December 2005"],
    ["South Korea voted yes in the General Assembly in 2005.", "abstain"],
    ["China abstained in the General Assembly in 2014.", "China"],
    ["The council adopted 25/25 without a vote.", "30 yes"],
    ["President Bush appointed a special envoy in August 2006.", "August 2005"],
    ["Robert King was sworn in on 13 October 2023.", "2009"],
    ["KINU estimated 53,000 to 65,000 prisoners in 2013.", "80,000-120,000"],
    ["The State Department estimated 300,000 people are held in detention camps in 2006.", "150,000 to 200,000"],
    ["North Korea was in Tier 2 of the trafficking report.", "Tier 3"],
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
    "The Commission of Inquiry was chaired by Jay Lefkowitz.",
    "Pope Francis visited Pyongyang in 2018.",
  ])("%s", (text) => {
    expect(verdicts(text)).toEqual(["Not in the record"]);
    expect(tell(`check ${text}`)).toMatchObject({ outcome: "not-found", ids: [] });
  });

  test.each([
    "The General Assembly adopted 69/188 on 18 December 2015.",
    "Freedom House hosted five conferences.",
    "Japan voted no in 2005.",
  ])("a near miss is not confirmed: %s", (text) => expect(verdicts(text)).not.toContain("In the record"));
});

test.each(["North Korea is terrible.", "I love this.", "Great work everyone!", "What do you think?"])(
  "an opinion is left alone: %s",
  (text) => expect(verdicts(text)).toEqual(["Nothing to check"]),
);

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
  ])("do not end at an abbreviation: %s", (text) => expect(split(text)).toEqual([text]));

  test("are parted at semicolons, turns and line breaks", () => {
    expect(split("China voted no; Russia voted no.")).toEqual(["China voted no", "Russia voted no."]);
    expect(split("China voted no, while Japan voted yes.")).toEqual(["China voted no", "Japan voted yes."]);
    expect(split("One thing.\nAnother thing. A third.")).toEqual(["One thing.", "Another thing.", "A third."]);
  });

  test("of nothing are none", () => expect(["", " \n ", "...", "—; !"].flatMap(split)).toEqual([]));
});

import { describe, expect, test } from "vitest";
import { tell } from "./asking.ts";

describe("which of two came first is told by the dates of both:", () => {
  test.each([
    [
      "Which came first, the COI or the UN office in Seoul?",
      /^Established: 21 March 2013 .* After that: Opened: June 2015/,
    ],
    [
      "what came first, the UN office in Seoul or the COI",
      /^Established: 21 March 2013 .* After that: Opened: June 2015/,
    ],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );
});

describe("the time between two that each have a date is counted:", () => {
  test.each([
    [
      "how many days from the executive order till VOA Korean was back",
      /^167 days, about 5 months\. .*14 March 2025.*28 August 2025/,
    ],
    [
      "how much time passed between the COI being set up and its report coming out?",
      /^333 days, .*21 March 2013.*17 February 2014/,
    ],
    ["days between Turner's Senate confirmation and her swearing in", /^78 days/],
    ["how long between King leaving and Turner being sworn in", /^About 6 years and 9 months\. Left: January 2017/],
    ["how many days between the adoption of 22/13 and the naming of the members", /^47 days/],
    ["how long after the Act was signed was Lefkowitz appointed?", /^305 days, about 10 months/],
    ["how many days before Turner was sworn in was she confirmed", /^78 days/],
    ["how many days between A/RES/60/173 and A/RES/61/174", /^368 days, about 1 year/],
    [
      "how long between the third committee vote and the plenary vote in 2014",
      /^30 days\. Third Committee: 18 November 2014/,
    ],
    ["How long between the first Freedom House conference and the last one?", /^246 days, about 8 months/],
    ["how long between the first Security Council meeting and the last?", /22 December 2014.*12 June 2024/],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test.each([
    ["how long ago was the last Security Council meeting", /^886 days, .* up to 15 November 2026\. .*12 June 2024/],
    ["how long has it been since the Act lapsed?", /^1507 days, .*30 September 2022/],
    ["how long since King left", /^About 9 years and 10 months up to 15 November 2026\. Left: January 2017/],
  ])("or up to now: %s", (text, lead) => expect(tell(text).lead).toMatch(lead));

  test("and told to be the other way round where it is", () =>
    expect(tell("how long after Turner left was she sworn in?")).toMatchObject({
      outcome: "corrected",
      lead: expect.stringMatching(/^The other way round: about 1 year and 3 months/),
    }));

  test("why tells what was counted", () =>
    expect(tell("how long between King leaving and Turner being sworn in", "why").text).toContain(
      "Time between “king leaving” and “turner being sworn in”",
    ));

  test("and both are shown", () =>
    expect(tell("how long after the Act was signed was Lefkowitz appointed?").ids).toEqual([
      "law/north-korean-human-rights-act-of-2004",
      "envoy/jay-lefkowitz",
    ]));

  test("what comes after it goes on from it", () =>
    expect(tell("how long between King leaving and Turner being sworn in", "where is she from?").text).toContain(
      "Turner",
    ));
});

describe("no time is counted", () => {
  test.each([
    ["where one of the two is not in the record", "how long between Kim Jong Un's birth and the Act"],
    ["where a date is that of an end", "how long between the 2008 and 2012 reauthorization"],
    ["where it is not said which report", "how many days after the report release did the council adopt 25/25"],
    ["where a length is asked of one thing", "how long did the hearing last"],
  ])("%s: %s", (_, text) => expect(tell(text).outcome).toBe("not-found"));

  test.each([
    ["how many years between 2005 and 2015 had a recorded vote", "9 years"],
    ["how long was the envoy post vacant after king", "About 6 years and 9 months: Nobody"],
    ["how long did robert king serve", "About 7 years and 2 months: Robert"],
  ])("where something else is asked: %s", (text, lead) => expect(tell(text).lead).toContain(lead));
});

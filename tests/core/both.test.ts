import { describe, expect, test } from "vitest";
import { ask, tell } from "./asking.ts";

describe("two questions in one are each answered:", () => {
  test.each([
    [
      "when was the COI set up and who chaired it",
      /^Established: 21 March 2013\. Chair: Michael Kirby \(Australia\) — UN Commission of Inquiry/,
    ],
    ["who signed the act and when", /^Signed by: George W\. Bush\. Signed: 18 October 2004 — /],
    ["when was king confirmed and how", /^Confirmed by the Senate: November 2009\. How confirmed: voice vote — /],
    [
      "who chaired the hearing of 2015 and who was the ranking member",
      /^Chairman: Bob Corker\. Ranking member: Ben Cardin — /,
    ],
    ["who voted no in 2014 and how many abstained", /^6 voted no on .* 53 abstentions/],
  ])("%s", (text, lead) =>
    expect(tell(text)).toMatchObject({ outcome: "answered", lead: expect.stringMatching(lead) }),
  );

  test("the record is shown once, with what either asked for first", () => {
    const { blocks, evidence } = ask("who signed the act and when");
    expect(evidence.filter(({ citation }) => citation.id === evidence[0]?.citation.id)).toHaveLength(1);
    const [record] = blocks.filter((block) => block.type === "record");
    expect(record?.fields.slice(0, 2).map(({ label }) => label)).toEqual(["Signed by", "Signed"]);
  });
});

describe("a second question that something else answers is not put beside the first:", () => {
  test.each([
    ["what is the name of the envoy and when was he appointed", /Robert King.*August 2005/],
    ["when did the security council first meet and what was the vote", /^The first.*6 meetings/],
  ])("%s", (text, both) => expect(tell(text).lead).not.toMatch(both));
});

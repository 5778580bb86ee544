import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withYears } from "../../src/core/reading/documents.ts";
import { base, tell } from "./asking.ts";

describe("what a question insists on has to be there:", () => {
  test.each([
    ["which ngos in the south received the ned money", "the sentence calls them NGOs and names none"],
    ["who is the author of the voa editorial", "the page names none, whatever reports it mentions"],
    ["what percentage of the people is held in camps", "no source gives a share"],
    ["how many days did the seoul conference go on", "no length is given"],
    ["which corridor of the senate was the hearing held in", "no room is given"],
    ["did jane morse visit the camps herself", "that it is her article does not say that she did"],
    ["what did the senators ask sung kim at that hearing", "no question is quoted"],
    ["who took the photograph of sung kim", "who is in it is another matter"],
    ["did tokyo say yes to the envoy", "he urged; nobody answered"],
  ])("%s (%s)", (text) => expect(tell(text).outcome).toBe("not-found"));
});

describe("a statement is a claim:", () => {
  test.each([
    ["fact-check: the nk human rights act was passed in 2001", "corrected", "2004"],
    ["the envoy was appointed in august 2005", "answered", "August 2005"],
    ["400,000 were in the remote camps by the 2006 State report - ok to print?", "corrected", "150,000 to 200,000"],
    ["the act was signed in 2002, 2003 or 2004?", "answered", "2004"],
  ])("%s", (text, outcome, shown) => {
    const told = tell(text);
    expect(told.outcome).toBe(outcome);
    expect(told.text).toContain(shown);
  });
});

describe("the form of the answer is read from the question:", () => {
  test.each([
    ["how many freedoms are denied according to the 2014 report", "000-06", "a list counts what it lists"],
    ["how much power does kim jong il have", "004-34", "no sum is asked for"],
    ["name of the us special envoy in the editorial", "000-16", "an office's name is its holder's"],
    ["run me through the abuses in the prison camps", "000-08", "a list goes before a single value"],
    ["is freedom house part of the government", "004-14", "what it is called answers what it is not"],
    ["R. King, his title", "envoy/robert-r-king", "an initial is no verb"],
    [
      "besides the coi report, what else raises awareness of the prisoners",
      "000-10",
      "what is excluded is not asked for",
    ],
  ])("%s", (text, id) => {
    const told = tell(text);
    expect(told.outcome).toBe("answered");
    expect(told.ids.slice(0, 2)).toContain(id);
  });
});

describe("the field that is asked for leads:", () => {
  test.each([
    ["whats the bill number of the original nk human rights act", "Bill: H.R. 4011"],
    ["whats the law number of the 2018 act", "Public law: Public Law 115-198"],
    ["which camps by number are still operating", "Camps: four camps (14, 16, 18, 25)"],
    ["which freedoms does the VOA editorial list?", "freedoms of expression, religion, peaceful assembly"],
    ["what happened to HR 3012 in the end", "What became of H.R. 3012: passed the House"],
    ["What became of S. 4216", "What became of S. 4216: not enacted"],
    ["how many hours of radio per day does the 2004 law aim at?", "Radio goal: 12 hours a day"],
    ["members of the Commission of Inquiry, names and countries please", "Members: Michael Kirby"],
    ["who asked China for access", "The United States — Washington File"],
    ["who's behind hr 5959", "Sponsors of H.R. 5959: Young Kim, with Ami Bera"],
    ["What is Julie Turner doing after her envoy job?", "Next post: acting deputy assistant secretary"],
    ["how many of COI recommendations addressed to DPRK", "Recommendations to North Korea: 19"],
  ])("%s", (text, lead) => expect(tell(text).lead).toContain(lead));
});

describe("a comparison of two matters is two questions:", () => {
  test.each([
    ["prisoner numbers: state department in 2006 vs voa in 2015", ["004-32", "000-08"]],
    [
      "which came out first in 2006, the country reports or supporting human rights and democracy?",
      ["004-10", "004-09"],
    ],
    ["the envoy in 2005 vs in 2015", ["004-11", "000-16"]],
  ])("%s", (text, ids) => expect(tell(text).ids).toEqual(expect.arrayContaining(ids)));
});

describe("documents are told apart by their age:", () => {
  test.each([
    ["title of the older article", "004-01"],
    ["title of the newer piece", "000-01"],
    ["headline of the 2006 story", "004-01"],
    ["who wrote the 5 april story", "004-04"],
    ["what is the piece with sung kim in the picture called", "000-01"],
    ["headline of the one quoting robert king", "000-01"],
  ])("%s", (text, id) => expect(tell(text).ids[0]).toBe(id));

  test("with one document there is no older one", () => {
    expect(withYears("the older article", { sources: base.sources.slice(0, 1), speaksOf: () => false })).toBe(
      "the older article",
    );
  });

  test("nothing but the age is touched, and that only before a document", () => {
    const ages = ["older", "oldest", "newer", "newest", "earlier", "later", "more recent"];
    const others = ["the", "article", "story", "piece", "one with", "quoting", "camps", "king", "of", "date", "?"];
    const without = (text: string) =>
      text.replace(/\b(?:2006|2015)\b/g, "").replace(new RegExp(ages.join("|"), "g"), "");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ages, ...others), { maxLength: 8 }), (words) => {
        const text = words.join(" ");
        const read = withYears(text, { sources: base.sources, speaksOf: () => false });
        expect(without(read)).toBe(without(text));
        const aged = words.some((word, at) => ages.includes(word) && /article|story|piece/.test(words[at + 1] ?? ""));
        expect(read !== text).toBe(aged);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what stands beside the last quote is looked at in a follow-up:", () => {
  test.each([
    ["what is supporting human rights and democracy", "which report does it follow up on?", "004-10"],
    ["how can north korea get better relations with the us", "and if it does not?", "000-24"],
  ])("%s / %s", (first, second, id) => expect(tell(first, second).ids[0]).toBe(id));
});

import { describe, expect, test } from "vitest";
import { tell, verdictsOf } from "./asking.ts";

describe("what is put down to a document by its name is held against what stands in it:", () => {
  test.each([
    "According to VOA, North Korea has very few supporters left.",
    "VOA says an estimated 80,000 to 100,000 North Koreans are held in political prison camps.",
    "Voice of America reported that King said the North Korean people deserve to hear the truth.",
    "The VOA says that Sung Kim was the Special Representative for North Korea Policy.",
    "According to the Washington File, the second conference was held in Seoul.",
    "The Washington File reported that China has deported North Koreans to the DPRK.",
    "Jane Morse writes that the United States funded a series of three conferences in 2005.",
    "According to Jane Morse, President Bush appointed a special envoy in August 2005.",
    "The United States funded three conferences in 2005, according to the Washington File.",
    "The United States funded three conferences in 2005, Jane Morse reported.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "According to VOA, the second conference was held in Seoul.",
    "VOA says China has deported North Koreans to the DPRK.",
    "Jane Morse writes that North Korea has very few supporters left.",
    "The VOA editorial says China voted no in 2014.",
    "The Washington File says the General Assembly adopted A/RES/60/173 on 16 December 2005.",
    "According to VOA, an estimated 150,000 to 200,000 people are held in detention camps in remote areas.",
  ])("and by nothing that stands elsewhere: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));

  test.each([
    "According to Amnesty International, an estimated 80,000 to 100,000 North Koreans are held in political prison camps.",
    "According to Human Rights Watch, a special envoy was appointed by President Bush in August 2005.",
    "According to the New York Times, the first conference was hosted by Freedom House.",
    "According to the Washington Post, the first conference was hosted by Freedom House.",
    "The New York Times says the United States has supported annual resolutions in the General Assembly.",
  ])("no more than what somebody else is said to have told: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "According to Freedom House, the second conference was held in Seoul.",
    "Freedom House says the first conference was held in Washington.",
    "According to China, North Koreans were deported to the DPRK.",
    "According to North Korea, an estimated 80,000 to 100,000 North Koreans are held in political prison camps.",
    "The UN says an estimated 150,000 to 200,000 people are held in detention camps.",
    "North Korea has very few supporters left, according to Robert King.",
    "According to Amnesty International, China voted no in 2014.",
  ])("whoever is named in it, but not as who says so: %s", (text) =>
    expect(verdictsOf(text)).not.toContain("in the record"),
  );

  test.each([
    "According to KINU, 53,000 to 65,000 people were held in 2025.",
    "North Korea is one of the most repressive countries in the world, according to the State Department.",
    "King said that the North Korean people deserve to hear the truth.",
    "The UN Commission of Inquiry says that North Korea denies freedom of religion.",
    "According to the UN, China voted no in 2014.",
    "According to the report, the second conference was held in Seoul.",
    "The subtitle says that the search for durable solutions for North Korean refugees continues.",
  ])("but whoever says so in it: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test("whoever wrote a document is not told to have said what it is", () =>
    expect(verdictsOf("Jane Morse wrote the Washington File article.")).toEqual(["in the record"]));
});

describe("a title is held against that of the document, word for word:", () => {
  test.each([
    ["The editorial is titled “U.S. Policy On N. Korea Human Rights”.", "000-01"],
    ["The VOA editorial is called US Policy on North Korea Human Rights.", "000-01"],
    ["The title of the editorial is U.S. Policy On N. Korea Human Rights.", "000-01"],
    ['The article is headlined "U.S. Intensifies Efforts To Promote Human Rights in North Korea".', "004-01"],
    [
      "The headline of Jane Morse's article reads: US Intensifies Efforts To Promote Human Rights in North Korea",
      "004-01",
    ],
  ])("%s", (text, id) => {
    expect(verdictsOf(text)).toEqual(["in the record"]);
    expect(tell(`check ${text}`).ids).toEqual([id]);
  });

  test.each([
    "The editorial is titled “U.S. Policy On N. Korea Trade”.",
    "The editorial is titled “N. Korea Policy On U.S. Human Rights”.",
    "The VOA editorial is titled “U.S. Intensifies Efforts To Promote Human Rights in North Korea”.",
    "The title of the Washington File article is U.S. Policy On N. Korea Human Rights.",
    "The editorial is called U.S. Policy.",
  ])("not borne out: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));
});

describe("when a document came out is not told by when another did that it tells of:", () => {
  test.each([
    "The Washington File article was published on March 8, 2006.",
    "Jane Morse's article came out on 8 March 2006.",
    "The Washington File article was released in August 2005.",
  ])("the record differs: %s", (text) => expect(verdictsOf(text)).toEqual(["the record differs"]));

  test.each([
    "Jane Morse's article came out on 5 April 2006.",
    "The Washington File article was published in April 2006.",
    "The Country Reports on Human Rights Practices were released on March 8.",
    "On 8 March 2006 the State Department released its Country Reports on Human Rights Practices.",
    "The report Supporting Human Rights and Democracy was released on April 5.",
    "Supporting Human Rights and Democracy: The U.S. Record 2005-2006 was released on 5 April 2006.",
    "The report was released by the State Department on April 5.",
  ])("in the record: %s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "The State Department released the report on March 8.",
    "The Country Reports on Human Rights Practices were released on March 9.",
    "Supporting Human Rights and Democracy was released on 15 April.",
    "Supporting Human Rights and Democracy: The U.S. Record 2004-2005 was released on 5 April 2006.",
  ])("not borne out: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));
});

describe("what a document estimates is of its year:", () => {
  test.each([
    "In 2006 an estimated 150,000 to 200,000 people were held in detention camps.",
    "In 2006, 150,000 to 200,000 people were believed to be held in detention camps in remote areas.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["in the record"]));

  test.each([
    "In 2004 an estimated 150,000 to 200,000 people were held in detention camps.",
    "Before 2010 an estimated 150,000 to 200,000 people were held in detention camps.",
    "In 2006, for the third consecutive year, the United States worked to win passage of a resolution at the Commission on Human Rights.",
  ])("and of no other, nor is anything else: %s", (text) => expect(verdictsOf(text)).not.toContain("in the record"));
});

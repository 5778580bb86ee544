import { describe, expect, test } from "vitest";
import { base, verdictsOf } from "./asking.ts";

const [IN, DIFFERS, MISSING] = ["in the record", "the record differs", "not in the record"] as const;

describe("a year that is told from another one", () => {
  test.each([
    ["In 2014 Chad and Nigeria abstained in the Security Council. Two years later Senegal abstained.", [IN, IN]],
    ["The Assembly met in 2010. The following year its resolution got 123 yes votes.", [MISSING, IN]],
    ["The Assembly's text of December 2011 had 123 yes votes. The year before, 106 had voted yes.", [IN, IN]],
    ["The Assembly's text of December 2011 had 123 yes votes. The year before, 99 had voted yes.", [IN, DIFFERS]],
    ["In 2014 the Assembly vote was 116-20-53. The following year 119 countries voted in favour.", [IN, IN]],
    ["China voted no in 2014. The year after that, 119 countries voted yes in the Assembly.", [IN, IN]],
    ["South Korea did not take part in the vote in 2003. It abstained in the two years after that.", [IN, IN]],
    ["South Korea did not take part in the vote in 2003. It abstained in the four years after that.", [IN, DIFFERS]],
    ["The Council set up the inquiry in March 2013 and its report came out the same year.", [IN, DIFFERS]],
    ["The Council set up the inquiry in March 2013. It published its report within the same year.", [IN, DIFFERS]],
    ["1/ Vitit Muntarbhorn became Special Rapporteur in 2004. 2/ He served until 2010.", [IN, IN]],
    ["(1/2) Vitit Muntarbhorn became Special Rapporteur in 2004. (2/2) He served until 2012.", [IN, DIFFERS]],
    ["The Council set up the inquiry in March 2013. A year later its report was presented.", [IN, IN]],
  ])("is worked out: %s", (text, expected) => expect(verdictsOf(text)).toEqual(expected));

  test.each([
    "A year later South Korea voted yes.",
    "The year before, 88 states had voted yes.",
    "A few years later the report came out.",
    "Two months earlier the Third Committee had approved it by 84 votes to 22.",
    "Three weeks later the envoy was sworn in.",
    "Ever since, the resolution was adopted without a vote.",
    "Only later the Third Committee approved it by 84 votes to 22.",
  ])("is none where no year is named: %s", (text) => expect(verdictsOf(text)).toEqual([MISSING]));
});

describe("a time until or since which something held is that of its own end:", () => {
  test.each([
    ["Vitit Muntarbhorn served until 2010.", IN],
    ["Vitit Muntarbhorn served until 2004.", DIFFERS],
    ["Darusman was rapporteur until 2016.", IN],
    ["Darusman was rapporteur until June 2010.", DIFFERS],
    ["Darusman has been rapporteur since 2016.", DIFFERS],
    ["Quintana was rapporteur since July 2016.", IN],
    ["Robert King was envoy until January 2017.", IN],
    ["Robert King was envoy until November 2009.", DIFFERS],
    ["Robert King was envoy until October 2012.", DIFFERS],
    ["The post was vacant until October 2023.", IN],
    ["The post was vacant until 13 October 2023.", IN],
    ["The post was vacant until January 2017.", DIFFERS],
    ["Lefkowitz was envoy until January 2009.", IN],
    ["Lefkowitz was envoy until August 2005.", DIFFERS],
    ["North Korea has been in Tier 3 since 2003.", IN],
    ["North Korea has been in Tier 3 since 2023.", DIFFERS],
    ["North Korea was in Tier 3 until 2021.", DIFFERS],
    ["North Korea was in Tier 3 until 2023.", MISSING],
    ["North Korea has been on the CPC list since 2001.", IN],
    ["North Korea has been on the CPC list since 2005.", DIFFERS],
    ["North Korea has been a CPC since 2022.", DIFFERS],
    ["North Korea was a CPC from 2001 to 2017.", DIFFERS],
    ["North Korea was a CPC from 2001 to 2022.", MISSING],
    ["Salmón has been rapporteur since August 2022.", IN],
    ["The North Korean Human Rights Act was renewed after 2013.", IN],
    ["The North Korean Human Rights Act was renewed after 2022.", MISSING],
    ["The Act was in force until 30 September 2022.", IN],
    ["The North Korean Human Rights Act has been in force since 2022.", MISSING],
    ["The NKHRA lapsed in 2022.", IN],
    ["The NKHRA lapsed in 2012.", MISSING],
    ["The NKHRA ran out in 2017.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

test.each([
  ["The second Freedom House conference was held in December 2005.", IN],
  ["The third Freedom House conference was held on 22 March 2006.", IN],
  ["The first Freedom House conference was held in December 2005.", MISSING],
  ["The second Freedom House conference was held on 22 March 2006.", MISSING],
])("a date of one in a row bears out no other of it: %s", (text, expected) =>
  expect(verdictsOf(text)).toEqual([expected]),
);

test.each([
  ["The North Korean Human Rights Act lapsed on 30 September 2022.", IN],
  ["The North Korean Human Rights Act was passed on 30 September 2022.", MISSING],
  ["The House passed the North Korean Human Rights Act on 30 September 2022.", MISSING],
])("a day bears out what was done on it, of the dates of an entry: %s", (text, expected) =>
  expect(verdictsOf(text)).toEqual([expected]),
);

describe("only once is in no other vote either:", () => {
  test.each([
    ["Burundi voted no only once, in 2015.", IN],
    ["Sri Lanka voted no only once, in 2014.", DIFFERS],
    ["South Korea abstained only once, in 2007.", DIFFERS],
    ["Namibia voted no in the General Assembly just once.", IN],
    ["Russia voted no in the General Assembly only twice.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("the beginning and the end of a time in office, or without a holder, are held apart:", () => {
  test.each([
    ["The vacancy ended in January 2017.", DIFFERS],
    ["The vacancy ended on 13 October 2023.", IN],
    ["The vacancy began in January 2017.", IN],
    ["The vacancy began in October 2023.", DIFFERS],
    ["Darusman's mandate ended in 2016.", IN],
    ["Robert King's mandate ended in 2015.", DIFFERS],
    ["Elizabeth Salmón's mandate began on 1 August 2022.", IN],
    ["Robert King's term as envoy began in 2011.", DIFFERS],
    ["The mandate ended in 2010.", MISSING],
    ["Darusman took over in 2010.", IN],
    ["Darusman took over in 2013.", DIFFERS],
    ["Julie Turner ended a vacancy of more than six years.", MISSING],
    ["Robert King was envoy for four years, from 2009 to 2017.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("a trend is held against each vote and the one before it:", () => {
  test.each([
    ["The yes votes in the General Assembly rose every year from 2008 to 2011.", IN],
    ["The yes votes in the General Assembly rose every year from 2006 to 2009.", DIFFERS],
    ["The yes votes in the General Assembly fell every year from 2008 to 2011.", DIFFERS],
    ["Abstentions in the General Assembly have dropped each year since 2009.", DIFFERS],
    ["Opposition in the Assembly declined steadily from 2008 to 2011.", IN],
    ["Opposition in the Assembly declined every year from 2008 to 2011.", DIFFERS],
    ["Every year the support fell.", DIFFERS],
    ["Hunger in North Korea increased every year.", MISSING],
    ["Support for the law fell steadily.", MISSING],
    ["Support in the Security Council rose every year.", MISSING],
    ["Opposition in the General Assembly grew steadily weaker.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("a tally that went from one year's to another's is held against both, and which way it went:", () => {
  const voted = base.resolutions.filter(({ body, vote }) => body === "assembly" && vote !== null);
  const pairs = voted.flatMap((first, at) => voted.slice(at + 1).map((last) => ({ first, last })));
  const yearOf = ({ adopted }: { readonly adopted: string }): string => adopted.slice(0, 4);

  test("between any two votes of the Assembly", () => {
    for (const { first, last } of pairs) {
      const [from, to] = [first.vote?.yes ?? 0, last.vote?.yes ?? 0];
      const told = (way: string, number: number): string =>
        `The General Assembly got ${number} yes votes in ${yearOf(last)}, ${way} from ${from} in ${yearOf(first)}.`;
      const [way, other] = to > from ? ["up", "down"] : ["down", "up"];
      expect(verdictsOf(told(way, to)), told(way, to)).toEqual([to === from ? DIFFERS : IN]);
      expect(verdictsOf(told(other, to)), told(other, to)).toEqual([DIFFERS]);
      expect(verdictsOf(told(way, to + 1)), told(way, to + 1)).toEqual([DIFFERS]);
    }
  });

  test.each([
    ["The yes votes in the General Assembly climbed from 88 in 2005 to 99 the following year.", IN],
    ["The no votes in the General Assembly fell from 16 in 2011 to 20 in 2014.", DIFFERS],
    ["The no votes in the General Assembly rose from 16 in 2011 to 20 in 2014.", IN],
    ["Between 2005 and 2006 the yes votes in the Assembly rose from 88 to 99.", IN],
    ["The Human Rights Council got 27 yes votes in 2015, down from 30 a year earlier.", IN],
    ["Opposition in the Commission on Human Rights dropped from ten votes in 2003 to eight in 2004.", IN],
    ["Opposition in the Commission on Human Rights dropped from ten votes in 2003 to nine in 2004.", DIFFERS],
    ["The Assembly approved its 2011 resolution with 123 votes in favor, up from 106 a year earlier.", IN],
    ["The Assembly approved its 2011 resolution with 123 votes in favor, up from 116 a year earlier.", DIFFERS],
    ["In 2015 the resolution won 119 yes votes in the General Assembly, three more than the year before.", IN],
    ["In 2015 the resolution won 119 yes votes in the General Assembly, five more than the year before.", DIFFERS],
    ["In 2008 fewer countries voted for the General Assembly resolution than in 2007.", IN],
    ["In 2008 more countries voted for the General Assembly resolution than in 2007.", DIFFERS],
    ["More states abstained in the Security Council in 2016 than in 2014.", MISSING],
    ["Yes votes in the General Assembly fell from 2005 to 2006.", DIFFERS],
    ["Yes votes in the General Assembly rose by 11 from 2005 to 2006.", IN],
    ["Between 2005 and 2006 yes votes in the General Assembly rose by 12.", DIFFERS],
    ["No votes in the General Assembly fell from 2010 to 2011.", IN],
    ["The yes votes in the General Assembly went down to 123 in 2011.", DIFFERS],
    ["The abstentions in the General Assembly fell to 51 in 2011.", IN],
    ["The abstentions in the General Assembly fell to 52 in 2011.", DIFFERS],
    ["In 2015 abstentions in the General Assembly dropped.", IN],
    ["Support grew in 2014.", MISSING],
    ["Support for the resolution in the General Assembly fell in 2005.", MISSING],
    ["There were fewer yes votes in 2005 than in 2006 in the General Assembly.", IN],
    ["There were fewer yes votes in 2006 than in 2005 in the General Assembly.", DIFFERS],
    ["Eleven more countries voted yes in 2006 than in 2005 in the General Assembly.", IN],
    ["Twenty more countries voted yes in 2006 than in 2005 in the General Assembly.", DIFFERS],
    ["One fewer state voted no in 2015 than in 2014 in the General Assembly.", IN],
    ["Four fewer states voted no in 2015 than in 2014 in the General Assembly.", DIFFERS],
    ["Support for the Act rose from 88 in 2005 to 99 in 2006.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("two texts that are told in order of time are held against their days:", () => {
  test.each([
    ["A/RES/69/188 was adopted before A/HRC/RES/25/25.", DIFFERS],
    ["A/RES/69/188 was adopted after A/HRC/RES/25/25.", IN],
    ["A/RES/63/190 preceded A/HRC/RES/7/15.", DIFFERS],
    ["Resolution 60/173 was passed earlier than resolution 61/174.", IN],
    ["A/RES/61/174 was adopted two years after A/RES/60/173.", MISSING],
    ["A/RES/61/174 was not adopted after A/RES/60/173.", MISSING],
    ["In 2014 the Human Rights Council adopted its resolution before the General Assembly.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("how often a state voted so is held against all votes:", () => {
  test.each([
    ["China voted no 18 times.", IN],
    ["China voted no 17 times.", DIFFERS],
    ["China voted no nine times.", MISSING],
    ["China voted no nine times in the General Assembly.", IN],
    ["Russia voted against 18 resolutions on North Korea.", IN],
    ["The US voted yes 16 times.", IN],
    ["The US voted yes 18 times.", DIFFERS],
    ["Iran voted yes nine times.", MISSING],
    ["China voted no three times in the Security Council.", MISSING],
    ["China voted no 18 times on Syria.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("who took part in a vote is known where a position is recorded:", () => {
  test.each([
    ["South Korea took part in the vote of 2003.", DIFFERS],
    ["South Korea voted in 2003.", DIFFERS],
    ["South Korea did not take part in the vote on E/CN.4/RES/2003/10.", IN],
    ["Libya did not take part in the vote on A/HRC/RES/16/8.", IN],
    ["The United States did not vote in the Human Rights Council in 2008.", IN],
    ["China took part in the vote on A/RES/72/188.", DIFFERS],
    ["India took part in the vote on A/RES/69/188.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("a count of texts adopted so, the last of them, and the years without a vote are held against all:", () => {
  test.each([
    ["18 resolutions were put to a vote.", IN],
    ["12 General Assembly resolutions were adopted without a vote.", IN],
    ["13 General Assembly resolutions were adopted without a vote.", MISSING],
    ["Nine General Assembly resolutions on North Korea were put to a vote.", IN],
    ["Eight General Assembly resolutions on North Korea were put to a vote.", DIFFERS],
    ["A/RES/70/172 was the last General Assembly resolution put to a recorded vote.", IN],
    ["A/HRC/RES/28/22 was the last resolution put to a recorded vote.", MISSING],
    ["There has been no recorded vote in the General Assembly since 2015.", IN],
    ["There has been no recorded vote in the Human Rights Council since 2013.", DIFFERS],
    ["The General Assembly did not vote in 2012 and 2013.", IN],
    ["The General Assembly did not vote in 2013 and 2014.", MISSING],
    ["The Security Council did not vote in 2016.", DIFFERS],
    ["Most countries did not vote no in the General Assembly in 2014.", MISSING],
    ["Some states did not vote in the General Assembly in 2014.", MISSING],
    ["The General Assembly has adopted the resolution without a vote since 2016.", IN],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("“the Council” may be either:", () => {
  test.each([
    ["The Council voted 27-6-14 in 2015.", IN],
    ["The Council voted 11-2-2 in 2014.", IN],
    ["The Council voted 27-7-14 in 2015.", DIFFERS],
    ["The Security Council voted 27-6-14 in 2015.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("a state that supported a text voted for it, and North Korea may be among the voters:", () => {
  test.each([
    ["South Korea supported A/RES/61/174.", IN],
    ["China backed resolution 61/174.", DIFFERS],
    ["Iran supported the inquiry that A/HRC/RES/22/13 set up.", MISSING],
    ["North Korea was among the states that voted no on A/RES/66/174.", IN],
    ["North Korea was among the states that abstained on A/RES/66/174.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("that there was none on a side is held against the tally:", () => {
  test.each([
    ["Nobody voted against A/RES/67/181.", IN],
    ["No state voted no on A/RES/69/188.", DIFFERS],
    ["No country abstained in the General Assembly in 2014.", DIFFERS],
    ["Nobody voted against the Act.", MISSING],
    ["No resolution got more yes votes than A/RES/66/174.", IN],
    ["No resolution got more yes votes than A/RES/69/188.", DIFFERS],
    ["No General Assembly resolution got fewer abstentions than A/RES/70/172.", IN],
    ["No resolution got fewer abstentions than A/RES/70/172.", DIFFERS],
    ["A/RES/69/188 was adopted with no abstentions.", DIFFERS],
    ["A/HRC/RES/16/8 was adopted without a dissenting vote.", DIFFERS],
    ["A/RES/66/174 was adopted with no opposition.", DIFFERS],
    ["A/RES/67/181 was adopted with no abstentions.", MISSING],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("what is said of all bodies is not held against one:", () => {
  test.each([
    ["E/CN.4/RES/2003/10 got the fewest yes votes of any recorded vote.", DIFFERS],
    ["A/HRC/RES/7/15 got the fewest yes votes of any recorded vote.", IN],
    ["A/RES/67/181 was the first resolution adopted without a vote.", MISSING],
    ["A/HRC/RES/19/13 was the first resolution adopted without a vote.", IN],
    ["A/RES/67/181 was the first General Assembly resolution adopted without a vote.", IN],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

describe("what is said of one of two times is not held against the other:", () => {
  test.each([
    [
      "South Korea switched to a yes in the General Assembly in 2006, then went back to abstaining the year after.",
      MISSING,
    ],
    ["South Korea went back to abstaining the year after its 2006 yes vote in the General Assembly.", MISSING],
    ["The General Assembly got 116 yes votes in 2014 and three more the year after.", MISSING],
    ["China voted no in both years.", MISSING],
    ["China voted no in 2005 and yes in 2006.", DIFFERS],
    ["Iran and Syria both voted against the General Assembly's 2014 resolution.", IN],
    ["Iran and India both voted against the General Assembly's 2014 resolution.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));

  test("nor a vote against the one that it came after", () =>
    expect(verdictsOf("Egypt abstained in the Security Council in 2017, a year after voting no.")).not.toContain(
      DIFFERS,
    ));
});

describe("the time of a succession and of an extension:", () => {
  test.each([
    ["Marzuki Darusman succeeded Vitit Muntarbhorn in 2010.", IN],
    ["Marzuki Darusman succeeded Vitit Muntarbhorn in 2008.", MISSING],
    ["Marzuki Darusman succeeded Tomás Ojea Quintana in 2016.", DIFFERS],
    ["Congress reauthorized the Act in 2012.", IN],
    ["Congress reauthorized the Act in 2008 and 2018.", IN],
    ["The Act was reauthorized in 2017.", MISSING],
    ["Darusman took over in 2010, six years after Muntarbhorn came.", MISSING],
    ["The envoy's post was vacant in 2018.", IN],
    ["The envoy's post was filled again in October 2023.", IN],
    ["The envoy's post was filled again in January 2017.", MISSING],
    ["Lefkowitz was given the envoy's post on 19 August 2005.", IN],
    ["Lefkowitz was given the envoy's post on 29 August 2005.", MISSING],
    ["In 2023 North Korea was in Tier 3 for the 21st consecutive year.", IN],
    ["In 2023 North Korea was in Tier 3 for the 19th consecutive year.", MISSING],
    ["Roughly 120 states voted for the first Assembly text in 2005.", DIFFERS],
    ["Nearly 120 countries voted yes in the Assembly in December 2015.", IN],
    ["The envoy's post was vacant in 2015.", DIFFERS],
    ["The House passed H.R. 4011 on 21 July 2004.", IN],
    ["The House passed H.R. 4011 on 28 September 2004.", DIFFERS],
  ])("%s", (text, expected) => expect(verdictsOf(text)).toEqual([expected]));
});

test.each([
  ["The rapporteur was in office in 2012.", IN],
  ["A special envoy held office in 2012.", IN],
  ["The envoy was in office in 2018.", DIFFERS],
  ["The envoy was not in office in 2012.", DIFFERS],
  ["The rapporteur was in office in 2003.", DIFFERS],
])("whoever is told to have been in office then is held against all holders: %s", (text, expected) =>
  expect(verdictsOf(text)).toEqual([expected]),
);

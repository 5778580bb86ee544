import { describe, expect, test } from "vitest";
import { datesIn, dateText, isDateText, printsDate } from "../../../src/core/base/dates.ts";

describe("dates of the fact base", () => {
  test.each([
    ["2005-12-16", "16 December 2005"],
    ["2005-08", "August 2005"],
    ["2006-21", "spring 2006"],
    ["2012-24", "winter 2012"],
    ["1951", "1951"],
  ])("%s reads %s", (date, words) => {
    expect(dateText(date)).toBe(words);
    expect(isDateText(words)).toBe(true);
    expect(printsDate(words, date)).toBe(true);
    expect(datesIn(words)).toEqual([date]);
  });

  test.each([
    ["On 18 October 2004, two weeks after 4 October 2004", ["2004-10-18", "2004-10-04"]],
    ["118 October 2004", ["2004-10"]],
    ["from November 2009 to January 2017", ["2009-11", "2017-01"]],
    ["in April and May 2025", ["2025-05"]],
    ["2019-2021, again from 2022", ["2019", "2021", "2022"]],
    ["17th consecutive year (2017)", ["2017"]],
    ["12005, 2005000 and H.R. 4240", []],
    ["", []],
  ])("the text %j has the dates %j", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  test.each([
    ["October 20, 2015", "2015-10-20"],
    ["05 April 2006", "2006-04-05"],
    ["April 5", "2006-04-05"],
    ["the spring of 2006", "2006-21"],
    ["Fall 2006", "2006-23"],
    ["Sept. 9, 2001", "2001-09-09"],
    ["on 1 May", "2010-05-01"],
  ])("the words %j print %s", (words, date) => {
    expect(printsDate(words, date)).toBe(true);
  });

  test.each([
    ["October 20, 2015", "2015-10-21"],
    ["October 20, 2015", "2015-11-20"],
    ["October 20, 2015", "2014-10-20"],
    ["October 20, 2015", "2015-10"],
    ["October 2015", "2015-10-20"],
    ["2015", "2015-10"],
    ["October 2015", "2015"],
    ["spring of 2006", "2006"],
    ["spring of 2006", "2006-22"],
    ["spring of 2006", "2006-03"],
    ["third consecutive year", "2005"],
    ["2004 and 2005", "2005"],
  ])("the words %j do not print %s", (words, date) => {
    expect(printsDate(words, date)).toBe(false);
  });

  test.each(["2014 and 2023", "late 2022", "2009-2018", "fiscal years 2005-2008", "May", ""])(
    "%j is more or less than one date",
    (text) => {
      expect(isDateText(text)).toBe(false);
    },
  );
});

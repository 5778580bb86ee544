import { describe, expect, test } from "vitest";
import { findDates } from "../../../src/core/language/dates.ts";
import { daysOf, inYears, overlap, within } from "../../../src/core/language/days.ts";
import { fold } from "../../../src/core/language/text.ts";
import { timeWords } from "../../../src/core/language/time-words.ts";

const NOW = new Date("2026-11-15T12:00:00Z");
const spansOf = (text: string) => findDates(fold(text), NOW).map(({ from, to }) => [from, to]);

const BEGINNING = 0;
const END = 99_991_231;

describe("a time is read as history writes it:", () => {
  test.each([
    ["in 2005", 20050101, 20051231],
    ["in '05", 20050101, 20051231],
    ["the 06 article", 20060101, 20061231],
    ["the 67 protocol", 19670101, 19671231],
    ["the vote in 09", 20090101, 20091231],
    ["CHR 05", 20050101, 20051231],
    ["the 1951 convention", 19510101, 19511231],
    ["2004-2006", 20040101, 20061231],
    ["2004–2006", 20040101, 20061231],
    ["from 2004 to 2006", 20040101, 20061231],
    ["between 2004 and 2006", 20040101, 20061231],
    ["2003 through 2006", 20030101, 20061231],
    ["2012-15", 20120101, 20151231],
    ["from March 2014 to December 2015", 20140301, 20151231],
    ["between november 2005 and january 2006", 20051101, 20060131],
    ["from 2010 to 16 December 2014", 20100101, 20141216],
    ["16 December 2005 until 2007", 20051216, 20071231],
    ["March 2014 - May 2015", 20140301, 20150531],
    ["from March to December 2014", 20140301, 20141231],
    ["between November and February 2015", 20141101, 20150231],
    ["in the spring of 2006", 20060301, 20060531],
    ["fall of '05", 20050901, 20051131],
    ["winter 2005", 20051201, 20060231],
    ["in the fall in 2005", 20050901, 20051131],
    ["did support fall in 2008", 20080101, 20081231],
    ["the 1990s", 19900101, 19991231],
    ["the '90s", 19900101, 19991231],
    ["the early 1990s", 19900101, 19931231],
    ["late 2000s", 20070101, 20091231],
    ["since 2012", 20120101, END],
    ["2012 onwards", 20120101, END],
    ["2012-today", 20120101, END],
    ["from 2012 to the present", 20120101, END],
    ["March 2012 till now", 20120301, END],
    ["before 2012", BEGINNING, 20120100],
    ["prior to 2006", BEGINNING, 20060100],
    ["after 2012", 20121232, END],
    ["until 2012", BEGINNING, 20121231],
    ["no later than 2010", BEGINNING, 20101231],
    ["last year", 20250101, 20251231],
    ["votes of the last year", 20250101, 20251231],
    ["last year the Assembly voted, right?", 20250101, 20251231],
    ["this year", 20260101, 20261231],
    ["next year", 20270101, 20271231],
    ["in the last five years", 20211115, 20261115],
    ["the past 3 months", 20260815, 20261115],
    ["over the last two decades", 20061115, 20261115],
    ["since last year", 20250101, END],
    ["before last year", BEGINNING, 20250100],
    ["after last month", 20261032, END],
    ["until two years ago", BEGINNING, 20241231],
    ["during the obama years", 20090120, 20170120],
    ["before the obama years", BEGINNING, 20090119],
    ["after the bush presidency", 20090121, END],
    ["two years ago", 20240101, 20241231],
    ["a decade ago", 20160101, 20161231],
    ["last month", 20261001, 20261031],
    ["16 December 2005", 20051216, 20051216],
    ["the 16th of December, 2005", 20051216, 20051216],
    ["Dec. 16, 2005", 20051216, 20051216],
    ["16/12/2005", 20051216, 20051216],
    ["12/16/2005", 20051216, 20051216],
    ["16.12.2005", 20051216, 20051216],
    ["2005-12-16", 20051216, 20051216],
    ["16/12/05", 20051216, 20051216],
    ["16.12.05", 20051216, 20051216],
    ["on 18/12/14", 20141218, 20141218],
    ["16 Dec 05", 20051216, 20051216],
    ["dec 16, 05", 20051216, 20051216],
    ["on 16 december 14?", 20141216, 20141216],
    ["31 June 2005", 20050601, 20050631],
    ["12/2005", 20051201, 20051231],
    ["4/2006", 20060401, 20060431],
    ["2005-06", 20050101, 20061231],
    ["2014-15", 20140101, 20151231],
    ["2007/08", 20070101, 20081231],
    ["1999-00", 19990101, 20001231],
    ["2004–06", 20040101, 20061231],
    ["2005–12", 20050101, 20121231],
    ["from: 2005-06", 20050601, 20050631],
    ["dec 2005", 20051201, 20051231],
    ["2005-12", 20051201, 20051231],
    ["april 06", 20060401, 20060431],
  ])("%s", (text, from, to) => expect(spansOf(text)).toEqual([[from, to]]));

  test("a day and month that could be either stand for their year alone", () =>
    expect(spansOf("05/04/2006")).toEqual([[20060101, 20061231]]));

  test("a day of a month without a year means that day in any year", () => {
    expect(spansOf("on 17 November")).toEqual([[1117, 1117]]);
    expect(spansOf("april 5th")).toEqual([[405, 405]]);
    expect(spansOf("after the 17 november vote")).toEqual([[1117, 1117]]);
  });

  test.each([
    ["since 12 march", 20260312, END],
    ["since 17 December?", 20251217, END],
    ["what came after 12 march", 20260313, END],
    ["before december 17", BEGINNING, 20251216],
  ])("a day without a year that opens a time is the last one that there was: %s", (text, from, to) =>
    expect(spansOf(text)).toEqual([[from, to]]),
  );

  test("two times side by side are two", () =>
    expect(spansOf("2006 versus 2015")).toEqual([
      [20060101, 20061231],
      [20150101, 20151231],
    ]));

  test("two times that “and” alone joins are two", () =>
    expect(spansOf("in March 2014 and December 2015")).toEqual([
      [20140301, 20140331],
      [20151201, 20151231],
    ]));

  test("what is relative is told from the day of asking", () => {
    const yearAt = (now: string) => findDates("last year", new Date(now))[0]?.from;
    expect(yearAt("2026-01-01T00:00:00Z")).toBe(20250101);
    expect(yearAt("2025-12-31T23:59:59Z")).toBe(20240101);
    expect(findDates("last month", new Date("2026-01-31T00:00:00Z"))[0]?.from).toBe(20251201);
    expect(findDates("last two months", new Date("2026-01-31T00:00:00Z"))[0]?.from).toBe(20251130);
  });
});

test.each([
  "A/RES/60/2005x",
  "20055",
  "150,2005",
  "99/99/2005",
  "2005-13-01",
  "1,967 people",
  "in may",
  "may 80,000 people be in the camps",
  "may 80 people be held",
  "may 20 states vote no",
  "30/6/11",
  "under trump",
  "camp 15",
  "the last year in which they voted",
  "the last year it met",
  "last year with a vote",
  "86%",
  "",
])("there is no time in %j", (text) => expect(spansOf(text)).toEqual([]));

test("a time stands where it was found", () => {
  const text = fold("Did  CHINA vote in Dec. 2005, or since 2012?");
  expect(findDates(text, NOW).map(({ start, end }) => text.slice(start, end))).toEqual(["dec. 2005", "2012"]);
});

describe("a date of the data", () => {
  test.each([
    ["2005-12-16", 20051216, 20051216],
    ["2005-12", 20051201, 20051231],
    ["2005", 20050101, 20051231],
    ["2006-21", 20060301, 20060531],
  ])("%s spans its days", (edtf, from, to) => expect(daysOf(edtf)).toMatchObject({ from, to }));

  test("lies within the wider ones and shares days with them", () => {
    const [day, month, year] = ["2005-12-16", "2005-12", "2005"].map(daysOf);
    if (!day || !month || !year) throw new Error("unread");
    expect([within(day, month), within(month, year), within(year, month)]).toEqual([true, true, false]);
    expect([overlap(year, day), overlap(daysOf("2006"), day)]).toEqual([true, false]);
  });
});

test.each([
  ["december 2005", "December 2006"],
  ["since 2012", "since 2013"],
  ["after 2012", "after 2013"],
  ["before 2012", "before 2013"],
  ["until november 2012", "up to November 2013"],
  ["on 17 november", "17 November"],
])("a year on from %s is %s: what is open stays so", (text, words) =>
  expect(findDates(text, NOW).map((date) => timeWords(inYears(date, 1)))).toEqual([words]),
);

test.each([
  ["on 16/12/2005", "16 December 2005"],
  ["in december 2005", "December 2005"],
  ["in 2005", "2005"],
  ["2004-2006", "2004 to 2006"],
  ["spring 2006", "spring 2006"],
  ["winter 2005", "winter 2005"],
  ["from march 2014 to december 2015", "March 2014 to December 2015"],
  ["from january to march 2014", "January 2014 to March 2014"],
  ["from january 2014 to december 2015", "2014 to 2015"],
  ["from 16 december 2005 to 2006", "16 December 2005 to 31 December 2006"],
  ["since 2012", "since 2012"],
  ["since november 2005", "since November 2005"],
  ["after 2012", "after 2012"],
  ["before 2012", "before 2012"],
  ["before 16 december 2005", "up to 15 December 2005"],
  ["until 2012", "up to 2012"],
  ["on 17 november", "17 November"],
])("%s is told to a reader as %s", (text, words) => expect(findDates(text, NOW).map(timeWords)).toEqual([words]));

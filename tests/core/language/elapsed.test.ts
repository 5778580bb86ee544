import { expect, test } from "vitest";
import { daysOf } from "../../../src/core/language/days.ts";
import { elapsedWords } from "../../../src/core/language/elapsed.ts";

test.each([
  ["2014-11-18", "2014-12-18", "30 days"],
  ["2014-12-17", "2014-12-18", "1 day"],
  ["2012-02-28", "2012-03-01", "2 days"],
  ["2013-03-21", "2014-02-17", "333 days, about 11 months"],
  ["2005-12-16", "2006-12-19", "368 days, about 1 year"],
  ["2009-11", "2017-01", "About 7 years and 2 months"],
  ["2017-01", "2023-10-13", "About 6 years and 9 months"],
  ["2009-11", "2009-11", "About a month or less"],
  ["2004", "2010", "About 6 years"],
  ["2004", "2010-06", "About 6 years"],
])("from %s to %s: %s", (from, to, words) => expect(elapsedWords(daysOf(from), daysOf(to))).toBe(words));

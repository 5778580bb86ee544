import { expect, test } from "vitest";
import { billsIn, withBills } from "../../../src/core/language/bills.ts";

test.each([
  ["what became of hr3012", "what became of h.r. 3012"],
  ["h.r.3012 became law", "h.r. 3012 became law"],
  ["hr 4011 and h. r. 5959", "h.r. 4011 and h.r. 5959"],
  ["s4216 was reported", "s. 4216 was reported"],
  ["s 4216 and s.4216", "s. 4216 and s. 4216"],
])("a bill is one in whatever way it is written: %s", (folded, expected) => expect(withBills(folded)).toBe(expected));

test.each([
  "in the 1990s 400 people",
  "congress's 4216",
  "s/pv.7353",
  "hrc/res/22/13",
  "a/hrc/25/63",
  "s 2014",
  "u.s. 500",
])("what is no bill stays as it is: %s", (folded) => expect(withBills(folded)).toBe(folded));

test("its number is read", () => expect(billsIn(withBills("hr3012 and s4216"))).toEqual(["3012", "4216"]));

import { describe, expect, test } from "vitest";
import { tallyOf } from "../../../src/core/base/tally.ts";
import { gapsIn, meetingsIn } from "../../../src/core/meetings/meeting.ts";
import { base, tell } from "../asking.ts";

const meetings = meetingsIn(base);
const voted = meetings.filter(({ tally }) => tally !== null);
const ids = (...days: readonly string[]) => days.map((day) => `security-council/${day}`);

describe("the entries of the Security Council", () => {
  test("are read with their tallies and lists, as long as the tally says", () => {
    expect(meetings).toHaveLength(6);
    expect(gapsIn(base)).toHaveLength(1);
    for (const { tally, no, abstain } of voted) {
      expect(no).toHaveLength(tally?.no ?? -1);
      expect(abstain).toHaveLength(tally?.abstain ?? -1);
    }
  });

  test.each([
    ["it was 11-2-2", { yes: 11, no: 2, abstain: 2 }],
    ["9:4:2?", { yes: 9, no: 4, abstain: 2 }],
    ["on 2015-12-10", null],
    ["10-3", null],
  ])("%s is read as a tally or not", (text, tally) => expect(tallyOf(text)).toEqual(tally));
});

test("a state's position is told at every meeting with a vote, and never a yes", () => {
  for (const { year, no, abstain } of voted) {
    for (const country of ["China", "Egypt", "Angola", "Chad", "Japan"]) {
      const { outcome, lead } = tell(`did ${country} vote no in the security council in ${year}`);
      expect(outcome, `${country} ${year}`).toBe("answered");
      expect(lead, `${country} ${year}`).toMatch(no.includes(country) ? /^Yes: / : /^No: /);
      const yes = tell(`did ${country} vote yes in the security council in ${year}`);
      const known = no.includes(country) || abstain.includes(country);
      expect(yes.outcome, `${country} ${year}`).toBe(known ? "answered" : "not-found");
      expect(yes.lead).not.toMatch(/^Yes/);
    }
  }
});

describe("what is asked of the Council's votes is told of them alone:", () => {
  test.each([
    ["who voted no in the sc in 2015 other than china and russia", ids("2015-12-10"), "Venezuela and Angola"],
    ["besides china and russia, which members voted no at the unsc in 2015", ids("2015-12-10"), "Venezuela and Angola"],
    ["narrowest unsc vote to take up north korea", ids("2016-12-09"), "9 yes, 5 no"],
    ["most yes votes in a security council procedural vote", ids("2024-06-12"), "12"],
    ["who sat on the fence at the security council in 2017", ids("2017-12-11"), "Egypt and Ethiopia"],
    ["was there a roll call at the security council in august 2023", ids("2023-08-17"), "no procedural vote"],
    ["did the unsc meet on nk in 2021", ids("2018-2022"), "2023"],
    ["first security council session on north korea", ids("2014-12-22"), "22 December 2014"],
    ["how many votes in favour in the 2014 procedural vote", ids("2014-12-22"), "11 yes votes"],
    ["how many in favour at the procedural vote of June 2024", ids("2024-06-12"), "12 yes votes"],
    ["who voted against the procedural vote in 2016", ids("2016-12-09"), "Voted no on 9 December 2016: China, Russia"],
    [
      "Who abstained in the june 2024 council procedural vote",
      ids("2024-06-12"),
      "Abstained on 12 June 2024: Mozambique",
    ],
    [
      "the procedural vote requires nine votes, right?",
      meetings.map(({ milestone }) => milestone.id),
      /^Yes: Votes needed/,
    ],
    ["newest unsc meeting on the dprk", ids("2024-06-12"), "12 June 2024"],
    ["how often did russia oppose in the security council", voted.map(({ milestone }) => milestone.id), "5 of the 5"],
    ["number of security council meetings on the dprk", meetings.map(({ milestone }) => milestone.id), "6 public"],
    ["how many yes votes did the unsc have on 11 december 2017", ids("2017-12-11"), "10 yes votes"],
    [
      "how many procedural votes did the security council hold on north korea",
      voted.map(({ milestone }) => milestone.id),
      "5 procedural votes",
    ],
    [
      "could a permanent member stop a meeting of the security council",
      meetings.map(({ milestone }) => milestone.id),
      "no veto",
    ],
    [
      "did the permanent members veto it in the security council",
      meetings.map(({ milestone }) => milestone.id),
      "no veto",
    ],
  ])("%s", (text, found, shown) => {
    const told = tell(text);
    expect([told.outcome, told.ids]).toEqual(["answered", found]);
    expect(told.lead).toMatch(shown);
  });

  test.each(["when did the security council meet on north korea?", "which years has the UNSC met on the DPRK"])(
    "%s is answered with all of them",
    (text) => expect(tell(text).lead).toContain("6 meetings on the situation in North Korea"),
  );

  test.each([
    ["the 2015 security council vote went 11-2-2, right?", ids("2015-12-10"), "9 yes, 4 no"],
    ["did the security council meet on north korea in march 2016?", ids("2016-12-09"), "9 December 2016"],
    ["The 2016 procedural vote was 9-4-2, wasn't it?", ids("2016-12-09"), "9 yes, 5 no"],
    [
      "procedual vote needs at least eight in favour, correct?",
      meetings.map(({ milestone }) => milestone.id),
      "nine yes",
    ],
  ])("%s is corrected", (text, found, shown) => {
    const told = tell(text);
    expect([told.outcome, told.ids]).toEqual(["corrected", found]);
    expect(told.lead).toContain(shown);
  });

  test.each([
    "who voted in favour at the security council in 2016",
    "which members voted to hold the 2014 security council meeting",
    "pv number of the 2017 security council meeting",
    "how many members does the security council have",
    "security council meetings on north korea in 2010",
    "security council resolution 1718",
    "has the Security Council ever condemned North Korea?",
    "has the Security Council adopted a resolution on human rights in North Korea?",
    "did the Security Council pass a resolution in 2014",
    "On 22 December 2014 the General Assembly met on North Korea after a procedural vote of 11-2-2.",
  ])("%s: not in the record", (text) => expect(tell(text).outcome).toBe("not-found"));

  test("a follow-up with another side asks for that side", () =>
    expect(tell("who voted no at the security council in 2015", "and who abstained?").lead).toContain(
      "Chad and Nigeria",
    ));
});

describe("whether it met every year is told of each year:", () => {
  test("one without a meeting is named, with the entry that says so", () => {
    const { outcome, lead, ids } = tell("did the security council meet on nk human rights every year since 2014?");
    expect(outcome).toBe("corrected");
    expect(lead).toMatch(/^No: the record has none of 2018, 2019, 2020, 2021 and 2022\. /);
    expect(ids[0]).toBe("security-council/2018-2022");
  });

  test("years that all had one are told with them", () =>
    expect(tell("did the security council meet every year from 2014 to 2017").lead).toMatch(/^Yes, 4 meetings/));
});

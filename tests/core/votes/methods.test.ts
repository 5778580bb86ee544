import { describe, expect, test } from "vitest";
import { ask, base, idsOf, tell } from "../asking.ts";

const years = [...new Set(base.resolutions.map(({ adopted }) => adopted.slice(0, 4)))];

describe("no resolution is listed as adopted in a way in which it was not:", () => {
  test.each([
    ["what was adopted by consensus in %s", false],
    ["which resolutions were adopted without a vote in %s", false],
    ["recorded votes in %s", true],
    ["resolutions by recorded vote %s", true],
  ])("%s", (wording, recorded) => {
    for (const year of years) {
      const answer = ask(wording.replace("%s", year));
      const ours = base.resolutions.filter(({ adopted }) => adopted.startsWith(year));
      const fitting = ours.filter(({ vote }) => (vote !== null) === recorded);
      const shown = idsOf(answer).filter((id) => ours.some((one) => one.id === id));
      expect([year, [...shown].sort()]).toEqual([
        year,
        (fitting.length > 0 ? fitting : ours).map(({ id }) => id).sort(),
      ]);
      expect(answer.lead.startsWith("None: "), `${year}: ${answer.lead}`).toBe(fitting.length === 0);
    }
  });

  test("where the other way is all that there is, it is not said of it", () => {
    for (const text of ["tally of the recorded vote in 2013", "how did the recorded vote go in 2020"])
      expect(tell(text).lead, text).not.toMatch(/resolutions by a recorded vote/);
    expect(tell("list a/res/60/173 and a/res/67/181 adopted without a vote").ids).toEqual(["A/RES/67/181"]);
  });
});

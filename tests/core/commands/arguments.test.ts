import { describe, expect, test } from "vitest";
import { ask, tell } from "../asking.ts";

const rowsOf = (text: string): number =>
  ask(text).blocks.reduce((sum, block) => sum + (block.type === "table" ? block.rows.length : 0), 0);

describe("what follows a command is read", () => {
  test.each([
    [
      "topic refugees",
      ['topic "refugees"', "topic (refugees)", "topic on the refugees", "topics refugees", "topic refugees please"],
    ],
    ["topic envoy", ["topic (the) envoy"]],
    ["topics", ["topics please", "topic list", "topics, all"]],
    ["sources", ["source", "sources list", "sources, please?"]],
    ["figures camps", ['figures "camps"', "figures, camps", "figure camps", "figures about the camps"]],
    ["figures", ["figures all", "figure", "figures?"]],
    ["timeline", ["timelines", "timeline?", "timeline all", "TIMELINE please"]],
    ["timeline 2005", ["timeline 05", "timeline '05", "timeline, 2005.", "timeline of 2005"]],
    [
      "timeline 2004-2006",
      [
        "timeline 2004..2006",
        "timeline from:2004 to:2006",
        "timeline to: 2006 from: 2004",
        "timeline to=2004 from=2006",
      ],
    ],
    ["timeline since 2004", ["timeline from:2004", 'timeline from:"2004"', "timeline 2004+", "timeline 2004-"]],
    ["timeline until 2006", ["timeline to:2006"]],
    ["timeline from:2004-10 to:2005-03", ["timeline October 2004 to March 2005"]],
    ["timeline envoy", ["timeline of the envoy", 'timeline "special envoy"']],
    ["resolutions 2005", ["resolutions 05", 'resolutions "2005"', "Resolutions: 2005."]],
    ["resolutions since 2020", ["resolutions 2020+"]],
    ["resolutions in march", ["resolutions march", "resolutions: March", "march resolutions"]],
    [
      "resolutions with fewer than 100 yes votes",
      ["resolutions with fewer than 100 yes", "resolutions under 100 yes votes"],
    ],
    ["cite 004-11", ["cite #004-11", "cite the fact 004-11 please", "cite 004-11 as BibTeX", "cite `004-11`"]],
    ["cite A/RES/60/173", ["cite resolution 60/173", "cite <A/RES/60/173>"]],
    ["cite envoy/julie-turner", ["cite Julie Turner", "cite julie-turner"]],
    ["cite voa-2015", ["cite VOA"]],
    ["help figures", ["help figure", "help: Figures!"]],
    ["help", ["help me", "help please"]],
  ])("%s", (plain, others) => {
    const { outcome, lead, ids } = tell(plain);
    expect(outcome).not.toBe("not-found");
    for (const other of others) expect(tell(other), other).toMatchObject({ outcome, lead, ids });
  });

  test("and the dots of an abbreviation do not matter", () => {
    expect(tell("topic us special envoy").lead).toBe(tell("topic U.S. special envoy!").lead);
  });

  test("and a timeline may be of one topic", () => {
    expect(tell("timeline camps 2009-2014").lead).toBe("Prison camps: 11 dated entries, 2009 to 2014.");
    expect(tell("timeline refugees 2004")).toMatchObject({ outcome: "not-found" });
  });

  test("and resolutions alone are all resolutions, as a table, with what the sources say of them under it", () => {
    for (const text of ["resolutions", "Resolutions?", "/resolutions", "resolutions, please"]) {
      expect(rowsOf(text), text).toBe(43);
      expect(ask(text).blocks[1]?.type).toBe("table");
    }
  });
});

test("of several items to be cited each is offered, and none that is not there is passed over", () => {
  expect(ask("cite 004-11, 004-12").suggestions.map(({ question }) => question)).toEqual([
    "cite 004-11",
    "cite 004-12",
  ]);
  expect(tell("cite 60/173 and 60/999").lead).toContain("60/999");
});

describe("what is no argument of the command is said, and lists nothing", () => {
  test.each([
    ["timeline from:spring", "from:spring"],
    ["timeline to:x from:2004", "to:x from:2004"],
    ["timeline foo 2005", "foo 2005"],
    ["timeline 2014-02-30", "2014-02-30"],
    ["timeline march", "march"],
    ["resolutions foo 2005", "foo"],
    ["resolutions 99", "99"],
    ["resolutions security council", "security council"],
  ])("%s", (text, named) => {
    expect(tell(text)).toMatchObject({ outcome: "not-found", lead: expect.stringMatching(`^“${named}” is no`) });
  });

  test("help on an unknown command says so, and which one may be meant", () => {
    expect(tell("help foo").lead).toBe("There is no command “foo”. These are the commands:");
    expect(tell("help timelin").lead).toContain("Did you mean timeline?");
  });
});

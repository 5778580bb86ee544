import { expect, test } from "vitest";
import { type Answer, createCore, openFactBase, problemText } from "../../../src/core/index.ts";
import { core, NOW } from "../asking.ts";
import { dataCopy, editList, setFields, setValue } from "./workbench.ts";

function askOf(directory: string): (text: string) => Answer {
  const opened = openFactBase(directory, { thorough: true });
  if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
  const changed = createCore(opened.base);
  return (text) => changed.ask({ text, now: NOW });
}

const shipped = (text: string): Answer => core.ask({ text, now: NOW });

test("a label is for readers: in other words it changes no answer of a rule", () => {
  const directory = dataCopy();
  setValue(directory, "security-council/2014-12-22", "Voted no", { label: "Against" });
  setValue(directory, "security-council/2014-12-22", "Procedural vote", { label: "Result" });
  setValue(directory, "security-council/2014-12-22", "Meeting record", { label: "Minutes" });
  setValue(directory, "envoy/robert-r-king", "Name", { label: "Holder" });
  setValue(directory, "envoy/robert-r-king", "How confirmed", { label: "Manner" });
  setValue(directory, "camp-estimate/kinu-update", "Estimate", { label: "Prisoners" });
  setValue(directory, "rok/position-on-the-resolutions", "Co-sponsor in the General Assembly", { label: "Assembly" });
  const ask = askOf(directory);
  for (const text of [
    "did Russia vote no in the security council in 2014?",
    "who voted no in the security council in 2014",
    "what was the security council vote in 2014",
    "meeting record of the 2014 security council meeting",
    "how many special envoys have there been",
    "who was special envoy in 2012",
    "who was the longest serving special envoy",
    "what is the lowest estimate of the camp population",
    "did south korea co-sponsor in the general assembly in 2015",
  ]) {
    expect(ask(text).lead, text).toBe(shipped(text).lead);
    expect(ask(text).evidence[0]?.citation.id, text).toBe(shipped(text).evidence[0]?.citation.id);
  }
  expect(ask("how did the senate vote on king").lead).toMatch(/^Manner: voice vote, so that no votes were counted\./);
});

test("a law and a hearing are cited by their numbers, whatever the labels", () => {
  const directory = dataCopy();
  setValue(directory, "law/2008-reauthorization", "Public law", { label: "Number" });
  setValue(directory, "senate/hearing-of-20-october-2015", "Committee", { label: "Held by" });
  setValue(directory, "senate/hearing-of-20-october-2015", "Title", { label: "Called" });
  const ask = askOf(directory);
  for (const id of ["law/2008-reauthorization", "senate/hearing-of-20-october-2015"])
    expect(ask(`cite ${id}`).blocks[0], id).toEqual(shipped(`cite ${id}`).blocks[0]);
});

test("a roll call confirms with counted votes", () => {
  const directory = dataCopy();
  setValue(directory, "envoy/robert-r-king", "How confirmed", { value: "roll call" });
  expect(askOf(directory)("how did the senate vote on king").lead).toMatch(/^How confirmed: roll call\. /);
});

test("resolutions may stand in any order", () => {
  const directory = dataCopy();
  editList(directory, "resolutions.json", (resolutions) => resolutions.reverse());
  const ask = askOf(directory);
  for (const text of [
    "what was the first resolution",
    "what came after A/RES/60/173",
    "since when has the general assembly adopted without a vote",
    "latest human rights council resolution",
    "did the yes votes go up from year to year",
    "check The first General Assembly resolution was adopted in 2005.",
  ])
    expect(ask(text).lead, text).toBe(shipped(text).lead);
});

test("facts may stand in any order", () => {
  const directory = dataCopy();
  editList(directory, "facts.json", (facts) => facts.reverse());
  const ask = askOf(directory);
  for (const text of [
    "how many people are in the camps?",
    "how many prisoners in 2006",
    "topic camps",
    "figures camps",
  ])
    expect(ask(text).blocks, text).toEqual(shipped(text).blocks);
});

test("a meeting of two days is a meeting", () => {
  const directory = dataCopy();
  setFields(directory, "milestones.json", "security-council/2024-06-12", { to: "2024-06-13" });
  setFields(directory, "milestones.json", "security-council/2024-06-12", {
    summary: "On 12 June 2024, and again on 13 June 2024, the Security Council met on the situation in North Korea.",
  });
  const ask = askOf(directory);
  for (const text of [
    "latest security council meeting on north korea",
    "how many security council meetings on the dprk",
    "did russia vote no in the security council in 2024",
  ])
    expect(
      ask(text).evidence.map(({ citation }) => citation.id),
      text,
    ).toContain("security-council/2024-06-12");
  expect(ask("how many security council meetings on the dprk").lead).toMatch(/^6 /);
});

test("the next envoy and the next meeting, written as the guide says, are sound and answered", () => {
  const directory = dataCopy();
  setFields(directory, "milestones.json", "envoy/after-january-2025", {
    to: "2026-05",
    name: "January 2025 to May 2026",
  });
  const shared = { checkedAgainst: ["A letter"], certainty: "one source", conflicts: [] };
  editList(directory, "milestones.json", (milestones) => {
    milestones.push(
      {
        ...shared,
        id: "envoy/ann-example",
        group: "U.S. special envoy",
        name: "Ann Example, U.S. special envoy",
        aliases: ["Ann Example"],
        summary: "Ann Example was sworn in as U.S. special envoy on 4 May 2026.",
        from: "2026-05-04",
        to: null,
        office: { of: "special-envoy", role: "holder" },
        fields: [
          { label: "Name", value: "Ann Example", means: "holder", type: "person", about: ["special envoy", "who"] },
        ],
        topics: ["envoy"],
      },
      {
        ...shared,
        id: "security-council/2026-02-03",
        group: "UN Security Council meetings on the situation in North Korea",
        name: "Security Council meeting of 3 February 2026",
        aliases: [],
        summary: "On 3 February 2026 the Security Council met after a procedural vote of 10-2-3.",
        from: "2026-02-03",
        to: "2026-02-03",
        fields: [
          { label: "Day", value: "3 February 2026", type: "date", about: ["date"], date: "2026-02-03" },
          { label: "Vote", value: "10-2-3", means: "procedural-vote", type: "figure", about: ["vote"] },
          { label: "Against", value: "China, Russia", means: "voted-no", type: "country", about: ["no"] },
          { label: "Abstaining", value: "Chad, Peru, Iran", means: "abstained", type: "country", about: ["abstained"] },
        ],
        topics: ["security-council"],
      },
    );
  });
  const ask = askOf(directory);
  expect(ask("who is the special envoy").lead).toContain("Ann Example");
  expect(ask("how many special envoys have there been").lead).toMatch(/^4 in the record/);
  expect(ask("who came after Turner").lead).toContain("Ann Example");
  expect(ask("latest security council meeting on north korea").lead).toContain("3 February 2026");
  expect(ask("did peru abstain in the security council in 2026").lead).toMatch(/^Yes: Peru abstained/);
  expect(ask("how often did russia vote no in the security council").lead).toContain("6 of the 6");
});

import { describe, expect, it, test } from "vitest";
import { interpret } from "../../../src/core/answering/interpret.ts";
import { createKnowledge } from "../../../src/core/create-knowledge.ts";
import { createTrust, type Telling, tellingOf } from "../../../src/core/weighing/trust.ts";
import { base, NOW, tell } from "../asking.ts";

const knowledge = createKnowledge(base);

/** What the rules tell of a question, each as if none before it was trusted. */
function tellings(text: string): readonly Telling[] {
  const heard: Telling[] = [];
  const trust = {
    trusts(telling: Telling) {
      heard.push(telling);
      return false;
    },
  };
  interpret(text, null, NOW, { ...knowledge, trust });
  return heard;
}

describe("what a rule tells", () => {
  it("is looked at with the way that led to it and the words that it leaves unread", () => {
    const [telling] = tellings("which florist decorated the hall when china voted no in 2005");
    const seen = telling && tellingOf(telling);
    expect([...(seen?.keys() ?? [])]).toEqual(expect.arrayContaining(["told", "untold", " china"]));
    expect(seen?.get("untold")).toBeGreaterThanOrEqual(1);
  });

  it("has weights of its own where the whole question was read", () => {
    const [telling] = tellings("the states that voted no in the general assembly in 2011");
    const names = [...((telling && tellingOf(telling)) ?? new Map()).keys()];
    expect(names.length).toBeGreaterThan(5);
    expect(names.every((name) => name.startsWith("read: "))).toBe(true);
  });

  it("is trusted where it is rather right than wrong, a little below that and with weights of its own where the whole question was read", () => {
    const [whole] = tellings("the states that voted no in the general assembly in 2011");
    const [part] = tellings("which florist decorated the hall when china voted no in 2005");
    if (!whole || !part) throw new Error("no rule tells anything");
    const trusting = (told: Record<string, number>) => createTrust({ ...base.training, told, toldWords: "" });
    expect([whole, part].map(trusting({ "read: told": -0.3, told: -0.3 }).trusts)).toEqual([true, false]);
    expect([whole, part].map(trusting({ "read: told": 0.1, told: -0.1 }).trusts)).toEqual([true, false]);
    expect([whole, part].map(trusting({ "read: told": -1, told: 0.1 }).trusts)).toEqual([false, true]);
  });

  it("is weighed by a name of its own, whatever the question is made of", () => {
    const trusted = (word: string) =>
      tellings(`who voted against ${word} in 2005`).map((telling) => knowledge.trust.trusts(telling));
    for (const [word, like] of [
      ["__proto__", "xyzzy"],
      ["toString", "xyzzy"],
      ["constructor", "conductor"],
    ] as const)
      expect(trusted(word), word).toEqual(trusted(like));
  });
});

describe("a rule that reads of votes does not answer what else is asked of them:", () => {
  test.each([
    "who shook hands with the chair after 61/174",
    "what did the hotel cost during the 2008 assembly vote",
    "how many pages of minutes does the vote of december 2005 fill",
  ])("%s", (text) => expect(tell(text).outcome).toBe("not-found"));
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFactBase } from "../../../src/core/base/load.ts";
import { problemText } from "../../../src/core/base/problem.ts";
import type { FactBase } from "../../../src/core/base/schema.ts";
import { dataDirectory, sourceTexts } from "./workbench.ts";

const textsAtHand = existsSync(sourceTexts);

function shipped(): FactBase {
  const opened = openFactBase(dataDirectory, textsAtHand ? { sourceTexts } : {});
  if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
  return opened.base;
}

describe("the shipped fact base", () => {
  const base = shipped();

  test("holds both articles, every fact, resolution, milestone and caution of the record", () => {
    expect(base.sources).toHaveLength(2);
    expect(base.facts).toHaveLength(65);
    expect(base.resolutions).toHaveLength(43);
    expect(base.milestones).toHaveLength(42);
    expect(base.notes).toHaveLength(23);
  });

  test("knows 193 member states of the United Nations, and Taiwan, Palestine and the Holy See", () => {
    const names = base.countries.map((country) => country.name);
    expect(names).toHaveLength(196);
    expect(names).toEqual(expect.arrayContaining(["Taiwan", "Palestine", "Holy See", "North Korea", "South Korea"]));
  });

  test("has every quote as long as its offsets say", () => {
    for (const fact of base.facts) expect(fact.end - fact.start, fact.id).toBe(fact.quote.length);
  });

  test.skipIf(!textsAtHand)("has every quote exactly as it stands in the archived text", () => {
    expect.assertions(base.facts.length);
    for (const source of base.sources) {
      const text = readFileSync(join(sourceTexts, source.text.file), "utf8");
      for (const fact of base.facts.filter((candidate) => candidate.source === source.id))
        expect(text.slice(fact.start, fact.end), fact.id).toBe(fact.quote);
    }
  });

  test("states nothing in the quote's own words", () => {
    for (const fact of base.facts) expect(fact.statement, fact.id).not.toBe(fact.quote);
  });

  test("has the tallies of the Assembly's nine votes and of Geneva's nine", () => {
    const tallies = (bodies: readonly string[]) =>
      base.resolutions
        .filter((resolution) => bodies.includes(resolution.body) && resolution.vote !== null)
        .map(({ vote }) => `${vote?.yes}-${vote?.no}-${vote?.abstain}`);
    expect(tallies(["assembly"]).join(" ")).toBe(
      "88-21-60 99-21-56 101-22-59 94-22-63 99-20-63 106-20-57 123-16-51 116-20-53 119-19-48",
    );
    expect(tallies(["commission", "council"]).join(" ")).toBe(
      "28-10-14 29-8-16 30-9-14 22-7-18 26-6-15 28-5-13 30-3-11 30-6-11 27-6-14",
    );
  });

  test("has one Assembly resolution for each year from 2005 to 2025", () => {
    const years = base.resolutions.filter(({ body }) => body === "assembly").map(({ adopted }) => adopted.slice(0, 4));
    expect(years).toEqual(Array.from({ length: 21 }, (_, at) => String(2_005 + at)));
  });

  test("lists the twelve states that voted no in all nine Assembly votes as its caution does", () => {
    const lists = base.resolutions
      .filter(({ body, vote }) => body === "assembly" && vote)
      .map(({ votedNo }) => votedNo);
    const always = (lists[0] ?? []).filter((country) => lists.every((list) => list.includes(country)));
    expect(always).toHaveLength(12);
    const caution = base.notes.find((note) => note.id === "who-votes-no");
    for (const country of always) expect(caution?.text).toContain(country);
  });

  test("has every topic in use", () => {
    const used = new Set([...base.facts, ...base.resolutions, ...base.milestones].flatMap((entry) => entry.topics));
    expect(base.topics.filter((topic) => !used.has(topic.id)).map((topic) => topic.id)).toEqual([]);
  });

  test("names no country by a word that another one goes by", () => {
    const words = base.countries.flatMap(({ name, aliases }) => [name, ...aliases]).map((word) => word.toLowerCase());
    expect(new Set(words).size).toBe(words.length);
  });
});

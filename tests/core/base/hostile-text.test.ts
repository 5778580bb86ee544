import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerSchema, createCore, openFactBase, problemText, toPlainText } from "../../../src/core/index.ts";
import { NOW } from "../asking.ts";
import { dataCopy } from "./workbench.ts";

/** Where the data holds free text: what a curator may write as he likes, and a check lets through. */
const FREE: Readonly<Record<string, RegExp>> = {
  sources: /^(?:publisher|title|author|kind|label|aliases\[\d+\]|published\.note)$/,
  facts: /^(?:statement|terms\[\d+\]|answers\[\d+\]\.about\[\d+\]|remark)$/,
  resolutions: /^(?:title|notable\[\d+\]\.(?:text|about\[\d+\])|certainty|conflicts\[\d+\]\.\w+)$/,
  milestones: /^(?:name|summary|aliases\[\d+\]|fields\[\d+\]\.(?:label|about\[\d+\])|certainty|conflicts\[\d+\]\.\w+)$/,
  notes: /^(?:text|evidence\[\d+\])$/,
  topics: /^(?:name|summary|aliases\[\d+\])$/,
  countries: /^aliases\[\d+\]$/,
  vocabulary: /^(?:terms\[\d+\]\.words\[\d+\]|chat\[\d+\]|stop\[\d+\]|spellings\.\w+)$/,
};

/** What breaks patterns, markup, tables and links where a text is taken for more than a text. */
const PLANTS = [
  "(",
  "*",
  "+",
  "[",
  "\\",
  "$&",
  "?",
  "{2",
  "|",
  "^",
  "a**b_c`~",
  "<@U1>",
  "<b>&amp;",
  "](https://x.y)",
  ")",
  "]",
];

const QUESTIONS = [
  "what does the Washington File say about refugees?",
  "what does VOA (English say about the camps",
  "according to the voa editorial, how many prisoners are there?",
  "does the 2006 article mention Seoul?",
  "the older article",
  "who was the special envoy in 2012?",
  "who came after King",
  "how many special rapporteurs so far",
  "who is the longest serving rapporteur",
  "did russia vote no in the security council in 2014?",
  "latest security council meeting",
  "who voted no on the 2014 GA resolution",
  "resolutions 2005",
  "A/RES/60/173",
  "which resolution mentions abductions",
  "why are there two counts for 16/8",
  "how did the senate vote on king",
  "did south korea co-sponsor in 2015",
  "highest estimate of the camp population",
  "timeline 2004-2006",
  "timeline envoy",
  "figures camps",
  "topic refugees",
  "topics",
  "sources",
  "help",
  "cite 004-11",
  "cite voa-2015",
  "cite law/2008-reauthorization",
  "cite senate/hearing-of-20-october-2015",
  'why "who voted no in 2014?"',
  "check The Act was signed on 18 October 2004. China voted yes in 2005.",
  "is $& (a) question [with] \\ * + signs? {2",
  "who is Tomás Ojea (Quintana",
];

/** A value that no rule reads. */
const isFree = ({ means, type }: Readonly<Record<string, unknown>>): boolean => means === undefined && type !== "date";

/** The value with a plant at the beginning, in the middle or at the end of every free text, in turn. */
function planted(value: unknown, field: string, free: RegExp, next: () => number): unknown {
  if (typeof value === "string" && free.test(field)) {
    const at = next();
    const plant = PLANTS[at % PLANTS.length] ?? "(";
    const middle = Math.floor(value.length / 2);
    // A word of the vocabulary, and of what questions are compared with, has no capitals.
    const own = /about|words|chat|stop/.test(field) ? plant.toLowerCase() : plant;
    // A name begins with the holder's, which a check asks for.
    const place = field === "name" ? value.length : ([0, middle, value.length][at % 3] ?? 0);
    return value.slice(0, place) + own + value.slice(place);
  }
  if (Array.isArray(value)) return value.map((each, at) => planted(each, `${field}[${at}]`, free, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => {
      const at = field === "" ? key : `${field}.${key}`;
      if (key === "group") return [key, `${String(own)} (*+[\\`];
      if (key === "value" && isFree(Object(value))) return [key, `${String(own)} ${PLANTS[next() % PLANTS.length]}`];
      return [key, planted(own, at, free, next)];
    }),
  );
}

/** A copy of the shipped data with a plant in every free text of these files. */
function plantedData(files: readonly string[], seed: number): string {
  const directory = dataCopy();
  let count = seed;
  const next = (): number => count++;
  for (const file of files) {
    const path = join(directory, `${file}.json`);
    const json: unknown = JSON.parse(readFileSync(path, "utf8"));
    const free = FREE[file] ?? /^$/;
    const changed = Array.isArray(json)
      ? json.map((entry: unknown) => planted(entry, "", free, next))
      : planted(json, "", free, next);
    writeFileSync(path, JSON.stringify(changed));
  }
  return directory;
}

describe("free text of the data is a text and nothing else: with signs of patterns and markup in it, nothing throws", () => {
  test.each([
    ...Object.keys(FREE).map((file, at) => [file, [file], at] as const),
    ["all files", Object.keys(FREE), 7] as const,
    ["all files, other places", Object.keys(FREE), 12] as const,
  ])("%s", (_, files, seed) => {
    const opened = openFactBase(plantedData(files, seed));
    expect(opened.ok ? [] : opened.problems.map(problemText)).toEqual([]);
    if (!opened.ok) return;
    const core = createCore(opened.base);
    for (const text of QUESTIONS) {
      const answer = core.ask({ text, now: NOW });
      expect(answerSchema.safeParse(answer).error?.issues ?? [], text).toEqual([]);
      expect(toPlainText(answer), text).not.toBe("");
    }
    for (const text of ["the", "reso", "(", "\\"]) core.complete("topic", text);
  });
});

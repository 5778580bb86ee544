import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readQuestions, sets } from "../../eval/questions.ts";
import type { Answer, Block, Citation, Range } from "../../src/core/index.ts";
import { base, core, idsOf, NOW } from "./asking.ts";

/** The archived texts of the sources, part of the reference data; absent where only the project is. */
const sourceTexts = fileURLToPath(new URL("../../../shared/sources/", import.meta.url));

const records = new Set([...base.resolutions, ...base.milestones].map(({ id }) => id));
const facts = new Map(base.facts.map((fact) => [fact.id, fact]));
const years = [...new Set(base.resolutions.map((one) => one.adopted.slice(0, 4)))];

const commands: readonly string[] = [
  ..."help,topics,sources,resolutions,timeline,figures,why,about,hello,check,cite,topic,help check,resolutions council".split(
    ",",
  ),
  ...years.flatMap((year) => [`resolutions ${year}`, `timeline ${year}`, `who voted no in ${year}`]),
  ...base.topics.flatMap(({ id, name }) => [name, `topic ${id}`, `figures ${id}`]),
  ...[...facts.keys(), ...records].map((id) => `cite ${id}`),
  ...base.resolutions.flatMap(({ id }) => [id, `check ${id} was adopted without a vote.`, `who voted no on ${id}?`]),
  ...base.facts.map(({ quote }) => `check ${quote}`),
];

interface Asked {
  readonly question: string;
  readonly context?: readonly string[] | undefined;
  readonly answer: Answer;
}

function askAll(): readonly Asked[] {
  const questions = [
    ...sets.flatMap((set) => readQuestions(set)),
    ...commands.map((question) => ({ question, context: [] })),
  ];
  return questions.map(({ question, context = [] }) => ({
    question,
    answer: core.ask({ text: question, context, now: NOW }),
  }));
}

const asked = askAll();
const answers = asked.map(({ answer }) => answer);
const quotesIn = (answer: Answer) => answer.blocks.flatMap((block) => (block.type === "quote" ? [block] : []));
const evidenceQuotes = answers.flatMap(({ evidence }) =>
  evidence.flatMap((item) => (item.kind === "quote" ? [item] : [])),
);

function citationsOf({ blocks, evidence }: Answer): readonly Citation[] {
  return [...evidence, ...blocks.filter(hasCitation)].map(({ citation }) => citation);
}

const hasCitation = (block: Block) => block.type === "quote" || block.type === "record";

function expectMarks(text: string, marks: readonly Range[]): void {
  let last = 0;
  for (const [start, end] of marks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    for (const part of [text.slice(0, start), text.slice(start, end), text.slice(end)]) {
      expect(part).not.toMatch(/^[\uDC00-\uDFFF\p{M}]|[\uD800-\uDBFF]$/u);
    }
    last = end;
  }
}

describe("over every question of the question sets and every command,", () => {
  test("there is much to look at", () => {
    expect(answers.length).toBeGreaterThan(1_000);
    expect(evidenceQuotes.length).toBeGreaterThan(answers.length / 2);
    expect(new Set(evidenceQuotes.map(({ fact }) => fact)).size).toBeGreaterThan(40);
  });

  test("each quote is the fact's, character for character, at its offsets", () => {
    for (const { quote, fact, facts: ids, source, start, end } of evidenceQuotes) {
      expect(ids).toContain(fact);
      for (const id of ids) expect(facts.get(id)).toMatchObject({ quote, source, start, end });
      expect(end - start).toBe(quote.length);
    }
  });

  test("each quote block shows what a fact quotes, whole, under that fact's id", () => {
    for (const { text, citation } of answers.flatMap(quotesIn)) expect(text).toBe(facts.get(citation.id)?.quote);
  });

  test("each quote stands in the archived source, where that is present", (context) => {
    if (!existsSync(sourceTexts)) context.skip("the reference data is not here");
    const texts = new Map(base.sources.map(({ id, text }) => [id, readFileSync(`${sourceTexts}${text.file}`, "utf8")]));
    for (const { quote, source, start, end } of evidenceQuotes)
      expect(texts.get(source)?.slice(start, end)).toBe(quote);
  });

  test("marks lie within the quote, in order, and split no character", () => {
    for (const { quote, marks } of evidenceQuotes) expectMarks(quote, marks);
    for (const { text, marks } of answers.flatMap(quotesIn)) expectMarks(text, marks);
  });

  test("what is answered or corrected stands on evidence, and all else has none", () => {
    for (const { question, answer } of asked) {
      const stands = answer.outcome === "answered" || answer.outcome === "corrected";
      expect(answer.evidence.length > 0, question).toBe(stands);
      if (!stands) expect(quotesIn(answer), question).toEqual([]);
    }
  });

  test("evidence names each item once, and each record is one that there is", () => {
    for (const { question, answer } of asked) {
      const ids = idsOf(answer);
      expect(new Set(ids).size, question).toBe(ids.length);
      for (const item of answer.evidence) if (item.kind === "record") expect(records, question).toContain(item.record);
    }
  });

  test("what is shown as a quote or a record is among the evidence", () => {
    for (const { question, answer } of asked.filter(({ question }) => !question.startsWith("cite"))) {
      const known = new Set(answer.evidence.flatMap((item) => (item.kind === "quote" ? item.facts : [item.record])));
      for (const block of answer.blocks) if (hasCitation(block)) expect(known, question).toContain(block.citation.id);
    }
  });

  test("the lead is the first thing shown, and the notes are all shown", () => {
    for (const { question, answer } of asked) {
      const [first] = answer.blocks;
      expect(first?.type === "paragraph" && first.line.map(({ text }) => text).join(""), question).toBe(answer.lead);
      expect(answer.blocks.flatMap((block) => (block.type === "note" ? [block.text] : []))).toEqual(
        expect.arrayContaining([...answer.notes]),
      );
    }
  });

  test("a table has as many cells in each row as columns", () => {
    for (const block of answers.flatMap(({ blocks }) => blocks)) {
      if (block.type === "table") for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
    }
  });

  test("each citation can be asked for, and shows that item with its citation in three forms", () => {
    const citations = new Map(answers.flatMap(citationsOf).map((citation) => [citation.ask, citation]));
    expect(citations.size).toBeGreaterThan(100);
    for (const [text, { id }] of citations) {
      const answer = core.ask({ text, now: NOW });
      expect(answer.outcome, text).toBe("answered");
      expect(answer.evidence.flatMap((item) => (item.kind === "quote" ? item.facts : [item.record]))).toContain(id);
      expect(answer.blocks.flatMap((block) => (block.type === "code" ? [block.language] : []))).toEqual([
        "text",
        "bibtex",
        "csl-json",
      ]);
    }
  });

  test("each suggestion is short and leads somewhere", () => {
    const suggestions = new Map(
      answers.flatMap(({ suggestions }) => suggestions).map((suggestion) => [suggestion.question, suggestion]),
    );
    expect(suggestions.size).toBeGreaterThan(30);
    for (const { label, question } of suggestions.values()) {
      expect(Math.max(label.length, question.length), question).toBeLessThanOrEqual(80);
      expect(["answered", "help"], question).toContain(core.ask({ text: question, now: NOW }).outcome);
    }
  });

  test("no answer suggests the question that it answers", () => {
    for (const { question, answer } of asked)
      expect(answer.suggestions.map((suggestion) => suggestion.question)).not.toContain(question);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect } from "vitest";
import { z } from "zod";
import { openFactBase } from "../../../src/core/base/load.ts";
import { type Problem, problemText } from "../../../src/core/base/problem.ts";

/** The data directory that is shipped. */
export const dataDirectory = fileURLToPath(new URL("../../../data/", import.meta.url));

/** The archived texts of the sources, part of the reference data; absent where only the project is. */
export const sourceTexts = fileURLToPath(new URL("../../../../shared/sources/", import.meta.url));

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An empty directory that is gone after the test. */
export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "nkhr-base-"));
  made.push(directory);
  return directory;
}

/** A copy of the data directory, to be damaged. */
export function dataCopy(): string {
  const directory = emptyDirectory();
  cpSync(dataDirectory, directory, { recursive: true });
  return directory;
}

export type Entry = Record<string, unknown>;
const entriesSchema = z.array(z.record(z.string(), z.unknown()));

/** Changes the list in a file of the directory. */
export function editList(directory: string, file: string, change: (entries: Entry[]) => void): void {
  const path = join(directory, file);
  const entries = entriesSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  change(entries);
  writeFileSync(path, JSON.stringify(entries));
}

/** Sets fields of one entry of a list. */
export function setFields(directory: string, file: string, id: string, fields: Entry): void {
  editList(directory, file, (entries) => {
    const entry = entries.find((candidate) => (candidate.id ?? candidate.name) === id);
    if (entry === undefined) throw new Error(`${file} has no ${id}`);
    Object.assign(entry, fields);
  });
}

const vocabularySchema = z.looseObject({ terms: z.array(z.record(z.string(), z.unknown())) });
type VocabularyFile = z.infer<typeof vocabularySchema>;

/** Changes the vocabulary of the directory. */
export function editVocabulary(directory: string, change: (vocabulary: VocabularyFile) => Entry): void {
  const path = join(directory, "vocabulary.json");
  const vocabulary = vocabularySchema.parse(JSON.parse(readFileSync(path, "utf8")));
  writeFileSync(path, JSON.stringify({ ...vocabulary, ...change(vocabulary) }));
}

/** Sets fields of one labelled value of a milestone; undefined takes one away. */
export function setValue(directory: string, id: string, label: string, fields: Entry): void {
  editList(directory, "milestones.json", (milestones) => {
    const milestone = milestones.find((candidate) => candidate.id === id);
    const value = entriesSchema.parse(milestone?.fields).find((candidate) => candidate.label === label);
    if (milestone === undefined || value === undefined) throw new Error(`${id} has no ${label}`);
    milestone.fields = entriesSchema
      .parse(milestone.fields)
      .map((own) => (own.label === label ? { ...own, ...fields } : own));
  });
}

/** Something wrong that is put into a copy of the shipped data, and where and how it is reported. */
export interface Fault {
  readonly fault: string;
  readonly plant: (directory: string) => void;
  readonly file: string;
  readonly id?: string;
  readonly field?: string;
  /** Words of the message and of the remedy. */
  readonly says: string;
  readonly remedy: string;
}

export function problemsOf(directory: string, thorough = false): readonly Problem[] {
  const opened = openFactBase(directory, { thorough });
  return opened.ok ? [] : opened.problems;
}

/** Expects the fault to be the one problem that is reported, with the file, the id, the field and the remedy. */
export function expectReport({ plant, file, id, field, says, remedy }: Fault, thorough = false): void {
  const directory = dataCopy();
  plant(directory);
  const problems = problemsOf(directory, thorough);
  expect(problems.map(problemText)).toHaveLength(1);
  const [problem] = problems;
  expect({ file: problem?.file, id: problem?.id, field: problem?.field }).toEqual({ file, id, field });
  expect(problem?.message).toContain(says);
  expect(problem?.remedy).toContain(remedy);
  const line = problem ? problemText(problem) : "";
  for (const part of [file, id, field, says, remedy]) expect(line).toContain(part ?? "");
  expect(line).not.toMatch(/\n|undefined|\[object/);
}

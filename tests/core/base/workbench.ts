import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import { z } from "zod";

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

import type { Report } from "./problem.ts";
import { type Entries, readEntries, readObject, readTable } from "./read.ts";
import {
  type Country,
  type Fact,
  fileSchemas,
  type Milestone,
  type Note,
  type Resolution,
  type Source,
  type Topic,
  tableFiles,
  type Vocabulary,
  type Weights,
} from "./schema.ts";
import type { Table } from "./table.ts";

/** The fact base as far as it could be read, before its parts are held against each other. */
export interface Draft {
  readonly sources: Entries<Source>;
  readonly facts: Entries<Fact>;
  readonly resolutions: Entries<Resolution>;
  readonly milestones: Entries<Milestone>;
  readonly notes: Entries<Note>;
  readonly topics: Entries<Topic>;
  readonly countries: Entries<Country>;
  readonly vocabulary: Vocabulary | undefined;
  readonly weights: Weights | undefined;
  readonly tables: Readonly<Record<keyof typeof tableFiles, Table | undefined>>;
}

/** Reads all files of the data directory; what is wrong with one keeps no other from being read. */
export function readDraft(directory: string, report: Report): Draft {
  return {
    sources: readEntries(directory, "sources.json", fileSchemas.sources.element, report),
    facts: readEntries(directory, "facts.json", fileSchemas.facts.element, report),
    resolutions: readEntries(directory, "resolutions.json", fileSchemas.resolutions.element, report),
    milestones: readEntries(directory, "milestones.json", fileSchemas.milestones.element, report),
    notes: readEntries(directory, "notes.json", fileSchemas.notes.element, report),
    topics: readEntries(directory, "topics.json", fileSchemas.topics.element, report),
    countries: readEntries(directory, "countries.json", fileSchemas.countries.element, report),
    vocabulary: readObject(directory, "vocabulary.json", fileSchemas.vocabulary, report),
    weights: readObject(directory, "training.json", fileSchemas.training, report),
    tables: {
      words: readTable(directory, tableFiles.words, report),
      toldWords: readTable(directory, tableFiles.toldWords, report),
      networkWords: readTable(directory, tableFiles.networkWords, report),
      networkAnswers: readTable(directory, tableFiles.networkAnswers, report),
    },
  };
}

import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkFacts } from "./check-facts.ts";
import { checkGroups } from "./check-groups.ts";
import { checkMilestones } from "./check-milestones.ts";
import { checkNames } from "./check-names.ts";
import { checkOffices } from "./check-offices.ts";
import { checkReferences } from "./check-references.ts";
import { checkResolutions } from "./check-resolutions.ts";
import { checkSources } from "./check-sources.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTraining } from "./check-training.ts";
import { checkWords } from "./check-words.ts";
import { checkWriting } from "./check-writing.ts";
import { type Draft, readDraft } from "./draft.ts";
import { fewOfEach } from "./few-of-each.ts";
import { inOrder } from "./in-order.ts";
import type { Problem, Report } from "./problem.ts";
import type { FactBase, Training } from "./schema.ts";

/** The fact base, or everything that is wrong with it. */
export type Opened =
  | { readonly ok: true; readonly base: FactBase }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface OpenOptions {
  /**
   * Directory with the archived texts of the sources, under the names that `sources.json` gives. With it every quote is
   * compared with the text at its offsets; without it quotes are checked for their length only.
   */
  readonly sourceTexts?: URL | string;
  /**
   * Checks also what a single question has not the time for, a tenth of a second: how every text is written, the words of
   * the vocabulary, and what training taught.
   */
  readonly thorough?: boolean;
}

/**
 * Reads the fact base from its directory and checks all of it: shape, ids, references, quotes, figures, dates, tallies.
 * Nothing is left out at the first fault: the problems are all that there are, but that of many of one kind the first are
 * told and the number of the others. Synchronous; never throws.
 *
 * @example
 * const opened = openFactBase(new URL("../data/", import.meta.url));
 * if (!opened.ok) console.error(opened.problems.map(problemText).join("\n"));
 */
export function openFactBase(directory: URL | string, options: OpenOptions = {}): Opened {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const path = existingDirectory(directory, report);
  const texts = options.sourceTexts === undefined ? undefined : existingDirectory(options.sourceTexts, report);
  if (path === undefined) return { ok: false, problems };

  const draft = readDraft(path, report);
  checkNames(draft, report);
  checkReferences(draft, report);
  checkSources(draft, report);
  checkFacts(draft, report);
  checkResolutions(draft, report);
  checkMilestones(draft, report);
  checkGroups(draft, report);
  checkOffices(draft, report);
  if (texts !== undefined) checkTexts(draft, texts, report);
  if (options.thorough) {
    checkWriting(path, report);
    checkWords(draft, report);
    checkTraining(draft, report);
  }

  const { sources, facts, resolutions, milestones, notes, topics, countries, vocabulary } = draft;
  const training = trainingIn(draft);
  if (problems.length > 0 || vocabulary === undefined || training === undefined)
    return { ok: false, problems: fewOfEach(problems) };
  return {
    ok: true,
    base: {
      sources: sources.valid,
      // What rests on one quote is known by the first of it, and rules tell the first, the last and the next by their place.
      facts: inOrder(facts.valid, ({ id }) => id),
      resolutions: inOrder(resolutions.valid, ({ adopted }) => adopted),
      milestones: milestones.valid,
      notes: notes.valid,
      topics: topics.valid,
      countries: countries.valid,
      vocabulary,
      training,
    },
  };
}

function trainingIn({
  weights,
  tables: { words, toldWords, networkWords, networkAnswers },
}: Draft): Training | undefined {
  if (weights === undefined || words === undefined || toldWords === undefined) return undefined;
  if (networkWords === undefined || networkAnswers === undefined) return undefined;
  return { ...weights, words, toldWords, networkWords, networkAnswers };
}

function existingDirectory(directory: URL | string, report: Report): string | undefined {
  try {
    const path = directory instanceof URL ? fileURLToPath(directory) : directory;
    if (statSync(path).isDirectory()) return path;
  } catch {
    // Reported below: whatever the reason, there is no such directory to read.
  }
  report({
    file: String(directory),
    message: "is no directory that can be read",
    remedy: "Name an existing directory",
  });
  return undefined;
}

import { createRequire } from "node:module";
import { join } from "node:path";
import type { Draft } from "./draft.ts";
import type { Fault, Report } from "./problem.ts";
import { NOT_REGULAR, readRegularFile } from "./read-file.ts";
import type { Fact, Source } from "./schema.ts";

/** Every source's text is the one that was archived, and every quote stands in it exactly at its offsets. */
export function checkTexts(draft: Draft, directory: string, report: Report): void {
  for (const source of draft.sources.valid) {
    const text = readText(source, directory, (problem) =>
      report({ file: draft.sources.file, id: source.id, ...problem }),
    );
    if (text === undefined) continue;
    for (const fact of draft.facts.valid)
      if (fact.source === source.id && text.slice(fact.start, fact.end) !== fact.quote)
        report({ file: draft.facts.file, id: fact.id, ...misplaced(fact, text, source.text.file) });
  }
}

function readText(source: Source, directory: string, report: Report<Fault>): string | undefined {
  const { file, sha256, length } = source.text;
  let bytes: Buffer | null;
  try {
    bytes = readRegularFile(join(directory, file));
  } catch {
    report({
      field: "text.file",
      message: `${file} cannot be read in ${directory}`,
      remedy: "Put the archived text there, or check without the texts",
    });
    return undefined;
  }
  if (bytes === null) {
    report({ field: "text.file", ...NOT_REGULAR, message: `${file} in ${directory} ${NOT_REGULAR.message}` });
    return undefined;
  }
  // Loaded only here: a start without the texts does not pay for it.
  const { createHash }: typeof import("node:crypto") = createRequire(import.meta.url)("node:crypto");
  const actual = createHash("sha256").update(bytes).digest("hex");
  const text = bytes.toString("utf8");
  if (actual !== sha256)
    report({
      field: "text.sha256",
      message: `${file} has the SHA-256 ${actual}, so it is not the archived text`,
      remedy: "Restore the archived text; if it is the right one, correct the hash and all offsets",
    });
  if (text.length !== length)
    report({
      field: "text.length",
      message: `${file} has ${text.length} characters, not ${length}`,
      remedy: `Correct the length to ${text.length}, or restore the archived text`,
    });
  return text;
}

function misplaced(fact: Fact, text: string, file: string): Fault {
  const found = text.indexOf(fact.quote);
  if (found < 0)
    return {
      field: "quote",
      message: `is not in ${file} character for character`,
      remedy: "Copy the quote from the archived text, with its own quotation marks, dashes and spaces",
    };
  return {
    field: "start",
    message: `the quote is not at ${fact.start} to ${fact.end} of ${file}`,
    remedy: `Set start to ${found} and end to ${found + fact.quote.length}, where it stands`,
  };
}

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { openFactBase } from "../../../src/core/base/load.ts";
import { dataCopy, type Entry, emptyDirectory } from "./workbench.ts";

const text =
  "A heading\n\nOn 5 May 2010 “three” observers met in Paris — at last.\nOn 5 May 2010 nothing else happened.\n";
const quote = "On 5 May 2010 “three” observers met in Paris — at last.";

/** The shipped base with one source of its own and one fact that quotes it, and the problems of checking it. */
function check(changes: { source?: Entry; text?: Entry; fact?: Entry; archived?: string }) {
  const directory = dataCopy();
  const texts = emptyDirectory();
  writeFileSync(join(texts, "report.txt"), changes.archived ?? text);
  const write = (file: string, value: unknown) => writeFileSync(join(directory, file), JSON.stringify(value));
  const sha256 = createHash("sha256").update(text).digest("hex");
  const source = {
    ...{ id: "report", publisher: "P", title: "T", author: null, kind: "report", published: { date: "2010-05" } },
    ...{ label: "Report", url: "https://example.org/report", aliases: ["the report"], ...changes.source },
    text: { file: "report.txt", sha256, length: text.length, ...changes.text },
  };
  const fact = {
    ...{ id: "001-01", source: "report", start: 11, end: 11 + quote.length, quote, statement: "S", kind: "statement" },
    ...{ topics: [], dates: [{ date: "2010-05-05", text: "5 May 2010" }], figures: ["“three”"], names: ["Paris"] },
    ...{ answers: [], terms: [], ...changes.fact },
  };
  write("sources.json", [source]);
  write("facts.json", [fact]);
  write("notes.json", []);
  const opened = openFactBase(pathToFileURL(directory), { sourceTexts: texts });
  return opened.ok ? [] : opened.problems;
}

describe("checking quotes against the archived texts", () => {
  test("a quote that stands there exactly is right", () => {
    expect(check({})).toEqual([]);
  });

  test("a wrong offset is told with the right one", () => {
    expect(check({ fact: { start: 12, end: 12 + quote.length } })).toEqual([
      {
        file: "facts.json",
        id: "001-01",
        field: "start",
        message: `the quote is not at 12 to ${12 + quote.length} of report.txt`,
        remedy: `Set start to 11 and end to ${11 + quote.length}, where it stands`,
      },
    ]);
  });

  test.each([
    ["a straight quotation mark for a curly one", quote.replace("“", '"')],
    ["a hyphen for a dash", quote.replace("—", "-")],
    ["another character", quote.replace("met", "mat")],
    ["a no-break space", quote.replace("at last", "at\u00a0last")],
  ])("a quote with %s is not the source's", (_, altered) => {
    const fact = { quote: altered, end: 11 + altered.length, figures: [] };
    expect(check({ fact })).toEqual([expect.objectContaining({ id: "001-01", field: "quote" })]);
  });

  test("a text that is not the archived one is refused", () => {
    const problems = check({ archived: `${text}More.` });
    expect(problems.map(({ id, field }) => [id, field])).toEqual([
      ["report", "text.sha256"],
      ["report", "text.length"],
    ]);
    expect(problems[1]?.remedy).toContain(`${text.length + 5}`);
  });

  test("a text that is not there is named", () => {
    expect(check({ text: { file: "other.txt" } })).toEqual([
      expect.objectContaining({ file: "sources.json", id: "report", field: "text.file" }),
    ]);
  });

  test("a directory of texts that is not there is one problem", () => {
    const opened = openFactBase(dataCopy(), { sourceTexts: join(emptyDirectory(), "nowhere") });
    expect(opened.ok ? [] : opened.problems).toHaveLength(1);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { NAMED } from "../../../src/core/base/named.ts";
import { base } from "../asking.ts";
import { editVocabulary, expectReport, setFields } from "./workbench.ts";

const core = fileURLToPath(new URL("../../../src/core/", import.meta.url));

/** Ids of terms that the program writes in another sense alone: an outcome, a kind of record, the State's short name. */
const OTHER_SENSE = new Set(["absent", "assembly", "dateline", "document", "hearing", "notable", "state", "tier"]);

/** Every text in double quotes in the program, but in comments and in the fact base's own folder; a country's key as its name. */
const written = new Set(
  readdirSync(core, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("base"))
    .flatMap((path) => readFileSync(join(core, path), "utf8").split("\n"))
    .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
    .flatMap((line) => [...line.matchAll(/"@?([^"]+)"/g)].map(([, text = ""]) => text)),
);

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

describe("what the program names of the fact base is listed in named.ts, and no more:", () => {
  test("terms of the vocabulary (a word in another sense alone goes into OTHER_SENSE above)", () => {
    const ids = base.vocabulary.terms.map(({ id }) => id).filter((id) => written.has(id) && !OTHER_SENSE.has(id));
    expect(sorted(NAMED.terms)).toEqual(sorted(ids));
  });

  test("countries", () => {
    expect(sorted(NAMED.countries)).toEqual(
      sorted(base.countries.map(({ name }) => name).filter((name) => written.has(name))),
    );
  });

  test("topics", () => {
    for (const id of NAMED.topics) expect(written).toContain(id);
  });
});

describe("another id or name for what the program names is reported, once:", () => {
  test("a term", () =>
    expectReport({
      fault: "a term with another id",
      plant: (data) =>
        editVocabulary(data, ({ terms }) => ({
          terms: terms.map((term) => (term.id === "veto" ? { ...term, id: "vetoes" } : term)),
        })),
      file: "vocabulary.json",
      id: "veto",
      says: "there is no term “veto”, which the program names",
      remedy: "Give the term its id back",
    }));

  test("a topic", () =>
    expectReport({
      fault: "a topic that is gone",
      plant: (data) => setFields(data, "topics.json", "resolutions", { id: "un-resolutions" }),
      file: "topics.json",
      id: "resolutions",
      says: "there is no topic “resolutions”, which the program and",
      remedy: "Give the topic its id back",
    }));
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { accepts } from "../../../src/core/base/accept.ts";
import { openFactBase } from "../../../src/core/base/load.ts";
import { problemText } from "../../../src/core/base/problem.ts";
import { fileSchemas } from "../../../src/core/base/schema.ts";
import { dataCopy, dataDirectory } from "./workbench.ts";

const names = ["sources", "facts", "resolutions", "milestones", "notes", "topics", "countries", "vocabulary"] as const;
const shipped = new Map(names.map((name) => [name, readFileSync(join(dataDirectory, `${name}.json`), "utf8")]));

/** A value in place of another: near to what belongs there, or anything. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", " ", "2005-02-30", "2005-13", "A/RES/60/173", "__proto__", "China"),
  fc.constantFrom<unknown>(0, -1, 1.5, Number.MAX_SAFE_INTEGER, [], {}, [null], { id: 1 }, true),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Puts `value` somewhere into a copy of `json`, down a path that the numbers choose. */
function mutate(json: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof json !== "object" || json === null) return value;
  if (Array.isArray(json)) {
    const list: unknown[] = [...json];
    const at = step % (list.length + 1);
    list[at] = mutate(list[at], rest, value);
    return list;
  }
  const keys = [...Object.keys(json), "more"];
  const key = keys[step % keys.length] ?? "more";
  return { ...json, [key]: mutate(Reflect.get(json, key), rest, value) };
}

const mutation = fc.record({
  name: fc.constantFrom(...names),
  path: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  value: odd,
});

describe("opening a fact base", () => {
  test("never throws for data of any shape, and tells every problem in one line", () => {
    const directory = dataCopy();
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const touched = new Set(mutations.map(({ name }) => name));
        for (const name of touched) {
          const own = mutations.filter((candidate) => candidate.name === name);
          const json: unknown = JSON.parse(shipped.get(name) ?? "");
          const mutated = own.reduce<unknown>((value, { path, value: put }) => mutate(value, path, put), json);
          writeFileSync(join(directory, `${name}.json`), JSON.stringify(mutated) ?? "");
        }
        const opened = openFactBase(directory);
        for (const name of touched) writeFileSync(join(directory, `${name}.json`), shipped.get(name) ?? "");
        if (opened.ok) return;
        expect(opened.problems.length).toBeGreaterThan(0);
        for (const problem of opened.problems) {
          expect(problem.file).toMatch(/\.json$/);
          expect(problem.message).not.toBe("");
          expect(problem.remedy).not.toBe("");
          expect(problemText(problem)).toMatch(/^\P{Cc}+$/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("never throws for files of any text", () => {
    const directory = dataCopy();
    const damage = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => () => text),
      fc.tuple(fc.nat(), fc.nat(40)).map(([at, length]) => (text: string) => {
        const from = at % text.length;
        return text.slice(0, from) + text.slice(from + length + 1);
      }),
      fc.tuple(fc.nat(), fc.string({ unit: "binary", minLength: 1 })).map(([at, more]) => (text: string) => {
        const from = at % text.length;
        return text.slice(0, from) + more + text.slice(from);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), damage, (name, change) => {
        const path = join(directory, `${name}.json`);
        writeFileSync(path, change(shipped.get(name) ?? ""));
        const opened = openFactBase(directory);
        writeFileSync(path, shipped.get(name) ?? "");
        if (!opened.ok) expect(opened.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test("accepts exactly what the schemas accept", () => {
    fc.assert(
      fc.property(mutation, fc.nat(), ({ name, path, value }, at) => {
        const json: unknown = JSON.parse(shipped.get(name) ?? "");
        const entry: unknown = Array.isArray(json) ? json[at % json.length] : json;
        const schema: z.ZodType = name === "vocabulary" ? fileSchemas.vocabulary : fileSchemas[name].element;
        const mutated: unknown = JSON.parse(JSON.stringify(mutate(entry, path, value)) ?? "null");
        expect(accepts(schema)(mutated)).toBe(schema.safeParse(mutated).success);
      }),
      { numRuns: 2_000 },
    );
  });
});

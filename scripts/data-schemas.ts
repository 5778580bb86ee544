/**
 * Writes the JSON Schemas of the files in `data/`, from the schemas that check them and the tables of `data/README.md`
 * that explain their fields: `npm run data:schemas`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { fileSchemas } from "../src/core/base/schema.ts";

const dataUrl = new URL("../data/", import.meta.url);

/** What the guide says of each field of each file: `facts.json` → `dates[].text` → words. */
export function fieldGuide(readme: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = readme.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [, file] = /^`([a-z]+\.json)`/.exec(section) ?? [];
      const rows = [...section.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)];
      return file ? [[file, new Map(rows.map(([, field = "", words = ""]) => [field, plain(words)]))]] : [];
    }),
  );
}

/** The JSON Schema of each file, by the file's name, with the guide's words on its fields. */
export function dataSchemas(readme: string): ReadonlyMap<string, JsonSchema> {
  const guide = fieldGuide(readme);
  return new Map(
    Object.entries(fileSchemas).map(([name, schema]) => {
      const file = `${name}.json`;
      const words = guide.get(file) ?? new Map<string, string>();
      const json = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
      return [
        file,
        { ...explained(json, schema instanceof z.ZodArray ? undefined : "", words), title: `data/${file}` },
      ];
    }),
  );
}

type JsonSchema = z.core.JSONSchema.JSONSchema;
type JsonPart = JsonSchema | boolean;

/**
 * The schema with a description at every field that the guide has words for. `field` is the field that the schema is of,
 * as the guide writes it: "" for an entry, undefined for the list around the entries.
 */
function explained(schema: JsonSchema, field: string | undefined, guide: ReadonlyMap<string, string>): JsonSchema {
  const part = <Part extends JsonPart>(inner: Part, of: string): JsonPart => {
    if (typeof inner === "boolean") return inner;
    const words = guide.get(of);
    return { ...explained(inner, of, guide), ...(words === undefined ? {} : { description: words }) };
  };
  const { properties, items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, own]) => [name, part(own, field ? `${field}.${name}` : name)]),
      ),
    }),
    ...(isSchema(items) && { items: part(items, field === undefined ? "" : `${field}[]`) }),
    ...(isSchema(additionalProperties) && { additionalProperties: part(additionalProperties, `${field}.*`) }),
    ...(anyOf && { anyOf: anyOf.map((own) => (isSchema(own) ? explained(own, field, guide) : own)) }),
  };
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function plain(words: string): string {
  return words.replaceAll("`", "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL("schema/", dataUrl), { recursive: true });
  for (const [file, schema] of dataSchemas(readFileSync(new URL("README.md", dataUrl), "utf8"))) {
    writeFileSync(new URL(`schema/${file}`, dataUrl), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

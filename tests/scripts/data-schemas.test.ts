import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { dataSchemas, fieldGuide } from "../../scripts/data-schemas.ts";
import { fileSchemas } from "../../src/core/base/schema.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const readme = read("data/README.md");
const files = Object.keys(fileSchemas).map((name) => `${name}.json`);

/** Each field of a JSON Schema, as the guide writes it, with its description. */
function fieldsOf(schema: unknown, field = ""): readonly (readonly [string, string])[] {
  const node = nodeSchema.parse(schema);
  const inner = [
    ...Object.entries(node.properties ?? {}).map(([name, own]) => [own, field ? `${field}.${name}` : name] as const),
    ...(typeof node.additionalProperties === "object" ? [[node.additionalProperties, `${field}.*`] as const] : []),
  ];
  return [
    ...inner.flatMap(([own, name]) => [
      [name, nodeSchema.parse(own).description ?? ""] as const,
      ...fieldsOf(own, name),
    ]),
    ...(node.items === undefined ? [] : fieldsOf(node.items, field === "" ? "" : `${field}[]`)),
    ...(node.anyOf ?? []).flatMap((own) => fieldsOf(own, field)),
  ];
}

const nodeSchema = z.object({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

describe("the JSON Schemas of the data files", () => {
  const schemas = dataSchemas(readme);
  const guide = fieldGuide(readme);

  test.each(files)(
    "%s: the schema in data/schema is the one that is checked (else run npm run data:schemas)",
    (file) => {
      expect(JSON.parse(read(`data/schema/${file}`))).toEqual(schemas.get(file));
    },
  );

  test.each(files)("%s: the guide explains every field, and no field that does not exist", (file) => {
    const fields = fieldsOf(schemas.get(file));
    const explained = guide.get(file) ?? new Map<string, string>();
    expect(fields.map(([field]) => field).sort()).toEqual([...explained.keys()].sort());
    for (const [field, description] of fields)
      expect(description, field).toBe(explained.get(field)?.replaceAll("`", ""));
  });

  test("the examples in the guide are entries as the schemas want them", () => {
    const examples = [...readme.matchAll(/^## `([a-z]+)\.json`.*?^```json\n(.*?)^```/gms)];
    const seen = examples.map(([, name = "", example = ""]) => {
      const json: unknown = JSON.parse(example);
      const schema = new Map<string, z.ZodType>(Object.entries(fileSchemas)).get(name);
      const result = schema?.safeParse(schema instanceof z.ZodArray ? [json] : json);
      expect(result?.error?.issues ?? [], name).toEqual([]);
      return `${name}.json`;
    });
    expect(seen.sort()).toEqual([...files].sort());
  });

  test("Visual Studio Code knows the schema of each file", () => {
    const settingsSchema = z.object({
      "json.schemas": z.array(z.object({ fileMatch: z.tuple([z.string()]), url: z.string() })),
    });
    const mappings = settingsSchema.parse(JSON.parse(read(".vscode/settings.json")))["json.schemas"];
    expect(mappings).toEqual(files.map((file) => ({ fileMatch: [`/data/${file}`], url: `./data/schema/${file}` })));
  });
});

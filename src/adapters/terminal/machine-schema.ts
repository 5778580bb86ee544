import * as z from "zod";
import { answerSchema } from "../../core/index.ts";

/**
 * The schema of the machine form: one line that `nkhr ask --json` or `--batch` prints. It stands in the adapter because
 * it adds to an answer only what a command line needs, the question's id and the text; the answer's own parts are the
 * core's. Loaded by the tests and by `scripts/write-answer-schema.ts`, not when asking.
 */

const id = z
  .union([z.string(), z.number()])
  .nullable()
  .describe("The id that came with the question; null where none came.");

const added = { id, text: z.string().min(1).describe("The whole answer as plain text.") };

const [answered, corrected, notFound, help] = answerSchema.options;

const errorSchema = z.strictObject({
  id,
  outcome: z.literal("error"),
  line: z.int().positive().describe("The line of the batch, counted from 1."),
  error: z.string().min(1).describe("What is wrong with the line and what to write instead."),
});

/** Every line that the machine form can be, told apart by its outcome. */
export const machineSchema = z.discriminatedUnion("outcome", [
  answered.extend(added),
  corrected.extend(added),
  notFound.extend(added),
  help.extend(added),
  errorSchema,
]);

/** The same as a JSON Schema, for `docs/answer.schema.json`. */
export function machineJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(machineSchema, {
    target: "draft-2020-12",
    reused: "ref",
    // An empty list of items is not valid in a schema; `maxItems` says it already.
    override: ({ jsonSchema }) => {
      if (jsonSchema.prefixItems?.length === 0) delete jsonSchema.prefixItems;
    },
  });
  return { $schema, title: "A line of nkhr's machine form", ...schema };
}

import * as z from "zod";

/**
 * The answer as a document: plain data, every string literal text. No string in it holds markup of any platform, so a
 * renderer escapes all of it and interprets none.
 */

/** A run of text in a line. `strong` is emphasis; `href` an absolute http(s) link. */
const inlineSchema = z.strictObject({
  text: z.string(),
  strong: z.literal(true).optional(),
  href: z.url({ protocol: /^https?$/ }).optional(),
});

/** Where a quote or a record can be looked up. */
const citationSchema = z.strictObject({
  /** The fact or record id: `004-11`, `A/RES/60/173`, `envoy/julie-turner`. */
  id: z.string().min(1),
  /** Publisher, title, author and date in one line, for a reader. */
  label: z.string().min(1),
  /** Where in the source it stands, for example `characters 1001-1090 of the archived text`. Quotes only. */
  locator: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** How well it is attested, where a reader has to know: "one source", "verified". Records only. */
  certainty: z.string().optional(),
  /** The question that shows this item alone, with its citation in three forms: `cite 004-11`. */
  ask: z.string().min(1),
});

/** A half-open range of UTF-16 code units in a text. */
const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)]);

const cellSchema = z.strictObject({ text: z.string(), href: z.url({ protocol: /^https?$/ }).optional() });

const blockSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("heading"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("paragraph"), line: z.array(inlineSchema).min(1) }),
  /** The source's exact characters. `marks` are the parts that answer the question, in order, not overlapping. */
  z.strictObject({
    type: z.literal("quote"),
    text: z.string().min(1),
    marks: z.array(rangeSchema),
    citation: citationSchema,
  }),
  /** One entry of the public record as a card of labelled values. */
  z.strictObject({
    type: z.literal("record"),
    title: z.string().min(1),
    fields: z.array(
      z.strictObject({ label: z.string().min(1), value: z.string().min(1), strong: z.literal(true).optional() }),
    ),
    citation: citationSchema,
  }),
  z.strictObject({
    type: z.literal("table"),
    caption: z.string().min(1),
    columns: z.array(z.strictObject({ label: z.string().min(1), align: z.enum(["left", "right"]) })).min(1),
    /** Every row has as many cells as there are columns. */
    rows: z.array(z.array(cellSchema)).min(1),
  }),
  z.strictObject({
    type: z.literal("list"),
    ordered: z.boolean(),
    items: z.array(z.array(inlineSchema).min(1)).min(1),
  }),
  /** A caution that a careful reader needs; shown visibly apart. */
  z.strictObject({ type: z.literal("note"), text: z.string().min(1) }),
  /** Text to copy as it is, for example BibTeX; `language` names its form. */
  z.strictObject({
    type: z.literal("code"),
    language: z.enum(["text", "bibtex", "csl-json"]),
    text: z.string().min(1),
  }),
]);

const quoteEvidenceSchema = z.strictObject({
  kind: z.literal("quote"),
  /** The exact text of the source. */
  quote: z.string().min(1),
  /** Id of the fact that rests on it, and of all facts resting on the same quote. */
  fact: z.string().min(1),
  facts: z.array(z.string().min(1)).min(1),
  /** Id of the source, and the quote's offsets in its text: UTF-16 code units, end exclusive. */
  source: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  marks: z.array(rangeSchema),
  citation: citationSchema,
});

const recordEvidenceSchema = z.strictObject({
  kind: z.literal("record"),
  /** The record's id: a resolution's symbol or a milestone's id. */
  record: z.string().min(1),
  /** What is recorded, as label and value in words. */
  fields: z.record(z.string(), z.string()),
  citation: citationSchema,
});

const evidenceSchema = z.discriminatedUnion("kind", [quoteEvidenceSchema, recordEvidenceSchema]);

/** What comes next: the label of a button and the question that it asks, at most 80 characters each. */
const suggestionSchema = z.strictObject({ label: z.string().min(1).max(80), question: z.string().min(1).max(80) });

/** What `check` says of one claim of a text; `evidence` are the ids of the facts and records that say so. */
const claimSchema = z.strictObject({
  text: z.string().min(1),
  verdict: z.enum(["in the record", "the record differs", "not in the record", "nothing to check"]),
  evidence: z.array(z.string().min(1)),
});

const common = {
  /** The question as it was read: trimmed, cut at the limit. */
  question: z.string(),
  /** The short direct answer in one line of plain words; also the first thing in `blocks`. */
  lead: z.string().min(1),
  blocks: z.array(blockSchema).min(1),
  /** Cautions, as in the note blocks. */
  notes: z.array(z.string().min(1)),
  suggestions: z.array(suggestionSchema).max(5),
  /** The claims of a text that was checked, in its order; left out in other answers. */
  claims: z.array(claimSchema).min(1).optional(),
};

/**
 * Four outcomes. `answered` and `corrected` stand on at least one item of evidence, best first; nothing else can be
 * built. `not-found` says what was looked for and may name up to three nearest items, which are no evidence. `help`
 * answers greetings, small talk and requests for help.
 */
export const answerSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("answered"), ...common, evidence: z.tuple([evidenceSchema], evidenceSchema) }),
  z.strictObject({ outcome: z.literal("corrected"), ...common, evidence: z.tuple([evidenceSchema], evidenceSchema) }),
  z.strictObject({ outcome: z.literal("not-found"), ...common, evidence: z.tuple([]) }),
  z.strictObject({ outcome: z.literal("help"), ...common, evidence: z.tuple([]) }),
]);

type DeepReadonly<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? T extends readonly [] | readonly [unknown, ...unknown[]]
    ? { readonly [Index in keyof T]: DeepReadonly<T[Index]> }
    : readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Answer = DeepReadonly<z.infer<typeof answerSchema>>;
export type Outcome = Answer["outcome"];
export type Block = DeepReadonly<z.infer<typeof blockSchema>>;
export type Inline = DeepReadonly<z.infer<typeof inlineSchema>>;
export type Citation = DeepReadonly<z.infer<typeof citationSchema>>;
export type Range = DeepReadonly<z.infer<typeof rangeSchema>>;
export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>;
export type RecordEvidence = DeepReadonly<z.infer<typeof recordEvidenceSchema>>;
export type CheckedClaim = DeepReadonly<z.infer<typeof claimSchema>>;
export type Suggestion = DeepReadonly<z.infer<typeof suggestionSchema>>;

/** Ends an exhaustive switch: a new member of the union breaks the build where it is not handled. */
export function unreachable(value: never): never {
  throw new TypeError(`unhandled: ${JSON.stringify(value)}`);
}

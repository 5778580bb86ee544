import {
  type Answer,
  answerSchema,
  type Block,
  type Citation,
  type Evidence,
  type Suggestion,
} from "../../src/core/index.ts";

/**
 * Builders of answers for tests. Each goes through the schema, so that no test stands on an answer that the core could
 * not give.
 */

export const citation = (over: Partial<Citation> = {}): Citation => ({
  id: "000-01",
  label: "Example Broadcaster, editorial, 20 October 2015",
  locator: "characters 36-72 of the archived text",
  url: "https://example.org/editorial",
  ask: "cite 000-01",
  ...over,
});

export const paragraph = (text: string): Block => ({ type: "paragraph", line: [{ text }] });

export const quote = (text: string, over: Partial<Extract<Block, { type: "quote" }>> = {}): Block => ({
  type: "quote",
  text,
  marks: [],
  citation: citation(),
  ...over,
});

export const record = (over: Partial<Extract<Block, { type: "record" }>> = {}): Block => ({
  type: "record",
  title: "A/RES/60/173: human rights in the DPRK",
  fields: [
    { label: "Adopted", value: "16 December 2005", strong: true },
    { label: "Vote", value: "88 yes, 21 no, 60 abstentions" },
  ],
  citation: citation({
    id: "A/RES/60/173",
    label: "General Assembly resolution A/RES/60/173",
    url: "https://undocs.org/A/RES/60/173",
    certainty: "two sources",
    ask: "cite A/RES/60/173",
  }),
  ...over,
});

export const table = (
  rows: number,
  columns = 3,
  cell = (row: number, column: number) => `${row}.${column}`,
): Block => ({
  type: "table",
  caption: "Resolutions",
  columns: Array.from({ length: columns }, (_, at) => ({ label: `Column ${at + 1}`, align: at ? "right" : "left" })),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({ text: cell(row, column) })),
  ),
});

/** The evidence that stands in an answer's quote and record blocks. */
export function evidenceOf(blocks: readonly Block[]): Evidence[] {
  return blocks.flatMap((block): Evidence[] => {
    if (block.type === "quote") {
      const { text, marks, citation } = block;
      const at = { source: "example", start: 0, end: text.length };
      return [{ kind: "quote", quote: text, fact: citation.id, facts: [citation.id], ...at, marks, citation }];
    }
    if (block.type === "record") {
      const fields = Object.fromEntries(block.fields.map((field) => [field.label, field.value]));
      return [{ kind: "record", record: block.citation.id, fields, citation: block.citation }];
    }
    return [];
  });
}

interface Parts {
  readonly question?: string;
  readonly outcome?: Answer["outcome"];
  readonly blocks?: readonly Block[];
  readonly suggestions?: readonly Suggestion[];
}

/** An answer out of blocks: `answered` unless told, with the evidence that its blocks show. */
export function answerOf({
  question = "a question",
  outcome = "answered",
  blocks,
  suggestions = [],
}: Parts = {}): Answer {
  const shown = blocks ?? [paragraph("16 December 2005"), quote("Adopted on 16 December 2005.")];
  const found = outcome === "answered" || outcome === "corrected";
  const first = shown[0];
  return answerSchema.parse({
    outcome,
    question,
    lead: first?.type === "paragraph" ? first.line.map((run) => run.text).join("") || "…" : "…",
    blocks: shown,
    notes: shown.flatMap((block) => (block.type === "note" ? [block.text] : [])),
    suggestions,
    evidence: found ? evidenceOf(shown) : [],
  });
}

export const suggest = (...questions: readonly string[]): Suggestion[] =>
  questions.map((question) => ({ label: question, question }));

import type { Answer, Block, Evidence, Suggestion } from "../answer.ts";
import type { Finding } from "../finding.ts";
import type { NotesFor } from "./notes.ts";
import { tableOf } from "./table.ts";

const MOST_SUGGESTIONS = 5;

/**
 * Puts a finding together as an answer: lead, blocks, notes, and what to ask next.
 * @param caution what has to be known of a question that nothing answers
 */
export function composeAnswer(
  question: string,
  finding: Finding,
  notesFor: NotesFor,
  suggestions: readonly Suggestion[],
  caution: string | null = null,
): Answer {
  const [first, ...rest] = finding.evidence;
  const asked = suggestions.filter((one) => one.question !== question).slice(0, MOST_SUGGESTIONS);
  const lead: Block = { type: "paragraph", line: [{ text: finding.lead, strong: true }] };
  if (finding.outcome === "not-found" || !first) {
    return {
      outcome: "not-found",
      question,
      lead: finding.lead,
      blocks: [lead, ...(caution === null ? [] : [{ type: "note" as const, text: caution }]), ...finding.blocks],
      notes: caution === null ? [] : [caution],
      suggestions: asked,
      evidence: [],
    };
  }
  const evidence: readonly [Evidence, ...Evidence[]] = [first, ...rest];
  const notes = notesFor(evidence).filter((text) => text !== finding.lead);
  const blocks: readonly Block[] = [
    lead,
    ...condense(finding.blocks),
    ...notes.map((text) => ({ type: "note" as const, text })),
  ];
  return { outcome: finding.outcome, question, lead: finding.lead, blocks, notes, suggestions: asked, evidence };
}

type RecordBlock = Extract<Block, { type: "record" }>;

const MOST_CARDS = 3;

/** Many records under one paragraph are easier to compare as rows than as cards: those after the first few become a table. */
function condense(blocks: readonly Block[]): readonly Block[] {
  const next = blocks.findIndex(({ type }, at) => type === "paragraph" && at > 0);
  if (next < 0) return withFewCards(blocks);
  return [...withFewCards(blocks.slice(0, next)), ...condense(blocks.slice(next))];
}

function withFewCards(blocks: readonly Block[]): readonly Block[] {
  const cards = blocks.filter((block): block is RecordBlock => block.type === "record");
  if (cards.length <= MOST_CARDS + 1) return blocks;
  const rows = cards.slice(MOST_CARDS);
  const table = tableOf(
    "More in the record",
    ["What", "Recorded", "Id"],
    rows.map(({ title, fields, citation }) => [
      { text: title },
      { text: fields.map(({ label, value }) => `${label}: ${value}`).join("; ") },
      citation.url === undefined ? { text: citation.id } : { text: citation.id, href: citation.url },
    ]),
  );
  return [...blocks.filter((block) => block.type !== "record" || !rows.includes(block)), table];
}

/** An answer that helps on instead of answering: greetings, help, lists of what can be asked. */
export function composeHelp(
  question: string,
  lead: string,
  blocks: readonly Block[],
  suggestions: readonly Suggestion[],
): Answer {
  return {
    outcome: "help",
    question,
    lead,
    blocks: [{ type: "paragraph", line: [{ text: lead, strong: true }] }, ...blocks],
    notes: [],
    suggestions: suggestions.slice(0, MOST_SUGGESTIONS),
    evidence: [],
  };
}

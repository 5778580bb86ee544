import type { Answer, Block, Evidence, Suggestion } from "../answer.ts";
import type { Finding } from "../finding.ts";
import type { NotesFor } from "./notes.ts";

const MOST_SUGGESTIONS = 5;

/** Puts a finding together as an answer: lead, blocks, notes, and what to ask next. */
export function composeAnswer(
  question: string,
  finding: Finding,
  notesFor: NotesFor,
  suggestions: readonly Suggestion[],
): Answer {
  const [first, ...rest] = finding.evidence;
  const asked = suggestions.filter((one) => one.question !== question).slice(0, MOST_SUGGESTIONS);
  const lead: Block = { type: "paragraph", line: [{ text: finding.lead, strong: true }] };
  if (finding.outcome === "not-found" || !first) {
    return {
      outcome: "not-found",
      question,
      lead: finding.lead,
      blocks: [lead, ...finding.blocks],
      notes: [],
      suggestions: asked,
      evidence: [],
    };
  }
  const evidence: readonly [Evidence, ...Evidence[]] = [first, ...rest];
  const notes = notesFor(evidence);
  const blocks: readonly Block[] = [lead, ...finding.blocks, ...notes.map((text) => ({ type: "note" as const, text }))];
  return { outcome: finding.outcome, question, lead: finding.lead, blocks, notes, suggestions: asked, evidence };
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

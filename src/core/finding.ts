import type { Block, Evidence } from "./answer.ts";

/** What one way of looking came to, before it is put together with the others into an answer. */
export interface Finding {
  readonly outcome: "answered" | "corrected" | "not-found";
  /** The short direct answer in one line. */
  readonly lead: string;
  /** What stands under it. */
  readonly blocks: readonly Block[];
  /** Best first; none if it was not found. */
  readonly evidence: readonly Evidence[];
  /** Settled for good: no other way of looking can know it, or add to it. */
  readonly final?: true;
}

/** What a piece of evidence says, labels and all. */
export const evidenceText = (evidence: Evidence): string =>
  evidence.kind === "quote" ? evidence.quote : Object.entries(evidence.fields).flat().join(" ");

/** A finding with the way that led to it: which rule read the question, and what for. */
export interface Told {
  readonly finding: Finding;
  /** A short name, the same for all questions that are read alike: `votes: position`, `office`. */
  readonly way: string;
  /**
   * Nothing else can know it, whatever words the question has: whoever names a source that contradicts the record has read
   * it elsewhere, and that there was none of what is asked for no passage says.
   */
  readonly unrivalled?: true;
}

/** A finding as told in some way; null stays null. */
export const told = (way: string, finding: Finding | null): Told | null => finding && { finding, way };

/** A telling that nothing else can know. */
export const unrivalled = (telling: Told | null): Told | null => telling && { ...telling, unrivalled: true };

/** Whether a finding answers yes or no: its lead says so first. Null where it tells something else. */
export function yesOrNo({ lead }: Finding): "yes" | "no" | null {
  const [word] = SAID_FIRST.exec(lead) ?? [];
  return word === undefined ? null : word === "Yes" ? "yes" : "no";
}

const OTHERWISE = "The record says otherwise";
const SAID_FIRST = new RegExp(`^(?:Yes|No|${OTHERWISE})\\b`);

/** That the record has another date or length than a question claims, before what it has. */
export const toldOtherwise = (finding: Finding): Finding => ({
  ...finding,
  outcome: "corrected",
  lead: `${OTHERWISE}: ${finding.lead}`,
});

/** That what a question claims is so or not, before what is told of it. */
export const confirmed = (finding: Finding, isSo: boolean): Finding => ({
  ...finding,
  outcome: isSo ? "answered" : "corrected",
  lead: `${isSo ? "Yes" : "No"}: ${finding.lead}`,
});

/** A piece of evidence, and how it is shown. */
export interface Part {
  readonly block: Block;
  readonly evidence: Evidence;
}

/** What some parts say, under one line of lead. */
export const answeredBy = (lead: string, parts: readonly Part[]): Finding => ({
  outcome: "answered",
  lead,
  blocks: parts.map(({ block }) => block),
  evidence: parts.map(({ evidence }) => evidence),
});

/** What two findings stand on, each piece of it once. */
export function bothOf(first: Finding, second: Finding): Pick<Finding, "blocks" | "evidence"> {
  const ids = new Set(first.evidence.map(({ citation }) => citation.id));
  const more = second.evidence.flatMap(({ citation }, at) => (ids.has(citation.id) ? [] : [at]));
  return {
    blocks: [...first.blocks, ...more.flatMap((at) => second.blocks[at] ?? [])],
    evidence: [...first.evidence, ...more.flatMap((at) => second.evidence[at] ?? [])],
  };
}

/** That something is not in the record, and why. */
export const notFound = (lead: string, blocks: readonly Block[] = []): Finding => ({
  outcome: "not-found",
  lead,
  blocks,
  evidence: [],
});

/** A finding that no other way of looking can add to. */
export const settled = (finding: Finding): Finding => ({ ...finding, final: true });

/** That something is not in the record, where only the record could know it: how a state voted, a tally that is missing. */
export const notRecorded = (lead: string, blocks: readonly Block[] = []): Finding => settled(notFound(lead, blocks));

import type { Block, Citation, Evidence, Range, RecordEvidence } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import type { Milestone, Resolution, Source } from "../base/schema.ts";
import { locatorText } from "../cite/reference.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { rememberingEach } from "../remember.ts";
import type { Passage, Slot } from "../units.ts";
import { resolutionFields, tallyShort } from "./resolution-words.ts";
import { tableOf } from "./table.ts";

type RecordBlock = Extract<Block, { type: "record" }>;
type QuoteBlock = Extract<Block, { type: "quote" }>;

/** What a passage gives to an answer: the block and the evidence, with the answering part of the quote marked. */
export function quoteOf(
  passage: Passage,
  slot: Slot | null,
): { readonly block: QuoteBlock; readonly evidence: Evidence } {
  const [fact] = passage.facts;
  const marks = markOf(passage.quote, slot);
  const citation = quoteCitation(fact.id, passage.source, fact.start, fact.end);
  return {
    block: { type: "quote", text: passage.quote, marks, citation },
    evidence: {
      kind: "quote",
      quote: passage.quote,
      fact: fact.id,
      facts: passage.facts.map((one) => one.id),
      source: fact.source,
      start: fact.start,
      end: fact.end,
      marks,
      citation,
    },
  };
}

function quoteCitation(id: string, source: Source, start: number, end: number): Citation {
  return {
    id,
    label: source.label,
    locator: locatorText({ start, end }),
    url: source.url,
    ask: `cite ${id}`,
  };
}

function markOf(quote: string, slot: Slot | null): readonly Range[] {
  if (!slot || slot.text === "") return [];
  const at = quote.indexOf(slot.text);
  return at < 0 || slot.text.length === quote.length ? [] : [[at, at + slot.text.length]];
}

/** A resolution as evidence, all its fields in words. */
export const evidenceOfResolution = rememberingEach(
  (resolution: Resolution): RecordEvidence => ({
    kind: "record",
    record: resolution.id,
    fields: Object.fromEntries(resolutionFields(resolution).map(({ label, value }) => [label, value])),
    citation: resolutionCitation(resolution),
  }),
);

function resolutionCitation(resolution: Resolution): Citation {
  const { id, body, title, adopted, url, certainty } = resolution;
  return {
    id,
    label: `${BODY_NAMES[body]}, ${id}, “${title}”, ${dateText(adopted)}`,
    url,
    certainty,
    ask: `cite ${id}`,
  };
}

/** A resolution as a card. Fields whose label is in `strong` are what was asked for and come first. */
export function resolutionCard(resolution: Resolution, strong: readonly string[] = []): RecordBlock {
  return {
    type: "record",
    title: resolution.id,
    fields: strongFirst(resolutionFields(resolution), strong),
    citation: resolutionCitation(resolution),
  };
}

/** Resolutions as a table: symbol, date, body and result, with further columns where they were asked for. */
export const resolutionTable = (
  resolutions: readonly Resolution[],
  caption: string,
  extra: readonly { readonly label: string; readonly value: (resolution: Resolution) => string }[] = [],
): Block =>
  tableOf(
    caption,
    ["Symbol", "Adopted", "Body", "Yes-No-Abstain", ...extra.map(({ label }) => label)],
    resolutions.map((resolution) => [
      { text: resolution.id, href: resolution.url },
      { text: dateText(resolution.adopted) },
      { text: BODY_NAMES[resolution.body].replace("UN ", "") },
      { text: tallyShort(resolution.vote) },
      ...extra.map(({ value }) => ({ text: value(resolution) })),
    ]),
  );

/** A milestone as evidence, all its fields in words. */
export const evidenceOfMilestone = rememberingEach(
  (milestone: Milestone): RecordEvidence => ({
    kind: "record",
    record: milestone.id,
    fields: Object.fromEntries(milestone.fields.map(({ label, value }) => [label, value])),
    citation: milestoneCitation(milestone),
  }),
);

function milestoneCitation(milestone: Milestone): Citation {
  const url = milestone.checkedAgainst.find((one) => /^https?:/.test(one));
  return {
    id: milestone.id,
    label: `${milestone.group}: ${milestone.name}`,
    ...(url === undefined ? {} : { url }),
    certainty: milestone.certainty,
    ask: `cite ${milestone.id}`,
  };
}

/** A milestone as a card. Fields whose label is in `strong` are what was asked for and come first. */
export function milestoneCard(milestone: Milestone, strong: readonly string[] = []): RecordBlock {
  const fields = milestone.fields.map(({ label, value }) => ({ label, value }));
  return {
    type: "record",
    title: milestone.name,
    fields: strongFirst(fields, strong),
    citation: milestoneCitation(milestone),
  };
}

function strongFirst(
  fields: readonly { readonly label: string; readonly value: string }[],
  strong: readonly string[],
): RecordBlock["fields"] {
  if (strong.length === 0) return fields;
  return [
    ...fields.filter(({ label }) => strong.includes(label)).map((field) => ({ ...field, strong: true as const })),
    ...fields.filter(({ label }) => !strong.includes(label)),
  ];
}

/** The evidence without what stands in it before, by what a citation names. */
export function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ citation: { id } }) => !seen.has(id) && seen.add(id));
}

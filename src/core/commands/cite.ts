import type { Answer, Block } from "../answer.ts";
import type { Fact, Resolution } from "../base/schema.ts";
import { type CitationForms, citeItem } from "../cite.ts";
import { composeAnswer } from "../compose/answer.ts";
import {
  evidenceOfMilestone,
  evidenceOfResolution,
  milestoneCard,
  quoteOf,
  resolutionCard,
} from "../compose/evidence.ts";
import { conflictWords } from "../disputes/words.ts";
import { type Finding, notFound } from "../finding.ts";
import { distance } from "../language/spelling.ts";
import { cut } from "../question.ts";
import type { Passage, Unit } from "../weighing/units.ts";
import type { RunCommand, Setting } from "./command.ts";

const MOST_NEAR = 3;

/** One item whole: the quote between its neighbours, or the record's card, and its citation in three forms. */
export const citeCommand: RunCommand = ({ text, rest }, setting) => {
  const wanted = rest.replace(/^[[("'“]+|[\])"'”.,;:?!]+$/g, "");
  if (wanted === "" || /\s/.test(wanted)) return wanted === "" ? unknown(text, "", setting) : null;
  const { base } = setting.knowledge;
  const id = allIds(setting).find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? symbolEnding(wanted, setting);
  const forms = id === undefined ? undefined : citeItem(base, id);
  const finding = id === undefined || !forms ? null : itemOf(id, forms, setting);
  if (!finding) return unknown(text, wanted, setting);
  return composeAnswer(text, finding, setting.notesFor, []);
};

const symbolEnding = (wanted: string, { knowledge: { base } }: Setting): string | undefined => {
  const matches = base.resolutions.filter((one) => one.id.toLowerCase().endsWith(`/${wanted.toLowerCase()}`));
  return matches.length === 1 ? matches[0]?.id : undefined;
};

const allIds = ({ knowledge: { base } }: Setting): readonly string[] =>
  [base.facts, base.resolutions, base.milestones, base.sources].flatMap((items) => items.map(({ id }) => id));

function itemOf(id: string, forms: CitationForms, { knowledge: { base, units } }: Setting): Finding | null {
  const citations: readonly Block[] = [
    { type: "heading", text: "Citation" },
    { type: "code", language: "text", text: forms.plain },
    { type: "code", language: "bibtex", text: forms.bibtex },
    { type: "code", language: "csl-json", text: forms.cslJson },
  ];
  const passage = units.find(
    (unit): unit is Passage => unit.kind === "passage" && unit.facts.some((fact) => fact.id === id),
  );
  if (passage) {
    const quote = quoteOf(passage, null);
    const fact = passage.facts.find((one) => one.id === id) ?? passage.facts[0];
    return {
      outcome: "answered",
      lead: fact.statement,
      blocks: [...inItsPlace(passage, units, quote.block), ...citations],
      evidence: [quote.evidence],
    };
  }
  const resolution = base.resolutions.find((one) => one.id === id);
  if (resolution) {
    return {
      outcome: "answered",
      lead: resolution.id,
      blocks: [resolutionCard(resolution), ...checked(resolution), ...citations],
      evidence: [evidenceOfResolution(resolution)],
    };
  }
  const milestone = base.milestones.find((one) => one.id === id);
  if (milestone) {
    return {
      outcome: "answered",
      lead: milestone.summary,
      blocks: [milestoneCard(milestone), ...checked(milestone), ...citations],
      evidence: [evidenceOfMilestone(milestone)],
    };
  }
  const source = base.sources.find((one) => one.id === id);
  const title = units.find((unit): unit is Passage => unit.kind === "passage" && unit.source.id === id);
  if (!source || !title) return null;
  const quote = quoteOf(title, null);
  return { outcome: "answered", lead: source.label, blocks: [quote.block, ...citations], evidence: [quote.evidence] };
}

/** The quote between the ones before and after it in the source. */
function inItsPlace(passage: Passage, units: readonly Unit[], block: Block): readonly Block[] {
  const inSource = units
    .filter((unit): unit is Passage => unit.kind === "passage" && unit.source.id === passage.source.id)
    .sort((a, b) => start(a) - start(b));
  const at = inSource.indexOf(passage);
  const neighbours = (unit: Passage | undefined, heading: string): readonly Block[] =>
    unit ? [{ type: "heading", text: heading }, quoteOf(unit, null).block] : [];
  const [before, after] = [inSource[at - 1], inSource[at + 1]];
  return [block, ...neighbours(before, "Before it in the source"), ...neighbours(after, "After it in the source")];
}

const start = (passage: Passage): number => (passage.facts[0] satisfies Fact).start;

function checked(item: {
  readonly checkedAgainst: readonly string[];
  readonly certainty: string;
  readonly conflicts: Resolution["conflicts"];
}): readonly Block[] {
  const items = item.checkedAgainst.map((one) => [
    { text: one, ...(/^https?:\/\/\S+$/.test(one) ? { href: one } : {}) },
  ]);
  const conflicts = item.conflicts.map(
    (conflict): Block => ({ type: "note", text: `Sources differ: ${conflictWords(conflict)}` }),
  );
  return [
    { type: "heading", text: `Checked against (${item.certainty})` },
    { type: "list", ordered: false, items },
    ...conflicts,
  ];
}

function unknown(text: string, wanted: string, setting: Setting): Answer {
  const near = allIds(setting)
    .map((id) => ({ id, away: distance(wanted.toLowerCase().slice(0, 60), id.toLowerCase(), 60) }))
    .sort((a, b) => a.away - b.away || a.id.localeCompare(b.id))
    .slice(0, MOST_NEAR);
  const lead =
    wanted === ""
      ? "Say which fact or record to cite, for example “cite 004-11” or “cite A/RES/60/173”."
      : `No fact or record “${cut(wanted, 60)}” is in the record.`;
  return composeAnswer(
    text,
    notFound(lead),
    setting.notesFor,
    near.flatMap(({ id }) => (id.length <= 70 ? [{ label: `cite ${id}`, question: `cite ${id}` }] : [])),
  );
}

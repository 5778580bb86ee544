import type { Answer, Block } from "../answer.ts";
import type { Fact, Resolution } from "../base/schema.ts";
import { type CitationForms, citeItem } from "../cite/index.ts";
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
import { fold, UN_DOCUMENT } from "../language/text.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { findSymbols } from "../reading/symbols.ts";
import type { Passage, Unit } from "../units.ts";
import { isNamedBy } from "../votes/bodies.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand, Setting } from "./command.ts";

const MOST_NEAR = 3;

/** One item whole: the quote between its neighbours, or the record's card, and its citation in three forms. */
export const citeCommand: RunCommand = ({ text, rest }, setting) => {
  const wanted = bare(rest.replace(UN_DOCUMENT, "$1"));
  const last = wanted !== "" && argumentOf(rest, setting.knowledge.lexicon) === "" ? lastShown(setting) : undefined;
  if (last !== undefined) return citeCommand({ text, rest: last }, setting);
  const words = wanted.split(/[\s,;]+/).map(bare);
  const whole = idNamed(wanted, setting) ?? idByName(wanted, setting) ?? idBySymbol(wanted, setting);
  const ids = whole === undefined ? [...new Set(words.flatMap((word) => idNamed(word, setting) ?? []))] : [whole];
  const [id] = ids;
  if (id === undefined) return words.length > 1 ? null : unknown(text, wanted, setting);
  if (ids.length > 1) return tooMany(text, ids, setting);
  const other = words.find((word) => /\d/.test(word) && idNamed(word, setting) === undefined);
  if (whole === undefined && other !== undefined) return unknown(text, other, setting);
  const forms = citeItem(setting.knowledge.base, id);
  const finding = forms ? itemOf(id, forms, setting) : null;
  return finding ? composeAnswer(text, finding, setting.notesFor, []) : unknown(text, wanted, setting);
};

/** "Cite it": what the answer before stands on first. */
function lastShown({ earlier, interpretThread, now }: Setting): string | undefined {
  const context = earlier();
  return context.length === 0 ? undefined : interpretThread(context, now).finding.evidence[0]?.citation.id;
}

/** Without the signs that people put around an id. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The item whose id a word is, or the end of an id that no other has: "60/173", "julie-turner". */
function idNamed(word: string, setting: Setting): string | undefined {
  const wanted = word.toLowerCase();
  const ids = allIds(setting);
  const exact = ids.find((id) => id.toLowerCase() === wanted);
  if (exact !== undefined || wanted === "") return exact;
  const ending = ids.filter((id) => id.toLowerCase().endsWith(`/${wanted}`));
  return ending.length === 1 && /[-/]/.test(wanted) ? ending[0] : undefined;
}

/** The one record or source that goes by a name: "NKHRA", "Julie Turner". */
function idByName(wanted: string, { knowledge: { base } }: Setting): string | undefined {
  const name = fold(wanted);
  const named = [
    ...base.milestones.filter((one) => [one.name, ...one.aliases].some((alias) => fold(alias) === name)),
    ...base.sources.filter((one) => [one.title, ...one.aliases].some((alias) => fold(alias) === name)),
  ];
  return named.length === 1 ? named[0]?.id : undefined;
}

/** The one resolution whose symbol it is, however that is written: "a.res.61.174". */
function idBySymbol(wanted: string, { knowledge: { base } }: Setting): string | undefined {
  const asked = `cite ${fold(wanted)}`;
  const [symbol] = findSymbols(asked);
  if (symbol === undefined || asked.slice(symbol.start) !== fold(wanted) || symbol.end < asked.length) return undefined;
  const named = base.resolutions.filter((one) => isNamedBy(one, symbol.text));
  return named.length === 1 ? named[0]?.id : undefined;
}

const allIds = ({ knowledge: { base } }: Setting): readonly string[] =>
  [base.facts, base.resolutions, base.milestones, base.sources].flatMap((items) => items.map(({ id }) => id));

const tooMany = (text: string, ids: readonly string[], { notesFor }: Setting): Answer =>
  composeAnswer(
    text,
    notFound("One item is cited at a time. Which one?"),
    notesFor,
    ids.map((id) => ({ label: `cite ${id}`, question: `cite ${id}` })),
  );

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
      : `No fact or record “${cut(wanted, MOST_REPEATED)}” is in the record.`;
  return composeAnswer(
    text,
    notFound(lead),
    setting.notesFor,
    near.flatMap(({ id }) => (id.length <= 70 ? [{ label: `cite ${id}`, question: `cite ${id}` }] : [])),
  );
}

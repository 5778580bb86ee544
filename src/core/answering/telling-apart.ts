import type { AnswerType, Note } from "../base/schema.ts";
import {
  evidenceOfMilestone,
  evidenceOfResolution,
  milestoneCard,
  quoteOf,
  resolutionCard,
} from "../compose/evidence.ts";
import { answeredBy, type Finding, type Part } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import { holdsTerm, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { givesEstimate } from "../series/members.ts";
import { type Unit, unitId } from "../units.ts";

/**
 * "Why so different?", "so did it improve?" after estimates that differ, "why do the estimates differ?": the caution on
 * what was told first, or comes nearest; null where there is none.
 */
export function tellWhyApart({ folded, keys }: Query, before: readonly Unit[], knowledge: Knowledge): Finding | null {
  if (!WHY_APART.test(folded)) return null;
  const { base, units } = knowledge;
  const noteOn = (told: readonly Unit[]): Note | undefined =>
    base.notes.find(
      ({ text, facts, records }) =>
        told.length > 0 &&
        /\bdiffer/.test(text) &&
        told.slice(0, 2).every((unit) => facts.includes(unitId(unit)) || records.includes(unitId(unit))),
    );
  const estimates = keys.has("estimate")
    ? units.filter((unit) => unit.kind === "milestone" && givesEstimate(unit))
    : [];
  return tell(noteOn(before) ?? noteOn(estimates) ?? null, knowledge);
}

/**
 * "What is the difference between the Commission and the Council?", "does adoption without a vote mean unanimity?": the caution
 * that speaks of all that is said. "Who tables the resolutions?": the one that says so in one sentence. Null where none does.
 */
export function tellByCaution(query: Query, knowledge: Knowledge): Finding | null {
  const { folded, asked, terms, dates, figures, symbols } = query;
  if (dates.length + figures.length + symbols.length > 0 || terms.length < 2) return null;
  const named = terms.filter(isTelling);
  const isApart =
    !asked.confirms && named.length > 1 && named.every(({ kind }) => kind === "name") && APART.test(folded);
  if (isApart || MEANS.test(folded)) return tell(knowledge.cautionOn(query), knowledge);
  const matter = (asked.type && TOLD_ALONE[asked.type]) ?? [];
  // "The commission" may be the inquiry.
  if (
    matter.length === 0 ||
    query.keys.has("commission-of-inquiry") ||
    !matter.every((some) => hasAny(query.keys, some))
  )
    return null;
  const isOfIt = (sentence: string): boolean => {
    const keys = knowledge.lexicon.keysOf([sentence], false);
    const isSaid = (term: QueryTerm): boolean => term.keys.includes("annual") || holdsTerm(keys, term);
    return matter.every((some) => hasAny(keys, some)) && terms.every(isSaid);
  };
  const told = tell(knowledge.base.notes.find(({ text }) => text.split(SENTENCES).some(isOfIt)) ?? null, knowledge);
  return told && { ...told, lead: told.lead.split(SENTENCES).find(isOfIt) ?? told.lead };
}

const SENTENCES = /(?<=\.) /;

/** What no entry tells, and a caution does in one sentence. */
const TOLD_ALONE: Partial<Record<AnswerType, readonly (readonly string[])[]>> = {
  person: [["put-forward", "author"], ["resolution"]],
  figure: [["member"], ["human-rights-council", "commission-on-human-rights"]],
};

const MEANS = /^(?:what|does|do|did|is|are)\b.*\b(?:mean|the same as)\b/;

const WHY_APART =
  /^(?:(?:and|but|so|ok),? )*(?:(?:why|how come)(?: \w+){0,6} (?:differ\w*|apart|gap|discrepanc\w+|f[ae]ll(?:en|s)?|falling|lower|dropp?(?:ed|ing|s)?|declin\w+|decreas\w+|shr[iau]nk\w*|down|smaller)|(?:did|has|does|is) (?:it|that|things|the (?:number|situation))(?: \w+)? (?:improv\w+|better|worse|down|up|progress))\b/;

function tell(note: Note | null, knowledge: Knowledge): Finding | null {
  const parts = note ? concerned(note, knowledge) : [];
  return note && parts.length > 0 ? answeredBy(note.text, parts) : null;
}

const APART = /\b(?:differ\w*|diffs?|distin\w+|vs\.?|versus|mix\w* up|confus\w+)\b|\bthe same\b/;

/** What a caution concerns: the quotes, and the records that are few enough to be read beside them. */
function concerned({ facts, records }: Note, { base, units }: Knowledge): readonly Part[] {
  const quotes = units.flatMap((unit) =>
    unit.kind === "passage" && unit.facts.some(({ id }) => facts.includes(id)) ? [quoteOf(unit, null)] : [],
  );
  const resolutions = base.resolutions
    .filter(({ id }) => records.includes(id))
    .map((one) => ({ block: resolutionCard(one), evidence: evidenceOfResolution(one) }));
  const milestones = base.milestones
    .filter(({ id }) => records.includes(id))
    .map((one) => ({ block: milestoneCard(one), evidence: evidenceOfMilestone(one) }));
  return [...quotes, ...[...milestones, ...resolutions].slice(0, MOST_RECORDS)];
}

const MOST_RECORDS = 4;

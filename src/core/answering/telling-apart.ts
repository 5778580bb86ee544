import type { Note } from "../base/schema.ts";
import {
  evidenceOfMilestone,
  evidenceOfResolution,
  milestoneCard,
  quoteOf,
  resolutionCard,
} from "../compose/evidence.ts";
import { answeredBy, type Finding, type Part } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { isTelling, type Query } from "../reading/query.ts";
import { type Unit, unitId } from "../units.ts";

/** "What is the difference between the Commission and the Council?": the caution that tells names apart; null if none does. */
export function tellApart(query: Query, knowledge: Knowledge): Finding | null {
  const named = query.terms.filter(isTelling);
  if (named.length < 2 || named.some(({ kind }) => kind !== "name") || !APART.test(query.folded)) return null;
  return tell(knowledge.cautionOn(query), knowledge);
}

/**
 * "Why so different?", "so did it improve?" after estimates that differ, "why do the estimates differ?": the caution on
 * what was told first, or comes nearest; null where there is none.
 */
export function tellWhyApart({ folded }: Query, before: readonly Unit[], knowledge: Knowledge): Finding | null {
  if (before.length === 0 || !WHY_APART.test(folded)) return null;
  const told = before.slice(0, 2).map(unitId);
  const isOn = ({ text, facts, records }: Note): boolean =>
    /\bdiffer/.test(text) && told.every((id) => facts.includes(id) || records.includes(id));
  return tell(knowledge.base.notes.find(isOn) ?? null, knowledge);
}

const WHY_APART =
  /^(?:(?:and|but|so|ok),? )*(?:(?:why|how come)(?: \w+){0,4} (?:differ\w*|apart|gap|discrepanc\w+)|(?:did|has|does|is) (?:it|that|things|the (?:number|situation))(?: \w+)? (?:improv\w+|better|worse|down|up|progress))\b/;

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

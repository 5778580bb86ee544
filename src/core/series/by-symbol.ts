import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, settled } from "../finding.ts";
import type { Query } from "../reading/query.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { weigh, withSlot } from "../weighing/weigh.ts";

/** Answers a question that names a document of a dated entry by its symbol, `A/HRC/25/63`; null if no entry has it. */
export function answerBySymbol(query: Query, units: readonly Unit[]): Finding | null {
  const [symbol, ...more] = query.symbols;
  if (symbol === undefined || more.length > 0) return null;
  const unit = units.find(
    (one): one is MilestoneUnit =>
      one.kind === "milestone" && one.milestone.fields.some(({ value }) => value.toLowerCase() === symbol),
  );
  if (!unit) return null;
  const { milestone } = unit;
  const asked = withSlot(query, weigh(query, unit, 0)).slot?.field;
  const named = milestone.fields.find(({ value }) => value.toLowerCase() === symbol);
  const labels = [asked, named].flatMap((field) => (field ? [field.label] : []));
  const lead = asked && asked !== named ? `${asked.label}: ${asked.value} — ${milestone.name}.` : milestone.summary;
  return settled(milestonesShown([milestone], lead, labels));
}

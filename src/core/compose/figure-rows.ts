import type { Evidence } from "../answer.ts";
import type { Milestone } from "../base/schema.ts";
import type { Unit } from "../units.ts";
import { evidenceOfMilestone, quoteOf } from "./evidence.ts";
import { spanWords } from "./milestones.ts";

/** A figure as its source gave it: what it counts, by whom and when. */
interface FigureRow {
  readonly figure: string;
  readonly what: string;
  readonly by: string;
  readonly id: string;
  readonly evidence: Evidence;
}

/** The figures that a unit gives, none of them a part of another. */
export function figureRows(unit: Unit): readonly FigureRow[] {
  if (unit.kind === "passage") {
    const [fact] = unit.facts;
    const { evidence } = quoteOf(unit, null);
    const whole = unit.slots.filter(
      (slot) => slot.type === "figure" && slot.figures().length > 0 && !isPartOfAnother(slot.text, unit),
    );
    return whole.map((slot) => ({
      figure: slot.text,
      what: fact.statement,
      by: unit.source.label,
      id: fact.id,
      evidence,
    }));
  }
  if (unit.kind !== "milestone") return [];
  const { milestone } = unit;
  const evidence = evidenceOfMilestone(milestone);
  return milestone.fields
    .filter((field) => field.type === "figure")
    .map((field) => ({
      figure: field.value,
      what: field.label,
      by: nameWithTime(milestone),
      id: milestone.id,
      evidence,
    }));
}

/** The record's name with its time, unless the name tells it. */
function nameWithTime(milestone: Milestone): string {
  const { name } = milestone;
  const time = spanWords(milestone);
  return ` ${name.replaceAll(",", "")} `.includes(` ${time} `) ? name : `${name}, ${time}`;
}

const isPartOfAnother = (text: string, unit: Unit): boolean =>
  unit.slots.some((other) => other.type === "figure" && other.text !== text && other.text.includes(text));

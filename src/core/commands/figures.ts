import type { Evidence } from "../answer.ts";
import { composeAnswer } from "../compose/answer.ts";
import { evidenceOfMilestone, quoteOf } from "../compose/evidence.ts";
import { fold } from "../language/text.ts";
import { spanWords } from "../sequence.ts";
import type { Unit } from "../units.ts";
import type { RunCommand } from "./command.ts";
import { findTopic } from "./topics.ts";

interface Row {
  readonly figure: string;
  readonly what: string;
  readonly by: string;
  readonly id: string;
  readonly evidence: Evidence;
}

/** Figures side by side, each with who gave it and as of when; they are never added up or averaged. */
export const figuresCommand: RunCommand = ({ text, rest }, setting) => {
  const wanted = fold(rest)
    .replace(/^(?:on|for|about|of) /, "")
    .replace(/[?!.]+$/, "");
  const topic = wanted === "" ? undefined : findTopic(wanted, setting);
  if (wanted !== "" && !topic) return null;
  const rows = setting.knowledge.units.filter((unit) => !topic || unit.topics.includes(topic.id)).flatMap(rowsOf);
  if (rows.length === 0) {
    return composeAnswer(
      text,
      {
        outcome: "not-found",
        lead: `No figures on ${topic?.name ?? "that"} are in the record.`,
        blocks: [],
        evidence: [],
      },
      setting.notesFor,
      [],
    );
  }
  const caption = `Figures${topic ? `: ${topic.name}` : ""}`;
  const evidence = rows
    .map((row) => row.evidence)
    .filter((item, at, all) => all.findIndex((other) => other.citation.id === item.citation.id) === at);
  return composeAnswer(
    text,
    {
      outcome: "answered",
      lead: `${rows.length} figures${topic ? ` on ${topic.name.toLowerCase()}` : ""}, each as its source gave it at the time.`,
      blocks: [
        {
          type: "table",
          caption,
          columns: [
            { label: "Figure", align: "left" },
            { label: "What", align: "left" },
            { label: "By whom and when", align: "left" },
            { label: "Id", align: "left" },
          ],
          rows: rows.map((row) => [{ text: row.figure }, { text: row.what }, { text: row.by }, { text: row.id }]),
        },
      ],
      evidence,
    },
    setting.notesFor,
    topic
      ? [{ label: topic.name, question: `topic ${topic.id}` }]
      : [{ label: "Prison camps", question: "figures camps" }],
  );
};

function rowsOf(unit: Unit): readonly Row[] {
  if (unit.kind === "passage") {
    const [fact] = unit.facts;
    const { evidence } = quoteOf(unit, null);
    const whole = unit.slots.filter(
      (slot) => slot.type === "figure" && slot.figures.length > 0 && !isPartOfAnother(slot.text, unit),
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
      by: `${milestone.name}, ${spanWords(milestone)}`,
      id: milestone.id,
      evidence,
    }));
}

const isPartOfAnother = (text: string, unit: Unit): boolean =>
  unit.slots.some((other) => other.type === "figure" && other.text !== text && other.text.includes(text));

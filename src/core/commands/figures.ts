import { composeAnswer } from "../compose/answer.ts";
import { distinctEvidence } from "../compose/evidence.ts";
import { figureRows } from "../compose/figure-rows.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand } from "./command.ts";
import { meantTopic } from "./topics.ts";

/** Figures side by side, each with who gave it and as of when; they are never added up or averaged. */
export const figuresCommand: RunCommand = ({ text, rest }, setting) => {
  const wanted = argumentOf(rest, setting.knowledge.lexicon);
  const topic = meantTopic(rest, setting);
  if (wanted !== "" && !topic) return null;
  const rows = setting.knowledge.units.filter((unit) => !topic || unit.topics.includes(topic.id)).flatMap(figureRows);
  if (rows.length === 0) {
    return composeAnswer(
      text,
      {
        outcome: "not-found",
        lead: topic ? `${topic.name}: no figures are in the record.` : "No figures are in the record.",
        blocks: [],
        evidence: [],
      },
      setting.notesFor,
      [],
    );
  }
  const caption = `Figures${topic ? `: ${topic.name}` : ""}`;
  const count = `${rows.length} ${rows.length === 1 ? "figure" : "figures"}`;
  const evidence = distinctEvidence(rows.map((row) => row.evidence));
  return composeAnswer(
    text,
    {
      outcome: "answered",
      lead: `${topic ? `${topic.name}: ` : ""}${count}, ${rows.length === 1 ? "" : "each "}as its source gave it at the time.`,
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

import { composeAnswer } from "../compose/answer.ts";
import { distinctEvidence } from "../compose/evidence.ts";
import { figureRows } from "../compose/figure-rows.ts";
import { tableOf } from "../compose/table.ts";
import { howMany } from "../how-many.ts";
import { type Days, daysOf, overlap } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import type { Unit } from "../units.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand } from "./command.ts";
import { readTimes } from "./times.ts";
import { meantTopic } from "./topics.ts";

/** `figures [topic] [time]`: figures side by side, each with who gave it and as of when; they are never added up or averaged. */
export const figuresCommand: RunCommand = ({ text, rest }, setting) => {
  const { lexicon, units } = setting.knowledge;
  const { times, others } = readTimes("figures", rest, setting.now);
  const wanted = argumentOf(others, lexicon);
  const topic = meantTopic(others, setting);
  if (wanted !== "" && !topic) return null;
  const rows = units
    .filter((unit) => !topic || unit.topics.includes(topic.id))
    .flatMap((unit) => givenIn(times, unit))
    .flatMap(figureRows);
  const when = times.length > 0 ? enumerate(times.map(timeWords)) : "";
  if (rows.length === 0) {
    return composeAnswer(
      text,
      {
        outcome: "not-found",
        lead: `${topic ? `${topic.name}: no` : "No"} figures${when ? ` dated ${when}` : ""} are in the record.`,
        blocks: [],
        evidence: [],
      },
      setting.notesFor,
      times.length > 0 ? [{ label: "All figures", question: "figures" }] : [],
    );
  }
  const caption = `Figures${topic ? `: ${topic.name}` : ""}${when ? `, ${when}` : ""}`;
  const count = howMany(rows.length, "figure");
  const evidence = distinctEvidence(rows.map((row) => row.evidence));
  return composeAnswer(
    text,
    {
      outcome: "answered",
      lead: `${topic ? `${topic.name}: ` : ""}${count}${when ? `, ${when}` : ""}, ${rows.length === 1 ? "" : "each "}as its source gave it at the time.`,
      blocks: [
        tableOf(
          caption,
          ["Figure", "What", "By whom and when", "Id"],
          rows.map((row) => [{ text: row.figure }, { text: row.what }, { text: row.by }, { text: row.id }]),
        ),
      ],
      evidence,
    },
    setting.notesFor,
    topic
      ? [{ label: topic.name, question: `topic ${topic.id}` }]
      : [{ label: "Prison camps", question: "figures camps" }],
  );
};

/** A unit with the figures that it gives as of one of the times, if any: a source as of its own date, a record as of the field's or its own. */
function givenIn(times: readonly Days[], unit: Unit): readonly Unit[] {
  if (times.length === 0) return [unit];
  const isThen = (days: Days | null): boolean => days !== null && times.some((time) => overlap(days, time));
  if (unit.kind === "passage") return isThen(unit.documentDays) ? [unit] : [];
  if (unit.kind !== "milestone") return [];
  const { from, to, fields } = unit.milestone;
  const ends = [from, to].map((date) => (date === null ? null : daysOf(date)));
  const then = fields.filter(({ date }) => (date === undefined ? ends.some(isThen) : isThen(daysOf(date))));
  return [{ ...unit, milestone: { ...unit.milestone, fields: then } }];
}

import type { Evidence } from "../answer.ts";
import { composeAnswer } from "../compose/answer.ts";
import { evidenceOfMilestone, evidenceOfResolution, quoteOf } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { notFound } from "../finding.ts";
import { type Days, daysOf, findDates, overlap, within, wordsOf } from "../language/dates.ts";
import { fold } from "../language/text.ts";
import type { Unit } from "../units.ts";
import { BODY_NAMES, methodWords } from "../votes/words.ts";
import type { RunCommand, Setting } from "./command.ts";

interface Entry {
  readonly days: Days;
  readonly text: string;
  readonly id: string;
  readonly evidence: Evidence;
}

export const timelineCommand: RunCommand = ({ text, rest }, setting) => {
  const asked = findDates(fold(rest), setting.now);
  if (rest !== "" && asked.length === 0) return null;
  return composeAnswer(text, timelineOf(asked, setting), setting.notesFor, [
    { label: "Resolutions", question: "resolutions" },
    { label: "Topics", question: "topics" },
  ]);
};

/** The dated entries within the times asked for, or all of them, in order of time. */
function timelineOf(asked: readonly Days[], setting: Setting): Finding {
  const entries = entriesOf(setting)
    .filter(({ days }) => asked.length === 0 || asked.some((one) => within(days, one) || (days.from !== days.to && overlap(days, one) && isNarrow(days))))
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to || a.id.localeCompare(b.id));
  const when = asked.map(wordsOf).join(", ");
  if (entries.length === 0) return notFound(`Nothing in the record is dated ${when}.`);
  const caption = `Timeline${when ? `, ${when}` : ""}`;
  return {
    outcome: "answered",
    lead: `${entries.length} dated ${entries.length === 1 ? "entry" : "entries"}${when ? `, ${when}` : ""}.`,
    blocks: [
      {
        type: "table",
        caption,
        columns: [
          { label: "Date", align: "left" },
          { label: "What", align: "left" },
          { label: "Id", align: "left" },
        ],
        rows: entries.map(({ days, text, id }) => [{ text: wordsOf(days) }, { text }, { text: id }]),
      },
    ],
    evidence: unique(entries.map(({ evidence }) => evidence)),
  };
}

/** A season or month, but not a span of years, may reach out of the time asked for. */
const isNarrow = (days: Days): boolean => days.to - days.from < 10_000;

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => {
    const id = item.kind === "quote" ? item.fact : item.record;
    return !seen.has(id) && seen.add(id);
  });
}

function entriesOf({ knowledge: { base, units } }: Setting): readonly Entry[] {
  const resolutions = base.resolutions.map((one) => ({
    days: daysOf(one.adopted),
    text: `${BODY_NAMES[one.body]} adopts ${one.id} ${methodWords(one)}.`,
    id: one.id,
    evidence: evidenceOfResolution(one),
  }));
  return [...resolutions, ...units.flatMap(unitEntries)];
}

function unitEntries(unit: Unit): readonly Entry[] {
  switch (unit.kind) {
    case "passage": {
      const { evidence } = quoteOf(unit, null);
      return unit.facts.flatMap((fact) => fact.dates.map(({ date }) => ({ days: daysOf(date), text: fact.statement, id: fact.id, evidence })));
    }
    case "milestone": {
      const { milestone } = unit;
      if (milestone.from === null) return [];
      return [{ days: daysOf(milestone.from), text: milestone.summary, id: milestone.id, evidence: evidenceOfMilestone(milestone) }];
    }
    default:
      return [];
  }
}

import { type Evidence, unreachable } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import type { FactBase, Resolution, Topic } from "../base/schema.ts";
import { type Finding, notFound } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { type Days, daysOf, overlap, roughDays, within } from "../language/days.ts";
import { timeWords } from "../language/time-words.ts";
import { rememberingEach } from "../remember.ts";
import type { Unit } from "../units.ts";
import { distinctEvidence, evidenceOfMilestone, evidenceOfResolution, quoteOf } from "./evidence.ts";
import { methodWords } from "./resolution-words.ts";
import { tableOf } from "./table.ts";

interface Entry {
  readonly days: Days;
  readonly text: string;
  readonly id: string;
  readonly evidence: Evidence;
}

/** The dated entries within the times asked for, or all of them, in order of time; of one topic, where one is given. */
export function timelineOf(asked: readonly Days[], base: FactBase, units: readonly Unit[], topic?: Topic): Finding {
  const isOf = ({ topics }: { readonly topics: readonly string[] }): boolean => !topic || topics.includes(topic.id);
  const entries = entriesOf(base.resolutions.filter(isOf), units.filter(isOf))
    .filter(
      ({ days }) =>
        asked.length === 0 ||
        asked.some((one) => within(days, one) || (days.from !== days.to && overlap(days, one) && isNarrow(days))),
    )
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to || a.id.localeCompare(b.id));
  const when = asked.map(timeWords).join(", ");
  if (entries.length === 0)
    return notFound(`Nothing in the record${topic ? ` on ${topic.name}` : ""} is dated${when ? ` ${when}` : ""}.`);
  const caption = `Timeline${topic ? `: ${topic.name}` : ""}${when ? `, ${when}` : ""}`;
  return {
    outcome: "answered",
    lead: `${topic ? `${topic.name}: ` : ""}${howMany(entries.length, "dated entry", "dated entries")}${when ? `, ${when}` : ""}.`,
    blocks: [
      tableOf(
        caption,
        ["Date", "What", "Id"],
        entries.map(({ days, text, id }) => [{ text: timeWords(days) }, { text }, { text: id }]),
      ),
    ],
    evidence: distinctEvidence(entries.map(({ evidence }) => evidence)),
  };
}

/** A season or month, but not a span of years, may reach out of the time asked for. */
const isNarrow = (days: Days): boolean => roughDays(days.to) - roughDays(days.from) < DAYS_IN_SEASON;

const DAYS_IN_SEASON = 93;

const entriesOf = (resolutions: readonly Resolution[], units: readonly Unit[]): readonly Entry[] => [
  ...resolutions.map(adoptionOf),
  ...units.flatMap(unitEntries),
];

const adoptionOf = rememberingEach(
  (one: Resolution): Entry => ({
    days: daysOf(one.adopted),
    text: `${BODY_NAMES[one.body]} adopts ${one.id} ${methodWords(one)}.`,
    id: one.id,
    evidence: evidenceOfResolution(one),
  }),
);

const unitEntries = rememberingEach((unit: Unit): readonly Entry[] => {
  switch (unit.kind) {
    case "passage": {
      const { evidence } = quoteOf(unit, null);
      return unit.facts.flatMap((fact) =>
        fact.dates.map(({ date }) => ({ days: daysOf(date), text: fact.statement, id: fact.id, evidence })),
      );
    }
    case "milestone": {
      const { milestone } = unit;
      const { id, from, name, summary, fields } = milestone;
      const evidence = evidenceOfMilestone(milestone);
      const steps = fields.flatMap(({ label, value, date }) =>
        date === undefined || date === from
          ? []
          : [
              {
                days: daysOf(date),
                text: `${name}: ${value === dateText(date) ? label : `${label}, ${value}`}.`,
                id,
                evidence,
              },
            ],
      );
      return from === null ? steps : [{ days: daysOf(from), text: summary, id, evidence }, ...steps];
    }
    case "notable":
      return [];
    default:
      return unreachable(unit);
  }
});

import { meant } from "../base/meant.ts";
import type { Body, FactBase, Field, Meaning, Milestone } from "../base/schema.ts";
import { isSoIn, readYearSpans, type YearSpan } from "../base/year-spans.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, settled } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { yearAt, yearsFrom } from "../language/days.ts";
import type { Query } from "../reading/query.ts";
import { readBodies } from "./bodies.ts";

const MEANINGS: readonly (readonly [body: Body, meaning: Meaning])[] = [
  ["assembly", "assembly-co-sponsor"],
  ["council", "council-co-sponsor"],
];

/**
 * Whether South Korea co-sponsored in a year, or when it began or stopped, which the record holds by spans of years; null
 * if the question is another.
 */
export function answerCoSponsorship(query: Query, base: FactBase): Finding | null {
  if (!query.keys.has("co-sponsor") || !query.keys.has("@South Korea") || query.symbols.length > 0) return null;
  const years = query.dates.flatMap(({ from, to }) => yearsIn(from, to));
  const record = base.milestones.find((one) => MEANINGS.some(([, meaning]) => meant(one, meaning)));
  const asksWhen = years.length === 0 && query.asked.type === "date" && TURNS.test(query.folded);
  if (!record || (years.length === 0 && !asksWhen) || query.asked.reason) return null;
  const bodies = readBodies(query, true);
  const lines = MEANINGS.filter(([body]) => bodies.length === 0 || bodies.includes(body)).map(([body, meaning]) =>
    lineOf(body, meant(record, meaning), years, lastYearOf(body, base)),
  );
  if (lines.length === 0) return null;
  const labels = MEANINGS.flatMap(([, meaning]) => meant(record, meaning)?.label ?? []);
  return settled(milestonesShown([record], `South Korea as a co-sponsor: ${lines.join("; ")}.`, labels));
}

/** What the record holds of South Korea as a co-sponsor in one body; null where a statement is about something else. */
export function coSponsorshipIn(
  query: Query,
  base: FactBase,
): {
  readonly record: Milestone;
  readonly label: string;
  readonly spans: readonly YearSpan[];
  /** The last year of which it is known. */
  readonly last: number;
} | null {
  if (!query.keys.has("co-sponsor") || !query.keys.has("@South Korea")) return null;
  const [body, ...others] = readBodies(query, true);
  const meaning = MEANINGS.find(([one]) => one === body)?.[1];
  if (!meaning || others.length > 0) return null;
  const record = base.milestones.find((one) => meant(one, meaning));
  const field = record && meant(record, meaning);
  const spans = field && readYearSpans(field.value);
  return body && record && field && spans ? { record, label: field.label, spans, last: lastYearOf(body, base) } : null;
}

const MOST_YEARS = 12;

function yearsIn(from: number, to: number): readonly number[] {
  const [first, last] = [yearAt(from), yearAt(to)];
  return last - first >= MOST_YEARS ? [] : yearsFrom(first, last);
}

/** "When did it first co-sponsor", "when did it stop": all its years tell it. */
const TURNS =
  /\b(?:first|start\w*|beg[ai]n\w*|begun|stop\w*|ceas\w+|end(?:ed)?|quit|resum\w+|return\w*|again|since when)\b/;

/** The year of the last text of a body: what is said of South Korea goes no further. */
const lastYearOf = (body: Body, base: FactBase): number =>
  Number(base.resolutions.findLast((one) => one.body === body)?.adopted.slice(0, 4) ?? 0);

/** @param last what comes after that year is not known */
function lineOf(body: Body, field: Field | undefined, years: readonly number[], last: number): string {
  const name = BODY_NAMES[body];
  if (field === undefined) return `${name}, not recorded`;
  if (years.length === 0) return `${name}, ${field.value}`;
  const told = years.map((year) =>
    year > last ? `nothing recorded for ${year}` : `${isCoSponsor(field.value, year) ? "yes" : "no"} in ${year}`,
  );
  return `${name}, ${told.join(", ")} (${field.value})`;
}

/** Whether "2008-2018, not 2019-2021, again from 2022" holds for a year. */
export const isCoSponsor = (spans: string, year: number): boolean => isSoIn(readYearSpans(spans) ?? [], year);

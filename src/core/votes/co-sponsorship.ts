import type { Body, FactBase, Field, Milestone } from "../base/schema.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, settled } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import type { Query } from "../reading/query.ts";
import { readBodies } from "./bodies.ts";

const FIELDS: readonly (readonly [body: Body, label: string])[] = [
  ["assembly", "Co-sponsor in the General Assembly"],
  ["council", "Co-sponsor in the Human Rights Council"],
];

/** Whether South Korea co-sponsored in a year, which the record holds by spans of years; null if the question is another. */
export function answerCoSponsorship(query: Query, base: FactBase): Finding | null {
  if (!query.keys.has("co-sponsor") || !query.keys.has("@South Korea") || query.symbols.length > 0) return null;
  const years = query.dates.flatMap(({ from, to }) => yearsIn(from, to));
  const record = base.milestones.find(({ fields }) => fields.some(({ label }) => label === FIELDS[0]?.[1]));
  if (!record || years.length === 0 || query.asked.reason) return null;
  const bodies = readBodies(query, true);
  const lines = FIELDS.filter(([body]) => bodies.length === 0 || bodies.includes(body)).map(([body, label]) =>
    lineOf(body, fieldOf(record, label), years),
  );
  if (lines.length === 0) return null;
  const labels = FIELDS.map(([, label]) => label);
  return settled(milestonesShown([record], `South Korea as a co-sponsor: ${lines.join("; ")}.`, labels));
}

const MOST_YEARS = 12;

function yearsIn(from: number, to: number): readonly number[] {
  const [first, last] = [Math.floor(from / 10_000), Math.floor(to / 10_000)];
  return last - first >= MOST_YEARS ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const fieldOf = (record: Milestone, label: string): Field | undefined =>
  record.fields.find((field) => field.label === label);

function lineOf(body: Body, field: Field | undefined, years: readonly number[]): string {
  const name = BODY_NAMES[body];
  const told = years.map((year) => `${isCoSponsor(field?.value ?? "", year) ? "yes" : "no"} in ${year}`);
  return `${name}, ${told.join(", ")} (${field?.value ?? "not recorded"})`;
}

/** Reads "2008-2018, not 2019-2021, again from 2022" for one year. */
export function isCoSponsor(spans: string, year: number): boolean {
  return spans.split(", ").some((span) => {
    const [, not, from, first, last] = /^(not )?(?:again )?(from )?(\d{4})(?:-(\d{4}))?$/.exec(span) ?? [];
    if (first === undefined || not) return false;
    const end = last === undefined ? (from ? Number.POSITIVE_INFINITY : Number(first)) : Number(last);
    return Number(first) <= year && year <= end;
  });
}

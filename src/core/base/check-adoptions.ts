import { dateText } from "./dates.ts";
import { inOrder } from "./in-order.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Body, Resolution } from "./schema.ts";

/** How the symbols of a body's resolutions begin. */
export const SYMBOLS: Readonly<Record<Body, string>> = {
  assembly: "A/RES/",
  council: "A/HRC/RES/",
  commission: "E/CN.4/RES/",
};

/** The adoption is in the time that the symbol leaves and that the body existed in, the committee's in the same session. */
export function checkTime(resolution: Resolution, report: Report<Fault>): void {
  const { id, body, adopted, thirdCommittee } = resolution;
  // What a symbol of another body leaves, says nothing.
  if (!id.startsWith(SYMBOLS[body])) return;
  const { first, last } = MONTHS[body](sessionOf(id));
  const { from, to } = LIFE[body];
  if (!isInTime(resolution))
    report({
      field: "adopted",
      message: `${adopted} is not in the time of ${quoted(id)}, ${dateText(first)} to ${dateText(last)}`,
      remedy: "Correct the date or the id",
    });
  else if (adopted < from || adopted > to)
    report({
      field: "adopted",
      message: `${adopted} is ${adopted < from ? `before the ${body} existed, from ${from} on` : `after the ${body} ended, on ${to}`}`,
      remedy: "Correct the date, or the body and the id",
    });
  if (thirdCommittee === undefined) return;
  if (body !== "assembly")
    report({ field: "thirdCommittee", message: "is given for another body than the assembly", remedy: "Remove it" });
  else if (thirdCommittee.date !== undefined && thirdCommittee.date > adopted)
    report({
      field: "thirdCommittee.date",
      message: `${thirdCommittee.date} is after the adoption on ${adopted}`,
      remedy: "Correct one of the two dates",
    });
  else if (thirdCommittee.date !== undefined && thirdCommittee.date < first)
    report({
      field: "thirdCommittee.date",
      message: `${thirdCommittee.date} is before the session of ${quoted(id)}, which opened in ${dateText(first)}`,
      remedy: "Correct the date or the id",
    });
}

/** Of one year, the Council's sessions follow one another. */
export function checkSessions(ours: readonly Resolution[], report: (id: string, problem: Fault) => void): void {
  const inTime = inOrder(ours.filter(isInTime), ({ adopted }) => adopted);
  for (const [at, { id, adopted }] of inTime.entries()) {
    const before = inTime[at - 1];
    if (before === undefined || sessionOf(before.id) <= sessionOf(id)) continue;
    report(id, {
      field: "adopted",
      message: `${adopted} is after the adoption of ${before.id} on ${before.adopted}, which is of a later session`,
      remedy: "Correct one of the two dates",
    });
  }
}

/** 7 in `A/HRC/RES/7/15`. */
const sessionOf = (id: string): number => Number(/(\d+)\/\d+$/.exec(id)?.[1]);

/**
 * The first and the last month that a session leaves: the Commission's symbols have their year; the Assembly's sessions
 * open in September; the Council holds three a year and began with the first three in 2006.
 */
const MONTHS: Readonly<Record<Body, (session: number) => { readonly first: string; readonly last: string }>> = {
  commission: (year) => ({ first: `${year}-01`, last: `${year}-12` }),
  council: (session) => MONTHS.commission(2_006 + Math.floor((session - 1) / 3)),
  assembly: (session) => ({ first: `${1_945 + session}-09`, last: `${1_946 + session}-09` }),
};

/**
 * From when to when a body adopted resolutions. https://undocs.org/A/RES/60/251 put the Council in the Commission's place:
 * it was set up on 15 March 2006, and the Commission ended on 16 June 2006.
 */
const LIFE: Readonly<Record<Body, { readonly from: string; readonly to: string }>> = {
  commission: { from: "1946-02-16", to: "2006-06-16" },
  council: { from: "2006-03-15", to: "9999" },
  assembly: { from: "1945-10-24", to: "9999" },
};

function isInTime({ id, body, adopted }: Resolution): boolean {
  const { first, last } = MONTHS[body](sessionOf(id));
  const month = adopted.slice(0, first.length);
  return first <= month && month <= last;
}

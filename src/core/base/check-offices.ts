import { prefixOf } from "./check-groups.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./in-order.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Milestone } from "./schema.ts";
import { usual } from "./usual.ts";

type ReportOne = (milestone: Milestone, fault: Fault) => void;

/** An office is one group's, and has one holder at a time or none. */
export function checkOffices({ milestones }: Draft, report: Report): void {
  const reportOne: ReportOne = ({ id }, fault) => report({ file: milestones.file, id, ...fault });
  const officeOf = ({ office }: Milestone): string => office?.of ?? "";
  const held = milestones.valid.filter(({ office }) => office !== undefined);
  const usualPrefix = usual(held, officeOf, prefixOf);
  const times = new Map<string, Milestone[]>();
  for (const one of held) {
    const of = officeOf(one);
    const prefix = usualPrefix.get(of) ?? "";
    if (prefix !== prefixOf(one))
      reportOne(one, {
        field: "office.of",
        message: `${quoted(of)} is the office of the entries of ${quoted(prefix)}`,
        remedy: "Correct the office, or remove it",
      });
    else if (one.office?.role !== "mandate") times.set(of, [...(times.get(of) ?? []), one]);
  }
  for (const ofOne of times.values()) checkTimes(ofOne, reportOne);
}

function checkTimes(held: readonly Milestone[], report: ReportOne): void {
  const inTime = inOrder(held, ({ from }) => from ?? "");
  for (const [at, one] of inTime.entries()) {
    const next = inTime.slice(at + 1).find((other) => overlap(one, other));
    if (next)
      report(next, {
        field: "from",
        message: `${next.from} is before the end of ${one.id}, ${one.to ?? "which is null"}`,
        remedy: `Correct it, or to of ${one.id}`,
      });
  }
}

/** Whether two times have more in common than the day, month or year in which one ends and the other begins. */
function overlap(one: Milestone, other: Milestone): boolean {
  const begin = [one, other].map(({ from }) => (from === null ? "9999" : within(from, "99"))).sort()[1] ?? "";
  const end = [one, other].map(({ to }) => (to === null ? "9999" : within(to, "00"))).sort()[0] ?? "";
  return begin < end;
}

/** The first (`00`) or last (`99`) day that a date may mean, for comparing; a season may be any day of its year. */
function within(date: string, missing: "00" | "99"): string {
  const [year = "", month, day = missing] = date.split("-");
  return month === undefined || Number(month) > 12 ? `${year}-${missing}-${missing}` : `${year}-${month}-${day}`;
}

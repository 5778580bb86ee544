import type { Draft } from "./draft.ts";
import { meant } from "./meant.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Meaning, Milestone } from "./schema.ts";

type Report = (milestone: Milestone, problem: Omit<Problem, "file" | "id">) => void;

/** The milestones of a group belong together: by their ids, by what each of them tells, and one after the other in an office. */
export function checkGroups({ milestones }: Draft, report: (problem: Problem) => void): void {
  const reportOne: Report = ({ id }, problem) => report({ file: milestones.file, id, ...problem });
  checkHeadings(milestones.valid, reportOne);
  checkShared(milestones.valid, reportOne);
  checkOffices(milestones.valid, reportOne);
}

/** How the ids of a group begin: `envoy/`. */
const prefixOf = ({ id }: Milestone): string => id.slice(0, id.indexOf("/") + 1);

/** A group that is spelt in two ways is two to the program; its ids show that it is meant to be one. */
function checkHeadings(all: readonly Milestone[], report: Report): void {
  const usualGroup = usual(all, prefixOf, ({ group }) => group);
  const usualPrefix = usual(all, ({ group }) => group, prefixOf);
  for (const milestone of all) {
    const prefix = prefixOf(milestone);
    const group = usualGroup.get(prefix) ?? milestone.group;
    const begin = usualPrefix.get(milestone.group) ?? prefix;
    if (group !== milestone.group)
      report(milestone, {
        field: "group",
        message: `${quoted(milestone.group)} is not the group of the other entries of ${quoted(prefix)}`,
        remedy: `Write “${group}”, or begin the id in another way`,
      });
    else if (begin !== prefix)
      report(milestone, {
        field: "id",
        message: `does not begin with ${quoted(begin)}, as the others of its group do`,
        remedy: "Begin it that way, or correct the group",
      });
  }
}

/** For each key, the value that most of its entries have; of two that are as frequent, the one that came first. */
function usual(
  all: readonly Milestone[],
  keyOf: (one: Milestone) => string,
  nameOf: (one: Milestone) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const one of all) {
    const values = counts.get(keyOf(one)) ?? new Map<string, number>();
    counts.set(keyOf(one), values.set(nameOf(one), (values.get(nameOf(one)) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, values]) => [key, [...values].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""] as const),
  );
}

/** What the program compares in a group, or follows through it, each entry of the group tells. */
function checkShared(all: readonly Milestone[], report: Report): void {
  const having = (has: (one: Milestone) => boolean) => new Set(all.filter(has).map(prefixOf));
  const tells = (meaning: Meaning) => (one: Milestone) => meant(one, meaning) !== undefined;
  const [estimates, meetings, offices] = [
    having(tells("estimate")),
    having(tells("procedural-vote")),
    having(({ office }) => office !== undefined),
  ];
  for (const one of all) {
    const prefix = prefixOf(one);
    const lacks = (meaning: Meaning, remedy: string): void =>
      report(one, {
        field: "fields",
        message: `none means ${quoted(meaning)}, as in the other entries of ${quoted(prefix)}`,
        remedy,
      });
    if (estimates.has(prefix) && !tells("estimate")(one))
      lacks("estimate", "Add “means”: “estimate” to the field with the figure");
    const isDay = one.from?.length === DAY && one.to !== null;
    if (meetings.has(prefix) && isDay && !tells("procedural-vote")(one))
      lacks("procedural-vote", "Add a field with the tally or “no procedural vote”, with “means”: “procedural-vote”");
    if (offices.has(prefix) && one.office === undefined)
      report(one, {
        field: "office",
        message: `is missing, which the other entries of ${quoted(prefix)} have`,
        remedy: "Add the office, and whether it is a holder, a vacancy or the mandate",
      });
  }
}

const DAY = "2014-12-22".length;

/** An office is one group's, and has one holder at a time or none. */
function checkOffices(all: readonly Milestone[], report: Report): void {
  const officeOf = ({ office }: Milestone): string => office?.of ?? "";
  const held = all.filter(({ office }) => office !== undefined);
  const usualPrefix = usual(held, officeOf, prefixOf);
  const times = new Map<string, Milestone[]>();
  for (const one of held) {
    const of = officeOf(one);
    const prefix = usualPrefix.get(of) ?? "";
    if (prefix !== prefixOf(one))
      report(one, {
        field: "office.of",
        message: `${quoted(of)} is the office of the entries of ${quoted(prefix)}`,
        remedy: "Correct the office, or remove it",
      });
    else if (one.office?.role !== "mandate") times.set(of, [...(times.get(of) ?? []), one]);
  }
  for (const ofOne of times.values()) checkTimes(ofOne, report);
}

function checkTimes(held: readonly Milestone[], report: Report): void {
  const inTime = held.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
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

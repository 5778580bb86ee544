import type { Draft } from "./draft.ts";
import { meant } from "./meant.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Meaning, Milestone } from "./schema.ts";
import { usual } from "./usual.ts";

type ReportOne = (milestone: Milestone, fault: Fault) => void;

/** The milestones of a group belong together: by their ids and by what each of them tells. */
export function checkGroups({ milestones }: Draft, report: Report): void {
  const reportOne: ReportOne = ({ id }, fault) => report({ file: milestones.file, id, ...fault });
  checkHeadings(milestones.valid, reportOne);
  checkShared(milestones.valid, reportOne);
}

/** How the ids of a group begin: `envoy/`. */
export const prefixOf = ({ id }: Milestone): string => id.slice(0, id.indexOf("/") + 1);

/** A group that is spelt in two ways is two to the program; its ids show that it is meant to be one. */
function checkHeadings(all: readonly Milestone[], report: ReportOne): void {
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

/** What the program compares in a group, or follows through it, each entry of the group tells, and no other. */
function checkShared(all: readonly Milestone[], report: ReportOne): void {
  const tells = (meaning: Meaning) => (one: Milestone) => meant(one, meaning) !== undefined;
  const estimates = groupsOf(all, tells("estimate"));
  const meetings = groupsOf(all, tells("procedural-vote"));
  const offices = groupsOf(all, ({ office }) => office !== undefined);
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
    for (const [at, { means }] of one.fields.entries())
      if ((means === "estimate" && !estimates.has(prefix)) || (means === "procedural-vote" && !meetings.has(prefix)))
        report(one, {
          field: `fields[${at}].means`,
          message: `is ${quoted(means)}, as in few entries of ${quoted(prefix)} or in none`,
          remedy: "Remove the meaning, or correct the id and the group",
        });
  }
  for (const one of all.filter(tells(ONCE)).slice(1))
    report(one, {
      field: "fields",
      message: `another entry has the one field that means ${quoted(ONCE)}`,
      remedy: "Keep it in one of the two",
    });
}

/** What the program looks for in the first entry that has it, and where it is the Council's years are too. */
const ONCE = "assembly-co-sponsor";

/** The groups of which most entries have something, by the beginning of their ids. */
function groupsOf(all: readonly Milestone[], has: (one: Milestone) => boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(prefixOf(one), (counts.get(prefixOf(one)) ?? 0) + (has(one) ? 1 : -1));
  return new Set([...counts].filter(([, count]) => count > 0).map(([prefix]) => prefix));
}

const DAY = "2014-12-22".length;

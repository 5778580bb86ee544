import { daysOf, overlap } from "../language/days.ts";
import { fold } from "../language/text.ts";
import { isUnreal, turnsAbout, wishes } from "../reading/denial.ts";
import { matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import { fieldText, isAbout, type MilestoneUnit, type Unit } from "../units.ts";
import { saidBy } from "./said-by.ts";

/** Whether the evidence says as the statement does that something ended, that it is wanted, or that it only might be. */
export function speaksAlike({ folded, terms, dates }: Query, unit: Unit): boolean {
  const words = unit.kind === "milestone" ? saidOn(terms, unit) : saidBy(unit);
  return (
    (!turnsAbout(folded) || turnsAbout(words) || endsThen(dates, unit)) &&
    (wishes(folded) || !wishes(words)) &&
    (!isUnreal(folded) || isUnreal(words))
  );
}

/** "His term ended in July 2022": that of who held an office until then. */
function endsThen(dates: Query["dates"], unit: Unit): boolean {
  if (unit.kind !== "milestone" || unit.milestone.office === undefined || unit.milestone.to === null) return false;
  const end = daysOf(unit.milestone.to);
  return dates.length > 0 && dates.every((date) => overlap(end, date));
}

/** What a record says of what a statement is about: the fields on that, else all of it. */
function saidOn(terms: readonly QueryTerm[], unit: MilestoneUnit): string {
  const matter = matterOf(terms);
  const own = unit.slots.filter((slot) => matter.some((term) => isAbout(term, slot)));
  return own.length > 0 ? fold(own.map(fieldText).join(" ")) : saidBy(unit);
}

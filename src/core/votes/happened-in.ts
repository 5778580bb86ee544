import type { Resolution } from "../base/schema.ts";
import type { DateMention } from "../language/dates.ts";
import { daysOf, isDayOfAnyYear, overlap, within } from "../language/days.ts";

/** Whether a resolution was adopted in a time, or went through the Third Committee then. */
export function happenedIn(resolution: Resolution, date: DateMention): "adopted" | "committee" | null {
  const adopted = daysOf(resolution.adopted);
  if (within(adopted, date) || isDayOfAnyYear(date, adopted)) return "adopted";
  const committee = resolution.thirdCommittee?.date;
  if (committee === undefined) return null;
  return overlap(daysOf(committee), date) || isDayOfAnyYear(date, daysOf(committee)) ? "committee" : null;
}

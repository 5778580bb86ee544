import type { Resolution } from "../base/schema.ts";
import { type DateMention, daysOf, isDayOfAnyYear, overlap, within } from "../language/dates.ts";

/** Whether a resolution was adopted in a time, or went through the Third Committee then. */
export function happenedIn(resolution: Resolution, date: DateMention): "adopted" | "committee" | null {
  const adopted = daysOf(resolution.adopted);
  if (within(adopted, date) || isDayOfAnyYear(date, adopted)) return "adopted";
  const committee = resolution.thirdCommittee?.date;
  return committee !== undefined && overlap(daysOf(committee), date) ? "committee" : null;
}

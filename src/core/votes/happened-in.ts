import type { Resolution } from "../base/schema.ts";
import type { DateMention } from "../language/dates.ts";
import { daysOf, isIn, mayBeIn } from "../language/days.ts";

/** Whether a resolution was adopted in a time, or went through the Third Committee then. */
export function happenedIn(resolution: Resolution, date: DateMention): "adopted" | "committee" | null {
  const adopted = daysOf(resolution.adopted);
  if (isIn(adopted, date)) return "adopted";
  const committee = resolution.thirdCommittee?.date;
  if (committee === undefined) return null;
  return mayBeIn(daysOf(committee), date) ? "committee" : null;
}

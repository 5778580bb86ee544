import type { Resolution } from "../base/schema.ts";
import { type DateMention, daysOf, overlap, within } from "../language/dates.ts";

/** Whether a resolution was adopted in a time, or went through the Third Committee then. */
export function happenedIn(resolution: Resolution, date: DateMention): "adopted" | "committee" | null {
  const adopted = daysOf(resolution.adopted);
  if (within(adopted, date) || isYearless(date, adopted.from)) return "adopted";
  const committee = resolution.thirdCommittee?.date;
  return committee !== undefined && overlap(daysOf(committee), date) ? "committee" : null;
}

const isYearless = (date: DateMention, day: number): boolean =>
  date.to < 10_000 && date.to > 0 && day % 10_000 === date.from;

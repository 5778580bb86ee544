import type { Milestone } from "../base/schema.ts";
import { daysOf, wordsOf } from "../language/dates.ts";
import { enumerate } from "../votes/words.ts";

/** A milestone's time in words: "13 October 2023 to January 2025". */
export function spanWords(milestone: Milestone): string {
  const parts = [milestone.from, milestone.to].flatMap((date) => (date === null ? [] : [wordsOf(daysOf(date))]));
  return enumerate([...new Set(parts)]).replace(" and ", " to ");
}

import { dateText } from "../base/dates.ts";
import type { Milestone } from "../base/schema.ts";

/** A milestone's time in words: "13 October 2023 to January 2025". */
export const spanWords = ({ from, to }: Milestone): string =>
  [...new Set([from, to])].flatMap((date) => (date === null ? [] : [dateText(date)])).join(" to ");

import { datesIn } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { quoted, type Report } from "./problem.ts";

/** Where the line under a quote tells a date, it is the one that the source prints or is taken to be of. */
export function checkSources({ sources }: Draft, report: Report): void {
  for (const { id, label, published } of sources.valid) {
    const [field, date] =
      published.date === null
        ? (["published.inferred", published.inferred] as const)
        : (["published.date", published.date] as const);
    const told = datesIn(label);
    if (date === undefined || told.length === 0 || told.some((one) => one.startsWith(date) || date.startsWith(one)))
      continue;
    report({
      file: sources.file,
      id,
      field,
      message: `is ${date}, but the label says ${quoted(label)}`,
      remedy: "Correct one of the two",
    });
  }
}

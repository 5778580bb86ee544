import { unreachable } from "../answer.ts";
import { noteOf, type Reference } from "./reference.ts";

/**
 * The citation as CSL-JSON, a list of one item, for Zotero and the like:
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function cslCitation(reference: Reference): string {
  const { key, type, author, title, publisher, number, date, url, locator } = reference;
  const note = noteOf(reference);
  const item = {
    id: key,
    type,
    ...(author ? { author: [author] } : {}),
    title,
    ...(publisher ? { [publisherField(reference)]: publisher } : {}),
    ...(number ? { number } : {}),
    ...(date.kind === "issued" ? { issued: dateVariable(date.date) } : {}),
    ...(date.kind === "period" ? { "event-date": dateVariable(date.from, date.to) } : {}),
    ...(url ? { URL: url } : {}),
    ...(locator ? { locator: `characters ${locator.start}-${locator.end}` } : {}),
    ...(note ? { note } : {}),
  };
  // Lists of numbers on one line: a date takes one line instead of seven. No text of the item holds a line break.
  return JSON.stringify([item], null, 2).replaceAll(
    /\[\n\s*(\d+(?:,\n\s*\d+)*)\n\s*\]/g,
    (_, parts: string) => `[${parts.replaceAll(/\n\s*/g, " ")}]`,
  );
}

/** The variable that styles print for the type: the newspaper, the collection of entries, the authority, the publisher. */
function publisherField({ type }: Reference): "container-title" | "authority" | "publisher" {
  switch (type) {
    case "article-newspaper":
    case "webpage":
    case "entry":
      return "container-title";
    case "legislation":
    case "hearing":
      return "authority";
    case "report":
      return "publisher";
    default:
      return unreachable(type);
  }
}

/** One date, or the two ends of a period; an open end is left out. A season goes beside its year. */
function dateVariable(from: string, to: string | null = null) {
  const dates = to === null || to === from ? [from] : [from, to];
  const season = Number(from.split("-")[1] ?? 0) - 20;
  return {
    "date-parts": dates.map((date) =>
      date
        .split("-")
        .map(Number)
        .filter((part, at) => at !== 1 || part <= 12),
    ),
    ...(season > 0 ? { season } : {}),
  };
}

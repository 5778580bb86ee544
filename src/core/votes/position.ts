import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { capitalised } from "../language/text.ts";
import type { Side } from "./side.ts";

/** How a state stood on a resolution, as far as recorded; null where only that it did not vote no is known. */
export function positionOf(country: string, resolution: Resolution): string | null {
  if (resolution.vote === null) return "without a vote";
  if (resolution.votedNo.includes(country)) return "no";
  return resolution.positions?.[country] ?? null;
}

/** "Yes: China voted no on A/RES/60/173 (16 December 2005)." */
export function positionWords(country: string, one: Resolution, side: Side | null): string {
  const name = inSentence(country);
  const position = positionOf(country, one);
  const on = `on ${one.id} (${dateText(one.adopted)})`;
  if (position === "did not take part") return `${name} did not take part in the vote ${on}.`;
  if (position === "not a member")
    return `${name} was not a member of the ${BODY_NAMES[one.body]} and had no vote ${on}.`;
  if (position === null) {
    const notNo = `${name} is not among the ${one.votedNo.length} that voted no ${on}; how else it voted is not recorded.`;
    return side === "no" ? `No: ${notNo}` : capitalised(notNo);
  }
  const verb = position === "abstain" ? "abstained" : `voted ${position}`;
  const agrees = side === null ? "" : position === side ? "Yes: " : "No: ";
  return `${agrees}${name} ${verb} ${on}.`;
}

/** Countries that take the article in a sentence. */
const WITH_ARTICLE = new Set(
  "United States,United Kingdom,Netherlands,Philippines,Gambia,Bahamas,Maldives,Marshall Islands,Solomon Islands,Comoros,Seychelles,Dominican Republic,Central African Republic,United Arab Emirates,Democratic Republic of the Congo".split(
    ",",
  ),
);

export const inSentence = (country: string): string => (WITH_ARTICLE.has(country) ? `the ${country}` : country);

/** "Is" of one state, "are" of several. */
export const beOf = (countries: readonly string[]): string => (countries.length === 1 ? "is" : "are");

import { dateText } from "../base/dates.ts";
import type { Resolution, Tally } from "../base/schema.ts";
import { tallyText, tallyWords } from "../base/tally.ts";
import { BODY_NAMES } from "../language/body-names.ts";

/** How resolutions and their votes are put into words. */

/** "88-21-60" or "without a vote". */
export const tallyShort = (tally: Tally | null): string => (tally ? tallyText(tally) : "without a vote");

/** "by a recorded vote: 88 yes, 21 no, 60 abstentions" or "without a vote". */
export const methodWords = (resolution: Resolution): string =>
  resolution.vote ? `by a recorded vote: ${tallyWords(resolution.vote)}` : "without a vote";

export const yearOf = (resolution: Resolution): number => Number(resolution.adopted.slice(0, 4));

/** The labelled values of a resolution, in the order in which a card shows them. */
export function resolutionFields(resolution: Resolution): { readonly label: string; readonly value: string }[] {
  const { vote, votedNo, positions, thirdCommittee, coSponsors, notable } = resolution;
  const fields = [
    { label: "Body", value: BODY_NAMES[resolution.body] },
    { label: "Adopted", value: dateText(resolution.adopted) },
    { label: "Result", value: vote ? tallyWords(vote) : "adopted without a vote" },
  ];
  if (votedNo.length > 0) fields.push({ label: "Voted no", value: votedNo.join(", ") });
  for (const [country, position] of Object.entries(positions ?? {})) fields.push({ label: country, value: position });
  if (thirdCommittee) fields.push({ label: "Third Committee", value: thirdCommitteeWords(thirdCommittee) });
  if (coSponsors) fields.push({ label: "Co-sponsors", value: String(coSponsors) });
  if (notable.length > 0) fields.push({ label: "Notable", value: notable.map((one) => one.text).join(" ") });
  return fields;
}

/** What is recorded of the Third Committee: date, result, or that one of them is not. */
export function thirdCommitteeWords(third: NonNullable<Resolution["thirdCommittee"]>): string {
  const date = third.date ? dateText(third.date) : "date not recorded here";
  if (third.vote === undefined) return `${date}, result not recorded here`;
  return `${date}, ${third.vote ? tallyWords(third.vote) : "without a vote"}`;
}

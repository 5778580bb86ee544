import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { methodWords, thirdCommitteeWords } from "../compose/resolution-words.ts";
import { type Finding, notRecorded } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import type { VoteQuestion } from "./reading.ts";
import { bothStages, MOST_IN_LEAD, nearest, records } from "./shown.ts";

/** The Committee's votes are known by their dates and tallies. */
export const votersUnknown = (set: readonly Resolution[]): Finding =>
  notRecorded(
    "Who voted how in the Third Committee is not in the record; it holds the Committee's dates and tallies.",
    nearest(set),
  );

/** That the Committee's date or result of these is not known. */
export const committeeUnknown = (what: "date" | "result", set: readonly Resolution[]): Finding =>
  notRecorded(
    `The Third Committee's ${what} for ${enumerate(set.slice(0, MOST_IN_LEAD).map(({ id }) => id))} is not in the record.`,
    nearest(set),
  );

/** @param isEarlier whether they are asked for by a time in which the Committee alone approved them */
export function committeeAnswer(question: VoteQuestion, set: readonly Resolution[], isEarlier: boolean): Finding {
  const { wanted } = question;
  if (wanted.kind === "voters" || wanted.kind === "position" || wanted.kind === "states") return votersUnknown(set);
  const known = set.filter((one) => {
    const third = one.thirdCommittee;
    if (!third) return false;
    return wanted.kind === "date" ? third.date !== undefined : third.vote !== undefined;
  });
  if (known.length === 0) return committeeUnknown(wanted.kind === "date" ? "date" : "result", set);
  if (known.length > MOST_IN_LEAD)
    return bothStages(known, `The Third Committee's results, ${known.length} recorded here.`);
  const none = isEarlier && wanted.kind === "count" ? "None was adopted then. " : "";
  const when = (one: Resolution): string => (isEarlier ? `, adopted on ${dateText(one.adopted)}` : "");
  return records(
    known,
    (one) =>
      one.thirdCommittee
        ? `${none}Third Committee: ${thirdCommitteeWords(one.thirdCommittee)}; it became ${one.id}${when(one)}.`
        : "",
    question.plenary ? ["Third Committee", "Result"] : ["Third Committee"],
    question.plenary ? (one) => ` In the plenary: ${methodWords(one)}.` : undefined,
  );
}

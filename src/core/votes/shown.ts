import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionCard, resolutionTable } from "../compose/evidence.ts";
import { NEAREST } from "../compose/nothing-found.ts";
import { methodWords, resolutionFields, thirdCommitteeWords } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { enumerate } from "../language/enumerate.ts";
import type { VoteQuestion } from "./reading.ts";

export const withoutVote = (one: Resolution): string =>
  `${one.id} was adopted without a vote on ${dateText(one.adopted)}: there is no tally.`;

export const recordLead = (one: Resolution): string =>
  `${one.id}: ${BODY_NAMES[one.body]}, adopted on ${dateText(one.adopted)} ${methodWords(one)}.`;

/** As many resolutions as are told one by one; more stand in a table. */
export const MOST_IN_LEAD = 3;

type Column = NonNullable<Parameters<typeof resolutionTable>[2]>[number];

/** Who voted no, as a column. */
export const VOTED_NO: Column = { label: "Voted no", value: ({ votedNo }) => votedNo.join(", ") };

/** Resolutions as one table under a line of lead. */
export function tabled(
  set: readonly Resolution[],
  lead: string,
  caption: string,
  columns: readonly Column[] = [],
): Finding {
  return {
    outcome: "answered",
    lead,
    blocks: [resolutionTable(set, caption, columns)],
    evidence: set.map(evidenceOfResolution),
  };
}

/** "1 resolution", "3 resolutions". */
export const countWords = ({ length }: readonly Resolution[]): string => howMany(length, "resolution");

/** Those that were voted on. */
export const votedOn = (set: readonly Resolution[]): readonly Resolution[] => set.filter(({ vote }) => vote !== null);

/** "of 30 March 2026", "from 16 December 2005 to 18 December 2025". */
export function spanWords(set: readonly Resolution[]): string {
  const { first, last } = ends(set);
  return first === last
    ? `of ${dateText(first.adopted)}`
    : `from ${dateText(first.adopted)} to ${dateText(last.adopted)}`;
}

/** Third Committee and plenary of the same texts. */
export const bothStages = (set: readonly Resolution[], lead: string): Finding =>
  tabled(set, lead, "Third Committee and plenary", [
    {
      label: "Third Committee",
      value: ({ thirdCommittee }) => (thirdCommittee ? thirdCommitteeWords(thirdCommittee) : ""),
    },
  ]);

export function table(set: readonly Resolution[], caption: string, more = ""): Finding {
  const line = set.length <= MOST_IN_LEAD ? ` ${set.map((one) => `${one.id}: ${methodWords(one)}.`).join(" ")}` : "";
  return tabled(set, `${caption}, ${spanWords(set)}.${line}${more}`, caption);
}

export function records(
  set: readonly Resolution[],
  lead: (resolution: Resolution) => string,
  strong: readonly string[],
  more?: (resolution: Resolution) => string,
): Finding {
  return {
    outcome: "answered",
    lead: set
      .map((one) => lead(one) + (more?.(one) ?? ""))
      .join(" ")
      .trim(),
    blocks: set.map((one) => resolutionCard(one, strong)),
    evidence: set.map(evidenceOfResolution),
  };
}

/** The earliest and the latest of a set that is not empty. */
export function ends(set: readonly Resolution[]): { readonly first: Resolution; readonly last: Resolution } {
  const sorted = [...set].sort((a, b) => a.adopted.localeCompare(b.adopted));
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (!first || !last) throw new RangeError("an empty set has no ends");
  return { first, last };
}

/** " of the UN General Assembly", where the question names a body. */
export const scopeWords = (question: VoteQuestion): string => bodyWords("of", question);

/** " in the UN General Assembly", where the question names a body. */
export const placeWords = (question: VoteQuestion): string => bodyWords("in", question);

const bodyWords = (preposition: "of" | "in", { bodies }: VoteQuestion): string =>
  bodies.length > 0 ? ` ${preposition} the ${enumerate(bodies.map((body) => BODY_NAMES[body]))}` : "";

/** " by a recorded vote" or " without a vote", where the question asks for one of them. */
export const howWords = ({ recorded }: VoteQuestion): string =>
  recorded === null ? "" : recorded ? " by a recorded vote" : " without a vote";

/** A resolution that comes near, in one line. */
export const nearLineOf = (one: Resolution): string =>
  `${one.id}: ${resolutionFields(one)[1]?.value}, ${methodWords(one)}`;

/** Up to three records near a question that has no answer, as one line each; they are no evidence. */
export function nearest(set: readonly Resolution[]): Finding["blocks"] {
  const items = set.slice(0, 3).map((one) => [{ text: nearLineOf(one) }]);
  return items.length > 0
    ? [
        { type: "heading", text: NEAREST },
        { type: "list", ordered: false, items },
      ]
    : [];
}

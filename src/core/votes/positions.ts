import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { type Finding, notRecorded } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import { capitalised } from "../language/text.ts";
import { history } from "./history.ts";
import { beOf, inSentence, positionOf, positionWords } from "./position.ts";
import type { VoteQuestion } from "./reading.ts";
import { nearest, records, votedOn } from "./shown.ts";
import type { Side } from "./side.ts";

/** How states stood on resolutions: on a few one by one, over many as a history. */
export function positions(
  set: readonly Resolution[],
  wanted: {
    readonly countries: readonly string[];
    readonly side: Side | null;
    readonly place: 0 | -1 | null;
    readonly confirms: boolean;
    readonly claims: "ever" | "always" | null;
  },
  question: VoteQuestion,
): Finding {
  if (set.length > MOST_ONE_BY_ONE || wanted.place !== null) return history(set, wanted, question);
  const { countries, side } = wanted;
  const voted = votedOn(set);
  if (voted.length === 0)
    return records(
      set,
      (one) => `${one.id} was adopted without a vote on ${dateText(one.adopted)}: no state's vote was counted.`,
      ["Result", "Adopted"],
    );
  const known = voted.filter((one) => side === "no" || countries.some((country) => positionOf(country, one) !== null));
  if (known.length === 0) return unknown(voted, countries);
  // Of a body that is named each vote is asked for, and what is not recorded of one is said too.
  const told = question.bodies.length > 0 ? voted : known;
  return records(
    told.toSorted((a, b) => Number(isRecorded(countries, b)) - Number(isRecorded(countries, a))),
    (one) =>
      countries.map((country) => capitalised(positionWords(country, one, wanted.confirms ? side : null))).join(" "),
    ["Voted no", ...countries, "Result"],
  );
}

const MOST_ONE_BY_ONE = 3;

const isRecorded = (countries: readonly string[], one: Resolution): boolean =>
  countries.every((country) => positionOf(country, one) !== null);

function unknown(voted: readonly Resolution[], countries: readonly string[]): Finding {
  const names = enumerate(countries.map(inSentence));
  return notRecorded(
    `How ${names} voted is not in the record: ${names} ${beOf(countries)} not among the no votes, and beside those only a few positions are recorded.`,
    nearest(voted),
  );
}

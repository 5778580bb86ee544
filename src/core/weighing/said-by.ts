import { unreachable } from "../answer.ts";
import { countryIn, stemKeysOf } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import type { QueryTerm } from "../reading/query.ts";
import { rememberingEach } from "../remember.ts";
import { fieldText, type Unit } from "../units.ts";

/** The sentence in which the evidence says it, folded. */
export const sentenceOf = rememberingEach((unit: Unit): string =>
  unit.kind === "milestone" ? fold(unit.milestone.summary) : saidBy(unit),
);

/** Whether that sentence says a term, in its own words. */
export function isInSentence(unit: Unit, { keys, stems }: QueryTerm): boolean {
  const state = countryIn(keys);
  if (state !== undefined) return sentenceOf(unit).includes(fold(state));
  return stems.every((key) => stemsOfSentence(unit).has(key));
}

const stemsOfSentence = rememberingEach((unit: Unit) => new Set(stemKeysOf(sentenceOf(unit))));

/** What the evidence says but for where it was, folded: a hearing in Washington is none of the United States. */
export const saidBesidePlaces = rememberingEach((unit: Unit): string =>
  unit.kind === "milestone"
    ? fold([unit.milestone.summary, ...unit.slots.filter(({ type }) => type !== "place").map(fieldText)].join(" "))
    : saidBy(unit),
);

/** What the evidence says, folded. */
export const saidBy = rememberingEach((unit: Unit): string => {
  switch (unit.kind) {
    case "passage":
      return fold(unit.quote);
    case "milestone":
      return fold([unit.milestone.summary, ...unit.slots.map(fieldText)].join(" "));
    case "notable":
      return fold(unit.text);
    default:
      return unreachable(unit);
  }
});

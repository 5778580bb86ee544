import { unreachable } from "../answer.ts";
import { fold } from "../language/text.ts";
import { rememberingEach } from "../remember.ts";
import { fieldText, type Unit } from "../units.ts";

/** The sentence in which the evidence says it, folded. */
export const sentenceOf = rememberingEach((unit: Unit): string =>
  unit.kind === "milestone" ? fold(unit.milestone.summary) : saidBy(unit),
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

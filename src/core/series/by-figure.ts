import { directLead, giverOf, partOf } from "../compose/prose.ts";
import { answeredBy, type Finding } from "../finding.ts";
import { hasAny } from "../language/keys.ts";
import { isNegative } from "../reading/denial.ts";
import { isTelling, type Query, type QueryFigure } from "../reading/query.ts";
import { givesFigure, isEstimate, type MilestoneUnit, type Slot, type Unit } from "../units.ts";

/**
 * "Who estimated 80,000 to 120,000?": everybody whose estimate that is, since none of them is the one who did. Null where
 * something else is asked, or nobody estimated so many.
 */
export function answerByFigure(query: Query, units: readonly Unit[]): Finding | null {
  const [figure, ...more] = query.figures;
  if (!figure || more.length > 0 || query.dates.length > 0 || query.asked.confirms) return null;
  if (!WHOSE.test(query.folded) || isNegative(query.folded)) return null;
  const found = units.flatMap((unit) => {
    if (unit.kind !== "milestone") return [];
    const estimate = unit.slots.find((slot) => isEstimate(slot) && isOf(slot, figure));
    const by = unit.slots.find(({ field }) => field?.label === "Estimated by");
    return estimate && by ? [{ unit, estimate, by }] : [];
  });
  const [first] = found;
  if (!first || !isAllOn(query, first.estimate)) return null;
  const quoted = units.flatMap((unit) =>
    unit.kind === "passage" && givesFigure(unit, figure)
      ? unit.slots.filter((slot) => isOf(slot, figure)).map((slot) => ({ unit, slot }))
      : [],
  );
  const parts = [...quoted, ...found.map(({ unit, by }) => ({ unit, slot: by }))].map((one) => partOf(one, true));
  return answeredBy(found.length === 1 ? directLead(first.unit, first.by) : leadOf(figure, found), parts);
}

const leadOf = ({ low, high }: QueryFigure, found: readonly { readonly unit: MilestoneUnit }[]): string => {
  const number = low === high ? inWords(low) : `${inWords(low)}-${inWords(high)}`;
  return `${found.length} estimates in the record are of ${number}: ${found.map(({ unit }) => giverOf(unit)).join("; ")}.`;
};

const inWords = (number: number): string => number.toLocaleString("en-US");

const isOf = (slot: Slot, figure: QueryFigure): boolean => slot.type === "figure" && givesFigure(slot, figure);

/** Whether nothing is said but what an estimate is about, and that somebody gives it. */
const isAllOn = ({ terms }: Query, { about }: Slot): boolean =>
  terms.every((term) => !isTelling(term) || GIVES.test(term.surface) || hasAny(about, term.keys));

const WHOSE =
  /^(?:so |and )?(?:who|whose|according to whom|(?:which|what) (?:sources?|reports?|ngos?|organi[sz]ations?|institutes?|bod(?:y|ies))|where (?:does|do|did|is|are)(?=.* from\W*$))\b/;

const GIVES =
  /^(?:sa(?:y|ys|id)|g[ia]ves?|given|puts?|c[oa]mes?|from|figures?|numbers?|range|sources?|reports?|reported|ngos?|organi[sz]ations?|institutes?|claim(?:s|ed)?|cite[sd]?|quote[sd]?|mention(?:s|ed)?|use[sd]?|estimat(?:e|es|ed|ing))$/;

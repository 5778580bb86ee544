import { isNegative } from "./claims/denial.ts";
import { areInTheirPlaces, isAbout, NAMING } from "./claims/own-fields.ts";
import { directLead, partOf } from "./compose/prose.ts";
import type { Finding } from "./finding.ts";
import { hasAny } from "./language/keys.ts";
import { titled } from "./language/text.ts";
import { isName, isTelling, matterOf, type Query } from "./reading/query.ts";
import type { Judged } from "./weighing/agreement.ts";
import { unitId } from "./weighing/units.ts";

/**
 * "Did Darusman chair the inquiry?": an entry has his name, and a field of its own for who chaired, which has another. What
 * that field says, where nothing was found or this very entry; null where whoever is named stands in the field.
 */
export function correctPlace(query: Query, weighed: readonly Judged[], found: Finding): Finding | null {
  const { asked, terms, folded } = query;
  if (!asked.confirms || isNegative(folded)) return null;
  const [shown] = found.evidence;
  for (const one of weighed) {
    const { unit, missing } = one;
    if (unit.kind !== "milestone" || missing.length > 0) continue;
    if (found.outcome !== "not-found" && shown?.citation.id !== unitId(unit)) continue;
    const named = terms.filter((term) => term.kind === "name" && isTelling(term) && !hasAny(unit.nameKeys, term.keys));
    const matter = matterOf(terms).filter((term) => !isName(term));
    const slot = unit.slots.find((own) => own.type === "person" && matter.some((term) => isAbout(term, own)));
    const [who] = named;
    if (!slot || !who || !NAMING.has(slot.type) || areInTheirPlaces(named, terms, unit)) continue;
    const { block, evidence } = partOf({ ...one, slot }, true);
    return {
      outcome: "corrected",
      lead: `The record does not say “${titled(who.surface)}”. It says: ${directLead(unit, slot)}`,
      blocks: [block],
      evidence: [evidence],
    };
  }
  return null;
}

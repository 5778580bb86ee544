import { isNegative } from "./claims/denial.ts";
import { deedsIn } from "./claims/order.ts";
import { directLead, partOf } from "./compose/prose.ts";
import type { Finding } from "./finding.ts";
import { hasAny } from "./language/keys.ts";
import { titled } from "./language/text.ts";
import { isTelling, type Query, type QueryTerm } from "./reading/query.ts";
import type { Judged } from "./weighing/agreement.ts";
import { type Slot, unitId } from "./weighing/units.ts";

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
    const [who, slot] = named.flatMap((term) => inPlaceOf(term, query, unit.slots))[0] ?? [];
    if (!who || !slot) continue;
    const { block, evidence } = partOf({ ...one, slot }, true);
    return {
      outcome: "corrected",
      lead: `Not ${titled(who.surface)}. ${directLead(unit, slot)}`,
      blocks: [block],
      evidence: [evidence],
    };
  }
  return null;
}

/** The field for what a question says that somebody did, where it and others like it have another: "did Darusman chair it". */
function inPlaceOf(who: QueryTerm, query: Query, slots: readonly Slot[]): readonly (readonly [QueryTerm, Slot])[] {
  return deedsIn(query).flatMap(({ act, doing }) => {
    const isDone =
      doing.some(({ start, end }) => start === who.start && end === who.end) ||
      BY.test(query.folded.slice(act.end, Math.max(act.end, who.start)));
    const telling = slots.filter(({ type, about }) => type === "person" && hasAny(about, act.keys));
    const [slot] = telling;
    const isOffice = /(?:man|woman|person)$/.test(act.surface);
    return isDone && slot && !isOffice && !telling.some((own) => hasAny(own.own(), who.keys))
      ? [[who, slot] as const]
      : [];
  });
}

const BY = /^ by (?:senator |the )?$/;

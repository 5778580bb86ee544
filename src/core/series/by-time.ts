import type { FactBase } from "../base/schema.ts";
import { timelineOf } from "../compose/timeline.ts";
import type { Finding } from "../finding.ts";
import { isTelling, type Query } from "../reading/query.ts";
import type { Unit } from "../units.ts";

/** A time and nothing else: what is dated then. */
export function answerByTime(query: Query, base: FactBase, units: readonly Unit[]): Finding | null {
  if (query.asked.confirms || query.asked.type === "figure" || query.asked.type === "person") return null;
  if (query.dates.length === 0 || query.outside || query.symbols.length > 0 || query.figures.length > 0) return null;
  if (
    query.terms.some(
      (term) =>
        isTelling(term) &&
        !EVENTS.test(term.surface) &&
        !term.keys.some((key) => key === "adopt" || key === "release" || key === "~new"),
    )
  )
    return null;
  const records = units.filter((unit) => unit.kind === "milestone");
  const finding = timelineOf(query.dates, base, records);
  return finding.outcome === "answered" ? finding : null;
}

const EVENTS = /^(?:main |key |major |important )?(?:events?|developments?|happenings?|milestones?|occurrences?)$/;

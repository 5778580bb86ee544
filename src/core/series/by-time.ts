import type { FactBase } from "../base/schema.ts";
import { timelineOf } from "../compose/timeline.ts";
import { type Told, told, unrivalled } from "../finding.ts";
import { isTelling, type Query } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import { isOfLaw } from "../weighing/agree-dates.ts";

/** A time and nothing else: what is dated then. */
export function answerByTime(query: Query, base: FactBase, units: readonly Unit[]): Told | null {
  if (query.asked.confirms || query.asked.type === "figure" || query.asked.type === "person") return null;
  if (query.dates.length === 0 || query.outside || query.symbols.length > 0 || query.figures.length > 0) return null;
  if (query.dates.some((date) => isOfLaw(date, query))) return null;
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
  if (finding.outcome !== "answered") return null;
  const telling = told("time", finding);
  return HAPPENED.test(query.folded) ? unrivalled(telling) : telling;
}

/** "What else happened in 2014?" */
const HAPPENED =
  /^(?:(?:and|so|but) )*(?:(?:what|anything)(?:'s)? (?:(?:all|else|important|major|notable|of note|new) )*(?:(?:did|has|had) )?(?:happen(?:s|ed)?|took place|take place|taken place|occur(?:s|red)?|(?:was|is|were) (?:going on|happening)|went on|goes on)|tell me what happened)\b/;

const EVENTS = /^(?:main |key |major |important )?(?:events?|developments?|happenings?|milestones?|occurrences?)$/;

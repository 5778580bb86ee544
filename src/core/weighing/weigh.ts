import { hasAny, shareIn } from "../language/keys.ts";
import { kindOfName, namesAnotherBody } from "../reading/names.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import { agreeDates } from "./agree-dates.ts";
import { agreeFigures } from "./agree-figures.ts";
import type { Agreement } from "./agreement.ts";
import { chooseSlot } from "./slots.ts";

/** Holds a unit against a question, without looking for the slot that answers: `withSlot` adds that. */
export function weigh(query: Query, unit: Unit, rank: number): Agreement {
  let total = 0;
  let held = 0;
  let literal = 0;
  let wide = 0;
  let wideHeld = 0;
  const missing: QueryTerm[] = [];
  const present: QueryTerm[] = [];
  for (const term of query.terms) {
    if (!isTelling(term)) {
      if (term.kind === "broad") {
        wide += 1;
        if (hasAny(unit.keys, term.keys)) wideHeld += 1;
      }
      continue;
    }
    total += term.weight;
    if (isHeld(term, unit) && !isMisattributed(term, query, unit)) {
      literal += literalShare(term, unit) * term.weight;
      held += term.weight;
      present.push(term);
    } else if (!isExcused(term, query, unit)) missing.push(term);
  }
  const otherBody = query.asked.confirms ? (missing.find((term) => namesAnotherBody(term, unit)) ?? null) : null;
  return {
    unit,
    rank,
    coverage: total === 0 ? 1 : held / total,
    literal: total === 0 ? 0 : literal / total,
    wide: wide === 0 ? 0 : wideHeld / wide,
    missing: otherBody ? missing.filter((term) => term !== otherBody) : missing,
    otherBody,
    held: present,
    dates: agreeDates(query, unit),
    figures: agreeFigures(query, unit),
    slot: null,
    fit: 0,
    gives: query.asked.type === null,
  };
}

/** Adds the slot that answers the question, if there is one. */
export function withSlot(query: Query, agreement: Agreement): Agreement {
  const chosen = chooseSlot(query, agreement.unit, holdsWhole(agreement));
  if (!chosen) return agreement;
  return { ...agreement, slot: chosen.slot, fit: chosen.fit, gives: chosen.gives };
}

/** Whether the unit says itself all that the question says, and that is more than a single term. */
const holdsWhole = ({ missing, held }: Agreement): boolean => missing.length === 0 && held.length > 1;

/** Whether a unit stands for a term, in its own words, the curator's or its source's names. */
export const isHeld = ({ keys }: QueryTerm, unit: Unit): boolean =>
  hasAny(unit.keys, keys) || hasAny(unit.sourceKeys, keys);

/** "Did Morse travel there?" is no question of what Morse's article says, as "did Morse say so?" is. */
function isMisattributed(term: QueryTerm, { asked, folded }: Query, unit: Unit): boolean {
  if (!asked.confirms || term.kind !== "name" || hasAny(unit.keys, term.keys)) return false;
  return !SAID_BY.test(folded.slice(0, term.start)) && !SAYS.test(folded.slice(term.end));
}

const SAID_BY = /\b(?:to|per|by|in|from|via|of|the|with|a)(?: the)? $/;

const SAYS =
  /^(?:'s)?(?: \w+){0,2} (?:sa(?:y|ys|id|ying)|writ\w+|wrote|report\w*|mention\w*|calls?|called|describ\w+|claim\w*|not(?:e|es|ed)|quot\w+|tells?|told|stat(?:e|es|ed)|accus\w+|lists?|listed|names?|named|gives?|gave|puts?|cit(?:e|es|ed)|credits?|credited|thinks?|blam\w+|warn\w*|think|see|sees|argue\w*|suggest\w*|admit\w*|article|story|piece|editorial)\b/;

/** How far the source's own words are the question's: in sense, or word by word. */
function literalShare({ keys, stems }: QueryTerm, { textKeys }: Unit): number {
  const senses = shareIn(textKeys, keys);
  const words = shareIn(textKeys, stems);
  return Math.max(senses > 0 ? 0.4 + 0.6 * senses : 0, 0.8 * words);
}

/** In a comparison of two bodies or sources a unit is about one of them. */
function isExcused(term: QueryTerm, query: Query, unit: Unit): boolean {
  if (!query.asked.compares) return false;
  const kind = kindOfName(term);
  if (kind === "other") return false;
  return query.terms.some((other) => other !== term && kindOfName(other) === kind && isHeld(other, unit));
}

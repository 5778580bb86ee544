import { findingOf } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Query } from "../reading/query.ts";
import { unitId } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import { inRole, WHO } from "../weighing/in-role.ts";

/**
 * "Which country was designated Tier 3?": what is likeliest to answer, though not likely enough by itself, where it holds all
 * that is asked and bears out by `check` the question with its part in the place of the "who".
 */
export function answerFilled(
  text: string,
  query: Query,
  near: readonly Judged[],
  now: Date,
  knowledge: Knowledge,
): Finding | null {
  const [first] = near;
  if (first?.unit.kind !== "passage" || !ASKS_WHO.test(text)) return null;
  if (first.missing.length > 0 || first.held.length < FEWEST_TERMS) return null;
  const found = inRole(query, first);
  const { slot } = found;
  if (!found.gives || !slot || !WHO.has(slot.type)) return null;
  const claim = text.replace(ASKS_WHO, `${slot.text} `).replace(/[?\s]*$/, ".");
  const { verdict, evidence } = knowledge.check(claim, now);
  const isBorne = verdict === "in" && evidence.some(({ citation }) => citation.id === unitId(found.unit));
  return isBorne ? findingOf(query, [found]) : null;
}

/** "Who said that?" names nothing that anybody did. */
const FEWEST_TERMS = 2;

/** Where what is asked for does what follows, and is not what something is done to: "which country did …". */
const ASKS_WHO =
  /^\s*(?:who|(?:which|what) (?:country|countries|government|governments|organi[sz]ation|body|bodies|group|agency|officials?|department))\s+(?!(?:did|do|does|else|is|are)\b)/i;

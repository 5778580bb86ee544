import { hasAny } from "../language/keys.ts";
import { kindOfName } from "../reading/names.ts";
import { matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import type { Slot, Unit } from "../weighing/units.ts";

const NEGATION = /\b(?:not|never|no|nobody|none|nor|without|cannot|\w+n't|refuse[ds]?|denie[ds]|failed)\b/;

/** Words that put something into a row, of which a record has its own place. */
const PLACES = /\b(?:first|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT = /\b(?:still|currently|nowadays|today|at present)\b|\b(?:is|are) (?:the|an?|in|now)\b/;

/**
 * Whether a record bears a statement out and does not merely hold its words: who is named has to stand in a field of the
 * record that is about what is said of them, with the same negation and the same place in a row. Passages are sentences
 * of their own and are not looked at so.
 */
export function supports(query: Query, unit: Unit): boolean {
  if (unit.kind !== "milestone") return true;
  const { folded, terms } = query;
  if (PRESENT.test(folded)) return false;
  const matter = matterOf(terms);
  const speaking = unit.slots.filter((slot) => matter.some((term) => isAbout(term, slot)));
  const fields = speaking.map(({ field, text }) => `${field?.label} ${text}`.toLowerCase());
  const said = fields.length > 0 ? fields : [unit.milestone.summary.toLowerCase()];
  if ((folded.match(PLACES) ?? []).some((place) => !said.some((text) => text.includes(place)))) return false;
  if (!said.some((text) => isNegative(text) === isNegative(folded))) return false;
  const named = terms.filter(
    (term) =>
      term.weight >= 1 &&
      (term.kind === "name" || term.kind === "country") &&
      kindOfName(term) !== "body" &&
      !hasAny(unit.nameKeys, term.keys),
  );
  return (
    matter.length === 0 ||
    query.figures.length > 0 ||
    named.every(({ keys }) => speaking.length === 0 || speaking.some((slot) => hasAny(slot.own, keys)))
  );
}

/** A vote against is a vote, not a denial. */
const isNegative = (text: string): boolean => NEGATION.test(text.replace(/\bvot\w+ no\b/g, ""));

const isAbout = ({ keys }: QueryTerm, slot: Slot): boolean => hasAny(slot.about, keys);

import { unreachable } from "../answer.ts";
import type { FigureMention } from "../language/figures.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { kindOfName } from "../reading/names.ts";
import { matterOf, type Query, type QueryFigure, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { figuresFor } from "../weighing/agree-figures.ts";
import type { MilestoneUnit, Passage, Slot, Unit } from "../weighing/units.ts";
import { isNegative, turnsAbout } from "./denial.ts";

/** Words that put something into a row, of which a record has its own place. */
const PLACES = /\b(?:first|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** What holds now may be over: a record tells until when it is known, and a statement of the present goes beyond it. */
const PRESENT = /\b(?:still|currently|nowadays|today|at present)\b|\b(?:is|are) (?:the|an?|in|now)\b/;
const PRESENT_OF_OFFICE = /\b(?:is|works|serves|remains)\b/;

/**
 * Whether what is held bears a statement out and does not merely hold its words: with the same negation, the same place
 * in a row and the same bounds of figures.
 */
export function supports(query: Query, unit: Unit): boolean {
  if (!query.figures.every((figure) => isBorne(figure, unit))) return false;
  if (!isInItsPlace(query, unit)) return false;
  if (turnsAbout(query.folded) && !turnsAbout(wordsOf(unit))) return false;
  switch (unit.kind) {
    case "passage":
      return sentenceSupports(query, unit);
    case "milestone":
      return recordSupports(query, unit);
    default:
      return !isNegative(query.folded) || isNegative(fold(unit.text));
  }
}

/** What the evidence says, folded. */
function wordsOf(unit: Unit): string {
  switch (unit.kind) {
    case "passage":
      return fold(unit.quote);
    case "milestone":
      return fold(
        [unit.milestone.summary, ...unit.slots.map(({ field, text }) => `${field?.label} ${text}`)].join(" "),
      );
    case "notable":
      return fold(unit.text);
    default:
      return unreachable(unit);
  }
}

/** An exact figure was held against the evidence before; a bound has to be that of what the evidence counts. */
const isBorne = (figure: QueryFigure, unit: Unit): boolean =>
  figure.bound === "exact" || figuresFor(figure, unit).some((own) => bears(own, figure));

/** "More than 80" says nothing of more than 800, nor does 200,000 of up to 300,000. */
function bears(own: FigureMention, { low, high, bound, kind }: FigureMention): boolean {
  if (own.kind !== kind) return false;
  if (own.bound === "exact") return bound === "least" ? own.low >= low : own.high === high;
  return own.bound === bound && (bound === "least" ? own.low >= low : own.high === high);
}

/** "The first was held in Seoul": where the second was. */
function isInItsPlace({ ordinals, terms }: Query, { slots }: Unit): boolean {
  if (ordinals.length === 0) return true;
  return terms.every((term) => {
    const rows = slots.filter((slot) => hasAny(slot.own(), term.keys) && hasAny(slot.about, ORDINAL_KEYS));
    return rows.length === 0 || rows.some(({ about }) => hasAny(about, ordinals));
  });
}

/** A sentence that gives a figure gives it of what the statement says was done, and an office's holder of its own day. */
function sentenceSupports(query: Query, { quote, slots }: Passage): boolean {
  if (isNegative(query.folded) !== isNegative(fold(quote))) return false;
  if (PRESENT_OF_OFFICE.test(query.folded) && query.terms.some(isOffice)) return false;
  const counts = query.figures.filter(({ kind }) => kind === "count");
  const giving = slots.filter(
    ({ type, figures }) =>
      type === "figure" &&
      figures().some((own) => counts.some(({ low, high }) => own.low === low && own.high === high)),
  );
  const done = query.terms.filter(({ kind, weight }) => kind === "act" && weight >= 1);
  return giving.length === 0 || done.every((term) => giving.some((slot) => isAbout(term, slot)));
}

/** Who is named has to stand in a field of the record that is about what is said of them. */
function recordSupports(query: Query, unit: MilestoneUnit): boolean {
  const { folded, terms } = query;
  if (PRESENT.test(folded) || (PRESENT_OF_OFFICE.test(folded) && terms.some(isOffice))) return false;
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
    named.every(({ keys }) => speaking.length === 0 || speaking.some((slot) => hasAny(slot.own(), keys)))
  );
}

const isAbout = ({ keys }: QueryTerm, slot: Slot): boolean => hasAny(slot.about, keys);

import type { DateMention } from "../../language/dates.ts";
import { overlap, yearAt } from "../../language/days.ts";
import { hasAny, shareIn } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import type { Place } from "../../language/place.ts";
import { fold } from "../../language/text.ts";
import { isName, isTelling, type Query, type QueryTerm } from "../../reading/query.ts";
import { ORDINAL_KEYS } from "../../reading/understand.ts";
import { fieldText, givesFigure, isAbout, type MilestoneUnit, type Slot, type Unit } from "../../units.ts";
import { isEndOfChange } from "./own-figures.ts";

const gap = (one: Place, other: Place): number =>
  one.end <= other.start ? other.start - one.end : one.start - other.end;

/** Of several mentions that which stands nearest to another. */
export const nearestTo = <One extends Place>(mention: Place, others: readonly One[]): One | undefined =>
  others.toSorted((a, b) => gap(mention, a) - gap(mention, b))[0];

/** "In Seoul in July 2005", of an entry which tells where each of a row was, and when: of another place, it was then. */
export function isOfAnotherOccasion(date: DateMention, { terms }: Query, { slots }: Pick<Unit, "slots">): boolean {
  const rowOf = ({ about }: Slot): readonly string[] => ORDINAL_KEYS.filter((key) => about.has(key));
  const placed = slots.filter((slot) => slot.type === "place" && rowOf(slot).length > 0);
  const then = slots.filter(({ type, days }) => type === "date" && days !== null && overlap(days, date));
  const place = nearestTo(
    date,
    terms.filter(({ keys }) => placed.some((slot) => hasAny(slot.own(), keys))),
  );
  if (place === undefined) return false;
  const rows = placed.filter((slot) => hasAny(slot.own(), place.keys)).flatMap(rowOf);
  return !then.some((slot) => rowOf(slot).some((key) => rows.includes(key)));
}

/**
 * "In 2023 for the 19th year": of fields that are each of a year, that of the year which stands nearest has the number, if
 * one has any.
 */
export const areOfTheirYears = ({ figures, dates, folded }: Query, unit: Unit): boolean =>
  figures.every((figure) => {
    const date = nearestTo(figure, dates);
    const counting = unit.slots.filter(({ told, figures: own }) => {
      const { year } = told();
      const isThen = date !== undefined && year !== null && yearAt(date.from) <= year && year <= yearAt(date.to);
      return isThen && own().some(({ kind }) => kind === figure.kind);
    });
    return (
      counting.length === 0 ||
      counting.some((slot) => givesFigure(slot, figure)) ||
      isEndOfChange(figure, folded, unit) === true
    );
  });

/** "200,000 prisoners", which a field gives as the estimate of some NGOs: whose it is stands by the number. */
export function areOfTheirEstimates({ figures, terms }: Query, { slots }: Unit): boolean {
  const labels = slots.flatMap(({ field }) => field?.label ?? []);
  const isQualified = ({ field }: Slot): boolean =>
    field !== null && labels.some((label) => field.label.startsWith(`${label} of `));
  return figures.every((figure) => {
    const holding = slots.filter((slot) => slot.field !== null && givesFigure(slot, figure));
    if (holding.length === 0 || !holding.every(isQualified)) return true;
    const others = slots.filter((slot) => slot.type === "figure" && !holding.includes(slot));
    const whose = terms.filter((term) =>
      term.keys.some(
        (key) => holding.some(({ about }) => about.has(key)) && !others.some(({ about }) => about.has(key)),
      ),
    );
    return whose.some((term) => nearestTo(term, figures) === figure);
  });
}

/** "The detailed findings, issued as A/HRC/25/63", which is the symbol of another part: a symbol is of what its field is about. */
export function areOfTheirSymbols({ folded, terms }: Query, { slots }: Pick<Unit, "slots">): boolean {
  const symbols = folded.match(SYMBOL) ?? [];
  const bearing = slots.filter((slot) => slot.field !== null && fold(slot.text).search(SYMBOL) >= 0);
  const matter = terms.filter((term) => !isName(term) && isTelling(term));
  return symbols.every((symbol) => {
    const own = bearing.filter(({ text }) => fold(text).includes(symbol));
    const on = matter.map((term) => bearing.filter((slot) => isAbout(term, slot))).filter((slots) => slots.length > 0);
    return own.length === 0 || on.length === 0 || on.some((slots) => slots.some((slot) => own.includes(slot)));
  });
}

const SYMBOL = /\b[aes]\/[\w./-]*\w/g;

/**
 * "Heard 80 witnesses in Washington", of what was done in four places; "the hearing in Seoul", where a conference was: a place
 * is told of what its field is about, and a number of all places.
 */
export const areOfTheirPlaces = (
  { figures, terms, folded }: Query,
  { slots, milestone, nameKeys }: MilestoneUnit,
): boolean =>
  terms.every((place) => {
    const own = slots.filter((slot) => slot.type === "place" && hasAny(slot.own(), place.keys));
    if (own.length === 0 || !IN_PLACE.test(folded.slice(0, place.start))) return true;
    const isCounted = figures.some(({ kind, bound }) => kind === "count" && bound !== "peak");
    const placesOf = ({ text }: Slot): readonly string[] => fold(text).split(", ");
    if (isCounted && own.every((slot) => placesOf(slot).some((one) => !folded.includes(one)))) return false;
    // "The conferences were held in Tokyo", where hearings were.
    const what = terms.find(({ kind, end }) => kind === "plain" && HELD_IN.test(folded.slice(end, place.start)));
    const isItself = ({ keys, surface }: QueryTerm): boolean =>
      hasAny(nameKeys, keys) || fold(milestone.name).includes(surface.replace(/s$/, ""));
    if (what && !isItself(what) && !own.some((slot) => isAbout(what, slot))) return false;
    const isRow = own.every(({ about }) => hasAny(about, ORDINAL_KEYS));
    const matter = terms.filter((term) => isRow && !isName(term) && isTelling(term) && !TAKES_PLACE.test(term.surface));
    const isOnOthers = (term: QueryTerm): boolean =>
      !own.some((slot) => isAbout(term, slot)) && slots.some((slot) => slot.type === "date" && isAbout(term, slot));
    return matter.length === 0 || !matter.every(isOnOthers);
  });

const IN_PLACE = /\b(?:in|at) $/;
const HELD_IN = /^ (?:was|were)(?: (?:also|held|hosted|convened|opened))* (?:in|at) $/;
const TAKES_PLACE = /^(?:held|hosted|took place|convened|opened|started)$/;

/** Less than all words of a phrase. */
const ALL_BUT = 0.99;

/** "The order took Radio Free Asia off the air", of an entry on two broadcasters, which tells that of the other. */
export function areOfTheirNames({ terms }: Query, { slots, nameKeys }: MilestoneUnit, lexicon: Lexicon): boolean {
  const parts = slots.flatMap((slot) => {
    const text = fold(fieldText(slot));
    return (slot.type === "statement" ? text.split(/[,;]/) : [text]).map((part) => ({
      slot,
      keys: lexicon.keysOf([part], true),
      names: lexicon.read(part).flatMap(({ kind, keys }) => (kind === "name" ? keys : [])),
    }));
  });
  // Told beside one another in one field: "VOA off air, RFA largely stopped".
  const rivals = slots.flatMap((slot) => {
    const naming = parts.filter((part) => part.slot === slot && part.names.length > 0);
    return naming.length > 1 ? naming.flatMap(({ names }) => names) : [];
  });
  const named = terms.filter(
    (term) => isName(term) && hasAny(new Set(rivals), term.keys) && !hasAny(nameKeys, term.keys),
  );
  return terms.every((term) => {
    const who = isName(term) ? undefined : nearestTo(term, named);
    if (who === undefined) return true;
    // What may mean much has to stand in its own words: "back" by 28 August.
    const isOnIt = ({ slot }: { readonly slot: Slot }): boolean =>
      isTelling(term) ? isAbout(term, slot) : term.stems.length > 0 && term.stems.every((key) => slot.about.has(key));
    const telling = parts.filter(isOnIt);
    // "Back on the air" is more than the air.
    const literal = telling.filter(({ keys }) => shareIn(keys, term.stems) > (term.kind === "act" ? ALL_BUT : 0));
    const owners = new Set((literal.length > 0 ? literal : telling).flatMap(({ names }) => names));
    return owners.size === 0 || hasAny(owners, who.keys);
  });
}

import { overlap } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import type { Query, QueryTerm } from "../../reading/query.ts";
import { ORDINAL_KEYS } from "../../reading/understand.ts";
import { givesFigure, type Slot, type Unit } from "../../units.ts";

/** Words that put something into a row, of which a record has its own place. */
export const PLACES =
  /\b(?:first(?! (?:passed|met|named|set up))|second|third|fourth|fifth|last|only|longest|youngest|oldest)\b/g;

/** What an entry or a sentence tells of one of a row: of the first conference, the second, the third. */
interface Row {
  readonly ordinal: string;
  readonly slots: readonly Slot[];
}

/**
 * Whether what is said of one of a row, or of all of them, is told of that one, or of each: "the first conference was in 2006"
 * is not borne out by a sentence on three of them, of which the third was then.
 */
export function isOfItsRow(query: Query, { slots }: Unit): boolean {
  const rows = rowsIn(slots);
  if (rows.length < 2) return true;
  const last = LAST.test(query.folded) ? rows.at(-1) : undefined;
  const ordinals = query.ordinals.length > 0 || !last ? query.ordinals : [last.ordinal];
  const placed = rows.filter((row) => query.terms.some(({ keys }) => isPlaceOf(keys, row)));
  const own = rows.filter(({ ordinal }) => ordinals.includes(ordinal));
  if (ordinals.length > 0) return own.length === 0 || isOfOne(query, own, placed, slots);
  if (placed.length > 0 && placed.length < rows.length && !isItsFigure(query, placed, slots)) return false;
  return !isOfAll(query, rows) || rows.every((row) => isThen(query, row) && isThere(placesIn(query), row, "one"));
}

/** "The Seoul conference". */
const isPlaceOf = (keys: readonly string[], { slots }: Row): boolean =>
  slots.some((slot) => slot.type === "place" && hasAny(slot.own(), keys));

const rowsIn = (slots: readonly Slot[]): readonly Row[] =>
  ORDINAL_KEYS.flatMap((ordinal) => {
    const own = slots.filter(({ about }) => about.has(ordinal));
    return own.length > 0 ? [{ ordinal, slots: own }] : [];
  });

/** "The last conference", "the last of the three". */
const LAST = /\b(?:last|final) (?:of |one\b|conference)/;

/** Whether what is said of one is told of its own row; `placed` are those whose place is said. */
function isOfOne(query: Query, own: readonly Row[], placed: readonly Row[], slots: readonly Slot[]): boolean {
  if (placed.length > 0 && !placed.some((row) => own.includes(row))) return false;
  const places = placesIn(query);
  const isTold = own.every((row) => isThen(query, row) && isThere(places, row, "all"));
  return isTold && !(query.dates.length > 0 && !own.some(isDated)) && isItsFigure(query, own, slots);
}

const isDated = ({ slots }: Row): boolean => slots.some(({ type, days }) => type === "date" && days !== null);

/** Each date that is said is that of the row, where it has one. */
function isThen({ dates }: Query, row: Row): boolean {
  const days = row.slots.flatMap((slot) => (slot.type === "date" && slot.days !== null ? [slot.days] : []));
  return days.length === 0 || dates.length === 0 || dates.some((date) => days.some((own) => overlap(own, date)));
}

/** Of the places that are said, one or all are that of the row. */
function isThere(places: readonly QueryTerm[], { slots }: Row, some: "one" | "all"): boolean {
  const placed = slots.filter(({ type }) => type === "place");
  const isOne = ({ keys }: QueryTerm): boolean =>
    placed.some((slot) => hasAny(slot.own(), keys) || hasAny(slot.about, keys));
  return placed.length === 0 || places.length === 0 || (some === "one" ? places.some(isOne) : places.every(isOne));
}

/** "The first cost 1.97 million", which all of them did: an amount is told of one of a row, or not of it. */
const isItsFigure = ({ figures }: Query, own: readonly Row[], slots: readonly Slot[]): boolean =>
  figures.every((figure) => {
    const having = slots.filter(
      (slot) => figure.kind === "count" && slot.type === "figure" && givesFigure(slot, figure),
    );
    return having.length === 0 || having.some((slot) => own.some((row) => row.slots.includes(slot)));
  });

/** "The three conferences were in Seoul": as many as the row has, or all of them. */
const isOfAll = ({ figures, folded }: Query, rows: readonly Row[]): boolean =>
  ALL.test(folded) ||
  figures.some(
    ({ kind, low, high, start }) =>
      kind === "count" && low === rows.length && high === low && !ONE_OF.test(folded.slice(0, start).trimEnd()),
  );

/** "The last of the three". */
const ONE_OF = /\b(?:first|second|third|last|one) of(?: the)?$/;

const ALL = /\b(?:all|each|every)\b/;

/** Where something is said to have been, in one place or in several: "was held in Seoul, South Korea". */
function placesIn({ terms, folded }: Query): readonly QueryTerm[] {
  const found: QueryTerm[] = [];
  for (const term of terms) {
    const last = found.at(-1);
    const goesOn = last !== undefined && AND.test(folded.slice(last.end, term.start));
    if (goesOn || IS_IN.test(folded.slice(0, term.start))) found.push(term);
  }
  return found;
}

const IS_IN =
  /\b(?:was|were|is|are|held|hosted|convened|opened|happened|met|(?:took|taken|take|takes) place) (?:in|at) (?:the )?$/;
const AND = /^,? (?:(?:and|then|in|or) )*$/;

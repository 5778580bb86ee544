import { CLOSELY, type FigureMention, NEARLY, ROUGHLY } from "../../language/figures.ts";
import { hasAny, stemKey } from "../../language/keys.ts";
import { inDigits } from "../../language/number-words.ts";
import { stem } from "../../language/stem.ts";
import { fold } from "../../language/text.ts";
import { isName, type Query, type QueryFigure } from "../../reading/query.ts";
import { givesFigure, isAbout, type Slot, type Unit } from "../../units.ts";
import { figuresFor } from "../../weighing/agree-figures.ts";
import { saidBy } from "../../weighing/said-by.ts";

/** Each number has to be one that the evidence gives, and a bound that of what it counts; ordinals have a rule of their own. */
export const isBorne = (figure: QueryFigure, unit: Unit, query: Query): boolean => {
  const { folded } = query;
  if (!isAsNeeded(figure, folded, unit)) return false;
  const isEnd = isEndOfChange(figure, folded, unit);
  if (isEnd !== null) return isEnd && isItsFall(figure, folded, unit);
  return (
    (figure.bound === "exact" && figure.kind !== "count") ||
    countsNames(figure, query, unit) ||
    (figuresFor(figure, unit).some((own) => bears(own, figure, folded)) &&
      isItsFall(figure, folded, unit) &&
      isOfItsMeasure(figure, folded, unit) &&
      isOfItsNoun(figure, unit))
  );
};

/** "At least nine votes are needed": where a field tells how many are, it is just as many. */
function isAsNeeded({ kind, low, high }: QueryFigure, folded: string, { slots }: Unit): boolean {
  const telling = slots.filter(({ field }) => NEEDED.test(field?.label.toLowerCase() ?? ""));
  if (kind !== "count" || telling.length === 0 || !NEEDED.test(folded)) return true;
  return telling.some((slot) => givesFigure(slot, { low, high }));
}

const NEEDED = /\b(?:need(?:s|ed)?|requir(?:es?|ed)|necessary)\b/;

/** "The two witnesses were Sung Kim and Robert King": as many as are named, all in one field on what is counted. */
function countsNames({ low, high, start, noun }: QueryFigure, { folded, terms }: Query, { slots }: Unit): boolean {
  const listed = NAMED_AFTER.exec(folded.slice(start));
  if (!listed || !/^\s*the /.test(folded.slice(Math.max(0, start - 4), start + 4))) return false;
  const from = start + listed[0].length;
  const names = terms.filter((term) => isName(term) && term.start >= from);
  const counted = terms.filter((term) => !isName(term) && term.start >= start && term.end <= from);
  const isOn = (slot: Slot): boolean =>
    names.every(({ keys }) => hasAny(slot.own(), keys)) &&
    [...counted, ...(noun ? [noun] : [])].some(({ keys }) => hasAny(slot.about, keys));
  return low === high && names.length === low && slots.some(isOn);
}

const NAMED_AFTER = /^[^,;:]{3,60}?(?: (?:were|are)\b|:)/;

/** "From 415 to 89": a number after a greater one is no range, and has to be the evidence's too. */
function isItsFall({ start }: QueryFigure, folded: string, unit: Unit): boolean {
  const [, from = "", to] = FALL.exec(folded.slice(start)) ?? [];
  const isFall = to !== undefined && numberOf(to) < numberOf(from);
  return (
    !isFall ||
    saidBy(unit)
      .split(/[^\d.,]+/)
      .includes(to)
  );
}

/** "Over three years", of what tells of three of something else. */
function isOfItsMeasure({ low, end }: QueryFigure, folded: string, unit: Unit): boolean {
  const [, measure] = OF_TIME.exec(folded.slice(end)) ?? [];
  return measure === undefined || new RegExp(`\\b${low}[ -]${stem(measure)}`).test(inDigits(saidBy(unit)).text);
}

/** What is measured in, right behind a number. */
const OF_TIME = /^ ?(years?|months?|weeks?)\b/;

/**
 * "53,000 camps": where a field counts just that, its own number counts; "four countries", of an entry with four camps: what is
 * counted is what a field with that number is about.
 */
function isOfItsNoun({ low, high, noun }: QueryFigure, { slots }: Unit): boolean {
  if (noun === null) return true;
  const having = slots.filter((slot) => slot.type === "figure" && givesFigure(slot, { low, high }));
  const isOnIt = (slot: Slot): boolean => isAbout(noun, slot) || hasAny(slot.own(), noun.keys);
  if (noun.kind === "plain" && having.length > 0 && !having.some(isOnIt)) return false;
  const counting = slots.filter(
    ({ type, field }) =>
      type === "figure" && field !== null && noun.stems.some((key) => stemKey(fold(field.label)) === key),
  );
  return counting.length === 0 || counting.some((slot) => givesFigure(slot, { low, high }));
}

/** "Fell to 89 hours", where the evidence tells from what to what: whether the number is that end, or the difference; else null. */
export function isEndOfChange({ start, low }: QueryFigure, folded: string, unit: Unit): boolean | null {
  const said = folded.slice(0, start);
  const [, way] = /\b(from|to|by) $/.exec(said) ?? [];
  const [, before, after] = CHANGED.test(said) ? (FROM_TO.exec(saidBy(unit)) ?? []) : [];
  if (way === undefined || before === undefined || after === undefined) return null;
  const [first, last] = [numberOf(before), numberOf(after)];
  if (way === "by") return low === Math.abs(first - last);
  return low === (way === "from" ? first : last);
}

/** What goes up or down does so from, to or by an amount. */
const CHANGED = /\b(?:fell|fallen|dropped|declined|shrank|sank|went down|cut|rose|risen|grew|climbed|went up)\b/;
const FROM_TO = /\bfrom (\d[\d,.]*) to (\d[\d,.]*)/;

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

const FALL = /^\s*([\d.,]+)(?: [a-z]+)? ?(?:-|to) ?(\d[\d.,]*\d|\d)(?![\d%])/;

/** "Almost 2 million", "some 120": a round number that is said to be about right. */
export const isRough = ({ low, high, start }: QueryFigure, folded: string): boolean =>
  low === high && /^\d{1,2}0*$/.test(String(low)) && ROUGHLY.test(folded.slice(0, start));

/** "Just over 80", "slightly more than 1.9 million": a bound that the number is close to. */
const isClose = ({ bound, start, end }: QueryFigure, folded: string): boolean =>
  bound !== "exact" && CLOSELY.test(folded.slice(0, end - folded.slice(start, end).trimStart().length));

/** "More than 80" says nothing of more than 800, nor does 200,000 of up to 300,000; "almost 2 million" is near 1.97 million. */
function bears(own: FigureMention, figure: QueryFigure, folded: string): boolean {
  const { low, high, bound, kind } = figure;
  if (own.kind !== kind) return false;
  const isNear = Math.abs(own.low - low) <= NEARLY * low;
  if (isClose(figure, folded) && !isNear) return false;
  if (isRough(figure, folded) && bound === "exact" && own.low === own.high && low === high) return isNear;
  if (bound === "exact") return own.low === low && own.high === high;
  if (own.bound === "exact") return bound === "least" ? own.low >= low : own.high === high;
  return own.bound === bound && (bound === "least" ? own.low >= low : own.high === high);
}

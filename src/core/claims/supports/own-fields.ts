import { billsIn, billsOfChambers } from "../../language/bills.ts";
import type { Days } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import type { Span } from "../../language/span.ts";
import { fold } from "../../language/text.ts";
import { isNegative } from "../../reading/denial.ts";
import { deedsIn } from "../../reading/order.ts";
import { isName, isTelling, matterOf, type Query, type QueryTerm } from "../../reading/query.ts";
import { fieldText, isAbout, type MilestoneUnit, type Slot, type Unit } from "../../units.ts";
import { isOfBill } from "../../weighing/slots.ts";
import { nearestTo } from "./own-pairs.ts";

/** Types of fields that name somebody or some place. */
const NAMING: ReadonlySet<Slot["type"]> = new Set(["person", "organisation", "country", "place"]);

/** "King chaired the hearing": where a field alone tells who did, whoever is named next to it has to stand there. */
export function areInTheirPlaces(named: readonly QueryTerm[], terms: readonly QueryTerm[], { slots }: Unit): boolean {
  return matterBeside(named, terms).every((term) => {
    const telling = tellingOf(term, slots);
    const nearest = nearestTo(term, named);
    const isTold = telling.length > 0 && telling.every(({ type }) => NAMING.has(type));
    return !isTold || (nearest !== undefined && telling.some((slot) => hasAny(slot.own(), nearest.keys)));
  });
}

/** The fields that are about a term in its own word: "headed" may mean how something is called too. */
const tellingOf = (term: QueryTerm, slots: readonly Slot[]): readonly Slot[] =>
  slots.filter((slot) => hasAny(slot.about, term.stems) && isAbout(term, slot));

/** "Section 107 set a goal of 12 hours": what is numbered is that of the fields which the rest of the statement speaks of. */
export function areOfTheirNumbers({ folded, terms }: Query, { slots }: MilestoneUnit): boolean {
  return [...folded.matchAll(NUMBERED)].every(({ 0: whole, 1: what = "", index }) => {
    const others = terms.filter(({ start, end }) => end <= index || start >= index + whole.length);
    const texts = slots
      .filter((slot) => others.some((term) => isAbout(term, slot) || hasAny(slot.own(), term.keys)))
      .map((slot) => fold(fieldText(slot)))
      .filter((text) => [...text.matchAll(NUMBERED)].some(([, other = ""]) => kindOf(other) === kindOf(what)));
    return texts.length === 0 || texts.some((text) => text.includes(whole));
  });
}

/**
 * "The Senate passed it": where fields of a record tell of an act, whoever did it stands with it there, if anywhere in a
 * field, or is whom the record is on. "Passed the House, not adopted in the Senate" tells two things.
 */
export function areDoneByThose(query: Query, { slots, nameKeys }: MilestoneUnit, lexicon: Lexicon): boolean {
  const denies = isNegative(query.folded);
  const all = slots.flatMap((slot) => partsOf(slot, lexicon));
  const parts = all.filter(({ text }) => isNegative(text) === denies);
  const having =
    (keys: readonly string[]) =>
    (part: Part): boolean =>
      hasAny(part.keys, keys);
  // "House agreed to the Senate's text" has no article.
  const isHouse = ({ surface }: Span, { text }: Part): boolean => surface === "the house" && /\bhouse\b/.test(text);
  const says =
    (who: Span) =>
    (part: Part): boolean =>
      hasAny(part.said, who.keys) || isHouse(who, part) || (who.surface === "congress" && having(who.keys)(part));
  // "The European Parliament held a hearing": what is held is told where it is, by whatever word.
  const isHeldBy = (act: Span, keys: readonly string[]): boolean => {
    const what = query.terms.filter((term) => isTelling(term) && !isName(term) && term.start !== act.start);
    return (
      HOLDS.test(act.surface) &&
      what.length > 0 &&
      all.some((part) => having(keys)(part) && what.every((term) => having(term.keys)(part)))
    );
  };
  return deedsIn(query).every(({ act, doing }) => {
    const telling = parts.filter(having(act.keys));
    if (isAmountAlone(telling, act, query)) return false;
    return doing.every(
      (who) =>
        hasAny(nameKeys, who.keys) ||
        telling.length === 0 ||
        isHeldBy(act, who.keys) ||
        telling.some(says(who)) ||
        !all.some(having(who.keys)),
    );
  });
}

/** "Was funded by Freedom House", where all that is told of the money is how much it was. */
const isAmountAlone = (telling: readonly Part[], { end }: Span, { folded }: Query): boolean =>
  telling.length > 0 && telling.every(({ slot }) => slot.type === "figure") && /^ by /.test(folded.slice(end));

const HOLDS = /^(?:h[eo]lds?|hosts?|hosted|convenes?|convened)\b/;

/** A part of a field. */
interface Part {
  readonly slot: Slot;
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** Keys of what it says itself, beside what it is said to be about. */
  readonly said: ReadonlySet<string>;
}

/** A field in the parts that it is read in: as a whole, with what it is said to be about, or clause by clause where some deny. */
export function partsOf(slot: Slot, lexicon: Lexicon): readonly Part[] {
  const whole = fold(fieldText(slot));
  const clauses = whole.split(/[,;]/);
  const isMixed = clauses.some(isNegative) && !clauses.every(isNegative);
  return (isMixed ? clauses : [whole]).map((text) => {
    const said = lexicon.keysOf([text], true);
    return { slot, text, said, keys: isMixed ? said : new Set([...said, ...slot.about, ...slot.own()]) };
  });
}

/** Bills of either chamber are bills. */
const kindOf = (what: string): string => (/^(?:h\.r|s)\.$/.test(what) ? "bill" : what);

const NUMBERED = /\b(section|h\.r\.|s\.|tier|camp|article) \d+/g;

/** "Sworn in before she was confirmed": what is said to have been first has the earlier date of the two; no field tells it otherwise. */
export const areInOrder = (query: Query, unit: Unit): boolean => {
  const order = orderIn(query, unit);
  return order === "none" || order === "as said";
};

/** Whether all dates of the two say that it was the other way round. */
export const areTurnedRound = (query: Query, unit: Unit): boolean => orderIn(query, unit) === "turned";

/** How an order in which two things are said to have been stands to the dates that the fields have for them. */
function orderIn({ folded, terms }: Query, { slots }: Unit): "none" | "as said" | "turned" | "unknown" {
  const joint = / (before|after) /.exec(folded);
  if (joint === null) return "none";
  const telling = terms.filter((term) => !isName(term) && term.kind !== "broad" && isTelling(term));
  const daysOn = (own: readonly QueryTerm[]): readonly Days[] =>
    slots.flatMap((slot) => (slot.days !== null && own.some((term) => isAbout(term, slot)) ? slot.days : []));
  const [left, right] = [
    telling.filter(({ end }) => end <= joint.index),
    telling.filter(({ start }) => start > joint.index),
  ];
  const isPlace = (term: QueryTerm): boolean =>
    term.start > joint.index && slots.some(({ type, own }) => type === "place" && hasAny(own(), term.keys));
  if (right.length === 0 && (CLAUSE.test(folded.slice(joint.index + joint[0].length)) || terms.some(isPlace)))
    return "unknown";
  if (left.length === 0 || right.length === 0) return "none";
  const [ones, others] = [daysOn(left), daysOn(right)];
  if (ones.length === 0 || others.length === 0) return "unknown";
  const [first, then] = joint[1] === "before" ? [ones, others] : [others, ones];
  if (first.every((one) => then.every((other) => one.to < other.from))) return "as said";
  return first.every((one) => then.every((other) => other.to < one.from)) ? "turned" : "unknown";
}

/** "Before she became envoy", which no date tells, as little as "in London before Seoul". */
const CLAUSE = /^(?:he|she|it|they) \w+/;

/** "A resolution praised the Act", where a field tells of a praised resolution: what a thing had done to it, it did not do. */
export const isItsDoer = ({ folded }: Query, { slots }: Unit): boolean =>
  slots.some(({ field }) => {
    const [, deed, thing] = DONE_TO.exec(field?.label ?? "") ?? [];
    if (deed === undefined || thing === undefined) return false;
    const [before, after] = folded.split(
      new RegExp(`(?<!\\b(?:is|are|was|were|been|being) )\\b${deed.toLowerCase()}\\b`),
    );
    return after && before?.includes(thing) && !after.includes(thing);
  });

/** A field's name that tells what was done to a thing: "Praised resolution". */
const DONE_TO = /^([A-Z][a-z]+ed) (?!by$)([a-z]+)$/;

/** "Because of the shutdown": where a field gives the reason of just what is said, or gives that reason, it has to do both. */
export function isForItsReason({ folded, terms }: Query, { slots }: Unit): boolean {
  const cause = CAUSE.exec(folded);
  const reasons = slots.filter(({ type }) => type === "reason");
  if (cause === null) return true;
  const from = cause.index + cause[0].length;
  const to = from + (/,|$/.exec(folded.slice(from))?.index ?? 0);
  const isGiven = ({ start, end }: QueryTerm): boolean => from <= start && end <= to;
  const given = terms.filter((term) => isTelling(term) && isGiven(term));
  const rest = terms.filter((term) => isTelling(term) && !isGiven(term));
  // By its very words: what ended and why may be one term.
  const gives = (slot: Slot): boolean =>
    given.every(({ keys, stems }) =>
      stems.length > 0 ? stems.every((key) => slot.own().has(key)) : hasAny(slot.own(), keys),
    );
  const own = reasons.filter(
    (slot) => rest.some((term) => isAbout(term, slot)) && rest.every((term) => !isName(term) || isOn(term, slot)),
  );
  return given.length === 0 || (own.length > 0 ? own.some(gives) : !reasons.some(gives));
}

const CAUSE = /\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|on account of) /;

/** "Sonja Biserko of Australia": who is named with a country stands with it in one field, or is whom the record is on. */
export function areOfTheirCountries(query: Query, { slots, nameKeys }: MilestoneUnit, lexicon: Lexicon): boolean {
  return query.terms.every((country) => {
    const name = query.terms.find(
      ({ kind, start, end }) =>
        kind === "name" &&
        (OF.test(query.folded.slice(end, country.start)) ||
          /^(?:'s)? $/.test(query.folded.slice(country.end, start)) ||
          isNationality(query.folded, end, country)),
    );
    if (country.kind !== "country" || !name) return true;
    if (hasAny(nameKeys, name.keys)) {
      const origins = slots.filter(({ type, about }) => type === "country" && about.has("nationality"));
      const isBare = origins.length === 0 && !isNationality(query.folded, name.end, country);
      return isBare || origins.some((slot) => hasAny(slot.own(), country.keys));
    }
    const [own, others] = [name.keys, country.keys];
    // Of several in a row each has its own: "Sonja Biserko of Serbia and Marzuki Darusman of Indonesia".
    const rows = slots.flatMap(({ text }) => text.split(/[,;]| and /)).map((row) => lexicon.keysOf([row], false));
    return rows.some((row) => hasAny(row, own) && hasAny(row, others));
  });
}

/** "Salmón is Peruvian", "was a Thai national". */
const isNationality = (folded: string, from: number, { start, end }: QueryTerm): boolean =>
  IS_A.test(folded.slice(from, start)) && NATIONAL_TO_END.test(folded.slice(end));

const IS_A = /^ (?:is|was) (?:an? )?$/;
const NATIONAL_TO_END = /^(?: (?:national|citizen|by (?:birth|nationality)))?\W*$/;

const OF = /^ (?:(?:is|was|comes|came) )?(?:of|from) $|^ \($/;

/** Whether fields of a record tell of whoever is named what is said of them, whatever the order in which its summary tells it. */
export function isToldByFields({ terms }: Query, { kind, slots }: Unit): boolean {
  const named = terms.filter((term) => isTelling(term) && isName(term));
  const isOfOne = (slot: Slot): boolean => named.some((term) => isOn(term, slot));
  return (
    kind === "milestone" &&
    matterBeside(named, terms).some((term) => slots.some((slot) => isAbout(term, slot) && isOfOne(slot)))
  );
}

/** What a statement is about beside names; "Senator" right before one is a title. */
const matterBeside = (named: readonly QueryTerm[], terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  matterOf(terms).filter(({ end }) => !named.some(({ start }) => start === end + 1));

/** Whether a field tells of whom or what a term names. */
export const isOn = ({ keys }: QueryTerm, slot: Slot): boolean =>
  hasAny(slot.own(), keys) || (!NAMING.has(slot.type) && hasAny(slot.about, keys));

/** "S. 4216 cleared the House", of an entry on several bills: what it tells of the House is another bill's. No bill is of the other chamber. */
export function isOfItsBill({ folded, terms }: Query, { slots }: Unit): boolean {
  const texts = slots.map((slot) => fold(fieldText(slot)));
  const known = texts.flatMap(billsOfChambers);
  const isOfTheOther = ({ chamber, number }: (typeof known)[number]): boolean => {
    const alike = known.filter((own) => own.number === number);
    return alike.length > 0 && alike.every((own) => own.chamber !== chamber);
  };
  if (billsOfChambers(folded).some(isOfTheOther)) return false;
  const bills = billsIn(folded);
  const all = new Set(texts.flatMap(billsIn));
  if (bills.length !== 1 || all.size < 2) return true;
  const own = slots.filter((slot) => isOfBill(slot, bills));
  const said = terms.filter((term) => isTelling(term) && !bills.some((bill) => term.surface.includes(bill)));
  return (
    own.length === 0 || said.every((term) => own.some((slot) => isAbout(term, slot) || hasAny(slot.own(), term.keys)))
  );
}

import { meant } from "../base/meant.ts";
import { anyOf } from "../language/any-of.ts";
import type { DateMention } from "../language/dates.ts";
import { type Days, daysOf, isIn, isOpenBefore, mayBeIn, overlap, yearAt } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { meansDocument } from "../reading/names.ts";
import { matterOf, type Query } from "../reading/query.ts";
import { rememberingLatest } from "../remember.ts";
import type { Slot, Unit } from "../units.ts";
import type { Agreement } from "./agreement.ts";

export function agreeDates(query: Query, unit: Unit): Agreement["dates"] {
  if (query.dates.length === 0) return "none";
  if (query.dates.length > 1 && (query.asked.compares || areAlternatives(query))) return agreeAny(query, unit);
  if (isOfAnother(query, unit)) return "differ";
  let worst: Agreement["dates"] = "agree";
  for (const date of query.dates) {
    if (isOfAnotherLaw(date, query, unit)) return "differ";
    const one = isOfDocument(date, query, unit) ? agreeDocument(date, unit) : agreeDate(date, unit);
    if (one === "differ") return "differ";
    if (one === "document" && isEvent(query)) return "differ";
    if (one !== "agree" && worst !== "document") worst = one;
  }
  return worst;
}

/** "Did the report come out in 2013", of a unit that has 2013 for something else and 2014 for the report's release. */
function isOfAnother(query: Query, unit: Unit): boolean {
  const { asked, terms, dates, folded } = query;
  const presumed =
    asked.type === "date" &&
    !meansDocument(query) &&
    dates.every(({ start }) => !/\bof $/.test(folded.slice(0, start)));
  if ((!asked.confirms && !presumed) || dates.some(isOpenBefore)) return false;
  const matter = matterOf(terms);
  const acts = terms.filter((term) => term.kind === "act");
  const isOfEnd = (slot: Slot): boolean =>
    tellsItsEnd(slot) &&
    !dates.some((date) => isUntil(date, query)) &&
    (!asked.confirms || acts.every(({ keys }) => hasAny(slot.about, keys)));
  const dated = unit.slots.flatMap((slot) =>
    slot.days && !isOfEnd(slot) && matter.some(({ keys }) => hasAny(slot.about, keys)) ? [slot.days] : [],
  );
  if (dated.length === 0) return false;
  const isDated = (date: DateMention): boolean => isAmong(date, dated);
  return asked.confirms && dates.some(({ precision }) => precision === "day")
    ? dates.some((date) => date.precision === "day" && !isDated(date))
    : !dates.some(isDated);
}

/** "The 2022 renewal": the year is that of a law, which is named by it or was made then, and not one up to which it holds. */
function isOfAnotherLaw(date: DateMention, query: Query, unit: Unit): boolean {
  if (unit.kind !== "milestone" || !lawsMeant(query).includes(date)) return false;
  const { milestone } = unit;
  if (!milestone.topics.includes("law")) return true;
  if (meant(milestone, "law-number") === undefined || milestone.from === null) return false;
  const year = String(yearAt(date.from));
  const isNamed = [milestone.name, ...milestone.aliases].some((name) => name.includes(year));
  return !isNamed && !overlap(date, daysOf(milestone.from));
}

/** Whether a year tells which law is meant: "the 2012 act". */
export const isOfLaw = ({ precision, end }: DateMention, { folded }: Query): boolean =>
  precision === "year" && LAW.test(folded.slice(end));

const lawsMeant = rememberingLatest((query: Query) => query.dates.filter((date) => isOfLaw(date, query)));

const LAW =
  /^ (?:(?:nkhra|human rights|north korean human rights) )?(?:act|law|renewal|re-?authori[sz]ation|extension)\b/;

/** "Extended through 2017", "valid to 30 September 2022": a date up to which something holds, and not when it was done. */
export const tellsItsEnd = ({ field }: Slot): boolean => field !== null && UNTIL.test(`${field.label} `);

/** Whether a date is named as one up to which something holds. */
export const isUntil = ({ start }: DateMention, { folded }: Query): boolean => UNTIL.test(folded.slice(0, start));

const UNTIL = /\b(?:through|thru|until|till|til|up to|to):? $/;

/** A day has to be one of the days, where there are any: "November 2009" bears out no other day than the 23rd. */
function isAmong(date: DateMention, dated: readonly Days[]): boolean {
  const days = date.precision === "day" ? dated.filter(({ from, to }) => from === to) : [];
  return (days.length > 0 ? days : dated).some((each) => mayBeIn(each, date));
}

/** "In 2003, 2004 or 2005?" */
function areAlternatives({ dates, folded }: Query): boolean {
  const [last, before] = [dates[dates.length - 1], dates[dates.length - 2]];
  return last !== undefined && before !== undefined && /^,? or (?:in )?$/.test(folded.slice(before.end, last.start));
}

/** "2005 versus 2015": what agrees with either is a side of the comparison. */
function agreeAny(query: Query, unit: Unit): Agreement["dates"] {
  const each = query.dates.map((date) => agreeDate(date, unit));
  return CLOSEST_FIRST.find((one) => each.some((other) => other === one)) ?? "differ";
}

const CLOSEST_FIRST: readonly Agreement["dates"][] = ["agree", "document", "around"];

/** What was done in a year is not answered by a document of that year, unless the question means the document. */
const isEvent = (query: Query): boolean => query.terms.some((term) => term.kind === "act") && !meansDocument(query);

/** "The 2006 article": the year is the document's, whatever else is of that year. */
const isOfDocument = ({ start, end, precision }: DateMention, { folded }: Query, { kind }: Unit): boolean =>
  DOCUMENT.test(folded.slice(end)) ||
  DOCUMENT_OF.test(folded.slice(0, start)) ||
  (kind === "passage" && precision === "year" && folded.startsWith(" text", end));

const DOCUMENT_OF = /\b(?:article|story|piece|editorial|the one) (?:from|of) $/;

const DOCUMENT = anyOf(
  /^ (?:(?:voa|state department|state|washington file|news|un|us|u\.s\.) )?(?:article|story|piece|editorial|dispatch|write-?up|headline|title|byline|dateline)s?\b/,
  /^ (?:state|state dep(?:artmen)?t) report\b/,
);

/** Keys of the sources, which a record may be about. */
const SOURCES = ["editorial", "washington-file"];

function agreeDocument(date: DateMention, unit: Unit): Exclude<Agreement["dates"], "none"> {
  if (unit.documentDays === null) return hasAny(unit.keys, SOURCES) ? agreeDate(date, unit) : "differ";
  return mayBeIn(unit.documentDays, date) ? "agree" : "differ";
}

function agreeDate(date: DateMention, unit: Unit): Exclude<Agreement["dates"], "none"> {
  if (unit.days.some((days) => isIn(days, date))) return "agree";
  if (unit.days.some((days) => overlap(date, days))) return "around";
  if (unit.documentDays && mayBeIn(unit.documentDays, date)) return "document";
  return isBeforeFirst(date, unit) ? "around" : "differ";
}

/** "Ever before 2005" is answered by the first time, if that was then. */
const isBeforeFirst = (date: DateMention, unit: Unit): boolean =>
  isOpenBefore(date) &&
  unit.keys.has("first-time") &&
  unit.days.some((days) => days.from > date.to && days.from < date.to + 20_000);

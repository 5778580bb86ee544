import { billsIn } from "../../language/bills.ts";
import { within } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import { isName, isTelling, type Query, type QueryTerm } from "../../reading/query.ts";
import { VOTING } from "../../reading/vote-terms.ts";
import { spanOf } from "../../series/office-terms.ts";
import { isAbout, type Unit } from "../../units.ts";
import type { Agreement } from "../../weighing/agreement.ts";
import { saidBy } from "../../weighing/said-by.ts";
import { pointsBack } from "../parting/pointing.ts";
import { isOfMore } from "./otherwise.ts";
import { isEndOfChange, isRough } from "./own-figures.ts";
import { mentionsYear } from "./supports.ts";

/** It holds all that the statement says, some of it in the same words, and that is more than a date or a figure; a dateline is its date, and a bill its number. */
export const holdsAll = (one: Agreement, query: Query): boolean =>
  one.held.length > 0 &&
  one.missing.length === 0 &&
  (one.literal > 0 ||
    (isDateline(one.unit) && one.dates === "agree") ||
    (billsIn(query.folded).length > 0 && namesBills(one, query)));

const isDateline = (unit: Unit): boolean => unit.kind === "passage" && unit.facts[0].kind === "dateline";

/** Its dates are the evidence's own, or those of the document, where that is what is dated or it gives a figure. */
export const isOfItsTime = ({ dates, figures }: Agreement, query: Query): boolean =>
  dates === "none" || dates === "agree" || (dates === "document" && (figures === "agree" || isThatOfDocument(query)));

/** "In its 2006 report", "the article of April 2006". */
const isThatOfDocument = ({ dates, folded }: Query): boolean =>
  dates.every(
    ({ start, end }) => DOCUMENT_NEXT.test(folded.slice(end)) || DOCUMENT_BEFORE.test(folded.slice(0, start)),
  );

const DOCUMENT_NEXT = /^ (?:[\w-]+ ){0,3}?(?:report|article|editorial|story|piece)\b/;
const DOCUMENT_BEFORE =
  /\b(?:report|article|editorial|story|piece) (?:of|from|published in|published on|dated) (?:the )?$/;

/** Without a date or figure to go by, a sentence has to say it in nearly the same words, and not in words that may mean it. */
export const isInItsWords = ({ unit, literal }: Agreement, { dates, figures }: Query): boolean =>
  unit.kind !== "passage" || dates.length + figures.length > 0 || literal >= NEARLY;

const NEARLY = 0.75;

/** A resolution that is named has to be named by a record too. */
export const namesSymbols = ({ unit }: Agreement, { symbols }: Query): boolean =>
  symbols.every((symbol) => unit.kind === "milestone" && saidBy(unit).includes(symbol));

/** What is said of a bill is contradicted by a record that has its number. */
export function namesBills({ unit }: Agreement, { folded }: Query): boolean {
  const said = billsIn(folded);
  const own = said.length > 0 ? billsIn(saidBy(unit)) : said;
  return said.every((bill) => own.includes(bill));
}

/**
 * Something of that very date and of all those names, or of most that is said, in other words: the record may say so after
 * all. What counts nothing does not say how many there were.
 */
export const mayHold = ({ dates, figures, held, missing }: Agreement, query: Query): boolean =>
  dates === "agree" &&
  !missing.some(isName) &&
  (held.some(isName) || held.length > missing.length + 1) &&
  (figures !== "none" || query.figures.every(({ kind }) => kind !== "count"));

/** That very figure, of most that is said. */
export const mayGive = ({ dates, figures, held, missing }: Agreement): boolean =>
  figures === "agree" && dates !== "differ" && !missing.some(isName) && held.length >= missing.length;

export const isOfVotes = ({ keys }: Query): boolean =>
  keys.has("resolution") ||
  ((!keys.has("security-council") || keys.has("human-rights-council")) && hasAny(keys, VOTING));

/** "About 2 million" is borne out by a number that is near; how near is held elsewhere. */
export const mayBeNear = ({ figures, dates }: Agreement, query: Query): boolean =>
  figures === "differ" && dates !== "differ" && query.figures.some((figure) => isRough(figure, query.folded));

/** "Fell to 89 hours", where the evidence has the fall from 415 to 89 as one. */
export const tellsChange = ({ figures, dates, unit }: Agreement, query: Query): boolean =>
  figures === "differ" &&
  dates !== "differ" &&
  query.figures.every((figure) => isEndOfChange(figure, query.folded, unit) === true);

/** "The most were 123 in 2011" says too little of what to be contradicted, and so does "the Council spoke first in 2008". */
export function isEnough({ held }: Agreement, query: Query): boolean {
  const said = held.filter((term) => !isName(term));
  const isVague = said.length > 0 && said.every(({ kind }) => kind === "common");
  return !isVague && (held.length > 1 || pointsBack(query) || held.some(isName));
}

/** The evidence names another date or figure where the statement names one; several dates may be those of several entries. */
export const presumes = ({ dates, figures, unit }: Agreement, query: Query): boolean =>
  (dates === "differ" &&
    unit.days.length > 0 &&
    datesItsMatter(query, unit) &&
    !isInItsTerm(query, unit) &&
    query.dates.length < 2 &&
    !mentionsYear(query, unit) &&
    !query.dates.every(({ start }) => OF_NAME.test(query.folded.slice(0, start)))) ||
  (figures === "differ" &&
    query.dates.length < 2 &&
    countsOfThem(query, unit) &&
    !query.figures.some((figure) => isEndOfChange(figure, query.folded, unit) === true) &&
    !query.figures.some((figure) => isRough(figure, query.folded) || isOfMore(figure, query)));

/** "The envoy in 2012 had the rank of ambassador", of who was in office from 2009 to 2017, or of another who held the office. */
function isInItsTerm({ dates, terms }: Query, unit: Unit): boolean {
  const isDated = (term: QueryTerm): boolean =>
    term.kind === "act" ||
    unit.slots.some((slot) => slot.days !== null && !isName(term) && hasAny(slot.about, term.stems));
  if (unit.kind !== "milestone" || unit.milestone.office === undefined || terms.some(isDated)) return false;
  const term = unit.milestone.from === null ? null : spanOf(unit.milestone);
  const isNamed = terms.some(({ keys }) => hasAny(unit.nameKeys, keys));
  return !isNamed || (term !== null && dates.every((date) => within(date, term)));
}

/** "The Council has 47 members" is not contradicted by how many an inquiry has that it set up: whoever is named before what is counted is whom the entry is on. */
const countsOfThem = ({ terms, figures, folded }: Query, { nameKeys, slots }: Unit): boolean => {
  const [counted] = figures;
  const whose = terms.find(
    (term) => isName(term) && isTelling(term) && HAS.test(folded.slice(term.end, counted?.start)),
  );
  const isOn = ({ keys }: QueryTerm): boolean =>
    hasAny(nameKeys, keys) || slots.some(({ type, own }) => type === "figure" && hasAny(own(), keys));
  return whose === undefined || isOn(whose);
};

const HAS =
  /^ (?:has|had|have|counts?|counted|numbers?|numbered|comprises?|consists? of|made|issued) (?:about |some |only )?$/;

/** What an entry dates is what is said, where it tells of that at all: when it spoke to witnesses is not told by when it was set up. */
function datesItsMatter({ terms }: Query, { slots }: Unit): boolean {
  const said = terms.filter((term) => isTelling(term) && !isName(term));
  const telling = slots.filter((slot) => said.some((term) => isAbout(term, slot)));
  return telling.length === 0 || telling.some(({ days }) => days !== null);
}

/** "The Act of 1998": the year belongs to the name. */
const OF_NAME = /\b(?:act|law|convention|protocol|treaty|covenant) (?:of )?$/;

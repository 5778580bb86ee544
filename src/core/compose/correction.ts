import { evidenceText, type Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { hasAny } from "../language/keys.ts";
import { fold, titled } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import { tellsOfEvent, tellsOfSomeEvent } from "../reading/events.ts";
import { kindOfName } from "../reading/names.ts";
import type { Query } from "../reading/query.ts";
import type { Slot, Unit } from "../units.ts";
import type { Agreement } from "../weighing/agreement.ts";
import { directLead, partOf, toldBy } from "./prose.ts";

/** What the evidence says where the question presumes something else. */
export function correctionOf(query: Query, contradicting: readonly Agreement[]): Finding | null {
  const [best] = contradicting
    .slice(0, MOST_HELD_AGAINST)
    .filter((one) => isPremise(query, one))
    .sort((a, b) => b.coverage - a.coverage);
  // Of times that are held against each other no entry has both.
  if (!best || (best.dates === "differ" && query.dates.length > 1 && THAN.test(query.folded))) return null;
  const part = partOf(best, true);
  const said = fold(evidenceText(part.evidence));
  const presumed = [
    ...(best.otherBody ? [titled(best.otherBody.surface)] : []),
    ...(best.dates === "differ" ? query.dates.map(timeWords) : []),
    ...(best.figures === "differ" || best.figures === "absent"
      ? query.figures.map((figure) => query.folded.slice(figure.start, figure.end).trim())
      : []),
  ].filter((words) => !said.includes(fold(words)));
  // "When did he sign the 2008 Act" is not told by when he signed that of 2004, whatever else stands there of 2008.
  if (presumed.length === 0 && best.dates === "differ" && query.asked.type === "date" && !isOfThen(best, query))
    return null;
  // Where all that is presumed stands there after all, it is no correction.
  if (presumed.length === 0 && query.asked.type !== null && best.slot !== null && best.gives)
    return toldBy(best.unit, best.slot);
  return {
    outcome: "corrected",
    lead: `The record does not say ${presumed.length > 0 ? `“${enumerate(presumed)}”` : "that"}. It says:${saidInstead(query, best)}`,
    blocks: [part.block],
    evidence: [part.evidence],
  };
}

const THAN = / than (?:in )?(?:19|20)\d\d\b/;

const isOfThen = ({ slot }: Agreement, { dates }: Query): boolean => {
  const days = slot?.days ?? null;
  return days === null || dates.some((date) => overlap(days, date));
};

/** The value of an entry that is told in the place of what was presumed; a quote speaks for itself. */
function saidInstead(query: Query, { unit, slot, dates, figures, otherBody }: Agreement): string {
  if (unit.kind !== "milestone") return "";
  if (otherBody !== null) {
    const body = unit.slots.find(({ type, field }) => type === "organisation" && field !== null);
    return body ? ` ${directLead(unit, body)}` : "";
  }
  const counts = slot?.field && slot.figures().length > 0;
  const told =
    figures === "differ" && !counts
      ? (countedIn(query, unit) ?? slot)
      : dates === "differ" && !slot?.days
        ? (datedIn(query, unit) ?? slot)
        : slot;
  if (!told?.field) return "";
  const isOne = (dates !== "differ" || told.days !== null) && (figures !== "differ" || told.figures().length > 0);
  return isOne ? ` ${directLead(unit, told)}` : "";
}

/** What a unit dates of what the question says was done. */
const datedIn = ({ terms }: Query, { slots }: Unit): Slot | undefined =>
  slots.find(
    ({ type, about }) => type === "date" && terms.some(({ kind, keys }) => kind === "act" && hasAny(about, keys)),
  );

/** What a unit counts of the very noun that the question has a figure of, and in like numbers: thousands are no camps. */
const countedIn = ({ figures }: Query, { slots }: Unit): Slot | undefined =>
  slots.find((slot) =>
    figures.some(
      ({ kind, noun, high }) =>
        kind === "count" &&
        noun !== null &&
        hasAny(slot.about, noun.keys) &&
        slot.type === "figure" &&
        slot.figures().some((other) => other.kind === kind && other.high < SMALL === high < SMALL),
    ),
  );

/** Below this are camps, years and hours; people are more. */
const SMALL = 1_000;

/** What comes after these is too far from the question to be held against it. */
const MOST_HELD_AGAINST = 3;

/** "When in November was the hearing", "the report came out in 2012": a time is presumed of what is told to have been done. */
const presumesTime = ({ asked, dates, terms, folded }: Query, { dates: agree, held }: Agreement): boolean =>
  agree === "differ" &&
  dates.length === 1 &&
  held.length > 1 &&
  (asked.type === "date"
    ? /^when\b/.test(folded)
    : (asked.type === null || asked.type === "figure") && terms.some(({ kind }) => kind === "act"));

/** "The radio goal of 24 hours, which section?": a figure is presumed of what is told with another; "the other two" presumes little. */
function presumesFigure(query: Query, { figures, held, slot, unit }: Agreement): boolean {
  const { dates, sections, asked, folded } = query;
  const [one, ...more] = query.figures;
  if (figures !== "differ" || one === undefined || more.length + dates.length + sections.length > 0) return false;
  if ((asked.type === null && !QUESTION_WORD.test(folded)) || one.low < FEW || held.length < 2) return false;
  return (slot?.figures() ?? []).some(({ kind }) => kind === one.kind) || countedIn(query, unit) !== undefined;
}

const QUESTION_WORD = /\b(?:which|what|who|whose|how)\b/;

/** Fewer may be part of what is told. */
const FEW = 5;

const EXTREMES: ReadonlySet<string> = new Set(["most", "fewest", "first", "last", "newest"]);

/** A presumption is corrected where the question is otherwise wholly about what the evidence says: one thing, not several. */
function isPremise(query: Query, best: Agreement): boolean {
  const isTier = best.figures === "differ" && query.figures.some(({ kind }) => kind === "tier");
  if (best.missing.length > 0 || (best.held.length === 0 && !isTier)) return false;
  if (best.otherBody !== null && (best.dates === "differ" || best.figures === "differ")) return false;
  // What is done every year is not presumed of the one year of another text.
  if (best.dates === "differ" && query.keys.has("co-sponsor")) return false;
  // Another day of something that is held more than once says nothing of that day.
  if (best.dates === "differ" && tellsOfSomeEvent(query)) return false;
  // Every body has its debates, of which those of another say nothing.
  if (
    tellsOfEvent(query) &&
    query.terms.some((term) => kindOfName(term) === "body" && !hasAny(best.unit.nameKeys, term.keys))
  )
    return false;
  const says =
    best.otherBody !== null || (best.dates === "differ" ? best.unit.days.length > 0 : best.figures === "differ");
  // A state and a year alone are those of many things, and so is what is the highest.
  const isMere =
    !isTier &&
    best.held.every(({ kind, keys }) => (best.dates === "differ" && kind === "country") || hasAny(EXTREMES, keys));
  return says && !isMere && (query.asked.confirms || presumesTime(query, best) || presumesFigure(query, best));
}

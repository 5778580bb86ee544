import type { FactBase } from "../base/schema.ts";
import { directLead, partOf } from "../compose/prose.ts";
import { bothOf, type Finding } from "../finding.ts";
import { dayAt } from "../language/dates.ts";
import { type Days, daysOf } from "../language/days.ts";
import { elapsedWords } from "../language/elapsed.ts";
import { fold, stopped, uncapitalised } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Query } from "../reading/query.ts";
import type { Slot } from "../units.ts";
import { tellsItsEnd } from "../weighing/agree-dates.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Ask } from "./interpretation.ts";

/** What was counted, and how the question was read for it. */
export interface Elapsed {
  readonly finding: Finding;
  readonly read: readonly string[];
}

/** One of the two that time passed between, and when it was. */
interface Happening {
  /** As the question tells it. */
  readonly event: string;
  readonly days: Days;
  readonly finding: Finding;
  readonly earlier: Earlier;
}

/**
 * "How many days between the executive order and the return of VOA Korean?": each of the two is asked for by its date, and
 * the time between is counted; "how long ago was …" counts up to the day of `now`, and "which came first" is told by both.
 * Null where no such time is asked for, or one of the two has no date of its own here.
 */
export function answerElapsed(
  text: string,
  before: Earlier | null,
  now: Date,
  ask: Ask,
  base: FactBase,
): Elapsed | null {
  const folded = fold(text).replace(/\W+$/, "");
  const when = (event: string, earlier: Earlier | null): Happening | null => whenWas(event, earlier, ask, base);
  const { one: left, other: right } = (folded.includes(" or ") && CAME_FIRST.exec(folded)?.groups) || {};
  if (left !== undefined && right !== undefined) {
    const [one, other] = [when(`was ${left}`, before), when(`was ${right}`, before)];
    return one && other && oneAfterOther(one, other);
  }
  if (!LENGTH.test(folded) || VACANT.test(folded)) return null;
  const firstOf = (events: readonly string[], earlier: Earlier | null): Happening | null => {
    for (const event of events) {
      const found = when(event, earlier);
      if (found) return found;
    }
    return null;
  };
  for (const { first, second, isOrdered } of pairsIn(folded).slice(0, MOST_PAIRS)) {
    const isTurned = POINTS.test(first) && !POINTS.test(second) && before === null;
    const [named, pointing] = isTurned ? [second, first] : [first, second];
    const found = firstOf([named, ...completed(named, pointing)], before);
    const onIt = POINTS.test(pointing) ? (found?.earlier ?? null) : null;
    const beside = found && firstOf([...completed(pointing, named), pointing], onIt);
    const [one, other] = isTurned ? [beside, found] : [found, beside];
    if (one && NOW.test(second)) return untilNow(one, now);
    if (one && other && one.days.from !== other.days.from) return timeBetween(one, other, isOrdered);
  }
  const [, event] = AGO.exec(folded) ?? [];
  const past = event === undefined ? null : when(event, before);
  return past && untilNow(past, now);
}

/** "The first", "the Third Committee vote": with the year and the noun that only the other of the two has. */
function completed(event: string, other: string): readonly string[] {
  const [year] = YEAR_AT_END.exec(other) ?? [];
  const [, noun] = ORDINAL_AND_NOUN.exec(other) ?? [];
  const isBare = BARE_ORDINAL.test(event);
  return [
    ...(isBare && noun !== undefined ? [`${event.replace(/ one$/, "")} ${noun}`] : []),
    ...(year && !isBare ? [`${event} ${year}`] : []),
  ];
}

const ORDINAL = "first|second|third|fourth|fifth|last|latest|next";
const BARE_ORDINAL = new RegExp(`^(?:the )?(?:${ORDINAL})(?: one)?$`);
const ORDINAL_AND_NOUN = new RegExp(`^(?:the )?(?:${ORDINAL}) (.+)$`);

/** Two that a question may mean, as it tells them; `isOrdered` where it says which of them came first. */
interface Pair {
  readonly first: string;
  readonly second: string;
  readonly isOrdered: boolean;
}

/** A question that joins more is read no further. */
const MOST_PAIRS = 4;

/** In what ways a question can be read as one for the time between two: each "and" may be the one that joins them. */
function pairsIn(folded: string): readonly Pair[] {
  return WAYS.flatMap(({ opens, joins, isOrdered, turned }) => {
    const [opening] = opens.exec(folded) ?? [];
    if (opening === undefined) return [];
    const rest = folded.slice(folded.indexOf(opening) + opening.length);
    return [...rest.matchAll(joins)].map(({ 0: join, index }) => {
      const [left, right] = [rest.slice(0, index), rest.slice(index + join.length)];
      return turned ? { first: right, second: left, isOrdered } : { first: left, second: right, isOrdered };
    });
  });
}

const WAYS = [
  { opens: /\bbetween /, joins: / and /g, isOrdered: false, turned: false },
  { opens: /\bfrom /, joins: / (?:un)?til?l? | to | and /g, isOrdered: true, turned: false },
  { opens: /\bafter /, joins: / (?:was|were|did|had|until|till|before) |, /g, isOrdered: true, turned: false },
  { opens: /\bbefore /, joins: / (?:was|were|did|had) |, /g, isOrdered: true, turned: true },
] as const;

/** "Which came first, the inquiry or the office in Seoul?" */
const CAME_FIRST =
  /^(?:\W*(?:and|so|hi|hey),? )*(?:which|what|who) (?:one |of them |of the two )?(?:came|was|is|happened|took place|started|began|existed) (?:the )?(?:first|earlier|before|older)\b[,:;]? (?<one>.+?),? or (?<other>.+)$/;

/** What asks for a length of time. */
const LENGTH =
  /^(?:\W*(?:and|so|ok|hi|hey|please|tell me|do you know),? )*(?:(?:what(?:'s| is| was)|roughly|about|exactly) )?(?:the )?(?:number of )?(?:how (?:long|soon|much time|many (?:days?|weeks?|months?|years?))|days?|weeks?|months?|years?|time|interval|delay|period)\b/;

/** "How long ago was the last meeting", "how many years since the last vote". */
const AGO = /^.{0,40}\b(?:ago (?:was|were|did|is)|(?:has it been |is it |it is )?since) (.+)$/;

const NOW = /^(?:today|now|the present|the present day)$/;

/** How long nobody held an office is told of the office. */
const VACANT = /\b(?:vacan\w+|empty|unfilled)\b/;

const YEAR_AT_END = /\b(?:in )?(?:19|20)\d\d$/;

const POINTS = /\b(?:it|its|their|theirs|they|his|her|he|she|that)\b/;

/** When it was; null if no one date is told of it, or the record does not hold it. */
export function whenWas(event: string, before: Earlier | null, ask: Ask, base: FactBase): Happening | null {
  const { finding, query, decision, earlier } = ask(`when ${event.replace(NAMED_AS_TIME, "")}`, before);
  if (finding.outcome !== "answered") return null;
  const [best] = decision().accepted;
  const slot = best && dateIn(best, query);
  if (best && slot?.days && finding.lead === directLead(best.unit, slot)) {
    const { block, evidence } = partOf(best, true);
    return {
      event,
      days: slot.days,
      finding: { ...finding, blocks: [block], evidence: [evidence] },
      earlier: earlier(),
    };
  }
  const days = dateOfOnly(finding, base);
  return days && { event, days, finding, earlier: earlier() };
}

/**
 * The date that an entry has for an event: not that up to which something held, nor one that the question itself names. A
 * sentence's dates are often of one year among others, and say too little of whose they are.
 */
function dateIn(best: Judged, query: Query): Slot | null {
  const { unit, slot, gives } = best;
  const isOfEvent = unit.kind === "milestone" && gives && slot?.days != null && !tellsItsEnd(slot);
  return isOfEvent && !query.folded.includes(fold(slot.text)) && !isMereName(query, best) ? slot : null;
}

/** Somebody's name alone is no event: "between King and Turner". */
const isMereName = ({ terms: [only, ...others], folded }: Query, { unit }: Judged): boolean =>
  unit.kind === "milestone" &&
  unit.milestone.office !== undefined &&
  only !== undefined &&
  others.length === 0 &&
  folded === `when ${only.surface}`;

/** "The day on which", "the time when". */
const NAMED_AS_TIME = /^(?:the )?(?:day|date|time|moment)s? (?:of|when|that|on which)? ?/;

/** When the one record that is shown was adopted, or took place on a day. */
function dateOfOnly({ lead, evidence: [only, ...others] }: Finding, base: FactBase): Days | null {
  if (only?.kind !== "record" || others.length > 0) return null;
  const text = base.resolutions.find(({ id }) => id === only.record);
  if (text) return daysOf((lead.startsWith("Third Committee") ? text.thirdCommittee?.date : null) ?? text.adopted);
  const entry = base.milestones.find(({ id }) => id === only.record);
  const days = entry?.from && entry.from === entry.to ? daysOf(entry.from) : null;
  return days?.from === days?.to ? days : null;
}

function untilNow(past: Happening, now: Date): Elapsed | null {
  const at = dayAt(now);
  if (past.days.to >= at) return null;
  const length = elapsedWords(past.days, { from: at, to: at });
  const lead = `${length} up to ${timeWords({ from: at, to: at })}. ${past.finding.lead}`;
  return { finding: { ...past.finding, lead, final: true }, read: [`Time from “${past.event}” to now`] };
}

/** The earlier first; null where it may be either. */
function oneAfterOther(one: Happening, other: Happening): Elapsed | null {
  const [first, last] = one.days.from < other.days.from ? [one, other] : [other, one];
  if (first.days.to >= last.days.from) return null;
  return {
    finding: {
      ...bothOf(first.finding, last.finding),
      outcome: "answered",
      lead: `${stopped(first.finding.lead)} After that: ${stopped(last.finding.lead)}`,
      final: true,
    },
    read: [`Which was first, “${first.event}” or “${last.event}”`],
  };
}

function timeBetween(one: Happening, other: Happening, isOrdered: boolean): Elapsed {
  const [first, last] = one.days.from < other.days.from ? [one, other] : [other, one];
  const turned = isOrdered && first === other;
  const length = elapsedWords(first.days, last.days);
  return {
    finding: {
      outcome: turned ? "corrected" : "answered",
      lead: `${turned ? `The other way round: ${uncapitalised(length)}` : length}. ${stopped(first.finding.lead)} ${stopped(last.finding.lead)}`,
      ...bothOf(first.finding, last.finding),
      final: true,
    },
    read: [`Time between “${first.event}” and “${last.event}”`],
  };
}

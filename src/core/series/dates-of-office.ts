import { toldBy } from "../compose/prose.ts";
import { type Finding, settled } from "../finding.ts";
import { anyOf, anyWord } from "../language/any-of.ts";
import { daysOf, overlap, within } from "../language/days.ts";
import { hasAny, stemKey } from "../language/keys.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { MilestoneUnit, Slot, Unit } from "../units.ts";
import { isHolder } from "./members.ts";
import { entriesOfOffice, holdersShown, isNameOf, isOfOffice } from "./office-terms.ts";

/** What the dates of those who held an office tell: when somebody did so, who did so then, and who came after a time without a holder. */
export function answerDates(query: Query, units: readonly Unit[]): Finding | null {
  if (query.asked.type !== "date" && query.asked.type !== "person") return null;
  const entries = entriesOfOffice(units);
  const [named, ...more] = entries.filter((unit) => query.terms.some((term) => isNameOf(term, unit)));
  if (more.length > 0) return null;
  const mandate = OF_MANDATE.test(query.folded)
    ? entries.find(({ milestone }) => milestone.office?.role === "mandate")
    : undefined;
  if (mandate && !named) return datesOfOffice(query, mandate, entries);
  return named ? datesOfOffice(query, named, entries) : (answerFilled(query, entries) ?? holderDated(query, entries));
}

/**
 * When somebody took up an office, left it, held it, or had something done to them as its holder: "when did King become
 * envoy?", "what years did Darusman serve?". Null where more is asked than that, or no field dates it.
 */
function datesOfOffice(query: Query, named: MilestoneUnit, series: readonly MilestoneUnit[]): Finding | null {
  const { folded, asked, terms, dates, figures } = query;
  if (asked.type !== "date" || !WHEN.test(folded) || dates.length + figures.length > 0) return null;
  const said = terms.filter((term) => !isOfOffice(term, named, series) && !RANK.test(term.surface));
  const acts = [...keysOfBounds(folded), ...said.filter((term) => !isOfBound(term)).map(({ keys }) => keys)];
  if (acts.length === 0) return BOTH_ENDS.test(folded) ? holdersShown([named.milestone]) : null;
  const slots = named.slots.filter((slot) => slot.type === "date" && acts.every((keys) => hasAny(slot.about, keys)));
  const slot = slots.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  // "On which day": a month or a year is no answer.
  return !slot || (DAY.test(folded) && lengthOf(slot) > 0) ? null : settled(toldBy(named, slot));
}

/** "Who was sworn in on 13 October 2023?", "who became envoy in 2009?": whom a field dates so; null where none does. */
function holderDated(query: Query, entries: readonly MilestoneUnit[]): Finding | null {
  const { folded, asked, terms, dates, figures } = query;
  const [date, ...more] = dates;
  if (asked.type !== "person" || asked.confirms || !date || date.named || more.length + figures.length > 0) return null;
  const said = terms.filter((term) => isTelling(term) && !isOfOffice(term, undefined, entries));
  const acts = [...keysOfBounds(folded), ...said.map(({ keys }) => keys)];
  if (acts.length === 0 || !TAKEN.test(folded)) return null;
  const isDated = ({ type, days, about }: Slot): boolean =>
    type === "date" && days !== null && acts.every((keys) => hasAny(about, keys)) && within(days, date);
  const told = entries.filter((unit) => isHolder(unit) && unit.slots.some(isDated)).map(({ milestone }) => milestone);
  return told.length > 0 ? holdersShown(told) : null;
}

/** Who held an office after a time without a holder, or when that ended: "who filled the post?", "when was it filled again?" */
function answerFilled({ folded, asked, dates }: Query, series: readonly MilestoneUnit[]): Finding | null {
  if (!FILLED.test(folded) || asked.confirms || dates.length > 0) return null;
  const vacancy = series.find(({ milestone: { office, to } }) => office?.role === "vacancy" && to !== null);
  const end = vacancy?.milestone.to ?? null;
  if (!vacancy || end === null) return null;
  const next = series.find((unit) => isHolder(unit) && overlap(daysOf(unit.milestone.from ?? ""), daysOf(end)));
  if (asked.type === "person") return next ? holdersShown([next.milestone]) : null;
  const slot = vacancy.slots.find(({ type, days }) => type === "date" && days?.from === daysOf(end).from);
  return asked.type === "date" && slot ? settled(toldBy(vacancy, slot)) : null;
}

const lengthOf = ({ days }: Slot): number => (days ? days.to - days.from : Number.POSITIVE_INFINITY);

/** The office itself, and not somebody's time in it. */
const OF_MANDATE = /\bmandate\b|\bpost of (?:the )?(?:un )?(?:special )?rapporteur\b/;

const WHEN =
  /\b(?:when|(?:what|which|exact) (?:\w+ )?(?:date|day|month|year|time|period)s?|(?:date|day|month|year)s? (?:of|in|that)|years)\b/;
const DAY = /\b(?:what|which|exact|precise) (?:calendar )?day\b|\bexact date\b/;

/** "From when to when", "what years did he serve", "when was he in office". */
const BOTH_ENDS = anyOf(
  /\bfrom when (?:to|until|till) when\b|\b(?:what|which) (?:years|dates|period)\b/,
  /\bwhen (?:was|were|is) (?!.*\b(?:since|until)\b)/,
  /\bwhen (?:did|has|had) .*\b(?:serve[ds]?|h[eo]ld|work(?:ed)?)\b|\b(?:dates|years) (?:in office|of)\b/,
);

/** What says that somebody took up an office, or left it, and is no act of the vocabulary. */
const BEGIN = anyWord(
  /bec[ao]me|beg[aiu]n|start(?:ed|s)?/,
  /(?:took|take|assumed?|entered?|came (?:in)?to) (?:up |over )?(?:the |her |his )?(?:\w+ )?(?:office|post|job|position|role|mandate)/,
  /(?:got|get|given) the (?:\w+ )?(?:job|post)|c[ao]me in/,
);
const END =
  /\b(?:left|leave|quit|end(?:ed)?|finish(?:ed)?|step(?:ped)? down|depart(?:ed)?|stop(?:ped)?|until when|resign(?:ed)?)\b/;

const keysOfBounds = (folded: string): readonly (readonly string[])[] => [
  ...(BEGIN.test(folded) ? [[stemKey("began")]] : []),
  ...(END.test(folded) ? [[stemKey("left")]] : []),
];

/** Whether a term is one of these words, or says nothing of its own beside them. */
const isOfBound = ({ surface, keys }: QueryTerm): boolean =>
  BEGIN.test(surface) ||
  END.test(surface) ||
  keys.includes("leave-office") ||
  !/\w{3}/.test(surface) ||
  IDLE.test(surface);

const IDLE = /^(?:mandate|again|date|dates|day|month|year|years|time|first|start|take|took|given|get|mr|mrs|ms)$/;

/** A title that stands before a name. */
const RANK = /^(?:ambassador|mr|mrs|ms|dr)$/;

const TAKEN = /\bwho (?:was|were|got|became|becomes|took|started|began|left|quit|stepped|had been)\b/;
const FILLED =
  /\b(?:fill(?:s|ed)?|took over) (?:the |that )?(?:\w+ ){0,3}(?:post|position|job|office|envoy|seat|vacancy)\b|\b(?:post|position|job|office|seat|envoy|vacancy) (?:again )?(?:filled|be filled)\b/;

import type { Milestone } from "../base/schema.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, settled } from "../finding.ts";
import { anyWord } from "../language/any-of.ts";
import { daysOf, END } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { rememberingEach } from "../remember.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { isHolder } from "./members.ts";

/** Terms that ask who held an office or how long, and add nothing to which. */
const IDLE = new Set([
  ...["special-envoy", "special-rapporteur", "term", "vacancy", "people", "chair", "official", "un", "first"],
  ...["newest", "last", "most", "fewest", "human-rights", "first-time", "ever", "state-department"],
]);

const IDLE_WORDS = anyWord(
  /held|hold|holds|holding|holders?|serv\w+|c[ao]me|sat|sit|sits|sitting|in|office|post|job|role|seat|chair/,
  /position|mandate|occup\w+|in charge|took over|acting|anyone|anybody|somebody|someone|filled?|person/,
  /stay\w*|last(?:ed)?|longest|shortest|longer|shorter|remain\w*|vacan\w+|empty|long|length|duration|many/,
  /years?|yrs|months?|since|left|leave|go(?:es)? without|went without|without|lack\w*|nobody/,
);

/** The entries on all offices, in time. */
export const entriesOfOffice = rememberingEach((units: readonly Unit[]): readonly MilestoneUnit[] =>
  units
    .filter((unit): unit is MilestoneUnit => unit.kind === "milestone" && officeOf(unit) !== null)
    .sort((a, b) => spanOf(a.milestone).from - spanOf(b.milestone).from || a.at - b.at),
);

export const officeOf = ({ milestone }: MilestoneUnit): string | null => milestone.office?.of ?? null;

export const isNameOf = (term: QueryTerm, unit: MilestoneUnit): boolean =>
  term.kind === "name" && isHolder(unit) && !term.keys.some((key) => IDLE.has(key)) && hasAny(unit.nameKeys, term.keys);

/** Whether a term adds nothing to which office is spoken of, and who held it. */
export const isIdle = ({ keys, surface }: QueryTerm): boolean =>
  keys.some((key) => IDLE.has(key) || key === "@United States" || key === "@North Korea") || IDLE_WORDS.test(surface);

/** A term of office or a vacancy, which begin and end. */
export const isTerm = ({ milestone }: MilestoneUnit): boolean =>
  milestone.from !== null && milestone.office?.role !== "mandate";

export function spanOf({ from, to }: Milestone) {
  return { from: daysOf(from ?? "0001").from, to: to === null ? END : daysOf(to).to };
}

/** Whether a term says nothing but who, or which of some offices, and that it was held. */
export const isOfOffice = (
  term: QueryTerm,
  named: MilestoneUnit | undefined,
  series: readonly MilestoneUnit[],
): boolean =>
  isOfTenure(term, named, named ? officeOf(named) : null) ||
  (!named && OFFICE.test(term.surface) && series.some((unit) => term.keys.some((key) => key === officeOf(unit))));

/** Whether a term says nothing but who, which office, and that it was held. */
export const isOfTenure = (term: QueryTerm, named: MilestoneUnit | undefined, office: string | null): boolean =>
  (named !== undefined && isNameOf(term, named)) ||
  TENURE.test(term.surface) ||
  term.keys.some((key) => TENURE_KEYS.has(key) || key === WHOSE.get(office ?? "")) ||
  (term.keys.some((key) => key === office) && OFFICE.test(term.surface));

const TENURE_KEYS = new Set(["term", "vacancy", "human-rights", "north-korean", "@North Korea"]);

const TENURE =
  /^(?:(?:the )?(?:post|position|office|job|role|seat|mandate)s?|ended|beg[au]n|started|took over|held|hold|work(?:ed)?|stay(?:ed)?|remained|months?|more|almost|nobody|no one|filled|occupied|took|take)$/;

export const OFFICE = /\b(?:envoys?|rapporteurs?)\b/;

/** Whose an office is: "the UN special rapporteur". */
const WHOSE: ReadonlyMap<string, string> = new Map([
  ["special-envoy", "@United States"],
  ["special-rapporteur", "un"],
]);

/** The office that all of some entries are on; null where they are on several, or on none. */
export function officeIn(series: readonly MilestoneUnit[]): string | null {
  const [office, ...others] = new Set(series.map(officeOf));
  return others.length > 0 ? null : (office ?? null);
}

export const isEmpty = ({ keys, folded }: Query): boolean => keys.has("vacancy") || EMPTY.test(folded);

/** "Empty", "for how long was there no envoy", "how long did they go without one". */
const EMPTY =
  /\b(?:empty|vacant|unfilled)\b|\b(?:no|nobody|no one|without|lack(?:ed|ing)? an?|not have an?|missing) (?:\w+ ){0,2}(?:envoy|ambassador|rapporteur|holder|one|in (?:office|the (?:post|job|chair)))\b/;

export const nameOf = ({ name }: Milestone): string => name.replace(/,.*$/, "");

/** Entries on holders under one line of lead, else under what they come to, for good. */
export const holdersShown = (milestones: readonly Milestone[], lead?: string): Finding =>
  settled(milestonesShown(milestones, lead));

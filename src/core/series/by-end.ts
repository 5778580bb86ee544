import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, notRecorded, settled } from "../finding.ts";
import type { DateMention } from "../language/dates.ts";
import { type Days, isOpenBefore, overlap, yearAt } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { isTelling, type Query } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import { isUntil, tellsItsEnd } from "../weighing/agree-dates.ts";

/** "Which law extended it until 2022?": the law that was to hold up to then; null where none is asked for by its end. */
export function answerByEnd(query: Query, units: readonly Unit[]): Finding | null {
  const { asked, dates, figures, symbols, folded, keys, terms } = query;
  const [date, ...more] = dates;
  if (!date || more.length + figures.length + symbols.length > 0 || !isUntil(date, query)) return null;
  if (asked.confirms || (asked.type !== null && asked.type !== "name") || !hasAny(keys, LAWS)) return null;
  if (!EXTENDS.test(folded) || UNMADE.test(folded)) return null;
  if (
    !terms.every(
      (term) => !isTelling(term) || term.keys.some((key) => LAWS.includes(key)) || EXTENDS.test(term.surface),
    )
  )
    return null;
  const found = units.flatMap((unit) => {
    if (unit.kind !== "milestone" || !unit.topics.includes("law")) return [];
    const slot = unit.slots.find((one) => one.days !== null && tellsItsEnd(one) && endsThen(one.days, date));
    return slot?.field ? [{ milestone: unit.milestone, label: slot.field.label }] : [];
  });
  if (found.length === 0) return notRecorded("Not in the record: no law here was to hold up to then.");
  const milestones = found.map(({ milestone }) => milestone);
  return settled(
    milestonesShown(
      milestones,
      undefined,
      found.map(({ label }) => label),
    ),
  );
}

export const LAWS: readonly string[] = ["law", "nkhra", "public-law", "reauthorization", "bill-number"];

const EXTENDS =
  /\b(?:ext[ae]nd\w*|prolong\w*|valid\w*|kept|keeps?|keeping|alive|renew\w*|re-?auth\w*|ran|runs?|last(?:ed|s|ing)?|force|effect)\b/;

/** "What was to renew it" was never made. */
const UNMADE = /\b(?:would|should|was to|were to|fail\w*|not|never)\b/;

/** Whether what holds up to a day or a year holds up to the one that is named, as exactly as that is. */
function endsThen({ to }: Days, date: DateMention): boolean {
  if (!isOpenBefore(date)) return overlap({ from: to, to }, date);
  const isOfYear = date.to % 10_000 === LAST_OF_YEAR;
  return isOfYear ? yearAt(to) === yearAt(date.to) : Math.floor(to / 100) === Math.floor(date.to / 100);
}

const LAST_OF_YEAR = 1_231;

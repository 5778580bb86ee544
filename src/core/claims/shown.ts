import type { Block } from "../answer.ts";
import { findingOf } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import type { FigureMention } from "../language/figures.ts";
import { hasAny } from "../language/keys.ts";
import { isName, type Query } from "../reading/query.ts";
import { type Slot, type Unit, unitId } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Claim } from "./parting/split.ts";
import type { Statement } from "./statement.ts";
import type { ClaimVerdict, Votes } from "./verdict.ts";

/** A verdict with the evidence that it goes by, of which the first are shown. */
export function verdictOn(
  claim: Claim,
  verdict: "in" | "differs",
  query: Query,
  agreements: readonly Judged[],
  votes: Votes,
): ClaimVerdict {
  const shown = agreements.slice(0, 2);
  const finding = findingOf({ ...query, asked: { ...query.asked, keyword: false } }, shown);
  const blocks = (finding?.blocks ?? []).map((block) => withFields(block, query, shown));
  return { claim, verdict, blocks, evidence: finding?.evidence ?? [], votes };
}

/** A verdict with what is shown for it. */
export const verdictBy = (
  { claim, about }: Pick<Statement, "claim" | "about">,
  verdict: "in" | "differs",
  { blocks, evidence }: Pick<Finding, "blocks" | "evidence">,
): ClaimVerdict => ({ claim, verdict, blocks, evidence, votes: about });

/**
 * A record with the fields that a statement is held against: those that hold a number, a date or a name of it, and where
 * none holds its numbers or dates, those that hold others, if they are few.
 */
function withFields(block: Block, query: Query, agreements: readonly Judged[]): Block {
  const unit = agreements.find((one) => block.type === "record" && unitId(one.unit) === block.citation.id)?.unit;
  if (block.type !== "record" || !unit) return block;
  const labels = [...numbersOf(query, unit), ...datesOf(query, unit), ...namesOf(query, unit)].map(
    ({ field }) => field?.label,
  );
  return {
    ...block,
    fields: block.fields.map((field) => (labels.includes(field.label) ? { ...field, strong: true as const } : field)),
  };
}

function numbersOf({ figures }: Query, { slots }: Unit): readonly Slot[] {
  const isSaid = (own: FigureMention): boolean => figures.some(({ low, high }) => own.low === low || own.high === high);
  const held = slots.filter((slot) => slot.figures().some(isSaid));
  const others = slots.filter(({ type }) => type === "figure");
  return held.length > 0 ? held : figures.length > 0 && others.length <= MOST_OTHERS ? others : [];
}

function datesOf({ dates }: Query, { slots }: Unit): readonly Slot[] {
  const dated = slots.filter(({ days }) => days !== null);
  const held = dated.filter(({ days }) => days !== null && dates.some((date) => overlap(days, date)));
  return held.length > 0 ? held : dates.length > 0 && dated.length <= MOST_OTHERS ? dated : [];
}

const namesOf = ({ terms }: Query, { slots, nameKeys }: Unit): readonly Slot[] => {
  const names = terms.filter((term) => isName(term) && !hasAny(nameKeys, term.keys));
  return slots.filter((slot) => names.some(({ keys }) => hasAny(slot.own(), keys)));
};

/** Of more other numbers or dates none tells what differs. */
const MOST_OTHERS = 2;

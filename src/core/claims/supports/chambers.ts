import { anyOf } from "../../language/any-of.ts";
import { overlap } from "../../language/days.ts";
import type { Query, QueryTerm } from "../../reading/query.ts";
import { isAbout, type Slot, type Unit } from "../../units.ts";

/** "The Senate passed it in October 2004", when the House agreed to the Senate's text. */
export function isOfAnotherChamber(folded: string, slots: readonly Slot[]): boolean {
  const chamber = chamberDoing(folded);
  return chamber !== undefined && areOfOther(chamber, slots);
}

/** "H.R. 3012 was received in the House", where all fields on that are on the other chamber. */
export function isInItsChamber({ folded, terms }: Query, { slots }: Unit): boolean {
  const chamber = chamberDoing(folded);
  if (chamber === undefined) return true;
  const telling = slotsOnActs(terms, slots);
  return !areOfOther(chamber, telling) || telling.some((slot) => chamberOf(slot) === undefined);
}

/** "The House passed it on 28 September 2004", when the Senate did, and the House on another day. */
export function isDoneThenInOther({ dates, folded, terms }: Query, { slots }: Unit): boolean {
  const chamber = chamberDoing(folded);
  const [date, ...more] = dates;
  if (chamber === undefined || date === undefined || more.length > 0) return false;
  const dated = slotsOnActs(terms, slots).filter(({ days }) => days !== null);
  const then = dated.filter(({ days }) => days !== null && overlap(days, date));
  return areOfOther(chamber, then) && dated.some((slot) => chamberOf(slot) === chamber);
}

/** The fields that are about a deed of a statement. */
export function slotsOnActs(terms: readonly QueryTerm[], slots: readonly Slot[]): readonly Slot[] {
  const acts = terms.filter(({ kind }) => kind === "act");
  return slots.filter((slot) => acts.some((act) => isAbout(act, slot)));
}

/** Whether the other chamber alone is named by fields. */
function areOfOther(chamber: string, slots: readonly Slot[]): boolean {
  const own = slots.flatMap((slot) => chamberOf(slot) ?? []);
  return own.length > 0 && !own.includes(chamber);
}

/** The chamber that a statement tells as having done it. */
const chamberDoing = (folded: string): string | undefined => CHAMBER_DOES.exec(folded)?.slice(1).find(Boolean);

/** The chamber that a field's name tells as having done it, or where: "House agreed to the Senate's text", "Passed by the Senate". */
const chamberOf = ({ field }: Slot): string | undefined =>
  DOER.exec(field?.label.toLowerCase() ?? "")
    ?.slice(1)
    .find(Boolean);

const CHAMBER_DOES = anyOf(
  /\b(house|senate)(?: of representatives)? (?:(?:had|has|have|also|first|then|later|\w+ly) )*(?:pass|approv|agree|clear|adopt|vote|act)/,
  /\b(?:(?:reported|passed|approved|adopted|cleared) by|received (?:in|by)|passed|cleared|through) the (?:u\.s\. |full )?(house|senate)\b(?!'s)/,
);
const DOER = /^(house|senate)\b|\b(?:by|in) the (house|senate)\b/;

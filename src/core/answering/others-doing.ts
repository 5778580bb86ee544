import { hasAny } from "../language/keys.ts";
import { namesDoer } from "../reading/order.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { isAbout, type MilestoneUnit, type Slot, tellsByWhom } from "../units.ts";

/** Whoever is said to have done something, and the field which tells by whom it was done. */
interface Doing {
  readonly who: QueryTerm;
  readonly slot: Slot;
}

/** "Set up by South Korea", "the General Assembly created it": who is said to have set up what a field puts down to another. */
export const othersDoing = (query: Query, unit: MilestoneUnit): readonly Doing[] =>
  doingIn(query, unit).filter(({ who, slot }) => !hasAny(unit.nameKeys, who.keys) && !hasAny(slot.own(), who.keys));

/** Whether a field puts down to whoever is said to have set something up that they did. */
export const isDoneByThem = (query: Query, unit: MilestoneUnit): boolean =>
  doingIn(query, unit).some(({ who, slot }) => hasAny(slot.own(), who.keys));

function doingIn({ terms, folded }: Query, { slots }: MilestoneUnit): readonly Doing[] {
  const telling = slots.filter(tellsByWhom);
  if (telling.length === 0) return [];
  // What a body of the United Nations did, they did.
  const doers = terms.filter((term) => namesDoer(term) && !term.keys.includes("un"));
  return doers.flatMap((who) => {
    const acts = terms.filter((act) => isDeed(act) && isDoneBy(who, act, folded));
    const slot = telling.find((one) => acts.some((act) => isAbout(act, one)));
    return slot ? [{ who, slot }] : [];
  });
}

/** Whether a word tells that something was set up. */
export const isDeed = ({ surface }: QueryTerm): boolean => SETS_UP.test(surface);

const SETS_UP = /^(?:creat|establish|set(?:ting)? up|founded|launch|mandat(?:ed|ing)|start|form|open)/;

/** Whether something is told to be done by whoever is named: "set up by the Council", "the Council created". */
const isDoneBy = (who: QueryTerm, act: QueryTerm, folded: string): boolean =>
  act.end <= who.start
    ? BY.test(folded.slice(act.end, who.start))
    : DOES.test(folded.slice(who.end, act.start)) &&
      (SOMETHING.test(folded.slice(act.end)) || SET_UP_BEFORE.test(folded.slice(0, who.start)));

const DOES = /^ (?:(?:has|had|also|then|first) )?$/;
/** "What day did Darusman start", "COI established when": nothing is said to have been set up by them. */
const SOMETHING = /^ (?!(?:in|on|at|as|since|from|after|before|when|where|why|how|by)\b)\w/;
/** "The inquiry that the General Assembly established". */
const SET_UP_BEFORE = /\b(?:that|which) (?:the )?$/;
const BY = /^ (?:\w+ ){0,3}by (?:the )?(?:un |united nations )?$/;

import type { Source } from "../base/schema.ts";
import { toldBy, toldWhole } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { isJoined, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { isHolder } from "../series/members.ts";
import type { MilestoneUnit, Slot, Unit } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";
import { saidBy } from "../weighing/said-by.ts";

/**
 * "What does the Act say about radio?": the field of the entry that is named which is about that, and about all of it;
 * null where none is, or where something else is asked. What a person said stands in no field of theirs.
 */
export function tellOf({ folded, terms }: Query, { units, lexicon }: Knowledge): Finding | null {
  const says = SAYS.exec(folded);
  if (!says) return null;
  const before = terms.filter(({ end }) => end <= says.index);
  const named = before.some(isTelling) ? before.filter(isTelling) : before;
  const matter = terms.filter(({ start }) => start >= says.index + says[0].length);
  if (named.length === 0 || !matter.some(isTelling)) return null;
  for (const unit of units) {
    if (unit.kind !== "milestone" || isHolder(unit) || !isNamed(unit, named, lexicon)) continue;
    const slot = unit.slots.find((one) => isAll(matter, one));
    if (slot?.field) return toldBy(unit, slot);
  }
  return null;
}

/** "What did Robert King say?": every sentence that says it was said by whoever is named; null where none does, or more is asked. */
export function tellSaidBy({ folded }: Query, { units, lexicon }: Knowledge): Finding | null {
  const [, whom] = SAID_WHAT.exec(folded) ?? [];
  if (whom === undefined) return null;
  const names = lexicon.read(whom).filter(({ kind }) => kind === "name" || kind === "plain");
  if (names.length === 0) return null;
  const isSpeaker = (text: string): boolean => {
    const keys = lexicon.keysOf([text], true);
    return names.every((name) => hasAny(keys, name.keys));
  };
  const [first, ...more] = units.filter((unit) => unit.kind === "passage" && speakersIn(unit).some(isSpeaker));
  return first ? toldWhole(first, ...more) : null;
}

const SAID_WHAT = /^(?:(?:and|so|but) )?what (?:did|does|has|had|do) (.{2,60}?) (?:say|said|tell us|state)\W*$/;

/**
 * "What did Michael Kirby say?": that he chaired an inquiry is no answer, so what only names whoever is asked about as a
 * person, and does not tell that they said something, is not accepted.
 */
export function withoutUnsaid(decision: Decision, query: Query, lexicon: Lexicon): Decision {
  const [, whom] = isJoined(query) ? [] : (SAYS_WHAT.exec(query.folded) ?? []);
  const names = whom === undefined ? [] : lexicon.read(whom).filter(({ kind }) => kind === "name");
  if (names.length === 0) return decision;
  const isUnsaid = ({ unit }: Judged): boolean =>
    unit.kind === "milestone" &&
    !/\b(?:said|told)\b/.test(saidBy(unit)) &&
    unit.slots.some(({ type, own }) => PERSONS.has(type) && names.some(({ keys }) => hasAny(own(), keys)));
  const unsaid = decision.accepted.filter(isUnsaid);
  if (unsaid.length === 0) return decision;
  const accepted = decision.accepted.filter((one) => !isUnsaid(one));
  return { ...decision, accepted, near: [...unsaid, ...decision.near] };
}

const SAYS_WHAT =
  /^(?:(?:and|so|but|ok),? )*what (?:did|does|has|had|do|else did) (.{2,60}?) (?:say|said|tell|think|thought|testify|write)\b/;
const PERSONS: ReadonlySet<Slot["type"]> = new Set(["person", "list"]);

/** Who a sentence says said it: "…, said Special Envoy Robert King", "King said …". */
const speakersIn = (unit: Unit): readonly string[] =>
  [...saidBy(unit).matchAll(SPEAKER)].map(([, behind, before]) => behind ?? before ?? "");

const SPEAKER = /\bsaid ([^,;.]{3,80})|(?:^|[,;:"] )([^,;.:"]{3,60}) said\b/g;

/** "What does the editorial say about denuclearization?": the likeliest of its sentences, where that has the very thing. */
export function tellInDocument({ folded, terms }: Query, near: readonly Judged[], source: Source): Finding | null {
  const unit = near[0]?.unit;
  const says = SAYS.exec(folded);
  if (!says || unit?.kind !== "passage" || unit.source !== source) return null;
  const matter = terms.filter((term) => isTelling(term) && term.start > says.index);
  return matter.length > 0 && matter.every(({ keys }) => hasAny(unit.textKeys, keys)) ? toldWhole(unit) : null;
}

const SAYS = / (?:say|says|said|provide|state|mention)(?: anything)? (?:about|on|regarding|concerning|for)\b/;

/** By its name, or by what all of its kind are called: "the Act". */
function isNamed({ nameKeys, milestone }: MilestoneUnit, named: readonly QueryTerm[], lexicon: Lexicon): boolean {
  const kind = lexicon.keysOf([milestone.group], false);
  return named.every(({ keys }) => hasAny(nameKeys, keys) || hasAny(kind, keys));
}

/** Whether a field is about all of it. */
const isAll = (matter: readonly QueryTerm[], slot: Slot): boolean =>
  matter.every(({ keys }) => hasAny(slot.about, keys) || hasAny(slot.own(), keys));

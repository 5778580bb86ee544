import { unreachable } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import { tallyOf } from "../base/tally.ts";
import { answeredBy, type Finding, type Part } from "../finding.ts";
import { hasAny, stemKeysOf } from "../language/keys.ts";
import { fold, isContinent } from "../language/text.ts";
import { isName, isTelling, matterOf, type Query, type QueryTerm } from "../reading/query.ts";
import { asksOfToday } from "../reading/today.ts";
import { type MilestoneUnit, type Slot, type Unit, unitId } from "../units.ts";
import { tellsItsEnd } from "../weighing/agree-dates.ts";
import type { Agreement, Judged } from "../weighing/agreement.ts";
import { inRole } from "../weighing/in-role.ts";
import { onNoun } from "../weighing/on-noun.ts";
import { isInSentence } from "../weighing/said-by.ts";
import { asksForFate, billsNamed, isOfBill, tellsLater } from "../weighing/slots.ts";
import { tellingWho } from "../weighing/who-it-is.ts";
import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, quoteOf, resolutionCard } from "./evidence.ts";

/** How many passages and records an answer shows: fewer for a direct question, more where a list is wanted. */
const MOST_UNITS = { direct: 3, list: 12 };
/** What is less likely than this share of the best is left out: of a direct answer, of figures side by side, of a list. */
const NEAR_BEST = { direct: 0.35, figure: 0.2, list: 0.04 };

/** What the units that agree with a question have to say. */
export function findingOf(query: Query, accepted: readonly Judged[]): Finding | null {
  const [first, ...others] = choose(query, accepted);
  if (!first) return null;
  const named = onNoun(query, first);
  const best = named ? { ...first, slot: named, gives: true } : tellingWho(query, inRole(query, first));
  const shown = [best, ...others];
  const direct =
    best.slot !== null &&
    best.gives &&
    !isDayOfYears(query, best.slot) &&
    !asksOfToday(query) &&
    !/^tell (?:me|us) (?:more )?about\b/.test(query.folded) &&
    (query.asked.type !== null ||
      isOnField(query, best) ||
      named !== null ||
      isInFieldAlone(query, best) ||
      tellsLater(query, best.slot) ||
      (looksUp(query) && namesLabel(query, best)));
  const parts = shown.map((one) =>
    partOf(one, query.asked.type !== null || query.asked.confirms || (direct && one === best)),
  );
  const lead =
    sideBySide(query, shown) ??
    (direct && best.slot
      ? (nearerPlace(best, shown) ?? directLead(best.unit, best.slot))
      : generalLead(best.unit, shown));
  return answeredBy(lead, parts);
}

/** "What years does it cover" is answered by no day. */
const isDayOfYears = ({ folded }: Query, { days }: Slot): boolean =>
  days !== null && days.from === days.to && /\b(?:which|what) years\b/.test(folded);

/** "Is Lefkowitz's job full time?": all that is said beside the entry's name is what one of its fields is about. */
function isOnField(query: Query, { unit, slot }: Judged): boolean {
  const { terms, asked } = query;
  if (unit.kind !== "milestone" || slot?.field == null || asked.compares) return false;
  const all = matterOf(terms);
  const beside = all.filter(({ keys }) => !hasAny(unit.nameKeys, keys));
  // An entry may be named by what one of its fields is: "the bill number", of the Act that is H.R. 4011.
  const matter = beside.length > 0 || slot.type !== "name" ? beside : all;
  const others = terms.filter((term) => isTelling(term) && isName(term) && !hasAny(unit.nameKeys, term.keys));
  const isSpoken = ({ keys }: QueryTerm): boolean => hasAny(slot.about, keys) || hasAny(slot.own(), keys);
  // The field of a bill that is named is on it, whatever it is called there.
  if (isOfBill(slot, billsNamed(query))) return matter.some(isSpoken) || asksForFate(query);
  return matter.length > 0 && [...matter, ...others].every(isSpoken);
}

/** "Is Kirby Australian?": what is asked about stands in a field, and not in the sentence that would lead. */
function isInFieldAlone({ asked, terms }: Query, { unit, slot }: Judged): boolean {
  if (unit.kind !== "milestone" || slot?.field == null || !asked.confirms) return false;
  return terms.some(
    (term) =>
      isTelling(term) &&
      hasAny(slot.own(), term.keys) &&
      !hasAny(unit.nameKeys, term.keys) &&
      !isInSentence(unit, term),
  );
}

/** A field may be asked for by its name alone, where nothing is claimed. */
const looksUp = ({ asked: { keyword, lists, confirms } }: Query): boolean => keyword || (lists && !confirms);

/** "COI chair", "public law of 2004": the very name of a field, which is no part of the entry's own. */
function namesLabel({ spans }: Query, { unit, slot }: Judged): boolean {
  const words = stemKeysOf(slot?.field?.label ?? "");
  const said = new Set(spans.flatMap(({ surface }) => stemKeysOf(surface)));
  return words.length > 0 && words.every((key) => said.has(key) && !unit.nameKeys.has(key));
}

/** The place itself, where the best evidence names the continent alone. */
function nearerPlace(best: Judged, shown: readonly Judged[]): string | null {
  if (!best.slot || !isContinent(best.slot.text)) return null;
  const other = shown.find(({ slot, gives }) => gives && slot?.type === "place" && !isContinent(slot.text));
  return other?.slot ? directLead(other.unit, other.slot) : null;
}

/** Figures that differ by source or date stand side by side: none of them is "the" number. */
function sideBySide(query: Query, shown: readonly Agreement[]): string | null {
  const { type, compares } = query.asked;
  if (type !== "figure" && !(type === null && compares)) return null;
  const all = shown.flatMap(({ unit, slot, gives }) => (gives && slot?.figures().length ? [{ unit, slot }] : []));
  // "Four camps" is no figure beside "200,000", where camps are counted.
  const counting = all.filter(({ slot }) => query.asked.head && fold(slot.text).includes(query.asked.head.surface));
  const alike = counting.length > 0 ? counting : all;
  const named = query.terms.filter((term) => isTelling(term) && isName(term));
  const ofIt = alike.filter(({ unit }) => named.length > 0 && named.every(({ keys }) => hasAny(unit.nameKeys, keys)));
  // What is asked of an entry by its name no other entry gives another figure of.
  const meant = ofIt.length > 0 ? ofIt : alike;
  const figures = meant.filter(({ slot }) => meant[0] !== undefined && countsTheSame(slot, meant[0].slot));
  if (new Set(figures.map(({ slot }) => valueWords(slot))).size < 2) return null;
  const told = [...figures].sort((a, b) => yearOfUnit(b.unit) - yearOfUnit(a.unit)).slice(0, MOST_NAMED);
  const more = figures.length > told.length ? `; ${figures.length - told.length} more below` : "";
  return `Figures differ by source and date: ${told.map(({ unit, slot }) => `${clean(slot.text)} (${giverOf(unit)})`).join("; ")}${more}.`;
}

/** "80,000 to 100,000" and "80,000-100,000" do not differ. */
const valueWords = (slot: Slot): string => {
  const [figure] = slot.figures();
  return figure ? `${figure.low} ${figure.high}` : slot.text;
};

/** Whether two figures are of one matter and one kind: a tally and a share stand beside no estimate. */
const countsTheSame = (a: Slot, b: Slot): boolean =>
  (tallyOf(a.text) === null) === (tallyOf(b.text) === null) &&
  a.figures()[0]?.kind === b.figures()[0]?.kind &&
  (a === b || hasAny(a.about, [...b.about]));

/** How many figures the lead names, the quoted ones and the newest first. */
const MOST_NAMED = 4;
const QUOTED_FIRST = 10_000;

function yearOfUnit(unit: Unit): number {
  if (unit.kind === "passage") return QUOTED_FIRST;
  return unit.kind === "milestone" ? Number((unit.milestone.from ?? "0").slice(0, 4)) : 0;
}

/** Who gave a figure and when, in short. */
export function giverOf(unit: Unit): string {
  switch (unit.kind) {
    case "passage":
      return unit.source.label.replace(/ \(([^()]*)\)/g, ", $1");
    case "milestone": {
      const { name, from } = unit.milestone;
      return from === null || name.includes(from.slice(0, 4)) ? name : `${name}, ${from.slice(0, 4)}`;
    }
    case "notable":
      return unit.resolution.id;
    default:
      return unreachable(unit);
  }
}

function choose(query: Query, accepted: readonly Judged[]): readonly Judged[] {
  const { asked } = query;
  const timed = query.dates.length > 0 && !query.terms.some(isTelling);
  const wide = asked.lists || asked.keyword || asked.compares || asked.type === "figure" || timed;
  const near = NEAR_BEST[asked.type === "figure" ? "figure" : wide ? "list" : "direct"];
  const exact =
    timed && accepted.some(({ dates }) => dates === "agree")
      ? accepted.filter(({ dates }) => dates === "agree")
      : accepted;
  const most = wide ? MOST_UNITS.list : MOST_UNITS.direct;
  const passages = best(
    exact.filter(({ unit }) => unit.kind === "passage"),
    near,
  ).slice(0, most);
  const records = best(
    exact.filter(({ unit }) => unit.kind !== "passage"),
    near,
  ).slice(0, most);
  const quoted = asked.compares ? withOtherSources(passages, accepted) : passages;
  // What does not give what is asked for stands behind, where something nearly as likely does.
  const given = Math.max(...accepted.flatMap(({ gives, score }) => (gives ? score : [])));
  const isBehind = ({ gives, score }: Judged): boolean => !gives && given >= score * NEARLY;
  const seen = new Set<string>();
  return namedFirst(
    query,
    [...quoted, ...records]
      .filter(({ unit }) => {
        const id = unitId(unit);
        return !seen.has(id) && seen.add(id);
      })
      .sort((a, b) => Number(isBehind(a)) - Number(isBehind(b)) || b.score - a.score || a.unit.at - b.unit.at),
    accepted,
  );
}

/** "When was the NKHRA enacted?": of entries of one group that which has the very name, before one that is of something of it. */
function namedFirst(query: Query, shown: readonly Judged[], accepted: readonly Judged[]): readonly Judged[] {
  const [best] = shown;
  if (best?.unit.kind !== "milestone") return shown;
  const { unit } = best;
  const names = query.terms.filter((term) => isTelling(term) && term.kind === "name");
  const isNamed = (one: Judged): boolean => names.every(({ keys }) => hasAny(one.unit.nameKeys, keys));
  const gives = (one: Judged): boolean =>
    one.unit.kind === "milestone" &&
    one.unit.milestone.group === unit.milestone.group &&
    one.gives &&
    one.missing.length === 0;
  const named =
    (isNamed(best) ? undefined : shown.find((one) => isNamed(one) && gives(one))) ??
    (best.slot && tellsItsEnd(best.slot)
      ? undefined
      : accepted.find((one) => gives(one) && isOfSomethingOf(unit, one.unit, query)));
  return named ? [named, ...shown.filter((one) => one !== named)] : shown;
}

/** "2018 reauthorization of the North Korean Human Rights Act", where a question says no more than that it is of the Act. */
function isOfSomethingOf(unit: MilestoneUnit, other: Unit, { terms, dates, figures, symbols }: Query): boolean {
  if (other.kind !== "milestone" || dates.length + figures.length + symbols.length > 0) return false;
  return (
    other.milestone.aliases.some((alias) => unit.milestone.name.includes(` of the ${alias}`)) &&
    !terms.some(({ keys }) => hasAny(unit.nameKeys, keys) && !hasAny(other.nameKeys, keys))
  );
}

const NEARLY = 0.5;

/** Sources and records are held against their like: a record that agrees better does not silence a source. */
function best(ranked: readonly Judged[], share: number): readonly Judged[] {
  const floor = (ranked[0]?.score ?? 0) * share;
  return ranked.filter(({ score }) => score >= floor);
}

/** A comparison shows every source that has something to say, even if another agrees better: the best of each beside those. */
function withOtherSources(passages: readonly Judged[], accepted: readonly Judged[]): readonly Judged[] {
  const sourceOf = ({ unit }: Judged): string | null => (unit.kind === "passage" ? unit.source.id : null);
  const shown = new Set(passages.map(sourceOf));
  const others = accepted.filter((one) => {
    const source = sourceOf(one);
    return source !== null && !shown.has(source) && shown.add(source);
  });
  return [...passages, ...others];
}

/** All that units say, without a part that answers; the first leads. */
export function toldWhole(first: Unit, ...more: readonly Unit[]): Finding {
  const shown = [first, ...more].map((unit) => ({ unit, slot: null }));
  return answeredBy(
    generalLead(first, shown),
    shown.map((one) => partOf(one, false)),
  );
}

/** What one part of a unit says, which is marked. */
export const toldBy = (unit: Unit, slot: Slot): Finding =>
  answeredBy(directLead(unit, slot), [partOf({ unit, slot }, true)]);

/** A unit as it is shown, with its slot marked where one is asked for. */
export function partOf({ unit, slot }: Pick<Agreement, "unit" | "slot">, marks: boolean): Part {
  switch (unit.kind) {
    case "passage":
      return quoteOf(unit, marks ? slot : null);
    case "milestone":
      return {
        block: milestoneCard(unit.milestone, slot?.field && marks ? [slot.field.label] : []),
        evidence: evidenceOfMilestone(unit.milestone),
      };
    case "notable":
      return {
        block: resolutionCard(unit.resolution, ["Notable", "Adopted"]),
        evidence: evidenceOfResolution(unit.resolution),
      };
    default:
      return unreachable(unit);
  }
}

export function directLead(unit: Unit, slot: Slot): string {
  switch (unit.kind) {
    case "passage":
      return `${clean(slot.text)} — ${unit.source.label}.`;
    case "milestone":
      return `${slot.field?.label ?? "Recorded"}: ${slot.text} — ${unit.milestone.name}.`;
    case "notable":
      return `${unit.resolution.id}, adopted on ${dateText(unit.resolution.adopted)}: ${unit.text}`;
    default:
      return unreachable(unit);
  }
}

const clean = (text: string): string => text.replace(/[\s,;]+$/, "");

function generalLead(best: Unit, shown: readonly Pick<Agreement, "unit">[]): string {
  switch (best.kind) {
    case "passage": {
      const count = shown.filter(({ unit }) => unit.kind === "passage").length;
      return count > 1
        ? `In the sources' words, ${count} passages:`
        : `In the words of the source, ${best.source.label}:`;
    }
    case "milestone":
      return best.milestone.summary;
    case "notable":
      return `${best.resolution.id}, adopted on ${dateText(best.resolution.adopted)}: ${best.text}`;
    default:
      return unreachable(best);
  }
}

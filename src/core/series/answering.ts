import { unreachable } from "../answer.ts";
import { meant } from "../base/meant.ts";
import type { Milestone } from "../base/schema.ts";
import { evidenceOfMilestone, milestoneCard } from "../compose/evidence.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { nearestBlocks } from "../compose/nothing-found.ts";
import { toldBy } from "../compose/prose.ts";
import { bothOf, confirmed, type Finding, notRecorded, settled, type Told, told, unrivalled } from "../finding.ts";
import { daysOf, END, overlap } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { hasAny, stemKey } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import { timeWords } from "../language/time-words.ts";
import { deniesClaim } from "../reading/denial.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { weigh, withSlot } from "../weighing/weigh.ts";
import { answerCongress } from "./congress.ts";
import { answerDates } from "./dates-of-office.ts";
import { countedIn, countOf, extremeOf, namesOf } from "./extremes.ts";
import { isHolder, seriesOf } from "./members.ts";
import { isIdle } from "./office-terms.ts";
import { answerOffice, asksForRank } from "./offices.ts";
import { AT_ONCE, isOfEstimates, namesLawsAlone, readPlace, type SeriesPlace } from "./place.ts";

/**
 * Answers "the first", "the latest", "who followed" over the dated entries of one group: envoys, rapporteurs, meetings,
 * estimates. Null if the question asks for no place in a series.
 */
export function answerSequence(query: Query, units: readonly Unit[], before: readonly Unit[] = []): Told | null {
  const alone = told("office: dates", answerDates(query, units)) ?? told("place: none", noneBeside(query, units));
  if (alone) return unrivalled(alone);
  const exact =
    told("office", answerOffice(query, units, before)) ?? told("congress", answerCongress(query, units, before));
  // Who was in office longest is worked out of all terms, and told by no entry.
  if (exact) return query.asked.type === "person" && asksForRank(query) ? unrivalled(exact) : exact;
  const place = readPlace(query, before);
  const begun =
    place &&
    (told("place: beginning", beginningOf(place, query, units)) ??
      told("place: origin", confirmOrigin(place, query, units)));
  if (begun) return unrivalled(begun);
  const found = place && told(`place: ${place.kind}`, answerPlace(place, query, units));
  // Who held an office before or after whom, or last, is told by no entry alone, nor who all did.
  if (found && isOfHolders(place, query)) return unrivalled(found);
  return found && isOfEstimates(place, query) ? unrivalled({ ...found, way: "place: estimate" }) : found;
}

function isOfHolders(place: SeriesPlace, query: Query): boolean {
  const { asked, figures, keys, terms } = query;
  if (place.kind === "last" || place.kind === "previous") return true;
  if (place.kind === "count") return asked.type !== "figure" || keys.has("reauthorization");
  const isOfOffice = ({ kind, keys: own }: QueryTerm): boolean =>
    hasAny(OFFICE_KEYS, own) || (kind === "act" && asked.type === "date");
  const isOfficeAlone =
    terms.some(({ keys: own }) => hasAny(OFFICE_KEYS, own)) &&
    terms.every((term) => !isTelling(term) || isOfOffice(term));
  if (place.kind === "nth" && query.dates.length === 0 && isOfficeAlone) return true;
  if (place.kind === "nth" || place.kind === "newest") return namesLawsAlone(query);
  if (!("of" in place) || figures.length > 0 || keys.has("vacancy")) return false;
  const isSaid = (term: QueryTerm): boolean =>
    term === place.of || term === place.claimed || isIdle(term) || hasAny(BESIDE, term.keys);
  if (!terms.every((term) => !isTelling(term) || isSaid(term))) return false;
  if (asked.confirms) return place.claimed !== null;
  return asked.type === "person" || (asked.type === null && !OTHER_THAN_WHO.test(query.folded));
}

/** "SR before Salmón?" asks who that was, "which post after the envoy job?" does not. */
const OTHER_THAN_WHO = /\b(?:what|which|where|when|why|how)\b/;

/** What says that one comes next to another. */
const BESIDE = new Set(["successor", "predecessor"]);

function answerPlace(place: SeriesPlace, query: Query, units: readonly Unit[]): Finding | null {
  const series = seriesOf(query, units, place);
  if (!series) return null;
  if (place.kind === "count") return confirmedCount(countOf(series), series, query);
  if (place.kind === "extreme") return extremeOf(series, place.side, place.most);
  const member = pick(series, place);
  if (!member) return place.kind === "nth" ? noSuchPlace(series) : nobodyBeside(place, series, query);
  const { milestone } = member;
  const isThen = isDuring(milestone, query);
  // "Who succeeded King in 2017?": nobody did then.
  const isPresumed = "of" in place && query.asked.type === "person" && milestone.from !== null;
  if (query.dates.length > 0 && place.kind !== "nth" && !isPresumed) return null;
  const given = givenBy(query, member.unit);
  const isApart = member.between !== null && AT_ONCE.test(query.folded);
  const verdict = "of" in place ? verdictOn(place, member.unit, series, deniesClaim(query.folded), isApart) : null;
  // Who asks when one came after the other is not told who it was.
  if (verdict?.isSo === true && !query.asked.confirms) return null;
  // "Was the 2012 reauthorization the first?": the first is of its own date or of another.
  const isOne = place.kind === "nth" && query.asked.confirms && query.dates.length === 1 && milestone.from !== null;
  const isFirst = isOne && query.dates.every((date) => overlap(daysOf(milestone.from ?? ""), date));
  const said = isOne ? (isFirst ? "Yes. " : "No. ") : (verdict?.words ?? "");
  const time = isPresumed && !isThen ? `Not ${enumerate(query.dates.map(timeWords))}. ` : "";
  // "Who replaced King in 2017?": nobody did.
  const isEmpty = time !== "" && member.between !== null && isDuring(member.between, query);
  const between = member.between && !isEmpty ? ` Between the two: ${member.between.summary}` : "";
  const finding: Finding = {
    outcome: verdict?.isSo === false || time !== "" || (isOne && !isFirst) ? "corrected" : "answered",
    lead: `${said}${time}${isEmpty ? `${member.between?.summary} ` : ""}${leadWord(place)}: ${milestone.summary}${between}`,
    blocks: [milestoneCard(milestone, given)],
    evidence: [evidenceOfMilestone(milestone), ...(member.between ? [evidenceOfMilestone(member.between)] : [])],
  };
  return "found" in place ? settled(finding) : finding;
}

/** "Was the Act ever renewed?": so many times, and how it has stood since. */
function confirmedCount(count: Finding | null, series: readonly MilestoneUnit[], { asked, keys, folded }: Query) {
  if (count === null || !asked.confirms || !keys.has("reauthorization")) return count;
  const since = series.flatMap(({ milestone }) => (milestone.to === null ? milestone : []));
  const lead = [count.lead, ...since.map(({ summary }) => summary)].join(" ");
  return confirmed({ ...count, lead, ...bothOf(count, milestonesShown(since)) }, !deniesClaim(folded));
}

/** Whether an entry lasted in each of the times that a question names. */
const isDuring = ({ from, to }: Milestone, { dates }: Query): boolean =>
  dates.every((date) => overlap({ from: daysOf(from ?? "").from, to: to === null ? END : daysOf(to).to }, date));

/** "Is the present rapporteur Argentinian?": the holder whose place is named, whence that one is held against what is claimed. */
function confirmOrigin(place: SeriesPlace, query: Query, units: readonly Unit[]): Finding | null {
  const { asked, terms, dates, folded } = query;
  if (!asked.confirms || dates.length > 0 || "of" in place || place.kind === "count" || place.kind === "extreme")
    return null;
  const rest = terms.filter((term) => term.kind !== "country");
  const [country, ...more] = terms.filter((term) => isTelling(term) && term.kind === "country");
  if (!country || more.length > 0 || ELSEWHERE.test(folded.slice(0, country.start))) return null;
  if (rest.some((term) => isTelling(term) && !isIdle(term) && !hasAny(BESIDE, term.keys))) return null;
  const series = seriesOf({ ...query, terms: rest }, units, place);
  const member = series && pick(series, place);
  if (!member || !isHolder(member.unit)) return null;
  const told = milestonesShown([member.milestone]);
  return settled(confirmed(told, hasAny(member.unit.keys, country.keys) !== deniesClaim(folded)));
}

/** "Was the first rapporteur in Thailand?" asks for no origin. */
const ELSEWHERE = /\b(?:in|to|on|by|of|for|at|about|against|with) (?:the )?$/;

/** "When did Salmón take over from Quintana?": when the later of the two began; null where no field tells it, or it was not so. */
function beginningOf(place: SeriesPlace, query: Query, units: readonly Unit[]): Finding | null {
  if (!("of" in place) || place.claimed === null || query.asked.type !== "date" || query.asked.confirms) return null;
  const series = seriesOf(query, units, place);
  const member = series && pick(series, place);
  if (!member || verdictOn(place, member.unit, series)?.isSo !== true) return null;
  const named = series.find((unit) => isHolder(unit) && hasAny(unit.nameKeys, place.of.keys));
  const later = place.kind === "before" ? named : member.unit;
  const from = later?.milestone.from;
  const slot = later?.slots.find(({ days }) => from && days?.from === daysOf(from).from);
  return later && slot ? toldBy(later, slot) : null;
}

/**
 * What is said first where a question claims who it is, or is not.
 * @param isApart whether it claims that one came right after the other, and something lies between
 */
function verdictOn(
  { claimed }: Neighbour,
  found: MilestoneUnit,
  series: readonly MilestoneUnit[],
  denied = false,
  isApart = false,
) {
  if (claimed === null) return null;
  const isIt = hasAny(found.keys, claimed.keys);
  if (isIt && isApart) return denied ? { isSo: true, words: "Yes. " } : { isSo: false, words: "No, not directly. " };
  if (isIt !== denied) return { isSo: true, words: "Yes. " };
  if (isIt) return { isSo: false, words: "No. " };
  const other = series.find((unit) => isHolder(unit) && hasAny(unit.keys, claimed.keys));
  const name = other && meant(other.milestone, "holder")?.value;
  return { isSo: false, words: name === undefined ? "No. " : `No, not ${name}. ` };
}

type Neighbour = Extract<SeriesPlace, { readonly of: unknown }>;

/** "The second COI", "the new inquiry": another of what was set up, or signed, once. */
function noneBeside({ folded, spans, dates }: Query, units: readonly Unit[]): Finding | null {
  if (!/other|new|next|previous|former|second|third|th\b|\d(?:nd|rd)\b/.test(folded)) return null;
  for (const [at, span] of spans.entries()) {
    const [, word] = ANOTHER.exec(folded.slice(0, span.start)) ?? [];
    const next = spans[at + 1];
    // "The other COI members" are those of the one.
    const isOfIt = next?.start === span.end + 1 && QUALIFIED.has(next.kind) && !next.keys.includes("origin");
    if (word === undefined || (word === "new" && dates.length > 0) || isOfIt) continue;
    const one = units.find((unit): unit is MilestoneUnit => unit.kind === "milestone" && isNamedOnce(unit, span));
    if (one) return notRecorded(`The record holds one: ${one.milestone.name}.`, nearestBlocks([one]));
  }
  return null;
}

const ANOTHER =
  /\b((?:an)?other|new|next|previous|former|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\d+(?:nd|rd|th)) (?:un |us |u\.s\. )?$/;

/** What may be of what stands right before it. */
const QUALIFIED: ReadonlySet<Span["kind"]> = new Set(["plain", "broad", "name", "common", "unknown"]);

/** Whether a name is that of what an entry tells to have been set up, or signed. */
const isNamedOnce = ({ milestone, nameKeys, slots }: MilestoneUnit, { keys }: Span): boolean =>
  milestone.office === undefined &&
  keys.some((key) => !key.startsWith("~") && nameKeys.has(key)) &&
  slots.some(({ type, about }) => type === "date" && hasAny(about, FOUNDED));

const FOUNDED = ["established", "signed"].map(stemKey);

/** Fewer held an office than the place asked for, or fewer things of a kind are in the record. */
function noSuchPlace(series: readonly MilestoneUnit[]): Finding | null {
  const counted = countedIn(series);
  const [first] = counted;
  const which = first && isHolder(first) ? ` of “${first.milestone.group}”` : `: ${namesOf(counted)}`;
  return first ? notRecorded(`The record holds ${counted.length}${which}.`) : null;
}

/** "Was Quintana the successor of Salmón?", after whom nobody is known: no. */
function nobodyBeside(place: SeriesPlace, series: readonly MilestoneUnit[], { asked, folded }: Query): Finding | null {
  if (!("of" in place) || place.claimed === null || !asked.confirms) return null;
  const names = [place.of, place.claimed];
  const told = series
    .filter((unit) => isHolder(unit) && names.some(({ keys }) => hasAny(unit.nameKeys, keys)))
    .map(({ milestone }) => milestone);
  if (told.length < names.length) return null;
  return confirmed(milestonesShown(told), deniesClaim(folded));
}

function leadWord(place: Exclude<SeriesPlace, { readonly kind: "count" | "extreme" }>): string {
  switch (place.kind) {
    case "nth":
      return place.at === 0 ? "The first in the record" : `Number ${place.at + 1} in the record`;
    case "newest":
    case "last":
      return "The latest in the record";
    case "after":
      return "Next in the record";
    case "previous":
    case "before":
      return "Before that in the record";
    default:
      return unreachable(place);
  }
}

interface Picked {
  readonly unit: MilestoneUnit;
  readonly milestone: Milestone;
  /** A gap between the named member and the next holder. */
  readonly between: Milestone | null;
}

function pick(
  series: readonly MilestoneUnit[],
  place: Exclude<SeriesPlace, { readonly kind: "count" | "extreme" }>,
): Picked | null {
  const holders = series.filter(isHolder);
  switch (place.kind) {
    case "nth": {
      const unit = countedIn(series)[place.at];
      return unit ? { unit, milestone: unit.milestone, between: null } : null;
    }
    case "newest": {
      // What nobody holds now is told too; of other things the latest that there was.
      const unit = (holders.length > 0 ? series : countedIn(series)).at(-1);
      return unit ? { unit, milestone: unit.milestone, between: null } : null;
    }
    case "last":
    case "previous": {
      const held = place.kind === "last" ? holders : holders.slice(0, -1);
      const last = holders.at(-1);
      const unit = last?.milestone.to === null ? held.at(-1) : last;
      return unit ? { unit, milestone: unit.milestone, between: null } : null;
    }
    case "after":
    case "before":
      return neighbour(series, place, holders);
    default:
      return unreachable(place);
  }
}

/**
 * The member next to the one that is named, or that was found before, and what lies between; after the last holder that
 * nobody is known.
 */
function neighbour(
  series: readonly MilestoneUnit[],
  place: Extract<SeriesPlace, { readonly kind: "after" | "before" }>,
  holders: readonly MilestoneUnit[],
): Picked | null {
  const isOf = (unit: MilestoneUnit): boolean =>
    "of" in place ? hasAny(unit.keys, place.of.keys) : unit === place.found;
  const last = holders.at(-1);
  const beyond = place.kind === "after" && last !== undefined && isOf(last);
  const members = beyond || ("found" in place && !holders.includes(place.found)) ? series : holders;
  const at = members.findIndex(isOf);
  const unit = at < 0 ? undefined : members[at + (place.kind === "after" ? 1 : -1)];
  const named = members[at];
  if (!unit || !named) return null;
  const [low, high] = [
    Math.min(series.indexOf(named), series.indexOf(unit)),
    Math.max(series.indexOf(named), series.indexOf(unit)),
  ];
  return {
    unit,
    milestone: unit.milestone,
    between: series.slice(low + 1, high).find((one) => one.milestone.to !== null)?.milestone ?? null,
  };
}

function givenBy(query: Query, unit: MilestoneUnit): readonly string[] {
  const { slot } = withSlot(query, weigh(query, unit, 0));
  return slot?.field ? [slot.field.label] : [];
}

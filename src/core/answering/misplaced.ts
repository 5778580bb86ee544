import { milestonesShown } from "../compose/milestones.ts";
import { directLead, toldBy } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import { countryIn, hasAll, hasAny } from "../language/keys.ts";
import { isInside, placeOf } from "../language/place.ts";
import { fold, isContinent, titled } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import { isOffice } from "../reading/asked/heads.ts";
import { asksWithDenial, wishes } from "../reading/denial.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import { deedsIn } from "../reading/order.ts";
import { type Asked, isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { ORDINAL_KEYS } from "../reading/understand.ts";
import { isHolder } from "../series/members.ts";
import { isAbout, type MilestoneUnit, type Slot, type Unit, unitId } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import { isDeed, isDoneByThem, othersDoing } from "./others-doing.ts";

/**
 * "Did Darusman chair the inquiry?": an entry has his name, and a field of its own for who chaired, which has another. What
 * that field says, where nothing was found or this very entry; null where whoever is named stands in the field.
 */
export function correctPlace(query: Query, weighed: readonly Judged[], found: Finding): Finding | null {
  const { asked, terms, folded } = query;
  if (!asked.confirms || asksWithDenial(folded)) return null;
  const [shown] = found.evidence;
  for (const one of weighed) {
    const { unit, missing } = one;
    if (unit.kind !== "milestone" || missing.length > 0) continue;
    if (found.outcome !== "not-found" && shown?.citation.id !== unitId(unit)) continue;
    const named = terms.filter(
      (term) => term.kind === "name" && isTelling(term) && !isOffice(term) && !hasAny(unit.nameKeys, term.keys),
    );
    const [who, slot] = named.flatMap((term) => inPlaceOf(term, query, unit.slots))[0] ?? [];
    if (!who || !slot) continue;
    return corrected(who, unit, one, slot, asked);
  }
  return null;
}

/** The field for what a question says that somebody did, where it and others like it have another: "did Darusman chair it". */
function inPlaceOf(who: QueryTerm, query: Query, slots: readonly Slot[]): readonly (readonly [QueryTerm, Slot])[] {
  return deedsIn(query).flatMap(({ act, doing }) => {
    const isDone =
      doing.some(({ start, end }) => start === who.start && end === who.end) ||
      BY.test(query.folded.slice(act.end, Math.max(act.end, who.start)));
    const telling = slots.filter(({ type, about }) => type === "person" && hasAny(about, act.keys));
    const [slot] = telling;
    const isChair = /(?:man|woman|person)$/.test(act.surface);
    return isDone && slot && !isChair && !telling.some((own) => hasAny(own.own(), who.keys))
      ? [[who, slot] as const]
      : [];
  });
}

const BY = /^ by (?:senator |the )?$/;

/**
 * "Darusman, the Malaysian rapporteur", "he was from Malaysia?" after what tells of him: where an entry tells whence somebody
 * is, and all else is held; null where none does. "Is Kirby British?" is not told by an entry that has London for something else.
 */
export function correctOrigin(
  query: Query,
  weighed: readonly Judged[],
  found: Finding,
  before: Unit | undefined,
): Finding | null {
  const { terms, folded, asked } = query;
  const isFound = found.outcome !== "not-found";
  if ((isFound && !(asked.confirms && terms.every(isName))) || asksWithDenial(folded)) return null;
  for (const one of weighed) {
    const { unit, missing } = one;
    const [country = terms.find(({ kind }) => kind === "country"), ...others] = missing;
    if (unit.kind !== "milestone" || country?.kind !== "country" || others.length > 0) continue;
    if (isFound && found.evidence[0]?.citation.id !== unitId(unit)) continue;
    const who = terms.find(({ kind, end }) => kind === "name" && BESIDE.test(folded.slice(end, country.start)));
    const isMeant = unit === before && isHolder(unit) && /^(?:(?:and|but|so),? )*(?:he|she)\b/.test(folded);
    const isOf = (about: ReadonlySet<string>): boolean =>
      isMeant || (who !== undefined && hasAny(isHolder(unit) ? unit.nameKeys : about, who.keys));
    const slot = unit.slots.find(({ type, about }) => type === "country" && about.has("nationality") && isOf(about));
    const row = slot ?? (who && unit.slots.find(({ type, text }) => type === "list" && tellsOrigin(text, who)));
    if (!row || hasAny(row.own(), country.keys)) continue;
    return corrected(country, unit, one, row, asked);
  }
  return null;
}

/** "Sonja Biserko (Serbia), …": whether a list tells whence somebody in it is. */
const tellsOrigin = (text: string, { surface }: QueryTerm): boolean => fold(text).includes(`${surface} (`);

/** "When was the first conference in Seoul": an entry or a sentence tells where another of its row was, and where this one. */
export function correctRow({ ordinals, terms, folded, asked }: Query, weighed: readonly Judged[]): Finding | null {
  if (ordinals.length !== 1) return null;
  const isEntry = ({ unit }: Judged): boolean => unit.kind === "milestone";
  for (const one of [...weighed.filter(isEntry), ...weighed.filter((other) => !isEntry(other))]) {
    const { unit, missing } = one;
    const [elsewhere, ...more] = missing;
    const isPlace = ({ start }: QueryTerm): boolean => /\bin $/.test(folded.slice(0, start));
    if (unit.kind === "notable" || more.length > 0 || (elsewhere && !isPlace(elsewhere))) continue;
    const places = unit.slots.filter(({ type, about }) => type === "place" && hasAny(about, ORDINAL_KEYS));
    const own = places.find(({ about }) => hasAny(about, ordinals));
    const isElsewhere = (term: QueryTerm): boolean =>
      places.some(
        (slot) => slot !== own && (isContinent(term.surface) ? isThere(term, slot) : hasAny(slot.own(), term.keys)),
      ) ||
      (own !== undefined && isContinent(own.text) && isContinent(term.surface));
    const said =
      elsewhere ?? terms.find((term) => isTelling(term) && (isName(term) || isPlace(term)) && isElsewhere(term));
    if (!own || !said || hasAny(own.own(), said.keys)) continue;
    if (!isElsewhere(said) && mayLieIn(said, own)) continue;
    return unit.kind === "milestone"
      ? corrected(said, unit, one, own, asked)
      : notSaid(titled(said.surface), toldBy(unit, own));
  }
  return null;
}

const isThere = ({ surface }: QueryTerm, { text }: Slot): boolean => fold(text).includes(surface);

/** Brussels lies in Europe and in Belgium, and Seoul in Asia, which no entry says; Vienna is a city. */
export function mayLieIn({ surface, keys }: QueryTerm, { text, own }: Slot): boolean {
  const country = countryIn(keys);
  const isCountry = country !== undefined && fold(country) === surface.replace(/^the /, "");
  return isContinent(text) || isContinent(surface) || (isCountry && countryIn([...own()]) === undefined);
}

/** What there is in the place of what a question says wrongly. */
const notSaid = (said: string, instead: Finding): Finding => ({
  ...instead,
  outcome: "corrected",
  lead: `Not ${said}. ${instead.lead}`,
});

/** "Was the third conference held in 2005?": an entry dates each of its row, and this one otherwise. */
export function correctRowDate({ ordinals, dates, folded, asked }: Query, weighed: readonly Judged[]): Finding | null {
  const [date, ...more] = dates;
  if (!asked.confirms || ordinals.length !== 1 || !date || more.length > 0 || asksWithDenial(folded)) return null;
  for (const { unit, missing } of weighed) {
    if (unit.kind !== "milestone" || missing.length > 0) continue;
    const dated = unit.slots.filter(({ days, about }) => days !== null && hasAny(about, ORDINAL_KEYS));
    const [own, ...others] = dated.filter(({ about }) => hasAny(about, ordinals));
    if (!own?.days || others.length > 0 || dated.length < 2 || overlap(own.days, date)) continue;
    return notSaid(timeWords(date), toldBy(unit, own));
  }
  return null;
}

/** What stands between a name and whence its owner is. */
const BESIDE = /^,? (?:(?:is|was|comes?|came|the|an?|from|of) )*$/;

/** "Did the inquiry hold hearings in Geneva?": an entry holds all else, and the field for where has other places. */
export function correctWhere({ asked, folded, terms }: Query, weighed: readonly Judged[]): Finding | null {
  if (!asked.confirms || asksWithDenial(folded) || wishes(folded)) return null;
  for (const one of weighed) {
    const { unit, missing, held, slot } = one;
    const [place, ...more] = missing;
    if (unit.kind !== "milestone" || !place || more.length > 0 || held.length < 2) continue;
    const row = unit.slots.filter(({ type, about }) => type === "place" && hasAny(about, ORDINAL_KEYS));
    const [unnamed, ...others] = row.filter((own) => !terms.some(({ keys }) => hasAny(own.own(), keys)));
    // Of all places of a row the one that is not named stands where another is.
    const own = row.length > 1 && others.length === 0 ? unnamed : slot;
    if (own?.type !== "place" || !own.field || mayLieIn(place, own)) continue;
    if (IN_PLACES.test(folded.slice(0, place.start))) return corrected(place, unit, one, own, asked);
  }
  return null;
}

/** "In Geneva", "in Seoul, Tokyo, Geneva". */
const IN_PLACES = /\b(?:in|at) (?:\p{L}+(?: \p{L}+)?(?:, | and |, and ))*$/u;

/** "The Senate confirmed King by a roll-call vote": an entry holds all else, and has a field for how, which has another way. */
export function correctManner({ asked, folded, terms }: Query, weighed: readonly Judged[]): Finding | null {
  if (!asked.confirms || asksWithDenial(folded)) return null;
  for (const one of weighed) {
    const { unit, missing } = one;
    const [manner, ...more] = missing;
    if (unit.kind !== "milestone" || !manner || more.length > 0 || !MANNER.test(manner.surface)) continue;
    const acts = terms.filter(({ kind }) => kind === "act");
    const slot = unit.slots.find(
      (own) => own.field !== null && MANNER.test(fold(own.text)) && acts.some((act) => isAbout(act, own)),
    );
    if (slot) return corrected(manner, unit, one, slot, asked);
  }
  return null;
}

/** How a chamber decides. */
const MANNER =
  /^(?:(?:an? )?(?:voice|roll[- ]call|recorded|secret|unanimous) (?:vote|ballot|consent)|acclamation|show of hands)$/;

/** "Before the House Foreign Affairs Committee on 20 October 2015": an entry of that day holds all but the name of a committee, and has another's. */
export function correctCommittee({ asked, folded }: Query, weighed: readonly Judged[]): Finding | null {
  const [name, ...others] = [...folded.matchAll(COMMITTEE)];
  if (!asked.confirms || !name || others.length > 0 || asksWithDenial(folded)) return null;
  for (const one of weighed) {
    const { unit, missing, held, dates } = one;
    const [said] = missing;
    const isOfName = (term: QueryTerm): boolean => isInside(term, placeOf(name));
    if (
      unit.kind !== "milestone" ||
      dates !== "agree" ||
      !said ||
      !missing.every(isOfName) ||
      held.filter((term) => !isOfName(term)).length < 2
    )
      continue;
    const slot = unit.slots.find(({ field, type }) => field?.label === "Committee" && type === "organisation");
    if (slot && !fold(slot.text).includes(name[0].replace(/^the /, ""))) return corrected(said, unit, one, slot, asked);
  }
  return null;
}

const COMMITTEE = /\b(?:the )?(?:house|senate) (?:\w+ ){1,3}committee\b/g;

/**
 * "Since the General Assembly set up the inquiry, who chaired it?": an entry has a field for who set it up, which has another,
 * and holds all else. Null where whoever stands in the field is named too.
 */
export function correctBody(query: Query, weighed: readonly Judged[]): Finding | null {
  if (!query.terms.some(isDeed)) return null;
  const namedIn = ({ unit: { nameKeys } }: Judged): number =>
    query.terms.filter(({ stems }) => hasAll(nameKeys, stems)).length;
  for (const one of weighed.toSorted((a, b) => namedIn(b) - namedIn(a))) {
    const { unit, missing, held } = one;
    if (unit.kind !== "milestone" || held.length < 2 || missing.length > 1 || !isOnFounded(query, unit)) continue;
    if (missing.length === 0 && isDoneByThem(query, unit)) return null;
    const [other] = othersDoing(query, unit);
    if (!other || missing.some((term) => term !== other.who)) continue;
    const isNamedToo = query.terms.some((term) => isName(term) && hasAny(other.slot.own(), term.keys));
    if (!isNamedToo) return corrected(other.who, unit, one, other.slot, query.asked);
  }
  return null;
}

/**
 * "When was Sung Kim the human rights envoy?", "when did King become the Special Rapporteur?": who is named held another
 * office, or their entry says that they did not hold this one. Null where neither is told.
 */
export function correctOffice(query: Query, weighed: readonly Judged[], units: readonly Unit[]): Finding | null {
  const { terms, folded } = query;
  const office = terms.find(isOffice);
  if (!office || asksWithDenial(folded)) return null;
  const who = terms.filter((term) => isTelling(term) && isName(term) && !isOffice(term));
  const isNamed = ({ nameKeys }: Unit): boolean => who.length > 0 && who.every(({ keys }) => hasAny(nameKeys, keys));
  const isAll = terms.every((term) => !isTelling(term) || term.kind === "act" || isOffice(term) || who.includes(term));
  for (const { unit, missing } of weighed) {
    if (unit.kind !== "milestone" || !isAll || !isNamed(unit) || missing.some(({ kind }) => kind !== "act")) continue;
    const denied = unit.slots.find(
      ({ field, text, own }) => field !== null && /^not /.test(text) && hasAny(own(), office.keys),
    );
    if (denied && !ANY.test(folded.slice(0, office.start))) return ofAnotherOffice(office, unit, denied);
  }
  if (!AS.test(folded.slice(0, office.start))) return null;
  const held = units.flatMap((unit) => (unit.kind === "milestone" && isHolder(unit) && isNamed(unit) ? [unit] : []));
  const [unit] = held;
  const isTheirs = held.some(({ milestone }) => office.keys.some((key) => key === milestone.office?.of));
  const isKnown = office.keys.some((key) => OFFICE_KEYS.has(key));
  const name = unit?.slots.find(({ type, field }) => type === "person" && field !== null);
  return unit && name && isKnown && !isTheirs ? ofAnotherOffice(office, unit, name) : null;
}

/** "A special envoy" may be another. */
const ANY = /\ban? $/;

/** What makes somebody the holder of the office that follows. */
const AS =
  /\b(?:becom\w*|became|was|were|is|as|(?:appoint|nam|nominat)ed|made) (?:(?:the|an?|un|us|u\.s\.) )*$|^(?:was|is|were) [\p{L} .'-]{2,40} (?:(?:the|an?|un|us|u\.s\.) )+$/u;

/** What an entry tells of whoever it is on, as no holder of that office. */
const ofAnotherOffice = (office: QueryTerm, unit: MilestoneUnit, slot: Slot): Finding =>
  notSaid(`the ${office.surface.replace(/^(?:un|us|u\.s\.) /, "")}`, {
    ...toldBy(unit, slot),
    lead: unit.milestone.summary,
  });

/** "The mandate", which is told by what names one alone. */
const isOnFounded = ({ terms }: Query, { textKeys }: Unit): boolean =>
  terms.every((term) => !term.keys.includes("origin") || isDeed(term) || term.stems.every((key) => textKeys.has(key)));

/** The field for what a question says wrongly: that it is not so, what stands there, and what else is asked of it. */
function corrected(
  said: QueryTerm,
  unit: MilestoneUnit,
  { slot: found, gives }: Judged,
  slot: Slot,
  { type }: Asked,
): Finding {
  const isAsked = type !== null && gives && found?.type === type && found.field !== null && found !== slot;
  const labels = [slot, ...(isAsked ? [found] : [])].flatMap(({ field }) => field?.label ?? []);
  const more = isAsked ? ` ${found.field?.label}: ${found.text}.` : "";
  return notSaid(titled(said.surface), milestonesShown([unit.milestone], `${directLead(unit, slot)}${more}`, labels));
}

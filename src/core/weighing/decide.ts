import { hasAny } from "../language/keys.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import type { Agreement } from "./agreement.ts";
import type { Candidate } from "./retrieve.ts";
import type { Unit } from "./units.ts";
import { isHeld, weigh, withSlot } from "./weigh.ts";

/** What the evidence comes to. */
export interface Decision {
  /** Units that agree with the question, best first. */
  readonly accepted: readonly Agreement[];
  /** Units that come near, best first: never an answer. */
  readonly near: readonly Agreement[];
  /** Units that agree in everything but a figure or date that the question presumes. */
  readonly contradicting: readonly Agreement[];
}

/** Share of a question's terms, by weight, that the evidence has to hold. */
const NEEDED = 0.5;
/** How many telling terms there have to be for each known one that the evidence may lack. */
const TELLING_PER_MISS = 4;
const TELLING = 2;

/** What a question takes over from the one before it. */
export interface Context {
  readonly carried: readonly QueryTerm[];
  readonly units: readonly Unit[];
  /** What stands next to those in their source, where a reader would look on. */
  readonly beside: readonly Unit[];
}

const ALONE: Context = { carried: [], units: [], beside: [] };
/** For the best of what answered before, for the rest of it, and for what stands beside it. */
const FIRST_BONUS = 0.9;
const BEFORE_BONUS = 0.8;
const BESIDE_BONUS = 0.4;
const CARRIED_BONUS = 0.4;
/** Telling terms with which a follow-up stands without holding what was asked before. */
const SELF_SUFFICIENT = 3;

/**
 * Parts the candidates into what answers, what comes near and what contradicts.
 *
 * @param context what a follow-up takes over; the unit then has to have answered before or hold half of it
 */
export function decide(query: Query, candidates: readonly Candidate[], context: Context = ALONE): Decision {
  const accepted: Agreement[] = [];
  const near: Agreement[] = [];
  const contradicting: Agreement[] = [];
  for (const { unit, rank } of candidates) {
    const weighed = weigh(query, unit, rank);
    const before = context.units.includes(unit);
    const carried = shareOf(context.carried, unit);
    const beside = !before && context.beside.includes(unit);
    const related = context === ALONE || before || beside || carried >= 0.5 || weighed.held.length >= SELF_SUFFICIENT;
    if (
      !related ||
      !(
        holdsEnough(query, weighed) ||
        ((before || (beside && query.asked.type !== null) || (carried >= 0.5 && query.asked.head === null)) &&
          asksOn(query, weighed))
      )
    ) {
      near.push(weighed);
      continue;
    }
    const slotted = withSlot(query, weighed);
    const agreement = {
      ...slotted,
      score:
        slotted.score +
        (unit === context.units[0] ? FIRST_BONUS : before ? BEFORE_BONUS : beside ? BESIDE_BONUS : 0) +
        CARRIED_BONUS * carried,
    };
    const { dates, figures, gives, otherBody } = agreement;
    if (!gives) near.push(agreement);
    else if (otherBody) contradicting.push(agreement);
    else if (dates === "differ" || figures === "differ" || figures === "absent" || isUnconfirmed(query, agreement))
      contradicting.push(agreement);
    else accepted.push(agreement);
  }
  const best = (a: Agreement, b: Agreement): number => b.score - a.score || a.unit.at - b.unit.at;
  return { accepted: accepted.sort(best), near: near.sort(best), contradicting: contradicting.sort(best) };
}

/** A bare "why?" or "when was that?" about what answered before. */
const asksOn = (query: Query, agreement: Agreement): boolean =>
  agreement.held.length + agreement.missing.length === 0 &&
  query.dates.length === 0 &&
  query.figures.every(({ kind }) => kind === "ordinal");

function shareOf(terms: readonly QueryTerm[], unit: Unit): number {
  if (terms.length === 0) return 0;
  const held = terms.filter((term) => isHeld(term, unit));
  return held.length / terms.length;
}

/** A claim with a figure needs evidence that has a figure to compare. */
const isUnconfirmed = (query: Query, agreement: Agreement): boolean =>
  query.asked.confirms &&
  query.figures.some(({ noun }) => noun !== null) &&
  agreement.figures === "none" &&
  !namesPlaces(query, agreement.unit);

/** "The second conference", of a unit that has a field for the second. */
const namesPlaces = ({ figures, ordinals }: Query, unit: Unit): boolean =>
  figures.every(({ kind }) => kind === "ordinal") && ordinals.every((key) => unit.textKeys.has(key));

/**
 * The evidence holds every name and country of the question, and enough of its other terms. A term that the vocabulary
 * knows and the evidence lacks says that the question is about something else; a word that nothing here knows may be mere
 * wording, the more so the more of the question's matter is held, and the less so where the question is about somebody.
 */
function holdsEnough(query: Query, { unit, held, hinted, missing, coverage, dates }: Agreement): boolean {
  if (held.length + missing.length === 0)
    return (
      (query.dates.length > 0 && (dates === "agree" || !asksOne(query))) ||
      query.figures.some(isTelling) ||
      isBroad(query, unit)
    );
  const telling = held.filter((term) => term.weight >= TELLING);
  if (telling.length === 0 || (asksForWords(query) && !hasAny(unit.textKeys, SAYING))) return false;
  if (missing.some(({ kind }) => kind === "name" || kind === "country")) return false;
  const matter = telling.filter((term) => term.kind === "plain" || term.kind === "act").length;
  const hints = matter === 0 || query.asked.confirms ? hinted.length : 0;
  const loose = missing.filter(isLoose).length + hints;
  const known = missing.length + hints - loose;
  const allowed = telling.length > matter ? Math.floor(matter / 2) : matter;
  return coverage >= NEEDED && loose <= allowed && known <= Math.floor((telling.length + known) / TELLING_PER_MISS);
}

/** Who did it then, and whether it was then, is not told by what merely was about that time. */
const asksOne = ({ asked }: Query): boolean => asked.confirms || asked.type === "person";

/** "What did the senators ask him?" is answered where somebody says, asks or urges something. */
const asksForWords = ({ folded, keys }: Query): boolean =>
  hasAny(keys, SITTINGS) &&
  /^(?:so |and )?what (?:\w+ )?(?:did|do|does|have|has) .+ (?:say|said|asks?|tell|told|testif(?:y|ied)|argued?|put to)\b|\bwords (?:of|from)\b/.test(
    folded,
  );

const SITTINGS = ["hearing", "senate", "congress"];

const SAYING = ["tell", "cite", "urge", "call-on", "raise", "resume", "describe", "testimony", "find", "condemn"];

/** "80,000 to 100,000" can be looked up by itself; "1" cannot. */
const isTelling = ({ high }: Query["figures"][number]): boolean => high >= 100;

/** "What is the U.S. doing about human rights in North Korea": every word is broad, and the evidence has to hold all. */
const isBroad = (query: Query, unit: Unit): boolean =>
  query.terms.length >= (query.asked.keyword ? 2 : BROAD_ENOUGH) &&
  query.terms.every((term) => hasAny(unit.keys, term.keys));

const BROAD_ENOUGH = 3;

const isLoose = (term: QueryTerm): boolean => term.kind === "common" || term.kind === "unknown" || term.kind === "word";

import type { AnswerType } from "./base/schema.ts";
import { type DateMention, type Days, overlap, within } from "./language/dates.ts";
import type { FigureMention } from "./language/figures.ts";
import { kindOfName, meansDocument } from "./names.ts";
import { type Query, type QueryFigure, type QueryTerm, SOFT } from "./query.ts";
import type { Slot, Unit } from "./units.ts";

/** How a unit agrees with a question. */
export interface Agreement {
  readonly unit: Unit;
  /** 0 to 1: the share of the question's terms, by weight, that the unit holds. */
  readonly coverage: number;
  /** Terms that the unit lacks, broad ones aside. */
  readonly missing: readonly QueryTerm[];
  /** Terms that it holds, broad ones aside. */
  readonly held: readonly QueryTerm[];
  /** Terms that it knows as loose wording only. */
  readonly hinted: readonly QueryTerm[];
  /**
   * `agree`: every date of the question holds one of the unit's; `around`: one of the unit's is wider; `document`: it is
   * only that of the document; `differ`: one is neither.
   */
  readonly dates: "none" | "agree" | "around" | "document" | "differ";
  readonly figures: "none" | "agree" | "differ" | "absent";
  /** The slot that gives what is asked, if one does. */
  readonly slot: Slot | null;
  /** Whether the type asked for, if any, is there to give. */
  readonly gives: boolean;
  /** For ordering: coverage, slot and retrieval together. */
  readonly score: number;
}

/** Types that may stand for another where a question word is wide: "who" asks for bodies and countries too. */
const ACCEPTS: Readonly<Partial<Record<AnswerType, readonly AnswerType[]>>> = {
  person: ["person", "organisation", "country", "title", "list"],
  organisation: ["organisation", "country", "name", "person"],
  country: ["country", "organisation", "list"],
  place: ["place"],
  date: ["date"],
  figure: ["figure", "name"],
  reason: ["reason"],
  list: ["list", "name", "organisation", "country", "statement"],
  name: ["name", "title", "organisation", "person", "country", "list"],
  title: ["title", "name"],
};

/** What "how many" is answered with. */
const COUNTED: readonly AnswerType[] = ["figure"];

/** What "who is" and nothing but a name is answered with. */
const IDENTITY: readonly AnswerType[] = ["person", "title", "organisation"];

/** Types that a question insists on: without a slot of the type there is no answer. */
const STRICT: ReadonlySet<AnswerType> = new Set(["date", "figure", "person", "place", "reason", "name"]);

/** What it adds that the unit is what the question names, and does not merely mention it. */
const NAME_BONUS = 0.25;

/** What a term is worth that the unit knows as loose wording only. */
const HINTED = 0.3;

/** What agreement on the date adds: naming the very time counts for more than falling into it. */
const DATE_BONUS: Readonly<Record<Agreement["dates"], number>> = {
  none: 0,
  agree: 0.3,
  around: 0.1,
  document: 0.1,
  differ: 0,
};

/** Weighs a unit without looking for the slot that answers: `withSlot` adds that where the unit holds enough. */
export function weigh(query: Query, unit: Unit, rank: number): Agreement {
  let total = 0;
  let held = 0;
  let literal = 0;
  let named = 0;
  let wide = 0;
  let wideHeld = 0;
  const missing: QueryTerm[] = [];
  const present: QueryTerm[] = [];
  const hinted: QueryTerm[] = [];
  const lacking: QueryTerm[] = [];
  for (const term of query.terms) {
    if (term.weight < 1) {
      if (term.kind === "broad") {
        wide += 1;
        if (term.keys.some((key) => unit.keys.has(key))) wideHeld += 1;
      }
      continue;
    }
    total += term.weight;
    if (term.keys.some((key) => unit.textKeys.has(key))) {
      const share = term.keys.filter((key) => unit.textKeys.has(key)).length / term.keys.length;
      literal += (0.4 + 0.6 * share) * term.weight;
    }
    if (term.keys.some((key) => unit.nameKeys.has(key))) named += 1;
    if (term.keys.some((key) => unit.keys.has(key) || unit.sourceKeys.has(key))) {
      held += term.weight;
      present.push(term);
    } else lacking.push(term);
  }
  for (const term of lacking) {
    if (present.length > 0 && term.kind !== "name" && term.keys.some((key) => unit.hintKeys().has(key))) {
      held += HINTED * term.weight;
      hinted.push(term);
    } else if (!isExcused(term, query, unit)) missing.push(term);
  }
  const dates = agreeDates(query, unit);
  const figures = agreeFigures(query, unit);
  const coverage = total === 0 ? 1 : held / total;
  return {
    unit,
    coverage,
    missing,
    held: present,
    hinted,
    dates,
    figures,
    slot: null,
    gives: query.asked.type === null,
    score:
      coverage -
      (unit.kind === "notable" ? ASIDE : 0) +
      NAME_BONUS * Math.min(named, 1) +
      RANK_SHARE * rank +
      (total === 0 ? 0 : (LITERAL_SHARE * literal) / total) +
      (wide === 0 ? 0 : (BROAD_SHARE * wideHeld) / wide) +
      DATE_BONUS[dates],
  };
}

/** Adds the slot that answers the question, and what it is worth that there is one. */
export function withSlot(query: Query, agreement: Agreement): Agreement {
  const chosen = chooseSlot(query, agreement.unit);
  if (!chosen) return agreement;
  return { ...agreement, slot: chosen.slot, gives: chosen.gives, score: agreement.score + SLOT_SHARE * chosen.fit };
}

/** What broad terms, retrieval's order, the source's own words, and a fitting slot add to the score. */
const BROAD_SHARE = 0.15;
const RANK_SHARE = 0.3;
const LITERAL_SHARE = 0.45;
const SLOT_SHARE = 0.35;

/** In a comparison of two bodies or sources a unit is about one of them. */
function isExcused(term: QueryTerm, query: Query, unit: Unit): boolean {
  if (!query.asked.compares) return false;
  const kind = kindOfName(term);
  if (kind === "other") return false;
  return query.terms.some(
    (other) =>
      other !== term &&
      kindOfName(other) === kind &&
      other.keys.some((key) => unit.keys.has(key) || unit.sourceKeys.has(key)),
  );
}

function agreeDates(query: Query, unit: Unit): Agreement["dates"] {
  if (query.dates.length === 0) return "none";
  let worst: Agreement["dates"] = "agree";
  for (const date of query.dates) {
    const one = agreeDate(date, unit);
    if (one === "differ") return "differ";
    if (one === "document" && isEvent(query)) return "differ";
    if (one !== "agree" && worst !== "document") worst = one;
  }
  return worst;
}

/** What was done in a year is not answered by a document of that year, unless the question means the document. */
const isEvent = (query: Query): boolean => query.terms.some((term) => term.kind === "act") && !meansDocument(query);

function agreeDate(date: DateMention, unit: Unit): Exclude<Agreement["dates"], "none"> {
  if (unit.days.some((days) => within(days, date) || isDayOfAnyYear(date, days))) return "agree";
  if (unit.days.some((days) => overlap(date, days))) return "around";
  if (unit.documentDays && overlap(date, unit.documentDays)) return "document";
  return "differ";
}

/** A day without a year, kept as month * 100 + day, is the same day of any year. */
const isDayOfAnyYear = (asked: Days, days: Days): boolean =>
  asked.to < 10_000 && asked.to > 0 && days.from === days.to && days.from % 10_000 === asked.from;

function agreeFigures(query: Query, unit: Unit): Agreement["figures"] {
  let worst: Agreement["figures"] = "none";
  for (const figure of query.figures) {
    const one = agreeFigure(figure, unit.figures);
    if (
      one !== "agree" &&
      isSmall(figure) &&
      (figure.kind === "count" || figure.kind === "ordinal") &&
      !countsThat(figure, unit)
    )
      continue;
    if (one === "differ") return "differ";
    if (one === "absent") worst = "absent";
    else if (worst === "none") worst = "agree";
  }
  return worst;
}

/** "Two bodies" is loose talk unless the unit counts bodies itself. */
function countsThat(figure: QueryFigure, unit: Unit): boolean {
  const noun = figure.noun;
  return (
    noun !== null &&
    unit.slots.some(
      (slot) => slot.type === "figure" && slot.figures.length > 0 && noun.keys.some((key) => slot.about.has(key)),
    )
  );
}

function acceptedTypes({ asked, terms, folded }: Query): readonly AnswerType[] | null {
  const { type, head } = asked;
  if (type === null) return null;
  if (type === "figure" && (head !== null || !/\bnumber\b|\bno\./.test(folded))) return COUNTED;
  const telling = terms.filter((term) => term.weight >= 1);
  if (type === "person" && telling.length > 0 && telling.every((term) => term.kind === "name")) return IDENTITY;
  return ACCEPTS[type] ?? [type];
}

/** Whether a figure is the unit's: the same, within its bounds, or contradicted by another of its kind. */
function agreeFigure(figure: QueryFigure, figures: readonly FigureMention[]): "agree" | "differ" | "absent" {
  const running = figure.noun?.keys.includes("consecutive") ?? false;
  const alike = figures.filter((other) => other.kind === figure.kind || (running && isSmall(figure) && isSmall(other)));
  if (alike.some((other) => matches(figure, other))) return "agree";
  if (figure.kind === "share") return "absent";
  return alike.some((other) => other.kind === figure.kind && isSmall(other) === isSmall(figure)) ? "differ" : "absent";
}

const isSmall = (figure: FigureMention): boolean => figure.high < 100;

function matches(figure: FigureMention, other: FigureMention): boolean {
  if (figure.bound === "least") return other.high >= figure.low;
  if (figure.bound === "most") return other.low <= figure.high;
  if (figure.low === figure.high) return figure.low === other.low || figure.low === other.high;
  return figure.low === other.low && figure.high === other.high;
}

/**
 * The slot that answers the question. It has to be of the type asked for, speak of the noun that is counted or asked
 * for and of every act that the question names, and must not merely repeat what the question already says.
 */
function chooseSlot(
  query: Query,
  unit: Unit,
): { readonly slot: Slot; readonly fit: number; readonly gives: boolean } | null {
  const { type, head } = query.asked;
  const accepted = acceptedTypes(query);
  const loosely = type !== "date" && type !== "figure";
  let best: { slot: Slot; fit: number; gives: boolean } | null = null;
  for (const slot of unit.slots) {
    if (accepted && !accepted.includes(slot.type)) continue;
    let fit = 0;
    let total = 0;
    let matter = 0;
    let spoken = 0;
    let acts = true;
    for (const term of query.terms) {
      total += term.weight;
      const named = term.keys.some((key) => unit.nameKeys.has(key) || unit.sourceKeys.has(key));
      const about =
        term.keys.some((key) => slot.about.has(key) || slot.own.has(key)) ||
        term.wider.some((key) => slot.about.has(key)) ||
        (loosely && term.keys.some((key) => unit.hintKeys().has(key)));
      if (named) total -= term.weight;
      if (term.weight >= 1 && !named && (term.kind === "plain" || term.kind === "act")) {
        matter += 1;
        if (about) spoken += 1;
      }
      if (term.keys.some((key) => slot.about.has(key)) || term.wider.some((key) => slot.about.has(key)))
        fit += term.weight;
      else if (named) continue;
      else if (term.keys.some((key) => slot.own.has(key))) fit += 0.8 * term.weight;
      else if (term.weight >= 1 && !about && needs(type, term, unit)) acts = false;
    }
    for (const key of query.ordinals) {
      total += 2;
      if (slot.about.has(key)) fit += 2;
    }

    const heads =
      head === null ||
      (head.weight === SOFT && slot.type === type) ||
      head.keys.some((key) => slot.about.has(key) || slot.own.has(key));
    const repeats = type !== null && isRepetition(slot, query);
    const speaks =
      type === null ||
      !STRICT.has(type) ||
      (matter === 0
        ? total === 0 || fit > 0
        : spoken * 2 >= matter && (type !== "reason" || spoken * 2 > matter || matter < 2));
    const gives = acts && heads && !repeats && speaks;
    const share =
      (total === 0 ? 0 : fit / total) +
      (accepted && slot.type === accepted[0] ? 0.15 : 0) -
      (repeats ? 0.5 : 0) +
      (query.defines && slot.about.has("~what") ? DEFINING : 0);
    if (best === null || Number(gives) > Number(best.gives) || (gives === best.gives && share > best.fit))
      best = { slot, fit: share, gives };
  }
  if (best === null) return type !== null && STRICT.has(type) ? { slot: EMPTY, fit: -0.5, gives: false } : null;
  if (!best.gives && type !== null && !STRICT.has(type)) return { ...best, gives: true };
  return best;
}

/**
 * A date, person or place that is asked for has to belong to the act that the question names, a name to all that it
 * says; a figure or reason may leave it to its unit.
 */
function needs(type: AnswerType | null, term: QueryTerm, unit: Unit): boolean {
  if (type === null || !STRICT.has(type)) return false;
  if (term.kind !== "act") return false;
  return (type !== "name" && type !== "reason") || !term.keys.some((key) => unit.keys.has(key));
}

/** What is notable about a resolution stands behind a record of the thing itself. */
const ASIDE = 0.15;

/** What it adds that a slot says what something is, where that is asked. */
const DEFINING = 0.5;

const EMPTY: Slot = {
  type: "statement",
  text: "",
  about: new Set(),
  own: new Set(),
  figures: [],
  days: null,
  field: null,
};

/** "Who was secretary of state?" is not answered by "the secretary of state", nor "who did Bush pick?" by "President Bush". */
function isRepetition(slot: Slot, query: Query): boolean {
  if (slot.figures.length > 0 || slot.days || !REPEATABLE.has(slot.type)) return false;
  const names = [...slot.own].filter((key) => !key.startsWith("~"));
  if (names.length > 0) return names.every((key) => query.keys.has(key));
  const words = [...slot.own].filter((key) => !COMMON.has(key));
  return words.length > 0 && words.every((key) => query.keys.has(key));
}

const REPEATABLE: ReadonlySet<AnswerType> = new Set(["person", "organisation", "country", "place", "title", "name"]);
const COMMON = new Set(["~the", "~a", "~an", "~of", "~in", "~on", "~to", "~and", "~for", "~that", "~us", "~un"]);

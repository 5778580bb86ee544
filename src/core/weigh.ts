import type { AnswerType } from "./base/schema.ts";
import { type DateMention, type Days, overlap, within } from "./language/dates.ts";
import type { FigureMention } from "./language/figures.ts";
import type { Query, QueryTerm } from "./query.ts";
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
  /** `agree`: every date of the question is the unit's; `document`: only its document's; `differ`: one is not. */
  readonly dates: "none" | "agree" | "document" | "differ";
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
  person: ["person", "organisation", "country", "title"],
  organisation: ["organisation", "country", "name", "person"],
  country: ["country", "organisation", "list"],
  place: ["place", "organisation", "country"],
  date: ["date"],
  figure: ["figure"],
  reason: ["reason"],
  list: ["list", "name", "organisation", "country", "statement"],
  name: ["name", "title", "organisation", "person"],
  title: ["title", "name"],
};

/** Types that a question insists on: without a slot of the type there is no answer. */
const STRICT: ReadonlySet<AnswerType> = new Set(["date", "figure", "person", "place", "reason"]);

export function weigh(query: Query, unit: Unit, rank: number): Agreement {
  let total = 0;
  let held = 0;
  const missing: QueryTerm[] = [];
  const present: QueryTerm[] = [];
  for (const term of query.terms) {
    total += term.weight;
    const own = term.keys.some((key) => unit.keys.has(key));
    if (own || term.keys.some((key) => unit.sourceKeys.has(key))) {
      held += own ? term.weight : 0.8 * term.weight;
      if (term.weight >= 1) present.push(term);
    } else if (term.weight >= 1) missing.push(term);
  }
  const dates = agreeDates(query, unit);
  const figures = agreeFigures(query.figures, unit);
  const chosen = chooseSlot(query, unit);
  const coverage = total === 0 ? 1 : held / total;
  return {
    unit,
    coverage,
    missing,
    held: present,
    dates,
    figures,
    slot: chosen?.slot ?? null,
    gives: chosen?.gives ?? query.asked.type === null,
    score: coverage + 0.35 * (chosen?.fit ?? 0) + 0.25 * rank + (dates === "agree" ? 0.2 : dates === "document" ? 0.1 : 0),
  };
}

function agreeDates(query: Query, unit: Unit): Agreement["dates"] {
  if (query.dates.length === 0) return "none";
  let worst: Agreement["dates"] = "agree";
  for (const date of query.dates) {
    const one = agreeDate(date, unit);
    if (one === "differ") return "differ";
    if (one === "document") worst = "document";
  }
  return worst;
}

function agreeDate(date: DateMention, unit: Unit): "agree" | "document" | "differ" {
  if (unit.days.some((days) => sameTime(date, days))) return "agree";
  if (unit.documentDays && overlap(date, unit.documentDays)) return "document";
  return "differ";
}

/** A day without a year, kept as month * 100 + day, is the same day of any year. */
export function sameTime(asked: Days, days: Days): boolean {
  if (asked.to < 10_000 && asked.to > 0) return days.from === days.to && days.from % 10_000 === asked.from;
  return overlap(asked, days) && (asked.from !== asked.to || within(asked, days));
}

function agreeFigures(figures: readonly FigureMention[], unit: Unit): Agreement["figures"] {
  let worst: Agreement["figures"] = "none";
  for (const figure of figures) {
    const one = agreeFigure(figure, unit.figures);
    if (one === "differ") return "differ";
    if (one === "absent") worst = "absent";
    else if (worst === "none") worst = "agree";
  }
  return worst;
}

/** Whether a figure is the unit's: the same, within its bounds, or contradicted by another of its kind. */
export function agreeFigure(figure: FigureMention, figures: readonly FigureMention[]): "agree" | "differ" | "absent" {
  const alike = figures.filter((other) => other.kind === figure.kind || (isSmall(figure) && isSmall(other)));
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
function chooseSlot(query: Query, unit: Unit): { readonly slot: Slot; readonly fit: number; readonly gives: boolean } | null {
  const { type, head } = query.asked;
  const accepted = type === null ? null : (ACCEPTS[type] ?? [type]);
  let best: { slot: Slot; fit: number; gives: boolean } | null = null;
  for (const slot of unit.slots) {
    if (accepted && !accepted.includes(slot.type)) continue;
    let fit = 0;
    let total = 0;
    let acts = true;
    for (const term of query.terms) {
      if (term.weight < 1) continue;
      total += term.weight;
      const about = term.keys.some((key) => slot.about.has(key));
      if (about) fit += term.weight;
      else if (type !== null && STRICT.has(type) && term.kind === "act" && !term.keys.some((key) => slot.own.has(key))) acts = false;
    }
    const heads = head === null || head.keys.some((key) => slot.about.has(key) || slot.own.has(key));
    const repeats = type !== null && isRepetition(slot, query);
    const gives = acts && heads && !repeats;
    const share = (total === 0 ? 0 : fit / total) + (accepted && slot.type === accepted[0] ? 0.15 : 0) - (repeats ? 0.5 : 0);
    if (best === null || Number(gives) > Number(best.gives) || (gives === best.gives && share > best.fit)) best = { slot, fit: share, gives };
  }
  if (best === null) return type !== null && STRICT.has(type) ? { slot: EMPTY, fit: -0.5, gives: false } : null;
  if (!best.gives && type !== null && !STRICT.has(type)) return { ...best, gives: true };
  return best;
}

const EMPTY: Slot = { type: "statement", text: "", about: new Set(), own: new Set(), figures: [], days: null, field: null };

/** "Who was secretary of state?" is not answered by "the secretary of state". */
function isRepetition(slot: Slot, query: Query): boolean {
  if (slot.figures.length > 0 || slot.days) return false;
  let words = 0;
  for (const key of slot.own) {
    if (!key.startsWith("~")) continue;
    if (COMMON.has(key)) continue;
    words += 1;
    if (!query.spans.some((span) => span.kind !== "stop" && (span.keys.includes(key) || ` ${span.surface} `.includes(` ${key.slice(1)}`)))) return false;
  }
  return words > 0;
}

const COMMON = new Set(["~the", "~a", "~an", "~of", "~in", "~on", "~to", "~and", "~for", "~that", "~us", "~un"]);

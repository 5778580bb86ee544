import type { Body } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import { isNarrow, type Measure, measureOf } from "./measure.ts";
import {
  ALONE,
  BESIDES,
  BOTH,
  CHANGED,
  CHANGES,
  FINAL,
  GAINED,
  GROUP,
  IN_ALL,
  LEAST,
  LOST,
  MEAN,
  NEGATED,
  NEWEST,
  OFTEN,
  ONCE,
  RECORD_AMOUNT,
  STATES,
  SUPPORT,
  SWITCH,
  TIMES,
  WIDEST,
} from "./phrases.ts";
import { namesAll, type Side, sideOf } from "./side.ts";
import { unrecordedIn } from "./unrecorded.ts";

/** Which of the states that voted on a side, where several resolutions are asked about at once. */
export type Among = "each" | "both" | "lost" | "gained" | "changed";

/** A result, a date or a list, where no word asks for more. */
export interface PlainWanted {
  readonly kind: "record" | "list" | "date" | "tally" | "method";
}

/** What a question wants of the resolutions. */
export type Wanted =
  | PlainWanted
  | { readonly kind: "reason" }
  /** From when on there were no more votes. */
  | { readonly kind: "switch" }
  /** What the record does not hold of resolutions, in words. */
  | { readonly kind: "unrecorded"; readonly what: string }
  | { readonly kind: "cosponsors"; readonly names: boolean }
  | { readonly kind: "voters"; readonly side: Side; readonly among: Among }
  /** The states that voted on a side most often, in all votes or just once. */
  | { readonly kind: "states"; readonly side: Side; readonly often: "always" | "most" | "once" }
  /** How many voted on a side; with `not`, how many did not. */
  | { readonly kind: "number"; readonly side: Side; readonly not: boolean }
  /** The mean of a measure over several votes. */
  | { readonly kind: "mean"; readonly measure: Measure }
  /** States that are told by region or alliance, which the record does not know. */
  | { readonly kind: "group" }
  | { readonly kind: "measure"; readonly measure: Measure }
  /** How a measure differs from one resolution, stage or body to the next; null for whole tallies. */
  | { readonly kind: "change"; readonly measure: Measure | null }
  | {
      readonly kind: "position";
      readonly countries: readonly string[];
      readonly side: Side | null;
      /** The first or the last time. */
      readonly place: 0 | -1 | null;
    }
  | { readonly kind: "count"; readonly countries: readonly string[]; readonly side: Side | null }
  /** The greatest or smallest; with `ranks`, which of them in order: the second alone, or the first three. */
  | { readonly kind: "extreme"; readonly measure: Measure; readonly most: boolean; readonly ranks: readonly number[] }
  | {
      readonly kind: "ordinal";
      /** The place in order of time, 0 for the first and -1 for the last. */
      readonly at: number;
    };

/** A question with what was already read of it. */
interface Reading {
  readonly query: Query;
  readonly countries: readonly string[];
  readonly bodies: readonly Body[];
  readonly side: Side | null;
  readonly measure: Measure | null;
  /** Whether "how many" or a like word asks for a number. */
  readonly many: boolean;
  readonly has: (...keys: readonly string[]) => boolean;
}

/** Reads what is wanted: the first reader that finds its own words decides. */
export function readWanted(query: Query, countries: readonly string[], bodies: readonly Body[]): Wanted {
  const reading: Reading = {
    query,
    countries,
    bodies,
    side: sideOf(query),
    measure: measureOf(query),
    many:
      (query.asked.type === "figure" && /\bhow many\b|\bnumber of\b|\bcount of\b|\bhow often\b/.test(query.folded)) ||
      /\bhow many\b/.test(query.folded),
    has: (...keys) => hasAny(query.keys, keys),
  };
  for (const read of READERS) {
    const wanted = read(reading);
    if (wanted) return wanted;
  }
  return readPlain(reading);
}

type Reader = (reading: Reading) => Wanted | null;

function readReason({ query: { asked } }: Reading): Wanted | null {
  return asked.reason ? { kind: "reason" } : null;
}

function readUnrecorded({ query, countries }: Reading): Wanted | null {
  const what = unrecordedIn(query, countries);
  return what === null ? null : { kind: "unrecorded", what };
}

const asksForStates = ({ asked: { type }, folded }: Query): boolean =>
  type === "person" || type === "country" || STATES.test(folded);

function readStates({ query, side, countries, many, has }: Reading): Wanted | null {
  if (!side || countries.length > 0) return null;
  if (ONCE.test(query.folded)) return { kind: "states", side, often: "once" };
  if (has("always") || (IN_ALL.test(query.folded) && query.dates.length === 0))
    return many && !asksForStates(query) ? null : { kind: "states", side, often: "always" };
  return asksForStates(query) && OFTEN.test(query.folded) ? { kind: "states", side, often: "most" } : null;
}

function readPositions({ query, side, countries, many, has }: Reading): Wanted | null {
  if (countries.length === 0 || has("co-sponsor")) return null;
  if (side && (ALONE.test(query.folded) || (asksForStates(query) && BESIDES.test(query.folded))))
    return { kind: "voters", side, among: "each" };
  if (many && TIMES.test(query.folded)) return { kind: "count", countries, side };
  const one = side === null || query.symbols.length > 0 ? null : placeInTime(query);
  return { kind: "position", countries, side: namesAll(query) ? null : side, place: one };
}

/** "When did it first vote no", "its last no vote". */
function placeInTime({ folded }: Query): 0 | -1 | null {
  if (/\bfirst\b|\bearliest\b|\binitially\b|\bstart(?:ed)?\b|\bbeg[ai]n\b/.test(folded)) return 0;
  return /\blast\b|\blatest\b|\bmost recent(?:ly)?\b|\bfinal(?:ly)?\b/.test(folded) && !/\blast year\b/.test(folded)
    ? -1
    : null;
}

function readCoSponsors({ query: { asked, folded }, side, has }: Reading): Wanted | null {
  if (!has("co-sponsor") || side) return null;
  const names =
    asked.type === "name" ||
    asked.type === "person" ||
    asked.type === "country" ||
    /\bnames?\b|\bwhich (?:countries|states)\b|\bwho\b/.test(folded);
  return { kind: "cosponsors", names };
}

function readAmong({ query: { folded, dates, symbols } }: Reading): Among {
  const several = dates.length + symbols.length > 1 || dates.some(({ precision }) => precision === "range");
  if (several && LOST.test(folded)) return "lost";
  if (GAINED.test(folded)) return "gained";
  if (several && BOTH.test(folded)) return "both";
  return several && CHANGED.test(folded) ? "changed" : "each";
}

function readGroup({ query, side, has }: Reading): Wanted | null {
  const countries = query.terms.filter(({ kind }) => kind === "country");
  const rest = countries.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    query.folded,
  );
  return (side !== null || has("vote")) && GROUP.test(rest) ? { kind: "group" } : null;
}

function readMean({ query, measure }: Reading): Wanted | null {
  return measure && MEAN.test(query.folded) ? { kind: "mean", measure } : null;
}

function readVoters(reading: Reading): Wanted | null {
  const { query, many, has } = reading;
  const somebody =
    query.asked.type === "person" || /\b(?:any(?:one|body)|some(?:one|body)|which ones|who)\b/.test(query.folded);
  const flips = CHANGED.test(query.folded) && somebody && reading.side === null;
  const side = flips ? "no" : reading.side;
  const stages = has("third-committee") && has("plenary");
  if (stages && CHANGES.test(query.folded) && reading.side) return null;
  if (!side || (has("most", "fewest", "high-end", "low-end") && !reading.query.dates.length)) return null;
  const names = asksForStates(query) || /\bnames?\b|\bvoters\b|\bwhich ones\b|\bwho\b/.test(query.folded);
  const among = readAmong(reading);
  if ((names || flips) && !many) return { kind: "voters", side, among };
  return among !== "each" && among !== "both" && among !== "changed" && !many ? { kind: "voters", side, among } : null;
}

function readExtreme({ query, bodies, measure, countries, has }: Reading): Wanted | null {
  if (countries.length > 0) return null;
  const { folded } = query;
  const superlative =
    has("most", "fewest", "high-end", "low-end") ||
    RECORD_AMOUNT.test(folded) ||
    isNarrow(query) ||
    WIDEST.test(folded);
  if (!superlative) return null;
  if (/\bwhich (?:body|organ|forum|one|of the (?:bodies|two))\b.*\bmost (?:resolutions|texts)\b/.test(folded))
    return null;
  const least = has("fewest", "low-end") || LEAST.test(folded);
  if (measure) {
    const narrow = measure.kind === "margin" && isNarrow(query);
    return { kind: "extreme", measure, most: !(least || narrow), ranks: ranksOf(query) };
  }
  const about =
    has("vote", "tally", "estimate", "adopt", "recorded-vote") ||
    (SUPPORT.test(folded) && !has("support", "supporter")) ||
    (SUPPORT.test(folded) && (bodies.length > 0 || has("resolution") || /\byear\b/.test(folded))) ||
    (bodies.length > 0 && query.figures.some(({ kind }) => kind === "count"));
  if (!about) return null;
  const side: Side = /\bopposition\b|\bopposed\b|\bresistance\b/.test(folded) ? "no" : "yes";
  return { kind: "extreme", measure: { kind: "side", side }, most: !least, ranks: ranksOf(query) };
}

/** "The second highest", "the top three". */
function ranksOf({ folded, figures }: Query): readonly number[] {
  const top =
    /\b(?:top|bottom|highest|lowest|biggest|smallest|closest|best) (\d{1,2}|two|three|four|five)\b|\b(\d{1,2}|two|three|four|five) (?:highest|lowest|biggest|smallest|closest|largest|most|fewest)\b/.exec(
      folded,
    );
  const count = top?.[1] ?? top?.[2];
  const many = count === undefined ? 0 : Number(count) || ["two", "three", "four", "five"].indexOf(count) + 2;
  if (many > 0) return Array.from({ length: Math.min(many, MOST_RANKS) }, (_, at) => at);
  const nth =
    /\b(\w+)[- ](?:highest|lowest|biggest|smallest|closest|largest|most|fewest|best|strongest|weakest|narrowest)\b/.exec(
      folded,
    );
  const ordinal = figures.find(
    ({ kind, start, end }) => kind === "ordinal" && nth !== null && start <= nth.index + 1 && nth.index <= end,
  );
  return [ordinal ? Math.max(ordinal.low - 1, 0) : 0];
}

const MOST_RANKS = 10;

function readChange({ query, bodies, measure, countries, has }: Reading): Wanted | null {
  if (countries.length > 0 || has("co-sponsor")) return null;
  const several =
    query.dates.length > 1 ||
    query.symbols.length > 1 ||
    bodies.length > 1 ||
    (has("third-committee") && has("plenary")) ||
    query.dates.some(({ precision }) => precision === "range" || precision === undefined);
  const trend = /\bover (?:time|the years)\b|\btrend\b|\bevol\w+|\bdevelop\w*|\byear (?:by|on|over|to) year\b/.test(
    query.folded,
  );
  if (!(several || (trend && measure))) return null;
  if (!CHANGES.test(query.folded) && !has("compare")) return null;
  if (/\b(?:resolutions|texts)\b/.test(query.folded) && !measure) return null;
  return { kind: "change", measure };
}

function readCount({ query: { folded, asked }, side, many, measure, has }: Reading): Wanted | null {
  const which =
    /\b(?:which|what) (?:body|organ|forum|one)\b.*\b(?:more|most)\b.*\b(?:resolutions|texts|times)\b|\bmost (?:resolutions|texts)\b/;
  if (which.test(folded)) return { kind: "count", countries: [], side: null };
  if (!many) return null;
  if (measure && measure.kind !== "side") return { kind: "measure", measure };
  const not = NEGATED.test(folded);
  if (side && !TIMES.test(folded) && !/\bresolutions\b/.test(folded)) return { kind: "number", side, not };
  if (/\bhow many (?:countries|states|members|nations|governments|votes|people|delegations|ballots)\b/.test(folded))
    return side ? { kind: "number", side, not } : { kind: "measure", measure: { kind: "cast" } };
  if (side && asked.lists && !TIMES.test(folded)) return { kind: "number", side, not };
  return has("co-sponsor") ? null : { kind: "count", countries: [], side: null };
}

function readOrdinal({ query, bodies, has }: Reading): Wanted | null {
  const place = placeOf(query) ?? (has("first", "first-time") ? 0 : null);
  if (query.symbols.length > 0 && !query.asked.confirms) return null;
  const compared = has("compare") && (query.dates.length > 1 || bodies.length > 1);
  if (place !== null && !compared) return { kind: "ordinal", at: place };
  if (!has("last", "newest") && !NEWEST.test(query.folded)) return null;
  return FINAL.test(query.folded) && query.dates.length + query.symbols.length > 0 ? null : { kind: "ordinal", at: -1 };
}

/** A share, margin or sum that is neither ranked nor compared. */
function readMeasure({ measure, countries }: Reading): Wanted | null {
  return measure && measure.kind !== "side" && countries.length === 0 ? { kind: "measure", measure } : null;
}

function readSwitch({ query: { folded } }: Reading): Wanted | null {
  return SWITCH.test(folded) ? { kind: "switch" } : null;
}

const READERS: readonly Reader[] = [
  readUnrecorded,
  readReason,
  readGroup,
  readMean,
  readStates,
  readPositions,
  readCoSponsors,
  readSwitch,
  readMeasured,
  readVoters,
  readChange,
  readExtreme,
  readCount,
  readOrdinal,
];

/** Shares, margins and sums are no names of states, though "share of states" speaks of them. */
function readMeasured(reading: Reading): Wanted | null {
  if (reading.measure === null || reading.measure.kind === "side") return null;
  return readChange(reading) ?? readExtreme(reading) ?? readMeasure(reading);
}

/** What is wanted where no word asks for more than a result, a date or a list. */
function readPlain({ query, bodies, side, has }: Reading): Wanted {
  const { asked, folded } = query;
  if (has("compare") && (query.dates.length > 1 || bodies.length > 1 || (has("third-committee") && has("plenary"))))
    return { kind: "list" };
  if (side && !namesAll(query))
    return asked.type === "list" || (asked.lists && asked.type === null && !/\byears?\b/.test(folded))
      ? { kind: "voters", side, among: "each" }
      : { kind: "number", side, not: false };
  if (has("without-vote", "recorded-vote") && !asked.confirms)
    return { kind: asked.type === "date" && !asked.lists ? "date" : "list" };
  if (/\bhow (?:was|were|did)\b.*\b(?:adopt|pass|approve)/.test(folded)) return { kind: "method" };
  if (asked.type === "date") return { kind: "date" };
  if (has("tally", "vote", "without-vote", "recorded-vote") || side) return { kind: "tally" };
  return { kind: asked.lists || /\bresolutions\b/.test(folded) ? "list" : "record" };
}

export const IN_ORDER: readonly string[] =
  "resolution vote adopt text ever without-vote recorded-vote general-assembly human-rights-council commission-on-human-rights ~one".split(
    " ",
  );

/** "First GA resolution", "the third one": a place in order of time. "Third Committee" and "60th session" are none. */
export function placeOf(query: Query): number | null {
  const figure = query.figures.find(
    ({ kind, low, noun }) => kind === "ordinal" && low > 0 && noun?.keys.some((key) => IN_ORDER.includes(key)),
  );
  return figure ? figure.low - 1 : null;
}

import type { Query } from "../reading/query.ts";
import {
  CHANGES,
  LEAST,
  MEAN,
  MOVED,
  NEGATED,
  RECORD_AMOUNT,
  SUPPORT,
  TIMES,
  WIDEST,
} from "../reading/vote-phrases.ts";
import { isNarrow, type Measure } from "./measure.ts";
import { DID, type Side } from "./side.ts";
import { asksForTexts } from "./thresholds.ts";
import type { Reading, Wanted } from "./wanted.ts";

/** Shares, margins and sums are no names of states, though "share of states" speaks of them. */
export function readMeasured(reading: Reading): Wanted | null {
  if (reading.measure === null || reading.measure.kind === "side") return null;
  return readChange(reading) ?? readExtreme(reading) ?? readMeasure(reading);
}

export function readExtreme({ query, bodies, measure, countries, has }: Reading): Wanted | null {
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
    SUPPORT.test(folded) ||
    (bodies.length > 0 && query.figures.some(({ kind }) => kind === "count"));
  if (!about) return null;
  const side: Side = OPPOSED.test(folded) ? "no" : "yes";
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

export function readChange({ query, bodies, measure, countries, has }: Reading): Wanted | null {
  if (countries.length > 0 || has("co-sponsor")) return null;
  const several =
    query.dates.length > 1 ||
    query.symbols.length > 1 ||
    bodies.length > 1 ||
    (has("third-committee") && has("plenary")) ||
    query.dates.some(({ precision }) => precision === "range");
  const moved =
    query.dates.length === 1 &&
    (query.asked.confirms || /\bhow (?:much|many)\b/.test(query.folded)) &&
    MOVED.test(query.folded) &&
    !/\bresolutions\b/.test(query.folded);
  const trend = /\bover (?:time|the years)\b|\btrend\b|\bevol\w+|\bdevelop\w*|\byear (?:by|on|over|to) year\b/.test(
    query.folded,
  );
  const supported = measure ?? supportIn(query.folded);
  if (!(several || (trend && measure) || (moved && supported))) return null;
  if (!CHANGES.test(query.folded) && !has("compare")) return null;
  if (/\b(?:resolutions|texts)\b/.test(query.folded) && !measure) return null;
  return several || trend
    ? { kind: "change", measure, since: false }
    : { kind: "change", measure: supported, since: true };
}

/** "Support" is a yes and "opposition" a no, where no vote is named. */
function supportIn(folded: string): Measure | null {
  if (!SUPPORT.test(folded)) return null;
  return { kind: "side", side: OPPOSED.test(folded) ? "no" : "yes" };
}

const OPPOSED = /\bopposition\b|\bopposed\b|\bresistance\b/;

export function readCount({ query, side, many, has }: Reading): Wanted | null {
  const { folded } = query;
  const which =
    /\b(?:which|what) (?:body|organ|forum|one)\b.*\b(?:more|most)\b.*\b(?:resolutions|texts|times)\b|\bmost (?:resolutions|texts)\b/;
  if (which.test(folded)) return { kind: "count", countries: [], side: null };
  if (!many) return null;
  const not = NEGATED.test(folded);
  if (side && not && /\bnever\b/.test(folded))
    return { kind: "unrecorded", what: `How many states never ${DID[side]} is` };
  if (asksForTexts(query)) return { kind: "count", countries: [], side: null };
  if (side && !TIMES.test(folded) && !/\bresolutions\b/.test(folded)) return { kind: "number", side, not };
  if (/\bhow many (?:countries|states|members|nations|governments|votes|people|delegations|ballots)\b/.test(folded))
    return side ? { kind: "number", side, not } : { kind: "measure", measure: { kind: "cast" } };
  return has("co-sponsor") ? null : { kind: "count", countries: [], side: null };
}

export function readMean({ query, measure }: Reading): Wanted | null {
  return measure && MEAN.test(query.folded) ? { kind: "mean", measure } : null;
}

/** A share, margin or sum that is neither ranked nor compared. */
function readMeasure({ measure, countries }: Reading): Wanted | null {
  return measure && measure.kind !== "side" && countries.length === 0 ? { kind: "measure", measure } : null;
}

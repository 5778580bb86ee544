import type { Body } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import { FINAL, FROM_END, NEWEST, NUMBER_OF_ONE, SWITCH, YEARS_WITHOUT } from "../reading/vote-phrases.ts";
import { strangersIn } from "../reading/vote-terms.ts";
import { measureOf } from "./measure.ts";
import { namesAll, sideOf } from "./side.ts";
import { asksForTexts, readThresholds } from "./thresholds.ts";
import { unrecordedIn } from "./unrecorded.ts";
import type { Reader, Reading, Wanted } from "./wanted.ts";
import { readChange, readCount, readExtreme, readMean, readMeasured } from "./wanted-amounts.ts";
import { readCoSponsors, readGroup, readPositions, readStates, readVoters } from "./wanted-states.ts";

/** Reads what is wanted: the first reader that finds its own words decides. */
export function readWanted(query: Query, countries: readonly string[], bodies: readonly Body[]): Wanted {
  const reading: Reading = {
    query,
    countries,
    bodies,
    side: sideOf(query),
    measure: measureOf(query),
    many:
      (query.asked.type === "figure" &&
        !NUMBER_OF_ONE.test(query.folded) &&
        /\bhow many\b|\bnumber of\b|\bcount of\b|\bhow often\b/.test(query.folded)) ||
      /\bhow many\b/.test(query.folded),
    has: (...keys) => hasAny(query.keys, keys),
  };
  for (const read of READERS) {
    const wanted = read(reading);
    if (wanted) return wanted;
  }
  return readPlain(reading);
}

/** "When did the yes votes first pass 100": the first text with as many. */
function readCrossing({ query, countries }: Reading): Wanted | null {
  const isFirst = /\bfirst\b/.test(query.folded) && (query.asked.type === "date" || FIRST_TIME.test(query.folded));
  return isFirst && countries.length === 0 && readThresholds(query).length > 0 ? { kind: "ordinal", at: 0 } : null;
}

const FIRST_TIME = /\bfirst (?:time|year|resolution|text|vote)\b/;

const READERS: readonly Reader[] = [
  readUnrecorded,
  readReason,
  readGaps,
  readCrossing,
  readGroup,
  readMean,
  readTexts,
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

function readReason({ query: { asked } }: Reading): Wanted | null {
  return asked.reason ? { kind: "reason" } : null;
}

/** "Which years had no Assembly resolution?" */
function readGaps({ query, side }: Reading): Wanted | null {
  return side === null && YEARS_WITHOUT.test(query.folded) && strangersIn(query).length === 0 ? { kind: "gaps" } : null;
}

function readUnrecorded({ query, countries }: Reading): Wanted | null {
  const what = unrecordedIn(query, countries);
  return what === null ? null : { kind: "unrecorded", what };
}

/** "All resolutions with 20 no votes": those texts, not the states that voted so. */
function readTexts({ query, countries, many, has }: Reading): Wanted | null {
  if (many || countries.length > 0 || !asksForTexts(query)) return null;
  const ranked = has("most", "fewest", "first", "last", "newest", "compare") || placeOf(query) !== null;
  return ranked ? null : { kind: "list" };
}

function readSwitch({ query: { folded } }: Reading): Wanted | null {
  return SWITCH.test(folded) ? { kind: "switch" } : null;
}

function readOrdinal({ query, bodies, has }: Reading): Wanted | null {
  const isFirst = has("first", "first-time") || (query.asked.type === "date" && FIRST_DID.test(query.folded));
  const place = placeFromEnd(query) ?? placeOf(query) ?? (isFirst ? 0 : null);
  if ((query.symbols.length > 0 && !query.asked.confirms) || IN_ORDER_OF_TIME.test(query.folded)) return null;
  const compared = has("compare") && (query.dates.length > 1 || bodies.length > 1);
  if (place !== null && !compared) return { kind: "ordinal", at: place };
  if (!has("last", "newest") && !NEWEST.test(query.folded)) return null;
  return FINAL.test(query.folded) && query.dates.length + query.symbols.length > 0 ? null : { kind: "ordinal", at: -1 };
}

/** "The second to last", "the penultimate one": -2. */
function placeFromEnd({ folded }: Query): number | null {
  const [found, nth = "second"] = FROM_END.exec(folded) ?? [];
  return found === undefined ? null : -["first", "second", "third", "fourth"].indexOf(nth) - 1;
}

/** What is wanted where no word asks for more than a result, a date or a list. */
function readPlain({ query, bodies, side, has }: Reading): Wanted {
  const { asked, folded } = query;
  if (has("compare") && (query.dates.length > 1 || bodies.length > 1 || (has("third-committee") && has("plenary"))))
    return { kind: "list" };
  if (side && asked.lists && query.figures.some(({ kind, bound }) => kind === "count" && bound !== "exact"))
    return { kind: "list" };
  // "What were the no votes?" asks whose they were; of the other sides numbers alone are recorded.
  if (side && !namesAll(query))
    return asked.type === "list" || (side === "no" && asked.lists && asked.type === null && !/\byears?\b/.test(folded))
      ? { kind: "voters", side, among: "each" }
      : { kind: "number", side, not: false };
  if (has("without-vote", "recorded-vote") && !asked.confirms)
    return { kind: asked.type === "date" && !asked.lists ? "date" : "list" };
  if (/\bhow (?:was|were|did)\b.*\b(?:adopt|pass|approve)/.test(folded)) return { kind: "method" };
  if (asked.type === "date") return { kind: "date" };
  if (has("tally", "vote", "without-vote", "recorded-vote") || side) return { kind: "tally" };
  return { kind: asked.lists || /\bresolutions\b/.test(folded) ? "list" : "record" };
}

/** "When did the Assembly first do so": what comes after is no thing that would be counted. */
const FIRST_DID = /\b(?:did|was|were|has|have) (?:[\w'-]+ ){1,6}first\b/;

const IN_ORDER: readonly string[] =
  "resolution vote adopt text ever without-vote recorded-vote general-assembly human-rights-council commission-on-human-rights ~one".split(
    " ",
  );

/** "Oldest first" is how a list is to be ordered. */
const IN_ORDER_OF_TIME = /\b(?:oldest|earliest) first\b/;

/** "Resolutions first": the place behind what is in order. */
const OF_TEXTS = /\b(?:resolutions?|texts?) ?$/;
const ENDS = /^\W*$/;

/** "First GA resolution", "the third one": a place in order of time. "Third Committee" and "60th session" are none. */
export function placeOf(query: Query): number | null {
  const figure = query.figures.find(
    ({ kind, low, noun, start, end }) =>
      kind === "ordinal" &&
      low > 0 &&
      (noun
        ? noun.keys.some((key) => IN_ORDER.includes(key)) || (low === 1 && noun.keys.includes("~year"))
        : OF_TEXTS.test(query.folded.slice(0, start)) && ENDS.test(query.folded.slice(end))),
  );
  return figure ? figure.low - 1 : null;
}

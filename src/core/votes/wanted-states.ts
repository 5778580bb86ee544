import type { Query } from "../reading/query.ts";
import {
  ALONE,
  BESIDES,
  BOTH,
  CHANGED,
  COUNTED_STATES,
  GAINED,
  IN_ALL,
  LOST,
  NEGATED,
  OFTEN,
  ONCE,
  ORDERED,
  STATES,
  TIMES,
} from "../reading/vote-phrases.ts";
import { namesGroup } from "./groups.ts";
import { namesAll, type Side, TO_VOTE } from "./side.ts";
import { asksForTexts } from "./thresholds.ts";
import { readTimes } from "./times.ts";
import type { Among, Reading, Wanted } from "./wanted.ts";

export function readStates({ query, side, countries, many }: Reading): Wanted | null {
  if (!side || countries.length > 0 || asksForTexts(query)) return null;
  const times = asksForStates(query) || COUNTED_STATES.test(query.folded) ? readTimes(query) : null;
  if (times) return { kind: "states", side, often: times };
  if (ONCE.test(query.folded)) return { kind: "states", side, often: "once" };
  if (saysAlways(query) || (IN_ALL.test(query.folded) && query.dates.length === 0))
    return many && !asksForStates(query) && !COUNTED_STATES.test(query.folded)
      ? null
      : { kind: "states", side, often: "always" };
  return asksForStates(query) && OFTEN.test(query.folded) ? { kind: "states", side, often: "most" } : null;
}

/** "Who all voted no" asks for all that did. */
const saysAlways = ({ terms, folded }: Query): boolean =>
  terms.some(
    ({ keys, surface, start }) =>
      keys.includes("always") && !(surface.startsWith("all ") && /\bwho $/.test(folded.slice(0, start))),
  );

export function readPositions({ query, side, countries, many, has }: Reading): Wanted | null {
  if (countries.length === 0 || has("co-sponsor")) return null;
  if (side && (ALONE.test(query.folded) || (asksForStates(query) && BESIDES.test(query.folded))))
    return { kind: "voters", side, among: "each" };
  // What a state did instead is told with all that is known of it.
  if (isNegated(query) && !query.asked.confirms) return { kind: "position", countries, side: null, place: null };
  if (many && TIMES.test(query.folded)) return { kind: "count", countries, side };
  const one = side === null || query.symbols.length > 0 ? null : placeInTime(query);
  return { kind: "position", countries, side: namesAll(query) ? null : side, place: one };
}

/** "When did it first vote no", "its last no vote". */
function placeInTime({ folded }: Query): 0 | -1 | null {
  if (ORDERED.test(folded)) return null;
  if (/\bfirst\b|\bearliest\b|\boldest\b|\binitially\b|\bstart(?:ed)?\b|\bbeg[ai]n\b/.test(folded)) return 0;
  return /\b(?:stop(?:ped|s)?|quit|ceased?)\b|\blast\b|\blatest\b|\bmost recent(?:ly)?\b|\bfinal(?:ly)?\b/.test(
    folded,
  ) && !/\blast year\b/.test(folded)
    ? -1
    : null;
}

export function readVoters(reading: Reading): Wanted | null {
  const { query, many, has } = reading;
  const somebody =
    query.asked.type === "person" || /\b(?:any(?:one|body)|some(?:one|body)|which ones|who)\b/.test(query.folded);
  const flips = CHANGED.test(query.folded) && somebody && reading.side === null;
  const side = flips ? "no" : reading.side;
  if (!side || (has("most", "fewest", "high-end", "low-end") && !reading.query.dates.length)) return null;
  if (asksForTexts(query)) return null;
  const names =
    asksForStates(query) ||
    OF_STATES.test(query.folded) ||
    /\bnames?\b|(?<!\bnumber of (?:no|yes) )\bvoters\b|\bwhich ones\b|\bwho\b/.test(query.folded);
  const among = readAmong(reading);
  if (among === "each" && !many && isNegated(query)) return unrecordedOthers(side);
  if ((names || flips) && !many) return { kind: "voters", side, among };
  return among !== "each" && among !== "both" && among !== "changed" && !many ? { kind: "voters", side, among } : null;
}

/** "Which did not vote no": who did what else, or was absent, is not recorded. */
const unrecordedOthers = (side: Side): Wanted => ({
  kind: "unrecorded",
  what: `Which states did not ${TO_VOTE[side]} is`,
});

/** "But did not in 2006" compares two votes and is read as such. */
const isNegated = ({ folded }: Query): boolean => NEGATED.test(folded) && !LOST.test(folded);

export function readGroup({ query, side, many, has }: Reading): Wanted | null {
  return (side !== null || has("vote")) && namesGroup(query)
    ? { kind: "group", side, names: !many && !query.asked.confirms }
    : null;
}

export function readCoSponsors({ query: { asked, folded }, side, has }: Reading): Wanted | null {
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
  if (several && LOST.test(folded)) return isBackwards(dates) && !FROM_THEN_ON.test(folded) ? "gained" : "lost";
  if (GAINED.test(folded)) return "gained";
  if (several && BOTH.test(folded)) return "both";
  return several && CHANGED.test(folded) ? "changed" : "each";
}

/** "In 2011 but not in 2010": the later one first. */
const isBackwards = ([first, second]: Query["dates"]): boolean =>
  first !== undefined && second !== undefined && first.from > second.from;

/** What goes on in the order of time, whichever is named first. */
const FROM_THEN_ON =
  /\b(?:no longer|any ?more|stopped|dropped|gave up|again|fell away|left the|deserted|peeled off|lost)\b/;

/** "Countries that voted no": a phrase without a verb of its own wants the states themselves. */
const OF_STATES =
  /^(?:(?:all|the|those|list|of|please|pls|show|give|me|us|hi|hey),? )*(?:countries|states|nations|governments|members|member states|delegations|opponents|objectors|naysayers) (?:that|which|who|vot|oppos|against|said|saying|say|reject|of|to|in|cast|abstain)/;

const asksForStates = ({ asked: { type }, folded }: Query): boolean =>
  type === "person" || type === "country" || STATES.test(folded);

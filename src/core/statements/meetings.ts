import type { FactBase } from "../base/schema.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import { within } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { dayOf, type Meeting, meetingsIn, votedOn } from "../meetings/meeting.ts";
import { timesMet } from "../meetings/reading.ts";
import { isNegative } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";
import { isOnAnother } from "../votes/reading.ts";
import { aloneSaid } from "./alone.ts";
import { amongIn } from "./among.ts";
import { asSaid, type Facet, facetOf } from "./facet.ts";
import { positionsIn } from "./positions.ts";
import { type Counted, countedIn } from "./tallies.ts";
import { FIRST_SINCE, VOTED_OTHERWISE } from "./times.ts";

/** How a statement on who voted how in the Security Council stands to its entries. */
export interface MeetingVerdict {
  readonly verdict: "in" | "differs" | "unknown";
  readonly meetings: readonly Meeting[];
}

const UNKNOWN: MeetingVerdict = { verdict: "unknown", meetings: [] };

/**
 * Holds what is said of the Security Council's procedural votes against the entries: who voted how, by how many, without
 * a vote, and which meeting was the first; null if it is about something else. Who voted no and who abstained is complete
 * there; who voted yes, and who sat there, is not known.
 * @param before the meetings that the statement before it was about, which are meant where it names no time
 */
export function checkMeetings(query: Query, base: FactBase, before: readonly Meeting[]): MeetingVerdict | null {
  if (query.symbols.length > 0 || isOnAnother(query) || (!namesMeetings(query) && before.length === 0)) return null;
  const times = timesMet(query);
  if (times !== null) {
    const met = meetingsOf(query, base);
    return { verdict: met.length === times ? "in" : "unknown", meetings: met };
  }
  if (CLOSED.test(query.folded)) return UNKNOWN;
  // What was held was not vetoed.
  const held = VETOED.test(query.folded) && !isNegative(query.folded) ? meetingsNamed(query, base) : [];
  if (held.length > 0) return { verdict: "differs", meetings: held };
  const again = firstSince(query, base);
  if (again) return again;
  const counted = countedIn(query);
  const saysHow = positionsIn(query).length + counted.length > 0 || query.folded.search(PV) >= 0;
  if (/\bbefore (?:a|the|any) (?:procedural )?vote\b/.test(query.folded) || VOTED_OTHERWISE.test(query.folded))
    return null;
  const isUnvoted = WITHOUT_VOTE.test(query.folded);
  if (!saysHow && !isUnvoted) return null;
  const meetings = query.dates.length === 0 && before.length > 0 ? before : meetingsOf(query, base);
  if (meetings.length === 0) return null;
  const unvoted = meetings.filter(({ tally }) => tally === null);
  const isScoped = query.dates.length + before.length > 0;
  if (saysHow && unvoted.length > 0 && !isScoped) return positionsIn(query).length > 0 ? UNKNOWN : null;
  // Nobody voted on a meeting that was held without a vote.
  if (saysHow && unvoted.length > 0)
    return { verdict: unvoted.length === meetings.length ? "differs" : "unknown", meetings: unvoted };
  const [first] = meetingsIn(base);
  const judged = meetings.map((one): readonly Facet[] => [
    ...recordSaid(one, query),
    ...positionsSaid(one, query),
    ...amongSaid(one, query),
    ...aloneSaid(query, { no: one.no, abstain: one.abstain }).map(({ facet }) => facet),
    ...counted.map((each) => numberSaid(each, one, query)),
    ...(isUnvoted ? [asSaid(one.tally === null, query, query.folded.search(WITHOUT_VOTE))] : []),
    ...(FIRST.test(query.folded) ? [facetOf(one.milestone === first?.milestone)] : []),
    ...(LATER.test(query.folded) ? ["unknown" as const] : []),
  ]);
  if (judged.every((facets) => facets.every((each) => each === "holds"))) return { verdict: "in", meetings };
  if (judged.every((facets) => facets.includes("fails"))) return { verdict: "differs", meetings };
  return { verdict: "unknown", meetings };
}

/** "For the first time since 2017": there was one then, and none between; null where nothing of the kind is said. */
function firstSince(query: Query, base: FactBase): MeetingVerdict | null {
  const { folded, dates } = query;
  if (!FIRST_SINCE.test(folded)) return null;
  const since = dates.filter(({ start }) => SINCE_THEN.test(folded.slice(0, start)));
  const [date, ...others] = dates.filter((one) => !since.includes(one));
  const [before, ...more] = since;
  const saysMore = positionsIn(query).length + countedIn(query).length > 0;
  if (!date || !before || others.length + more.length > 0 || saysMore) return UNKNOWN;
  const voted = VOTED.test(folded) && !WITHOUT_VOTE.test(folded);
  const all = voted ? votedOn(meetingsIn(base)) : meetingsIn(base);
  const then = all.findIndex((one) => within(dayOf(one), date));
  const [one, last] = [all[then], all[then - 1]];
  if (!one) return UNKNOWN;
  const isSo =
    last !== undefined &&
    within(dayOf(last), before.named ?? before) &&
    (!WITHOUT_VOTE.test(folded) || one.tally === null);
  return { verdict: isSo ? "in" : "differs", meetings: last ? [one, last] : [one] };
}

const SINCE_THEN = /\bsince $/;
const VOTED = /\bvot(?:e|es|ed|ing)\b/;

/** Whether what is said of a vote of some time holds of one in the Security Council then. */
export const holdsOfMeeting = (query: Query, base: FactBase): boolean =>
  query.dates.length > 0 &&
  meetingsOf(query, base).some((one) => {
    const facets = [...positionsSaid(one, query), ...countedIn(query).map((each) => numberSaid(each, one, query))];
    return one.tally !== null && facets.length > 0 && facets.every((each) => each === "holds");
  });

const WITHOUT_VOTE =
  /\bwithout (?:a|any) (?:procedural )?vote\b|\bno (?:procedural )?vote was (?:held|taken|needed)\b|\b(?:there was no|(?:did not|didn't) hold a|held no) procedural vote\b/;

/** Of the first alone it is known which it is. */
const LATER =
  /\b(?:second|third|fourth|fifth|sixth|last|latest) (?:took|met|(?:\w+ )?(?:meeting|session|debate|time|discussion))\b/;

const FIRST = /\bfirst (?:\w+ )?(?:meeting|session|debate|time|discussion)\b(?! (?:\w+ )?since\b)/;

const VETOED =
  /\bvetoed (?:the |an? |its )?(?:\w+ ){0,4}(?:meeting|session|debate|discussion)\b|\b(?:meeting|session|debate|discussion)\b.* was vetoed\b/;

/** Of a meeting that was not public nothing is recorded. */
const CLOSED = /\b(?:closed|private(?:ly)?|non-?public|informal|secret|emergency|unscheduled|behind closed doors)\b/;

/** "Recorded in S/PV.7353": in the record of that meeting. */
const recordSaid = ({ record }: Meeting, { folded }: Query): readonly Facet[] =>
  [...folded.matchAll(PV)].map(([, number = ""]) => (record === null ? "unknown" : facetOf(record.endsWith(number))));

const PV = /\bs\/pv\.? ?(\d+)/g;

const positionsSaid = ({ no, abstain }: Meeting, query: Query): readonly Facet[] =>
  positionsIn(query).map(({ country, side, at }) => {
    const position = no.includes(country) ? "no" : abstain.includes(country) ? "abstain" : null;
    if (position === null && side === "yes") return "unknown";
    return asSaid(position === side, query, at);
  });

/** "10 to 3, Egypt among the three": on the side that had as many; what else is said of a state is not known. */
const amongSaid = ({ no, abstain, tally }: Meeting, query: Query): readonly Facet[] =>
  amongIn(query)
    .filter(({ count }) => count !== null)
    .map(({ country, count }) => {
      const sides = [no, abstain].filter(({ length }) => length === count);
      if (count === tally?.yes || sides.length !== 1) return "unknown";
      return facetOf(sides[0]?.includes(country) ?? false);
    });

function numberSaid({ side, low, bound, rough, start }: Counted, { tally }: Meeting, query: Query): Facet {
  if (tally === null || bound !== "exact" || rough) return "unknown";
  const known = side ? [tally[side]] : [tally.yes, tally.no, tally.abstain];
  return side || known.includes(low) ? asSaid(known.includes(low), query, start) : "unknown";
}

/** The meetings of the times that a statement names, but for "the first since 2017"; all of them where it names none. */
function meetingsOf({ dates, folded }: Query, base: FactBase): readonly Meeting[] {
  const own = dates.filter(({ start }) => !SINCE.test(folded.slice(0, start)));
  return meetingsIn(base).filter((one) => own.length === 0 || own.some((date) => within(dayOf(one), date)));
}

const SINCE = /\bfirst (?:\w+ ){0,2}?since $/;

/** "In 2015 the vote was 9-4-2" after a statement on a meeting: that of the time that is named. */
export const meetingsThen = (query: Query, before: readonly Meeting[], base: FactBase): readonly Meeting[] =>
  before.length > 0 && query.dates.length > 0 && query.symbols.length === 0 && !namesTexts(query)
    ? meetingsOf(query, base)
    : [];

/** The meetings that a statement names by their time; none without one. */
export const meetingsNamed = (query: Query, base: FactBase): readonly Meeting[] =>
  namesMeetings(query) && query.dates.length > 0 ? meetingsOf(query, base) : [];

/** The meetings that are told of are the Security Council's, and so is a vote of "the Council" on a day of one. */
const namesMeetings = (query: Query): boolean =>
  !namesTexts(query) &&
  (query.keys.has("security-council") ||
    query.keys.has("meeting") ||
    query.terms.some(({ surface }) => COUNCIL.test(surface)));

/** Whether it is on resolutions, or on another body. */
const namesTexts = ({ keys, terms }: Query): boolean =>
  keys.has("resolution") || terms.some((term) => hasAny(OTHER_BODIES, term.keys) && !COUNCIL.test(term.surface));

/** Either Council. */
const COUNCIL = /^(?:the )?council$/;

const OTHER_BODIES: ReadonlySet<string> = new Set(Object.values(BODY_KEYS));

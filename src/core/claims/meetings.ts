import type { FactBase } from "../base/schema.ts";
import { daysOf, within } from "../language/days.ts";
import { type Meeting, meetingsIn } from "../meetings/meeting.ts";
import type { Query } from "../reading/query.ts";
import { isDenied } from "./denial.ts";
import { positionsIn } from "./positions.ts";

/** How a statement on who voted how in the Security Council stands to its entries. */
interface MeetingVerdict {
  readonly verdict: "in" | "differs" | "unknown";
  readonly meetings: readonly Meeting[];
}

/**
 * Holds what states are said to have done in the Security Council's procedural votes against the entries; null if it is
 * about something else. Who voted no and who abstained is complete there; who voted yes, and who sat there, is not known.
 * @param before the meetings that the statement before it was about, which are meant where it names no time
 */
export function checkMeetings(query: Query, base: FactBase, before: readonly Meeting[]): MeetingVerdict | null {
  const said = positionsIn(query);
  const named = namesMeetings(query);
  if (said.length === 0 || query.figures.length > 0 || (!named && before.length === 0)) return null;
  const meetings = query.dates.length === 0 && before.length > 0 ? before : meetingsOf(query, base);
  if (meetings.length === 0 || meetings.some(({ tally }) => tally === null)) return null;
  const judged = meetings.map((one) =>
    said.map(({ country, side, at }) => {
      const position = one.no.includes(country) ? "no" : one.abstain.includes(country) ? "abstain" : null;
      if (position === null && side === "yes") return "unknown";
      return (position === side) === isDenied(query.folded.slice(0, at)) ? "fails" : "holds";
    }),
  );
  if (judged.every((facets) => facets.every((facet) => facet === "holds"))) return { verdict: "in", meetings };
  if (judged.every((facets) => facets.includes("fails"))) return { verdict: "differs", meetings };
  return { verdict: "unknown", meetings };
}

/** The meetings of the times that a statement names; all of them where it names none. */
const meetingsOf = ({ dates }: Query, base: FactBase): readonly Meeting[] =>
  meetingsIn(base).filter(
    ({ milestone: { from } }) =>
      from !== null && (dates.length === 0 || dates.some((date) => within(daysOf(from), date))),
  );

/** The meetings that a statement names by their time; none without one. */
export const meetingsNamed = (query: Query, base: FactBase): readonly Meeting[] =>
  namesMeetings(query) && query.dates.length > 0 ? meetingsOf(query, base) : [];

/** The meetings that are told of are the Security Council's, and so is a vote of "the Council" on a day of one. */
const namesMeetings = ({ keys, terms }: Query): boolean =>
  !keys.has("resolution") &&
  (keys.has("security-council") || keys.has("meeting") || terms.some(({ surface }) => surface === "council"));

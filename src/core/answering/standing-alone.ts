import { dateText } from "../base/dates.ts";
import { countryIn } from "../language/keys.ts";
import { isOnMeetings } from "../meetings/meeting.ts";
import type { Earlier } from "../reading/earlier.ts";
import { stepFrom } from "../reading/follow-up.ts";
import { DID, SIDE_KEYS, SIDES, type Side, TO_VOTE } from "../votes/side.ts";

/** A follow-up of a few words as a question that stands alone; null where it is none, or what came before does not tell what it means. */
export const standingAlone = (folded: string, earlier: Earlier): string | null =>
  stepFrom(folded, earlier) ?? numberOf(folded, earlier) ?? oneOf(folded, earlier) ?? goingOn(folded, earlier);

/** "How many of them?" after who voted so. */
function numberOf(folded: string, earlier: Earlier): string | null {
  const vote = HOW_MANY.test(folded) ? voteIn(earlier) : null;
  return vote && `how many ${DID[vote.side]} ${vote.on}`;
}

const HOW_MANY = /^(?:(?:and|so|ok|but),? )*how many(?: (?:of (?:them|those)|(?:were|are) (?:there|they)|in all))?\W*$/;

/** "Was Syria one of them?" after who voted so. */
function oneOf(folded: string, earlier: Earlier): string | null {
  const [, who] = ONE_OF_THEM.exec(folded) ?? [];
  const vote = who === undefined ? null : voteIn(earlier);
  return vote && `did ${who} ${TO_VOTE[vote.side]} ${vote.on}`;
}

const ONE_OF_THEM =
  /^(?:(?:and|so|ok|but),? )*(?:was|were|is|are) ([a-z][a-z .'-]{1,40}?) (?:one(?: of (?:them|those))?|among (?:them|those)|(?:on|in) (?:it|(?:the|that) list)|there|too|also|as well)\W*$/;

/** "Did it keep doing so in 2019?" after who co-sponsored. */
function goingOn(folded: string, { query }: Earlier): string | null {
  const [, time] = STILL_SO.exec(folded) ?? [];
  const [country, ...more] = query.terms.flatMap(({ keys }) => countryIn(keys) ?? []);
  if (time === undefined || country === undefined || more.length > 0 || !query.keys.has("co-sponsor")) return null;
  return `did ${country} co-sponsor ${time}`;
}

const STILL_SO =
  /^(?:(?:and|so|ok|but),? )*(?:did|does|was|were|has|had|is) (?:it|they) (?:(?:still|also|keep|continue|go on|stop|do|doing|done|to|so|it|that|always) )+((?:in|since|until|after) (?:19|20)\d\d)\W*$/;

/** The one vote that the question before was on, and the side that it asked for. */
function voteIn({ query, resolutions: [one, ...others], units: [unit, ...more] }: Earlier): {
  readonly side: Side;
  readonly on: string;
} | null {
  const [side, ...sides] = SIDES.filter((each) => query.keys.has(SIDE_KEYS[each]));
  if (side === undefined || sides.length > 0) return null;
  if (one !== undefined) return others.length === 0 ? { side, on: `on ${one.id}` } : null;
  const day = unit?.kind === "milestone" && isOnMeetings(unit) ? unit.milestone.from : null;
  return day !== null && more.length === 0 ? { side, on: `in the Security Council on ${dateText(day)}` } : null;
}

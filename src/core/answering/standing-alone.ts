import { dateText } from "../base/dates.ts";
import { voteOf } from "../base/tally.ts";
import { BILL, billsIn } from "../language/bills.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { yearAt } from "../language/days.ts";
import { countriesIn, hasAny } from "../language/keys.ts";
import { inDigits } from "../language/number-words.ts";
import { timeWords } from "../language/time-words.ts";
import { isOnMeetings } from "../meetings/meeting.ts";
import type { Earlier } from "../reading/earlier.ts";
import { NEXT } from "../reading/follow-up.ts";
import { isJoined, type Query } from "../reading/query.ts";
import { VOTING } from "../reading/vote-terms.ts";
import { tellsByWhom, type Unit } from "../units.ts";
import { readBodies } from "../votes/bodies.ts";
import { DID, SIDE_KEYS, SIDES, type Side, TO_VOTE } from "../votes/side.ts";
import { onOffices } from "./on-offices.ts";

/** A follow-up of a few words as a question that stands alone; null where it is none, or what came before does not tell what it means. */
export const standingAlone = (folded: string, earlier: Earlier): string | null =>
  stepFrom(folded, earlier) ??
  fieldOf(folded, earlier) ??
  placeIn(folded, earlier) ??
  numberOf(folded, earlier) ??
  ofNumber(folded, earlier) ??
  byName(folded, earlier) ??
  groupIn(folded, earlier) ??
  otherSide(folded, earlier) ??
  oneOf(folded, earlier) ??
  goingOn(folded, earlier) ??
  itsVote(folded, earlier) ??
  asRecord(folded, earlier) ??
  meetingOf(folded, earlier) ??
  otherMeeting(folded, earlier) ??
  voteOn(folded, earlier) ??
  estimateIn(folded, earlier) ??
  oftenOf(folded, earlier) ??
  billOf(folded, earlier) ??
  inDocument(folded, earlier) ??
  onOffices(folded, earlier);

/** "Who abstained?" after one meeting of the Security Council. */
function meetingOf(folded: string, { units: [unit, ...more] }: Earlier): string | null {
  const [, who] = ITS_MEETING.exec(folded) ?? [];
  const on = onMeeting(unit);
  return who === undefined || on === null || more.length > 0 ? null : `${who} ${on}`;
}

/** The meeting of the Security Council that an entry is on, as it follows what was done there; null for any other. */
function onMeeting(unit: Unit | undefined): string | null {
  const day = unit?.kind === "milestone" && isOnMeetings(unit) ? unit.milestone.from : null;
  return day && `in the Security Council on ${dateText(day)}`;
}

const ITS_MEETING =
  /^(?:(?:and|so|ok|but),? )*((?:who|which (?:states|countries|members)) (?:voted (?:no|yes|against|for|in favou?r)|abstained|opposed|said no))(?: (?:it|that|then|there|on it))?\W*$/;

/** "And in 2016?", "and Russia?" after how a state voted in a meeting that the question before that named. */
function otherMeeting(folded: string, { query, units: [unit, ...more] }: Earlier): string | null {
  const { time, who } = OTHER_VOTE.exec(folded)?.groups ?? {};
  const on = (time ?? who) === undefined || more.length > 0 ? null : onMeeting(unit);
  const [country, ...others] = countriesIn(query.terms);
  if (on === null || country === undefined || others.length > 0 || query.keys.has("security-council")) return null;
  return time === undefined ? `how did ${who} vote ${on}` : `how did ${country} vote in the Security Council ${time}`;
}

const OTHER_VOTE =
  /^(?:(?:and|what about|how about),? )+(?:(?<time>(?:in|on) (?:[a-z0-9]+ ){0,2}(?:19|20)\d\d)|(?!(?:before|after|then|now|why|when|how|who|where|what|which|source|that|it|others?|the)\b)(?<who>[a-z][a-z .'-]{2,30}))\W*$/;

/** "Was there a vote?" after when an inquiry was set up, or by which resolution: on the one that did so, or that was told. */
function voteOn(folded: string, { told, units: [unit], resolutions }: Earlier): string | null {
  if (resolutions.length > 0 || unit?.kind !== "milestone" || isOnMeetings(unit)) return null;
  const [who] = ON_ITS_VOTE.exec(folded) ?? [];
  if (who === undefined || WIDER.test(folded)) return null;
  const named = unit.slots.find(
    (slot) => RESOLUTION.test(slot.text) && (tellsByWhom(slot) || told.lead.includes(slot.text)),
  );
  const [, symbol] = (named && RESOLUTION.exec(named.text)) ?? [];
  return symbol === undefined ? null : `${folded.replace(ON_IT, "")} on resolution ${symbol}`;
}

const RESOLUTION = /\bresolution ([A-Z0-9./]*\d+\/\d+)\b/;
const ON_ITS_VOTE =
  /\b(?:votes?|voted|voting|abstain\w*|opposed|against|consensus|unanim\w+|tally|adopted|passed)\b(?!.*\d)/;
const WIDER =
  /\b(?:assembly|ga|council|hrc|commission|committee|congress|senate|house|ever|always|most|fewest|first|last|latest|often|usually|total|resolutions|votes on)\b/;
const ON_IT = /(?:(?: on)? (?:it|that|this))?\W*$/;

/** "And the lowest?", "which is the newest?" after several estimates: of all estimates. */
function estimateIn(folded: string, { query, told, units }: Earlier): string | null {
  const [, which] = OF_ESTIMATES.exec(folded) ?? [];
  const isOfSome = which !== undefined && query.keys.has("camp") && told.evidence.length > 1;
  return isOfSome && units.some(isEstimateOf) ? `what is the ${which} estimate of prisoners` : null;
}

const OF_ESTIMATES =
  /^(?:(?:and|so|ok|but|then),? )*(?:(?:which|what)(?: one)?(?: of (?:them|those|these))?(?:'s| is| was) )?the (highest|lowest|largest|smallest|newest|latest|biggest|most recent)(?: (?:one|figure|number|estimate)| of (?:them|those|these))?\W*$/;

const isEstimateOf = (unit: Unit): boolean => unit.topics.includes("camps");

/** "What does it say on China?" after who wrote an article, or when: that article, as the question before named it. */
function inDocument(folded: string, { query, units: [unit] }: Earlier): string | null {
  const [, matter] = WHAT_IT_SAYS.exec(folded) ?? [];
  if (matter === undefined || unit?.kind !== "passage") return null;
  const named = query.terms
    .filter(({ kind, keys }) => (kind === "name" || kind === "broad") && hasAny(unit.sourceKeys, keys))
    .map(({ surface }) => surface);
  const years = query.dates.map(({ from }) => yearAt(from));
  return named.length === 0 ? null : `what does the ${[...years, ...named].join(" ")} say about ${matter}`;
}

const WHAT_IT_SAYS =
  /^(?:(?:and|so|ok|but),? )*what (?:does|did) (?:it|(?:the|that|this) (?:article|piece|story|text|editorial|document)) (?:say|tell(?: us)?|report|write) (?:about|on|of) (.+)$/;

/** "How often?" after how a state voted or who voted so: counted. "And Cuba?" after who voted so most often: how often it did. */
function oftenOf(folded: string, { query, told, aboutVotes }: Earlier): string | null {
  const [, asked, state] = HOW_OFTEN.exec(folded) ?? [];
  if ((asked ?? state) === undefined || !aboutVotes || told.outcome === "not-found" || isJoined(query)) return null;
  const [side, ...sides] = sidesAsked(query.keys);
  const [country, ...more] = countriesIn(query.terms);
  if (side === undefined || sides.length + more.length + query.dates.length + query.symbols.length > 0) return null;
  const who = asked === undefined ? (OF_MANY.test(query.folded) && country === undefined ? state : undefined) : country;
  if (who !== undefined) return `how often did ${who} ${TO_VOTE[side]}${inBodies(query)}`;
  return asked !== undefined && OF_MANY.test(query.folded) ? query.folded : null;
}

const HOW_OFTEN =
  /^(?:(?:and|so|ok|but),? )*(?:(how (?:often|many times)(?: (?:was|is|did|has) (?:it|that|this|they|he|she)(?: (?:do|done|happen|vote) ?(?:so|that|it)?)?)?)|(?:and |what about |how about )([a-z][a-z .'-]{2,30}))\W*$/;
const OF_MANY = /\b(?:which|what|who) .*\b(?:most often|every time|always|each time|most times|most frequently)\b/;

/** "And H.R. 5959?", "and 5959?" after a question on another bill of Congress: the same of that one. */
function billOf(folded: string, { query }: Earlier): string | null {
  const [, chamber, number] = OTHER_BILL.exec(folded) ?? [];
  const [named, ...more] = number === undefined || isJoined(query) ? [] : billsIn(query.folded);
  if (named === undefined || more.length > 0 || named === number) return null;
  return query.folded.replace(BILL, `${chamber ?? "bill "}${number}`);
}

const OTHER_BILL =
  /^(?:(?:and|or|then|what about|how about),? )*(?:the )?(h\. ?r\. ?|s\. ?|bill )?(?!(?:19|20)\d\d\b)(\d{3,5})\W*$/;

/** "And the one before?" after a resolution, as a question that stands alone; null if it is none. */
function stepFrom(folded: string, earlier: Earlier): string | null {
  const [one, ...more] = earlier.resolutions;
  if (!one || more.length > 0 || !NEXT.test(folded)) return null;
  return askedOf(`the resolution ${BACK.test(folded) ? "before" : "after"} ${one.id}`, earlier.query);
}

/** What the question before asked of its resolution, asked of another: who voted so, how a state voted, when it was adopted. */
function askedOf(other: string, { terms, asked, keys }: Query): string {
  const [country, ...more] = countriesIn(terms);
  const [side, ...sides] = sidesAsked(keys);
  if (more.length + sides.length > 0 || keys.has("third-committee")) return other;
  if (country !== undefined && country !== "North Korea") return `how did ${country} vote on ${other}`;
  if (side !== undefined && asked.type === "figure") return `how many ${DID[side]} on ${other}`;
  if (side !== undefined) return `who ${DID[side]} on ${other}`;
  return asked.type === "date" ? `when was ${other} adopted` : other;
}

const BACK = /\b(?:before|previous)\b/;

/** "What is it called?", "and the vote?" after one resolution. */
function fieldOf(folded: string, { resolutions: [one, ...more], query }: Earlier): string | null {
  if (one === undefined || more.length > 0) return null;
  if (ITS_SYMBOL.test(folded)) return one.id;
  if (ITS_BODY.test(folded)) return `which body adopted ${one.id}`;
  if (ITS_TITLE.test(folded)) return `what is the title of ${one.id}`;
  return ITS_VOTE.test(folded) && !query.keys.has("third-committee") ? `what was the vote on ${one.id}` : null;
}

const ITS_TITLE =
  /^(?:(?:and|so|ok|but),? )*(?:what (?:is|was) (?:it|that|this) (?:called|titled|named)|what (?:is|was) (?:its|the) (?:title|name)|(?:what about )?(?:its|the) title)\W*$/;
const A_BODY =
  "(?:(?:in|at|by|from) )?(?:the )?(?:un )?(?:ga|unga|hrc|unhrc|(?:general )?assembly|(?:human rights )?council)";
const ITS_BODY = new RegExp(
  `^(?:(?:and|so|ok|but),? )*(?:(?:was|is) (?:it|that|this) ${A_BODY} or ${A_BODY}|(?:which|what) body(?: (?:was|is) (?:it|that|this))?)\\W*$`,
);
const ITS_SYMBOL =
  /^(?:(?:and|so|ok|but),? )*(?:what(?:'s| is| was) )?(?:its|the) (?:un )?(?:symbol|number|document number|resolution number)\W*$/;
const ITS_VOTE = /^(?:(?:and|so|ok|but|what about|how about),? )+(?:the|its) vote\W*$/;

/** "Which was the first?" after a list of many resolutions, or their number: of those of its body and its time. */
function placeIn(folded: string, { query, resolutions, told, aboutVotes }: Earlier): string | null {
  const [, place] = PLACE.exec(folded) ?? [];
  const isOfMany =
    aboutVotes && resolutions.length !== 1 && told.evidence.length > 0 && hasAny(query.keys, OF_RESOLUTIONS);
  const [time, ...others] = query.dates.map(timeWords);
  if (place === undefined || !isOfMany || others.length > 0 || PLACED.some((key) => query.keys.has(key))) return null;
  const [body, ...more] = readBodies(query, true);
  if (more.length > 0) return null;
  const how = query.keys.has("without-vote")
    ? " adopted without a vote"
    : query.keys.has("recorded-vote")
      ? " by a recorded vote"
      : "";
  return `the ${place} ${body ? BODY_NAMES[body] : ""} resolution${how}${time === undefined ? "" : ` ${time}`}`;
}

const OF_RESOLUTIONS = ["resolution", "without-vote", "recorded-vote"];

const PLACE =
  /^(?:(?:and|so|ok|but),? )*(?:(?:which|what)(?: one)? (?:was|is) )?the (?:very )?(first|last|latest|newest|second|third)(?: one| of (?:them|those|these))?\W*$/;

/** What already picks from them. */
const PLACED: readonly string[] = ["most", "fewest", "first", "first-time", "last", "newest"];

/** "And yes?" after who voted no. */
function otherSide(folded: string, earlier: Earlier): string | null {
  const [, side] = OTHER_SIDE.exec(folded) ?? [];
  const vote = side === undefined || earlier.query.asked.type !== "person" ? null : voteIn(earlier);
  return vote && `who voted ${side} ${vote.on}`;
}

const OTHER_SIDE = /^(?:and|what about|how about) (?:who (?:said |voted )?)?(yes|no)\W*$/;

/** "How many of them?" after who voted so. */
function numberOf(folded: string, earlier: Earlier): string | null {
  const vote = HOW_MANY.test(folded) ? voteIn(earlier) : null;
  return vote && `how many ${DID[vote.side]} ${vote.on}`;
}

/** "Who were the five?", "name the twenty" after a vote: whoever voted so, where only one side of one vote has that number. */
function ofNumber(folded: string, { resolutions, query, units: [unit] }: Earlier): string | null {
  const [, count] = WHO_OF_MANY.exec(inDigits(folded).text) ?? [];
  if (count === undefined || query.keys.has("third-committee")) return null;
  const met = onMeeting(unit);
  const votes = [
    ...resolutions.map(({ id, vote }) => ({ vote, on: `on ${id}` })),
    ...(met !== null && unit?.kind === "milestone" ? [{ vote: voteOf(unit.milestone), on: met }] : []),
  ];
  const [who, ...more] = votes.flatMap(({ vote, on }) =>
    SIDES.filter((side) => vote?.[side] === Number(count)).map((side) => `who ${DID[side]} ${on}`),
  );
  return more.length === 0 ? (who ?? null) : null;
}

const WHO_OF_MANY =
  /^(?:(?:and|so|ok|but),? )*(?:(?:who|which)(?: (?:were|are|was))?|name|list|show(?: me)?|tell me)(?: (?:the|these|those|all))* (\d{1,3})(?: (?:states|countries|members|ones|of them|noes|no(?: votes)?))?(?: (?:were|are) (?:they|those|these))?\W*$/;

/** "Name them", "names?" after a vote, or after how many voted so: whoever did, or else who voted no, of whom the record has names. */
function byName(folded: string, earlier: Earlier): string | null {
  const votes = NAME_THEM.test(folded) ? votesIn(earlier) : null;
  return votes && `who ${DID[votes.side]} ${votes.on}`;
}

/** The vote or votes that the question before was on, and the side that it asked for; "no" where it asked for none. */
function votesIn(earlier: Earlier): { readonly side: Side; readonly on: string } | null {
  const { query, resolutions, aboutVotes } = earlier;
  const vote = aboutVotes ? voteIn(earlier) : null;
  if (vote) return vote;
  const [side = "no", ...sides] = sidesAsked(query.keys);
  const [one, ...more] = resolutions;
  if (!aboutVotes || sides.length > 0 || query.keys.has("third-committee") || !hasAny(query.keys, ON_VOTES))
    return null;
  if (one && more.length === 0) return one.vote ? { side, on: `on ${one.id}` } : null;
  const [time, ...times] = query.dates.map(timeWords);
  const isOfThen = time !== undefined && times.length + query.symbols.length + countriesIn(query.terms).length === 0;
  return isOfThen ? { side, on: `${inBodies(query)} ${time}`.trim() } : null;
}

const ON_VOTES = [...VOTING, "recorded-vote", "tally"];

const NAME_THEM =
  /^(?:(?:and|so|ok|but|please|pls|can you|could you),? )*(?:names?(?: (?:them|those|these|the (?:states|countries|members)))?|list (?:them|those|these|the (?:states|countries|members))|(?:their|the|what are (?:their|the)) names|by name)(?: all)?(?:,? (?:please|pls))?\W*$/;

/** "How many of them were African?" after who voted so: states that are told by a group. */
function groupIn(folded: string, earlier: Earlier): string | null {
  const { group, region } = OF_GROUP.exec(folded)?.groups ?? {};
  const votes = (group ?? region) ? votesIn(earlier) : null;
  const states = region === undefined ? `${group} states` : `states ${region}`;
  return votes && `how many ${states} ${DID[votes.side]} ${votes.on}`;
}

const OF_GROUP =
  /^(?:(?:and|so|ok|but),? )*how many of (?:them|those|these) (?:were|are) (?:(?<region>(?:in|from) (?:the )?[a-z][a-z -]{2,20})|(?<group>[a-z][a-z-]{2,20}(?: [a-z-]+)?)(?: (?:states|countries|members))?)\W*$/;

const HOW_MANY = /^(?:(?:and|so|ok|but),? )*how many(?: (?:of (?:them|those)|(?:were|are) (?:there|they)|in all))?\W*$/;

/** "Was Syria one of them?", "including Syria?" after who voted so, or how many were co-sponsors. */
function oneOf(folded: string, earlier: Earlier): string | null {
  const [, who] = ONE_OF_THEM.exec(folded) ?? INCLUDING.exec(folded) ?? [];
  const [one, ...others] = earlier.resolutions;
  if (who !== undefined && one !== undefined && others.length === 0 && earlier.query.keys.has("co-sponsor"))
    return `did ${who} co-sponsor ${one.id}`;
  const vote = who === undefined ? null : voteIn(earlier);
  return vote && `did ${who} ${TO_VOTE[vote.side]} ${vote.on}`;
}

const ONE_OF_THEM =
  /^(?:(?:and|so|ok|but),? )*(?:was|were|is|are) ([a-z][a-z .'-]{1,40}?) (?:one(?: of (?:them|those))?|among (?:them|those)|(?:on|in) (?:it|(?:the|that) list)|there|too|also|as well)\W*$/;

const INCLUDING = /^(?:(?:and|so|ok|but),? )*(?:including|incl\.?|even) ([a-z][a-z .'-]{1,40}?)(?: too| as well)?\W*$/;

/** "Did it keep doing so in 2019?" after who co-sponsored. */
function goingOn(folded: string, { query }: Earlier): string | null {
  const [, time] = STILL_SO.exec(folded) ?? [];
  const [country, ...more] = countriesIn(query.terms);
  if (time === undefined || country === undefined || more.length > 0 || !query.keys.has("co-sponsor")) return null;
  return `did ${country} co-sponsor ${time}`;
}

const STILL_SO =
  /^(?:(?:and|so|ok|but),? )*(?:did|does|was|were|has|had|is) (?:it|they) (?:(?:still|also|keep|continue|go on|stop|do|doing|done|to|so|it|that|always) )+((?:in|since|until|after) (?:19|20)\d\d)\W*$/;

/** "Did it vote no?", "was it a co-sponsor?" after a question on one state: that state, then, there or on that text. */
function itsVote(folded: string, { query, resolutions: [one, ...more] }: Earlier): string | null {
  const { asking, done, when } = WHAT_IT_DID.exec(folded)?.groups ?? {};
  const [country, ...others] = done === undefined ? [] : countriesIn(query.terms);
  if (country === undefined || others.length > 0 || country === "North Korea" || query.dates.length > 1) return null;
  const isThen = !/\d|\b(?:ever|always|often|first|last|times)\b/.test(`${asking} ${done} ${when}`);
  const on =
    one && more.length === 0 && query.symbols.length > 0 ? ` on ${one.id}` : query.dates.map(timeWords).join("");
  return `${asking} ${country} ${done?.trim()}${inBodies(query)}${isThen ? ` ${on}` : ""}${when ?? ""}`;
}

const WHAT_IT_DID =
  /^(?:(?:and|so|ok|but),? )*(?<asking>(?:(?:how|when|how often|how many times) )?(?:did|does|has|was|is)) (?:it|they)(?<done>(?: ever| always| also| then| still| first| last)? (?:vote[ds]?(?: (?:no|yes|against|in favou?r|for it))?|abstain(?:ed)?|an? co-?sponsor|co-?sponsor(?:ed)?|against it|in favou?r))(?: (?:it|on it|that))?(?<when> (?:in|since|after|before) .+?)?\W*$/;

/** "Was that a record?", "is it the highest?" after one vote. */
function asRecord(folded: string, { resolutions: [one, ...more] }: Earlier): string | null {
  return one?.vote && more.length === 0 && A_RECORD.test(folded) ? `was the vote on ${one.id} a record?` : null;
}

const A_RECORD =
  /^(?:(?:and|so|ok|but),? )*(?:was|is) (?:it|that|this) (?:(?:a|the) record(?: high)?|the (?:most|highest))(?: ever| so far)?\W*$/;

/** The sides that a question names by their terms. */
const sidesAsked = (keys: ReadonlySet<string>): readonly Side[] => SIDES.filter((side) => keys.has(SIDE_KEYS[side]));

/** The bodies of a question as they follow what was done there, with a blank before them; "" where it names none. */
const inBodies = (query: Query): string =>
  readBodies(query, true)
    .map((body) => ` in the ${BODY_NAMES[body]}`)
    .join(" and");

/** The one vote that the question before was on, and the side that it asked for. */
function voteIn({ query, resolutions: [one, ...others], units: [unit, ...more] }: Earlier): {
  readonly side: Side;
  readonly on: string;
} | null {
  const [side, ...sides] = sidesAsked(query.keys);
  if (side === undefined || sides.length > 0) return null;
  if (one !== undefined) return others.length === 0 ? { side, on: `on ${one.id}` } : null;
  const on = onMeeting(unit);
  return on !== null && more.length === 0 ? { side, on } : null;
}

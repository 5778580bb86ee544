import { anyWord } from "../language/any-of.ts";
import { countriesIn, countryIn, hasAny } from "../language/keys.ts";
import { isInside, placeOf } from "../language/place.ts";
import { kindOfName } from "../reading/names.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { BESIDES, IN_ALL, LEAST, NEWEST, RECORD_AMOUNT, readPlaces, TIMES } from "../reading/vote-phrases.ts";
import { isOwn } from "../reading/vote-terms.ts";
import { isNarrow, type Measure, measureOf } from "../votes/measure.ts";
import { namesAll, type Side, sideOf } from "../votes/side.ts";

/** What a question wants of the Security Council's meetings and their procedural votes. */
export type MeetingsWanted =
  | { readonly kind: "meetings" | "unvoted" | "record" | "members" }
  /** How such votes are taken: whether there is a veto, or first how many votes are needed. */
  | { readonly kind: "procedure"; readonly of: "veto" | "votes" }
  | {
      readonly kind: "count";
      readonly countries: readonly string[];
      readonly side: Side | null;
      readonly voted: boolean;
    }
  | { readonly kind: "position" | "reason"; readonly countries: readonly string[]; readonly side: Side | null }
  /** But for those beside whom others are asked for. */
  | { readonly kind: "voters"; readonly side: Side; readonly always: boolean; readonly besides: readonly string[] }
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "extreme"; readonly measure: Measure; readonly most: boolean }
  /** `at` counts from the first on, or below 0 from the last. */
  | { readonly kind: "place"; readonly at: number; readonly voted: boolean };

const OWN = new Set([
  "security-council",
  "procedural-vote",
  "meeting",
  "pv-record",
  "veto",
  "host",
  "public",
  "secretary-general",
]);

/** Words of no consequence beside the Council. */
const IDLE = anyWord(
  /hold|held|holding|take up|took up|taken up|put|agenda|open|opened|permanent|formal(?:ly)?|public(?:ly)?/g,
  /closed|item|situation|block(?:ed)?|kill(?:ed)?|stop(?:ped)?|prevent(?:ed)?|work|matter|apply|need(?:ed)?/g,
  /used?|cast|lone|sole|only|single|procedur\w+|get|got|on the table|ballot/g,
);

/** Reads a question as one about the Security Council's meetings on North Korea; null if it is about anything else. */
export function readMeetings(query: Query): MeetingsWanted | null {
  const named = query.terms.some(
    ({ keys, surface }) =>
      (keys.includes("pv-record") && /\bpv\b/.test(surface)) ||
      (keys.includes("security-council") && !keys.includes("human-rights-council")) ||
      // Only this body votes on whether to meet.
      (keys.includes("procedural-vote") && !query.terms.some(namesOther)),
  );
  if (!named || query.symbols.length > 0) return null;
  if (hasAny(query.keys, NO_MEETING) || SAID.test(query.folded) || hasOther(query)) return null;
  if (query.figures.some(({ kind, low }) => kind === "count" && low > MOST_VOTES)) return null;
  return readWanted(query);
}

/** Another body, or either Council where it is not said which. */
const namesOther = (term: QueryTerm): boolean => kindOfName(term) === "body" && term.surface !== "council";

/** What it may have done and is no meeting: to meet on it condemns nothing. */
const NO_MEETING = ["resolution", "origin", "condemn"];

/** To vote to hold the meeting. */
const FOR_MEETING =
  /\bvot(?:e|ed|ing|es) (?:to|for|in favou?r of) (?:hold|put|have|having|holding|discuss|open|allow|the meeting|the item|a meeting|it\b)/;

const NEEDED = anyWord(
  /votes? (?:\w+ )?(?:needed|required|necessary)|need(?:ed)? (?:to|for)|(?:required|enough) votes/,
  /how many (?:\w+ )?votes (?:(?:does|did|do)\b.{3,60}\b(?:need|require|take)|must|have to|(?:are|is|were) (?:needed|required|necessary))/,
  /(?:needs?|needed|requires?|required|takes?) (?:at least |only |just |a minimum of )*(?:\w+ )?(?:(?:yes )?votes|in favou?r|yeses|ayes)/,
);

/** "Can a permanent member block a meeting?" */
const MAY_BLOCK = /^(?:can|could|may|might)\b.*\b(?:block|stop|prevent|keep)\b/;

/** Speeches are not in the record; to say yes or no is to vote. */
const SAID =
  /\b(?:say|said|says|tell|told|speech|speeches|statement|argued?|comment(?:ed)?|quote)\b(?! (?:yes|no|aye|nay)\b)/;

/** Nothing that is counted here is greater. */
const MOST_VOTES = 200;

function hasOther(query: Query): boolean {
  const places = [...readPlaces(query.folded), ...[...query.folded.matchAll(IDLE)].map(placeOf)];
  const others = query.terms.filter(
    (term) =>
      isTelling(term) &&
      !isOwn(term) &&
      !hasAny(OWN, term.keys) &&
      countryIn(term.keys) === undefined &&
      !places.some((place) => isInside(term, place)),
  );
  return others.length > 0;
}

function readWanted(query: Query): MeetingsWanted | null {
  const { folded, keys, asked } = query;
  const side = sideOf(query) ?? (FOR_MEETING.test(folded) ? "yes" : null);
  const measure = measureOf(query);
  const countries = countriesOf(query);
  const isOfVote = side !== null && countries.length > 0 && query.dates.length > 0;
  const voted = hasAny(keys, ["vote", "recorded-vote", "procedural-vote"]) || /\bballots?\b/.test(folded);
  const many = /\bhow many\b|\bnumber of\b|\bhow often\b/.test(folded);
  if (keys.has("veto") || MAY_BLOCK.test(folded)) return { kind: "procedure", of: "veto" };
  if (NEEDED.test(folded)) return { kind: "procedure", of: "votes" };
  if (asked.reason) return isOfVote ? { kind: "reason", countries, side } : null;
  if (keys.has("pv-record")) return { kind: "record" };
  const always = keys.has("always") || IN_ALL.test(folded);
  if (side && countries.length > 0 && BESIDES.test(folded) && /\b(?:who|which|what)\b/.test(folded))
    // What the answer is not to be is no term.
    return { kind: "voters", side, always, besides: countriesIn(query.spans) };
  if (countries.length > 0)
    return many || TIMES.test(folded)
      ? { kind: "count", countries, side: side ?? "no", voted }
      : { kind: "position", countries, side: namesAll(query) ? null : side };
  const superlative = hasAny(keys, ["most", "fewest"]) || RECORD_AMOUNT.test(folded) || isNarrow(query);
  if (superlative && (measure || voted)) {
    const by: Measure = measure ?? { kind: "side", side: "yes" };
    const least = keys.has("fewest") || LEAST.test(folded) || (by.kind === "margin" && isNarrow(query));
    return { kind: "extreme", measure: by, most: !least };
  }
  if (many) return readCount(query, side, measure, voted);
  if (WITHOUT_VOTE.test(folded)) return { kind: "unvoted" };
  if (side && query.dates.length > 1 && MORE.test(folded)) return { kind: "measure", measure: { kind: "side", side } };
  if (side && !namesAll(query) && !asked.confirms) {
    const names =
      asked.type === null ||
      asked.type === "person" ||
      asked.type === "country" ||
      asked.lists ||
      /^(?:please )?(?:name|list)\b/.test(folded);
    return names ? { kind: "voters", side, always, besides: [] } : { kind: "measure", measure: { kind: "side", side } };
  }
  if (measure && measure.kind !== "side") return { kind: "measure", measure };
  const nth = nthMeeting(query);
  if (nth !== null) return { kind: "place", at: nth - 1, voted };
  if (hasAny(keys, ["first", "first-time"]) || /\bfirst\b|\b1st\b/.test(folded)) return { kind: "place", at: 0, voted };
  if (hasAny(keys, ["last", "newest"]) || NEWEST.test(folded)) return { kind: "place", at: -1, voted };
  return { kind: "meetings" };
}

/** "The second Security Council meeting": its number in a row; null where none is told, or it is the first. */
export function nthMeeting({ figures, folded }: Query): number | null {
  const nth = figures.find(({ kind, low, end }) => kind === "ordinal" && low > 1 && OF_MEETING.test(folded.slice(end)));
  return nth?.low ?? null;
}

const OF_MEETING = /^ (?:\w+ ){0,3}?(?:meeting|session|debate|vote)\b/;

/** "Which meeting needed no vote?" */
const WITHOUT_VOTE =
  /\bwhich (?:\w+ ){0,6}?(?:meetings?|sessions?|debates?)\b.*\b(?:without (?:a|any) (?:procedural )?vote|(?:needed|had|required|took|held|saw) no (?:procedural )?vote)\b/;

/** "Which got more yes votes, 2017 or 2024?" */
const MORE = /\b(?:more|fewer|less|higher|lower)\b/;

function readCount(query: Query, side: Side | null, measure: Measure | null, voted: boolean): MeetingsWanted {
  if (side && !TIMES.test(query.folded)) return { kind: "measure", measure: { kind: "side", side } };
  if (measure && measure.kind !== "side") return { kind: "measure", measure };
  const counted =
    /\b(?:how many|number of) (?:\w+ ){0,3}?(?:meetings?|sessions?|times|votes|debates|discussions|ballots|roll)\b|\bhow often\b/;
  return counted.test(query.folded) ? { kind: "count", countries: [], side: null, voted } : { kind: "members" };
}

const countriesOf = ({ terms }: Query): readonly string[] => [
  ...new Set(countriesIn(terms).filter((country) => country !== "North Korea")),
];

/** "Held three public meetings", "met nine times": how many meetings are said to have been held; null where none are counted. */
export function timesMet({ figures, folded }: Query): number | null {
  const counting = figures.find(({ kind, end }) => kind === "count" && MEETINGS.test(folded.slice(end)));
  return counting && counting.low === counting.high ? counting.low : null;
}

const MEETINGS = /^ (?:\w+ ){0,2}?(?:meetings|sessions|debates|times)\b/;

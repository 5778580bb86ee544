import { CLOSELY, ROUGHLY } from "../language/figures.ts";
import { meets, placeOf } from "../language/place.ts";
import type { Query, QueryFigure } from "../reading/query.ts";
import { rememberingLatest } from "../remember.ts";
import { SIDES, type Side } from "../votes/side.ts";

/** A number of votes that a statement gives. */
export interface Counted {
  /** The side that it is of, where the statement says so. */
  readonly side: Side | null;
  readonly low: number;
  readonly high: number;
  readonly bound: QueryFigure["bound"];
  /** "Some 120 states", "just over 120": near is near enough, and no more can be said. */
  readonly rough: boolean;
  /** "Fewer than 20" is not 20. */
  readonly strict: boolean;
  /** Where it stands in the folded statement, so that what is denied before it is known. */
  readonly start: number;
}

/** "88 votes to 21, with 60 abstentions", "88-21-60": yes, no and abstentions, in this order. */
const TALLY = /(?<![\d/.,-])(\d{1,3})(?: votes?)? ?(?:-|to) ?(\d{1,3})(?:,? ?(?:-|with|and) ?(\d{1,3}))?(?![\d/]|-\d)/g;

const OTHER_THINGS =
  /^ (?!(?:\w+ )?(?:states|countries|nations|governments) (?:\w+ )?(?:vot|support|back|abstain|oppos|reject|favou?r))(?:(?!(?:on|to|for|against|in)\b)\w+ ){0,2}?(?:resolutions?|texts?|times?|years?|days?|weeks?|months?|meetings?|sessions?|in a row|consecutive|(?:members?|seats?|states)(?! (?:of the (?:\w+ ){1,3})?(?:\w+ )?(?:vot|support|back|abstain|oppos|reject|favou?r|said|were|was|in favou?r|against)))\b/;
const STRICTLY = /^\s*(?:more|fewer|less|over|above|under|below)\b(?! or)/;

/** "Four of the fifteen members": how many there are, and not how many voted so. */
const OF_ALL = /\bof (?:the|its|all|all the)$/;
const MEMBERS = /^ (?:\w+ ){0,3}?(?:members?|states|countries|nations|seats)\b/;

/** What follows a number, or stands before it, says of which side it is. */
const AFTER: Readonly<Record<Side, RegExp>> = {
  yes: /\b(?:yes|ayes?|in favou?r|favou?red|affirmative|support\w*|back(?:ed|ing)|approv\w+|vot\w+ (?:for|to (?:hold|meet|convene|discuss)))\b|^ for(?=[,;.]|$| and\b)/,
  no: /\b(?:against|oppos\w+|nays?|negative|reject\w*|vot\w+ no|no votes?|no[- ]votes?)\b|^ (?:to )?no\b/,
  abstain: /\babst\w+/,
};
const BACKED_BY = /\b(?:(?:supported|backed|approved|favou?red) by|(?:support|backing) of|won over)(?: \w+)?$/;
const OPPOSED_BY = /\b(?:(?:opposed|rejected) by|opposition of)(?: \w+)?$/;

/** What stands before a number says of which side it is, whatever is counted: "backed by 123 states". */
const isOfSide = (before: string): boolean => BACKED_BY.test(before) || OPPOSED_BY.test(before);

/** Within how many characters after a number its side is named. */
const NEAR = 48;

/** "Co-sponsored by 61 states", "61 states co-sponsored it": a number of co-sponsors, and of no votes. */
export const countsSponsors = (
  { start, end, noun }: Pick<QueryFigure, "start" | "end" | "noun">,
  { folded }: Query,
): boolean =>
  noun?.keys.includes("co-sponsor") === true ||
  SPONSORED_BY.test(folded.slice(0, start)) ||
  SPONSORING.test(folded.slice(end));

const SPONSORED_BY = /\bsponsored by (?:\w+ )?$/;
const SPONSORING =
  /^ (?:(?:member )?(?:states|countries|members|nations|governments)(?: that)? |of them )(?:(?:co-?)?sponsor|put (?:their|its) names? to|signed on to|backed .{1,40} as (?:co-?)?sponsors?\b)/;

/** The numbers of votes that a statement about resolutions gives; those that count something else are none. */
export const countedIn = rememberingLatest((query: Query): readonly Counted[] => {
  const { folded } = query;
  const taken = query.dates.filter(({ start, end }) => end > start);
  const tallies = [...folded.matchAll(TALLY)].filter((match) => !taken.some((date) => meets(date, placeOf(match))));
  const ofTallies = tallies.flatMap((match) =>
    match.slice(1).flatMap((number, at): readonly Counted[] => {
      const side = SIDES[at];
      return number === undefined || !side ? [] : [exactly(side, Number(number), match.index)];
    }),
  );
  const figures = query.figures.filter(
    (figure) =>
      figure.kind === "count" &&
      !countsSponsors(figure, query) &&
      !(OF_ALL.test(folded.slice(0, figure.start).trimEnd()) && MEMBERS.test(folded.slice(figure.end))) &&
      (!OTHER_THINGS.test(folded.slice(figure.end)) || isOfSide(folded.slice(0, figure.start).trimEnd())) &&
      !tallies.some((match) => meets(placeOf(match), figure)),
  );
  return [
    ...ofTallies,
    ...nonesIn(folded),
    ...figures.map((figure): Counted => {
      const { low, high, bound, start } = figure;
      const before = folded.slice(0, start + (/\S/.exec(folded.slice(start))?.index ?? 0));
      return {
        side: sideCounted(figure, query),
        low,
        high,
        bound,
        rough: ROUGHLY.test(before) || (bound !== "exact" && CLOSELY.test(before)),
        strict: STRICTLY.test(folded.slice(start, figure.end)),
        start,
      };
    }),
  ];
});

/** "With no abstentions", "without a dissenting vote": none on that side. */
const nonesIn = (folded: string): readonly Counted[] =>
  [...folded.matchAll(NONE)].map(({ 1: abstentions, index }) =>
    exactly(abstentions === undefined ? "no" : "abstain", 0, index),
  );

const exactly = (side: Side, count: number, start: number): Counted => ({
  side,
  low: count,
  high: count,
  bound: "exact",
  rough: false,
  strict: false,
  start,
});

const NONE =
  /\b(?:no|zero|without(?: (?:any|an?(?: single)?))?|not (?:an?|one)(?: single)?) (?:(abstentions?)|(?:noes|nays|no[- ]votes?|dissent(?:ers|ing (?:votes?|voices?))?|opposition|opponents|opposing votes?|(?:negative )?votes? against|negative votes?))\b(?! (?:rose|fell|grew|went|dropped|increased|decreased)\b)/g;

/** The side that is named nearest after a number, before another number or a state; else right before it. */
function sideCounted(figure: QueryFigure, { folded, figures, terms }: Query): Side | null {
  const ends = [
    ...figures.map(({ start }) => start),
    ...terms.filter(({ kind }) => kind === "country").map(({ start }) => start),
  ].filter((start) => start >= figure.end);
  const after = folded.slice(figure.end, Math.min(figure.end + NEAR, ...ends));
  const [first] = SIDES.flatMap((side) => {
    const at = after.search(AFTER[side]);
    return at < 0 ? [] : [{ side, at }];
  }).sort((a, b) => a.at - b.at);
  if (first) return first.side;
  const before = folded.slice(0, figure.start).trimEnd();
  return BACKED_BY.test(before) ? "yes" : OPPOSED_BY.test(before) ? "no" : null;
}

import { keysOfTerms, type Query, type QueryFigure } from "../reading/query.ts";
import { COUNTED_STATES, STATES } from "../reading/vote-phrases.ts";
import { type Amount, amountIn, amountWords } from "./amount.ts";
import { measureWords } from "./measure.ts";
import { type Side, sidesOf } from "./side.ts";
import { isOfTimes } from "./times.ts";

/** A number of votes on a side that bounds which resolutions are meant, both ends included, and where it is named. */
export interface Threshold extends Amount {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** "More than 20 voted no", "over 100 in favour", "resolutions with 20 no votes", "votes that had 15 to 20 noes". */
export function readThresholds(query: Query): readonly Threshold[] {
  const texts = asksForTexts(query);
  if (query.asked.confirms && !texts) return [];
  return query.figures.flatMap((figure) => {
    if (figure.kind !== "count" || isOfTimes(figure, query)) return [];
    const named = sideAfter(figure, query);
    if (figure.bound === "exact" && !texts && !(figure.low < figure.high && named)) return [];
    const side = named ?? sidesOf(query)[0] ?? "yes";
    return [{ side, ...amountIn(figure, query), start: figure.start, end: figure.end }];
  });
}

/** The side that is named right after a figure, and before the next. */
function sideAfter(figure: QueryFigure, query: Query): Side | undefined {
  const { start: from } = figure;
  const next = query.figures.find(({ start }) => start >= figure.end)?.start ?? query.folded.length;
  const to = Math.min(next, figure.end + NEAR);
  const terms = query.spans
    .filter(({ start, end }) => from <= start && end <= to)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from, weight: 1 }));
  const keys = keysOfTerms(terms);
  return sidesOf({ ...query, folded: query.folded.slice(from, to), terms, keys })[0];
}

const NEAR = 30;

/** " with at least 100 yes votes", " with 15 to 20 no votes". */
export const thresholdWords = (thresholds: readonly Threshold[]): string =>
  thresholds.length === 0
    ? ""
    : ` with ${thresholds.map((one) => `${amountWords(one)} ${measureWords({ kind: "side", side: one.side })}`).join(" and ")}`;

/** "A list of the resolutions with more than 100 yes votes", "which votes had 20 noes": texts are asked for, told by their votes. */
export function asksForTexts(query: Query): boolean {
  const { asked, folded, figures } = query;
  const counts = figures.filter(({ kind }) => kind === "count");
  if (counts.length === 0 || asked.type === "person" || asked.type === "country") return false;
  if ((asked.confirms && !RELATIVE.test(folded)) || STATES.test(folded) || COUNTED_STATES.test(folded)) return false;
  const bounds = counts.filter(({ bound }) => bound !== "exact");
  if (bounds.length > 0 && WITH.test(folded)) return true;
  return counts.some(({ bound, start }) => {
    const before = folded.slice(Math.max(0, start - FAR_BEFORE), start);
    return bound === "exact" ? WITH_FIGURE.test(before) && sidesOf(query).length > 0 : BEFORE_BOUND.test(before);
  });
}

/** How much of the text before a figure is looked at. */
const FAR_BEFORE = 120;

const RELATIVE = /\b(?:resolutions?|texts?|votes) (?:that|which) |\bany (?:\w+ ){0,3}(?:resolutions?|texts?|votes?)\b/;
const TEXTS =
  "\\b(?:resolutions?|texts?|ones|(?:which|what|all|every|any|each|list|the|recorded|many) (?:(?!(?:yes|no|abst\\w*) )\\w+ ){0,2}?votes?)\\b";
const HAVING =
  "(?:with|(?:that |which )?(?:gets?|got|had|has|have|win|won|drew|saw|receive|received|attract|attracted)|getting|having|winning|of)";
const WITH = new RegExp(`${TEXTS}[^?]* ${HAVING} `);
const BEFORE_BOUND = /\b(?:resolutions|texts),? $/;
const WITH_FIGURE = new RegExp(
  `${TEXTS}(?: (?!no |yes )\\w+){0,4} ${HAVING}(?: (?:a total of|only|just|exactly|precisely|about|around|between|from))? ?$`,
);

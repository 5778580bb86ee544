import { unreachable } from "../answer.ts";
import type { Query, QueryFigure } from "../reading/query.ts";
import { COUNTED_STATES, COUNTED_TIMES, STATES } from "../reading/vote-phrases.ts";
import { measureWords } from "./measure.ts";
import { type Side, sidesOf } from "./side.ts";

/** A number of votes on a side that bounds which resolutions are meant, both ends included, and where it is named. */
export interface Threshold extends Times {
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
    return [{ side, ...allowedBy(figure, query), start: figure.start, end: figure.end }];
  });
}

/** What a figure allows: "more than 10" begins with 11. */
function allowedBy({ low, high, bound, start, end }: QueryFigure, { folded }: Query): Times {
  const named = folded.slice(start, end);
  switch (bound) {
    case "exact":
      return { low, high };
    case "least":
      return STRICTLY.least.test(named)
        ? { low: low + 1, high: Number.MAX_SAFE_INTEGER, strict: true }
        : { low, high: Number.MAX_SAFE_INTEGER };
    case "most":
    case "peak":
      return STRICTLY.most.test(named) ? { low: 0, high: high - 1, strict: true } : { low: 0, high };
    default:
      return unreachable(bound);
  }
}

const STRICTLY = {
  least: /^\s*(?:more than|over|above|>)(?!=)/,
  most: /^\s*(?:less than|fewer than|under|below|<)(?!=)/,
};

/** The side that is named right after a figure, and before the next. */
function sideAfter(figure: QueryFigure, query: Query): Side | undefined {
  const { start: from } = figure;
  const next = query.figures.find(({ start }) => start >= figure.end)?.start ?? query.folded.length;
  const to = Math.min(next, figure.end + NEAR);
  const terms = query.spans
    .filter(({ start, end }) => from <= start && end <= to)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from, weight: 1 }));
  const keys = new Set(terms.flatMap((term) => term.keys));
  return sidesOf({ ...query, folded: query.folded.slice(from, to), terms, keys })[0];
}

const NEAR = 30;

/** " with at least 100 yes votes", " with 15 to 20 no votes". */
export const thresholdWords = (thresholds: readonly Threshold[]): string =>
  thresholds.length === 0
    ? ""
    : ` with ${thresholds.map((one) => `${amountWords(one)} ${measureWords({ kind: "side", side: one.side })}`).join(" and ")}`;

/** "More than 10", "at most 10", "10 to 20", "10": as it was said, so that the number is the question's. */
export function amountWords({ low, high, strict }: Times): string {
  if (high === Number.MAX_SAFE_INTEGER) return strict ? `more than ${low - 1}` : `at least ${low}`;
  if (low === high) return String(low);
  if (low > 1) return `${low} to ${high}`;
  return strict ? `fewer than ${high + 1}` : `at most ${high}`;
}

/** "A list of the resolutions with more than 100 yes votes", "which votes had 20 noes": texts are asked for, told by their votes. */
export function asksForTexts({ asked, folded, figures }: Query): boolean {
  const counts = figures.filter(({ kind }) => kind === "count");
  if (counts.length === 0 || asked.type === "person" || asked.type === "country") return false;
  if ((asked.confirms && !RELATIVE.test(folded)) || STATES.test(folded) || COUNTED_STATES.test(folded)) return false;
  const bounds = counts.filter(({ bound }) => bound !== "exact");
  if (bounds.length > 0 && WITH.test(folded)) return true;
  return counts.some(({ bound, start }) => {
    const before = folded.slice(Math.max(0, start - FAR_BEFORE), start);
    return bound === "exact" ? WITH_FIGURE.test(before) : BEFORE_BOUND.test(before);
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

/** How often a state voted so, both ends included: "at least once", "in more than ten votes", "exactly twice"; null if not asked. */
export function readTimes(query: Query): Times | null {
  const [, words, bound = "", time] = COUNTED_TIMES.exec(query.folded) ?? [];
  if (words !== undefined) {
    const count = time === "twice" ? 2 : 1;
    if (bound === "at least") return { low: count, high: Number.MAX_SAFE_INTEGER };
    if (bound === "more than") return { low: count + 1, high: Number.MAX_SAFE_INTEGER, strict: true };
    return { low: bound === "exactly" || bound === "" ? count : 1, high: count };
  }
  const figure = query.figures.find((one) => isOfTimes(one, query));
  if (!figure) return null;
  const allowed = allowedBy(figure, query);
  return { ...allowed, low: Math.max(allowed.low, 1) };
}

/** A number of votes or times, both ends included. */
export interface Times {
  readonly low: number;
  readonly high: number;
  /** Whether it was told by a number that is not included: "more than 10". */
  readonly strict?: true;
}

/** Whether a figure counts votes and not voters: "in at least ten votes", "five times". */
export function isOfTimes({ kind, start, end }: QueryFigure, { folded }: Query): boolean {
  if (kind !== "count") return false;
  const [before, after] = [folded.slice(Math.max(0, start - FAR), start), folded.slice(end, end + FAR)];
  return TIMES_AFTER.test(after) || (VOTES_AFTER.test(after) && /\b(?:in|on|at) $/.test(before));
}

const FAR = 40;
const TIMES_AFTER = /^ (?:or more |or fewer )?(?:times|occasions)\b/;
const VOTES_AFTER =
  /^ (?:or more )?(?:of (?:the |its )?)?(?:(?:recorded|assembly|council|ga|un|unga) ){0,2}(?:votes?(?! (?:yes|no|for|against))|resolutions|texts|ballots)\b/;

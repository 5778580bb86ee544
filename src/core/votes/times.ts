import type { Query, QueryFigure } from "../reading/query.ts";
import { COUNTED_TIMES } from "../reading/vote-phrases.ts";
import { type Amount, amountIn } from "./amount.ts";

/** How often a state voted so, both ends included: "at least once", "in more than ten votes", "exactly twice"; null if not asked. */
export function readTimes(query: Query): Amount | null {
  const [, words, bound = "", time] = COUNTED_TIMES.exec(query.folded) ?? [];
  if (words !== undefined) {
    const count = time === "twice" ? 2 : 1;
    if (bound === "at least") return { low: count, high: Number.MAX_SAFE_INTEGER };
    if (bound === "more than") return { low: count + 1, high: Number.MAX_SAFE_INTEGER, strict: true };
    return { low: bound === "exactly" || bound === "" ? count : 1, high: count };
  }
  const figure = query.figures.find((one) => isOfTimes(one, query));
  if (!figure) return null;
  const allowed = amountIn(figure, query);
  return { ...allowed, low: Math.max(allowed.low, 1) };
}

/** Whether a figure counts votes and not voters: "in at least ten votes", "five times". */
export function isOfTimes({ kind, start, end }: QueryFigure, { folded }: Query): boolean {
  if (kind !== "count") return false;
  const [before, after] = [folded.slice(Math.max(0, start - FAR), start), folded.slice(end, end + FAR)];
  return TIMES_AFTER.test(after) || (VOTES_AFTER.test(after) && /\b(?:in|on|at) $/.test(before));
}

const FAR = 40;
const TIMES_AFTER = /^ (?:times|occasions)\b/;
const VOTES_AFTER =
  /^ (?:of (?:the |its )?)?(?:(?:recorded|assembly|council|ga|un|unga) ){0,2}(?:votes?(?! (?:yes|no|for|against))|resolutions|texts|ballots)\b/;

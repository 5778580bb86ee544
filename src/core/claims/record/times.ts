import type { FactBase, Resolution } from "../../base/schema.ts";
import { isNegative } from "../../reading/denial.ts";
import type { Query, QueryFigure } from "../../reading/query.ts";
import { positionsIn } from "../../statements/positions.ts";
import { happenedIn } from "../../votes/happened-in.ts";
import { positionOf } from "../../votes/position.ts";
import { type Held, UNKNOWN } from "../verdict.ts";
import { agrees } from "./count.ts";
import { bodiesTold, heldByTexts, tellsMoreThanVotes, textsTold } from "./told-texts.ts";

/**
 * "China voted no 18 times", "against 18 resolutions", "abstained only once, in 2005": held against all recorded votes of the bodies and the time that are
 * named. Null where no number of a state's votes is told, or those of the Security Council; unknown where it may be that of one body.
 */
export function checkTimes(query: Query, base: FactBase): Held | null {
  const { folded, figures, symbols, dates } = query;
  const told = figures.find(({ kind, end }) => kind === "count" && TIMES.test(folded.slice(end))) ?? onceTold(folded);
  const [said, ...others] = positionsIn(query);
  if (!told || !said || symbols.length > 0 || query.keys.has("security-council")) return null;
  const { country, side } = said;
  const isThen = (one: Resolution): boolean =>
    dates.length === 0 || dates.some((date) => happenedIn(one, date) === "adopted");
  // "Only once, in 2005": in no other year either.
  const isOnly = ONLY_SO_OFTEN.test(folded);
  const ours = textsTold(query, base).filter((one) => one.vote !== null && (isOnly || isThen(one)));
  const isKnown = side === "no" || ours.every((one) => positionOf(country, one) !== null);
  if (others.length > 0 || figures.length > 1 || ours.length === 0 || !isKnown || isNegative(folded)) return UNKNOWN;
  const found = ours.filter((one) => positionOf(country, one) === side);
  const isSoOften = agrees(told, found.length);
  if (isSoOften === null) return UNKNOWN;
  const isSo = isSoOften && found.every(isThen);
  if (isSo && tellsMoreThanVotes(query)) return UNKNOWN;
  if (!isSo && bodiesTold(query, base).length === 0 && isOfOne(told.low, found)) return UNKNOWN;
  return found.length > 0 ? heldByTexts(isSo, found, `${country}: ${side}`) : heldByTexts(isSo, ours, "Recorded votes");
}

/** "Once", "twice", which are read as no figures. */
function onceTold(folded: string): Pick<QueryFigure, "low" | "high" | "bound"> | undefined {
  const [, often] = ONCE.exec(folded) ?? [];
  const times = often === "once" ? 1 : 2;
  return often === undefined ? undefined : { low: times, high: times, bound: "exact" };
}

const ONCE = /\b(?:only|just|exactly) (once|twice)\b(?! (?:more|again))/;
const ONLY_SO_OFTEN = /\b(?:only|just|exactly) (?:once|twice|(?:\w+ )?(?:one|two|three|four|five|\d+) times?)\b/;

const TIMES =
  /^ (?:(?:of|the|its|different|separate|such|un|recorded|general assembly|human rights council|council|assembly|commission) )*(?:times|occasions|resolutions|texts|votes)\b(?! in a row)/;

/** Whether so many of them are of one body. */
const isOfOne = (number: number, found: readonly Resolution[]): boolean =>
  found.some(({ body }) => found.filter((other) => other.body === body).length === number);

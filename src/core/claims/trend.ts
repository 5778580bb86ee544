import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../compose/evidence.ts";
import type { Query } from "../reading/query.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { readVoteQuestion } from "../votes/reading.ts";
import type { Side } from "../votes/side.ts";
import type { ClaimVerdict } from "./verdict.ts";

/** A tally that is said to have gone one way from each vote to the next. */
interface Trend {
  readonly side: Side;
  readonly up: boolean;
  /** Whether each year is named, so that none stayed the same. */
  readonly strict: boolean;
}

/**
 * "Support rose every year", "the no votes have fallen steadily": held against each vote and the one before it of the same
 * body. Null where the record says neither yes nor no to it: of no body, what holds in one and not in another.
 */
export function checkTrend(
  query: Query,
  trend: Trend,
  base: FactBase,
): Pick<ClaimVerdict, "verdict" | "blocks" | "evidence"> | null {
  const bodies = readVoteQuestion(query, base)?.bodies ?? [];
  const series = [...new Set(base.resolutions.map(({ body }) => body))]
    .filter((body) => bodies.length === 0 || bodies.includes(body))
    .map((body) => votesOf(body, query, base))
    .filter((votes) => votes.length > 1);
  const broken = series.filter((votes) => !goes(votes, trend));
  if (series.length === 0 || (broken.length > 0 && broken.length < series.length)) return null;
  const shown = (broken.length > 0 ? broken : series).flat();
  return {
    verdict: broken.length > 0 ? "differs" : "in",
    blocks: [resolutionTable(shown, "Vote by vote")],
    evidence: shown.map(evidenceOfResolution),
  };
}

/** The recorded votes of one body, in order, in the time that is told. */
const votesOf = (body: Body, { dates }: Query, base: FactBase): readonly Resolution[] =>
  base.resolutions.filter(
    (one) =>
      one.body === body &&
      one.vote !== null &&
      (dates.length === 0 || dates.some((date) => happenedIn(one, date) !== null)),
  );

const goes = (votes: readonly Resolution[], { side, up, strict }: Trend): boolean =>
  votes.every(({ vote }, at) => {
    const [own, last] = [vote?.[side], votes[at - 1]?.vote?.[side]];
    if (own === undefined || last === undefined || own === last) return at === 0 || !strict;
    return up ? own > last : own < last;
  });

/** The trend that a statement tells of, which went on from year to year; null for any other. */
export function trendIn({ folded }: Query): Trend | null {
  const up = UP.test(folded);
  if (up === DOWN.test(folded) || !STEADILY.test(folded)) return null;
  const side = (["abstain", "no", "yes"] as const).find((each) => OF_SIDE[each].test(folded));
  return side ? { side, up, strict: EACH.test(folded) } : null;
}

const UP =
  /\b(?:ris(?:e[sn]?|ing)|rose|(?:goes|go|gone|went|going) up|gr(?:ew|own?|ows|owing)|increas\w+|climb\w*|more and more)\b/;
const DOWN =
  /\b(?:fall(?:s|en|ing)?|fell|(?:goes|go|gone|went|going) down|dropp?\w*|declin\w+|decreas\w+|shr(?:ank|unk|inks?|inking)|fewer and fewer|less and less)\b/;

const EACH = /\b(?:every|each)\b/;

const STEADILY =
  /\b(?:every|each)(?: single)? (?:year|vote|time)\b|\byear (?:after|by|on) year\b|\b(?:steadily|continuously|constantly|consistently|without (?:interruption|exception|a break)|more and more|fewer and fewer)\b/;

const OF_SIDE: Readonly<Record<Side, RegExp>> = {
  abstain: /\babst\w+/,
  no: /\b(?:oppos\w+|against|no[- ]votes?|vot\w+ no|nays?|noes)\b/,
  yes: /\b(?:support\w*|back(?:ed|ing|ers)|yes[- ]votes?|vot\w+ yes|ayes|in favou?r|majorit\w+)\b/,
};

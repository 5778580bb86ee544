import type { FactBase, Resolution } from "../../base/schema.ts";
import { anyOf, anyWord } from "../../language/any-of.ts";
import { inDigits } from "../../language/number-words.ts";
import type { Query } from "../../reading/query.ts";
import { strangersIn } from "../../reading/vote-terms.ts";
import { byBody } from "../../votes/bodies.ts";
import type { Side } from "../../votes/side.ts";
import type { Held } from "../verdict.ts";
import { heldByTexts, isOfTimesTold, textsTold } from "./told-texts.ts";

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
export function checkTrend(query: Query, trend: Trend, base: FactBase): Held | null {
  if (tellsMoreThanTallies(query)) return null;
  const voted = textsTold(query, base).filter((one) => one.vote !== null && isOfTimesTold(one, query));
  const series = byBody(voted).filter((votes) => votes.length > 1);
  const broken = series.filter((votes) => !goes(votes, trend));
  if (series.length === 0 || (broken.length > 0 && broken.length < series.length)) return null;
  const isSo = broken.length === 0;
  return heldByTexts(isSo, (isSo ? series : broken).flat(), "Vote by vote");
}

/** Whose support, or of what else, is not told by the tallies. */
export const tellsMoreThanTallies = (query: Query): boolean =>
  strangersIn(query).some(({ surface }) => !OF_TREND.test(surface) && !isNumber(surface)) ||
  query.keys.has("security-council");

const isNumber = (word: string): boolean => /^\d+$/.test(inDigits(word).text);

const goes = (votes: readonly Resolution[], { side, up, strict }: Trend): boolean =>
  votes.every(({ vote }, at) => {
    const [own, last] = [vote?.[side], votes[at - 1]?.vote?.[side]];
    if (own === undefined || last === undefined || own === last) return at === 0 || !strict;
    return up ? own > last : own < last;
  });

/** Whether a statement tells of something that went one way from year to year. */
export const tellsTrend = ({ folded }: Query): boolean =>
  (UP.test(folded) || DOWN.test(folded)) && STEADILY.test(folded);

/** Whether what a statement says went up or down did so in the evidence. */
export const goesAlike = (folded: string, words: string): boolean =>
  (!UP.test(folded) || UP.test(words)) && (!DOWN.test(folded) || DOWN.test(words));

/** The trend that a statement tells of; null where its side or its way is not plain. */
export function trendIn(query: Query): Trend | null {
  const { folded } = query;
  const [up, side] = [wayTold(folded), sideTold(query)];
  return up !== null && side && !TURNED.test(folded) ? { side, up, strict: EACH.test(folded) } : null;
}

/** Whether something is said to have gone up, and not down; null where neither is said, or both. */
export function wayTold(folded: string): boolean | null {
  const up = UP.test(folded);
  return up === DOWN.test(folded) ? null : up;
}

/** The side whose votes a statement tells of; null where it is not plain. */
export function sideTold({ folded }: Query): Side | null {
  const [side, ...others] = (["abstain", "no", "yes"] as const).filter((each) => OF_SIDE[each].test(folded));
  return side && others.length === 0 && !OF_OTHERS.test(folded) ? side : null;
}

const UP =
  /\b(?:ris(?:e[sn]?|ing)|rose|(?:goes|go|gone|went|going) up|gr(?:ew|own?|ows|owing)|increas\w+|climb\w*|more and more|up from)\b/;
const DOWN = anyWord(
  /fall(?:s|en|ing)?|fell(?! (?:vacant|empty|open|silent|ill|to (?!\d))\b)|(?:goes|go|gone|went|going) down/,
  /dropp?\w*|slip(?:s|ped)?|sank|dip(?:s|ped)?|slid|declin\w+|decreas\w+|shr(?:ank|unk|inks?|inking)/,
  /fewer and fewer|less and less|down from/,
);

/** "Grew smaller" goes down, and is read as neither. */
const TURNED = /\b(?:smaller|weaker|thinner|less|lower|bigger|stronger|larger|higher)\b/;

/** "Support for the Act" is no support for a resolution. */
const OF_OTHERS =
  /\b(?:support|opposition|backing|against|votes?) (?:for|to|of|from) (?!the (?:un )?(?:resolutions?|texts?|drafts?)\b|(?:un )?(?:resolutions?|texts?)\b|(?:states|countries)\b)/;

/** What tells of the trend itself. */
const OF_TREND = new RegExp(
  `${UP.source}|${DOWN.source}|\\b(?:number|support\\w*|opposition|backing|steadily|year|states|countries|votes?)\\b`,
);

const EACH = /\b(?:every|each)\b/;

const STEADILY = anyOf(
  /\b(?:every|each)(?: single)? (?:year|vote|time)\b|\byear (?:after|by|on) year\b/,
  /\b(?:steadily|continuously|constantly|consistently|without (?:interruption|exception|a break)|more and more|fewer and fewer)\b/,
);

const OF_SIDE: Readonly<Record<Side, RegExp>> = {
  abstain: /\babst\w+/,
  no: /\b(?:oppos\w+|against|no[- ]votes?|vot\w+ no|nays?|noes)\b/,
  yes: /\b(?:support\w*|back(?:ed|ing|ers)|yes[- ]votes?|vot\w+ (?:yes|for)|ayes|in favou?r|majorit\w+)\b/,
};

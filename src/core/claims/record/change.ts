import type { FactBase, Resolution } from "../../base/schema.ts";
import { yearOf } from "../../compose/resolution-words.ts";
import { inDigits } from "../../language/number-words.ts";
import { isNegative } from "../../reading/denial.ts";
import type { Query } from "../../reading/query.ts";
import { byBody } from "../../votes/bodies.ts";
import { votedOn } from "../../votes/shown.ts";
import type { Held } from "../verdict.ts";
import { bodiesTold, heldByTexts, textsTold } from "./told-texts.ts";
import { sideTold, tellsMoreThanTallies, tellsTrend, wayTold } from "./trend.ts";

/** A tally that is said to have gone one way from an earlier year to a later one; numbers that are not given are null. */
interface Change {
  /** Null for the vote before the later one. */
  readonly since: number | null;
  readonly from: number | null;
  readonly until: number;
  readonly to: number | null;
  /** How many more or fewer they were. */
  readonly by: number | null;
  readonly up: boolean;
}

/**
 * "From 88 in 2005 to 99 in 2006", "27 in 2015, down from 30 in 2014", "three more than in 2014", "35 more in 2011 than in 2005", "more states than in 2007",
 * "rose from 2005 to 2006", "fell to 106 in 2010": held against both votes, and which way it went. Null where no change of one side of one body's votes is told so, or where
 * one of the two is not recorded.
 */
export function checkChange(query: Query, base: FactBase): Held | null {
  const change = changeIn(query);
  const side = change && sideTold(query);
  if (!side || isNegative(query.folded) || query.keys.has("third-committee") || tellsMoreThanTallies(query))
    return null;
  // A change from the vote before is one of the body's own.
  if (change.since === null && bodiesTold(query, base).length === 0) return null;
  const voted = votedOn(textsTold(query, base));
  const pairs = byBody(voted).map((votes) => heldTogether(votes, change));
  const [pair, ...more] = pairs.filter(({ length }) => length === 2);
  const [from, to] = pair?.map(({ vote }) => vote?.[side] ?? 0) ?? [];
  if (!pair || from === undefined || to === undefined || more.length > 0) return null;
  return heldByTexts(isSo(change, from, to), pair, "Vote by vote");
}

const isSo = (told: Change, from: number, to: number): boolean =>
  (told.from ?? from) === from &&
  (told.to ?? to) === to &&
  (told.by ?? Math.abs(to - from)) === Math.abs(to - from) &&
  (told.up ? from < to : from > to);

/** The recorded votes of a body that are held against each other, the earlier first; fewer where one is not recorded. */
function heldTogether(voted: readonly Resolution[], { since, until }: Change): readonly Resolution[] {
  const last = voted.findIndex((one) => yearOf(one) === until);
  const first = since === null ? last - 1 : voted.findIndex((one) => yearOf(one) === since);
  return [voted[first], voted[last]].filter((one) => one !== undefined);
}

function changeIn(query: Query): Change | null {
  const { folded } = query;
  const { text } = inDigits(folded);
  const groups = PATTERNS.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const { since, from, until, to, by, way } = groups;
  const up = way === undefined ? wayTold(folded) : /^(?:up|more)$/.test(way);
  const told = { from: numberIn(from), to: numberIn(to), by: numberIn(by) };
  const [first, last] = [numberIn(since), Number(until)];
  // "Every year from 2008 to 2011" tells of those between, too.
  if (up === null || first === last || (told.from === null && tellsTrend(query))) return null;
  if (first === null || first < last) return { since: first, until: last, ...told, up };
  // "More in 2005 than in 2006" is as much as fewer in 2006; nothing rises to an earlier year.
  return COMPARING.test(way ?? "")
    ? { since: last, until: first, ...told, from: told.to, to: told.from, up: !up }
    : null;
}

const COMPARING = /^(?:more|fewer|less)$/;

const numberIn = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const [YEAR, VOTES, NOUN] = ["(?:19|20)\\d\\d", "\\d{1,3}", "(?: [a-z]+){0,4}?"];
const WAY = "(?:which (?:is|was) )?(?<way>up|down) from";
/** No other number. */
const REST = "[^\\d]*";
const THAN = "(?<way>more|fewer|less)(?: (?!than\\b)[a-z]+){0,8}? than in";

const PATTERNS: readonly RegExp[] = [
  `\\bfrom (?<from>${VOTES})${NOUN} in (?<since>${YEAR}) to (?<to>${VOTES})${NOUN} in (?<until>${YEAR})\\b`,
  `\\b(?<to>${VOTES})${NOUN} in (?<until>${YEAR}),? ${WAY} (?<from>${VOTES})${NOUN} in (?<since>${YEAR})\\b`,
  `\\b(?<until>${YEAR})\\b[^\\d]{0,60}?\\b(?<to>${VOTES})${NOUN},? ${WAY} (?<from>${VOTES})${NOUN} in (?<since>${YEAR})\\b`,
  `\\bbetween (?<since>${YEAR}) and (?<until>${YEAR})\\b.* from (?<from>${VOTES})${NOUN} to (?<to>${VOTES})\\b`,
  `\\b(?<to>${VOTES})${NOUN} in (?<until>${YEAR}),? (?<by>${VOTES}) ${THAN} (?<since>${YEAR})\\b`,
  `\\b(?<until>${YEAR})\\b[^\\d]{0,60}?\\b(?<to>${VOTES})[^\\d]{0,60}?\\b(?<by>${VOTES}) ${THAN} (?<since>${YEAR})\\b`,
  `\\b(?<until>${YEAR})\\b[^\\d]{0,60}?\\b${THAN} (?<since>${YEAR})\\b`,
  `(?:\\b(?<by>${VOTES}) )?\\b(?<way>more|fewer|less)(?: [a-z]+){0,8}? in (?<until>${YEAR}) than in (?<since>${YEAR})\\b`,
  `^${REST}(?:from|between) (?<since>${YEAR}) (?:to|and|until) (?<until>${YEAR})\\b${REST}(?:by (?<by>${VOTES})\\b${REST})?$`,
  `^${REST}by (?<by>${VOTES})${NOUN} (?:from|between) (?<since>${YEAR}) (?:to|and|until) (?<until>${YEAR})\\b${REST}$`,
  `^${REST}\\bto (?<to>${VOTES})${NOUN} in (?<until>${YEAR})\\b${REST}$`,
  `^${REST}\\bin (?<until>${YEAR})\\b(?:${REST}\\bto (?<to>${VOTES})\\b)?${REST}$`,
].map((pattern) => new RegExp(pattern));

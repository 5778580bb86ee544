import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../compose/evidence.ts";
import { yearOf } from "../compose/resolution-words.ts";
import { isNegative } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";
import { readVoteQuestion } from "../votes/reading.ts";
import { tellsMoreThanTallies, trendIn } from "./trend.ts";
import type { ClaimVerdict } from "./verdict.ts";

/** A tally of a year, as a statement gives it. */
interface Given {
  readonly year: number;
  readonly votes: number;
}

/**
 * "From 88 in 2005 to 99 in 2006", "27 in 2015, down from 30 in 2014": held against both votes, and which way it went. Null
 * where no change of one side of one body's votes is told so, or where one of the two is not recorded.
 */
export function checkChange(
  query: Query,
  base: FactBase,
): Pick<ClaimVerdict, "verdict" | "blocks" | "evidence"> | null {
  const given = changeIn(query.folded);
  const trend = given && trendIn(query);
  if (!trend || isNegative(query.folded) || query.keys.has("third-committee") || tellsMoreThanTallies(query))
    return null;
  const bodies = readVoteQuestion(query, base)?.bodies ?? [];
  const pairs = [...new Set(base.resolutions.map(({ body }) => body))]
    .filter((body) => bodies.length === 0 || bodies.includes(body))
    .map((body) => given.map(({ year }) => votedIn(body, year, base)).filter((one) => one !== null));
  const [pair, ...more] = pairs.filter(({ length }) => length === given.length);
  const [from, to] = pair?.map(({ vote }) => vote?.[trend.side] ?? 0) ?? [];
  if (!pair || from === undefined || to === undefined || more.length > 0) return null;
  const isSo = from === given[0].votes && to === given[1].votes && (trend.up ? from < to : from > to);
  return {
    verdict: isSo ? "in" : "differs",
    blocks: [resolutionTable(pair, "Vote by vote")],
    evidence: pair.map(evidenceOfResolution),
  };
}

/** The one recorded vote of a body in a year; null where there was none, or more. */
function votedIn(body: Body, year: number, base: FactBase): Resolution | null {
  const [only, ...more] = base.resolutions.filter(
    (one) => one.body === body && yearOf(one) === year && one.vote !== null,
  );
  return only && more.length === 0 ? only : null;
}

/** The two tallies that are told, the earlier first. */
function changeIn(folded: string): readonly [Given, Given] | null {
  const { from, since, to, then } = (FROM_TO.exec(folded) ?? AFTER.exec(folded) ?? BETWEEN.exec(folded))?.groups ?? {};
  const [first, last] = [
    { year: Number(since), votes: Number(from) },
    { year: Number(then), votes: Number(to) },
  ];
  return from !== undefined && first.year < last.year ? [first, last] : null;
}

const [YEAR, VOTES, NOUN] = ["(?:19|20)\\d\\d", "\\d{1,3}", "(?: [a-z]+){0,4}?"];
const FROM_TO = new RegExp(
  `\\bfrom (?<from>${VOTES})${NOUN} in (?<since>${YEAR}) to (?<to>${VOTES})${NOUN} in (?<then>${YEAR})\\b`,
);
const AFTER = new RegExp(
  `\\b(?<to>${VOTES})${NOUN} in (?<then>${YEAR}),? (?:which (?:is|was) )?(?:up|down) from (?<from>${VOTES})${NOUN} in (?<since>${YEAR})\\b`,
);
const BETWEEN = new RegExp(
  `\\bbetween (?<since>${YEAR}) and (?<then>${YEAR})\\b.* from (?<from>${VOTES})${NOUN} to (?<to>${VOTES})\\b`,
);

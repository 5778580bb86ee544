import type { Body, Resolution } from "../base/schema.ts";
import { yearOf } from "../compose/resolution-words.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { enumerate } from "../language/enumerate.ts";
import { type Amount, amountWords } from "./amount.ts";
import { byBody } from "./bodies.ts";
import type { VoteQuestion } from "./reading.ts";
import { ends, nearest, scopeWords, tabled, VOTED_NO, votedOn } from "./shown.ts";
import type { Side } from "./side.ts";
import type { Among, Often } from "./wanted.ts";

/** The states that voted no in all recorded votes, most often, only once or so many times. */
export function states(set: readonly Resolution[], side: Side, often: Often, question: VoteQuestion): Finding {
  const voted = votedOn(set);
  if (side !== "no") return notRecorded("Only the no votes are recorded by state.", nearest(voted));
  if (voted.length === 0) return notFound("There was no recorded vote among these resolutions.", nearest(set));
  if (typeof often === "object") return tabled(voted, timesLead(voted, often, question), "Recorded votes", [VOTED_NO]);
  const bodies: readonly Body[] = [...new Set(voted.map((one) => one.body))];
  const leadOver = (ours: readonly Resolution[], body: string): string =>
    often === "always" ? alwaysLead(ours, body) : oftenLead(ours, body, often);
  const leads = bodies.map((body) =>
    leadOver(
      voted.filter((one) => one.body === body),
      `the ${BODY_NAMES[body]}`,
    ),
  );
  const whole = bodies.length < 2 ? [] : [leadOver(voted, "these bodies together")];
  return tabled(voted, [...whole, ...leads].join(" "), "Recorded votes", [VOTED_NO]);
}

function alwaysLead(ours: readonly Resolution[], body: string): string {
  const steady = intersection(ours);
  const of = `${ours.length === 1 ? "the only recorded vote" : `all ${ours.length} recorded votes`} of ${body}`;
  return steady.length > 0
    ? `${howMany(steady.length, "state")} voted no in ${of}: ${enumerate(steady)}.`
    : `No state voted no in ${of}.`;
}

/** "3 states voted no in at least 10 of the 18 recorded votes: China (18), …", those first that did so most often. */
function timesLead(voted: readonly Resolution[], times: Amount, question: VoteQuestion): string {
  const of = `${amountWords(times)} of the ${voted.length} recorded votes${scopeWords(question)}`;
  const names = [...countsIn(voted)]
    .filter(([, count]) => times.low <= count && count <= times.high)
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .map(([country, count]) => `${country} (${count})`);
  return names.length === 0
    ? `No state voted no in ${of}.`
    : `${howMany(names.length, "state")} voted no in ${of}: ${enumerate(names)}.`;
}

function countsIn(voted: readonly Resolution[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const country of voted.flatMap((one) => one.votedNo)) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

function oftenLead(ours: readonly Resolution[], body: string, often: "most" | "once"): string {
  const counts = countsIn(ours);
  const wanted = often === "once" ? 1 : Math.max(...counts.values());
  const names = [...counts].flatMap(([country, count]) => (count === wanted ? [country] : []));
  const of = `of the ${ours.length} recorded votes of ${body}`;
  if (names.length === 0) return `No state voted no in just one ${of}.`;
  return often === "once"
    ? `${names.length} voted no in only one ${of}: ${enumerate(names.sort())}.`
    : `Most often, in ${wanted} ${of}, no was the vote of ${enumerate(names.sort())}.`;
}

const intersection = ([first, ...rest]: readonly Resolution[]): readonly string[] =>
  (first?.votedNo ?? []).filter((country) => rest.every((one) => one.votedNo.includes(country)));

/** Who voted no in all of these, or in one and not in another: "in 2005 but not in 2006", "new in 2007". */
export function between(
  set: readonly Resolution[],
  among: Exclude<Among, "each">,
  all: readonly Resolution[],
): Finding | null {
  const voted = votedOn(set);
  if (among === "both") return voted.length > 1 ? inAll(voted) : null;
  const pairs = pairsIn(voted, all);
  if (pairs.length === 0) return null;
  const leads = pairs.map((pair) => betweenLead(pair, among));
  return shown(pairs.flat(), `${leads.join(" ")} How else they voted is not recorded.`);
}

function betweenLead([before, after]: Pair, among: Exclude<Among, "each" | "both">): string {
  const left = before.votedNo.filter((country) => !after.votedNo.includes(country));
  const came = after.votedNo.filter((country) => !before.votedNo.includes(country));
  const [was, is] = [nameOf(before, after), nameOf(after, before)];
  const lost = `${left.length === 0 ? "Nobody" : `${left.length}`} voted no on ${was} and not on ${is}${listed(left)}.`;
  const gained = `${came.length === 0 ? "Nobody" : `${came.length}`} voted no on ${is} and not on ${was}${listed(came)}.`;
  return among === "lost" ? lost : among === "gained" ? gained : `${lost} ${gained}`;
}

const listed = (countries: readonly string[]): string => (countries.length > 0 ? `: ${enumerate(countries)}` : "");

/** Body by body, where a body voted more than once; else over all. */
function inAll(voted: readonly Resolution[]): Finding {
  const groups = byBody(voted).filter(({ length }) => length > 1);
  const leads = (groups.length > 0 ? groups : [voted]).map((ours) => {
    const same = intersection(ours);
    return `${same.length === 0 ? "Nobody" : same.length} voted no on ${ours.length === 2 ? "both " : ""}${enumerate(ours.map((one) => `${one.id} (${yearOf(one)})`))}${listed(same)}.`;
  });
  return shown(groups.length > 0 ? groups.flat() : voted, leads.join(" "));
}

type Pair = readonly [before: Resolution, after: Resolution];

/** Body by body: those that voted twice, where any did, or else each with the vote before it. */
function pairsIn(voted: readonly Resolution[], all: readonly Resolution[]): readonly Pair[] {
  const groups = byBody(voted);
  const several = groups.filter(({ length }) => length > 1);
  return (several.length > 0 ? several : groups).flatMap((ours) => {
    const pair = pairOf(ours, all);
    return pair ? [pair] : [];
  });
}

/** Two recorded votes of one body; for a single one, that before it. */
function pairOf(voted: readonly Resolution[], all: readonly Resolution[]): Pair | null {
  if (voted.length === 0) return null;
  const { first, last } = ends(voted);
  if (voted.length === 2 && first.body === last.body) return [first, last];
  const earlier = all.filter(
    (one) => one.vote !== null && one.body === last.body && one.adopted.localeCompare(last.adopted) < 0,
  );
  const before = earlier[earlier.length - 1];
  return voted.length === 1 && before ? [before, last] : null;
}

const nameOf = (one: Resolution, other: Resolution): string =>
  yearOf(one) === yearOf(other) ? one.id : `${one.id} (${yearOf(one)})`;

const shown = (set: readonly Resolution[], lead: string): Finding => tabled(set, lead, "Who voted no", [VOTED_NO]);

import { answerFromRecord } from "../../answering/from-record.ts";
import type { FactBase } from "../../base/schema.ts";
import { isSoIn, type YearSpan } from "../../base/year-spans.ts";
import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, resolutionCard } from "../../compose/evidence.ts";
import { yearOf } from "../../compose/resolution-words.ts";
import { yesOrNo } from "../../finding.ts";
import { isOpenAfter, yearAt, yearsFrom } from "../../language/days.ts";
import { timeWords } from "../../language/time-words.ts";
import { isNegative, isUnreal } from "../../reading/denial.ts";
import type { Query } from "../../reading/query.ts";
import { FIRST_OF_ANY } from "../../statements/place-facets.ts";
import { positionsIn } from "../../statements/positions.ts";
import { countedIn } from "../../statements/tallies.ts";
import { coSponsorshipIn } from "../../votes/co-sponsorship.ts";
import { happenedIn } from "../../votes/happened-in.ts";
import type { Held } from "../verdict.ts";
import { bodiesTold, heldByTexts, isOfTimesTold, tellsMoreThanVotes, textsTold } from "./told-texts.ts";
import { checkTrend, tellsTrend, trendIn } from "./trend.ts";

/**
 * Holds what is said of all resolutions, or of one by its place among them, against the record: "the highest number ever",
 * "the last recorded vote", "never voted against", "every year without a vote". Null where the record says neither yes nor
 * no to it, or where the statement tells more than that.
 */
export function checkOverAll(query: Query, base: FactBase): Held | null {
  const { folded, keys } = query;
  const sponsored = checkCoSponsor(query, base);
  if (sponsored) return sponsored;
  if (
    !(OVER_ALL.test(folded) || isOfEach(folded)) ||
    isUnreal(folded) ||
    MORE.test(folded) ||
    keys.has("third-committee")
  )
    return null;
  if (FIRST_OF_ANY.test(folded)) return null;
  if (PLACED_VOTE.test(folded) && bodiesTold(query, base).length === 0) return null;
  if (namesPlaceOfAnother(query)) return null;
  const numbers = new Set(countedIn(query).map(({ start }) => start));
  if (numbers.size > 1) return null;
  if (tellsTrend(query)) {
    const trend = trendIn(query);
    return trend && !isNegative(folded) ? checkTrend(query, trend, base) : null;
  }
  return checkEach(query, base) ?? checkAsked(query, base);
}

/** "The latest vote", of a body that is not named. */
const PLACED_VOTE = /\b(?:first|last|latest|newest) (?:recorded )?vote\b/;

/** "Its tenth and last vote": a place that is told of no amount; "the second highest" is. */
const namesPlaceOfAnother = ({ figures, folded }: Query): boolean =>
  figures.some(({ kind, low, end }) => kind === "ordinal" && low > 1 && !RANKED.test(folded.slice(end)));

const RANKED = /^[- ](?:most|fewest|least|highest|lowest|largest|smallest|best|worst|widest|narrowest|closest)\b/;

/** "South Korea co-sponsored the Assembly's text every year from 2008 to 2018", "for the first time in 2008". */
function checkCoSponsor(query: Query, base: FactBase): Held | null {
  const { folded, dates } = query;
  const known = coSponsorshipIn(query, base);
  const [date, ...more] = dates;
  const isOther = /\b(?:since|first time in (?!(?:19|20)\d\d)|alone|only|sole|second time|third time|last time)\b/.test(
    folded,
  );
  if (!known || !date || more.length > 0 || isUnreal(folded) || isOther) return null;
  const [from, to] = [yearAt(date.from), yearAt(date.to)];
  if (to > known.last) return null;
  const years = yearsFrom(from, Math.min(to, from + MOST_YEARS));
  const sponsored = years.filter((year) => isSoIn(known.spans, year)).length;
  // In some of the years and not in others: neither "did" nor "did not".
  if (!/\bfirst\b/.test(folded) && 0 < sponsored && sponsored < years.length && isNegative(folded)) return null;
  const isFrom = /\bfrom $/.test(folded.slice(0, date.start));
  const turned = turnsIn(isFrom ? `began to sponsor: ${folded}` : folded, known.spans, from, to);
  // Which month it was is told by no span of years.
  const isTold = known.record.fields.some(({ value }) => value.includes(timeWords(date)));
  if (turned === true && date.precision !== "year" && !isTold) return null;
  const isSo = turned ?? (isNegative(folded) ? sponsored === 0 : sponsored === years.length);
  if ((/\bfirst\b/.test(folded) && isNegative(folded)) || (isSo && tellsMoreThanVotes(query))) return null;
  return {
    verdict: isSo ? "in" : "differs",
    blocks: [milestoneCard(known.record, [known.label])],
    evidence: [evidenceOfMilestone(known.record)],
  };
}

/** Whether it began or ended in a year, where that is said of it; else null. */
function turnsIn(folded: string, spans: readonly YearSpan[], from: number, to: number): boolean | null {
  if (/\bfirst\b/.test(folded)) return spans.find(({ holds }) => holds)?.first === from;
  const begins = BEGAN.test(folded);
  if (!begins && !STOPPED.test(folded)) return null;
  const isThroughout = begins || yearsFrom(from, Math.min(to, from + MOST_YEARS)).every((year) => !isSoIn(spans, year));
  return (
    (from === to || !begins) && isThroughout && isSoIn(spans, from) === begins && isSoIn(spans, from - 1) !== begins
  );
}

/** "Stopped co-sponsoring in 2019", "from 2019 to 2021": the first year in which it was not so any more, and those after it. */
const STOPPED = /\b(?:stop(?:s|ped)?|ceas(?:es|ed)|quit|gave up|ended) (?:\w+ ){0,2}(?:co-?)?sponsor/;
const BEGAN =
  /\b(?:started|began|begun|bec[ao]mes?|resum(?:es|ed)|return(?:s|ed) to|came back to|went back to|again|(?:came|went|was) back as|returned as) (?:\w+ ){0,3}(?:co-?)?sponsor/;

/** Years that are looked at one by one. */
const MOST_YEARS = 100;

/** How each text of a time was adopted, and whether there was one in each year. */
function checkEach(query: Query, base: FactBase): Held | null {
  const { folded, keys } = query;
  const isUnvoted = keys.has("without-vote");
  const isOnMethod = isUnvoted !== keys.has("recorded-vote");
  if (!isOfEach(folded) || isNegative(folded) || positionsIn(query).length + countedIn(query).length > 0) return null;
  if (!isOnMethod) return YEARLY.test(folded) && keys.has("adopt") ? checkYears(query, base) : null;
  const scope = textsTold(query, base).filter((one) => isOfTimesTold(one, query));
  const others = scope.filter(({ vote }) => (vote === null) !== isUnvoted);
  if (scope.length === 0 || (others.length === 0 && tellsMoreThanVotes(query))) return null;
  const isSo = others.length === 0;
  return heldByTexts(
    isSo,
    isSo ? scope : others,
    isSo === isUnvoted ? "Adopted without a vote" : "Adopted by a recorded vote",
  );
}

/** Whether a body adopted a text in each year of a time, up to the last that is recorded. */
function checkYears(query: Query, base: FactBase): Held | null {
  const [body, ...others] = bodiesTold(query, base);
  const [date, ...more] = query.dates;
  const ofBody = base.resolutions.filter((one) => one.body === body);
  const last = ofBody.at(-1);
  if (!date || !last || others.length + more.length > 0) return null;
  // "Every year since", of a body that had none any more when others had.
  const newest = base.resolutions.at(-1);
  if (isOpenAfter(date) && newest && yearOf(newest) > yearOf(last) + 1) return null;
  const [from, to] = [yearAt(date.from), isOpenAfter(date) ? yearOf(last) : yearAt(date.to)];
  const texts = ofBody.filter((one) => from <= yearOf(one) && yearOf(one) <= to);
  const isSo = from <= to && new Set(texts.map(yearOf)).size === to - from + 1;
  // What comes after the last text that is recorded is not known.
  const isKnown = new Set(texts.map(yearOf)).size === Math.min(to, yearOf(last)) - from + 1;
  if ((isSo && tellsMoreThanVotes(query)) || (!isSo && isKnown) || from > yearOf(last)) return null;
  if (isSo) return heldByTexts(true, texts, "Adopted");
  const first = ofBody.slice(0, 1);
  return {
    verdict: "differs",
    blocks: first.map((one) => resolutionCard(one, ["Body", "Adopted"])),
    evidence: first.map(evidenceOfResolution),
  };
}

const YEARLY = /\b(?:every|each) year\b|\bannually\b|\byearly\b/;

/** It is asked as a question, whose answer says yes or no, or is the one text that is of the time that is told. */
function checkAsked(query: Query, base: FactBase): Held | null {
  const { folded, dates } = query;
  const never = NEVER.test(folded);
  if (!never && isNegative(folded)) return null;
  const found = answerFromRecord({ ...query, asked: { ...query.asked, states: true } }, null, false, base);
  if (!found || found.strained || found.finding.outcome === "not-found") return null;
  const { lead, outcome, blocks, evidence } = found.finding;
  const [only, ...more] = base.resolutions.filter(({ id }) => evidence.some(({ citation }) => citation.id === id));
  const isThen = only !== undefined && more.length === 0 && dates.some((date) => happenedIn(only, date) !== null);
  const said = yesOrNo(found.finding);
  const yes = said === "yes" || (outcome === "answered" && ITS_PLACE.test(lead) && isThen);
  const no = said === "no" || outcome === "corrected";
  if (yes === no) return null;
  const holds = never ? no : yes;
  return holds && tellsMoreThanVotes(query) ? null : { verdict: holds ? "in" : "differs", blocks, evidence };
}

const OVER_ALL =
  /\b(?:steadily|continuously|constantly|consistently|more and more|fewer and fewer|never|ever|always|every|each|all|most|fewest|least|highest|lowest|largest|smallest|record|first|last|latest|only)\b/;

const isOfEach = (folded: string): boolean => EACH.test(folded) || ALL_SINCE.test(folded);

const EACH = /\b(?:every|each|all|always)\b/;

/** "Since 2016 the Assembly has adopted its texts without a vote": all of them. */
const ALL_SINCE =
  /^since\b.{3,60}(?:\b(?:its|the|all)|'s) (?:\w+ ){0,3}?(?:resolutions?|texts?)\b|(?:\b(?:its|the|all)|'s) (?:\w+ ){0,3}?(?:resolutions?|texts?)\b.{3,60}\bsince\b/;

const NEVER = /\bnever\b/;

/** An answer that names a text by its place among all. */
const ITS_PLACE = /^The (?:first|last|latest|earliest) /;

/** What else is said of them, which no such answer holds. */
const MORE = /\b(?:because|despite|although|thanks to|due to|if|when|contrary to)\b/;

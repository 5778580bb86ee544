import { dateText } from "../base/dates.ts";
import type { Resolution, Tally } from "../base/schema.ts";
import { castOf, tallyWords } from "../base/tally.ts";
import { methodWords, thirdCommitteeWords, yearOf } from "../compose/resolution-words.ts";
import { type Finding, notRecorded } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import type { Days } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import type { Query } from "../reading/query.ts";
import { YEARLY, YEARS_COUNTED } from "../reading/vote-phrases.ts";
import { changeOf } from "./change.ts";
import { measureWords } from "./measure.ts";
import type { VoteQuestion } from "./reading.ts";
import {
  countWords,
  ends,
  howWords,
  MOST_IN_LEAD,
  nearest,
  records,
  scopeWords,
  spanWords,
  tabled,
  withoutVote,
} from "./shown.ts";
import type { Side } from "./side.ts";
import { thresholdWords } from "./thresholds.ts";
import { isOfTimes } from "./times.ts";

/** "The 16 states that voted no": the resolutions whose number it is, if any. */
export function counted(set: readonly Resolution[], side: Side, query: Query): readonly Resolution[] {
  const named = query.figures
    .filter((figure) => figure.kind === "count" && figure.bound === "exact" && !isOfTimes(figure, query))
    .map(({ low }) => low);
  const exact = set.filter((one) => one.vote !== null && named.includes(one.vote[side]));
  return exact.length > 0 ? exact : set;
}

export function numbers(
  set: readonly Resolution[],
  { side, not }: { readonly side: Side; readonly not: boolean },
  question: VoteQuestion,
): Finding {
  if (set.length > MOST_IN_LEAD && not) return others(set, side, question);
  if (set.length > MOST_IN_LEAD) return changeOf(set, { kind: "side", side }, { ...question, plenary: false });
  return records(
    set,
    (one) =>
      one.vote === null
        ? withoutVote(one)
        : not
          ? `${one.id} (${dateText(one.adopted)}): ${othersThan(side, one.vote)} other than ${side}, of ${tallyWords(one.vote)}; who was absent is not recorded.`
          : `${one.id} (${dateText(one.adopted)}): ${one.vote[side]} ${measureWords({ kind: "side", side })}, of ${tallyWords(one.vote)}.`,
    ["Result"],
  );
}

const othersThan = (side: Side, tally: Tally): number => castOf(tally) - tally[side];

/** How many voted, but not on this side, vote by vote. */
function others(set: readonly Resolution[], side: Side, question: VoteQuestion): Finding {
  const voted = set.flatMap((one) => (one.vote ? [{ one, other: othersThan(side, one.vote) }] : []));
  const all = voted.map(({ one }) => one);
  if (voted.length === 0) return notRecorded(`No tally${scopeWords(question)} is in the record.`, nearest(set));
  return tabled(
    all,
    `Other than ${side}${scopeWords(question)}, ${voted.length} recorded votes: ${voted.map(({ one, other }) => `${one.id} (${yearOf(one)}) ${other}`).join(", ")}; who was absent is not recorded.`,
    `Votes other than ${side}`,
    [{ label: `Other than ${side}`, value: ({ vote }) => (vote ? String(othersThan(side, vote)) : "no vote") }],
  );
}

export function tallies(set: readonly Resolution[], question: VoteQuestion): Finding {
  return records(
    set,
    (one) => (one.vote ? `${one.id} was adopted on ${dateText(one.adopted)} ${methodWords(one)}.` : withoutVote(one)),
    question.plenary && question.committee ? ["Result", "Third Committee"] : ["Result", "Adopted"],
    question.plenary && question.committee
      ? (one) => (one.thirdCommittee ? ` Third Committee: ${thirdCommitteeWords(one.thirdCommittee)}.` : "")
      : undefined,
  );
}

/** None of these was adopted in the way that is asked for. */
export function noneOf(set: readonly Resolution[], question: VoteQuestion, { asked }: Query): Finding {
  const { first, last } = ends(set);
  const other = question.recorded ? "without a vote" : "by a recorded vote";
  if (set.length === 1)
    return records(
      set,
      (one) =>
        `${asked.confirms || question.named.length > 0 ? "No" : "None"}: ${one.id} was adopted on ${dateText(one.adopted)} ${methodWords(one)}.`,
      ["Result", "Adopted"],
    );
  const lead = `None: all ${set.length} from ${dateText(first.adopted)} to ${dateText(last.adopted)} were adopted ${other}.`;
  return tabled(set, lead, `Adopted ${other}`);
}

export function countAll(set: readonly Resolution[], question: VoteQuestion, { folded }: Query): Finding {
  const byBody = (["commission", "council", "assembly"] as const)
    .map((body) => ({ body, count: set.filter((one) => one.body === body).length }))
    .filter(({ count }) => count > 0);
  const how = howWords(question);
  const years = [...new Set(set.map(yearOf))];
  const inYears = YEARS_COUNTED.test(folded)
    ? `${howMany(years.length, "year")}: ${enumerate(years.map(String))}. `
    : "";
  const split =
    byBody.length > 1
      ? ` (${byBody.map(({ body, count }) => `${BODY_NAMES[body]} ${count}`).join(", ")})`
      : byBody[0]
        ? ` by the ${BODY_NAMES[byBody[0].body]}`
        : "";
  const yearly = YEARLY.test(folded) ? ` ${byYear(set)}` : "";
  const lead = `${inYears}${countWords(set)}${thresholdWords(question.thresholds)} adopted${how}${split}, ${spanWords(set)}.${yearly}`;
  return tabled(set, lead, `${countWords(set)}${how}`);
}

/** "By year: 2003 1, 2004 1, 2005 2." */
function byYear(set: readonly Resolution[]): string {
  const years = [...new Set(set.map(yearOf))];
  return `By year: ${years.map((year) => `${year} ${set.filter((one) => yearOf(one) === year).length}`).join(", ")}.`;
}

/** "Was the first one in 2004?": the place is that among all; where it falls outside the time named, that is corrected. */
export function confirmOrdinal(
  named: readonly Resolution[],
  all: readonly Resolution[],
  at: number,
  question: VoteQuestion,
): Finding {
  const finding = ordinal(all, at, question);
  const holds = finding.evidence.some((item) => named.some(({ id }) => id === item.citation.id));
  return holds || finding.outcome !== "answered" ? finding : { ...finding, outcome: "corrected" };
}

export function ordinal(
  set: readonly Resolution[],
  at: number,
  question: VoteQuestion,
  dates: readonly Days[] = [],
): Finding {
  const one = [...set].sort((a, b) => a.adopted.localeCompare(b.adopted)).at(at);
  const how = howWords(question);
  const bodies = question.bodies.map((body) => `the ${BODY_NAMES[body]}`);
  const body = bodies.length > 0 ? ` of ${enumerate(bodies)}` : "";
  if (!one) return notRecorded(`The record holds ${set.length} such resolutions${body}.`, nearest(set));
  const place = placeWords(at);
  return records(
    [one],
    () =>
      `${place}${body} in the record${dates.length > 0 ? ` for ${enumerate(dates.map(timeWords))}` : ""}${thresholdWords(question.thresholds)}${how ? ` adopted${how}` : ""} is ${one.id}, ${dateText(one.adopted)}${resultWords(one, question)}.`,
    ["Adopted", "Result", "Body"],
  );
}

function placeWords(at: number): string {
  if (at === 0) return "The first resolution";
  if (at === -1) return "The latest resolution";
  return at < 0 ? `Number ${-at} from the latest of the resolutions` : `Number ${at + 1} of the resolutions`;
}

/** ", by a recorded vote: 88 yes, …": of how it was adopted, what the question has not said itself. */
function resultWords(one: Resolution, { recorded }: VoteQuestion): string {
  if (recorded === null) return `, ${methodWords(one)}`;
  return one.vote ? `: ${tallyWords(one.vote)}` : "";
}

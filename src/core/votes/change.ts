import { dateText } from "../base/dates.ts";
import type { Resolution, Tally } from "../base/schema.ts";
import { tallyWords } from "../base/tally.ts";
import { methodWords, tallyShort, thirdCommitteeWords, yearOf } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { capitalised } from "../language/text.ts";
import { byBody } from "./bodies.ts";
import { committeeUnknown } from "./committee.ts";
import { amountOf, type Measure, measureWords, percent, valueWords } from "./measure.ts";
import type { VoteQuestion } from "./reading.ts";
import { bothStages, MOST_IN_LEAD, records, scopeWords, tabled } from "./shown.ts";
import { type Stage, tallyAt } from "./stage.ts";

/** How a tally went from one stage, resolution or body to the next. */
export function changeOf(set: readonly Resolution[], measure: Measure | null, question: VoteQuestion): Finding {
  const ordered = [...set].sort((a, b) => a.adopted.localeCompare(b.adopted));
  if (question.committee && question.plenary) return stages(ordered, measure);
  const stage: Stage = question.committee ? "committee" : "final";
  const pairs = question.bodies.length + question.named.length === 0 ? pairsIn(ordered) : [];
  if (pairs.length > 0) return inPairs(pairs, measure, stage);
  if (ordered.length > MOST_IN_LEAD) return trend(ordered, measure, stage, question);
  return records(
    ordered,
    (one) => `${one.id} (${dateText(one.adopted)}): ${wordsAt(one, measure, stage)}.`,
    ["Result", "Adopted", "Body"],
    (one) =>
      one === ordered[1] && ordered.length === 2 && isOneRow(ordered, question) ? steps(ordered, measure, stage) : "",
  );
}

/** One body after another is no change, unless it is asked for. */
const isOneRow = (ordered: readonly Resolution[], { bodies, named }: VoteQuestion): boolean =>
  bodies.length > 1 || named.length > 1 || new Set(ordered.map(({ body }) => body)).size === 1;

/** To the votes of a year from the vote before of the same body. */
export function changeSince(
  set: readonly Resolution[],
  all: readonly Resolution[],
  measure: Measure | null,
  question: VoteQuestion,
): Finding {
  const stage: Stage = question.committee ? "committee" : "final";
  const pairs = set.flatMap((one) => {
    if (!tallyAt(one, stage)) return [];
    const before = all.findLast(
      (other) => other.body === one.body && other.adopted < one.adopted && tallyAt(other, stage) !== null,
    );
    return before ? [[before, one]] : [];
  });
  return pairs.length > 0 ? inPairs(pairs, measure, stage) : changeOf(set, measure, question);
}

/** Where no body is named, the bodies that voted twice in that time, each by itself; none if one voted more often. */
function pairsIn(ordered: readonly Resolution[]): readonly (readonly Resolution[])[] {
  const groups = byBody(ordered);
  return groups.length < 2 || groups.some(({ length }) => length > 2)
    ? []
    : groups.filter(({ length }) => length === 2);
}

const inPairs = (pairs: readonly (readonly Resolution[])[], measure: Measure | null, stage: Stage): Finding =>
  records(
    pairs.flat(),
    (one) => `${one.id} (${dateText(one.adopted)}): ${wordsAt(one, measure, stage)}.`,
    ["Result", "Adopted", "Body"],
    (one) =>
      pairs
        .filter((pair) => pair[1] === one)
        .map((pair) => steps(pair, measure, stage))
        .join(""),
  );

/** Third Committee and plenary of the same text. */
function stages(set: readonly Resolution[], measure: Measure | null): Finding {
  const known = set.filter((one) => one.thirdCommittee?.vote !== undefined);
  if (known.length === 0) return committeeUnknown("result", set);
  if (known.length > MOST_IN_LEAD)
    return bothStages(known, `Third Committee and plenary, ${known.length} texts with both results recorded.`);
  return records(known, (one) => stageLead(one, measure), ["Third Committee", "Result"]);
}

function stageLead(one: Resolution, measure: Measure | null): string {
  const third = one.thirdCommittee ? thirdCommitteeWords(one.thirdCommittee) : "";
  const both = `${one.id}: Third Committee, ${third}; plenary, ${dateText(one.adopted)}, ${one.vote ? tallyWords(one.vote) : "without a vote"}.`;
  const [before, after] = [tallyAt(one, "committee"), one.vote];
  if (!before || !after) return both;
  return `${both} ${differences(before, after, measure)}`;
}

function steps(pair: readonly Resolution[], measure: Measure | null, stage: Stage): string {
  const [first, second] = pair;
  const [before, after] = [first && tallyAt(first, stage), second && tallyAt(second, stage)];
  return before && after ? ` ${differences(before, after, measure)}` : "";
}

const EACH: readonly Measure[] = [
  { kind: "side", side: "yes" },
  { kind: "side", side: "no" },
  { kind: "side", side: "abstain" },
];

/** "Yes votes went up by 5, from 111 to 116." */
function differences(before: Tally, after: Tally, measure: Measure | null): string {
  const parts = (measure ? [measure] : EACH).map((one) => {
    const [from, to] = [amountOf(one, before), amountOf(one, after)];
    const show = (value: number): string => (one.kind === "share" ? percent(value) : String(value));
    if (from === to) return `${measureWords(one)} stayed at ${show(to)}`;
    const by = one.kind === "share" ? `${(Math.abs(to - from) * 100).toFixed(1)} points` : String(Math.abs(to - from));
    return `${measureWords(one)} went ${to > from ? "up" : "down"} by ${by}, from ${show(from)} to ${show(to)}`;
  });
  return `${capitalised(parts.join("; "))}.`;
}

function wordsAt(one: Resolution, measure: Measure | null, stage: Stage): string {
  const tally = tallyAt(one, stage);
  if (!tally) return stage === "committee" ? "no tally of the Third Committee recorded" : methodWords(one);
  return measure && measure.kind !== "side"
    ? `${valueWords(measure, tally)} (${tallyWords(tally)})`
    : measure
      ? `${valueWords(measure, tally)}, of ${tallyWords(tally)}`
      : tallyWords(tally);
}

/** More resolutions than fit in a line: what was measured year by year, and the table. */
function trend(set: readonly Resolution[], measure: Measure | null, stage: Stage, question: VoteQuestion): Finding {
  const voted = set.filter((one) => tallyAt(one, stage) !== null);
  const shown = voted.length > 0 ? voted : set;
  const several = new Set(shown.map(({ body }) => body)).size > 1;
  const series = shown.map((one) => {
    const when = several ? `${yearOf(one)} (${BODY_NAMES[one.body].replace("UN ", "")})` : `${yearOf(one)}`;
    const tally = tallyAt(one, stage);
    if (!tally) return `${when} without a vote`;
    const value = measure
      ? measure.kind === "share"
        ? percent(amountOf(measure, tally))
        : String(amountOf(measure, tally))
      : tallyShort(tally);
    return `${when} ${value}`;
  });
  const [first, last] = [shown[0], shown.at(-1)];
  const whole =
    question.wanted.kind !== "mean" && !several && measure && first && last ? steps([first, last], measure, stage) : "";
  const what = measure ? measureWords(measure) : "yes-no-abstain";
  const caption = `${capitalised(what)}${scopeWords(question)}`;
  return tabled(
    shown,
    `${caption}, ${shown.length} ${voted.length > 0 ? "recorded votes" : "resolutions"}: ${series.join(", ")}.${whole}`,
    caption,
  );
}

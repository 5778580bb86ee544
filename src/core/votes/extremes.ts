import { dateText } from "../base/dates.ts";
import type { Resolution, Tally } from "../base/schema.ts";
import { tallyWords } from "../base/tally.ts";
import { yearOf } from "../compose/resolution-words.ts";
import { type Finding, notFound } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import type { Query } from "../reading/query.ts";
import { amountOf, extremeWords, type Measure, valueWords } from "./measure.ts";
import { nearest, records } from "./shown.ts";
import { type Stage, stageWords, tallyAt } from "./stage.ts";
import type { Wanted } from "./wanted.ts";

interface Measured {
  readonly one: Resolution;
  readonly tally: Tally;
  readonly value: number;
}

/** Which of the tallies are asked for: the greatest or the smallest by a measure, by their places from there on. */
type Ranked = Pick<Extract<Wanted, { readonly kind: "extreme" }>, "measure" | "most" | "ranks">;

/** The resolutions whose tally is the greatest or smallest by a measure; ties are all shown. */
export function extreme(set: readonly Resolution[], { measure, most, ranks }: Ranked, stage: Stage): Finding {
  const voted = valuesOf(set, measure, stage);
  if (voted.length === 0)
    return notFound(`No tally${stageWords(stage)} is in the record for these resolutions.`, nearest(set));
  const values = rankedValues(voted, most);
  const winners = winnersOf(voted, most, ranks);
  if (winners.length === 0) return notFound(`The record holds ${values.length} such results.`, nearest(set));
  const leadOf = ({ one, tally, value }: Measured): string => {
    const whole = measure.kind === "side" ? "" : ` (${tallyWords(tally)})`;
    const rank = values.indexOf(value);
    const place = `${rank > 0 ? `number ${rank + 1} from ` : ""}${extremeWords(measure, most)}`;
    const of = stage === "committee" ? "tallies recorded there" : "recorded votes";
    return `${one.id} (${BODY_NAMES[one.body]}, ${dateText(one.adopted)}): ${valueWords(measure, tally)}${stageWords(stage)}${whole}, ${place} of ${voted.length} ${of}.`;
  };
  return records(
    winners.map(({ one }) => one),
    (one) => winners.flatMap((winner) => (winner.one === one ? leadOf(winner) : [])).join(""),
    stage === "committee" ? ["Third Committee"] : ["Result", "Body", "Adopted"],
  );
}

/**
 * "So 116 in 2014 is the record?": the greatest of all stands beside the one named, and the claim is corrected where
 * its year, symbol or figure is another.
 */
export function confirmExtreme(
  named: readonly Resolution[],
  all: readonly Resolution[],
  wanted: Ranked,
  query: Query,
  stage: Stage,
): Finding {
  const { measure, most, ranks } = wanted;
  const finding = extreme(all, wanted, stage);
  if (finding.outcome !== "answered") return finding;
  const voted = valuesOf(all, measure, stage);
  const winners = winnersOf(voted, most, ranks);
  const counts = query.figures.filter(({ kind }) => kind === "count").map(({ low }) => low);
  const holds =
    (named.length === all.length || winners.some(({ one }) => named.includes(one))) &&
    counts.every((count) => winners.some(({ tally }) => [tally.yes, tally.no, tally.abstain].includes(count)));
  if (holds) return { ...finding, lead: `Yes: ${finding.lead}` };
  const beside = voted.filter(
    ({ one }) => named.length < all.length && named.includes(one) && !winners.some((winner) => winner.one === one),
  );
  const lead = beside
    .slice(0, MOST_BESIDE)
    .map(({ one, tally }) => ` ${one.id} (${yearOf(one)}) had ${valueWords(measure, tally)}.`);
  return { ...finding, outcome: "corrected", lead: `No: ${finding.lead}${lead.join("")}` };
}

const MOST_BESIDE = 2;

function valuesOf(set: readonly Resolution[], measure: Measure, stage: Stage): readonly Measured[] {
  return set.flatMap((one) => {
    const tally = tallyAt(one, stage);
    return tally ? [{ one, tally, value: amountOf(measure, tally) }] : [];
  });
}

/** The different values, from the best on. */
const rankedValues = (voted: readonly Measured[], most: boolean): readonly number[] =>
  [...new Set(voted.map(({ value }) => value))].sort((a, b) => (most ? b - a : a - b));

function winnersOf(voted: readonly Measured[], most: boolean, ranks: readonly number[]): readonly Measured[] {
  const values = rankedValues(voted, most);
  return ranks.flatMap((rank) => voted.filter(({ value }) => value === values[rank]));
}

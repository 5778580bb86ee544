import { unreachable } from "../answer.ts";
import type { Tally } from "../base/schema.ts";
import { castOf } from "../base/tally.ts";
import type { Query } from "../reading/query.ts";
import { CAST, MARGIN, SHARE } from "../reading/vote-phrases.ts";
import { rememberingLatest } from "../remember.ts";
import { type Side, sideOf } from "./side.ts";

/** What can be counted or worked out of a tally. */
export type Measure =
  | { readonly kind: "side"; readonly side: Side }
  /** Yes, no and abstentions together. */
  | { readonly kind: "cast" }
  /** How far yes was ahead of no. */
  | { readonly kind: "margin" }
  /** What part of the votes a side had. */
  | { readonly kind: "share"; readonly side: Side };

/** What the question measures the votes by; null if by nothing in particular. */
export const measureOf = rememberingLatest((query: Query): Measure | null => {
  const side = sideOf(query);
  const { folded } = query;
  if (SHARE.test(folded)) return { kind: "share", side: side ?? "yes" };
  const ofSides = namesBothStages(query) ? GAP.test(folded) : side !== null && BY_HOW_MANY.test(folded);
  if (MARGIN.test(folded) && !ofSides) return { kind: "margin" };
  if (CAST.test(folded)) return { kind: "cast" };
  return side ? { kind: "side", side } : null;
});

const BY_HOW_MANY = /\bby how (?:many|much)\b/;

/** "The gap between yes in the Third Committee and yes in plenary" is one of stages, and not between yes and no. */
const GAP = /\b(?:gap|difference) between\b/;

const namesBothStages = ({ keys }: Query): boolean => keys.has("third-committee") && keys.has("plenary");

/** Whether the smaller end is wanted by the measure's own word: "closest" is the smallest margin, "and the widest?" is not. */
export const isNarrow = ({ folded }: Query): boolean =>
  /(?:\bclosest\b|\bnarrowest\b|\btightest\b|\bslimmest\b|\b(?:most|evenly) (?:divided|split|contested|divisive)\b)(?!.* ; .*\bwidest\b)/.test(
    folded,
  );

export function amountOf(measure: Measure, tally: Tally): number {
  switch (measure.kind) {
    case "side":
      return tally[measure.side];
    case "cast":
      return castOf(tally);
    case "margin":
      return tally.yes - tally.no;
    case "share":
      return tally[measure.side] / castOf(tally);
    default:
      return unreachable(measure);
  }
}

const SIDE_NOUNS: Readonly<Record<Side, readonly [one: string, more: string]>> = {
  yes: ["yes vote", "yes votes"],
  no: ["no vote", "no votes"],
  abstain: ["abstention", "abstentions"],
};

/** "63 abstentions", "a margin of 96", "61 % yes". */
export function valueWords(measure: Measure, tally: Tally): string {
  const value = amountOf(measure, tally);
  switch (measure.kind) {
    case "side":
      return `${value} ${SIDE_NOUNS[measure.side][value === 1 ? 0 : 1]}`;
    case "cast":
      return `${value} votes including abstentions`;
    case "margin":
      return `a margin of ${value} between yes and no`;
    case "share":
      return `${percent(value)} ${SIDE_NOUNS[measure.side][1]}`;
    default:
      return unreachable(measure);
  }
}

/** What a measure is called: "yes votes", "margins". */
export function measureWords(measure: Measure): string {
  switch (measure.kind) {
    case "side":
      return SIDE_NOUNS[measure.side][1];
    case "cast":
      return "votes cast";
    case "margin":
      return "margins between yes and no";
    case "share":
      return `shares of ${SIDE_NOUNS[measure.side][1]}`;
    default:
      return unreachable(measure);
  }
}

/** "The most" and "the fewest" of what is counted, "the widest" and "the narrowest" of margins. */
export function extremeWords(measure: Measure, most: boolean): string {
  switch (measure.kind) {
    case "margin":
      return most ? "the widest" : "the narrowest";
    case "share":
      return most ? "the largest" : "the smallest";
    case "side":
    case "cast":
      return most ? "the most" : "the fewest";
    default:
      return unreachable(measure);
  }
}

/** "61.4 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;

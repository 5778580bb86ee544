import type { QueryTerm } from "../reading/query.ts";
import type { Slot, Unit } from "../units.ts";

/** How a unit agrees with a question. */
export interface Agreement {
  readonly unit: Unit;
  /** 1 for the best match of this question in the index, less for the others. */
  readonly rank: number;
  /** 0 to 1: the share of the question's terms, by weight, that the unit holds. */
  readonly coverage: number;
  /** 0 to 1: how far the unit's own words are the question's. */
  readonly literal: number;
  /** 0 to 1: the share of the question's broad terms that the unit holds. */
  readonly wide: number;
  /** Terms that the unit lacks, broad ones aside. */
  readonly missing: readonly QueryTerm[];
  /** Terms that it holds, broad ones aside. */
  readonly held: readonly QueryTerm[];
  /**
   * `agree`: every date of the question holds one of the unit's; `around`: one of the unit's is wider; `document`: it is
   * only that of the document; `differ`: one is neither.
   */
  readonly dates: "none" | "agree" | "around" | "document" | "differ";
  readonly figures: "none" | "agree" | "differ" | "absent";
  /** A body that a claim names, where the unit names another. */
  readonly otherBody: QueryTerm | null;
  /** The slot that was chosen, and how well it fits; `gives` tells whether it gives what is asked. */
  readonly slot: Slot | null;
  readonly fit: number;
  /** Whether the type asked for, if any, is there to give. */
  readonly gives: boolean;
}

/** An agreement, judged. */
export interface Judged extends Agreement {
  /** 0 to 1: how likely it is that this unit answers, where something does. */
  readonly score: number;
  /** In log odds: all that speaks for it. */
  readonly logit: number;
  /** What the features measured of it, in the order of `EVIDENCE`. */
  readonly evidence: readonly number[];
  /** In log likelihoods: what the network makes of it. */
  readonly opinion: number;
  /** Whether training had no question that it answers. */
  readonly untaught: boolean;
}

/** An agreement with what the judge says of it. Field by field: by a spread it took a tenth of a question's time. */
export const judgedAs = (agreement: Agreement, judged: Omit<Judged, keyof Agreement>): Judged => ({
  unit: agreement.unit,
  rank: agreement.rank,
  coverage: agreement.coverage,
  literal: agreement.literal,
  wide: agreement.wide,
  missing: agreement.missing,
  held: agreement.held,
  dates: agreement.dates,
  figures: agreement.figures,
  otherBody: agreement.otherBody,
  slot: agreement.slot,
  fit: agreement.fit,
  gives: agreement.gives,
  score: judged.score,
  logit: judged.logit,
  evidence: judged.evidence,
  opinion: judged.opinion,
  untaught: judged.untaught,
});

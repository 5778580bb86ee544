import type { Judged } from "./agreement.ts";
import type { Opinion } from "./network.ts";

/** The units of a question, judged. */
export interface Judgement {
  /** Best first; ties in the order of the fact base. */
  readonly judged: readonly Judged[];
  /** 0 to 1: how likely it is that one of them answers. */
  readonly likely: number;
  /** In log odds: what the question itself, its words and its form, says for that nothing answers it. */
  readonly doubt: number;
  /** What the features measured of the question, in the order of `QUESTION`. */
  readonly question: readonly number[];
  /** What the network makes of its words. */
  readonly opinion: Opinion;
}

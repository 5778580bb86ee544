import type { QueryTerm } from "../reading/query.ts";
import type { Slot, Unit } from "./units.ts";

/** How a unit agrees with a question. */
export interface Agreement {
  readonly unit: Unit;
  /** 0 to 1: the share of the question's terms, by weight, that the unit holds. */
  readonly coverage: number;
  /** Terms that the unit lacks, broad ones aside. */
  readonly missing: readonly QueryTerm[];
  /** Terms that it holds, broad ones aside. */
  readonly held: readonly QueryTerm[];
  /** Terms that it knows as loose wording only. */
  readonly hinted: readonly QueryTerm[];
  /**
   * `agree`: every date of the question holds one of the unit's; `around`: one of the unit's is wider; `document`: it is
   * only that of the document; `differ`: one is neither.
   */
  readonly dates: "none" | "agree" | "around" | "document" | "differ";
  readonly figures: "none" | "agree" | "differ" | "absent";
  /** A body that a claim names, where the unit names another. */
  readonly otherBody: QueryTerm | null;
  /** The slot that gives what is asked, if one does. */
  readonly slot: Slot | null;
  /** Whether the type asked for, if any, is there to give. */
  readonly gives: boolean;
  /** For ordering: coverage, slot and retrieval together. */
  readonly score: number;
}

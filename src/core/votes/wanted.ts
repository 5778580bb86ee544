import type { Body } from "../base/schema.ts";
import type { Query } from "../reading/query.ts";
import type { Amount } from "./amount.ts";
import type { Measure } from "./measure.ts";
import type { Side } from "./side.ts";

/** Which of the states that voted on a side, where several resolutions are asked about at once. */
export type Among = "each" | "both" | "lost" | "gained" | "changed";

/** Most often, in all votes, just once, or so many times. */
export type Often = "always" | "most" | "once" | Amount;

/** A result, a date or a list, where no word asks for more. */
export interface PlainWanted {
  readonly kind: "record" | "list" | "date" | "tally" | "method";
}

/** What a question wants of the resolutions. */
export type Wanted =
  | PlainWanted
  | { readonly kind: "reason" }
  /** From when on there were no more votes. */
  | { readonly kind: "switch" }
  /** The years in which there was none. */
  | { readonly kind: "gaps" }
  /** What the record does not hold of resolutions, in words. */
  | { readonly kind: "unrecorded"; readonly what: string }
  | { readonly kind: "cosponsors"; readonly names: boolean }
  | { readonly kind: "voters"; readonly side: Side; readonly among: Among }
  /** The states that voted on a side so often. */
  | { readonly kind: "states"; readonly side: Side; readonly often: Often }
  /** How many voted on a side; with `not`, how many did not. */
  | { readonly kind: "number"; readonly side: Side; readonly not: boolean }
  /** The mean of a measure over several votes. */
  | { readonly kind: "mean"; readonly measure: Measure }
  /** States that are told by region or alliance, which the record does not know. */
  | { readonly kind: "group"; readonly side: Side | null; readonly names: boolean }
  | { readonly kind: "measure"; readonly measure: Measure }
  /** How a measure differs from one resolution, stage or body to the next; null for whole tallies. */
  | {
      readonly kind: "change";
      readonly measure: Measure | null;
      /** From the vote before, where a single time is named. */
      readonly since: boolean;
    }
  | {
      readonly kind: "position";
      readonly countries: readonly string[];
      readonly side: Side | null;
      /** The first or the last time. */
      readonly place: 0 | -1 | null;
    }
  | { readonly kind: "count"; readonly countries: readonly string[]; readonly side: Side | null }
  /** The greatest or smallest; with `ranks`, which of them in order: the second alone, or the first three. */
  | { readonly kind: "extreme"; readonly measure: Measure; readonly most: boolean; readonly ranks: readonly number[] }
  | {
      readonly kind: "ordinal";
      /** The place in order of time, 0 for the first and -1 for the last. */
      readonly at: number;
    };

/** A question with what was already read of it. */
export interface Reading {
  readonly query: Query;
  readonly countries: readonly string[];
  readonly bodies: readonly Body[];
  readonly side: Side | null;
  readonly measure: Measure | null;
  /** Whether "how many" or a like word asks for a number. */
  readonly many: boolean;
  readonly has: (...keys: readonly string[]) => boolean;
}

/** Reads one thing that may be wanted; null where its words are not there. */
export type Reader = (reading: Reading) => Wanted | null;

/** The name of a way to answer about votes, by what is wanted. */
export const wayOf = (kind: Wanted["kind"]): string => `votes: ${kind}`;

import { unreachable } from "../answer.ts";
import type { Query, QueryFigure } from "../reading/query.ts";

/** A number of votes or times, both ends included. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  /** Whether it was told by a number that is not included: "more than 10". */
  readonly strict?: true;
}

/** What a figure allows: "more than 10" begins with 11. */
export function amountIn({ low, high, bound, start, end }: QueryFigure, { folded }: Query): Amount {
  const named = folded.slice(start, end);
  switch (bound) {
    case "exact":
      return { low, high };
    case "least":
      return STRICTLY.least.test(named)
        ? { low: low + 1, high: Number.MAX_SAFE_INTEGER, strict: true }
        : { low, high: Number.MAX_SAFE_INTEGER };
    case "most":
    case "peak":
      return STRICTLY.most.test(named) ? { low: 0, high: high - 1, strict: true } : { low: 0, high };
    default:
      return unreachable(bound);
  }
}

const STRICTLY = {
  least: /^\s*(?:more than|over|above|>)(?!=)/,
  most: /^\s*(?:less than|fewer than|under|below|<)(?!=)/,
};

/** "More than 10", "at most 10", "10 to 20", "10": as it was said, so that the number is the question's. */
export function amountWords({ low, high, strict }: Amount): string {
  if (high === Number.MAX_SAFE_INTEGER) return strict ? `more than ${low - 1}` : `at least ${low}`;
  if (low === high) return String(low);
  if (low > 1) return `${low} to ${high}`;
  return strict ? `fewer than ${high + 1}` : `at most ${high}`;
}

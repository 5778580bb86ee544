import type { Finding } from "../finding.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Query } from "../reading/query.ts";
import type { Decision } from "../weighing/decide.ts";

/** How a question was read and what it came to. */
export interface Interpretation {
  readonly query: Query;
  /** What the passages and entries come to, which a command may have no need of. */
  readonly decision: () => Decision;
  readonly finding: Finding;
  /** How the question was read where the public record itself answers it, or time is counted; else empty. */
  readonly fromRecord: readonly string[];
  /** Whether it was read as it would have been with nothing asked before it. */
  readonly alone: boolean;
  /** What a follow-up can go on from. */
  readonly earlier: () => Earlier;
}

/** Reads a question by itself or after another. */
export type Ask = (text: string, before: Earlier | null) => Interpretation;

import type { Resolution } from "../base/schema.ts";
import type { Finding } from "../finding.ts";
import type { Unit } from "../units.ts";
import type { Query } from "./query.ts";

/** What an earlier question of the thread came to. */
export interface Earlier {
  /** As it was understood, with what it took over itself. */
  readonly query: Query;
  /** What was told. */
  readonly told: Finding;
  /** What answered it, best first. */
  readonly units: readonly Unit[];
  /** The resolutions that it came to, if they are few. */
  readonly resolutions: readonly Resolution[];
  /** Whether it was about resolutions and votes, however many. */
  readonly aboutVotes: boolean;
}

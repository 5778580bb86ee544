import type { Block, Evidence } from "../answer.ts";
import type { Resolution } from "../base/schema.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Claim } from "./parting/split.ts";

/** What the record has to say to one statement. `opinion`: there is nothing in it that a record could hold. */
export interface ClaimVerdict {
  readonly claim: Claim;
  readonly verdict: "in" | "differs" | "missing" | "opinion";
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
  /** The votes that it is about, for statements after it that name none: "China voted against it." */
  readonly votes: Votes;
  /** What the next may point back to, in the words of the text and whether it was found or not: its subject, or what it points back to itself. */
  readonly topic?: string | undefined;
}

/** What a way of looking comes to. `unknown`: it is on this, and the record does not tell it. */
export interface Held extends Pick<ClaimVerdict, "blocks" | "evidence"> {
  readonly verdict: "in" | "differs" | "unknown";
}

export const UNKNOWN: Held = { verdict: "unknown", blocks: [], evidence: [] };

export interface Votes {
  /** The one state whose vote it tells. */
  readonly state: string | null;
  readonly resolutions: readonly Resolution[];
  readonly meetings: readonly Meeting[];
}

export const NO_VOTES: Votes = { state: null, resolutions: [], meetings: [] };

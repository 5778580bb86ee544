import type { Block, Evidence } from "./answer.ts";
import type { FactBase } from "./base/schema.ts";
import type { CautionOn } from "./compose/cautions.ts";
import type { Lexicon } from "./language/lexicon.ts";
import type { Documents } from "./reading/documents.ts";
import type { Unit } from "./units.ts";
import type { Judge } from "./weighing/judge.ts";
import type { Retriever } from "./weighing/retrieve.ts";
import type { Trust } from "./weighing/trust.ts";

/** What `check` finds of a text as a whole. */
export interface Checked {
  /** `in`: all of it is borne out; `differs`: the record says something of it otherwise; `open`: neither. */
  readonly verdict: "in" | "differs" | "open";
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
}

/** Everything that answering needs, made once from the fact base. */
export interface Knowledge {
  readonly base: FactBase;
  readonly lexicon: Lexicon;
  readonly units: readonly Unit[];
  readonly retriever: Retriever;
  readonly judge: Judge;
  readonly trust: Trust;
  readonly documents: Documents;
  readonly cautionOn: CautionOn;
  /** What the record has to say to all that a text states, as `check` finds it. */
  readonly check: (text: string, now: Date) => Checked;
}

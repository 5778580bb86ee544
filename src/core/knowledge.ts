import type { FactBase } from "./base/schema.ts";
import type { CautionOn } from "./compose/cautions.ts";
import type { Lexicon } from "./language/lexicon.ts";
import type { Documents } from "./reading/documents.ts";
import type { Unit } from "./units.ts";
import type { Judge } from "./weighing/judge.ts";
import type { Retriever } from "./weighing/retrieve.ts";
import type { Trust } from "./weighing/trust.ts";

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
  /** The ids of what bears out all that a text states, as `check` finds it; none where something of it is not borne out. */
  readonly bearsOut: (text: string, now: Date) => readonly string[];
}

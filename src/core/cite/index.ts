import type { FactBase } from "../base/schema.ts";
import { bibtexCitation } from "./bibtex.ts";
import { cslCitation } from "./csl-json.ts";
import { plainCitation } from "./plain.ts";
import { findReference } from "./reference.ts";

/** One citation in the forms that people paste into their texts and tools. */
export interface CitationForms {
  /** One line for a reader. */
  readonly plain: string;
  /** One BibTeX entry, in UTF-8. */
  readonly bibtex: string;
  /** A CSL-JSON list of one item. */
  readonly cslJson: string;
}

/**
 * The citation of a fact (`004-11`), a resolution (`A/RES/60/173`), a milestone (`envoy/julie-turner`) or a source
 * (`voa-2015`). A fact's holds where its quote stands in the archived text. What is not known, above all a date that the
 * source does not print, is said to be unknown. Undefined for an id that is not in the base.
 */
export function citeItem(base: FactBase, id: string): CitationForms | undefined {
  const reference = findReference(base, id);
  return (
    reference && {
      plain: plainCitation(reference),
      bibtex: bibtexCitation(reference),
      cslJson: cslCitation(reference),
    }
  );
}

import { type Finding, settled } from "../finding.ts";

/** Whether a question is for the sources of the answer before it, and nothing else: "who said that?", "source?", "are you sure?". */
export const asksWhence = (folded: string): boolean => WHENCE.test(folded);

/** The sources of what was told, named first, over what was shown; null where nothing was. */
export function sourcesOf(told: Finding): Finding | null {
  const labels = [...new Set(told.evidence.map(({ citation }) => citation.label))];
  if (labels.length === 0) return null;
  const named = labels.slice(0, MOST_NAMED);
  const more = labels.length > named.length ? `; ${labels.length - named.length} more below` : "";
  const word = labels.length === 1 ? "Source" : "Sources";
  return settled({ ...told, outcome: "answered", lead: `${word} of the answer before: ${named.join("; ")}${more}.` });
}

/** How many sources the lead names, the best first. */
const MOST_NAMED = 3;

const WHENCE =
  /^(?:(?:and|but|ok|so),? )*(?:(?:are|r) (?:you|u) (?:really |quite )?sure(?: (?:about|of) (?:that|this|it))?|how do you know(?: (?:that|this|it))?|who (?:said|says|claims|claimed|reported|gave) (?:that|this|it|so)|says who|said who|(?:what(?:'s| is| was| are)? )?(?:the |your |its |that )?sources?(?: (?:for|of) (?:that|this|it))?|according to whom?|who(?:'s| is| was) the source(?: (?:for|of) (?:that|this|it))?|on whose authority|where (?:does|did) (?:that|this|it) come from|where did you get (?:that|this|it)(?: from)?|whose (?:\w+ )?(?:is|are) (?:that|this|those|these))\W*$/;

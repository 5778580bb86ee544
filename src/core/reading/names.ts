import { countryIn, hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";

const BODIES = new Set([
  "general-assembly",
  "human-rights-council",
  "commission-on-human-rights",
  "commission-of-inquiry",
  "security-council",
  "third-committee",
  "plenary",
]);
const SOURCES = new Set(["voa", "washington-file", "editorial"]);
/** The chambers of Congress, by their keys. */
export const CHAMBERS: ReadonlySet<string> = new Set(["senate", "house-of-representatives"]);
const SIDES = new Set(["vote-no", "vote-yes", "abstain"]);

/** What a name can take the place of, or stand beside in a comparison: a body of a body, a source of a source. */
export type NameKind = "body" | "country" | "side" | "source" | "chamber" | "other";

export function kindOfName(term: Span): NameKind {
  if (hasAny(BODIES, term.keys)) return "body";
  if (term.kind === "country" || countryIn(term.keys) !== undefined) return "country";
  if (hasAny(SOURCES, term.keys)) return "source";
  if (hasAny(CHAMBERS, term.keys)) return "chamber";
  return hasAny(SIDES, term.keys) ? "side" : "other";
}

const DOCUMENTS = ["article", "report", "estimate", "washington-file", "voa", "editorial", "tell"];

/** Whether a year in the question may be that of a document: "the 06 article", "the 2015 estimate". */
export const meansDocument = ({ keys }: { readonly keys: ReadonlySet<string> }): boolean => hasAny(keys, DOCUMENTS);

/** Whether a term names a body that a unit has nothing of, while it has another: the Commission for the Council. */
export const namesAnotherBody = (term: Span, { keys }: { readonly keys: ReadonlySet<string> }): boolean =>
  kindOfName(term) === "body" && [...BODIES].some((body) => keys.has(body) && !term.keys.includes(body));

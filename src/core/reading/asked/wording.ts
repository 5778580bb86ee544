import type { AnswerType } from "../../base/schema.ts";
import type { Span } from "../../language/span.ts";
import type { QueryTerm } from "../query.ts";

/** A question in the forms that reading it needs. */
export interface Wording {
  readonly folded: string;
  readonly spans: readonly Span[];
  /** The surface of each span. */
  readonly words: readonly string[];
  readonly terms: readonly QueryTerm[];
}

/** Nouns that say what type of answer is wanted, as they stand and with an "s". */
export const TYPE_OF_NOUN: ReadonlyMap<string, AnswerType> = new Map(
  (
    [
      ["date", "date dated year day month time season decade yr when"],
      ["figure", "number figure count estimate percentage share total amount tally population size"],
      [
        "person",
        "person president envoy official guy woman man author writer reporter journalist leader holder rapporteur ambassador chair",
      ],
      ["country", "country countries nation state government capital"],
      [
        "organisation",
        "organization organisation ngo agency body bodies office bureau group institution department station outlet broadcaster commission committee forum",
      ],
      ["place", "place city location town continent venue cities where region"],
      [
        "reason",
        "reason purpose aim goal grounds basis motive point justification rationale reasoning motivation thinking",
      ],
      ["name", "name title headline"],
      ["list", "list treaties freedoms abuses violations laws rights crimes conditions stations"],
    ] as const
  ).flatMap(([type, words]) =>
    words.split(" ").flatMap((word) => [[word, type] as const, [`${word}s`, type] as const]),
  ),
);

/** Verbs that a yes-or-no question begins with. */
export const AUXILIARY = new Set(
  "is are was were do does did has have had can could will would should may might must isnt arent wasnt werent didnt doesnt dont hasnt havent am".split(
    " ",
  ),
);

/** What stands before the noun of a question word: "what exact date", "what kind of group". */
export const LEADING = new Set("the a an of kind sort type s exact exactly full other".split(" "));

/** The last word of a span. */
export const lastWord = (surface: string): string => surface.slice(surface.lastIndexOf(" ") + 1);

/** "Number of…", "name of…", "the year": a noun that names the type without a question word for it. */
export function typeOfNoun(terms: readonly QueryTerm[]): AnswerType | null {
  for (const term of terms) {
    const type =
      term.surface.includes(" ") || term.surface.startsWith("point") ? undefined : TYPE_OF_NOUN.get(term.surface);
    if (type === "date" || type === "figure" || type === "reason") return type;
  }
  return null;
}

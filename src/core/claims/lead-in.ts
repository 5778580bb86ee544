import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";

/**
 * A sentence without what leads up to it and says nothing of it: "Minutes, item 3: …", "@somebody: …", "The chair recalled
 * that …". Null where there is no such thing, or where it names somebody, some place or a year.
 */
export function withoutLeadIn(sentence: string, lexicon: Lexicon): string | null {
  let rest = sentence.replace(/!+$/, ".");
  for (const form of [LABEL, REPORTER]) {
    const [lead = ""] = form.exec(rest) ?? [];
    const names = lexicon.read(fold(lead.replace(MENTION, ""))).some(({ kind }) => SAYING.has(kind));
    if (lead !== "" && !names && !YEAR.test(lead)) rest = rest.slice(lead.length);
  }
  return rest === sentence ? null : rest;
}

/** What stands before a colon. */
const LABEL = /^[^:."“”]{2,40}:\s+(?=\S)/;

/** Whoever is not named, and the word by which it is passed on. */
const REPORTER =
  /^(?:(?:an?|the|our|my|one|another) (?:[\p{L}-]+ ){1,2}|he |she |they |we |i |it (?:was|is) (?:\p{L}+ )?)(?:(?:also|then|further|later|again|\p{L}+ly) )?(?:recall|note|add|stress|point(?:ed|s) out|underline|explain|mention|observe|remark|remind|hear|learn|agree)\p{L}{0,3} (?:(?:us|me|members|everyone) )?that (?=\S)/iu;

const MENTION = /[@#][\p{L}\p{N}_.-]+/gu;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Kinds of words that say of a statement whose or where it is. */
const SAYING: ReadonlySet<string> = new Set(["name", "country", "act"]);

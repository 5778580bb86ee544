import type { Lexicon } from "../../language/lexicon.ts";
import { fold } from "../../language/text.ts";

/**
 * A sentence without what leads up to it and says nothing of it: "GENEVA — …", "Minutes, item 3: …", "@somebody: …", "The
 * chair recalled that …". Null where there is no such thing, or where it names somebody, some place or a year.
 */
export function withoutLeadIn(sentence: string, lexicon: Lexicon): string | null {
  let rest = sentence.replace(/!+$/, ".").replace(DATELINE, "");
  for (const [form, saying] of [
    [LABEL, OF_LABELS],
    [REPORTER, OF_REPORTERS],
  ] as const) {
    const [lead = ""] = form.exec(rest) ?? [];
    const says = lexicon.read(fold(lead.replace(MENTION, ""))).some(({ kind }) => saying.has(kind));
    if (lead !== "" && !says && !YEAR.test(lead)) rest = rest.slice(lead.length);
  }
  return rest === sentence ? null : rest;
}

/** Where a report was written, and when. */
const DATELINE = /^\p{Lu}{3,}[\p{Lu} .,/]*(?:,? \(?[^()—–-]{0,25}\)?)? (?:—|–|-{1,2}) (?=\p{Lu})/u;

/** What stands before a colon. */
export const LABEL = /^[^:."“”]{2,40}:\s+(?=\S)/;

/** Whoever is not named, and the word by which it is passed on. */
const REPORTER =
  /^(?:(?:an?|the|our|my|one|another) (?:[\p{L}-]+ ){1,2}|he |she |they |we |i |it (?:was|is) (?:\p{L}+ )?)(?:(?:also|then|further|later|again|\p{L}+ly) )?(?:recall|note|add|stress|point(?:ed|s) out|underline|explain|mention|observe|remark|remind|hear|learn|agree)\p{L}{0,3} (?:(?:us|me|members|everyone) )?that (?=\S)/iu;

const MENTION = /[@#][\p{L}\p{N}_.-]+/gu;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Kinds of words that say of a statement whose or where it is, or, before a colon, what was done. */
const OF_REPORTERS: ReadonlySet<string> = new Set(["name", "country"]);
const OF_LABELS: ReadonlySet<string> = new Set([...OF_REPORTERS, "act"]);

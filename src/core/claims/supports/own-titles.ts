import type { Lexicon } from "../../language/lexicon.ts";
import { stem } from "../../language/stem.ts";
import { blankOut, fold, matchesOf, wordsOf } from "../../language/text.ts";
import type { Query } from "../../reading/query.ts";
import { fieldText, type Unit } from "../../units.ts";
import { saidBy } from "../../weighing/said-by.ts";

/** An office with what it is for: "special envoy for human rights in North Korea". */
interface Title {
  readonly office: string;
  /** The stems of what it is for. */
  readonly words: ReadonlySet<string>;
}

/**
 * Whether an office that a statement names with what it is for is so named in the evidence, where that names one with what it
 * is for: "Special Envoy for North Korean Human Rights Issues" is none for the Six-Party Talks.
 */
export function hasTheirTitles({ folded, dates }: Query, unit: Unit, lexicon: Lexicon): boolean {
  if (!isActOfItsYear(folded, unit)) return false;
  const said = titlesIn(blankOut(folded, dates), lexicon);
  if (said.length === 0) return true;
  const own = textsOf(unit).flatMap((text) => titlesIn(text, lexicon));
  return said.every(({ office, words }) => {
    const alike = own.filter((title) => title.office === office);
    return alike.length === 0 || alike.some((title) => [...words].every((word) => title.words.has(word)));
  });
}

/** "The Lilley-Solarz Act of 2004", which is that of 2012. */
const isActOfItsYear = (folded: string, unit: Unit): boolean =>
  matchesOf(folded, ACT_OF_YEAR).every(([whole, name = ""]) => {
    const said = textsOf(unit).concat(saidBy(unit)).join(" ");
    return said.includes(whole) || !said.includes(`${name} of `);
  });

const ACT_OF_YEAR = /\b([\w-]+ act) of \d{4}\b/g;

function textsOf(unit: Unit): readonly string[] {
  if (unit.kind === "passage") return [fold(unit.quote)];
  return unit.kind === "milestone" ? unit.slots.map((slot) => fold(fieldText(slot))) : [];
}

const titlesIn = (folded: string, lexicon: Lexicon): readonly Title[] =>
  [...folded.matchAll(OFFICE)].map(({ 1: office = "", 2: rest = "" }) => {
    const spans = lexicon.read(rest);
    const end = spans.findIndex(({ kind, surface }) => kind === "act" || (kind === "stop" && !WITHIN.has(surface)));
    const [last] = end < 0 ? [] : spans.slice(end);
    const words = wordsOf(rest.slice(0, last?.start)).filter((word) => !WITHIN.has(word) && !/\d/.test(word));
    return { office, words: new Set(words.map((word) => stem(ALIKE[word] ?? word))) };
  });

const OFFICE = /\b(envoy|representative|rapporteur|ambassador) (?:for|on) ([^,;:.()]+)/g;

/** What stands within the name of an office and tells it from no other. */
const WITHIN: ReadonlySet<string> = new Set(["in", "of", "the", "for", "on", "situation"]);

/** "North Korean" and "in North Korea" are the same. */
const ALIKE: Readonly<Record<string, string>> = { korean: "korea" };

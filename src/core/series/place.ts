import { hasAny } from "../language/keys.ts";
import { NEXT } from "../reading/follow-up.ts";
import { meansDocument } from "../reading/names.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { OFFICE_KEYS } from "./office-keys.ts";

/** Which member of a series is asked for: a place in it, or the neighbour of a named one. */
export type Place =
  | { readonly kind: "nth"; readonly at: number }
  | { readonly kind: "newest" }
  /** Whoever held an office last, or before whoever holds it. */
  | { readonly kind: "last" | "previous" }
  /** Of the series that what answered before is of. */
  | { readonly kind: "newest"; readonly found: MilestoneUnit }
  | { readonly kind: "count" }
  | { readonly kind: "extreme"; readonly side: "yes" | "no" | "abstain" | null; readonly most: boolean }
  /** `claimed`: who a question with two names says it is. */
  | { readonly kind: "after" | "before"; readonly of: QueryTerm; readonly claimed: QueryTerm | null }
  /** Next to what answered the question before. */
  | { readonly kind: "after" | "before"; readonly found: MilestoneUnit };

/** Whether estimates are ranked by what they say, and not meetings by how they were voted on. */
export const isOfEstimates = (place: Place): boolean => place.kind === "extreme" && place.side === null;

export function readPlace(query: Query, before: readonly Unit[]): Place | null {
  const has = (key: string): boolean => query.keys.has(key);
  const names = query.terms.filter((term) => term.kind === "name" && !hasAny(GROUP_KEYS, term.keys));
  const owned = ownedIn(query, names);
  if (owned) return owned;
  const preceding = precedingIn(query, names);
  if (preceding) return preceding;
  const succeeding = query.terms.find(({ keys }) => keys.includes("successor"));
  const [person, other] = succeeding && isOfTheSecond(names, succeeding, query.folded) ? names.toReversed() : names;
  const claimed = query.asked.confirms || query.asked.type === "date" ? (other ?? null) : null;
  if (person && succeeding)
    return { kind: isSubject(person, succeeding, query.folded) ? "before" : "after", of: person, claimed };
  if (person && (has("predecessor") || /\bbefore\b/.test(query.folded)))
    return { kind: "before", of: person, claimed: null };
  const found = before.find((unit): unit is MilestoneUnit => unit.kind === "milestone");
  const he = succeeding ? PRONOUN.exec(query.folded) : null;
  const spot = he && { start: he.index, end: he.index + he[0].length };
  const isSucceeding = succeeding !== undefined && spot !== null && isSubject(spot, succeeding, query.folded);
  const goesBack = has("predecessor") || BEFORE.test(query.folded) || isSucceeding;
  if (!person && found && (goesBack || has("successor") || NEXT.test(query.folded)))
    return { kind: goesBack ? "before" : "after", found };
  if (found?.milestone.office && query.asked.type === "person" && has("newest") && !query.terms.some(isTelling))
    return { kind: "newest", found };
  if (
    query.asked.type === "figure" &&
    /\bhow many\b|\bnumber of\b/.test(query.folded) &&
    (has("special-rapporteur") || has("special-envoy"))
  )
    return { kind: "count" };
  if (!person && asksForAll(query)) return { kind: "count" };
  if (has("most") || has("fewest") || has("low-end") || has("high-end")) {
    const side = has("vote-no") ? "no" : has("vote-yes") ? "yes" : has("abstain") ? "abstain" : null;
    if (side !== null || ranksEstimates(query)) return { kind: "extreme", side, most: has("most") || has("high-end") };
  }
  const ordinal = query.figures.find((figure) => figure.kind === "ordinal");
  if (ordinal && ordinal.low >= 1 && ordinal.low <= 20) return { kind: "nth", at: ordinal.low - 1 };
  if (has("first") || has("first-time")) return { kind: "nth", at: 0 };
  const office = has("special-rapporteur") || has("special-envoy");
  if (!person && office && query.asked.type === "person" && query.dates.length === 0) {
    if (PREVIOUS.test(query.folded)) return { kind: "previous" };
    if (LAST.test(query.folded)) return { kind: "last" };
  }
  if (
    has("newest") ||
    has("last") ||
    /\b(?:now|today|currently|these days|at (?:the|this) moment|at present|presently)\b/.test(query.folded)
  )
    return { kind: "newest" };
  if (!person && office && query.dates.length === 0 && !meansDocument(query) && NOW.test(query.folded))
    return { kind: "newest" };
  return null;
}

const PREVIOUS = /\bthe (?:previous|prior|preceding) (?:\w+ ){0,3}(?:envoy|rapporteur)\b/;
const LAST = /\bthe (?:last|latest|most recent) (?:\w+ ){0,3}(?:envoy|rapporteur)\b(?!.*\b(?:now|today|currently)\b)/;

/** "Was Turner the successor of King?", "King's predecessor": whose it is stands right before it, or behind it. */
function ownedIn({ terms, folded, asked }: Query, names: readonly QueryTerm[]): Place | null {
  const noun = terms.find(({ surface }) => surface === "successor" || surface === "predecessor");
  if (!noun) return null;
  const isBehind = /^ (?:of|to) /.test(folded.slice(noun.end));
  const of = isBehind
    ? names.find(({ start }) => start >= noun.end)
    : names.find(({ end }) => OWNS.test(folded.slice(end, Math.max(end, noun.start))));
  const other = names.find((name) => name !== of);
  const claimed = asked.confirms || asked.type === "date" ? (other ?? null) : null;
  return of ? { kind: noun.surface === "successor" ? "after" : "before", of, claimed } : null;
}

const OWNS = /^(?:'s?)? (?:(?:direct|immediate) )?$/;

/** "Lefkowitz preceded King", "King was preceded by Lefkowitz". */
function precedingIn({ terms, folded, asked }: Query, [one, other]: readonly QueryTerm[]): Place | null {
  const verb = terms.find(({ surface }) => surface.startsWith("precede"));
  if (!verb || !one || !other || !asked.confirms) return null;
  const isPassive = /^ by\b/.test(folded.slice(verb.end));
  return { kind: "before", of: isPassive ? one : other, claimed: isPassive ? other : one };
}

/** "The lowest estimate": of all that there are, and not the lower end of one, nor of what a document says. */
const ranksEstimates = ({ keys, dates, figures, folded }: Query): boolean =>
  hasAny(keys, ["estimate", "low-end", "high-end"]) &&
  dates.length + figures.length === 0 &&
  !hasAny(keys, ["article", "report", "editorial", "voa", "washington-file"]) &&
  !/\btexts?\b|(?<!\b(?:what|who|it|that|there))'s\b/.test(folded);

/** "Who did King replace?", "Salmón took over from whom?": not "King's successor" and not "King was replaced by". */
const isSubject = (person: Spot, succeeding: Spot, folded: string): boolean =>
  person.end <= succeeding.start &&
  !(isPassive(folded.slice(0, person.start)) && folded.slice(person.end, succeeding.start) === " ") &&
  !isPassive(folded.slice(0, succeeding.start)) &&
  !/^(?: \w+)? by\b/.test(folded.slice(succeeding.end));

/** Where something stands in a question. */
type Spot = Pick<QueryTerm, "start" | "end">;

/** "Whom did she succeed?", after a question about her. */
const PRONOUN = /\b(?:he|she|they)\b/;

/** "By whom was King replaced": whether what helps a verb to say that it is done to somebody comes right before. */
const isPassive = (before: string): boolean => /\b(?:was|is|were|been|got|gets|being) $/.test(before);

/** "King was envoy until Turner took over", "King was Lefkowitz's successor": the second of two names is the one that is meant. */
function isOfTheSecond([first, second]: readonly QueryTerm[], succeeding: QueryTerm, folded: string): boolean {
  if (!first || !second || second.end > succeeding.start) return false;
  return (
    succeeding.surface === "successor" ||
    /\b(?:until|till|til|before|when) $| \S.* and $/.test(folded.slice(first.end, second.start))
  );
}

/** "All the special rapporteurs so far", "U.S. envoys, names", "the rapporteurs and where they came from", "every envoy". */
function asksForAll({ folded, dates, terms, asked }: Query): boolean {
  const listed =
    asked.lists ||
    asked.type === "name" ||
    WHO_ALL.test(folded) ||
    /\b(?:so far|in order|over the years|successive|names|every|each)\b/.test(folded) ||
    WITH_EACH.test(folded);
  return (
    listed &&
    /\b(?:rapporteurs|envoys)\b|\b(?:every|each) (?:\w+ ){0,3}(?:rapporteur|envoy)\b/.test(folded) &&
    dates.length === 0 &&
    terms.every((term) => !isTelling(term) || hasAny(OFFICE_KEYS, term.keys) || hasAny(OF_EACH, term.keys))
  );
}

/** What every holder of an office has, which is shown with each. */
const OF_EACH = new Set(["country", "nationality", "term"]);

const WITH_EACH =
  /\b(?:with|and) (?:the |their |its )?(?:countr(?:y|ies)|nationalit(?:y|ies)|dates?|terms?)\b|\bnationalities\b|\bwhere (?:were|are|did|do)\b|\bwh(?:at|ich) countries\b/;

const WHO_ALL = /^(?:and )?who (?:all )?(?:were|are|have been|have served as) (?:all )?(?:of )?(?:the|these)\b/;

/** What nobody did who came after a time without a holder: "at once", "King stayed until Turner took over". */
export const AT_ONCE =
  /\b(?:until|till|immediately|directly|instantly|straight ?away|at once|right (?:after|away)|without (?:a|any) (?:gap|break))\b/;

/** "And before her?", "who came before?" */
const BEFORE =
  /\bbefore (?:him|her|them|that one)\b|\bcame before\b|^(?:and |then |but )*(?:before|(?:the )?previous)\b/;

/** "Who is the envoy" asks for the one of today. */
const NOW = /\bwho(?: is|'s|s) (?:the |us |un |u\.s\. )*(?:special |human rights )*(?:envoy|rapporteur)\b/;

export const GROUP_KEYS = new Set([
  "special-envoy",
  "special-rapporteur",
  "security-council",
  "camp",
  "reauthorization",
  "un",
  "kinu",
]);

import { offices } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import { placeOf } from "../language/place.ts";
import { NEXT } from "../reading/follow-up.ts";
import { meansDocument } from "../reading/names.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import { type Asked, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { isEstimate, type MilestoneUnit, tellsByWhom, type Unit } from "../units.ts";

/** Which member of a series is asked for: a place in it, or the neighbour of a named one. */
export type SeriesPlace =
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
  /** Next to what answered the question before, among all of its series, or of what answered with it. */
  | {
      readonly kind: "after" | "before";
      readonly found: MilestoneUnit;
      readonly among: readonly MilestoneUnit[] | null;
    };

/** Whether estimates are ranked by what they say, and not meetings by how they were voted on. */
export const isOfEstimates = (place: SeriesPlace, query: Query): boolean =>
  (place.kind === "extreme" && place.side === null) || (place.kind === "count" && listsEstimates(query));

const listsEstimates = ({ folded, dates, figures, terms }: Query): boolean =>
  LISTED.test(folded) &&
  dates.length + figures.length === 0 &&
  terms.every((term) => !isTelling(term) || hasAny(OF_CAMPS, term.keys));

const LISTED = /\b(?:list|all|every)\b.*\bestimates\b|\bestimates\b.*\ball\b/;
const OF_CAMPS = new Set(["camp", "prisoner"]);

/** A question that may ask for a place, as all its readers look at it. */
interface Reading {
  readonly query: Query;
  /** Whom or what it names beside what a whole series is called. */
  readonly names: readonly QueryTerm[];
  /** The entry that answered the question before. */
  readonly found: MilestoneUnit | undefined;
  readonly isOfOffice: boolean;
  readonly before: readonly Unit[];
}

/** The place that a question asks for, by the first of the readers that finds one. */
export function readPlace(query: Query, before: readonly Unit[]): SeriesPlace | null {
  const reading: Reading = {
    query,
    names: query.terms.filter((term) => term.kind === "name" && !hasAny(GROUP_KEYS, term.keys)),
    found: before.find((unit): unit is MilestoneUnit => unit.kind === "milestone"),
    isOfOffice: hasAny(query.keys, offices),
    before,
  };
  for (const read of READERS) {
    const place = read(reading);
    if (place) return place;
  }
  return null;
}

const READERS: readonly ((reading: Reading) => SeriesPlace | null)[] = [
  ofLaws,
  ownedIn,
  precedingIn,
  besideNamed,
  besideFound,
  ofAll,
  readExtreme,
  readNth,
  lastInOffice,
  readNewest,
];

/** "How often was the Act reauthorized?" */
function ofLaws({ query, before }: Reading): SeriesPlace | null {
  return countsLaws(query, before) ? { kind: "count" } : null;
}

/** "Who succeeded King?", "who was envoy before Turner?" */
function besideNamed({ query, names }: Reading): SeriesPlace | null {
  const { folded, keys, asked } = query;
  const succeeding = succeedingIn(query);
  const [person, other] = succeeding && isOfTheSecond(names, succeeding, folded) ? names.toReversed() : names;
  if (!person) return null;
  if (succeeding)
    return {
      kind: isSubject(person, succeeding, folded) ? "before" : "after",
      of: person,
      claimed: claimedAs(other, asked),
    };
  const goesBack = keys.has("predecessor") || /\bbefore\b/.test(folded);
  return goesBack ? { kind: "before", of: person, claimed: null } : null;
}

/** "Who came next?", "whom did she succeed?", "and the present one?", after an answer from an entry. */
function besideFound({ query, names, found, before }: Reading): SeriesPlace | null {
  if (!found) return null;
  const { folded, keys, terms, asked } = query;
  const succeeding = succeedingIn(query);
  const he = succeeding && PRONOUN.exec(folded);
  const isSucceeding = he && isSubject(placeOf(he), succeeding, folded);
  const goesBack = keys.has("predecessor") || BEFORE.test(folded) || isSucceeding;
  if (names.length === 0 && !OF_THE_SAME.test(folded) && (goesBack || keys.has("successor") || NEXT.test(folded)))
    return { kind: goesBack ? "before" : "after", found, among: ofOneGiver(before) };
  const isOfHolder = found.milestone.office && asked.type === "person" && keys.has("newest");
  return isOfHolder && !terms.some(isTelling) ? { kind: "newest", found } : null;
}

/** The estimates that were told, where all are by one who gave several. */
function ofOneGiver(before: readonly Unit[]): readonly MilestoneUnit[] | null {
  const found = before.filter(
    (unit): unit is MilestoneUnit => unit.kind === "milestone" && unit.slots.some(isEstimate),
  );
  const [giver, ...others] = new Set(found.flatMap(({ slots }) => slots.find(tellsByWhom)?.text ?? []));
  return giver !== undefined && others.length === 0 && found.length > 1 ? found : null;
}

const succeedingIn = ({ terms, folded }: Query): QueryTerm | undefined =>
  terms.find(({ keys, end }) => keys.includes("successor") && !NEXT_POST.test(folded.slice(end - "next".length)));

/** Who is said to be the one beside another, where that is asked or presumed. */
const claimedAs = (other: QueryTerm | undefined, { confirms, type }: Asked): QueryTerm | null =>
  confirms || type === "date" ? (other ?? null) : null;

/** "How many envoys have there been?", "all the rapporteurs", "list all estimates". */
function ofAll({ query, names, isOfOffice }: Reading): SeriesPlace | null {
  const counts = query.asked.type === "figure" && isOfOffice && /\bhow many\b|\bnumber of\b/.test(query.folded);
  return counts || (names.length === 0 && (asksForAll(query) || listsEstimates(query))) ? { kind: "count" } : null;
}

function readExtreme({ query }: Reading): SeriesPlace | null {
  const { keys } = query;
  if (!hasAny(keys, ["most", "fewest", "low-end", "high-end"])) return null;
  const side = keys.has("vote-no") ? "no" : keys.has("vote-yes") ? "yes" : keys.has("abstain") ? "abstain" : null;
  const most = keys.has("most") || keys.has("high-end");
  return side !== null || ranksEstimates(query) ? { kind: "extreme", side, most } : null;
}

function readNth({ query: { figures, keys } }: Reading): SeriesPlace | null {
  const ordinal = figures.find(({ kind }) => kind === "ordinal");
  if (ordinal && ordinal.low >= 1 && ordinal.low <= 20) return { kind: "nth", at: ordinal.low - 1 };
  return keys.has("first") || keys.has("first-time") ? { kind: "nth", at: 0 } : null;
}

function lastInOffice({ query: { folded, asked, dates }, names, isOfOffice }: Reading): SeriesPlace | null {
  if (names.length > 0 || !isOfOffice || asked.type !== "person" || dates.length > 0) return null;
  if (PREVIOUS.test(folded)) return { kind: "previous" };
  return LAST.test(folded) ? { kind: "last" } : null;
}

function readNewest({ query, names, isOfOffice }: Reading): SeriesPlace | null {
  const { folded, keys, dates } = query;
  const isNewest =
    keys.has("newest") ||
    keys.has("last") ||
    /\b(?:now|today|currently|these days|at (?:the|this) moment|at present|presently)\b/.test(folded) ||
    (names.length === 0 && isOfOffice && dates.length === 0 && !meansDocument(query) && NOW.test(folded));
  return isNewest ? { kind: "newest" } : null;
}

/** What somebody did next is no matter of who did the same next. */
const NEXT_POST = /^next (?:jobs?|posts?|posting|positions?|roles?|assignments?|careers?|titles?)\b/;

const PREVIOUS = /\bthe (?:previous|prior|preceding) (?:\w+ ){0,3}(?:envoy|rapporteur)\b/;
const LAST = /\bthe (?:last|latest|most recent) (?:\w+ ){0,3}(?:envoy|rapporteur)\b(?!.*\b(?:now|today|currently)\b)/;

/** "Was Turner the successor of King?", "King's predecessor": whose it is stands right before it, or behind it. */
function ownedIn({ query: { terms, folded, asked }, names }: Reading): SeriesPlace | null {
  const noun = terms.find(({ surface }) => surface === "successor" || surface === "predecessor");
  if (!noun) return null;
  const isBehind = /^ (?:of|to) /.test(folded.slice(noun.end));
  const of = isBehind
    ? names.find(({ start }) => start >= noun.end)
    : names.find(({ end }) => OWNS.test(folded.slice(end, Math.max(end, noun.start))));
  const other = names.find((name) => name !== of);
  const kind = noun.surface === "successor" ? "after" : "before";
  return of ? { kind, of, claimed: claimedAs(other, asked) } : null;
}

const OWNS = /^(?:'s?)? (?:(?:direct|immediate) )?$/;

/** "Lefkowitz preceded King", "King was preceded by Lefkowitz". */
function precedingIn({ query: { terms, folded, asked }, names: [one, other] }: Reading): SeriesPlace | null {
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
const isSubject = (person: Pick<QueryTerm, "start" | "end">, succeeding: QueryTerm, folded: string): boolean =>
  person.end <= succeeding.start &&
  !(isPassive(folded.slice(0, person.start)) && folded.slice(person.end, succeeding.start) === " ") &&
  !isPassive(folded.slice(0, succeeding.start)) &&
  !/^(?: \w+)? by\b/.test(folded.slice(succeeding.end));

/** "Where did she go after?", "what had he done before?": what the same one did, and not who came next. */
const OF_THE_SAME = /\b(?:what|where) (?:else )?(?:did|had|has|does|do|is|was|have) (?:he|she|they)\b/;

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

/** "How often was the Act reauthorized?", "was it ever renewed?" after the Act: as many times as there are laws that did so. */
function countsLaws(query: Query, before: readonly Unit[]): boolean {
  const { asked, folded, keys } = query;
  if (!namesLawsAlone(query)) return false;
  if (asked.type === "figure") return HOW_OFTEN.test(folded);
  return asked.confirms && WHETHER_EVER.test(folded) && (hasAny(keys, ["nkhra", "law"]) || isOnTheAct(before));
}

/** Whether nothing is said but that the Act was reauthorized. */
export const namesLawsAlone = ({ keys, terms, dates }: Query): boolean =>
  keys.has("reauthorization") &&
  dates.length === 0 &&
  terms.every((term) => !isTelling(term) || hasAny(OF_LAWS, term.keys) || term.surface === "often");

const HOW_OFTEN = /\bhow (?:many|often)\b|\bnumber of\b/;
const WHETHER_EVER =
  /^(?:(?:and|so|ok|but),? )*(?:was|were|has|have|had|did)\b(?!.*\b(?:yet|again|since|lately|recently|now|still|first|last)\b)/;
const OF_LAWS = new Set(["reauthorization", "nkhra", "law", "public-law", "congress", "last"]);

const isOnTheAct = (before: readonly Unit[]): boolean =>
  before.some(({ kind, keys, nameKeys }) => (kind === "passage" ? keys : nameKeys).has("nkhra"));

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
  /\bbefore (?:him|her|them|that one)\b|\bcame before\b|^(?:and |then |but |what about |(?:what |who )?came |the (?:one|meeting|estimate|law|envoy|rapporteur) )*(?:before|(?:the )?previous)\b/;

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

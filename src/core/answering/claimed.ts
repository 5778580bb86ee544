import { type Evidence, unreachable } from "../answer.ts";
import { toldWhole } from "../compose/prose.ts";
import { confirmed, type Finding, toldOtherwise, yesOrNo } from "../finding.ts";
import type { Checked, Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import { isNegative } from "../reading/denial.ts";
import { isName, type Query } from "../reading/query.ts";
import { type Unit, unitId } from "../units.ts";

/** A question that stands by itself, and what was told to it. */
interface Claimed {
  readonly text: string;
  readonly query: Query;
  readonly told: Finding;
  /** Whether the record of votes and meetings told it, which holds the question against itself. */
  readonly fromRecord: boolean;
}

/**
 * What a claim that is asked about comes to by `check`: what is right as a whole is corrected in no part of it and found
 * where it was not, what the record says otherwise is corrected, and what it does neither bear out nor deny is told so.
 * Null where what was told stands.
 */
export function heldAgainst(
  { text, query, told, fromRecord }: Claimed,
  now: Date,
  knowledge: Knowledge,
): Finding | null {
  if (!query.asked.confirms || query.outside || (told.final && told.outcome === "not-found")) return null;
  const claim = claimIn(text);
  // What a rule denies for good is not borne out by what has the words alone.
  if (told.final && claim === null && yesOrNo(told) === "no") return null;
  const isClear = claim !== null || (told.outcome !== "corrected" && statesOne(query, fromRecord));
  const isUnfound = told.outcome === "not-found" && PASSIVE.test(text);
  if (told.outcome !== "corrected" && (yesOrNo(told) !== null || !(isClear || isUnfound))) return null;
  const checked = knowledge.check(claim ?? asStatement(text), now);
  switch (checked.verdict) {
    case "in":
      if (fromRecord && told.outcome === "answered" && !isNegative(query.folded) && isOfSame(told, checked))
        return confirmed(told, true);
      return told.outcome === "corrected" || (told.outcome === "not-found" && STATING.test(claim ?? text))
        ? borneOut(checked, knowledge)
        : null;
    case "differs":
      return told.outcome === "corrected" || !isClear || (fromRecord && claim === null)
        ? null
        : otherwise(query, told, checked, knowledge);
    case "open":
      return told.outcome === "answered" && claim !== null && !fromRecord
        ? { ...told, lead: `Not borne out in these words; compare: ${told.lead}` }
        : null;
    default:
      return unreachable(checked.verdict);
  }
}

/** What bears out a claim that would be corrected, as an entry or a source tells it. */
function borneOut({ evidence }: Checked, knowledge: Knowledge): Finding | null {
  const unit = unitOf(evidence[0], knowledge);
  return unit ? toldWhole(unit) : null;
}

/** What the record says instead: the entry that was told, and what the claim was held against, unless that alone is named. */
function otherwise(query: Query, told: Finding, { blocks, evidence }: Checked, knowledge: Knowledge): Finding {
  const isNamed = (unit: Unit | undefined): boolean =>
    unit !== undefined && query.terms.some((term) => isName(term) && hasAny(unit.nameKeys, term.keys));
  const [best] = told.evidence;
  const unit = unitOf(best, knowledge);
  const against = unitOf(evidence[0], knowledge);
  const isApart =
    best !== undefined &&
    unit?.kind === "milestone" &&
    evidence.every(({ citation }) => citation.id !== best.citation.id) &&
    (isNamed(unit) || !isNamed(against));
  const first = isApart ? unit : against;
  const others = told.outcome === "answered" ? told.lead : `${evidence[0]?.citation.label ?? "what is below"}.`;
  return toldOtherwise({
    outcome: "corrected",
    lead: first ? toldWhole(first).lead : others,
    blocks: isApart ? [...toldWhole(unit).blocks, ...blocks] : blocks,
    evidence: isApart ? [best, ...evidence] : evidence,
  });
}

const unitOf = (evidence: Evidence | undefined, { units }: Knowledge): Unit | undefined =>
  units.find((unit) => unit.kind !== "notable" && unitId(unit) === evidence?.citation.id);

/** What bears a claim out is what was told. */
const isOfSame = (told: Finding, { evidence }: Checked): boolean =>
  told.evidence.some(({ citation }) => evidence.some((other) => other.citation.id === citation.id));

/**
 * "Did Muntarbhorn serve until 2004?" has a date or a number that may be another's, and the rest of it is what is asked; what is
 * told of a vote says all that is asked.
 */
const statesOne = ({ dates, figures, folded }: Query, fromRecord: boolean): boolean =>
  (fromRecord || dates.length + figures.length > 0) && !OF_ANY.test(folded);

/** What asks or is no sentence claims nothing, although its words may all be in the record. */
const STATING =
  /^(?!\s*(?:who|what|when|where|why|how|which)\b).*\b(?:was|were|is|are|has|have|had|did|does|\w+ed|held|met|took|began|became|left|gave|made|set|led)\b/i;

/** "Was anybody in the post?" claims nothing. */
const OF_ANY = /\bany(?:body|one|thing|where)?\b|\bever\b/;

/** What is claimed where a question only asks whether it is so; else null. */
function claimIn(text: string): string | null {
  const claim = text.replace(TRUE_THAT, "").replace(IS_IT_SO, "");
  return claim === text ? null : claim.replace(/[?\s]*$/, ".");
}

/** "Did Muntarbhorn serve until 2004?" as a statement: its words without the verb that asks, or with it before what was done; to vote as was done. */
const asStatement = (text: string): string =>
  text
    .replace(PASSIVE, "$2 $1 $3")
    .replace(IS_SUCH, "$2 $1 $3")
    .replace(/^\s*did (.{2,80}?)(?<!\b(?:the|an?|no|yes|any)) vote\b/is, "$1 voted")
    .replace(/^\s*(?:did|do|does|was|were|is|are|has|have|had)\s+/i, "")
    .replace(/[?\s]+$/, ".");

/** "Was the Act signed by Bush?" */
const PASSIVE = /^\s*(was|were) (.{2,80}?) ((?!united\b)\p{Ll}+(?:ed|held|put)\b.*)$/isu;

/** "Is Kirby British?" */
const IS_SUCH = /^\s*(is|was) (\S+(?: \S+)?) ((?:(?:an?|from) )?\S+?)\s*\?*\s*$/i;

const TRUE_THAT =
  /^\s*(?:(?:so|hey|hi|and|but),? )?(?:(?:(?:is|isn'?t) it (?:not )?(?:true|correct|right|so|the case)|am i (?:right|correct)) that|true or false[:,]?|fact[- ]check[:,]?)\s+/i;

const IS_IT_SO = /,? (?:right|correct|true|is that (?:right|correct|true)|true or false)\s*\?*\s*$/i;

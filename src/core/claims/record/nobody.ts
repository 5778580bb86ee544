import type { FactBase, Resolution } from "../../base/schema.ts";
import { evidenceOfResolution, resolutionCard } from "../../compose/evidence.ts";
import type { Query } from "../../reading/query.ts";
import { strangersIn } from "../../reading/vote-terms.ts";
import { meantIn } from "../../statements/votes.ts";
import type { Side } from "../../votes/side.ts";
import type { Held } from "../verdict.ts";
import { heldByTexts, textsTold } from "./told-texts.ts";
import { sideTold } from "./trend.ts";

/**
 * "Nobody voted against A/RES/67/181", "no resolution got more yes votes than A/RES/66/174": held against the tally of the
 * one text that is meant, and those of the others. Null where nothing of the kind is said, or more.
 */
export function checkNobody(query: Query, base: FactBase): Held | null {
  if (
    query.keys.has("third-committee") ||
    query.keys.has("security-council") ||
    strangersIn(query).some(({ surface }) => surface !== "nobody")
  )
    return null;
  const more = NONE_MORE.exec(query.folded);
  const side = sideTold(more ? { ...query, folded: more[1] ?? "" } : query);
  const [one, ...others] = meantIn(query, base);
  if (!side || !one || others.length > 0) return null;
  if (more) return noneMore(one, side, /^more/.test(more[1] ?? ""), query, base);
  if (!NO_STATE.test(query.folded) || query.figures.length > 0) return null;
  return {
    verdict: one.vote === null || one.vote[side] === 0 ? "in" : "differs",
    blocks: [resolutionCard(one, ["Result", "Adopted"])],
    evidence: [evidenceOfResolution(one)],
  };
}

const NO_STATE =
  /^(?:nobody|no one|(?:no|not (?:one|a single)) (?:single )?(?:state|country|member|nation)(?: state)?s?) (?:(?:at all|ever) )?(?:voted|opposed|abstained|said)\b/;

const TEXT =
  "(?:un |general assembly |human rights council |council |assembly |commission on human rights )*(?:resolution|text)";
const NONE_MORE = new RegExp(
  `^no (?:other )?${TEXT} (?:has )?(?:ever )?(?:got|gotten|had|received|won|drew|drawn|attracted) ((?:more|fewer) [a-z -]+) than (?:${TEXT} )?[^ ]+$`,
);

/** Whether no other text that was voted on, of the body that is named, had more or fewer on a side. */
function noneMore(one: Resolution, side: Side, most: boolean, query: Query, base: FactBase): Held | null {
  const { vote } = one;
  const texts = textsTold(query, base);
  if (vote === null || !texts.includes(one)) return null;
  const beyond = texts.filter(
    ({ vote: other }) => other && (most ? other[side] > vote[side] : other[side] < vote[side]),
  );
  const shown = [one, ...beyond.slice(0, MOST_BEYOND)];
  return heldByTexts(beyond.length === 0, shown, "Recorded votes");
}

const MOST_BEYOND = 3;

import type { Block } from "../answer.ts";
import { nearLine } from "../compose/nothing-found.ts";
import { directLead } from "../compose/prose.ts";
import { hasAny } from "../language/keys.ts";
import { matterOf, type Query } from "../reading/query.ts";
import { unitId } from "../units.ts";
import { nearLineOf } from "../votes/shown.ts";
import type { Judged } from "../weighing/agreement.ts";
import { decisionOn } from "./decision.ts";
import { type Among, readStatement } from "./statement.ts";

/**
 * What comes nearest a statement that the record neither bears out nor denies, for whoever asks to compare; it is no
 * evidence. Empty where nothing comes near.
 */
export function nearestTo(among: Among): readonly Block[] {
  const statement = readStatement(among.claim.text, among);
  const { resolutions, meetings } = statement.about;
  const votes = [...resolutions.map(nearLineOf), ...meetings.map(({ milestone }) => milestone.summary)];
  if (votes.length > 0 && votes.length <= MOST_VOTES) return votes.map(blockOf);
  const { accepted, near, contradicting } = decisionOn(statement);
  const [best] = [...accepted, ...near, ...contradicting].filter(isNear).toSorted((a, b) => b.score - a.score);
  return best ? [blockOf(lineOf(best, statement.query))] : [];
}

/** More than these are not what a statement is about. */
const MOST_VOTES = 2;

/** Likely enough to be what is meant, by more than one thing that it says. */
const isNear = ({ score, held }: Judged): boolean => score >= LIKELY && held.length > 1;

const LIKELY = 0.25;

/** The field on the matter, if an entry has one; else what it comes to. */
function lineOf({ unit, slot, gives }: Judged, query: Query): string {
  const isOnIt = slot !== null && matterOf(query.terms).some(({ keys }) => hasAny(slot.about, keys));
  return slot?.field && gives && isOnIt ? `${directLead(unit, slot)} [${unitId(unit)}]` : nearLine(unit);
}

const blockOf = (line: string): Block => ({
  type: "paragraph",
  line: [{ text: `Nearest in the record (no verdict on it): ${line}` }],
});

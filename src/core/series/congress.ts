import { meant } from "../base/meant.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { type Finding, notRecorded, settled } from "../finding.ts";
import { namesBill } from "../language/bills.ts";
import { hasAny } from "../language/keys.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import type { Query } from "../reading/query.ts";
import { VOTING } from "../reading/vote-terms.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { LAWS } from "./by-end.ts";

const CHAMBERS = ["senate", "house-of-representatives", "congress"];
const DECIDED = [...LAWS, "confirm"];
const VOTES = [...VOTING, "recorded-vote"];

const UN = ["general-assembly", "human-rights-council", "security-council", "third-committee"];
const OTHERS = [...UN, "freedom-house", "camp"];

const COUNTS = /\b(?:vote|votes|voted|voting|tally|roll[- ]call|count|margin|ayes|nays|split|yeas)\b/;

/**
 * How Congress voted: on bills that is not in the record; an envoy's confirmation is, where it tells how.
 * @param before what answered the question before
 */
export function answerCongress(query: Query, units: readonly Unit[], before: readonly Unit[]): Finding | null {
  const chamber = hasAny(query.keys, CHAMBERS) || /\b(?:house|senate|senators?|congress\w*)\b/.test(query.folded);
  const law = hasAny(query.keys, DECIDED) || namesBill(query.folded);
  if (!(chamber || law) || !COUNTS.test(query.folded) || query.asked.type === "date") return null;
  if (hasAny(query.keys, OTHERS)) return null;
  const tells = (unit: Unit | undefined): unit is MilestoneUnit =>
    unit?.kind === "milestone" && meant(unit.milestone, "confirmation") !== undefined;
  const named = units.find(
    (unit): unit is MilestoneUnit =>
      tells(unit) &&
      query.terms.some(
        ({ kind, keys }) => kind === "name" && !hasAny(OFFICE_KEYS, keys) && hasAny(unit.nameKeys, keys),
      ),
  );
  const confirmed = named ?? (HE_OR_SHE.test(query.folded) ? before.slice(0, 1).find(tells) : undefined);
  const how = confirmed && meant(confirmed.milestone, "confirmation");
  if (confirmed && how) {
    const { milestone } = confirmed;
    const { label, value } = how;
    const uncounted = UNCOUNTED.test(value) ? ", so that no votes were counted" : "";
    return settled(milestonesShown([milestone], `${label}: ${value}${uncounted}. ${milestone.summary}`, [label]));
  }
  if (
    !(chamber && hasAny(query.keys, VOTES)) &&
    !(law && /\b(?:tally|count|roll[- ]call|margin|how many|split)\b/.test(query.folded))
  )
    return null;
  return notRecorded(
    "How Congress voted on these bills is not in the record; it holds their dates and what became of them.",
  );
}

/** Whom the answer before was about. */
const HE_OR_SHE = /\b(?:he|she|him|her|his)\b/;

const UNCOUNTED = /\b(?:voice vote|unanimous consent)\b/i;

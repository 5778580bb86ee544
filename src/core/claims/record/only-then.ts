import type { FactBase } from "../../base/schema.ts";
import { evidenceOfMilestone, milestoneCard } from "../../compose/evidence.ts";
import { yearOf } from "../../compose/resolution-words.ts";
import { yearAt } from "../../language/days.ts";
import { meetingsIn } from "../../meetings/meeting.ts";
import { isNegative } from "../../reading/denial.ts";
import type { Query } from "../../reading/query.ts";
import { positionsIn } from "../../statements/positions.ts";
import { positionOf } from "../../votes/position.ts";
import { type Held, UNKNOWN } from "../verdict.ts";
import { bodiesTold, heldByTexts } from "./told-texts.ts";

/**
 * "Burundi voted no only in 2015": held against all votes of the body, where each vote on that side is recorded. Null where
 * nothing is said to have been so in some years alone.
 */
export function checkOnlyThen(query: Query, base: FactBase): Held | null {
  if (!ONLY_THEN.test(query.folded)) return null;
  const [said, ...others] = positionsIn(query);
  const isOfYears = query.dates.length > 0 && query.dates.every(({ precision }) => precision === "year");
  if (!said || others.length > 0 || !isOfYears || isNegative(query.folded)) return UNKNOWN;
  const years = query.dates.map(({ from }) => yearAt(from));
  const isSo = (found: readonly number[]): boolean =>
    found.length > 0 && found.every((year) => years.includes(year)) && years.every((year) => found.includes(year));
  if (query.keys.has("security-council")) {
    if (said.side === "yes") return UNKNOWN;
    const { side, country } = said;
    const found = meetingsIn(base).filter((one) => one[side].includes(country));
    return {
      verdict: isSo(found.map(({ year }) => year)) ? "in" : "differs",
      blocks: found.map(({ milestone }) => milestoneCard(milestone, ["Date", "Voted no", "Abstained"])),
      evidence: found.map(({ milestone }) => evidenceOfMilestone(milestone)),
    };
  }
  const [body, ...more] = bodiesTold(query, base);
  if (said.side !== "no" || body === undefined || more.length > 0) return UNKNOWN;
  const found = base.resolutions.filter((one) => one.body === body && positionOf(said.country, one) === "no");
  return heldByTexts(isSo(found.map(yearOf)), found, `${said.country}: no`);
}

const ONLY_THEN =
  /\b(?:only|solely|exclusively) in (?:(?:the )?years? )?(?:19|20)\d\d\b|\bin (?:19|20)\d\d (?:only|alone)\b/;

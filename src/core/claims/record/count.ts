import type { FactBase, Resolution } from "../../base/schema.ts";
import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, resolutionTable } from "../../compose/evidence.ts";
import { within } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import { dayOf, type Meeting, meetingsIn } from "../../meetings/meeting.ts";
import { isNegative } from "../../reading/denial.ts";
import type { Query, QueryFigure } from "../../reading/query.ts";
import { strangersIn } from "../../reading/vote-terms.ts";
import { positionsIn } from "../../statements/positions.ts";
import { happenedIn } from "../../votes/happened-in.ts";
import { type Held, UNKNOWN } from "../verdict.ts";
import { bodiesTold } from "./told-texts.ts";

/**
 * "The Council has adopted 19 resolutions", "the Security Council held five procedural votes": held against all that are
 * recorded of the time that is named. Null where nothing of the kind is counted, or the number is right and more is said of
 * one of them, "the last in April 2005".
 */
export function checkCount(query: Query, base: FactBase): Held | null {
  const { folded, figures, keys } = query;
  const said = figures.find(({ kind, end }) => kind === "count" && COUNTED.test(folded.slice(end)));
  // "China voted no on all 18 recorded votes" is on what China did.
  if (said === undefined || positionsIn(query).length > 0) return null;
  const [, noun = ""] = COUNTED.exec(folded.slice(said.end)) ?? [];
  const found = noun === "procedural votes" ? meetingsFound(query, base) : textsFound(query, noun, base);
  // Of other matters a body has adopted many more.
  const isOnNorth = hasAny(keys, ["@North Korea", "north-korean"]);
  const isOnMethod = ADOPTED_SO.test(folded.slice(said.end)) && hasAny(keys, ["without-vote", "recorded-vote"]);
  if (found === null || !(isOnNorth || isOnMethod) || isNegative(folded)) return UNKNOWN;
  const isSo = agrees(said, found.number);
  if (isSo === null || !(isSo || isOnNorth)) return UNKNOWN;
  if (isSo && OF_ONE.test(folded)) return null;
  const tellsMore =
    figures.length > 1 || strangersIn(query).some(({ kind, keys }) => kind !== "country" && !hasAny(OF_COUNCIL, keys));
  return isSo && tellsMore ? UNKNOWN : { ...found, verdict: isSo ? "in" : "differs" };
}

const COUNTED =
  /^ (?:(?:of|the|its|their|such|annual|separate|different|un|general assembly|human rights(?: council)?|council|assembly|country|recorded) )*(resolutions|texts|recorded votes|procedural votes)\b/;

/** "12 Assembly resolutions were adopted without a vote": of those that are told of here. */
const ADOPTED_SO = /^ (?:\w+ ){0,6}?(?:resolutions|texts) (?:were|have been) /;

const OF_COUNCIL = new Set(["security-council", "procedural-vote", "host"]);

/** More is said of one of them. */
const OF_ONE = /\b(?:first|last|latest|newest|second|third|fourth)\b/;

/** Whether a number is as it is said; null where it may be. */
export function agrees(
  { low, high, bound }: Pick<QueryFigure, "low" | "high" | "bound">,
  number: number,
): boolean | null {
  if (bound === "exact") return low <= number && number <= high;
  if (number === low || number === high) return null;
  return bound === "least" ? number > low : number < high;
}

interface Found extends Pick<Held, "blocks" | "evidence"> {
  readonly number: number;
}

function textsFound(query: Query, noun: string, base: FactBase): Found | null {
  const [body, ...others] = bodiesTold(query, base);
  if (others.length > 0) return null;
  const isMeant = (one: Resolution): boolean =>
    (body === undefined || one.body === body) &&
    (OF_ONE.test(query.folded) || query.dates.every((date) => happenedIn(one, date) === "adopted")) &&
    ((noun !== "recorded votes" && !query.keys.has("recorded-vote")) || one.vote !== null) &&
    (!query.keys.has("without-vote") || one.vote === null);
  const set = base.resolutions.filter(isMeant);
  return {
    number: set.length,
    blocks: [resolutionTable(set, noun === "recorded votes" ? "Recorded votes" : "Resolutions")],
    evidence: set.map(evidenceOfResolution),
  };
}

function meetingsFound({ keys, dates, folded }: Query, base: FactBase): Found | null {
  if (!keys.has("security-council")) return null;
  const isMeant = (one: Meeting): boolean =>
    one.tally !== null && (OF_ONE.test(folded) || dates.every((date) => within(dayOf(one), date)));
  const set = meetingsIn(base).filter(isMeant);
  return {
    number: set.length,
    blocks: set.map(({ milestone }) => milestoneCard(milestone, ["Date", "Procedural vote"])),
    evidence: set.map(({ milestone }) => evidenceOfMilestone(milestone)),
  };
}

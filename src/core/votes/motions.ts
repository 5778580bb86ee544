import { tallyOf, tallyWords } from "../base/tally.ts";
import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { holdsTerm, isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { NotableUnit, Unit } from "../units.ts";
import { leadOf } from "./notable.ts";
import { daysToldBy } from "./told-days.ts";

/** The amendment that all of a question or statement is on, by whose it was, where, when or against what; null if it is on none. */
export function motionIn({ terms, folded, dates }: Query, units: readonly Unit[]): NotableUnit | null {
  const amendment = terms.find(({ keys }) => keys.includes("amendment"));
  if (!amendment) return null;
  const said = terms.filter((term) => (isTelling(term) || isName(term)) && !hasAny(OF_VOTES, term.keys));
  const isNamed = dates.length > 0 || said.some(isName) || amendment.keys.length < amendment.surface.split(" ").length;
  const isMovers = ({ kind, start, end }: QueryTerm): boolean =>
    kind !== "country" || MOVES.test(folded.slice(end, amendment.start)) || BY.test(folded.slice(amendment.end, start));
  // "43 November" is no day of that month.
  const isDated = dates.every((date) => date.precision === "day" || !/^\d\d? /.test(folded.slice(date.start)));
  if (!isNamed || !isDated || !said.every(isMovers)) return null;
  const isIt = (unit: Unit): unit is NotableUnit =>
    unit.kind === "notable" &&
    unit.textKeys.has("amendment") &&
    tallyOf(unit.text) !== null &&
    dates.every((date) => daysToldBy(unit).some((day) => overlap(day, date))) &&
    said.every((term) => (isName(term) ? hasAny(unit.textKeys, term.keys) : holdsTerm(unit.keys, term)));
  return units.find(isIt) ?? null;
}

const OF_VOTES: ReadonlySet<string> = new Set(["vote-yes", "vote-no", "abstain", "adopt", "vote", "tally", "country"]);
const BY = /^ (?:\w+ )?(?:by|of|from) $/;
const MOVES = /^(?:'s)? $|^ (?:proposed|moved|tabled|introduced|offered|submitted|put forward) (?:an?|its) (?:\w+ )?$/;

/** How many voted how on an amendment, and what became of it; who did, and why, is not recorded. */
export function answerMotion(query: Query, units: readonly Unit[]): Finding | null {
  const found = WHO_VOTED.test(query.folded) ? null : motionIn(query, units);
  const tally = found && tallyOf(found.text);
  if (!tally) return null;
  const isOfVotes = query.asked.type === "figure" || hasAny(query.keys, ["vote", "tally"]);
  return {
    outcome: "answered",
    lead: isOfVotes ? `${tallyWords(tally)}: ${found.text}` : leadOf(found.resolution, [found]),
    blocks: [resolutionCard(found.resolution, ["Notable", "Adopted"])],
    evidence: [evidenceOfResolution(found.resolution)],
  };
}

const WHO_VOTED =
  /\bwhy\b|\b(?:who|(?:which|what) (?:states|countries|ones))\b.{0,30}\b(?:vot\w+|(?:back|support|oppos|abstain|reject|favou?r)\w*)\b/;

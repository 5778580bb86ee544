import type { Tally } from "../base/schema.ts";
import { tallyOf, tallyWords } from "../base/tally.ts";
import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { holdsTerm, isName, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import type { NotableUnit, Unit } from "../units.ts";
import { leadOf } from "./notable.ts";
import { SIDE_KEYS } from "./side.ts";
import { daysToldBy } from "./told-days.ts";

/** What was put forward against a resolution, and how the vote on it went, as what is notable of the resolution tells it. */
export interface Motion {
  readonly unit: NotableUnit;
  readonly tally: Tally;
}

/** The amendment that all of a question or statement is on, by whose it was, where, when or against what; null if it is on none. */
export function motionIn(query: Query, units: readonly Unit[]): Motion | null {
  const amendment = query.terms.find(({ keys }) => keys.includes("amendment"));
  if (!amendment) return null;
  const said = query.terms.filter(
    (term) => (isTelling(term) || term.keys.includes("@United States")) && !hasAny(OF_VOTES, term.keys),
  );
  const isNamed =
    query.dates.length > 0 ||
    said.some((term) => term !== amendment && isName(term)) ||
    amendment.keys.length < amendment.surface.split(" ").length;
  const isMovers = ({ kind, start, end }: QueryTerm): boolean =>
    kind !== "country" ||
    MOVES.test(query.folded.slice(end, amendment.start)) ||
    MOVED_BY.test(query.folded.slice(amendment.end, start));
  if (!isNamed || !said.every(isMovers)) return null;
  for (const unit of units) {
    const tally = unit.kind === "notable" && unit.textKeys.has("amendment") ? tallyOf(unit.text) : null;
    if (unit.kind !== "notable" || tally === null) continue;
    // "43 November" is no day of that month.
    const isThen = query.dates.every(
      (date) =>
        (date.precision === "day" || !/^\d\d? /.test(query.folded.slice(date.start))) &&
        daysToldBy(unit).some((day) => overlap(day, date)),
    );
    if (isThen && said.every((term) => (isName(term) ? hasAny(unit.textKeys, term.keys) : holdsTerm(unit.keys, term))))
      return { unit, tally };
  }
  return null;
}

const OF_VOTES: ReadonlySet<string> = new Set([...Object.values(SIDE_KEYS), "adopt", "vote", "tally", "country"]);
const MOVED_BY = /^ (?:\w+ )?(?:by|of|from) $/;
const MOVES =
  /^(?:'s)? $|^ (?:proposed|moved|tabled|introduced|offered|submitted|put forward|wanted) (?:an?|its|the) (?:\w+ )?$/;

/** How many voted how on an amendment, and what became of it; who did is not recorded. */
export function answerMotion(query: Query, units: readonly Unit[]): Finding | null {
  const { type } = query.asked;
  const found = type === "reason" || WHO_VOTED.test(query.folded) ? null : motionIn(query, units);
  if (!found) return null;
  const { resolution, text } = found.unit;
  const isOfVotes = type === "figure" || hasAny(query.keys, ["vote", "tally"]);
  return {
    outcome: "answered",
    lead: isOfVotes ? `${tallyWords(found.tally)}: ${text}` : leadOf(resolution, [found.unit]),
    blocks: [resolutionCard(resolution, ["Notable", "Adopted"])],
    evidence: [evidenceOfResolution(resolution)],
  };
}

const WHO_VOTED =
  /\b(?:who|(?:which|what) (?:states|countries|ones))\b.{0,30}\b(?:vot\w+|back\w*|support\w*|oppos\w+|abstain\w*|reject\w*|favou?r\w*)\b/;

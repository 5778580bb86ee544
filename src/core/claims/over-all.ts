import type { FactBase } from "../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../compose/evidence.ts";
import { answerFromRecord } from "../from-record.ts";
import type { Query } from "../reading/query.ts";
import { strangersIn } from "../reading/vote-terms.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { readVoteQuestion } from "../votes/reading.ts";
import { isNegative, isUnreal } from "./denial.ts";
import { positionsIn } from "./positions.ts";
import { countedIn } from "./tallies.ts";
import type { ClaimVerdict } from "./verdict.ts";

type Found = Pick<ClaimVerdict, "verdict" | "blocks" | "evidence">;

/**
 * Holds what is said of all resolutions, or of one by its place among them, against the record: "the highest number ever",
 * "the last recorded vote", "never voted against", "every year without a vote". Null where the record says neither yes nor
 * no to it, or where the statement tells more than that.
 */
export function checkOverAll(query: Query, base: FactBase): Found | null {
  const { folded, keys } = query;
  if (!OVER_ALL.test(folded) || isUnreal(folded) || MORE.test(folded) || keys.has("third-committee")) return null;
  const numbers = new Set(countedIn(query).map(({ start }) => start));
  if (numbers.size > 1) return null;
  return checkEach(query, base) ?? checkAsked(query, base);
}

/** How each text of a time was adopted. */
function checkEach(query: Query, base: FactBase): Found | null {
  const { folded, keys, dates } = query;
  const isUnvoted = keys.has("without-vote");
  if (!EACH.test(folded) || isUnvoted === keys.has("recorded-vote") || isNegative(folded)) return null;
  if (positionsIn(query).length + countedIn(query).length > 0) return null;
  const bodies = readVoteQuestion(query, base)?.bodies ?? [];
  const scope = base.resolutions.filter(
    (one) =>
      (bodies.length === 0 || bodies.includes(one.body)) &&
      (dates.length === 0 || dates.some((date) => happenedIn(one, date) !== null)),
  );
  const others = scope.filter(({ vote }) => (vote === null) !== isUnvoted);
  if (scope.length === 0 || (others.length === 0 && tellsMore(query))) return null;
  const shown = others.length > 0 ? others : scope;
  return {
    verdict: others.length > 0 ? "differs" : "in",
    blocks: [
      resolutionTable(
        shown,
        (shown === others) === isUnvoted ? "Adopted by a recorded vote" : "Adopted without a vote",
      ),
    ],
    evidence: shown.map(evidenceOfResolution),
  };
}

/** It is asked as a question, whose answer says yes or no, or is the one text that is of the time that is told. */
function checkAsked(query: Query, base: FactBase): Found | null {
  const { folded, dates } = query;
  const never = NEVER.test(folded);
  if (!never && isNegative(folded)) return null;
  const found = answerFromRecord({ ...query, asked: { ...query.asked, states: true } }, null, false, base);
  if (!found || found.strained || found.finding.outcome === "not-found") return null;
  const { lead, outcome, blocks, evidence } = found.finding;
  const [only, ...more] = base.resolutions.filter(({ id }) => evidence.some(({ citation }) => citation.id === id));
  const isThen = only !== undefined && more.length === 0 && dates.some((date) => happenedIn(only, date) !== null);
  const yes = /^Yes\b/.test(lead) || (outcome === "answered" && ITS_PLACE.test(lead) && isThen);
  const no = /^No\b/.test(lead) || outcome === "corrected";
  if (yes === no) return null;
  const holds = never ? no : yes;
  return holds && tellsMore(query) ? null : { verdict: holds ? "in" : "differs", blocks, evidence };
}

const tellsMore = (query: Query): boolean => strangersIn(query).some(({ kind }) => kind !== "country");

const OVER_ALL =
  /\b(?:never|ever|always|every|each|all|most|fewest|least|highest|lowest|largest|smallest|record|first|last|latest|only)\b/;

const EACH = /\b(?:every|each|all|always)\b/;

const NEVER = /\bnever\b/;

/** An answer that names a text by its place among all. */
const ITS_PLACE = /^The (?:first|last|latest|earliest) /;

/** What else is said of them, which no such answer holds. */
const MORE = /\b(?:because|despite|although|thanks to|due to|if|when|contrary to)\b/;

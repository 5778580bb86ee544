import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import { fold } from "../language/text.ts";
import { turnsAbout } from "../reading/denial.ts";
import { allDoing } from "../reading/order.ts";
import { positionsIn } from "../statements/positions.ts";
import { countedIn } from "../statements/tallies.ts";
import { notablesHolding } from "../votes/notable.ts";
import { clausesOf } from "./clauses.ts";
import type { Statement } from "./statement.ts";
import { supports } from "./supports.ts";
import type { ClaimVerdict } from "./verdict.ts";

/**
 * "In the record" where what is notable about a resolution bears a statement out: "the 2024 text asked for a high-level
 * meeting". Null for what it does not, and for who voted how.
 */
export function judgeByNotable({ claim, text, query, about, knowledge }: Statement): ClaimVerdict | null {
  const isOfText =
    query.symbols.length > 0 || query.keys.has("resolution") || BODIES.some((body) => query.keys.has(body));
  if (!isOfText || positionsIn(query).length + countedIn(query).length > 0) return null;
  // What the Security Council or a state did is not told by what a text says of it.
  if (allDoing(query).some(({ keys }) => !keys.some((key) => BODIES.includes(key)))) return null;
  // One thing is notable: of two that are told each is held against it.
  if (clausesOf(text).length > 1) return null;
  const { units, lexicon } = knowledge;
  const holding = notablesHolding(query, units).filter(
    (unit) => supports(query, unit, lexicon) && turnsAbout(fold(unit.text)) === turnsAbout(query.folded),
  );
  const resolutions = [...new Set(holding.map(({ resolution }) => resolution))];
  if (resolutions.length === 0 || resolutions.length > MOST_SHOWN) return null;
  return {
    claim,
    verdict: "in",
    blocks: resolutions.map((one) => resolutionCard(one, ["Notable", "Adopted"])),
    evidence: resolutions.map(evidenceOfResolution),
    votes: { ...about, resolutions },
  };
}

const BODIES: readonly string[] = [
  "general-assembly",
  "human-rights-council",
  "commission-on-human-rights",
  "third-committee",
];

/** What holds of more resolutions is told of none. */
const MOST_SHOWN = 3;

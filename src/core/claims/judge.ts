import type { Block, Evidence } from "../answer.ts";
import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import { findingOf } from "../compose/prose.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import { decideFor } from "../search.ts";
import type { Agreement, Judged } from "../weighing/agreement.ts";
import { isNegative } from "./denial.ts";
import type { Claim } from "./split.ts";
import { supports } from "./supports.ts";
import { checkVotes } from "./votes.ts";

/** What the record has to say to one statement. `opinion`: there is nothing in it that a record could hold. */
export interface Judgement {
  readonly claim: Claim;
  readonly verdict: "in" | "differs" | "missing" | "opinion";
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
}

/** Telling terms without which a statement with no date, figure or name has nothing to be checked. */
const ENOUGH_TO_CHECK = 2;

/** Holds one statement against the record by its dates, figures, names and terms. Opinions are left alone. */
export function judge(claim: Claim, now: Date, knowledge: Knowledge): Judgement {
  const read = understand(claim.text, knowledge.lexicon, now);
  const query: Query = {
    ...read,
    asked: { ...read.asked, type: null, head: null, confirms: true, compares: false, lists: false },
  };
  if (isOpinion(query)) return { claim, verdict: "opinion", blocks: [], evidence: [] };
  const votes = checkVotes(query, knowledge.base);
  if (votes && votes.verdict !== "unknown") {
    return {
      claim,
      verdict: votes.verdict,
      blocks: votes.resolutions.map((one) => resolutionCard(one, ["Adopted", "Result"])),
      evidence: votes.resolutions.map(evidenceOfResolution),
    };
  }
  if (votes || query.symbols.length > 0) return { claim, verdict: "missing", blocks: [], evidence: [] };
  const { accepted, near, contradicting } = decideFor({ query, carried: [], units: [] }, knowledge);
  const holding = [...accepted, ...near].filter((one) => holdsAll(one) && supports(query, one.unit));
  if (holding.length > 0) return shown(claim, "in", query, holding);
  // What is said of resolutions at large is contradicted by their own entries alone, which were asked before.
  const against =
    isNegative(query.folded) || query.keys.has("resolution")
      ? []
      : contradicting.filter((one) => one.missing.length === 0 && presumes(one));
  if (against.length > 0 && ![...accepted, ...near].some(mayHold)) return shown(claim, "differs", query, against);
  return { claim, verdict: "missing", blocks: [], evidence: [] };
}

/** It holds all that the statement says, and that is more than a date or a figure. */
const holdsAll = ({ held, missing }: Agreement): boolean => held.length > 0 && missing.length === 0;

/** Something of that very date and of all those names, in other words: the record may say so after all. */
const mayHold = ({ dates, held, missing }: Agreement): boolean =>
  dates === "agree" && held.some(isName) && !missing.some(isName);

const isName = ({ kind }: QueryTerm): boolean => kind === "name" || kind === "country";

/** The evidence names another date or figure where the statement names one. */
const presumes = ({ dates, figures, unit }: Agreement): boolean =>
  (dates === "differ" && unit.days.length > 0) || figures === "differ";

function shown(claim: Claim, verdict: "in" | "differs", query: Query, agreements: readonly Judged[]): Judgement {
  const finding = findingOf({ ...query, asked: { ...query.asked, keyword: false } }, agreements.slice(0, 2));
  return { claim, verdict, blocks: finding?.blocks ?? [], evidence: finding?.evidence ?? [] };
}

function isOpinion(query: Query): boolean {
  if (query.opinion) return true;
  if (query.dates.length + query.figures.length + query.symbols.length > 0) return false;
  const telling = query.terms.filter((term) => term.weight >= 2);
  return telling.length < ENOUGH_TO_CHECK && !telling.some((term) => term.kind === "name");
}

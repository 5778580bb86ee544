import type { Query } from "./query.ts";
import type { Candidate } from "./retrieve.ts";
import { type Agreement, weigh } from "./weigh.ts";

/** What the evidence comes to. */
export interface Decision {
  /** Units that agree with the question, best first. */
  readonly accepted: readonly Agreement[];
  /** Units that come near, best first: never an answer. */
  readonly near: readonly Agreement[];
  /** Units that agree in everything but a figure or date that the question presumes. */
  readonly contradicting: readonly Agreement[];
}

/** Share of a question's terms that the evidence has to hold, by how many terms there are. */
const NEEDED = [0, 1, 1, 1, 0.76, 0.74, 0.7, 0.66, 0.62];
const NEEDED_BEYOND = 0.6;

export function decide(query: Query, candidates: readonly Candidate[]): Decision {
  const accepted: Agreement[] = [];
  const near: Agreement[] = [];
  const contradicting: Agreement[] = [];
  for (const { unit, rank } of candidates) {
    const agreement = weigh(query, unit, rank);
    if (!holdsEnough(query, agreement)) near.push(agreement);
    else if (agreement.dates === "differ" || agreement.figures === "differ" || agreement.figures === "absent" || isUnconfirmed(query, agreement)) {
      (agreement.gives ? contradicting : near).push(agreement);
    } else if (agreement.gives) accepted.push(agreement);
    else near.push(agreement);
  }
  const best = (a: Agreement, b: Agreement): number => b.score - a.score || a.unit.at - b.unit.at;
  return { accepted: accepted.sort(best), near: near.sort(best), contradicting: contradicting.sort(best) };
}

/** A claim with a figure needs evidence that has a figure to compare. */
const isUnconfirmed = (query: Query, agreement: Agreement): boolean =>
  query.asked.confirms && query.figures.some((figure) => figure.noun !== null) && agreement.figures === "none";

/** The evidence holds every name and country of the question and enough of its other terms. */
function holdsEnough(query: Query, agreement: Agreement): boolean {
  const count = agreement.held.length + agreement.missing.length;
  if (count === 0) return query.dates.length > 0;
  if (agreement.held.length === 0) return false;
  if (agreement.missing.some((term) => term.kind === "name" || term.kind === "country")) return false;
  return agreement.coverage >= (NEEDED[count] ?? NEEDED_BEYOND);
}

import type { FactBase, Milestone, Resolution } from "../base/schema.ts";
import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, resolutionCard } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { anyOf } from "../language/any-of.ts";
import { daysOf, overlap } from "../language/days.ts";
import { english } from "../language/english.ts";
import { hasAny, stemKeysOf } from "../language/keys.ts";
import { capitalised } from "../language/text.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { VOTING } from "../reading/vote-terms.ts";
import { rememberingEach } from "../remember.ts";
import { readSymbols } from "../votes/bodies.ts";
import { conflictWords } from "./words.ts";

type Owner = { readonly resolution: Resolution } | { readonly milestone: Milestone };

/** Where public sources contradict a record, and what is used here. */
interface Dispute {
  readonly owner: Owner;
  readonly id: string;
  readonly adopted: string | null;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

/** "Why are there two counts", "why do some pages say", "sources disagree", "the count is different elsewhere". */
const ASKS_WHY_THEY_DIFFER = anyOf(
  /\b(?:two|different|differing|several|conflicting|contradict\w*|inconsistent|varying|wrong|another|other) (?:\w+ ){0,2}(?:counts?|figures?|tall(?:y|ies)|numbers?|dates?|totals?|versions?|results?)\b/,
  /\b(?:sources|pages|sites|reports|papers|outlets|media|some|others|datasets) (?:\w+ ){0,2}(?:disagree|differ|conflict|contradict)\b/,
  /\b(?:some|other|(?<!\bhow )many|several) (?:\w+ )?(?:sources|pages|sites|reports|papers|outlets|media|datasets)\b/,
  /\b(?:some|other|most) people (?:say|give|claim|count|write|list|put)\b/,
  /\b(?:wikipedia|(?:web ?)?(?:page|site)) (?:\w+ ){0,2}(?:say|give|show|put|count|claim|list|write|call)s?\b/,
  /\bdisagree\w*|\bdiscrepan\w+|\bdisputed?\b|\bcontradict\w*|\binconsisten\w+|\buncertain\w*|\badds? up\b/,
  /\bwhy only \d+\b|\bwhy (?:is|are|were|was) (?:there )?(?:only )?\d+\b(?!\/)/,
  /\bsome (?:say|give|claim|count|write|list|put)\b/,
  /\b(?:counts?|figures?|tall(?:y|ies)|numbers?|totals?) (?:\w+ )?(?:differ(?:s|ent)?|var(?:y|ies))\b/,
);

/** Answers a question about contradicting sources from the record that they contradict; null if it is about anything else. */
export function answerDispute(query: Query, base: FactBase): Finding | null {
  const asks = ASKS_WHY_THEY_DIFFER.test(query.folded);
  const strange = query.terms.filter(isStrange);
  const { named, unknown } = readSymbols(query, base);
  const misnamed =
    query.asked.confirms &&
    named.length === 0 &&
    disputesIn(base).some(({ text }) => unknown.some((one) => names(text, one)));
  if (!asks && strange.length === 0 && !misnamed) return null;
  const found = disputesIn(base)
    .filter((dispute) => asks || misnamed || strange.some((term) => holds(dispute, term)))
    .map((dispute) => ({ dispute, score: scoreOf(dispute, query) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (!best) return null;
  const shown = found.filter(({ score, dispute }) => score === best.score && dispute.id === best.dispute.id);
  const disputes = shown.map(({ dispute }) => dispute);
  return {
    outcome: query.asked.confirms ? "corrected" : "answered",
    lead: `${best.dispute.id}: ${disputes.map(({ text }) => text).join(" ")}`,
    blocks: [cardOf(best.dispute.owner)],
    evidence: [evidenceOf(best.dispute.owner)],
    final: true,
  };
}

/** A name that the rest of the record does not know: a publisher, as a rule. */
const isStrange = (term: QueryTerm): boolean =>
  isTelling(term) &&
  (term.kind === "unknown" || (term.kind === "name" && term.keys.every((key) => key.startsWith("~"))));

/** A symbol that is taken for another by those who contradict. */
const names = (text: string, symbol: string): boolean => text.toLowerCase().includes(symbol);

/** An English word is a publisher's name where it has a capital: "foreign" is none. */
function holds({ stems, text }: Dispute, term: QueryTerm): boolean {
  const [word = ""] = term.surface.split(" ");
  return term.stems.every((one) => stems.has(one)) && (!english.isWord(word) || text.includes(capitalised(word)));
}

const ENOUGH = 2;

/** A symbol or the day counts most; the words of the contradiction count each. */
function scoreOf(dispute: Dispute, query: Query): number {
  const { folded, symbols, dates, figures, terms, keys } = query;
  const owns = (symbol: string): boolean =>
    dispute.id.toLowerCase().endsWith(`/${symbol.replace(/^a\/(?:hrc\/)?(?:res\/)?/, "")}`);
  if (symbols.length > 0 && !symbols.some((symbol) => owns(symbol) || names(dispute.text, symbol))) return 0;
  const { adopted } = dispute;
  // A year that a contradiction mentions is another resolution's, unless the question says who contradicts.
  const isNamed = terms.some((term) => isStrange(term) && holds(dispute, term));
  const dated = dates.filter(
    (date) =>
      (adopted !== null && overlap(daysOf(adopted), date)) ||
      (("milestone" in dispute.owner || isNamed || date.precision === "day" || date.precision === "month") &&
        dispute.text.toLowerCase().includes(folded.slice(date.start, date.end).trim())),
  );
  if (dates.length > dated.length) return 0;
  const counts = figures.filter(({ low }) => new RegExp(`\\b${low}\\b`).test(dispute.text));
  const words = terms.filter((term) => isTelling(term) && holds(dispute, term));
  const isOfCounts = hasAny(keys, VOTES_COUNTED) && TALLIES.test(dispute.text);
  const days = dated.filter(({ precision }) => precision === "day");
  return (
    symbols.length * 2 + dated.length + days.length + counts.length * 2 + Math.max(words.length, Number(isOfCounts))
  );
}

/** What may be said of a vote whose numbers sources differ on, whatever their own words. */
const VOTES_COUNTED = [...VOTING, "tally"];

const TALLIES = /\d[-:]\d+[-:]\d|\d (?:yes votes|abstentions)/;

const disputesIn = rememberingEach((base: FactBase): readonly Dispute[] => [
  ...base.resolutions.flatMap((resolution) =>
    resolution.conflicts.map((one) =>
      disputeOf({ resolution }, resolution.id, resolution.adopted, resolution.body, one),
    ),
  ),
  ...base.milestones.flatMap((milestone) =>
    milestone.conflicts.map((one) =>
      disputeOf({ milestone }, milestone.name, milestone.from, milestone.aliases.join(" "), one),
    ),
  ),
]);

function disputeOf(
  owner: Owner,
  id: string,
  adopted: string | null,
  more: string,
  conflict: Resolution["conflicts"][number],
): Dispute {
  const { point, cause } = conflict;
  const text = conflictWords(conflict);
  const stems = new Set(stemKeysOf(`${id} ${more} ${point} ${cause}`));
  return { owner, id, adopted, text, stems };
}

const evidenceOf = (owner: Owner) =>
  "resolution" in owner ? evidenceOfResolution(owner.resolution) : evidenceOfMilestone(owner.milestone);

const cardOf = (owner: Owner) =>
  "resolution" in owner ? resolutionCard(owner.resolution) : milestoneCard(owner.milestone);

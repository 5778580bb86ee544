import { type Block, type Inline, unreachable } from "../answer.ts";
import { type Finding, notFound } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { kindOfName } from "../reading/names.ts";
import { isJoined, type Query, type QueryTerm } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import type { Agreement } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";

/** That nothing agrees with the question, why, and what comes nearest. The reason is told by that, where none is given. */
export function nothingFound(query: Query, decision: Decision, reason?: string): Finding {
  const near = [...decision.contradicting, ...decision.near].filter(({ held }) => held.length > 0).slice(0, 3);
  return notFound(`Not in the record: ${reason ?? reasonOf(query, near)}`, nearestBlocks(near.map(({ unit }) => unit)));
}

/** That nothing even comes near. */
export const NOTHING = "nothing in it concerns this.";

function reasonOf(query: Query, near: readonly Agreement[]): string {
  const [best] = near;
  if (query.outside) return "it holds what sources said and did, no opinions or forecasts.";
  if (!best) return OTHER_SCRIPT.test(query.folded) ? "questions are read in English." : NOTHING;
  const missing = best.missing
    .filter((term) => kindOfName(term) !== "source" && near.every((one) => one.missing.includes(term)))
    .map((term) => `“${shortened(asTyped(term, query).replace(/^(?:the|an?) /, ""))}”`)
    .slice(0, 3);
  if (missing.length > 0) return `what comes nearest says nothing of ${enumerate(missing)}.`;
  if (best.dates === "differ")
    return `nothing of ${enumerate([...new Set(query.dates.map(timeWords))])} agrees with the rest of the question.`;
  if (best.figures !== "agree" && query.sections.length > 0) return "what comes nearest says nothing of that section.";
  if (best.figures === "differ") return "what comes nearest gives another figure.";
  if (best.figures === "absent") return "what comes nearest gives no such figure.";
  if (!best.gives && query.asked.type)
    return `what comes nearest gives no ${TYPE_WORDS[query.asked.type] ?? "such answer"} for this.`;
  return "nothing in it agrees with the whole question.";
}

/** Letters, and none of them Latin: "북한 수용소". */
const OTHER_SCRIPT = /^(?=.*\p{L}{2})(?!.*\p{Script=Latin})/su;

/** A word as it was typed, whatever it was taken for; in a follow-up it may stand in either question. */
const asTyped = ({ start, end, surface, corrected }: QueryTerm, { folded }: Query): string =>
  corrected === null || isJoined({ folded }) ? surface : folded.slice(start, end);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  date: "date",
  figure: "figure",
  person: "name",
  place: "place",
  reason: "reason",
  country: "country",
  name: "name",
};

/** Above what comes near a question that has no answer. */
export const NEAREST = "Nearest in the record (not an answer)";

/** What comes near, under its heading. */
export function nearestBlocks(near: readonly Unit[]): readonly Block[] {
  if (near.length === 0) return [];
  const items: readonly Inline[][] = near.map((unit) => [{ text: nearLine(unit) }]);
  return [
    { type: "heading", text: NEAREST },
    { type: "list", ordered: false, items },
  ];
}

/** A unit that comes near, in one line. */
export function nearLine(unit: Unit): string {
  switch (unit.kind) {
    case "passage":
      return `${unit.facts[0].statement} — ${unit.source.label} [${unit.facts[0].id}]`;
    case "milestone":
      return `${unit.milestone.summary} [${unit.milestone.id}]`;
    case "notable":
      return `${unit.text} [${unit.resolution.id}]`;
    default:
      return unreachable(unit);
  }
}

const shortened = (word: string): string => (word.length > MOST_REPEATED ? `${cut(word, MOST_REPEATED)}…` : word);

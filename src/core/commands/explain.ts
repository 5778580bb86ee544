import type { Block } from "../answer.ts";
import { composeHelp } from "../compose/answer.ts";
import type { Finding } from "../finding.ts";
import { wordsOf } from "../language/dates.ts";
import { cut } from "../question.ts";
import type { Query } from "../reading/query.ts";
import type { Judged } from "../weighing/agreement.ts";
import { unitId } from "../weighing/units.ts";
import type { RunCommand } from "./command.ts";

const MOST_CONSIDERED = 5;

/**
 * `why`: how the last answer was found: what was understood of the question, what agreed and what did not. Where the
 * last answer's source gives a reason, "why?" asks for that, and `why this answer` for the explanation.
 */
export const whyCommand: RunCommand = ({ text, rest }, setting) => {
  const explained = /^(?:this|that) answer\b/i.test(rest);
  if (/[\p{L}\p{N}]/u.test(rest) && !explained) return null;
  const before = setting.context.filter((one) => !/^\/?why\b/i.test(one.trim()));
  if (before.length === 0)
    return composeHelp(text, "There is no earlier answer here to explain. Ask something first, then “why”.", [], []);
  const { query, decision, finding, fromRecord } = setting.interpretThread(before, setting.now);
  if (!explained && givesReason(setting.interpretThread([...before, "why?"], setting.now).finding, finding))
    return null;
  const considered = [...decision.accepted, ...decision.contradicting, ...decision.near].slice(0, MOST_CONSIDERED);
  const blocks: Block[] = [
    { type: "heading", text: "What was understood" },
    { type: "list", ordered: false, items: understood(query).map((line) => [{ text: line }]) },
  ];
  if (fromRecord.length > 0) {
    blocks.push({ type: "heading", text: "Read as a question about the record" });
    blocks.push({ type: "list", ordered: false, items: fromRecord.map((line) => [{ text: line }]) });
  } else if (considered.length > 0) {
    blocks.push({ type: "heading", text: "What was weighed" });
    blocks.push({ type: "list", ordered: true, items: considered.map((one) => [{ text: weighed(one) }]) });
  }
  return composeHelp(
    text,
    `“${cut(before[before.length - 1] ?? "", 200)}” was ${OUTCOMES[finding.outcome]}.`,
    blocks,
    [],
  );
};

/** A reason for what was shown is one that the same evidence gives. */
function givesReason(reason: Finding, shown: Finding): boolean {
  const [first] = reason.evidence;
  return first !== undefined && shown.evidence.some(({ citation }) => citation.id === first.citation.id);
}

const OUTCOMES = { answered: "answered", corrected: "corrected", "not-found": "not found in the record" } as const;

function understood(query: Query): readonly string[] {
  const { asked } = query;
  const lines = [`Asked for: ${asked.type ?? (asked.confirms ? "whether it is so" : "what there is")}`];
  if (asked.head) lines.push(`of: ${asked.head.surface}`);
  const terms = query.terms.filter((term) => term.weight >= 1);
  if (terms.length > 0)
    lines.push(
      `Terms: ${terms.map((term) => (term.corrected ? `${term.surface} (read as a typing error)` : term.surface)).join(", ")}`,
    );
  if (query.dates.length > 0) lines.push(`Dates: ${query.dates.map(wordsOf).join(", ")}`);
  if (query.figures.length > 0)
    lines.push(
      `Figures: ${query.figures.map((figure) => query.folded.slice(figure.start, figure.end).trim()).join(", ")}`,
    );
  if (query.symbols.length > 0) lines.push(`Symbols: ${query.symbols.join(", ")}`);
  if (query.opinion) lines.push("It asks for an opinion or a forecast, which the record does not hold.");
  return lines;
}

function weighed({ unit, score, coverage, missing, dates, figures, gives }: Judged): string {
  const parts = [
    `answers with a likelihood of ${Math.round(score * 100)} %`,
    `holds ${Math.round(coverage * 100)} % of the terms`,
  ];
  if (missing.length > 0) parts.push(`lacks ${missing.map((term) => term.surface).join(", ")}`);
  if (dates !== "none") parts.push(dates === "differ" ? "another date" : "the date agrees");
  if (figures !== "none") parts.push(figures === "agree" ? "the figure agrees" : "another figure or none");
  if (!gives) parts.push("does not give what is asked for");
  return `${unitId(unit)}: ${parts.join("; ")}`;
}

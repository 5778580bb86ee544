import { type Block, unreachable } from "../answer.ts";
import { composeHelp } from "../compose/answer.ts";
import type { Finding } from "../finding.ts";
import { hasWords } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import { cut } from "../question.ts";
import { isTelling, type Query, type QueryFigure } from "../reading/query.ts";
import { unitId } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import { NEEDED } from "../weighing/confidence.ts";
import type { Decision } from "../weighing/decide.ts";
import type { Judge } from "../weighing/judge.ts";
import type { RunCommand, Setting } from "./command.ts";
import { USAGES, WHY_EXAMPLE } from "./help.ts";

const MOST_CONSIDERED = 5;

/** Longest part of a question that an explanation repeats, in UTF-16 code units. */
const MAX_REPEATED_LENGTH = 200;

/** `why` alone, which asks how the last answer was found, and is nothing that a follow-up could go on from. */
const BARE = /^\/?(?:nkhr\s+)?why(?:\s+(?:this|that)\s+answer)?[\s?!.…:]*$/i;
/** `why "…"`, `why: …` and `why who …`: the question is given. "Why did China vote no" is a question of its own. */
const GIVEN =
  /^\/?(?:nkhr\s+)?why(?:\s*["'“”„«‘](.+)["'“”»’][?!.]?|\s*:\s*(.+)|\s+((?:who|whom|whose|what|when|where|which|how)\b.+))$/is;

/** The question whose answer a text asks to be explained; null where it gives none. */
function givenIn(text: string): string | null {
  const [, quoted, named, plain] = GIVEN.exec(text) ?? [];
  const given = (quoted ?? named ?? plain ?? "").trim();
  return hasWords(given) ? given : null;
}

/** What a thread goes on from: its questions, those that were only explained among them, without the whys. */
export const withoutWhys = (context: readonly string[]): readonly string[] =>
  context.flatMap((text) => (BARE.test(text.trim()) ? [] : [givenIn(text.trim()) ?? text]));

const NOTHING_YET = `There is no earlier answer here to explain. Ask something first, then “why”; or give the question with it: ${WHY_EXAMPLE}`;

/**
 * `why`: how the last answer was found: what was understood of the question, what agreed and what did not; `why "…"`
 * the same for a question that is given. Where the last answer's source gives a reason, "why?" asks for that, and
 * `why this answer` for the explanation.
 */
export const whyCommand: RunCommand = ({ text, rest }, setting) => {
  const given = givenIn(text);
  if (given === null && !BARE.test(text)) return null;
  const before = given === null ? lastFound(setting) : [...setting.earlier(), given];
  const last = before[before.length - 1];
  if (last === undefined) return composeHelp(text, NOTHING_YET, [], [{ label: WHY_EXAMPLE, question: WHY_EXAMPLE }]);
  const command = setting.read(last, before.slice(0, -1));
  if (command)
    return composeHelp(text, `“${cut(last, MAX_REPEATED_LENGTH)}” was read as ${commandWords(command.name)}.`, [], []);
  const { query, decision: decide, finding, fromRecord } = setting.interpretThread(before, setting.now);
  const decision = decide();
  if (
    given === null &&
    rest.replace(/\W/g, "") === "" &&
    givesReason(setting.interpretThread([...before, "why?"], setting.now).finding, finding)
  )
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
    const sure = confidenceWords(decision, setting.knowledge.judge);
    if (sure !== null) blocks.push({ type: "paragraph", line: [{ text: sure }] });
  }
  return composeHelp(text, `“${cut(last, MAX_REPEATED_LENGTH)}” was ${OUTCOMES[finding.outcome]}.`, blocks, []);
};

/** The thread up to what was last answered: help and greetings are no answers. */
function lastFound({ earlier, read }: Setting): readonly string[] {
  const context = earlier();
  const at = context.findLastIndex((text) => read(text)?.answer.outcome !== "help");
  return context.slice(0, at + 1);
}

function commandWords(name: string): string {
  const usage = USAGES.find((one) => one.name === name);
  return usage ? `the command “${usage.form}”: ${usage.does}` : `the command “${name}”`;
}

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
  const terms = query.terms.filter(isTelling);
  if (terms.length > 0)
    lines.push(
      `Terms: ${terms.map((term) => (term.corrected ? `${term.surface} (read as a typing error)` : term.surface)).join(", ")}`,
    );
  if (query.dates.length > 0) lines.push(`Dates: ${query.dates.map(timeWords).join(", ")}`);
  if (query.figures.length > 0) lines.push(`Figures: ${query.figures.map(figureWords).join(", ")}`);
  if (query.symbols.length > 0) lines.push(`Symbols: ${query.symbols.join(", ")}`);
  if (query.outside) lines.push("It asks for an opinion or a forecast, which the record does not hold.");
  return lines;
}

function confidenceWords({ prospect, accepted: [first] }: Decision, judge: Judge): string | null {
  if (prospect === null) return null;
  if (first?.untaught && judge.confidence(prospect) < NEEDED)
    return `Nothing was learned of ${unitId(first.unit)}; it is told because it holds all that is said and has what is asked for.`;
  const percent = (part: number): string => `${Math.round(part * 100)} %`;
  return `That ${unitId(prospect.best.unit)} answers the whole question: ${percent(judge.confidence(prospect))} likely, where ${percent(NEEDED)} are needed.`;
}

function figureWords({ low, high, kind, bound }: QueryFigure): string {
  const number = [...new Set([low, high])].map((one) => one.toLocaleString("en-US")).join(" to ");
  switch (kind) {
    case "count":
      return `${bound === "least" ? "at least " : bound === "most" ? "at most " : ""}${number}`;
    case "ordinal":
      return `number ${number} in a row`;
    case "tier":
      return `Tier ${number}`;
    case "share":
      return `${number} %`;
    default:
      return unreachable(kind);
  }
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

import { NOW } from "../../eval/ask.ts";
import type { EvalQuestion } from "../../eval/questions.ts";
import { readInThread } from "../../src/core/answering/interpret.ts";
import { searchFor } from "../../src/core/answering/search.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Resolved } from "../../src/core/reading/follow-up.ts";
import { type Unit, unitId } from "../../src/core/units.ts";
import { lookAt } from "../../src/core/weighing/decide.ts";
import { evidenceOf, questionOf } from "../../src/core/weighing/features.ts";
import { wordingOf } from "../../src/core/weighing/wording.ts";
import { earlierIn } from "./earlier.ts";

/** A question as the model sees it: its candidates, and "not in the record" beside them. */
export interface Example {
  readonly id: string;
  readonly wording: readonly string[];
  readonly candidates: readonly Row[];
  readonly none: Row;
}

/** One of the things that may be the right outcome. */
export interface Row {
  /** The unit's id; undefined for "not in the record". */
  readonly id: string | undefined;
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Reads the questions with what the core makes of them now; those that its units are not asked, or cannot find, are left out. */
export function readExamples(questions: readonly EvalQuestion[], knowledge: Knowledge): readonly Example[] {
  const ids = new Set(knowledge.units.filter(({ kind }) => kind !== "notable").map(unitId));
  return questions.flatMap((question) => {
    const wanted = wantedIn(question);
    const known = wanted.filter((id) => ids.has(id));
    if (isUnsettled(question) || known.length < Math.min(1, wanted.length)) return [];
    const example = readExample(question, knowledge, new Set(known));
    return example.none.right === (known.length === 0) ? [example] : [];
  });
}

/** Whether something may answer it, and may as well not. */
export const isUnsettled = (question: EvalQuestion): boolean =>
  "none" in question && question.unless?.includes("record") === true;

/** The ids that a question accepts. */
export function acceptedIn(question: EvalQuestion): readonly string[] {
  if ("none" in question) return [];
  return "any" in question ? question.any : question.all.flat();
}

/** What is best among them: what a source says, if it does, and else the record. */
function wantedIn(question: EvalQuestion): readonly string[] {
  const accepted = acceptedIn(question);
  const said = accepted.filter(isFact);
  return "any" in question && said.length > 0 ? said : accepted;
}

const isFact = (id: string): boolean => /^\d{3}-\d/.test(id);

/** A question as it is read in its thread. */
export function readingOf({ question, context = [] }: EvalQuestion, knowledge: Knowledge): Resolved {
  return readInThread(question, earlierIn(context, NOW, knowledge), NOW, knowledge);
}

function readExample(question: EvalQuestion, knowledge: Knowledge, wanted: ReadonlySet<string>): Example {
  const { query, field } = searchFor(readingOf(question, knowledge), knowledge);
  const asking = knowledge.judge.asking(query);
  const rows = lookAt(query, field.candidates, field.context).map(({ agreement, standing }) => {
    const { unit } = agreement;
    return {
      id: unitId(unit),
      features: evidenceOf(asking, agreement, standing),
      right: isRight(unit, wanted),
    };
  });
  const none = {
    id: undefined,
    features: questionOf(asking),
    right: !rows.some(({ right }) => right),
  };
  return { id: question.id, wording: wordingOf(query).all, candidates: rows, none };
}

/** Whether it is what a question wants. */
export function isRight(unit: Unit, wanted: ReadonlySet<string>): boolean {
  if (unit.kind === "notable") return false;
  return unit.kind === "passage" ? unit.facts.some(({ id }) => wanted.has(id)) : wanted.has(unitId(unit));
}

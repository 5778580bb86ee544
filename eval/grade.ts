import { type Answer, toPlainText } from "../src/core/index.ts";
import type { EvalQuestion } from "./questions.ts";

/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** What is counted; `eval/README.md` says what each means. */
export const measures = ["answered", "first", "top3", "shown", "right", "wrong", "abstained"] as const;
type Measure = (typeof measures)[number];

/** What came of a question set. */
export interface Grades {
  readonly shares: Readonly<Record<Measure, Share>>;
  /** Right answers by kind of question; questions without an answer are a kind of their own. */
  readonly byKind: ReadonlyMap<string, Share>;
  /** The questions that were not answered rightly, in order. */
  readonly misses: readonly { readonly question: EvalQuestion; readonly answer: Answer }[];
}

/** Grades the answer to each question. */
export function grade(questions: readonly EvalQuestion[], ask: (question: EvalQuestion) => Answer): Grades {
  const none = () => ({ hits: 0, of: 0 });
  const shares = {
    ...{ answered: none(), first: none(), top3: none(), shown: none(), right: none() },
    ...{ wrong: none(), abstained: none() },
  };
  const byKind = new Map<string, { hits: number; of: number }>();
  const misses: { question: EvalQuestion; answer: Answer }[] = [];
  for (const question of questions) {
    const answer = ask(question);
    const marks = mark(question, answer);
    for (const name of measures) if (marks[name] !== undefined) count(shares[name], marks[name]);
    const kind = "none" in question ? "unanswerable" : question.kind;
    const share = byKind.get(kind) ?? none();
    byKind.set(kind, share);
    const ok = marks.right ?? marks.abstained ?? false;
    count(share, ok);
    if (!ok) misses.push({ question, answer });
  }
  return { shares, byKind, misses };
}

function count(share: { hits: number; of: number }, hit: boolean): void {
  share.of += 1;
  if (hit) share.hits += 1;
}

/** Which measures one answer meets; those that do not concern its question are left out. */
function mark(question: EvalQuestion, answer: Answer): Partial<Record<Measure, boolean>> {
  const answered = answer.outcome === "answered" || answer.outcome === "corrected";
  const { quotes, records } = given(answer);
  if ("none" in question) {
    const unless = question.unless ?? [];
    const allowed =
      (unless.includes("corrected") && answer.outcome === "corrected") ||
      (unless.includes("record") && records.length > 0);
    const abstained = !answered || allowed;
    return { abstained, wrong: !abstained };
  }
  const within = (count: number): boolean =>
    "all" in question
      ? question.all.every((accepted) => [...quotes, ...records].some((ids) => holds(accepted, ids)))
      : [...quotes.slice(0, count), ...records.slice(0, count)].some((ids) => holds(question.any, ids));
  const first = answered && within(1);
  const text = toPlainText(answer);
  const shown = answered && (question.shows ?? []).every((words) => shows(text, words));
  return { answered, first, top3: answered && within(3), shown, right: first && shown, wrong: answered && !within(1) };
}

/** The ids of each item of evidence, quotes and records apart, best first. */
function given(answer: Answer): { quotes: readonly (readonly string[])[]; records: readonly (readonly string[])[] } {
  const evidence = [...answer.evidence];
  return {
    quotes: evidence.flatMap((item) => (item.kind === "quote" ? [[item.fact, ...item.facts]] : [])),
    records: evidence.flatMap((item) => (item.kind === "record" ? [[item.record]] : [])),
  };
}

const holds = (accepted: readonly string[], ids: readonly string[]): boolean => ids.some((id) => accepted.includes(id));

/** Whether the words stand in the text as words of their own, in any case and spacing. */
function shows(text: string, words: string): boolean {
  const escaped = squash(words).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").test(squash(text));
}

const squash = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

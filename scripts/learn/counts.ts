import type { Example } from "./examples.ts";

/**
 * How often each word was used in questions: in all that something answers, in those that nothing answers, and in those
 * that a unit answers. What the words of a question say follows from that, by naive Bayes.
 */
export interface Counts {
  readonly answered: number;
  readonly unanswered: number;
  /** By word. */
  readonly inAnswered: ReadonlyMap<string, number>;
  readonly inUnanswered: ReadonlyMap<string, number>;
  /** By unit: the questions that it answers, and their words. */
  readonly byUnit: ReadonlyMap<string, { readonly questions: number; readonly words: ReadonlyMap<string, number> }>;
}

/** Words of fewer questions than this are not learned. */
export const LEAST_USED = 3;

export function countWords(examples: readonly Example[]): Counts {
  const inAnswered = new Map<string, number>();
  const inUnanswered = new Map<string, number>();
  const byUnit = new Map<string, { questions: number; words: Map<string, number> }>();
  for (const { wording, candidates, none } of examples) {
    for (const word of wording) add(none.right ? inUnanswered : inAnswered, word);
    for (const id of rightIn(candidates)) {
      const unit = byUnit.get(id) ?? { questions: 0, words: new Map<string, number>() };
      byUnit.set(id, unit);
      unit.questions += 1;
      for (const word of wording) add(unit.words, word);
    }
  }
  const unanswered = examples.filter(({ none }) => none.right).length;
  return { answered: examples.length - unanswered, unanswered, inAnswered, inUnanswered, byUnit };
}

const rightIn = (candidates: Example["candidates"]): ReadonlySet<string> =>
  new Set(candidates.flatMap(({ id, right }) => (right && id !== undefined ? [id] : [])));

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** What a word says for a unit that was never asked for with it. */
export const UNHEARD = -0.1;

/** Log odds that a word says for a unit. `own`: whether the question at hand is among the counted, and then stands aside. */
export function saysFor(word: string, id: string, counts: Counts, own: boolean): number {
  const aside = own ? 1 : 0;
  const unit = counts.byUnit.get(id);
  const used = (unit?.words.get(word) ?? 0) - aside;
  if (used <= 0) return UNHEARD;
  const everywhere = ((counts.inAnswered.get(word) ?? 0) - aside + 0.05) / (counts.answered + 0.4);
  const here = (used + 0.3 * everywhere + 0.02) / ((unit?.questions ?? 0) - aside + 0.4);
  return Math.max(-1, Math.log(here) - Math.log(everywhere));
}

/** Log odds that a word says for that nothing answers. */
export function saysForNone(word: string, counts: Counts, own: "answered" | "unanswered" | null): number {
  const answered = (counts.inAnswered.get(word) ?? 0) - (own === "answered" ? 1 : 0);
  const unanswered = (counts.inUnanswered.get(word) ?? 0) - (own === "unanswered" ? 1 : 0);
  if (answered + unanswered < LEAST_USED - 1) return 0;
  const odds =
    Math.log((unanswered + SMOOTHING) / (counts.unanswered + 2 * SMOOTHING)) -
    Math.log((answered + SMOOTHING) / (counts.answered + 2 * SMOOTHING));
  return Math.max(-MOST_SAID, Math.min(MOST_SAID, odds));
}

const SMOOTHING = 0.7;
const MOST_SAID = 2.5;

import { groupBy } from "../group-by.ts";
import type { Problem } from "./problem.ts";

/** Of one kind in one file, so many are told; what they have in common is seen by then. */
const MOST_TOLD = 10;

/** The problems, in order, without those that one cause gives by the thousand: of these the first, and how many more. */
export function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  const last = new Map<Problem, number>();
  const left = new Set<Problem>();
  for (const own of groupBy(problems, kindOf).values()) {
    if (own.length <= MOST_TOLD + 1) continue;
    for (const problem of own.slice(MOST_TOLD)) left.add(problem);
    for (const problem of own.slice(MOST_TOLD - 1, MOST_TOLD)) last.set(problem, own.length - MOST_TOLD);
  }
  return problems.flatMap((problem) => {
    if (left.has(problem)) return [];
    const more = last.get(problem);
    return more === undefined ? [problem] : [problem, moreOf(problem, more)];
  });
}

/** What is wrong in the same way has the same remedy, but for the values in it. */
const kindOf = ({ file, remedy }: Problem): string => `${file} ${remedy.replaceAll(/“[^”]*”|\d+/g, "")}`;

const moreOf = ({ file }: Problem, more: number): Problem => ({
  file,
  message: `${more} more are faulty like the one before`,
  remedy: "Look for one cause of all; what is left is told when these are corrected",
});

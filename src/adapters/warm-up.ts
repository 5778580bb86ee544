import type { Core } from "../core/index.ts";

/**
 * Asks the core about its topics and then whatever its answers suggest, until the time is over. The first askers after
 * a start then wait no longer than the others: by then the questions that matter have been compiled.
 */
export function warmUp(core: Core, now: Date, forMs: number): void {
  const until = performance.now() + forMs;
  const questions = new Set(["help", "about"]);
  for (const { label, question } of core.topics) {
    for (const each of [
      question,
      label,
      `when did ${label} begin?`,
      `how many are in ${label}?`,
      `who is for ${label}?`,
    ]) {
      questions.add(each);
    }
  }
  while (performance.now() < until) {
    for (const text of questions) {
      if (performance.now() >= until) return;
      for (const { question } of core.ask({ text, now }).suggestions) questions.add(question);
    }
  }
}

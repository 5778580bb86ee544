import type { Core } from "../core/index.ts";
import type { Adapter } from "./adapter.ts";

/**
 * Asks the core about its topics and then whatever its answers suggest, and has each adapter render the answers, until
 * the time is over. The first askers after a start then wait no longer than the others: by then the code that answers
 * them has been compiled.
 */
export function warmUp(core: Core, adapters: readonly Adapter[], now: Date, forMs: number): void {
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
      const answer = core.ask({ text, now });
      for (const adapter of adapters) adapter.rehearse?.(text, answer);
      for (const { question } of answer.suggestions) questions.add(question);
    }
  }
}

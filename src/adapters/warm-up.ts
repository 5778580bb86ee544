import type { Core } from "../core/index.ts";
import type { Adapter } from "./adapter.ts";

/**
 * Asks the core these questions and then whatever its answers suggest, and has each adapter render the answers, again and
 * again until the time is over. The first askers after a start then wait no longer than the others: by then the code that
 * answers them has been compiled.
 */
export function warmUp(
  core: Core,
  adapters: readonly Adapter[],
  asked: readonly string[],
  now: Date,
  forMs: number,
): void {
  const until = performance.now() + forMs;
  const questions = new Set(asked);
  while (performance.now() < until) {
    for (const text of questions) {
      if (performance.now() >= until) return;
      const answer = core.ask({ text, now });
      for (const adapter of adapters) adapter.rehearse?.(text, answer);
      for (const { question } of answer.suggestions) questions.add(question);
    }
  }
}

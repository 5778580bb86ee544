import { LRUCache } from "lru-cache";
import type { Answer, Core, Question } from "./core/index.ts";

/** Answers that are kept; the one that was not asked for longest goes first. One takes some 4 kB, 75 kB at most. */
const MAX_ANSWERS = 1_000;

/** Longest question with its context that is kept, in UTF-16 code units; a longer text is hardly ever asked again. */
const MAX_KEY_LENGTH = 2_000;

/**
 * The core with a memory of the day's answers. More, Source and Share ask again what was asked before, and so do
 * people: the same question with the same context has the same answer all day, since the core knows no time finer than
 * the day. The next day begins with nothing, so that no question is kept longer than it is of use.
 */
export function createRemembering(core: Core): Core {
  const answers = new LRUCache<string, Answer>({ max: MAX_ANSWERS });
  let today = 0;

  function ask(question: Question): Answer {
    const day = Math.floor(question.now.getTime() / DAY_MS);
    if (day !== today) answers.clear();
    today = day;
    const key = JSON.stringify([question.text, ...(question.context ?? [])]);
    const known = answers.get(key);
    if (known) return known;
    const answer = core.ask(question);
    if (key.length <= MAX_KEY_LENGTH) answers.set(key, answer);
    return answer;
  }

  return {
    ask,
    complete: (kind, typed) => core.complete(kind, typed),
    topics: core.topics,
  };
}

const DAY_MS = 24 * 3_600_000;

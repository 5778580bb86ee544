import type { Query } from "../reading/query.ts";
import { rememberingLatest } from "../remember.ts";

/**
 * The wording of a question, as training counts it: its words by their stems, each with the next one, the terms that
 * they stand for, and the type of answer that is asked for. Each once.
 */
export const wordingOf = rememberingLatest(({ spans, asked }: Query): readonly string[] => {
  const wording = new Set<string>();
  for (const { stems } of spans) for (const key of stems) wording.add(key.slice(1));
  let before = "^";
  for (const { stems } of spans) {
    for (const key of stems) {
      const stem = key.slice(1);
      wording.add(`${before} ${stem}`);
      before = stem;
    }
  }
  wording.add(`${before} $`);
  for (const { keys } of spans) for (const key of keys) if (!key.startsWith("~")) wording.add(`#${key}`);
  if (asked.type !== null) wording.add(`?${asked.type}`);
  return [...wording];
});

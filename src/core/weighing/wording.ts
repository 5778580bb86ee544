import type { Query } from "../reading/query.ts";
import { rememberingLatest } from "../remember.ts";

/**
 * The wording of a question, as training counts it: its words by their stems, each with the next one, the terms that
 * they stand for, and the type of answer that is asked for. Each once.
 */
export const wordingOf = rememberingLatest(({ spans, asked }: Query): readonly string[] => {
  const wording = new Set<string>();
  const stems = spans.flatMap((span) => span.stems.map((key) => key.slice(1)));
  for (const stem of stems) wording.add(stem);
  let before = "^";
  for (const stem of [...stems, "$"]) {
    wording.add(`${before} ${stem}`);
    before = stem;
  }
  for (const { keys } of spans) for (const key of keys) if (!key.startsWith("~")) wording.add(`#${key}`);
  if (asked.type !== null) wording.add(`?${asked.type}`);
  return [...wording];
});

import type { Query } from "../reading/query.ts";

/**
 * The wording of a question, as training counts it: its words by their stems, each with the next one, the terms that
 * they stand for, and the type of answer that is asked for. Each once.
 */
export function wordingOf({ spans, asked }: Query): readonly string[] {
  const stems = ["^", ...spans.flatMap((span) => span.stems.map((key) => key.slice(1))), "$"];
  const wording = new Set(stems.slice(1, -1));
  for (let at = 1; at < stems.length; at += 1) wording.add(`${stems[at - 1]} ${stems[at]}`);
  for (const { keys } of spans) for (const key of keys) if (!key.startsWith("~")) wording.add(`#${key}`);
  if (asked.type !== null) wording.add(`?${asked.type}`);
  return [...wording];
}

import { isMonth } from "../language/dates.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { Span } from "../language/span.ts";
import { fold } from "../language/text.ts";

/**
 * What follows a command as it is meant, folded: without quotation marks, brackets and closing signs around it and without
 * words that name nothing, such as "on the", "all" and "please". Empty where nothing is left.
 */
export function argumentOf(rest: string, lexicon: Lexicon): string {
  const folded = fold(rest);
  const spans = lexicon.read(folded);
  const telling = spans.filter(hasContent);
  const [first, last] = [telling[0], telling[telling.length - 1]];
  return first && last ? folded.slice(first.start, last.end) : "";
}

/** Whether a word names something: a name of a month does, although it tells little in a question. */
export const hasContent = ({ kind, surface }: Span): boolean => !NAMELESS.has(kind) || isMonth(surface);

const NAMELESS: ReadonlySet<Span["kind"]> = new Set(["stop", "chat", "broad"]);

import type { Inline } from "../../core/index.ts";
import { type Look, paint, proseColumns } from "./look.ts";
import { oneLine } from "./visible.ts";
import { widthOf } from "./width.ts";
import { type Span, wrap } from "./wrap.ts";

/** What stands before the first line, and before each further one. */
interface Margin {
  readonly first: string;
  readonly rest: string;
}

const noMargin: Margin = { first: "", rest: "" };

/** One text as lines of prose within the width. */
export function prose(look: Look, text: string, margin: Margin = noMargin): string {
  const shown = oneLine(text);
  return wrapped(look, shown, margin)
    .map(([start, end], at) => before(margin, at) + shown.slice(start, end))
    .join("\n");
}

/** A line of runs as prose: emphasis bold, the address of a link after its words. */
export function runs(look: Look, line: readonly Inline[], margin: Margin = noMargin): string {
  let text = "";
  const strong: Span[] = [];
  for (const run of line) {
    const start = text.length;
    text += oneLine(run.text);
    if (run.strong) strong.push([start, text.length]);
    if (run.href && run.href !== run.text) text += ` <${run.href}>`;
  }
  return wrapped(look, text, margin)
    .map((span, at) => before(margin, at) + emphasise(look, text, span, strong))
    .join("\n");
}

/** The text of a span with the marked parts of it in bold. */
export function emphasise(look: Look, text: string, [start, end]: Span, marks: readonly Span[]): string {
  let shown = "";
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark[0], at);
    const to = Math.min(mark[1], end);
    if (from >= to) continue;
    shown += text.slice(at, from) + paint(look, "bold", text.slice(from, to));
    at = to;
  }
  return shown + text.slice(at, end);
}

const wrapped = (look: Look, text: string, { first, rest }: Margin): Span[] =>
  wrap(text, Math.max(1, proseColumns(look) - widthOf(rest)), Math.max(1, proseColumns(look) - widthOf(first)));

const before = ({ first, rest }: Margin, at: number): string => (at === 0 ? first : rest);

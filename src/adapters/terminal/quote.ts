import type { Block } from "../../core/index.ts";
import { type Look, proseColumns } from "./look.ts";
import { emphasise } from "./prose.ts";
import { visible } from "./visible.ts";
import { characterAt, widthOf } from "./width.ts";
import { type Span, wrapExactly } from "./wrap.ts";

const margin = { first: "  ", rest: "   ", own: "    " } as const;

/**
 * The source's characters between quotation marks. In a window its lines are wrapped with a hanging indent: the further
 * lines begin in the fourth column. A line that the source itself begins is indented by one more, so that what was
 * wrapped can be told from what was not, and the quote read back as it is. In a file or a pipe nothing is added.
 */
export function renderQuote(look: Look, { text, marks }: Extract<Block, { type: "quote" }>): string {
  const shown = `“${visible(text)}”`;
  const whole = look.colour
    ? marks.map(([start, end]): Span => [characterAt(shown, start + 1)[0], characterAt(shown, end)[1]])
    : [];
  if (look.columns === null) return margin.first + emphasise(look, shown, [0, shown.length], whole);
  let from = 0;
  const lines: string[] = [];
  for (const line of shown.split("\n")) {
    const first = from === 0 ? margin.first : margin.own;
    const room = (indent: string) => proseColumns(look) - widthOf(indent);
    for (const [at, [start, end]] of wrapExactly(line, room(margin.rest), room(first)).entries())
      lines.push((at === 0 ? first : margin.rest) + emphasise(look, shown, [from + start, from + end], whole));
    from += line.length + 1;
  }
  return lines.join("\n");
}

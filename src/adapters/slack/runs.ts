import type { types } from "@slack/bolt";
import type { Inline, Range } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { boundary, cut } from "./carry.ts";

/** A part of a line with its emphasis and link. Rich text is literal: nothing in it is parsed, so nothing is escaped. */
export type Run = types.RichTextText | types.RichTextLink | types.RichTextEmoji;

/** Longest address that becomes a link: each counts towards a message's size. */
export const LINK = 500;

/** A line as rich text. */
export function runsOf(line: readonly Inline[]): Run[] {
  return line.flatMap(({ text, strong, href }) => run(text, strong === true, href));
}

/** Literal text as rich text; none where it is empty. */
export function run(text: string, bold = false, href?: string): Run[] {
  const shown = carried(text);
  if (shown === "") return [];
  const style = bold ? { style: { bold: true } } : {};
  if (href !== undefined && href.length <= LINK) return [{ type: "link", url: href, text: shown, ...style }];
  return [{ type: "text", text: shown, ...style }];
}

/** A quote with the parts that answer the question in bold. The parts are widened to whole characters. */
export function marked(quote: string, marks: readonly Range[]): Run[] {
  const found: Run[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    const start = Math.max(done, boundary(quote, from));
    const end = Math.max(start, boundaryAfter(quote, Math.min(to, quote.length)));
    found.push(...run(quote.slice(done, start)), ...run(quote.slice(start, end), true));
    done = end;
  }
  return [...found, ...run(quote.slice(done))];
}

/** Runs in groups of at most `max` characters each, cut between characters. */
export function grouped(runs: readonly Run[], max: number): Run[][] {
  const groups: Run[][] = [];
  let group: Run[] = [];
  let room = max;
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
    room = max;
  };
  for (const whole of runs) {
    if (textOf(whole) === "") group.push(whole);
    const address = whole.type === "link" ? whole.url.length : 0;
    for (let rest = textOf(whole); rest !== ""; ) {
      const [part, left] = cut(rest, Math.max(1, room - address));
      // A group is filled up only where a good part of the run still fits.
      if (left !== "" && group.length > 0 && room - address < Math.min(max / 4, 200)) {
        close();
        continue;
      }
      group.push(withText(whole, part));
      room -= part.length + address;
      rest = left;
      if (room <= 0 || left !== "") close();
    }
  }
  close();
  return groups;
}

/** The words of a run. */
export function textOf(run: Run): string {
  return run.type === "emoji" ? "" : (run.text ?? "");
}

function withText(run: Run, text: string): Run {
  return run.type === "emoji" ? run : { ...run, text };
}

function boundaryAfter(text: string, at: number): number {
  const before = boundary(text, at);
  if (before === at || at >= text.length) return at;
  let after = at + 1;
  while (after < text.length && boundary(text, after) !== after) after++;
  return after;
}

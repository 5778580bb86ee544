import { words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { escapeText, unescapeText } from "./markdown.ts";

/** A question with the earlier questions that its answer depends on. */
export interface Asked {
  readonly text: string;
  /** Oldest first. */
  readonly context: readonly string[];
}

/** Longest line that shows what was asked, in UTF-16 code units, markup included. */
export const MAX_ASKED_LINE = 600;

/**
 * The line above an answer that shows what was asked. It is also where a button finds the question again, so it is
 * exact: {@link readAskedLine} gives back what went in. Undefined where the line would be too long.
 */
export function askedLine({ text, context }: Asked): string | undefined {
  const line = `-# ${words.asked([...context, text].map(part).join(" › "))}`;
  return line.length <= MAX_ASKED_LINE && text !== "" ? line : undefined;
}

/** The question of a line that {@link askedLine} wrote; undefined for any other text. */
export function readAskedLine(line: string): Asked | undefined {
  const [, rest] = /^-# [^:\n]*: ([^\n]+)$/.exec(line) ?? [];
  if (rest === undefined) return undefined;
  const parts = rest.split(" › ").map((shown) => unescapeText(shown.replace(/(?<!\\)((?:\\\\)*)↵/g, "$1\n")));
  const text = parts.at(-1);
  return text === undefined ? undefined : { text, context: parts.slice(0, -1) };
}

/** What the core is asked and the line shows: trimmed, with one kind of line break, in characters that Discord carries. */
export function asQuestion(text: string): string {
  return carried(text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")).trim();
}

function part(text: string): string {
  return escapeText(text).replace(/[›↵]/g, "\\$&").replaceAll("\n", "↵");
}

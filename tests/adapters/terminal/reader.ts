import stringWidth from "string-width";
import type { Look } from "../../../src/adapters/terminal/look.ts";
import { render } from "../../../src/adapters/terminal/render.ts";
import type { Answer } from "../../../src/core/index.ts";
import type { Reading } from "../../contract/renderer.ts";

/** What a terminal was given. */
export interface Shown {
  readonly text: string;
  readonly look: Look;
}

/** What each was made of: how many suggestions there are and which lines may be long is not read from the text. */
const madeOf = new WeakMap<Shown, Answer>();

export function show(answer: Answer, look: Look): Shown {
  const shown = { text: render(answer, look), look };
  madeOf.set(shown, answer);
  return shown;
}

/** Reads a terminal as somebody who copies from it: styles are gone, a line that the terminal broke is one line. */
export function readTerminal(shown: Shown): Reading {
  const { text } = shown;
  const plain = withoutStyles(text);
  const tables = tablesIn(plain);
  const prose = tables.reduce((rest, table) => rest.replace(table, () => table.replace(/[^\n]/g, "·")), plain);
  const quotes = [...prose.matchAll(/^ {2}“([\s\S]*?)”\n {2}— /gm)].map((match) => match[1] ?? "");
  const sources = [...prose.matchAll(/^ {2}— .*(?:\n {4}.*)*/gm)].map(([source]) => source);
  const suggestions = madeOf.get(shown)?.suggestions.length === 0 ? [] : (prose.split("\n\n").at(-1) ?? "").split("\n");
  return {
    text: [withoutBars(plain), ...tables.map(columnsOf)].join("\n"),
    quotes,
    sources,
    suggestions: suggestions.map((line) => line.replace(/^ {2}(?:›|\[\d+\]) /, "")),
  };
}

/** What a terminal would do to the window, and lines that it would break. */
export function terminalViolations(shown: Shown): string[] {
  const { text, look } = shown;
  const plain = look.colour ? withoutStyles(text) : text;
  const controls = [...plain.matchAll(/(?![\n\t])\p{Control}|[\u2028-\u202e\u2066-\u2069]/gu)].map(
    ([character]) => `raw U+${character.charCodeAt(0).toString(16)}`,
  );
  const columns = look.columns === null ? Number.POSITIVE_INFINITY : Math.max(24, look.columns);
  const unbroken = new Set(
    (madeOf.get(shown)?.blocks ?? [])
      .flatMap((block) => {
        const { text } = block.type === "quote" || block.type === "code" ? block : { text: "" };
        return block.type === "quote" ? `  “${text}”`.split("\n") : text.split("\n").map((line) => `    ${line}`);
      })
      .map((line) => line.replace(/(?!\t)\p{Control}|[\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu, "?")),
  );
  const wide = plain.split("\n").filter((line) => {
    const signs = line.replace(/[\u2400-\u2421\ufffd]/g, "?");
    const whole = unbroken.has(signs) || /^ {4}https?:/.test(line) || /^ {2}(?:›|\[\d+\]) /.test(line);
    return !whole && stringWidth(line) > columns;
  });
  return [...controls, ...wide.map((line) => `${stringWidth(line)} columns: ${line}`)];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a style.
const withoutStyles = (text: string): string => text.replace(/\u001b\[\d+(?:;\d+)*m/g, "");

const withoutBars = (text: string): string => text.replace(/^│ /gm, "");

/** Blocks that have a rule below their header. */
function tablesIn(text: string): string[] {
  return text.split("\n\n").filter((block) => /^─+(?: {2}─+)*$/m.test(block));
}

/** A table's cells, column by column, cut where the rule says that columns are. */
function columnsOf(table: string): string {
  const lines = table.split("\n").filter((line) => !/^┄/.test(line));
  const rule = lines.find((line) => /^─+(?: {2}─+)*$/.test(line)) ?? "";
  const columns = [...rule.matchAll(/─+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return columns.map(([from, to]) => lines.map((line) => cut(line, from, to)).join("\n")).join("\n");
}

/** The part of a line between two columns. */
function cut(line: string, from: number, to: number): string {
  let part = "";
  let at = 0;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (at >= from && at < to) part += segment;
    at += stringWidth(segment);
  }
  return part;
}

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

/**
 * Reads a terminal as somebody who copies from it: styles are gone, a line that the terminal broke is one line, and the
 * lines that a quote or a suggestion was wrapped to are put together with spaces.
 */
export function readTerminal(shown: Shown): Reading {
  const { text, look } = shown;
  const plain = withoutStyles(text);
  const tables = tablesIn(plain);
  const prose = tables.reduce((rest, table) => rest.replace(table, () => table.replace(/[^\n]/g, "·")), plain);
  const quotes = [...prose.matchAll(/^ {2}“([\s\S]*?)”\n {2}— /gm)].map((match) => match[1] ?? "");
  const unwrapped = look.columns === null ? quotes : quotes.map(unwrap);
  const sources = [...prose.matchAll(/^ {2}— .*(?:\n {4}.*)*/gm)].map(([source]) => source);
  const suggestions =
    madeOf.get(shown)?.suggestions.length === 0
      ? []
      : (prose.split("\n\n").at(-1) ?? "").replace(/\n {4}(?: {2})?(?=[^ ])/g, " ").split("\n");
  return {
    text: [withoutBars(plain), ...tables.map(columnsOf)].join("\n"),
    quotes: unwrapped,
    sources,
    suggestions: suggestions.map((line) => line.replace(/^ {2}(?:›|\[\d+\]) /, "")),
  };
}

/** A quote without our line breaks, which an indent of three stands after, and without the indents of its own. */
const unwrap = (quote: string): string => quote.replace(/\n {3}(?=[^ ])/g, " ").replace(/\n {4}/g, "\n");

/** What a terminal would do to the window, and lines that it would break. */
export function terminalViolations(shown: Shown): string[] {
  const { text, look } = shown;
  const plain = look.colour ? withoutStyles(text) : text;
  const controls = [...plain.matchAll(/(?![\n\t])\p{Control}|[\u2028-\u202e\u2066-\u2069]/gu)].map(
    ([character]) => `raw U+${character.charCodeAt(0).toString(16)}`,
  );
  const columns = look.columns === null ? Number.POSITIVE_INFINITY : Math.max(16, look.columns);
  const { blocks = [], suggestions = [] } = madeOf.get(shown) ?? {};
  const signs = (line: string) => line.replace(/(?!\t)\p{Control}|[\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu, "?");
  const code = new Set(
    blocks.flatMap((block) =>
      block.type === "code" ? block.text.split("\n").map((line) => signs(`    ${line}`)) : [],
    ),
  );
  // What is given back as it was is broken at spaces alone.
  const exact = [
    ...blocks.flatMap((block) => (block.type === "quote" ? block.text.split("\n") : [])),
    ...suggestions.map(({ question }) => question.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")),
  ];
  const words = new Set(exact.flatMap((text) => signs(text).split(/ +/)));
  const wide = plain.split("\n").filter((line) => {
    const shownSigns = line.replace(/[\u2400-\u2421\ufffd]/g, "?");
    const word = shownSigns.replace(/^ *(?:(?:›|\[\d+\]) +)?/, "").replace(/ +$/, "");
    const whole =
      code.has(shownSigns) ||
      /^ {4}https?:/.test(line) ||
      [word, word.slice(1), word.slice(0, -1), word.slice(1, -1)].some((each) => words.has(each));
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

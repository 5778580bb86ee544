import { type Answer, type Block, blockText, type Citation, type Inline, unreachable } from "../../core/index.ts";
import { oneLine, visible } from "./visible.ts";

/**
 * An answer as GitHub Flavored Markdown, to paste into a document. Every text in it is literal. What GitHub makes of a
 * text once it is read, no sign of Markdown keeps it from: a mention of `@name` and `#123`, a link of an e-mail address,
 * in files also of any other. HTML or characters that are not seen would, and would no longer be the source's text.
 */
export function toMarkdown(answer: Answer): string {
  return `${answer.blocks.map(renderBlock).join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case "heading":
      return `## ${line(block.text)}`;
    case "paragraph":
      return runs(block.line);
    case "quote":
      return quoteLines(`${visible(block.text).split("\n").map(escapeLine).join("\\\n")}\n\n${source(block.citation)}`);
    case "record": {
      const fields = block.fields.map(
        ({ label, value }) => `- ${guardStart(strong(label))}: ${literal(oneLine(value))}`,
      );
      return [`### ${line(block.title)}`, fields.join("\n"), source(block.citation)].filter(Boolean).join("\n\n");
    }
    case "table": {
      const rule = block.columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
      const labels = block.columns.map(({ label }) => literal(oneLine(label)));
      const rows = block.rows.map((row) => row.map((cell) => link(cell.text, cell.href)));
      return `${guardStart(strong(block.caption).trim())}\n\n${[labels, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
    }
    case "list":
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${runs(item)}`).join("\n");
    case "note":
      return line(blockText(block));
    case "code":
      return fenced(block.language === "csl-json" ? "json" : block.language, visible(block.text));
    default:
      return unreachable(block);
  }
}

const quoteLines = (text: string): string => text.replace(/^/gm, "> ").replace(/^> $/gm, ">");

function source({ label, id, certainty, url }: Citation): string {
  const rest = `${certainty ? ` (${certainty})` : ""} [${id}]`;
  return `— ${link(label, url)}${literal(oneLine(rest))}`;
}

function runs(all: readonly Inline[]): string {
  return guardStart(joinStrong(all).map(run).join("").trim());
}

function run({ text, strong: emphasised, href }: Inline): string {
  return href ? link(text, href) : emphasised ? strong(text) : literal(oneLine(text));
}

/** Two emphasised runs side by side become one: the stars between them would be read as a pair of their own. */
function joinStrong(all: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const next of all) {
    const last = joined.at(-1);
    if (last?.strong && next.strong && !last.href && !next.href)
      joined[joined.length - 1] = { ...last, text: last.text + next.text };
    else joined.push(next);
  }
  return joined;
}

const line = (text: string): string => escapeLine(oneLine(text).trim());

/** Stars make emphasis for sure where a letter or digit stands beside them, so other signs at the ends stay outside. */
function strong(text: string): string {
  const [, before = "", inner = "", after = ""] =
    /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}\p{M}]*)$/u.exec(oneLine(text)) ?? [];
  return inner === "" ? literal(before + after) : `${literal(before)}**${literal(inner)}**${literal(after)}`;
}

/** Entities are read in addresses too, so the ampersand is written as one. */
function link(text: string, href: string | undefined): string {
  if (!href) return literal(oneLine(text));
  const shown = escaped(oneLine(text));
  const address = oneLine(href)
    .replace(/[<>\s\\]/g, encodeURIComponent)
    .replaceAll("&", "&amp;");
  return `[${shown.trim() || escaped(oneLine(href))}](<${address}>)`;
}

const escapeLine = (text: string): string => guardStart(literal(text));

/** What means something anywhere in a line, and what would make an address a link, which in a link is none. */
const literal = (text: string): string => escaped(text).replace(/:(?=\/\/)|(?<=www)\./gi, "\\$&");

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>~|&$]/g, "\\$&");

/** What means something at the start of a line: headings, lists, rules, quotes. */
const guardStart = (text: string): string =>
  text.replace(/^(\s*)([#+=-])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2");

function fenced(language: string, text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

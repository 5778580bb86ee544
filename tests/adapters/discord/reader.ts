import type { APIMessageTopLevelComponent } from "discord.js";
import { words } from "../../../src/core/index.ts";
import type { Reading } from "../../contract/renderer.ts";

/**
 * Reads messages as Discord's clients show them, in the worst case: whatever any client could take for markup is
 * markup. Written from Discord's documentation of its Markdown, apart from the renderer.
 */

type Parts = readonly APIMessageTopLevelComponent[];

/** What a reader sees of messages, and every sign that is markup but that no renderer means to write. */
export interface Seen extends Reading {
  readonly bold: readonly string[];
  readonly live: readonly string[];
}

export function readMessages(messages: readonly Parts[]): Seen {
  const reader = createReader();
  for (const message of messages) {
    for (const part of message) {
      if (part.type !== 17) continue;
      for (const inner of part.components) {
        if (inner.type === 10) reader.read(inner.content);
        if (inner.type === 9) for (const text of inner.components) reader.read(text.content);
      }
    }
  }
  return { ...reader.seen(), suggestions: suggestionsOf(messages.at(-1) ?? []) };
}

/** The questions on buttons of a message. */
export function suggestionsOf(message: Parts): string[] {
  return buttonIds(message).flatMap((id) => /^ask:\d+:(.*)$/s.exec(id)?.[1] ?? []);
}

export function buttonIds(message: Parts): string[] {
  return message.flatMap((part) =>
    part.type === 1
      ? part.components.flatMap((component) => ("custom_id" in component ? [component.custom_id] : []))
      : [],
  );
}

function createReader() {
  const shown: string[] = [];
  const quotes: string[] = [];
  const sources: string[] = [];
  const bold: string[] = [];
  const live: string[] = [];
  let quoteGoesOn = false;
  let sourceGoesOn = false;

  function inline(line: string): string {
    const found = inlineText(line);
    bold.push(...found.bold);
    live.push(...found.live);
    return found.text;
  }

  function read(content: string): void {
    const whole = content.trim();
    const fenced = /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```$/i.exec(whole);
    if (fenced) {
      const code = fenced[2] ?? "";
      if (code.includes("```")) live.push("a fence that ends early");
      shown.push(code);
      return;
    }
    const lines = whole.split("\n");
    let quoted: string[] = [];
    const endQuote = () => {
      if (quoted.length === 0) return;
      const text = quoted.join("\n");
      if (quoteGoesOn) quotes.push((quotes.pop() ?? "") + text);
      else quotes.push(text);
      shown.push(text);
      quoteGoesOn = false;
      quoted = [];
    };
    for (const line of lines) {
      if (/^ *> /.test(line)) {
        const inside = line.replace(/^ *> ?/, "");
        if (startsBlock(inside)) live.push(`in a quote: ${inside.slice(0, 40)}`);
        quoted.push(inline(inside));
        continue;
      }
      endQuote();
      const subtext = /^-# +(.*)$/su.exec(line)?.[1];
      if (subtext === words.continued) {
        quoteGoesOn = true;
        continue;
      }
      const rest = subtext ?? line.replace(/^(?:#{1,3} +|- +|\d+\. +)/, "");
      if (subtext === undefined && startsBlock(rest)) live.push(`at a line's start: ${rest.slice(0, 40)}`);
      const text = inline(rest);
      shown.push(text);
      if (subtext === undefined) continue;
      if (text.startsWith("— ")) sources.push(text);
      else if (sourceGoesOn) sources.push((sources.pop() ?? "") + text);
      else live.push(`small print: ${text.slice(0, 40)}`);
    }
    endQuote();
    sourceGoesOn = /^-# /.test(lines.at(-1) ?? "");
  }

  return {
    read,
    seen: () => ({ text: shown.join("\n"), quotes, sources, bold, live }),
  };
}

/** Whether some client would begin a heading, a list, a quote or small print here. */
function startsBlock(line: string): boolean {
  return /(?:^|[\r\v\f\u0085\u2028\u2029])\s*(?:[#>+-]|\d+[.)])/.test(line);
}

interface Inline {
  readonly text: string;
  readonly bold: readonly string[];
  readonly live: readonly string[];
}

/** Links are read as their words with the address behind. */
function inlineText(line: string): Inline {
  let text = "";
  let opened: number | undefined;
  const bold: string[] = [];
  const live: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(pattern.source, "suy");
    sticky.lastIndex = at;
    const found = sticky.exec(line) ?? undefined;
    if (found) at = sticky.lastIndex;
    return found;
  };
  while (at < line.length) {
    const escaped = take(/\\([^0-9A-Za-z\s])/);
    if (escaped) {
      text += escaped[1];
      continue;
    }
    if (take(/\*\*/)) {
      if (opened === undefined) opened = text.length;
      else {
        bold.push(text.slice(opened));
        if (text.slice(opened).trim() !== text.slice(opened))
          live.push(`bold with a space at its edge: ${line.slice(0, 80)}`);
        if (opened === text.length) live.push("empty bold");
        opened = undefined;
        if (line.startsWith("*", at)) live.push("asterisks in a row");
      }
      continue;
    }
    const link = take(/\[((?:\\.|[^\]\\])*)\]\((https?:\/\/[^\s()<>]+)\)/);
    if (link) {
      const words = inlineText(link[1] ?? "");
      live.push(...words.live);
      if (/:\/\//.test(words.text)) live.push(`a link that reads as another: ${words.text}`);
      text += `${words.text} ${addressOf(link[2] ?? "")}`;
      continue;
    }
    const plain = take(/<(https?:\/\/[^\s<>]+)>/);
    if (plain) {
      text += addressOf(plain[1] ?? "");
      continue;
    }
    const sign = take(/[\\*_~|`[\]<@]|https?:\/\/|:[\w+-]+:/);
    if (sign) live.push(`${sign[0]} in ${line.slice(Math.max(0, at - 20), at + 20)}`);
    text += sign?.[0] ?? take(/./su)?.[0] ?? "";
  }
  if (opened !== undefined) live.push(`bold left open: ${line.slice(0, 80)}`);
  return { text, bold, live };
}

/** An address as it was before the signs that end a link in Markdown were written in percent. */
function addressOf(target: string): string {
  return target.replace(/%(28|29|2A|5B|5D|5C|60|22|27)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Discord's Markdown, written so that every character of a text is shown as it is. Each function takes literal text
 * and gives markup; none takes markup. All are linear (discord.js's own `escapeMarkdown` is not,
 * discordjs/discord.js#9655).
 */

/** What Discord carries of a text: control characters and halves of surrogate pairs become U+FFFD. */
export function carried(text: string): string {
  return UNCARRIED.test(text) ? text.replace(EACH_UNCARRIED, "\ufffd") : text;
}

const UNCARRIED = /[^\P{Cc}\t\n\r\u0085]|\p{Surrogate}/u;
const EACH_UNCARRIED = new RegExp(UNCARRIED, "gu");

/**
 * The text with a backslash before each character that would otherwise mean something where it stands. `inLine` is for
 * text that is known not to begin a line.
 */
export function escapeText(text: string, inLine = false): string {
  const whole = carried(text);
  let escaped = "";
  let written = 0;
  // Some characters mean something anywhere, some at the start of a line alone. A text may stand at the start of a
  // line, or behind a number there; what comes behind its last character is not known here.
  let lineStart = !inLine;
  let ordinal = !inLine;
  for (let at = 0; at < whole.length; at++) {
    const character = whole.charAt(at);
    const starts: boolean = lineStart;
    const afterDigits: boolean = ordinal;
    ordinal = (starts || afterDigits) && character >= "0" && character <= "9";
    if (LINE_BREAKS.has(character)) lineStart = true;
    else if (lineStart && !WHITE_SPACE.test(character)) lineStart = false;
    if (
      ALWAYS.has(character) ||
      (starts && AT_LINE_START.has(character)) ||
      (afterDigits && AFTER_NUMBER.has(character) && isGap(whole.charAt(at + 1))) ||
      // Addresses, emoji by name.
      (character === ":" && !WHITE_SPACE.test(whole.charAt(at + 1)))
    ) {
      escaped += `${whole.slice(written, at)}\\`;
      written = at;
    }
  }
  return written === 0 && escaped === "" ? whole : escaped + whole.slice(written);
}

const ALWAYS = new Set("\\*_~|`[]<@");
const AT_LINE_START = new Set("#>+-");
const AFTER_NUMBER = new Set(".)");
const LINE_BREAKS = new Set("\n\r\v\f\u0085\u2028\u2029");
const WHITE_SPACE = /\s/;
const isGap = (next: string): boolean => next === "" || WHITE_SPACE.test(next);

/** Text on one line: line breaks become spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, " ");
}

/** Undoes {@link escapeText}. */
export function unescapeText(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])/gu, "$1");
}

/** Bold, line by line; white space at the edges stays outside, where every client reads the asterisks alike. */
export function bold(text: string): string {
  return escapeText(text)
    .split("\n")
    .map((line) => line.replace(/^(\s*)(.*\S)(\s*)$/su, "$1**$2**$3"))
    .join("\n");
}

/** A masked link, or the text with the address after it where the text itself looks like an address. */
export function link(text: string, href: string): string {
  const target = address(href);
  if (target === undefined) return `${escapeText(text)} (${escapeText(href)})`;
  if (text.trim() === "") return `<${target}>`;
  // A masked link whose text holds an address is shown as typed, so that nobody is sent elsewhere than they read.
  if (/:\/\/|www\.|\.[a-z]{2,}\//i.test(text)) return `${escapeText(text)} (<${target}>)`;
  const [, before, words, after] = /^(\s*)(.*\S)(\s*)$/su.exec(oneLine(text)) ?? [];
  return `${before}[${escapeText(words ?? "")}](${target})${after}`;
}

/** Longest address that is made a link, in UTF-16 code units; a longer one is shown as text. */
const MAX_ADDRESS = 1_000;

function address(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const target = href.replace(
    /[()<>[\]\\*`"'\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return target.length <= MAX_ADDRESS ? target : undefined;
}

/** A fenced block, or undefined where a fence cannot hold the text: nothing in a fence can be escaped. */
export function fence(text: string, language: string): string | undefined {
  const whole = carried(text);
  if (whole.includes("```") || whole.trim() === "") return undefined;
  return `\`\`\`${language}\n${whole}\n\`\`\``;
}

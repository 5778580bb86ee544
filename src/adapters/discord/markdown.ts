/**
 * Discord's Markdown, written so that every character of a text is shown as it is. Each function takes literal text
 * and gives markup; none takes markup. All are linear (discord.js's own `escapeMarkdown` is not,
 * discordjs/discord.js#9655).
 */

/** What Discord carries of a text: control characters and halves of surrogate pairs become U+FFFD. */
export function carried(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\u0085]|\p{Surrogate}/gu, "\ufffd");
}

/** The text with a backslash before each character that would otherwise mean something where it stands. */
export function escapeText(text: string): string {
  return escapeCharacters([...carried(text)]).join("");
}

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

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * The characters, each with what has to stand before it. Some mean something anywhere, some at the start of a line
 * alone; a text may stand at the start of a line, or behind a number there.
 */
export function escapeCharacters(characters: readonly string[]): string[] {
  let lineStart = true;
  let ordinal = true;
  return characters.map((character, at) => {
    const next = characters[at + 1] ?? "";
    const starts = lineStart;
    const afterDigits = ordinal;
    ordinal = (starts || afterDigits) && /^\d$/.test(character);
    if (LINE_BREAK.test(character)) lineStart = true;
    else if (/\S/.test(character)) lineStart = false;
    if (/^[\\*_~|`[\]<@]/.test(character)) return `\\${character}`;
    if (starts && /^[#>+-]/.test(character)) return `\\${character}`;
    if (afterDigits && /^[.)]/.test(character) && /^(?:\s|$)/.test(next)) return `\\${character}`;
    // Addresses, emoji by name. What comes behind the last character is not known here.
    if (character.startsWith(":") && !/^\s/.test(next)) return `\\${character}`;
    return character;
  });
}

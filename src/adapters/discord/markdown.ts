import { carried } from "../carried.ts";

/**
 * Discord's Markdown, written so that every character of a text is shown as it is. Each function takes literal text
 * and gives markup; none takes markup. All are linear (discord.js's own `escapeMarkdown` is not,
 * discordjs/discord.js#9655).
 */

/**
 * The text with a backslash before each character that would otherwise mean something where it stands. `inLine` is for
 * text that is known not to begin a line.
 */
export function escapeText(text: string, inLine = false): string {
  const whole = carried(text);
  let escaped = "";
  let written = 0;
  // What comes before a text is not known here, nor what comes behind its last character.
  let lineStart = !inLine;
  let ordinal = !inLine;
  for (let at = 0; at < whole.length; at++) {
    const kind = kindOf(whole.charCodeAt(at));
    const starts: boolean = lineStart;
    const afterDigits: boolean = ordinal;
    ordinal = kind === DIGIT && (starts || afterDigits);
    lineStart = kind === LINE_BREAK || (starts && kind === SPACE);
    if (
      kind === ALWAYS ||
      (kind === AT_LINE_START && starts) ||
      (kind === AFTER_DIGITS && afterDigits && endsOrSpace(whole, at + 1)) ||
      (kind === BEFORE_WORD && !isSpace(kindOf(whole.charCodeAt(at + 1))))
    ) {
      escaped += `${whole.slice(written, at)}\\`;
      written = at;
    }
  }
  return escaped === "" ? whole : escaped + whole.slice(written);
}

const [PLAIN, ALWAYS, AT_LINE_START, AFTER_DIGITS, BEFORE_WORD, DIGIT, SPACE, LINE_BREAK] = [0, 1, 2, 3, 4, 5, 6, 7];

/** What the characters of ASCII and Latin-1 may mean. A colon begins the rest of an address, or an emoji by name. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if ("\\*_~|`[]<@".includes(character)) return ALWAYS;
  if ("#>+-".includes(character)) return AT_LINE_START;
  if (".)".includes(character)) return AFTER_DIGITS;
  if (character === ":") return BEFORE_WORD;
  if (/\d/.test(character)) return DIGIT;
  if (/[\n\r\v\f\u0085]/.test(character)) return LINE_BREAK;
  return /\s/.test(character) ? SPACE : PLAIN;
});

function kindOf(code: number): number | undefined {
  if (code < 256) return KINDS[code];
  if (code === 0x2028 || code === 0x2029) return LINE_BREAK;
  return code > 0x167f && /\s/.test(String.fromCharCode(code)) ? SPACE : PLAIN;
}

const isSpace = (kind: number | undefined): boolean => kind === SPACE || kind === LINE_BREAK;

const endsOrSpace = (text: string, at: number): boolean => at >= text.length || isSpace(kindOf(text.charCodeAt(at)));

/** Text on one line: line breaks become spaces. */
export function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\n\r\u0085\u2028\u2029]\s*/g, " ");
}

/** Undoes {@link escapeText}. */
export function unescapeText(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])/gu, "$1");
}

/** Bold, line by line; white space at the edges stays outside, where every client reads the asterisks alike. */
export function bold(text: string): string {
  return escapeText(text)
    .split("\n")
    .map((line) => (/\S/.test(line) ? line.replace(/^(\s*)(.*\S)(\s*)$/su, "$1**$2**$3") : line))
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
    // encodeURIComponent leaves some of these as they are.
    (character) => (character > "\u007f" ? encodeURIComponent(character) : percent(character)),
  );
  return target.length <= MAX_ADDRESS ? target : undefined;
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** A fenced block, or undefined where a fence cannot hold the text: nothing in a fence can be escaped. */
export function fence(text: string, language: string): string | undefined {
  const whole = carried(text);
  if (whole.includes("```") || whole.trim() === "") return undefined;
  return `\`\`\`${language}\n${whole}\n\`\`\``;
}

/**
 * What a reader sees of a text in Discord's Markdown: words without the signs around them, links by their words,
 * neither mentions nor emoji of a server's own. Linear. What `escapeText` wrote comes back as it was.
 */
export function readMarkdown(markdown: string): string {
  const linked = markdown.replace(MASKED_LINK, "$1");
  return linked.replace(SIGN, (_sign, ...literal: unknown[]) => String(literal.slice(0, 4).find(isText) ?? ""));
}

const MASKED_LINK = /(?<!\\)\[([^[\]\n]+)\]\(<?[a-z]+:\/\/[^\s)[]+(?: "[^"\n]*")?\)/g;

/** Each sign; what a group holds stays, letter for letter. */
const SIGN = new RegExp(
  [
    /\\([^0-9A-Za-z\s])/,
    /```(?:[a-z0-9+-]*\n)?(.+?)```/,
    /`([^`\n]+)`/,
    /<(https?:\/\/[^<>\s]+)>/,
    /<(?:@[!&]?|#|a?:\w+:|t:|\/[^<:>\n]+:|id:)[^<>\s]*>/,
    /^(?:>>> |> |#{1,3} |-# |[ \t]*[-*] )+/,
    /\*\*|__|~~|\|\|/,
    /(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gmsu",
);

const isText = (value: unknown) => typeof value === "string";

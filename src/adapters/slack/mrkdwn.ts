import { unreachable } from "../../core/index.ts";

/** Whether what its author took back counts: "voted ~yes~ no". */
export type StruckOut = "kept" | "left out";

/**
 * What a person typed, out of the text of a Slack message: entities and links are read back, the bot's own mention is
 * taken out, everybody else's stays. Signs go where they format what stands between them, and stay where they do not,
 * as in "2 * 3" and "snake_case". https://docs.slack.dev/messaging/formatting-message-text
 */
export function typedText(text: string, botUserId: string, struckOut: StruckOut = "kept"): string {
  return unformatted(text, struckOut)
    .replace(
      /<([@#!]|https?:|mailto:)([^<>|]*)(?:\|([^<>]*))?>/g,
      (whole, kind: Kind, target: string, label?: string) => token(whole, kind, target, label, botUserId),
    )
    .replace(/&(amp|lt|gt);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
    .trim();
}

/** Whether a message addresses the bot. */
export function mentions(text: string, botUserId: string): boolean {
  return text.includes(`<@${botUserId}>`) || text.includes(`<@${botUserId}|`);
}

function unformatted(text: string, struckOut: StruckOut): string {
  return EMPHASIS.reduce((marked, pair) => marked.replace(pair, (whole, inner?: string) => inner ?? whole), text)
    .replace(STRUCK_OUT, (whole, inner?: string, blank = "") => {
      if (inner === undefined) return whole;
      return struckOut === "kept" ? `${inner}${blank}` : "";
    })
    .replace(/^(?:&gt;&gt;&gt;|&gt;)(?! ?\d) ?/gm, "")
    .replace(/```\n?([\s\S]+?)```|`([^`\n]+)`/g, (_, block?: string, inline?: string) => block ?? inline ?? "");
}

/** Bold and italics. */
const EMPHASIS = ["\\*", "_"].map((sign) => new RegExp(around(sign), "gu"));

/** Struck through, with the blank behind it. */
const STRUCK_OUT = new RegExp(`${around("~")}( ?)`, "gu");

/** A sign at both ends: within a line, around something, and not within a word, code or an address. */
function around(sign: string): string {
  const link = "<[^<>\\n]*>";
  const inner = `(?=\\S)((?:${link}|[^<\\n${sign}])+)(?<=\\S)`;
  const pair = `(?<![\\p{L}\\p{N}])${sign}${inner}${sign}(?![\\p{L}\\p{N}])`;
  return ["```[\\s\\S]+?```", "`[^`\\n]+`", link, pair].join("|");
}

const ENTITIES = { amp: "&", lt: "<", gt: ">" } as const;

/** What the pattern above finds behind the angle bracket. */
type Kind = "@" | "#" | "!" | "http:" | "https:" | "mailto:";

function token(whole: string, kind: Kind, target: string, label: string | undefined, botUserId: string): string {
  switch (kind) {
    case "@":
      if (target === botUserId) return "";
      return label ? `@${label}` : whole;
    case "#":
      return label ? `#${label}` : whole;
    case "!":
      return label || `@${target.split("^")[0]}`;
    case "http:":
    case "https:":
    case "mailto:":
      return label || `${kind}${target}`;
    default:
      return unreachable(kind);
  }
}

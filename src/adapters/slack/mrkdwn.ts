import { unreachable } from "../../core/index.ts";

/**
 * What a person typed, out of the text of a Slack message: entities and links are read back, the bot's own mention is
 * taken out, everybody else's stays. https://docs.slack.dev/messaging/formatting-message-text
 */
export function typedText(text: string, botUserId: string): string {
  return text
    .replace(
      /<([@#!]|https?:|mailto:)([^<>|]*)(?:\|([^<>]*))?>/g,
      (whole, kind: Kind, target: string, label?: string) => token(whole, kind, target, label, botUserId),
    )
    .replace(/&(amp|lt|gt);/g, (_, name: keyof typeof entities) => entities[name])
    .trim();
}

/** Whether a message addresses the bot. */
export function mentions(text: string, botUserId: string): boolean {
  return text.includes(`<@${botUserId}>`) || text.includes(`<@${botUserId}|`);
}

const entities = { amp: "&", lt: "<", gt: ">" } as const;

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

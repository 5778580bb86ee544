import type { CompletionKind } from "../../core/index.ts";

/** What Discord's commands and messages ask, in the words that every platform understands. Pure. */

/** The value of a command's text option, or undefined where it was left out. */
type OptionOf = (name: string) => string | undefined;

/** The question of a subcommand with its options; undefined for one that there is not. */
export function questionOf(subcommand: string | null, option: OptionOf): string | undefined {
  switch (subcommand) {
    case "ask":
      return option("question") ?? "";
    case "resolutions":
      return spoken("resolutions", option("symbol") ?? spoken(option("year"), option("body")));
    case "timeline":
      return spoken("timeline", range(option("from"), option("to")));
    case "figures":
      return spoken("figures", option("topic"));
    case "topic":
      return spoken("topic", option("name"));
    case "check":
      return spoken("check", option("text"));
    case "sources":
    case "help":
      return subcommand;
    default:
      return undefined;
  }
}

/** What is being completed in an option. */
export function completionOf(subcommand: string | null, option: string): CompletionKind | undefined {
  switch (`${subcommand} ${option}`) {
    case "resolutions year":
    case "timeline from":
    case "timeline to":
      return "year";
    case "resolutions body":
      return "body";
    case "resolutions symbol":
      return "symbol";
    case "figures topic":
    case "topic name":
      return "topic";
    default:
      return undefined;
  }
}

/** Whether a text mentions the user itself; a mention of everyone or of a role is none, nor is one in code or escaped. */
export function mentions(text: string, userId: string): boolean {
  const live = text.replace(/`[^`]+`|\\</g, "");
  return live.includes(`<@${userId}>`) || live.includes(`<@!${userId}>`);
}

/**
 * A text without the mentions of the bot; those of others stay. The sign behind the one that a text begins with goes
 * too: “@nkhr, resolutions 2005” is a command. One blank is left where a mention stood, and none before a sign.
 */
export function withoutMention(text: string, userId: string): string {
  const mention = `<@!?${userId}>`;
  return text
    .replace(new RegExp(`^\\s*${mention}\\s?[,:;–—-](?=\\s|$)`), " ")
    .replace(new RegExp(`(?<![ \\t])[ \\t]*(?:${mention}[ \\t]*)+([,.;:!?](?=\\s|$))?`, "g"), (_, sign = " ") => sign)
    .trim();
}

function range(from: string | undefined, to: string | undefined): string | undefined {
  if (from !== undefined && to !== undefined) return `${from}-${to}`;
  if (from !== undefined) return `since ${from}`;
  return to === undefined ? undefined : `until ${to}`;
}

function spoken(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

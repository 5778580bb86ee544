import type { APIMessageTopLevelComponent, Message as DiscordMessage } from "discord.js";
import { ComponentType } from "discord.js";
import { words } from "../../core/index.ts";
import { type Asked, readAskedLine } from "./asked.ts";
import { decodeAction } from "./custom-id.ts";
import type { Message } from "./render.ts";

/** What a message of this bot says about itself: all that a button on it needs. */
interface Shown {
  /** What was asked; undefined where the question was too long to stand in the message. */
  readonly asked: Asked | undefined;
  /** Whether it can be shared, and so is for one reader. */
  readonly share: boolean;
  /** Whether the question was somebody's message. */
  readonly withheld: boolean;
  /** Who shared it, by the person's id. */
  readonly sharer: string | undefined;
}

/** A message's components as Discord has them. */
export function componentsOf(message: Pick<DiscordMessage, "components">): Message {
  return message.components.map((component): APIMessageTopLevelComponent => component.toJSON());
}

/** Reads what a message of this bot says about itself. */
export function readShown(message: Message): Shown {
  const [first] = message;
  const actions = message.flatMap((part) =>
    part.type === ComponentType.ActionRow
      ? part.components.flatMap((one) => ("custom_id" in one ? (decodeAction(one.custom_id) ?? []) : []))
      : [],
  );
  return {
    asked: first?.type === ComponentType.TextDisplay ? readAskedLine(first.content) : undefined,
    share: actions.some((action) => action.type === "share"),
    withheld: actions.some((action) => action.type === "feedback" && action.withheld),
    sharer: message.map(sharerOf).find((id) => id !== undefined),
  };
}

/** The message without its Share button. */
export function withoutShare(message: Message): Message {
  return message.flatMap((part): Message => {
    if (part.type !== ComponentType.ActionRow) return [part];
    const components = part.components.filter(
      (one) => !("custom_id" in one && decodeAction(one.custom_id)?.type === "share"),
    );
    return components.length === 0 ? [] : [{ ...part, components }];
  });
}

/** The message as it is shared: the same words, with who shared them; a mention cannot be forged, and pings nobody. */
export function sharedBy(message: Message, userId: string): Message {
  const [first, ...rest] = withoutShare(message);
  const line: Message = [{ type: ComponentType.TextDisplay, content: sharedLine(userId) }];
  // What was asked stays first: buttons look for it there.
  return first?.type === ComponentType.TextDisplay
    ? [first, ...line, ...rest]
    : [...line, ...(first ? [first] : []), ...rest];
}

const sharedLine = (userId: string): string => `-# ${words.sharedBy(`<@${userId}>`)}`;

/** Who shared the message, where a part of it is the line that says so; text of an answer stands in a container. */
function sharerOf(part: APIMessageTopLevelComponent): string | undefined {
  if (part.type !== ComponentType.TextDisplay) return undefined;
  const [, id] = /<@(\d+)>/.exec(part.content) ?? [];
  return id !== undefined && part.content === sharedLine(id) ? id : undefined;
}

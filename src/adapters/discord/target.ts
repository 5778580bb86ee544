import { ComponentType, type Message as DiscordMessage, type MessageSnapshot } from "discord.js";
import { readMarkdown } from "./read-markdown.ts";
import { componentsOf } from "./shown.ts";
import { readTimes } from "./times.ts";

/**
 * What a message says as people read it: its text, else that of its embeds, of its components, of its poll, of what it
 * forwards.
 * Empty where it says nothing.
 */
export function textOfMessage(message: DiscordMessage): string {
  const own = textOf(message);
  const whole = own === "" ? joined(message.messageSnapshots.map(textOf)) : own;
  return readMarkdown(readTimes(whole).replace(STRUCK_OUT, "")).trim();
}

/** What its author took back: "voted ~~yes~~ no". */
const STRUCK_OUT = /(?<!\\)~~(?=\S)[^~\n]+~~ ?/g;

function textOf(message: DiscordMessage | MessageSnapshot): string {
  const embeds = message.embeds.flatMap(({ title, description, fields }) => [
    title ?? "",
    description ?? "",
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]);
  const poll = message.poll ? [message.poll.question, ...message.poll.answers.values()] : [];
  const polled = poll.map(({ text }) => text ?? "");
  return [[message.content], embeds, displayed(message), polled].map(joined).find((text) => text !== "") ?? "";
}

function displayed(message: DiscordMessage | MessageSnapshot): readonly string[] {
  return componentsOf(message).flatMap((part) => {
    const inner = part.type === ComponentType.Container ? part.components : [part];
    return inner.flatMap((one) => {
      if (one.type === ComponentType.TextDisplay) return [one.content];
      return one.type === ComponentType.Section ? one.components.map(({ content }) => content) : [];
    });
  });
}

const joined = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== "")
    .join("\n")
    .trim();

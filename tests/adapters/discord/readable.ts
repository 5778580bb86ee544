import { type Message, textOf } from "../../standins/discord/index.ts";

/** A message's words without what Markdown adds to them. */
export function readableOf(message: Message): string {
  return textOf(message)
    .replace(/\\([^0-9A-Za-z\s])/g, "$1")
    .replace(/\*\*/g, "");
}

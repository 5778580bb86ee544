import type { APIMessageTopLevelComponent } from "discord.js";
import type { Message } from "../../standins/discord/index.ts";

/** A message's components as they came over the wire, for readers that know their types. */
export function asComponents(message: Message): readonly APIMessageTopLevelComponent[] {
  return JSON.parse(JSON.stringify(message.components));
}

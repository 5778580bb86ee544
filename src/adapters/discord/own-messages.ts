import { setTimeout } from "node:timers/promises";
import { type Message as DiscordMessage, MessageType } from "discord.js";
import { REMEMBERED_MS } from "../threads.ts";
import { refusalOf } from "./fault-codes.ts";
import type { Means } from "./means.ts";

/** The bot's own message that a message replies to. */
export async function mineRepliedTo(message: DiscordMessage): Promise<DiscordMessage | undefined> {
  if (message.type !== MessageType.Reply || message.reference?.messageId === undefined) return undefined;
  const me = message.client.user.id;
  const known = message.channel.messages.cache.get(message.reference.messageId);
  if (known && isWhole(known)) return known.author.id === me ? known : undefined;
  // Discord does not always send along what is replied to; a reply to this bot pings it.
  if (!message.mentions.users.has(me)) return undefined;
  try {
    return await message.channel.messages.fetch({ message: message.reference.messageId, force: true });
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return undefined;
  }
}

/** The bot's own message that a thread hangs under; most threads hang under none, and are not asked about again. */
export async function mineAbove(
  foreign: Means["foreign"],
  message: DiscordMessage,
): Promise<DiscordMessage | undefined> {
  const { channel, client } = message;
  if (!channel.isThread() || foreign.has(channel.id)) return undefined;
  const above = channel.parent;
  const known = above && "messages" in above ? above.messages.cache.get(channel.id) : undefined;
  try {
    const starter = known && isWhole(known) ? known : await inTime(channel.fetchStarterMessage({ force: true }));
    if (starter?.author.id === client.user.id) return starter;
    // Nobody's where there is none; not known where it did not come in time.
    if (starter !== undefined) foreign.set(channel.id, true);
  } catch (error) {
    // Where Discord fails, silence: whoever writes in a thread need not have asked anything.
    if (refusalOf(error) !== undefined) foreign.set(channel.id, true);
  }
  return undefined;
}

/**
 * The bot's own message just before one in direct messages, where nothing else came between; none where it is older than
 * what would be remembered.
 */
export async function mineBefore(
  { channel, id, client }: DiscordMessage,
  now: Date,
): Promise<DiscordMessage | undefined> {
  const read = channel.messages.fetch({ limit: 1, before: id, cache: false });
  const found = await inTime(read.catch(() => undefined));
  const last = found?.first();
  const isRecent = last !== undefined && now.getTime() - last.createdTimestamp <= REMEMBERED_MS;
  return isRecent && last.author.id === client.user.id ? last : undefined;
}

/** discord.js puts what is forwarded into the place of the original, without an author and often without components. */
const isWhole = ({ author, components, content }: DiscordMessage): boolean =>
  (author as DiscordMessage["author"] | null) !== null && components.length + content.length > 0;

/** How long an answer waits for what Discord has of the conversation before, in milliseconds. */
const LOOK_BACK_MS = 2_000;

/** What Discord says in time, else nothing: the question is then taken for one that stands for itself. */
function inTime<Found>(read: Promise<Found>): Promise<Found | undefined> {
  return Promise.race([read, setTimeout(LOOK_BACK_MS, undefined, { ref: false })]);
}

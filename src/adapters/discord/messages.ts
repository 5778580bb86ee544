import { type Message as DiscordMessage, GatewayIntentBits, MessageType } from "discord.js";
import type { Handled } from "../handling.ts";
import { rememberAll } from "../threads.ts";
import type { Asked } from "./asked.ts";
import { ask } from "./conversation.ts";
import { refusalOf } from "./fault-codes.ts";
import type { Means } from "./means.ts";
import { mineAbove, mineBefore, mineRepliedTo } from "./own-messages.ts";
import { mentions, withoutMention } from "./parse.ts";
import { payload } from "./payload.ts";
import { type Message, render, saying } from "./render.ts";
import { componentsOf, readShown } from "./shown.ts";
import { readTimes } from "./times.ts";
import { discordWords } from "./words.ts";

/** What a message asks the bot. */
interface Heard {
  readonly asked: Asked;
  /** Where its follow-ups belong; undefined in a channel, where only a reply is one. */
  readonly thread: string | undefined;
}

/** Answers in reply to the message, where it asks the bot something. */
export async function answerMessage(means: Means, message: DiscordMessage, handled: Handled): Promise<void> {
  const { core, now, threads } = means;
  const heard = await hear(means, message);
  if (heard === undefined) {
    handled.ignore();
    return;
  }
  if (heard === "unseen") {
    await replyTo(message, saying(discordWords.replyUnseen), handled.remark);
    return;
  }
  const { asked, thread } = heard;
  const told = ask(core, now(), asked);
  if (thread !== undefined) rememberAll(threads, thread, asked);
  const [page = []] = render(told.answer, { asked: told.asked, topics: core.topics });
  await replyTo(message, page, handled.remark);
}

/**
 * Whether a message asks the bot something, and what. Undefined for its own messages, other bots, webhooks, notices,
 * mentions of everyone or of a role, replies to somebody else: silence. A direct message without words asks what an empty one does.
 */
async function hear(means: Means, message: DiscordMessage): Promise<Heard | "unseen" | undefined> {
  const { threads, foreign, now } = means;
  const me = message.client.user.id;
  if (message.author.bot || message.webhookId !== null) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const text = readTimes(withoutMention(message.content, me));
  const mentioned = mentions(message.content, me);
  const direct = message.guildId === null;
  if (text === "" && !mentioned && !(direct && isWordless(message)))
    return (await isUnseen(means, message)) ? "unseen" : undefined;
  const thread = direct || message.channel.isThread() ? message.channelId : undefined;
  const isBegun = thread !== undefined && threads.earlier(thread).length > 0;
  const replied = await mineRepliedTo(message);
  const above = replied || (mentioned && isBegun) ? undefined : await mineAbove(foreign, message);
  // After a restart the direct messages themselves say what they were about.
  const before = direct && !replied && !isBegun ? await mineBefore(message, now()) : undefined;
  const mine = replied ?? above ?? before;
  if (!direct && !mentioned && (mine === undefined || (replied === undefined && isToOthers(message)))) return undefined;
  const shown = mine && readShown(componentsOf(mine)).asked;
  // Looked up only now: what was asked just before may have been answered meanwhile.
  const remembered = thread === undefined ? [] : threads.earlier(thread);
  // A reply follows what it replies to; else what came before in the same place.
  const context = shown && (replied || remembered.length === 0) ? [...shown.context, shown.text] : remembered;
  return { asked: { text, context }, thread };
}

/** A picture, a voice message, a sticker, a poll, something forwarded. */
const isWordless = ({ messageSnapshots, attachments, stickers, poll }: DiscordMessage): boolean =>
  messageSnapshots.size + attachments.size + stickers.size > 0 || poll !== null;

/** A reply to somebody, or a mention of others: said under an answer, and not to the bot. */
const isToOthers = ({ type, mentions: { everyone, roles, users } }: DiscordMessage): boolean =>
  type === MessageType.Reply || everyone || roles.size + users.size > 0;

/**
 * Whether somebody replies to the answer to a command, which Discord tells the bot of without the words, for the first
 * time: whoever talks on under the answer is not told each time.
 */
async function isUnseen({ seen }: Means, message: DiscordMessage): Promise<boolean> {
  const { client, mentions, reference, author } = message;
  if (client.options.intents.has(GatewayIntentBits.MessageContent)) return false;
  const replied = await mineRepliedTo(message);
  if (!replied?.interactionMetadata) return false;
  // Such a reply need not count as a ping although that is on (discord/discord-api-docs#5395). Whoever gave the command
  // is most likely asking on; what others write there is as likely for people.
  const isForBot = mentions.users.has(client.user.id) || replied.interactionMetadata.user.id === author.id;
  return isForBot && seen.first(`unseen:${reference?.messageId}:${author.id}`);
}

/**
 * Replies, or says in the best place still open why not: in the channel where only replying is forbidden, in a direct
 * message where the bot may not write at all. Nothing where the question is gone or nobody can be told.
 */
export async function replyTo(
  message: DiscordMessage,
  reply: Message,
  remark: Handled["remark"] = () => undefined,
): Promise<void> {
  try {
    await message.reply({ ...payload(reply), failIfNotExists: true });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined || refusal === "late") throw error;
    remark({ refusal, guild: message.guildId });
    if (refusal === "no history" && message.channel.isSendable()) await message.channel.send(payload(reply));
    if (refusal === "not allowed") remark({ told: await explain(message) });
  }
}

/** Says in a direct message why nothing came; false where the asker takes none. */
async function explain(message: DiscordMessage): Promise<boolean> {
  const place = "name" in message.channel && message.channel.name ? `#${message.channel.name}` : "that channel";
  try {
    await message.author.send(payload(saying(discordWords.cannotWrite(place))));
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal === "unread";
  }
}

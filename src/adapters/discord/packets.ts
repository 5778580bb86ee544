import { ChannelType, type Client, Events, GatewayDispatchEvents } from "discord.js";
import type { Logger } from "pino";
import * as z from "zod";
import { faultOf } from "../fault.ts";
import { fieldOf, isObject } from "../json.ts";
import { readUnread, type UnreadInteraction } from "./unread.ts";

/**
 * Keeps what discord.js cannot read from ending the process: it throws where nothing catches that, and drops an
 * interaction of a kind that it does not know. Such an interaction goes to `onUnread`, with why; any other such event
 * is a line in the log. What it looks for and may be left out is filled in, the channel of a message is fetched where it
 * does not know it, and an interaction is read at once while servers still come in: discord.js keeps it until the last
 * one did, which in many servers takes longer than the three seconds that Discord waits.
 */
export function guardPackets(
  client: Client,
  logger: Logger,
  onUnread: (interaction: UnreadInteraction, error: unknown) => void,
): void {
  const handle: unknown = Reflect.get(client.ws, "handlePacket");
  if (typeof handle !== "function") throw new Error("discord.js hands its packets over in another way");
  const unreadable = (packet: unknown, error: unknown) => {
    const type = typeOf(packet);
    const unread =
      type === GatewayDispatchEvents.InteractionCreate && isObject(packet) ? readUnread(packet.d) : undefined;
    if (unread) onUnread(unread, error);
    else logger.warn({ fault: faultOf(error), type }, "an event from Discord could not be read");
  };
  let heard: string | undefined;
  client.on(Events.InteractionCreate, ({ id }) => {
    heard = id;
  });
  const read = (packet: unknown, more: readonly unknown[]) => {
    try {
      const whole = complete(packet);
      if (waitsForServers(client, whole)) readInteraction(client, whole);
      else Reflect.apply(handle, client.ws, [whole, ...more]);
      if (isDropped(whole, heard)) unreadable(packet, new DroppedError());
    } catch (error) {
      unreadable(packet, error);
    }
  };
  Reflect.set(client.ws, "handlePacket", (packet: unknown, ...more: readonly unknown[]): void => {
    const unknown = placeUnknown(client, packet);
    if (unknown === undefined) read(packet, more);
    else {
      client.channels.fetch(unknown).then(
        () => read(packet, more),
        (error: unknown) => unreadable(packet, error),
      );
    }
  });
}

/** discord.js made nothing of an event. */
class DroppedError extends Error {
  override readonly name = "DroppedError";
}

/** Whether a packet that was read is an interaction other than the last that anything was heard of. */
function isDropped(packet: unknown, heard: string | undefined): boolean {
  if (typeOf(packet) !== GatewayDispatchEvents.InteractionCreate || !isObject(packet)) return false;
  return isObject(packet.d) && packet.d.id !== heard;
}

/** Whether a packet is an interaction that comes after the bot was let in and before its servers are there. */
function waitsForServers(client: Client, packet: unknown): packet is Readonly<Record<string, unknown>> {
  return client.user !== null && !client.isReady() && typeOf(packet) === GatewayDispatchEvents.InteractionCreate;
}

/** What discord.js does with an interaction when it comes to it. */
function readInteraction(client: Client, packet: Readonly<Record<string, unknown>>): void {
  const action = fieldOf(fieldOf(client, "actions"), "InteractionCreate");
  const handle = fieldOf(action, "handle");
  if (typeof handle !== "function") throw new Error("discord.js reads interactions in another way");
  Reflect.apply(handle, action, [packet.d]);
}

/**
 * The channel of a message to the bot, where discord.js has not heard of it and would drop the message: a thread that
 * was archived when the bot started, for example.
 */
function placeUnknown(client: Client, packet: unknown): string | undefined {
  if (!client.isReady() || typeOf(packet) !== GatewayDispatchEvents.MessageCreate || !isObject(packet))
    return undefined;
  const read = messageSchema.safeParse(packet.d);
  if (!read.success) return undefined;
  const { guild_id, channel_id, mentions } = read.data;
  if (client.channels.cache.has(channel_id) || !client.guilds.cache.has(guild_id)) return undefined;
  return mentions.some(({ id }) => id === client.user.id) ? channel_id : undefined;
}

const messageSchema = z.object({
  guild_id: z.string(),
  channel_id: z.string(),
  mentions: z.array(z.object({ id: z.string() })),
});

/** With what discord.js would miss. It drops a message from a place whose type it does not know. */
function complete(packet: unknown): unknown {
  if (!isObject(packet) || !isObject(packet.d)) return packet;
  const { d } = packet;
  switch (packet.t) {
    case GatewayDispatchEvents.InteractionCreate:
      return { ...packet, d: { entitlements: [], authorizing_integration_owners: {}, ...withPolls(d) } };
    case GatewayDispatchEvents.MessageCreate:
      return d.guild_id === undefined ? { ...packet, d: { channel_type: ChannelType.DM, ...d } } : packet;
    default:
      return packet;
  }
}

/** A poll in a place that the bot does not know: discord.js wants the poll itself to say where it is. */
function withPolls(interaction: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { data } = interaction;
  const resolved = fieldOf(data, "resolved");
  const messages = fieldOf(resolved, "messages");
  if (!isObject(data) || !isObject(resolved) || !isObject(messages)) return interaction;
  const whole = Object.entries(messages).map(([id, message]) => {
    if (!isObject(message) || !isObject(message.poll)) return [id, message] as const;
    return [id, { ...message, poll: { channel_id: message.channel_id, message_id: id, ...message.poll } }] as const;
  });
  return { ...interaction, data: { ...data, resolved: { ...resolved, messages: Object.fromEntries(whole) } } };
}

function typeOf(packet: unknown): string | undefined {
  const type = fieldOf(packet, "t");
  return typeof type === "string" ? type : undefined;
}

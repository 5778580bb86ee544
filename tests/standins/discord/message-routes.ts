import { INTENTS } from "./gateway.ts";
import { type Channel, type Message, PERMISSIONS } from "./model.ts";
import { type Answer, nothing, ok, type Request, type Route, refusal } from "./rest.ts";
import { fields } from "./rules.ts";
import { change, post, type Scene, withBody } from "./scene.ts";
import { channelJson, isEphemeral, messageJson, toldJson } from "./wire.ts";

/** The routes of channels and their messages. */
export function messageRoutes(scene: Scene): Route[] {
  const { world } = scene;
  const marked = new Map<string, Message>();
  return [
    ["GET", /^\/channels\/(\d+)$/, (_, id) => withChannel(id, (channel) => ok(channelJson(channel)))],
    ["POST", /^\/channels\/(\d+)\/typing$/, (_, id) => withChannel(id, () => nothing)],
    ["POST", /^\/channels\/(\d+)\/messages$/, (request, id) => withChannel(id, (channel) => create(request, channel))],
    ["GET", /^\/channels\/(\d+)\/messages$/, (request, id) => withChannel(id, (channel) => list(request, channel))],
    ["GET", /^\/channels\/(\d+)\/messages\/(\d+)$/, (_, channel, id) => withMessage(channel, id, read)],
    [
      "PATCH",
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ body }, channel, id) => withMessage(channel, id, (message) => edit(message, body)),
    ],
  ];

  function withChannel(id: string | undefined, act: (channel: Channel) => Answer): Answer {
    const channel = world.channels.get(id ?? "");
    if (!channel) return refusal(404, 10_003, "Unknown Channel");
    const may = channel.guild?.permissions;
    if (channel.hidden || (may !== undefined && (may & PERMISSIONS.viewChannel) === 0n))
      return refusal(403, 50_001, "Missing Access");
    return act(channel);
  }

  function withMessage(channel: string | undefined, id: string | undefined, act: (message: Message) => Answer): Answer {
    return withChannel(channel, ({ id: place, guild }) => {
      if (guild && (guild.permissions & PERMISSIONS.readMessageHistory) === 0n)
        return refusal(403, 50_001, "Missing Access");
      const message = world.messages.find((one) => one.id === id && one.channel.id === place && !isEphemeral(one));
      return message && !message.deleted ? act(message) : refusal(404, 10_008, "Unknown Message");
    });
  }

  function read(message: Message): Answer {
    return ok(readJson(message));
  }

  function readJson(message: Message): object {
    const told = toldJson(world, message, (world.privileged & INTENTS.messageContent) !== 0);
    const { member: _member, channel_type: _type, guild_id: _guild, ...json } = told;
    return json;
  }

  /** Newest first. */
  function list({ query }: Request, { id: place, guild }: Channel): Answer {
    if (guild && (guild.permissions & PERMISSIONS.readMessageHistory) === 0n) return ok([]);
    const before = query.get("before");
    const found = world.messages.filter(
      (one) =>
        one.channel.id === place &&
        !one.deleted &&
        !isEphemeral(one) &&
        (before === null || BigInt(one.id) < BigInt(before)),
    );
    return ok(
      found
        .toReversed()
        .slice(0, Number(query.get("limit") ?? 50))
        .map(readJson),
    );
  }

  function create({ body }: Request, channel: Channel): Answer {
    const part = fields(body);
    const { guild } = channel;
    if (guild) {
      const needed = channel.kind === "thread" ? PERMISSIONS.sendMessagesInThreads : PERMISSIONS.sendMessages;
      if ((guild.permissions & needed) === 0n) return refusal(403, 50_013, "Missing Permissions");
    }
    if (channel.recipient?.dms === false) return refusal(403, 50_007, "Cannot send messages to this user");
    const reference = fields(part.get("message_reference"));
    const wanted = reference.get("message_id");
    const replyTo = world.messages.find((one) => one.id === wanted && !one.deleted);
    if (wanted !== undefined) {
      if (guild && (guild.permissions & PERMISSIONS.readMessageHistory) === 0n)
        return refusal(403, 160_002, "Cannot reply without permission to read message history");
      if (!replyTo && reference.get("fail_if_not_exists") !== false) return unknownReference;
    }
    return withBody(body, {}, (content) => {
      // One that is sent again with the mark that it had is the same message.
      const mark = part.get("enforce_nonce") === true ? `${channel.id} ${String(part.get("nonce"))}` : undefined;
      const known = mark === undefined ? undefined : marked.get(mark);
      const message =
        known ??
        post(scene, { channel, author: world.bot, ...content, ...(replyTo ? { replyTo } : {}) }, body, "message");
      if (mark !== undefined) marked.set(mark, message);
      return ok(messageJson(world, message));
    });
  }

  function edit(message: Message, body: unknown): Answer {
    if (message.author.id !== world.bot.id)
      return refusal(403, 50_005, "Cannot edit a message authored by another user");
    return withBody(body, { update: true }, (content) => {
      change(scene, message, body, content);
      return ok(messageJson(world, message));
    });
  }
}

const unknownReference: Answer = {
  status: 400,
  body: {
    message: "Invalid Form Body",
    code: 50_035,
    errors: {
      message_reference: { _errors: [{ code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message: "Unknown message" }] },
    },
  },
};

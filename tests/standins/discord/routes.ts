import type { Deed } from "./deeds.ts";
import type { Gateway } from "./gateway.ts";
import { INTENTS } from "./gateway.ts";
import { type Channel, FLAGS, type Message, PERMISSIONS, type Person, snowflake, type World } from "./model.ts";
import { type Answer, invalid, nothing, ok, type Request, type Route, refusal } from "./rest.ts";
import { faultsOf, fields, type MessageBody, settled } from "./rules.ts";
import { channelJson, isEphemeral, messageJson, toldJson, userJson } from "./wire.ts";

/** An interaction has to be answered in 3 seconds; its token lives for 15 minutes. */
const ANSWER_WITHIN_MS = 3_000;
const TOKEN_LIVES_MS = 15 * 60_000;

export interface Scene {
  readonly world: World;
  readonly deeds: Map<string, Deed>;
  readonly gateway: () => Gateway;
  readonly gatewayUrl: () => string;
  /** Whom messages of the bot have pinged. */
  readonly pings: string[];
  /** Interactions that the bot has tried to answer, and when, by `performance.now()`. */
  readonly answered: Map<string, number>;
  /** Pretends that so much time has passed since each interaction began. */
  age: number;
}

export function routesOf(scene: Scene): Route[] {
  const { world, deeds } = scene;
  const routes: Route[] = [
    ["GET", /^\/gateway$/, () => ok({ url: scene.gatewayUrl() })],
    [
      "GET",
      /^\/gateway\/bot$/,
      () =>
        ok({
          url: scene.gatewayUrl(),
          shards: world.shards,
          session_start_limit: { total: 1_000, remaining: 990, reset_after: 14_400_000, max_concurrency: 16 },
        }),
    ],
    [
      "GET",
      /^\/users\/@me$/,
      () => ok({ ...userJson(world.bot), mfa_enabled: false, locale: "en-US", verified: true }),
    ],
    ["GET", /^\/users\/@me\/guilds$/, () => ok(world.guilds.map(myGuild))],
    ["GET", /^\/applications\/@me$/, () => ok(application(world))],
    ["GET", /^\/oauth2\/applications\/@me$/, () => ok(application(world))],
    ["POST", /^\/users\/@me\/channels$/, openDm],
    ["GET", /^\/channels\/(\d+)$/, (_, id) => withChannel(id, (channel) => ok(channelJson(channel)))],
    ["POST", /^\/channels\/(\d+)\/typing$/, (_, id) => withChannel(id, () => nothing)],
    ["POST", /^\/channels\/(\d+)\/messages$/, (request, id) => withChannel(id, (channel) => create(request, channel))],
    ["GET", /^\/channels\/(\d+)\/messages\/(\d+)$/, (_, channel, id) => withMessage(channel, id, read)],
    [
      "PATCH",
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ body }, channel, id) => withMessage(channel, id, (message) => edit(message, body)),
    ],
    ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, acknowledge],
    ["POST", /^\/webhooks\/(\d+)\/([^/]+)$/, ({ body }, _, token) => withDeed(token, (deed) => followUp(deed, body))],
    [
      "GET",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      (_, _app, token, id) =>
        withDeed(token, (deed) => withReply(deed, id, (message) => ok(messageJson(world, message)))),
    ],
    [
      "PATCH",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      ({ body }, _, token, id) => withDeed(token, (deed) => editReply(deed, id, body)),
    ],
    [
      "DELETE",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      (_, _app, token, id) =>
        withDeed(token, (deed) =>
          withReply(deed, id, (message) => {
            message.deleted = true;
            return nothing;
          }),
        ),
    ],
  ];
  return routes;

  function openDm({ body }: Request): Answer {
    const id = String(fields(body).get("recipient_id"));
    const found = [...world.channels.values()].find(({ kind, recipient }) => kind === "dm" && recipient?.id === id);
    const person =
      world.messages.find(({ author }) => author.id === id)?.author ??
      [...deeds.values()].find(({ user }) => user.id === id)?.user;
    if (!found && !person) return refusal(400, 50_033, "Invalid Recipient(s)");
    const channel: Channel = found ?? {
      id: snowflake(),
      kind: "dm",
      name: "dm",
      ...(person ? { recipient: person } : {}),
    };
    world.channels.set(channel.id, channel);
    return ok(channelJson(channel));
  }

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
    const told = toldJson(world, message, (world.privileged & INTENTS.messageContent) !== 0);
    const { member: _member, channel_type: _type, guild_id: _guild, ...json } = told;
    return ok(json);
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
      const message = post(
        { channel, author: world.bot, ...content, ...(replyTo ? { replyTo } : {}) },
        body,
        "message",
      );
      return ok(messageJson(world, message));
    });
  }

  function edit(message: Message, body: unknown): Answer {
    if (message.author.id !== world.bot.id)
      return refusal(403, 50_005, "Cannot edit a message authored by another user");
    return withBody(body, { update: true }, (content) => {
      change(message, body, content);
      return ok(messageJson(world, message));
    });
  }

  function change(message: Message, body: unknown, content: Content): void {
    const part = fields(body);
    if (part.has("content")) message.content = content.content;
    if (part.has("components")) message.components = content.components;
    message.flags |= content.flags & ~FLAGS.ephemeral;
    message.edited = new Date();
    if (!isEphemeral(message)) tell("MESSAGE_UPDATE", message);
  }

  function acknowledge({ body, query }: Request, id = "", token = ""): Answer {
    const deed = deeds.get(token);
    if (!deed || deed.id !== id || now(deed) - deed.at > ANSWER_WITHIN_MS)
      return refusal(404, 10_062, "Unknown interaction");
    if (deed.acknowledged !== undefined) return refusal(400, 40_060, "Interaction has already been acknowledged.");
    const part = fields(body);
    const type = Number(part.get("type"));
    const data = part.get("data");
    const answer = callback(deed, type, data);
    if (answer.status >= 400) return answer;
    deed.acknowledged = type;
    if (query.get("with_response") !== "true") return nothing;
    const message = type === 7 ? deed.on : deed.reply;
    return ok({
      interaction: {
        id: deed.id,
        type: Number(deed.json.type),
        ...(message ? { response_message_id: message.id } : {}),
        response_message_loading: type === 5,
        response_message_ephemeral: message ? isEphemeral(message) : false,
      },
      ...(message ? { resource: { type, message: messageJson(world, message) } } : {}),
    });
  }

  function callback(deed: Deed, type: number, data: unknown): Answer {
    const kind = Number(deed.json.type);
    switch (type) {
      case 4:
        return kind === 4
          ? refusal(400, 50_035, "Invalid Form Body")
          : withBody(data, {}, (content) => {
              deed.reply = answer(deed, content, data);
              return nothing;
            });
      case 5:
        deed.deferredEphemeral = (Number(fields(data).get("flags") ?? 0) & FLAGS.ephemeral) !== 0;
        return nothing;
      case 6:
        return deed.on ? nothing : refusal(400, 50_035, "Invalid Form Body");
      case 7: {
        const { on } = deed;
        if (!on) return refusal(400, 50_035, "Invalid Form Body");
        return withBody(data, { update: true }, (content) => {
          change(on, data, content);
          return nothing;
        });
      }
      case 8: {
        if (kind !== 4) return refusal(400, 50_035, "Invalid Form Body");
        const choices = fields(data).get("choices");
        deed.choices = Array.isArray(choices) ? choices : [];
        return nothing;
      }
      case 9: {
        const modal = fields(data);
        if (kind === 5) return refusal(400, 50_035, "Invalid Form Body");
        const parts = modal.get("components");
        deed.modal = {
          custom_id: String(modal.get("custom_id")),
          title: String(modal.get("title")),
          components: Array.isArray(parts) ? parts : [],
        };
        return nothing;
      }
      default:
        return refusal(400, 50_035, `callback type ${type}`);
    }
  }

  function answer(deed: Deed, content: Content, body: unknown): Message {
    return post(
      {
        channel: deed.channel,
        author: world.bot,
        ...content,
        interaction: { id: deed.id, user: deed.user, token: deed.token },
        ...(deed.on ? { replyTo: deed.on } : {}),
      },
      body,
      "interaction",
    );
  }

  function followUp(deed: Deed, body: unknown): Answer {
    if (deed.acknowledged === undefined) return refusal(404, 10_015, "Unknown Webhook");
    if (deed.userInstalled && deed.followUps.length >= 5) {
      return refusal(400, 40_094, "Maximum number of follow up messages for this interaction reached");
    }
    return withBody(body, {}, (content) => {
      // The first follow-up to a deferral takes its place, and is as private as the deferral said.
      const first = deed.acknowledged === 5 && !deed.reply;
      const flags = first
        ? (content.flags & ~FLAGS.ephemeral) | (deed.deferredEphemeral ? FLAGS.ephemeral : 0)
        : content.flags;
      const message = answer(deed, { ...content, flags }, body);
      if (first) deed.reply = message;
      else deed.followUps.push(message);
      return ok(messageJson(world, message));
    });
  }

  function editReply(deed: Deed, id: string | undefined, body: unknown): Answer {
    if (id === "@original" && deed.acknowledged === 5 && !deed.reply) {
      return withBody(body, {}, (content) => {
        const flags = (content.flags & ~FLAGS.ephemeral) | (deed.deferredEphemeral ? FLAGS.ephemeral : 0);
        deed.reply = answer(deed, { ...content, flags }, body);
        return ok(messageJson(world, deed.reply));
      });
    }
    return withReply(deed, id, (message) =>
      withBody(body, { update: true }, (content) => {
        change(message, body, content);
        return ok(messageJson(world, message));
      }),
    );
  }

  function withDeed(token: string | undefined, act: (deed: Deed) => Answer): Answer {
    const deed = deeds.get(token ?? "");
    if (!deed) return refusal(404, 10_015, "Unknown Webhook");
    if (now(deed) - deed.at > TOKEN_LIVES_MS) return refusal(401, 50_027, "Invalid Webhook Token");
    return act(deed);
  }

  function withReply(deed: Deed, id: string | undefined, act: (message: Message) => Answer): Answer {
    const original = deed.reply ?? ([6, 7].includes(deed.acknowledged ?? 0) ? deed.on : undefined);
    const message =
      id === "@original" ? original : [deed.reply, deed.on, ...deed.followUps].find((one) => one?.id === id);
    return message && !message.deleted ? act(message) : refusal(404, 10_008, "Unknown Message");
  }

  function now({ at }: Deed): number {
    return Math.max(Date.now(), at) + scene.age;
  }

  function post(message: Omit<Message, "id" | "at">, body: unknown, by: "message" | "interaction"): Message {
    const posted: Message = { ...message, id: snowflake(), at: new Date() };
    world.messages.push(posted);
    scene.pings.push(...pingedBy(posted, fields(body).get("allowed_mentions"), by));
    if (!isEphemeral(posted)) tell("MESSAGE_CREATE", posted);
    return posted;
  }

  function tell(name: string, message: Message): void {
    if (message.channel.hidden) return;
    scene
      .gateway()
      .dispatch(
        name,
        ({ intents }) => toldJson(world, message, (intents & INTENTS.messageContent) !== 0),
        message.channel.guild?.id,
      );
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

interface Content {
  readonly content: string;
  readonly components: readonly unknown[];
  readonly flags: number;
}

function withBody(body: unknown, options: { update?: boolean }, act: (content: Content) => Answer): Answer {
  const part = fields(body) as unknown as Map<keyof MessageBody, never>;
  const message: MessageBody = Object.fromEntries(part);
  const faults = faultsOf(message, options);
  if (faults.length > 0) return invalid(faults);
  return act({
    content: message.content ?? "",
    components: settled(message.components ?? []),
    flags: message.flags ?? 0,
  });
}

/** Whom a message pings, as its `allowed_mentions` say and as Discord assumes where they are left out. */
function pingedBy(message: Message, allowed: unknown, by: "message" | "interaction"): string[] {
  const rules = fields(allowed);
  const given = rules.get("parse");
  const parse = allowed
    ? Array.isArray(given)
      ? given
      : []
    : by === "message"
      ? ["users", "roles", "everyone"]
      : ["users"];
  const text = message.content + JSON.stringify(message.components);
  const replied = message.replyTo && by === "message" && (allowed ? rules.get("replied_user") === true : true);
  return [
    ...(parse.includes("everyone") ? (text.match(/@(?:everyone|here)/g) ?? []) : []),
    ...(parse.includes("users") ? (text.match(/<@!?\d+>/g) ?? []) : []),
    ...(parse.includes("roles") ? (text.match(/<@&\d+>/g) ?? []) : []),
    ...(replied ? [`reply to ${message.replyTo?.author.name}`] : []),
  ];
}

function myGuild({ id, name, permissions }: World["guilds"][number]) {
  return { id, name, icon: null, banner: null, owner: false, permissions: String(permissions), features: [] };
}

function application(world: World) {
  const owner: Person = { id: "100000000000000001", name: "Owner" };
  const flags = (world.privileged & INTENTS.messageContent) !== 0 ? 1 << 19 : 0;
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: "",
    type: null,
    bot: userJson(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson(owner),
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ["bot", "applications.commands"],
    integration_types_config: { "0": {}, "1": {} },
  };
}

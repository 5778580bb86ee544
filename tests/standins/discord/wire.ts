import { type Channel, FLAGS, type Guild, type Message, type Person, USE_EXTERNAL_APPS, type World } from "./model.ts";

/** How Discord writes things, in REST and over the gateway. */

export const userJson = ({ id, name, bot }: Person) => ({
  id,
  username: name.toLowerCase(),
  global_name: bot ? null : name,
  avatar: null,
  discriminator: "0",
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  ...(bot ? { bot: true } : {}),
});

const memberJson = (person: Person) => ({
  user: userJson(person),
  nick: null,
  avatar: null,
  banner: null,
  roles: [],
  joined_at: "2024-01-01T00:00:00.000000+00:00",
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
});

/** Whoever uses an app may do all but run the server. */
export const interactionMemberJson = (person: Person, { ownApps }: Guild) => ({
  ...memberJson(person),
  permissions: String(2_147_483_639n | (ownApps === false ? 0n : USE_EXTERNAL_APPS)),
});

const CHANNEL_TYPES = { text: 0, dm: 1, group: 3, thread: 11 } as const;

export function channelJson(channel: Channel): Record<string, unknown> {
  const base = { id: channel.id, type: CHANNEL_TYPES[channel.kind], flags: 0, last_message_id: null };
  switch (channel.kind) {
    case "dm":
      return { ...base, recipients: channel.recipient ? [userJson(channel.recipient)] : [] };
    case "group":
      return { ...base, name: channel.name, icon: null, owner_id: channel.recipient?.id ?? "1", recipients: [] };
    case "text":
      return {
        ...base,
        guild_id: channel.guild?.id,
        name: channel.name,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        topic: null,
        parent_id: null,
        rate_limit_per_user: 0,
      };
    case "thread":
      return {
        ...base,
        guild_id: channel.guild?.id,
        name: channel.name,
        parent_id: channel.parent?.id,
        owner_id: "100000000000000001",
        rate_limit_per_user: 0,
        message_count: 1,
        member_count: 1,
        total_message_sent: 1,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 1_440,
          archive_timestamp: "2024-01-01T00:00:00.000000+00:00",
          locked: false,
        },
      };
  }
}

export const unavailableGuildJson = (guild: Guild) => ({ id: guild.id, unavailable: true });

export function guildJson(world: World, guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: "100000000000000001",
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      {
        id: guild.id,
        name: "@everyone",
        description: null,
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        icon: null,
        unicode_emoji: null,
        position: 0,
        permissions: String(guild.permissions),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-US",
    nsfw_level: 0,
    nsfw: false,
    hub_type: null,
    incidents_data: null,
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    large: false,
    unavailable: false,
    member_count: 3,
    max_members: 500_000,
    voice_states: [],
    members: [memberJson(world.bot)],
    channels: guild.channels.filter((channel) => channel.kind === "text").map(channelJson),
    threads: guild.channels.filter(({ kind, archived }) => kind === "thread" && !archived).map(channelJson),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** Whom a text mentions by `<@id>`; in code, or behind a backslash, that is no mention. */
export function mentionedIn(content: string): string[] {
  return [...content.replace(/`[^`]+`|\\</g, "").matchAll(/<@!?(\d+)>/g)].flatMap((match) => match[1] ?? []);
}

/** A message as its own page has it, content and all; `depth` ends a chain of replies. */
export function messageJson(world: World, message: Message, depth = 1): Record<string, unknown> {
  const mentioned = mentionedIn(message.content);
  const people = new Map<string, Person>(world.messages.map(({ author }) => [author.id, author]));
  people.set(world.bot.id, world.bot);
  const pinged = message.replyTo && message.pings !== false ? [message.replyTo.author.id] : [];
  const mentions = [...new Set([...mentioned, ...pinged])].flatMap((id) => people.get(id) ?? []);
  const { replyTo } = message;
  return {
    id: message.id,
    channel_id: message.channel.id,
    type: message.system ? 7 : replyTo ? 19 : message.interaction ? 20 : 0,
    author: userJson(message.author),
    content: message.content,
    timestamp: stamp(message.at),
    edited_timestamp: message.edited ? stamp(message.edited) : null,
    tts: false,
    mention_everyone: /@(?:everyone|here)/.test(message.content),
    mentions: mentions.map(userJson),
    mention_roles: [...message.content.matchAll(/<@&(\d+)>/g)].flatMap((match) => match[1] ?? []),
    attachments: [],
    embeds: [],
    components: message.components,
    flags: message.flags,
    pinned: false,
    ...(message.webhook ? { webhook_id: message.author.id } : {}),
    ...(message.interaction
      ? {
          application_id: world.application.id,
          interaction_metadata: {
            id: message.interaction.id,
            type: 2,
            user: userJson(message.interaction.user),
            authorizing_integration_owners: { "0": message.channel.guild?.id ?? "0" },
          },
        }
      : {}),
    ...(message.poll ? { poll: pollJson(message.poll) } : {}),
    ...(message.forwards
      ? {
          // Discord's published schema knows no such reference in answers, where one stands only in what is replied to.
          ...(depth > 0
            ? {
                message_reference: {
                  type: 1,
                  channel_id: message.forwards.channel.id,
                  message_id: message.forwards.id,
                },
              }
            : {}),
          message_snapshots: [{ message: snapshotJson(message.forwards) }],
        }
      : {}),
    ...(replyTo
      ? {
          message_reference: {
            type: 0,
            channel_id: replyTo.channel.id,
            message_id: replyTo.id,
            ...(replyTo.channel.guild ? { guild_id: replyTo.channel.guild.id } : {}),
          },
          ...(depth > 0 ? { referenced_message: replyTo.deleted ? null : messageJson(world, replyTo, depth - 1) } : {}),
        }
      : {}),
  };
}

function pollJson([question = "", ...answers]: readonly string[]): Record<string, unknown> {
  return {
    question: { text: question },
    answers: answers.map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
    results: { is_finalized: false, answer_counts: [] },
    expiry: stamp(new Date(Date.UTC(2026, 11, 31))),
    allow_multiselect: false,
    layout_type: 1,
  };
}

/** What a forward has of the message: neither who wrote it nor where. */
function snapshotJson({ content, components, flags, at }: Message): Record<string, unknown> {
  return {
    type: 0,
    content,
    components,
    flags,
    timestamp: stamp(at),
    edited_timestamp: null,
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
  };
}

/**
 * A message as the gateway tells the bot of it: without the Message Content intent, what people write is blank unless
 * it is a direct message, mentions the bot or pings it in reply to a message that answers no interaction.
 */
export function toldJson(world: World, message: Message, contentIntent: boolean): Record<string, unknown> {
  const json = messageJson(world, message);
  const { channel, author } = message;
  const member = channel.guild && !message.webhook ? { member: { ...memberJson(author), user: undefined } } : {};
  const type = channel.archived || message.untyped ? {} : { channel_type: CHANNEL_TYPES[channel.kind] };
  const place = { ...type, ...(channel.guild ? { guild_id: channel.guild.id } : {}) };
  const { referenced_message: referenced } = json;
  return {
    ...veil(world, message, json, contentIntent),
    ...(message.replyTo && typeof referenced === "object" && referenced !== null
      ? { referenced_message: veil(world, message.replyTo, { ...referenced }, contentIntent) }
      : {}),
    ...member,
    ...place,
  };
}

function veil(world: World, message: Message, json: Record<string, unknown>, contentIntent: boolean) {
  const { author, channel, content, replyTo, pings } = message;
  const open =
    contentIntent ||
    author.id === world.bot.id ||
    channel.kind === "dm" ||
    mentionedIn(content).includes(world.bot.id) ||
    (replyTo?.author.id === world.bot.id && !replyTo.interaction && pings !== false);
  return open ? json : { ...json, content: "", components: [], embeds: [], attachments: [] };
}

export const isEphemeral = (message: Message): boolean => (message.flags & FLAGS.ephemeral) !== 0;

export const stamp = (at: Date): string => at.toISOString().replace("Z", "000+00:00");

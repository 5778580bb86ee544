/** What the stand-in knows: people, servers, channels, messages. Plain data; the wire form is made in `wire.ts`. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly bot?: boolean;
  /** Whether the bot may write to this person; true unless told. */
  readonly dms?: boolean;
  readonly locale?: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: Channel[];
  /** What the bot may do in it, as Discord's bit field. Changed by tests. */
  permissions: bigint;
  /** Whether apps that are a person's own may speak to all in it; true unless told. Changed by tests. */
  ownApps?: boolean;
  /** Whether Discord has trouble with it, so that it does not come in. Changed by tests. */
  away?: boolean;
}

export type ChannelKind = "text" | "thread" | "dm" | "group";

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guild?: Guild;
  readonly parent?: Channel;
  /** The other person of a direct message. */
  readonly recipient?: Person;
  /** Whether it is a thread that nobody wrote in for long: the bot is not told of it when it connects. */
  readonly archived?: boolean;
  /** Whether the bot can see it at all; a group of a user-installed app it never sees. */
  readonly hidden?: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: Person;
  readonly at: Date;
  content: string;
  components: readonly unknown[];
  flags: number;
  edited?: Date;
  deleted?: boolean;
  readonly replyTo?: Message;
  /** Whether a reply pings the one it replies to; true unless told. */
  readonly pings?: boolean;
  readonly webhook?: boolean;
  /** Whether the gateway leaves out what type of channel it is in, which it need not say. */
  readonly untyped?: boolean;
  /** The message that it forwards. */
  readonly forwards?: Message;
  /** The question of its poll, and the answers. */
  readonly poll?: readonly string[];
  /** A system message: somebody joined, a message was pinned. */
  readonly system?: boolean;
  readonly allowedMentions?: unknown;
  /** The interaction that it answers. */
  readonly interaction?: { readonly id: string; readonly user: Person; readonly token: string };
}

export interface Command {
  readonly id: string;
  readonly guild?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface World {
  readonly application: {
    readonly id: string;
    readonly name: string;
    /** The switch "Requires OAuth2 Code Grant". Changed by tests. */
    grantNeeded: boolean;
    /** The switch "Public Bot". Changed by tests. */
    open: boolean;
    /** What it has in place of its other fields. Changed by tests. */
    more?: Readonly<Record<string, unknown>>;
  };
  readonly token: string;
  readonly bot: Person;
  readonly guilds: Guild[];
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  commands: Command[];
  /** Intents that need a switch in the developer portal and have it. */
  privileged: number;
  /** How often the bot may still connect today. */
  connectionsLeft: number;
  /** How many shards the stand-in recommends. */
  shards: number;
}

export const PERMISSIONS = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
} as const;

export const ALL_PERMISSIONS = Object.values(PERMISSIONS).reduce((all, one) => all | one, 0n);

/** What lets a person's own apps speak to all in a server. */
export const USE_EXTERNAL_APPS = 1n << 50n;

export const FLAGS = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

const EPOCH = 1_420_070_400_000n;
let sequence = 0n;

/** An id as Discord makes them: the time, then a number. */
export function snowflake(at = new Date()): string {
  sequence = (sequence + 1n) % 4_194_304n;
  return String(((BigInt(at.getTime()) - EPOCH) << 22n) + sequence);
}

export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
